//! Somebody leaves.

use super::{back_to, find, keeper, line};
use crate::{
    errors::Failure,
    language::Reader,
    rooms::{
        own::who,
        page::{self, Page},
    },
    session::SignedIn,
    state::State,
    store::{PersonRecord, Session, StoreError},
};
use app::members::people::{Ends, Leave, Said};
use axum::{
    extract::{Path, State as Ask},
    response::Response,
};
use letters::access::KeepError;

fn shown(session: &Session, record: &PersonRecord, refused: Option<KeepError>) -> Leave {
    let running = record.running;
    Leave {
        who: who(session),
        person: line(&record.line),
        ends: Ends {
            sessions: running.sessions,
            invitations: running.invitations,
            signatures: running.signatures,
        },
        refused,
    }
}

/// Out of reach is for others; the rest is said on the page.
fn said(why: KeepError) -> Result<KeepError, Failure> {
    match why {
        KeepError::OutOfReach => Err(Failure::Forbidden),
        KeepError::Oneself | KeepError::LastHolder => Ok(why),
    }
}

/// `GET /bureau/mensen/{person}/vertrek`
pub async fn confirm(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let record = find(&state, &id).await?;
    let may = state
        .store
        .may_go(record.line.id, &keeper(&session))
        .await?;
    let refused = may.err().map(said).transpose()?;
    let data = shown(&session, &record, refused);
    Ok(page::person_leaves(&state, &reader, data))
}

/// `POST /bureau/mensen/{person}/vertrek`
pub async fn leave(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
) -> Result<Result<Response, Page>, Failure> {
    let record = find(&state, &id).await?;
    let id = record.line.id;
    match state.store.person_leaves(id, keeper(&session)).await {
        Ok(()) => Ok(Ok(back_to(id, Said::Left))),
        Err(StoreError::Keep(why)) => {
            let data = shown(&session, &record, Some(said(why)?));
            Ok(Err(
                page::person_leaves(&state, &reader, data).unprocessable()
            ))
        }
        Err(error) => Err(error.into()),
    }
}
