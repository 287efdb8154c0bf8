//! What the pages show that come before an act, or beside it: new letters, versions, rounds, confirmations.

use super::{Filled, LetterHead, VersionLine};
use crate::{
    desk::forms::RoundForm,
    drafting::templates::{StartForm, TemplateLine},
    objections::ObjectionLine,
    translations::OfOriginal,
};
use letters::{
    claim::Put,
    cosignature::Capacity,
    ids::{OrganisationId, PersonId},
    letter::{Language, LetterText},
    organisation::OrganisationKind,
    problem::Problem,
    province::Province,
    register::Figures,
    time::{Day, Moment},
    version::VersionNumber,
};

/// The page for a new letter: a form, and beside it a file to import.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewLetter {
    /// The form.
    pub form: Filled<StartForm>,
    /// What it can start with.
    pub templates: Vec<TemplateLine>,
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
    /// The form for a name.
    pub name: Filled<String>,
    /// Today's figures, for the claims in it.
    pub figures: Figures,
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
    /// How.
    pub view: View,
}

/// How two texts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// As one text with its changes in it.
    #[default]
    Below,
    /// Paragraph beside paragraph.
    Beside,
}

impl View {
    /// The word in the address (`beeld`).
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Below => "onder",
            Self::Beside => "naast",
        }
    }

    /// Reads the word; anything else is the usual one.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        if key == Self::Beside.key() {
            Self::Beside
        } else {
            Self::Below
        }
    }
}

/// Before an older text becomes the newest version.
#[derive(Debug, Clone, PartialEq)]
pub struct Restore {
    /// Which letter.
    pub head: LetterHead,
    /// Which version.
    pub version: VersionLine,
    /// The latest one.
    pub latest: VersionNumber,
}

/// Before a mail goes that says what changed.
#[derive(Debug, Clone, PartialEq)]
pub struct MailChanges {
    /// Which letter.
    pub head: LetterHead,
    /// From which version.
    pub from: VersionNumber,
    /// To which.
    pub to: VersionNumber,
    /// Who may be told, by name.
    pub receivers: Vec<Receiver>,
    /// Who is chosen, and what is wrong with that.
    pub chosen: Filled<Vec<PersonId>>,
    /// The mail, as an example to the first of them; none when there is nobody.
    pub mail: Option<MailSample>,
}

/// Somebody who may read drafts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receiver {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// As what they read it, and for whom.
    pub roles: Vec<String>,
    /// Whether they had this mail.
    pub told: bool,
}

/// Before a version is pinned.
#[derive(Debug, Clone, PartialEq)]
pub struct Freeze {
    /// Which letter.
    pub head: LetterHead,
    /// The latest version.
    pub version: VersionLine,
    /// The text that would be pinned: its own, with the figures as words.
    pub text: LetterText,
    /// Which figures were put in; without any, the version itself is pinned.
    pub put: Vec<Put>,
    /// Today's figures.
    pub figures: Figures,
    /// The version in which figures became words before, when this text was frozen and taken loose again.
    pub earlier: Option<(VersionNumber, Figures)>,
    /// Of how many demands it is not clear whether they are new.
    pub unclear: usize,
    /// What those who read along have open.
    pub review: letters::review::ReviewTally,
    /// What it is the translation of.
    pub translation: Option<OfOriginal>,
    /// Whether it was asked for just now, with figures that are no longer those.
    pub figures_moved: bool,
}

impl Freeze {
    /// The number of the version that would be pinned.
    #[must_use]
    pub const fn number(&self) -> VersionNumber {
        if self.put.is_empty() {
            self.version.number
        } else {
            self.version.number.next()
        }
    }
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
    /// The moment of showing: decides which reminders can still go.
    pub now: Moment,
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
    /// What the organisation is to the association.
    pub kind: OrganisationKind,
    /// In which province it has its seat.
    pub province: Option<Province>,
    /// The version that they or their organisation signed, when the text changed since and that was not confirmed.
    pub reaffirms: Option<VersionNumber>,
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
    /// Whose names do not, as they signed an earlier text and did not confirm this one.
    pub unconfirmed: Vec<NameLine>,
    /// Signatories of an old letter, taken over from its paper.
    pub recorded: u32,
    /// The language of the original, under which the names stand, when the letter is a translation.
    pub under: Option<Language>,
    /// How many guests wait for a decision, and can be let in no more once the letter is Final.
    pub guests: u32,
    /// The objections to the letter's texts.
    pub objections: Vec<ObjectionLine>,
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
    /// Until which day a reservation still holds.
    pub holds: Option<Day>,
    /// Whether it lapsed.
    pub lapsed: bool,
}

/// Before something that cannot be undone and needs nothing but a yes.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    /// Which letter.
    pub head: LetterHead,
    /// What is asked.
    pub what: Irreversible,
    /// The objections to the letter's texts, where they bear on it.
    pub objections: Vec<ObjectionLine>,
}

/// What is asked to be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Irreversible {
    /// Making a new letter with the same text. Only a deed too many could come of it, a mail to nobody.
    Copy,
    /// Publishing the letter.
    Publish {
        /// Until when those who got it are asked to keep it to themselves.
        embargo: Option<Moment>,
    },
    /// Closing the round.
    CloseRound {
        /// How many have not answered.
        silent: u32,
        /// Who is mailed about it.
        hearing: Hearing,
    },
    /// Calling the round off: its signatures count for nothing.
    CancelRound {
        /// How many signed.
        signed: u32,
        /// Who is mailed about it.
        hearing: Hearing,
    },
    /// Taking the pin off: the text changes, and whoever signed is asked again.
    Thaw {
        /// How many signed the text as it is.
        signed: u32,
        /// Of how many who were asked.
        asked: u32,
        /// Whether a round is open, which ends with it.
        open: bool,
        /// Who is mailed about it.
        hearing: Hearing,
    },
}

/// Who is mailed about the end of a round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hearing {
    /// How many of those who signed.
    pub signed: u32,
    /// How many of those who did not answer.
    pub silent: u32,
}

/// Before a letter is called off.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdraw {
    /// Which letter.
    pub head: LetterHead,
    /// The reason as it was typed.
    pub reason: Filled<String>,
}
