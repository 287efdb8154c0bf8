//! Sessions: a random token in a cookie, its hash in the store, a new one at each sign-in.

use crate::{errors::Failure, language::Reader, secrets::Token, state::State, store::Session};
use app::links;
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{HeaderMap, HeaderValue, header, request::Parts},
    response::{Redirect, Response},
};
use letters::{
    ids::{PersonId, SessionId},
    ports::random,
    role::Role,
};

/// The longest a session lasts, in seconds: thirty days. Without use it ends sooner, see the store.
pub const LONGEST_SECONDS: i64 = 30 * 24 * 60 * 60;

/// With TLS the cookie is bound to this host and path, and no other page can set it.
const fn cookie_name(secure: bool) -> &'static str {
    if secure {
        "__Host-standpunt"
    } else {
        "standpunt"
    }
}

/// Someone of the secretariat, signed in. A page that takes this is closed to everyone else.
pub struct Secretariat(pub Session, pub Reader);

/// Whoever is signed in.
pub struct SignedIn(pub Session);

impl Secretariat {
    /// Who acts.
    #[must_use]
    pub const fn person(&self) -> PersonId {
        self.0.person
    }

    /// How pages call them.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name.to_string()
    }
}

/// The token that came in with a request.
pub fn token(headers: &HeaderMap, secure: bool) -> Option<Token> {
    let name = cookie_name(secure);
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

async fn session(parts: &Parts, state: &State) -> Result<Option<Session>, Failure> {
    let Some(token) = token(&parts.headers, state.config.secure()) else {
        return Ok(None);
    };
    let Some(session) = state.store.session(token.hash()).await? else {
        return Ok(None);
    };
    state.store.touch_session(session.id).await?;
    Ok(Some(session))
}

/// Why someone does not get in.
pub enum Closed {
    /// Not signed in: to the sign-in page.
    SignIn,
    /// Signed in, but this is for others.
    NotYours,
    /// The store cannot be reached.
    Failed(Failure),
}

impl axum::response::IntoResponse for Closed {
    fn into_response(self) -> Response {
        match self {
            Self::SignIn => Redirect::to(links::SIGN_IN).into_response(),
            Self::NotYours => Failure::Forbidden.into_response(),
            Self::Failed(failure) => failure.into_response(),
        }
    }
}

impl FromRequestParts<State> for SignedIn {
    type Rejection = Closed;
    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Closed> {
        let found = session(parts, state).await.map_err(Closed::Failed)?;
        found.map(Self).ok_or(Closed::SignIn)
    }
}

impl OptionalFromRequestParts<State> for SignedIn {
    type Rejection = Closed;
    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Option<Self>, Closed> {
        let found = session(parts, state).await.map_err(Closed::Failed)?;
        Ok(found.map(Self))
    }
}

impl FromRequestParts<State> for Secretariat {
    type Rejection = Closed;
    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Closed> {
        let SignedIn(session) =
            <SignedIn as FromRequestParts<State>>::from_request_parts(parts, state).await?;
        if session.role == Role::Secretariat {
            Ok(Self(session, Reader::in_extensions(&parts.extensions)))
        } else {
            Err(Closed::NotYours)
        }
    }
}

/// Starts a session; gives the cookie that goes with it.
///
/// # Errors
/// When the store cannot be reached.
pub async fn begin(state: &State, person: PersonId) -> Result<HeaderValue, Failure> {
    let token = Token::new(state.random.as_ref());
    let now = state.clock.now();
    let id = SessionId::new(now, random(state.random.as_ref()));
    state
        .store
        .create_session(id, token.hash(), person, now.plus_seconds(LONGEST_SECONDS))
        .await?;
    cookie(token.reveal(), LONGEST_SECONDS, state.config.secure())
}

/// The cookie that takes the session's away.
///
/// # Errors
/// Never in practice; a cookie is plain ASCII.
pub fn forget(state: &State) -> Result<HeaderValue, Failure> {
    cookie("", 0, state.config.secure())
}

fn cookie(value: &str, seconds: i64, secure: bool) -> Result<HeaderValue, Failure> {
    let tls = if secure { "; Secure" } else { "" };
    let line = format!(
        "{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{tls}",
        cookie_name(secure)
    );
    HeaderValue::from_str(&line).map_err(|error| Failure::Internal(error.to_string()))
}
