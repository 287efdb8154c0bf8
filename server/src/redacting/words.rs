//! The words on a page, and where they stand.

use super::pages::Pages;
use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
        InterpreterSettings, Paint, PathDrawMode, SoftMask, TransformExt as _, font::Glyph,
        hayro_cmap::BfString, interpret_page,
    },
    vello_cpu::kurbo::{Affine, BezPath, Rect, Shape as _},
};
use letters::redaction::{Region, occurrences};
use std::ops::Range;

/// How far a letter reaches under and over its line, and how wide one is of which that is not known, in thousandths of its size.
const UNDER: f64 = -260.0;
const OVER: f64 = 960.0;
const WIDTH: f64 = 500.0;
/// What is added around words that are burnt, in points: edges are smoothed when they are drawn.
const MARGIN: f64 = 1.2;
/// A gap in a line that is as wide as this part of its height lies between words.
const GAP: f64 = 0.18;

/// The text of a page, and the place of each letter.
pub struct PageText {
    /// All of it, with a space or a line break wherever there is a gap.
    pub text: String,
    /// Of each letter its bytes in the text, and its place on the page in points, from the upper left corner.
    letters: Vec<(Range<usize>, Rect)>,
}

/// A word and its place.
pub struct Word {
    /// What it says.
    pub text: String,
    /// Where, in points, from the upper left corner.
    pub place: Rect,
}

/// The text of a page, counted from 0: none of a photograph.
pub fn of(pages: &Pages, page: usize) -> PageText {
    let mut reader = Reader::default();
    if let Pages::Pdf(pdf) = pages
        && let Some(page) = pdf.pages().get(page)
    {
        let (width, height) = page.render_dimensions();
        let cache = InterpreterCache::new();
        let mut state = Context::new(
            page.initial_transform(true).to_kurbo(),
            Rect::new(0.0, 0.0, f64::from(width), f64::from(height)),
            &cache,
            page.xref(),
            InterpreterSettings::default(),
        );
        interpret_page(page, &mut state, &mut reader);
    }
    reader.text
}

impl PageText {
    /// Where words stand on this page: one region for each line that they go over.
    pub fn find(&self, words: &str, page: usize, size: (f32, f32)) -> Vec<Region> {
        let found = occurrences(&self.text, words);
        let places = found.iter().flat_map(|bytes| self.places(bytes));
        places
            .filter_map(|place| region(place, page, size))
            .collect()
    }

    /// The places of some bytes, line by line.
    fn places(&self, bytes: &Range<usize>) -> Vec<Rect> {
        let mut lines: Vec<Rect> = Vec::new();
        let within = |it: &Range<usize>| it.start < bytes.end && bytes.start < it.end;
        for (_, place) in self.letters.iter().filter(|(it, _)| within(it)) {
            match lines.last_mut() {
                Some(line) if same_line(*line, *place) => *line = line.union(*place),
                _ => lines.push(*place),
            }
        }
        lines
    }

    /// Its words, each with its place.
    pub fn words(&self) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::new();
        let mut end = None;
        for (bytes, place) in &self.letters {
            let said = &self.text[bytes.clone()];
            if said.trim().is_empty() {
                end = None;
                continue;
            }
            match words.last_mut().filter(|_| end == Some(bytes.start)) {
                Some(word) => {
                    word.text.push_str(said);
                    word.place = word.place.union(*place);
                }
                None => words.push(Word {
                    text: said.to_owned(),
                    place: *place,
                }),
            }
            end = Some(bytes.end);
        }
        words
    }

    fn push(&mut self, said: &str, place: Rect) {
        if let Some((bytes, before)) = self.letters.last() {
            let written = self.text.len() == bytes.end;
            let after = place.x0 - before.x1;
            let near = after < GAP * before.height() && place.x1 > before.x0;
            if written && !same_line(*before, place) {
                self.text.push('\n');
            } else if written && !near {
                self.text.push(' ');
            }
        }
        let start = self.text.len();
        self.text.push_str(said);
        self.letters.push((start..self.text.len(), place));
    }
}

/// Whether two places are beside each other rather than one above the other.
fn same_line(one: Rect, other: Rect) -> bool {
    let shared = one.y1.min(other.y1) - one.y0.max(other.y0);
    shared > 0.5 * one.height().min(other.height())
}

/// A place as a region, a little wider, and on a page that is a poster as wide as a region has to be; none when it lies beside
/// the page.
fn region(place: Rect, page: usize, size: (f32, f32)) -> Option<Region> {
    let (width, height) = (f64::from(size.0), f64::from(size.1));
    let least = f64::from(Region::LEAST) / f64::from(Region::WHOLE);
    let place = place.inflate(MARGIN.max(least * width), MARGIN.max(least * height));
    let page = u16::try_from(page + 1).ok()?;
    let corner = |x: f64, y: f64| (Region::share(x / width), Region::share(y / height));
    let region = Region::between(page, corner(place.x0, place.y0), corner(place.x1, place.y1));
    region.ok()
}

/// Reads the letters that a page draws, in the order in which it draws them.
struct Reader {
    text: PageText,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            text: PageText {
                text: String::new(),
                letters: Vec::new(),
            },
        }
    }
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let said = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(said)) => said,
            // Nobody can look for it; it is seen all the same.
            None => return,
        };
        let said: String = said.chars().filter(|c| !c.is_control()).collect();
        if said.is_empty() {
            return;
        }
        let (width, drawn) = match glyph {
            Glyph::Outline(it) => {
                let width = it.advance_width().map_or(WIDTH, f64::from);
                (width, Some(it.outline().bounding_box()))
            }
            Glyph::Type3(_) => (WIDTH, None),
        };
        let mut own = Rect::new(0.0, UNDER, width.max(1.0), OVER);
        if let Some(drawn) = drawn.filter(|it| it.is_finite() && it.area() > 0.0) {
            own = own.union(drawn);
        }
        let place = (transform * glyph_transform).transform_rect_bbox(own);
        if place.is_finite() {
            self.text.push(&said, place);
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
