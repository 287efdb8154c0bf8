//! What is wrong with a letter, said so that its writer can mend it: which line
//! or field, which kind, and whether it stands in the way.
//!
//! A problem is data. Its English text (`Display`) is for logs and the command
//! line; what people read on screen is made from [`ProblemKind`] in the
//! language of the page.

use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth a look; the letter can go on as it is.
    Advice,
    /// The text says itself that it is not finished: it can be imported and set as a proof, and is not frozen so.
    Unfinished,
    /// The letter cannot be imported, frozen or set in print until it is mended.
    Blocking,
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
pub struct Problem {
    /// The line, counted from 1 in the text that was parsed; none when it concerns the whole.
    pub line: Option<u32>,
    /// The front-matter key or form field, as written; none when it is in the running text.
    pub field: Option<String>,
    /// What is wrong.
    pub kind: ProblemKind,
}

impl Problem {
    /// A problem with the whole, at no line or field in particular.
    pub const fn of_whole(kind: ProblemKind) -> Self {
        Self {
            line: None,
            field: None,
            kind,
        }
    }

    /// A problem at a line, counted from 1.
    pub const fn at_line(line: u32, kind: ProblemKind) -> Self {
        Self {
            line: Some(line),
            field: None,
            kind,
        }
    }

    /// The same problem `lines` further down: for a text that stands below something else in its file.
    #[must_use]
    pub fn moved_down(mut self, lines: u32) -> Self {
        self.line = self.line.map(|line| line.saturating_add(lines));
        self
    }

    /// Whether the letter cannot go on with this.
    pub const fn is_blocking(&self) -> bool {
        matches!(self.kind.severity(), Severity::Blocking)
    }

    /// Whether something is still to be written where this is.
    pub const fn is_unfinished(&self) -> bool {
        matches!(self.kind.severity(), Severity::Unfinished)
    }

    /// Whether no name may come under a text with this.
    pub const fn bars_freezing(&self) -> bool {
        self.is_blocking() || self.is_unfinished()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        if let Some(field) = &self.field {
            write!(f, "{field}: ")?;
        }
        self.kind.fmt(f)
    }
}

/// The kinds of problem, first those of the file and its front matter, then those of the text.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ProblemKind {
    /// The file does not open with `+++`.
    #[error("there is no front matter: the file must open with a line +++")]
    NoFrontMatter,
    /// The front matter has no closing `+++`.
    #[error("the front matter is not closed: a second line +++ is missing")]
    UnclosedFrontMatter,
    /// The front matter is no valid TOML.
    #[error("the front matter cannot be read: {message}")]
    BrokenFrontMatter {
        /// What the TOML reader says, in English.
        message: String,
    },
    /// A key that letters do not have.
    #[error("the key {key} is unknown")]
    UnknownKey {
        /// The key as written.
        key: String,
    },
    /// A key that every letter must have.
    #[error("the key {key} is missing")]
    MissingKey {
        /// The key that is missing.
        key: String,
    },
    /// A date that is in no calendar, such as 30 February.
    #[error("the date {value} does not exist")]
    NoSuchDate {
        /// The date as written.
        value: String,
    },
    /// A value of the wrong type or outside what is allowed.
    #[error("the value {value} does not fit the key {key}")]
    WrongValue {
        /// The key.
        key: String,
        /// The value as written, shortened.
        value: String,
    },
    /// A value longer than its field holds.
    #[error("{key} is longer than {max} characters")]
    TooLong {
        /// The key.
        key: String,
        /// The largest number of characters (Unicode scalar values).
        max: usize,
    },
    /// Bytes that are no UTF-8 text.
    #[error("the file is not UTF-8 text")]
    NotUtf8,

    /// A reference `[^label]` without a definition.
    #[error("the footnote [^{label}] has no text")]
    UndefinedFootnote {
        /// The label between `[^` and `]`.
        label: String,
    },
    /// A definition `[^label]:` that nothing refers to, so that its words would be lost.
    #[error("nothing refers to the footnote [^{label}]")]
    UnusedFootnote {
        /// The label between `[^` and `]`.
        label: String,
    },
    /// A second definition with the same label (labels differ by more than case).
    #[error("the footnote [^{label}] is defined more than once")]
    DuplicateFootnote {
        /// The label between `[^` and `]`.
        label: String,
    },
    /// A footnote that refers to, or holds, another footnote.
    #[error("the footnote [^{label}] stands inside another footnote")]
    NoteInNote {
        /// The label of the inner one.
        label: String,
    },
    /// A heading more than one level below the one before it. The letter's own
    /// subject is level 1, so the first heading in the text must be level 2.
    #[error("a heading of level {to} follows level {from}: a level is skipped")]
    SkippedHeading {
        /// The level before it, 1 for the subject itself.
        from: u8,
        /// The level found.
        to: u8,
    },
    /// A heading of level 1 in the text: that level is the subject's.
    #[error("a heading of level 1: only the subject is level 1, use ## in the text")]
    TopHeading,
    /// A heading without words.
    #[error("a heading without text")]
    EmptyHeading,
    /// A character that the printed letter has no glyph for, or that cannot be seen at all.
    #[error("the character {name} (U+{code:04X}) cannot be printed")]
    Unprintable {
        /// The character itself, or its Unicode name where it cannot be seen.
        name: String,
        /// Its code point.
        code: u32,
    },
    /// Raw HTML; it is shown as it was typed, never interpreted.
    #[error("HTML is shown as it was typed, not as markup")]
    RawHtml,
    /// A picture; letters are text, only its description is kept.
    #[error("pictures are not possible in a letter")]
    Image,
    /// A link to somewhere other than https, http, mailto or a place in the letter itself.
    #[error("the link to {url} is refused: only https, http and mailto")]
    RefusedLink {
        /// The address as written, shortened.
        url: String,
    },
    /// Quotes, lists or emphasis nested deeper than can be set.
    #[error("nested more than {max} levels deep")]
    TooDeep {
        /// The deepest level allowed.
        max: usize,
    },
    /// A table with more columns than fit a page.
    #[error("a table of {columns} columns: more than {max} do not fit the page")]
    TableTooWide {
        /// The number of columns found.
        columns: usize,
        /// The largest number allowed.
        max: usize,
    },
    /// More bytes than a letter may have; the text was not read at all.
    #[error("{bytes} bytes is too large: at most {max}")]
    TooLarge {
        /// The size found, in bytes.
        bytes: usize,
        /// The largest size allowed, in bytes.
        max: usize,
    },
    /// Something in double braces that is no computed claim.
    #[error("{{{{{name}}}}} is no figure that can be filled in")]
    UnknownClaim {
        /// What stands between the braces.
        name: String,
    },
    /// A computed claim elsewhere than in the running text: there it would print as it was typed.
    #[error("figures are filled in in the text only")]
    ClaimOutsideText,
    /// An instruction of a template that is still to be replaced by words.
    #[error("still to be written: {text}")]
    Instruction {
        /// What stands between the brackets.
        text: String,
    },
    /// A body without a word.
    #[error("the letter has no text")]
    EmptyBody,
}

impl ProblemKind {
    /// Whether this stands in the way of importing, freezing and printing the letter.
    ///
    /// Only what loses no words and breaks no page is advice: HTML shown as typed. An instruction breaks no page either,
    /// but nobody means to sign it: it bars freezing and nothing else, so that a draft that holds some goes out as a file
    /// or a proof and comes back.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::RawHtml => Severity::Advice,
            Self::Instruction { .. } => Severity::Unfinished,
            _ => Severity::Blocking,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_where_it_is_and_moves_with_its_text() {
        let found =
            Problem::at_line(3, ProblemKind::SkippedHeading { from: 2, to: 4 }).moved_down(10);
        assert_eq!(
            found.to_string(),
            "line 13: a heading of level 4 follows level 2: a level is skipped"
        );
        assert!(found.is_blocking());
        let field = Problem {
            line: None,
            field: Some("date".into()),
            kind: ProblemKind::NoSuchDate {
                value: "2025-02-30".into(),
            },
        };
        assert_eq!(
            field.to_string(),
            "date: the date 2025-02-30 does not exist"
        );
        let whole = Problem::of_whole(ProblemKind::Unprintable {
            name: "😀".into(),
            code: 0x1F600,
        })
        .moved_down(4);
        assert_eq!(
            whole.to_string(),
            "the character 😀 (U+1F600) cannot be printed"
        );
    }

    #[test]
    fn a_problem_survives_json() -> Result<(), serde_json::Error> {
        let problem = Problem::at_line(2, ProblemKind::TooLarge { bytes: 9, max: 8 });
        let json = serde_json::to_string(&problem)?;
        assert_eq!(
            json,
            r#"{"line":2,"field":null,"kind":{"kind":"too-large","bytes":9,"max":8}}"#
        );
        assert_eq!(serde_json::from_str::<Problem>(&json)?, problem);
        Ok(())
    }
}
