//! What somebody sends when their session has just ended is not lost: it comes back on a page, to be sent again when they
//! are in. It needs no script, and nothing of it is kept here.

use crate::{language::Reader, rooms::page, session::TurnedAway, state::State};
use app::door::Held;
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State as Ask},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

/// The most that is given back, in bytes: more than a text with all around it, as forms write it, may have.
const MAX_HELD_BYTES: usize = 4 << 20;

/// Stands around the guard of a form in which somebody writes.
pub async fn hold(
    Ask(state): Ask<State>,
    reader: Reader,
    request: Request,
    next: Next,
) -> Response {
    if request.method() != Method::POST || !is_held(request.headers()) {
        return next.run(request).await;
    }
    let path = request.uri().path().to_owned();
    let (parts, body) = request.into_parts();
    // Its length was told, and is not more than told.
    let Ok(bytes) = to_bytes(body, MAX_HELD_BYTES).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let answer = next
        .run(Request::from_parts(parts, Body::from(bytes.clone())))
        .await;
    let Some(TurnedAway { goal }) = answer.extensions().get().cloned() else {
        return answer;
    };
    // What cannot be read as a form was typed by nobody.
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(&bytes).unwrap_or_default();
    if pairs.iter().all(|(_, value)| value.trim().is_empty()) {
        return answer;
    }
    let held = Held { path, pairs, goal };
    (StatusCode::FORBIDDEN, page::held(&state, &reader, held)).into_response()
}

/// Whether a request is a plain form of a length that can be given back.
fn is_held(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let plain = text(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let length: Option<usize> = text(header::CONTENT_LENGTH).and_then(|length| length.parse().ok());
    plain && length.is_some_and(|length| length <= MAX_HELD_BYTES)
}
