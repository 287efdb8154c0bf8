//! What was promised in the responses to a letter, and what became of it: steps, only ever added. What the secretariat was
//! reminded of is kept beside them, so that nobody is reminded twice.

use super::{
    CommitmentOfLetter, CommitmentRecord, DeskMember, OutgoingMail, Result, Store, letter_rows,
    outcomes::{asked, columns, passage},
    questions::answered,
    redactions::Left,
    responses::outside,
};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    commitment::{
        Ahead, Commitment, Deed, Due, NewStep, Occasion, Promise, Said, Step, StepRefused, Words,
    },
    ids::{LetterId, PersonId},
    ledger::{Act, Record},
    outcome::Quotable,
    text::{Line, LongText, Sentence},
};
use std::collections::BTreeMap;

/// The steps behind a condition and an order.
macro_rules! steps_where {
    ($rest:literal) => {
        concat!(
            "select s.letter, s.n, s.commitment, s.response, s.said, s.promised_by, s.what, s.ahead, s.due, s.due_said, s.demand,
                s.passage_start, s.passage, s.passage_question, s.passage_nth, s.why, s.at, s.by_person, p.name
            from commitment_step s join response r on r.id = s.response join person p on p.id = s.by_person ",
            $rest
        )
    };
}

impl Store {
    /// Keeps what somebody says of a commitment, or a first one; gives the number of the commitment.
    ///
    /// # Errors
    /// [`super::StoreError::NotFinal`], or [`super::StoreError::Commitment`] when it does not fit the letter, the response
    /// or what was said before.
    pub async fn say_of_commitment(
        &self,
        letter: LetterId,
        new: NewStep,
        by: PersonId,
    ) -> Result<u32> {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                let version = outside(&matter.letter.stage)?;
                let before = steps(&mut w.conn, letter).await?;
                let number = before.last().map_or(1, |it| it.number + 1);
                let before = Commitment::all(before);
                let response = match &new {
                    NewStep::First { response, .. } => *response,
                    NewStep::Next { commitment, .. } => {
                        let of = before.iter().find(|it| it.number == *commitment);
                        of.ok_or(StepRefused::NoCommitment)?.response
                    }
                };
                let sql = "select id, text from response where letter = $1 and id = $2
                    and not exists (select 1 from struck k where k.response = response.id)";
                let row = w.conn.first(sql, binds![letter, response]).await?;
                let text: LongText = row.ok_or(StepRefused::NoResponse)?.get("text")?;
                let answers = answered(&mut w.conn, response).await?;
                let quotable = Quotable::of(text.as_str(), answers.as_ref());
                let asked = asked(&mut w.conn, &matter.letter).await?;
                let commitment = new.fits(&quotable, &asked, &before)?;
                let deed = match new {
                    NewStep::First { promise, .. } => Deed::Noted(promise),
                    NewStep::Next { deed, .. } => deed,
                };
                let said = deed.said();
                let words = w
                    .commit_to(letter, letter_rows::to_json(&deed.words())?, None)
                    .await?;
                let at = matter.now;
                let step = Step {
                    number,
                    commitment,
                    response,
                    deed,
                    at,
                };
                let (sql, values) = (INSERT, values(letter, &step, by));
                w.conn.run(sql, values).await?;
                let by = Some(w.name(letter, by).await?);
                let act = Act::CommitmentRecorded {
                    step: number,
                    commitment,
                    response,
                    said,
                    words,
                };
                let of = Record::of(act);
                w.append(&mut matter, Record { version, by, ..of }).await?;
                w.changed(&matter).await?;
                Ok(commitment)
            }
            .boxed()
        })
        .await
    }

    /// What was promised in the responses to a letter, by number; for visitors only what stands in public ones.
    pub async fn commitments(
        &self,
        letter: LetterId,
        public_only: bool,
    ) -> Result<Vec<CommitmentRecord>> {
        let sql = steps_where!("where s.letter = $1 and (r.public or not $2) order by s.n");
        let mut conn = self.db.read().await?;
        let rows = conn.all(sql, binds![letter, public_only]).await?;
        let left = if public_only {
            Left::of(&mut conn, letter).await?
        } else {
            Left::default()
        };
        let mut steps = Vec::with_capacity(rows.len());
        let mut names: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
        for row in &rows {
            let mut step = step(row)?;
            if let Deed::Noted(promise) | Deed::Revised(promise, _) = &mut step.deed {
                left.passage(step.response, &mut promise.passage);
                left.speaker(step.response, &mut promise.by);
                left.words(step.response, &mut promise.what, Sentence::parse);
            }
            if let Some(why) = step.deed.why_mut() {
                left.words(step.response, why, Sentence::parse);
            }
            let of = names.entry(step.commitment).or_default();
            of.insert(step.number, row.get("name")?);
            steps.push(step);
        }
        let record = |commitment: Commitment| CommitmentRecord {
            by: names.remove(&commitment.number).unwrap_or_default(),
            commitment,
        };
        Ok(Commitment::all(steps).into_iter().map(record).collect())
    }

    /// What was promised to all letters.
    pub async fn all_commitments(&self) -> Result<Vec<CommitmentOfLetter>> {
        let mut conn = self.snapshot().await?;
        let rows = conn
            .all(
                steps_where!(
                    "where not exists (select 1 from struck k where k.response = s.response) order by s.letter, s.n"
                ),
                binds![],
            )
            .await?;
        let mut of: BTreeMap<LetterId, Vec<Step>> = BTreeMap::new();
        for row in &rows {
            of.entry(row.get("letter")?).or_default().push(step(row)?);
        }
        let sql = "select l.id, l.slug, coalesce(l.short_title, v.subject) as title
            from letter l join version v on v.letter = l.id and v.number = l.latest
            where l.id in (select letter from commitment_step)";
        let mut all = Vec::new();
        for row in conn.all(sql, binds![]).await? {
            let letter = row.get("id")?;
            for commitment in Commitment::all(of.remove(&letter).unwrap_or_default()) {
                all.push(CommitmentOfLetter {
                    letter,
                    slug: row.get("slug")?,
                    title: row.get("title")?,
                    commitment,
                });
            }
        }
        Ok(all)
    }

    /// Reminds the secretariat of a commitment, as it is on this day: on each occasion once, however many look. Whether
    /// anybody was mailed.
    pub async fn remind_of_commitment<T>(
        &self,
        letter: LetterId,
        commitment: u32,
        write: T,
    ) -> Result<bool>
    where
        T: Fn(&Commitment, Occasion, &DeskMember) -> OutgoingMail + Clone + Send + Sync + 'static,
    {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let all = Commitment::all(steps(&mut w.conn, letter).await?);
                let of = all.iter().find(|it| it.number == commitment);
                let due = of.and_then(|it| Some((it, it.reminder(matter.now.day())?)));
                let Some((of, occasion)) = due else {
                    return Ok(false);
                };
                let members = w.secretariat().await?;
                if members.is_empty() {
                    // Whoever comes to the secretariat is reminded then.
                    return Ok(false);
                }
                // Whoever else reminds of it waits for the letter, which this act holds.
                let sql = "select at from commitment_reminder where letter = $1 and commitment = $2 and occasion = $3";
                let reminded = binds![letter, commitment, occasion.key()];
                if w.conn.first(sql, reminded).await?.is_some() {
                    return Ok(false);
                }
                let sql = "insert into commitment_reminder (letter, commitment, occasion, at) values ($1, $2, $3, $4)";
                let values = binds![letter, commitment, occasion.key(), matter.now];
                w.conn.run(sql, values).await?;
                for member in &members {
                    w.post(write(of, occasion, member), None).await?;
                }
                Ok(true)
            }
            .boxed()
        })
        .await
    }

    /// The occasions on which the secretariat was reminded of a letter's commitments.
    pub async fn reminded_of_commitments(&self) -> Result<Vec<(LetterId, u32, String)>> {
        let sql = "select letter, commitment, occasion from commitment_reminder";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        let read = |row: &Row| {
            Ok((
                row.get("letter")?,
                row.get("commitment")?,
                row.get("occasion")?,
            ))
        };
        rows.iter().map(read).collect()
    }
}

/// A new step.
pub(super) const INSERT: &str = "insert into commitment_step (letter, n, commitment, response, said, promised_by, what, ahead, due, due_said, demand,
        passage_start, passage, passage_question, passage_nth, why, at, by_person)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";

/// A step as its columns keep it, in the order of [`INSERT`].
pub(super) fn values(letter: LetterId, step: &Step, by: PersonId) -> Vec<crate::db::Value> {
    let promise = step.deed.promise();
    let due = promise.and_then(|it| it.due.as_ref());
    let (start, quote, question, nth) = columns(promise.and_then(|it| it.passage.as_ref()));
    binds![
        letter,
        step.number,
        step.commitment,
        step.response,
        step.deed.said(),
        promise.map(|it| it.by.clone()),
        promise.map(|it| it.what.clone()),
        promise.map(|it| u32::from(it.ahead.get())),
        due.map(|it| it.last),
        due.and_then(|it| it.said.clone()),
        promise.and_then(|it| it.demand),
        start,
        quote,
        question,
        nth,
        step.deed.why().cloned(),
        step.at,
        by,
    ]
}

/// All that was said of a letter's commitments, in order.
pub(super) async fn steps(conn: &mut Conn, letter: LetterId) -> Result<Vec<Step>> {
    let sql = steps_where!("where s.letter = $1 order by s.n");
    let rows = conn.all(sql, binds![letter]).await?;
    rows.iter().map(step).collect()
}

/// A step as it is kept.
pub(super) fn step(row: &Row) -> Result<Step> {
    let said: Said = row.get("said")?;
    let words = Words {
        promise: promise(row)?,
        why: row.optional("why")?,
    };
    let deed = Deed::of(said, words);
    let deed = deed.ok_or_else(|| row.corrupt("said", "does not go with its words"))?;
    Ok(Step {
        number: row.get("n")?,
        commitment: row.get("commitment")?,
        response: row.get("response")?,
        deed,
        at: row.get("at")?,
    })
}

fn promise(row: &Row) -> Result<Option<Promise>> {
    let Some(by) = row.optional::<Line>("promised_by")? else {
        return Ok(None);
    };
    let due = match row.optional("due")? {
        Some(last) => Some(Due {
            last,
            said: row.optional("due_said")?,
        }),
        None => None,
    };
    let ahead: u32 = row.get("ahead")?;
    let ahead = u16::try_from(ahead).ok().and_then(Ahead::days);
    Ok(Some(Promise {
        by,
        what: row.get("what")?,
        due,
        ahead: ahead.ok_or_else(|| row.corrupt("ahead", "is more than a year"))?,
        demand: row.optional("demand")?,
        passage: passage(row)?,
    }))
}
