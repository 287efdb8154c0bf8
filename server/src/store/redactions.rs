//! Redactions: marks that somebody works on, marks that were settled, and what of a response everybody gets.

use super::{
    Note, RedactionRecord, Result, SettledRecord, Store, StoreError, Writing,
    letter_rows::{self, json, to_json},
    matter::Matter,
    versions,
};
use crate::{
    db::{Conn, Row, binds},
    dialect::locking,
};
use futures_util::FutureExt as _;
use letters::{
    addressee::Addressee,
    audit,
    hash::Hash,
    ids::{LetterId, PersonId, ResponseId},
    ledger::{Act, Record},
    outcome::{Passage, same_institution},
    redaction::{COVER, COVERABLE, Marks, Redacted, RedactionRefused, Seen},
    response::{Attachment, Response},
    text::{Line, LongText},
};
use std::collections::HashMap;

/// Adds one.
pub(super) const INSERT: &str =
    "insert into redaction (response, n, letter, marks, file_hash, file_name, file_bytes, at, by_person)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

impl Store {
    /// How it stands with the marks of a response.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such response to this letter.
    pub async fn redaction(
        &self,
        letter: LetterId,
        response: ResponseId,
    ) -> Result<RedactionRecord> {
        let mut conn = self.snapshot().await?;
        let sql = "select id from response where id = $1 and letter = $2
                    and not exists (select 1 from struck k where k.response = response.id)";
        conn.one(sql, binds![response, letter]).await?;
        record(&mut conn, response).await
    }

    /// Keeps marks that somebody made and does not settle yet; without any, what was settled last stands as it did.
    ///
    /// # Errors
    /// [`StoreError::Redaction`] when they do not fit the response, or changed since they were seen.
    pub async fn mark_response(
        &self,
        letter: LetterId,
        response: ResponseId,
        seen: Seen,
        marks: Option<Marks>,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let (matter, before) = w.redacting(letter, response, seen).await?;
                let settled = before.settled.as_ref().map(|it| &it.marks);
                let Some(marks) = marks.filter(|it| it.is_news_after(settled)) else {
                    let sql = "delete from redaction_draft where response = $1";
                    w.conn.run(sql, binds![response]).await?;
                    return w.changed(&matter).await;
                };
                let text = text(&mut w.conn, response).await?;
                // How many pages the file has knows who reads it.
                marks.fits(text.as_str(), Some(u16::MAX))?;
                let sql = "insert into redaction_draft (response, marks, serial, at, by_person) values ($1, $2, $3, $4, $5)
                    on conflict (response) do update set marks = excluded.marks, serial = excluded.serial, at = excluded.at,
                        by_person = excluded.by_person";
                let values = binds![response, to_json(&marks)?, seen.serial + 1, matter.now, by];
                w.conn.run(sql, values).await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }

    /// Settles the marks: from now on they say what everybody reads. `file` is what was made of the response's own by
    /// them.
    ///
    /// # Errors
    /// [`StoreError::Redaction`] when there is nothing to settle, or they changed since they were seen.
    pub async fn settle_redaction(
        &self,
        letter: LetterId,
        response: ResponseId,
        seen: Seen,
        file: Option<Attachment>,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let (mut matter, before) = w.redacting(letter, response, seen).await?;
                let marks = before.draft.ok_or(RedactionRefused::Settled)?;
                let kind = "select attachment_type from response where id = $1";
                let row = w.conn.one(kind, binds![response]).await?;
                let kind: Option<String> = row.optional("attachment_type")?;
                let coverable = kind.is_some_and(|kind| COVERABLE.contains(&kind.as_str()));
                if marks.burns(coverable) != file.is_some() {
                    return Err(RedactionRefused::Moved.into());
                }
                let version = super::responses::outside(&matter.letter.stage)?;
                let number = seen.settled + 1;
                let words = to_json(&marks)?;
                let committed = w.commit_to(letter, words.clone(), None).await?;
                let (hash, name, bytes) = columns(file);
                let values = binds![
                    response, number, letter, words, hash, name, bytes, matter.now, by
                ];
                w.conn.run(INSERT, values).await?;
                let sql = "delete from redaction_draft where response = $1";
                w.conn.run(sql, binds![response]).await?;
                let by = Some(w.name(letter, by).await?);
                let act = Act::ResponseRedacted {
                    response,
                    redaction: number,
                    marks: committed,
                    file: hash,
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
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }

    /// Makes a response public, or no more. Saying what is so already changes nothing.
    ///
    /// # Errors
    /// [`StoreError::Redaction`] when there are marks that were not settled, or they changed since they were seen.
    pub async fn show_response(
        &self,
        letter: LetterId,
        response: ResponseId,
        seen: Seen,
        public: bool,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let (matter, before) = w.redacting(letter, response, seen).await?;
                if public && before.draft.is_some() {
                    return Err(RedactionRefused::Unsettled.into());
                }
                let sql =
                    "update response set public = $2, shown = $3 where id = $1 and public <> $2";
                if w.conn
                    .run(sql, binds![response, public, matter.now])
                    .await?
                    == 0
                {
                    return Ok(());
                }
                let act = if public {
                    audit::Act::ResponseShown
                } else {
                    audit::Act::ResponseHidden
                };
                if !public {
                    w.recall_answer(response).await?;
                }
                let note = Note {
                    act,
                    by: Some(by),
                    person: None,
                    organisation: None,
                    letter: Some(letter),
                    detail: None,
                };
                w.note(note).await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// Takes a letter whose response is redacted by somebody who saw its marks as they are.
    async fn redacting(
        &mut self,
        letter: LetterId,
        response: ResponseId,
        seen: Seen,
    ) -> Result<(Matter, RedactionRecord)> {
        let matter = self.take(letter).await?;
        let sql = locking!(
            "select id from response where id = $1 and letter = $2
            and not exists (select 1 from struck k where k.response = response.id)"
        );
        self.conn.one(sql, binds![response, letter]).await?;
        let before = record(&mut self.conn, response).await?;
        if before.questions {
            return Err(RedactionRefused::Questions.into());
        }
        if before.seen != seen {
            return Err(RedactionRefused::Moved.into());
        }
        Ok((matter, before))
    }
}

async fn text(conn: &mut Conn, response: ResponseId) -> Result<LongText> {
    let sql = "select text from response where id = $1";
    conn.one(sql, binds![response]).await?.get("text")
}

async fn record(conn: &mut Conn, response: ResponseId) -> Result<RedactionRecord> {
    let sql =
        "select r.response, r.n, r.marks, r.file_hash, r.file_name, r.file_bytes, r.at, p.name from redaction r
        join person p on p.id = r.by_person where r.response = $1 order by r.n desc limit 1";
    let settled = match conn.first(sql, binds![response]).await? {
        None => None,
        Some(row) => Some(SettledRecord {
            number: row.get("n")?,
            marks: json(&row, "marks")?,
            file: file(&row)?,
            at: row.get("at")?,
            by: row.get("name")?,
        }),
    };
    let sql = "select response, marks, serial from redaction_draft where response = $1";
    let (draft, serial) = match conn.first(sql, binds![response]).await? {
        None => (None, 0),
        Some(row) => (Some(json(&row, "marks")?), row.get("serial")?),
    };
    let sql = "select count(*) as of_parliament from question_set_revision where response = $1";
    let row = conn.one(sql, binds![response]).await?;
    Ok(RedactionRecord {
        seen: Seen {
            settled: settled.as_ref().map_or(0, |it| it.number),
            serial,
        },
        draft,
        settled,
        questions: row.get::<u64>("of_parliament")? > 0,
    })
}

/// The file that was made: always a PDF.
pub(super) fn file(row: &Row) -> Result<Option<Attachment>> {
    let Some(hash) = row.optional("file_hash")? else {
        return Ok(None);
    };
    Ok(Some(Attachment {
        hash,
        name: row.get("file_name")?,
        media_type: "application/pdf".to_owned(),
        bytes: row.get("file_bytes")?,
    }))
}

/// The same, as its columns keep it.
pub(super) fn columns(file: Option<Attachment>) -> (Option<Hash>, Option<Line>, Option<u64>) {
    match file {
        None => (None, None, None),
        Some(it) => (Some(it.hash), Some(it.name), Some(it.bytes)),
    }
}

/// What is left of the responses to a letter for everybody, by what was settled last.
#[derive(Debug, Default)]
pub(super) struct Left {
    marks: HashMap<ResponseId, (Marks, Option<Attachment>)>,
    texts: HashMap<ResponseId, Redacted>,
    /// To whom the letter is written.
    addressed: Vec<Addressee>,
}

impl Left {
    /// Loads it.
    pub(super) async fn of(conn: &mut Conn, letter: LetterId) -> Result<Self> {
        let sql = "select r.response, r.marks, r.file_hash, r.file_name, r.file_bytes, o.text from redaction r join response o on o.id = r.response
            where r.letter = $1 and r.n = (select max(n) from redaction where response = r.response)";
        let mut left = Self::default();
        let rows = conn.all(sql, binds![letter]).await?;
        if !rows.is_empty() {
            let of = letter_rows::by_id(conn, letter).await?;
            let number = of.stage.pin().map_or(of.latest, |pin| pin.number);
            let text = versions::load(conn, letter, number).await?.text;
            left.addressed = text.front.addressees;
        }
        for row in rows {
            let response = row.get("response")?;
            let marks: Marks = json(&row, "marks")?;
            let text: LongText = row.get("text")?;
            let redacted = Redacted::of(text.as_str(), marks.text());
            left.texts.insert(response, redacted);
            left.marks.insert(response, (marks, file(&row)?));
        }
        Ok(left)
    }

    /// A response as everybody gets it.
    pub(super) fn response(&self, mut whole: Response) -> Result<Response> {
        whole.attachment = whole.attachment.filter(Attachment::is_for_everybody);
        let Some((marks, made)) = self.marks.get(&whole.id) else {
            return Ok(whole);
        };
        if let Some(redacted) = self.texts.get(&whole.id) {
            let left = LongText::parse(redacted.text());
            whole.text = left.map_err(|error| StoreError::Corrupt(error.to_string()))?;
        }
        whole.attachment = marks.left_of_file(whole.attachment, made.clone());
        self.speaker(whole.id, &mut whole.from);
        if let Some(addressee) = &mut whole.addressee {
            self.speaker(whole.id, addressee);
        }
        if let Some(file) = &mut whole.attachment {
            self.words(whole.id, &mut file.name, Line::parse);
        }
        Ok(whole)
    }

    /// What is left of who speaks in a response. An institution to which the letter is written is named by the letter itself.
    pub(super) fn speaker(&self, response: ResponseId, said: &mut Line) {
        let mut addressed = self.addressed.iter();
        if !addressed.any(|it| same_institution(&it.institution, said)) {
            self.words(response, said, Line::parse);
        }
    }

    /// What is left of words that were said of a response: nothing where what is left does not fit.
    pub(super) fn words<T: std::fmt::Display, E>(
        &self,
        response: ResponseId,
        said: &mut T,
        parse: impl Fn(&str) -> std::result::Result<T, E>,
    ) {
        if let Some(redacted) = self.texts.get(&response) {
            let whole = said.to_string();
            let left = redacted.elsewhere(&whole);
            if left != whole
                && let Ok(left) = parse(&left).or_else(|_| parse(COVER))
            {
                *said = left;
            }
        }
    }

    /// What is left of a passage of a response.
    pub(super) fn passage(&self, response: ResponseId, passage: &mut Option<Passage>) {
        if let (Some(redacted), Some(whole)) = (self.texts.get(&response), passage.as_mut()) {
            *whole = redacted.passage(whole);
        }
    }
}
