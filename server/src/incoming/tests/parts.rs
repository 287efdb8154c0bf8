//! Parts, attachments and HTML.

use super::super::{attachment, html, read, take_apart};
use super::seed;
use letters::incoming::message::{Flaw, Message, TextSource};

fn names(message: &Message) -> Vec<(&str, &str, Option<&str>, bool)> {
    let attachments = message.attachments.iter();
    attachments
        .map(|it| {
            (
                it.name.as_str(),
                it.stated.as_str(),
                it.found.as_deref(),
                it.inline,
            )
        })
        .collect()
}

#[test]
fn texts_and_attachments_are_found_wherever_they_lie() {
    let read = take_apart(&seed("bijlagen.eml"));
    let message = &read.message;
    assert_eq!(message.text, "Kost € 10");
    assert_eq!(message.source, TextSource::Plain);
    assert_eq!(
        message.html.as_deref(),
        Some("<p>Kost <b>€&nbsp;10</b>[logo]</p>")
    );
    assert_eq!(
        names(message),
        [
            ("logo.png", "image/png", Some("image/png"), true),
            ("brü.pdf", "application/pdf", Some("application/pdf"), false),
            (
                "naäm.exe",
                "application/octet-stream",
                Some("application/x-msdownload"),
                false
            ),
        ]
    );
    assert_eq!(read.files[1], b"%PDF-1.7 proef");
    assert_eq!(message.attachments[1].bytes, 14);
    assert_eq!(message.flaws, [Flaw::OtherType]);
}

#[test]
fn what_is_broken_is_read_as_far_as_it_goes() {
    let broken = read(&seed("zonder-einde.eml"));
    assert_eq!(broken.subject, "Beste Zoë");
    assert_eq!(broken.text, "Zoë en £ 1\nПривет");
    assert_eq!(
        names(&broken),
        [(
            "binnen.eml",
            "message/rfc822",
            Some("message/rfc822"),
            false
        )]
    );
    assert!(broken.flaws.contains(&Flaw::BrokenParts));
    let winmail = read(&seed("winmail.eml"));
    assert_eq!(
        (&*winmail.text, &winmail.flaws[..]),
        ("Zie bijlage.", &[Flaw::Winmail][..])
    );
    let plain = read(&seed("zonder-charset.eml"));
    assert_eq!(
        (&*plain.subject, &*plain.text),
        ("Café nu", "De coördinator zegt ja.\n")
    );
    assert_eq!(plain.flaws, [Flaw::NoMessageId, Flaw::NoDate]);
    let deep = read(&seed("diep.eml"));
    assert_eq!(deep.text, "diep");
}

#[test]
fn a_boundary_is_a_line_of_its_own() {
    let read = read(
        b"From: a@b.nl\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\neen --x\n--xy\n--x-\n--x \t\n\ntwee\n--x--\n--x\n\ndrie\n",
    );
    assert_eq!(read.text, "een --x\n--xy\n--x-\ntwee");
    assert!(!read.flaws.contains(&Flaw::BrokenParts));
}

#[test]
fn what_only_a_key_opens_is_said() {
    let message = read(
        b"From: a@b.nl\nContent-Type: multipart/encrypted; boundary=x\n\n--x\nContent-Type: application/octet-stream\n\nVersion: 1\n--x--\n",
    );
    assert!(message.flaws.contains(&Flaw::Encrypted));
    let packed = read(b"From: a@b.nl\nContent-Type: application/pkcs7-mime\n\nMIIB\n");
    assert!(packed.flaws.contains(&Flaw::Encrypted));
    assert!(!read(&seed("antwoord.eml")).flaws.contains(&Flaw::Encrypted));
}

#[test]
fn a_name_is_never_a_path() {
    for (stated, expected) in [
        ("brief.pdf", "brief.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\an\\brief.doc", "brief.doc"),
        ("..", ""),
        ("/", ""),
        (".bashrc", "bashrc"),
        ("a\u{202e}fdp.exe", "afdp.exe"),
        ("a:b*c?.txt", "a_b_c_.txt"),
        ("con\ttrole \u{0} .txt ", "con trole .txt"),
    ] {
        let quoted = stated.replace('\\', "\\\\");
        let bytes = format!(
            "From: a@b.nl\nContent-Type: application/x-y\nContent-Disposition: attachment; filename=\"{quoted}\"\n\nx\n"
        );
        let read = read(bytes.as_bytes());
        assert_eq!(read.attachments[0].name, expected, "{stated:?}");
    }
    let long = format!(
        "Content-Disposition: attachment; filename={}.pdf\n\nx",
        "a".repeat(400)
    );
    let name = &read(long.as_bytes()).attachments[0].name;
    assert!(
        name.chars().count() == 120 && name.ends_with("a.pdf"),
        "{name}"
    );
}

#[test]
fn a_file_is_what_its_first_bytes_say() {
    for (bytes, stated, found, differs) in [
        (
            &b"%PDF-1.4"[..],
            "application/pdf",
            Some("application/pdf"),
            false,
        ),
        (b"%PDF-1.4", "image/png", Some("application/pdf"), true),
        (
            b"MZ\x90\0",
            "application/octet-stream",
            Some("application/x-msdownload"),
            true,
        ),
        (
            b"%PDF-1.4",
            "application/octet-stream",
            Some("application/pdf"),
            false,
        ),
        (
            b"PK\x03\x04 word/document.xml",
            "application/octet-stream",
            Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            false,
        ),
        (b" <!DOCTYPE HTML><p>", "image/gif", Some("text/html"), true),
        (
            b"<?xml?><svg onload=x>",
            "image/png",
            Some("image/svg+xml"),
            true,
        ),
        (b"\x01\x02\0", "application/pdf", None, false),
        (b"ja", "text/csv", Some("text/plain; charset=utf-8"), false),
    ] {
        let read = attachment::media_type(bytes, stated);
        assert_eq!(
            (read, attachment::differs(stated, read)),
            (found, differs),
            "{stated}"
        );
    }
}

#[test]
fn html_becomes_text_with_its_paragraphs_lists_and_cells() {
    for (raw, text, shown) in [
        (
            "<p>een</p><p>twee<br>drie</p>",
            "een\n\ntwee\ndrie\n",
            "<p>een</p><p>twee<br>drie</p>",
        ),
        (
            "<ul><li>een<li>twee</ul>",
            "- een\n- twee\n",
            "<ul><li>een</li><li>twee</li></ul>",
        ),
        (
            "<blockquote>oud<br>ouder</blockquote>nieuw",
            "> oud\n> ouder\n\nnieuw\n",
            "<blockquote>oud<br>ouder</blockquote>nieuw",
        ),
        (
            "<table><tr><td>1<td>2<tr><td>3</table>",
            "1\t2\n3\n",
            "<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>",
        ),
        (
            "a &lt; b &amp;c &#8364; &nope; &",
            "a < b &c € &nope; &\n",
            "a &lt; b &amp;c € &amp;nope; &amp;",
        ),
    ] {
        html_is(raw, text, shown);
    }
}

#[test]
fn html_loses_what_must_not_be_shown() {
    for (raw, text, shown) in [
        ("<script>x<b>y</script>ja<style>p{}</style>", "ja\n", "ja"),
        ("<head><title>x</title><p>ja", "ja\n", "<p>ja</p>"),
        (
            "<a href=\"javascript:x()\" onclick=x>klik</a>",
            "klik\n",
            "<a rel=\"noopener noreferrer nofollow\">klik</a>",
        ),
        (
            "<a href='https://x.example/pad'>hier</a>",
            "hier <https://x.example/pad>\n",
            "<a href=\"https://x.example/pad\" rel=\"noopener noreferrer nofollow\">hier</a>",
        ),
        (
            "<a href=https://x.example/>x.example</a>",
            "x.example\n",
            "<a href=\"https://x.example/\" rel=\"noopener noreferrer nofollow\">x.example</a>",
        ),
        (
            "<img src=https://x.example/p.gif alt=''><img src=x alt='Logo &amp; co'>",
            "[Logo & co]\n",
            "[Logo &amp; co]",
        ),
        (
            "<p style='background:url(https://x.example)'>ja</p>",
            "ja\n",
            "<p>ja</p>",
        ),
        (
            "<iframe src=x>nee</iframe><form><input value=x>ja</form>",
            "ja\n",
            "ja",
        ),
        (
            "<svg><style>x</style><text>nee</text></svg>ja<svg><p>en</p>",
            "ja\n\nen\n",
            "ja<p>en</p>",
        ),
        ("1 < 2 <3 <", "1 < 2 <3 <\n", "1 &lt; 2 &lt;3 &lt;"),
        (
            "<pre>a  b\n  c</pre>",
            "a  b\n  c\n",
            "<pre>a  b\n  c</pre>",
        ),
        (
            "ja<!-- nee <p>nee --> <![if x]>en<![endif]>",
            "ja en\n",
            "ja en",
        ),
        (
            "<p>een<div>twee</div>",
            "een\n\ntwee\n",
            "<p>een</p><div>twee</div>",
        ),
        (
            "<b>vet</b>ter <i></b>x</i>",
            "vetter x\n",
            "<b>vet</b>ter <i>x</i>",
        ),
    ] {
        html_is(raw, text, shown);
    }
}

fn html_is(raw: &str, text: &str, shown: &str) {
    let read = html::read(raw);
    let found = (read.text.as_str(), read.shown.as_str(), read.cut);
    assert_eq!(found, (text, shown, false), "{raw}");
}

#[test]
fn html_as_outlook_writes_it_is_text_with_its_quotation() {
    let read = read(&seed("outlook.eml"));
    assert_eq!(read.source, TextSource::Html);
    assert_eq!(
        read.text,
        "Akkoord.\n\n1\t2\n3\n\n- een\n- twee\n\nVan: An\nVerzonden: nu\nAan: mij\nOnderwerp: x\n\n> oud\n> ouder\n\nklik hier <https://voorbeeld.example/pad>\n"
    );
    let parts = letters::incoming::quoted::split(&read.text);
    assert!(parts[0].text.ends_with("- twee\n\n"));
    assert!(
        parts[1].text.starts_with("Van: An\n"),
        "the head of what was before begins the quotation"
    );
}

#[test]
fn a_message_in_a_message_is_called_by_its_subject_and_read_with_it() {
    let inner = "From: An <an@b.example>\nSubject: Antwoord 1/2\n\nWij zeggen toe.\n";
    let outer = format!(
        "From: bo@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nZie bijlage.\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n"
    );
    let within = take_apart(outer.as_bytes());
    assert_eq!(within.message.attachments[0].name, "Antwoord 1-2.eml");
    let enclosed = crate::incoming::enclosed(&within);
    assert_eq!(enclosed.len(), 1);
    assert_eq!(enclosed[0].text.trim(), "Wij zeggen toe.");
    assert_eq!(enclosed[0].from[0].name, "An");
}

/// A message of two parts, as a phone sends a text with a photo; `html` is what its text is written in, where it is.
fn with_photo(kind: &str, text: &str, photo: &str) -> Message {
    let raw = format!(
        "From: bo@merelhoven.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n\
         --x\r\nContent-Type: {kind}\r\n\r\n{text}\r\n\
         --x\r\nContent-Type: image/jpeg; name=brief.jpg\r\n{photo}\r\n\r\n\u{1}\r\n--x--\r\n"
    );
    read(raw.as_bytes())
}

#[test]
fn a_photo_is_an_enclosure_unless_the_text_shows_it_in_its_place() {
    let inline = "Content-Disposition: inline; filename=brief.jpg\r\nContent-ID: <Foto1@telefoon>";
    let shown =
        |kind: &str, text: &str, photo: &str| with_photo(kind, text, photo).attachments[0].inline;
    assert!(!shown("text/plain", "Zie de foto.", inline));
    assert!(!shown("text/html", "<p>Zie de foto.</p>", inline));
    assert!(!shown("text/html", "<p>Zie cid:foto2@telefoon</p>", inline));
    for source in ["cid:foto1@telefoon", "CID:Foto1%40telefoon"] {
        let text = format!("<p>Zie <img src=\"{source}\"></p>");
        assert!(shown("text/html", &text, inline), "{source}");
    }
    let attached = inline.replace("inline", "attachment");
    let text = "<p>Zie <img src=\"cid:foto1@telefoon\"></p>";
    assert!(!shown("text/html", text, &attached), "somebody attached it");
}
