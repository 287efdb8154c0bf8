//! Work on documents that strangers made, in a process of its own: what hangs, swells or breaks there takes nothing along.
//!
//! The process is this program again, by a hidden command: it takes [`Limits`] upon itself before it reads a byte, opens no
//! file and asks no network. What it is to do comes in on its standard input, what came of it goes out on its standard output.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::{
    io::{Read as _, Write as _},
    path::Path,
    process::Stdio,
    time::Duration,
};
use thiserror::Error;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    process::Command,
};

/// The largest document that is looked into, in bytes: what a mail brings along at most.
pub const MAX_BYTES: usize = 30 << 20;

/// With what the process ends when a document opens with a password.
pub const ENCRYPTED: u8 = 3;
/// With what it ends when a document is broken, or none that it reads.
pub const MALFORMED: u8 = 4;
/// With what it ends when a document has more than it takes on.
pub const TOO_LARGE: u8 = 5;

/// What a process may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Memory, in bytes.
    pub memory: u64,
    /// Work, in seconds of one processor.
    pub seconds: u64,
    /// The most that it gives back, in bytes.
    pub output: usize,
}

impl Limits {
    /// How long anybody waits for it: it may have to wait for a processor itself.
    const fn patience(self) -> Duration {
        Duration::from_secs(self.seconds + self.seconds / 2)
    }
}

/// Why nothing came of it.
#[derive(Debug, Error)]
pub enum Stopped {
    /// It is larger than [`MAX_BYTES`], or has more pages than are taken on.
    #[error("this document is larger than {} MB, or has more pages than are taken on", MAX_BYTES >> 20)]
    TooLarge,
    /// It opens with a password.
    #[error("this document opens with a password")]
    Encrypted,
    /// It is broken, or of no kind that is read.
    #[error("this document is damaged, or of no kind that is read")]
    Malformed,
    /// It asked for more time or memory than a document may.
    #[error("this document takes more than a document may ask for")]
    TooMuch,
    /// The process could not be started or spoken to.
    #[error("the process that reads documents failed: {0}")]
    Process(#[from] std::io::Error),
}

/// Has `program`, which is this one, do the work of a hidden command: `task` and then `bytes` go in.
///
/// # Errors
/// [`Stopped`].
pub async fn run(
    program: &Path,
    command: &str,
    limits: Limits,
    task: &[u8],
    bytes: &[u8],
) -> Result<Vec<u8>, Stopped> {
    if bytes.len() > MAX_BYTES {
        return Err(Stopped::TooLarge);
    }
    let mut child = Command::new(program)
        .arg(command)
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
            let _ended = input.write_all(task).await;
            let _ended = input.write_all(bytes).await;
        }
    };
    let read = async {
        let mut out = Vec::new();
        if let Some(output) = output {
            let most = u64::try_from(limits.output).unwrap_or(u64::MAX);
            output.take(most).read_to_end(&mut out).await?;
        }
        Ok::<_, std::io::Error>(out)
    };
    let all = async {
        let ((), out) = tokio::join!(write, read);
        Ok::<_, std::io::Error>((out?, child.wait().await?))
    };
    let Ok(ended) = tokio::time::timeout(limits.patience(), all).await else {
        return Err(Stopped::TooMuch);
    };
    let (out, status) = ended?;
    match status.code().map(u8::try_from) {
        Some(Ok(0)) => Ok(out),
        Some(Ok(ENCRYPTED)) => Err(Stopped::Encrypted),
        Some(Ok(MALFORMED)) => Err(Stopped::Malformed),
        Some(Ok(TOO_LARGE)) => Err(Stopped::TooLarge),
        Some(_) => Err(std::io::Error::other(format!("it ended with {status}")).into()),
        // A limit ends it with a signal: memory, the stack or time.
        None => Err(Stopped::TooMuch),
    }
}

/// In the process: takes the limits upon itself and reads what came in, at most `most` bytes. None when either fails.
#[must_use]
pub fn take_on(limits: Limits, most: usize) -> Option<Vec<u8>> {
    let limits = [
        (Resource::Data, limits.memory),
        (Resource::Cpu, limits.seconds),
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
        setrlimit(what, limit).ok()?;
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    let read = std::io::stdin().lock().take(most).read_to_end(&mut bytes);
    read.ok().map(|_| bytes)
}

/// In the process: gives back what came of it. Gives with what the process ends.
#[must_use]
pub fn give_back(out: &[u8]) -> u8 {
    u8::from(std::io::stdout().lock().write_all(out).is_err())
}
