//! Where a mailbox is, and with which name and password it opens: `imaps://name:password@host:993/INBOX`.

use super::{History, Patience};
use crate::authorities::Authorities;
use axum::http::Uri;
use secrecy::{ExposeSecret as _, SecretString};
use std::fmt;
use thiserror::Error;

/// Why that is no mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{}", self.words())]
pub enum NoMailbox {
    /// It is no address.
    NoAddress,
    /// Another protocol.
    Scheme,
    /// The name and the password would go over the network in the open.
    Open,
    /// No name or no password.
    NoOne,
    /// A folder whose name has other letters than those of ASCII.
    Folder,
}

impl NoMailbox {
    /// What to write instead.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::NoAddress => "it is written as imaps://name:password@imap.example.org/INBOX",
            Self::Scheme => "it begins with imaps://, or with imap:// for a server on this machine",
            Self::Open => {
                "a name and a password go in the open to this machine alone: write imaps://"
            }
            Self::Folder => {
                "the folder's name has letters beyond a to z: give it another, or use INBOX"
            }
            Self::NoOne => {
                "it lacks a name or a password; in these @ is written as %40, and : as %3A"
            }
        }
    }
}

/// A mailbox. Its password shows nowhere.
#[derive(Debug, Clone)]
pub struct Mailbox {
    host: String,
    port: u16,
    tls: bool,
    user: String,
    password: SecretString,
    folder: String,
    history: History,
    patience: Patience,
    authorities: Authorities,
}

/// The folder that every mailbox has (RFC 9051, 5.1).
const INBOX: &str = "INBOX";

impl Mailbox {
    /// Reads the address.
    ///
    /// # Errors
    /// [`NoMailbox`].
    pub fn parse(raw: &str) -> Result<Self, NoMailbox> {
        let uri: Uri = raw.parse().map_err(|_| NoMailbox::NoAddress)?;
        let authority = uri.authority().ok_or(NoMailbox::NoAddress)?;
        let host = authority.host().trim_matches(['[', ']']).to_owned();
        if host.is_empty() {
            return Err(NoMailbox::NoAddress);
        }
        let here = matches!(host.as_str(), "localhost" | "127.0.0.1" | "::1");
        let tls = match uri.scheme_str() {
            Some("imaps") => true,
            Some("imap") if here => false,
            Some("imap") => return Err(NoMailbox::Open),
            _ => return Err(NoMailbox::Scheme),
        };
        let (who, _) = authority
            .as_str()
            .rsplit_once('@')
            .ok_or(NoMailbox::NoOne)?;
        let (user, password) = who.split_once(':').ok_or(NoMailbox::NoOne)?;
        let (user, password) = (decoded(user)?, decoded(password)?);
        if user.is_empty() || password.is_empty() {
            return Err(NoMailbox::NoOne);
        }
        let folder = decoded(uri.path().trim_matches('/'))?;
        if !folder.is_ascii() {
            return Err(NoMailbox::Folder);
        }
        Ok(Self {
            host,
            port: authority.port_u16().unwrap_or(if tls { 993 } else { 143 }),
            tls,
            user,
            password: password.into(),
            folder: if folder.is_empty() {
                INBOX.to_owned()
            } else {
                folder
            },
            history: History::default(),
            patience: Patience::default(),
            authorities: Authorities::default(),
        })
    }

    /// The machine.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Its port.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// Whether it is reached over TLS.
    #[must_use]
    pub const fn tls(&self) -> bool {
        self.tls
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The same mailbox, of which so much is taken in that was there before.
    #[must_use]
    pub fn with_history(self, history: History) -> Self {
        Self { history, ..self }
    }

    /// The same mailbox, waited for so long.
    #[must_use]
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// The same mailbox, whose server's certificate one of these may have signed.
    #[must_use]
    pub fn with_authorities(self, authorities: Authorities) -> Self {
        Self {
            authorities,
            ..self
        }
    }

    pub(super) const fn authorities(&self) -> &Authorities {
        &self.authorities
    }

    pub(super) const fn history(&self) -> History {
        self.history
    }

    pub(super) const fn patience(&self) -> Patience {
        self.patience
    }

    pub(super) fn user(&self) -> &str {
        &self.user
    }

    pub(super) fn password(&self) -> &str {
        self.password.expose_secret()
    }
}

/// The mailbox by name, without its password: what the store and the log know it by.
impl fmt::Display for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}@{}:{}/{}",
            self.user, self.host, self.port, self.folder
        )
    }
}

/// Reads `%40` as `@` (RFC 3986, 2.1).
fn decoded(raw: &str) -> Result<String, NoMailbox> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        if *first == b'%' {
            let digits = behind.get(..2).ok_or(NoMailbox::NoAddress)?;
            let digits = std::str::from_utf8(digits).map_err(|_| NoMailbox::NoAddress)?;
            let byte = u8::from_str_radix(digits, 16).map_err(|_| NoMailbox::NoAddress)?;
            bytes.push(byte);
            rest = &behind[2..];
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    let text = String::from_utf8(bytes).map_err(|_| NoMailbox::NoAddress)?;
    if text.chars().any(char::is_control) {
        return Err(NoMailbox::NoAddress);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_where_it_says() {
        let it = Mailbox::parse(
            "imaps://brief%40wijkteams.example:ge%3Aheim%2F@imap.example.org/Antwoorden/Brieven",
        )
        .unwrap();
        assert_eq!(
            (it.host(), it.port(), it.tls()),
            ("imap.example.org", 993, true)
        );
        assert_eq!(
            (it.user(), it.password()),
            ("brief@wijkteams.example", "ge:heim/")
        );
        assert_eq!(it.folder(), "Antwoorden/Brieven");
        let it = Mailbox::parse("imap://brief:geheim@127.0.0.1:1143").unwrap();
        assert_eq!((it.port(), it.tls(), it.folder()), (1143, false, "INBOX"));
        for shown in [it.to_string(), format!("{it:?}")] {
            assert!(!shown.contains("geheim"), "{shown}");
        }
    }

    #[test]
    fn what_is_no_mailbox_says_why() {
        for (raw, why) in [
            ("", NoMailbox::NoAddress),
            ("imap.example.org", NoMailbox::Scheme),
            ("https://a:b@imap.example.org", NoMailbox::Scheme),
            ("imap://a:b@imap.example.org", NoMailbox::Open),
            ("imaps://imap.example.org", NoMailbox::NoOne),
            ("imaps://brief@imap.example.org", NoMailbox::NoOne),
            ("imaps://:b@imap.example.org", NoMailbox::NoOne),
            (
                "imaps://a:b@imap.example.org/Reacties%20%C3%A9%C3%A9n",
                NoMailbox::Folder,
            ),
            ("imaps://a%4:b@imap.example.org", NoMailbox::NoAddress),
            ("imaps://a%0D%0Ab:c@imap.example.org", NoMailbox::NoAddress),
        ] {
            assert_eq!(
                Mailbox::parse(raw).map(|it| it.to_string()),
                Err(why),
                "{raw}"
            );
        }
    }
}
