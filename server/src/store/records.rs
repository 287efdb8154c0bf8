//! What the store gives and takes: plain records of domain types, one group per room.

mod awaiting;
mod commitments;
mod demands;
mod door;
mod followup;
mod guests;
mod histories;
mod incoming;
mod mail;
mod mailbox;
mod mailings;
mod objections;
mod outcomes;
mod people;
mod questions;
mod redactions;
mod review;
mod rounds;
mod standing;
mod struck;
mod support;
mod telling;
mod templates;
mod translations;

pub use awaiting::AwaitingRecord;
pub use commitments::{CommitmentOfLetter, CommitmentRecord};
pub use demands::{DemandsRecord, WithFigures};
pub use door::{
    Account, Means, NewAccount, NewSession, Note, Noted, PasskeyRecord, Session, Step, StepKind,
    Totp,
};
pub use followup::{FollowUpRecord, NewFollowUp};
pub use guests::{Admission, Admitted, GuestDoor, GuestRecord, GuestTried, NewGuest};
pub use histories::{Milestone, NewVersion, Told};
pub use incoming::{Arrival, EnvelopeNews, IncomingRecord, TakenIn, Went};
pub use mail::{MailState, MailStatus, OutgoingMail, QueuedMail};
pub use mailbox::{InMailbox, MailboxState, MailboxTry, PassedOver, Tried};
pub use mailings::{
    EnvelopeRecord, MailingRecord, NewMailing, NewsRecord, Parcel, ReceiverRecord, Stepped,
};
pub use objections::{NewObjection, Objector, OfObjection, Outcome};
pub use outcomes::FindingRecord;
pub use people::{
    ChangeRecord, Grant, MandateRecord, Organisation, PendingImport, Person, Signer, Whom,
};
pub use questions::{Notice, QuestionSet, Recesses, SaveQuestions, Unanswered};
pub use redactions::{RedactionRecord, SettledRecord};
pub use review::{
    AcceptedAll, Decision, Follower, InReview, NewThread, News, NewsItem, ReplyRecord,
    ThreadRecord, TurnRecord,
};
pub use rounds::{
    Concerned, DeskMember, EarlierText, KeyedMail, NameChange, NewKey, Reminded, Reminding,
    Reserved, RoundChange, RoundMark, SignedBefore, TimedRound, Unconfirmed,
};
pub use standing::{
    Edited, HeldLine, Invited, Keeper, MandateLine, NewPerson, PersonLine, PersonRecord, Running,
};
pub use struck::{Mistaken, StruckRecord, ToStrike};
pub use support::{
    Folded, NewSupportRequest, NewSupporter, SupportRecord, SupportRequestRecord, SupportTried,
    Supporter, Which,
};
pub use telling::{AnswerNews, AnswerReader, TellingMail, TellingRecord};
pub use templates::TemplateRecord;
pub use translations::{NewTranslation, OtherLanguage, TieRecord};

use letters::{
    cosignature::{Capacity, Cosignature, Except, PublicRemark, Reservation},
    dispatch::Channel,
    file::{LetterFile, RecordedSignatory},
    hash::Hash,
    ids::{InvitationId, JobId, LetterId, OrganisationId, PersonId},
    ledger::tree::TreeHead,
    letter::{Kind, Language},
    mandate::Mandate,
    province::Province,
    publication::SealedFile,
    response::ResponseKind,
    round::{Invitation, RoundState, SigningRound, TakenBack},
    stage::{Stage, StageName},
    text::{Function, Line, MailAddress, OrganisationName, PersonName, Remark, ShortTitle, Slug},
    time::{Day, Moment},
    version::{Origin, VersionNumber},
};

/// A letter to be kept from now on.
#[derive(Debug, Clone)]
pub struct NewLetter {
    /// The letter file.
    pub file: LetterFile,
    /// Its address; none to make one of the short title or subject, numbered when taken.
    pub slug: Option<Slug>,
    /// What the author says about the first version.
    pub note: Option<Line>,
}

/// A letter as a whole, without its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRecord {
    /// Which letter.
    pub id: LetterId,
    /// Its address.
    pub slug: Slug,
    /// A title for lists and headlines.
    pub short_title: Option<ShortTitle>,
    /// Subjects under which it can be found.
    pub tags: Vec<Line>,
    /// Who signed it before Standpunt, as its paper says.
    pub recorded: Vec<RecordedSignatory>,
    /// Where it is in its life.
    pub stage: Stage,
    /// Since when it is kept.
    pub created: Moment,
    /// The number of its latest version.
    pub latest: VersionNumber,
    /// When it was published.
    pub published: Option<Moment>,
    /// Its sealed file, once it is Final.
    pub file: Option<SealedFile>,
}

/// A letter in the desk's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterSummary {
    /// Its address.
    pub slug: Slug,
    /// Its short title, or its subject where it has none.
    pub title: String,
    /// What sort of text it is.
    pub kind: Kind,
    /// Where it is in its life.
    pub stage: StageName,
    /// The number of its latest version.
    pub latest: VersionNumber,
    /// When anything about it last changed.
    pub changed: Moment,
    /// When it was published.
    pub published: Option<Moment>,
    /// Its latest signing round.
    pub round: Option<RoundSummary>,
    /// Its latest job for the press.
    pub job: Option<JobState>,
    /// How many mails about it were given up.
    pub mails_failed: u32,
    /// How many envelopes with it did not reach everybody.
    pub envelopes_bounced: u32,
    /// How many envelopes the mail server does not take, tried again and again.
    pub envelopes_held_up: u32,
    /// Until when those who got it are asked to keep it to themselves, or were.
    pub embargo: Option<Moment>,
}

/// A signing round in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundSummary {
    /// Until when answers are taken.
    pub deadline: Moment,
    /// Where it stands.
    pub state: RoundState,
    /// How many are asked.
    pub invited: u32,
    /// How many signatures stand, printing or not.
    pub signed: u32,
    /// How many declined.
    pub declined: u32,
    /// How many objected, and neither signed nor declined since.
    pub objected: u32,
}

/// A version in a letter's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionSummary {
    /// Its number.
    pub number: VersionNumber,
    /// Its hash.
    pub hash: Hash,
    /// The name of who saved it.
    pub author: String,
    /// What the author said about it.
    pub note: Option<Line>,
    /// When it was saved.
    pub at: Moment,
    /// The version it was made from.
    pub parent: Option<VersionNumber>,
    /// How it came about, where it was not simply written.
    pub origin: Option<Origin>,
    /// The names that it has, oldest first.
    pub milestones: Vec<Milestone>,
}

/// Someone to be invited, with the mail that does so.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Which invitation.
    pub id: InvitationId,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// Who is asked.
    pub person: PersonId,
    /// The SHA-256 of the secret in the link.
    pub token_hash: Hash,
    /// The SHA-256 of the code in the mail.
    pub code_hash: Hash,
    /// The mail.
    pub mail: OutgoingMail,
}

/// One line of the secretariat's board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// The invitation and its answer.
    pub invitation: Invitation,
    /// For which organisation.
    pub organisation: OrganisationName,
    /// Where that is, when the register says so.
    pub province: Option<Province>,
    /// Who is asked.
    pub person: PersonName,
    /// What that person is there.
    pub function: Function,
    /// Whether the person is a deputy.
    pub deputy: bool,
    /// Where the invitation went.
    pub mail: MailAddress,
    /// What the secretariat was told with the answer.
    pub remark: Option<String>,
    /// What is said beside the name for everybody to read.
    pub public: Option<PublicRemark>,
    /// Whether a name for this organisation, or of this person for it, has room under the text.
    pub awaited: bool,
    /// The reservation that it was signed under, as long as there is one.
    pub reservation: Option<Reservation>,
    /// The demands that are left out, where it was signed.
    pub except: Except,
    /// What became of the mail that last asked to sign.
    pub mail_state: Option<MailState>,
    /// When that mail left.
    pub mailed: Option<Moment>,
    /// When that person was last reminded.
    pub reminded: Option<Moment>,
    /// When that person last objected to the text, if that was not taken back.
    pub objected: Option<Moment>,
    /// When the signature was taken back, the letter being sealed by then.
    pub retracted: Option<Moment>,
    /// What becomes of the name when the signature is taken back now; none where there is none to take back.
    pub takes_back: Option<TakenBack>,
}

/// A signature that was just kept, for its receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entered<'a> {
    /// The signature.
    pub signed: &'a Cosignature,
    /// The number of its line in the letter's ledger.
    pub line: u64,
    /// What is said beside the name for everybody to read.
    pub said: Option<&'a Remark>,
}

/// An invitation with all that its page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationRecord {
    /// The invitation and its answer.
    pub invitation: Invitation,
    /// The round it belongs to.
    pub round: SigningRound,
    /// The letter that is to be signed.
    pub letter: LetterRecord,
    /// For which organisation.
    pub organisation: OrganisationName,
    /// Who is asked.
    pub person: PersonName,
    /// Where the invitation went.
    pub mail: MailAddress,
    /// The language they chose to read.
    pub language: Option<Language>,
    /// The mandate that holds today.
    pub mandate: Option<Mandate>,
    /// The reservation that it was signed under, as long as there is one.
    pub reservation: Option<Reservation>,
    /// The demands that are left out, where it was signed.
    pub except: Except,
    /// When the signature was taken back, where the letter was sealed by then.
    pub retracted: Option<Moment>,
    /// How many signatures stand in this round.
    pub signed_so_far: u32,
    /// The text that went before, as far as it concerns who is asked; none while this is the first.
    pub earlier: Option<EarlierText>,
}

/// What came of comparing a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeCheck {
    /// It is the code.
    Right,
    /// It is not.
    Wrong {
        /// How many tries are left before waiting begins.
        left: u32,
    },
    /// Too many tries: it was not compared.
    Throttled {
        /// When the next try is taken.
        until: Moment,
    },
}

/// A name that prints under a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The invitation that was signed.
    pub invitation: InvitationId,
    /// The organisation that signed; none when the person signed "op persoonlijke titel".
    pub organisation: Option<OrganisationName>,
    /// The organisation to which the person belongs, also when it does not sign itself.
    pub organisation_shown: OrganisationName,
    /// Who signed.
    pub person: PersonName,
    /// What that person was there when signing.
    pub function: Function,
    /// In which capacity.
    pub capacity: Capacity,
    /// Whether a deputy signed.
    pub deputy: bool,
    /// Whether the organisation was no member when it signed.
    pub guest: bool,
    /// The demands of the text, by number, that the signature does not stand behind.
    pub except: Except,
    /// When it was taken back, where the letter was sealed by then.
    pub retracted: Option<Moment>,
    /// Whether it was signed with a key of the signer's own too.
    pub own_key: bool,
    /// What everybody reads beside the name.
    pub remark: Option<Remark>,
    /// When.
    pub at: Moment,
}

/// Work for the press, taken for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Job {
    /// Which job.
    pub id: JobId,
    /// The letter to press.
    pub letter: LetterId,
    /// Who asked for it.
    pub by: PersonId,
    /// Which attempt this is, from 1.
    pub attempt: u32,
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JobPhase {
    /// It waits.
    Queued,
    /// It is being done.
    Running,
    /// It is done.
    Done,
    /// It was given up.
    Failed,
}

/// A job as the letter's page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobState {
    /// Which job.
    pub id: JobId,
    /// Where it stands.
    pub state: JobPhase,
    /// Which step it is at, from 1; 0 before it began.
    pub step: u32,
    /// Of how many steps.
    pub of: u32,
    /// The key of the step's name in the locales; empty before it began.
    pub name_key: String,
    /// Why the last attempt failed.
    pub reason: Option<String>,
    /// When this last changed.
    pub updated: Moment,
}

/// A published letter in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedSummary {
    /// Its address.
    pub slug: Slug,
    /// Its short title, or its subject where it has none.
    pub title: String,
    /// What it is about.
    pub subject: String,
    /// What sort of text it is.
    pub kind: Kind,
    /// In which language it is.
    pub language: Language,
    /// Who writes.
    pub sender: Line,
    /// The institutions to which it is addressed.
    pub addressees: Vec<String>,
    /// The date it bears.
    pub date: Option<Day>,
    /// When it was published.
    pub published: Moment,
    /// When anything a visitor can see last happened to it.
    pub changed: Moment,
    /// How many names print under it.
    pub signatories: u32,
    /// The names that were taken back since it was sealed, and when, oldest first.
    pub errata: Vec<(Moment, String)>,
    /// How many signed it before Standpunt.
    pub recorded: u32,
    /// How many names its page shows: of a translation those under its original.
    pub names: u32,
    /// The body in Markdown.
    pub body: String,
    /// The latest public response: its day, from whom and in what form.
    pub latest: Option<(Day, String, ResponseKind)>,
    /// The last sending: its day, to whom and how.
    pub sent: Option<(Day, String, Channel)>,
    /// Whether it was withdrawn after it was published.
    pub withdrawn: bool,
    /// The published letters that say the same in other languages.
    pub languages: Vec<OtherLanguage>,
}

/// One letter's chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// Of which letter.
    pub letter: LetterId,
    /// The letter's address.
    pub slug: Slug,
    /// Its lines, in order.
    pub lines: Vec<String>,
}

/// A ledger that holds, in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerReport {
    /// How many letters have a chain.
    pub chains: u64,
    /// How many entries all chains have together.
    pub entries: u64,
    /// Per chain its letter's address, its length and the hash of its last line.
    pub heads: Vec<(Slug, u64, Hash)>,
    /// The newest head of the tree over all lines.
    pub tree: Option<TreeHead>,
}

macro_rules! words {
    ($($type:ident { $($variant:ident => $word:literal),* })*) => {$(
        impl $type {
            /// The word in the store.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// Reads the word of the store.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    )*};
}

words! {
    JobPhase { Queued => "queued", Running => "running", Done => "done", Failed => "failed" }
    StepKind {
        MailCode => "mail-code", SecondFactor => "second-factor", Passkey => "passkey",
        NewPasskey => "new-passkey", NewCodes => "new-codes"
    }
    MailState { Queued => "queued", Sent => "sent", Failed => "failed" }
}
