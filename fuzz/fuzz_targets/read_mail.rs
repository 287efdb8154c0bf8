//! Any bytes are a message that can be read, placed and shown.
#![no_main]

// What may be shown: the same oracle as the tests have.
#[path = "../../server/src/incoming/tests/harmless.rs"]
mod harmless;

use harmless::harmless;
use letters::incoming::{automatic, quoted, report};
use libfuzzer_sys::fuzz_target;
use server::incoming::{MAX_ATTACHMENTS, MAX_TEXT_BYTES, take_apart};

fuzz_target!(|bytes: &[u8]| {
    let read = take_apart(bytes);
    let message = read.message;
    assert_eq!(message.bytes, bytes.len() as u64);
    assert_eq!(message.attachments.len(), read.files.len());
    assert!(read.files.len() <= MAX_ATTACHMENTS);
    assert!(message.text.len() <= MAX_TEXT_BYTES);
    assert!(!message.text.contains('\0'));
    for attachment in &message.attachments {
        assert!(!attachment.name.contains(['/', '\\', '\0']));
    }
    let shown = message.html.unwrap_or_default();
    assert!(harmless(&shown), "{shown}");
    let _ = automatic::kind(&message.signs, &message.subject, &message.text, None);
    let _ = quoted::split(&message.text);
    let _ = message.report.as_ref().map(report::read);
});
