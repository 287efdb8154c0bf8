//! What concerns a letter's demands, and the figures in its text.

use letters::{
    demand::{DemandId, Lineage},
    letter::LetterText,
    register::Figures,
    text::Line,
    time::Moment,
};
use std::collections::BTreeMap;

/// A letter's demands through its versions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DemandsRecord {
    /// The wordings and how they hang together.
    pub lineage: Lineage,
    /// Of which wording somebody said what it is: who said so last, and when.
    pub chosen: BTreeMap<DemandId, (String, Moment)>,
}

/// A text in which the register's figures became words.
#[derive(Debug, Clone)]
pub struct WithFigures {
    /// The text that is to be pinned.
    pub text: LetterText,
    /// Which figures, and of which day.
    pub figures: Figures,
    /// What the version's note says of it.
    pub note: Line,
}
