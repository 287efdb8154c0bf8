//! The second factor: a code from an app, a recovery code from paper, or a passkey.

use super::{begin_anew, enter as go_in, forgive, limits, step_token, turned_away};
use crate::{
    errors::Failure,
    language::Reader,
    network::Network,
    notices::{Owner, changed},
    rooms::{forms::Form, page},
    secrets::RecoveryCode,
    state::State,
    store::{Account, Step, StepKind},
    totp::CodeSecret,
};
use app::{
    door::{Entered, SecondFactor},
    mails::Change,
};
use axum::{
    extract::State as Ask,
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use letters::{
    authentication::{Assurance, Method},
    ids::PersonId,
};

/// What somebody typed, if it has the form of anything.
pub enum Typed {
    /// Six digits.
    Code(String),
    /// A recovery code.
    Recovery(RecoveryCode),
}

impl Typed {
    /// Reads what was typed.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let digits: String = raw.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self::Code(digits));
        }
        RecoveryCode::parse(raw).map(Self::Recovery)
    }
}

/// Whether this is somebody's second factor at this moment; if so it is used, and is one no more.
///
/// # Errors
/// [`Failure::Internal`] when what is kept does not fit the key of this house.
pub async fn shows(state: &State, owner: Owner<'_>, typed: Typed) -> Result<bool, Failure> {
    let (store, person) = (&state.store, owner.person);
    let code = match typed {
        Typed::Recovery(code) => {
            let mail = changed(store, &state.config, owner, Change::RecoveryCodeUsed).await?;
            let used = store
                .use_recovery_code(person, code.hash(), Some(mail))
                .await?;
            state.wake_mail();
            return Ok(used);
        }
        Typed::Code(code) => code,
    };
    let Some(totp) = state.store.totp(person).await? else {
        return Ok(false);
    };
    let secret = CodeSecret::open(state, person, &totp.secret)
        .map_err(|error| Failure::Internal(error.to_string()))?;
    match secret.step_of(&code, state.clock.now()) {
        Some(step) => Ok(state.store.use_code(person, step).await?),
        None => Ok(false),
    }
}

/// The step that this browser is at, and whose it is; only to look, or to try it.
async fn at(
    state: &State,
    headers: &HeaderMap,
    tries: bool,
) -> Result<Option<(Step, Account)>, Failure> {
    let Some(token) = step_token(state, headers) else {
        return Ok(None);
    };
    let kind = StepKind::SecondFactor;
    let step = if tries {
        state.store.try_step(token.hash(), kind).await?
    } else {
        state.store.step(token.hash(), kind).await?
    };
    let Some(step) = step else {
        return Ok(None);
    };
    let account = match step.account {
        Some(person) => state.store.account_of(person).await?,
        None => None,
    };
    let open = account.filter(|account| account.closed.is_none());
    Ok(open.map(|account| (step, account)))
}

async fn shown(
    state: &State,
    reader: &Reader,
    person: PersonId,
    entered: Entered,
) -> Result<page::Page, Failure> {
    let means = state.store.means(person).await?;
    let data = SecondFactor {
        entered,
        codes: means.codes,
        passkeys: means.passkeys > 0 && state.passkeys.is_some(),
    };
    Ok(page::second_factor(state, reader, data))
}

/// `GET /inloggen/tweede-stap`
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    match at(&state, &headers, false).await? {
        Some((_, account)) => Ok(shown(&state, &reader, account.person, Entered::Fresh)
            .await?
            .into_response()),
        None => begin_anew(&state),
    }
}

/// `POST /inloggen/tweede-stap`
pub async fn enter(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let typed = Typed::parse(form.value("code"));
    let Some((step, account)) = at(&state, &headers, typed.is_some()).await? else {
        return begin_anew(&state);
    };
    let person = account.person;
    let Some(typed) = typed else {
        let entered = Entered::NoCode(form.value("code").to_owned());
        let page = shown(&state, &reader, person, entered).await?;
        return Ok(page.unprocessable().into_response());
    };
    let mail = account.mail.as_str();
    let limits = limits(&state, &headers, network, "second", mail, Some(person)).await?;
    if let Some(until) = state.store.throttle(limits.all()).await? {
        turned_away("second step, has to wait", Some(person), network);
        let page = shown(&state, &reader, person, Entered::Throttled { until }).await?;
        return Ok(page.too_many().into_response());
    }
    if !shows(&state, Owner::from(&account), typed).await? {
        turned_away("second step", Some(person), network);
        let page = shown(&state, &reader, person, Entered::Wrong).await?;
        return Ok(page.unprocessable().into_response());
    }
    forgive(&state, limits).await?;
    let Some(method) = Method::from_key(&step.state) else {
        return Err(Failure::Internal(
            "a step without its first factor".to_owned(),
        ));
    };
    let finished = match step_token(&state, &headers) {
        Some(token) => state.store.finish_step(token.hash()).await?,
        None => false,
    };
    if !finished {
        return begin_anew(&state);
    }
    go_in(
        &state,
        &headers,
        &account,
        Assurance::TwoFactors,
        method,
        step.next,
    )
    .await
}
