//! The addresses of what was promised.

use super::{Route, row};
use crate::{rooms::commitments, session::Who::May};
use axum::routing::get;
use letters::access::Deed;

/// All commitments, one of them, and the form that notes one.
pub(super) fn table() -> Vec<Route> {
    let letters = May(Deed::RunLetters);
    vec![
        row("/bureau/toezeggingen", letters, get(commitments::list)),
        row(
            "/bureau/brieven/{slug}/reacties/{response}/toezegging",
            letters,
            get(commitments::note_form).post(commitments::note),
        )
        .held(),
        row(
            "/bureau/brieven/{slug}/toezeggingen/{number}",
            letters,
            get(commitments::show).post(commitments::say),
        )
        .held(),
    ]
}
