//! Letting go: what has been kept for its term goes, and it is written down how much that was.
//!
//! The terms are those of [`letters::privacy::Data`]. Each kind goes in a transaction of its own, but supporters, who go in
//! many; doing it twice does nothing. On several nodes one of them has the turn of the day.

use super::{
    Person, Result, Store, StoreError, Writing,
    erasure::{about, unmade},
    ledger::Extract,
};
use crate::db::{Row, binds};
use futures_util::FutureExt as _;
use letters::{
    authentication::IDLE_MS,
    hash::Hash,
    ids::{InvitationId, LetterId, PersonId, RetentionRunId},
    ledger::{self, Act, Entry},
    privacy::{Data, ERASED, erased_mailbox},
    text::PersonName,
    time::Moment,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

/// From one turn to the next, in seconds: a day.
const TURN_SECONDS: i64 = 24 * 60 * 60;

/// How many supporters are let go in one transaction.
const SUPPORTERS: u32 = 2_000;

/// How long others have the store to themselves between two of those: longer than another process waits before it tries
/// SQLite's lock again.
const BETWEEN: Duration = Duration::from_millis(120);

/// What was let go, and what lies outside the database that goes with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetGo {
    /// How much went.
    pub gone: u64,
    /// Who was forgotten.
    pub people: Vec<Person>,
    /// Files that nothing names any more.
    pub files: Vec<Hash>,
}

/// One time that a kind was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionRun {
    /// What.
    pub data: Data,
    /// When.
    pub at: Moment,
    /// What was this old or older went.
    pub until: Moment,
    /// How much that was.
    pub gone: u64,
    /// Who asked for it; none, when it was its time.
    pub by: Option<PersonName>,
}

impl Store {
    /// Takes the turn of the day; whether this call got it.
    pub async fn retention_turn(&self) -> Result<bool> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "update retention_turn set due = $2, unscrubbed = unscrubbed + went_back, went_back = 0 where due <= $1";
                let next = now.plus_seconds(TURN_SECONDS);
                Ok(w.conn.run(sql, binds![now, next]).await? == 1)
            }
            .boxed()
        })
        .await
    }

    /// Lets go what has been kept for its term; none when the term of this kind has no date to go on.
    pub async fn let_go(&self, data: Data, by: Option<PersonId>) -> Result<Option<LetGo>> {
        let (before, broken) = match data.term().over(self.now()) {
            Some(until) if data == Data::Supporters => self.forget_supporters(until).await,
            _ => (0, None),
        };
        // What went before it broke off is written down all the same.
        let broken = match (before, broken) {
            (0, Some(error)) => return Err(error),
            (_, broken) => broken,
        };
        let whole = broken.is_none();
        let done = self.write(move |w| {
            async move {
                let now = w.now();
                let Some(until) = data.term().over(now) else {
                    return Ok(None);
                };
                let mut done = if whole {
                    w.let_go(data, until).await?
                } else {
                    LetGo::default()
                };
                done.gone += before;
                let id = RetentionRunId::new(now, w.random());
                let sql = "insert into retention_run (id, kind, at, until, gone, by_person) values ($1, $2, $3, $4, $5, $6)";
                w.conn.run(sql, binds![id, data, now, until, done.gone, by]).await?;
                if done.gone > 0 {
                    w.wants_scrubbing().await?;
                }
                Ok(Some(done))
            }
            .boxed()
        })
        .await?;
        match broken {
            Some(error) => Err(error),
            None => Ok(done),
        }
    }

    /// Supporters come by the million: they go a part at a time, and others write in between. What was begun is ended by
    /// whoever comes next.
    async fn forget_supporters(&self, until: Moment) -> (u64, Option<StoreError>) {
        let mut gone = 0;
        loop {
            match self.forget_some_supporters(until, SUPPORTERS).await {
                Ok(Some(some)) => gone += some,
                Ok(None) => return (gone, None),
                Err(error) => return (gone, Some(error)),
            }
            tokio::time::sleep(BETWEEN).await;
        }
    }

    /// The last time that each kind was looked at, and the last time that some of it went.
    pub async fn retention_runs(&self) -> Result<Vec<RetentionRun>> {
        let sql = "select r.id, r.kind, r.at, r.until, r.gone, p.name as by_name from retention_run r
            left join person p on p.id = r.by_person
            where r.at = (select max(z.at) from retention_run z where z.kind = r.kind)
                or r.at = (select max(z.at) from retention_run z where z.kind = r.kind and z.gone > 0)
            order by r.at desc, r.id desc";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        let read = |row: &Row| {
            Ok(RetentionRun {
                data: row.get("kind")?,
                at: row.get("at")?,
                until: row.get("until")?,
                gone: row.get("gone")?,
                by: row.optional("by_name")?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Cleans the disk of what went, when something did since the last time; whether nothing is left of it.
    ///
    /// In SQLite the file is written anew and the log emptied; in PostgreSQL the tables are written anew. What the disk
    /// under a deleted file still holds, and the log and the backups of a PostgreSQL server, are beyond a program's reach.
    pub async fn scrub(&self) -> Result<bool> {
        let sql = "select unscrubbed from retention_turn";
        let row = self.db.read().await?.one(sql, binds![]).await?;
        let wanted: i64 = row.get("unscrubbed")?;
        if wanted == 0 {
            return Ok(true);
        }
        if !self.db.scrub().await? {
            return Ok(false);
        }
        // What was erased while it ran is cleaned up the next time.
        self.write(move |w| {
            async move {
                let sql = "update retention_turn set unscrubbed = 0 where unscrubbed = $1";
                w.conn.run(sql, binds![wanted]).await?;
                Ok(())
            }
            .boxed()
        })
        .await?;
        Ok(true)
    }
}

impl Writing {
    /// From now on the disk holds what it should not.
    pub(super) async fn wants_scrubbing(&mut self) -> Result<()> {
        let sql = "update retention_turn set unscrubbed = unscrubbed + 1";
        self.conn.run(sql, binds![]).await?;
        Ok(())
    }

    /// The disk holds what somebody took back. It is cleaned with what goes at the next turn of the day: many may take
    /// something back in an hour, and each time all of it would be written anew.
    pub(super) async fn wants_scrubbing_today(&mut self) -> Result<()> {
        let sql = "update retention_turn set went_back = went_back + 1";
        self.conn.run(sql, binds![]).await?;
        Ok(())
    }

    async fn let_go(&mut self, data: Data, until: Moment) -> Result<LetGo> {
        let sql = match data {
            Data::Identity => return self.forget_people(until).await,
            Data::Answers => return self.forget_answers(until).await,
            Data::Mails => return self.forget_mails(until).await,
            Data::IncomingMails => return self.forget_messages(until).await,
            Data::Sessions => {
                let idle = Moment::from_millis(until.millis().saturating_sub(IDLE_MS));
                let sql = "delete from session where expires <= $1 or last_seen <= $2";
                return Ok(LetGo::of(self.conn.run(sql, binds![until, idle]).await?));
            }
            Data::Events => {
                let sql = "delete from retention_run where at <= $1";
                self.conn.run(sql, binds![until]).await?;
                "delete from audit where at <= $1"
            }
            Data::Browsers => "delete from known_browser where last_seen <= $1",
            Data::Steps => "delete from door_step where expires <= $1",
            Data::Attempts => "delete from throttle where last_failure <= $1",
            Data::Sittings => "delete from sitting where seen <= $1",
            Data::Imports => {
                let sql = "delete from address_import where created <= $1";
                let other = self.conn.run(sql, binds![until]).await?;
                let sql = "delete from register_import where created <= $1";
                let gone = other + self.conn.run(sql, binds![until]).await?;
                let mut done = self.forget_hand_ins(until).await?;
                done.gone += gone;
                return Ok(done);
            }
            Data::Assistants => {
                // An office is there until the end of its last day.
                let sql = "delete from office_assistant
                    where office in (select id from office where ended_day is not null and ended_day < $1)";
                return Ok(LetGo::of(self.conn.run(sql, binds![until.day()]).await?));
            }
            Data::GuestForms => {
                "delete from guest_request where state = 'filled-in' and made <= $1"
            }
            Data::GuestRequests => {
                "delete from guest_request where state <> 'filled-in'
                    and round in (select id from signing_round where state <> 'open' and ended <= $1)"
            }
            Data::SupportForms => return Ok(LetGo::of(self.forget_support_forms(until).await?)),
            // The first went before; the others have no date to go on: they go with the account, the person or the letter.
            Data::Supporters
            | Data::Mandates
            | Data::AnswerMails
            | Data::Account
            | Data::Objections
            | Data::Signatures
            | Data::Authorship
            | Data::Review
            | Data::Officials
            | Data::Correspondence => return Ok(LetGo::default()),
        };
        Ok(LetGo::of(self.conn.run(sql, binds![until]).await?))
    }

    /// To whom mail went. That it went, and about what, stays: it is what keeps it from being sent twice.
    async fn forget_mails(&mut self, until: Moment) -> Result<LetGo> {
        let nobody = erased_mailbox("mail").map_err(unmade)?;
        let sql = "update outbox set recipient = $2, recipient_name = null, subject = '', text = '', html = null, error = null
            where created <= $1 and state <> 'queued' and recipient <> $2";
        Ok(LetGo::of(self.conn.run(sql, binds![until, nobody]).await?))
    }

    /// Whoever left so long ago, and whose signature stands nowhere.
    async fn forget_people(&mut self, until: Moment) -> Result<LetGo> {
        let sql = "select p.id from person p where p.erased is null and p.created <= $1
            and not exists (select 1 from account a where a.person = p.id and (a.closed is null or a.closed > $1))
            and not exists (select 1 from mandate m where m.person = p.id and ((m.ended is null or m.ended > $1) and (m.until_day is null or m.until_day >= $2)))
            and not exists (select 1 from role_grant g where g.person = p.id and (g.ended is null or g.ended > $1))
            and not exists (select 1 from invitation i join signing_round r on r.id = i.round
                where i.person = p.id and (r.ended is null or r.ended > $1))
            and not exists (select 1 from cosignature c where c.person = p.id and c.ended is null)
            order by p.id";
        let mut done = LetGo::default();
        for row in self.conn.all(sql, binds![until, until.day()]).await? {
            let erased = match self.erase(row.get("id")?, None).await {
                Ok(erased) => erased,
                // Something else still needs them; then nothing was done.
                Err(StoreError::NotErased(_)) => continue,
                Err(other) => return Err(other),
            };
            done.gone += 1;
            done.people.push(erased.person);
            done.files.extend(erased.files);
        }
        Ok(done)
    }

    /// What was said with answers in rounds that ended so long ago; and where no signature stands, also who was asked.
    async fn forget_answers(&mut self, until: Moment) -> Result<LetGo> {
        let mut gone = 0;
        for sql in [
            "update invitation set remark = null where remark is not null
                and round in (select id from signing_round where state <> 'open' and ended <= $1)",
            "update cosignature set remark = null where remark is not null
                and round in (select id from signing_round where state <> 'open' and ended <= $1)",
        ] {
            gone += self.conn.run(sql, binds![until]).await?;
        }
        let sql = "update cosignature set person_name = $2, function = $2 where ended is not null and person_name <> $2
            and round in (select id from signing_round where state <> 'open' and ended <= $1)";
        gone += self.conn.run(sql, binds![until, ERASED]).await?;
        let last = self.looked_before(Data::Answers).await?;
        gone += self.forget_told(until, last).await?;
        gone += self.forget_public_remarks(until).await?;
        // What was looked at before need not be looked at again, but where a signature was taken back since.
        let sql = "select i.id, r.letter from invitation i join signing_round r on r.id = i.round
            where r.state <> 'open' and r.ended <= $1
                and (r.ended > $2 or exists (select 1 from cosignature c
                    where c.invitation = i.id and c.ended <= $1 and c.ended > $2))
                and not exists (select 1 from cosignature c where c.invitation = i.id and c.ended is null)";
        let rows = self.conn.all(sql, binds![until, last]).await?;
        let mut letters: BTreeMap<LetterId, BTreeSet<InvitationId>> = BTreeMap::new();
        for row in &rows {
            letters
                .entry(row.get("letter")?)
                .or_default()
                .insert(row.get("id")?);
        }
        for (letter, asked) in letters {
            let openings = self.erase_openings(letter, |extract| about(extract, &asked), None);
            gone += u64::from(openings.await?);
        }
        Ok(LetGo::of(gone))
    }

    /// Up to which moment was looked before.
    async fn looked_before(&mut self, kind: Data) -> Result<Moment> {
        let sql = "select coalesce(max(until), 0) as until from retention_run where kind = $1";
        self.conn.one(sql, binds![kind]).await?.get("until")
    }

    /// What the secretariat was told when it took a signature back so long ago: also where the name stays, with its erratum.
    async fn forget_told(&mut self, until: Moment, last: Moment) -> Result<u64> {
        let sql = "select distinct letter as id from cosignature
            where (ended <= $1 and ended > $2) or (retracted <= $1 and retracted > $2) order by letter";
        let mut gone = 0;
        for row in self.conn.all(sql, binds![until, last]).await? {
            let told = |extract: &Extract| {
                let old = |entry: &&Entry| entry.moment().is_some_and(|at| at <= until);
                let told = |entry: &Entry| match &entry.act {
                    Act::Withdrawn { told, .. } | Act::Retracted { told, .. } => *told,
                    _ => None,
                };
                extract
                    .entries
                    .iter()
                    .filter(old)
                    .filter_map(told)
                    .collect()
            };
            let openings = self.erase_openings(row.get("id")?, told, None);
            gone += u64::from(openings.await?);
        }
        Ok(gone)
    }

    /// What was said beside names that stand no more, when their round ended so long ago, as those names themselves; and
    /// beside those that have had an erratum for so long.
    async fn forget_public_remarks(&mut self, until: Moment) -> Result<u64> {
        let sql = "select letter, invitation, at from cosignature where public_remark is not null
            and (ended is not null or retracted <= $1)
            and round in (select id from signing_round where state <> 'open' and ended <= $1) order by letter";
        let mut letters: BTreeMap<LetterId, BTreeSet<(InvitationId, Moment)>> = BTreeMap::new();
        for row in self.conn.all(sql, binds![until]).await? {
            let of = letters.entry(row.get("letter")?).or_default();
            of.insert((row.get("invitation")?, row.get("at")?));
        }
        let mut gone = 0;
        for (letter, signed) in letters {
            for (invitation, at) in &signed {
                let sql =
                    "update cosignature set public_remark = null where invitation = $1 and at = $2";
                gone += self.conn.run(sql, binds![*invitation, *at]).await?;
            }
            let said = |extract: &Extract| {
                let given = ledger::signatures(&extract.entries).into_iter();
                let those = given.filter(|it| signed.contains(&(it.invitation, it.at)));
                those.filter_map(|it| it.remark).collect()
            };
            gone += u64::from(self.erase_openings(letter, said, None).await?);
        }
        Ok(gone)
    }
}

impl LetGo {
    /// So much, and nothing outside the database.
    const fn of(gone: u64) -> Self {
        Self {
            gone,
            people: Vec::new(),
            files: Vec::new(),
        }
    }
}
