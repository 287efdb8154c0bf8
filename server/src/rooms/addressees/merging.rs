//! What is in the directory twice becomes one: an institution, or an office of one.

use super::{Came, back_to, change, find};
use crate::{
    errors::Failure,
    rooms::{
        forms::Form,
        page::{self, Page},
    },
    session::Secretariat,
    state::State,
    store::DirectoryAct,
};
use app::{
    addressees::{Merging, OfficeMerging, Said, Typed},
    drafting::{Mistake, Wrong},
    links,
};
use axum::extract::{Path, Query, State as Ask};
use letters::{
    addressee::{Directory, DirectoryError, Institution, merging},
    hash::Hash,
    ids::{InstitutionId, OfficeId},
    text::TextError,
};
use serde::Deserialize;

/// Into which: an institution, or an office.
#[derive(Debug, Default, Deserialize)]
pub struct Into {
    r#in: Option<String>,
    ambt: Option<String>,
}

/// What was typed, and what the merge would do to the directory as it is, when it is said into which.
fn looked_at<Id, Plan>(
    directory: &Directory,
    (field, into): (&'static str, Option<&str>),
    parse: fn(&str) -> Option<Id>,
    plan: impl FnOnce(Id) -> Result<Plan, DirectoryError>,
) -> (Typed, Option<(Hash, Plan)>) {
    let pairs = into.map(|into| (field.to_owned(), into.to_owned()));
    let typed = Typed::of(pairs.as_slice());
    let planned = match into.map(parse) {
        None => return (typed, None),
        Some(None) => Err(Mistake::Text(TextError::Empty)),
        Some(Some(stays)) => plan(stays).map_err(Mistake::Directory),
    };
    match planned {
        Ok(merge) => (typed, Some((directory.digest(), merge))),
        Err(why) => (typed.but(vec![Wrong::at(field, why)]), None),
    }
}

fn of_institution(directory: Directory, goes: Institution, into: Option<&str>) -> Merging {
    let (typed, preview) = looked_at(&directory, ("in", into), InstitutionId::parse, |stays| {
        merging::plan(&directory, goes.id, stays)
    });
    Merging {
        directory,
        goes,
        typed,
        preview,
    }
}

/// The office of an address that goes.
async fn of_office(state: &State, id: &str, into: Option<&str>) -> Result<OfficeMerging, Failure> {
    let id = OfficeId::parse(id).ok_or(Failure::NotFound)?;
    let directory = state.store.directory().await?;
    let found = directory.office(id).ok_or(Failure::NotFound)?;
    let (institution, goes) = (found.institution.clone(), found.office.clone());
    let (typed, preview) = looked_at(&directory, ("ambt", into), OfficeId::parse, |stays| {
        merging::plan_offices(&directory, id, stays)
    });
    Ok(OfficeMerging {
        institution,
        goes,
        typed,
        preview,
        directory,
    })
}

/// `GET /bureau/geadresseerden/{institution}/samenvoegen`
pub async fn confirm_merge(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    Query(into): Query<Into>,
) -> Result<Page, Failure> {
    let (directory, goes) = find(&state, &id).await?;
    let data = of_institution(directory, goes, into.r#in.as_deref());
    let wrong = !data.typed.wrong.is_empty();
    let page = page::merging(&state, &who, data);
    Ok(if wrong { page.unprocessable() } else { page })
}

/// The page as it is now, where nothing was merged: what is wrong with the choice, or else what changed since it was looked at.
fn anew(page: Page, typed: bool) -> Page {
    if typed {
        page.unprocessable()
    } else {
        page.conflict()
    }
}

/// `POST /bureau/geadresseerden/{institution}/samenvoegen`: does what the preview showed, or shows it anew.
pub async fn merge(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Came {
    let (_, goes) = find(&state, &id).await?;
    let into = form.value("in");
    if let (Some(stays), Ok(seen)) = (InstitutionId::parse(into), Hash::parse(form.value("seen"))) {
        let act = DirectoryAct::Merge(goes.id, stays, seen);
        if change(&state, &who, act).await?.is_ok() {
            return back_to(&links::institution(stays), Said::Merged);
        }
    }
    let (directory, goes) = find(&state, &id).await?;
    let data = of_institution(directory, goes, Some(into));
    let typed = !data.typed.wrong.is_empty();
    Ok(Err(anew(page::merging(&state, &who, data), typed)))
}

/// `GET /bureau/geadresseerden/ambten/{office}/samenvoegen`
pub async fn confirm_offices(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    Query(into): Query<Into>,
) -> Result<Page, Failure> {
    let data = of_office(&state, &id, into.ambt.as_deref()).await?;
    let wrong = !data.typed.wrong.is_empty();
    let page = page::merging_offices(&state, &who, data);
    Ok(if wrong { page.unprocessable() } else { page })
}

/// `POST /bureau/geadresseerden/ambten/{office}/samenvoegen`: does what the preview showed, or shows it anew.
pub async fn merge_offices(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Came {
    let goes = OfficeId::parse(&id).ok_or(Failure::NotFound)?;
    let into = form.value("ambt");
    if let (Some(stays), Ok(seen)) = (OfficeId::parse(into), Hash::parse(form.value("seen"))) {
        let act = DirectoryAct::MergeOffices(goes, stays, seen);
        if change(&state, &who, act).await?.is_ok() {
            return back_to(&links::office(stays), Said::OfficesMerged);
        }
    }
    let data = of_office(&state, &id, Some(into)).await?;
    let typed = !data.typed.wrong.is_empty();
    Ok(Err(anew(page::merging_offices(&state, &who, data), typed)))
}
