//! The letter itself: its list of versions, its stage, its sealed file and its publication.

use super::{Done, NotRebuilt, Rebuilding, is_loose, made};
use crate::{
    db::binds,
    store::{LedgerFault, LetterRecord, Result, StoreError, ledger::broken, letter_rows, versions},
};
use letters::{
    hash::Hash,
    ids::PersonId,
    ledger::told::LetterTold,
    letter::Kind,
    privacy::ERASED,
    stage::{Stage, StageName},
    text::{Remark, Slug},
    time::Moment,
    version::VersionNumber,
};

impl Rebuilding<'_> {
    /// What is listed of each version is what its text says, and the newest is the newest.
    pub(super) async fn versions(&mut self, latest: VersionNumber) -> Result<()> {
        let sql = "select letter, number, hash, text, subject, kind, author, note, parent, at from version where letter = $1 order by number";
        let rows = self.hand.w.conn.all(sql, binds![self.letter]).await?;
        let mut newest = latest;
        for row in rows {
            let version = match versions::read(&row)? {
                Ok(version) => version,
                Err(corrupt) => return Err(self.fault(corrupt).await?),
            };
            newest = version.number;
            let front = &version.text.front;
            let subject = front.subject.as_str();
            // A word that is no kind is none of these.
            let kind = row.get::<Kind>("kind").ok();
            if row.get::<String>("subject")? == subject && kind == Some(front.kind) {
                continue;
            }
            let sql =
                "update version set subject = $3, kind = $4 where letter = $1 and number = $2";
            let values = binds![self.letter, version.number, subject, front.kind];
            self.hand.write(sql, values).await?;
            let named = format!("{} {}", self.letter, version.number.get());
            self.hand.note("version", named, Done::Changed);
        }
        if newest != latest {
            let sql = "update letter set latest = $2 where id = $1";
            self.hand.write(sql, binds![self.letter, newest]).await?;
            self.hand.note("letter", self.letter, Done::Changed);
        }
        Ok(())
    }

    async fn fault(&mut self, fault: impl Into<LedgerFault>) -> Result<StoreError> {
        let sql = "select slug from letter where id = $1";
        let row = self.hand.w.conn.one(sql, binds![self.letter]).await?;
        let slug: Slug = row.get("slug")?;
        Ok(broken(&slug, fault.into()))
    }

    /// The stage with its facts, the sealed file and the publication, which point at each other.
    pub(super) async fn stage_and_file(&mut self, letter: &LetterRecord) -> Result<()> {
        let told = LetterTold::by(&self.extract.entries);
        let gone = || NotRebuilt::gone("letter", self.letter);
        let stage = match told.stage() {
            None if is_loose(&letter.stage) => letter.stage.clone(),
            None => self.loose(&told).await?,
            Some(name) => self.pinned(name, &told, &letter.stage).ok_or_else(gone)?,
        };
        let file = letter.file.as_ref().map(|file| file.hash);
        let publication = self.publication().await?;
        let published = told
            .published
            .map(|(at, file)| (at, file, told.published_by));
        let published = match published {
            None => None,
            Some((at, file, by)) => {
                let row = publication.map(|(_, _, by)| by);
                let by = self.who(by, row);
                let gone = || NotRebuilt::gone("publication", self.letter);
                Some((at, file, by.ok_or_else(gone)?))
            }
        };
        if publication.is_some() && publication != published {
            let sql = "delete from publication where letter = $1";
            self.hand.write(sql, binds![self.letter]).await?;
        }
        if file != told.file {
            self.sealed_file(file, told.file).await?;
        }
        if stage != letter.stage || file != told.file {
            self.put_stage(&stage).await?;
        }
        if stage != letter.stage {
            self.hand.note("letter", self.letter, Done::Changed);
        }
        if publication != published {
            let done = match published {
                None => Done::Removed,
                Some((at, file, by)) => {
                    let sql = "insert into publication (letter, at, by_person, file_hash) values ($1, $2, $3, $4)";
                    let values = binds![self.letter, at, by, file];
                    self.hand.write(sql, values).await?;
                    made(publication.is_some())
                }
            };
            self.hand.note("publication", self.letter, done);
        }
        Ok(())
    }

    async fn publication(&mut self) -> Result<Option<(Moment, Hash, PersonId)>> {
        let sql = "select letter, at, file_hash, by_person from publication where letter = $1";
        let row = self.hand.w.conn.first(sql, binds![self.letter]).await?;
        row.map(|row| Ok((row.get("at")?, row.get("file_hash")?, row.get("by_person")?)))
            .transpose()
    }

    /// A stage in which something is pinned, or was.
    fn pinned(&self, name: StageName, told: &LetterTold, row: &Stage) -> Option<Stage> {
        let since = told.since?;
        Some(match name {
            StageName::Withdrawn => {
                let (from, reason) = told.withdrawn?;
                let opened = self.extract.value(Some(reason)).map(Remark::parse);
                let reason = match (opened, row) {
                    (Some(opened), _) => opened.ok()?,
                    (None, Stage::Withdrawn { reason, .. }) => reason.clone(),
                    (None, _) => Remark::parse(ERASED).ok()?,
                };
                Stage::Withdrawn {
                    from,
                    reason,
                    pin: told.pin,
                    file: told.file,
                    since,
                }
            }
            StageName::Final => Stage::Final {
                pin: told.pin?,
                file: told.file?,
                since,
            },
            StageName::Draft | StageName::Review | StageName::Signing => Stage::Signing {
                pin: told.pin?,
                since,
            },
        })
    }

    /// A draft or in review: of that the chain tells nothing, and the row neither. What was noted of its stages since the pin
    /// went off does; or else it is where taking the pin off left it.
    async fn loose(&mut self, told: &LetterTold) -> Result<Stage> {
        let since = told.thawed.unwrap_or(Moment::from_millis(0));
        let sql = "select letter, stage, at from stage_change where letter = $1 and stage in ('draft', 'review') and at >= $2
            order by at desc, stage desc limit 1";
        let values = binds![self.letter, since];
        let noted = self.hand.w.conn.first(sql, values).await?;
        Ok(match (noted, told.thawed) {
            (Some(row), _) if row.get::<StageName>("stage")? == StageName::Review => {
                Stage::Review {
                    since: row.get("at")?,
                }
            }
            (None, Some(since)) => Stage::Review { since },
            (Some(_), _) | (None, None) => Stage::Draft,
        })
    }

    /// The file that the chain names. The letter points at it, and lets go of it first.
    async fn sealed_file(&mut self, row: Option<Hash>, told: Option<Hash>) -> Result<()> {
        self.put_stage(&Stage::Draft).await?;
        let (sql, values, done) = match (row, told) {
            (None, _) => return Err(NotRebuilt::gone("sealed_file", self.letter)),
            (Some(_), Some(told)) => (
                "update sealed_file set hash = $2 where letter = $1",
                binds![self.letter, told],
                Done::Changed,
            ),
            (Some(_), None) => (
                "delete from sealed_file where letter = $1",
                binds![self.letter],
                Done::Removed,
            ),
        };
        self.hand.write(sql, values).await?;
        self.hand.note("sealed_file", self.letter, done);
        Ok(())
    }

    async fn put_stage(&mut self, stage: &Stage) -> Result<()> {
        let (since, file, from, reason) = letter_rows::columns(stage);
        let pin = stage.pin();
        let sql = "update letter set stage = $2, stage_since = $3, pin_number = $4, pin_hash = $5, file_hash = $6,
            withdrawn_from = $7, withdrawn_reason = $8 where id = $1";
        let values = binds![
            self.letter,
            stage.name(),
            since,
            pin.map(|pin| pin.number),
            pin.map(|pin| pin.hash),
            file,
            from,
            reason,
        ];
        self.hand.write(sql, values).await
    }
}
