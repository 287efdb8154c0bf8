//! Signing in with a passkey: both factors at once, and no address to type.

use super::{begin_anew, begin_step, enter, goal_of, step_token, turned_away};
use crate::{
    errors::Failure,
    language::Reader,
    network::Network,
    passkeys::{PasskeyError, Passkeys, Question},
    rooms::{forms::Form, page},
    secrets::Token,
    state::State,
    store::{Account, Step, StepKind, StoreError},
};
use app::{door::AskPasskey, links};
use axum::{
    extract::State as Ask,
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use letters::authentication::{Assurance, Method};
use serde::{Deserialize, Serialize};

/// What a step with an authenticator remembers.
#[derive(Serialize, Deserialize)]
pub struct Asked {
    options: String,
    state: String,
}

impl Asked {
    /// As a step keeps it.
    ///
    /// # Errors
    /// Never in practice: it is two texts.
    pub fn keep(question: Question) -> Result<String, Failure> {
        let Question { options, state } = question;
        serde_json::to_string(&Self { options, state })
            .map_err(|error| Failure::Internal(error.to_string()))
    }

    /// As a step kept it: what the browser is asked, and what the answer is read with.
    ///
    /// # Errors
    /// [`Failure::Internal`] when it is something else.
    pub fn of(step: &Step) -> Result<(String, String), Failure> {
        let Self { options, state } = serde_json::from_str(&step.state)
            .map_err(|error| Failure::Internal(error.to_string()))?;
        Ok((options, state))
    }
}

/// Passkeys, where they can work.
///
/// # Errors
/// [`Failure::NotFound`] where not.
pub fn passkeys(state: &State) -> Result<&Passkeys, Failure> {
    state.passkeys.as_ref().ok_or(Failure::NotFound)
}

/// What went wrong with an authenticator, when it is not the answer that is wrong.
///
/// # Errors
/// [`Failure::Internal`] when what is kept is damaged.
pub fn refused(error: PasskeyError) -> Result<(), Failure> {
    match error {
        PasskeyError::Answer(why) => {
            tracing::info!(why, "a passkey was refused");
            Ok(())
        }
        PasskeyError::Kept(_) => Err(Failure::Internal(error.to_string())),
    }
}

/// `POST /inloggen/passkey`: asks.
pub async fn ask(Ask(state): Ask<State>, form: Form) -> Result<Response, Failure> {
    let question = passkeys(&state)?
        .ask()
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let step = Step {
        kind: StepKind::Passkey,
        account: None,
        state: Asked::keep(question)?,
        next: goal_of(&form),
    };
    let token = Token::new(state.random.as_ref());
    begin_step(&state, &token, step, None, links::SIGN_IN_PASSKEY).await
}

/// `GET /inloggen/passkey`: the question, for the script that puts it to the authenticator.
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Some(token) = step_token(&state, &headers) else {
        return begin_anew(&state);
    };
    let Some(step) = state.store.step(token.hash(), StepKind::Passkey).await? else {
        return begin_anew(&state);
    };
    let (options, _) = Asked::of(&step)?;
    let data = AskPasskey {
        options,
        next: step.next,
        refused: false,
    };
    Ok(page::ask_passkey(&state, &reader, data).into_response())
}

/// `POST /inloggen/passkey/antwoord`
pub async fn answer(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let Some(token) = step_token(&state, &headers) else {
        return begin_anew(&state);
    };
    // Taken before it is read: an answer counts once, also a right one.
    let step = state
        .store
        .try_step(token.hash(), StepKind::Passkey)
        .await?;
    let Some(step) = step.filter(|_| !form.value("answer").is_empty()) else {
        return begin_anew(&state);
    };
    if !state.store.finish_step(token.hash()).await? {
        return begin_anew(&state);
    }
    if let Some(account) = whose(&state, &step, form.value("answer")).await? {
        let (sure, way) = (Assurance::TwoFactors, Method::Passkey);
        return enter(&state, &headers, &account, sure, way, step.next).await;
    }
    turned_away("passkey", None, network);
    let data = AskPasskey {
        options: String::new(),
        next: step.next,
        refused: true,
    };
    let page = page::ask_passkey(&state, &reader, data);
    Ok(page.unprocessable().into_response())
}

/// Whose account this answer opens.
async fn whose(state: &State, step: &Step, answer: &str) -> Result<Option<Account>, Failure> {
    let passkeys = passkeys(state)?;
    let claim = match passkeys.claim(answer) {
        Ok(claim) => claim,
        Err(error) => return refused(error).map(|()| None),
    };
    let Some(kept) = state.store.passkey(claim.credential.clone()).await? else {
        return Ok(None);
    };
    let (_, asked) = Asked::of(step)?;
    let now = match passkeys.check(&claim, &asked, &kept.data) {
        Ok(now) => now,
        Err(error) => return refused(error).map(|()| None),
    };
    match state.store.used_passkey(kept.id, kept.data, now).await {
        Ok(()) => {}
        Err(StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    }
    let account = state.store.account_of(kept.account).await?;
    Ok(account.filter(|account| account.closed.is_none()))
}
