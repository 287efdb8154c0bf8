//! The addresses at which a response is redacted.

use super::{Route, row};
use crate::{rooms::redaction, session::Who::May};
use axum::routing::get;
use letters::access::Deed;

/// The page with its forms, the pages of the file as pictures, and the file that was made.
pub(super) fn table() -> Vec<Route> {
    let letters = May(Deed::RunLetters);
    vec![
        row(
            "/bureau/brieven/{slug}/reacties/{response}/lakken",
            letters,
            get(redaction::show).post(redaction::act),
        )
        .held(),
        row(
            "/bureau/brieven/{slug}/reacties/{response}/lakken/bladzijde/{page}",
            letters,
            get(redaction::picture),
        ),
        row(
            "/bureau/brieven/{slug}/reacties/{response}/lakken/bestand",
            letters,
            get(redaction::made_file),
        ),
    ]
}
