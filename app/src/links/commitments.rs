//! Where commitments are: all of them, one of a letter, and the form that notes one.

use super::{Desk, said};
use letters::ids::ResponseId;

/// What was promised to all letters.
pub const COMMITMENTS: &str = "/bureau/toezeggingen";

/// Those in this state alone.
pub fn commitments_that(stand: &str) -> String {
    format!("{COMMITMENTS}?stand={stand}")
}

/// One commitment of a letter, at the desk.
pub fn commitment(slug: &str, number: u32) -> String {
    format!("{}/toezeggingen/{number}", Desk::Overview.of(slug))
}

/// The same, saying what was done just now.
pub fn commitment_said(slug: &str, number: u32, done: &str) -> String {
    said(&commitment(slug, number), done)
}

/// The form that notes what a response promises.
pub fn note_commitment(slug: &str, response: ResponseId) -> String {
    format!("{}/toezegging", Desk::Response(response).of(slug))
}

/// A commitment on the page of its letter.
pub fn commitment_anchor(number: u32) -> String {
    format!("toezegging-{number}")
}
