//! The address at which a letter is answered: `brief+TOKEN@domain`, a token for each letter and addressee.
//!
//! A token is 16 signs of chance and one that checks them. Its alphabet has 23 signs: none that is told from another by case
//! alone, and of those that look alike (0 and o, 1 and l and i, 2 and z, 5 and s, 6 and b and g, u and v and y) one at most.
//! 23 is prime, so that the check finds every sign that is wrong and every two that changed places.
//!
//! 23 to the power 16 is 72 bits: whoever was not written to does not guess one.

mod mending;

pub use mending::{Mending, Reading, exact, read};

use crate::text::{MailAddress, TextError};
use serde::{Deserialize, Serialize};

/// The signs of a token, in the order of their values.
const ALPHABET: &[u8; 23] = b"2346789acdefhjkmnprtvwx";
const BASE: u32 = 23;

/// How many signs are chance.
const CHANCE: usize = 16;
const LENGTH: usize = CHANCE + 1;

/// Stands in the address of a letter, and leads what is sent there to the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReplyToken([u8; LENGTH]);

impl ReplyToken {
    /// Makes a token of random bytes. 128 bits for 72 that are used: no token is likelier than another by more than 2⁻⁵⁵.
    #[must_use]
    pub fn mint(random: [u8; 16]) -> Self {
        let mut rest = u128::from_be_bytes(random);
        let mut values = [0; CHANCE];
        for value in &mut values {
            *value = u32::try_from(rest % u128::from(BASE)).unwrap_or(0);
            rest /= u128::from(BASE);
        }
        let mut signs = [0; LENGTH];
        for (sign, value) in signs.iter_mut().zip(values) {
            *sign = ALPHABET[value as usize];
        }
        signs[CHANCE] = ALPHABET[check(values) as usize];
        Self(signs)
    }

    /// Reads a token exactly as it is written: small letters, all signs, the check right.
    ///
    /// # Errors
    /// [`TextError::Form`] for anything else, a token in capitals too: that is for [`read`] to mend, which says so.
    pub fn parse(raw: &str) -> Result<Self, TextError> {
        let signs: [u8; LENGTH] = raw.as_bytes().try_into().map_err(|_| TextError::Form)?;
        let mut values = [0; CHANCE];
        for (value, sign) in values.iter_mut().zip(signs) {
            *value = value_of(sign).ok_or(TextError::Form)?;
        }
        if value_of(signs[CHANCE]) == Some(check(values)) {
            Ok(Self(signs))
        } else {
            Err(TextError::Form)
        }
    }

    /// The token as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Every sign is of the alphabet, which is ASCII.
        str::from_utf8(&self.0).unwrap_or("")
    }
}

fn value_of(sign: u8) -> Option<u32> {
    let at = ALPHABET.iter().position(|known| *known == sign)?;
    u32::try_from(at).ok()
}

/// The value that makes the sum of all values, each times its place, a multiple of 23.
fn check(values: [u32; CHANCE]) -> u32 {
    let sum: u32 = (1..).zip(values).map(|(place, value)| place * value).sum();
    // The check stands at place 17, and 17 × 19 = 323 = 14 × 23 + 1.
    (BASE - sum % BASE) * 19 % BASE
}

impl std::fmt::Display for ReplyToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for ReplyToken {
    type Error = TextError;
    fn try_from(raw: String) -> Result<Self, TextError> {
        Self::parse(&raw)
    }
}

impl From<ReplyToken> for String {
    fn from(token: ReplyToken) -> Self {
        token.as_str().to_owned()
    }
}

/// The association's address for answers, to which each letter adds its token: `brief@domain`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyBase {
    local: String,
    domain: String,
}

impl ReplyBase {
    /// Takes any address to which a `+` and a token can be added.
    ///
    /// # Errors
    /// [`TextError::Form`] when it has a `+` already; [`TextError::TooLong`] when 18 more signs do not fit.
    pub fn of(address: &MailAddress) -> Result<Self, TextError> {
        let (local, domain) = address.as_str().rsplit_once('@').ok_or(TextError::Form)?;
        if local.contains('+') {
            return Err(TextError::Form);
        }
        let base = Self {
            local: local.to_owned(),
            domain: domain.to_owned(),
        };
        base.address(ReplyToken::mint([0; 16]))
            .map_err(|_| TextError::TooLong {
                max: 64 - LENGTH - 1,
            })?;
        Ok(base)
    }

    /// How such an address looks, for people: `brief+…@voorbeeld.nl`.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("{}+…@{}", self.local, self.domain)
    }

    /// The address at which a letter is answered.
    ///
    /// # Errors
    /// None for a base that [`ReplyBase::of`] took.
    pub fn address(&self, token: ReplyToken) -> Result<MailAddress, TextError> {
        MailAddress::parse(&format!("{}+{token}@{}", self.local, self.domain))
    }
}

#[cfg(test)]
mod tests;
