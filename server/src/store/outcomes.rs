//! What became of a letter's demands: what somebody found in a response, only ever added.

use super::{
    FindingRecord, Result, Store, demands, letter_rows, questions::answered, redactions::Left,
    responses::outside,
};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    demand::DemandId,
    ids::{LetterId, PersonId},
    ledger::{Act, Record},
    outcome::{Finding, FindingRefused, NewFinding, Passage, Quotable, Words},
    questions::AnswerPlace,
    text::{LongText, Sentence},
};
use std::num::NonZeroU32;

impl Store {
    /// Keeps what somebody found in a response about one demand, or that it was a mistake; gives its number.
    ///
    /// # Errors
    /// [`super::StoreError::NotFinal`], or [`super::StoreError::Outcome`] when it does not fit the letter, the response or
    /// what was found before.
    pub async fn give_outcome(
        &self,
        letter: LetterId,
        new: NewFinding,
        by: PersonId,
    ) -> Result<u32> {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                let version = outside(&matter.letter.stage)?;
                let sql = "select id, text from response where letter = $1 and id = $2
                    and not exists (select 1 from struck k where k.response = response.id)";
                let row = w.conn.first(sql, binds![letter, new.response]).await?;
                let text: LongText = row.ok_or(FindingRefused::NoResponse)?.get("text")?;
                let answers = answered(&mut w.conn, new.response).await?;
                let asked = asked(&mut w.conn, &matter.letter).await?;
                let before = findings(&mut w.conn, letter, false).await?;
                let before: Vec<Finding> = before.into_iter().map(|it| it.finding).collect();
                new.fits(
                    &Quotable::of(text.as_str(), answers.as_ref()),
                    &asked,
                    &before,
                )?;
                let number = before.last().map_or(1, |it| it.number + 1);
                let NewFinding {
                    response,
                    demand,
                    said,
                    words,
                    ..
                } = new;
                let committed = w
                    .commit_to(letter, letter_rows::to_json(&words)?, None)
                    .await?;
                let finding = Finding {
                    number,
                    response,
                    demand,
                    said,
                    words,
                    at: matter.now,
                };
                w.conn.run(INSERT, values(letter, &finding, by)).await?;
                let by = Some(w.name(letter, by).await?);
                let act = Act::OutcomeGiven {
                    outcome: number,
                    response,
                    demand,
                    said,
                    words: committed,
                };
                w.append(
                    &mut matter,
                    Record {
                        version,
                        by,
                        ..Record::of(act)
                    },
                )
                .await?;
                w.changed(&matter).await?;
                Ok(number)
            }
            .boxed()
        })
        .await
    }

    /// What was found in the responses to a letter, in the order in which it was said; for visitors only what was found in
    /// responses that are public.
    pub async fn findings(
        &self,
        letter: LetterId,
        public_only: bool,
    ) -> Result<Vec<FindingRecord>> {
        findings(&mut self.db.read().await?, letter, public_only).await
    }
}

/// What the text asks for that went out: by the letter's own ids.
pub(super) async fn asked(conn: &mut Conn, letter: &super::LetterRecord) -> Result<Vec<DemandId>> {
    let Some(pin) = letter.stage.pin() else {
        return Ok(Vec::new());
    };
    let lineage = demands::load(conn, letter.id).await?;
    Ok(lineage.demands(pin.number).unwrap_or_default())
}

pub(super) async fn findings(
    conn: &mut Conn,
    letter: LetterId,
    public_only: bool,
) -> Result<Vec<FindingRecord>> {
    let sql = "select o.letter, o.n, o.response, o.demand, o.addressee, o.said, o.passage_start, o.passage, o.passage_question, o.passage_nth, o.why, o.at, p.name
        from outcome o join response r on r.id = o.response join person p on p.id = o.by_person
        where o.letter = $1 and (r.public or not $2) order by o.n";
    let rows = conn.all(sql, binds![letter, public_only]).await?;
    let left = if public_only {
        Left::of(conn, letter).await?
    } else {
        Left::default()
    };
    let read = |row: &Row| {
        let mut finding = finding(row)?;
        left.passage(finding.response, &mut finding.words.passage);
        left.words(finding.response, &mut finding.words.why, Sentence::parse);
        left.speaker(finding.response, &mut finding.words.addressee);
        Ok(FindingRecord {
            by: row.get("name")?,
            finding,
        })
    };
    rows.iter().map(read).collect()
}

/// What was found in the responses to a letter that everybody can read, in the order in which it was said.
pub(super) async fn public(conn: &mut Conn, letter: LetterId) -> Result<Vec<Finding>> {
    let found = findings(conn, letter, true).await?;
    Ok(found.into_iter().map(|it| it.finding).collect())
}

/// A finding as it is kept.
pub(super) fn finding(row: &Row) -> Result<Finding> {
    Ok(Finding {
        number: row.get("n")?,
        response: row.get("response")?,
        demand: row.get("demand")?,
        said: row.get("said")?,
        words: words(row)?,
        at: row.get("at")?,
    })
}

fn words(row: &Row) -> Result<Words> {
    Ok(Words {
        addressee: row.get("addressee")?,
        passage: passage(row)?,
        why: row.get("why")?,
    })
}

/// A passage as its columns keep it.
pub(super) fn passage(row: &Row) -> Result<Option<Passage>> {
    let start: Option<u64> = row.optional("passage_start")?;
    let quote: Option<String> = row.optional("passage")?;
    let question: Option<u32> = row.optional("passage_question")?;
    let nth: Option<u32> = row.optional("passage_nth")?;
    let answer = match question.zip(nth) {
        None => None,
        Some((question, nth)) => {
            let nth = NonZeroU32::new(nth);
            let nth = nth.ok_or_else(|| row.corrupt("passage_nth", "counts from 1"))?;
            Some(AnswerPlace::new(question, nth))
        }
    };
    Ok(start.zip(quote).map(|(start, quote)| {
        // A text of which a byte has a larger number than this machine counts is none of ours.
        Passage::kept(usize::try_from(start).unwrap_or(usize::MAX), quote, answer)
    }))
}

/// The columns of a passage: where it begins, its words, and in which answer.
pub(super) type Columns = (Option<u64>, Option<String>, Option<u32>, Option<u32>);

/// A passage, as its columns keep it.
pub(super) fn columns(passage: Option<&Passage>) -> Columns {
    let start = passage.map(|it| u64::try_from(it.start()).unwrap_or(u64::MAX));
    let answer = passage.and_then(Passage::answer);
    (
        start,
        passage.map(|it| it.quote().to_owned()),
        answer.map(AnswerPlace::question),
        answer.map(|it| it.nth().get()),
    )
}

/// A new finding.
pub(super) const INSERT: &str = "insert into outcome (letter, n, response, demand, addressee, said, passage_start, passage, passage_question, passage_nth,
        why, at, by_person)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

/// A finding as its columns keep it, in the order of [`INSERT`].
pub(super) fn values(letter: LetterId, finding: &Finding, by: PersonId) -> Vec<crate::db::Value> {
    let words = &finding.words;
    let (start, quote, question, nth) = columns(words.passage.as_ref());
    binds![
        letter,
        finding.number,
        finding.response,
        finding.demand,
        words.addressee.clone(),
        finding.said,
        start,
        quote,
        question,
        nth,
        words.why.clone(),
        finding.at,
        by
    ]
}
