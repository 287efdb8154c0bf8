//! Messages that are made to take all time and all memory, or to break what reads them.

use super::super::{
    MAX_ATTACHMENTS, MAX_BYTES, MAX_DEPTH, MAX_FIELDS, MAX_HTML_BYTES, MAX_PARTS, MAX_TEXT_BYTES,
    html, read, take_apart,
};
use letters::incoming::message::Flaw;
use std::fmt::Write as _;

/// Parts in each other, so deep.
fn nested(depth: usize) -> String {
    let mut text = "From: a@b.nl\nContent-Type: multipart/mixed; boundary=b0\n\n".to_owned();
    for level in 0..depth {
        let next = level + 1;
        write!(
            text,
            "--b{level}\nContent-Type: multipart/mixed; boundary=b{next}\n\n"
        )
        .unwrap();
    }
    write!(text, "--b{depth}\n\ndiep\n").unwrap();
    for level in (0..=depth).rev() {
        writeln!(text, "--b{level}--").unwrap();
    }
    text
}

#[test]
fn parts_in_each_other_are_taken_apart_to_a_depth() {
    let fits = read(nested(MAX_DEPTH - 1).as_bytes());
    assert_eq!(
        (&*fits.text, fits.flaws.contains(&Flaw::TooDeep)),
        ("diep", false)
    );
    for depth in [MAX_DEPTH, 20_000] {
        let read = take_apart(nested(depth).as_bytes());
        assert!(read.message.flaws.contains(&Flaw::TooDeep), "{depth}");
        assert_eq!(read.message.text, "");
        let rest = String::from_utf8(read.files.into_iter().next().unwrap()).unwrap();
        assert!(rest.contains("diep"), "the deepest is kept as it is");
    }
}

#[test]
fn of_many_parts_some_are_shown_and_that_is_said() {
    let with = |count: usize, part: &str| {
        let mut text = "From: a@b.nl\nContent-Type: multipart/mixed; boundary=x\n\n".to_owned();
        text.push_str(&format!("--x\n{part}").repeat(count));
        text.push_str("--x--\n");
        read(text.as_bytes())
    };
    let file = "Content-Type: application/x-y\n\nz\n";
    let all = with(MAX_ATTACHMENTS, file);
    assert_eq!(
        (
            all.attachments.len(),
            all.flaws.contains(&Flaw::MoreAttachments)
        ),
        (MAX_ATTACHMENTS, false)
    );
    let more = with(MAX_ATTACHMENTS + 1, file);
    assert_eq!(
        (
            more.attachments.len(),
            more.flaws.contains(&Flaw::MoreAttachments)
        ),
        (MAX_ATTACHMENTS, true)
    );
    assert!(
        !with(MAX_PARTS, "\nja\n")
            .flaws
            .contains(&Flaw::TooManyParts)
    );
    let many = with(100_000, "\nja\n");
    assert!(many.flaws.contains(&Flaw::TooManyParts));
    assert_eq!(many.text.lines().count(), MAX_PARTS);
}

#[test]
fn long_heads_texts_and_messages_are_cut_and_that_is_said() {
    let many = format!("From: a@b.nl\n{}\nja\n", "X-Y: z\n".repeat(MAX_FIELDS));
    assert_eq!(read(many.as_bytes()).text, "ja\n");
    assert!(read(many.as_bytes()).flaws.contains(&Flaw::HeadCut));
    for (length, cut) in [(60_000, false), (70_000, true), (2_000_000, true)] {
        let long = format!("From: a@b.nl\nSubject: {}\n\nja\n", "a".repeat(length));
        assert_eq!(
            read(long.as_bytes()).flaws.contains(&Flaw::HeadCut),
            cut,
            "{length}"
        );
    }
    let text = format!("From: a@b.nl\n\n{}", "ë".repeat(MAX_TEXT_BYTES));
    let cut = read(text.as_bytes());
    assert!(cut.text.len() <= MAX_TEXT_BYTES && cut.flaws.contains(&Flaw::TextCut));
    let mut huge = b"From: a@b.nl\nContent-Type: application/x-y\n\n".to_vec();
    huge.resize(MAX_BYTES + 1, b'z');
    let cut = read(&huge);
    assert_eq!(cut.bytes, huge.len() as u64);
    assert!(cut.flaws.contains(&Flaw::TooLong));
    huge.pop();
    assert!(!read(&huge).flaws.contains(&Flaw::TooLong));
}

#[test]
fn tangled_html_takes_no_time() {
    let fill = |unit: &str| unit.repeat(MAX_HTML_BYTES / unit.len());
    let attributes: String = (0..100_000).fold(String::new(), |mut all, number| {
        write!(all, " a{number}=1").unwrap();
        all
    });
    let styles: String = (0..20_000).fold(String::new(), |mut all, number| {
        write!(all, "<b lang=a{number}>").unwrap();
        all
    });
    for (what, html) in [
        ("tags without an end", fill("<a ")),
        ("signs for less", fill("<")),
        ("elements in each other", fill("<div>")),
        ("tables in each other", fill("<table><tr><td>")),
        ("lists in each other", fill("<ul><li>")),
        ("links in each other", fill("<a href=x>")),
        ("paragraphs", fill("<p>x")),
        ("ends of nothing", fill("</b>")),
        ("comments without an end", fill("<!--")),
        ("scripts without an end", fill("<script>")),
        ("pictures of lines", fill("<svg>")),
        ("attributes", format!("<p{attributes}>ja")),
        (
            "styles over paragraphs",
            format!("<p>{styles}{}", "<p>x".repeat(50_000)),
        ),
        (
            "styles in cells",
            format!("<table>{styles}{}", "<td><b>x".repeat(50_000)),
        ),
        ("names of signs", fill("&a")),
        ("quotations", fill("<blockquote>x")),
    ] {
        let started = std::time::Instant::now();
        let read = html::read(&html);
        let took = started.elapsed();
        assert!(
            read.text.len() <= 8 * MAX_HTML_BYTES && read.shown.len() <= 8 * MAX_HTML_BYTES,
            "{what}"
        );
        assert!(took.as_secs() < 20, "{what} took {took:?}");
    }
}

/// Each is long, and means something at every sign.
fn takes_no_time(messages: &[(&str, String)]) {
    for (what, message) in messages {
        let started = std::time::Instant::now();
        let read = read(message.as_bytes());
        let _ = letters::incoming::quoted::split(&read.text);
        let took = started.elapsed();
        assert!(took.as_secs() < 20, "{what} took {took:?}");
    }
}

#[test]
fn a_tangled_head_takes_no_time() {
    let with = |name: &str, value: String| format!("From: a@b.nl\n{name}: {value}\n\n");
    takes_no_time(&[
        ("words", with("Subject", "=?a?q?x".repeat(9_000))),
        ("joined words", with("To", "=?utf-8?q?=C3?= ".repeat(4_000))),
        ("brackets of names", with("To", "(".repeat(60_000))),
        ("groups", with("To", "a:b@c.nl;".repeat(7_000))),
        (
            "parameters",
            with(
                "Content-Type",
                format!("text/plain; {}", "a*1=b;".repeat(10_000)),
            ),
        ),
        (
            "parameters without a name",
            with("Content-Type", ";*'''=\"".repeat(1_000)),
        ),
        (
            "names of messages",
            with("References", "<a@b>".repeat(13_000)),
        ),
    ]);
}

#[test]
fn a_tangled_body_takes_no_time() {
    let with = |head: &str, body: String| format!("From: a@b.nl\n{head}\n\n{body}");
    let mixed = |boundary: &str| format!("Content-Type: multipart/mixed; boundary=\"{boundary}\"");
    let part = "--x\nContent-Type: multipart/mixed; boundary=nergens\n\n";
    takes_no_time(&[
        (
            "boundaries that lead nowhere",
            with(&mixed("x"), part.repeat(200_000)),
        ),
        (
            "boundaries that nearly are",
            with(&mixed("-"), "-".repeat(5_000_000)),
        ),
        (
            "base64",
            with(
                "Content-Transfer-Encoding: base64",
                "=A\n".repeat(2_000_000),
            ),
        ),
        (
            "quoted-printable",
            with(
                "Content-Transfer-Encoding: quoted-printable",
                "= ".repeat(2_000_000),
            ),
        ),
        (
            "messages in messages",
            with("Content-Type: message/rfc822", String::new()).repeat(50_000),
        ),
        (
            "leads of quotations",
            with("X-Y: z", "op 3 x@y\n".repeat(100_000)),
        ),
        (
            "heads of quotations",
            with("X-Y: z", "Van: x\n".repeat(100_000)),
        ),
    ]);
}
