//! Any bytes are a message that can be read, placed and shown.
#![no_main]

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
    let _ = automatic::kind(&message.signs, &message.subject, &message.text);
    let _ = quoted::split(&message.text);
    let _ = message.report.as_ref().map(report::read);
});

/// Whether HTML holds nothing but elements and attributes that neither load nor run.
fn harmless(html: &str) -> bool {
    html.split('<').skip(1).all(|tag| {
        let tag = tag.split('>').next().unwrap_or_default();
        let pieces: Vec<&str> = tag.split('"').collect();
        let outside: String = pieces.iter().step_by(2).copied().collect();
        let mut words = outside.split_whitespace();
        let name = words.next().unwrap_or_default().trim_start_matches('/');
        let element =
            !["script", "style", "img", "iframe", "form", "object", "svg"].contains(&name);
        let attributes = [
            "href=", "rel=", "dir=", "lang=", "colspan=", "rowspan=", "start=",
        ];
        let links = pieces.chunks_exact(2).all(|two| {
            let schemes = ["http:", "https:", "mailto:", "tel:"];
            let value = two[1].trim_start().to_ascii_lowercase();
            !two[0].ends_with("href=") || schemes.iter().any(|scheme| value.starts_with(scheme))
        });
        let joined = words.all(|word| {
            let mut rest = word;
            while let Some(behind) = attributes.iter().find_map(|known| rest.strip_prefix(known)) {
                rest = behind;
            }
            rest.is_empty()
        });
        element && joined && links
    })
}
