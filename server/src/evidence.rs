//! What a letter's file and its page in the log hold to prove that its lines are in the tree, and in whose names.
//!
//! `docs/verify.md` tells strangers how to read it, with tools of their own.

use crate::{
    seal::{self, SealError, TimeStamp},
    store::{ProvenLine, SignedHead},
};
use letters::{
    hash::Hash,
    ledger::{
        Commitment, Opening,
        tree::{self, TreeHead},
    },
    time::Moment,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt::Write as _};

/// The name of this shape.
const FORMAT: &str = "standpunt-proof-1";
/// Its name inside a PDF.
pub const FILE: &str = "logboek-bewijs.json";

/// Another party's word for when something was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stamped {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Whose word it is, by its certificate.
    pub by: String,
}

impl From<TimeStamp> for Stamped {
    fn from(stamp: TimeStamp) -> Self {
        Self {
            at: Moment::from_timestamp(stamp.at).rfc3339(),
            by: stamp.authority,
        }
    }
}

/// A head as others read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadShown {
    /// Which head, from 1.
    pub number: u64,
    /// Over how many lines.
    pub size: u64,
    /// The root of the tree over them.
    pub root_sha256: Hash,
    /// When it was made, RFC 3339 in UTC.
    pub at: String,
    /// What was signed; the fields above are read from it.
    pub text: String,
    /// The signature over the text's bytes, in hexadecimal digits.
    pub signature_hex: String,
    /// The SHA-256 of the certificate (DER) that it was signed with.
    pub certificate_sha256: Hash,
    /// The time stamp over the text's bytes (the DER of an RFC 3161 token), in hexadecimal digits; left out where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_stamp_hex: Option<String>,
}

impl From<&SignedHead> for HeadShown {
    fn from(signed: &SignedHead) -> Self {
        let head = &signed.head;
        Self {
            number: head.number,
            size: head.size,
            root_sha256: head.root,
            at: head.at.rfc3339(),
            text: head.text(),
            signature_hex: hex(&signed.signature),
            certificate_sha256: signed.certificate,
            time_stamp_hex: signed.stamp.as_deref().map(hex),
        }
    }
}

impl HeadShown {
    /// The head, where every field says what the text says.
    #[must_use]
    pub fn read(&self) -> Option<TreeHead> {
        let head = TreeHead::read(&self.text).ok()?;
        let said = (self.number, self.size, self.root_sha256, self.at.as_str());
        let at = head.at.rfc3339();
        (said == (head.number, head.size, head.root, at.as_str())).then_some(head)
    }
}

/// Where a line stands in the tree, and the proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Which line of the letter, from 1.
    pub n: u64,
    /// Its place in the tree, from 0.
    pub place: u64,
    /// The hashes that lead from it to the root, nearest first.
    pub path: Vec<Hash>,
}

/// What opens a commitment in a line: of the names that print, and of those alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The commitment.
    pub commitment: Hash,
    /// The 32 random bytes before the value, in hexadecimal digits.
    pub salt_hex: String,
    /// The value.
    pub value: String,
}

impl From<&(Commitment, Opening)> for Opened {
    fn from((commitment, opening): &(Commitment, Opening)) -> Self {
        Self {
            commitment: commitment.0,
            salt_hex: hex(&opening.salt),
            value: opening.value.clone(),
        }
    }
}

/// All of it, as it travels inside a PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    format: String,
    head: HeadShown,
    certificate: String,
    lines: Vec<Placed>,
    openings: Vec<Opened>,
}

impl Evidence {
    /// What the time stamp over the head says, where there is one.
    ///
    /// # Errors
    /// [`SealError`] when it does not hold, or is about something else.
    pub fn stamped(&self) -> Result<Option<Stamped>, SealError> {
        let token = self.head.time_stamp_hex.as_deref();
        let read = |token| {
            let token = unhex(token).unwrap_or_default();
            seal::stamped_text(&self.head.text, &token).map(Stamped::from)
        };
        token.map(read).transpose()
    }

    /// Gathers it. `certificate` is the one that the head was signed with, as PEM. None when a line has no proof.
    #[must_use]
    pub fn of(
        signed: &SignedHead,
        certificate: String,
        lines: &[ProvenLine],
        openings: &[(Commitment, Opening)],
    ) -> Option<Self> {
        let lines = (1..).zip(lines).map(|(n, line)| {
            let (place, path) = line.proof.clone()?;
            Some(Placed { n, place, path })
        });
        Some(Self {
            format: FORMAT.to_owned(),
            head: signed.into(),
            certificate,
            lines: lines.collect::<Option<_>>()?,
            openings: openings.iter().map(Opened::from).collect(),
        })
    }

    /// As bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Reads what a file holds.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let read: Self = serde_json::from_slice(bytes).ok()?;
        (read.format == FORMAT).then_some(read)
    }

    /// Which head it is about, where each of these lines is proven to be in its tree, each at a place of its own behind
    /// the one before.
    #[must_use]
    pub fn proves<'a>(&self, lines: impl IntoIterator<Item = &'a str>) -> Option<TreeHead> {
        let head = self.head.read()?;
        let mut placed = self.lines.iter();
        let mut free = 0;
        for (n, line) in (1..).zip(lines) {
            let it = placed.next()?;
            let leaf = tree::leaf(line.as_bytes());
            let holds = it.n == n
                && it.place >= free
                && tree::includes(head.root, head.size, it.place, leaf, &it.path);
            if !holds {
                return None;
            }
            free = it.place + 1;
        }
        placed.next().is_none().then_some(head)
    }

    /// The certificate that the head says it was signed with, if its signature holds under it.
    ///
    /// # Errors
    /// [`SealError`] for something that is no certificate.
    pub fn signed_with(&self) -> Result<Option<Hash>, SealError> {
        let own = seal::certificate_sha256(&self.certificate)?;
        let signature = unhex(&self.head.signature_hex).unwrap_or_default();
        let holds = seal::signed_text(&self.head.text, &signature, &self.certificate)?;
        Ok((holds && own == self.head.certificate_sha256).then_some(own))
    }

    /// The values behind commitments, each seen to open its own; none when one does not.
    #[must_use]
    pub fn opened(&self) -> Option<BTreeMap<Commitment, &str>> {
        let opened = self.openings.iter().map(|it| {
            let salt = unhex(&it.salt_hex)?.try_into().ok()?;
            let value = it.value.clone();
            let made = Opening { salt, value }.commitment();
            (made.0 == it.commitment).then_some((made, it.value.as_str()))
        });
        opened.collect()
    }
}

/// Lower-case hexadecimal digits, as `sha256sum` prints them.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        let _infallible = write!(digits, "{byte:02x}");
        digits
    })
}

/// Reads hexadecimal digits; none when they are no whole bytes.
#[must_use]
pub fn unhex(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().as_chunks::<2>();
    let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let bytes = pairs.0.iter().map(byte).collect::<Option<_>>()?;
    pairs.1.is_empty().then_some(bytes)
}
