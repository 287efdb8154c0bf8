//! What is known of versions beside their text.

use letters::{
    ids::MilestoneId,
    letter::LetterText,
    text::{Line, MilestoneName, ShortTitle},
    time::Moment,
    version::{Origin, VersionNumber},
};

/// A version that is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVersion {
    /// The version it is made from.
    pub base: VersionNumber,
    /// Its text.
    pub text: LetterText,
    /// The letter's short title from now on.
    pub short_title: Option<ShortTitle>,
    /// What its author says about it.
    pub note: Option<Line>,
    /// How it comes about, where it is not simply written.
    pub origin: Option<Origin>,
}

/// A name for a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Which.
    pub id: MilestoneId,
    /// The name.
    pub name: MilestoneName,
    /// Who gave it.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// How many were told what changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// To how many a mail goes now.
    pub now: usize,
    /// How many had that mail before.
    pub before: usize,
}
