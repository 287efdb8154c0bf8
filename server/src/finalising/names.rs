//! Who stands under a letter, as it prints and as machines read it in the sealed file.

use super::translated::Original;
use crate::{
    press::SignatoryLine,
    store::{LetterRecord, Signatory},
    words,
};
use app::locale::Locale;
use letters::{
    cosignature::Except, file::RecordedSignatory, hash::Hash, markdown::Document, version::Pin,
};

/// The names under a letter as they print, those that its paper bore before Standpunt last.
pub(super) fn names(
    locale: Locale,
    letter: &LetterRecord,
    signed: &[Signatory],
) -> Vec<SignatoryLine> {
    let recorded = letter.recorded.iter().map(|s| recorded_line(locale, s));
    let signed = signed.iter().map(|s| words::signatory_line(locale, s));
    signed.chain(recorded).collect()
}

/// How many of all whose names print stand behind each demand; nothing where everybody stands behind all.
pub(super) fn support(
    locale: Locale,
    document: &Document,
    letter: &LetterRecord,
    signed: &[Signatory],
) -> Vec<String> {
    let demands = u32::try_from(document.demands().count()).unwrap_or(u32::MAX);
    let signed = signed.iter().map(|signatory| &signatory.except);
    let whole = Except::NONE;
    let recorded = letter.recorded.iter().map(|_| &whole);
    let all: Vec<&Except> = signed.chain(recorded).collect();
    app::words::support(locale, demands, &all)
}

/// A name that the paper bore before Standpunt, as it prints.
pub(super) fn recorded_line(locale: Locale, recorded: &RecordedSignatory) -> SignatoryLine {
    let text =
        |line: &Option<letters::text::Line>| line.as_ref().map(|line| line.as_str().to_owned());
    SignatoryLine {
        organisation: text(&recorded.organisation),
        name: text(&recorded.name),
        role: text(&recorded.role),
        capacity_text: Some(words::from_archive(locale)),
        note: None,
    }
}

/// What a machine reads in the sealed file: who signed which text, and where the log of it ends.
pub(super) fn signatures_json(
    letter: &LetterRecord,
    pin: Pin,
    signatories: &[Signatory],
    log: &[String],
    original: Option<&Original>,
) -> Vec<u8> {
    let names: Vec<serde_json::Value> = signatories
        .iter()
        .map(|s| {
            serde_json::json!({
                "invitation": s.invitation, "organisation": s.organisation_shown, "on_behalf": s.organisation.is_some(), "name": s.person,
                "function": s.function, "capacity": s.capacity.key(), "deputy": s.deputy, "guest": s.guest, "own_key": s.own_key, "except": s.except, "at": s.at.rfc3339(),
            })
        })
        .collect();
    let mut value = serde_json::json!({
        "letter": letter.id, "slug": letter.slug, "version": pin.number, "text_sha256": pin.hash,
        "signatories": names, "recorded": letter.recorded,
        "log": { "length": log.len(), "head_sha256": log.last().map(|line| Hash::of(line.as_bytes())) },
    });
    if let Some(Original {
        letter, version, ..
    }) = original
    {
        value["translation_of"] = serde_json::json!({
            "letter": letter.id, "slug": letter.slug, "version": version.number, "text_sha256": version.hash,
        });
    }
    let mut bytes = serde_json::to_vec_pretty(&value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
