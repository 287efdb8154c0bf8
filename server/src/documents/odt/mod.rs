//! OpenDocument text, the format of LibreOffice.

mod inline;
mod read;
mod sheets;
mod styles;
mod write;

pub use read::read;
pub use write::write;

/// The media type, which also stands in the file, first and unpacked.
pub const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";
