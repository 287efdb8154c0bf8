//! The door: signing in by a password, a code by mail or a passkey, a second factor where there is one, and out again.
//!
//! No answer tells whether a mail address is known: an unknown one gets the same pages, after the same work.

pub mod again;
pub mod held;
pub mod mail_code;
pub mod passkey;
pub mod password;
pub mod second_factor;

use crate::{
    cookies::{Cookie, cookie, forget, with_cookie},
    errors::Failure,
    network::Network,
    passwords::Passwords,
    rooms::forms::Form,
    secrets::Token,
    session,
    state::State,
    store::{Account, Limit, OutgoingMail, Step, StepKind},
};
use app::links;
use axum::{
    http::HeaderMap,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    access::Roles,
    authentication::{Assurance, Method, STEP_SECONDS},
    hash::Hash,
    ids::PersonId,
    role::Role,
};
use serde::Deserialize;

/// How many tries may fail on one account from one network, or in one known browser: people mistype.
const FREE_OWN: u64 = 5;
/// How many on one account from everywhere together, in browsers that are not known. Whoever signed in before does
/// not wait for them, see [`limits`].
const FREE_ACCOUNT: u64 = 20;
/// How many from one network on all accounts together: an office behind one address mistypes more often.
const FREE_NETWORK: u64 = 50;

/// What came along in the address.
#[derive(Debug, Deserialize)]
pub struct Came {
    /// Where to go afterwards.
    pub verder: Option<String>,
    /// What happened just before.
    pub melding: Option<String>,
}

impl Came {
    /// Where to go afterwards, if that is on this site.
    fn goal(&self) -> Option<String> {
        self.verder
            .as_deref()
            .and_then(links::local)
            .map(str::to_owned)
    }
}

/// Where a form says that somebody was going, if that is on this site.
fn goal_of(form: &Form) -> Option<String> {
    links::local(form.value("next")).map(str::to_owned)
}

/// What is counted when somebody tries to get in.
pub(super) struct Limits {
    /// Theirs alone: forgotten when it goes well.
    own: Vec<Limit>,
    /// Shared with others: only this try is taken back when it goes well.
    shared: Vec<Limit>,
}

impl Limits {
    /// Each of them.
    pub(super) fn all(&self) -> Vec<Limit> {
        [self.own.as_slice(), &self.shared].concat()
    }
}

fn limit(free: u64, parts: &[&[u8]]) -> Limit {
    let mut all: Vec<&[u8]> = Vec::with_capacity(parts.len() * 2);
    for part in parts {
        all.extend([*part, b"\0"]);
    }
    Limit {
        key: Hash::of_parts(&all),
        free,
    }
}

/// The limits for a try at an account: in a browser that its owner used before, that browser's own; elsewhere one for the
/// account from this network, one for the account from everywhere, and one for the network. So a stranger who tries and
/// tries, from however many networks, waits; and the owner does not wait with them.
pub(super) async fn limits(
    state: &State,
    headers: &HeaderMap,
    network: Network,
    what: &str,
    address: &str,
    account: Option<PersonId>,
) -> Result<Limits, Failure> {
    let (what, address) = (what.as_bytes(), address.trim().to_lowercase());
    let address = address.as_bytes();
    if let Some(person) = account
        && let Some(token) = known_browser(state, headers, person).await?
    {
        let browser = token.hash().to_string();
        let own = limit(FREE_OWN, &[what, b"browser", browser.as_bytes(), address]);
        return Ok(Limits {
            own: vec![own],
            shared: Vec::new(),
        });
    }
    let network = network.to_string();
    Ok(Limits {
        own: vec![limit(
            FREE_OWN,
            &[what, b"network", network.as_bytes(), address],
        )],
        shared: vec![
            limit(FREE_ACCOUNT, &[what, b"account", address]),
            limit(FREE_NETWORK, &[what, b"networks", network.as_bytes()]),
        ],
    })
}

/// The token by which this browser is known as somebody's, if it is.
async fn known_browser(
    state: &State,
    headers: &HeaderMap,
    person: PersonId,
) -> Result<Option<Token>, Failure> {
    let Some(token) = Cookie::Known.read(headers, state.config.secure()) else {
        return Ok(None);
    };
    let known = state.store.knows_browser(token.hash(), person).await?;
    Ok(known.then_some(token))
}

/// Notes in the log that somebody was not let in: by which way, at whose account if it is anybody's, and from where.
/// What was typed is not in it.
pub(super) fn turned_away(way: &'static str, person: Option<PersonId>, network: Network) {
    let person = person.map(|person| person.to_string());
    tracing::warn!(way, person, %network, "not let in");
}

/// It went well: see [`Limits`].
pub(super) async fn forgive(state: &State, limits: Limits) -> Result<(), Failure> {
    state.store.throttle_forget(limits.own).await?;
    state.store.throttle_take_back(limits.shared).await?;
    Ok(())
}

/// Begins a step, for the browser that gets this token and no other, with the mail that goes out for it; and leads to
/// its page.
pub(super) async fn begin_step(
    state: &State,
    token: &Token,
    step: Step,
    mail: Option<OutgoingMail>,
    page: &str,
) -> Result<Response, Failure> {
    state.store.begin_step(token.hash(), step, mail).await?;
    let cookie = cookie(state, Cookie::Step, token.reveal(), STEP_SECONDS)?;
    Ok(with_cookie(Redirect::to(page).into_response(), cookie))
}

/// The token of the step that this browser is at.
pub(super) fn step_token(state: &State, headers: &HeaderMap) -> Option<Token> {
    Cookie::Step.read(headers, state.config.secure())
}

/// The first factor was right: on to the second if there is one, and else in.
async fn first_factor_shown(
    state: &State,
    headers: &HeaderMap,
    account: &Account,
    method: Method,
    next: Option<String>,
) -> Result<Response, Failure> {
    let means = state.store.means(account.person).await?;
    if means.second_factor() {
        let step = Step {
            kind: StepKind::SecondFactor,
            account: Some(account.person),
            state: method.key().to_owned(),
            next,
        };
        let token = Token::new(state.random.as_ref());
        return begin_step(state, &token, step, None, links::SECOND_FACTOR).await;
    }
    enter(state, headers, account, Assurance::OneFactor, method, next).await
}

/// The password was right. A hash made with older parameters is made anew, now that the password is at hand.
async fn enter_by_password(
    state: &State,
    headers: &HeaderMap,
    account: &Account,
    password: String,
    next: Option<String>,
) -> Result<Response, Failure> {
    if let Some(old) = &account.password_hash
        && Passwords::is_dated(old)
    {
        let new = state
            .passwords
            .rehash(password)
            .await
            .map_err(|error| Failure::Internal(error.to_string()))?;
        state
            .store
            .refresh_password(account.person, old.clone(), new)
            .await?;
    }
    first_factor_shown(state, headers, account, Method::Password, next).await
}

/// In: a new session, in a browser that is known from now on.
async fn enter(
    state: &State,
    headers: &HeaderMap,
    account: &Account,
    assurance: Assurance,
    method: Method,
    next: Option<String>,
) -> Result<Response, Failure> {
    let person = account.person;
    let session = session::begin(state, headers, person, assurance, method).await?;
    let known = match known_browser(state, headers, person).await? {
        Some(known) => known,
        None => Token::new(state.random.as_ref()),
    };
    state.store.know_browser(known.hash(), person).await?;
    let seconds = crate::store::KNOWN_SECONDS;
    let known = cookie(state, Cookie::Known, known.reveal(), seconds)?;
    let goal = next.unwrap_or_else(|| landing(&account.roles).to_owned());
    tracing::info!(%person, method = method.key(), "signed in");
    let response = with_cookie(Redirect::to(&goal).into_response(), session);
    let response = with_cookie(response, known);
    Ok(with_cookie(response, forget(state, Cookie::Step)?))
}

/// Where somebody's work is.
pub fn landing(roles: &Roles) -> &'static str {
    if roles.has(Role::Secretariat) {
        links::DESK
    } else {
        links::OWN
    }
}

/// The step has ended, or was tried too often: back to the beginning, with a word about it.
fn begin_anew(state: &State) -> Result<Response, Failure> {
    let address = format!("{}?melding=verlopen", links::SIGN_IN);
    let response = Redirect::to(&address).into_response();
    Ok(with_cookie(response, forget(state, Cookie::Step)?))
}
