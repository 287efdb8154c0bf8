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
    store::{StoreError, TemplateRecord},
};
use app::drafting::templates::{ConfirmTemplate, Deed, Said};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::template::{Revision, TemplateRefused, Which};

fn ask(
    state: &State,
    who: &Secretariat,
    record: &TemplateRecord,
    deed: Deed,
    refused: Option<TemplateRefused>,
) -> Page {
    let line = line(record);
    let data = ConfirmTemplate {
        line,
        deed,
        refused,
    };
    page::confirm_template(state, who, data)
}

/// The revision that was shown; a form that names none was about nothing that is there.
fn base(form: &Form) -> Revision {
    Revision(form.value("base").parse().unwrap_or(u32::MAX))
}

/// `GET /bureau/sjablonen/{kind}/{template}/terugzetten`
pub async fn confirm_restore(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((kind, template)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let (kind, which) = place(&kind, &template)?;
    let Which::Supplied(_) = which else {
        return Err(Failure::NotFound);
    };
    let record = state.store.template(kind, which).await?;
    Ok(ask(&state, &who, &record, Deed::Restore, None))
}

/// `POST /bureau/sjablonen/{kind}/{template}/terugzetten`
pub async fn restore(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((kind, template)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let (kind, which) = place(&kind, &template)?;
    let Which::Supplied(language) = which else {
        return Err(Failure::NotFound);
    };
    let done = state
        .store
        .restore_template(kind, language, base(&form), who.person());
    match done.await {
        Ok(_) => Ok(back(Said::Restored)),
        Err(StoreError::Template(why)) => {
            let record = state.store.template(kind, which).await?;
            let page = ask(&state, &who, &record, Deed::Restore, Some(why));
            Ok(page.conflict().into_response())
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
    let (kind, which) = place(&kind, &template)?;
    let Which::Own(_) = which else {
        return Err(Failure::NotFound);
    };
    let record = state.store.template(kind, which).await?;
    Ok(ask(&state, &who, &record, Deed::Remove, None))
}

/// `POST /bureau/sjablonen/{kind}/{template}/verwijderen`
pub async fn remove(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((kind, template)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let (kind, which) = place(&kind, &template)?;
    let Which::Own(id) = which else {
        return Err(Failure::NotFound);
    };
    let done = state
        .store
        .remove_template(kind, id, base(&form), who.person());
    match done.await {
        Ok(()) => Ok(back(Said::Removed)),
        // Two who delete the same one both have what they wanted.
        Err(StoreError::Template(TemplateRefused::Gone)) => Ok(back(Said::GoneBefore)),
        Err(StoreError::Template(why)) => {
            let record = state.store.template(kind, which).await?;
            let page = ask(&state, &who, &record, Deed::Remove, Some(why));
            Ok(page.conflict().into_response())
        }
        Err(error) => Err(error.into()),
    }
}
