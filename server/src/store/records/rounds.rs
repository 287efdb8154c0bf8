//! Rounds over time, as the store hands them out: who is concerned, who is told, and what waits.

use super::OutgoingMail;
use letters::{
    cosignature::{Capacity, Cosignature, Except, PublicRemark},
    hash::Hash,
    ids::{InvitationId, PersonId},
    letter::Language,
    objections::stands,
    round::{Answer, Invitation, Planned, Reminder, SigningRound, due_now, planned},
    text::{Function, MailAddress, OrganisationName, PersonName},
    time::{Day, Moment},
    version::{Pin, VersionNumber},
};

/// A round with what it does by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimedRound {
    /// The round.
    pub round: SigningRound,
    /// Which reminders were chosen when it was opened.
    pub reminders: Vec<Reminder>,
    /// Since when its deadline is what it is: opened, or moved.
    pub since: Moment,
}

impl TimedRound {
    /// The reminders that go, first one first.
    #[must_use]
    pub fn planned(&self) -> Vec<Planned> {
        planned(&self.reminders, self.round.deadline, self.since)
    }

    /// The reminder that is due.
    #[must_use]
    pub fn due(&self, now: Moment) -> Option<Reminder> {
        due_now(&self.reminders, self.round.deadline, self.since, now)
    }

    /// When there is next something to do: a reminder, or the end.
    #[must_use]
    pub fn next(&self, now: Moment) -> Moment {
        self.planned()
            .into_iter()
            .map(|planned| planned.at)
            .find(|at| *at > now)
            .unwrap_or(self.round.deadline)
    }
}

/// Somebody who was asked in a round, with what a mail to them needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concerned {
    /// Their invitation, with its answer.
    pub invitation: Invitation,
    /// For which organisation.
    pub organisation: OrganisationName,
    /// Who.
    pub person: PersonName,
    /// Where mail goes.
    pub mail: MailAddress,
    /// The language they chose to read.
    pub language: Option<Language>,
    /// Whether a mandate of theirs holds today: without, they can only be refused.
    pub may_sign: bool,
    /// Whether they were erased: nothing goes to them.
    pub erased: bool,
    /// Whether their invitation has not left yet.
    pub waits: bool,
    /// When they were last reminded.
    pub reminded: Option<Moment>,
    /// When they objected last, what was taken back left out.
    pub objected: Option<Moment>,
}

impl Concerned {
    /// Whether nothing was answered, and something can be.
    #[must_use]
    pub fn can_answer(&self) -> bool {
        matches!(self.invitation.answer, Answer::None { .. }) && self.may_sign && !self.erased
    }

    /// Whether they let nothing be heard: who objected waits for an answer, and owes none.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        let answer = self.invitation.answer;
        matches!(answer, Answer::None { .. }) && !stands(answer, self.objected)
    }

    /// Whether a reminder makes sense.
    #[must_use]
    pub fn can_be_reminded(&self) -> bool {
        self.can_answer() && self.is_silent()
    }
}

/// A text of the letter that somebody saw before the one that they are asked to sign now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierText {
    /// Which version.
    pub pin: Pin,
    /// How it was signed; none when they were asked and did not.
    pub signed: Option<SignedBefore>,
}

/// A signature under an earlier text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedBefore {
    /// On which invitation.
    pub invitation: InvitationId,
    /// When.
    pub at: Moment,
    /// In which capacity.
    pub capacity: Capacity,
    /// Until which day its reservation holds, or held.
    pub decides: Option<Day>,
    /// The demands of that text that were left out.
    pub except: Except,
    /// Who signed, when it was somebody else of the organisation.
    pub by: Option<PersonName>,
    /// What they told the secretariat with it, when it was they themselves.
    pub remark: Option<String>,
    /// What they said beside the name for everybody to read, when it was they themselves.
    pub public: Option<PublicRemark>,
}

/// A signature under an earlier text that is not confirmed under the one of now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unconfirmed {
    /// The signature.
    pub signed: Cosignature,
    /// What the organisation was called.
    pub organisation: OrganisationName,
    /// Who signed.
    pub person: PersonName,
    /// What that person was there.
    pub function: Function,
    /// Whether as deputy.
    pub deputy: bool,
    /// The version that was signed.
    pub version: VersionNumber,
}

/// A change of a round, as those concerned are told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundChange {
    /// What it was.
    pub before: SigningRound,
    /// What it is.
    pub after: SigningRound,
    /// Since when.
    pub at: Moment,
}

/// A link and a code beside those that somebody has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewKey {
    /// The SHA-256 of the secret in the link.
    pub token_hash: Hash,
    /// The SHA-256 of the code.
    pub code_hash: Hash,
}

/// A mail, with the key that is in it.
#[derive(Debug, Clone)]
pub struct KeyedMail {
    /// The mail.
    pub mail: OutgoingMail,
    /// The key; none in a mail that asks nothing.
    pub key: Option<NewKey>,
}

/// Why somebody is reminded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reminding {
    /// The round does so by itself.
    Due,
    /// The secretariat does.
    ByHand {
        /// Who.
        by: PersonId,
        /// Only these, as far as they are silent; everybody who is when none.
        only: Option<Vec<InvitationId>>,
    },
}

/// How many were reminded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reminded {
    /// Now.
    pub now: u32,
    /// Before, and so not again.
    pub before: u32,
}

/// Somebody of the secretariat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskMember {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: PersonName,
    /// Where mail goes.
    pub mail: MailAddress,
    /// The language they chose to read.
    pub language: Option<Language>,
}

/// A name that came to print in a round, or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameChange {
    /// When.
    pub at: Moment,
    /// Whether it came.
    pub more: bool,
}

/// What a board is a picture of. As words it is `41-12-3-0`, and `-dicht` behind it when the round is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundMark {
    /// Whether the round is open.
    pub open: bool,
    /// How many lines the letter's ledger has.
    pub length: u64,
    /// How many mails the round sent or is to send.
    pub mails: u64,
    /// How many of them wait.
    pub queued: u64,
    /// How many of them were given up.
    pub failed: u64,
}

impl std::fmt::Display for RoundMark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            open,
            length,
            mails,
            queued,
            failed,
        } = self;
        let closed = if *open { "" } else { "-dicht" };
        write!(f, "{length}-{mails}-{queued}-{failed}{closed}")
    }
}

/// A reservation whose day has come, under a text that still waits for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reserved {
    /// On which invitation.
    pub invitation: InvitationId,
    /// In which round.
    pub round: SigningRound,
    /// The day on which the board decides.
    pub until: Day,
}
