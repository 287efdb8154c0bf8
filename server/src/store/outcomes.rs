//! What became of a letter's demands: what somebody found in a response, only ever added.

use super::{
    FindingRecord, Result, Store, demands, letter_rows, redactions::Left, responses::outside,
};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    demand::DemandId,
    ids::{LetterId, PersonId},
    ledger::{Act, Record},
    outcome::{Finding, FindingRefused, NewFinding, Passage, Words},
    text::LongText,
};

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
                let sql = "select id, text from response where letter = $1 and id = $2";
                let row = w.conn.first(sql, binds![letter, new.response]).await?;
                let text: LongText = row.ok_or(FindingRefused::NoResponse)?.get("text")?;
                let asked = asked(&mut w.conn, &matter.letter).await?;
                let before = findings(&mut w.conn, letter, false).await?;
                let before: Vec<Finding> = before.into_iter().map(|it| it.finding).collect();
                new.fits(text.as_str(), &asked, &before)?;
                let number = before.last().map_or(1, |it| it.number + 1);
                let NewFinding { response, demand, said, words, .. } = new;
                let committed = w.commit_to(letter, letter_rows::to_json(&words)?, None).await?;
                let sql = "insert into outcome (letter, n, response, demand, addressee, said, passage_start, passage, why, at, by_person)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
                let (start, quote) = columns(&words);
                let values = binds![letter, number, response, demand, words.addressee, said, start, quote, words.why, matter.now, by];
                w.conn.run(sql, values).await?;
                let by = Some(w.name(letter, by).await?);
                let act = Act::OutcomeGiven { outcome: number, response, demand, said, words: committed };
                w.append(&mut matter, Record { version, by, ..Record::of(act) }).await?;
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

async fn findings(
    conn: &mut Conn,
    letter: LetterId,
    public_only: bool,
) -> Result<Vec<FindingRecord>> {
    let sql = "select o.letter, o.n, o.response, o.demand, o.addressee, o.said, o.passage_start, o.passage, o.why, o.at, p.name
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
    let start: Option<u64> = row.optional("passage_start")?;
    let quote: Option<String> = row.optional("passage")?;
    let passage = start.zip(quote).map(|(start, quote)| {
        // A text of which a byte has a larger number than this machine counts is none of ours.
        Passage::kept(usize::try_from(start).unwrap_or(usize::MAX), quote)
    });
    Ok(Words {
        addressee: row.get("addressee")?,
        passage,
        why: row.get("why")?,
    })
}

/// The passage, as its columns keep it.
pub(super) fn columns(words: &Words) -> (Option<u64>, Option<String>) {
    let passage = words.passage.as_ref();
    let start = passage.map(|it| u64::try_from(it.start()).unwrap_or(u64::MAX));
    (start, passage.map(|it| it.quote().to_owned()))
}
