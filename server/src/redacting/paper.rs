//! The file that everybody gets: a PDF of pictures, with the words behind them that can be read on them.

use super::{
    Bar,
    pages::{self, BURNT, NoPages, Pages},
    words::{self, Word},
};
use flate2::{Compression, write::ZlibEncoder};
use hayro::vello_cpu::kurbo::Rect;
use image::{GrayImage, RgbImage, codecs::jpeg::JpegEncoder};
use letters::letter::Language;
use pdf_writer::{
    Content, Filter, Finish as _, Name, Pdf, Rect as Paper, Ref, Str, TextStr,
    types::TextRenderingMode,
};
use std::io::Write as _;

/// How well photographs are kept, of 100.
const QUALITY: u8 = 82;
/// How far the three colours of a pixel may differ for it to count as grey.
const GREY: u8 = 12;
/// How far the lightest and the darkest spot under a word must differ for it to be read there.
const INK: u8 = 60;
/// How much of a word's height lies over its small letters, and under its line.
const UPPER: f64 = 0.25;
const LOWER: f64 = 0.22;
/// The width of each letter of the invisible text, in thousandths of its size: it is stretched to its word.
const LETTER: f32 = 500.0;
/// The largest letters in which a bar says why it is black, in points.
const SAYS: f32 = 9.0;

const HIDDEN: Name<'_> = Name(b"F1");
const SEEN: Name<'_> = Name(b"F2");
const PICTURE: Name<'_> = Name(b"P");

/// Makes it.
pub fn burnt(
    pages: &Pages,
    bars: &[Bar],
    title: &str,
    language: Language,
) -> Result<Vec<u8>, NoPages> {
    let mut next = 0;
    let mut new = || {
        next += 1;
        Ref::new(next)
    };
    let mut pdf = Pdf::new();
    pdf.set_version(1, 7);
    let (catalog, tree, hidden, seen, info) = (new(), new(), new(), new(), new());
    let mut kids = Vec::with_capacity(pages.count());
    for index in 0..pages.count() {
        let (page, content, picture) = (new(), new(), new());
        kids.push(page);
        let size = pages.size(index);
        let here = bars
            .iter()
            .filter(|it| usize::from(it.region.page()) == index + 1);
        let here: Vec<&Bar> = here.collect();
        let mut drawn = pages.picture(index, BURNT)?;
        for bar in &here {
            pages::burn(bar.region, &mut drawn);
        }
        let words = readable(pages, index, &here, &drawn);
        put_picture(&mut pdf, picture, &drawn)?;
        let text = packed(&written(size, &words, &here))?;
        pdf.stream(content, &text).filter(Filter::FlateDecode);
        let mut sheet = pdf.page(page);
        sheet.media_box(Paper::new(0.0, 0.0, size.0, size.1));
        sheet.parent(tree).contents(content);
        let mut resources = sheet.resources();
        resources.x_objects().pair(PICTURE, picture);
        resources.fonts().pair(HIDDEN, hidden).pair(SEEN, seen);
        resources.finish();
        sheet.finish();
    }
    let count = i32::try_from(kids.len()).unwrap_or(i32::MAX);
    pdf.pages(tree).kids(kids).count(count);
    let mut whole = pdf.catalog(catalog);
    whole.pages(tree).lang(TextStr(language.key()));
    whole
        .viewer_preferences()
        .pair(Name(b"DisplayDocTitle"), true);
    whole.finish();
    let encoding = Name(b"WinAnsiEncoding");
    let mut font = pdf.type1_font(hidden);
    font.base_font(Name(b"Helvetica"))
        .encoding_predefined(encoding);
    font.first_char(0)
        .last_char(255)
        .widths(std::iter::repeat_n(LETTER, 256));
    font.finish();
    let mut font = pdf.type1_font(seen);
    font.base_font(Name(b"Helvetica"))
        .encoding_predefined(encoding);
    font.finish();
    pdf.document_info(info).title(TextStr(title));
    Ok(pdf.finish())
}

/// The words of a page that can be read on its picture.
fn readable(pages: &Pages, index: usize, bars: &[&Bar], drawn: &RgbImage) -> Vec<Word> {
    let (width, height) = pages.size(index);
    let (across, down) = (
        f64::from(drawn.width()) / f64::from(width),
        f64::from(drawn.height()) / f64::from(height),
    );
    let black: Vec<Rect> = bars
        .iter()
        .map(|bar| {
            let (x, y) = pages::inside(bar.region, drawn);
            Rect::new(x.start.into(), y.start.into(), x.end.into(), y.end.into())
        })
        .collect();
    let mut words = words::of(pages, index).words();
    words.retain(|word| {
        let Rect { x0, y0, x1, y1 } = word.place;
        let place = Rect::new(x0 * across, y0 * down, x1 * across, y1 * down);
        // Letters reach into the lines above and under theirs: what a region covers of a word is seen in its middle.
        let (over, under) = (UPPER * place.height(), LOWER * place.height());
        let middle = Rect::new(place.x0, place.y0 + over, place.x1, place.y1 - under);
        let free = black.iter().all(|it| it.intersect(middle).area() <= 0.0);
        free && has_ink(place, drawn)
    });
    words
}

/// Whether something is seen in a place: light and dark.
fn has_ink(place: Rect, drawn: &RgbImage) -> bool {
    let page = Rect::new(0.0, 0.0, drawn.width().into(), drawn.height().into());
    let place = place.intersect(page);
    if place.width() < 1.0 || place.height() < 1.0 {
        return false;
    }
    let (x0, y0) = (pixel(place.x0), pixel(place.y0));
    let (x1, y1) = (pixel(place.x1), pixel(place.y1));
    let lights = (y0..y1).flat_map(|y| (x0..x1).map(move |x| (x, y)));
    let lights = lights.map(|(x, y)| {
        let [r, g, b] = drawn.get_pixel(x, y).0;
        r.max(g).max(b).midpoint(r.min(g).min(b))
    });
    let (least, most) = lights.fold((u8::MAX, 0), |(least, most), it| {
        (least.min(it), most.max(it))
    });
    most.saturating_sub(least) >= INK
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it lies on the picture"
)]
const fn pixel(length: f64) -> u32 {
    length as u32
}

/// What a page draws: its picture, the words behind it, and in each bar why it is black.
fn written(size: (f32, f32), words: &[Word], bars: &[&Bar]) -> Vec<u8> {
    let (width, height) = size;
    let mut content = Content::new();
    content
        .save_state()
        .transform([width, 0.0, 0.0, height, 0.0, 0.0]);
    content.x_object(PICTURE).restore_state();
    content
        .begin_text()
        .set_text_rendering_mode(TextRenderingMode::Invisible);
    for word in words {
        let (left, under) = (length(word.place.x0), height - length(word.place.y1));
        let (wide, high) = (length(word.place.width()), length(word.place.height()));
        let letters = letters(&word.text);
        let own = high * LETTER / 1000.0 * pages::side(u32::try_from(letters.len()).unwrap_or(1));
        content.set_font(HIDDEN, high.max(1.0));
        content.set_horizontal_scaling((100.0 * wide / own.max(0.1)).clamp(1.0, 1000.0));
        content.set_text_matrix([1.0, 0.0, 0.0, 1.0, left, under + 0.2 * high]);
        content.show(Str(&letters));
        // What is copied has a gap where there is one.
        content.show(Str(b" "));
    }
    content.set_horizontal_scaling(100.0);
    for bar in bars {
        let whole = f32::from(letters::redaction::Region::WHOLE);
        let share = |part: u16, side: f32| f32::from(part) / whole * side;
        let (left, right) = (
            share(bar.region.left(), width),
            share(bar.region.right(), width),
        );
        let (top, bottom) = (
            share(bar.region.top(), height),
            share(bar.region.bottom(), height),
        );
        let says = letters(&bar.says);
        let high = (0.62 * (bottom - top)).clamp(1.0, SAYS);
        let needs = 0.56 * high * pages::side(u32::try_from(says.len()).unwrap_or(1));
        let seen = needs < right - left && high > 4.0;
        content.set_text_rendering_mode(if seen {
            TextRenderingMode::Fill
        } else {
            TextRenderingMode::Invisible
        });
        content.set_fill_gray(1.0).set_font(SEEN, high);
        let under = height - f32::midpoint(top, bottom) - 0.34 * high;
        content.set_text_matrix([1.0, 0.0, 0.0, 1.0, left + 0.3 * high, under]);
        content.show(Str(&says));
        content.show(Str(b" "));
    }
    content.end_text();
    content.finish().into_vec()
}

/// A text in the letters of WinAnsi; a question mark for any other.
fn letters(text: &str) -> Vec<u8> {
    let one = |c: char| {
        let mut buffer = [0; 4];
        let (bytes, _, odd) = encoding_rs::WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
        match bytes.first() {
            Some(byte) if !odd && bytes.len() == 1 => *byte,
            _ => b'?',
        }
    };
    text.chars().map(one).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "a page is not so large")]
const fn length(points: f64) -> f32 {
    points as f32
}

/// Puts a picture in: what is grey as it is, what has colours as a photograph.
fn put_picture(pdf: &mut Pdf, id: Ref, drawn: &RgbImage) -> Result<(), NoPages> {
    let side = |pixels: u32| i32::try_from(pixels).unwrap_or(i32::MAX);
    let grey = drawn.pixels().all(|it| {
        let [r, g, b] = it.0;
        r.max(g).max(b) - r.min(g).min(b) <= GREY
    });
    let (bytes, filter) = if grey {
        let samples = drawn.pixels().map(|it| it.0[1]).collect();
        let light = GrayImage::from_raw(drawn.width(), drawn.height(), samples);
        let light = light.ok_or(NoPages::Malformed)?;
        (packed(light.as_raw())?, Filter::FlateDecode)
    } else {
        let mut bytes = Vec::new();
        let written = JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(drawn);
        written.map_err(|_| NoPages::Malformed)?;
        (bytes, Filter::DctDecode)
    };
    let mut picture = pdf.image_xobject(id, &bytes);
    picture.filter(filter);
    picture
        .width(side(drawn.width()))
        .height(side(drawn.height()));
    picture.bits_per_component(8);
    if grey {
        picture.color_space().device_gray();
    } else {
        picture.color_space().device_rgb();
    }
    picture.finish();
    Ok(())
}

fn packed(bytes: &[u8]) -> Result<Vec<u8>, NoPages> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let done = packer.write_all(bytes).and_then(|()| packer.finish());
    done.map_err(|_| NoPages::Malformed)
}
