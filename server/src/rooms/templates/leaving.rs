//! Putting back the text that came along, and deleting a template: each asks first, and is done to what was shown.

use super::{back, line, place};
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
use app::drafting::templates::{ConfirmTemplate, Deed, Said};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    ids::TemplateId,
    letter::{Kind, Language},
    template::{Revision, TemplateRefused, Which},
};

/// The page that asks, with why it was not done when it was not.
async fn ask(
    state: &State,
    who: &Secretariat,
    (kind, which): (Kind, Which),
    deed: Deed,
    refused: Option<TemplateRefused>,
) -> Result<Page, Failure> {
    let line = line(&state.store.template(kind, which).await?);
    let data = ConfirmTemplate {
        line,
        deed,
        refused,
    };
    let page = page::confirm_template(state, who, data);
    Ok(if refused.is_some() {
        page.conflict()
    } else {
        page
    })
}

/// A template that comes along, by its address: only of those the text can be put back.
fn supplied(kind: &str, template: &str) -> Result<(Kind, Language), Failure> {
    match place(kind, template)? {
        (kind, Which::Supplied(language)) => Ok((kind, language)),
        (_, Which::Own(_)) => Err(Failure::NotFound),
    }
}

/// One of the association's own, by its address: only those can be deleted.
fn own(kind: &str, template: &str) -> Result<(Kind, TemplateId), Failure> {
    match place(kind, template)? {
        (kind, Which::Own(id)) => Ok((kind, id)),
        (_, Which::Supplied(_)) => Err(Failure::NotFound),
    }
}

/// `GET /bureau/sjablonen/{kind}/{template}/terugzetten`
pub async fn confirm_restore(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((kind, template)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let (kind, language) = supplied(&kind, &template)?;
    let which = (kind, Which::Supplied(language));
    ask(&state, &who, which, Deed::Restore, None).await
}

/// `POST /bureau/sjablonen/{kind}/{template}/terugzetten`: the form names the revision that was shown.
pub async fn restore(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((kind, template)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let (kind, language) = supplied(&kind, &template)?;
    let base = Revision::read(form.value("base"));
    let done = state
        .store
        .restore_template(kind, language, base, who.person());
    match done.await {
        Ok(_) => Ok(back(Said::Restored)),
        Err(StoreError::Template(why)) => {
            let which = (kind, Which::Supplied(language));
            let page = ask(&state, &who, which, Deed::Restore, Some(why)).await?;
            Ok(page.into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /bureau/sjablonen/{kind}/{template}/verwijderen`
pub async fn confirm_remove(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((kind, template)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let (kind, id) = own(&kind, &template)?;
    ask(&state, &who, (kind, Which::Own(id)), Deed::Remove, None).await
}

/// `POST /bureau/sjablonen/{kind}/{template}/verwijderen`: the form names the revision that was shown.
pub async fn remove(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((kind, template)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let (kind, id) = own(&kind, &template)?;
    let base = Revision::read(form.value("base"));
    match state
        .store
        .remove_template(kind, id, base, who.person())
        .await
    {
        Ok(()) => Ok(back(Said::Removed)),
        // Two who delete the same one both have what they wanted.
        Err(StoreError::Template(TemplateRefused::Gone)) => Ok(back(Said::GoneBefore)),
        Err(StoreError::Template(why)) => {
            let which = (kind, Which::Own(id));
            let page = ask(&state, &who, which, Deed::Remove, Some(why)).await?;
            Ok(page.into_response())
        }
        Err(error) => Err(error.into()),
    }
}
