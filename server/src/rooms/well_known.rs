//! What programs ask of every site under `/.well-known/`: whom to tell about a hole in it, and where a password is
//! changed.

use crate::{errors::Failure, state::State};
use app::links;
use axum::{
    extract::State as Ask,
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};

/// How long what we say holds, in seconds: half a year. It is made anew for each who asks; RFC 9116 wants less than one.
const HOLDS_SECONDS: i64 = 180 * 24 * 60 * 60;

/// `GET /.well-known/security.txt` (RFC 9116), where somebody is set to be told.
pub async fn security(Ask(state): Ask<State>) -> Result<Response, Failure> {
    let config = &state.config;
    let contact = config.whom_to_tell().ok_or(Failure::NotFound)?;
    let expires = state.clock.now().plus_seconds(HOLDS_SECONDS).rfc3339();
    let canonical = config.url(links::SECURITY_TXT);
    let text = format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: nl, en\nCanonical: {canonical}\n"
    );
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok((kind, text).into_response())
}

/// `GET /.well-known/change-password`: where a keeper of passwords leads its owner.
pub async fn change_password() -> Redirect {
    Redirect::to(links::OWN_SECURITY)
}
