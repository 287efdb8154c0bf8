//! The addresses of answers that are waited for.

use super::{Route, row};
use crate::{
    rooms::{awaiting, struck},
    session::Who::May,
};
use axum::routing::{get, post};
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
        row(
            "/bureau/brieven/{slug}/antwoorden/{sending}/doorhalen",
            May(Deed::RunLetters),
            get(struck::ask_sending).post(struck::sending),
        )
        .fresh(),
    ]
}
