//! `/controle`: from a verdict to what a stranger reads.

use super::{
    Page,
    letter::{original, rows},
    site,
};
use crate::{
    errors::Failure,
    evidence::Stamped,
    language::Reader,
    rooms::verify::{Asking, CodeFound},
    state::State,
    store::LetterRecord,
    verifying::{self, MAX_PDF_BYTES, Verdict},
};
use app::publishing::verify::{
    self as shown, Asked, FoundLetter, Refused, VerifyForm, VerifyReport,
};
use letters::{stage::Stage, time::Moment};

/// The page.
///
/// # Errors
/// When the store cannot be read.
pub async fn verify(state: &State, reader: &Reader, asking: Asking) -> Result<Page, Failure> {
    let mut form = VerifyForm {
        max_bytes: u64::try_from(MAX_PDF_BYTES).unwrap_or(u64::MAX),
        ..VerifyForm::default()
    };
    match asking {
        Asking::Fresh => {}
        Asking::Nothing => form.refused = Some(Refused::Nothing),
        Asking::TooLarge => form.refused = Some(Refused::TooLarge),
        Asking::Code { typed, found } => {
            let finding = match &found {
                CodeFound::NotACode => None,
                CodeFound::Unknown => Some((shown::Finding::UnknownHash, None)),
                CodeFound::Text(letter) => Some((shown::Finding::KnownText, Some(letter))),
                CodeFound::File(letter) => Some((shown::Finding::KnownFile, Some(letter))),
            };
            form.hash.clone_from(&typed);
            match finding {
                None => form.refused = Some(Refused::NotAHash),
                Some((finding, letter)) => {
                    let letter = match letter {
                        Some(letter) => Some(found_letter(state, letter).await?),
                        None => None,
                    };
                    form.report = Some(VerifyReport {
                        asked: Asked::Hash(typed),
                        finding,
                        steps: Vec::new(),
                        sealed_by: None,
                        sealed_at: None,
                        seal_stamp: None,
                        head_stamp: None,
                        letter,
                    });
                }
            }
        }
        Asking::File { name, verdict } => form.report = Some(report(state, name, *verdict).await?),
    }
    let site = site(state, reader);
    Ok(Page::of(reader, || shown::page(&site, reader.locale, form)))
}

async fn report(state: &State, name: String, verdict: Verdict) -> Result<VerifyReport, Failure> {
    let known = match &verdict.letter {
        Some(slug) if verdict.genuine => Some(state.store.letter(slug).await?),
        _ => None,
    };
    let letter = match known {
        Some(letter) => Some(found_letter(state, &letter).await?),
        None => None,
    };
    Ok(VerifyReport {
        asked: Asked::File {
            name,
            sha256: verdict.file_sha256.to_string(),
        },
        finding: finding(verdict.finding),
        steps: verdict.steps.iter().map(step).collect(),
        sealed_by: verdict.sealed_by,
        sealed_at: verdict
            .sealed_at
            .and_then(|at| at.parse().ok())
            .map(Moment::from_timestamp),
        seal_stamp: verdict.time_stamp.and_then(stamped),
        head_stamp: verdict
            .tree_head
            .and_then(|head| head.time_stamp)
            .and_then(stamped),
        letter,
    })
}

/// Who saw it, and when.
fn stamped(stamp: Stamped) -> Option<(String, Moment)> {
    let at = Moment::parse(&stamp.at)?;
    Some((stamp.by, at))
}

/// What is told of a published letter: from our own store, not from what a file claims.
async fn found_letter(state: &State, letter: &LetterRecord) -> Result<FoundLetter, Failure> {
    let pin = letter.stage.pin().ok_or(Failure::NotFound)?;
    let version = state.store.version(letter.id, pin.number).await?;
    let front = &version.text.front;
    let signed = state.store.signatories(letter.id, pin.hash).await?;
    let withdrawn = match &letter.stage {
        Stage::Withdrawn { since, .. } => Some(since.day()),
        Stage::Draft | Stage::Review { .. } | Stage::Signing { .. } | Stage::Final { .. } => None,
    };
    Ok(FoundLetter {
        slug: letter.published.is_some().then(|| letter.slug.to_string()),
        title: letter
            .short_title
            .as_ref()
            .map_or_else(|| front.subject.to_string(), ToString::to_string),
        date: front.date,
        version: pin.number.get(),
        text_sha256: pin.hash.to_string(),
        signatories: rows(letter, &signed),
        withdrawn,
        language: front.language,
        translation: original(state, letter).await?.map(|(of, _)| of),
    })
}

fn step(step: &verifying::Step) -> shown::Step {
    use verifying::{Check, Outcome};
    shown::Step {
        check: match step.check {
            Check::SealIntact => shown::Check::SealIntact,
            Check::WholeFile => shown::Check::WholeFile,
            Check::OurCertificate => shown::Check::OurCertificate,
            Check::Text => shown::Check::Text,
            Check::Log => shown::Check::Log,
            Check::OwnKeys => shown::Check::OwnKeys,
            Check::Inclusion => shown::Check::Inclusion,
            Check::HeadSigned => shown::Check::HeadSigned,
            Check::HeadKept => shown::Check::HeadKept,
            Check::Published => shown::Check::Published,
        },
        outcome: match step.outcome {
            Outcome::Holds => shown::Outcome::Holds,
            Outcome::Fails => shown::Outcome::Fails,
            Outcome::Absent => shown::Outcome::Absent,
            Outcome::NotReached => shown::Outcome::NotReached,
        },
    }
}

fn finding(finding: verifying::Finding) -> shown::Finding {
    use verifying::Finding;
    match finding {
        Finding::Genuine => shown::Finding::Genuine,
        Finding::NotAPdf => shown::Finding::NotAPdf,
        Finding::NoSeal => shown::Finding::NoSeal,
        Finding::BrokenSeal => shown::Finding::BrokenSeal,
        Finding::Changed => shown::Finding::Changed,
        Finding::Appended => shown::Finding::Appended,
        Finding::OtherSeal => shown::Finding::OtherSeal,
        Finding::OtherText => shown::Finding::OtherText,
        Finding::BrokenLog => shown::Finding::BrokenLog,
        Finding::ForgedSignature => shown::Finding::ForgedSignature,
        Finding::NotInTree => shown::Finding::NotInTree,
        Finding::ForgedHead => shown::Finding::ForgedHead,
        Finding::OtherHead => shown::Finding::OtherHead,
        Finding::NotPublished => shown::Finding::NotPublished,
    }
}
