//! A mail address and a password; and out again.

use super::{Came, enter_by_password, forgive, goal_of, landing, limits, turned_away};
use crate::{
    cookies::{Cookie, forget, with_cookie},
    errors::Failure,
    language::Reader,
    network::Network,
    rooms::{
        forms::Form,
        page::{self, Page},
    },
    session::SignedIn,
    state::State,
    store::Note,
};
use app::{
    door::{SignIn, SignInState},
    links,
};
use axum::{
    extract::{Query, State as Ask},
    http::{HeaderMap, HeaderName},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::text::MailAddress;

/// RFC draft "Clear Site Data" (W3C): what a browser throws away.
const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// `GET /inloggen`
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    signed_in: Option<SignedIn>,
    Query(came): Query<Came>,
) -> Response {
    let next = came.goal();
    if let Some(SignedIn(session)) = signed_in {
        let goal = next.unwrap_or_else(|| landing(&session.roles).to_owned());
        return Redirect::to(&goal).into_response();
    }
    let at = match came.melding.as_deref() {
        Some("uitgelogd") => SignInState::SignedOut,
        Some("verlopen") => SignInState::Expired,
        _ if next.is_some() => SignInState::Needed,
        _ => SignInState::Fresh,
    };
    shown(&state, &reader, String::new(), next, at).into_response()
}

/// The page; it offers passkeys where they can work.
fn shown(
    state: &State,
    reader: &Reader,
    mail: String,
    next: Option<String>,
    at: SignInState,
) -> Page {
    let data = SignIn {
        mail,
        next,
        state: at,
        passkeys: state.passkeys.is_some(),
    };
    page::sign_in(state, reader, data)
}

/// The page once more, with what was typed but for the password.
pub(super) fn once_more(state: &State, reader: &Reader, form: &Form, at: SignInState) -> Page {
    shown(
        state,
        reader,
        form.value("mail").to_owned(),
        goal_of(form),
        at,
    )
}

/// `POST /inloggen`: a wrong address and a wrong password get the same answer in the same time.
pub async fn sign_in(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let typed = form.value("mail");
    let again = |at: SignInState| once_more(&state, &reader, &form, at);
    let account = match MailAddress::kept(typed) {
        Ok(mail) => state.store.account(&mail).await?,
        Err(_) => None,
    };
    let person = account.as_ref().map(|account| account.person);
    let limits = limits(&state, &headers, network, "password", typed, person).await?;
    if let Some(until) = state.store.throttle(limits.all()).await? {
        turned_away("password, has to wait", person, network);
        let page = again(SignInState::Throttled { until });
        return Ok(page.too_many().into_response());
    }
    let stored = account
        .as_ref()
        .and_then(|account| account.password_hash.clone());
    let password = form.value("password").to_owned();
    let right = state
        .passwords
        .verify(password.clone(), stored)
        .await
        .map_err(|error| Failure::Internal(error.to_string()))?;
    if let (Some(account), true) = (account, right) {
        forgive(&state, limits).await?;
        return enter_by_password(&state, &headers, &account, password, goal_of(&form)).await;
    }
    turned_away("password", person, network);
    let page = match state.store.throttled(&limits.all()).await? {
        Some(until) => {
            // Noted for an unknown address as well: what is known must not take longer.
            state.store.note(Note::held(person)).await?;
            again(SignInState::Throttled { until }).too_many()
        }
        None => again(SignInState::Wrong).unprocessable(),
    };
    Ok(page.into_response())
}

/// `POST /uitloggen`
pub async fn sign_out(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
) -> Result<Response, Failure> {
    state.store.sign_out(&session).await?;
    let address = format!("{}?melding=uitgelogd", links::SIGN_IN);
    // What the browser kept of this site goes as well; its mark as a known browser, a cookie, stays.
    let clear = [(CLEAR_SITE_DATA, r#""cache", "storage""#)];
    let response = (clear, Redirect::to(&address)).into_response();
    Ok(with_cookie(response, forget(&state, Cookie::Session)?))
}
