//! Text in the charsets of thirty years, stated well, badly and not at all.

use super::super::{charset, read, transfer, words};
use letters::incoming::message::Flaw;

#[test]
fn bytes_become_the_text_that_was_meant() {
    for (bytes, stated, text, flaw) in [
        (&b"Zo\xc3\xab"[..], Some("UTF-8"), "Zoë", None),
        (b"Zo\xc3\xab", None, "Zoë", None),
        (b"Zo\xeb", None, "Zoë", None),
        (b"Zo\xeb", Some("iso-8859-1"), "Zoë", None),
        (b"\x80 10", Some("iso-8859-1"), "€ 10", None),
        (b"\xa4 10", Some("ISO-8859-15"), "€ 10", None),
        (b"\x80 10", Some("\"windows-1252\""), "€ 10", None),
        (b"Zo\xeb", Some("utf-8"), "Zoë", Some(Flaw::WrongCharset)),
        (
            b"Zo\xc3\xab, Ren\xc3\xa9 en \xc3",
            Some("utf-8"),
            "Zoë, René en \u{fffd}",
            Some(Flaw::WrongCharset),
        ),
        (
            b"Zo\xc3\xab",
            Some("us-ascii"),
            "Zoë",
            Some(Flaw::WrongCharset),
        ),
        (
            b"Zo\xc3\xab",
            Some("x-onbekend"),
            "Zoë",
            Some(Flaw::UnknownCharset),
        ),
        (
            b"Zo\xeb",
            Some("x-onbekend"),
            "Zoë",
            Some(Flaw::UnknownCharset),
        ),
        (b"Zoe", Some("x-onbekend"), "Zoe", None),
        (b"\xf0\xd2\xc9\xd7\xc5\xd4", Some("koi8-r"), "Привет", None),
        (b"\x83n\x83\x8d\x81[", Some("Shift_JIS"), "ハロー", None),
        (
            b"Zo+AOs- en +AKM 1, 1+-1 +AOs",
            Some("utf-7"),
            "Zoë en £ 1, 1+1 ë",
            None,
        ),
        (b"\xff\xfeZ\0o\0\xeb\0", Some("utf-16"), "Zoë", None),
        (b"\xef\xbb\xbfja", Some("utf-8"), "ja", None),
    ] {
        let (read, found) = charset::decode(bytes, stated);
        assert_eq!((read.as_str(), found), (text, flaw), "{stated:?} {bytes:?}");
    }
}

#[test]
fn packed_bytes_are_unpacked_as_far_as_they_go() {
    for (packed, bytes, sound) in [
        (&b"WmHDqw=="[..], "Zaë", true),
        (b"WmHD\r\nqw==\r\n", "Zaë", true),
        (b"WmHDqw", "Zaë", true),
        (b"Wm!HDqw==", "Zaë", false),
        (
            b"WmHDqw==\r\n\r\n_____\r\nlijst van leden\r\n",
            "Zaë",
            false,
        ),
        (b"WmE=WmE=", "ZaZa", true),
        (b"", "", true),
    ] {
        let shown = String::from_utf8_lossy(packed);
        assert_eq!(
            transfer::base64(packed),
            (bytes.as_bytes().to_vec(), sound),
            "{shown}"
        );
    }
    for (packed, bytes, sound) in [
        (&b"Zo=C3=AB"[..], "Zoë", true),
        (b"Zo=c3=ab", "Zoë", true),
        (
            b"een=\r\ntwee=  \r\ndrie  \r\nvier",
            "eentweedrie\r\nvier",
            true,
        ),
        (b"a=b =XY", "a=b =XY", false),
        (b"eind=", "eind", true),
        (b"=20\n", " \n", true),
    ] {
        let shown = String::from_utf8_lossy(packed);
        assert_eq!(
            transfer::quoted_printable(packed),
            (bytes.as_bytes().to_vec(), sound),
            "{shown}"
        );
    }
}

#[test]
fn words_of_a_head_are_decoded_also_when_cut_within_a_sign() {
    for (raw, decoded) in [
        ("=?utf-8?Q?Zo=C3=AB?= zegt", "Zoë zegt"),
        ("=?iso-8859-1?q?Zo=EB_en?=", "Zoë en"),
        ("=?utf-8?B?Wm/D?= =?utf-8?B?qw==?=", "Zoë"),
        ("=?utf-8?Q?Zo=C3?=\t =?UTF-8?Q?=AB_?= x", "Zoë  x"),
        ("=?utf-8*nl?Q?ja?=", "ja"),
        ("=?koi8-r?B?8NLJ18XU?= =?utf-8?Q?!?=", "Привет!"),
        ("=?utf-8?Q?nee", "=?utf-8?Q?nee"),
        ("=?utf-8?X?nee?=", "=?utf-8?X?nee?="),
        ("a =? b ?= c", "a =? b ?= c"),
        ("=?utf-8?Q?a=0D=0ABcc:_x?=", "a  Bcc: x"),
    ] {
        assert_eq!(words::decoded(raw), decoded, "{raw}");
    }
}

#[test]
fn names_of_people_keep_their_commas_and_brackets() {
    for (raw, name, address) in [
        (
            "=?utf-8?Q?Bakker=2C_Zo=C3=AB?= <z@b.nl>",
            "Bakker, Zoë",
            "z@b.nl",
        ),
        ("\"Bakker, A. (An)\" <a@b.nl>", "Bakker, A. (An)", "a@b.nl"),
        (
            "\"=?utf-8?Q?An_=3Cx=40y=2Enl=3E?=\" <a@b.nl>",
            "An <x@y.nl>",
            "a@b.nl",
        ),
        ("a@b.nl (An)", "An", "a@b.nl"),
        ("<a@b.nl>", "", "a@b.nl"),
        ("Zo\u{eb} <a@b.nl>", "Zoë", "a@b.nl"),
    ] {
        let read = read(format!("From: {raw}\n\nx\n").as_bytes());
        let from: Vec<_> = read
            .from
            .iter()
            .map(|it| (it.name.as_str(), it.address.as_str()))
            .collect();
        assert_eq!(from, [(name, address)], "{raw}");
    }
    let raw = read(b"From: Zo\xeb <a@b.nl>\nSubject: Caf\xe9\n\nx\n");
    assert_eq!((&*raw.from[0].name, &*raw.subject), ("Zoë", "Café"));
}

fn mail(head: &str, body: &[u8]) -> letters::incoming::Message {
    let head = format!("From: a@b.example\n{head}\n\n");
    read(&[head.as_bytes(), body].concat())
}

#[test]
fn a_page_is_read_by_the_charset_that_it_names() {
    let page = |meta: &str| {
        let start = format!("<html><head>{meta}</head><p>");
        [start.as_bytes(), b"\xf0\xd2\xc9\xd7\xc5\xd4"].concat()
    };
    for meta in [
        "<meta charset=\"koi8-r\">",
        "<META http-equiv=Content-Type content='text/html; charset=KOI8-R'>",
    ] {
        let found = mail("Content-Type: text/html", &page(meta));
        assert_eq!(found.text.trim(), "Привет", "{meta}");
    }
    let stated = "Content-Type: text/html; charset=koi8-r";
    let found = mail(stated, &page("<meta charset=utf-8>"));
    assert_eq!(found.text.trim(), "Привет");
    let marked = ["\u{feff}<meta charset=koi8-r>Zoë".as_bytes()].concat();
    let found = mail("Content-Type: text/html", &marked);
    assert_eq!(found.text.trim(), "Zoë");
}

#[test]
fn where_a_word_may_be_broken_is_no_gap() {
    let html = "<p>De ge&shy;meen<b>&shy;</b>ten krijgen geld&#8203;zaken &shy; terug.</p>";
    let found = mail("Content-Type: text/html", html.as_bytes());
    assert_eq!(found.text.trim(), "De gemeenten krijgen geldzaken terug.");
}

#[test]
fn lines_that_a_program_broke_are_whole() {
    let flowed = "Content-Type: text/plain; charset=utf-8; Format=Flowed; DelSp=Yes";
    let found = mail(flowed, b"Een al \r\ninea.\r\n> van \r\n> hem\r\n");
    assert_eq!(found.text, "Een alinea.\n> vanhem\n");
    let found = mail("Content-Type: text/plain", b"Een al \r\ninea.\r\n");
    assert_eq!(found.text, "Een al \ninea.\n");
}

#[test]
fn uuencoded_files_are_attachments() {
    let file = "begin 644 ../dag.txt\n#1&%G\n`\nend\n";
    let found = mail(
        "Content-Type: text/plain",
        format!("Zie.\n{file}Groet\n").as_bytes(),
    );
    assert_eq!(found.text, "Zie.\nGroet\n");
    let names: Vec<_> = found
        .attachments
        .iter()
        .map(|it| (it.name.as_str(), it.bytes))
        .collect();
    assert_eq!(names, [("dag.txt", 3)]);
    let head = "Content-Type: application/x-y; name=dag.txt\nContent-Disposition: attachment\nContent-Transfer-Encoding: X-UUencode";
    let found = mail(head, file.as_bytes());
    assert_eq!(found.attachments[0].bytes, 3);
    assert!(!found.flaws.contains(&Flaw::BrokenEncoding));
    let found = mail(head, b"niets");
    assert!(found.flaws.contains(&Flaw::BrokenEncoding));
}
