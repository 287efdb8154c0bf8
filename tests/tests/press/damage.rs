//! A sealed letter in the hands of someone who means harm: every change is found, and called by its name; nothing that a
//! stranger sends panics or keeps a thread busy.

use super::{
    bare, file,
    house::{House, Made},
};
use server::{
    pdf,
    seal::{self, PemSealKey, SealKey, SealOrder},
    verifying::{self, Finding, OurSeals},
};
use std::time::{Duration, Instant};

struct Scene {
    house: House,
    made: Made,
    ours: OurSeals,
    /// Where the revision with the seal begins: behind the first end of file.
    revision: usize,
    /// Where the signature stands, in its angle brackets.
    signature: std::ops::Range<usize>,
}

impl Scene {
    async fn new() -> Self {
        let house = House::new().await;
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

    fn finding(&self, bytes: &[u8]) -> Finding {
        let start = Instant::now();
        let verdict = verifying::examine(bytes, &self.ours);
        assert!(
            start.elapsed() < Duration::from_secs(10),
            "{:?}",
            verdict.finding
        );
        assert_eq!(verdict.steps.len(), 6);
        verdict.finding
    }

    /// A document with these files inside, sealed with our own key: as if someone had come at it.
    fn sealed_by_us(&self, files: &[(&str, &[u8])]) -> Vec<u8> {
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_inside_that_contradict_each_other_are_called_so_even_under_our_own_seal() {
    let scene = Scene::new().await;
    let inside = pdf::attachments(&scene.made.pdf).unwrap();
    let of = |name: &str| {
        inside
            .iter()
            .find(|file| file.name == name)
            .unwrap()
            .bytes
            .clone()
    };
    let (text, listing, log) = (of("brief.md"), of("signatures.json"), of("logboek.jsonl"));
    let examined = |text: &[u8], listing: &[u8], log: &[u8]| {
        scene.finding(&scene.sealed_by_us(&[
            ("brief.md", text),
            ("signatures.json", listing),
            ("logboek.jsonl", log),
        ]))
    };
    assert_eq!(
        examined(&text, &listing, &log),
        Finding::NotPublished,
        "as they were"
    );
    let swap = |bytes: &[u8], from: &str, to: &str| {
        let words = String::from_utf8(bytes.to_vec()).unwrap();
        assert!(words.contains(from), "{from}");
        words.replacen(from, to, 1).into_bytes()
    };
    let lines: Vec<&str> = std::str::from_utf8(&log).unwrap().lines().collect();
    let without = |n: usize| {
        let mut lines = lines.clone();
        lines.remove(n);
        lines.join("\n").into_bytes()
    };
    let mut swapped = lines.clone();
    swapped.swap(2, 3);
    let cases = [
        (
            "another text",
            examined(&swap(&text, "e", "a"), &listing, &log),
            Finding::OtherText,
        ),
        ("no text", examined(b"", &listing, &log), Finding::OtherText),
        ("no list", examined(&text, b"[]", &log), Finding::OtherText),
        (
            "text and list changed places",
            examined(&listing, &text, &log),
            Finding::OtherText,
        ),
        (
            "another capacity",
            examined(
                &text,
                &swap(&listing, "\"on-behalf\"", "\"personal\""),
                &log,
            ),
            Finding::BrokenLog,
        ),
        (
            "a deputy made director",
            examined(
                &text,
                &swap(&listing, "\"deputy\": true", "\"deputy\": false"),
                &log,
            ),
            Finding::BrokenLog,
        ),
        ("no log", examined(&text, &listing, b""), Finding::BrokenLog),
        (
            "a line dropped",
            examined(&text, &listing, &without(4)),
            Finding::BrokenLog,
        ),
        (
            "the last line dropped",
            examined(&text, &listing, &without(lines.len() - 1)),
            Finding::BrokenLog,
        ),
        (
            "lines changed places",
            examined(&text, &listing, swapped.join("\n").as_bytes()),
            Finding::BrokenLog,
        ),
        (
            "a log of rubbish",
            examined(&text, &listing, &[0xff; 5_000]),
            Finding::BrokenLog,
        ),
    ];
    for (what, found, right) in cases {
        assert_eq!(found, right, "{what}");
    }
    scene.house.close().await;
}

/// One seal of any size, with a signature of these bytes.
fn with_signature(der: &[u8]) -> Vec<u8> {
    let hex: String = der.iter().map(|byte| format!("{byte:02X}")).collect();
    let frame = |range: &str| {
        let head = format!(
            "%PDF-1.7\n1 0 obj\n<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange{range:<48}/Contents"
        );
        let tail = ">>\nendobj\n%%EOF\n";
        (
            format!("{head}<{hex}>{tail}"),
            head.len(),
            head.len() + hex.len() + 2,
            tail.len(),
        )
    };
    let (_, start, end, tail) = frame("");
    frame(&format!("[0 {start} {end} {tail}]")).0.into_bytes()
}

/// A DER value: tag, length, contents.
fn der(tag: u8, contents: &[u8]) -> Vec<u8> {
    let length = u32::try_from(contents.len()).unwrap().to_be_bytes();
    [&[tag, 0x84][..], &length, contents].concat()
}

/// Signed data whose set of digest algorithms has so many members, in the worst order.
fn signed_data(members: u32) -> Vec<u8> {
    let algorithms: Vec<u8> = (0..members)
        .rev()
        .flat_map(|n| {
            let [_, a, b, c] = n.to_be_bytes();
            let (a, b, c) = (
                0x80 | (a << 2) | (b >> 6),
                0x80 | ((b << 1) & 0x7f) | (c >> 7),
                c & 0x7f,
            );
            [0x30, 0x06, 0x06, 0x04, 0x2A, a, b, c]
        })
        .collect();
    let data = [
        &[0x02, 1, 1][..],
        &der(0x31, &algorithms),
        &[0x30, 11, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1],
        &[0x31, 0],
    ]
    .concat();
    der(
        0x30,
        &[
            &[6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2][..],
            &der(0xA0, &der(0x30, &data)),
        ]
        .concat(),
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_strangers_trap_costs_seconds_at_most() {
    let scene = Scene::new().await;
    let deep = [
        b"%PDF-1.7\n1 0 obj\n<</ByteRange".repeat(1),
        b"[".repeat(4 << 20),
    ]
    .concat();
    let strings = [
        &b"%PDF-1.7\n"[..],
        &b"obj<</ByteRange[0 1 2 3]/Contents(((((".repeat(200_000),
    ]
    .concat();
    let names = [
        &b"%PDF-1.7\n1 0 obj\n<<"[..],
        &b"/A 1".repeat(3 << 20),
        b"/ByteRange[0 9 9 9]>>",
    ]
    .concat();
    let loops = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 3 0 R>>/StructTreeRoot 3 0 R>>\nendobj\n2 0 obj\n<</Kids[2 0 R 2 0 R]>>\nendobj\n3 0 obj\n<</Kids[3 0 R 3 0 R]/K 3 0 R>>\nendobj\nxref\n0 4\n0000000000 65535 f\r\n0000000009 00000 n\r\n0000000108 00000 n\r\n0000000147 00000 n\r\ntrailer\n<</Size 4/Root 1 0 R/Prev 195>>\nstartxref\n195\n%%EOF\n".to_vec();
    let traps = [
        ("nothing but depth", deep),
        ("strings without end", strings),
        ("a dictionary of millions", names),
        ("trees that bite their tails", loops),
        (
            "thirty-two megabytes of zeros",
            [&b"%PDF-1.7\n"[..], &vec![0; 32 << 20]].concat(),
        ),
        (
            "a signature of millions",
            with_signature(&signed_data(2_000_000)),
        ),
        (
            "the longest signature that is read",
            with_signature(&signed_data(8_100)),
        ),
        (
            "a signature in itself",
            with_signature(&(0..60_000).fold(Vec::new(), |inner, n| {
                if n < 900 { der(0x30, &inner) } else { inner }
            })),
        ),
    ];
    for (what, bytes) in traps {
        let start = Instant::now();
        let found = scene.finding(&bytes);
        assert!(
            matches!(found, Finding::BrokenSeal | Finding::NoSeal),
            "{what}: {found:?}"
        );
        let _files = pdf::attachments(&bytes);
        let _text = pdf::text(&bytes);
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{what}: {:?}",
            start.elapsed()
        );
    }
    scene.house.close().await;
}
