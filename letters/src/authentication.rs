//! Signing in: how somebody showed who they are, how sure that is, and how long it holds.
//!
//! The terms are those of NIST SP 800-63B; the limits follow OWASP ASVS 5.0, chapters V6 and V7.

use crate::time::Moment;

/// How sure it is that somebody is who they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assurance {
    /// One factor: a password, or a code by mail.
    OneFactor,
    /// Two: one of those and a code from an app, or a passkey that asked for a finger, a face or a PIN.
    TwoFactors,
}

impl Assurance {
    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OneFactor => "one-factor",
            Self::TwoFactors => "two-factors",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::OneFactor, Self::TwoFactors]
            .into_iter()
            .find(|assurance| assurance.key() == key)
    }
}

/// The way in that was taken first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// A password.
    Password,
    /// A code that came by mail and was typed in.
    MailCode,
    /// A passkey.
    Passkey,
}

impl Method {
    /// Every way in.
    pub const ALL: [Self; 3] = [Self::Password, Self::MailCode, Self::Passkey];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::MailCode => "mail-code",
            Self::Passkey => "passkey",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.key() == key)
    }
}

/// A session ends after this long without use, in milliseconds: twelve hours, a long working day.
pub const IDLE_MS: i64 = 12 * 60 * 60 * 1_000;

/// A session ends after this long whatever happens, in seconds: fourteen days.
pub const LONGEST_SECONDS: i64 = 14 * 24 * 60 * 60;

/// What cannot be undone (publishing, roles, keys) asks again who somebody is when the last time is longer ago than
/// this, in milliseconds: fifteen minutes.
pub const FRESH_MS: i64 = 15 * 60 * 1_000;

/// A code by mail, and any step halfway, holds for this long, in seconds: ten minutes, as NIST SP 800-63B allows.
pub const STEP_SECONDS: i64 = 10 * 60;

/// How often a code may be tried before it is worth nothing.
pub const TRIES: u32 = 5;

/// Whether it is still fresh who somebody is.
#[must_use]
pub const fn is_fresh(proved: Moment, now: Moment) -> bool {
    now.millis() - proved.millis() < FRESH_MS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_somebody_is_stays_fresh_for_a_quarter_of_an_hour() {
        let proved = Moment::from_millis(1_000);
        assert!(is_fresh(proved, proved.plus_seconds(14 * 60)));
        assert!(!is_fresh(proved, proved.plus_seconds(15 * 60)));
    }

    #[test]
    fn two_factors_are_surer_than_one() {
        assert!(Assurance::OneFactor < Assurance::TwoFactors);
        for assurance in [Assurance::OneFactor, Assurance::TwoFactors] {
            assert_eq!(Assurance::from_key(assurance.key()), Some(assurance));
        }
        for method in Method::ALL {
            assert_eq!(Method::from_key(method.key()), Some(method));
        }
    }
}
