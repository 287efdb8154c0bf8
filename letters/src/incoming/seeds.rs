//! The corpora of the fuzzer, and texts like them by chance: what it looks for at length is looked for shortly here.

use super::{
    quoted,
    report::{MOST_RECIPIENTS, Raw, blocks, read},
};
use crate::questions;
use proptest::{collection::vec, prelude::*, sample::Index};

/// The texts of a corpus.
fn corpus(name: &str) -> Vec<String> {
    let folder = format!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../fuzz/seeds/{}"),
        name
    );
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}

/// Signs and words that mean something where they do not belong.
const WORDS: [&str; 14] = [
    "\n\n",
    "\r\n",
    ":",
    "<",
    "> ",
    "@",
    ";",
    "Action: ",
    "5.1.1",
    "\nVraag 2\n",
    "\nAntwoord 1\n",
    "-- \n",
    "Op 3 d schreef x@y:\n",
    "\u{0}é",
];

/// Lines of a corpus in another order, with words among them.
fn text_like(name: &'static str) -> impl Strategy<Value = String> {
    let texts = corpus(name);
    assert!(texts.len() >= 3, "{name}");
    let lines: Vec<String> = texts
        .iter()
        .flat_map(|text| text.split_inclusive('\n').map(str::to_owned))
        .collect();
    let piece = (any::<Index>(), any::<Index>(), 0..4_u8);
    vec(piece, 0..40).prop_map(move |pieces| {
        let mut text = String::new();
        for (line, word, what) in pieces {
            let line = line.get(&lines);
            match what {
                0 => text.push_str(WORDS[word.index(WORDS.len())]),
                1 => text.extend(line.chars().take(word.index(line.len() + 1))),
                _ => text.push_str(line),
            }
        }
        text
    })
}

proptest! {
    #[test]
    fn any_report_is_read(text in text_like("delivery_report")) {
        let status = blocks(&text);
        let raw = Raw {
            disposition: status.last().cloned(),
            returned: status.first().cloned().unwrap_or_default(),
            failed: text.lines().take(3).map(str::to_owned).collect(),
            status,
            text: text.clone(),
        };
        prop_assert!(read(&raw).fates.len() <= MOST_RECIPIENTS);
        let guess = read(&Raw { text, ..Raw::default() });
        prop_assert_eq!(guess.guess, !guess.fates.is_empty());
    }

    #[test]
    fn any_text_is_split_without_a_loss(text in text_like("quoted_text")) {
        let joined: String = quoted::split(&text).iter().map(|part| part.text).collect();
        prop_assert_eq!(joined, text);
    }

    #[test]
    fn any_publication_is_read(text in text_like("parliamentary_questions")) {
        let read = questions::parse(&text);
        prop_assert!(read.pairs.iter().all(|pair| pair.answer.is_none() || pair.answer_text.is_some()));
    }
}

#[test]
fn the_corpora_are_read_as_what_they_are() {
    for text in corpus("delivery_report") {
        let raw = Raw {
            status: blocks(&text),
            disposition: blocks(&text).pop(),
            text,
            ..Raw::default()
        };
        let report = read(&raw);
        assert!(
            !report.fates.is_empty() || report.disposition.is_some(),
            "{}",
            raw.text
        );
    }
    for text in corpus("quoted_text") {
        assert!(quoted::split(&text).len() > 1, "{text}");
    }
    for text in corpus("parliamentary_questions") {
        let read = questions::parse(&text);
        assert!(!read.pairs.is_empty() || read.postponed.is_some(), "{text}");
    }
}
