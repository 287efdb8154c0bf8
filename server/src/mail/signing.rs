//! Signs every mail in the name of the sender's domain: DKIM (RFC 6376; RFC 8463 for Ed25519). Where the mail server does so
//! itself, no key is set here.

use super::MailError;
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use ed25519_dalek::{SigningKey, pkcs8::DecodePrivateKey as _};
use letters::text::MailAddress;
use lettre::{
    Message,
    message::{
        dkim::{
            DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm,
            DkimSigningKey,
        },
        header::HeaderName,
    },
};
use rsa::{
    RsaPrivateKey,
    pkcs1::{DecodeRsaPrivateKey as _, EncodeRsaPrivateKey as _, LineEnding},
    pkcs8::EncodePublicKey as _,
    traits::PublicKeyParts as _,
};
use std::path::Path;

/// What of a head is signed: all that a reader sees, and what answers go by. Not the type of the content: lettre keeps that
/// with the body, and would sign a head without it.
const SIGNED: [&str; 10] = [
    "From",
    "To",
    "Cc",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// The shortest RSA key that is taken, in bits: receivers ignore shorter ones (RFC 8301).
const SHORTEST_RSA_BITS: usize = 1024;

/// A key with which mails are signed.
pub struct DkimKey {
    config: DkimConfig,
    /// Under which name in the domain's records its other half is to be found.
    name: String,
    /// What has to stand there.
    record: String,
}

impl DkimKey {
    /// Reads keys as the setting names them: `SELECTOR=FILE`, with commas between.
    ///
    /// # Errors
    /// [`MailError::Dkim`] with the entry that cannot be used.
    pub fn all(setting: &str, sender: &MailAddress) -> Result<Vec<Self>, MailError> {
        let entries = setting
            .split(',')
            .map(str::trim)
            .filter(|entry| !entry.is_empty());
        entries.map(|entry| Self::of(entry, sender)).collect()
    }

    fn of(entry: &str, sender: &MailAddress) -> Result<Self, MailError> {
        let refused = |why: &str| MailError::Dkim(format!("{entry}: {why}"));
        let (selector, file) = entry
            .split_once('=')
            .ok_or_else(|| refused("it is not SELECTOR=FILE"))?;
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
        if selector.is_empty() || !selector.chars().all(fits) {
            return Err(refused("a selector has letters, digits, hyphens and dots"));
        }
        let (_, domain) = sender
            .as_str()
            .rsplit_once('@')
            .ok_or_else(|| refused("the sender has no domain"))?;
        let pem = std::fs::read_to_string(Path::new(file))
            .map_err(|error| refused(&error.to_string()))?;
        let (key, record) = read_key(&pem).map_err(|why| refused(&why))?;
        let relaxed = DkimCanonicalization {
            header: DkimCanonicalizationType::Relaxed,
            body: DkimCanonicalizationType::Relaxed,
        };
        Ok(Self {
            name: format!("{selector}._domainkey.{domain}"),
            record,
            config: DkimConfig::new(
                selector.to_owned(),
                domain.to_owned(),
                key,
                SIGNED.map(HeaderName::new_from_ascii_str).to_vec(),
                relaxed,
            ),
        })
    }

    /// Where receivers look for the other half of the key, and what they have to find there.
    #[must_use]
    pub fn record(&self) -> (&str, &str) {
        (&self.name, &self.record)
    }

    /// The line that signs a message.
    fn line(&self, message: &Message) -> Vec<u8> {
        let mut signed = message.clone();
        signed.sign(&self.config);
        line_of(&signed.formatted(), b"DKIM-Signature:")
    }
}

/// A message as bytes, with a line above it for each key.
pub(super) fn signed(keys: &[DkimKey], message: &Message) -> Vec<u8> {
    let lines = keys.iter().flat_map(|key| key.line(message));
    lines.chain(message.formatted()).collect()
}

/// A field of a message's head, all its lines, with their ends.
fn line_of(message: &[u8], field: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    let mut inside = false;
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        if line == b"\r\n" {
            break;
        }
        let goes_on = line.starts_with(b" ") || line.starts_with(b"\t");
        inside = if goes_on {
            inside
        } else {
            line.starts_with(field)
        };
        if inside {
            found.extend_from_slice(line);
        }
    }
    found
}

/// A private key in PEM, and the record of its other half.
fn read_key(pem: &str) -> Result<(DkimSigningKey, String), String> {
    let made = |key: &str, algorithm| {
        DkimSigningKey::new(key, algorithm).map_err(|error| error.to_string())
    };
    if let Ok(key) = SigningKey::from_pkcs8_pem(pem) {
        let public = BASE64.encode(key.verifying_key().as_bytes());
        let seed = BASE64.encode(key.to_bytes());
        let record = format!("v=DKIM1; k=ed25519; p={public}");
        return Ok((made(&seed, DkimSigningAlgorithm::Ed25519)?, record));
    }
    let key = RsaPrivateKey::from_pkcs8_pem(pem)
        .ok()
        .or_else(|| RsaPrivateKey::from_pkcs1_pem(pem).ok())
        .ok_or("it is no private key of RSA or Ed25519 in PEM")?;
    if key.size() * 8 < SHORTEST_RSA_BITS {
        return Err(format!("an RSA key has {SHORTEST_RSA_BITS} bits or more"));
    }
    let public = key
        .to_public_key()
        .to_public_key_der()
        .map_err(|error| error.to_string())?;
    let record = format!("v=DKIM1; k=rsa; p={}", BASE64.encode(public.as_bytes()));
    let plain = key
        .to_pkcs1_pem(LineEnding::LF)
        .map_err(|error| error.to_string())?;
    Ok((made(&plain, DkimSigningAlgorithm::Rsa)?, record))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_with_all_its_lines() {
        let message =
            b"From: a\r\nDKIM-Signature: v=1;\r\n b=x\r\nTo: b\r\n\r\nDKIM-Signature: no\r\n";
        assert_eq!(
            line_of(message, b"DKIM-Signature:"),
            b"DKIM-Signature: v=1;\r\n b=x\r\n"
        );
    }

    #[test]
    fn what_is_no_key_is_named() {
        let sender = MailAddress::parse("post@voorbeeld.nl").unwrap();
        for (entry, why) in [
            ("s1", "SELECTOR=FILE"),
            ("s 1=x.pem", "a selector has"),
            ("s1=/nergens/te/vinden.pem", "No such file"),
        ] {
            let told = DkimKey::all(entry, &sender)
                .map(drop)
                .unwrap_err()
                .to_string();
            assert!(told.contains(why) && told.contains(entry), "{told}");
        }
        assert!(DkimKey::all("", &sender).unwrap().is_empty());
        assert!(
            read_key("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").is_err()
        );
    }
}
