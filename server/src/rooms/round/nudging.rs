//! Reminding by hand whoever is silent.

use super::{no_round, open_one};
use crate::{
    errors::Failure,
    rooms::{
        forms::Form,
        letter::{not_now, settle},
    },
    round_mails::RoundMails,
    session::Secretariat,
    state::State,
    store::{Reminded, Reminding},
};
use app::desk::data::{Notice, Refused};
use axum::{
    extract::{Path, State as Ask},
    response::Response,
};
use letters::ids::InvitationId;

/// `POST /bureau/brieven/{slug}/ronde/herinneren`: one invitation, or everybody who is silent.
pub async fn remind(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let only = match form.value("invitation") {
        "" => None,
        raw => Some(InvitationId::parse(raw).ok_or(Failure::NotFound)?),
    };
    let Some(round) = open_one(&state, &slug).await? else {
        return no_round(&state, &who, &slug).await;
    };
    let asked = state.store.asked_in(round.id).await?;
    if only.is_some_and(|only| asked.iter().all(|it| it.invitation.id != only)) {
        return Err(Failure::NotFound);
    }
    let mails = RoundMails::of(&state, &round).await?;
    let write = move |round: &_, to: &_| mails.reminder(round, to);
    let why = Reminding::ByHand {
        by: who.person(),
        only: only.map(|only| vec![only]),
    };
    match state.store.remind_silent(round.id, why, write).await {
        Ok(Reminded { now: 0, .. }) => not_now(&state, &who, &slug, Refused::NobodyToRemind).await,
        done => {
            state.wake_mail();
            settle(&state, &who, &slug, done, Notice::Reminded).await
        }
    }
}
