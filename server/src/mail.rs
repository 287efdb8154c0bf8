//! Mail: made into a message here, carried off by SMTP or kept as an `.eml` file.

use crate::{config::Config, store::OutgoingMail};
use letters::{text::MailAddress, time::Moment};
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{Mailbox, SinglePart},
};
use secrecy::ExposeSecret as _;
use std::{path::PathBuf, time::Duration};
use thiserror::Error;

/// How long a mail server may take for one message: lettre itself can wait for ever.
const PATIENCE: Duration = Duration::from_secs(30);

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
}

impl MailError {
    /// Whether it is worth trying again.
    #[must_use]
    pub const fn may_pass(&self) -> bool {
        matches!(self, Self::ForNow(_))
    }
}

/// Where mails go.
pub enum Carrier {
    /// To a mail server.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    /// Into a folder, a file each.
    Folder(PathBuf),
}

/// Sends mails in the name of the association.
pub struct Mailer {
    carrier: Carrier,
    from: Mailbox,
}

impl Mailer {
    /// Prepares the carrier that the settings ask for.
    ///
    /// # Errors
    /// [`MailError::Setting`] when the address of the mail server cannot be read or the folder cannot be made.
    pub fn new(config: &Config) -> Result<Self, MailError> {
        let setting = |error: &dyn std::fmt::Display| MailError::Setting(error.to_string());
        let carrier = if let Some(url) = &config.smtp_url {
            let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose_secret())
                .map_err(|e| setting(&e))?;
            Carrier::Smtp(Box::new(builder.timeout(Some(PATIENCE)).build()))
        } else {
            let folder = config.data.join("mail");
            std::fs::create_dir_all(&folder).map_err(|e| setting(&e))?;
            Carrier::Folder(folder)
        };
        Ok(Self {
            carrier,
            from: mailbox(Some(&config.association), &config.mail_from)?,
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
        let answer = tokio::time::timeout(PATIENCE, smtp.test_connection()).await;
        match answer.map_err(|_| late())? {
            Ok(true) => Ok(()),
            Ok(false) => Err(late()),
            Err(error) => Err(MailError::ForNow(error.to_string())),
        }
    }

    /// Makes and sends one message. The same `message_id` at a second try lets the receiver see that it is the same.
    ///
    /// # Errors
    /// [`MailError`], which says whether trying again may help.
    pub async fn send(
        &self,
        mail: &OutgoingMail,
        message_id: &str,
        made: Moment,
    ) -> Result<(), MailError> {
        let message = self.message(mail, message_id, made)?;
        match &self.carrier {
            Carrier::Smtp(smtp) => {
                let sent = tokio::time::timeout(PATIENCE, smtp.send(message)).await;
                let answer = sent.map_err(|_| {
                    MailError::ForNow("the mail server did not answer in time".to_owned())
                })?;
                answer.map(drop).map_err(|error| {
                    let text = error.to_string();
                    if error.is_permanent() {
                        MailError::Hopeless(text)
                    } else {
                        MailError::ForNow(text)
                    }
                })
            }
            Carrier::Folder(folder) => {
                let name: String = message_id
                    .chars()
                    .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
                    .take(40)
                    .collect();
                let path = folder.join(format!("{}-{}-{name}.eml", made.millis(), mail.kind));
                let bytes = message.formatted();
                let written = tokio::task::spawn_blocking(move || write_whole(&path, &bytes)).await;
                written
                    .map_err(|e| MailError::ForNow(e.to_string()))?
                    .map_err(|e| MailError::ForNow(e.to_string()))
            }
        }
    }

    /// Removes what lies in the folder of mails for these mailboxes. A mail server forgets for itself.
    ///
    /// # Errors
    /// When the folder cannot be read or a file in it cannot be removed.
    pub fn forget_to(&self, mailboxes: &[MailAddress]) -> std::io::Result<()> {
        if mailboxes.is_empty() {
            return Ok(());
        }
        self.forget(|path, _| {
            let raw = std::fs::read(path)?;
            let text = String::from_utf8_lossy(&raw).to_lowercase();
            Ok(mailboxes.iter().any(|mailbox| goes_to(&text, mailbox)))
        })
    }

    /// Removes what lies in the folder of mails and was made at this moment or before.
    ///
    /// # Errors
    /// As [`Self::forget_to`].
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

    fn message(
        &self,
        mail: &OutgoingMail,
        message_id: &str,
        made: Moment,
    ) -> Result<Message, MailError> {
        let hopeless = |error: &dyn std::fmt::Display| MailError::Hopeless(error.to_string());
        let date = std::time::UNIX_EPOCH
            + Duration::from_millis(u64::try_from(made.millis()).unwrap_or(0));
        Message::builder()
            .from(self.from.clone())
            .to(mailbox(mail.to_name.as_deref(), &mail.to)?)
            .subject(mail.subject.clone())
            .date(date)
            .message_id(Some(format!("<{message_id}>")))
            .singlepart(SinglePart::plain(mail.text.clone()))
            .map_err(|e| hopeless(&e))
    }
}

/// Whether a message, in lower case, says in its head that it goes to this mailbox.
fn goes_to(message: &str, mailbox: &MailAddress) -> bool {
    let head = message.split("\r\n\r\n").next().unwrap_or_default();
    // A header may go on on lines that begin with a space.
    let head = head.replace("\r\n ", " ");
    let to = head.lines().find_map(|line| line.strip_prefix("to:"));
    to.is_some_and(|to| {
        let mut words = to.split([' ', '<', '>', ',']);
        words.any(|word| word == mailbox.as_str())
    })
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
    fn a_message_goes_to_whom_its_head_says() {
        let an = MailAddress::parse("an@leden.example").unwrap();
        let head = "from: bureau <bureau@leden.example>\r\nto:";
        let goes = |to: &str| goes_to(&format!("{head}{to}\r\n\r\nto: an@leden.example"), &an);
        assert!(goes(" an@leden.example"));
        assert!(goes(" =?utf-8?b?qw4=?=\r\n <an@leden.example>"));
        assert!(!goes(" jan@leden.example"));
        assert!(!goes(" an@leden.example.org"));
    }
}
