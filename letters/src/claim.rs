//! Computed claims: `{{leden}}` in a letter's text stands for a figure that nobody types, so that no letter says
//! more, or other, than is so.
//!
//! # Their life
//! 1. **While the text is written** a claim is shown as today's figure, marked as such. What is stored is the claim.
//! 2. **When the text is frozen** the figures of the register become plain words, in a next version (see [`fix`]), with
//!    the month they are of. That version is what is pinned, hashed and signed: who signs has read the figure.
//! 3. A text that was taken loose again holds words; they stay words, as a figure that was read is not changed behind
//!    a reader's back. The version before still has the claims.
//!
//! # The one that is not known when the text is frozen
//! How many sign ([`Claim::Signatories`]) depends on who signs. It stays in the signed text as `{{ondertekenaars}}`, so
//! that the hash is of what was signed and never changes. Whoever signs reads what it will be; page and print put the
//! number of names in its place that stand under the letter, which follow from the ledger. Nothing else ever differs
//! between what was signed and what is printed.
//!
//! The words come in as data ([`Words`]): this crate knows no language. The keys are the same in every language.

mod fix;

pub use fix::{Fixed, Put, fix};

use crate::register::Figures;
use serde::{Deserialize, Serialize};

/// The longest that may stand between the braces, in characters, for it to be taken for a claim that was mistyped.
pub const MAX_NAME: usize = 40;

/// A figure that the text asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Claim {
    /// How many members.
    #[serde(rename = "leden")]
    Members,
    /// How many municipalities they serve.
    #[serde(rename = "gemeenten")]
    Municipalities,
    /// In how many provinces those lie.
    #[serde(rename = "provincies")]
    Provinces,
    /// How many people live there.
    #[serde(rename = "inwoners")]
    Inhabitants,
    /// How many names stand under the letter.
    #[serde(rename = "ondertekenaars")]
    Signatories,
}

impl Claim {
    /// All of them, those of the register first.
    pub const ALL: [Self; 5] = [
        Self::Members,
        Self::Municipalities,
        Self::Provinces,
        Self::Inhabitants,
        Self::Signatories,
    ];

    /// What stands between the braces.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Members => "leden",
            Self::Municipalities => "gemeenten",
            Self::Provinces => "provincies",
            Self::Inhabitants => "inwoners",
            Self::Signatories => "ondertekenaars",
        }
    }

    /// Reads what stands between the braces; capitals and spaces around it are fine.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let key = raw.trim();
        Self::ALL
            .into_iter()
            .find(|claim| key.eq_ignore_ascii_case(claim.key()))
    }

    /// As it is written: `{{leden}}`.
    #[must_use]
    pub fn mark(self) -> String {
        format!("{{{{{}}}}}", self.key())
    }

    /// Its figure in the register; none for what the register does not know.
    #[must_use]
    pub const fn of(self, figures: &Figures) -> Option<u64> {
        match self {
            Self::Members => Some(figures.members as u64),
            Self::Municipalities => Some(figures.municipalities as u64),
            Self::Provinces => Some(figures.provinces as u64),
            Self::Inhabitants => Some(figures.inhabitants),
            Self::Signatories => None,
        }
    }

    /// Whether it becomes words when the text is frozen.
    #[must_use]
    pub const fn is_fixed_by_freezing(self) -> bool {
        !matches!(self, Self::Signatories)
    }
}

/// The words of a day's figures, in the letter's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// "52 leden"
    pub members: String,
    /// "122 gemeenten"
    pub municipalities: String,
    /// "12 provincies"
    pub provinces: String,
    /// "9.509.092 inwoners"
    pub inhabitants: String,
    /// What the figures are of: "augustus 2024".
    pub when: String,
    /// What the inhabitants are of, who are counted once a year: "inwoners per 1 januari 2024".
    pub counted: String,
    /// The same right behind them: "per 1 januari 2024".
    pub counted_here: String,
}

impl Words {
    /// The words for a claim; none for what the register does not know.
    #[must_use]
    pub fn of(&self, claim: Claim) -> Option<&str> {
        match claim {
            Claim::Members => Some(&self.members),
            Claim::Municipalities => Some(&self.municipalities),
            Claim::Provinces => Some(&self.provinces),
            Claim::Inhabitants => Some(&self.inhabitants),
            Claim::Signatories => None,
        }
    }
}

/// A claim where it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// Which.
    pub claim: Claim,
    /// Where its first brace stands, in bytes from the start of the text.
    pub start: usize,
    /// Where the text after it goes on, in bytes.
    pub end: usize,
    /// Its line, from 1.
    pub line: u32,
    /// Where the paragraph, item, heading or table begins that it stands in, in bytes.
    pub block: usize,
    /// Whether that is a heading.
    pub in_heading: bool,
}

#[cfg(test)]
mod tests;
