//! What each setting may be, and why it cannot be what was given.

use super::ConfigError;
use crate::{
    authorities::{Authorities, NoAuthorities},
    mailbox::{History, Mailbox, NoHistory},
};
use axum::http::Uri;
use ipnet::IpNet;
use letters::{incoming::reply::ReplyBase, text::MailAddress};
use secrecy::SecretString;
use std::{net::IpAddr, path::PathBuf};

/// The address of the site, without a slash at its end.
pub(super) fn site(url: &str) -> Result<String, ConfigError> {
    let url = url.trim_end_matches('/').to_owned();
    let origin = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    if origin.is_none_or(|host| host.is_empty() || host.contains('/')) {
        return Err(ConfigError::Value {
            name: "STANDPUNT_PUBLIC_URL",
            value: url,
            why: "it is written as https://brieven.example.org, without a path",
        });
    }
    Ok(url)
}

/// The address of a time stamp authority.
pub(super) fn authority(url: String) -> Result<SecretString, ConfigError> {
    let refused = |why| {
        // What stands before the @ may be a password.
        let value = url
            .rsplit_once('@')
            .map_or_else(|| url.clone(), |(_, rest)| format!("…@{rest}"));
        let name = "STANDPUNT_TIME_STAMP_URL";
        Err(ConfigError::Value { name, value, why })
    };
    let Ok(parsed) = url.parse::<Uri>() else {
        return refused("it is written as https://tsa.example.org/");
    };
    let host = parsed.host().unwrap_or_default();
    match parsed.scheme_str() {
        Some("http" | "https") if host.is_empty() => refused("it names no host"),
        Some("http") if url.contains('@') => refused("a name and a password go over https alone"),
        Some("http" | "https") => Ok(SecretString::from(url)),
        _ => refused("it is written as https://tsa.example.org/, or with http://"),
    }
}

pub(super) fn address(name: &'static str, value: String) -> Result<MailAddress, ConfigError> {
    MailAddress::parse(&value).map_err(|_| ConfigError::Value {
        name,
        value,
        why: "it is not a mail address",
    })
}

/// An address to which a mark of each envelope is added.
pub(super) fn reply_base(value: String) -> Result<ReplyBase, ConfigError> {
    let address = MailAddress::parse(&value);
    let base = address.and_then(|address| ReplyBase::of(&address));
    base.map_err(|_| ConfigError::Value {
        name: "STANDPUNT_REPLY_ADDRESS",
        value,
        why: "it is not a mail address to which a + and a mark can be added",
    })
}

/// The authorities that a file names beside the public ones.
pub(super) fn authorities(file: Option<PathBuf>) -> Result<Authorities, ConfigError> {
    let Some(path) = file else {
        return Ok(Authorities::default());
    };
    Authorities::read(&path).map_err(|error| ConfigError::Value {
        name: "STANDPUNT_MAIL_CA",
        value: path.display().to_string(),
        why: match error {
            NoAuthorities::Unreadable(_) => "that file cannot be read",
            NoAuthorities::NoCertificate => "that file holds no certificates as PEM",
        },
    })
}

/// Where answers arrive, and how much is taken in of what lies there already. The second is looked at without the first as well.
pub(super) fn mailbox_at(
    value: Option<String>,
    history: Option<String>,
) -> Result<Option<Mailbox>, ConfigError> {
    let history = match history {
        None => History::default(),
        Some(value) => History::parse(&value).map_err(|_| ConfigError::Value {
            name: "STANDPUNT_IMAP_HISTORY",
            value,
            why: NoHistory::WORDS,
        })?,
    };
    let Some(value) = value else { return Ok(None) };
    let mailbox = Mailbox::parse(&value).map_err(|why| {
        // What stands before the @ has a password in it.
        let rest = value
            .rsplit_once('@')
            .map_or(value.as_str(), |(_, rest)| rest);
        ConfigError::Value {
            name: "STANDPUNT_IMAP_URL",
            value: format!("…@{rest}"),
            why: why.words(),
        }
    })?;
    Ok(Some(mailbox.with_history(history)))
}

/// A mail address or an https address, as an address.
pub(super) fn contact(value: String) -> Result<String, ConfigError> {
    let plain = value.chars().all(|char| char.is_ascii_graphic());
    if plain && value.len() > "https://".len() && value.starts_with("https://") {
        return Ok(value);
    }
    MailAddress::parse(&value)
        .map(|mail| format!("mailto:{mail}"))
        .map_err(|_| ConfigError::Value {
            name: "STANDPUNT_SECURITY_CONTACT",
            value,
            why: "it is a mail address, or an address that begins with https://",
        })
}

/// Networks with commas between them; a bare address is a network of one.
pub(super) fn networks(list: &str) -> Result<Vec<IpNet>, ConfigError> {
    let parts = list
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let address = part.parse::<IpAddr>().map(IpNet::from);
            part.parse().or(address).map_err(|_| ConfigError::Value {
                name: "STANDPUNT_TRUSTED_PROXIES",
                value: part.to_owned(),
                why: "it is written as 10.0.0.0/8, 192.0.2.7",
            })
        })
        .collect()
}
