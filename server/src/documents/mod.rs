//! Documents of word processors: letters written as `.docx` and `.odt`, and what comes back read as Markdown.
//!
//! Who insists can work in Word: a letter goes out with its head, its notes and its demands in named styles, and comes
//! back as the same letter. Other documents are read for their words and their structure; of what letters do not have
//! (pictures, comments, colours) a note says that it was left out.
//!
//! Reading is total: any bytes give an answer, within bounds of time and memory that `zip` and `xml` hold to.

mod docx;
mod flow;
mod front;
mod markdown;
mod odt;
mod paper;
mod styles;
mod told;
mod words;
mod xml;
mod zip;

use app::documents::{MAX_BYTES, Note, Refused};
use letters::{file::LetterFile, letter::LetterText};

/// The formats that letters are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Office Open XML, Word's.
    Docx,
    /// OpenDocument text, LibreOffice's.
    Odt,
}

impl Format {
    /// Both, with the end of their files' names.
    pub const ALL: [Self; 2] = [Self::Docx, Self::Odt];

    /// The end of a file's name, without a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Odt => "odt",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => odt::MEDIA_TYPE,
        }
    }
}

/// A letter that was read from a document.
#[derive(Debug)]
pub struct Read {
    /// The letter.
    pub file: LetterFile,
    /// What did not come along.
    pub notes: Vec<Note>,
}

/// Writes a letter as a document. The same letter gives the same bytes.
///
/// # Errors
/// When it is larger than a file of that format can be.
pub fn write(format: Format, text: &LetterText) -> std::io::Result<Vec<u8>> {
    match format {
        Format::Docx => docx::write(text),
        Format::Odt => odt::write(text),
    }
}

/// Whether bytes are a document of a word processor (of any, also one that is not read), rather than a letter file.
#[must_use]
pub fn is_document(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") || foreign(bytes).is_some()
}

/// Reads a document; `sender` is who writes when it does not say.
///
/// # Errors
/// Why no letter could be made of it.
pub fn read(bytes: &[u8], sender: &str) -> Result<Read, Refused> {
    if let Some(refused) = foreign(bytes) {
        return Err(refused);
    }
    if bytes.len() > MAX_BYTES {
        return Err(Refused::TooLarge);
    }
    let mut package = zip::Package::open(bytes)?;
    let mut told = told::Told::default();
    let flow = if package.has("[Content_Types].xml") {
        docx::read(&mut package, &mut told)?
    } else if package.has("content.xml") {
        odt::read(&mut package, &mut told)?
    } else if package.has("EncryptedPackage") || package.has("encrypted-package") {
        return Err(Refused::Locked);
    } else {
        return Err(Refused::OtherFormat);
    };
    let file = front::letter(flow, sender)?;
    Ok(Read {
        file,
        notes: told.notes(),
    })
}

/// What a file is by its first bytes, when that is known and not read.
fn foreign(bytes: &[u8]) -> Option<Refused> {
    const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    if bytes.starts_with(&COMPOUND) {
        // A locked document of today is a compound file with one part of this name, in UTF-16.
        let name: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let locked = memchr::memmem::find(bytes, &name).is_some();
        return Some(if locked {
            Refused::Locked
        } else {
            Refused::OldWord
        });
    }
    if bytes.starts_with(b"%PDF-") {
        return Some(Refused::Pdf);
    }
    let start = &bytes[..bytes.len().min(512)];
    let text = String::from_utf8_lossy(start).to_lowercase();
    let text = text.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
    let other = ["{\\rtf", "<!doctype", "<html", "<?xml"]
        .iter()
        .any(|mark| text.starts_with(mark))
        || bytes.starts_with(b"\x89PNG")
        || bytes.starts_with(b"\xFF\xD8\xFF");
    other.then_some(Refused::OtherFormat)
}

#[cfg(test)]
mod tests;
