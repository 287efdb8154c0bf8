//! By what a message is known again, whichever way it comes.
//!
//! A mailbox gives lines that end with CR and LF, a mail server hands over lines that end with LF, and each adds lines of its own
//! to the head.

use super::head::Head;
use letters::{
    hash::Hash,
    incoming::message::{Fingerprint, Form},
};

/// The lines of a head that its writer gave it, by which a message without a Message-ID is known again.
const WRITTEN: [&str; 5] = ["date", "from", "to", "cc", "subject"];

/// By what a message is known again, of which what is behind the head begins at `behind`.
pub(super) fn of(head: &Head, all: &[u8], behind: usize) -> Fingerprint {
    let body = &all[behind..];
    let id = head.id("message-id");
    let plain = Hash::of_all(ended(trimmed(body), b"\n"));
    let known = match (&id, head.raw("date")) {
        (Some(_), _) => plain,
        // One that says when it was written is not written twice.
        (None, Some(_)) => {
            let lines = WRITTEN.iter().map(|name| {
                let value = head.raw(name).unwrap_or_default();
                let words: Vec<&str> = value.split_whitespace().collect();
                format!("{name}: {}\n", words.join(" "))
            });
            let lines = lines.collect::<String>();
            Hash::of_parts(&[lines.as_bytes(), plain.as_bytes()])
        }
        (None, None) => Hash::of_all(ended(trimmed(all), b"\n")),
    };
    let form = |end: &'static [u8]| Form {
        whole: Hash::of_all(ended(all, end)),
        body: Hash::of_all(ended(body, end)),
    };
    let whole = Hash::of(all);
    let as_it_came = Form {
        whole,
        body: Hash::of(body),
    };
    Fingerprint {
        id,
        whole,
        body: known,
        forms: vec![as_it_came, form(b"\n"), form(b"\r\n")],
    }
}

/// Bytes without the ends of lines below the last.
fn trimmed(mut bytes: &[u8]) -> &[u8] {
    while let Some(less) = bytes.strip_suffix(b"\n") {
        bytes = less.strip_suffix(b"\r").unwrap_or(less);
    }
    bytes
}

/// The pieces of bytes whose lines end in this way.
fn ended<'a>(bytes: &'a [u8], end: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    lines.flat_map(move |line| match line.strip_suffix(b"\n") {
        Some(line) => [line.strip_suffix(b"\r").unwrap_or(line), end],
        None => [line, &[]],
    })
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use letters::{hash::Hash, incoming::message::Fingerprint};

    fn print(raw: &str) -> Fingerprint {
        read(raw.as_bytes()).fingerprint
    }

    #[test]
    fn a_message_is_one_however_its_lines_end_and_whatever_was_put_on_top() {
        let written = "From: an@x.example\nDate: Sat, 28 Nov 2026 08:40:00 +0100\nSubject: Dag\n";
        for id in ["", "Message-ID: <a@x.example>\n"] {
            let first = format!("{written}{id}\nEen.\nTwee.\n");
            let kept = print(&first);
            for same in [
                first.replace('\n', "\r\n"),
                format!("Received: from b\n by c\n{first}"),
                format!("Return-Path: <an@x.example>\n{first}\n").replace('\n', "\r\n"),
            ] {
                assert!(print(&same).is_of(&kept), "{same:?}");
                assert!(print(&same).is_of(&kept.hidden()), "{same:?}");
                assert!(kept.is_of(&print(&same)), "{same:?}");
            }
            for other in [
                first.replace("Twee", "Drie"),
                first.replace("Een.\n", "Een.\n\n"),
                first
                    .replace("a@x.example>\n", "b@x.example>\n")
                    .replace("08:40", "08:41"),
            ] {
                assert!(!print(&other).is_of(&kept), "{other:?}");
            }
        }
        // Without a date and a name nothing says that it is the same but all of it.
        let bare = "From: an@x.example\n\nDag.\n";
        assert!(print(&bare.replace('\n', "\r\n")).is_of(&print(bare)));
        assert!(!print(&format!("Received: b\n{bare}")).is_of(&print(bare)));
    }

    #[test]
    fn what_was_kept_by_its_bytes_is_known_with_other_ends_of_lines() {
        let lf = "Message-ID: <a@x.example>\n\nEen.\nTwee.\n";
        let crlf = lf.replace('\n', "\r\n");
        for (kept, come) in [(lf, &*crlf), (&*crlf, lf), (lf, lf)] {
            let body = &kept[kept.find("Een").unwrap()..];
            let kept = Fingerprint {
                body: Hash::of(body.as_bytes()),
                forms: Vec::new(),
                ..print(kept)
            };
            assert!(print(&format!("Received: b\r\n{come}")).is_of(&kept));
            assert!(print(come).is_of(&kept));
        }
    }
}
