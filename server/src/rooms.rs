//! The table of contents of the site: every address, who may ask for it, and which room answers.

mod desk;
mod drafting;
mod finishing;
mod forms;
mod letter;
mod members;
mod outside;
pub mod page;
mod public;
mod register;
mod round;
mod signing;
mod verify;
mod views;

use crate::{assets, errors, protections, state::State};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::StatusCode,
    middleware,
    response::Response,
    routing::{MethodRouter, get, post},
};
use std::time::Duration;
use tower_http::{
    catch_panic::CatchPanicLayer, csrf::CsrfLayer, timeout::TimeoutLayer, trace::TraceLayer,
};

/// Who may ask for an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Everyone.
    Anyone,
    /// Whoever has the link of an invitation.
    Invitee,
    /// Whoever is signed in.
    SignedIn,
    /// The secretariat.
    Secretariat,
}

/// One address.
pub struct Route {
    /// The path, as axum writes it.
    pub path: &'static str,
    /// Who may ask for it.
    pub who: Who,
    /// Whether a form with a file comes in here, which may take its time.
    files: bool,
    /// What answers.
    answers: MethodRouter<State>,
}

impl Route {
    /// The same, for a form with a file.
    fn with_files(self) -> Self {
        let answers = self
            .answers
            .layer(DefaultBodyLimit::max(forms::MAX_HEARD_BYTES));
        Self {
            files: true,
            answers,
            ..self
        }
    }
}

const fn row(path: &'static str, who: Who, answers: MethodRouter<State>) -> Route {
    Route {
        path,
        who,
        files: false,
        answers,
    }
}

/// Every address of the site.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "a table of contents is read as one: an address a row, and nothing between them"
)]
pub fn table() -> Vec<Route> {
    use Who::{Anyone, Invitee, Secretariat, SignedIn};
    vec![
        row("/", Anyone, get(public::home)),
        row("/brieven/{file}", Anyone, get(public::letter)),
        row(
            "/brieven/{slug}/reacties/{response}",
            Anyone,
            get(public::response_file),
        ),
        row("/controle", Anyone, get(verify::form).post(verify::examine)),
        row("/feed.atom", Anyone, get(public::feed)),
        row("/robots.txt", Anyone, get(public::robots)),
        row("/assets/{*name}", Anyone, get(assets::serve)),
        row("/healthz", Anyone, get(public::healthy)),
        row("/readyz", Anyone, get(public::ready_to_serve)),
        row(
            "/inloggen",
            Anyone,
            get(members::form).post(members::sign_in),
        ),
        row("/uitloggen", SignedIn, post(members::sign_out)),
        row(
            "/ondertekenen/{token}",
            Invitee,
            get(signing::show).post(signing::answer),
        ),
        row(
            "/leden/{organisation}/logo",
            Anyone,
            get(register::logo::show),
        ),
        row("/bureau", Secretariat, get(desk::home)),
        row("/bureau/leden", Secretariat, get(register::list)),
        row(
            "/bureau/leden/nieuw",
            Secretariat,
            get(register::form).post(register::create),
        ),
        row(
            "/bureau/leden/export.csv",
            Secretariat,
            get(register::tables::export),
        ),
        row(
            "/bureau/leden/inlezen",
            Secretariat,
            get(register::tables::form).post(register::tables::read_in),
        )
        .with_files(),
        row(
            "/bureau/leden/inlezen/{import}",
            Secretariat,
            get(register::tables::preview).post(register::tables::apply),
        ),
        row(
            "/bureau/leden/{organisation}",
            Secretariat,
            get(register::show).post(register::edit),
        ),
        row(
            "/bureau/leden/{organisation}/opzeggen",
            Secretariat,
            get(register::confirm_leave).post(register::leave),
        ),
        row(
            "/bureau/leden/{organisation}/logo",
            Secretariat,
            post(register::logo::change),
        )
        .with_files(),
        row(
            "/bureau/brieven/nieuw",
            Secretariat,
            get(desk::new_letter).post(desk::create),
        ),
        row(
            "/bureau/brieven/nieuw/bestand",
            Secretariat,
            post(desk::import),
        )
        .with_files(),
        row("/bureau/brieven/{slug}", Secretariat, get(letter::show)),
        row(
            "/bureau/brieven/{slug}/bewerken",
            Secretariat,
            get(drafting::edit).post(drafting::save),
        ),
        row(
            "/bureau/brieven/{slug}/versies/{number}",
            Secretariat,
            get(letter::version),
        ),
        row(
            "/bureau/brieven/{slug}/vergelijk",
            Secretariat,
            get(letter::compare),
        ),
        row(
            "/bureau/brieven/{slug}/overleg",
            Secretariat,
            post(letter::send_to_review),
        ),
        row(
            "/bureau/brieven/{slug}/concept",
            Secretariat,
            post(letter::back_to_draft),
        ),
        row(
            "/bureau/brieven/{slug}/bevriezen",
            Secretariat,
            get(letter::confirm_freeze).post(letter::freeze),
        ),
        row(
            "/bureau/brieven/{slug}/losmaken",
            Secretariat,
            post(letter::thaw),
        ),
        row(
            "/bureau/brieven/{slug}/ronde",
            Secretariat,
            get(round::form).post(round::open),
        ),
        row(
            "/bureau/brieven/{slug}/ronde/verlengen",
            Secretariat,
            post(round::extend),
        ),
        row(
            "/bureau/brieven/{slug}/ronde/sluiten",
            Secretariat,
            get(round::confirm_close).post(round::close),
        ),
        row(
            "/bureau/brieven/{slug}/ronde/annuleren",
            Secretariat,
            get(round::confirm_cancel).post(round::cancel),
        ),
        row(
            "/bureau/brieven/{slug}/ronde/voorbehoud",
            Secretariat,
            post(round::lift),
        ),
        row(
            "/bureau/brieven/{slug}/afronden",
            Secretariat,
            get(finishing::confirm).post(finishing::start),
        ),
        row(
            "/bureau/brieven/{slug}/brief.pdf",
            Secretariat,
            get(finishing::file),
        ),
        row(
            "/bureau/brieven/{slug}/verzendingen",
            Secretariat,
            post(outside::dispatch),
        ),
        row(
            "/bureau/brieven/{slug}/reacties",
            Secretariat,
            post(outside::response),
        )
        .with_files(),
        row(
            "/bureau/brieven/{slug}/reacties/{response}",
            Secretariat,
            get(outside::response_file),
        ),
        row(
            "/bureau/brieven/{slug}/publiceren",
            Secretariat,
            get(outside::confirm_publish).post(outside::publish),
        ),
        row(
            "/bureau/brieven/{slug}/intrekken",
            Secretariat,
            get(outside::confirm_withdraw).post(outside::withdraw),
        ),
    ]
}

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
        router = router.route(route.path, route.answers.layer(in_time));
    }
    let router = router
        .layer(DefaultBodyLimit::max(forms::MAX_BYTES))
        .layer(CatchPanicLayer::new())
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(state.clone(), forget_pages))
        .layer(middleware::from_fn_with_state(state.clone(), errors::dress))
        .layer(middleware::from_fn(protections::add));
    let router = if state.config.secure() {
        router.layer(middleware::from_fn(protections::strict_transport))
    } else {
        router
    };
    router.layer(TraceLayer::new_for_http()).with_state(state)
}

/// After anything but a look, what was made ready may no longer hold.
async fn forget_pages(
    axum::extract::State(state): axum::extract::State<State>,
    request: Request,
    next: middleware::Next,
) -> Response {
    let looks = request.method().is_safe();
    let response = next.run(request).await;
    if !looks {
        state.cache.forget();
    }
    response
}
