//! Letters as documents of word processors: out, and in.

use super::letter::find;
use crate::{
    documents::{self, Format, Read},
    errors::Failure,
    session::Secretariat,
    state::State,
};
use app::documents::Refused;
use axum::{
    body::Bytes,
    extract::{Path, State as Ask},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use letters::version::VersionNumber;
use tokio::{sync::Semaphore, task::spawn_blocking};

/// How many documents are read at a time: each may take a hundred megabytes of memory.
static READING: Semaphore = Semaphore::const_new(2);

/// `GET /bureau/brieven/{slug}/versies/{number}/brief.docx`
pub async fn docx(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path((slug, number)): Path<(String, u32)>,
) -> Result<Response, Failure> {
    offer(&state, &slug, number, Format::Docx).await
}

/// `GET /bureau/brieven/{slug}/versies/{number}/brief.odt`
pub async fn odt(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path((slug, number)): Path<(String, u32)>,
) -> Result<Response, Failure> {
    offer(&state, &slug, number, Format::Odt).await
}

async fn offer(
    state: &State,
    slug: &str,
    number: u32,
    format: Format,
) -> Result<Response, Failure> {
    let letter = find(state, slug).await?;
    let number = VersionNumber::new(number).ok_or(Failure::NotFound)?;
    let text = state.store.version(letter.id, number).await?.text;
    let bytes = spawn_blocking(move || documents::write(format, &text))
        .await
        .map_err(|error| Failure::Internal(error.to_string()))?
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let name = format!("{}-{number}.{}", letter.slug, format.extension());
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let kind = HeaderValue::from_static(format.media_type());
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, bytes).into_response())
}

/// Reads an uploaded document, apart from the threads that answer requests.
///
/// # Errors
/// [`Failure`] when reading itself came to nothing; what is wrong with the document is an answer.
pub async fn read_in(state: &State, bytes: Bytes) -> Result<Result<Read, Refused>, Failure> {
    let _turn = READING
        .acquire()
        .await
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let sender = state.config.association.clone();
    spawn_blocking(move || documents::read(&bytes, &sender))
        .await
        .map_err(|error| Failure::Internal(error.to_string()))
}
