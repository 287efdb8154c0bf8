//! What can go wrong between a request and the store, by what the reader can do about it.
//!
//! The first variants are about what was asked and become a message on the page; [`StoreError::Corrupt`] and
//! [`StoreError::Ledger`] are about what is stored and belong in the log and with the operator;
//! [`StoreError::Unavailable`] may be gone in a minute.

use super::rebuild::NotRebuilt;
use letters::{
    access::KeepError,
    addressee::DirectoryError,
    awaiting::AwaitingRefused,
    commitment::StepRefused,
    demand::NotTheSame,
    dispatch::MailingRefused,
    followup::FollowUpRefused,
    guests::GuestRefused,
    hash::Hash,
    ids::{DispatchId, InvitationId, ObjectionId, ResponseId, RoundId},
    ledger::{
        Break, Commitment,
        tree::{NotATile, NotTheNext},
    },
    mandate::MandateError,
    objections::ObjectionRefused,
    organisation::RegisterError,
    outcome::FindingRefused,
    privacy::Obstacle,
    redaction::RedactionRefused,
    review::ReviewRefused,
    round::{AnswerRefused, RoundError},
    stage::StageError,
    struck::StrikeRefused,
    support::SupportRefused,
    template::TemplateRefused,
    text::{MailAddress, Slug},
    translation::TranslationRefused,
    version::{CorruptVersion, Overtaken},
};
use thiserror::Error;

/// Why the store did not do or give what was asked.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no such thing.
    #[error("there is no such thing in the store")]
    NotFound,
    /// Another letter has this address.
    #[error("another letter has the address {0}")]
    SlugTaken(Slug),
    /// Someone else has this mail address.
    #[error("someone else has the mail address {0}")]
    MailTaken(MailAddress),
    /// Somebody is not changed, or let go.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// This authenticator holds a passkey already.
    #[error("this authenticator holds a passkey already")]
    PasskeyKnown,
    /// A round asks one person twice for one organisation.
    #[error("the same person is asked twice for the same organisation")]
    InvitedTwice,
    /// Someone else saved first.
    #[error(transparent)]
    Overtaken(#[from] Overtaken),
    /// Two demands are not one, whatever was said.
    #[error(transparent)]
    Demand(#[from] NotTheSame),
    /// Letters are not tied, or a translation does not go on.
    #[error(transparent)]
    Translation(#[from] TranslationRefused),
    /// The register's figures are no longer those that were shown.
    #[error("the register's figures have changed")]
    FiguresMoved,
    /// The letter is in a stage from which this cannot be done.
    #[error(transparent)]
    Stage(#[from] StageError),
    /// A template is not saved, put back or deleted.
    #[error(transparent)]
    Template(#[from] TemplateRefused),
    /// A review does not take it.
    #[error(transparent)]
    Review(#[from] ReviewRefused),
    /// The round does not open or change.
    #[error(transparent)]
    Round(#[from] RoundError),
    /// The answer to an invitation changes nothing.
    #[error(transparent)]
    Answer(#[from] AnswerRefused),
    /// An objection is not taken.
    #[error(transparent)]
    Objection(#[from] ObjectionRefused),
    /// What a guest asks goes no further.
    #[error(transparent)]
    Guest(#[from] GuestRefused),
    /// What was found about a demand is not kept.
    #[error(transparent)]
    Outcome(#[from] FindingRefused),
    /// What was recorded is not struck out.
    #[error(transparent)]
    Strike(#[from] StrikeRefused),
    /// Something was said of what is to be struck out since it was seen.
    #[error("it was changed since it was seen")]
    StrikeMoved,
    /// What was said of a sending and its answer is not kept.
    #[error(transparent)]
    Awaiting(#[from] AwaitingRefused),
    /// What was said of a commitment is not kept.
    #[error(transparent)]
    Commitment(#[from] StepRefused),
    /// A response is not made unreadable in places, or not made public.
    #[error(transparent)]
    Redaction(#[from] RedactionRefused),
    /// No letter is made that comes back on another.
    #[error(transparent)]
    FollowUp(#[from] FollowUpRefused),
    /// A letter is not supported, or not any more.
    #[error(transparent)]
    Support(#[from] SupportRefused),
    /// The register does not take it.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The directory of addressees does not take it.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// Somebody else corrected these questions, or the recesses, meanwhile.
    #[error("somebody else saved first")]
    QuestionsMoved,
    /// Nobody handed this file in for these questions, or it was kept already, or it waited for more than a day.
    #[error("this file was not handed in for these questions")]
    NotHandedIn,
    /// The answer is in the ledger as that of this day: it has no other, and does not go.
    #[error("the answer was recorded as that of {0}")]
    AnswerStands(letters::time::Day),
    /// An outcome or a commitment quotes these words of an answer: they stand in it for as long as that counts.
    #[error("the answer to question {answer} is quoted")]
    Quoted {
        /// Which answer.
        answer: letters::questions::AnswerPlace,
        /// The words.
        words: String,
    },
    /// Somebody cannot be erased yet.
    #[error("this person cannot be erased yet: {0:?}")]
    NotErased(Vec<Obstacle>),
    /// The mandate is not granted, or does not end so.
    #[error(transparent)]
    Mandate(#[from] MandateError),
    /// The mail address is that of somebody with another name.
    #[error("somebody with another name has this mail address")]
    OtherName,
    /// The letter was published before.
    #[error("the letter was published before")]
    AlreadyPublished,
    /// Those who got the letter are asked to keep it to themselves until then, and whoever decided was not shown that.
    #[error("the letter is under embargo")]
    UnderEmbargo(letters::time::Moment),
    /// The letter's record grew while its file was made: the file does not show all of it.
    #[error("the letter's record grew while its file was made")]
    RecordGrew,
    /// Only a Final letter is sent, answered and published.
    #[error("the letter is not final")]
    NotFinal,
    /// The message is a response of its letter already.
    #[error("the message is a response of its letter already")]
    AlreadyRecorded,
    /// What the message says was let go.
    #[error("what the message says was let go")]
    MessageGone,
    /// Somebody said meanwhile where the message belongs.
    #[error("somebody said meanwhile where the message belongs")]
    MessageMoved,
    /// A mailing is not taken.
    #[error(transparent)]
    Mailing(#[from] MailingRefused),
    /// What is stored cannot be read: names the table, the row and what is wrong with it.
    #[error("corrupt: {0}")]
    Corrupt(String),
    /// The ledger, or a table that follows from it, does not hold.
    #[error(transparent)]
    Ledger(#[from] LedgerBreak),
    /// The tree over all lines, or what was said of it, does not hold.
    #[error("the tree over the ledger: {0}")]
    Tree(#[from] TreeFault),
    /// A letter's tables cannot be made anew from its chain.
    #[error(transparent)]
    NotRebuilt(#[from] NotRebuilt),
    /// The database refused what the program should never have asked: a rule's second line.
    #[error("the database refused it: {0}")]
    Refused(#[source] sqlx::Error),
    /// The database does not answer, or not as it should.
    #[error("the database does not answer: {0}")]
    Unavailable(#[source] sqlx::Error),
}

/// What the store gives back.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

impl StoreError {
    /// Whether the database ended this in favour of another's work: a deadlock, or a serialisation that failed.
    pub(super) fn got_in_each_others_way(&self) -> bool {
        let Self::Unavailable(sqlx::Error::Database(error)) = self else {
            return false;
        };
        matches!(error.code().as_deref(), Some("40001" | "40P01"))
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::RowNotFound => Self::NotFound,
            other if refusal(&other) => Self::Refused(other),
            other => Self::Unavailable(other),
        }
    }
}

/// Whether a constraint or a trigger speaks.
fn refusal(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(|error| {
        // PostgreSQL's class 23 is "integrity constraint violation"; of SQLite's codes the lowest byte 19 is.
        error.code().is_some_and(|code| match code.parse::<u32>() {
            Ok(number) if code.len() < 5 => number & 0xff == 19,
            _ => code.starts_with("23"),
        })
    })
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        Self::Unavailable(sqlx::Error::from(error))
    }
}

/// The first place at which a letter's record does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("letter {slug}: {fault}")]
pub struct LedgerBreak {
    /// Which letter.
    pub slug: Slug,
    /// What is wrong.
    pub fault: LedgerFault,
}

/// What is wrong with a letter's record.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LedgerFault {
    /// The chain itself is broken.
    #[error(transparent)]
    Chain(#[from] Break),
    /// The chain holds, but belongs to another letter than the one it is stored under.
    #[error("the chain belongs to another letter")]
    OtherLetter,
    /// A line does not have the hash it was stored under.
    #[error("line {line} does not have the hash it was stored under")]
    StoredHash {
        /// Which line, from 1.
        line: u64,
    },
    /// A stored version does not have the text of its hash.
    #[error(transparent)]
    Version(#[from] CorruptVersion),
    /// A version's text or row can't be read.
    #[error("{0}")]
    Unreadable(String),
    /// The opening kept beside a commitment does not open it.
    #[error("the value kept beside the commitment {} does not open it", .0.0)]
    Opening(Commitment),
    /// A cosignature, or what is stored of it, is not what the chain says.
    #[error("the cosignature on invitation {0} is not what the ledger says")]
    Cosignature(InvitationId),
    /// An invitation's answer is not what the chain says.
    #[error("the answer to invitation {0} is not what the ledger says")]
    Invitation(InvitationId),
    /// An objection is not what the chain says, or only one of the two knows it.
    #[error("the objection {0} is not what the ledger says")]
    Objection(ObjectionId),
    /// A round is not what the chain says.
    #[error("the signing round {0} is not what the ledger says")]
    Round(RoundId),
    /// A sending is not what the chain says, or only one of the two knows it.
    #[error("the sending {0} is not what the ledger says")]
    Dispatch(DispatchId),
    /// A response is not what the chain says, or only one of the two knows it.
    #[error("the response {0} is not what the ledger says")]
    Response(ResponseId),
    /// What was said of a demand is not what the chain says, or only one of the two knows it.
    #[error("outcome {0} is not what the ledger says")]
    Outcome(u32),
    /// What was said of a commitment is not what the chain says, or only one of the two knows it.
    #[error("step {0} of the commitments is not what the ledger says")]
    Step(u32),
    /// What was settled of a response is not what the chain says, or not with the marks that it committed to.
    #[error("redaction {1} of response {0} is not the one that the ledger tells of")]
    Redaction(ResponseId, u32),
    /// That a sending was struck out, or why, is not what the chain says, or only one of the two knows it.
    #[error("that the sending {0} was struck out is not what the ledger says")]
    SendingStruck(DispatchId),
    /// That a response was struck out, or why, is not what the chain says, or only one of the two knows it.
    #[error("that the response {0} was struck out is not what the ledger says")]
    ResponseStruck(ResponseId),
    /// The letter's pinned text, file or publication is not what the chain says.
    #[error("the letter's {0} is not what the ledger says")]
    Stage(&'static str),
    /// A signature with a key of the signer's own does not hold over what the line says.
    #[error("the signature with an own key on invitation {0} does not hold")]
    OwnKey(InvitationId),
    /// A batch of supporters is not what the chain says.
    #[error("batch {0} of the supporters is not what the ledger says")]
    Supporters(u32),
    /// A sealed file is not the one the chain names.
    #[error("the sealed file {0} is not the one the ledger names")]
    File(Hash),
}

/// What is wrong with the tree over all lines, or with what was said of it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TreeFault {
    /// A tile is missing, or has other hashes than the lines.
    #[error(transparent)]
    Tile(#[from] NotATile),
    /// The line at a place is not the one whose hash is kept there.
    #[error(
        "the line at place {place}, entry {n} of letter {slug}, is not the one that got this place"
    )]
    Line {
        /// Which place, from 0.
        place: u64,
        /// Of which letter.
        slug: Slug,
        /// Which entry of its chain.
        n: u64,
    },
    /// No line has a place.
    #[error("no line stands at place {place}")]
    Gap {
        /// Which place, from 0.
        place: u64,
    },
    /// Lines have no place and do not wait for one, or wait for one and are not there.
    #[error(
        "{lines} lines are in the ledger, but {placed} have a place in the tree and {waiting} wait for one"
    )]
    Count {
        /// Lines in the ledger.
        lines: u64,
        /// Lines in the tree.
        placed: u64,
        /// Lines that wait.
        waiting: u64,
    },
    /// A head's text cannot be read, or is kept under another number, size or moment.
    #[error("head {number} cannot be read")]
    Unreadable {
        /// Which head.
        number: u64,
    },
    /// A head does not follow the one before.
    #[error(transparent)]
    Order(#[from] NotTheNext),
    /// The tree's first lines are not those that a head was made over.
    #[error("head {number} was made over other lines than are in the tree")]
    Head {
        /// Which head.
        number: u64,
    },
    /// A head's signature does not hold.
    #[error("the signature under head {number} does not hold")]
    Signature {
        /// Which head.
        number: u64,
    },
    /// A time stamp does not hold, or is not over the head that it is kept for.
    #[error("the time stamp of head {number} is not one over this head")]
    Stamp {
        /// Which head.
        number: u64,
    },
}
