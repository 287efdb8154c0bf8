//! Where responses are redacted.

use super::{Desk, said};
use letters::ids::ResponseId;

/// The page on which a response is redacted; a POST does what one of its forms asks.
pub fn redact(slug: &str, response: ResponseId) -> String {
    Desk::Response(response).of(slug) + "/lakken"
}

/// The same, at a page of its file.
pub fn redact_page(slug: &str, response: ResponseId, page: u16) -> String {
    format!("{}?bladzijde={page}", redact(slug, response))
}

/// The same, where a corner was pointed at, with the reason that was chosen.
pub fn redact_corner(
    slug: &str,
    response: ResponseId,
    page: u16,
    corner: (u16, u16),
    reason: &str,
) -> String {
    let at = redact_page(slug, response, page);
    format!("{at}&hoek={}-{}&reden={reason}", corner.0, corner.1)
}

/// The same, saying what was done just now, and at how many places.
pub fn redacted(slug: &str, response: ResponseId, page: u16, done: &str, places: usize) -> String {
    let at = said(&redact(slug, response), done);
    format!("{at}&bladzijde={page}&plekken={places}")
}

/// A page of its file as a picture, with what is marked (`seen` is of which marks: another picture has another address).
pub fn redact_picture(slug: &str, response: ResponseId, page: u16, seen: &str) -> String {
    format!("{}/bladzijde/{page}?merk={seen}", redact(slug, response))
}

/// The file that was made for everybody.
pub fn redacted_file(slug: &str, response: ResponseId) -> String {
    redact(slug, response) + "/bestand"
}
