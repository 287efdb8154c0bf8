//! Objections: somebody who is asked to sign says that the text should be another.
//!
//! An objection is bound to its invitation and to the text that the round pins. What it says is a suggestion in the review
//! of the letter ([`crate::review`]): other words in one place of that text, and why. It blocks nobody and answers nothing.
//! Whoever objected signs or declines as before, and that answer is what counts; the objection stays as it was said.
//!
//! What becomes of it is what becomes of the suggestion. While the text is pinned it is rejected, with a reason, or taken
//! back by whoever made it; its words are taken over once the text is unpinned. What nobody decided on ends with the text:
//! when the letter is Final, or called off.

use crate::{
    hash::Hash,
    ids::{InvitationId, MandateId, ObjectionId, OrganisationId, PersonId},
    letter::Body,
    mandate::Mandate,
    markdown,
    review::{self, ReviewRefused, State, Turn, overlap},
    round::{Answer, AnswerRefused, Invitation, SigningRound},
    stage::{Stage, StageName},
    time::Moment,
};
use std::ops::Range;
use thiserror::Error;

/// The most objections on one invitation, those that were taken back included: who wants more otherwise wants another
/// letter, and the secretariat is mailed about each.
pub const MOST: usize = 12;

/// An objection. Only [`SigningRound::object`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Which.
    pub id: ObjectionId,
    /// On which invitation.
    pub invitation: InvitationId,
    /// For whom.
    pub organisation: OrganisationId,
    /// By whom.
    pub person: PersonId,
    /// Under which right.
    pub mandate: MandateId,
    /// The hash of the text that it is against.
    pub text: Hash,
    /// When.
    pub at: Moment,
}

/// Why an objection is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ObjectionRefused {
    /// The round takes no answers, pins another text than was shown, or was signed; or nobody may answer.
    #[error(transparent)]
    Answer(#[from] AnswerRefused),
    /// There are [`MOST`] already.
    #[error("there are as many objections on this invitation as there may be")]
    TooMany,
}

impl SigningRound {
    /// Objects to the text. `mandates` are the person's, `before` is how many objections there are on the invitation,
    /// `shown` the hash of the text that the page showed. Who signed takes the signature back first.
    ///
    /// # Errors
    /// [`ObjectionRefused`], and nothing has changed.
    pub fn object(
        &self,
        id: ObjectionId,
        invitation: &Invitation,
        mandates: &[Mandate],
        before: usize,
        shown: Hash,
        now: Moment,
    ) -> Result<Objection, ObjectionRefused> {
        self.takes_answers(now)?;
        if shown != self.pin.hash {
            return Err(AnswerRefused::OtherVersion { shown }.into());
        }
        if let Answer::Signed { at, .. } = invitation.answer {
            return Err(AnswerRefused::AlreadySigned { at }.into());
        }
        let mandate = invitation.mandate(mandates, now)?;
        if before >= MOST {
            return Err(ObjectionRefused::TooMany);
        }
        Ok(Objection {
            id,
            invitation: invitation.id,
            organisation: invitation.organisation,
            person: invitation.person,
            mandate: mandate.id,
            text: self.pin.hash,
            at: now,
        })
    }
}

/// What became of an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Became {
    /// Nothing was decided yet.
    Waits,
    /// Its words were taken over.
    Accepted,
    /// Other words were put there because of it.
    Amended,
    /// It was not followed, with a reason.
    Rejected,
    /// Whoever made it took it back.
    Withdrawn,
    /// Nothing was decided before the letter was Final or called off.
    Ended,
}

impl Became {
    /// What became of one whose suggestion is in this state, in a letter of this stage.
    #[must_use]
    pub const fn of(state: State, letter: StageName) -> Self {
        match (state, letter) {
            (State::Closed(Turn::Accepted), _) => Self::Accepted,
            (State::Closed(Turn::Amended), _) => Self::Amended,
            (State::Closed(Turn::Rejected), _) => Self::Rejected,
            (State::Closed(Turn::Withdrawn), _) => Self::Withdrawn,
            (
                State::Open | State::Closed(Turn::Resolved | Turn::Reopened),
                StageName::Final | StageName::Withdrawn,
            ) => Self::Ended,
            (
                State::Open | State::Closed(Turn::Resolved | Turn::Reopened),
                StageName::Draft | StageName::Review | StageName::Signing,
            ) => Self::Waits,
        }
    }

    /// Whether somebody has to decide on it.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Waits)
    }
}

/// Whether a letter takes this turn of an objection: while its text is pinned too, as long as no word of it changes.
///
/// # Errors
/// [`ReviewRefused::Frozen`], [`ReviewRefused::NotInReview`].
pub fn takes_turn(stage: &Stage, turn: Turn) -> Result<(), ReviewRefused> {
    match (stage, turn) {
        (Stage::Signing { .. }, Turn::Rejected | Turn::Withdrawn) => Ok(()),
        (Stage::Signing { .. }, Turn::Accepted | Turn::Amended) => Err(ReviewRefused::Frozen),
        _ => review::is_open(stage),
    }
}

/// Where the passage of a text is that these bytes are in, the first of several; none where no passage is. A place without
/// bytes, where words went, is in the passage that it stands in or at either end of.
#[must_use]
pub fn passage(body: &Body, range: &Range<usize>) -> Option<Range<usize>> {
    let (document, places) = markdown::parse_placed(body.as_str());
    let holds = |passage: &Range<usize>| {
        if range.is_empty() {
            passage.start <= range.start && range.start <= passage.end
        } else {
            overlap(passage, range)
        }
    };
    let passages = markdown::passages(&document, &places, body.as_str());
    passages
        .into_iter()
        .map(|passage| passage.range)
        .find(holds)
}

/// Whether an invitation stands as objected: there is an objection that was not taken back (`last` is when the newest was
/// made), and since then neither a signature nor a refusal.
#[must_use]
pub fn stands(answer: Answer, last: Option<Moment>) -> bool {
    match (answer, last) {
        (Answer::None { .. }, Some(_)) => true,
        (Answer::Withdrawn { at } | Answer::Lapsed { at }, Some(last)) => last >= at,
        (Answer::Signed { .. } | Answer::Declined { .. }, _) | (_, None) => false,
    }
}

#[cfg(test)]
mod tests;
