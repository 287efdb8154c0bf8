//! Jobs for the press: one at a time per letter, taken under a lease, with a step that people can watch.

use super::{Job, JobState, Objector, Outcome, OutgoingMail, Result, Store, StoreError};
use crate::{
    db::{Row, binds},
    dialect::skip_locked,
};
use futures_util::FutureExt as _;
use letters::{
    hash::Hash,
    ids::{JobId, LetterId, PersonId},
    ledger::{Act, Record},
    publication::SealedFile,
    stage::Stage,
    time::Moment,
};

impl Store {
    /// Asks for a letter to be set and sealed. Asking again while that is being done is the same job.
    ///
    /// # Errors
    /// [`StoreError::Stage`] from anything but signing, or with a round open.
    pub async fn start_press(&self, letter: LetterId, by: PersonId) -> Result<JobId> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let round_open = w.round_open(letter).await?;
                matter.letter.stage.may_finalise(round_open)?;
                w.behind_its_original(letter).await?;
                let sql = "select id from press_job where letter = $1 and state in ('queued', 'running')";
                if let Some(row) = w.conn.first(sql, binds![letter]).await? {
                    return row.get("id");
                }
                let id = JobId::new(matter.now, w.random());
                let sql = "insert into press_job (id, letter, requested_by, state, step, steps, name_key, attempt, due, created, updated)
                    values ($1, $2, $3, 'queued', 0, 0, '', 0, $4, $4, $4)";
                w.conn.run(sql, binds![id, letter, by, matter.now]).await?;
                w.changed(&matter).await?;
                Ok(id)
            }
            .boxed()
        })
        .await
    }

    /// Takes the job that waits longest, for `lease_seconds`; one whose holder died is taken again.
    pub async fn claim_job(&self, lease_seconds: i64) -> Result<Option<Job>> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let queue = skip_locked!("select id from press_job where state in ('queued', 'running') and due <= $1 order by due, id limit 1");
                let Some(row) = w.conn.first(queue, binds![now]).await? else { return Ok(None) };
                let id: JobId = row.get("id")?;
                let sql = "update press_job set state = 'running', attempt = attempt + 1, due = $2, updated = $3 where id = $1";
                w.conn.run(sql, binds![id, now.plus_seconds(lease_seconds), now]).await?;
                let row = w.conn.one("select id, letter, requested_by, attempt from press_job where id = $1", binds![id]).await?;
                Ok(Some(Job { id, letter: row.get("letter")?, by: row.get("requested_by")?, attempt: row.get("attempt")? }))
            }
            .boxed()
        })
        .await
    }

    /// Notes how far a job is. Whoever held it too long and lost it to another notes nothing.
    pub async fn job_step(&self, job: Job, step: u32, of: u32, name_key: &str) -> Result<()> {
        let name_key = name_key.to_owned();
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "update press_job set step = $2, steps = $3, name_key = $4, updated = $5
                    where id = $1 and state = 'running' and attempt = $6";
                w.conn
                    .run(sql, binds![job.id, step, of, name_key, now, job.attempt])
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// A job did not succeed: again later, or waiting for a person to try again. One that someone else took over or
    /// ended is no longer this worker's to fail.
    pub async fn job_failed(
        &self,
        job: Job,
        reason: String,
        retry_at: Option<Moment>,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let (state, due) = retry_at.map_or(("failed", now), |due| ("queued", due));
                let sql = "update press_job set state = $2, reason = $3, due = $4, updated = $5
                    where id = $1 and state = 'running' and attempt = $6";
                w.conn
                    .run(sql, binds![job.id, state, reason, due, now, job.attempt])
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// A letter's newest job.
    pub async fn job(&self, letter: LetterId) -> Result<Option<JobState>> {
        let sql = "select id, state, step, steps, name_key, reason, updated from press_job where letter = $1 order by created desc, id desc limit 1";
        let read = |row: &Row| {
            Ok(JobState {
                id: row.get("id")?,
                state: row.get("state")?,
                step: row.get("step")?,
                of: row.get("steps")?,
                name_key: row.get("name_key")?,
                reason: row.optional("reason")?,
                updated: row.get("updated")?,
            })
        };
        self.db
            .read()
            .await?
            .first(sql, binds![letter])
            .await?
            .as_ref()
            .map(read)
            .transpose()
    }

    /// Makes the letter Final with its sealed file, and ends the job: all of it or nothing. `log` is the hash of the last
    /// line of the chain that the file holds. `tell` writes to whoever objected to the text and was told nothing yet.
    ///
    /// # Errors
    /// [`StoreError::Stage`] when the letter is no longer in signing or a round was opened; [`StoreError::RecordGrew`] when
    /// something was added to the chain since, which the file cannot show; [`StoreError::NotFound`] when the job was
    /// taken over or ended by someone else.
    pub async fn finalise<T>(&self, job: Job, file: SealedFile, log: Hash, tell: T) -> Result<Stage>
    where
        T: Fn(&Objector, &Outcome) -> Option<OutgoingMail> + Clone + Send + Sync + 'static,
    {
        let Job { letter, by, .. } = job;
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let round_open = w.round_open(letter).await?;
                let stage = matter.letter.stage.clone().finalise(round_open, file.hash, matter.now)?;
                if !matter.ends_with(log) {
                    return Err(StoreError::RecordGrew);
                }
                let pin = stage.pin().ok_or(StoreError::NotFound)?;
                let sql = "update press_job set state = 'done', step = steps, updated = $2
                    where id = $1 and letter = $3 and state = 'running' and attempt = $4";
                if w.conn.run(sql, binds![job.id, matter.now, letter, job.attempt]).await? == 0 {
                    return Err(StoreError::NotFound);
                }
                let sql = "insert into sealed_file (letter, hash, pages, bytes, sealed) values ($1, $2, $3, $4, $5)";
                w.conn.run(sql, binds![letter, file.hash, file.pages, file.bytes, file.sealed]).await?;
                let printed = super::ledger::Extract::load(&mut w.conn, &matter.letter).await?.tally.printed(pin.hash).count();
                let signatories = u32::try_from(printed).unwrap_or(u32::MAX);
                let record = Record { version: Some(pin.hash), ..Record::of(Act::Finalised { number: pin.number, file: file.hash, signatories }) };
                let now = matter.now;
                let stage = w.enter_on_record(matter, stage, record, by).await?;
                w.end_objections(letter, now, false, &tell).await?;
                Ok(stage)
            }
            .boxed()
        })
        .await
    }
}
