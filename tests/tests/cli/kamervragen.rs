//! `standpunt kamervragen`: a publication of parliament as data, from its text and from a PDF.

use super::{fails, succeeds};
use crate::{press::bare, seal::checkers::succeed, world::texts};

#[test]
fn questions_and_answers_of_parliament_come_out_as_data() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let said = succeeds(
        &data,
        &["kamervragen", texts::questions("txt").to_str().unwrap()],
    );
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    let expected = std::fs::read_to_string(texts::questions("json")).unwrap();
    let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
    assert_eq!(said, expected);
    assert!(!data.exists(), "it needs no store");

    // The same publication as a PDF.
    let text = std::fs::read_to_string(texts::questions("txt")).unwrap();
    let paper = folder.path().join("ah.pdf");
    std::fs::write(&paper, bare::of_text(&text)).unwrap();
    let said = succeeds(&data, &["kamervragen", paper.to_str().unwrap()]);
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said, expected);

    // And as a page of the web, in the charset of its time.
    let html: Vec<u8> = page_of(&text)
        .chars()
        .map(|c| u8::try_from(c).unwrap())
        .collect();
    let web = folder.path().join("ah.html");
    std::fs::write(&web, html).unwrap();
    let said = succeeds(&data, &["kamervragen", web.to_str().unwrap()]);
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said, expected);

    let other = folder.path().join("other");
    for (bytes, why) in [
        (
            &b"Geachte heer,\n\nDank voor uw brief.\n"[..],
            "no question",
        ),
        (&b"\xff\xfe\0"[..], "no HTML and no text"),
        (&b"%PDF-1.7\n\xff\xfe"[..], "damaged"),
        (bare::with_files(&[]).as_slice(), "as in a scan"),
    ] {
        std::fs::write(&other, bytes).unwrap();
        let told = fails(&data, &["kamervragen", other.to_str().unwrap()]);
        assert!(told.contains(why) && told.contains("other"), "{told}");
    }
    fails(&data, &["kamervragen", "/nergens/te/vinden.txt"]);
}

/// A stranger's PDF may be locked, or ask for more than there is: it takes nothing along, and each is told apart.
#[test]
fn a_pdf_that_cannot_be_read_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let told = |name: &str| {
        let file = folder.path().join(name);
        fails(&data, &["kamervragen", file.to_str().unwrap()])
    };
    let kept = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    kept("open.pdf", &bare::of_text("Vraag 1\nWaarom?"));
    let lock = [
        "--encrypt",
        "geheim",
        "eigenaar",
        "256",
        "--",
        "open.pdf",
        "locked.pdf",
    ];
    succeed("qpdf", &lock, folder.path());
    assert!(told("locked.pdf").contains("opens with a password"));
    // A gigabyte and a half, in nine megabytes.
    kept("swells.pdf", &bare::swelling(6_000_000));
    let swells = told("swells.pdf");
    assert!(
        swells.contains("more than a document may ask for"),
        "{swells}"
    );
    // A little of the same is only a document without text.
    kept("small.pdf", &bare::swelling(10));
    assert!(told("small.pdf").contains("as in a scan"));
    let mut large = b"%PDF-1.7\n".to_vec();
    large.resize((30 << 20) + 1, b' ');
    kept("large.pdf", &large);
    assert!(told("large.pdf").contains("larger than 30 MB"));
}

/// A text as a page: its paragraphs, line by line, within what such pages have around them.
fn page_of(text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('«', "&laquo;");
    let paragraphs: Vec<String> = escaped
        .split("\n\n")
        .map(|it| {
            format!(
                "<p class=\"al\">{}</p>",
                it.trim_matches('\n').replace('\n', "<br>\n")
            )
        })
        .collect();
    format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"windows-1252\"><title>Antwoord</title>\
         <style>p {{ margin: 0 }}</style><script>var vraag = 'Vraag 1';</script></head>\n<body><div id=main>\n{}\n</div></body></html>\n",
        paragraphs.join("\n")
    )
}
