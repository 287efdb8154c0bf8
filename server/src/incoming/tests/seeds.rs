//! The corpus of the fuzzer, and messages like it by chance: what it looks for at length is looked for shortly here.

use super::{
    super::{MAX_ATTACHMENTS, MAX_TEXT_BYTES, take_apart},
    harmless::harmless,
};
use letters::incoming::{automatic, quoted, report};

/// How many messages are made of each of the corpus.
const EACH: u64 = 150;

/// Words that mean something in a message, to be put where they do not belong.
const WORDS: [&[u8]; 18] = [
    b"\n\n",
    b"\r\n",
    b"--buiten\n",
    b"--binnen--\n",
    b"=?utf-8?Q?",
    b"?=",
    b"Content-Type: multipart/report; boundary=x\n",
    b"Content-Transfer-Encoding: base64\n",
    b"charset=utf-7",
    b"\"",
    b"<",
    b">",
    b"\0",
    b"\xff\xfe",
    b"(",
    b";",
    b"=",
    b"filename*1*=utf-8''%",
];

/// Numbers by chance, the same each time (xorshift64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap()
    }

    fn mutated(&mut self, seed: &[u8], other: &[u8]) -> Vec<u8> {
        let mut bytes = seed.to_vec();
        for _ in 0..=self.below(6) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(40)).min(bytes.len());
            match self.below(5) {
                0 if at < bytes.len() => bytes[at] = u8::try_from(self.below(256)).unwrap(),
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let again = bytes[at..end].to_vec();
                    bytes.splice(at..at, again);
                }
                3 => {
                    let word = WORDS[self.below(WORDS.len())];
                    bytes.splice(at..at, word.iter().copied());
                }
                _ => {
                    let from = self.below(other.len());
                    bytes.truncate(at);
                    bytes.extend_from_slice(&other[from..]);
                }
            }
        }
        bytes
    }
}

#[test]
fn what_would_harm_is_seen() {
    for harm in [
        "<script>",
        "<p onclick=\"x\">",
        "<a href=\"javascript:x\">",
        "<a style=\"x\">",
        "<img>",
    ] {
        assert!(!harmless(harm), "{harm}");
    }
    assert!(harmless(
        "<a href=\"https://x.nl/ onclick=\" rel=\"x\">x</a><br>onclick"
    ));
}

/// What holds of every message.
fn check(bytes: &[u8]) {
    let read = take_apart(bytes);
    let message = read.message;
    assert_eq!(message.bytes, bytes.len() as u64);
    assert_eq!(message.attachments.len(), read.files.len());
    assert!(read.files.len() <= MAX_ATTACHMENTS);
    assert!(message.text.len() <= MAX_TEXT_BYTES && !message.text.contains('\0'));
    for attachment in &message.attachments {
        assert!(
            !attachment.name.contains(['/', '\\', '\0']),
            "{}",
            attachment.name
        );
    }
    let shown = message.html.unwrap_or_default();
    assert!(harmless(&shown), "{shown}");
    let _ = automatic::kind(&message.signs, &message.subject, &message.text, None);
    let parts = quoted::split(&message.text);
    assert_eq!(
        parts.iter().map(|part| part.text).collect::<String>(),
        message.text
    );
    let _ = message.report.as_ref().map(report::read);
}

#[test]
fn whatever_comes_of_the_corpus_is_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz/seeds/read_mail");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    assert!(paths.len() >= 12);
    let seeds: Vec<Vec<u8>> = paths
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect();
    let mut chance = Chance(0x5eed);
    for seed in &seeds {
        check(seed);
        for _ in 0..EACH {
            let other = &seeds[chance.below(seeds.len())];
            check(&chance.mutated(seed, other));
        }
    }
}
