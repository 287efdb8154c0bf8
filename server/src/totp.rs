//! Codes from an app (RFC 6238): six digits, half a minute each, as every app shows them.

use crate::{state::State, vault::VaultError};
use letters::{
    ids::PersonId,
    ports::{Randomness, random},
    time::Moment,
};
use totp_rs::{Algorithm, Builder, Secret, Totp};

/// Bytes of a secret: 160 bits, as long as the hash that the codes are made with (RFC 4226, section 4).
const SECRET_BYTES: usize = 20;

/// The secret that an app and the store share.
#[derive(Clone)]
pub struct CodeSecret(Secret);

impl CodeSecret {
    /// Draws a new one.
    #[must_use]
    pub fn new(source: &dyn Randomness) -> Self {
        Self(Secret::new(Box::new(random::<SECRET_BYTES>(source))))
    }

    /// The secret as it is typed into an app, in groups of four.
    #[must_use]
    pub fn typed(&self) -> String {
        let letters: Vec<char> = self.0.to_base32().chars().collect();
        let groups: Vec<String> = letters
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect();
        groups.join(" ")
    }

    /// What the picture says that an app reads: for which house and which account this is.
    #[must_use]
    pub fn address(&self, house: &str, account: &str) -> String {
        let escape = |raw: &str| {
            serde_urlencoded::to_string([("", raw)])
                .unwrap_or_default()
                .trim_start_matches('=')
                .replace('+', "%20")
        };
        let (house, account) = (escape(house), escape(account));
        format!(
            "otpauth://totp/{house}:{account}?secret={}&issuer={house}",
            self.0.to_base32()
        )
    }

    fn codes(&self) -> Totp {
        // Half a minute, and one step early or late: clocks differ, and people type.
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_secret(Secret::new(self.0.as_bytes().into()))
            .build_noncompliant()
    }

    /// The half minute whose code this is, if it is one of about now.
    #[must_use]
    pub fn step_of(&self, typed: &str, now: Moment) -> Option<u64> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let fits = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| self.codes().check(&digits, seconds(now)))?
    }

    /// The code of this moment.
    #[must_use]
    pub fn code(&self, now: Moment) -> String {
        self.codes().generate(seconds(now)).to_string()
    }

    /// Encrypted, as it is kept for an account.
    ///
    /// # Errors
    /// Never in practice; see [`crate::vault::Vault::seal`].
    pub fn seal(&self, state: &State, account: PersonId) -> Result<Vec<u8>, VaultError> {
        let random = state.random.as_ref();
        state
            .vault
            .seal(&purpose(account), self.0.as_bytes(), random)
    }

    /// Decrypted, as it was kept for an account.
    ///
    /// # Errors
    /// [`VaultError::Foreign`] when it was kept under another key.
    pub fn open(state: &State, account: PersonId, sealed: &[u8]) -> Result<Self, VaultError> {
        let secret = state.vault.open_sealed(&purpose(account), sealed)?;
        Ok(Self(Secret::new(secret.into_boxed_slice())))
    }
}

fn purpose(account: PersonId) -> String {
    format!("codes:{account}")
}

fn seconds(now: Moment) -> u64 {
    u64::try_from(now.millis() / 1_000).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, for SHA-1: the last six of its eight digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = CodeSecret(Secret::new(Box::new(*b"12345678901234567890")));
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            let now = Moment::from_millis(second * 1_000);
            assert_eq!(secret.code(now), code);
            assert_eq!(
                secret.step_of(code, now),
                Some(u64::try_from(second / 30).unwrap())
            );
        }
    }

    #[test]
    fn a_code_is_typed_with_spaces_and_holds_for_about_a_minute() {
        let secret = CodeSecret(Secret::new(Box::new(*b"12345678901234567890")));
        let at = |second: i64| Moment::from_millis(second * 1_000);
        assert_eq!(secret.step_of(" 287 082 ", at(59)), Some(1));
        assert_eq!(secret.step_of("287082", at(89)), Some(1));
        assert_eq!(secret.step_of("287082", at(91)), None);
        for refused in ["", "28708", "2870822", "abcdef", "２８７０８２"] {
            assert_eq!(secret.step_of(refused, at(59)), None, "{refused}");
        }
    }

    #[test]
    fn an_app_reads_house_and_account() {
        let secret = CodeSecret(Secret::new(Box::new(*b"12345678901234567890")));
        assert_eq!(
            secret.address("Vereniging & Co", "h@x.nl"),
            "otpauth://totp/Vereniging%20%26%20Co:h%40x.nl?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Vereniging%20%26%20Co"
        );
        assert!(secret.typed().starts_with("GEZD GNBV"));
    }
}
