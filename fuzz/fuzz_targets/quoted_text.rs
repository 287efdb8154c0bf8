//! A text that is split into what is new and what is quoted loses nothing.
#![no_main]

use letters::incoming::quoted::split;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let parts = split(text);
    let joined: String = parts.iter().map(|part| part.text).collect();
    assert_eq!(joined, text);
    assert!(parts.windows(2).all(|two| two[0].kind != two[1].kind));
});
