//! What concerns letters that come back on an earlier one.

use super::NewLetter;
use letters::{demand::DemandId, ids::LetterId, time::Moment, version::VersionNumber};

/// A letter that is to come back on another.
#[derive(Debug, Clone)]
pub struct NewFollowUp {
    /// On which.
    pub original: LetterId,
    /// How many letters come back on it already, as far as whoever asks knows.
    pub known: usize,
    /// The number of the last thing that was said of its demands, as far as whoever asks knows; 0 for nothing.
    pub seen: u32,
    /// The demands of that one that are asked again, in the order in which the new text has them.
    pub demands: Vec<DemandId>,
    /// The new letter.
    pub new: NewLetter,
}

/// That a letter comes back on another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpRecord {
    /// Which letter.
    pub letter: LetterId,
    /// On which.
    pub original: LetterId,
    /// On which text of that one.
    pub version: VersionNumber,
    /// Since when.
    pub at: Moment,
    /// Who began it.
    pub by: String,
    /// The demands that were asked again, as the new letter's first version had them, each by an id of that letter and by the
    /// one of the earlier letter.
    pub demands: Vec<(DemandId, DemandId)>,
}
