//! What the pages show that come before an act, or beside it: new letters, versions, rounds, confirmations.

use super::{Filled, LetterHead, VersionLine};
use crate::{desk::forms::RoundForm, drafting::FrontForm};
use letters::{
    cosignature::Capacity,
    ids::{OrganisationId, PersonId},
    letter::LetterText,
    problem::Problem,
    version::VersionNumber,
};

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
    /// Why a document of a word processor was not read.
    pub document: Option<crate::documents::Refused>,
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
    /// Everyone who may sign today and does not stand under this text yet, sorted by organisation.
    pub signers: Vec<SignerLine>,
    /// How many stand under it already.
    pub signed: u32,
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
