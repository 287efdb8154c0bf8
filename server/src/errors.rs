//! What goes wrong while answering, and the page that says so: what happened, what was kept, what to do.

use crate::{files::FileError, state::State, store::StoreError};
use axum::{
    extract::{Request, State as Ask},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
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

    /// The page.
    pub fn page(&self, state: &State) -> Response {
        match self {
            Self::Internal(why) => tracing::error!(why, "a request failed"),
            Self::Unavailable(why) => tracing::warn!(why, "a request could not be served for now"),
            _ => {}
        }
        let status = self.status();
        let html = crate::rooms::page::error(state, status.as_u16());
        (status, html).into_response()
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

/// Gives failures their page, also those of the router itself (no such address, wrong method, too slow).
pub async fn dress(Ask(state): Ask<State>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if let Some(failure) = response.extensions().get::<Failure>() {
        return failure.page(&state);
    }
    if response
        .extensions()
        .get::<tower_http::csrf::ProtectionError>()
        .is_some()
    {
        return Failure::OtherSite.page(&state);
    }
    let bare = response
        .headers()
        .get(axum::http::header::CONTENT_TYPE)
        .is_none();
    match response.status() {
        StatusCode::NOT_FOUND if bare => Failure::NotFound.page(&state),
        StatusCode::METHOD_NOT_ALLOWED => {
            with_status(&Failure::NotFound, StatusCode::METHOD_NOT_ALLOWED, &state)
        }
        StatusCode::REQUEST_TIMEOUT => Failure::Unavailable("too slow".to_owned()).page(&state),
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge.page(&state),
        StatusCode::INTERNAL_SERVER_ERROR if bare => {
            Failure::Internal("a handler broke off".to_owned()).page(&state)
        }
        _ => response,
    }
}

fn with_status(failure: &Failure, status: StatusCode, state: &State) -> Response {
    let mut response = failure.page(state);
    *response.status_mut() = status;
    response
}
