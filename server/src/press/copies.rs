//! A print run: the copies of a sealed letter that go by post, in one file, in order.
//!
//! Each copy is an address page, set so that the address shows in the window of a C5/6 envelope, and the sealed letter as it
//! is. Blank pages see to it that printing on both sides begins every copy, and every letter, on a sheet of its own. The file
//! is for a printer: it is not archival, is not sealed and is kept nowhere.

use super::{Press, PressError, said, stamp, world::Letter};
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// The most copies in one run.
pub const MAX_COPIES: usize = 400;
/// The most pages in one run: what a cupboard of paper holds, and a minute of work.
pub const MAX_PAGES: usize = 4_000;

/// One copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedCopy {
    /// Whom it goes to, line by line, as it shows in the window.
    pub address: Vec<String>,
    /// The same without the people there, for when that is too long for the window; empty for none.
    pub short: Vec<String>,
    /// Where and when: "Den Haag, 9 juli 2025".
    pub place_and_date: String,
    /// What is said with it, a paragraph each, in which a line break is one on paper; may be empty.
    pub text: Vec<String>,
}

/// A letter with the copies that are to be made of it.
#[derive(Debug, Clone)]
pub struct PrintRun<'a> {
    /// Who sends it.
    pub sender: &'a str,
    /// What the file is called in a reader.
    pub title: &'a str,
    /// The language of what is printed, as in [`letters::letter::Language::key`].
    pub language: &'a str,
    /// The copies, in their order.
    pub copies: &'a [PostedCopy],
    /// The sealed letter.
    pub letter: &'a [u8],
    /// How many pages it has.
    pub pages: usize,
    /// The moment in the file's metadata.
    pub at: jiff::Timestamp,
}

impl PrintRun<'_> {
    /// How many pages one copy takes, the blank ones among them.
    #[must_use]
    pub const fn pages_each(&self) -> usize {
        2 + self.pages.next_multiple_of(2)
    }

    fn check(&self) -> Result<(), PressError> {
        let limits = [
            ("copies", self.copies.len(), MAX_COPIES),
            (
                "pages",
                self.copies.len().saturating_mul(self.pages_each()),
                MAX_PAGES,
            ),
        ];
        match limits.into_iter().find(|(_, count, max)| count > max) {
            Some((what, count, max)) => Err(PressError::TooMuch { what, count, max }),
            None => Ok(()),
        }
    }

    /// The data that the template walks.
    fn sheet(&self) -> Value {
        let copies: Vec<Value> = self
            .copies
            .iter()
            .enumerate()
            .map(|(at, it)| {
                json!({ "number": at, "address": it.address, "short": it.short, "date": it.place_and_date, "text": it.text })
            })
            .collect();
        json!({
            "sender": self.sender,
            "title": self.title,
            "lang": self.language,
            "region": if self.language == "nl" { "nl" } else { "gb" },
            "copies": copies,
            "pages": self.pages,
            "fit": { "bottom": 25, "leading": 0.74, "gap": 1.32, "row": 1 },
        })
    }
}

impl Press {
    /// Sets a print run. CPU work, as [`Press::set`] is.
    ///
    /// # Errors
    /// Too many copies, a character that no face has, or what the typesetter said of the letter's file.
    pub fn copies(&self, run: &PrintRun<'_>) -> Result<Vec<u8>, PressError> {
        run.check()?;
        let sheet = run.sheet();
        self.workshop.check_printable(&sheet)?;
        let data =
            serde_json::to_vec(&sheet).map_err(|error| PressError::Workshop(error.to_string()))?;
        let letter = Bytes::new(run.letter.to_vec());
        let result = catch_unwind(AssertUnwindSafe(|| {
            let world = Letter::copies(&self.workshop, data, letter);
            let set = typst::compile::<PagedDocument>(&world);
            let document = set.output.map_err(|errors| not_set(&said(&errors)))?;
            let options = PdfOptions {
                ident: Smart::Custom(run.title.to_owned()),
                creator: Smart::Custom(Some("Standpunt".into())),
                timestamp: Some(stamp(run.at)?),
                tagged: false,
                ..PdfOptions::default()
            };
            typst_pdf::pdf(&document, &options)
                .map_err(|errors| PressError::Typesetting(said(&errors)))
        }));
        typst::comemo::evict(0);
        result.unwrap_or(Err(PressError::Panicked))
    }
}

/// What the typesetter said; the template names the copy that does not fit.
fn not_set(said: &str) -> PressError {
    let copy = |what: &str| -> Option<usize> {
        let (_, rest) = said.split_once(what)?;
        rest.split(|c: char| !c.is_ascii_digit())
            .next()?
            .parse()
            .ok()
    };
    if let Some(copy) = copy("address-too-long ") {
        return PressError::AddressTooLong { copy };
    }
    match copy("text-too-long ") {
        Some(copy) => PressError::TextTooLong { copy },
        None => PressError::Typesetting(said.to_owned()),
    }
}
