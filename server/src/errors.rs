//! What goes wrong while answering, and the page that says so: what happened, what was kept, what to do.

use crate::{
    files::FileError, language::Reader, state::State, store::StoreError, vault::VaultError,
};
use axum::{
    extract::{MatchedPath, Request, State as Ask},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use letters::access::KeepError;
use thiserror::Error;

/// Why a request cannot be answered as asked. Mistakes in a form are not failures: they come back with the form.
#[derive(Debug, Clone, Error)]
pub enum Failure {
    /// There is nothing here, or not for this reader.
    #[error("not found")]
    NotFound,
    /// Signed in, but this is for others.
    #[error("forbidden")]
    Forbidden,
    /// A form came from another site.
    #[error("the form came from another site")]
    OtherSite,
    /// More was sent than is taken.
    #[error("too large")]
    TooLarge,
    /// What was sent cannot be read.
    #[error("unreadable: {0}")]
    Unreadable(String),
    /// Too much is being asked at once.
    #[error("busy")]
    Busy,
    /// The store or the disk cannot be reached; trying again may help.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// Something that should not happen.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Keep(KeepError::OutOfReach) => Self::Forbidden,
            StoreError::Unavailable(error) => Self::Unavailable(error.to_string()),
            other => Self::Internal(other.to_string()),
        }
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Missing(_) => Self::NotFound,
            FileError::Disk(error) => Self::Unavailable(error.to_string()),
            FileError::Damaged(_) => Self::Internal(error.to_string()),
        }
    }
}

/// A secret that cannot be closed or opened is a fault of the machine.
impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        Self::Internal(error.to_string())
    }
}

impl Failure {
    const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::OtherSite => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable(_) => StatusCode::BAD_REQUEST,
            Self::Busy => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The page that says so, with the status of the failure or another that says the same.
    fn page(&self, state: &State, reader: &Reader, status: StatusCode) -> Response {
        match self {
            Self::Internal(why) => tracing::error!(why, "a request failed"),
            Self::Unavailable(why) => tracing::warn!(why, "a request could not be served for now"),
            _ => {}
        }
        crate::rooms::page::error(state, reader, status).into_response()
    }
}

/// The answer as it leaves a handler: bare, until [`dress`] gives it the page.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The address that was asked for, as the table of contents has it: what stands in its places may be a secret.
#[must_use]
pub fn address(request: &Request) -> &str {
    let matched = request.extensions().get::<MatchedPath>();
    matched.map_or("", MatchedPath::as_str)
}

/// Gives failures their page, also those of the router itself (no such address, wrong method, too slow).
pub async fn dress(Ask(state): Ask<State>, request: Request, next: Next) -> Response {
    let reader = Reader::in_extensions(request.extensions());
    let (method, path) = (request.method().clone(), address(&request).to_owned());
    let response = next.run(request).await;
    let Some(failure) = failure_of(&response) else {
        return response;
    };
    if matches!(failure, Failure::OtherSite) {
        tracing::warn!(%method, path, "refused: a form from another site");
    }
    let status = match response.status() {
        // Nothing is here for this way of asking; what is here for others is no secret.
        StatusCode::METHOD_NOT_ALLOWED => StatusCode::METHOD_NOT_ALLOWED,
        _ => failure.status(),
    };
    failure.page(&state, &reader, status)
}

/// What went wrong, when an answer has no page yet that says it.
fn failure_of(response: &Response) -> Option<Failure> {
    let extensions = response.extensions();
    if let Some(failure) = extensions.get::<Failure>() {
        return Some(failure.clone());
    }
    if extensions
        .get::<tower_http::csrf::ProtectionError>()
        .is_some()
    {
        return Some(Failure::OtherSite);
    }
    let bare = response.headers().get(header::CONTENT_TYPE).is_none();
    match response.status() {
        StatusCode::NOT_FOUND if bare => Some(Failure::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(Failure::NotFound),
        StatusCode::REQUEST_TIMEOUT => Some(Failure::Unavailable("too slow".to_owned())),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Failure::TooLarge),
        StatusCode::INTERNAL_SERVER_ERROR if bare => {
            Some(Failure::Internal("a handler broke off".to_owned()))
        }
        _ => None,
    }
}
