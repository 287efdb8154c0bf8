//! Files by hash: sealed PDFs and attachments, each in a file named after its SHA-256.

use letters::hash::Hash;
use std::{io::Write as _, path::PathBuf, sync::Arc};
use thiserror::Error;

/// A folder of files that never change.
#[derive(Clone)]
pub struct Files {
    folder: Arc<PathBuf>,
}

/// Why a file could not be kept or found.
#[derive(Debug, Error)]
pub enum FileError {
    /// The disk refused: full, read-only, gone.
    #[error("the disk refused: {0}")]
    Disk(#[from] std::io::Error),
    /// There is no file with this hash.
    #[error("there is no file {0}")]
    Missing(Hash),
    /// The file no longer has the hash it was stored under.
    #[error("file {0} was damaged on disk")]
    Damaged(Hash),
}

impl Files {
    /// Opens the folder, making it when it is not there.
    ///
    /// # Errors
    /// [`FileError::Disk`].
    pub fn open(folder: PathBuf) -> Result<Self, FileError> {
        std::fs::create_dir_all(&folder)?;
        Ok(Self {
            folder: Arc::new(folder),
        })
    }

    fn path(&self, hash: Hash) -> PathBuf {
        let name = hash.to_string();
        self.folder.join(&name[..2]).join(name)
    }

    /// Keeps the bytes, on disk before it returns. Keeping them twice is fine.
    ///
    /// # Errors
    /// [`FileError::Disk`]; then nothing was kept.
    pub async fn keep(&self, bytes: Vec<u8>) -> Result<Hash, FileError> {
        let files = self.clone();
        blocking(move || files.keep_now(&bytes)).await
    }

    fn keep_now(&self, bytes: &[u8]) -> Result<Hash, FileError> {
        let hash = Hash::of(bytes);
        let path = self.path(hash);
        if path.exists() && self.read_now(hash).is_ok() {
            return Ok(hash);
        }
        let folder = path.parent().unwrap_or(&self.folder);
        std::fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(&path).map_err(|error| error.error)?;
        std::fs::File::open(folder)?.sync_all()?;
        Ok(hash)
    }

    /// Reads a file back, whole and undamaged.
    ///
    /// # Errors
    /// [`FileError::Missing`] or [`FileError::Damaged`].
    pub async fn read(&self, hash: Hash) -> Result<Vec<u8>, FileError> {
        let files = self.clone();
        blocking(move || files.read_now(hash)).await
    }

    /// Removes a file; one that is not there is no matter.
    ///
    /// # Errors
    /// [`FileError::Disk`].
    pub async fn remove(&self, hash: Hash) -> Result<(), FileError> {
        let path = self.path(hash);
        blocking(move || match std::fs::remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        })
        .await
    }

    fn read_now(&self, hash: Hash) -> Result<Vec<u8>, FileError> {
        let bytes = std::fs::read(self.path(hash)).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => FileError::Missing(hash),
            _ => FileError::Disk(error),
        })?;
        if Hash::of(&bytes) == hash {
            Ok(bytes)
        } else {
            Err(FileError::Damaged(hash))
        }
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, FileError> + Send + 'static,
) -> Result<T, FileError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| FileError::Disk(std::io::Error::other(error)))?
}

/// The media type of an upload, by its first bytes: what the sender calls it is not asked.
/// Only what a browser can show or save without harm is accepted.
#[must_use]
pub fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("application/pdf"),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        _ if !bytes.is_empty() && !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok() => {
            Some("text/plain; charset=utf-8")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_comes_back_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(folder.path().join("bestanden")).unwrap();
        let hash = files.keep(b"%PDF-1.7 proef".to_vec()).await.unwrap();
        assert_eq!(files.read(hash).await.unwrap(), b"%PDF-1.7 proef");
        assert!(matches!(
            files.read(Hash::ZERO).await,
            Err(FileError::Missing(_))
        ));
        std::fs::write(files.path(hash), b"iets anders").unwrap();
        assert!(matches!(files.read(hash).await, Err(FileError::Damaged(_))));
        files.keep(b"%PDF-1.7 proef".to_vec()).await.unwrap();
        assert!(files.read(hash).await.is_ok(), "keeping it again mends it");
        files.remove(hash).await.unwrap();
        assert!(matches!(files.read(hash).await, Err(FileError::Missing(_))));
        files.remove(hash).await.unwrap();
    }

    #[test]
    fn the_type_follows_the_bytes() {
        assert_eq!(media_type(b"%PDF-1.4"), Some("application/pdf"));
        assert_eq!(
            media_type(b"<script>alert(1)</script>"),
            Some("text/plain; charset=utf-8")
        );
        assert_eq!(media_type(b"MZ\0\0"), None);
        assert_eq!(media_type(b""), None);
    }
}
