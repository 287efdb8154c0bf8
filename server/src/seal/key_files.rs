//! The two files of a seal key.

use std::{
    fs,
    io::{self, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use der::{EncodePem as _, pem::LineEnding};
use p256::{ecdsa::SigningKey, pkcs8::EncodePrivateKey as _};
use x509_cert::Certificate;

use super::{SealError, key::random};

const KEY_FILE: &str = "seal-key.pem";
const CERTIFICATE_FILE: &str = "seal-certificate.pem";

/// Where a key's files are.
#[derive(Debug)]
pub(super) struct KeyFiles {
    folder: PathBuf,
    pub(super) key: PathBuf,
    pub(super) certificate: PathBuf,
}

impl KeyFiles {
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            key: folder.join(KEY_FILE),
            certificate: folder.join(CERTIFICATE_FILE),
        }
    }

    /// Both files' text, or `None` when neither is there.
    pub(super) fn read(&self) -> Result<Option<(String, String)>, SealError> {
        let key = read(&self.key, SealError::DamagedKey)?;
        let certificate = read(&self.certificate, SealError::DamagedCertificate)?;
        match (key, certificate) {
            (Some(key), Some(certificate)) => Ok(Some((key, certificate))),
            (None, None) => Ok(None),
            (None, Some(_)) => Err(SealError::HalfMissing(self.key.clone())),
            (Some(_), None) => Err(SealError::HalfMissing(self.certificate.clone())),
        }
    }

    /// Writes both files into a folder beside the right one and renames that, which
    /// succeeds only when the right one is absent or empty. So a crash at any moment
    /// leaves either a whole key or none.
    pub(super) fn create(
        &self,
        key: &SigningKey,
        certificate: &Certificate,
    ) -> Result<(), SealError> {
        let unwritable = |error: &dyn std::fmt::Display| {
            SealError::Signing(format!("the key can't be written: {error}"))
        };
        let key_pem = key
            .to_pkcs8_pem(LineEnding::LF)
            .map_err(|error| unwritable(&error))?;
        let certificate_pem = certificate.to_pem(LineEnding::LF)?;
        let parent = match self.folder.parent() {
            Some(parent) if parent != Path::new("") => parent,
            _ => Path::new("."),
        };
        fs::create_dir_all(parent).map_err(SealError::io(parent))?;
        let staging = parent.join(format!(
            ".new-seal-key-{}",
            crate::pdf::hex(&random::<8>()?)
        ));
        let written =
            self.write_and_rename(&staging, key_pem.as_bytes(), certificate_pem.as_bytes());
        if written.is_err() {
            // Best effort: what is left is a folder that nothing reads.
            let _ = fs::remove_dir_all(&staging);
        }
        written?;
        sync(parent).map_err(SealError::io(parent))
    }

    fn write_and_rename(
        &self,
        staging: &Path,
        key: &[u8],
        certificate: &[u8],
    ) -> Result<(), SealError> {
        fs::DirBuilder::new()
            .mode(0o700)
            .create(staging)
            .map_err(SealError::io(staging))?;
        for (name, contents) in [(KEY_FILE, key), (CERTIFICATE_FILE, certificate)] {
            let path = staging.join(name);
            write(&path, contents).map_err(SealError::io(path))?;
        }
        sync(staging).map_err(SealError::io(staging))?;
        fs::rename(staging, &self.folder).map_err(|error| match error.kind() {
            io::ErrorKind::DirectoryNotEmpty
            | io::ErrorKind::AlreadyExists
            | io::ErrorKind::NotADirectory => SealError::AlreadyThere(self.folder.clone()),
            _ => SealError::Io {
                path: self.folder.clone(),
                source: error,
            },
        })
    }
}

fn read(
    path: &Path,
    damaged: impl FnOnce(PathBuf) -> SealError,
) -> Result<Option<String>, SealError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(damaged(path.to_owned())),
        Err(source) => Err(SealError::Io {
            path: path.to_owned(),
            source,
        }),
    }
}

fn write(path: &Path, contents: &[u8]) -> io::Result<()> {
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(contents)?;
    file.sync_all()
}

fn sync(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}
