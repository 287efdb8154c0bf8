//! The review: a draft with what its readers say about it beside the text, and what becomes of that.

use crate::locale::{Locale, t};

mod card;
mod data;
mod layout;
mod list;
mod parts;
mod say;
mod section;
mod show;
mod thread;
mod words;

pub use data::*;
pub use list::page as list;
pub use say::page as say;
pub use section::page as section;
pub use show::page as show;
pub use thread::page as thread;

/// What a version says of itself that came of a suggestion.
pub fn version_note(locale: Locale) -> String {
    t!(locale, "review-version-note")
}
