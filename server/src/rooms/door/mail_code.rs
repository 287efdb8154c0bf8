//! A code by mail: asked for, typed in. The mail holds no link that signs in, so that no scanner of mails does.

use super::{
    begin_anew, begin_step, first_factor_shown, forgive, goal_of, limits, password, step_token,
    turned_away,
};
use crate::{
    errors::Failure,
    language::{self, Reader},
    network::Network,
    rooms::{
        forms::Form,
        page::{self, Page},
    },
    secrets::{Code, Token},
    state::State,
    store::{OutgoingMail, Step, StepKind},
};
use app::{
    door::{Entered, SignInState},
    links, mails,
};
use axum::{
    extract::State as Ask,
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use letters::{authentication::Method, hash::Hash, text::MailAddress};
use subtle::ConstantTimeEq as _;

/// The kind of mail that holds a code, in the outbox.
const KIND: &str = "sign-in-code";

/// `POST /inloggen/mail`: mails a code, if there is an account; the answer is the same if there is none.
pub async fn ask(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let typed = form.value("mail");
    let again = |at: SignInState| password::once_more(&state, &reader, &form, at);
    let Ok(mail) = MailAddress::kept(typed) else {
        return Ok(again(SignInState::NoAddress)
            .unprocessable()
            .into_response());
    };
    let account = state.store.account(&mail).await?;
    let person = account.as_ref().map(|account| account.person);
    let limits = limits(&state, &headers, network, "mail-code", typed, person).await?;
    if let Some(until) = state.store.throttle(limits.all()).await? {
        turned_away("code by mail, has to wait", person, network);
        let page = again(SignInState::Throttled { until });
        return Ok(page.too_many().into_response());
    }
    let code = Code::new(state.random.as_ref());
    let token = Token::new(state.random.as_ref());
    let step = Step {
        kind: StepKind::MailCode,
        account: person,
        state: code.hash(&token).to_string(),
        next: goal_of(&form),
    };
    let outgoing = match account {
        Some(account) => {
            let language = state.store.language_of(account.person).await?;
            let (locale, house) = (language::of_mail(language), &state.config.association);
            let words = mails::sign_in_code(locale, code.reveal(), house);
            Some(OutgoingMail {
                to: account.mail,
                to_name: Some(account.name.to_string()),
                subject: words.subject,
                text: words.text,
                html: None,
                kind: KIND.to_owned(),
                letter: None,
                dedupe: format!("{KIND}:{}", token.hash()),
            })
        }
        None => None,
    };
    let response = begin_step(&state, &token, step, outgoing, links::SIGN_IN_CODE).await?;
    state.wake_mail();
    Ok(response)
}

/// `GET /inloggen/code`
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Some(token) = step_token(&state, &headers) else {
        return begin_anew(&state);
    };
    match state.store.step(token.hash(), StepKind::MailCode).await? {
        Some(_) => Ok(shown(&state, &reader, Entered::Fresh).into_response()),
        None => begin_anew(&state),
    }
}

fn shown(state: &State, reader: &Reader, entered: Entered) -> Page {
    page::sign_in_code(state, reader, entered)
}

/// `POST /inloggen/code`
pub async fn enter(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let Some(token) = step_token(&state, &headers) else {
        return begin_anew(&state);
    };
    let Some(code) = Code::parse(form.value("code")) else {
        // No code at all: nothing is compared, and nothing is counted.
        let page = shown(
            &state,
            &reader,
            Entered::NoCode(form.value("code").to_owned()),
        );
        return Ok(page.unprocessable().into_response());
    };
    let Some(step) = state
        .store
        .try_step(token.hash(), StepKind::MailCode)
        .await?
    else {
        return begin_anew(&state);
    };
    let kept = Hash::parse(&step.state).map_err(|error| Failure::Internal(error.to_string()))?;
    let right = bool::from(kept.as_bytes().ct_eq(code.hash(&token).as_bytes()));
    let account = match step.account {
        Some(person) if right => state.store.account_of(person).await?,
        _ => None,
    };
    match account.filter(|account| account.closed.is_none()) {
        Some(account) if state.store.finish_step(token.hash()).await? => {
            // Asking was counted; whoever shows the code was right to ask, however often a day.
            let (mail, person) = (account.mail.as_str(), Some(account.person));
            let asked = limits(&state, &headers, network, "mail-code", mail, person).await?;
            forgive(&state, asked).await?;
            first_factor_shown(&state, &headers, &account, Method::MailCode, step.next).await
        }
        Some(_) => begin_anew(&state),
        None => {
            turned_away("code by mail", step.account, network);
            let page = shown(&state, &reader, Entered::Wrong);
            Ok(page.unprocessable().into_response())
        }
    }
}
