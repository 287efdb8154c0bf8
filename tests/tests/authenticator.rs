//! A passkey in the hands of `openssl`: it shares no code with what makes and checks signatures with own keys here.

use crate::tools::run;
use letters::{
    cosignature::{KeySignature, Statement},
    hash::Hash,
};
use serde_json::json;
use std::{fmt::Write as _, process::Command};
use tempfile::TempDir;

/// The site to which it is bound.
const SITE: &str = "letters.example";
/// Somebody was there, and showed so with a finger.
const PRESENT_AND_VERIFIED: u8 = 0b101;

/// An authenticator with one key.
pub struct Authenticator {
    folder: TempDir,
    public_key: String,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        write!(digits, "{byte:02x}").unwrap();
        digits
    })
}

/// base64url without padding (RFC 4648, section 5).
fn base64url(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let digit = |bits: u32| char::from(DIGITS[(bits & 63) as usize]);
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three
            .iter()
            .fold(0, |bits, byte| bits << 8 | u32::from(*byte))
            << (8 * (3 - three.len()));
        let four = [18, 12, 6, 0].map(|by| digit(bits >> by));
        text.extend(four.iter().take(three.len() + 1));
    }
    text
}

impl Authenticator {
    /// With a new key on P-256 (`ec`) or a new RSA key (`rsa`).
    pub fn new(kind: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let made = match kind {
            "ec" => "openssl ecparam -name prime256v1 -genkey -noout -out key.pem",
            "rsa" => "openssl genrsa -out key.pem 2048",
            other => panic!("no kind of key: {other}"),
        };
        let made_of = |commands: &str, input: &[u8]| {
            let mut bash = Command::new("bash");
            let bash = bash.args(["-euc", commands]).current_dir(folder.path());
            let done = run(bash, input);
            assert!(done.status.success(), "{done:?}");
            done.stdout
        };
        made_of(made, b"");
        let public_key = made_of("openssl pkey -in key.pem -pubout", b"");
        let public_key = String::from_utf8(public_key).unwrap();
        Self { folder, public_key }
    }

    /// Signs a challenge with a finger on it.
    pub fn signs(&self, statement: &Statement<'_>) -> KeySignature {
        let challenge = base64url(statement.challenge().as_bytes());
        self.answers("webauthn.get", &challenge, PRESENT_AND_VERIFIED)
    }

    /// Signs the same without asking for a finger.
    pub fn signs_unseen(&self, statement: &Statement<'_>) -> KeySignature {
        let challenge = base64url(statement.challenge().as_bytes());
        self.answers("webauthn.get", &challenge, 0b001)
    }

    /// What an authenticator says of such a question (Web Authentication Level 3, sections 5.8.1 and 6.1).
    fn answers(&self, kind: &str, challenge: &str, flags: u8) -> KeySignature {
        let origin = format!("https://{SITE}");
        let client_data =
            json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false })
                .to_string();
        let mut data = Hash::of(SITE.as_bytes()).as_bytes().to_vec();
        data.push(flags);
        data.extend([0; 4]);
        let covered = [&data[..], Hash::of(client_data.as_bytes()).as_bytes()].concat();
        let mut openssl = Command::new("openssl");
        let openssl = openssl
            .args(["dgst", "-sha256", "-sign", "key.pem"])
            .current_dir(self.folder.path());
        let signed = run(openssl, &covered);
        assert!(signed.status.success(), "{signed:?}");
        KeySignature {
            public_key: self.public_key.clone(),
            authenticator_data: hex(&data),
            client_data,
            signature: hex(&signed.stdout),
        }
    }
}
