//! A sealed letter in the hands of someone who means harm: every change is found, and called by its name.

use super::{
    bare, file,
    house::{House, Made},
};
use server::{
    seal::{self, PemSealKey, SealKey, SealOrder},
    verifying::{self, Finding, OurSeals},
};
use std::time::{Duration, Instant};

pub struct Scene {
    pub house: House,
    pub made: Made,
    ours: OurSeals,
    /// Where the revision with the seal begins: behind the first end of file.
    revision: usize,
    /// Where the signature stands, in its angle brackets.
    signature: std::ops::Range<usize>,
}

impl Scene {
    pub async fn new() -> Self {
        Self::at(House::new().await).await
    }

    /// In a house that is there already.
    pub async fn at(house: House) -> Self {
        let made = house
            .final_letter(&file("letters/samples/demo/huurachterstanden.md"), 7)
            .await;
        let ours = OurSeals::known(&house.state.store).await.unwrap();
        let revision = find(&made.pdf, b"%%EOF") + 5;
        let start = rfind(&made.pdf, b"/Contents<") + 9;
        let length = made.pdf[start..]
            .iter()
            .position(|&byte| byte == b'>')
            .unwrap();
        Self {
            house,
            ours,
            revision,
            signature: start..start + length + 1,
            made,
        }
    }

    /// What is found in these bytes, in bounded time.
    pub fn finding(&self, bytes: &[u8]) -> Finding {
        let start = Instant::now();
        let verdict = verifying::examine(bytes, &self.ours);
        assert!(
            start.elapsed() < Duration::from_secs(10),
            "{:?}",
            verdict.finding
        );
        assert_eq!(verdict.steps.len(), 10);
        verdict.finding
    }

    /// A document with these files inside, sealed with our own key: as if someone had come at it.
    pub fn sealed_by_us(&self, files: &[(&str, &[u8])]) -> Vec<u8> {
        seal_with(bare::with_files(files), self.house.state.seal_key.as_ref())
    }
}

fn seal_with(pdf: Vec<u8>, key: &dyn SealKey) -> Vec<u8> {
    let order = SealOrder {
        name: "Vereniging Voorbeeld",
        reason: "Definitief",
        location: "Voorbeeldstad",
        tooltip: "Zegel",
        at: "2026-03-02T09:00:00Z".parse().unwrap(),
    };
    seal::seal(pdf, &order, key, None).unwrap()
}

fn find(bytes: &[u8], needle: &[u8]) -> usize {
    bytes
        .windows(needle.len())
        .position(|window| window == needle)
        .unwrap()
}

fn rfind(bytes: &[u8], needle: &[u8]) -> usize {
    bytes
        .windows(needle.len())
        .rposition(|window| window == needle)
        .unwrap()
}

fn changed(pdf: &[u8], at: usize, flip: u8) -> Vec<u8> {
    let mut changed = pdf.to_vec();
    changed[at] ^= flip;
    changed
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_byte_is_enough() {
    let scene = Scene::new().await;
    let pdf = &scene.made.pdf;
    assert_eq!(scene.finding(pdf), Finding::NotPublished, "untouched");
    let step = pdf.len() / 500;
    for at in (0..scene.revision).step_by(step) {
        let found = scene.finding(&changed(pdf, at, 1));
        let right = if at < 5 {
            Finding::NotAPdf
        } else {
            Finding::Changed
        };
        assert_eq!(found, right, "byte {at}");
    }
    for at in scene.revision..pdf.len() {
        let inside = scene.signature.contains(&at);
        // All of the revision's own objects, and one in nine bytes of the signature.
        if inside && at % 9 != 0 {
            continue;
        }
        let found = scene.finding(&changed(pdf, at, 1 << (at % 7)));
        assert!(
            matches!(found, Finding::Changed | Finding::BrokenSeal),
            "byte {at}: {found:?}"
        );
    }
    scene.house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_comes_behind_the_seal_is_called_so() {
    let scene = Scene::new().await;
    let pdf = &scene.made.pdf;
    let xref = rfind(pdf, b"startxref");
    let previous: usize = std::str::from_utf8(&pdf[xref + 10..])
        .unwrap()
        .lines()
        .next()
        .unwrap()
        .parse()
        .unwrap();
    // A proper incremental update: a new first page object, as an editor would write it.
    let update = format!(
        "\n1 0 obj\n<</Nieuw true>>\nendobj\nxref\n1 1\n{:010} 00000 n\r\ntrailer\n<</Size 900/Root 1 0 R/Prev {previous}>>\nstartxref\n{}\n%%EOF\n",
        pdf.len() + 1,
        pdf.len() + 34
    );
    let zeros = vec![0; 1 << 20];
    for (what, tail) in [
        ("a line", &b"\n"[..]),
        ("an end", b"\n%%EOF\n"),
        ("zeros", &zeros),
        ("an update", update.as_bytes()),
    ] {
        assert_eq!(
            scene.finding(&[pdf, tail].concat()),
            Finding::Appended,
            "{what}"
        );
    }
    scene.house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_seal_taken_off_or_put_on_by_another_is_called_so() {
    let scene = Scene::new().await;
    let pdf = &scene.made.pdf;
    let plain = &pdf[..scene.revision];
    assert_eq!(scene.finding(plain), Finding::NoSeal);
    let folder = tempfile::tempdir().unwrap();
    let at = "2026-03-01T09:00:00Z".parse().unwrap();
    let other =
        PemSealKey::generate(&folder.path().join("seal"), "Vereniging Voorbeeld", at).unwrap();
    assert_eq!(
        scene.finding(&seal_with(plain.to_vec(), &other)),
        Finding::OtherSeal,
        "the same name, another key"
    );
    assert_eq!(
        scene.finding(&seal_with(
            plain.to_vec(),
            scene.house.state.seal_key.as_ref()
        )),
        Finding::NotPublished
    );

    for length in (0..pdf.len())
        .step_by(pdf.len() / 200)
        .chain(pdf.len() - 300..pdf.len())
    {
        let found = scene.finding(&pdf[..length]);
        let right = match length {
            0..5 => Finding::NotAPdf,
            // Before the dictionary begins nothing tells of a seal.
            _ if length <= scene.revision => Finding::NoSeal,
            _ => found,
        };
        assert_eq!(found, right, "{length} bytes");
        assert!(
            matches!(
                found,
                Finding::NotAPdf | Finding::NoSeal | Finding::BrokenSeal | Finding::Changed
            ),
            "{length} bytes: {found:?}"
        );
    }
    scene.house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_signature_of_rubbish_is_a_broken_seal() {
    let scene = Scene::new().await;
    let inner = scene.signature.start + 1..scene.signature.end - 1;
    let mut noise = 0x9E37_79B9_u32;
    for rubbish in [b"0", b"A", b"F", b"z", b" ", b"?"] {
        let mut pdf = scene.made.pdf.clone();
        for byte in &mut pdf[inner.clone()] {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            *byte = if rubbish == b"?" {
                b"0123456789ABCDEF"[(noise >> 28) as usize]
            } else {
                rubbish[0]
            };
        }
        assert_eq!(scene.finding(&pdf), Finding::BrokenSeal, "{rubbish:?}");
    }
    scene.house.close().await;
}
