//! A mail server that says what it is told to say: a real one on the loopback address, which does no more of IMAP than reading
//! asks for, and breaks where a test wants it to.

use server::mailbox::{History, Mailbox, Patience};
use std::{
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream, tcp::OwnedWriteHalf},
    sync::watch,
    task::JoinHandle,
};

/// What goes wrong. Commands are named by how they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It takes the connection, and says nothing.
    Hangs,
    /// It greets with this line instead.
    Greets(&'static str),
    /// It answers a command with this, and `{tag}` in it is the command's.
    Answers(&'static str, &'static str),
    /// It answers so and closes.
    AnswersAndCloses(&'static str, &'static str),
    /// It answers nothing to a command.
    SilentAt(&'static str),
    /// It waits for what comes, says so, and never says anything again.
    IdleDead,
    /// It says no to whatever is asked of this message.
    Withholds(u32),
    /// It says no to whatever is asked of any message.
    WithholdsAll,
    /// It closes in the middle of this message.
    DropsInside(u32),
    /// It closes after it said something of another message.
    DropsBefore(u32),
    /// It says what no server says where this message should be.
    GarblesAt(u32),
    /// It says that this message has four gigabytes.
    Claims4Gb(u32),
    /// It says nothing where this message should be.
    StandsStillAt(u32),
    /// It says that this message has so many bytes.
    SaysSize(u32, u32),
    /// It does not say which number the next message gets.
    NoNext,
}

/// What it has and does.
#[derive(Debug, Clone, Default)]
pub struct Script {
    pub validity: u32,
    pub messages: Vec<(u32, Vec<u8>)>,
    pub fault: Option<Fault>,
}

/// A running server.
pub struct Scripted {
    port: u16,
    script: Arc<Mutex<Script>>,
    asked: Arc<Mutex<Vec<String>>>,
    cut: watch::Sender<()>,
    task: JoinHandle<()>,
}

impl Drop for Scripted {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Scripted {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let script = Arc::new(Mutex::new(Script {
            validity: 1_772_438_400,
            ..Script::default()
        }));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (told, heard) = (script.clone(), asked.clone());
        let (cut, uncut) = watch::channel(());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let talk = Talk {
                    script: told.clone(),
                    asked: heard.clone(),
                };
                let mut uncut = uncut.clone();
                uncut.mark_unchanged();
                tokio::spawn(async move {
                    tokio::select! {
                        _gone = talk.over(stream) => {}
                        _cut = uncut.changed() => {}
                    }
                });
            }
        });
        Self {
            port,
            script,
            asked,
            cut,
            task,
        }
    }

    pub fn url(&self) -> String {
        format!("imap://brief:geheim@127.0.0.1:{}/INBOX", self.port)
    }

    /// The mailbox at it, of which all is taken in, waited for so long as a test can wait.
    pub fn mailbox(&self) -> Mailbox {
        let patience = Patience {
            step: Duration::from_millis(500),
            message: Duration::from_millis(700),
            idle: Duration::from_millis(500),
            poll: Duration::from_millis(500),
            pause: Duration::from_millis(20),
            longest_pause: Duration::from_millis(100),
        };
        let mailbox = Mailbox::parse(&self.url()).unwrap();
        mailbox.with_patience(patience).with_history(History::All)
    }

    pub fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap()
    }

    pub fn does(&self, fault: impl Into<Option<Fault>>) {
        self.script().fault = fault.into();
    }

    /// Closes every connection that there is.
    pub fn hangs_up(&self) {
        self.cut.send(()).unwrap();
    }

    pub fn has(&self, uid: u32, mail: Vec<u8>) {
        self.script().messages.push((uid, mail));
    }

    /// How often something was asked that has these words in it.
    pub fn was_asked(&self, words: &str) -> usize {
        let asked = self.asked.lock().unwrap();
        asked.iter().filter(|line| line.contains(words)).count()
    }
}

/// One connection.
struct Talk {
    script: Arc<Mutex<Script>>,
    asked: Arc<Mutex<Vec<String>>>,
}

/// Whether the connection goes on.
type Goes = std::io::Result<bool>;

async fn stands_still() -> ! {
    loop {
        tokio::time::sleep(Duration::from_mins(1)).await;
    }
}

impl Talk {
    fn script(&self) -> Script {
        self.script.lock().unwrap().clone()
    }

    async fn over(&self, stream: TcpStream) -> std::io::Result<()> {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        let greeting = match self.script().fault {
            Some(Fault::Hangs) => stands_still().await,
            Some(Fault::Greets(line)) => line,
            _ => "* OK ready",
        };
        write
            .write_all(format!("{greeting}\r\n").as_bytes())
            .await?;
        if greeting.starts_with("* BYE") {
            return Ok(());
        }
        while let Some(line) = lines.next_line().await? {
            self.asked.lock().unwrap().push(line.clone());
            let (tag, command) = line.split_once(' ').unwrap_or((&line, ""));
            if command == "IDLE" {
                write.write_all(b"+ idling\r\n").await?;
                let done = lines.next_line().await?;
                if self.script().fault == Some(Fault::IdleDead) {
                    stands_still().await;
                }
                assert_eq!(done.as_deref(), Some("DONE"));
                write
                    .write_all(format!("{tag} OK done\r\n").as_bytes())
                    .await?;
            } else if !self.answers(&mut write, tag, command).await? {
                return Ok(());
            }
        }
        Ok(())
    }

    async fn answers(&self, write: &mut OwnedWriteHalf, tag: &str, command: &str) -> Goes {
        let script = self.script();
        match script.fault {
            Some(Fault::Answers(at, line)) if command.starts_with(at) => {
                let line = line.replace("{tag}", tag);
                write.write_all(format!("{line}\r\n").as_bytes()).await?;
                return Ok(true);
            }
            Some(Fault::AnswersAndCloses(at, line)) if command.starts_with(at) => {
                write
                    .write_all(line.replace("{tag}", tag).as_bytes())
                    .await?;
                return Ok(false);
            }
            Some(Fault::SilentAt(at)) if command.starts_with(at) => stands_still().await,
            _ => {}
        }
        let said = if let Some(asked) = command.strip_prefix("UID FETCH ") {
            let (uid, what) = asked.split_once(' ').unwrap();
            return fetch(&script, write, tag, uid.parse().unwrap(), what).await;
        } else if let Some(asked) = command.strip_prefix("UID SEARCH ") {
            format!("* SEARCH{}\r\n", found(&script, asked))
        } else if command.starts_with("CAPABILITY") {
            "* CAPABILITY IMAP4rev1 IDLE\r\n".to_owned()
        } else if command.starts_with("EXAMINE") {
            let next = script.messages.last().map_or(1, |(uid, _)| uid + 1);
            let next = match script.fault {
                Some(Fault::NoNext) => String::new(),
                _ => format!("* OK [UIDNEXT {next}] next\r\n"),
            };
            format!(
                "* {} EXISTS\r\n* OK [UIDVALIDITY {}] valid\r\n{next}",
                script.messages.len(),
                script.validity
            )
        } else {
            String::new()
        };
        let said = format!("{said}{tag} OK done\r\n");
        write.write_all(said.as_bytes()).await?;
        Ok(!command.starts_with("LOGOUT"))
    }
}

/// The numbers of the messages that fit.
fn found(script: &Script, asked: &str) -> String {
    let uids = script.messages.iter().map(|(uid, _)| *uid);
    let last = uids.clone().max();
    let fits = |uid: u32| match asked.strip_prefix("UID ") {
        None => asked == "ALL",
        Some("*") => Some(uid) == last,
        Some(range) => match range.split_once(':') {
            Some((from, _)) => uid >= from.parse().unwrap() || Some(uid) == last,
            None => range.parse() == Ok(uid),
        },
    };
    let found: Vec<String> = uids
        .filter(|uid| fits(*uid))
        .map(|uid| format!(" {uid}"))
        .collect();
    found.concat()
}

/// A message, or what is told of it.
async fn fetch(
    script: &Script,
    write: &mut OwnedWriteHalf,
    tag: &str,
    uid: u32,
    what: &str,
) -> Goes {
    let fault = script.fault;
    let at = script.messages.iter().position(|(it, _)| *it == uid);
    let mut said = Vec::new();
    let whole = what.contains("BODY.PEEK[]");
    if fault == Some(Fault::Withholds(uid)) || fault == Some(Fault::WithholdsAll) {
        said = format!("{tag} NO [SERVERBUG] not this one\r\n").into_bytes();
        write.write_all(&said).await?;
        return Ok(true);
    }
    if let Some(at) = at {
        let (nth, bytes) = (at + 1, &script.messages[at].1);
        if whole {
            let most = what.rsplit_once("<0.").unwrap().1.trim_end_matches(">)");
            let part = &bytes[..bytes.len().min(most.parse().unwrap())];
            let head = |length: u64| format!("* {nth} FETCH (UID {uid} BODY[]<0> {{{length}}}\r\n");
            match fault {
                Some(Fault::DropsInside(it)) if it == uid => {
                    said.extend(head(part.len() as u64).as_bytes());
                    said.extend(&part[..part.len() / 2]);
                    write.write_all(&said).await?;
                    return Ok(false);
                }
                Some(Fault::DropsBefore(it)) if it == uid => {
                    write.write_all(b"* 1 FETCH (FLAGS (\\Seen))\r\n").await?;
                    return Ok(false);
                }
                Some(Fault::GarblesAt(it)) if it == uid => {
                    said.extend(b"* \x00\xff what ((\r\n");
                }
                Some(Fault::Claims4Gb(it)) if it == uid => {
                    said.extend(head(4 << 30).as_bytes());
                    said.extend(part);
                }
                Some(Fault::StandsStillAt(it)) if it == uid => stands_still().await,
                _ => {
                    said.extend(head(part.len() as u64).as_bytes());
                    said.extend(part);
                    said.extend(b")\r\n");
                }
            }
        } else {
            let size = match fault {
                Some(Fault::SaysSize(it, size)) if it == uid => size,
                _ => u32::try_from(bytes.len()).unwrap(),
            };
            let line = format!(
                "* {nth} FETCH (UID {uid} RFC822.SIZE {size} INTERNALDATE \"02-Mar-2026 07:15:00 +0100\")\r\n"
            );
            said.extend(line.as_bytes());
        }
    }
    said.extend(format!("{tag} OK done\r\n").as_bytes());
    write.write_all(&said).await?;
    Ok(true)
}
