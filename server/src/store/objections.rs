//! Objections of who is asked to sign: each is kept with its suggestion, its line in the ledger and its mails, or not at
//! all. What is decided on them is in `review`; here is whom that is told.

use super::{
    DeskMember, NewObjection, NewThread, Objector, OfObjection, Outcome, OutgoingMail, Result,
    Store, ThreadRecord, Writing, letter_rows, mandates,
    matter::Matter,
    review::{self, Of},
    versions,
};
use crate::db::{Conn, binds};
use futures_util::FutureExt as _;
use letters::{
    anchor::Anchor,
    ids::{InvitationId, LetterId, ObjectionId, OrganisationId, PersonId},
    ledger::{Act, Record},
    objections::{Became, Objection, ObjectionRefused, passage},
    round::AnswerRefused,
    text::Remark,
    time::Moment,
    version::{Version, VersionNumber},
};
use serde::Serialize;
use std::ops::Range;

/// Tells nobody what became of an objection: whoever lives through the past does not mail about it.
#[must_use]
pub fn unheard(_: &Objector, _: &Outcome) -> Option<OutgoingMail> {
    None
}

/// What an objection commits to: the words that go, those that come, and why.
#[derive(Serialize)]
struct Words<'a> {
    version: VersionNumber,
    start: usize,
    quote: &'a str,
    replacement: &'a str,
    why: &'a str,
}

impl<'a> Words<'a> {
    fn of(anchor: &'a Anchor, replacement: &'a str, why: &'a str) -> Self {
        Self {
            version: anchor.version,
            start: anchor.start,
            quote: &anchor.quote,
            replacement,
            why,
        }
    }
}

/// What the objection of a thread committed to.
pub(super) fn words(thread: &ThreadRecord) -> Result<String> {
    letter_rows::to_json(&Words::of(
        &thread.anchor,
        thread.replacement.as_deref().unwrap_or_default(),
        thread.text.as_ref().map_or("", Remark::as_str),
    ))
}

impl Store {
    /// Objects to the text of a round. `tell` writes the receipt, and a mail to each of the secretariat. The same words
    /// once more are the same objection, as long as nothing was decided on it.
    ///
    /// # Errors
    /// [`super::StoreError::Objection`] when the rules refuse it; then nothing has changed.
    pub async fn object<T>(
        &self,
        id: InvitationId,
        new: NewObjection,
        tell: T,
    ) -> Result<ObjectionId>
    where
        T: Fn(&Objection, Option<&DeskMember>) -> OutgoingMail + Clone + Send + Sync + 'static,
    {
        self.write(move |w| async move { w.object(id, new, tell).await }.boxed())
            .await
    }

    /// The objections to a letter's texts, oldest first.
    pub async fn objections(&self, letter: LetterId) -> Result<Vec<ThreadRecord>> {
        review::objecting(&mut self.snapshot().await?, letter, Of::Letter).await
    }

    /// Those that one person made for one organisation.
    pub async fn objections_of(
        &self,
        letter: LetterId,
        by: PersonId,
        organisation: OrganisationId,
    ) -> Result<Vec<ThreadRecord>> {
        review::objecting(
            &mut self.snapshot().await?,
            letter,
            Of::Person(by, organisation),
        )
        .await
    }
}

impl Writing {
    async fn object<T>(
        &mut self,
        id: InvitationId,
        new: NewObjection,
        tell: T,
    ) -> Result<ObjectionId>
    where
        T: Fn(&Objection, Option<&DeskMember>) -> OutgoingMail,
    {
        let mut asked = self.asked(id).await?;
        let invitation = asked.invitation.clone();
        let (letter, now) = (asked.matter.letter.id, asked.matter.now);
        self.take_mandates(invitation.organisation).await?;
        let mandates =
            mandates::of_person(&mut self.conn, invitation.person, invitation.organisation).await?;
        let before = review::objecting(&mut self.conn, letter, Of::Invitation(id)).await?;
        let made = ObjectionId::new(now, self.random());
        let count = before.len();
        let objection = asked
            .round
            .object(made, &invitation, &mandates, count, new.shown, now);
        // What may not be said now is not confirmed either; one more than there may be is no more when it is the same.
        let said = before.iter().find_map(|thread| same(thread, &new));
        if let (Some(of), Ok(_) | Err(ObjectionRefused::TooMany)) = (said, &objection) {
            return Ok(of.id);
        }
        let objection = objection?;
        let NewObjection { proposed, why, .. } = new;
        let words =
            letter_rows::to_json(&Words::of(&proposed.anchor, &proposed.words, why.as_str()))?;
        let words = self
            .commit_to(letter, words, Some(invitation.person))
            .await?;
        let thread = NewThread {
            letter,
            anchor: proposed.anchor,
            whole: false,
            replacement: Some(proposed.words),
            text: Some(why),
            mentions: Vec::new(),
        };
        let thread = self.put_thread(thread, invitation.person, now).await?;
        let sql =
            "insert into objection (id, thread, invitation, mandate, round, letter, text_hash, at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)";
        let (mandate, round) = (objection.mandate, asked.round.id);
        let values = binds![
            made,
            thread,
            id,
            mandate,
            round,
            letter,
            objection.text,
            now
        ];
        self.conn.run(sql, values).await?;
        let mandate = mandates.iter().find(|it| it.id == mandate);
        let mandate = mandate.ok_or(AnswerRefused::NoMandate)?;
        let right = self.commit_to_right(&asked, mandate).await?;
        let act = Act::Objected {
            round,
            invitation: id,
            objection: made,
            words,
        };
        self.record_answer(&mut asked, act, Some(right)).await?;
        // Their words go with whoever objected, also out of the mails to others.
        self.post(tell(&objection, None), Some(id)).await?;
        for member in self.secretariat().await? {
            self.post(tell(&objection, Some(&member)), Some(id)).await?;
        }
        Ok(made)
    }

    /// That an objection was taken back by whoever made it.
    pub(super) async fn objection_withdrawn(
        &mut self,
        matter: &mut Matter,
        of: &OfObjection,
        by: PersonId,
    ) -> Result<()> {
        let person = Some(self.name(matter.letter.id, by).await?);
        let act = Act::ObjectionWithdrawn {
            invitation: of.invitation,
            objection: of.id,
        };
        let record = Record {
            version: Some(of.text),
            organisation: Some(of.organisation),
            person,
            by: person,
            ..Record::of(act)
        };
        self.append(matter, record).await?;
        self.changed(matter).await
    }

    /// Tells whoever objected what became of it; of a thread that is no objection nobody. `put` is the version in which
    /// other words stand now, and where.
    pub(super) async fn tell_objector<T>(
        &mut self,
        letter: LetterId,
        thread: &ThreadRecord,
        outcome: Outcome,
        put: Option<(&Version, &Range<usize>)>,
        tell: &T,
    ) -> Result<()>
    where
        T: Fn(&Objector, &Outcome) -> Option<OutgoingMail>,
    {
        let Some(of) = &thread.objection else {
            return Ok(());
        };
        let sql = "select id, name, mail, language from person where id = $1 and erased is null";
        let Some(row) = self.conn.first(sql, binds![thread.author]).await? else {
            return Ok(());
        };
        let objector = Objector {
            objection: of.id,
            letter,
            person: row.get("name")?,
            organisation: of.organisation_name.clone(),
            mail: row.get("mail")?,
            language: row.optional("language")?,
        };
        let (then, proposed) = was(&mut self.conn, letter, thread).await?;
        let outcome = Outcome {
            // All of it may be gone: then what stands there now is another passage.
            now: put.and_then(|(version, at)| {
                let gone = at.is_empty() && then == thread.anchor.quote;
                let body = &version.text.body;
                let now = passage(body, at).filter(|_| !gone)?;
                body.as_str().get(now).map(str::to_owned)
            }),
            version: put.map(|(version, _)| version.number),
            passage: then,
            proposed,
            ..outcome
        };
        match tell(&objector, &outcome) {
            Some(mail) => self.post(mail, Some(of.invitation)).await,
            None => Ok(()),
        }
    }

    /// The letter is Final, or called off: what nobody decided on has ended, and whoever objected is told.
    pub(super) async fn end_objections<T>(
        &mut self,
        letter: LetterId,
        at: Moment,
        called_off: bool,
        tell: &T,
    ) -> Result<()>
    where
        T: Fn(&Objector, &Outcome) -> Option<OutgoingMail>,
    {
        let all = review::objecting(&mut self.conn, letter, Of::Letter).await?;
        for thread in all.iter().filter(|thread| thread.state().is_open()) {
            let outcome = Outcome {
                called_off,
                ..Outcome::of(Became::Ended, at)
            };
            self.tell_objector(letter, thread, outcome, None, tell)
                .await?;
        }
        Ok(())
    }
}

impl Outcome {
    /// This, at a moment; what it was about is found by [`Writing::tell_objector`].
    pub(super) const fn of(became: Became, at: Moment) -> Self {
        Self {
            became,
            at,
            called_off: false,
            passage: String::new(),
            proposed: String::new(),
            now: None,
            version: None,
            reason: None,
        }
    }
}

/// Whose objection a thread is, when it says the same and nothing was decided on it.
fn same<'t>(thread: &'t ThreadRecord, new: &NewObjection) -> Option<&'t OfObjection> {
    let says = thread.state().is_open()
        && thread.anchor == new.proposed.anchor
        && thread.replacement.as_deref() == Some(new.proposed.words.as_str())
        && thread.text.as_ref() == Some(&new.why);
    thread.objection.as_ref().filter(|_| says)
}

/// The passage that a thread is about, as it read in the version that it was said of, and as it was proposed.
async fn was(conn: &mut Conn, letter: LetterId, thread: &ThreadRecord) -> Result<(String, String)> {
    let anchor = &thread.anchor;
    let (quote, start) = (&anchor.quote, anchor.start);
    let replacement = thread.replacement.as_deref().unwrap_or_default();
    let version = versions::load(conn, letter, anchor.version).await?;
    let body = &version.text.body;
    let found = passage(body, &(start..start + quote.len()));
    let words = found.and_then(|range| {
        let whole = body.as_str().get(range.clone())?;
        let before = body.as_str().get(range.start..start)?;
        let after = body.as_str().get(start + quote.len()..range.end)?;
        Some((whole.to_owned(), format!("{before}{replacement}{after}")))
    });
    Ok(words.unwrap_or_else(|| (quote.clone(), replacement.to_owned())))
}
