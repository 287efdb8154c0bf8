//! SHA-256 as a value: of a version's canonical text, of a ledger line, of a file.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

/// A SHA-256 (FIPS 180-4), written as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hash([u8; 32]);

/// The text is not 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a SHA-256 is written as 64 hexadecimal digits")]
pub struct NotAHash;

impl Hash {
    /// Thirty-two zero bytes: what the first line of a chain names as its predecessor.
    pub const ZERO: Self = Self([0; 32]);

    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The hash of several pieces, one after the other.
    #[must_use]
    pub fn of_parts(parts: &[&[u8]]) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update(part);
        }
        Self(hasher.finalize().into())
    }

    /// Wraps a digest made elsewhere.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Reads 64 hexadecimal digits; white space between groups and capitals are fine, as people paste them.
    ///
    /// # Errors
    /// [`NotAHash`] for anything else.
    pub fn parse(raw: &str) -> Result<Self, NotAHash> {
        let mut bytes = [0; 32];
        let mut digits = raw.chars().filter(|c| !c.is_whitespace());
        for byte in &mut bytes {
            let mut value = 0;
            for _ in 0..2 {
                let digit = digits.next().and_then(|c| c.to_digit(16)).ok_or(NotAHash)?;
                value = value << 4 | u8::try_from(digit).map_err(|_| NotAHash)?;
            }
            *byte = value;
        }
        if digits.next().is_some() {
            Err(NotAHash)
        } else {
            Ok(Self(bytes))
        }
    }

    /// The first eight digits: enough for people to tell versions of one letter apart.
    #[must_use]
    pub fn short(&self) -> String {
        self.to_string()[..8].to_owned()
    }

    /// The digits in groups of `size`, for reading aloud and comparing by eye.
    #[must_use]
    pub fn groups(&self, size: usize) -> Vec<String> {
        let digits: Vec<char> = self.to_string().chars().collect();
        digits
            .chunks(size.max(1))
            .map(|chunk| chunk.iter().collect())
            .collect()
    }
}

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl TryFrom<String> for Hash {
    type Error = NotAHash;
    fn try_from(raw: String) -> Result<Self, NotAHash> {
        Self::parse(&raw)
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> Self {
        hash.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_as_sha256sum_does_and_reads_what_people_paste() {
        let hash = Hash::of(b"abc");
        let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hash.to_string(), text);
        assert_eq!(
            Hash::parse(&hash.groups(4).join(" ").to_uppercase()),
            Ok(hash)
        );
        assert_eq!(Hash::of_parts(&[b"a", b"bc"]), hash);
        for wrong in [
            "",
            "ba78",
            &format!("{text}0"),
            &text.replace('b', "g"),
            "é".repeat(64).as_str(),
        ] {
            assert_eq!(Hash::parse(wrong), Err(NotAHash), "{wrong}");
        }
    }
}
