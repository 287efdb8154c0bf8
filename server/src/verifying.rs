//! Saying of a PDF whether it is genuine, step by step, to anyone who asks.

use crate::{
    evidence::{self, Evidence, Stamped},
    pdf,
    seal::{self, OwnCertificate, SealError, SealKey, TimeStamp},
    store::{Store, StoreError},
};
use letters::{
    cosignature::Except,
    file,
    hash::Hash,
    ledger::{self, tree::TreeHead},
    text::Slug,
    time::Moment,
    version::VersionNumber,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

mod names;

use names::{agree, named, own_keys, own_keys_that_hold};

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
    /// Signatures with keys of the signers' own are over what the log says, each by the key that travels with it.
    OwnKeys,
    /// Each line of the log inside is in the tree over all lines, by the proof and the head that travel with it.
    Inclusion,
    /// That head was signed with a certificate of ours, and a time stamp on it is whole.
    HeadSigned,
    /// That head is one of those that we keep and show.
    HeadKept,
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
    /// The file holds nothing to look at: nobody signed with a key of their own, or it was sealed before there was a tree.
    Absent,
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
    /// A signature with a key of the signer's own does not hold.
    ForgedSignature,
    /// The log inside is not what the tree over all lines holds.
    NotInTree,
    /// The head inside was not signed by us, or bears a time stamp that is not over it.
    ForgedHead,
    /// The head inside is signed, but is none of those that we show.
    OtherHead,
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
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own beside a name, and any of them go together"
)]
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
    /// Whether the organisation is no member; files from before there were guests say nothing of it.
    #[serde(default, skip_serializing_if = "is_not")]
    pub guest: bool,
    /// Whether it was signed with a key of the signer's own; files from before there were any say nothing of it.
    #[serde(default, skip_serializing_if = "is_not")]
    pub own_key: bool,
    /// The demands that the name does not stand behind; files from before these could be left out say nothing of it.
    #[serde(default, skip_serializing_if = "Except::is_none")]
    pub except: Except,
}

/// Whether something is not so; as `serde` asks it.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks with a reference"
)]
const fn is_not(so: &bool) -> bool {
    !*so
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
    /// When another party saw the seal; none where nobody was asked, or did not answer.
    pub time_stamp: Option<Stamped>,
    /// The letter, once the file is known to be ours.
    pub letter: Option<Slug>,
    /// Its version.
    pub version: Option<VersionNumber>,
    /// The hash of its text.
    pub text_sha256: Option<Hash>,
    /// Who stood behind it.
    pub signatories: Vec<ListedName>,
    /// The head of the tree that the file names.
    pub tree_head: Option<HeadNamed>,
    /// What the head said, to be held against what is kept.
    #[serde(skip)]
    head: Option<TreeHead>,
}

/// Which head of the tree over all lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeadNamed {
    /// Which head, from 1.
    pub number: u64,
    /// Over how many lines.
    pub size: u64,
    /// The root of the tree over them.
    pub root_sha256: Hash,
    /// When it was made, RFC 3339 in UTC.
    pub at: String,
    /// When another party saw it.
    pub time_stamp: Option<Stamped>,
}

const CHECKS: [Check; 10] = [
    Check::SealIntact,
    Check::WholeFile,
    Check::OurCertificate,
    Check::Text,
    Check::Log,
    Check::OwnKeys,
    Check::Inclusion,
    Check::HeadSigned,
    Check::HeadKept,
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
            time_stamp: None,
            letter: None,
            version: None,
            text_sha256: None,
            signatories: Vec::new(),
            tree_head: None,
            head: None,
        }
    }

    /// Whether this was looked at and holds.
    #[must_use]
    pub fn holds_in(&self, check: Check) -> bool {
        let outcome = Outcome::Holds;
        self.steps.contains(&Step { check, outcome })
    }

    fn holds(&mut self, check: Check) {
        self.came_to(check, Outcome::Holds);
    }

    fn came_to(&mut self, check: Check, outcome: Outcome) {
        self.steps.push(Step { check, outcome });
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
    let stamp = report.time_stamped_at.zip(report.time_stamped_by);
    verdict.time_stamp = stamp.map(|(at, authority)| TimeStamp { at, authority }.into());
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
    inside(bytes, verdict, ours)
}

/// Looks at what travels inside a file that bears our seal.
fn inside(bytes: &[u8], mut verdict: Verdict, ours: &OurSeals) -> Verdict {
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
    let evidence = find(evidence::FILE).map(Evidence::read);
    let named = match &evidence {
        Some(Some(evidence)) => named(&entries, &listing, evidence),
        // What cannot be read the next step finds; what is not there is looked at no more.
        Some(None) | None => true,
    };
    if !ends || !named || !agree(&ledger::tally(&entries), &listing) {
        return verdict.stop(Finding::BrokenLog);
    }
    verdict.holds(Check::Log);
    let own_keys = own_keys(&entries, &listing);
    let hold = match &evidence {
        Some(Some(evidence)) => own_keys_that_hold(&own_keys, evidence),
        // What would show it is not there.
        Some(None) | None => own_keys.is_empty().then_some(0),
    };
    let outcome = match hold {
        None => return verdict.stop(Finding::ForgedSignature),
        Some(0) => Outcome::Absent,
        Some(_) => Outcome::Holds,
    };
    verdict.came_to(Check::OwnKeys, outcome);
    verdict.signatories = listing.signatories;
    let Some(evidence) = evidence else {
        for check in [Check::Inclusion, Check::HeadSigned, Check::HeadKept] {
            verdict.came_to(check, Outcome::Absent);
        }
        return verdict.stop(Finding::NotPublished);
    };
    in_the_tree(verdict, evidence.as_ref(), log, ours)
}

/// Looks at the proof that the log is in the tree, and at the head that it leads to.
fn in_the_tree(
    mut verdict: Verdict,
    evidence: Option<&Evidence>,
    log: &str,
    ours: &OurSeals,
) -> Verdict {
    let proven = evidence.and_then(|it| Some((it, it.proves(log.lines())?)));
    let Some((evidence, head)) = proven else {
        return verdict.stop(Finding::NotInTree);
    };
    verdict.holds(Check::Inclusion);
    let stamp = evidence.stamped();
    verdict.tree_head = Some(HeadNamed {
        time_stamp: stamp.as_ref().ok().cloned().flatten(),
        number: head.number,
        size: head.size,
        root_sha256: head.root,
        at: head.at.rfc3339(),
    });
    let signed = evidence.signed_with().ok().flatten();
    let by_us = signed.is_some_and(|certificate| ours.0.contains(certificate.as_bytes()));
    if !by_us || stamp.is_err() {
        return verdict.stop(Finding::ForgedHead);
    }
    verdict.holds(Check::HeadSigned);
    verdict.head = Some(head);
    // Whether it is kept and the file published only the store knows.
    verdict.stop(Finding::NotPublished)
}

/// Ends an examination with what only the store knows: whether this very file was published.
///
/// # Errors
/// When the store cannot be reached.
pub async fn conclude(mut verdict: Verdict, store: &Store) -> Result<Verdict, StoreError> {
    if verdict.finding != Finding::NotPublished {
        return Ok(verdict);
    }
    // Both were left open: from here on the store is asked.
    let open = [Check::HeadKept, Check::Published];
    let absent = |step: &Step| step.outcome == Outcome::Absent;
    verdict
        .steps
        .retain(|step| absent(step) || !open.contains(&step.check));
    if let Some(head) = verdict.head {
        let kept = store.head(head.number).await?;
        if kept.is_none_or(|kept| kept.head != head) {
            return Ok(verdict.stop(Finding::OtherHead));
        }
        verdict.holds(Check::HeadKept);
    }
    if let Some(letter) = store.known_file(verdict.file_sha256).await? {
        verdict.holds(Check::Published);
        verdict.letter = Some(letter.slug);
        verdict.finding = Finding::Genuine;
        verdict.genuine = true;
        return Ok(verdict);
    }
    Ok(verdict.stop(Finding::NotPublished))
}
