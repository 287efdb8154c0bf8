//! The recesses of the Tweede Kamer, as the secretariat keeps them.

use super::Told;
use crate::{
    errors::Failure,
    rooms::{
        forms::Form,
        page::{self, Page},
    },
    session::Secretariat,
    state::State,
    store::StoreError,
};
use app::{
    drafting::Wrong,
    links,
    questions::{RecessForm, RecessPage, Said},
};
use axum::{
    extract::{Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};

async fn page_of(
    state: &State,
    who: &Secretariat,
    typed: Option<RecessForm>,
    wrong: Vec<Wrong>,
    said: Option<Said>,
) -> Result<Page, Failure> {
    let now = state.store.recesses().await?;
    let moved = typed
        .as_ref()
        .is_some_and(|typed| typed.seen != now.revision);
    let form = match typed {
        Some(typed) => RecessForm {
            seen: now.revision,
            ..typed
        },
        None => RecessForm::of(&now.all, now.revision),
    };
    let data = RecessPage {
        form,
        wrong,
        saved: now.saved.map(|(by, at)| (by.to_string(), at)),
        moved,
        said,
    };
    Ok(page::recesses(state, who, data))
}

/// `GET /bureau/reces`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let said = Said::from_key(&told.melding);
    page_of(&state, &who, None, Vec::new(), said).await
}

/// `POST /bureau/reces`
pub async fn save(
    Ask(state): Ask<State>,
    who: Secretariat,
    form: Form,
) -> Result<Response, Failure> {
    let typed = RecessForm::from_pairs(&form.pairs);
    let all = match typed.read() {
        Ok(all) => all,
        Err(wrong) => {
            let page = page_of(&state, &who, Some(typed), wrong, None).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    match state
        .store
        .save_recesses(typed.seen, all, who.person())
        .await
    {
        Ok(()) => {
            let to = links::said(links::RECESSES, Said::Recesses.key());
            Ok(Redirect::to(&to).into_response())
        }
        Err(StoreError::QuestionsMoved) => {
            let page = page_of(&state, &who, Some(typed), Vec::new(), None).await?;
            Ok(page.conflict().into_response())
        }
        Err(error) => Err(error.into()),
    }
}
