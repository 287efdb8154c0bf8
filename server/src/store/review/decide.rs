//! What is decided on suggestions. Each is looked for anew in the latest text, which is locked meanwhile: whoever saved
//! in between takes nothing away unseen.

use super::{
    super::{
        AcceptedAll, Decision, Objector, Outcome, OutgoingMail, Result, Store, ThreadRecord,
        Writing, matter::Matter, versions,
    },
    allows,
};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{
    anchor::{Ground, locate},
    ids::{LetterId, PersonId, ThreadId},
    letter::LetterText,
    objections::Became,
    review::{Hand, Kind, ReviewRefused, Turn, apart, is_open, replaced, takes},
    text::{Line, Remark},
    time::Moment,
    version::{Overtaken, Version, VersionNumber},
};
use std::ops::Range;

impl Store {
    /// Decides on a suggestion. What is accepted becomes a version of whoever suggested it; what is put there instead,
    /// of whoever decided. `note` is what that version says about itself; `tell` writes to whoever made an objection of it.
    ///
    /// # Errors
    /// [`super::super::StoreError::Review`] when it was decided before, or its words are gone;
    /// [`super::super::StoreError::Overtaken`] when they were changed meanwhile and whoever decides did not see it.
    pub async fn decide<T>(
        &self,
        thread: ThreadId,
        decision: Decision,
        note: Option<Line>,
        by: PersonId,
        tell: T,
    ) -> Result<Option<VersionNumber>>
    where
        T: Fn(&Objector, &Outcome) -> Option<OutgoingMail> + Clone + Send + Sync + 'static,
    {
        self.write(move |w| {
            async move { w.decide(thread, decision, note, by, &tell).await }.boxed()
        })
        .await
    }

    /// Accepts every suggestion on a part of the text as whoever asks saw it, but those that change the same words as
    /// another. Each becomes a version of its author.
    ///
    /// # Errors
    /// [`super::super::StoreError::Overtaken`] when the text is no longer the one that was seen.
    pub async fn accept_all<T>(
        &self,
        letter: LetterId,
        seen: VersionNumber,
        part: Range<usize>,
        note: Option<Line>,
        by: PersonId,
        tell: T,
    ) -> Result<AcceptedAll>
    where
        T: Fn(&Objector, &Outcome) -> Option<OutgoingMail> + Clone + Send + Sync + 'static,
    {
        self.write(move |w| {
            async move { w.accept_all(letter, seen, part, note, by, &tell).await }.boxed()
        })
        .await
    }
}

impl Writing {
    async fn decide<T>(
        &mut self,
        thread: ThreadId,
        decision: Decision,
        note: Option<Line>,
        by: PersonId,
        tell: &T,
    ) -> Result<Option<VersionNumber>>
    where
        T: Fn(&Objector, &Outcome) -> Option<OutgoingMail>,
    {
        let (letter, _) = self.thread(thread).await?;
        let matter = self.take(letter).await?;
        let (_, thread) = self.thread(thread).await?;
        let turn = match &decision {
            Decision::Accept => Turn::Accepted,
            Decision::Amend { .. } => Turn::Amended,
            Decision::Reject(_) => Turn::Rejected,
        };
        let hand = Hand {
            author: thread.author == by,
            decides: true,
        };
        allows(&matter.letter.stage, &thread, turn)?;
        takes(thread.kind, thread.state(), turn, hand)?;
        if let Decision::Reject(reason) = decision {
            let now = matter.now;
            self.add_turn(&thread, turn, by, now, None, Some(reason.clone()))
                .await?;
            let outcome = Outcome {
                reason: Some(reason),
                ..Outcome::of(Became::Rejected, now)
            };
            self.tell_objector(letter, &thread, outcome, None, tell)
                .await?;
            return Ok(None);
        }
        let made = self.follow(matter, &thread, decision, note, by, tell);
        made.await.map(Some)
    }

    /// Puts the suggested words in the text, or others.
    async fn follow<T>(
        &mut self,
        mut matter: Matter,
        thread: &ThreadRecord,
        decision: Decision,
        note: Option<Line>,
        by: PersonId,
        tell: &T,
    ) -> Result<VersionNumber>
    where
        T: Fn(&Objector, &Outcome) -> Option<OutgoingMail>,
    {
        let (letter, now) = (matter.letter.id, matter.now);
        let latest = versions::load(&mut self.conn, letter, matter.letter.latest).await?;
        let place = locate(&thread.anchor, &Ground::new(latest.text.body.as_str()));
        let (range, words, author, turn, became) = if let Decision::Amend { words, seen } = decision
        {
            let range = place.range().ok_or(ReviewRefused::Adrift)?;
            if place.exact().is_none() && seen != latest.number {
                let overtaken = Overtaken {
                    base: seen,
                    latest: latest.number,
                };
                return Err(overtaken.into());
            }
            (range, words, by, Turn::Amended, Became::Amended)
        } else {
            let range = place.exact().ok_or(ReviewRefused::Adrift)?;
            let words = thread.replacement.clone().unwrap_or_default();
            let author = thread.author;
            (range, words, author, Turn::Accepted, Became::Accepted)
        };
        let made = self
            .put(&mut matter, latest, &range, &words, author, note)
            .await?;
        self.add_turn(thread, turn, by, now, Some(made.number), None)
            .await?;
        let (outcome, there) = (
            Outcome::of(became, now),
            range.start..range.start + words.len(),
        );
        self.tell_objector(letter, thread, outcome, Some((&made, &there)), tell)
            .await?;
        Ok(made.number)
    }

    async fn accept_all<T>(
        &mut self,
        letter: LetterId,
        seen: VersionNumber,
        part: Range<usize>,
        note: Option<Line>,
        by: PersonId,
        tell: &T,
    ) -> Result<AcceptedAll>
    where
        T: Fn(&Objector, &Outcome) -> Option<OutgoingMail>,
    {
        let mut matter = self.take(letter).await?;
        is_open(&matter.letter.stage)?;
        let mut latest = versions::load(&mut self.conn, letter, matter.letter.latest).await?;
        if latest.number != seen {
            let overtaken = Overtaken {
                base: seen,
                latest: latest.number,
            };
            return Err(overtaken.into());
        }
        let mut found = open_within(
            super::of_letter(&mut self.conn, letter).await?,
            &latest,
            &part,
        );
        // The last first: what stands before it stays where it is.
        found.sort_by_key(|(_, range)| std::cmp::Reverse(range.start));
        let ranges: Vec<Range<usize>> = found.iter().map(|(_, range)| range.clone()).collect();
        let mut done = AcceptedAll::default();
        for ((thread, _), alone) in found.iter().zip(apart(&ranges)) {
            let place = locate(&thread.anchor, &Ground::new(latest.text.body.as_str()));
            let (true, Some(range)) = (alone, place.exact()) else {
                done.collide.push(thread.id);
                continue;
            };
            let words = thread.replacement.clone().unwrap_or_default();
            latest = self
                .put(
                    &mut matter,
                    latest,
                    &range,
                    &words,
                    thread.author,
                    note.clone(),
                )
                .await?;
            let (now, number) = (matter.now, Some(latest.number));
            self.add_turn(thread, Turn::Accepted, by, now, number, None)
                .await?;
            let (outcome, there) = (
                Outcome::of(Became::Accepted, now),
                range.start..range.start + words.len(),
            );
            self.tell_objector(letter, thread, outcome, Some((&latest, &there)), tell)
                .await?;
            done.accepted.push(thread.id);
        }
        Ok(done)
    }

    /// Puts words in a place of the latest version; that very version when they stood there already.
    async fn put(
        &mut self,
        matter: &mut Matter,
        latest: Version,
        range: &Range<usize>,
        words: &str,
        author: PersonId,
        note: Option<Line>,
    ) -> Result<Version> {
        let letter = matter.letter.id;
        let body = replaced(&latest.text.body, range, words).map_err(|_| ReviewRefused::NoText)?;
        let text = LetterText {
            front: latest.text.front.clone(),
            body,
        };
        if text.hash() == latest.hash {
            return Ok(latest);
        }
        let next = latest.next(latest.number, text, author, note, matter.now)?;
        versions::insert(&mut self.conn, letter, &next).await?;
        let sql = "update letter set latest = $2, changed = $3 where id = $1";
        self.conn
            .run(sql, binds![letter, next.number, matter.now])
            .await?;
        matter.letter.latest = next.number;
        Ok(next)
    }

    /// What happened to a thread.
    pub(super) async fn add_turn(
        &mut self,
        thread: &ThreadRecord,
        turn: Turn,
        by: PersonId,
        at: Moment,
        version: Option<VersionNumber>,
        reason: Option<Remark>,
    ) -> Result<()> {
        let n = u64::try_from(thread.turns.len()).unwrap_or(u64::MAX) + 1;
        let sql = "insert into review_turn (thread, n, turn, by_person, at, version, reason) values ($1, $2, $3, $4, $5, $6, $7)";
        let values = binds![thread.id, n, turn, by, at, version, reason];
        self.conn.run(sql, values).await?;
        Ok(())
    }
}

/// The open suggestions whose words stand in a part of a version's text, with where.
fn open_within(
    threads: Vec<ThreadRecord>,
    version: &Version,
    part: &Range<usize>,
) -> Vec<(ThreadRecord, Range<usize>)> {
    let ground = Ground::new(version.text.body.as_str());
    let open = threads
        .into_iter()
        .filter(|thread| thread.kind == Kind::Suggestion && thread.state().is_open());
    open.filter_map(|thread| {
        let range = locate(&thread.anchor, &ground).exact()?;
        (range.start >= part.start && range.end <= part.end).then_some((thread, range))
    })
    .collect()
}
