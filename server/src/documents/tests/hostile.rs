//! Files made to hurt, and files that were hurt: each gets an answer, soon.

use super::{super::*, EVERYTHING, foreign::docx, letter};
use std::time::{Duration, Instant};

fn refused(bytes: &[u8]) -> Refused {
    let begun = Instant::now();
    let why = read(bytes, "Wij").unwrap_err();
    // Far more than any of them takes, on a machine with much else to do.
    assert!(
        begun.elapsed() < Duration::from_secs(20),
        "{why:?} took {:?}",
        begun.elapsed()
    );
    why
}

fn package(name: &str, part: &[u8]) -> Vec<u8> {
    let mut zip = zip::Writer::default();
    zip.add("[Content_Types].xml", b"<Types/>", true).unwrap();
    zip.add(name, part, true).unwrap();
    zip.finish().unwrap()
}

const START: &str = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;

#[test]
fn bombs_do_not_unpack() {
    // Four hundred megabytes of zeroes in four hundred kilobytes.
    let bomb = package("word/document.xml", &vec![b' '; 200 << 20]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(refused(&bomb), Refused::Unpacks);
    let many = format!(
        "{START}{}</w:body></w:document>",
        "<w:p/>".repeat(1_100_000)
    );
    assert_eq!(
        refused(&package("word/document.xml", many.as_bytes())),
        Refused::Unpacks
    );
    let deep = format!("{START}{}", "<w:tbl><w:tr><w:tc>".repeat(100_000));
    assert_eq!(
        refused(&package("word/document.xml", deep.as_bytes())),
        Refused::TooDeep
    );
    assert_eq!(refused(&[b'P', b'K'].repeat(6 << 20)), Refused::TooLarge);
}

#[test]
fn the_deepest_that_is_taken_does_not_end_the_thread() {
    let tables = 30;
    let deep = format!(
        "{START}<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Kop</w:t></w:r></w:p>{}<w:p><w:r><w:t>diep</w:t></w:r></w:p>{}</w:body></w:document>",
        "<w:tbl><w:tr><w:tc>".repeat(tables),
        "</w:tc></w:tr></w:tbl>".repeat(tables)
    );
    let read = read(&package("word/document.xml", deep.as_bytes()), "Wij").unwrap();
    assert_eq!(read.file.text.body.as_str(), "diep");
}

#[test]
fn entities_and_document_types_are_refused() {
    for part in [
        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>&b;</w:body></w:document>".to_owned(),
        format!("{START}<w:p><w:r><w:t>&geheim;</w:t></w:r></w:p></w:body></w:document>"),
        "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><w:document/>".to_owned(),
        format!("{START}<w:p></w:body></w:document>"),
        String::new(),
        "\u{0}\u{1}".to_owned(),
    ] {
        assert_eq!(refused(&package("word/document.xml", part.as_bytes())), Refused::Damaged, "{part}");
    }
}

#[test]
fn other_things_in_a_zip_are_told_apart() {
    assert_eq!(
        refused(&package("xl/workbook.xml", b"<workbook/>")),
        Refused::Damaged
    );
    let mut zip = zip::Writer::default();
    zip.add(
        "mimetype",
        b"application/vnd.oasis.opendocument.spreadsheet",
        false,
    )
    .unwrap();
    zip.add("content.xml", b"<a/>", true).unwrap();
    assert_eq!(refused(&zip.finish().unwrap()), Refused::OtherOffice);
    let mut zip = zip::Writer::default();
    zip.add("foto.jpg", b"...", true).unwrap();
    assert_eq!(refused(&zip.finish().unwrap()), Refused::OtherFormat);
    let mut zip = zip::Writer::default();
    zip.add("mimetype", odt::MEDIA_TYPE.as_bytes(), false)
        .unwrap();
    zip.add("content.xml", b"...", true).unwrap();
    zip.add(
        "META-INF/manifest.xml",
        b"<m><f><encryption-data/></f></m>",
        true,
    )
    .unwrap();
    assert_eq!(refused(&zip.finish().unwrap()), Refused::Locked);
    let mut zip = zip::Writer::default();
    zip.add("word/document.xml", b"a", true).unwrap();
    zip.add("word/document.xml", b"b", true).unwrap();
    assert_eq!(refused(&zip.finish().unwrap()), Refused::Damaged);
}

#[test]
fn a_file_that_was_cut_off_anywhere_is_damaged() {
    let text = letter(EVERYTHING);
    for format in Format::ALL {
        let whole = write(format, &text).unwrap();
        for length in (4..whole.len()).step_by(97) {
            assert_eq!(
                refused(&whole[..length]),
                Refused::Damaged,
                "{format:?} {length}"
            );
        }
    }
}

/// Numbers that look random: the same at every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).unwrap()
    }
}

#[test]
fn whatever_happens_to_the_bytes_there_is_an_answer() {
    let text = letter(EVERYTHING);
    let mut dice = Dice(11);
    for format in Format::ALL {
        let whole = write(format, &text).unwrap();
        for _ in 0..400 {
            let mut bytes = whole.clone();
            for _ in 0..=dice.roll(4) {
                let at = dice.roll(bytes.len());
                match dice.roll(3) {
                    0 => bytes[at] = u8::try_from(dice.roll(256)).unwrap(),
                    1 => {
                        bytes.remove(at);
                    }
                    _ => bytes.insert(at, 0xFF),
                }
            }
            let _answer = read(&bytes, "Wij");
        }
    }
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table of things that happen to markup, and what must hold of each"
)]
fn whatever_happens_to_the_markup_there_is_a_sound_tree_or_an_answer() {
    let pieces = [
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>woord *a* [b](c)</w:t>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>",
        "<w:pPr><w:pStyle w:val=\"Kop2\"/></w:pPr>",
        "<w:pPr><w:pStyle w:val=\"Citaat\"/></w:pPr>",
        "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
        "<w:r><w:instrText>HYPERLINK</w:instrText></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:br/>",
        "<w:p><w:r><w:t>zin</w:t></w:r></w:p>",
        "<w:hyperlink w:anchor=\"x\">",
        "</w:hyperlink>",
        "<w:ins>",
        "</w:ins>",
    ];
    let mut dice = Dice(5);
    let mut letters_made = 0;
    for _ in 0..3_000 {
        let mut body =
            "<w:p><w:pPr><w:pStyle w:val=\"Titel\"/></w:pPr><w:r><w:t>Titel</w:t></w:r></w:p>"
                .to_owned();
        let mut open: Vec<&str> = Vec::new();
        for _ in 0..dice.roll(14) {
            let piece = pieces[dice.roll(pieces.len())];
            if let Some(name) = piece.strip_prefix("</") {
                if open.last() != Some(&name) {
                    continue;
                }
                open.pop();
            } else if [
                "<w:p>",
                "<w:r>",
                "<w:tbl>",
                "<w:tr>",
                "<w:tc>",
                "<w:ins>",
                "<w:hyperlink w:anchor=\"x\">",
            ]
            .contains(&piece)
            {
                open.push(if piece.starts_with("<w:h") {
                    "w:hyperlink>"
                } else {
                    &piece[1..]
                });
            }
            body.push_str(piece);
        }
        for name in open.iter().rev() {
            body.push_str("</");
            body.push_str(name);
        }
        let note = "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Noot.</w:t></w:r></w:p></w:footnote>";
        if let Ok(read) = read(&docx(&body, note), "Wij") {
            letters_made += 1;
            let wrong: Vec<_> = read
                .file
                .text
                .problems()
                .into_iter()
                .filter(|problem| !matches!(problem.kind, letters::problem::ProblemKind::EmptyBody))
                .collect();
            assert_eq!(wrong, [], "{body}\n{}", read.file.text.body.as_str());
        }
    }
    assert!(letters_made > 1_000, "{letters_made}");
}
