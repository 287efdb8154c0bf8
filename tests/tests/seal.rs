//! The seal on a real document: judged by ourselves, by programs of others, and after
//! all kinds of damage.

pub mod checkers;
mod typeset;

use std::{
    path::PathBuf,
    sync::LazyLock,
    time::{Duration, Instant},
};

use checkers::{OpensslAuthority, pyhanko, succeed};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use proptest::prelude::*;
use server::{
    pdf,
    seal::{PemSealKey, SealError, SealOrder, TimeStampAuthority, inspect, seal},
};

/// A letter before and after sealing, with the key's folder.
struct Sealed {
    folder: tempfile::TempDir,
    plain: Vec<u8>,
    letter: Vec<u8>,
    key: PemSealKey,
}

static SEALED: LazyLock<Sealed> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    // The day before: checkers of others compare with the machine's own clock.
    let key = PemSealKey::generate(
        &folder.path().join("seal"),
        "Vereniging Voorbeeld",
        at() - Duration::from_hours(24),
    );
    let key = key.unwrap();
    let plain = typeset::letter();
    let letter = seal(plain.clone(), &order(), &key, None).unwrap();
    Sealed {
        folder,
        plain,
        letter,
        key,
    }
});

impl Sealed {
    fn certificate(&self) -> PathBuf {
        self.folder.path().join("seal/seal-certificate.pem")
    }

    /// Writes a letter where other programs can read it.
    fn file(&self, name: &str, letter: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, letter).unwrap();
        path
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "programs of others look at the machine's clock, so the seal must too"
)]
fn at() -> jiff::Timestamp {
    static NOW: LazyLock<jiff::Timestamp> = LazyLock::new(jiff::Timestamp::now);
    *NOW
}

fn order() -> SealOrder<'static> {
    SealOrder {
        name: "Vereniging Voorbeeld",
        reason: "Definitieve versie, vastgesteld en ondertekend",
        location: "Dordrecht",
        tooltip: "Digitaal zegel van Vereniging Voorbeeld",
        at: at(),
    }
}

#[test]
fn a_sealed_letter_stays_accessible_and_archival() {
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA3a] {
        let options = ValidationOptions::default().profile(profile);
        for (which, letter) in [("plain", &SEALED.plain), ("sealed", &SEALED.letter)] {
            let report = validate_pdf_bytes(letter, &options).unwrap();
            assert!(report.is_compliant, "{which}: {report}");
        }
    }
}

#[test]
fn programs_of_others_accept_the_seal() {
    let file = SEALED.file("brief.pdf", &SEALED.letter);
    let path = file.to_str().unwrap();
    succeed("qpdf", &["--check", path], SEALED.folder.path());

    let poppler = succeed("pdfsig", &["-nocert", path], SEALED.folder.path());
    for line in [
        "Signature is Valid.",
        "Total document signed",
        "ETSI.CAdES.detached",
        "Vereniging Voorbeeld",
    ] {
        assert!(poppler.contains(line), "{line} is not in:\n{poppler}");
    }

    let hanko = pyhanko(&file, &SEALED.certificate(), None);
    for line in [
        "signatures 1",
        "intact True",
        "valid True",
        "trusted True",
        "coverage ENTIRE_FILE",
        "docmdp_ok True",
        "bottom_line True",
        "timestamp None",
    ] {
        assert!(hanko.contains(line), "{line} is not in:\n{hanko}");
    }
}

#[test]
fn a_time_stamp_is_accepted_by_others_and_by_us() {
    let authority = OpensslAuthority::new();
    let stamped = seal(
        SEALED.plain.clone(),
        &order(),
        &SEALED.key,
        Some(&authority),
    )
    .unwrap();
    let report = inspect(&stamped).unwrap();
    assert!(report.is_whole());
    assert_eq!(report.time_stamped_by.as_deref(), Some("Proeftijd"));
    let off = report
        .time_stamped_at
        .unwrap()
        .duration_since(at())
        .unsigned_abs();
    assert!(off < Duration::from_mins(30), "{off:?}");

    let file = SEALED.file("gestempeld.pdf", &stamped);
    succeed(
        "qpdf",
        &["--check", file.to_str().unwrap()],
        SEALED.folder.path(),
    );
    let hanko = pyhanko(&file, &SEALED.certificate(), Some(&authority.certificate()));
    for line in ["bottom_line True", "timestamp True", "coverage ENTIRE_FILE"] {
        assert!(hanko.contains(line), "{line} is not in:\n{hanko}");
    }

    // The token lies in the part that our own signature does not cover.
    let contents = find(&stamped, b"/Contents<") + 10;
    let last = stamped[contents..]
        .iter()
        .position(|&byte| byte == b'>')
        .unwrap()
        + contents;
    let used = stamped[..last]
        .iter()
        .rposition(|&byte| byte != b'0')
        .unwrap();
    for at in (contents..used).step_by(97) {
        assert!(
            is_caught(&changed(&stamped, at)),
            "byte {at} of the signature"
        );
    }
}

#[test]
fn a_stamp_for_another_seal_is_refused() {
    /// Answers with the stamp it gave the first time.
    struct Stubborn(OpensslAuthority, std::sync::OnceLock<Vec<u8>>);
    impl TimeStampAuthority for Stubborn {
        fn respond(&self, request: &[u8]) -> Result<Vec<u8>, SealError> {
            Ok(self
                .1
                .get_or_init(|| self.0.respond(request).unwrap())
                .clone())
        }
    }
    let authority = Stubborn(OpensslAuthority::new(), std::sync::OnceLock::new());
    seal(
        SEALED.plain.clone(),
        &order(),
        &SEALED.key,
        Some(&authority),
    )
    .unwrap();
    let again = seal(
        SEALED.plain.clone(),
        &order(),
        &SEALED.key,
        Some(&authority),
    );
    assert!(matches!(again, Err(SealError::TimeStamp(_))), "{again:?}");
}

#[test]
fn the_source_comes_out_byte_for_byte() {
    let files = pdf::attachments(&SEALED.letter).unwrap();
    assert_eq!(files.len(), 1);
    assert_eq!(
        (files[0].name.as_str(), files[0].bytes.as_slice()),
        ("brief.md", typeset::SOURCE.as_bytes())
    );
}

#[test]
fn every_word_is_read_back_also_the_broken_ones() {
    let text = pdf::text(&SEALED.letter).unwrap();
    assert_eq!(text, pdf::text(&SEALED.plain).unwrap());
    let read: Vec<&str> = text.split_whitespace().collect();
    for word in typeset::words() {
        assert!(
            read.iter().any(|read| read.contains(&word)),
            "{word} is not in:\n{text}"
        );
    }
    assert_eq!(text.matches(typeset::LONG_WORD).count(), 4, "{text}");
    assert!(
        text.contains("1234 AB Voorbeeldstad") && text.contains("Postbus 123\n"),
        "{text}"
    );
    assert!(
        text.contains("vetheid") && !text.contains("Loopkop"),
        "{text}"
    );
    // Broken words would leave more hyphens than the text has.
    assert_eq!(text.matches('-').count(), 2, "{text}");
}

#[test]
fn damage_is_caught_wherever_it_is() {
    let letter = &SEALED.letter;
    // About 400 places over the whole file, and every byte of the revision's first part.
    let step = letter.len() / 400;
    let start = SEALED.plain.len();
    for at in (0..letter.len()).step_by(step).chain(start..start + 400) {
        assert!(is_caught(&changed(letter, at)), "byte {at}");
    }
    let longer = [letter.as_slice(), b"\n%%EOF\n"].concat();
    let report = inspect(&longer).unwrap();
    assert!(report.intact && !report.covers_whole_file);
    let shorter = &letter[..letter.len() - 1];
    assert!(is_caught(shorter));
}

#[test]
fn a_revision_by_another_program_is_caught() {
    let file = SEALED.file("voor.pdf", &SEALED.letter);
    succeed(
        "qpdf",
        &["--linearize", file.to_str().unwrap(), "na.pdf"],
        SEALED.folder.path(),
    );
    let rewritten = std::fs::read(SEALED.folder.path().join("na.pdf")).unwrap();
    assert!(is_caught(&rewritten));
}

fn find(bytes: &[u8], needle: &[u8]) -> usize {
    bytes
        .windows(needle.len())
        .rposition(|window| window == needle)
        .unwrap()
}

fn changed(letter: &[u8], at: usize) -> Vec<u8> {
    let mut changed = letter.to_vec();
    changed[at] ^= 1;
    changed
}

fn is_caught(letter: &[u8]) -> bool {
    inspect(letter).map_or(true, |report| !report.is_whole())
}

/// Everything that a stranger's file goes through.
fn survive(bytes: &[u8]) -> Duration {
    let start = Instant::now();
    let _ = inspect(bytes);
    let _ = pdf::attachments(bytes);
    let _ = pdf::text(bytes);
    let _ = seal(bytes.to_vec(), &order(), &SEALED.key, None);
    start.elapsed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_bring_it_down(mut bytes in prop::collection::vec(any::<u8>(), 0..4096), mark in any::<bool>()) {
        if mark {
            bytes.splice(0..0, *b"%PDF-1.7\nxref ");
        }
        prop_assert!(survive(&bytes) < Duration::from_secs(10));
    }

    #[test]
    fn no_mangled_letter_brings_it_down(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..64, prop::collection::vec(any::<u8>(), 0..64)), 1..12)
    ) {
        let mut bytes = SEALED.letter.clone();
        for (at, length, new) in cuts {
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, new);
        }
        prop_assert!(is_caught(&bytes) || bytes == SEALED.letter);
        prop_assert!(survive(&bytes) < Duration::from_secs(10));
    }

    #[test]
    fn no_mangled_tables_bring_it_down(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40)) {
        // The last part of a file steers the readers: tables, trailers, lengths, numbers.
        let mut bytes = SEALED.plain.clone();
        let tail = bytes.len().saturating_sub(6000);
        for (at, new) in edits {
            let at = tail + at.index(bytes.len() - tail);
            bytes[at] = b"0123456789 /<>[]()R"[usize::from(new) % 19];
        }
        prop_assert!(survive(&bytes) < Duration::from_secs(10));
    }
}
