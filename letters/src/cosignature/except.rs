//! Which of a text's demands a signature stands behind: all, but for those that it names.

use crate::demand::DemandId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use thiserror::Error;

/// The demands of a text that a signature does not stand behind, by their numbers there, from 1. Mostly none.
///
/// A number is enough: a signature is under exactly one text, in which every demand has its place for good.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Except(BTreeSet<u32>);

/// Why this is no way to stand behind a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotEndorsed {
    /// The text has no demand of this number.
    #[error("the text has no demand {0}")]
    NoSuchDemand(u32),
    /// Nothing is left to stand behind: whoever supports none of the demands declines.
    #[error("no demand is left to stand behind")]
    NothingLeft,
    /// Why is not said.
    #[error("a demand is left out without a reason")]
    NoReason,
}

impl Except {
    /// None: it stands behind all.
    pub const NONE: Self = Self(BTreeSet::new());

    /// Whether it stands behind all.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it stands behind this one.
    #[must_use]
    pub fn leaves(&self, number: u32) -> bool {
        !self.0.contains(&number)
    }

    /// The numbers, in order.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().copied()
    }

    /// The same demands in another text, such as a translation or a later version, whose demands have the same ids in another order. One that
    /// is not there is left out.
    #[must_use]
    pub fn renumbered(&self, here: &[DemandId], there: &[DemandId]) -> Self {
        let place = |number: u32| {
            let at = usize::try_from(number).ok()?.checked_sub(1)?;
            let id = here.get(at)?;
            let at = there.iter().position(|other| other == id)?;
            u32::try_from(at + 1).ok()
        };
        self.numbers().filter_map(place).collect()
    }

    /// Whether these are demands of a text that has so many, and some are left.
    ///
    /// # Errors
    /// [`NotEndorsed::NoSuchDemand`] or [`NotEndorsed::NothingLeft`].
    pub fn fits(&self, demands: u32) -> Result<(), NotEndorsed> {
        let known = 1..=demands;
        if let Some(other) = self.numbers().find(|number| !known.contains(number)) {
            return Err(NotEndorsed::NoSuchDemand(other));
        }
        if self.is_none() || known.into_iter().any(|number| self.leaves(number)) {
            Ok(())
        } else {
            Err(NotEndorsed::NothingLeft)
        }
    }
}

impl FromIterator<u32> for Except {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        Self(numbers.into_iter().collect())
    }
}

/// How many stand behind each of so many demands, in order: of all whose names print, those that do not leave it out.
#[must_use]
pub fn support<'a>(demands: u32, signed: impl IntoIterator<Item = &'a Except>) -> Vec<usize> {
    let signed: Vec<&Except> = signed.into_iter().collect();
    let behind = |number| signed.iter().filter(|except| except.leaves(number)).count();
    (1..=demands).map(behind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn but(numbers: &[u32]) -> Except {
        numbers.iter().copied().collect()
    }

    #[test]
    fn what_the_text_does_not_ask_cannot_be_left_out_and_something_must_be_left() {
        assert_eq!(but(&[3]).fits(3), Ok(()));
        assert_eq!(but(&[]).fits(0), Ok(()));
        for wrong in [0, 4, u32::MAX] {
            let refused = but(&[1, wrong]).fits(3);
            assert_eq!(refused, Err(NotEndorsed::NoSuchDemand(wrong)));
        }
        assert_eq!(but(&[1, 2, 3]).fits(3), Err(NotEndorsed::NothingLeft));
    }

    #[test]
    fn the_numbers_are_kept_in_order_and_once() {
        assert_eq!(serde_json::to_string(&but(&[5, 2, 5])).unwrap(), "[2,5]");
        assert_eq!(
            serde_json::from_str::<Except>("[2,5]").unwrap(),
            but(&[2, 5])
        );
    }

    #[test]
    fn in_another_order_they_are_the_same_demands() {
        let [a, b, c] = ["aaaaaa", "bbbbbb", "cccccc"].map(|id| DemandId::parse(id).unwrap());
        assert_eq!(
            but(&[1, 3]).renumbered(&[a, b, c], &[c, a, b]),
            but(&[1, 2])
        );
        assert_eq!(but(&[1, 3]).renumbered(&[a, b, c], &[b, a]), but(&[2]));
        assert_eq!(but(&[0, 9]).renumbered(&[a, b, c], &[a, b, c]), but(&[]));
    }

    #[test]
    fn each_demand_is_counted_by_who_stands_behind_it() {
        let signed = [but(&[]), but(&[3]), but(&[1, 3])];
        assert_eq!(support(3, &signed), [2, 3, 1]);
        assert_eq!(support(2, &[]), [0, 0]);
    }
}
