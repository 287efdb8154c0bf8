//! What pages are made of: the mark, glyphs and seals, hashes, messages, fields, the time line.
//! Serif is for what people wrote, sans for what the system says; every state is a dot in another mood, with its word.

mod facts;
mod field;
mod glyph;
mod message;
mod seal;
mod tick;
mod timeline;
mod wordmark;

pub use facts::{anchored_hash, hash, html};
pub use field::{
    Choice, Field, choices, file_field, select_field, text_area, text_area_in, text_field,
    textarea_text,
};
pub use glyph::{Glyph, glyph, state};
pub use message::{FormError, Notice, NoticeKind, error_summary, notice};
pub use seal::{SealSize, dots, seal};
pub use tick::tick;
pub use timeline::{Event, timeline};
pub use wordmark::wordmark;
