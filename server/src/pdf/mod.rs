//! PDF files, as far as Standpunt has to open them itself: adding a revision to a
//! file (for the seal), taking out the embedded files (for whoever checks a letter) and
//! reading the text back (for the press's own gate).
//!
//! Everything here reads bytes that strangers may have uploaded. So nothing indexes
//! without asking, nesting, sizes and the work done are bounded, and every refusal has a
//! name in [`PdfError`].
//!
//! Only what the press itself writes is understood: classic cross-reference tables, and
//! streams that are plain or deflated. A file of another make gets a clear refusal, never
//! a guess.

mod attachments;
mod edit;
mod error;
mod file;
mod fonts;
mod graphics;
mod page;
mod strings;
mod structure;
mod syntax;
mod table;
mod text;
mod update;

pub use attachments::{Attachment, attachments};
pub use error::PdfError;
pub use text::text;

pub(crate) use edit::{append_to_array, hex, insert, set, text_string};
pub(crate) use file::File;
pub(crate) use strings::{string, unicode};
pub(crate) use syntax::{entry, integer, items, name, reference, skip_blank, value, value_end};
pub(crate) use table::looks_like_pdf;
pub(crate) use update::Update;

#[cfg(test)]
pub(crate) mod sample;
