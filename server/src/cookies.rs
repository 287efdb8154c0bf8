//! The cookies: each a random token that means nothing but to the store. Without TLS (on a developer's own machine) they
//! lose the prefix that binds them to it.

use crate::{errors::Failure, secrets::Token, state::State};
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};

/// Which cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// Somebody is signed in.
    Session,
    /// Somebody is halfway through the door.
    Step,
    /// Somebody signed in here before.
    Known,
}

impl Cookie {
    /// With TLS a cookie is bound to this host and path, and no other page can set it (RFC 6265bis, `__Host-`).
    const fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Session, true) => "__Host-standpunt",
            (Self::Session, false) => "standpunt",
            (Self::Step, true) => "__Host-standpunt-stap",
            (Self::Step, false) => "standpunt-stap",
            (Self::Known, true) => "__Host-standpunt-bekend",
            (Self::Known, false) => "standpunt-bekend",
        }
    }

    /// The token that came in with a request.
    #[must_use]
    pub fn read(self, headers: &HeaderMap, secure: bool) -> Option<Token> {
        let name = self.name(secure);
        let cookies = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok());
        let mut pairs = cookies
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='));
        pairs
            .find(|(key, _)| *key == name)
            .and_then(|(_, value)| Token::parse(value))
    }
}

/// A cookie with this value, for so long.
///
/// # Errors
/// Never in practice; a cookie is plain ASCII.
pub fn cookie(
    state: &State,
    which: Cookie,
    value: &str,
    seconds: i64,
) -> Result<HeaderValue, Failure> {
    let secure = state.config.secure();
    let tls = if secure { "; Secure" } else { "" };
    let line = format!(
        "{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{tls}",
        which.name(secure)
    );
    HeaderValue::from_str(&line).map_err(|error| Failure::Internal(error.to_string()))
}

/// The cookie that takes another away.
///
/// # Errors
/// Never in practice; see [`cookie`].
pub fn forget(state: &State, which: Cookie) -> Result<HeaderValue, Failure> {
    cookie(state, which, "", 0)
}

/// The same answer, with a cookie.
#[must_use]
pub fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}
