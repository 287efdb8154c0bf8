//! Files that are redacted, from inside: what is found on their pages, and what is left in what is made of them.

use super::{Bar, NoPages, Task, done, pages::Pages};
use flate2::read::ZlibDecoder;
use image::{ImageFormat, Rgb, RgbImage};
use letters::{letter::Language, redaction::Region};
use pdf_writer::{Content, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};
use std::io::{Cursor, Read as _};

const SECRET: &str = "Voorbeeld";

/// A PDF of one page with these lines, at 60 points from the left, each 40 points under the one before; with the secret in all
/// the places that are easily forgotten, and once more in white and under a black bar.
fn letter(lines: &[&str]) -> Vec<u8> {
    on_paper(lines, 595.0)
}

/// The same on a page that is so wide, in points.
fn on_paper(lines: &[&str], width: f32) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let [catalog, tree, page, content, font, info, note, loose] =
        [1, 2, 3, 4, 5, 6, 7, 8].map(Ref::new);
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree).kids([page]).count(1);
    let mut sheet = pdf.page(page);
    sheet.media_box(Rect::new(0.0, 0.0, width, 842.0));
    sheet.parent(tree).contents(content).annotations([note]);
    sheet.resources().fonts().pair(Name(b"F"), font);
    sheet.finish();
    pdf.type1_font(font)
        .base_font(Name(b"Helvetica"))
        .encoding_predefined(Name(b"WinAnsiEncoding"));
    let mut text = Content::new();
    text.begin_text();
    text.set_font(Name(b"F"), 12.0);
    for (line, below) in lines.iter().zip((0_u8..).map(|n| f32::from(n) * 40.0)) {
        text.set_text_matrix([1.0, 0.0, 0.0, 1.0, 60.0, 760.0 - below]);
        text.show(Str(line.as_bytes()));
    }
    text.set_text_matrix([1.0, 0.0, 0.0, 1.0, 60.0, 100.0]);
    text.set_fill_gray(1.0).show(Str(b"Wit Voorbeeld"));
    text.set_text_matrix([1.0, 0.0, 0.0, 1.0, 60.0, 60.0]);
    text.set_fill_gray(0.0).show(Str(b"Zwart Voorbeeld"));
    text.end_text();
    text.rect(50.0, 50.0, 200.0, 30.0).fill_nonzero();
    pdf.stream(content, &text.finish());
    pdf.document_info(info)
        .title(TextStr(SECRET))
        .author(TextStr(SECRET));
    let mut annotation = pdf.annotation(note);
    annotation
        .rect(Rect::new(0.0, 0.0, 9.0, 9.0))
        .contents(TextStr(SECRET));
    annotation.finish();
    // What nothing points at, as in a file that was saved more than once.
    pdf.stream(loose, SECRET.as_bytes());
    pdf.finish()
}

fn find(bytes: &[u8], words: &str) -> Vec<Region> {
    let words = words.to_owned();
    let out = done(&Task::Find { words }, bytes.to_vec()).unwrap();
    serde_json::from_slice(&out).unwrap()
}

fn burn(bytes: &[u8], regions: Vec<Region>) -> Vec<u8> {
    let bar = |region| Bar {
        region,
        says: "persoonsgegevens".to_owned(),
    };
    let task = Task::Burn {
        bars: regions.into_iter().map(bar).collect(),
        title: "antwoord-gelakt.pdf".to_owned(),
        language: Language::Nl,
    };
    done(&task, bytes.to_vec()).unwrap()
}

/// All that is in a PDF, unpacked.
fn unpacked(pdf: &[u8]) -> Vec<u8> {
    let mut all = pdf.to_vec();
    for at in memchr::memmem::find_iter(pdf, b"stream\n") {
        let mut out = Vec::new();
        let read = ZlibDecoder::new(&pdf[at + 7..]).read_to_end(&mut out);
        if read.is_ok() {
            all.extend(out);
        }
    }
    all
}

fn holds(pdf: &[u8], words: &str) -> bool {
    memchr::memmem::find(&unpacked(pdf), words.as_bytes()).is_some()
}

#[test]
fn no_byte_of_what_was_burnt_is_in_what_is_made() {
    let whole = letter(&[
        "Belt u met Kim Voorbeeld op maandag.",
        "Groet van KIM",
        "VOORBEELD en Bo.",
    ]);
    assert!(holds(&whole, SECRET));
    let found = find(&whole, "kim  voorbeeld");
    assert_eq!(found.len(), 3, "one, and one over two lines: {found:?}");
    let made = burn(&whole, found);
    for gone in ["Kim", "KIM", "Voorbeeld", "VOORBEELD"] {
        assert!(!holds(&made, gone), "{gone}");
    }
    for stays in [
        "Belt",
        "maandag",
        "Groet",
        "Bo.",
        "persoonsgegevens",
        "antwoord-gelakt",
    ] {
        assert!(holds(&made, stays), "{stays}");
    }
    let text = pdf_extract::extract_text_from_mem(&made).unwrap();
    assert!(text.contains("Belt u met"), "{text}");
    assert!(!text.to_lowercase().contains("voorbeeld"), "{text}");
}

#[test]
fn what_is_found_on_a_poster_is_covered_too() {
    let whole = on_paper(&["i"], 14_000.0);
    let found = find(&whole, "i");
    assert_eq!(found.len(), 1, "a letter is less than a region");
    assert!(!holds(&burn(&whole, found), "(i)"));
}

#[test]
fn a_region_is_black_on_the_page_and_nothing_else_is() {
    let whole = letter(&["Belt u met Kim Voorbeeld op maandag."]);
    let region = find(&whole, "Kim Voorbeeld")[0];
    let made = burn(&whole, vec![region]);
    let light = |bytes: &[u8], x: f32, y: f32| {
        let drawn = Pages::open(bytes.to_vec())
            .unwrap()
            .picture(0, 842.0)
            .unwrap();
        let at = |share: f32, side: u32| super::pages::pixels(share * super::pages::side(side));
        let pixel = drawn.get_pixel(at(x, drawn.width()).into(), at(y, drawn.height()).into());
        u16::from(pixel.0[0]) + u16::from(pixel.0[1]) + u16::from(pixel.0[2])
    };
    let share = |part: u16| f32::from(part) / f32::from(Region::WHOLE);
    let (left, right) = (share(region.left()), share(region.right()));
    let (top, bottom) = (share(region.top()), share(region.bottom()));
    let middle = f32::midpoint(top, bottom);
    // In its corners no word is written in it.
    assert!(light(&made, left + 0.003, bottom - 0.003) < 60);
    assert!(light(&made, right - 0.003, top + 0.003) < 60);
    assert!(
        light(&made, left - 0.01, middle) > 300,
        "the space before it"
    );
    assert!(light(&whole, left + 0.001, top + 0.002) > 300);
}

#[test]
fn a_page_shows_through_while_somebody_decides() {
    let whole = letter(&["Belt u met Kim Voorbeeld op maandag."]);
    let regions = find(&whole, "Kim");
    let shown = |regions: Vec<Region>| {
        let task = Task::Picture { page: 1, regions };
        let png = done(&task, whole.clone()).unwrap();
        image::load_from_memory(&png).unwrap().into_rgb8()
    };
    let (open, marked) = (shown(Vec::new()), shown(regions));
    assert_eq!((open.width(), open.height()), (989, 1400));
    let darker = open
        .pixels()
        .zip(marked.pixels())
        .filter(|(one, other)| one != other);
    assert!(darker.count() > 500);
    let task = Task::Picture {
        page: 2,
        regions: Vec::new(),
    };
    assert_eq!(done(&task, whole.clone()), Err(NoPages::Malformed));
}

#[test]
fn a_photograph_becomes_a_page() {
    let mut photo = RgbImage::from_pixel(400, 300, Rgb([200, 30, 30]));
    photo.put_pixel(100, 100, Rgb([1, 2, 3]));
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let mut bytes = Cursor::new(Vec::new());
        photo.write_to(&mut bytes, format).unwrap();
        let bytes = bytes.into_inner();
        assert!(find(&bytes, "rood").is_empty());
        let region = Region::between(1, (0, 0), (5000, 5000)).unwrap();
        let made = burn(&bytes, vec![region]);
        let drawn = Pages::open(made).unwrap().picture(0, 400.0).unwrap();
        assert_eq!((drawn.width(), drawn.height()), (400, 300));
        assert!(
            drawn.get_pixel(10, 140).0.iter().all(|it| *it < 40),
            "{:?}",
            drawn.get_pixel(10, 140)
        );
        let red = drawn.get_pixel(300, 200).0;
        assert!(red[0] > 150 && red[1] < 90, "{red:?}");
    }
}

#[test]
fn what_is_no_document_is_told_apart() {
    let empty = letter(&[]);
    for (bytes, why) in [
        (b"%PDF-1.7\nniets".to_vec(), NoPages::Malformed),
        (b"GIF89a".to_vec(), NoPages::Malformed),
        (empty[..200].to_vec(), NoPages::Malformed),
        (Vec::new(), NoPages::Malformed),
        (
            vec![0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3],
            NoPages::Malformed,
        ),
    ] {
        assert_eq!(done(&Task::Survey, bytes.clone()), Err(why), "{bytes:?}");
    }
}
