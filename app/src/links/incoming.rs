//! What came in by mail.

use super::said;
use letters::ids::IncomingId;

/// What came in and waits for a hand; a POST brings a message as a file.
pub const INCOMING: &str = "/bureau/post";

/// What is done with, page by page.
pub const INCOMING_DONE: &str = "/bureau/post/gehad";

/// A page of what is done with, counted from 1.
pub fn incoming_done(page: u32) -> String {
    format!("{INCOMING_DONE}?pagina={page}")
}

/// One message.
pub fn message(id: IncomingId) -> String {
    format!("{INCOMING}/{id}")
}

/// The same, saying what was done just now (the key of an `incoming::Said`).
pub fn message_said(id: IncomingId, what: &str) -> String {
    said(&message(id), what)
}

/// Says which letter it belongs to, or none (POST).
pub fn place_message(id: IncomingId) -> String {
    message(id) + "/bij"
}

/// Records it as a response of its letter (POST).
pub fn record_message(id: IncomingId) -> String {
    message(id) + "/reactie"
}

/// Says that it tells that its letter did not arrive (POST).
pub fn bounce_message(id: IncomingId) -> String {
    message(id) + "/niet-aangekomen"
}

/// The message itself, as it came.
pub fn message_file(id: IncomingId) -> String {
    message(id) + "/bericht.eml"
}

/// A file that came along, counted from 1.
pub fn message_attachment(id: IncomingId, number: usize) -> String {
    format!("{}/bijlagen/{number}", message(id))
}

/// Says that it belongs to no letter (POST).
pub fn lay_message_aside(id: IncomingId) -> String {
    message(id) + "/opzij"
}

/// Its page, with the words of an attachment (counted from 1) put into the form.
pub fn message_with_words_of(id: IncomingId, number: usize) -> String {
    format!("{}?tekst={number}#vastleggen", message(id))
}

/// Says that somebody saw to a message in the mailbox that was passed over (POST).
pub const PASSED_OVER_SEEN: &str = "/bureau/post/overgeslagen";
