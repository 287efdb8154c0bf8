//! The review of a draft: what is said about its words. What is decided is in `decide`, what is told by mail in `news`.

use super::{
    InReview, NewThread, OfObjection, ReplyRecord, Result, Store, ThreadRecord, TurnRecord, Writing,
};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    anchor::Anchor,
    ids::{InvitationId, LetterId, OrganisationId, PersonId, ReplyId, ThreadId},
    objections,
    review::{Hand, Kind, ReviewRefused, ReviewTally, Turn, is_open, takes},
    stage::{Stage, StageName},
    text::{PersonName, Remark},
    time::Moment,
};
use std::collections::{BTreeMap, BTreeSet};

mod decide;
mod erasing;
mod news;

/// A thread's row with its author's name, where something holds.
macro_rules! threads_where {
    ($condition:literal) => {
        concat!(
            "select t.id, t.letter, t.kind, t.version, t.start_byte, t.total_bytes, t.quote, t.before_text, t.after_text,
                t.whole, t.replacement, t.text, t.author, p.name as author_name, t.at,
                o.id as objection, o.invitation, o.text_hash, i.organisation, g.name as organisation_name
            from review_thread t join person p on p.id = t.author
                left join objection o on o.thread = t.id left join invitation i on i.id = o.invitation
                left join organisation g on g.id = i.organisation
            where ",
            $condition,
            " order by t.at, t.id"
        )
    };
}

impl Store {
    /// Says something about a draft.
    ///
    /// # Errors
    /// [`super::StoreError::Review`] when the letter is not in review.
    pub async fn say(&self, new: NewThread, by: PersonId) -> Result<ThreadId> {
        self.write(move |w| async move { w.say(new, by).await }.boxed())
            .await
    }

    /// Replies to what was said.
    ///
    /// # Errors
    /// [`super::StoreError::Review`] when the letter is not in review; [`super::StoreError::NotFound`].
    pub async fn reply(
        &self,
        thread: ThreadId,
        text: Remark,
        mentions: Vec<PersonId>,
        by: PersonId,
    ) -> Result<ReplyId> {
        self.write(move |w| {
            async move {
                let (letter, _) = w.thread(thread).await?;
                let matter = w.take(letter).await?;
                is_open(&matter.letter.stage)?;
                let id = ReplyId::new(matter.now, w.random());
                let sql = "insert into review_reply (id, thread, text, author, at) values ($1, $2, $3, $4, $5)";
                w.conn.run(sql, binds![id, thread, text, by, matter.now]).await?;
                for person in mentions {
                    let sql = "insert into review_mention (said, person, thread) values ($1, $2, $3) on conflict do nothing";
                    w.conn.run(sql, binds![id, person, thread]).await?;
                }
                Ok(id)
            }
            .boxed()
        })
        .await
    }

    /// A comment is resolved or reopened, a suggestion withdrawn; by whoever said it, or by who `decides`. Decisions on suggestions: see [`Self::decide`].
    ///
    /// # Errors
    /// [`super::StoreError::Review`] when it cannot be; [`super::StoreError::NotFound`].
    pub async fn turn(
        &self,
        thread: ThreadId,
        turn: Turn,
        by: PersonId,
        decides: bool,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let (letter, _) = w.thread(thread).await?;
                let mut matter = w.take(letter).await?;
                // Read again: it was not ours before the letter was.
                let (_, thread) = w.thread(thread).await?;
                allows(&matter.letter.stage, &thread, turn)?;
                let author = thread.author == by;
                takes(thread.kind, thread.state(), turn, Hand { author, decides })?;
                w.add_turn(&thread, turn, by, matter.now, None, None)
                    .await?;
                match (&thread.objection, turn) {
                    (Some(of), Turn::Withdrawn) => w.objection_withdrawn(&mut matter, of, by).await,
                    _ => Ok(()),
                }
            }
            .boxed()
        })
        .await
    }

    /// All that was said about a letter, oldest first.
    pub async fn threads(&self, letter: LetterId) -> Result<Vec<ThreadRecord>> {
        let mut conn = self.snapshot().await?;
        of_letter(&mut conn, letter).await
    }

    /// What is open in the review of a letter.
    pub async fn review_tally(&self, letter: LetterId) -> Result<ReviewTally> {
        let sql = "select t.kind, x.turn, count(*) as count from review_thread t left join review_turn x on x.thread = t.id
                and x.n = (select max(n) from review_turn where thread = t.id)
            where t.letter = $1 group by t.kind, x.turn";
        let mut tally = ReviewTally::default();
        for row in self.db.read().await?.all(sql, binds![letter]).await? {
            let count: u64 = row.get("count")?;
            let last: Option<Turn> = row.optional("turn")?;
            let open = if letters::review::State::after(last).is_open() {
                count
            } else {
                0
            };
            match row.get("kind")? {
                Kind::Comment => {
                    tally.comments += count;
                    tally.open_comments += open;
                }
                Kind::Suggestion => {
                    tally.suggestions += count;
                    tally.open_suggestions += open;
                }
            }
        }
        Ok(tally)
    }

    /// The letters that are in review; with `spoken` also those about which something was said before. The one that
    /// changed last first.
    pub async fn in_review(&self, spoken: bool) -> Result<Vec<InReview>> {
        let sql = "select l.id, l.slug, l.short_title, l.stage, l.changed, v.subject
            from letter l join version v on v.letter = l.id and v.number = l.latest
            where l.stage = 'review' or ($1 and exists (select 1 from review_thread t where t.letter = l.id))
            order by l.changed desc, l.id desc";
        let rows = self.db.read().await?.all(sql, binds![spoken]).await?;
        let read = |row: &Row| {
            let short: Option<String> = row.optional("short_title")?;
            Ok(InReview {
                letter: row.get("id")?,
                slug: row.get("slug")?,
                title: short.map_or_else(|| row.get("subject"), Ok)?,
                open: row.get::<StageName>("stage")? == StageName::Review,
                changed: row.get("changed")?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// To which organisations people belong today, by a role or a mandate.
    pub async fn belonging(&self) -> Result<BTreeMap<PersonId, BTreeSet<OrganisationId>>> {
        let sql = "select person, organisation from role_grant where ended is null and organisation is not null
            union select person, organisation from mandate
                where ended is null and from_day <= $1 and (until_day is null or until_day >= $1)";
        let today = self.now().day();
        let mut found: BTreeMap<PersonId, BTreeSet<OrganisationId>> = BTreeMap::new();
        for row in self.db.read().await?.all(sql, binds![today]).await? {
            let of = found.entry(row.get("person")?).or_default();
            of.insert(row.get("organisation")?);
        }
        Ok(found)
    }

    /// Whoever can sign in and reads every draft in review: contributors, directors, the secretariat.
    pub async fn reviewers(&self) -> Result<Vec<(PersonId, PersonName)>> {
        let sql = "select p.id, p.name from person p join account a on a.person = p.id
            where a.closed is null and p.erased is null and (
                exists (select 1 from role_grant g where g.person = p.id and g.ended is null
                    and g.role in ('contributor', 'director', 'secretariat'))
                or exists (select 1 from mandate m where m.person = p.id and m.ended is null and m.from_day <= $1
                    and (m.until_day is null or m.until_day >= $1)))
            order by p.name, p.id";
        let today = self.now().day();
        let rows = self.db.read().await?.all(sql, binds![today]).await?;
        let read = |row: &Row| Ok((row.get("id")?, row.get("name")?));
        rows.iter().map(read).collect()
    }

    /// The secretariat, for whoever wants to name one of them.
    pub async fn secretaries(&self) -> Result<Vec<(PersonId, PersonName)>> {
        let sql = "select distinct p.id, p.name from person p join role_grant g on g.person = p.id
            where g.role = 'secretariat' and g.ended is null order by p.name, p.id";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        let read = |row: &Row| Ok((row.get("id")?, row.get("name")?));
        rows.iter().map(read).collect()
    }
}

impl Writing {
    async fn say(&mut self, new: NewThread, by: PersonId) -> Result<ThreadId> {
        let matter = self.take(new.letter).await?;
        is_open(&matter.letter.stage)?;
        self.put_thread(new, by, matter.now).await
    }

    /// Keeps what is said about a letter that was taken and takes it.
    pub(super) async fn put_thread(
        &mut self,
        new: NewThread,
        by: PersonId,
        at: Moment,
    ) -> Result<ThreadId> {
        let id = ThreadId::new(at, self.random());
        let kind = match new.replacement {
            None => Kind::Comment,
            Some(_) => Kind::Suggestion,
        };
        let Anchor {
            version,
            start,
            total,
            quote,
            before,
            after,
        } = new.anchor;
        let bytes = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let sql = "insert into review_thread (id, letter, kind, version, start_byte, total_bytes, quote, before_text, after_text,
                whole, replacement, text, author, at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
        let values = binds![
            id,
            new.letter,
            kind,
            version,
            bytes(start),
            bytes(total),
            quote,
            before,
            after,
            new.whole,
            new.replacement,
            new.text,
            by,
            at,
        ];
        self.conn.run(sql, values).await?;
        for person in new.mentions {
            let sql = "insert into review_mention (said, person, thread) values ($1, $2, $1) on conflict do nothing";
            self.conn.run(sql, binds![id, person]).await?;
        }
        Ok(id)
    }

    /// A thread, and the letter it is about.
    async fn thread(&mut self, id: ThreadId) -> Result<(LetterId, ThreadRecord)> {
        let row = self
            .conn
            .one(threads_where!("t.id = $1"), binds![id])
            .await?;
        let letter = row.get("letter")?;
        let mut thread = read(&row)?;
        thread.turns = turns_of(&mut self.conn, id).await?;
        Ok((letter, thread))
    }
}

/// Whether a letter takes this turn of a thread.
fn allows(
    stage: &Stage,
    thread: &ThreadRecord,
    turn: Turn,
) -> std::result::Result<(), ReviewRefused> {
    match thread.objection {
        Some(_) => objections::takes_turn(stage, turn),
        None => is_open(stage),
    }
}

/// Whose objections are asked for.
#[derive(Clone, Copy)]
pub(super) enum Of {
    /// Everybody's.
    Letter,
    /// Those of one person for one organisation.
    Person(PersonId, OrganisationId),
    /// Those on one invitation.
    Invitation(InvitationId),
}

/// Objections to a letter's texts, oldest first, with what came of each.
pub(super) async fn objecting(
    conn: &mut Conn,
    letter: LetterId,
    of: Of,
) -> Result<Vec<ThreadRecord>> {
    let sql = threads_where!(
        "t.letter = $1 and o.id is not null and ($2 is null or t.author = $2) and ($3 is null or i.organisation = $3)
            and ($4 is null or o.invitation = $4)"
    );
    let (person, organisation, invitation) = match of {
        Of::Letter => (None, None, None),
        Of::Person(person, organisation) => (Some(person), Some(organisation), None),
        Of::Invitation(invitation) => (None, None, Some(invitation)),
    };
    let values = binds![letter, person, organisation, invitation];
    let rows = conn.all(sql, values).await?;
    let mut threads = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    turns_into(conn, letter, &mut threads).await?;
    Ok(threads)
}

async fn turns_of(conn: &mut Conn, thread: ThreadId) -> Result<Vec<TurnRecord>> {
    let sql =
        "select r.thread, r.turn, r.by_person, p.name, r.at, r.version, r.reason from review_turn r
        join person p on p.id = r.by_person where r.thread = $1 order by r.n";
    conn.all(sql, binds![thread])
        .await?
        .iter()
        .map(turn)
        .collect()
}

/// Puts what came of threads with them, in one question; where each of them is.
async fn turns_into(
    conn: &mut Conn,
    letter: LetterId,
    threads: &mut [ThreadRecord],
) -> Result<BTreeMap<ThreadId, usize>> {
    let places = threads.iter().enumerate();
    let at: BTreeMap<ThreadId, usize> = places.map(|(at, thread)| (thread.id, at)).collect();
    if at.is_empty() {
        return Ok(at);
    }
    let sql = "select r.thread, r.turn, r.by_person, p.name, r.at, r.version, r.reason
        from review_turn r join review_thread t on t.id = r.thread join person p on p.id = r.by_person
        where t.letter = $1 order by r.thread, r.n";
    for row in conn.all(sql, binds![letter]).await? {
        if let Some(at) = at.get(&row.get("thread")?) {
            threads[*at].turns.push(turn(&row)?);
        }
    }
    Ok(at)
}

/// All threads of a letter with what came of them, in three questions.
async fn of_letter(conn: &mut Conn, letter: LetterId) -> Result<Vec<ThreadRecord>> {
    let rows = conn
        .all(threads_where!("t.letter = $1"), binds![letter])
        .await?;
    let mut threads = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    let at = turns_into(conn, letter, &mut threads).await?;
    let sql = "select r.id, r.thread, r.text, r.author, p.name as author_name, r.at
        from review_reply r join review_thread t on t.id = r.thread join person p on p.id = r.author
        where t.letter = $1 order by r.at, r.id";
    for row in conn.all(sql, binds![letter]).await? {
        if let Some(at) = at.get(&row.get("thread")?) {
            threads[*at].replies.push(ReplyRecord {
                id: row.get("id")?,
                text: row.get("text")?,
                author: row.get("author")?,
                author_name: row.get("author_name")?,
                at: row.get("at")?,
            });
        }
    }
    Ok(threads)
}

fn read(row: &Row) -> Result<ThreadRecord> {
    let bytes = |column: &'static str| -> Result<usize> {
        let count: u64 = row.get(column)?;
        usize::try_from(count).map_err(|error| row.corrupt(column, &error.to_string()))
    };
    let objection = match row.optional("objection")? {
        None => None,
        Some(id) => Some(OfObjection {
            id,
            invitation: row.get("invitation")?,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            text: row.get("text_hash")?,
        }),
    };
    Ok(ThreadRecord {
        objection,
        id: row.get("id")?,
        kind: row.get("kind")?,
        anchor: Anchor {
            version: row.get("version")?,
            start: bytes("start_byte")?,
            total: bytes("total_bytes")?,
            quote: row.get("quote")?,
            before: row.get("before_text")?,
            after: row.get("after_text")?,
        },
        whole: row.get("whole")?,
        replacement: row.optional("replacement")?,
        text: row.optional("text")?,
        author: row.get("author")?,
        author_name: row.get("author_name")?,
        at: row.get("at")?,
        replies: Vec::new(),
        turns: Vec::new(),
    })
}

fn turn(row: &Row) -> Result<TurnRecord> {
    Ok(TurnRecord {
        turn: row.get("turn")?,
        by: row.get("by_person")?,
        by_name: row.get("name")?,
        at: row.get("at")?,
        version: row.optional("version")?,
        reason: row.optional("reason")?,
    })
}
