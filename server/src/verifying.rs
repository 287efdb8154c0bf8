//! Saying of a PDF whether it is genuine, step by step, to anyone who asks.

use crate::{
    pdf,
    seal::{self, OwnCertificate, SealError, SealKey},
    store::{Store, StoreError},
};
use letters::{
    cosignature::{Capacity, Except},
    file,
    hash::Hash,
    ledger::{self, Tally},
    text::Slug,
    time::Moment,
    version::VersionNumber,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The largest file that is looked at, in bytes: 20 MB as people count, less than a form may hold, so that the page
/// itself says what is too large. Letters are a few hundred kilobytes.
pub const MAX_PDF_BYTES: usize = 20_000_000;

/// What is looked at, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// There is a seal, and what it covers was not changed.
    SealIntact,
    /// It covers the file to its last byte.
    WholeFile,
    /// It was put on with a certificate of ours, the one in use or one before it.
    OurCertificate,
    /// The text inside is the text that the signatures are for.
    Text,
    /// The log inside is an unbroken chain, and says the same as the list of names.
    Log,
    /// This very file is one that we published.
    Published,
}

/// What came of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It holds.
    Holds,
    /// It does not hold.
    Fails,
    /// It was not looked at, since something before it failed.
    NotReached,
}

/// In a word, what is the matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// Genuine, and published here.
    Genuine,
    /// Not a PDF at all.
    NotAPdf,
    /// A PDF without a seal.
    NoSeal,
    /// The seal cannot be read.
    BrokenSeal,
    /// Changed after sealing.
    Changed,
    /// Something was added after sealing.
    Appended,
    /// Sealed by someone else.
    OtherSeal,
    /// The text inside is not the one that was signed.
    OtherText,
    /// The log inside is broken, or says something else than the list of names.
    BrokenLog,
    /// Ours by its seal, but not (or no longer) published here.
    NotPublished,
}

/// One check and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What was looked at.
    pub check: Check,
    /// What came of it.
    pub outcome: Outcome,
}

/// A name under the text, as the file itself lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedName {
    /// The invitation that was answered, as in the log.
    pub invitation: letters::ids::InvitationId,
    /// The organisation.
    pub organisation: String,
    /// Whether the organisation itself signed.
    pub on_behalf: bool,
    /// The person.
    pub name: String,
    /// The person's function.
    pub function: String,
    /// The capacity, as in the log.
    pub capacity: String,
    /// Whether a deputy signed.
    pub deputy: bool,
    /// The demands that the name does not stand behind; files from before these could be left out say nothing of it.
    #[serde(default, skip_serializing_if = "Except::is_none")]
    pub except: Except,
}

#[derive(Deserialize)]
struct Listing {
    slug: String,
    version: VersionNumber,
    text_sha256: Hash,
    signatories: Vec<ListedName>,
    log: LogEnd,
}

/// Where the log ended when the file was made: without it, lines could be left off at the end.
#[derive(Deserialize)]
struct LogEnd {
    length: u64,
    head_sha256: Option<Hash>,
}

/// All that can be said of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Whether every check holds.
    pub genuine: bool,
    /// In a word.
    pub finding: Finding,
    /// Check by check.
    pub steps: Vec<Step>,
    /// The SHA-256 of the file itself.
    pub file_sha256: Hash,
    /// Who sealed it, by the certificate's own words.
    pub sealed_by: Option<String>,
    /// When, by the seal's own words (RFC 3339).
    pub sealed_at: Option<String>,
    /// The letter, once the file is known to be ours.
    pub letter: Option<Slug>,
    /// Its version.
    pub version: Option<VersionNumber>,
    /// The hash of its text.
    pub text_sha256: Option<Hash>,
    /// Who stood behind it.
    pub signatories: Vec<ListedName>,
}

const CHECKS: [Check; 6] = [
    Check::SealIntact,
    Check::WholeFile,
    Check::OurCertificate,
    Check::Text,
    Check::Log,
    Check::Published,
];

impl Verdict {
    fn new(bytes: &[u8]) -> Self {
        Self {
            genuine: false,
            finding: Finding::NotAPdf,
            steps: Vec::new(),
            file_sha256: Hash::of(bytes),
            sealed_by: None,
            sealed_at: None,
            letter: None,
            version: None,
            text_sha256: None,
            signatories: Vec::new(),
        }
    }

    fn holds(&mut self, check: Check) {
        self.steps.push(Step {
            check,
            outcome: Outcome::Holds,
        });
    }

    /// Ends the examination at the check that is next.
    fn stop(mut self, finding: Finding) -> Self {
        let done = self.steps.len();
        let outcome = |index| {
            if index == 0 {
                Outcome::Fails
            } else {
                Outcome::NotReached
            }
        };
        self.steps.extend(
            CHECKS
                .into_iter()
                .skip(done)
                .enumerate()
                .map(|(index, check)| Step {
                    check,
                    outcome: outcome(index),
                }),
        );
        self.finding = finding;
        self
    }
}

/// The certificates that make a seal ours: of the key in use and of every one before it. Replacing a key takes nothing
/// away from the letters that it sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OurSeals(BTreeSet<[u8; 32]>);

impl OurSeals {
    /// Those that this store ever knew.
    ///
    /// # Errors
    /// When the store cannot be reached.
    pub async fn known(store: &Store) -> Result<Self, StoreError> {
        let known = store.seal_certificates().await?;
        Ok(Self(known.iter().map(|hash| *hash.as_bytes()).collect()))
    }

    /// That of one key alone.
    ///
    /// # Errors
    /// [`SealError`] for a key without a certificate.
    pub fn of(key: &dyn SealKey) -> Result<Self, SealError> {
        Ok(Self([*OwnCertificate::of(key)?.sha256.as_bytes()].into()))
    }

    /// Whether there is none: then no file can be told to be ours.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Looks at the file alone: everything that needs no store. Work for a thread that may block.
#[must_use]
pub fn examine(bytes: &[u8], ours: &OurSeals) -> Verdict {
    let mut verdict = Verdict::new(bytes);
    let report = match seal::inspect(bytes) {
        Ok(report) => report,
        Err(SealError::NotAPdf) => return verdict.stop(Finding::NotAPdf),
        Err(SealError::NoSeal) => return verdict.stop(Finding::NoSeal),
        Err(_) => return verdict.stop(Finding::BrokenSeal),
    };
    verdict.sealed_by = Some(report.signer.clone());
    verdict.sealed_at = report
        .sealed_at
        .map(|at| Moment::from_timestamp(at).rfc3339());
    if !report.intact {
        return verdict.stop(Finding::Changed);
    }
    verdict.holds(Check::SealIntact);
    if !report.covers_whole_file {
        return verdict.stop(Finding::Appended);
    }
    verdict.holds(Check::WholeFile);
    if !ours.0.contains(&report.certificate_sha256) {
        return verdict.stop(Finding::OtherSeal);
    }
    verdict.holds(Check::OurCertificate);
    inside(bytes, verdict)
}

/// Looks at what travels inside a file that bears our seal.
fn inside(bytes: &[u8], mut verdict: Verdict) -> Verdict {
    let Ok(attachments) = pdf::attachments(bytes) else {
        return verdict.stop(Finding::OtherText);
    };
    let find = |name: &str| {
        attachments
            .iter()
            .find(|a| a.name == name)
            .map(|a| a.bytes.as_slice())
    };
    let listing =
        find("signatures.json").and_then(|json| serde_json::from_slice::<Listing>(json).ok());
    let (Some(text), Some(listing)) = (find("brief.md"), listing) else {
        return verdict.stop(Finding::OtherText);
    };
    if Hash::of(text) != listing.text_sha256 || file::parse(text).is_err() {
        return verdict.stop(Finding::OtherText);
    }
    verdict.holds(Check::Text);
    verdict.letter = Slug::parse(&listing.slug).ok();
    verdict.version = Some(listing.version);
    verdict.text_sha256 = Some(listing.text_sha256);
    let log = find("logboek.jsonl")
        .and_then(|log| std::str::from_utf8(log).ok())
        .unwrap_or_default();
    let Ok((head, entries)) = ledger::verify(log.lines()) else {
        return verdict.stop(Finding::BrokenLog);
    };
    let ends = listing.log.head_sha256 == head.map(|head| head.hash)
        && listing.log.length == head.map_or(0, |head| head.length);
    if !ends || !agree(&ledger::tally(&entries), &listing) {
        return verdict.stop(Finding::BrokenLog);
    }
    verdict.holds(Check::Log);
    verdict.signatories = listing.signatories;
    verdict.stop(Finding::NotPublished)
}

/// Whether the list of names is the one that the log adds up to, capacities included.
fn agree(tally: &Tally, listing: &Listing) -> bool {
    let counted: BTreeSet<_> = tally
        .printed(listing.text_sha256)
        .map(|(id, standing)| {
            let capacity = standing.answer.prints().map_or("", Capacity::key);
            (id, capacity, standing.deputy, &standing.except)
        })
        .collect();
    let listed: BTreeSet<_> = listing
        .signatories
        .iter()
        .map(|name| {
            let capacity = name.capacity.as_str();
            (name.invitation, capacity, name.deputy, &name.except)
        })
        .collect();
    counted == listed && listed.len() == listing.signatories.len()
}

/// Ends an examination with what only the store knows: whether this very file was published.
///
/// # Errors
/// When the store cannot be reached.
pub async fn conclude(mut verdict: Verdict, store: &Store) -> Result<Verdict, StoreError> {
    if verdict.finding != Finding::NotPublished {
        return Ok(verdict);
    }
    if let Some(letter) = store.known_file(verdict.file_sha256).await? {
        verdict.steps.pop();
        verdict.holds(Check::Published);
        verdict.letter = Some(letter.slug);
        verdict.finding = Finding::Genuine;
        verdict.genuine = true;
    }
    Ok(verdict)
}
