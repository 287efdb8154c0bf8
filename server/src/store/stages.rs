//! The letter's life: review and back, freezing and thawing, calling off.

use super::{Result, Store, StoreError, Writing, ledger::Extract, matter::Matter, versions};
use futures_util::FutureExt as _;
use letters::{
    ids::{LetterId, PersonId},
    ledger::{Act, Record},
    stage::Stage,
    text::Remark,
    version::{Overtaken, VersionNumber},
};

impl Store {
    /// Shows the draft to members and contributors.
    ///
    /// # Errors
    /// [`StoreError::Stage`] from anything but a draft.
    pub async fn send_to_review(&self, letter: LetterId, by: PersonId) -> Result<Stage> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let stage = matter.letter.stage.clone().send_to_review(matter.now)?;
                w.enter(&matter, &stage, by).await?;
                Ok(stage)
            }
            .boxed()
        })
        .await
    }

    /// Takes the letter back to the secretariat's own table.
    ///
    /// # Errors
    /// [`StoreError::Stage`] from anything but review.
    pub async fn back_to_draft(&self, letter: LetterId, by: PersonId) -> Result<Stage> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let stage = matter.letter.stage.clone().back_to_draft()?;
                w.enter(&matter, &stage, by).await?;
                Ok(stage)
            }
            .boxed()
        })
        .await
    }

    /// Pins a version for signing. Only the latest: anything else would leave a later text unsigned and unseen.
    ///
    /// # Errors
    /// [`StoreError::Overtaken`] when there is a later version; [`StoreError::Stage`] from anything but review or
    /// with blocking problems in the text.
    pub async fn freeze(
        &self,
        letter: LetterId,
        number: VersionNumber,
        by: PersonId,
    ) -> Result<Stage> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                if number != matter.letter.latest {
                    let latest = matter.letter.latest;
                    return Err(Overtaken {
                        base: number,
                        latest,
                    }
                    .into());
                }
                let version = versions::load(&mut w.conn, letter, number).await?;
                let stage = matter.letter.stage.clone().freeze(&version, matter.now)?;
                let record = Record {
                    version: Some(version.hash),
                    ..Record::of(Act::Frozen { number })
                };
                w.enter_on_record(matter, stage, record, by).await
            }
            .boxed()
        })
        .await
    }

    /// Unpins the version, as long as nobody has put a name under it.
    ///
    /// # Errors
    /// [`StoreError::Stage`] from anything but signing, with a round open or with signatures standing.
    pub async fn thaw(&self, letter: LetterId, by: PersonId) -> Result<Stage> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let round_open = w.round_open(letter).await?;
                let signed = Extract::load(&mut w.conn, &matter.letter)
                    .await?
                    .tally
                    .signed();
                let pin = matter.letter.stage.pin();
                let stage = matter
                    .letter
                    .stage
                    .clone()
                    .thaw(round_open, signed, matter.now)?;
                let pin = pin.ok_or(StoreError::NotFound)?;
                let record = Record {
                    version: Some(pin.hash),
                    ..Record::of(Act::Thawed { number: pin.number })
                };
                w.enter_on_record(matter, stage, record, by).await
            }
            .boxed()
        })
        .await
    }

    /// Calls the letter off. The reason is committed to in the ledger and kept beside it.
    ///
    /// # Errors
    /// [`StoreError::Stage`] when it was called off before, or with a round open.
    pub async fn withdraw_letter(
        &self,
        letter: LetterId,
        reason: Remark,
        by: PersonId,
    ) -> Result<Stage> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let round_open = w.round_open(letter).await?;
                let (from, pin) = (matter.letter.stage.name(), matter.letter.stage.pin());
                let stage = matter.letter.stage.clone();
                let stage = stage.withdraw(round_open, reason.clone(), matter.now)?;
                let reason = w.commit_to(letter, reason.into(), None).await?;
                let record = Record {
                    version: pin.map(|pin| pin.hash),
                    ..Record::of(Act::LetterWithdrawn { from, reason })
                };
                w.enter_on_record(matter, stage, record, by).await
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// Puts the letter in a stage and says so in the ledger.
    pub(super) async fn enter_on_record(
        &mut self,
        mut matter: Matter,
        stage: Stage,
        record: Record,
        by: PersonId,
    ) -> Result<Stage> {
        let by_name = self.name(matter.letter.id, by).await?;
        let record = Record {
            by: Some(by_name),
            ..record
        };
        self.append(&mut matter, record).await?;
        self.enter(&matter, &stage, by).await?;
        Ok(stage)
    }
}
