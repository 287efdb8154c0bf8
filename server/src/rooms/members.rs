//! Signing in and out.

use super::{forms::Form, page};
use crate::{
    errors::Failure,
    language::Reader,
    session::{self, SignedIn},
    state::State,
};
use app::{
    links,
    members::{SignIn, SignInState},
};
use axum::{
    Extension,
    extract::{ConnectInfo, Query, State as Ask},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{hash::Hash, text::MailAddress, time::Moment};
use serde::Deserialize;
use std::net::SocketAddr;

#[derive(Debug, Deserialize)]
pub struct Said {
    melding: Option<String>,
}

/// `GET /inloggen`
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    signed_in: Option<SignedIn>,
    Query(said): Query<Said>,
) -> Response {
    if signed_in.is_some() {
        return Redirect::to(links::DESK).into_response();
    }
    let fresh = if said.melding.as_deref() == Some("uitgelogd") {
        SignInState::SignedOut
    } else {
        SignInState::Fresh
    };
    page::sign_in(
        &state,
        &reader,
        SignIn {
            mail: String::new(),
            next: None,
            state: fresh,
        },
    )
    .into_response()
}

/// `POST /inloggen`: a wrong address and a wrong password get the same answer in the same time.
pub async fn sign_in(
    Ask(state): Ask<State>,
    reader: Reader,
    peer: Option<Extension<ConnectInfo<SocketAddr>>>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let typed = form.value("mail").to_owned();
    let again = |at: SignInState| {
        page::sign_in(
            &state,
            &reader,
            SignIn {
                mail: typed.clone(),
                next: None,
                state: at,
            },
        )
    };
    let keys = throttles(&typed, peer.map(|Extension(ConnectInfo(peer))| peer));
    if let Some(until) = throttled(&state, &keys).await? {
        return Ok(again(SignInState::Throttled { until })
            .too_many()
            .into_response());
    }
    let account = match MailAddress::parse(&typed) {
        Ok(mail) => state.store.account(&mail).await?,
        Err(_) => None,
    };
    let stored = account
        .as_ref()
        .map(|account| account.password_hash.clone());
    let right = state
        .passwords
        .verify(form.value("password").to_owned(), stored)
        .await
        .map_err(|error| Failure::Internal(error.to_string()))?;
    match account {
        Some(account) if right => {
            state.store.throttle_clear(keys[0]).await?;
            end_old(&state, &headers).await?;
            let cookie = session::begin(&state, account.person).await?;
            tracing::info!(person = %account.person, "signed in");
            Ok(with_cookie(
                Redirect::to(links::DESK).into_response(),
                cookie,
            ))
        }
        _ => {
            let mut until = None;
            for key in keys {
                until = until.max(state.store.throttle_failed(key).await?);
            }
            let page = until.map_or_else(
                || again(SignInState::Wrong).unprocessable(),
                |until| again(SignInState::Throttled { until }).too_many(),
            );
            Ok(page.into_response())
        }
    }
}

/// What is counted: tries at this account from this network, so that a stranger elsewhere cannot lock its owner out.
fn throttles(mail: &str, peer: Option<SocketAddr>) -> [Hash; 1] {
    let network = peer.map_or_else(String::new, |peer| match peer.ip() {
        std::net::IpAddr::V4(ip) => ip.to_string(),
        // A household or office has one /64.
        std::net::IpAddr::V6(ip) => format!("{:x?}", &ip.segments()[..4]),
    });
    [Hash::of_parts(&[
        b"sign-in:",
        mail.trim().to_lowercase().as_bytes(),
        b":",
        network.as_bytes(),
    ])]
}

async fn throttled(state: &State, keys: &[Hash]) -> Result<Option<Moment>, Failure> {
    let mut until = None;
    for key in keys {
        until = until.max(state.store.throttle(*key).await?);
    }
    Ok(until)
}

/// A session that a browser still had ends when a new one begins.
async fn end_old(state: &State, headers: &HeaderMap) -> Result<(), Failure> {
    if let Some(token) = session::token(headers, state.config.secure())
        && let Some(old) = state.store.session(token.hash()).await?
    {
        state.store.end_session(old.id).await?;
    }
    Ok(())
}

/// `POST /uitloggen`
pub async fn sign_out(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
) -> Result<Response, Failure> {
    state.store.end_session(session.id).await?;
    let address = format!("{}?melding=uitgelogd", links::SIGN_IN);
    Ok(with_cookie(
        Redirect::to(&address).into_response(),
        session::forget(&state)?,
    ))
}

fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}
