//! Sealing and inspecting on tiny letters; the real press and independent checkers come
//! in the workspace's own tests.

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf};

use super::*;
use crate::pdf::{self, sample};

fn noon() -> jiff::Timestamp {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn key() -> (tempfile::TempDir, PemSealKey) {
    let folder = tempfile::tempdir().unwrap();
    let key =
        PemSealKey::generate(&folder.path().join("seal"), "Vereniging Voorbeeld", noon()).unwrap();
    (folder, key)
}

fn order() -> SealOrder<'static> {
    SealOrder {
        name: "Vereniging Voorbeeld",
        reason: "Definitieve versie (vastgesteld)",
        location: "Dordrecht",
        tooltip: "Digitaal zegel",
        at: noon(),
    }
}

fn sealed(key: &PemSealKey) -> Vec<u8> {
    seal(sample::letter("Geachte leden,"), &order(), key, None).unwrap()
}

#[test]
fn a_sealed_letter_is_whole_and_names_its_sealer() {
    let (_folder, key) = key();
    let letter = sealed(&key);
    assert!(letter.starts_with(&sample::letter("Geachte leden,")));
    let report = inspect(&letter).unwrap();
    assert!(report.is_whole() && report.self_signed, "{report:?}");
    assert_eq!(report.signer, "Vereniging Voorbeeld");
    assert_eq!(report.sealed_at, Some(noon()));
    assert_eq!(report.time_stamped_at, None);
    assert_eq!(report.covered_bytes, letter.len());
    assert_eq!(letter, sealed(&key), "the same order gives the same bytes");
    assert_eq!(pdf::text(&letter).unwrap(), "Geachte leden,\n");
}

#[test]
fn the_kinds_of_wrong_are_told_apart() {
    let (_folder, key) = key();
    assert!(matches!(inspect(b""), Err(SealError::NotAPdf)));
    assert!(matches!(
        inspect(b"Geachte leden,"),
        Err(SealError::NotAPdf)
    ));
    assert!(matches!(
        inspect(&sample::letter("x")),
        Err(SealError::NoSeal)
    ));

    let letter = sealed(&key);
    let mut changed = letter.clone();
    let word = changed
        .windows(5)
        .position(|window| window == b"leden")
        .unwrap();
    changed[word] = b'r';
    let report = inspect(&changed).unwrap();
    assert!(!report.intact && report.covers_whole_file);

    let mut longer = letter.clone();
    longer.extend_from_slice(b"\n% een toevoeging");
    let report = inspect(&longer).unwrap();
    assert!(report.intact && !report.covers_whole_file);

    let report = inspect(&letter[..letter.len() - 10]).unwrap();
    assert!(!report.intact && !report.covers_whole_file);

    let mut broken = letter.clone();
    let contents = broken
        .windows(10)
        .position(|window| window == b"/Contents<")
        .unwrap()
        + 30;
    broken[contents] = b'x';
    assert!(matches!(
        inspect(&broken),
        Err(SealError::BrokenSeal { .. })
    ));
}

#[test]
fn no_changed_byte_goes_unnoticed() {
    let (_folder, key) = key();
    let letter = sealed(&key);
    for at in 0..letter.len() {
        // Turn and turn about: the lowest bit, and the one that tells A from a.
        let bit = if at % 2 == 0 { 0x01 } else { 0x20 };
        let mut changed = letter.clone();
        changed[at] ^= bit;
        let caught = inspect(&changed).map_or(true, |report| !report.is_whole());
        assert!(caught, "byte {at} of {}, bit {bit}", letter.len());
    }
}

#[test]
fn a_strangers_seal_is_whole_but_not_ours() {
    let ((_a, ours), (_b, theirs)) = (key(), key());
    let (mine, other) = (
        inspect(&sealed(&ours)).unwrap(),
        inspect(&sealed(&theirs)).unwrap(),
    );
    assert!(mine.is_whole() && other.is_whole());
    assert_eq!(mine.signer, other.signer);
    assert_ne!(mine.certificate_sha256, other.certificate_sha256);
}

#[test]
fn a_stranger_who_signs_over_our_seal_is_the_one_who_answers() {
    let ((_a, ours), (_b, theirs)) = (key(), key());
    let first = sealed(&ours);
    assert!(matches!(
        seal(first.clone(), &order(), &theirs, None),
        Err(SealError::AlreadySealed)
    ));
    // So the stranger hides our form from the tables and signs the result.
    let file = pdf::File::parse(&first).unwrap();
    let mut update = pdf::Update::new(&file).unwrap();
    let root = file.root().unwrap();
    let catalog = String::from_utf8_lossy(file.object(root).unwrap())
        .replace("/AcroForm", "/Ac")
        .replace("/Perms", "/Pe");
    update.put(root, catalog);
    let revision = update.finish(&[1]).unwrap();
    let second = seal([first, revision.bytes].concat(), &order(), &theirs, None).unwrap();
    let reports = inspect_all(&second).unwrap();
    assert_eq!(reports.len(), 2);
    assert!(reports[0].intact && !reports[0].covers_whole_file);
    assert!(reports[1].is_whole());
    assert_eq!(inspect(&second).unwrap(), reports[1]);
    let known = inspect(&sealed(&ours)).unwrap().certificate_sha256;
    assert_eq!(reports[0].certificate_sha256, known);
    assert_ne!(reports[1].certificate_sha256, known);
}

#[test]
fn a_key_is_made_once_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("data/seal");
    assert!(PemSealKey::open(&dir).unwrap().is_none());
    let made = PemSealKey::generate(&dir, "Vereniging Voorbeeld", noon()).unwrap();
    let opened = PemSealKey::open(&dir).unwrap().unwrap();
    assert_eq!(made.chain(), opened.chain());
    for name in ["seal-key.pem", "seal-certificate.pem"] {
        let permissions = fs::metadata(dir.join(name)).unwrap().permissions().mode();
        assert_eq!(permissions & 0o777, 0o600, "{name}");
    }
    assert_eq!(
        fs::read_dir(folder.path().join("data")).unwrap().count(),
        1,
        "nothing is left beside it"
    );
    let before = fs::read(dir.join("seal-key.pem")).unwrap();
    let again = PemSealKey::generate(&dir, "Vereniging Voorbeeld", noon());
    assert!(
        matches!(again, Err(SealError::AlreadyThere(_))),
        "{again:?}"
    );
    assert_eq!(fs::read(dir.join("seal-key.pem")).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path().join("data")).unwrap().count(), 1);
}

#[test]
fn damaged_keys_are_named() {
    type Damage = fn(PathBuf, PathBuf);
    type Expected = fn(&SealError) -> bool;
    let cases: [(&str, Damage, Expected); 5] = [
        (
            "no certificate",
            |_, cert| fs::remove_file(cert).unwrap(),
            |error| matches!(error, SealError::HalfMissing(path) if path.ends_with("seal-certificate.pem")),
        ),
        (
            "no key",
            |key, _| fs::remove_file(key).unwrap(),
            |error| matches!(error, SealError::HalfMissing(path) if path.ends_with("seal-key.pem")),
        ),
        (
            "damaged key",
            |key, _| fs::write(key, "-----BEGIN").unwrap(),
            |error| matches!(error, SealError::DamagedKey(_)),
        ),
        (
            "damaged certificate",
            |_, cert| fs::write(cert, [0xFF]).unwrap(),
            |error| matches!(error, SealError::DamagedCertificate(_)),
        ),
        (
            "another's certificate",
            |_, cert| {
                let (folder, _key) = self::key();
                fs::copy(folder.path().join("seal/seal-certificate.pem"), cert).unwrap();
            },
            |error| matches!(error, SealError::Mismatch(_)),
        ),
    ];
    for (name, damage, expected) in cases {
        let (folder, _key) = key();
        let dir = folder.path().join("seal");
        damage(dir.join("seal-key.pem"), dir.join("seal-certificate.pem"));
        let error = PemSealKey::open(&dir).err().unwrap();
        assert!(expected(&error), "{name}: {error}");
    }
}

#[test]
fn a_certificate_bears_a_usable_name_only() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["", "  ", "a\nb"] {
        let refused = PemSealKey::generate(&folder.path().join("seal"), name, noon());
        assert!(
            matches!(refused, Err(SealError::UnusableName(_))),
            "{name:?}"
        );
    }
    let long = "é".repeat(80);
    let key = PemSealKey::generate(&folder.path().join("seal"), &long, noon()).unwrap();
    assert_eq!(inspect(&sealed(&key)).unwrap().signer, "é".repeat(64));
}

#[test]
fn a_silent_time_stamp_authority_stops_the_seal() {
    struct Silent;
    impl TimeStampAuthority for Silent {
        fn respond(&self, _: &[u8]) -> Result<Vec<u8>, SealError> {
            Ok(b"<html>Bad gateway".to_vec())
        }
    }
    let (_folder, key) = key();
    let refused = seal(sample::letter("x"), &order(), &key, Some(&Silent));
    assert!(
        matches!(refused, Err(SealError::TimeStamp(_))),
        "{refused:?}"
    );
}
