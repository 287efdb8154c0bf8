//! The addresses of parliamentary questions.

use super::{Route, row};
use crate::{
    rooms::{public, questions, struck},
    session::Who::{Anyone, May},
};
use axum::routing::{get, post};
use letters::access::Deed;

/// Every address below `/bureau/brieven/{slug}/kamervragen`, the calendar beside them, and what everybody may read.
pub(super) fn table() -> Vec<Route> {
    let letters = May(Deed::RunLetters);
    vec![
        row(
            "/brieven/{slug}/kamervragen/{file}",
            Anyone,
            get(public::questions),
        ),
        row(
            "/bureau/brieven/{slug}/kamervragen",
            letters,
            get(questions::start).post(questions::read),
        )
        .with_files(),
        row(
            "/bureau/brieven/{slug}/kamervragen/nakijken",
            letters,
            post(questions::correcting::new),
        )
        .held(),
        row(
            "/bureau/brieven/{slug}/kamervragen/{set}",
            letters,
            get(questions::show),
        ),
        row(
            "/bureau/brieven/{slug}/kamervragen/{set}/revisies/{revision}",
            letters,
            get(questions::revision),
        ),
        row(
            "/bureau/brieven/{slug}/kamervragen/{set}/bewerken",
            letters,
            get(questions::correcting::form).post(questions::correcting::edit),
        )
        .held(),
        row(
            "/bureau/brieven/{slug}/kamervragen/{set}/antwoord",
            letters,
            get(questions::answer_form).post(questions::answer),
        )
        .with_files(),
        row(
            "/bureau/brieven/{slug}/kamervragen/{set}/uitstel",
            letters,
            post(questions::postpone),
        ),
        row(
            "/bureau/brieven/{slug}/kamervragen/{set}/doorhalen",
            letters,
            get(struck::ask_questions).post(struck::questions),
        )
        .fresh(),
        row(
            "/bureau/brieven/{slug}/kamervragen/{set}/bestand",
            letters,
            get(questions::file),
        ),
        row(
            "/bureau/reces",
            letters,
            get(questions::recesses::show).post(questions::recesses::save),
        )
        .held(),
    ]
}
