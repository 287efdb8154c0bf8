//! Mail: made into a message here, signed where a key is set, carried off by SMTP or kept as an `.eml` file.

use crate::{
    config::Config,
    store::{Person, QueuedMail},
};
use letters::{incoming::reply::ReplyToken, text::MailAddress, time::Moment};
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    address::Envelope,
    message::{
        Mailbox, SinglePart,
        header::{HeaderName, HeaderValue},
    },
};
use secrecy::ExposeSecret as _;
use std::{path::PathBuf, time::Duration};
use thiserror::Error;
use tokio::time::timeout;

mod address;
mod counter;
mod parcel;
mod signing;

use address::Address;
use counter::Counter;
pub use parcel::PARCEL_PATIENCE;
pub use signing::DkimKey;

/// How long a mail server may take for one message: lettre itself can wait for ever.
const PATIENCE: Duration = Duration::from_secs(30);

/// The field of a form, and its value, with which a mail program asks for no more mails of a kind (RFC 8058).
pub const ONE_CLICK: [&str; 2] = ["List-Unsubscribe", "One-Click"];

/// Why a mail did not go out.
#[derive(Debug, Error)]
pub enum MailError {
    /// The message cannot be made, or its receiver will never take it: trying again is no use.
    #[error("{0}")]
    Hopeless(String),
    /// It may work later.
    #[error("{0}")]
    ForNow(String),
    /// The setting for the mail server cannot be used.
    #[error("STANDPUNT_SMTP_URL cannot be used: {0}")]
    Setting(String),
    /// A key for signing mails cannot be used.
    #[error("STANDPUNT_DKIM cannot be used: {0}")]
    Dkim(String),
}

impl MailError {
    /// Whether it is worth trying again.
    #[must_use]
    pub const fn may_pass(&self) -> bool {
        matches!(self, Self::ForNow(_))
    }
}

/// The way to a mail server, by how long it may take over each of its answers.
pub struct Smtp {
    /// For mails of the program.
    brisk: AsyncSmtpTransport<Tokio1Executor>,
    /// For letters: who looks through a large file before taking it needs minutes, and whoever does not wait for the answer
    /// offers it twice (RFC 5321, 4.5.3.2.6).
    patient: Counter,
}

/// What a message is, to whoever carries it.
enum Load {
    /// A mail of the program.
    Mail,
    /// A letter. The mail server is asked to tell what becomes of it, under this name.
    Letter(Option<ReplyToken>),
}

/// Where mails go.
pub enum Carrier {
    /// To a mail server.
    Smtp(Box<Smtp>),
    /// Into a folder, a file each.
    Folder(PathBuf),
}

/// Sends mails in the name of the association.
pub struct Mailer {
    carrier: Carrier,
    from: Mailbox,
    address: MailAddress,
    keys: Vec<DkimKey>,
}

impl Mailer {
    /// Prepares the carrier that the settings ask for.
    ///
    /// # Errors
    /// [`MailError::Setting`] when the address of the mail server cannot be read or the folder cannot be made.
    pub fn new(config: &Config) -> Result<Self, MailError> {
        let setting = |error: &dyn std::fmt::Display| MailError::Setting(error.to_string());
        let carrier = if let Some(url) = &config.smtp_url {
            let server = Address::read(url.expose_secret(), &config.mail_authorities)?;
            Carrier::Smtp(Box::new(Smtp {
                brisk: server.transport(PATIENCE),
                patient: Counter::at(server, PARCEL_PATIENCE),
            }))
        } else {
            let folder = config.data.join("mail");
            std::fs::create_dir_all(&folder).map_err(|e| setting(&e))?;
            Carrier::Folder(folder)
        };
        Ok(Self {
            carrier,
            from: mailbox(Some(&config.association), &config.mail_from)?,
            address: config.mail_from.clone(),
            keys: DkimKey::all(
                config.dkim.as_deref().unwrap_or_default(),
                &config.mail_from,
            )?,
        })
    }

    /// Whether the mail server answers and lets us in; a folder always does.
    ///
    /// # Errors
    /// [`MailError::ForNow`] with what it said.
    pub async fn reaches_server(&self) -> Result<(), MailError> {
        let Carrier::Smtp(smtp) = &self.carrier else {
            return Ok(());
        };
        let late = || MailError::ForNow("the mail server did not answer in time".to_owned());
        let answer = timeout(PATIENCE, smtp.brisk.test_connection()).await;
        match answer.map_err(|_| late())? {
            Ok(true) => Ok(()),
            Ok(false) => Err(late()),
            Err(error) => Err(MailError::ForNow(error.to_string())),
        }
    }

    /// Makes and sends one message. The same Message-ID at a second try lets the receiver see that it is the same. `way_out` is
    /// the address at which one press of a button in a mail program asks for no more mails of its kind.
    ///
    /// # Errors
    /// [`MailError`], which says whether trying again may help.
    pub async fn send(&self, queued: &QueuedMail, way_out: Option<&str>) -> Result<(), MailError> {
        let message = self.message(queued, way_out)?;
        let envelope = message.envelope().clone();
        let id = (queued.message_id.chars()).filter(|c| c.is_ascii_alphanumeric() || *c == '-');
        let id: String = id.take(40).collect();
        let name = format!("{}-{}-{id}", queued.created.millis(), queued.mail.kind);
        self.carry(&envelope, &message, name, Load::Mail)
            .await
            .map(drop)
    }

    /// Signs a message and hands it over; what the mail server answered. In a folder it becomes a file of this name.
    async fn carry(
        &self,
        envelope: &Envelope,
        message: &Message,
        name: String,
        load: Load,
    ) -> Result<String, MailError> {
        let bytes = signing::signed(&self.keys, message);
        match &self.carrier {
            Carrier::Smtp(smtp) => {
                let sent = match load {
                    Load::Mail => timeout(PATIENCE, smtp.brisk.send_raw(envelope, &bytes)).await,
                    Load::Letter(named) => {
                        let handed = smtp.patient.hand_over(envelope, named, &bytes);
                        timeout(PARCEL_PATIENCE, handed).await
                    }
                };
                let answer = sent.map_err(|_| {
                    MailError::ForNow("the mail server did not answer in time".to_owned())
                })?;
                let said = |answer: lettre::transport::smtp::response::Response| {
                    let words: Vec<&str> = answer.message().collect();
                    format!("{} {}", answer.code(), words.join(" "))
                };
                answer.map(said).map_err(|error| {
                    let text = error.to_string();
                    // Of the login or of TLS: it is the server's door that is shut, and not a mailbox.
                    let door = error
                        .status()
                        .is_some_and(|code| [530, 534, 535, 538].contains(&u16::from(code)));
                    if error.is_permanent() && !door {
                        MailError::Hopeless(text)
                    } else {
                        MailError::ForNow(text)
                    }
                })
            }
            Carrier::Folder(folder) => {
                let path = folder.join(format!("{name}.eml"));
                let written = tokio::task::spawn_blocking(move || write_whole(&path, &bytes)).await;
                written
                    .map_err(|e| MailError::ForNow(e.to_string()))?
                    .map_err(|e| MailError::ForNow(e.to_string()))?;
                Ok("kept in the folder for mails".to_owned())
            }
        }
    }

    /// No letter follows for now: the connection over which the last one went is closed.
    pub async fn rest(&self) {
        if let Carrier::Smtp(smtp) = &self.carrier {
            smtp.patient.rest().await;
        }
    }

    /// Whether mails become files here, and go to nobody.
    #[must_use]
    pub const fn goes_nowhere(&self) -> bool {
        matches!(self.carrier, Carrier::Folder(_))
    }

    /// Where receivers look for the keys that mails are signed with, and what they have to find there.
    pub fn records(&self) -> impl Iterator<Item = (&str, &str)> {
        self.keys.iter().map(DkimKey::record)
    }

    /// Removes what lies in the folder of mails to these people or about them. A mail server forgets for itself.
    ///
    /// # Errors
    /// When the folder cannot be read or a file in it cannot be removed.
    pub fn forget_about(&self, people: &[Person]) -> std::io::Result<()> {
        if people.is_empty() {
            return Ok(());
        }
        self.forget(|path, _| {
            let message = readable(&std::fs::read(path)?);
            let about = |person: &Person| {
                mentions(&message, person.mail.as_str())
                    || mentions(&message, &person.name.as_str().to_lowercase())
            };
            Ok(people.iter().any(about))
        })
    }

    /// Removes what lies in the folder of mails and went to an address.
    ///
    /// # Errors
    /// As [`Self::forget_about`].
    pub fn forget_to(&self, mail: &MailAddress) -> std::io::Result<()> {
        let address = mail.as_str().to_lowercase();
        self.forget(|path, _| Ok(went_to(&readable(&std::fs::read(path)?), &address)))
    }

    /// Removes what lies in the folder of mails and was made at this moment or before.
    ///
    /// # Errors
    /// As [`Self::forget_about`].
    pub fn forget_until(&self, until: Moment) -> std::io::Result<()> {
        self.forget(|_, made| Ok(made <= until.millis()))
    }

    fn forget(
        &self,
        goes: impl Fn(&std::path::Path, i64) -> std::io::Result<bool>,
    ) -> std::io::Result<()> {
        let Carrier::Folder(folder) = &self.carrier else {
            return Ok(());
        };
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            // As `send` names them: the moment in milliseconds comes first.
            let made = name.split('-').next().and_then(|made| made.parse().ok());
            if let Some(made) = made
                && goes(&path, made)?
            {
                std::fs::remove_file(&path)?;
            }
        }
        Ok(())
    }

    fn message(&self, queued: &QueuedMail, way_out: Option<&str>) -> Result<Message, MailError> {
        let mail = &queued.mail;
        let hopeless = |error: &dyn std::fmt::Display| MailError::Hopeless(error.to_string());
        let date = std::time::UNIX_EPOCH
            + Duration::from_millis(u64::try_from(queued.created.millis()).unwrap_or(0));
        let message = Message::builder()
            .from(self.from.clone())
            .to(mailbox(mail.to_name.as_deref(), &mail.to)?)
            .subject(mail.subject.clone())
            .date(date)
            .message_id(Some(format!("<{}>", queued.message_id)))
            // Nobody wrote it, and no machine is to answer it (RFC 3834).
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()));
        let message = match way_out {
            // RFC 2369, and RFC 8058 for the button.
            Some(way) => message
                .raw_header(header("List-Unsubscribe", format!("<{way}>")))
                .raw_header(header("List-Unsubscribe-Post", ONE_CLICK.join("="))),
            None => message,
        };
        message
            .singlepart(SinglePart::plain(mail.text.clone()))
            .map_err(|e| hopeless(&e))
    }
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

/// A message in lower case, with its quoted-printable parts (RFC 2045) undone: there a long line is broken anywhere.
fn readable(raw: &[u8]) -> String {
    let mut plain = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        match (first, hex) {
            (b'=', Some("\r\n")) => rest = &tail[2..],
            (b'=', Some(hex)) if let Ok(byte) = u8::from_str_radix(hex, 16) => {
                plain.push(byte);
                rest = &tail[2..];
            }
            _ => {
                plain.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&plain).to_lowercase()
}

/// Whether a text has these words, and not as part of longer ones.
fn mentions(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        let goes_on = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        !goes_on(before) && !goes_on(after)
    })
}

/// Whether a mail's head says that it went to an address; a line of it may go on in the next.
fn went_to(message: &str, address: &str) -> bool {
    let (head, _) = message.split_once("\r\n\r\n").unwrap_or((message, ""));
    let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    head.lines()
        .filter_map(|line| line.strip_prefix("to:"))
        .any(|to| mentions(to, address))
}

/// A file is there whole or not at all: whoever watches the folder never reads half a mail.
fn write_whole(path: &std::path::Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write as _;
    let folder = path.parent().unwrap_or_else(|| std::path::Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map(drop).map_err(|error| error.error)
}

fn mailbox(name: Option<&str>, address: &MailAddress) -> Result<Mailbox, MailError> {
    let address = address
        .as_str()
        .parse()
        .map_err(|error: lettre::address::AddressError| MailError::Hopeless(error.to_string()))?;
    Ok(Mailbox::new(name.map(str::to_owned), address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_about_somebody_is_found() {
        let about = |raw: &str| mentions(&readable(raw.as_bytes()), "zoë quist");
        assert!(about("Aangewezen door Zo=C3=AB Qui=\r\nst, directeur"));
        assert!(about("to: zoë quist"));
        assert!(!about("Zoë Quistwater"));
        assert!(!mentions(&readable(b"to: <jan@b.nl>"), "an@b.nl"));
        assert_eq!(readable(b"1 = 1 ="), "1 = 1 =");
    }
}
