//! The letter's own text: what the front matter says and what the body says.
//! Exactly this, and nothing else, is hashed and signed.

use crate::{
    addressee::Addressee,
    claim::{self, Claim, Fixed, Put, Words},
    hash::Hash,
    problem::{Problem, ProblemKind},
    text::{Line, Subject},
    time::Day,
};
use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// What sort of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A letter to named addressees.
    Letter,
    /// A position paper: sections and notes, often without an addressee.
    PositionPaper,
    /// A call to the programme committees of political parties.
    ProgrammeCall,
    /// A press release.
    PressRelease,
    /// A letter that comes back on an earlier one.
    FollowUp,
}

impl Kind {
    /// Every kind, in the order in which forms offer them.
    pub const ALL: [Self; 5] = [
        Self::Letter,
        Self::PositionPaper,
        Self::ProgrammeCall,
        Self::PressRelease,
        Self::FollowUp,
    ];

    /// The word in the letter file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::PositionPaper => "position-paper",
            Self::ProgrammeCall => "programme-call",
            Self::PressRelease => "press-release",
            Self::FollowUp => "follow-up",
        }
    }

    /// Reads the word of the letter file.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// The language in which the letter is written (ISO 639-1).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language in which letters are written.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The two-letter code.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// Reads the two-letter code.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.key() == key)
    }
}

/// What stands above and below the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Front {
    /// What sort of text it is.
    pub kind: Kind,
    /// What it is about.
    pub subject: Subject,
    /// Where it was written.
    pub place: Option<Line>,
    /// The date it bears.
    pub date: Option<Day>,
    /// Its language.
    pub language: Language,
    /// Who writes.
    pub sender: Line,
    /// To whom, in order.
    pub addressees: Vec<Addressee>,
    /// "Geachte dames en heren,"
    pub salutation: Option<Line>,
    /// "Met vriendelijke groet,"
    pub closing: Option<Line>,
}

/// The body in Markdown: UTF-8 in NFC, lines ended by LF, no blank lines around it. Otherwise as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Body(String);

impl Body {
    /// The largest body, in bytes: a book of five hundred pages, and a hundred times the longest letter seen.
    pub const MAX_BYTES: usize = crate::markdown::MAX_BODY_BYTES;

    /// Normalises line ends, composes characters and cuts blank lines before and after.
    /// An empty body is a body: a draft may start with nothing.
    ///
    /// # Errors
    /// [`ProblemKind::TooLarge`] above [`Self::MAX_BYTES`]; [`ProblemKind::Unprintable`] for the NUL character,
    /// which no store can keep.
    pub fn parse(raw: &str) -> Result<Self, Problem> {
        if raw.len() > Self::MAX_BYTES {
            return Err(Problem {
                line: None,
                field: Some("body".into()),
                kind: ProblemKind::TooLarge {
                    bytes: raw.len(),
                    max: Self::MAX_BYTES,
                },
            });
        }
        if let Some(at) = raw.find('\0') {
            let line = u32::try_from(raw[..at].matches('\n').count())
                .unwrap_or(u32::MAX)
                .saturating_add(1);
            return Err(Problem {
                line: Some(line),
                field: Some("body".into()),
                kind: ProblemKind::Unprintable {
                    name: "NUL".into(),
                    code: 0,
                },
            });
        }
        let lines = raw.replace("\r\n", "\n").replace('\r', "\n");
        let composed = if is_nfc(&lines) {
            lines
        } else {
            lines.nfc().collect()
        };
        let start = composed
            .lines()
            .take_while(|line| line.trim().is_empty())
            .map(|line| line.len() + 1)
            .sum::<usize>()
            .min(composed.len());
        Ok(Self(composed[start..].trim_end().to_owned()))
    }

    /// The Markdown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Body {
    type Error = Problem;
    fn try_from(raw: String) -> Result<Self, Problem> {
        Self::parse(&raw)
    }
}

impl From<Body> for String {
    fn from(body: Body) -> Self {
        body.0
    }
}

/// The whole text of a letter: what is frozen, hashed, signed, sealed and published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterText {
    /// What stands above and below.
    pub front: Front,
    /// What it says.
    pub body: Body,
}

impl LetterText {
    /// The canonical letter file (see [`crate::file`]).
    #[must_use]
    pub fn canonical(&self) -> String {
        crate::file::write(self)
    }

    /// The hash of the canonical letter file: what a cosignature names.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of(self.canonical().as_bytes())
    }

    /// The same text with the register's figures in plain words, and what was put where; none when it asks for none.
    ///
    /// # Errors
    /// The problem with the text that would come of it: that it is too large.
    pub fn with_figures(&self, words: &Words) -> Result<Option<(Self, Vec<Put>)>, Problem> {
        let Fixed { markdown, put } = claim::fix(self.body.as_str(), words);
        if put.is_empty() {
            return Ok(None);
        }
        let body = Body::parse(&markdown)?;
        let front = self.front.clone();
        Ok(Some((Self { front, body }, put)))
    }

    /// What is wrong with the text, lines counted in the body from 1.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = crate::markdown::parse(self.body.as_str()).problems;
        problems.extend(self.front.problems());
        problems
    }
}

impl Front {
    /// Characters in the front matter that the press cannot print, each with its field.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut lines: Vec<(&str, &str)> = vec![
            ("subject", self.subject.as_str()),
            ("sender", self.sender.as_str()),
        ];
        let optional = [
            ("place", &self.place),
            ("salutation", &self.salutation),
            ("closing", &self.closing),
        ];
        lines.extend(
            optional
                .iter()
                .filter_map(|(field, line)| line.as_ref().map(|line| (*field, line.as_str()))),
        );
        for addressee in &self.addressees {
            lines.push(("addressee", addressee.institution.as_str()));
            lines.extend(
                addressee
                    .postal
                    .iter()
                    .map(|line| ("addressee", line.as_str())),
            );
            for person in &addressee.persons {
                lines.push(("addressee", person.name.as_str()));
                lines.extend(
                    person
                        .office
                        .iter()
                        .map(|office| ("addressee", office.as_str())),
                );
            }
        }
        let mut problems = Vec::new();
        for (field, text) in lines {
            for (_, text) in crate::markdown::instructions(text, 0, text.len()) {
                problems.push(Problem {
                    line: None,
                    field: Some(field.to_owned()),
                    kind: ProblemKind::Instruction { text },
                });
            }
            if asks_for_a_figure(text) {
                problems.push(Problem {
                    line: None,
                    field: Some(field.to_owned()),
                    kind: ProblemKind::ClaimOutsideText,
                });
            }
            if let Some(c) = text.chars().find(|c| !crate::markdown::printable(*c)) {
                let kind = ProblemKind::Unprintable {
                    name: crate::markdown::character_name(c),
                    code: u32::from(c),
                };
                problems.push(Problem {
                    line: None,
                    field: Some(field.to_owned()),
                    kind,
                });
            }
        }
        problems
    }
}

/// Whether a claim stands in a line of the front matter, where nothing would fill it in.
fn asks_for_a_figure(text: &str) -> bool {
    text.split("{{")
        .skip(1)
        .filter_map(|rest| rest.split_once("}}"))
        .any(|(name, _)| Claim::parse(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_in_the_subject_is_told_of_as_nothing_would_fill_it_in() {
        let asks = |text: &str| asks_for_a_figure(text);
        assert!(asks("Wat {{ Leden }} vragen"));
        assert!(asks("{{ {{gemeenten}}"));
        for fine in ["Wat 52 leden vragen", "{{iets}}", "{leden}", "{{leden", ""] {
            assert!(!asks(fine), "{fine}");
        }
    }

    #[test]
    fn a_body_keeps_what_was_written_between_its_blank_edges() {
        let body = Body::parse("\r\n  \r\n  ingesprongen \r\nregel  \r\n\r\n\r\n").unwrap();
        assert_eq!(body.as_str(), "  ingesprongen \nregel");
        assert_eq!(Body::parse("Cafe\u{301}").unwrap().as_str(), "Café");
        assert_eq!(Body::parse("\n\n").unwrap().as_str(), "");
        assert_eq!(
            Body::parse(body.as_str()).unwrap(),
            body,
            "parsing again changes nothing"
        );
    }

    #[test]
    fn ten_megabytes_and_nul_are_refused_at_once() {
        assert!(matches!(
            Body::parse(&"a".repeat(10 << 20)).unwrap_err().kind,
            ProblemKind::TooLarge { .. }
        ));
        assert_eq!(Body::parse("een\ntwee\0").unwrap_err().line, Some(2));
    }
}
