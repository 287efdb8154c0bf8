//! The address of answers that are waited for.

use super::{Route, row};
use crate::{rooms::awaiting, session::Who::May};
use axum::routing::post;
use letters::access::Deed;

/// What is said of a sending and its answer.
pub(super) fn table() -> Vec<Route> {
    vec![
        row(
            "/bureau/brieven/{slug}/antwoorden/{sending}",
            May(Deed::RunLetters),
            post(awaiting::say),
        )
        .held(),
    ]
}
