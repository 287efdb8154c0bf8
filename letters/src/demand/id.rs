//! The id of a demand, short enough to stand in an address that people quote.

use crate::{hash::Hash, ids::LetterId, version::VersionNumber};
use serde::{Deserialize, Serialize};

/// Crockford's base 32, in lower case: no letter that is read as a digit, none that makes words of it.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many characters: thirty bits, unique within its letter.
const LENGTH: usize = 6;

/// A demand's id within its letter: six characters, such as `k7m2qd`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DemandId([u8; LENGTH]);

impl DemandId {
    /// The id of the wording that first stood at `number` of this version; `attempt` counts those that were taken.
    ///
    /// It follows from where the wording came up, so that nodes that read the same version at one time agree.
    #[must_use]
    pub fn of(letter: LetterId, version: VersionNumber, number: u32, attempt: u32) -> Self {
        let hash = Hash::of_parts(&[
            b"demand",
            letter.uuid().as_bytes(),
            &version.get().to_be_bytes(),
            &number.to_be_bytes(),
            &attempt.to_be_bytes(),
        ]);
        let mut id = [0; LENGTH];
        for (digit, byte) in id.iter_mut().zip(hash.as_bytes()) {
            *digit = DIGITS[usize::from(byte % 32)];
        }
        Self(id)
    }

    /// Reads an id; capitals are fine, as people copy by hand.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let id: [u8; LENGTH] = raw.to_ascii_lowercase().as_bytes().try_into().ok()?;
        id.iter()
            .all(|digit| DIGITS.contains(digit))
            .then_some(Self(id))
    }
}

impl std::fmt::Display for DemandId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0
            .iter()
            .try_for_each(|digit| write!(f, "{}", char::from(*digit)))
    }
}

impl TryFrom<String> for DemandId {
    type Error = &'static str;
    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw).ok_or("not the id of a demand")
    }
}

impl From<DemandId> for String {
    fn from(id: DemandId) -> Self {
        id.to_string()
    }
}
