//! The addresses of templates.

use super::{Route, row};
use crate::{rooms::templates, session::Who::May};
use axum::routing::get;
use letters::access::Deed;

/// Every address below `/bureau/sjablonen`.
pub(super) fn table() -> Vec<Route> {
    let letters = May(Deed::RunLetters);
    vec![
        row("/bureau/sjablonen", letters, get(templates::list)),
        row(
            "/bureau/sjablonen/{kind}/nieuw",
            letters,
            get(templates::form).post(templates::create),
        )
        .held(),
        row(
            "/bureau/sjablonen/{kind}/{template}",
            letters,
            get(templates::show).post(templates::save),
        )
        .held(),
        row(
            "/bureau/sjablonen/{kind}/{template}/terugzetten",
            letters,
            get(templates::leaving::confirm_restore).post(templates::leaving::restore),
        ),
        row(
            "/bureau/sjablonen/{kind}/{template}/verwijderen",
            letters,
            get(templates::leaving::confirm_remove).post(templates::leaving::remove),
        ),
    ]
}
