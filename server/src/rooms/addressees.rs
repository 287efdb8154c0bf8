//! The directory of addressees: its institutions.

use super::{
    forms::Form,
    page::{self, Page},
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{DirectoryAct, StoreError},
};
use app::{
    addressees::{List, NewInstitution, Said, Show, Typed, institution::fresh, words::at},
    drafting::{Mistake, Wrong},
    links,
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    addressee::{Directory, DirectoryError, Institution, InstitutionKind},
    ids::InstitutionId,
    municipality::folded,
    time::Day,
};
use serde::Deserialize;

pub mod cabinet;
pub mod files;
pub mod groups;
pub mod merging;
pub mod offices;
mod threads;

/// The longest word that is searched for, in characters.
const LONGEST_QUERY: usize = 200;

/// What the list is asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    zoek: String,
    soort: String,
    melding: String,
}

/// What was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    melding: String,
}

/// What comes of a form: back with a word, or the form once more.
pub type Came = Result<Result<Response, Page>, Failure>;

#[expect(
    clippy::unnecessary_wraps,
    reason = "it is what a form gives back, in one word"
)]
fn back_to(page: &str, said: Said) -> Came {
    Ok(Ok(
        Redirect::to(&links::said(page, said.key())).into_response()
    ))
}

fn today(state: &State) -> Day {
    state.clock.now().day()
}

/// Does it; what the directory does not take is wrong at its field.
async fn change(
    state: &State,
    who: &Secretariat,
    act: DirectoryAct,
) -> Result<Result<Option<InstitutionId>, Vec<Wrong>>, Failure> {
    // Of an old state it is said at the form's first field.
    let first = match act {
        DirectoryAct::AddOffice(..) | DirectoryAct::EditOffice(..) => "title",
        DirectoryAct::AddHolder(..) | DirectoryAct::EditHolder(..) => "person",
        DirectoryAct::AddAssistant(..) => "assistant",
        _ => "name",
    };
    let with_parent = matches!(
        act,
        DirectoryAct::AddInstitution(..) | DirectoryAct::EditInstitution(..)
    );
    match state.store.change_directory(act, who.person()).await {
        Ok(id) => Ok(Ok(id)),
        Err(StoreError::Directory(why @ DirectoryError::Moved)) => {
            Ok(Err(vec![Wrong::at(first, Mistake::Directory(why))]))
        }
        Err(StoreError::Directory(why @ DirectoryError::MergedAway)) if !with_parent => {
            Ok(Err(vec![Wrong::at(first, Mistake::Directory(why))]))
        }
        Err(StoreError::Directory(why)) => Ok(Err(vec![at(why)])),
        Err(error) => Err(error.into()),
    }
}

/// Does what a form says, as far as it says something; else what is wrong with it.
async fn decide<T>(
    state: &State,
    who: &Secretariat,
    read: Result<T, Vec<Wrong>>,
    act: impl FnOnce(T) -> DirectoryAct,
) -> Result<Result<Option<InstitutionId>, Vec<Wrong>>, Failure> {
    match read {
        Ok(details) => change(state, who, act(details)).await,
        Err(wrong) => Ok(Err(wrong)),
    }
}

/// The institution of an address, with all of the directory.
async fn find(state: &State, id: &str) -> Result<(Directory, Institution), Failure> {
    let id = InstitutionId::parse(id).ok_or(Failure::NotFound)?;
    let directory = state.store.directory().await?;
    let found = directory.institution(id).cloned();
    Ok((directory, found.ok_or(Failure::NotFound)?))
}

/// `GET /bureau/geadresseerden`
pub async fn list(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let directory = state.store.directory().await?;
    let query: String = asked.zoek.trim().chars().take(LONGEST_QUERY).collect();
    let (word, kind) = (folded(&query), InstitutionKind::from_key(&asked.soort));
    let shown = directory
        .standing()
        .filter(|it| kind.is_none_or(|kind| it.details.kind == kind) && fits(it, &word))
        .cloned()
        .collect();
    let data = List {
        today: today(&state),
        shown,
        directory,
        query,
        kind,
        said: Said::from_key(&asked.melding),
    };
    Ok(page::addressees(&state, &who, data))
}

/// Whether a word is in its name, its offices or who holds and held them.
fn fits(it: &Institution, word: &str) -> bool {
    let offices = it.offices.iter().flat_map(|office| {
        let portfolio = office.details.portfolio.as_ref();
        let holders = office.holders.iter().map(|it| it.details.name.as_str());
        [office.details.title.as_str()]
            .into_iter()
            .chain(portfolio.map(letters::text::Line::as_str))
            .chain(holders)
    });
    let mut known = [it.details.name.as_str()].into_iter().chain(offices);
    word.is_empty() || known.any(|words| folded(words).contains(word))
}

/// `GET /bureau/geadresseerden/nieuw`
pub async fn form(Ask(state): Ask<State>, who: Secretariat) -> Result<Page, Failure> {
    let directory = state.store.directory().await?;
    let typed = fresh();
    let data = NewInstitution { directory, typed };
    Ok(page::new_institution(&state, &who, data))
}

/// `POST /bureau/geadresseerden/nieuw`
pub async fn create(Ask(state): Ask<State>, who: Secretariat, form: Form) -> Came {
    let typed = Typed::of(&form.pairs);
    let act = DirectoryAct::AddInstitution;
    let wrong = match decide(&state, &who, typed.institution(), act).await? {
        Ok(Some(id)) => return back_to(&links::institution(id), Said::Added),
        Ok(None) => return back_to(links::ADDRESSEES, Said::Added),
        Err(wrong) => wrong,
    };
    let data = NewInstitution {
        directory: state.store.directory().await?,
        typed: typed.but(wrong),
    };
    Ok(Err(
        page::new_institution(&state, &who, data).unprocessable()
    ))
}

/// `GET /bureau/geadresseerden/{institution}`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let (directory, institution) = find(&state, &id).await?;
    let data = Show {
        today: today(&state),
        typed: Typed::of_institution(&institution),
        directory,
        institution,
        said: Said::from_key(&told.melding),
    };
    Ok(page::institution(&state, &who, data))
}

/// `POST /bureau/geadresseerden/{institution}`
pub async fn edit(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Came {
    let (_, institution) = find(&state, &id).await?;
    let id = institution.id;
    let typed = Typed::of(&form.pairs);
    let act = |details| DirectoryAct::EditInstitution(id, typed.seen(), details);
    let Err(wrong) = decide(&state, &who, typed.institution(), act).await? else {
        return back_to(&links::institution(id), Said::Changed);
    };
    let (directory, institution) = find(&state, &id.to_string()).await?;
    let data = Show {
        today: today(&state),
        typed: seeing(typed, institution.revision).but(wrong),
        directory,
        institution,
        said: None,
    };
    Ok(Err(page::institution(&state, &who, data).unprocessable()))
}

/// What was typed, on top of what is there now: saved once more, it goes over what somebody else did.
fn seeing(mut typed: Typed, now: impl ToString) -> Typed {
    typed.pairs.retain(|(name, _)| name != "seen");
    typed.pairs.push(("seen".to_owned(), now.to_string()));
    typed
}
