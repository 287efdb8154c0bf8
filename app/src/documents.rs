//! Documents from word processors: what was left out when one was read, and why one was not.

use crate::locale::{Locale, t};
use letters::{problem::Problem, text::Line};

/// The largest document that is taken, in bytes.
pub const MAX_BYTES: usize = 10 << 20;

/// Something in a document that did not come along, or not as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// Pictures, drawings and charts, and how many.
    Images(u32),
    /// Comments in the margin.
    Comments(u32),
    /// Changes that nobody had accepted or refused yet: taken as accepted.
    TrackedChanges,
    /// Text that the document hides.
    Hidden,
    /// Programs in the document.
    Macros,
    /// Tables in tables: their words stand in the cell.
    NestedTables(u32),
    /// Signs of a symbol font that letters do not have.
    Symbols(u32),
    /// Text boxes: their words stand below the paragraph that they belong to.
    TextBoxes(u32),
}

/// Why a document was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// Word's format of before 2007, or a template or other file in it.
    OldWord,
    /// Locked with a password.
    Locked,
    /// A workbook or a presentation.
    OtherOffice,
    /// A PDF: that is paper, not text.
    Pdf,
    /// Rich text, a web page, a picture: no format that is read.
    OtherFormat,
    /// Cut off, or not what its name says.
    Damaged,
    /// It unpacks to far more than a document holds.
    Unpacks,
    /// Too much stands in each other.
    TooDeep,
    /// There is not a word in it.
    Empty,
    /// It has no title, no heading and no title in its properties.
    NoSubject,
    /// The letter it makes has something wrong in its details.
    Text(Vec<Problem>),
}

/// What was left out, in a sentence.
pub fn told(locale: Locale, note: Note) -> String {
    match note {
        Note::Images(count) => t!(locale, "document-note-images", count = count),
        Note::Comments(count) => t!(locale, "document-note-comments", count = count),
        Note::TrackedChanges => t!(locale, "document-note-tracked-changes"),
        Note::Hidden => t!(locale, "document-note-hidden"),
        Note::Macros => t!(locale, "document-note-macros"),
        Note::NestedTables(count) => t!(locale, "document-note-nested-tables", count = count),
        Note::Symbols(count) => t!(locale, "document-note-symbols", count = count),
        Note::TextBoxes(count) => t!(locale, "document-note-text-boxes", count = count),
    }
}

/// What the version that a document made is called in the list, with what was left out.
pub fn version_note(locale: Locale, name: &str, notes: &[Note]) -> Option<Line> {
    let mut text = t!(locale, "document-read-from", name = name.to_owned());
    for note in notes {
        text.push(' ');
        text.push_str(&told(locale, *note));
    }
    if text.chars().count() > Line::MAX {
        text = text.chars().take(Line::MAX - 1).chain(['…']).collect();
    }
    Line::parse(&text).ok()
}

/// Why a document was not read, and what to do.
pub fn refused(locale: Locale, why: &Refused) -> Vec<String> {
    let one = match why {
        Refused::TooLarge => {
            t!(
                locale,
                "document-refused-too-large",
                max = locale.size(MAX_BYTES as u64)
            )
        }
        Refused::OldWord => t!(locale, "document-refused-old-word"),
        Refused::Locked => t!(locale, "document-refused-locked"),
        Refused::OtherOffice => t!(locale, "document-refused-other-office"),
        Refused::Pdf => t!(locale, "document-refused-pdf"),
        Refused::OtherFormat => t!(locale, "document-refused-other-format"),
        Refused::Damaged => t!(locale, "document-refused-damaged"),
        Refused::Unpacks => t!(locale, "document-refused-unpacks"),
        Refused::TooDeep => t!(locale, "document-refused-too-deep"),
        Refused::Empty => t!(locale, "document-refused-empty"),
        Refused::NoSubject => t!(locale, "document-refused-no-subject"),
        Refused::Text(problems) => {
            return problems
                .iter()
                .map(|problem| crate::problem::sentence(locale, problem))
                .collect();
        }
    };
    vec![one]
}
