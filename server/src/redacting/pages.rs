//! The pages of a file as pictures.

use super::MOST_PAGES;
use hayro::{
    RenderCache, RenderSettings,
    hayro_interpret::InterpreterSettings,
    hayro_syntax::{LoadPdfError, Pdf, page::Page},
    render,
    vello_cpu::color::palette::css::WHITE,
};
use image::{
    DynamicImage, GenericImageView as _, ImageDecoder as _, ImageFormat, ImageReader, Rgb, RgbImage,
};
use letters::redaction::Region;
use std::{io::Cursor, ops::Range};

/// The longer side of a page that is looked at, and of one that is burnt, in pixels: an A4 at 120 and at 200 to the inch.
const SHOWN: f32 = 1400.0;
pub const BURNT: f32 = 2340.0;
/// The longer side of a page that a photograph becomes, in points: an A4's.
const PAPER: f32 = 842.0;
/// How much of what lies under a region is still seen while somebody decides, of 256 parts.
const THROUGH: u16 = 90;

/// Why a file has no pages for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPages {
    /// It opens with a password.
    Encrypted,
    /// It has more pages than [`MOST_PAGES`].
    TooMany,
    /// It is no such file, or broken.
    Malformed,
}

/// The pages of a file.
pub enum Pages {
    /// A PDF's.
    Pdf(Box<Pdf>),
    /// A photograph or a scan, which is one page.
    Picture(RgbImage),
}

impl Pages {
    /// Opens a PDF, a PNG or a JPEG, by its first bytes.
    pub fn open(bytes: Vec<u8>) -> Result<Self, NoPages> {
        if !bytes.starts_with(b"%PDF-") {
            return photograph(&bytes).map(Self::Picture);
        }
        let pdf = Pdf::new(bytes).map_err(|error| match error {
            LoadPdfError::Decryption(_) => NoPages::Encrypted,
            LoadPdfError::Invalid => NoPages::Malformed,
        })?;
        match pdf.pages().len() {
            0 => Err(NoPages::Malformed),
            pages if pages > MOST_PAGES => Err(NoPages::TooMany),
            _ => Ok(Self::Pdf(Box::new(pdf))),
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        match self {
            Self::Pdf(pdf) => pdf.pages().len(),
            Self::Picture(_) => 1,
        }
    }

    /// The width and the height of one, counted from 0, as it is shown, in points.
    pub fn size(&self, page: usize) -> (f32, f32) {
        match self {
            Self::Pdf(pdf) => {
                let size = pdf.pages().get(page).map(Page::render_dimensions);
                let (width, height) = size.unwrap_or_default();
                (width.max(1.0), height.max(1.0))
            }
            Self::Picture(picture) => {
                let (width, height) = (side(picture.width()), side(picture.height()));
                let scale = PAPER / width.max(height).max(1.0);
                (width * scale, height * scale)
            }
        }
    }

    /// One as a picture whose longer side has about so many pixels.
    pub fn picture(&self, page: usize, longest: f32) -> Result<RgbImage, NoPages> {
        match self {
            Self::Pdf(pdf) => {
                let (width, height) = self.size(page);
                let page = pdf.pages().get(page).ok_or(NoPages::Malformed)?;
                let scale = longest / width.max(height);
                let settings = RenderSettings {
                    x_scale: scale,
                    y_scale: scale,
                    width: Some(pixels(width * scale)),
                    height: Some(pixels(height * scale)),
                    bg_color: WHITE,
                };
                let cache = RenderCache::new();
                let drawn = render(page, &cache, &InterpreterSettings::default(), &settings);
                let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
                let colours = drawn.data_as_u8_slice().chunks_exact(4);
                let samples = colours.flat_map(|it| [it[0], it[1], it[2]]).collect();
                RgbImage::from_raw(width, height, samples).ok_or(NoPages::Malformed)
            }
            Self::Picture(picture) => {
                let whole = DynamicImage::ImageRgb8(picture.clone());
                let side = u32::from(pixels(longest));
                let fits = whole.width().max(whole.height()) <= side;
                let shown = if fits {
                    whole
                } else {
                    whole.thumbnail(side, side)
                };
                Ok(shown.into_rgb8())
            }
        }
    }
}

/// A photograph as it is meant to be looked at: upright, and on white where it lets through.
fn photograph(bytes: &[u8]) -> Result<RgbImage, NoPages> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let reader = reader.map_err(|_| NoPages::Malformed)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg)) {
        return Err(NoPages::Malformed);
    }
    let mut decoder = reader.into_decoder().map_err(|_| NoPages::Malformed)?;
    let turned = decoder.orientation().map_err(|_| NoPages::Malformed)?;
    let whole = DynamicImage::from_decoder(decoder);
    let mut whole = whole.map_err(|_| NoPages::Malformed)?;
    whole.apply_orientation(turned);
    if whole.width() == 0 || whole.height() == 0 {
        return Err(NoPages::Malformed);
    }
    if !whole.color().has_alpha() {
        return Ok(whole.into_rgb8());
    }
    let mut on_white = RgbImage::from_pixel(whole.width(), whole.height(), Rgb([255; 3]));
    for (x, y, colour) in whole.pixels() {
        let [r, g, b, opaque] = colour.0;
        let over = |it: u8| mixed(it, 255, u16::from(opaque));
        on_white.put_pixel(x, y, Rgb([over(r), over(g), over(b)]));
    }
    Ok(on_white)
}

/// So many 255ths of one, and the rest of the other.
fn mixed(one: u8, other: u8, parts: u16) -> u8 {
    let sum = u16::from(one) * parts + u16::from(other) * (255 - parts);
    u8::try_from(sum / 255).unwrap_or(u8::MAX)
}

/// A page as a PNG, with regions shown through.
pub fn shown(
    pages: &Pages,
    page: usize,
    regions: impl Iterator<Item = Region>,
) -> Result<Vec<u8>, NoPages> {
    let mut picture = pages.picture(page, SHOWN)?;
    for region in regions {
        let (across, down) = inside(region, &picture);
        for (x, y) in down.flat_map(|y| across.clone().map(move |x| (x, y))) {
            let colour = picture.get_pixel_mut(x, y);
            colour.0 = colour.0.map(|it| mixed(it, 0, THROUGH));
        }
    }
    let mut png = Cursor::new(Vec::new());
    let written = picture.write_to(&mut png, ImageFormat::Png);
    written.map_err(|_| NoPages::Malformed)?;
    Ok(png.into_inner())
}

/// The pixels of a region on a picture of its page: every one that it touches, and one more on each side.
pub fn inside(region: Region, picture: &RgbImage) -> (Range<u32>, Range<u32>) {
    let whole = u64::from(Region::WHOLE);
    let least = |share: u16, side: u32| {
        let at = u64::from(share) * u64::from(side) / whole;
        u32::try_from(at).unwrap_or(side).saturating_sub(1)
    };
    let most = |share: u16, side: u32| {
        let at = (u64::from(share) * u64::from(side)).div_ceil(whole) + 1;
        u32::try_from(at).unwrap_or(side).min(side)
    };
    let (width, height) = (picture.width(), picture.height());
    (
        least(region.left(), width)..most(region.right(), width),
        least(region.top(), height)..most(region.bottom(), height),
    )
}

/// Paints a region black.
pub fn burn(region: Region, picture: &mut RgbImage) {
    let (across, down) = inside(region, picture);
    for (x, y) in down.flat_map(|y| across.clone().map(move |x| (x, y))) {
        picture.put_pixel(x, y, Rgb([0; 3]));
    }
}

/// A side in pixels, as a length.
#[expect(
    clippy::cast_precision_loss,
    reason = "no picture has as many pixels on a side as a number of this kind holds"
)]
pub const fn side(pixels: u32) -> f32 {
    pixels as f32
}

/// A length as pixels, at least one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cut to what there is"
)]
pub fn pixels(length: f32) -> u16 {
    length.round().clamp(1.0, 8000.0) as u16
}
