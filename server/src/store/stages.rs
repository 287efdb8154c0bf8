//! The letter's life: review and back, freezing, calling off. Thawing, which asks signers again, is in `reaffirming`.

use super::{
    Objector, Outcome, OutgoingMail, Result, Store, StoreError, WithFigures, Writing,
    matter::Matter, organisations, versions,
};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{
    ids::{LetterId, PersonId},
    ledger::{Act, Record},
    register::Figures,
    stage::{Stage, StageName},
    text::Remark,
    version::{Overtaken, Version, VersionNumber},
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
                let matter = w.take_latest(letter, number).await?;
                let version = versions::load(&mut w.conn, letter, number).await?;
                w.pin(matter, &version, None, by).await
            }
            .boxed()
        })
        .await
    }

    /// Puts the register's figures into a version as words, keeps what comes of it as the next version, and pins that.
    ///
    /// # Errors
    /// As [`Self::freeze`]; [`StoreError::FiguresMoved`] when the register counts something else on that day by now.
    pub async fn freeze_with_figures(
        &self,
        letter: LetterId,
        number: VersionNumber,
        with: WithFigures,
        by: PersonId,
    ) -> Result<Stage> {
        self.write(move |w| {
            async move {
                let matter = w.take_latest(letter, number).await?;
                matter.letter.stage.must_be(StageName::Review)?;
                let WithFigures {
                    text,
                    figures,
                    note,
                } = with;
                if organisations::figures_on(&mut w.conn, figures.day).await? != figures {
                    return Err(StoreError::FiguresMoved);
                }
                let version = versions::load(&mut w.conn, letter, number).await?;
                let next = version.next(number, text, by, Some(note), matter.now)?;
                versions::insert(&mut w.conn, letter, &next).await?;
                let sql = "update letter set latest = $2 where id = $1";
                w.conn.run(sql, binds![letter, next.number]).await?;
                w.pin(matter, &next, Some(figures), by).await
            }
            .boxed()
        })
        .await
    }

    /// Calls the letter off. The reason is committed to in the ledger and kept beside it. `tell` writes to whoever objected
    /// and never had an answer.
    ///
    /// # Errors
    /// [`StoreError::Stage`] when it was called off before, or with a round open.
    pub async fn withdraw_letter<T>(
        &self,
        letter: LetterId,
        reason: Remark,
        by: PersonId,
        tell: T,
    ) -> Result<Stage>
    where
        T: Fn(&Objector, &Outcome) -> Option<OutgoingMail> + Clone + Send + Sync + 'static,
    {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                let round_open = w.round_open(letter).await?;
                let (from, pin) = (matter.letter.stage.name(), matter.letter.stage.pin());
                let stage = matter.letter.stage.clone();
                let stage = stage.withdraw(round_open, reason.clone(), matter.now)?;
                // Nobody stands behind a letter that is called off.
                w.close_support(&mut matter, by).await?;
                w.stop_mailings(letter, by).await?;
                let reason = w.commit_to(letter, reason.into(), None).await?;
                let record = Record {
                    version: pin.map(|pin| pin.hash),
                    ..Record::of(Act::LetterWithdrawn { from, reason })
                };
                let now = matter.now;
                let stage = w.enter_on_record(matter, stage, record, by).await?;
                // What ended when the letter was made Final was told then.
                if from != StageName::Final {
                    w.end_objections(letter, now, true, &tell).await?;
                }
                Ok(stage)
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// Takes a letter of which this version must be the latest.
    async fn take_latest(&mut self, letter: LetterId, number: VersionNumber) -> Result<Matter> {
        let matter = self.take(letter).await?;
        let latest = matter.letter.latest;
        if number == latest {
            return Ok(matter);
        }
        let base = number;
        Err(Overtaken { base, latest }.into())
    }

    /// Pins a version.
    async fn pin(
        &mut self,
        matter: Matter,
        version: &Version,
        figures: Option<Figures>,
        by: PersonId,
    ) -> Result<Stage> {
        let stage = matter.letter.stage.clone().freeze(version, matter.now)?;
        let number = version.number;
        let record = Record {
            version: Some(version.hash),
            ..Record::of(Act::Frozen { number, figures })
        };
        self.enter_on_record(matter, stage, record, by).await
    }

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
