//! Office Open XML, the format of Word.

mod fields;
mod inline;
mod numbering;
mod package;
mod read;
mod sheets;
mod styles;
mod write;

pub use read::read;
pub use write::write;
