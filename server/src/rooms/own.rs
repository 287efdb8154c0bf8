//! What is one's own: who one is here, and by what means one signs in.

pub mod codes;
pub mod passkeys;
pub mod security;

use super::page;
use crate::{
    errors::Failure,
    language::Reader,
    notices::{Owner, changed},
    session::SignedIn,
    state::State,
    store::{OutgoingMail, Session},
};
use app::{
    links,
    mails::Change,
    own::{Own, OwnNotice, RoleLine, Who},
};
use axum::{
    extract::State as Ask,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{access::Deed, review::Sight, role::Role};

/// Whose pages these are.
pub(super) fn who(session: &Session) -> Who {
    Who {
        name: session.name.to_string(),
        mail: session.mail.to_string(),
        desk: session.roles.has(Role::Secretariat),
    }
}

/// The mail about a change of one's own means of signing in.
async fn notice(state: &State, session: &Session, change: Change) -> Result<OutgoingMail, Failure> {
    let owner = Owner::from(session);
    Ok(changed(&state.store, &state.config, owner, change).await?)
}

/// Back to the means of signing in, with a word about what was done.
fn back_with(notice: OwnNotice) -> Response {
    let address = format!("{}?melding={}", links::OWN_SECURITY, notice.key());
    Redirect::to(&address).into_response()
}

/// `GET /mijn`
pub async fn home(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
) -> Result<page::Page, Failure> {
    let organisations = state.store.organisations().await?;
    let name = |id| {
        organisations
            .iter()
            .find(|known| known.id == id)
            .map(|known| known.name.to_string())
    };
    let line = |held: &letters::access::Held| RoleLine {
        role: held.role,
        organisation: held.organisation.and_then(name),
    };
    let reviews = match Sight::of(&session.roles) {
        Some(_) => Some(state.store.wants_review_mail(session.person).await?),
        None => None,
    };
    let data = Own {
        who: who(&session),
        roles: session.roles.held().iter().map(line).collect(),
        reviews,
        answers: state.store.answer_choice(session.person).await?,
        mandates: session.roles.has(Role::Director),
        keeps_house: session.roles.reach_all(Deed::KeepMembers)
            || session.roles.reach_all(Deed::KeepHouse),
        runs_house: session.roles.reach_all(Deed::KeepHouse),
    };
    Ok(page::own(&state, &reader, data))
}
