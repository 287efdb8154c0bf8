//! Publications: what everyone may see, and finding a letter by a hash.

use super::{
    LetterRecord, PublishedSummary, Result, Store, StoreError, awaiting,
    ledger::Extract,
    letter_rows::{self, letters_where},
    mailings::reaching,
    redactions::Left,
    translations, versions,
};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    awaiting::Sending,
    cosignature::Capacity,
    dispatch::Channel,
    hash::Hash,
    ids::{LetterId, PersonId},
    ledger::{Act, Record},
    response::ResponseKind,
    stage::Stage,
    text::Line,
    time::{Day, Moment},
    version::VersionNumber,
};

impl Store {
    /// Publishes a Final letter, once, when nobody is asked any more to keep it to themselves.
    ///
    /// # Errors
    /// [`StoreError::NotFinal`], [`StoreError::AlreadyPublished`] or [`StoreError::UnderEmbargo`].
    pub async fn publish(&self, letter: LetterId, by: PersonId) -> Result<Moment> {
        self.publish_despite(None, letter, by).await
    }

    /// Publishes it even though it is under embargo until then, which whoever decided was shown.
    ///
    /// # Errors
    /// As [`Store::publish`]; [`StoreError::UnderEmbargo`] when the embargo ends at another moment by now.
    pub async fn publish_despite(
        &self,
        embargo_shown: Option<Moment>,
        letter: LetterId,
        by: PersonId,
    ) -> Result<Moment> {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                if matter.letter.published.is_some() {
                    return Err(StoreError::AlreadyPublished);
                }
                let Stage::Final { pin, file, .. } = matter.letter.stage.clone() else { return Err(StoreError::NotFinal) };
                if let Some(until) = embargo(&mut w.conn, letter, matter.now).await?
                    && embargo_shown != Some(until)
                {
                    return Err(StoreError::UnderEmbargo(until));
                }
                w.behind_its_original(letter).await?;
                let sql = "insert into publication (letter, at, by_person, file_hash) values ($1, $2, $3, $4)";
                w.conn.run(sql, binds![letter, matter.now, by, file]).await?;
                let by = Some(w.name(letter, by).await?);
                let record = Record { version: Some(pin.hash), by, ..Record::of(Act::Published { file }) };
                w.append(&mut matter, record).await?;
                w.changed(&matter).await?;
                Ok(matter.now)
            }
            .boxed()
        })
        .await
    }

    /// Until when those who got a letter, or will get it, are asked to keep it to themselves; none when that is over.
    pub async fn embargo(&self, letter: LetterId, now: Moment) -> Result<Option<Moment>> {
        embargo(&mut self.snapshot().await?, letter, now).await
    }

    /// The published letters, newest first, those before a moment.
    pub async fn published(
        &self,
        limit: u32,
        before: Option<Moment>,
    ) -> Result<Vec<PublishedSummary>> {
        let mut conn = self.snapshot().await?;
        let before = before.unwrap_or(Moment::from_millis(i64::MAX));
        let sql = letters_where!("p.at < $1 order by p.at desc, l.id desc limit $2");
        let rows = conn.all(sql, binds![before, limit]).await?;
        let mut letters = Vec::with_capacity(rows.len());
        for row in &rows {
            let letter = letter_rows::record(row)?;
            let (Some(pin), Some(published)) = (letter.stage.pin(), letter.published) else {
                return Err(row.corrupt("pin_hash", "is not set, but the letter is published"));
            };
            let version = versions::load(&mut conn, letter.id, pin.number).await?;
            let tally = Extract::load(&mut conn, &letter).await?.tally;
            let latest = latest_response(&mut conn, letter.id).await?;
            let sent = last_dispatch(&mut conn, letter.id).await?;
            let outside = last_recorded(&mut conn, letter.id).await?;
            let errata = errata(&mut conn, letter.id).await?;
            let withdrawn = match &letter.stage {
                Stage::Withdrawn { since, .. } => Some(*since),
                Stage::Draft
                | Stage::Review { .. }
                | Stage::Signing { .. }
                | Stage::Final { .. } => None,
            };
            let front = version.text.front;
            letters.push(PublishedSummary {
                title: letter
                    .short_title
                    .as_ref()
                    .map_or_else(|| front.subject.to_string(), ToString::to_string),
                subject: front.subject.to_string(),
                kind: front.kind,
                language: front.language,
                sender: front.sender,
                addressees: front
                    .addressees
                    .iter()
                    .map(|addressee| addressee.institution.to_string())
                    .collect(),
                date: front.date,
                published,
                changed: outside
                    .into_iter()
                    .chain(withdrawn)
                    .chain(errata.last().map(|(at, _)| *at))
                    .fold(published, Moment::max),
                signatories: u32::try_from(tally.printed(pin.hash).count()).unwrap_or(u32::MAX),
                errata,
                recorded: u32::try_from(letter.recorded.len()).unwrap_or(u32::MAX),
                names: names(&mut conn, &letter).await?,
                body: version.text.body.into(),
                latest,
                sent,
                withdrawn: withdrawn.is_some(),
                languages: translations::in_other_languages(&mut conn, letter.id).await?,
                slug: letter.slug,
            });
        }
        Ok(letters)
    }

    /// How many names stand under a letter; under a translation those of its original.
    pub async fn names_under(&self, letter: &LetterRecord) -> Result<u32> {
        names(&mut self.snapshot().await?, letter).await
    }

    /// The published letter whose signed text has this hash.
    pub async fn known_text(&self, hash: Hash) -> Result<Option<(LetterRecord, VersionNumber)>> {
        let sql = letters_where!("l.pin_hash = $1 and p.at is not null order by p.at, l.id");
        let row = self.db.read().await?.first(sql, binds![hash]).await?;
        let found = |row: &Row| {
            let letter = letter_rows::record(row)?;
            let pin = letter
                .stage
                .pin()
                .ok_or_else(|| row.corrupt("pin_hash", "is not set"))?;
            Ok((letter, pin.number))
        };
        row.as_ref().map(found).transpose()
    }

    /// The published letter whose sealed file has this hash.
    pub async fn known_file(&self, hash: Hash) -> Result<Option<LetterRecord>> {
        let sql = letters_where!("f.hash = $1 and p.at is not null");
        self.db
            .read()
            .await?
            .first(sql, binds![hash])
            .await?
            .as_ref()
            .map(letter_rows::record)
            .transpose()
    }
}

/// The end of the last embargo on a letter that is not over. Whom it did not reach, or will not, keeps no secret.
async fn embargo(conn: &mut Conn, letter: LetterId, now: Moment) -> Result<Option<Moment>> {
    let sql = concat!(
        "select max(m.embargo) as until from mailing m where m.letter = $1 and m.embargo > $2 and exists
        (select 1 from envelope e join envelope_receiver r on r.envelope = e.id where e.mailing = m.id and r.state in ",
        reaching!(),
        ")"
    );
    conn.one(sql, binds![letter, now]).await?.optional("until")
}

/// The names under a sealed letter that were taken back since, oldest first: of the organisation, or of a person who signed
/// in their own name.
async fn errata(conn: &mut Conn, letter: LetterId) -> Result<Vec<(Moment, String)>> {
    let sql = "select id, organisation_name, person_name, capacity, retracted from cosignature
        where letter = $1 and retracted is not null and ended is null order by retracted, id";
    let read = |row: &Row| {
        let name = match row.get("capacity")? {
            Capacity::Personal => row.get("person_name")?,
            Capacity::OnBehalf | Capacity::UnderReservation => row.get("organisation_name")?,
        };
        Ok((row.get("retracted")?, name))
    };
    conn.all(sql, binds![letter])
        .await?
        .iter()
        .map(read)
        .collect()
}

/// How many names stand under a letter; under a translation those of its original.
pub(super) async fn names(conn: &mut Conn, letter: &LetterRecord) -> Result<u32> {
    let signed = match translations::tie_of(conn, letter.id).await? {
        Some(tie) => letter_rows::by_id(conn, tie.original).await?,
        None => letter.clone(),
    };
    let Some(pin) = signed.stage.pin() else {
        return Ok(0);
    };
    let tally = Extract::load(conn, &signed).await?.tally;
    let names = tally.printed(pin.hash).count() + signed.recorded.len();
    Ok(u32::try_from(names).unwrap_or(u32::MAX))
}

/// The latest public response to a letter: its day, from whom and in what form.
async fn latest_response(
    conn: &mut Conn,
    letter: LetterId,
) -> Result<Option<(Day, String, ResponseKind)>> {
    let sql = "select id, sender, on_day, kind from response where letter = $1 and public order by on_day desc, id desc limit 1";
    let Some(row) = conn.first(sql, binds![letter]).await? else {
        return Ok(None);
    };
    let mut from: Line = row.get("sender")?;
    Left::of(conn, letter)
        .await?
        .speaker(row.get("id")?, &mut from);
    Ok(Some((
        row.get("on_day")?,
        from.to_string(),
        row.get("kind")?,
    )))
}

/// The last sending of a letter that did not come back: its day, to whom and how.
async fn last_dispatch(
    conn: &mut Conn,
    letter: LetterId,
) -> Result<Option<(Day, String, Channel)>> {
    let all = awaiting::of_letter(conn, letter).await?;
    let arrived = |it: &&Sending| it.came_back().is_none();
    let last = all.iter().rfind(arrived).map(|it| &it.dispatch);
    Ok(last.map(|it| (it.on, it.to.to_string(), it.channel)))
}

/// When a sending, its coming back, that it was none, a public response or public questions were last recorded, a response was made public or no
/// more, or something was found in one, said of what it promised or settled of what everybody reads of it, whatever its own day.
async fn last_recorded(conn: &mut Conn, letter: LetterId) -> Result<Option<Moment>> {
    let sql = "select max(seen.recorded) as recorded from (select recorded from response where letter = $1 and public \
        union all select shown from response where letter = $1 and shown is not null \
        union all select at from struck where letter = $1 and dispatch is not null \
        union all select k.at from struck k join question_set_revision q on q.question_set = k.question_set where k.letter = $1 and q.public \
        union all select recorded from dispatch where letter = $1 \
        union all select q.at from question_set_revision q join question_set s on s.id = q.question_set where s.letter = $1 and q.public \
        union all select at from sending_step where letter = $1 and said in ('returned', 'not-returned') \
        union all select o.at from outcome o join response r on r.id = o.response where o.letter = $1 and r.public \
        union all select c.at from commitment_step c join response r on r.id = c.response where c.letter = $1 and r.public \
        union all select d.at from redaction d join response r on r.id = d.response where d.letter = $1 and r.public) seen";
    let row = conn.first(sql, binds![letter]).await?;
    Ok(row
        .map(|row| row.optional("recorded"))
        .transpose()?
        .flatten())
}
