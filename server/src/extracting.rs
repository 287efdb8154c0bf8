//! Text out of documents that strangers made, in a process of its own: what hangs, swells or breaks there takes nothing along.
//!
//! The process is this program again ([`child`], the hidden command `extract-text`): it takes limits upon itself before it
//! reads a byte, opens no file and asks no network. A document that asks for more than they allow has no text for us.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::{
    io::{Read as _, Write as _},
    panic::catch_unwind,
    path::Path,
    process::Stdio,
    time::Duration,
};
use tokio::{io::AsyncReadExt as _, io::AsyncWriteExt as _, process::Command};

/// The largest document that is looked into, in bytes: what a mail brings along at most.
pub const MAX_BYTES: usize = 30 << 20;
/// The most text that is taken over, in bytes: a thousand pages.
const MAX_TEXT: usize = 4 << 20;
/// What the process may take: memory in bytes, seconds of work, and how long anybody waits for it.
const MEMORY: u64 = 1 << 30;
const WORK_SECONDS: u64 = 20;
const PATIENCE: Duration = Duration::from_secs(30);

/// With what the process ends, beside 0.
const ENCRYPTED: u8 = 3;
const MALFORMED: u8 = 4;

/// Why there is no text.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// There are only pictures on its pages: a scan.
    #[error("there is no text in this document, as in a scan")]
    NoText,
    /// It opens with a password.
    #[error("this document opens with a password")]
    Encrypted,
    /// It is broken, or no PDF.
    #[error("this document is damaged, or no PDF")]
    Malformed,
    /// It is larger than this, in bytes.
    #[error("this document is larger than {} MB", MAX_BYTES >> 20)]
    TooLarge,
    /// Reading it takes more time or memory than a document may.
    #[error("reading this document takes more than a document may ask for")]
    TooMuch,
    /// The process could not be started or spoken to.
    #[error("the process that reads documents failed: {0}")]
    Process(#[from] std::io::Error),
}

/// The text of a PDF, by `program`, which is this one.
///
/// # Errors
/// [`NotRead`].
pub async fn text_of_pdf(program: &Path, bytes: &[u8]) -> Result<String, NotRead> {
    if bytes.len() > MAX_BYTES {
        return Err(NotRead::TooLarge);
    }
    let mut child = Command::new(program)
        .arg("extract-text")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .env_clear()
        .current_dir("/")
        .kill_on_drop(true)
        .spawn()?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    let write = async {
        if let Some(mut input) = input {
            // One that ended early reads no more: why is in how it ended.
            let _ended = input.write_all(bytes).await;
        }
    };
    let read = async {
        let mut text = Vec::new();
        if let Some(output) = output {
            let most = u64::try_from(MAX_TEXT).unwrap_or(u64::MAX);
            output.take(most).read_to_end(&mut text).await?;
        }
        Ok::<_, std::io::Error>(text)
    };
    let all = async {
        let ((), text) = tokio::join!(write, read);
        Ok::<_, std::io::Error>((text?, child.wait().await?))
    };
    let Ok(ended) = tokio::time::timeout(PATIENCE, all).await else {
        return Err(NotRead::TooMuch);
    };
    let (text, status) = ended?;
    match status.code().map(u8::try_from) {
        Some(Ok(0)) => said(&text),
        Some(Ok(ENCRYPTED)) => Err(NotRead::Encrypted),
        Some(Ok(MALFORMED)) => Err(NotRead::Malformed),
        Some(_) => Err(std::io::Error::other(format!("it ended with {status}")).into()),
        // A limit ends it with a signal: memory, the stack or time.
        None => Err(NotRead::TooMuch),
    }
}

/// What it says, if that is anything. Cut in the middle of a character, the rest of that goes.
fn said(text: &[u8]) -> Result<String, NotRead> {
    let text = String::from_utf8_lossy(text);
    let text = text.trim_end_matches('\u{fffd}');
    if text.chars().any(char::is_alphanumeric) {
        Ok(text.to_owned())
    } else {
        Err(NotRead::NoText)
    }
}

/// What the process does: a PDF comes in, its text goes out. Gives with what it ends.
#[must_use]
pub fn child() -> u8 {
    let limits = [
        (Resource::Data, MEMORY),
        (Resource::Cpu, WORK_SECONDS),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ];
    for (what, most) in limits {
        // No more than there is: what is above a limit already cannot be had.
        let most = getrlimit(what).maximum.map_or(most, |it| it.min(most));
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        if setrlimit(what, limit).is_err() {
            return 1;
        }
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
    let read = std::io::stdin().lock().take(most).read_to_end(&mut bytes);
    if read.is_err() {
        return 1;
    }
    // Its reader gives up with a panic on a good deal that it never thought of.
    match catch_unwind(|| pdf_extract::extract_text_from_mem(&bytes)) {
        Ok(Ok(text)) => {
            let out = text.as_bytes();
            let written = std::io::stdout()
                .lock()
                .write_all(&out[..out.len().min(MAX_TEXT)]);
            u8::from(written.is_err())
        }
        Ok(Err(pdf_extract::OutputError::PdfError(error))) if locked(&error) => ENCRYPTED,
        Ok(Err(_)) | Err(_) => MALFORMED,
    }
}

/// Whether a document is locked rather than broken.
fn locked(error: &pdf_extract::Error) -> bool {
    matches!(
        error,
        pdf_extract::Error::Decryption(pdf_extract::encryption::DecryptionError::IncorrectPassword)
            | pdf_extract::Error::InvalidPassword
    )
}
