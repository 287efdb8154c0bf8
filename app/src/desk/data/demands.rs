//! A letter's demands through its versions.

use super::LetterHead;
use letters::{
    demand::{DemandId, Standing},
    letter::Language,
    time::Moment,
    version::VersionNumber,
};

/// The page of a letter's demands.
#[derive(Debug, Clone, PartialEq)]
pub struct DemandsPage {
    /// Which letter.
    pub head: LetterHead,
    /// The language that it is written in.
    pub language: Language,
    /// The demands of its latest version, in order.
    pub rows: Vec<DemandRow>,
    /// Whether something may still be said of them: until the text is frozen.
    pub open: bool,
    /// Whether something was said just now.
    pub said: bool,
    /// Why what was said just now was not taken, and of which wording.
    pub wrong: Option<(DemandId, DemandMistake)>,
}

/// One demand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemandRow {
    /// The demand as it stands.
    pub standing: Standing,
    /// The version in which its words came up.
    pub since: VersionNumber,
    /// What it may be said to be the same as, with the words of those.
    pub choices: Vec<(DemandId, String)>,
    /// Who said what it is, and when.
    pub said: Option<(String, Moment)>,
}

/// Why what was said of a demand was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemandMistake {
    /// Nothing was chosen.
    NoChoice,
    /// Both stand in one version.
    Together(VersionNumber),
    /// One of them is no demand of this letter.
    Gone,
}

/// How many demands the latest version has, and of how many it is not clear whether they are new.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DemandTally {
    /// All of them.
    pub count: usize,
    /// Those that the author is asked about.
    pub unclear: usize,
}
