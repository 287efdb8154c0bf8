//! Public support: the names under a letter, the form, the code, and going back on it.

use super::{Desk, letter, segment};
use letters::ids::SupporterId;

/// Who supports a letter, as far as they want to be named; its query asks for those before one (`voor`).
pub fn supporters(slug: &str) -> String {
    format!("{}/steun", letter(slug))
}

/// Those before one.
pub fn supporters_before(slug: &str, id: SupporterId) -> String {
    format!("{}?voor={id}", supporters(slug))
}

/// The form with which somebody supports a letter.
pub fn support(slug: &str) -> String {
    format!("{}/betuigen", supporters(slug))
}

/// What somebody filled in: a GET shows where it stands, a POST types the code.
pub fn support_request(slug: &str, token: &str) -> String {
    format!("{}/{}", support(slug), segment(token))
}

/// Goes back on it: a GET asks, a POST does.
pub fn withdraw_support(slug: &str, token: &str) -> String {
    format!("{}/intrekken/{}", supporters(slug), segment(token))
}

/// Whether a form at this address changes no page before it is counted: then nothing that was made ready is forgotten.
#[must_use]
pub fn supports(path: &str) -> bool {
    let below = path.strip_prefix("/brieven/");
    below.is_some_and(|below| below.contains("/steun/"))
}

/// One supporter at the desk: a GET shows, a POST hides the name.
pub fn supporter(slug: &str, id: SupporterId) -> String {
    format!("{}/{id}", Desk::Support.of(slug))
}

/// A list at the desk: those before one, of all who are named or of those who look like somebody else.
pub fn desk_supporters(slug: &str, likely: bool, before: Option<SupporterId>) -> String {
    let list = if likely { "dubbel" } else { "namen" };
    let before = before.map_or_else(String::new, |id| format!("&voor={id}"));
    format!("{}?lijst={list}{before}", Desk::Support.of(slug))
}
