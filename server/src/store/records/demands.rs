//! What concerns a letter's demands, and the figures in its text.

use letters::{
    demand::{DemandId, Lineage},
    letter::LetterText,
    register::Figures,
    text::Line,
    time::Moment,
    translation,
    version::VersionNumber,
};
use std::collections::BTreeMap;

/// A letter's demands through its versions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DemandsRecord {
    /// The wordings and how they hang together.
    pub lineage: Lineage,
    /// Of which wording somebody said what it is: who said so last, and when.
    pub chosen: BTreeMap<DemandId, (String, Moment)>,
    /// Of a translation's demand, by its own id, which demand of the original it is.
    pub shared: BTreeMap<DemandId, DemandId>,
}

impl DemandsRecord {
    /// The ids by which the demands of a version are known, in order; none of a version that was not read. A demand of a
    /// translation is known by that of the original.
    #[must_use]
    pub fn ids(&self, version: VersionNumber) -> Option<Vec<DemandId>> {
        let own = self.lineage.demands(version)?;
        let same = translation::shared(&[], &own, &self.shared);
        let known = own.into_iter().zip(same);
        Some(known.map(|(own, same)| same.unwrap_or(own)).collect())
    }

    /// The number, from 1, at which a demand stands in a version: by the id by which it is known, or any of its own.
    #[must_use]
    pub fn number(&self, version: VersionNumber, id: DemandId) -> Option<u32> {
        let known = self.ids(version)?;
        match known.iter().position(|known| *known == id) {
            Some(at) => u32::try_from(at + 1).ok(),
            None => self.lineage.number(version, id),
        }
    }
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
