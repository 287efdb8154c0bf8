//! Passwords: argon2id, off the async threads, a few at a time.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use std::sync::Arc;
use thiserror::Error;
use tokio::sync::Semaphore;

/// OWASP's password storage cheat sheet, first choice: 19 MiB of memory, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
/// How many are computed at once: memory for the rest of the server stays free under a flood of tries.
const AT_ONCE: usize = 2;

/// The shortest password that is accepted, in characters.
pub const SHORTEST: usize = 12;
/// The longest, in bytes: hashing a book is work that an attacker should not be able to ask for.
pub const LONGEST: usize = 256;

/// What anyone would try first here, besides the name and the address of the person and of the association: the words of
/// the product and of the house. `docs/security.md` lists them.
pub const HOUSE_WORDS: [&str; 12] = [
    "standpunt",
    "vereniging",
    "wijkteam",
    "wijkteams",
    "bureau",
    "secretariaat",
    "bestuurder",
    "brief",
    "brieven",
    "ondertekenen",
    "handtekening",
    "welkom",
];

/// Why a password could not be hashed or checked.
#[derive(Debug, Error)]
pub enum PasswordError {
    /// Shorter than [`SHORTEST`].
    #[error("a password has at least {SHORTEST} characters")]
    TooShort,
    /// Longer than [`LONGEST`].
    #[error("a password has at most {LONGEST} bytes")]
    TooLong,
    /// Among the first that anyone would try: a known one, a name, a row of keys.
    #[error("this password is too easy to guess")]
    Guessable,
    /// The stored hash cannot be read, or hashing failed.
    #[error("password hashing failed: {0}")]
    Hashing(String),
}

/// Hashes and checks passwords.
#[derive(Clone)]
pub struct Passwords {
    slots: Arc<Semaphore>,
    /// Checked against when an address is unknown, so that the answer takes as long.
    decoy: Arc<String>,
}

fn hasher() -> Result<Argon2<'static>, PasswordError> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(failed)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn failed(error: impl std::fmt::Display) -> PasswordError {
    PasswordError::Hashing(error.to_string())
}

fn hash(password: &str) -> Result<String, PasswordError> {
    if password.chars().count() < SHORTEST {
        return Err(PasswordError::TooShort);
    }
    if password.len() > LONGEST {
        return Err(PasswordError::TooLong);
    }
    Ok(hasher()?
        .hash_password(password.as_bytes())
        .map_err(failed)?
        .to_string())
}

/// Refuses what an attacker tries first: known passwords, words, dates, rows of keys, and what is known of the person.
/// Below 3 of 4 it falls to ten thousand million guesses (zxcvbn's scale; Wheeler, USENIX Security 2016).
fn unguessable(password: &str, about: &[&str]) -> Result<(), PasswordError> {
    // Longer ones take longer to judge and add nothing.
    let head: String = password.chars().take(64).collect();
    let about = [about, &HOUSE_WORDS].concat();
    if zxcvbn::zxcvbn(&head, &about).score() < zxcvbn::Score::Three {
        return Err(PasswordError::Guessable);
    }
    Ok(())
}

fn verify(password: &str, stored: &str) -> Result<bool, PasswordError> {
    let stored = PasswordHash::new(stored).map_err(failed)?;
    Ok(password.len() <= LONGEST
        && hasher()?
            .verify_password(password.as_bytes(), &stored)
            .is_ok())
}

impl Passwords {
    /// Prepares the decoy.
    ///
    /// # Errors
    /// [`PasswordError::Hashing`] if the machine cannot hash at all.
    pub fn new() -> Result<Self, PasswordError> {
        let decoy = Arc::new(hash("niemand heeft dit wachtwoord")?);
        Ok(Self {
            slots: Arc::new(Semaphore::new(AT_ONCE)),
            decoy,
        })
    }

    /// Hashes a new password, of somebody of whom this much is known: name, address.
    ///
    /// # Errors
    /// [`PasswordError`] when it is too short, too long, easy to guess, or hashing fails.
    pub async fn choose(
        &self,
        password: String,
        about: Vec<String>,
    ) -> Result<String, PasswordError> {
        self.work(move || {
            let hashed = hash(&password)?;
            let about: Vec<&str> = about.iter().map(String::as_str).collect();
            unguessable(&password, &about)?;
            Ok(hashed)
        })
        .await
    }

    /// Hashes the password that somebody has, with today's parameters.
    ///
    /// # Errors
    /// [`PasswordError`] as for a new one, but that it may be easy to guess.
    pub async fn rehash(&self, password: String) -> Result<String, PasswordError> {
        self.work(move || hash(&password)).await
    }

    /// Whether a stored hash was made with other parameters than today's.
    #[must_use]
    pub fn is_dated(stored: &str) -> bool {
        !stored.starts_with(&format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p=1$"))
    }

    /// Whether this is the password; without a stored hash it takes as long and is not.
    ///
    /// # Errors
    /// [`PasswordError::Hashing`] when the stored hash is damaged.
    pub async fn verify(
        &self,
        password: String,
        stored: Option<String>,
    ) -> Result<bool, PasswordError> {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.decoy.as_ref().clone());
        let right = self.work(move || verify(&password, &stored)).await?;
        Ok(right && known)
    }

    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, PasswordError> + Send + 'static,
    ) -> Result<T, PasswordError> {
        let _slot = self.slots.acquire().await.map_err(failed)?;
        tokio::task::spawn_blocking(work).await.map_err(failed)?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_and_nothing_else() {
        let passwords = Passwords::new().unwrap();
        let stored = passwords
            .choose("zonder haast gekozen".to_owned(), Vec::new())
            .await
            .unwrap();
        assert!(
            stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{stored}"
        );
        assert!(
            passwords
                .verify("zonder haast gekozen".to_owned(), Some(stored.clone()))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .verify("iets anders dan dat".to_owned(), Some(stored.clone()))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .verify("niemand heeft dit wachtwoord".to_owned(), None)
                .await
                .unwrap(),
            "the decoy opens nothing"
        );
        assert!(matches!(
            passwords.choose("kort".to_owned(), Vec::new()).await,
            Err(PasswordError::TooShort)
        ));
        for guessed in [
            "wachtwoord123",
            "qwertyuiop[]",
            "hanna@bureau.example",
            "standpunt2026!",
            "secretariaatbrief",
            "welkomwelkom",
        ] {
            let about = vec!["hanna@bureau.example".to_owned()];
            assert!(
                matches!(
                    passwords.choose(guessed.to_owned(), about).await,
                    Err(PasswordError::Guessable)
                ),
                "{guessed}"
            );
        }
        assert!(!Passwords::is_dated(&stored));
        assert!(Passwords::is_dated(
            "$argon2id$v=19$m=4096,t=3,p=1$c2FsdA$aGFzaA"
        ));
        assert!(matches!(
            passwords
                .verify("x".to_owned(), Some("kapot".to_owned()))
                .await,
            Err(PasswordError::Hashing(_))
        ));
    }
}
