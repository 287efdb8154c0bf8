//! Showing again who one is, before what cannot be undone. Afterwards the session goes on under a new secret.

use super::{Came, forgive, goal_of, landing, limits, second_factor, turned_away};
use crate::{
    cookies::with_cookie,
    errors::Failure,
    language::Reader,
    network::Network,
    notices::Owner,
    rooms::{forms::Form, page},
    session::{self, SignedIn},
    state::State,
    store::Session,
};
use app::door::{Again, Entered};
use axum::{
    extract::{Query, State as Ask},
    http::HeaderMap,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{authentication::Assurance, ids::PersonId};

async fn shown(
    state: &State,
    reader: &Reader,
    session: &Session,
    next: Option<String>,
    entered: Entered,
) -> Result<page::Page, Failure> {
    let means = state.store.means(session.person).await?;
    let data = Again {
        name: session.name.to_string(),
        mail: session.mail.to_string(),
        next,
        entered,
        codes: means.codes,
        password: means.password,
        passkeys: means.passkeys > 0 && state.passkeys.is_some(),
    };
    Ok(page::sign_in_again(state, reader, data))
}

/// `GET /inloggen/opnieuw`
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Query(came): Query<Came>,
) -> Result<Response, Failure> {
    let page = shown(&state, &reader, &session, came.goal(), Entered::Fresh).await?;
    Ok(page.into_response())
}

/// `POST /inloggen/opnieuw`: with a code from the app where there is one, else with the password.
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    network: Network,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let (person, next) = (session.person, goal_of(&form));
    let mail = session.mail.as_str();
    let limits = limits(&state, &headers, network, "again", mail, Some(person)).await?;
    if let Some(until) = state.store.throttle(limits.all()).await? {
        turned_away("again, has to wait", Some(person), network);
        let page = shown(
            &state,
            &reader,
            &session,
            next,
            Entered::Throttled { until },
        )
        .await?;
        return Ok(page.too_many().into_response());
    }
    let Some(assurance) = proof(&state, &session, &form).await? else {
        turned_away("again", Some(person), network);
        let page = shown(&state, &reader, &session, next, Entered::Wrong).await?;
        return Ok(page.unprocessable().into_response());
    };
    forgive(&state, limits).await?;
    let cookie = session::prove(&state, &session, assurance).await?;
    let goal = next.unwrap_or_else(|| landing(&session.roles).to_owned());
    Ok(with_cookie(Redirect::to(&goal).into_response(), cookie))
}

/// How sure the form makes it that this is still the same person, if it does.
async fn proof(
    state: &State,
    session: &Session,
    form: &Form,
) -> Result<Option<Assurance>, Failure> {
    let means = state.store.means(session.person).await?;
    if means.codes {
        let Some(typed) = second_factor::Typed::parse(form.value("code")) else {
            return Ok(None);
        };
        let shown = second_factor::shows(state, Owner::from(session), typed).await?;
        return Ok(shown.then_some(Assurance::TwoFactors));
    }
    let right = has_password(state, session.person, form.value("password")).await?;
    Ok(right.then_some(Assurance::OneFactor))
}

/// Whether this is somebody's password; of who has none, none is.
///
/// # Errors
/// [`Failure::Internal`] when what is kept is damaged.
pub async fn has_password(state: &State, person: PersonId, typed: &str) -> Result<bool, Failure> {
    let account = state.store.account_of(person).await?;
    let stored = account.and_then(|account| account.password_hash);
    state
        .passwords
        .verify(typed.to_owned(), stored)
        .await
        .map_err(|error| Failure::Internal(error.to_string()))
}
