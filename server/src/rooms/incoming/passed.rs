//! How it stands with the mailbox, and the messages in it that were passed over until somebody sees to them.

use super::super::forms::Form;
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{InMailbox, PassedOver},
};
use app::{
    incoming::{Passed, Said},
    links,
};
use axum::{
    extract::State as Ask,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{incoming::Trouble, time::Moment};

/// Since when the mailbox cannot be read, and why.
///
/// # Errors
/// When the store cannot be read.
pub async fn trouble(state: &State) -> Result<Option<(Moment, Trouble)>, Failure> {
    let Some(mailbox) = &state.config.mailbox else {
        return Ok(None);
    };
    let Some(stands) = state.store.mailbox(&mailbox.to_string()).await? else {
        return Ok(None);
    };
    let now = state.clock.now();
    Ok(Trouble::since(stands.problem, stands.looked, now))
}

/// The messages that wait for somebody who sees to them.
///
/// # Errors
/// When the store cannot be read.
pub(super) async fn waiting(state: &State) -> Result<Vec<Passed>, Failure> {
    let all = state.store.passed_over().await?;
    Ok(all.into_iter().map(shown).collect())
}

fn shown(it: PassedOver) -> Passed {
    let InMailbox {
        mailbox,
        validity,
        uid,
    } = it.at;
    Passed {
        mailbox,
        validity,
        uid,
        why: it.last.why,
        tries: it.tries,
        first: it.first,
        at: it.passed,
        arrived: it.last.arrived,
        bytes: it.last.bytes,
    }
}

/// `POST /bureau/post/overgeslagen`: somebody saw to it.
pub async fn see_to(
    Ask(state): Ask<State>,
    who: Secretariat,
    form: Form,
) -> Result<Response, Failure> {
    let number = |name| form.value(name).parse().map_err(|_| Failure::NotFound);
    let at = InMailbox {
        mailbox: form.value("mailbox").to_owned(),
        validity: number("validity")?,
        uid: number("uid")?,
    };
    state.store.see_to_passed_over(at, who.person()).await?;
    let back = links::said(links::INCOMING, Said::SeenTo.key());
    Ok(Redirect::to(&back).into_response())
}
