//! The vault: encrypts what must be read back and may not lie open in the database or its backup, such as the secrets of
//! apps that show codes. XChaCha20-Poly1305, under a key that is a file and not in the database; nodes that share a
//! database share the key.

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use letters::{
    hash::Hash,
    ports::{Randomness, random},
};
use ring::hmac;
use std::{
    fs::OpenOptions,
    io::Write as _,
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::Path,
};
use thiserror::Error;

/// Bytes of the nonce that stands before what is encrypted: drawn at random, long enough never to come twice.
const NONCE_BYTES: usize = 24;
/// Bytes of the key.
const KEY_BYTES: usize = 32;

/// Why the vault does not open.
#[derive(Debug, Error)]
pub enum VaultError {
    /// The key's file cannot be read or made.
    #[error("the key {path} cannot be used: {source}")]
    File {
        /// Which file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// The file holds something else.
    #[error("the key {0} must be {KEY_BYTES} bytes")]
    Length(String),
    /// Others on the machine can read the key.
    #[error("the key {0} can be read by others: run chmod 600 on it")]
    Open(String),
    /// What is kept was encrypted with another key, or for something else, or was changed.
    #[error("what is kept does not fit this key")]
    Foreign,
}

/// What the key for keyed hashes is derived for: no key is for two purposes.
const KEYED_HASHES: &[u8] = b"standpunt keyed hashes 1";

/// Encrypts and decrypts, and makes hashes that nobody makes without the key.
#[derive(Clone)]
pub struct Vault {
    cipher: XChaCha20Poly1305,
    hashing: hmac::Key,
}

impl Vault {
    /// Reads the key, and makes it at the first start, for the owner alone.
    ///
    /// # Errors
    /// [`VaultError`] names the file.
    pub fn open(path: &Path, source: &dyn Randomness) -> Result<Self, VaultError> {
        let shown = path.display().to_string();
        let failed = |source| VaultError::File {
            path: shown.clone(),
            source,
        };
        let made = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path);
        match made {
            Ok(mut file) => {
                file.write_all(&random::<KEY_BYTES>(source))
                    .and_then(|()| file.sync_all())
                    .map_err(failed)?;
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(error)),
        }
        let mode = std::fs::metadata(path)
            .map_err(failed)?
            .permissions()
            .mode();
        if mode & 0o077 != 0 {
            return Err(VaultError::Open(shown));
        }
        let key = std::fs::read(path).map_err(failed)?;
        let cipher =
            XChaCha20Poly1305::new_from_slice(&key).map_err(|_| VaultError::Length(shown))?;
        let derived = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), KEYED_HASHES);
        let hashing = hmac::Key::new(hmac::HMAC_SHA256, derived.as_ref());
        Ok(Self { cipher, hashing })
    }

    /// Encrypts. `purpose` is bound to it: what is taken for one purpose, or one person, opens for no other.
    ///
    /// # Errors
    /// [`VaultError::Foreign`] in theory only, for more than 256 GB.
    pub fn seal(
        &self,
        purpose: &str,
        secret: &[u8],
        source: &dyn Randomness,
    ) -> Result<Vec<u8>, VaultError> {
        let nonce: [u8; NONCE_BYTES] = random(source);
        let payload = Payload {
            msg: secret,
            aad: purpose.as_bytes(),
        };
        let encrypted = self
            .cipher
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| VaultError::Foreign)?;
        Ok([nonce.as_slice(), &encrypted].concat())
    }

    /// A hash under the key (HMAC-SHA-256): of what has so few possible values that whoever has the database could try them
    /// all, such as mail addresses. `purpose` is bound to it, and the parts are told apart.
    #[must_use]
    pub fn keyed_hash(&self, purpose: &str, parts: &[&[u8]]) -> Hash {
        let mut context = hmac::Context::with_key(&self.hashing);
        for part in std::iter::once(&purpose.as_bytes()).chain(parts) {
            let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
            context.update(&length.to_be_bytes());
            context.update(part);
        }
        let mut bytes = [0; 32];
        bytes.copy_from_slice(context.sign().as_ref());
        Hash::from_bytes(bytes)
    }

    /// Decrypts.
    ///
    /// # Errors
    /// [`VaultError::Foreign`] when it was not encrypted with this key for this purpose.
    pub fn open_sealed(&self, purpose: &str, sealed: &[u8]) -> Result<Vec<u8>, VaultError> {
        let (nonce, encrypted) = sealed
            .split_first_chunk::<NONCE_BYTES>()
            .ok_or(VaultError::Foreign)?;
        let payload = Payload {
            msg: encrypted,
            aad: purpose.as_bytes(),
        };
        self.cipher
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| VaultError::Foreign)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::OsRandomness;

    #[test]
    fn what_is_sealed_opens_with_its_key_for_its_purpose_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        let vault = Vault::open(&path, &OsRandomness).unwrap();
        let sealed = vault.seal("codes:anna", b"geheim", &OsRandomness).unwrap();
        assert!(!sealed.windows(6).any(|part| part == b"geheim"));
        let again = Vault::open(&path, &OsRandomness).unwrap();
        assert_eq!(again.open_sealed("codes:anna", &sealed).unwrap(), b"geheim");
        assert!(again.open_sealed("codes:bram", &sealed).is_err());
        assert!(again.open_sealed("codes:anna", &sealed[..20]).is_err());
        let other = Vault::open(&folder.path().join("other.key"), &OsRandomness).unwrap();
        assert!(other.open_sealed("codes:anna", &sealed).is_err());
    }

    #[test]
    fn a_keyed_hash_follows_from_its_key_its_purpose_and_each_part() {
        let folder = tempfile::tempdir().unwrap();
        let open = |name: &str| Vault::open(&folder.path().join(name), &OsRandomness).unwrap();
        let (vault, other) = (open("secret.key"), open("other.key"));
        let hash = vault.keyed_hash("bus", &[b"brief", b"an@voorbeeld.nl"]);
        let again = open("secret.key");
        assert_eq!(
            again.keyed_hash("bus", &[b"brief", b"an@voorbeeld.nl"]),
            hash
        );
        for changed in [
            other.keyed_hash("bus", &[b"brief", b"an@voorbeeld.nl"]),
            vault.keyed_hash("naam", &[b"brief", b"an@voorbeeld.nl"]),
            vault.keyed_hash("bus", &[b"briefa", b"n@voorbeeld.nl"]),
            vault.keyed_hash("bus", &[b"brief"]),
        ] {
            assert_ne!(changed, hash);
        }
    }

    #[test]
    fn a_key_that_others_can_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        Vault::open(&path, &OsRandomness).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(
            Vault::open(&path, &OsRandomness),
            Err(VaultError::Open(_))
        ));
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        std::fs::write(&path, "kort").unwrap();
        assert!(matches!(
            Vault::open(&path, &OsRandomness),
            Err(VaultError::Length(_))
        ));
    }
}
