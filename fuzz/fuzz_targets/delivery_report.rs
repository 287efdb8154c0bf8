//! Any text is a report that can be read, as fields or as a text for people.
#![no_main]

use letters::incoming::report::{MOST_RECIPIENTS, Raw, blocks, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let status = blocks(&text);
    let report = read(&Raw {
        disposition: status.last().cloned(),
        returned: status.first().cloned().unwrap_or_default(),
        failed: text.lines().take(3).map(str::to_owned).collect(),
        status,
        text: text.clone(),
    });
    assert!(report.fates.len() <= MOST_RECIPIENTS);
    let guess = read(&Raw {
        text,
        ..Raw::default()
    });
    assert!(guess.fates.len() <= MOST_RECIPIENTS);
    assert_eq!(guess.guess, !guess.fates.is_empty());
});
