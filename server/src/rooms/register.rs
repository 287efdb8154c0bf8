//! The register of organisations: who is a member, what they serve, and what the association counts.

use super::{
    forms::Form,
    page::{self, Page},
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{ChangeRecord, StoreError},
};
use app::{
    desk::data::Filled,
    drafting::{Mistake, Wrong},
    links,
    members::register::{
        Fact, Leave, List, NewOrganisation, OrganisationForm, Said, Show, refused,
    },
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    ids::OrganisationId,
    municipality,
    organisation::{Organisation, RegisterError},
    register::{figures, table},
    text::TextError,
    time::Day,
};
use serde::Deserialize;

pub mod logo;
pub mod tables;

/// What the list is asked.
#[derive(Debug, Deserialize)]
pub struct Asked {
    dag: Option<String>,
    zoek: Option<String>,
    melding: Option<String>,
}

/// The longest word that is searched for, in characters.
const LONGEST_QUERY: usize = 200;

fn said(melding: Option<&str>) -> Option<Said> {
    melding.and_then(Said::from_key)
}

/// To a page of the register, with a word about what was done.
fn back_to(page: &str, said: Said) -> Response {
    Redirect::to(&links::said(page, said.key())).into_response()
}

fn today(state: &State) -> Day {
    state.clock.now().day()
}

/// The organisation of an address.
async fn find(state: &State, id: &str) -> Result<Organisation, Failure> {
    let id = OrganisationId::parse(id).ok_or(Failure::NotFound)?;
    Ok(state.store.organisation(id).await?)
}

/// `GET /bureau/leden`
pub async fn list(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let today = today(&state);
    let typed = asked.dag.unwrap_or_default();
    let day = table::day(typed.trim());
    let mut organisations = state.store.register().await?;
    let total = organisations.len();
    let figures = figures(&organisations, day.unwrap_or(today));
    let query: String = asked.zoek.unwrap_or_default();
    let query: String = query.trim().chars().take(LONGEST_QUERY).collect();
    organisations.retain(|it| fits(it, &query));
    let data = List {
        today,
        no_day: day.is_none() && !typed.trim().is_empty(),
        day: day.map_or_else(
            || {
                if typed.trim().is_empty() {
                    today.to_string()
                } else {
                    typed.clone()
                }
            },
            |day| day.to_string(),
        ),
        query,
        figures,
        organisations,
        total,
        said: said(asked.melding.as_deref()),
    };
    Ok(page::register(&state, &who, data))
}

/// Whether a word is in the organisation's names, its seat or the municipalities that it serves.
fn fits(organisation: &Organisation, query: &str) -> bool {
    let it = &organisation.details;
    let served = it
        .municipalities
        .iter()
        .map(|code| code.municipality().name);
    let known = [it.name.as_str()]
        .into_iter()
        .chain(it.short.as_ref().map(letters::text::Line::as_str))
        .chain(it.seat.as_ref().map(letters::text::Line::as_str))
        .chain(it.province.map(letters::province::Province::name))
        .chain(served);
    let query = municipality::folded(query);
    query.is_empty()
        || known
            .into_iter()
            .any(|words| municipality::folded(words).contains(&query))
}

/// `GET /bureau/leden/nieuw`
pub async fn form(Ask(state): Ask<State>, who: Secretariat) -> Page {
    let form = Filled {
        form: OrganisationForm::fresh(),
        wrong: Vec::new(),
    };
    page::new_organisation(&state, &who, NewOrganisation { form })
}

/// `POST /bureau/leden/nieuw`
pub async fn create(
    Ask(state): Ask<State>,
    who: Secretariat,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let form = OrganisationForm::from_pairs(&form.pairs);
    let wrong = match form.read(today(&state)) {
        Err(wrong) => wrong,
        Ok(read) => match state
            .store
            .create_organisation(read.details, who.person())
            .await
        {
            Ok(id) => return Ok(Ok(back_to(&links::organisation(id), Said::Added))),
            Err(StoreError::Register(why)) => vec![refused(why)],
            Err(error) => return Err(error.into()),
        },
    };
    let form = Filled { form, wrong };
    Ok(Err(page::new_organisation(
        &state,
        &who,
        NewOrganisation { form },
    )
    .unprocessable()))
}

/// One organisation's page, as it is now; with a form as typed, or filled with what is known.
async fn shown(
    state: &State,
    organisation: Organisation,
    typed: Option<Filled<OrganisationForm>>,
) -> Result<Show, Failure> {
    let history = state.store.organisation_history(organisation.id).await?;
    let fact = |change: ChangeRecord| Fact {
        at: change.at,
        by: change.by.map(|name| name.to_string()),
        facts: change.facts,
    };
    let today = today(state);
    let form = typed.unwrap_or_else(|| Filled {
        form: OrganisationForm::of(&organisation, today),
        wrong: Vec::new(),
    });
    Ok(Show {
        today,
        organisation,
        form,
        logo: Filled::default(),
        history: history.into_iter().map(fact).collect(),
        overtaken: 0,
        said: None,
    })
}

/// What was done just now.
#[derive(Debug, Deserialize)]
pub struct Told {
    melding: Option<String>,
}

/// `GET /bureau/leden/{organisation}`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let organisation = find(&state, &id).await?;
    let data = Show {
        said: said(told.melding.as_deref()),
        ..shown(&state, organisation, None).await?
    };
    Ok(page::organisation(&state, &who, data))
}

/// `POST /bureau/leden/{organisation}`
pub async fn edit(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let organisation = find(&state, &id).await?;
    let id = organisation.id;
    let mut form = OrganisationForm::from_pairs(&form.pairs);
    let read = match form.read(today(&state)) {
        Ok(read) => read,
        Err(wrong) => {
            let data = shown(&state, organisation, Some(Filled { form, wrong })).await?;
            return Ok(Err(page::organisation(&state, &who, data).unprocessable()));
        }
    };
    let done = state
        .store
        .edit_organisation(id, form.seen, read.details, read.serves_from, who.person())
        .await;
    match done {
        Ok(true) => Ok(Ok(back_to(&links::organisation(id), Said::Changed))),
        Ok(false) => Ok(Ok(back_to(&links::organisation(id), Said::Unchanged))),
        Err(StoreError::Register(RegisterError::Moved)) => {
            // What was typed stays; pressed again, it goes on top of what the other did.
            let now = state.store.organisation(id).await?;
            let theirs = now.revision.saturating_sub(form.seen);
            form.seen = now.revision;
            let typed = Filled {
                form,
                wrong: Vec::new(),
            };
            let data = Show {
                overtaken: usize::try_from(theirs).unwrap_or(usize::MAX).max(1),
                ..shown(&state, now, Some(typed)).await?
            };
            Ok(Err(page::organisation(&state, &who, data).conflict()))
        }
        Err(StoreError::Register(why)) => {
            let wrong = vec![refused(why)];
            let data = shown(&state, organisation, Some(Filled { form, wrong })).await?;
            Ok(Err(page::organisation(&state, &who, data).unprocessable()))
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /bureau/leden/{organisation}/opzeggen`
pub async fn confirm_leave(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let organisation = find(&state, &id).await?;
    let last = organisation.details.left.unwrap_or_else(|| today(&state));
    let form = Filled {
        form: last.to_string(),
        wrong: Vec::new(),
    };
    Ok(page::leave(&state, &who, Leave { organisation, form }))
}

/// `POST /bureau/leden/{organisation}/opzeggen`
pub async fn leave(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let organisation = find(&state, &id).await?;
    let typed = form.value("left").to_owned();
    let wrong = match table::day(typed.trim()) {
        None if typed.trim().is_empty() => Wrong::at("left", Mistake::Text(TextError::Empty)),
        None => Wrong::at("left", Mistake::Day),
        Some(last) => {
            let done = state
                .store
                .leave_organisation(organisation.id, last, who.person());
            match done.await {
                Ok(()) => {
                    return Ok(Ok(back_to(
                        &links::organisation(organisation.id),
                        Said::Left,
                    )));
                }
                Err(StoreError::Register(why)) => refused(why),
                Err(error) => return Err(error.into()),
            }
        }
    };
    let form = Filled {
        form: typed,
        wrong: vec![wrong],
    };
    Ok(Err(
        page::leave(&state, &who, Leave { organisation, form }).unprocessable()
    ))
}
