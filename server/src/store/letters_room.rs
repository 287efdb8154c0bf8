//! Letters as a whole: making one, finding one, the desk's list.

use super::{
    JobState, LetterRecord, LetterSummary, NewLetter, Result, RoundSummary, Store, StoreError,
    Writing,
    letter_rows::{self, letters_where, to_json},
    mailings::reaching,
    rounds, versions,
};
use crate::db::{Row, binds};
use futures_util::FutureExt as _;
use letters::{
    ids::{LetterId, PersonId},
    stage::Stage,
    text::Slug,
    version::Version,
};

/// How many numbers are tried behind a slug that is taken. A thousand letters of one title are a mistake.
const MOST_OF_ONE_TITLE: u32 = 1_000;

impl Store {
    /// Keeps a new letter: its first version is the file's text, its stage is draft.
    ///
    /// # Errors
    /// [`StoreError::SlugTaken`] when a slug was asked for that another letter has.
    pub async fn create_letter(&self, new: NewLetter, by: PersonId) -> Result<LetterRecord> {
        self.write(move |w| async move { w.create_letter(new, by).await }.boxed())
            .await
    }

    /// The letter at this address.
    pub async fn letter(&self, slug: &Slug) -> Result<LetterRecord> {
        let mut conn = self.db.read().await?;
        let row = conn
            .one(letters_where!("l.slug = $1"), binds![slug.clone()])
            .await?;
        letter_rows::record(&row)
    }

    /// The letter with this identifier.
    pub async fn letter_by_id(&self, id: LetterId) -> Result<LetterRecord> {
        letter_rows::by_id(&mut self.db.read().await?, id).await
    }

    /// All letters, the one that changed last first.
    pub async fn letters(&self) -> Result<Vec<LetterSummary>> {
        let rows = self.db.read().await?.all(SUMMARIES, binds![]).await?;
        rows.iter().map(summary).collect()
    }
}

impl Writing {
    /// Keeps a new letter.
    pub(super) async fn create_letter(
        &mut self,
        new: NewLetter,
        by: PersonId,
    ) -> Result<LetterRecord> {
        let now = self.now();
        let id = LetterId::new(now, self.random());
        let NewLetter { file, slug, note } = new;
        let title = file
            .short_title
            .as_ref()
            .map_or(file.text.front.subject.as_str(), |title| title.as_str());
        let made = Slug::from_title(title);
        let wanted: Vec<Slug> = match slug {
            Some(slug) => vec![slug],
            None => std::iter::once(made.clone())
                .chain((2..MOST_OF_ONE_TITLE).map(|number| made.numbered(number)))
                .collect(),
        };
        let version = Version::first(file.text.clone(), by, note, now);
        for slug in &wanted {
            let sql = "insert into letter (id, slug, short_title, tags, recorded, stage, latest, created, created_by, changed)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8) on conflict (slug) do nothing";
            let values = binds![
                id,
                slug.clone(),
                file.short_title,
                to_json(&file.tags)?,
                to_json(&file.recorded)?,
                Stage::Draft.name(),
                version.number,
                now,
                by,
            ];
            if self.conn.run(sql, values).await? == 1 {
                versions::insert(&mut self.conn, id, &version).await?;
                let sql = "insert into stage_change (letter, at, stage, by_person) values ($1, $2, $3, $4)";
                self.conn
                    .run(sql, binds![id, now, Stage::Draft.name(), by])
                    .await?;
                return letter_rows::by_id(&mut self.conn, id).await;
            }
        }
        Err(StoreError::SlugTaken(
            wanted.into_iter().next().unwrap_or(made),
        ))
    }
}

/// Every letter with its latest version, round and job. Counts of a cancelled round stay what they were. An envelope is held up that
/// was tried for a quarter of an hour ([`crate::outbox::retry_at`]).
const SUMMARIES: &str = concat!("select l.id, l.slug, l.short_title, l.stage, l.latest, l.changed, v.subject, v.kind, p.at as published,
        r.id as round, r.deadline, r.state as round_state, r.ended,
        (select count(*) from invitation i where i.round = r.id) as invited,
        (select count(*) from invitation i where i.round = r.id and i.answer = 'signed') as signed,
        (select count(*) from invitation i where i.round = r.id and i.answer = 'declined') as declined,
        (select count(*) from invitation i where i.round = r.id and i.answer not in ('signed', 'declined') and exists
            (select 1 from objection b where b.invitation = i.id and (i.answer = 'none' or b.at >= i.answered) and not exists
                (select 1 from review_turn v where v.thread = b.thread and v.turn = 'withdrawn'))) as objected,
        (select count(*) from outbox x where x.letter = l.id and x.state = 'failed'
            and x.kind not in ('support-code', 'support-receipt')) as mails_failed,
        (select count(distinct e.id) from mailing m join envelope e on e.mailing = m.id join envelope_receiver n on n.envelope = e.id
            where m.letter = l.id and n.state = 'bounced') as envelopes_bounced,
        (select count(distinct e.id) from mailing m join envelope e on e.mailing = m.id join envelope_receiver n on n.envelope = e.id
            where m.letter = l.id and n.state = 'queued' and n.attempts > 4) as envelopes_held_up,
        (select max(m.embargo) from mailing m where m.letter = l.id and exists (select 1 from envelope e
            join envelope_receiver n on n.envelope = e.id where e.mailing = m.id and n.state in ", reaching!(), ")) as embargo,
        j.id as job, j.state as job_state, j.step, j.steps, j.name_key, j.reason, j.updated
    from letter l join version v on v.letter = l.id and v.number = l.latest
        left join publication p on p.letter = l.id
        left join signing_round r on r.id = (select x.id from signing_round x where x.letter = l.id order by x.opened desc, x.id desc limit 1)
        left join press_job j on j.id = (select x.id from press_job x where x.letter = l.id order by x.created desc, x.id desc limit 1)
    order by l.changed desc, l.id desc");

fn summary(row: &Row) -> Result<LetterSummary> {
    let short_title: Option<String> = row.optional("short_title")?;
    let round = match row.optional("deadline")? {
        None => None,
        Some(deadline) => Some(RoundSummary {
            deadline,
            state: rounds::state(row)?,
            invited: row.get("invited")?,
            signed: row.get("signed")?,
            declined: row.get("declined")?,
            objected: row.get("objected")?,
        }),
    };
    let job = match row.optional("job")? {
        None => None,
        Some(id) => Some(JobState {
            id,
            state: row.get("job_state")?,
            step: row.get("step")?,
            of: row.get("steps")?,
            name_key: row.get("name_key")?,
            reason: row.optional("reason")?,
            updated: row.get("updated")?,
        }),
    };
    Ok(LetterSummary {
        slug: row.get("slug")?,
        title: short_title.map_or_else(|| row.get("subject"), Ok)?,
        kind: row.get("kind")?,
        stage: row.get("stage")?,
        latest: row.get("latest")?,
        changed: row.get("changed")?,
        published: row.optional("published")?,
        round,
        job,
        mails_failed: row.get("mails_failed")?,
        envelopes_bounced: row.get("envelopes_bounced")?,
        envelopes_held_up: row.get("envelopes_held_up")?,
        embargo: row.optional("embargo")?,
    })
}
