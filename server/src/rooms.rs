//! The site: the rooms behind its addresses, and what every request passes on its way to one.

mod addressees;
mod attachments;
mod audit;
mod awaiting;
mod board;
mod commitments;
mod copying;
mod demands;
mod desk;
mod dispatching;
mod documents;
mod door;
mod drafting;
mod finishing;
mod followup;
mod forms;
mod freezing;
mod guests;
mod histories;
mod incoming;
mod language;
mod letter;
mod mandates;
mod objections;
mod outcomes;
mod outside;
mod own;
pub mod page;
mod people;
mod posting;
mod privacy;
mod public;
mod questions;
mod redaction;
mod register;
mod review;
mod round;
mod signing;
mod stranger;
mod struck;
mod succession;
mod support;
mod table;
mod telling;
mod templates;
mod translations;
mod verify;
mod views;
mod well_known;

pub use table::{Route, table};

use crate::{
    errors, protections,
    session::{self, Gate},
    state::State,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::StatusCode,
    middleware,
    response::Response,
};
use std::time::Duration;
use tower_http::{
    catch_panic::CatchPanicLayer, csrf::CsrfLayer, timeout::TimeoutLayer, trace::TraceLayer,
};

/// The longest that answering may take; the press and the mail have workers of their own.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest that a form with a file may take: 20 MB over the slowest line that an office still has, 1 Mbit/s,
/// is under three minutes.
const PATIENCE_WITH_FILES: Duration = Duration::from_mins(5);

/// The whole site, as the server and the tests use it.
pub fn router(state: State) -> Router {
    let mut router = Router::new();
    for route in table() {
        let patience = if route.files {
            PATIENCE_WITH_FILES
        } else {
            PATIENCE
        };
        let in_time = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, patience);
        let gate = Gate {
            who: route.who,
            fresh: route.fresh,
        };
        let guard = middleware::from_fn_with_state((state.clone(), gate), session::guard);
        let mut answers = route.answers.layer(in_time).route_layer(guard);
        if route.held {
            let hold = middleware::from_fn_with_state(state.clone(), door::held::hold);
            answers = answers.route_layer(hold);
        }
        router = router.route(route.path, answers);
    }
    let router = router
        .layer(DefaultBodyLimit::max(forms::MAX_BYTES))
        .layer(CatchPanicLayer::new())
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(state.clone(), forget_pages))
        .layer(middleware::from_fn_with_state(state.clone(), errors::dress))
        .layer(middleware::from_fn_with_state(
            state.clone(),
            crate::language::decide,
        ))
        .layer(middleware::from_fn(protections::add));
    let router = if state.config.secure() {
        router.layer(middleware::from_fn(protections::strict_transport))
    } else {
        router
    };
    let trace = TraceLayer::new_for_http().make_span_with(|request: &Request| {
        tracing::debug_span!("request", method = %request.method(), path = errors::address(request))
    });
    router.layer(trace).with_state(state)
}

/// After anything but a look, what was made ready may no longer hold.
async fn forget_pages(
    axum::extract::State(state): axum::extract::State<State>,
    request: Request,
    next: middleware::Next,
) -> Response {
    // To choose a language changes no page: each is kept in both.
    let looks = request.method().is_safe() || request.uri().path() == app::links::LANGUAGE
        // And who supports a letter changes none before they are counted.
        || app::links::supports(request.uri().path());
    let response = next.run(request).await;
    if !looks {
        state.cache.forget();
    }
    response
}
