//! Choosing the language of pages: in this browser, and for good when one is signed in.

use super::forms::Form;
use crate::{errors::Failure, language, session, state::State};
use app::links;
use axum::{
    extract::State as Ask,
    http::{HeaderMap, header},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::letter::Language;

/// `POST /taal`: back to the page that was read. A language that we do not speak changes nothing.
pub async fn choose(
    Ask(state): Ask<State>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let back = links::local(form.value("next")).unwrap_or(links::HOME);
    let mut response = Redirect::to(back).into_response();
    let Some(language) = Language::from_key(form.value("language")) else {
        return Ok(response);
    };
    let secure = state.config.secure();
    if let Some(token) = session::token(&headers, &state) {
        let hash = token.hash();
        state.store.choose_language(hash, language).await?;
    }
    response
        .headers_mut()
        .insert(header::SET_COOKIE, language::remember(language, secure));
    Ok(response)
}
