//! What the pages of the desk show: plain data, prepared by the server.

use letters::{
    dispatch::Dispatch,
    hash::Hash,
    ids::{InvitationId, OrganisationId, PersonId},
    letter::{Kind, LetterText},
    problem::Problem,
    publication::SealedFile,
    response::Response,
    round::{Answer, RoundState, SigningRound},
    stage::{Stage, StageName},
    text::Slug,
    time::Moment,
    version::VersionNumber,
};

use super::forms::{DispatchForm, ResponseForm, RoundForm};
use crate::drafting::{FrontForm, Wrong};
use letters::cosignature::Capacity;

/// The desk's front page.
#[derive(Debug, Clone, PartialEq)]
pub struct Home {
    /// Who is signed in, as addressed.
    pub name: String,
    /// The moment of showing: decides what closes soon.
    pub now: Moment,
    /// Every letter, newest change first.
    pub letters: Vec<LetterLine>,
    /// How many organisations the register holds: without any, no round can open.
    pub organisations: u32,
}

/// One letter in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterLine {
    /// Its address.
    pub slug: Slug,
    /// The short title, or the subject.
    pub title: String,
    /// What sort of text it is.
    pub kind: Kind,
    /// Where it is in its life.
    pub stage: StageName,
    /// The latest version.
    pub latest: VersionNumber,
    /// The latest change.
    pub changed: Moment,
    /// Since when it is public.
    pub published: Option<Moment>,
    /// Its newest round.
    pub round: Option<RoundLine>,
    /// Its newest press job.
    pub job: Option<PressJob>,
    /// Mails about it that were given up.
    pub mails_failed: u32,
}

/// One round in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundLine {
    /// Until when.
    pub deadline: Moment,
    /// Where it stands.
    pub state: RoundState,
    /// How many were asked.
    pub invited: u32,
    /// How many signed.
    pub signed: u32,
    /// How many declined.
    pub declined: u32,
}

/// A letter being set, sealed and checked in the background.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PressJob {
    /// How far it is.
    pub state: PressState,
    /// The latest change.
    pub updated: Moment,
}

/// How far a press job is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PressState {
    /// Waiting for its turn.
    Queued,
    /// Being done.
    Running {
        /// Which step.
        step: PressStep,
    },
    /// Done: the letter is Final.
    Done,
    /// Stopped.
    Failed {
        /// What the press said, in its own words, for whoever has to mend it.
        reason: String,
    },
}

/// The steps of the press, in their order. The store keeps the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PressStep {
    /// Text, signatories and ledger are gathered.
    Gather,
    /// The pages are set.
    Set,
    /// The file is opened again, every word looked up, the standards checked.
    Check,
    /// The seal goes on.
    Seal,
    /// The seal is opened again and verified.
    Verify,
    /// The file is kept and the letter made Final.
    Keep,
}

impl PressStep {
    /// Every step, in order.
    pub const ALL: [Self; 6] = [
        Self::Gather,
        Self::Set,
        Self::Check,
        Self::Seal,
        Self::Verify,
        Self::Keep,
    ];

    /// The word in the store (`name_key`).
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Gather => "gather",
            Self::Set => "set",
            Self::Check => "check",
            Self::Seal => "seal",
            Self::Verify => "verify",
            Self::Keep => "keep",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.key() == key)
    }

    /// Its place in the order, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        1 + Self::ALL.iter().take_while(|step| **step != self).count()
    }
}

/// One version in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionLine {
    /// Its number.
    pub number: VersionNumber,
    /// Its hash.
    pub hash: Hash,
    /// Who saved it.
    pub author: String,
    /// What the author said about it.
    pub note: Option<String>,
    /// When.
    pub at: Moment,
}

/// What every page about one letter says on top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterHead {
    /// Its address.
    pub slug: Slug,
    /// The short title, or the subject.
    pub title: String,
    /// What sort of text it is.
    pub kind: Kind,
    /// Where it is in its life.
    pub stage: Stage,
    /// Since when it is public.
    pub published: Option<Moment>,
}

/// The desk's page of one letter.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterDesk {
    /// Which letter.
    pub head: LetterHead,
    /// What was done just now, after a form.
    pub notice: Option<Notice>,
    /// Why what was asked just now was not done.
    pub refused: Option<Refused>,
    /// The moment of showing.
    pub now: Moment,
    /// What is wrong with the latest version.
    pub problems: Vec<Problem>,
    /// Every version, newest first; never empty.
    pub versions: Vec<VersionLine>,
    /// Every round with its board, newest first.
    pub rounds: Vec<RoundBoard>,
    /// The newest press job.
    pub job: Option<PressJob>,
    /// The sealed file of a Final letter.
    pub file: Option<SealedFile>,
    /// Where it was sent, as it was recorded.
    pub dispatches: Vec<Dispatch>,
    /// What came back, as it was recorded.
    pub responses: Vec<Response>,
    /// The form for more time, when it is to be shown again with what was typed.
    pub extend: Filled<RoundForm>,
    /// The form for a sending.
    pub dispatch: Filled<DispatchForm>,
    /// The form for a response.
    pub response: Filled<ResponseForm>,
}

/// A form as it was typed, with what is wrong with it; nothing is when it is new.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled<F> {
    /// As typed.
    pub form: F,
    /// What is wrong.
    pub wrong: Vec<Wrong>,
}

/// A round with everyone who was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundBoard {
    /// The round.
    pub round: SigningRound,
    /// Everyone asked, sorted by organisation.
    pub rows: Vec<BoardRow>,
}

/// One person asked to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// Which invitation.
    pub invitation: InvitationId,
    /// For whom.
    pub organisation: String,
    /// Who is asked.
    pub person: String,
    /// What the person is there.
    pub function: String,
    /// Whether as deputy.
    pub deputy: bool,
    /// Where the invitation went.
    pub mail: String,
    /// What was answered last.
    pub answer: Answer,
    /// What was said with it.
    pub remark: Option<String>,
    /// How the mail fares.
    pub mail_state: Option<MailState>,
}

/// How a mail fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    /// Waiting to go.
    Queued,
    /// Taken over by the mail server.
    Sent,
    /// Given up.
    Failed,
}

/// What was done just now; travels as one word in the address after a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A letter was made.
    Created,
    /// A version was saved.
    Saved,
    /// The text was the same: nothing was saved.
    Unchanged,
    /// The letter went to review.
    SentToReview,
    /// The letter came back from review.
    BackToDraft,
    /// A version was pinned.
    Frozen,
    /// The pin was taken off.
    Thawed,
    /// A round opened.
    RoundOpened,
    /// A round got another deadline.
    RoundExtended,
    /// A round was closed.
    RoundClosed,
    /// A round was called off.
    RoundCancelled,
    /// A reservation was lifted.
    ReservationLifted,
    /// The press was started.
    PressStarted,
    /// A sending was recorded.
    DispatchRecorded,
    /// A response was recorded.
    ResponseRecorded,
    /// The letter was published.
    Published,
    /// The letter was called off.
    Withdrawn,
}

impl Notice {
    /// Every notice with its word in the address.
    pub const ALL: [(Self, &'static str); 17] = [
        (Self::Created, "gemaakt"),
        (Self::Saved, "bewaard"),
        (Self::Unchanged, "ongewijzigd"),
        (Self::SentToReview, "overleg"),
        (Self::BackToDraft, "concept"),
        (Self::Frozen, "vastgelegd"),
        (Self::Thawed, "losgemaakt"),
        (Self::RoundOpened, "ronde-open"),
        (Self::RoundExtended, "ronde-verlengd"),
        (Self::RoundClosed, "ronde-gesloten"),
        (Self::RoundCancelled, "ronde-geannuleerd"),
        (Self::ReservationLifted, "voorbehoud-vervallen"),
        (Self::PressStarted, "pers"),
        (Self::DispatchRecorded, "verzending"),
        (Self::ResponseRecorded, "reactie"),
        (Self::Published, "gepubliceerd"),
        (Self::Withdrawn, "ingetrokken"),
    ];

    /// The word in the address.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(notice, _)| *notice == self)
            .map_or("", |(_, key)| key)
    }

    /// Reads the word in the address; anything else is no notice.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, word)| *word == key)
            .map(|(notice, _)| *notice)
    }
}

/// Why something was not done: the rules of the domain, told to whoever asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The letter is in a stage from which this cannot be done; the page was probably old.
    Stage,
    /// A round is open.
    RoundOpen,
    /// No round is open any more.
    NoRound,
    /// Names stand under the pinned text.
    SignaturesStand,
    /// The text has problems that stand in the way.
    Problems,
    /// Another version was saved meanwhile.
    Overtaken,
    /// Only a Final letter can be published, sent or answered.
    NotFinal,
    /// It was published before.
    AlreadyPublished,
}

/// The page for a new letter: a form, and beside it a file to import.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewLetter {
    /// The form.
    pub form: Filled<FrontForm>,
    /// What is wrong with the file that was imported, with its name.
    pub import: Option<ImportFailed>,
}

/// A letter file that was refused.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportFailed {
    /// The file's name as the browser gave it.
    pub name: String,
    /// What is wrong, lines counted in the file; empty when no file was chosen.
    pub problems: Vec<Problem>,
}

/// One version, as the page would show it.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionPage {
    /// Which letter.
    pub head: LetterHead,
    /// Which version.
    pub version: VersionLine,
    /// The latest one.
    pub latest: VersionNumber,
    /// Its text.
    pub text: LetterText,
}

/// Two versions beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Compare {
    /// Which letter.
    pub head: LetterHead,
    /// Every version, newest first.
    pub versions: Vec<VersionLine>,
    /// The one compared from, with its text.
    pub old: (VersionNumber, LetterText),
    /// The one compared to, with its text.
    pub new: (VersionNumber, LetterText),
}

/// Before a version is pinned.
#[derive(Debug, Clone, PartialEq)]
pub struct Freeze {
    /// Which letter.
    pub head: LetterHead,
    /// The latest version.
    pub version: VersionLine,
    /// Its text.
    pub text: LetterText,
}

/// Before a round opens.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenRound {
    /// Which letter.
    pub head: LetterHead,
    /// Everyone who may sign today, sorted by organisation.
    pub signers: Vec<SignerLine>,
    /// The form; [`RoundForm::fresh`] gives a new one.
    pub form: Filled<RoundForm>,
    /// The mail that will go, as an example to one of them; none without signers.
    pub mail: Option<MailSample>,
}

/// Someone who may sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignerLine {
    /// For whom.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Who.
    pub person: PersonId,
    /// The name.
    pub person_name: String,
    /// What the person is there.
    pub function: String,
    /// Whether as deputy: not asked unless chosen.
    pub deputy: bool,
    /// Where the invitation will go.
    pub mail: String,
}

/// A mail as an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailSample {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
}

/// Before a letter is set and sealed.
#[derive(Debug, Clone, PartialEq)]
pub struct Finalise {
    /// Which letter.
    pub head: LetterHead,
    /// Whose names print, sorted by organisation.
    pub prints: Vec<NameLine>,
    /// Whose names do not, as their reservation stands.
    pub reserved: Vec<NameLine>,
    /// Signatories of an old letter, taken over from its paper.
    pub recorded: u32,
}

/// A name under a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameLine {
    /// The organisation.
    pub organisation: String,
    /// The person.
    pub person: String,
    /// What the person is there.
    pub function: String,
    /// In which capacity.
    pub capacity: Capacity,
    /// Whether as deputy.
    pub deputy: bool,
}

/// Before something that cannot be undone and needs nothing but a yes.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    /// Which letter.
    pub head: LetterHead,
    /// What is asked.
    pub what: Irreversible,
}

/// What is asked to be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Irreversible {
    /// Publishing the letter.
    Publish,
    /// Closing the round before its deadline.
    CloseRound {
        /// How many have not answered.
        silent: u32,
    },
    /// Calling the round off: its signatures count for nothing.
    CancelRound {
        /// How many signed.
        signed: u32,
    },
}

/// Before a letter is called off.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdraw {
    /// Which letter.
    pub head: LetterHead,
    /// The reason as it was typed.
    pub reason: Filled<String>,
}
