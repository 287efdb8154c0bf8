//! What a stranger might send to keep a thread busy, fill the memory or bring the program down.

use super::damage::Scene;
use server::{pdf, verifying::Finding};
use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

/// One seal of any size, with a signature of these bytes.
fn with_signature(der: &[u8]) -> Vec<u8> {
    let mut hex = String::with_capacity(der.len() * 2);
    for byte in der {
        write!(hex, "{byte:02X}").unwrap();
    }
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
        b"%PDF-1.7\n1 0 obj\n<</ByteRange".to_vec(),
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
