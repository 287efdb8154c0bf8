//! Settings: by flag, else by environment, else from a TOML file, else a sensible default.

use crate::{authorities::Authorities, mailbox::Mailbox};
use clap::Args;
use ipnet::IpNet;
use letters::{incoming::reply::ReplyBase, text::MailAddress};
use secrecy::SecretString;
use serde::Deserialize;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};
use thiserror::Error;

mod values;

use values::{address, authorities, authority, contact, mailbox_at, networks, reply_base, site};

/// What can be set on the command line or in the environment.
#[derive(Debug, Clone, Default, Args)]
pub struct Flags {
    /// Folder for the SQLite store, files, seal key and mails [default: standpunt-data].
    #[arg(long, env = "STANDPUNT_DATA", global = true)]
    pub data: Option<PathBuf>,
    /// Address and port to listen on [default: 127.0.0.1:3000].
    #[arg(long, env = "STANDPUNT_LISTEN", global = true)]
    pub listen: Option<SocketAddr>,
    /// Where people find the site, as it goes into mails and PDFs [default: http://LISTEN].
    #[arg(long, env = "STANDPUNT_PUBLIC_URL", global = true)]
    pub public_url: Option<String>,
    /// PostgreSQL to use instead of SQLite: postgres://user@host/database.
    #[arg(long, env = "DATABASE_URL", global = true, hide_env_values = true)]
    pub database_url: Option<String>,
    /// Mail server: smtp://user:password@host:port or smtps://… [default: mails become files in DATA/mail].
    #[arg(
        long,
        env = "STANDPUNT_SMTP_URL",
        global = true,
        hide_env_values = true
    )]
    pub smtp_url: Option<String>,
    /// Certificates (PEM) of authorities that may have signed those of the mail server and the mailbox [default: the public
    /// authorities alone].
    #[arg(long, env = "STANDPUNT_MAIL_CA", global = true)]
    pub mail_ca: Option<PathBuf>,
    /// Sender of every mail.
    #[arg(long, env = "STANDPUNT_MAIL_FROM", global = true)]
    pub mail_from: Option<String>,
    /// Address at which mailed letters are answered; each envelope adds a mark of its own (`brief+MARK@…`), so the mailbox
    /// must take mail to such addresses [default: answers go to the sender's address].
    #[arg(long, env = "STANDPUNT_REPLY_ADDRESS", global = true)]
    pub reply_address: Option<String>,
    /// Mailbox in which answers arrive, which is read and left as it is: imaps://name:password@host/INBOX [default: none].
    #[arg(
        long,
        env = "STANDPUNT_IMAP_URL",
        global = true,
        hide_env_values = true
    )]
    pub imap_url: Option<String>,
    /// How much of what lies in that mailbox already is taken in when it is read for the first time: none, all, or a number of
    /// days [default: none].
    #[arg(long, env = "STANDPUNT_IMAP_HISTORY", global = true)]
    pub imap_history: Option<String>,
    /// Private keys (PEM; Ed25519 or RSA) with which every mail is signed for the sender's domain (DKIM): SELECTOR=FILE, with
    /// commas between them [default: none, the mail server signs or nobody does].
    #[arg(long, env = "STANDPUNT_DKIM", global = true)]
    pub dkim: Option<String>,
    /// Name of the association, as it seals letters and signs mails.
    #[arg(long, env = "STANDPUNT_ASSOCIATION", global = true)]
    pub association: Option<String>,
    /// Seat of the association, as it stands in the seal.
    #[arg(long, env = "STANDPUNT_SEAT", global = true)]
    pub seat: Option<String>,
    /// Mail address that pages give for help.
    #[arg(long, env = "STANDPUNT_HELP_MAIL", global = true)]
    pub help_mail: Option<String>,
    /// Whom to tell about a hole in the site, in /.well-known/security.txt: a mail address or an https address
    /// [default: the mail address for help].
    #[arg(long, env = "STANDPUNT_SECURITY_CONTACT", global = true)]
    pub security_contact: Option<String>,
    /// Key that encrypts secrets in the store; nodes that share a database share it [default: DATA/secret.key, made at
    /// the first start].
    #[arg(long, env = "STANDPUNT_SECRET_KEY_FILE", global = true)]
    pub secret_key_file: Option<PathBuf>,
    /// Proxies of one's own, whose X-Forwarded-For is believed: networks, with commas between them [default: none].
    #[arg(long, env = "STANDPUNT_TRUSTED_PROXIES", global = true)]
    pub trusted_proxies: Option<String>,
    /// Time stamp authority (RFC 3161) that says when a letter was sealed and when a tree head was there:
    /// `https://tsa.example.org/` [default: none].
    #[arg(
        long,
        env = "STANDPUNT_TIME_STAMP_URL",
        global = true,
        hide_env_values = true
    )]
    pub time_stamp_url: Option<String>,
    /// Settings file [default: DATA/standpunt.toml when it is there].
    #[arg(long, env = "STANDPUNT_CONFIG", global = true)]
    pub config: Option<PathBuf>,
}

/// What the TOML file may hold: the same names.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    data: Option<PathBuf>,
    listen: Option<SocketAddr>,
    public_url: Option<String>,
    database_url: Option<String>,
    smtp_url: Option<String>,
    mail_ca: Option<PathBuf>,
    mail_from: Option<String>,
    reply_address: Option<String>,
    imap_url: Option<String>,
    imap_history: Option<String>,
    dkim: Option<String>,
    association: Option<String>,
    seat: Option<String>,
    help_mail: Option<String>,
    security_contact: Option<String>,
    #[serde(rename = "secret-key-file")]
    secret_key: Option<PathBuf>,
    trusted_proxies: Option<String>,
    time_stamp_url: Option<String>,
}

/// The settings with which the server runs. Secrets do not show in logs.
#[derive(Debug, Clone)]
pub struct Config {
    /// Folder for everything that is kept.
    pub data: PathBuf,
    /// Address and port.
    pub listen: SocketAddr,
    /// Where people find the site; no slash at the end.
    pub public_url: String,
    /// PostgreSQL, when it is used.
    pub database_url: Option<SecretString>,
    /// Mail server, when there is one.
    pub smtp_url: Option<SecretString>,
    /// Who may have signed its certificate and the mailbox's, beside the public authorities.
    pub mail_authorities: Authorities,
    /// Sender of every mail.
    pub mail_from: MailAddress,
    /// Where mailed letters are answered, when that is apart from the sender.
    pub reply_address: Option<ReplyBase>,
    /// The mailbox in which answers arrive.
    pub mailbox: Option<Mailbox>,
    /// The keys with which mails are signed, as [`DkimKey::all`](crate::mail::DkimKey::all) reads them.
    pub dkim: Option<String>,
    /// Name of the association.
    pub association: String,
    /// Its seat.
    pub seat: String,
    /// Where pages send people who need help.
    pub help_mail: Option<MailAddress>,
    /// Whom to tell about a hole in the site, as an address: `mailto:…` or `https://…`; see [`Self::whom_to_tell`].
    pub security_contact: Option<String>,
    /// The file with the key of the [vault](crate::vault).
    pub secret_key: PathBuf,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// The time stamp authority, when one is asked.
    pub time_stamp_url: Option<SecretString>,
    /// This program, which reads documents of strangers in a process of its own.
    pub program: PathBuf,
}

/// A setting that cannot be used.
#[derive(Debug, Error)]
pub enum ConfigError {
    /// The settings file cannot be read.
    #[error("cannot read the settings in {}: {source}", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The settings file has a mistake.
    #[error("the settings in {} have a mistake: {message}", path.display())]
    Mistake {
        /// Which file.
        path: PathBuf,
        /// What and where.
        message: String,
    },
    /// A setting has a value that cannot be used.
    #[error("{name} cannot be {value:?}: {why}")]
    Value {
        /// Which setting.
        name: &'static str,
        /// What was given.
        value: String,
        /// What is asked for.
        why: &'static str,
    },
}

impl Config {
    /// Puts the settings together.
    ///
    /// # Errors
    /// [`ConfigError`] names the file or the setting.
    pub fn load(flags: Flags) -> Result<Self, ConfigError> {
        let (data, file) = File::and_folder(flags.config.as_deref(), flags.data)?;
        let listen = flags
            .listen
            .or(file.listen)
            .unwrap_or(SocketAddr::from(([127, 0, 0, 1], 3000)));
        let public_url = flags
            .public_url
            .or(file.public_url)
            .unwrap_or_else(|| format!("http://{listen}"));
        let public_url = site(&public_url)?;
        let mail_from = flags
            .mail_from
            .or(file.mail_from)
            .unwrap_or_else(|| "standpunt@localhost.localdomain".to_owned());
        let mail_from = address("STANDPUNT_MAIL_FROM", mail_from)?;
        let reply_address = flags
            .reply_address
            .or(file.reply_address)
            .map(reply_base)
            .transpose()?;
        let history = flags.imap_history.or(file.imap_history);
        let mail_authorities = authorities(flags.mail_ca.or(file.mail_ca))?;
        let mailbox = mailbox_at(flags.imap_url.or(file.imap_url), history)?;
        let help_mail = flags
            .help_mail
            .or(file.help_mail)
            .map(|value| address("STANDPUNT_HELP_MAIL", value))
            .transpose()?;
        let security_contact = flags
            .security_contact
            .or(file.security_contact)
            .map(contact)
            .transpose()?;
        let secret_key = flags
            .secret_key_file
            .or(file.secret_key)
            .unwrap_or_else(|| data.join("secret.key"));
        let trusted_proxies = flags.trusted_proxies.or(file.trusted_proxies);
        let trusted_proxies = networks(trusted_proxies.as_deref().unwrap_or_default())?;
        let time_stamp_url = flags.time_stamp_url.or(file.time_stamp_url);
        let time_stamp_url = time_stamp_url.map(authority).transpose()?;
        Ok(Self {
            data,
            listen,
            secret_key,
            trusted_proxies,
            time_stamp_url,
            program: std::env::current_exe().unwrap_or_else(|_| PathBuf::from("standpunt")),
            public_url,
            database_url: flags
                .database_url
                .or(file.database_url)
                .map(SecretString::from),
            smtp_url: flags.smtp_url.or(file.smtp_url).map(SecretString::from),
            mail_from,
            reply_address,
            mailbox: mailbox.map(|it| it.with_authorities(mail_authorities.clone())),
            mail_authorities,
            dkim: flags.dkim.or(file.dkim),
            association: flags
                .association
                .or(file.association)
                .unwrap_or_else(|| "Vereniging Wijkteams Samen".to_owned()),
            help_mail,
            security_contact,
            seat: flags
                .seat
                .or(file.seat)
                .unwrap_or_else(|| "Nederland".to_owned()),
        })
    }

    /// Whether browsers reach the site over TLS: then cookies are bound to it.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whom to tell about a hole in the site, as an address.
    #[must_use]
    pub fn whom_to_tell(&self) -> Option<String> {
        let help = || self.help_mail.as_ref().map(|mail| format!("mailto:{mail}"));
        self.security_contact.clone().or_else(help)
    }

    /// The address of a path on the site.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }
}

impl File {
    /// The data folder, and the settings file: a flag names the folder, else the file does.
    fn and_folder(
        named: Option<&Path>,
        data: Option<PathBuf>,
    ) -> Result<(PathBuf, Self), ConfigError> {
        let usual = PathBuf::from("standpunt-data");
        let file = Self::of(named, data.as_deref().unwrap_or(&usual))?;
        let data = data.or_else(|| file.data.clone()).unwrap_or(usual);
        Ok((data, file))
    }

    /// The file that was named; else the usual one, when it is there.
    fn of(named: Option<&Path>, data: &Path) -> Result<Self, ConfigError> {
        let usual = data.join("standpunt.toml");
        match named {
            Some(path) => Self::read(path),
            None if usual.exists() => Self::read(&usual),
            None => Ok(Self::default()),
        }
    }

    fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|source| ConfigError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        toml::from_str(&text).map_err(|error| ConfigError::Mistake {
            path: path.to_owned(),
            message: error.to_string(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_wins_from_the_file_and_the_file_from_the_default() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(
            folder.path().join("standpunt.toml"),
            "listen = \"127.0.0.1:4000\"\nassociation = \"Proefvereniging\"\n",
        )
        .unwrap();
        let flags = Flags {
            data: Some(folder.path().to_owned()),
            association: Some("Andere".to_owned()),
            ..Flags::default()
        };
        let config = Config::load(flags).unwrap();
        assert_eq!(config.listen.port(), 4000);
        assert_eq!(config.association, "Andere");
        assert_eq!(config.public_url, "http://127.0.0.1:4000");
    }

    #[test]
    fn a_file_elsewhere_names_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.toml");
        std::fs::write(&path, "data = \"/srv/standpunt\"\n").unwrap();
        let load = |data: Option<&str>| {
            let flags = Flags {
                data: data.map(PathBuf::from),
                config: Some(path.clone()),
                ..Flags::default()
            };
            Config::load(flags).unwrap()
        };
        assert_eq!(load(None).data, Path::new("/srv/standpunt"));
        assert!(load(None).secret_key.starts_with("/srv/standpunt"));
        assert_eq!(load(Some("/tmp/other")).data, Path::new("/tmp/other"));
    }

    #[test]
    fn mistakes_are_named_and_secrets_do_not_show() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("standpunt.toml");
        std::fs::write(&path, "kleur = 3\n").unwrap();
        let error = Config::load(Flags {
            config: Some(path),
            ..Flags::default()
        })
        .unwrap_err()
        .to_string();
        assert!(error.contains("kleur"), "{error}");
        let flags = |url: &str| Flags {
            public_url: Some(url.to_owned()),
            smtp_url: Some("smtp://u:geheim@host".to_owned()),
            ..Flags::default()
        };
        assert!(Config::load(flags("ftp://x")).is_err());
        let contact = |value: &str| {
            let security_contact = Some(value.to_owned());
            Config::load(Flags {
                security_contact,
                ..flags("https://x.nl")
            })
            .map(|config| config.whom_to_tell())
        };
        let mail = contact("lek@x.nl").unwrap();
        assert_eq!(mail.as_deref(), Some("mailto:lek@x.nl"));
        let page = contact("https://x.nl/lek").unwrap();
        assert_eq!(page.as_deref(), Some("https://x.nl/lek"));
        for refused in [
            "http://x.nl/lek",
            "https://x.nl/a\nPolicy: b",
            "https://",
            "zomaar",
        ] {
            assert!(contact(refused).is_err(), "{refused}");
        }
        assert!(!format!("{:?}", Config::load(flags("https://x.nl/")).unwrap()).contains("geheim"));
    }

    #[test]
    fn the_address_of_a_time_stamp_authority_is_one() {
        let load = |url: &str| {
            Config::load(Flags {
                time_stamp_url: Some(url.to_owned()),
                ..Flags::default()
            })
        };
        for url in [
            "http://tsa.example.org/tsr",
            "https://tsa.example.org",
            "https://naam:geheim@tsa.example.org:8443/a?b=c",
        ] {
            let config = load(url).unwrap();
            assert!(config.time_stamp_url.is_some(), "{url}");
            assert!(!format!("{config:?}").contains("geheim"));
        }
        for url in [
            "",
            "tsa.example.org",
            "ftp://tsa.example.org/",
            "https://",
            "https:///tsr",
            "http://tsa.example.org/een twee",
            "http://naam:geheim@tsa.example.org/",
            "ftp://naam:geheim@tsa.example.org/",
        ] {
            let error = load(url).unwrap_err().to_string();
            assert!(error.starts_with("STANDPUNT_TIME_STAMP_URL"), "{error}");
            assert!(!error.contains("geheim"), "{error}");
        }
        assert!(
            Config::load(Flags::default())
                .unwrap()
                .time_stamp_url
                .is_none()
        );
    }
}
