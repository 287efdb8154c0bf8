//! Parliamentary questions of a letter: revisions, notices that the answer takes longer, and the recesses beside them.

use super::{
    Notice, QuestionSet, Recesses, Result, SaveQuestions, Store, StoreError, Unanswered, Writing,
    commitments::steps, matter::Matter, outcomes::findings, responses::outside,
};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    commitment::{self, Commitment},
    ids::{LetterId, PersonId, QuestionSetId, ResponseId},
    outcome::{self, Finding, Quotable},
    questions::{Kept, Questions, clock::Recess},
    response::{Attachment, Response},
    text::{Line, PersonName, Remark},
    time::{Day, Moment},
};

/// Each set as one of its revisions, behind a condition and an order.
macro_rules! sets_where {
    ($rest:literal) => {
        concat!(
            "select s.id, s.letter, r.revision, r.content, r.public, r.original_hash, r.original_name, r.original_type, r.original_bytes,
                r.response, r.at, p.name as by_name
            from question_set s join question_set_revision r on r.question_set = s.id join person p on p.id = r.by_person ",
            $rest
        )
    };
}

impl Store {
    /// Keeps questions: new ones, or a further revision of those that somebody saw at a revision. Their first answer is
    /// recorded as what came back to the letter, in the same transaction; what that shows follows each further revision.
    ///
    /// # Errors
    /// [`StoreError::NotFinal`], [`StoreError::NotFound`], [`StoreError::QuestionsMoved`], [`StoreError::NotHandedIn`],
    /// [`StoreError::AnswerStands`], [`StoreError::Quoted`].
    pub async fn save_questions(
        &self,
        letter: LetterId,
        seen: Option<(QuestionSetId, u32)>,
        save: SaveQuestions,
        by: PersonId,
    ) -> Result<QuestionSetId> {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                let version = outside(&matter.letter.stage)?;
                let (id, base, before) = match seen {
                    Some((id, revision)) => w.last_revision(letter, id, revision).await?,
                    None => (w.new_question_set(letter).await?, 0, None),
                };
                w.take_hand_in(letter, seen.map(|(id, _)| id), save.original.hash, by)
                    .await?;
                let response = match (before, &save.response) {
                    (Some(id), came) => {
                        w.answer_follows(letter, id, &save.kept, came.as_ref())
                            .await?;
                        Some(id)
                    }
                    (None, Some(came)) if save.kept.answered().is_some() => {
                        w.add_response(&mut matter, version, came.clone(), by)
                            .await?;
                        Some(came.id)
                    }
                    (None, _) => None,
                };
                w.add_revision(id, base + 1, &save, response, by).await?;
                if let Some(notice) = &save.kept.content().postponed {
                    w.take_over_notice(&matter, id, notice, by).await?;
                }
                w.changed(&matter).await?;
                Ok(id)
            }
            .boxed()
        })
        .await
    }

    /// Records a notice that the answer takes longer. A second one of the same day changes nothing.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn postpone_questions(
        &self,
        letter: LetterId,
        set: QuestionSetId,
        notice: (Day, Line, Option<Remark>),
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                outside(&matter.letter.stage)?;
                let sql = "select id from question_set where id = $1 and letter = $2
                    and not exists (select 1 from struck k where k.question_set = question_set.id)";
                w.conn.one(sql, binds![set, letter]).await?;
                w.add_notice(set, notice, by).await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }

    /// The questions that came of a letter, by the day on which they were asked; for visitors only what is public.
    pub async fn question_sets(
        &self,
        letter: LetterId,
        public_only: bool,
    ) -> Result<Vec<QuestionSet>> {
        let mut conn = self.snapshot().await?;
        let sql = sets_where!(
            "where s.letter = $1 and (r.public or not $2) and not exists (select 1 from struck k where k.question_set = s.id)
                and r.revision = (select max(n.revision) from question_set_revision n where n.question_set = s.id)
            order by r.asked_day, s.id"
        );
        let rows = conn.all(sql, binds![letter, public_only]).await?;
        let mut sets = Vec::with_capacity(rows.len());
        for row in &rows {
            sets.push(set(&mut conn, row).await?);
        }
        Ok(sets)
    }

    /// One set as it stands, or as it was at an older revision.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn question_set(
        &self,
        letter: LetterId,
        id: QuestionSetId,
        revision: Option<u32>,
    ) -> Result<QuestionSet> {
        let mut conn = self.snapshot().await?;
        let sql = sets_where!(
            "where s.letter = $1 and s.id = $2 and not exists (select 1 from struck k where k.question_set = s.id)
                and r.revision = coalesce($3, (select max(n.revision) from question_set_revision n where n.question_set = s.id))"
        );
        let row = conn.one(sql, binds![letter, id, revision]).await?;
        set(&mut conn, &row).await
    }

    /// Who saved each revision of a set and when, newest first.
    pub async fn question_revisions(
        &self,
        id: QuestionSetId,
    ) -> Result<Vec<(u32, PersonName, Moment)>> {
        let sql = "select r.revision, p.name, r.at from question_set_revision r join person p on p.id = r.by_person
            where r.question_set = $1 order by r.revision desc";
        let rows = self.db.read().await?.all(sql, binds![id]).await?;
        let read = |row: &Row| Ok((row.get("revision")?, row.get("name")?, row.get("at")?));
        rows.iter().map(read).collect()
    }

    /// Every set that waits for an answer, earliest first.
    pub async fn unanswered_questions(&self) -> Result<Vec<Unanswered>> {
        let mut conn = self.snapshot().await?;
        let sql = "select s.id, l.slug, coalesce(l.short_title, v.subject) as title, r.content,
                exists (select 1 from question_postponement n where n.question_set = s.id) as postponed
            from question_set s join question_set_revision r on r.question_set = s.id join letter l on l.id = s.letter
                join version v on v.letter = l.id and v.number = l.latest
            where r.answered_day is null and not exists (select 1 from struck k where k.question_set = s.id)
                and r.revision = (select max(n.revision) from question_set_revision n where n.question_set = s.id)
            order by r.asked_day, s.id";
        let read = |row: &Row| {
            Ok(Unanswered {
                letter: row.get("slug")?,
                title: row.get("title")?,
                id: row.get("id")?,
                course: kept(row)?.course(row.get("postponed")?),
            })
        };
        conn.all(sql, binds![]).await?.iter().map(read).collect()
    }

    /// The recesses as they stand.
    pub async fn recesses(&self) -> Result<Recesses> {
        let sql = "select c.revision, c.recesses, c.at, p.name from recess_calendar c left join person p on p.id = c.by_person
            order by c.revision desc limit 1";
        let row = self.db.read().await?.one(sql, binds![]).await?;
        let all: String = row.get("recesses")?;
        let all = serde_json::from_str(&all)
            .map_err(|error| row.corrupt("recesses", &error.to_string()))?;
        let by: Option<PersonName> = row.optional("name")?;
        let at = row.get("at")?;
        Ok(Recesses {
            revision: row.get("revision")?,
            all,
            saved: by.map(|by| (by, at)),
        })
    }

    /// Writes the recesses down anew, by whoever saw them at a revision.
    ///
    /// # Errors
    /// [`StoreError::QuestionsMoved`].
    pub async fn save_recesses(&self, seen: u32, mut all: Vec<Recess>, by: PersonId) -> Result<()> {
        all.sort_by(|one, other| (one.first, &one.name).cmp(&(other.first, &other.name)));
        self.write(move |w| {
            async move {
                let sql = "select max(revision) as newest from recess_calendar";
                let newest: u32 = w.conn.one(sql, binds![]).await?.get("newest")?;
                if newest != seen {
                    return Err(StoreError::QuestionsMoved);
                }
                let text = serde_json::to_string(&all).map_err(unwritten)?;
                let sql = "insert into recess_calendar (revision, recesses, at, by_person) values ($1, $2, $3, $4)";
                let done = w.conn.try_run(sql, binds![seen + 1, text, w.now(), by]).await?;
                once(done)
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    async fn new_question_set(&mut self, letter: LetterId) -> Result<QuestionSetId> {
        let id = QuestionSetId::new(self.now(), self.random());
        let sql = "insert into question_set (id, letter) values ($1, $2)";
        self.conn.run(sql, binds![id, letter]).await?;
        Ok(id)
    }

    /// The set, its last revision and the response recorded with it, when that revision is the one that was seen.
    async fn last_revision(
        &mut self,
        letter: LetterId,
        id: QuestionSetId,
        seen: u32,
    ) -> Result<(QuestionSetId, u32, Option<ResponseId>)> {
        let sql = "select r.revision, r.response from question_set s join question_set_revision r on r.question_set = s.id
            where s.id = $1 and s.letter = $2 and not exists (select 1 from struck k where k.question_set = s.id)
            order by r.revision desc limit 1";
        let row = self.conn.one(sql, binds![id, letter]).await?;
        let last: u32 = row.get("revision")?;
        if last != seen {
            return Err(StoreError::QuestionsMoved);
        }
        Ok((id, last, row.optional("response")?))
    }

    /// Lets the response that was recorded with the answer say what the questions say now, and be as public as they are. Its
    /// day and its file are in the ledger and stay; so do words of it that an outcome or a commitment quotes, to which
    /// the ledger is committed. Words that are quoted of an answer stand in it for as long as what quotes them counts.
    async fn answer_follows(
        &mut self,
        letter: LetterId,
        id: ResponseId,
        kept: &Kept,
        came: Option<&Response>,
    ) -> Result<()> {
        let sql = "select on_day, text from response where id = $1";
        let row = self.conn.one(sql, binds![id]).await?;
        let on: Day = row.get("on_day")?;
        let Some(came) = came.filter(|_| kept.answered() == Some(on)) else {
            return Err(StoreError::AnswerStands(on));
        };
        self.answers_stay(letter, id, kept.content()).await?;
        let sql = "select passage from outcome where response = $1 and passage is not null and passage_question is null
            union select passage from commitment_step where response = $1 and passage is not null and passage_question is null";
        let mut text = came.text.clone();
        for quoted in self.conn.all(sql, binds![id]).await? {
            let quoted: String = quoted.get("passage")?;
            if !text.as_str().contains(&quoted) {
                text = row.get("text")?;
            }
        }
        let sql = "update response set sender = $2, text = $3, public = $4 where id = $1";
        let values = binds![id, came.from.clone(), text, came.public];
        self.conn.run(sql, values).await?;
        if came.public {
            Ok(())
        } else {
            self.recall_answer(id).await
        }
    }

    /// Whether each answer still says what is quoted of it.
    async fn answers_stay(
        &mut self,
        letter: LetterId,
        id: ResponseId,
        content: &Questions,
    ) -> Result<()> {
        let findings = findings(&mut self.conn, letter, false).await?;
        let findings: Vec<Finding> = findings.into_iter().map(|it| it.finding).collect();
        let commitments = Commitment::all(steps(&mut self.conn, letter).await?);
        let quotable = Quotable::of("", Some(content));
        let quoted = outcome::counting(&findings, id).chain(commitment::counting(&commitments, id));
        for passage in quoted {
            if let Some(answer) = passage.answer()
                && !quotable.holds(passage)
            {
                let words = passage.words();
                return Err(StoreError::Quoted { answer, words });
            }
        }
        Ok(())
    }

    async fn add_revision(
        &mut self,
        id: QuestionSetId,
        number: u32,
        save: &SaveQuestions,
        response: Option<ResponseId>,
        by: PersonId,
    ) -> Result<()> {
        let content = serde_json::to_string(save.kept.content()).map_err(unwritten)?;
        let of = &save.original;
        let sql = "insert into question_set_revision (question_set, revision, content, asked_day, answered_day, public, original_hash,
            original_name, original_type, original_bytes, response, at, by_person) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
        let values = binds![
            id,
            number,
            content,
            save.kept.asked(),
            save.kept.answered(),
            save.public,
            of.hash,
            of.name.clone(),
            of.media_type.clone(),
            of.bytes,
            response,
            self.now(),
            by
        ];
        once(self.conn.try_run(sql, values).await?)
    }

    /// The notice that a publication itself tells of.
    async fn take_over_notice(
        &mut self,
        matter: &Matter,
        id: QuestionSetId,
        told: &letters::questions::Postponement,
        by: PersonId,
    ) -> Result<()> {
        let on = told.received.unwrap_or_else(|| matter.now.day());
        let Ok(who) = Line::parse(&told.by) else {
            return Ok(());
        };
        let sql = "select count(*) as known from question_postponement where question_set = $1";
        let known: u32 = self.conn.one(sql, binds![id]).await?.get("known")?;
        if known > 0 && told.received.is_none() {
            return Ok(());
        }
        let said = Remark::parse(&told.text).ok();
        self.add_notice(id, (on, who, said), by).await
    }

    async fn add_notice(
        &mut self,
        set: QuestionSetId,
        (on, who, said): (Day, Line, Option<Remark>),
        by: PersonId,
    ) -> Result<()> {
        let sql = "insert into question_postponement (question_set, on_day, said_by, said, recorded, recorded_by)
            values ($1, $2, $3, $4, $5, $6) on conflict (question_set, on_day) do nothing";
        let values = binds![set, on, who, said, self.now(), by];
        self.conn.run(sql, values).await?;
        Ok(())
    }
}

fn unwritten(error: serde_json::Error) -> StoreError {
    StoreError::Corrupt(format!("what is to be kept: {error}"))
}

/// Who saves the same revision at the same moment as another came second.
fn once(done: Result<u64, sqlx::Error>) -> Result<()> {
    match done.map_err(StoreError::from) {
        Ok(_) => Ok(()),
        Err(StoreError::Refused(error)) if is_same_number(&error) => {
            Err(StoreError::QuestionsMoved)
        }
        Err(error) => Err(error),
    }
}

fn is_same_number(error: &sqlx::Error) -> bool {
    error
        .as_database_error()
        .is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

/// The questions whose answer a response records, as they stand now; none of any other response.
pub(super) async fn answered(conn: &mut Conn, response: ResponseId) -> Result<Option<Questions>> {
    let sql = "select r.content from question_set_revision r where r.response = $1
        and r.revision = (select max(n.revision) from question_set_revision n where n.question_set = r.question_set)";
    let row = conn.first(sql, binds![response]).await?;
    let kept = row.as_ref().map(kept).transpose()?;
    Ok(kept.map(|it| it.content().clone()))
}

/// The questions as a revision has them.
pub(super) fn kept(row: &Row) -> Result<Kept> {
    let content: String = row.get("content")?;
    let content: Questions = serde_json::from_str(&content)
        .map_err(|error| row.corrupt("content", &error.to_string()))?;
    Kept::new(content).map_err(|error| row.corrupt("content", &error.to_string()))
}

async fn set(conn: &mut Conn, row: &Row) -> Result<QuestionSet> {
    let id = row.get("id")?;
    let sql = "select n.on_day, n.said_by, n.said, n.recorded, p.name from question_postponement n join person p on p.id = n.recorded_by
        where n.question_set = $1 order by n.on_day";
    let notice = |row: &Row| {
        Ok(Notice {
            on: row.get("on_day")?,
            by: row.get("said_by")?,
            said: row.optional("said")?,
            recorded: (row.get("name")?, row.get("recorded")?),
        })
    };
    let notices = conn.all(sql, binds![id]).await?;
    Ok(QuestionSet {
        id,
        revision: row.get("revision")?,
        kept: kept(row)?,
        public: row.get("public")?,
        original: Attachment {
            hash: row.get("original_hash")?,
            name: row.get("original_name")?,
            media_type: row.get("original_type")?,
            bytes: row.get("original_bytes")?,
        },
        response: row.optional("response")?,
        saved: (row.get("by_name")?, row.get("at")?),
        notices: notices.iter().map(notice).collect::<Result<_>>()?,
    })
}
