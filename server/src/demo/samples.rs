//! The demonstration's texts and tables, compiled in, and the shapes that they are read into.
//!
//! All that it says comes from `letters/samples`; the fields are domain types, so a name that is
//! too long or a mail address without its `@` is found while reading, with its line.

use letters::{
    cosignature::Except,
    file::{self, LetterFile},
    ids::PersonId,
    outcome::Outcome,
    response::ResponseKind,
    text::{Line, LongText, PersonName, Remark, Sentence, Slug},
};
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::BTreeMap;
use thiserror::Error;
use toml::value::Datetime;

mod joining;
mod promises;
mod questions;
mod register;
mod review;

pub use joining::{Guest, Joining, Objecting, Supporting, on};
pub use promises::{Promised, Settled};
pub use questions::Questioning;
pub use register::Register;
pub use review::Said;

/// A table or text of the demonstration that can't be used. The tests rule it out.
#[derive(Debug, Error)]
#[error("the demonstration's {what} cannot be used: {why}")]
pub struct BrokenSample {
    /// Which table or text, or where in it.
    pub what: String,
    /// What is wrong.
    pub why: String,
}

impl BrokenSample {
    /// Says what is wrong with what.
    pub fn new(what: impl Into<String>, why: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            why: why.into(),
        }
    }
}

macro_rules! texts {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../letters/samples/demo/", $name)))),*]
    };
}

/// Every letter file, by the name that the table of events gives it.
const TEXTS: &[(&str, &str)] = texts![
    "../asielnoodmaatregelenwet.md",
    "../kennismaking.md",
    "../toekomstscenario.md",
    "avondspreekuur.md",
    "buurtkamers.md",
    "eenvoudige-brieven.md",
    "eenvoudige-brieven-vervolg.md",
    "gegevensdeling-v1.md",
    "gegevensdeling-v2.md",
    "gegevensdeling-v3.md",
    "huurachterstanden.md",
    "indicatie.md",
    "persbericht-eenvoudige-brieven.md",
    "wachttijden.md",
    "werkdruk.md",
];

/// What happens to each letter.
#[derive(Debug, Deserialize)]
pub struct Course {
    /// The letters.
    #[serde(rename = "letter")]
    pub letters: Vec<Letter>,
}

/// What happens to one letter.
#[derive(Debug, Deserialize)]
pub struct Letter {
    /// Its address.
    pub slug: Slug,
    /// How it ends.
    pub stage: Ending,
    /// Its texts, in order.
    pub versions: Vec<Version>,
    /// When it went to the members to read.
    pub in_review: Option<When>,
    /// Who was asked to sign and what they said.
    pub round: Option<Round>,
    /// When it was set and sealed.
    pub finalised: Option<When>,
    /// To whom it went.
    #[serde(default)]
    pub dispatches: Vec<Sending>,
    /// When it was published.
    pub published: Option<When>,
    /// That it was called off.
    pub withdrawn: Option<CalledOff>,
}

/// How far a letter gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// An old letter, final from the start, with the names that its paper bears.
    Archived,
    /// Being written.
    Draft,
    /// Being read.
    Review,
    /// Being signed.
    SigningOpen,
    /// Signed, not yet set.
    SigningClosed,
    /// Set, sealed and published.
    Final,
    /// Called off.
    Withdrawn,
}

/// A moment: a fixed one, or so many days from the day of loading.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct When {
    /// The fixed moment, on a clock in Amsterdam.
    pub at: Option<Datetime>,
    /// Days from the day of loading; negative in the past.
    pub day: Option<i32>,
}

/// One saved text.
#[derive(Debug, Deserialize)]
pub struct Version {
    /// Its file.
    pub file: String,
    /// Who saved it.
    pub author: PersonName,
    /// What the author said about it.
    pub note: Line,
    at: Option<Datetime>,
    day: Option<i32>,
}

impl Version {
    /// When it was saved.
    pub const fn when(&self) -> When {
        When {
            at: self.at,
            day: self.day,
        }
    }
}

/// A signing round; who is named nowhere stays silent.
#[derive(Debug, Deserialize)]
pub struct Round {
    /// When it was opened.
    pub opened: When,
    /// Until when answers were taken.
    pub deadline: When,
    /// When it was closed; open while there is none.
    pub closed: Option<When>,
    /// Who signed on behalf of the organisation.
    #[serde(default)]
    pub signed: Vec<Slug>,
    /// Who signed subject to the board's decision.
    #[serde(default)]
    pub signed_reserved: Vec<Slug>,
    /// Who signed in a personal capacity.
    #[serde(default)]
    pub signed_personally: Vec<Slug>,
    /// Which of those who signed left demands out, and why.
    #[serde(default)]
    pub except: BTreeMap<Slug, LeftOut>,
    /// Who declined, and the reason (which may be empty).
    #[serde(default)]
    pub declined: BTreeMap<Slug, String>,
    /// Who took a signature back, and why. The store asks no reason for it, so that is not kept.
    #[serde(default)]
    pub withdrew: BTreeMap<Slug, String>,
}

/// The demands that a signature does not stand behind, and why.
#[derive(Debug, Deserialize)]
pub struct LeftOut {
    /// Their numbers.
    pub demands: Except,
    /// Why: for the secretariat.
    pub why: Remark,
}

/// A sending to one institution.
#[derive(Debug, Deserialize)]
pub struct Sending {
    /// To whom.
    pub to: Line,
    /// How.
    pub channel: Channel,
    at: Option<Datetime>,
    day: Option<i32>,
}

impl Sending {
    /// When it went.
    pub const fn when(&self) -> When {
        When {
            at: self.at,
            day: self.day,
        }
    }
}

/// How it went, as the table writes it.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// By mail.
    Mail,
    /// By post.
    Post,
    /// Handed over.
    Hand,
}

/// That a letter was called off.
#[derive(Debug, Deserialize)]
pub struct CalledOff {
    /// Why.
    pub reason: Remark,
    at: Option<Datetime>,
    day: Option<i32>,
}

impl CalledOff {
    /// When.
    pub const fn when(&self) -> When {
        When {
            at: self.at,
            day: self.day,
        }
    }
}

#[derive(Debug, Deserialize)]
struct Reactions {
    #[serde(rename = "reactie")]
    reactions: Vec<Reaction>,
}

/// What came back.
#[derive(Debug, Deserialize)]
pub struct Reaction {
    /// To which letter.
    pub letter: Slug,
    /// On which day.
    pub date: Datetime,
    /// From whom.
    pub from: Line,
    /// In what form.
    pub kind: Form,
    /// For which institution it speaks.
    pub addressee: Option<Line>,
    /// What it says.
    pub text: LongText,
    /// What it means for the demands.
    #[serde(default, rename = "outcome")]
    pub outcomes: Vec<Judged>,
    /// What it promises.
    #[serde(default, rename = "toezegging")]
    pub promises: Vec<Promised>,
    /// What became of promises to that letter.
    #[serde(default, rename = "afloop")]
    pub settled: Vec<Settled>,
}

/// What became of a demand.
#[derive(Debug, Deserialize)]
pub struct Judged {
    /// Its number in the letter, from 1.
    pub demand: u32,
    /// What became of it.
    pub said: Outcome,
    /// The words that say so, as they stand there.
    pub passage: Option<String>,
    /// Why.
    pub why: Sentence,
}

/// In what form it came, as the table writes it.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// A mail.
    Mail,
    /// A letter.
    Brief,
    /// A phone call.
    Telefoon,
    /// An answer to parliament.
    Kamerantwoord,
    /// A visit.
    Bezoek,
}

impl From<Form> for ResponseKind {
    fn from(form: Form) -> Self {
        match form {
            Form::Mail => Self::Mail,
            Form::Brief => Self::Post,
            Form::Telefoon => Self::Phone,
            Form::Kamerantwoord => Self::ParliamentaryAnswer,
            Form::Bezoek => Self::Visit,
        }
    }
}

/// Everything that the demonstration is made of.
#[derive(Debug)]
pub struct Samples {
    /// The association, its people and its members.
    pub register: Register,
    /// What happens to each letter.
    pub letters: Vec<Letter>,
    /// What came back.
    pub reactions: Vec<Reaction>,
    /// What is asked in parliament, and answered.
    pub questions: Vec<Questioning>,
    /// What is said about the letter in review.
    pub said: Vec<Said>,
    /// Who objects, signs as a guest, or supports a letter.
    pub joining: Joining,
}

impl Samples {
    /// Reads the tables.
    pub fn read() -> Result<Self, BrokenSample> {
        let course: Course = table(
            "levensloop.toml",
            include_str!("../../../letters/samples/demo/levensloop.toml"),
        )?;
        let reactions: Reactions = table(
            "reacties.toml",
            include_str!("../../../letters/samples/demo/reacties.toml"),
        )?;
        Ok(Self {
            register: table(
                "organisaties.toml",
                include_str!("../../../letters/samples/demo/organisaties.toml"),
            )?,
            letters: course.letters,
            reactions: reactions.reactions,
            questions: questions::read()?,
            said: review::read()?,
            joining: joining::read()?,
        })
    }
}

fn table<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, BrokenSample> {
    toml::from_str(text).map_err(|error| BrokenSample::new(name, error.to_string()))
}

/// Reads the letter file with this name.
pub fn letter_file(name: &str) -> Result<LetterFile, BrokenSample> {
    let (_, text) = TEXTS
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| BrokenSample::new(name, "there is no such file"))?;
    let refused =
        |problems: Vec<letters::problem::Problem>| BrokenSample::new(name, format!("{problems:?}"));
    file::parse(text.as_bytes())
        .map(|(file, _advice)| file)
        .map_err(refused)
}

/// Finds who has this name among the people with an account.
pub fn author(
    people: &BTreeMap<PersonName, PersonId>,
    name: &PersonName,
) -> Result<PersonId, BrokenSample> {
    people
        .get(name)
        .copied()
        .ok_or_else(|| BrokenSample::new(name.as_str(), "the author has no account"))
}
