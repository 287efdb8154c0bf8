//! What the pages of the desk show: plain data, prepared by the server.

mod asking;
mod demands;
mod notice;
mod press;

pub use asking::{
    Compare, Confirm, Finalise, Freeze, Hearing, ImportFailed, Irreversible, MailChanges,
    MailSample, NameLine, NewLetter, OpenRound, Receiver, Restore, SignerLine, VersionPage, View,
    Withdraw,
};
pub use demands::{DemandMistake, DemandRow, DemandTally, DemandsPage};
pub use notice::{Notice, Refused};
pub use press::{PressJob, PressState, PressStep};

use super::forms::{DispatchForm, ResponseForm, RoundForm};
use crate::{
    awaiting,
    commitments::OfLetter,
    drafting::Wrong,
    followup::FollowUps,
    objections::ObjectionLine,
    questions::{SetLine, Waiting},
    struck::StruckLine,
    translations::Ties,
};
use letters::{
    addressee::succession::Departure,
    awaiting::State,
    cosignature::{Except, PublicRemark, Reservation},
    dispatch::Dispatch,
    hash::Hash,
    ids::{DispatchId, InvitationId, MilestoneId},
    incoming::Trouble,
    letter::Kind,
    outcome::Upshot,
    problem::Problem,
    province::Province,
    publication::SealedFile,
    questions::clock::Recess,
    response::Response,
    round::{Answer, Planned, RoundState, SigningRound, TakenBack},
    stage::{Stage, StageName},
    text::Slug,
    time::Moment,
    version::{Origin, VersionNumber},
};
use std::collections::BTreeMap;

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
    /// How many mandates end within a month and have no other behind them.
    pub mandates_ending: usize,
    /// The parliamentary questions that wait for an answer.
    pub questions: Vec<Waiting>,
    /// How many mails came in of which nobody knows where they belong, and how many that are to be read.
    pub mail: (usize, usize),
    /// What was promised and has not ended.
    pub commitments: Vec<OfLetter>,
    /// The letters of which a sending needs a hand, or is to be answered today or this week.
    pub awaited: Vec<awaiting::OfLetter>,
    /// Since when the mailbox in which mails arrive cannot be read, and why.
    pub mail_stuck: Option<(Moment, Trouble)>,
    /// How many messages in it were passed over and wait for somebody who sees to them.
    pub mail_passed: usize,
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
    /// Envelopes with it that did not reach everybody.
    pub envelopes_bounced: u32,
    /// Envelopes that the mail server does not take, tried again and again.
    pub envelopes_held_up: u32,
    /// Until when those who got it are asked to keep it to themselves, or were.
    pub embargo: Option<Moment>,
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
    /// How many objected, and neither signed nor declined since.
    pub objected: u32,
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
    /// How it came about, where it was not simply written.
    pub origin: Option<Origin>,
    /// The names that it has, oldest first.
    pub milestones: Vec<MilestoneLine>,
}

/// A name for a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneLine {
    /// Which.
    pub id: MilestoneId,
    /// The name.
    pub name: String,
    /// Who gave it.
    pub by: String,
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
    /// What is open in its review.
    pub review: letters::review::ReviewTally,
    /// What is wrong with the latest version.
    pub problems: Vec<Problem>,
    /// Those to whom the latest version is written and who do not hold their office any more, as long as it can change.
    pub departed: Vec<Departure>,
    /// The demands of the latest version.
    pub demands: DemandTally,
    /// The same letter in other languages.
    pub ties: Ties,
    /// Every version, newest first; never empty.
    pub versions: Vec<VersionLine>,
    /// Every round with its board, newest first.
    pub rounds: Vec<RoundBoard>,
    /// The objections to its texts, oldest first.
    pub objections: Vec<ObjectionLine>,
    /// How many guests wait for a decision.
    pub guests: u32,
    /// The newest press job.
    pub job: Option<PressJob>,
    /// The sealed file of a Final letter.
    pub file: Option<SealedFile>,
    /// Whom it is addressed to.
    pub addressees: Vec<String>,
    /// What it comes back on, and what comes back on it.
    pub follow_ups: FollowUps,
    /// What it came to, according to what was found in the responses; none when it asks for nothing.
    pub upshot: Option<Upshot>,
    /// How many of its addressees have a postal address.
    pub posted: usize,
    /// What was mailed.
    pub mailed: crate::dispatching::Mailed,
    /// Where it was sent, as it was recorded.
    pub dispatches: Vec<Dispatch>,
    /// How it stands with the answer to each of them, on the day of showing.
    pub awaited: BTreeMap<DispatchId, State>,
    /// What came back, as it was recorded.
    pub responses: Vec<Response>,
    /// What was recorded by mistake, the newest first.
    pub struck: Vec<StruckLine>,
    /// The mails that came in about it.
    pub mail: Vec<crate::incoming::Line>,
    /// The parliamentary questions that came of it.
    pub questions: Vec<SetLine>,
    /// The recesses of the Tweede Kamer.
    pub recesses: Vec<Recess>,
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
    /// The reminders that go by themselves from now on, while it is open.
    pub planned: Vec<Planned>,
}

/// One person asked to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// Which invitation.
    pub invitation: InvitationId,
    /// For whom.
    pub organisation: String,
    /// Where that is, when the register says so.
    pub province: Option<Province>,
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
    /// Whether a name for the organisation, or of this person for it, has room under the text.
    pub awaited: bool,
    /// The reservation that it was signed under, as long as there is one.
    pub reservation: Option<Reservation>,
    /// The demands that are left out, where it was signed.
    pub except: Except,
    /// What the desk was told with it.
    pub remark: Option<String>,
    /// What is said beside the name for everybody to read.
    pub public: Option<PublicRemark>,
    /// How the mail fares that last asked to sign.
    pub mail_state: Option<MailState>,
    /// When that mail left.
    pub mailed: Option<Moment>,
    /// When they were last reminded.
    pub reminded: Option<Moment>,
    /// When they last objected to the text, if that was not taken back.
    pub objected: Option<Moment>,
    /// When the signature was taken back, the letter being sealed by then.
    pub retracted: Option<Moment>,
    /// What becomes of the name when the signature is taken back now; none where there is none to take back.
    pub takes_back: Option<TakenBack>,
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
