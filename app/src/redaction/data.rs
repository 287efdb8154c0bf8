//! What the page shows: plain data, prepared by the server.

use super::form::RedactionForm;
use crate::desk::data::{Filled, LetterHead};
use letters::{redaction::Marks, response::Response, time::Moment};

/// The page on which a response is redacted.
#[derive(Debug, Clone, PartialEq)]
pub struct RedactionPage {
    /// Which letter.
    pub head: LetterHead,
    /// What came back, whole.
    pub response: Response,
    /// Whether these are questions of parliament, which are not redacted.
    pub questions: bool,
    /// What is marked now.
    pub marks: Marks,
    /// Whether that was changed and not settled.
    pub draft: bool,
    /// By what the marks are known again.
    pub seen: String,
    /// When it was settled last, and by whom.
    pub settled: Option<SettledLine>,
    /// What can be done with the file.
    pub file: FileState,
    /// Words that are most likely about a person.
    pub suggested: Vec<String>,
    /// The forms, as typed.
    pub form: Filled<RedactionForm>,
    /// What was done just now, and how many places that were.
    pub said: Option<(Said, usize)>,
}

/// That it was settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledLine {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// How large the file is that was made, in bytes; none when none was.
    pub file: Option<u64>,
}

/// What can be done with the file of a response.
#[derive(Debug, Clone, PartialEq)]
pub enum FileState {
    /// There is none.
    Absent,
    /// Its pages can be marked.
    Pages {
        /// The one that is shown.
        sheet: Sheet,
        /// How many there are.
        count: u16,
        /// Whether words can be found on them.
        searchable: bool,
    },
    /// It can only be left out.
    Closed(NoFile),
}

/// A page that is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// Which one, from 1.
    pub page: u16,
    /// Its width, in millimetres.
    pub width: f32,
    /// Its height, in millimetres.
    pub height: f32,
    /// The corner that was pointed at, in ten-thousandths of its width and its height.
    pub corner: Option<(u16, u16)>,
}

/// Why the pages of a file cannot be marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoFile {
    /// It is a whole mail, which nobody outside gets.
    Message,
    /// It is no PDF and no photograph.
    Kind,
    /// It opens with a password.
    Locked,
    /// It is damaged.
    Broken,
    /// It has too many pages, or asks for too much.
    TooLarge,
}

/// What was done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Places were marked.
    Marked,
    /// A mark was taken off.
    Unmarked,
    /// A first corner was pointed at.
    Corner,
    /// It was said what becomes of the file.
    File,
    /// What was not settled was thrown away.
    Discarded,
    /// The marks were settled.
    Settled,
    /// Everybody can read it.
    Shown,
    /// Nobody outside can read it any more.
    Hidden,
}

crate::said::words! {
    Said {
        Marked = "gelakt",
        Unmarked = "hersteld",
        Corner = "hoek",
        File = "bestand",
        Discarded = "weggegooid",
        Settled = "vastgesteld",
        Shown = "openbaar",
        Hidden = "verborgen",
    }
}
