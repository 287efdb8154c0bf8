//! SHA-256 as a value: of a version's canonical text, of a ledger line, of a file.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Visitor};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

/// A SHA-256 (FIPS 180-4), written as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// The same of any number of pieces, of which no list is made.
    #[must_use]
    pub fn of_all<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = Sha256::new();
        for piece in pieces {
            hasher.update(piece);
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
        // As programs write it, which is how nearly all of them come: a ledger has several in each line.
        if let (pairs, []) = raw.as_bytes().as_chunks::<2>()
            && let Ok(pairs) = <&[[u8; 2]; 32]>::try_from(pairs)
        {
            return Self::of_pairs(pairs);
        }
        let mut pairs = [[0; 2]; 32];
        let mut digits = raw.chars().filter(|c| !c.is_whitespace());
        for digit in pairs.as_flattened_mut() {
            let next = digits.next().ok_or(NotAHash)?;
            *digit = u8::try_from(next).map_err(|_| NotAHash)?;
        }
        match digits.next() {
            Some(_) => Err(NotAHash),
            None => Self::of_pairs(&pairs),
        }
    }

    /// Reads two digits for each byte.
    fn of_pairs(pairs: &[[u8; 2]; 32]) -> Result<Self, NotAHash> {
        let (mut bytes, mut seen) = ([0; 32], 0);
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            let (high, low) = (VALUES[usize::from(*high)], VALUES[usize::from(*low)]);
            *byte = high << 4 | low;
            seen |= high | low;
        }
        if seen == NO_DIGIT {
            Err(NotAHash)
        } else {
            Ok(Self(bytes))
        }
    }

    /// The digits, as they are written.
    fn digits(&self) -> [u8; 64] {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut digits = [0; 64];
        for (pair, byte) in digits.as_chunks_mut::<2>().0.iter_mut().zip(self.0) {
            *pair = [
                DIGITS[usize::from(byte >> 4)],
                DIGITS[usize::from(byte & 15)],
            ];
        }
        digits
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
        f.write_str(str::from_utf8(&self.digits()).map_err(|_| std::fmt::Error)?)
    }
}

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// What stands in [`VALUES`] for a byte that is no digit: all bits, so that one among others shows.
const NO_DIGIT: u8 = 0xff;

/// The value of each byte as a hexadecimal digit.
static VALUES: [u8; 256] = values();

const fn values() -> [u8; 256] {
    let mut values = [NO_DIGIT; 256];
    let mut value = 0_u8;
    while value < 16 {
        let digit = if value < 10 {
            b'0' + value
        } else {
            b'a' + value - 10
        };
        values[digit as usize] = value;
        values[digit.to_ascii_uppercase() as usize] = value;
        value += 1;
    }
    values
}

impl TryFrom<String> for Hash {
    type Error = NotAHash;
    fn try_from(raw: String) -> Result<Self, NotAHash> {
        Self::parse(&raw)
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = self.digits();
        serializer.serialize_str(str::from_utf8(&digits).map_err(serde::ser::Error::custom)?)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Digits)
    }
}

/// Reads the digits where they stand.
struct Digits;

impl Visitor<'_> for Digits {
    type Value = Hash;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{NotAHash}")
    }
    fn visit_str<E: serde::de::Error>(self, raw: &str) -> Result<Hash, E> {
        Hash::parse(raw).map_err(E::custom)
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
