//! One's own passkeys: made, and removed.

use super::{back_with, notice, who};
use crate::{
    cookies::{Cookie, forget, with_cookie},
    errors::Failure,
    language::Reader,
    rooms::{
        door::{
            begin_step,
            passkey::{Asked, passkeys, refused},
            step_token,
        },
        forms::Form,
        page,
    },
    secrets::Token,
    session::{self, SignedIn},
    state::State,
    store::{Session, Step, StepKind, StoreError},
};
use app::{links, mails::Change, own::OwnNotice};
use axum::{
    extract::{Path, State as Ask},
    http::HeaderMap,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{authentication::Assurance, ids::PasskeyId, text::Line};

/// `POST /mijn/passkeys`: asks.
pub async fn begin(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
) -> Result<Response, Failure> {
    let known = state.store.passkeys(session.person).await?;
    let known: Vec<String> = known.into_iter().map(|key| key.data).collect();
    let (person, mail, name) = (session.person, session.mail.as_str(), session.name.as_str());
    let question = passkeys(&state)?
        .ask_new(person, mail, name, &known)
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let step = Step {
        kind: StepKind::NewPasskey,
        account: Some(person),
        state: Asked::keep(question)?,
        next: None,
    };
    let token = Token::new(state.random.as_ref());
    begin_step(&state, &token, step, None, links::OWN_PASSKEYS).await
}

/// The question that this browser was asked, for whoever is signed in; to show it, or to answer it once.
async fn asked(
    state: &State,
    session: &Session,
    headers: &HeaderMap,
    answers: bool,
) -> Result<Option<Step>, Failure> {
    let Some(token) = step_token(state, headers) else {
        return Ok(None);
    };
    let step = state.store.step(token.hash(), StepKind::NewPasskey).await?;
    let Some(step) = step.filter(|step| step.account == Some(session.person)) else {
        return Ok(None);
    };
    if answers && !state.store.finish_step(token.hash()).await? {
        return Ok(None);
    }
    Ok(Some(step))
}

/// `GET /mijn/passkeys`: the question, for the script that puts it to the authenticator.
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Some(step) = asked(&state, &session, &headers, false).await? else {
        return Ok(Redirect::to(links::OWN_SECURITY).into_response());
    };
    let (options, _) = Asked::of(&step)?;
    Ok(page::own_passkey(&state, &reader, &who(&session), Some(options)).into_response())
}

/// `POST /mijn/passkeys/antwoord`
pub async fn answer(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let Some(step) = asked(&state, &session, &headers, true).await? else {
        return Ok(Redirect::to(links::OWN_SECURITY).into_response());
    };
    if !made(&state, &session, &step, &form).await? {
        let page = page::own_passkey(&state, &reader, &who(&session), None);
        return Ok(page.unprocessable().into_response());
    }
    // A passkey was shown just now: that is both factors.
    let cookie = session::prove(&state, &session, Assurance::TwoFactors).await?;
    let response = with_cookie(back_with(OwnNotice::PasskeyAdded), cookie);
    Ok(with_cookie(response, forget(&state, Cookie::Step)?))
}

/// Keeps the passkey that the answer holds; whether it does.
async fn made(state: &State, session: &Session, step: &Step, form: &Form) -> Result<bool, Failure> {
    let (_, asked) = Asked::of(step)?;
    let passkey = match passkeys(state)?.make(form.value("answer"), &asked) {
        Ok(passkey) => passkey,
        Err(error) => return refused(error).map(|()| false),
    };
    let Ok(name) = Line::parse(form.value("name")) else {
        return Ok(false);
    };
    let (credential, data) = (passkey.credential, passkey.data);
    let mail = notice(state, session, Change::PasskeyAdded).await?;
    match state
        .store
        .add_passkey(session.person, credential, data, name, Some(mail))
        .await
    {
        Ok(_) => {
            state.wake_mail();
            Ok(true)
        }
        Err(StoreError::PasskeyKnown) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// `POST /mijn/passkeys/{passkey}/weg`
pub async fn remove(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id = PasskeyId::parse(&id).ok_or(Failure::NotFound)?;
    let means = state.store.means(session.person).await?;
    if !means.without_a_passkey().suffice_for(&session.roles) {
        return Ok(back_with(OwnNotice::LastSecondFactor));
    }
    let mail = notice(&state, &session, Change::PasskeyRemoved).await?;
    state
        .store
        .remove_passkey(session.person, id, Some(mail))
        .await?;
    state.wake_mail();
    Ok(back_with(OwnNotice::PasskeyRemoved))
}
