//! What the check says, in words for people who never heard of a certificate.

use super::verify::{Check, Finding, Outcome, Refused, Step, VerifyReport};
use crate::locale::{Locale, t};
use crate::ui::{FormError, Glyph, glyph};
use leptos::prelude::*;
use letters::time::Moment;

/// Title and explanation of the whole.
pub fn finding(locale: Locale, finding: Finding) -> (String, String) {
    match finding {
        Finding::Genuine => (
            t!(locale, "verify-genuine"),
            t!(locale, "verify-genuine-text"),
        ),
        Finding::NotAPdf => (
            t!(locale, "verify-no-pdf"),
            t!(locale, "verify-no-pdf-text"),
        ),
        Finding::NoSeal => (
            t!(locale, "verify-no-seal"),
            t!(locale, "verify-no-seal-text"),
        ),
        Finding::BrokenSeal => (
            t!(locale, "verify-broken-seal"),
            t!(locale, "verify-broken-seal-text"),
        ),
        Finding::Changed => (
            t!(locale, "verify-changed"),
            t!(locale, "verify-changed-text"),
        ),
        Finding::Appended => (
            t!(locale, "verify-appended"),
            t!(locale, "verify-appended-text"),
        ),
        Finding::OtherSeal => (
            t!(locale, "verify-other-seal"),
            t!(locale, "verify-other-seal-text"),
        ),
        Finding::OtherText => (
            t!(locale, "verify-other-text"),
            t!(locale, "verify-other-text-text"),
        ),
        Finding::ForgedSignature => (
            t!(locale, "verify-forged"),
            t!(locale, "verify-forged-text"),
        ),
        Finding::BrokenLog => (
            t!(locale, "verify-broken-log"),
            t!(locale, "verify-broken-log-text"),
        ),
        Finding::NotInTree => (
            t!(locale, "verify-not-in-tree"),
            t!(locale, "verify-not-in-tree-text"),
        ),
        Finding::ForgedHead => (
            t!(locale, "verify-forged-head"),
            t!(locale, "verify-forged-head-text"),
        ),
        Finding::OtherHead => (
            t!(locale, "verify-other-head"),
            t!(locale, "verify-other-head-text"),
        ),
        Finding::NotPublished => (
            t!(locale, "verify-not-published"),
            t!(locale, "verify-not-published-text"),
        ),
        Finding::KnownText => (
            t!(locale, "verify-known-text"),
            t!(locale, "verify-known-text-text"),
        ),
        Finding::KnownFile => (
            t!(locale, "verify-known-file"),
            t!(locale, "verify-known-file-text"),
        ),
        Finding::UnknownHash => (
            t!(locale, "verify-unknown"),
            t!(locale, "verify-unknown-text"),
        ),
    }
}

/// One check as a row: what was looked at, and what that means.
pub fn step(locale: Locale, step: Step, finding: Finding) -> impl IntoView {
    let (name, meaning) = match step.check {
        Check::SealIntact => (
            t!(locale, "verify-step-seal"),
            t!(locale, "verify-step-seal-text"),
        ),
        Check::WholeFile => (
            t!(locale, "verify-step-whole"),
            t!(locale, "verify-step-whole-text"),
        ),
        Check::OurCertificate => (
            t!(locale, "verify-step-ours"),
            t!(locale, "verify-step-ours-text"),
        ),
        Check::Text => (
            t!(locale, "verify-step-text"),
            t!(locale, "verify-step-text-text"),
        ),
        Check::Log => (
            t!(locale, "verify-step-log"),
            t!(locale, "verify-step-log-text"),
        ),
        Check::OwnKeys => (
            t!(locale, "verify-step-keys"),
            t!(locale, "verify-step-keys-text"),
        ),
        Check::Inclusion => (
            t!(locale, "verify-step-inclusion"),
            t!(locale, "verify-step-inclusion-text"),
        ),
        Check::HeadSigned => (
            t!(locale, "verify-step-head"),
            t!(locale, "verify-step-head-text"),
        ),
        Check::HeadKept => (
            t!(locale, "verify-step-kept"),
            t!(locale, "verify-step-kept-text"),
        ),
        Check::Published => (
            t!(locale, "verify-step-published"),
            t!(locale, "verify-step-published-text"),
        ),
    };
    let (class, picture, outcome, meaning) = match step.outcome {
        Outcome::Holds => (None, Glyph::Full, t!(locale, "verify-holds"), meaning),
        Outcome::Fails => (
            Some("no"),
            Glyph::Cross,
            t!(locale, "verify-fails"),
            self::finding(locale, finding).1,
        ),
        Outcome::Absent => (
            Some("skipped"),
            Glyph::Ahead,
            t!(locale, "verify-absent"),
            match step.check {
                Check::OwnKeys => t!(locale, "verify-no-keys"),
                _ => t!(locale, "verify-absent-text"),
            },
        ),
        Outcome::NotReached => (
            Some("skipped"),
            Glyph::Ahead,
            t!(locale, "verify-skipped"),
            String::new(),
        ),
    };
    let meaning = (!meaning.is_empty()).then(|| view! { <p>{meaning}</p> });
    let words = format!("{name}: {outcome}");
    view! { <li class=class>{glyph(picture)}<div><b>{words}</b>{meaning}</div></li> }
}

/// "Verzegeld door … op …", in the seal's own words.
pub fn sealed(
    locale: Locale,
    by: Option<&str>,
    at: Option<Moment>,
) -> Option<impl IntoView + use<>> {
    let words = match (by, at) {
        (None, _) => return None,
        (Some(by), Some(at)) => t!(locale, "verify-sealed", by = by, at = locale.moment(at)),
        (Some(by), None) => t!(locale, "verify-sealed-undated", by = by),
    };
    Some(view! { <p class="hint">{words}</p> })
}

/// When other parties saw the seal and the head of the log, by their time stamps.
pub fn stamps(locale: Locale, report: &VerifyReport) -> Vec<AnyView> {
    let line = |words: String| view! { <p class="hint">{words}</p> }.into_any();
    let seal = report.seal_stamp.as_ref().map(|(by, at)| {
        let (by, at) = (by.clone(), locale.moment(*at));
        line(t!(locale, "verify-seal-stamp", by = by, at = at))
    });
    let head = report.head_stamp.as_ref().map(|(by, at)| {
        let (by, at) = (by.clone(), locale.moment(*at));
        line(t!(locale, "verify-head-stamp", by = by, at = at))
    });
    seal.into_iter().chain(head).collect()
}

/// Why the question could not be taken.
pub fn refused(locale: Locale, refused: Refused, max_bytes: u64) -> FormError {
    match refused {
        Refused::Nothing => FormError::at("file", t!(locale, "verify-nothing")),
        Refused::TooLarge => FormError::at(
            "file",
            t!(locale, "verify-too-large", max = locale.size(max_bytes)),
        ),
        Refused::NotAHash => FormError::at("hash", t!(locale, "verify-not-a-hash")),
    }
}
