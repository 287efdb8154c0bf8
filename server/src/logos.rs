//! Logos, made anew: of what someone sends, nothing is kept but the picture.
//!
//! A PNG is decoded and encoded again, which leaves comments, positions of cameras and anything behind the picture out.
//! An SVG is read as a drawing and written as one: paths and colours come through; scripts, handlers, links, letters,
//! embedded pictures and foreign elements have no place in it. Declarations of entities are not read at all.

use image::{ImageFormat, ImageReader, Limits};
use letters::organisation::LogoType;
use std::io::Cursor;
use thiserror::Error;

/// The largest PNG that is taken, in bytes.
pub const MAX_PNG_BYTES: usize = 2_000_000;
/// The largest SVG that is taken, in bytes; also the largest that may come of it, since a small one can unfold.
pub const MAX_SVG_BYTES: usize = 256_000;
/// The widest and highest PNG that is taken, in pixels.
const MAX_PIXELS: u32 = 4_096;
/// A PNG is kept no wider or higher than this, in pixels: twice as sharp as any page shows it.
const KEPT_PIXELS: u32 = 1_024;
/// What decoding may take in memory: 4096 × 4096 pixels of 8 bytes, and as much to work with.
const MAX_DECODED_BYTES: u64 = 256 << 20;
/// How many elements a drawing may have, and how deep they may stand in each other.
const MAX_ELEMENTS: usize = 5_000;
const MAX_DEPTH: usize = 64;
/// Reading a drawing calls itself for what stands in it, up to the thousand levels that the library allows.
const STACK_BYTES: usize = 64 << 20;

/// A picture that was made anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its form.
    pub kind: LogoType,
}

/// Why a file is not taken as a logo.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LogoRefused {
    /// It has more bytes than this.
    #[error("more than {max} bytes")]
    TooLarge {
        /// The most it may have.
        max: usize,
    },
    /// It is neither PNG nor SVG, is broken, or has no picture in it that could be kept.
    #[error("not a picture: {0}")]
    NoPicture(String),
}

fn no(why: impl ToString) -> LogoRefused {
    LogoRefused::NoPicture(why.to_string())
}

/// Makes the picture anew, on a thread of its own. What it is, its bytes say.
///
/// # Errors
/// [`LogoRefused`].
pub async fn made_anew(bytes: Vec<u8>) -> Result<Picture, LogoRefused> {
    let work = tokio::task::spawn_blocking(move || {
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
        let thread = thread.spawn(move || remake(&bytes)).map_err(no)?;
        thread.join().map_err(|_| no("reading it broke off"))?
    });
    work.await.map_err(no)?
}

fn remake(bytes: &[u8]) -> Result<Picture, LogoRefused> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return png(bytes);
    }
    if bytes.len() > MAX_SVG_BYTES {
        // Whatever it is; only a drawing could still be one.
        return Err(LogoRefused::TooLarge { max: MAX_SVG_BYTES });
    }
    let text = std::str::from_utf8(bytes).map_err(no)?;
    svg(text)
}

fn png(bytes: &[u8]) -> Result<Picture, LogoRefused> {
    if bytes.len() > MAX_PNG_BYTES {
        return Err(LogoRefused::TooLarge { max: MAX_PNG_BYTES });
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_PIXELS);
    limits.max_image_height = Some(MAX_PIXELS);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::Png);
    reader.limits(limits);
    let mut picture = reader.decode().map_err(no)?;
    if picture.width() > KEPT_PIXELS || picture.height() > KEPT_PIXELS {
        picture = picture.thumbnail(KEPT_PIXELS, KEPT_PIXELS);
    }
    let mut bytes = Cursor::new(Vec::new());
    let plain = image::DynamicImage::ImageRgba8(picture.to_rgba8());
    plain.write_to(&mut bytes, ImageFormat::Png).map_err(no)?;
    Ok(Picture {
        bytes: bytes.into_inner(),
        kind: LogoType::Png,
    })
}

fn svg(text: &str) -> Result<Picture, LogoRefused> {
    let text = without_doctype(text)?;
    // Without a document type there are no entities but XML's own five.
    let document = usvg::roxmltree::Document::parse(&text).map_err(no)?;
    if document.root_element().tag_name().name() != "svg" {
        return Err(no("its outermost element is no svg"));
    }
    let elements = document
        .descendants()
        .filter(usvg::roxmltree::Node::is_element);
    if elements.clone().count() > MAX_ELEMENTS {
        return Err(no("too many elements"));
    }
    for element in elements {
        if element.ancestors().count() > MAX_DEPTH {
            return Err(no("elements too deep in each other"));
        }
        // A marker is drawn at every corner of a line: a small file with many corners unfolds to gigabytes.
        let marks = |it: usvg::roxmltree::Attribute<'_, '_>| {
            it.name().starts_with("marker-")
                || (it.name() == "style" && it.value().contains("marker"))
        };
        let styles = element.tag_name().name() == "style";
        if element.attributes().any(marks)
            || styles && element.text().is_some_and(|text| text.contains("marker"))
        {
            return Err(no("markers"));
        }
    }
    let options = usvg::Options {
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_xmltree(&document, &options).map_err(no)?;
    if tree.root().children().is_empty() {
        return Err(no("nothing is drawn in it"));
    }
    let svg = tree.to_string(&usvg::WriteOptions::default());
    if svg.len() > MAX_SVG_BYTES {
        return Err(LogoRefused::TooLarge { max: MAX_SVG_BYTES });
    }
    Ok(Picture {
        bytes: svg.into_bytes(),
        kind: LogoType::Svg,
    })
}

/// The text without a plain document type, as older drawing programs write; one that declares anything is refused.
fn without_doctype(text: &str) -> Result<std::borrow::Cow<'_, str>, LogoRefused> {
    const WORD: &str = "<!DOCTYPE";
    let Some(start) = text.find(WORD) else {
        return Ok(text.into());
    };
    let rest = &text[start..];
    let end = rest
        .find('>')
        .ok_or_else(|| no("an unclosed document type"))?;
    let (doctype, after) = rest.split_at(end + 1);
    if doctype.contains('[') || after.contains(WORD) {
        return Err(no("it declares entities"));
    }
    Ok(format!("{}{after}", &text[..start]).into())
}

#[cfg(test)]
mod tests;
