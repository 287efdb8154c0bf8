//! Codes from an app: a secret is drawn, shown once, and counts when a first code shows that the app has it.

use super::{back_with, notice, who};
use crate::{
    cookies::{Cookie, forget, with_cookie},
    errors::Failure,
    language::Reader,
    qr,
    rooms::{
        door::{begin_step, step_token},
        forms::Form,
        page,
    },
    secrets::{RecoveryCode, Token},
    session::{self, SignedIn},
    state::State,
    store::{Session, Step, StepKind},
    totp::CodeSecret,
};
use app::{
    door::Entered,
    links,
    mails::Change,
    own::{OwnNotice, RecoveryCodes, SetUpCodes},
};
use axum::{
    extract::State as Ask,
    http::{HeaderMap, HeaderValue},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{authentication::Assurance, hash::Hash};
use std::fmt::Write as _;

fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::Internal(error.to_string())
}

/// `POST /mijn/codes`: draws a secret.
pub async fn begin(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
) -> Result<Response, Failure> {
    let secret = CodeSecret::new(state.random.as_ref());
    let sealed = secret.seal(&state, session.person).map_err(internal)?;
    let step = Step {
        kind: StepKind::NewCodes,
        account: Some(session.person),
        state: hex(&sealed),
        next: None,
    };
    let token = Token::new(state.random.as_ref());
    begin_step(&state, &token, step, None, links::OWN_CODES).await
}

/// The secret that this browser is setting up, for whoever is signed in; only to show it, or to try a first code.
async fn drawn(
    state: &State,
    session: &Session,
    headers: &HeaderMap,
    tries: bool,
) -> Result<Option<(Token, CodeSecret)>, Failure> {
    let Some(token) = step_token(state, headers) else {
        return Ok(None);
    };
    let step = if tries {
        state
            .store
            .try_step(token.hash(), StepKind::NewCodes)
            .await?
    } else {
        state.store.step(token.hash(), StepKind::NewCodes).await?
    };
    let Some(step) = step.filter(|step| step.account == Some(session.person)) else {
        return Ok(None);
    };
    let sealed = unhex(&step.state).ok_or_else(|| internal("a step without its secret"))?;
    let secret = CodeSecret::open(state, session.person, &sealed).map_err(internal)?;
    Ok(Some((token, secret)))
}

fn shown(
    state: &State,
    reader: &Reader,
    session: &Session,
    secret: &CodeSecret,
    entered: Entered,
) -> Result<page::Page, Failure> {
    let address = secret.address(&state.config.association, session.mail.as_str());
    let picture = qr::outline(&address).ok_or_else(|| internal("too much for one picture"))?;
    let data = SetUpCodes {
        who: who(session),
        picture: (picture.side, picture.path),
        secret: secret.typed(),
        entered,
    };
    Ok(page::own_codes(state, reader, data))
}

/// `GET /mijn/codes`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    match drawn(&state, &session, &headers, false).await? {
        Some((_, secret)) => {
            Ok(shown(&state, &reader, &session, &secret, Entered::Fresh)?.into_response())
        }
        None => Ok(Redirect::to(links::OWN_SECURITY).into_response()),
    }
}

/// `POST /mijn/codes/bevestigen`: the first code; from now on the app counts, and the session is as sure as can be.
pub async fn confirm(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let Some((token, secret)) = drawn(&state, &session, &headers, true).await? else {
        return Ok(Redirect::to(links::OWN_SECURITY).into_response());
    };
    let Some(step) = secret.step_of(form.value("code"), state.clock.now()) else {
        let page = shown(&state, &reader, &session, &secret, Entered::Wrong)?;
        return Ok(page.unprocessable().into_response());
    };
    if !state.store.finish_step(token.hash()).await? {
        return Ok(Redirect::to(links::OWN_SECURITY).into_response());
    }
    let sealed = secret.seal(&state, session.person).map_err(internal)?;
    let (codes, hashes) = draw_recovery(&state);
    let mail = notice(&state, &session, Change::CodesSetUp).await?;
    state
        .store
        .set_up_codes(session.person, sealed, step, hashes, Some(mail))
        .await?;
    state.wake_mail();
    let cookie = session::prove(&state, &session, Assurance::TwoFactors).await?;
    let response = once(&state, &reader, &session, codes);
    let response = with_cookie(response, cookie);
    Ok(with_cookie(response, forget(&state, Cookie::Step)?))
}

/// `POST /mijn/herstelcodes`
pub async fn renew_recovery(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
) -> Result<Response, Failure> {
    let (codes, hashes) = draw_recovery(&state);
    let mail = notice(&state, &session, Change::RecoveryCodesMade).await?;
    state
        .store
        .renew_recovery_codes(session.person, hashes, Some(mail))
        .await?;
    state.wake_mail();
    Ok(once(&state, &reader, &session, codes))
}

/// `POST /mijn/codes/weg`
pub async fn remove(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
) -> Result<Response, Failure> {
    let means = state.store.means(session.person).await?;
    if !means.without_codes().suffice_for(&session.roles) {
        return Ok(back_with(OwnNotice::LastSecondFactor));
    }
    let mail = notice(&state, &session, Change::CodesRemoved).await?;
    state
        .store
        .remove_codes(session.person, Some(session.person), Some(mail))
        .await?;
    state.wake_mail();
    Ok(back_with(OwnNotice::CodesRemoved))
}

fn draw_recovery(state: &State) -> (Vec<String>, Vec<Hash>) {
    let codes = RecoveryCode::some(state.random.as_ref());
    let written = codes.iter().map(RecoveryCode::written).collect();
    (written, codes.iter().map(RecoveryCode::hash).collect())
}

/// The one page that ever shows recovery codes: an answer to a form, kept by nothing on its way.
fn once(state: &State, reader: &Reader, session: &Session, codes: Vec<String>) -> Response {
    let data = RecoveryCodes {
        who: who(session),
        codes,
    };
    let mut response = page::own_recovery(state, reader, data).into_response();
    response.headers_mut().insert(
        axum::http::header::CACHE_CONTROL,
        HeaderValue::from_static("no-store"),
    );
    response
}

fn hex(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a String cannot fail.
        let _infallible = write!(digits, "{byte:02x}");
    }
    digits
}

fn unhex(digits: &str) -> Option<Vec<u8>> {
    let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    (0..digits.len()).step_by(2).map(byte).collect()
}
