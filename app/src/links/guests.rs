//! Guests: the pages with which organisations that are no members ask to co-sign.

use super::{Desk, segment};
use letters::ids::GuestRequestId;

/// The form of a round. Its last part is a secret: the letter is not out yet.
pub fn guest_ask(key: &str) -> String {
    format!("/meetekenen/{}", segment(key))
}

/// One request, to whoever made it: a GET shows where it stands, a POST types the code.
pub fn guest_request(token: &str) -> String {
    format!("/meetekenen/verzoek/{}", segment(token))
}

/// One request at the desk; a POST decides on it.
pub fn guest(slug: &str, id: GuestRequestId) -> String {
    format!("{}/{id}", Desk::Guests.of(slug))
}
