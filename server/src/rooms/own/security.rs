//! By what means somebody signs in, and where they are signed in.

use super::{back_with, notice, who};
use crate::{
    errors::Failure,
    language::Reader,
    network::Network,
    passwords::PasswordError,
    rooms::{
        door::{Came, again::has_password, forgive, limits, turned_away},
        forms::Form,
        page,
    },
    session::SignedIn,
    state::State,
    store::{Means, Session},
};
use app::{
    mails::Change,
    own::{OwnNotice, PasskeyLine, PasswordWrong, Security, SessionLine},
};
use axum::{
    extract::{Path, Query, State as Ask},
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use letters::{authentication::Method, ids::SessionId};

async fn shown(
    state: &State,
    reader: &Reader,
    session: &Session,
    notice: Option<OwnNotice>,
    wrong: Option<PasswordWrong>,
) -> Result<page::Page, Failure> {
    let person = session.person;
    let means = state.store.means(person).await?;
    let codes = state.store.totp(person).await?.map(|totp| totp.set);
    let passkeys = match &state.passkeys {
        Some(_) => Some(state.store.passkeys(person).await?),
        None => None,
    };
    let passkeys = passkeys.map(|list| {
        list.into_iter()
            .map(|key| PasskeyLine {
                id: key.id.to_string(),
                name: key.name.to_string(),
                added: key.added,
                last_used: key.last_used,
            })
            .collect()
    });
    let sessions = state.store.sessions_of(person).await?;
    let line = |other: Session| SessionLine {
        here: other.id == session.id,
        id: other.id.to_string(),
        browser: other.browser.map(|browser| browser.to_string()),
        method: other.method,
        created: other.created,
        last_seen: other.last_seen,
    };
    let data = Security {
        who: who(session),
        notice,
        password: means.password,
        asks_present: asks_present(&means, session),
        wrong,
        codes,
        recovery_codes: means.recovery_codes,
        passkeys,
        sessions: sessions.into_iter().map(line).collect(),
    };
    Ok(page::own_security(state, reader, data))
}

/// `GET /mijn/beveiliging`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Query(came): Query<Came>,
) -> Result<page::Page, Failure> {
    let notice = came.melding.as_deref().and_then(OwnNotice::from_key);
    shown(&state, &reader, &session, notice, None).await
}

/// Whether a new password asks for the present one. Not of who signed in without it: so a forgotten one is replaced, by
/// whoever reads the mail or holds the passkey, and the second factor where there is one.
fn asks_present(means: &Means, session: &Session) -> bool {
    means.password && session.method == Method::Password
}

/// What is wrong with the present password, where it is asked for. Guessing it is throttled as at the door.
async fn present(
    state: &State,
    session: &Session,
    (network, headers): (Network, &HeaderMap),
    typed: &str,
) -> Result<Option<PasswordWrong>, Failure> {
    let person = session.person;
    if !asks_present(&state.store.means(person).await?, session) {
        return Ok(None);
    }
    let mail = session.mail.as_str();
    let limits = limits(state, headers, network, "again", mail, Some(person)).await?;
    if let Some(until) = state.store.throttle(limits.all()).await? {
        return Ok(Some(PasswordWrong::Throttled { until }));
    }
    if has_password(state, person, typed).await? {
        forgive(state, limits).await?;
        return Ok(None);
    }
    turned_away("present password", Some(person), network);
    Ok(Some(PasswordWrong::NotPresent))
}

/// `POST /mijn/wachtwoord`
pub async fn set_password(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    network: Network,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let from = (network, &headers);
    if let Some(wrong) = present(&state, &session, from, form.value("present")).await? {
        let page = shown(&state, &reader, &session, None, Some(wrong)).await?;
        return Ok(match wrong {
            PasswordWrong::Throttled { .. } => page.too_many(),
            _ => page.unprocessable(),
        }
        .into_response());
    }
    let about = vec![
        session.name.to_string(),
        session.mail.to_string(),
        state.config.association.clone(),
    ];
    let chosen = form.value("password").to_owned();
    let wrong = match state.passwords.choose(chosen, about).await {
        Ok(hash) => {
            let (person, keep) = (session.person, Some(session.id));
            let mail = notice(&state, &session, Change::Password).await?;
            state
                .store
                .set_password(person, (hash, None), keep, Some(person), Some(mail))
                .await?;
            state.wake_mail();
            return Ok(back_with(OwnNotice::PasswordSet));
        }
        Err(PasswordError::TooShort) => PasswordWrong::TooShort,
        Err(PasswordError::TooLong) => PasswordWrong::TooLong,
        Err(PasswordError::Guessable) => PasswordWrong::Guessable,
        Err(PasswordError::Hashing(why)) => return Err(Failure::Internal(why)),
    };
    let page = shown(&state, &reader, &session, None, Some(wrong)).await?;
    Ok(page.unprocessable().into_response())
}

/// `POST /mijn/sessies/{session}/einde`
pub async fn end_session(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id = SessionId::parse(&id).ok_or(Failure::NotFound)?;
    state.store.end_session(session.person, id).await?;
    Ok(back_with(OwnNotice::SessionEnded))
}

/// `POST /mijn/sessies`: ends all others.
pub async fn end_other_sessions(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
) -> Result<Response, Failure> {
    state.store.end_other_sessions(&session).await?;
    Ok(back_with(OwnNotice::SessionEnded))
}
