//! Any text is a publication of parliament that can be read.
#![no_main]

use letters::questions::parse;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let read = parse(text);
    let numbered = read
        .pairs
        .iter()
        .all(|pair| pair.answer.is_none() || pair.answer_text.is_some());
    assert!(numbered);
});
