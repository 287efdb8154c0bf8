//! All that the typesetter can see: the bundled faces, the bundled template, and one letter's data.
//!
//! A Typst file id is a 16-bit number that is never given back, so the paths are constant: a path per letter would
//! stop the press after 65,535 letters.

use super::{PressError, fonts};
use serde_json::Value;
use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The template: the main file of a letter first, that of a print run last.
const TEMPLATE: &[(&str, &str)] = &[
    (
        "/letter.typ",
        include_str!("../../../style/print/letter.typ"),
    ),
    ("/house.typ", include_str!("../../../style/print/house.typ")),
    ("/text.typ", include_str!("../../../style/print/text.typ")),
    (
        "/opening.typ",
        include_str!("../../../style/print/opening.typ"),
    ),
    ("/names.typ", include_str!("../../../style/print/names.typ")),
    ("/seal.typ", include_str!("../../../style/print/seal.typ")),
    (
        "/copies.typ",
        include_str!("../../../style/print/copies.typ"),
    ),
];

/// What all letters share.
pub(super) struct Workshop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    letter: FileId,
    copies: FileId,
    data: FileId,
    embedded: FileId,
}

impl Workshop {
    pub(super) fn new() -> Result<Self, PressError> {
        let fonts = fonts::faces();
        if fonts.len() != fonts::COUNT {
            return Err(PressError::Workshop(format!(
                "{} faces of {} can be read",
                fonts.len(),
                fonts::COUNT
            )));
        }
        let sources = TEMPLATE
            .iter()
            .map(|(path, text)| Ok(Source::new(file(path)?, (*text).to_owned())))
            .collect::<Result<_, PressError>>()?;
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            letter: file("/letter.typ")?,
            copies: file("/copies.typ")?,
            data: file("/letter.json")?,
            embedded: file("/embedded.bin")?,
        })
    }

    /// Whether some face has a shape for the character.
    pub(super) fn prints(&self, character: char) -> bool {
        // A line end in code, and the invisible hints about where a word may or may not be broken.
        matches!(character, '\n' | '\t' | '\u{ad}' | '\u{200b}' | '\u{2060}')
            || (!character.is_control()
                && self
                    .fonts
                    .iter()
                    .any(|font| font.info().coverage.contains(u32::from(character))))
    }

    /// Looks at every string that goes to the typesetter. A character without a shape would be left out or drawn as a
    /// box, and the document would still pass every validator.
    pub(super) fn check_printable(&self, data: &Value) -> Result<(), PressError> {
        match data {
            Value::String(text) => text
                .chars()
                .position(|character| !self.prints(character))
                .map_or(Ok(()), |at| {
                    let near = text.chars().skip(at.saturating_sub(20)).take(40).collect();
                    Err(PressError::Unprintable {
                        character: text.chars().nth(at).unwrap_or_default(),
                        near,
                    })
                }),
            Value::Array(items) => items.iter().try_for_each(|item| self.check_printable(item)),
            Value::Object(fields) => fields
                .values()
                .try_for_each(|field| self.check_printable(field)),
            _ => Ok(()),
        }
    }
}

fn file(path: &str) -> Result<FileId, PressError> {
    let path =
        VirtualPath::new(path).map_err(|_| PressError::Workshop(format!("{path} is no path")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One letter in the workshop.
pub(super) struct Letter<'a> {
    workshop: &'a Workshop,
    main: FileId,
    data: Bytes,
    embedded: Bytes,
}

impl<'a> Letter<'a> {
    pub(super) fn new(workshop: &'a Workshop, data: Vec<u8>, embedded: Bytes) -> Self {
        Self {
            workshop,
            main: workshop.letter,
            data: Bytes::new(data),
            embedded,
        }
    }

    /// A print run of a letter, whose bytes are `letter`.
    pub(super) fn copies(workshop: &'a Workshop, data: Vec<u8>, letter: Bytes) -> Self {
        Self {
            main: workshop.copies,
            ..Self::new(workshop, data, letter)
        }
    }
}

impl World for Letter<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.workshop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.workshop.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.workshop
            .sources
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.workshop.data {
            Ok(self.data.clone())
        } else if id == self.workshop.embedded {
            Ok(self.embedded.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.workshop.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
