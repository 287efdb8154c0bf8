//! Who is at the door, and whether they come in: every route's row says who may ask for it, and [`guard`] holds to that.
//!
//! A session is a random token in a cookie, its hash in the store; a new token at each sign-in, and each time that
//! somebody shows again who they are.

use crate::{
    cookies::{Cookie, cookie},
    errors::{self, Failure},
    language::Reader,
    secrets::Token,
    state::State,
    store::{NewSession, Session},
};
use app::links;
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts, Request, State as Ask},
    http::{HeaderMap, HeaderValue, Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    access::Deed,
    authentication::{Assurance, LONGEST_SECONDS, Method as WayIn, is_fresh},
    ids::PersonId,
    role::Role,
    text::Line,
};

/// Who may ask for an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Everyone.
    Anyone,
    /// Whoever has the link of an invitation.
    Invitee,
    /// Whoever is signed in, for what is their own.
    SignedIn,
    /// Whose roles reach all of this.
    May(Deed),
    /// Whose roles reach all of one of these.
    MayEither(Deed, Deed),
    /// Whose roles reach some of this; the room asks how much.
    Reaches(Deed),
}

/// What a route's row asks of those who come.
#[derive(Debug, Clone, Copy)]
pub struct Gate {
    /// Who they must be.
    pub who: Who,
    /// Whether they must have shown it a moment ago.
    pub fresh: bool,
}

/// Goes with the answer to whoever was sent to sign in: where they were.
#[derive(Debug, Clone)]
pub struct TurnedAway {
    /// A path on this site.
    pub goal: Option<String>,
}

/// Someone of the secretariat, signed in.
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

/// The token of a session that came in with a request.
pub fn token(headers: &HeaderMap, state: &State) -> Option<Token> {
    Cookie::Session.read(headers, state.config.secure())
}

async fn session(headers: &HeaderMap, state: &State) -> Result<Option<Session>, Failure> {
    let Some(token) = token(headers, state) else {
        return Ok(None);
    };
    let Some(session) = state.store.session(token.hash()).await? else {
        return Ok(None);
    };
    state.store.touch_session(&session).await?;
    Ok(Some(session))
}

/// Why someone does not get in.
#[derive(Debug)]
pub enum Closed {
    /// Not signed in.
    SignIn,
    /// Signed in with one factor, where two are asked.
    SecondFactor,
    /// It is too long ago that they showed who they are.
    Stale,
    /// Signed in, but this is for others.
    NotYours,
    /// The store cannot be reached.
    Failed(Failure),
}

impl From<Failure> for Closed {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl axum::response::IntoResponse for Closed {
    fn into_response(self) -> Response {
        match self {
            Self::SignIn => Redirect::to(links::SIGN_IN).into_response(),
            Self::SecondFactor => Redirect::to(&links::own_security_needed()).into_response(),
            Self::Stale => Redirect::to(links::SIGN_IN_AGAIN).into_response(),
            Self::NotYours => Failure::Forbidden.into_response(),
            Self::Failed(failure) => failure.into_response(),
        }
    }
}

/// Whether a session opens a gate.
fn opens(gate: Gate, session: &Session, state: &State) -> Result<(), Closed> {
    let roles = &session.roles;
    let reached = match gate.who {
        Who::Anyone | Who::Invitee | Who::SignedIn => true,
        Who::May(deed) => roles.reach_all(deed),
        Who::MayEither(one, other) => roles.reach_all(one) || roles.reach_all(other),
        Who::Reaches(deed) => roles.reaches(deed).next().is_some(),
    };
    if !reached {
        return Err(Closed::NotYours);
    }
    let acts = matches!(gate.who, Who::May(_) | Who::MayEither(..) | Who::Reaches(_));
    if acts && roles.need_second_factor() && session.assurance < Assurance::TwoFactors {
        return Err(Closed::SecondFactor);
    }
    if gate.fresh && !is_fresh(session.proved, state.clock.now()) {
        return Err(Closed::Stale);
    }
    Ok(())
}

/// Whether a session still opens a gate: for what stays open long after it was passed. That counts as no use of the session.
///
/// # Errors
/// When the store cannot be reached.
pub async fn still_opens(state: &State, token: &Token, who: Who) -> Result<bool, Failure> {
    let session = state.store.session(token.hash()).await?;
    let gate = Gate { who, fresh: false };
    Ok(session.is_some_and(|session| opens(gate, &session, state).is_ok()))
}

/// Where somebody was going: this page, or for a form the page that it stood on.
fn goal(request: &Request) -> Option<String> {
    if request.method() == Method::GET {
        return request
            .uri()
            .path_and_query()
            .map(|path| path.as_str().to_owned());
    }
    let referer = request.headers().get(header::REFERER)?.to_str().ok()?;
    let (_, rest) = referer.split_once("://")?;
    rest.find('/').map(|at| rest[at..].to_owned())
}

/// Lets a request through to its room, with the session that opened the gate; or sends it where the door is.
pub async fn guard(
    Ask((state, gate)): Ask<(State, Gate)>,
    mut request: Request,
    next: Next,
) -> Response {
    if matches!(gate.who, Who::Anyone | Who::Invitee) {
        return next.run(request).await;
    }
    let goal = goal(&request).and_then(|path| links::local(&path).map(str::to_owned));
    let closed = match session(request.headers(), &state).await {
        Ok(Some(session)) => match opens(gate, &session, &state) {
            Ok(()) => {
                request.extensions_mut().insert(session);
                return next.run(request).await;
            }
            Err(closed) => {
                if matches!(closed, Closed::NotYours) {
                    let (person, path) = (session.person, errors::address(&request));
                    tracing::warn!(%person, method = %request.method(), path, "refused: not theirs");
                }
                closed
            }
        },
        Ok(None) => Closed::SignIn,
        Err(failure) => Closed::Failed(failure),
    };
    match (closed, goal) {
        (Closed::SignIn, goal) => {
            let door = goal.as_deref().map(links::sign_in_towards);
            let mut answer =
                Redirect::to(door.as_deref().unwrap_or(links::SIGN_IN)).into_response();
            answer.extensions_mut().insert(TurnedAway { goal });
            answer
        }
        (Closed::Stale, Some(goal)) => {
            Redirect::to(&links::sign_in_again_towards(&goal)).into_response()
        }
        (closed, _) => closed.into_response(),
    }
}

impl FromRequestParts<State> for SignedIn {
    type Rejection = Closed;
    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Closed> {
        if let Some(session) = parts.extensions.get::<Session>() {
            return Ok(Self(session.clone()));
        }
        let found = session(&parts.headers, state).await?;
        found.map(Self).ok_or(Closed::SignIn)
    }
}

impl OptionalFromRequestParts<State> for SignedIn {
    type Rejection = Closed;
    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Option<Self>, Closed> {
        Ok(session(&parts.headers, state).await?.map(Self))
    }
}

/// The gate has been passed; this is the second look, should a row ever say too little.
impl FromRequestParts<State> for Secretariat {
    type Rejection = Closed;
    async fn from_request_parts(parts: &mut Parts, _state: &State) -> Result<Self, Closed> {
        match parts.extensions.get::<Session>() {
            Some(session) if session.roles.has(Role::Secretariat) => {
                let reader = Reader::in_extensions(&parts.extensions);
                Ok(Self(session.clone(), reader))
            }
            _ => Err(Closed::NotYours),
        }
    }
}

/// Begins a session in place of the one that the browser still had; gives the cookie that goes with it.
///
/// # Errors
/// When the store cannot be reached.
pub async fn begin(
    state: &State,
    headers: &HeaderMap,
    person: PersonId,
    assurance: Assurance,
    method: WayIn,
) -> Result<HeaderValue, Failure> {
    let new = Token::new(state.random.as_ref());
    let session = NewSession {
        token_hash: new.hash(),
        person,
        assurance,
        method,
        browser: browser(headers),
        replaces: token(headers, state).map(|old| old.hash()),
    };
    state.store.begin_session(session).await?;
    session_cookie(state, &new)
}

/// Somebody showed again who they are: the session goes on under a new token. Gives its cookie.
///
/// # Errors
/// When the session ended meanwhile, or the store cannot be reached.
pub async fn prove(
    state: &State,
    session: &Session,
    shown: Assurance,
) -> Result<HeaderValue, Failure> {
    let new = Token::new(state.random.as_ref());
    state
        .store
        .prove_session(session, new.hash(), shown)
        .await?;
    session_cookie(state, &new)
}

fn session_cookie(state: &State, token: &Token) -> Result<HeaderValue, Failure> {
    cookie(state, Cookie::Session, token.reveal(), LONGEST_SECONDS)
}

/// "Firefox, Windows": what a person recognises a browser by. No more of it is kept.
fn browser(headers: &HeaderMap) -> Option<Line> {
    let agent = headers.get(header::USER_AGENT)?.to_str().ok()?;
    let first = |known: &[(&str, &'static str)]| {
        known
            .iter()
            .find(|(sign, _)| agent.contains(sign))
            .map(|(_, name)| *name)
    };
    // In this order: most of them also claim to be those below.
    let program = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = first(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    let parts: Vec<&str> = program.into_iter().chain(system).collect();
    Line::parse(&parts.join(", ")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_called_as_its_owner_calls_it() {
        let name = |agent: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, HeaderValue::from_static(agent));
            browser(&headers).map(|line| line.to_string())
        };
        assert_eq!(
            name(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
            )
            .as_deref(),
            Some("Firefox, Windows")
        );
        assert_eq!(
            name("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1")
                .as_deref(),
            Some("Safari, iPhone")
        );
        assert_eq!(name("curl/8"), None);
    }
}
