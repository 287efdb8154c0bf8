//! The press: sets a frozen text as an accessible (PDF/UA-1), archival (PDF/A-3a) document in the house style.
//!
//! Everything happens in this process. What people wrote reaches the typesetter only as data (`/letter.json`, see
//! `sheet`); the template in `style/print/` walks it and never evaluates any of it. The typesetter's world has no
//! file system, no packages, no network and no clock: the same order gives the same bytes.
//!
//! ```text
//! PressOrder ──sheet──▶ JSON ──style/print/*.typ──▶ pages ──fit──▶ PDF ──gate──▶ ready to be sealed
//! ```
//!
//! [`Press::set`] takes tens of milliseconds of CPU and must not run on an async worker: call it in `spawn_blocking`,
//! with a semaphore and a timeout around it. What it accepts is bounded (see [`order`]).

mod columns;
mod copies;
mod drawing;
mod error;
mod fit;
mod fonts;
mod gate;
mod line_ends;
pub mod order;
mod sheet;
mod tree;
mod words;
mod world;

#[cfg(test)]
mod tests;

pub use copies::{PostedCopy, PrintRun};
pub use error::PressError;
pub use gate::gate;
pub use order::{Embedded, PressOrder, Relation, SealText, SignatoryLine, Translated};
pub use words::{KindWords, PrintWords};

use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use typst::{
    diag::SourceDiagnostic,
    foundations::{Bytes, Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::{Letter, Workshop};

/// The faces, the template and the typesetter's library: made once per process, shared by all letters.
pub struct Press {
    workshop: Workshop,
    standards: PdfStandards,
}

/// A text as it came off the press, not sealed yet.
#[derive(Debug, Clone)]
pub struct Pressed {
    /// The document: PDF/A-3a and PDF/UA-1.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

impl Press {
    /// Reads the bundled faces and templates.
    ///
    /// # Errors
    /// [`PressError::Workshop`] when what is bundled is broken: a mistake in the build, never in a letter.
    pub fn new() -> Result<Self, PressError> {
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .map_err(|error| PressError::Workshop(error.message().to_string()))?;
        Ok(Self {
            workshop: Workshop::new()?,
            standards,
        })
    }

    /// Sets one text.
    ///
    /// # Errors
    /// Names what is in the way: a blocking problem in the text, a character that no face has, too much of something,
    /// or what the typesetter said.
    pub fn set(&self, order: &PressOrder) -> Result<Pressed, PressError> {
        order.check()?;
        let (sheet, embedded) = sheet::sheet(order)?;
        self.workshop.check_printable(&sheet)?;
        let embedded = Bytes::new(embedded);
        // The typesetter is large and may panic on a text nobody thought of; one letter must not take the server along.
        // Nothing of ours is shared with it but read-only data, so nothing can be left half-done.
        let result = catch_unwind(AssertUnwindSafe(|| {
            let document = fit::best(|fit| self.lay_out(&sheet, fit, &embedded))?;
            self.print(&document, order)
        }));
        // Its memo would otherwise keep every letter ever set (2.9 GB after 400 letters).
        typst::comemo::evict(0);
        result.unwrap_or(Err(PressError::Panicked))
    }

    /// Lays the sheet out in one fit.
    fn lay_out(
        &self,
        sheet: &Value,
        fit: &fit::Fit,
        embedded: &Bytes,
    ) -> Result<PagedDocument, PressError> {
        let mut sheet = sheet.clone();
        sheet["fit"] = fit.data();
        let json =
            serde_json::to_vec(&sheet).map_err(|error| PressError::Workshop(error.to_string()))?;
        let letter = Letter::new(&self.workshop, json, embedded.clone());
        let set = typst::compile::<PagedDocument>(&letter);
        let document = set
            .output
            .map_err(|errors| PressError::Typesetting(said(&errors)))?;
        // A warning means that what came out is not what was meant, for example page numbers that never settled.
        if !set.warnings.is_empty() {
            return Err(PressError::Typesetting(said(&set.warnings)));
        }
        Ok(document)
    }

    fn print(&self, document: &PagedDocument, order: &PressOrder) -> Result<Pressed, PressError> {
        let options = PdfOptions {
            ident: Smart::Custom(order.hash().to_string()),
            creator: Smart::Custom(Some("Standpunt".into())),
            timestamp: Some(stamp(order.at)?),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(document, &options)
            .map_err(|errors| PressError::Typesetting(said(&errors)))?;
        Ok(Pressed {
            pdf: line_ends::settle(pdf),
            pages: document.pages().len(),
        })
    }
}

/// The typesetter's messages, each once.
fn said(diagnostics: &[SourceDiagnostic]) -> String {
    let mut messages: Vec<&str> = diagnostics
        .iter()
        .map(|diagnostic| diagnostic.message.as_str())
        .collect();
    messages.dedup();
    messages.join("; ")
}

/// The moment as the document's metadata wants it, in whole seconds of UTC.
fn stamp(at: jiff::Timestamp) -> Result<Timestamp, PressError> {
    let utc = at.to_zoned(jiff::tz::TimeZone::UTC).datetime();
    let small = |number: i8| u8::try_from(number).ok();
    (|| {
        Datetime::from_ymd_hms(
            i32::from(utc.year()),
            small(utc.month())?,
            small(utc.day())?,
            small(utc.hour())?,
            small(utc.minute())?,
            small(utc.second())?,
        )
    })()
    .map(Timestamp::new_utc)
    .ok_or_else(|| PressError::Workshop(format!("{at} cannot be written in a PDF")))
}
