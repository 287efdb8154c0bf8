//! What the register's pages show: plain data, prepared by the server.

use super::OrganisationForm;
use crate::desk::data::Filled;
use letters::{
    hash::Hash,
    ids::ImportId,
    organisation::{Facts, Organisation},
    register::{
        Figures,
        table::{HeadProblem, Row},
    },
    time::{Day, Moment},
};

/// The list of organisations, and what they count together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Today.
    pub today: Day,
    /// The day that was asked for, as it was typed; today's when nothing was.
    pub day: String,
    /// Whether that is no day, and the figures are of today.
    pub no_day: bool,
    /// The word that was searched for.
    pub query: String,
    /// The figures of the day.
    pub figures: Figures,
    /// Those that fit the word, by name.
    pub organisations: Vec<Organisation>,
    /// How many the register has.
    pub total: usize,
    /// What was done just now.
    pub said: Option<Said>,
}

/// What was done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// An organisation was added.
    Added,
    /// It was changed.
    Changed,
    /// Nothing was different.
    Unchanged,
    /// A membership was ended.
    Left,
    /// Another logo was kept.
    Logo,
    /// The logo was taken away.
    NoLogo,
    /// A table was done.
    Imported,
}

impl Said {
    const ALL: [Self; 7] = [
        Self::Added,
        Self::Changed,
        Self::Unchanged,
        Self::Left,
        Self::Logo,
        Self::NoLogo,
        Self::Imported,
    ];

    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Added => "toegevoegd",
            Self::Changed => "gewijzigd",
            Self::Unchanged => "gelijk",
            Self::Left => "opgezegd",
            Self::Logo => "logo",
            Self::NoLogo => "zonder-logo",
            Self::Imported => "ingelezen",
        }
    }

    /// Reads the word of the address.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| said.key() == key)
    }
}

/// The page for an organisation that is to be added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewOrganisation {
    /// As typed.
    pub form: Filled<OrganisationForm>,
}

/// One change, as a line of history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// When.
    pub at: Moment,
    /// Who; none for the program itself.
    pub by: Option<String>,
    /// What.
    pub facts: Facts,
}

/// One organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Show {
    /// Today.
    pub today: Day,
    /// As it is.
    pub organisation: Organisation,
    /// As typed.
    pub form: Filled<OrganisationForm>,
    /// What is wrong with the logo that was sent.
    pub logo: Filled<()>,
    /// Every change, the newest first.
    pub history: Vec<Fact>,
    /// How many of those came while the form was being filled in.
    pub overtaken: usize,
    /// What was done just now.
    pub said: Option<Said>,
}

/// Before a membership ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leave {
    /// Whose.
    pub organisation: Organisation,
    /// The last day, as typed.
    pub form: Filled<String>,
}

/// Why a file is not read as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableProblem {
    /// No file was chosen, or an empty one.
    Nothing,
    /// It has more bytes than this.
    TooLarge {
        /// The most it may have.
        max: usize,
    },
    /// It has more rows than this.
    TooMany {
        /// The most it may have.
        max: usize,
    },
    /// It is a workbook of a spreadsheet.
    Workbook,
    /// It is no text.
    NotText,
    /// There is no row under the head.
    NoRows,
    /// What its columns are called.
    Head(HeadProblem),
}

/// The page on which a file is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadIn {
    /// The file that was refused, and why.
    pub refused: Option<(String, TableProblem)>,
}

/// What a table would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Which table.
    pub id: ImportId,
    /// What its file is called.
    pub file: String,
    /// The SHA-256 of the file.
    pub hash: Hash,
    /// What the register holds at present.
    pub seen: Hash,
    /// Every row.
    pub rows: Vec<Row>,
    /// Whether the register changed since the last look.
    pub moved: bool,
}
