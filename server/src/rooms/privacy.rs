//! What is kept about people: for oneself to see, to take along and to have erased; and for who runs the machine, to
//! erase and to let go.

use super::{
    own::who,
    page::{self, Page},
    public::NEVER,
};
use crate::{
    errors::Failure,
    language::Reader,
    retention::RetentionError,
    session::SignedIn,
    state::State,
    store::{ErasurePlan, RetentionRun, Session, StoreError},
};
use app::{
    links,
    privacy::{Asked, Done, Erase, KeptLine, OwnData, Retention, RunLine},
};
use axum::{
    extract::{Path, Query, State as Ask},
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{ids::PersonId, privacy::Data};
use serde::Deserialize;

/// What was done just now, as the address says it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    melding: String,
}

impl Told {
    fn done(&self) -> Option<Done> {
        Done::from_key(&self.melding)
    }
}

fn back_to(page: &str, done: Done) -> Response {
    Redirect::to(&format!("{page}?melding={}", done.key())).into_response()
}

fn kept(kept: Vec<(Data, u64)>) -> Vec<KeptLine> {
    let line = |(data, count)| KeptLine { data, count };
    kept.into_iter().map(line).collect()
}

/// `GET /mijn/gegevens`
pub async fn own(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let data = OwnData {
        who: who(&session),
        done: told.done(),
        kept: kept(state.store.kept_about(session.person).await?),
    };
    Ok(page::own_data(&state, &reader, data))
}

/// `POST /mijn/gegevens/kopie`
pub async fn copy(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
) -> Result<Response, Failure> {
    let person = session.person;
    let data = state.store.own_data(person, Some(person)).await?;
    let bytes =
        serde_json::to_vec_pretty(&data).map_err(|error| Failure::Internal(error.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, NEVER),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"standpunt.json\"",
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// `POST /mijn/gegevens/wissen`
pub async fn ask(Ask(state): Ask<State>, SignedIn(session): SignedIn) -> Result<Response, Failure> {
    state.store.ask_erasure(session.person).await?;
    Ok(back_to(links::OWN_DATA, Done::Asked))
}

async fn shown(state: &State, session: &Session, plan: ErasurePlan) -> Result<Erase, Failure> {
    let person = plan.person.id;
    let mut stays = Vec::new();
    for slug in &plan.printed {
        let letter = state.store.letter(slug).await?;
        let title = letter.short_title.map(|title| title.to_string());
        let href = links::letter(slug.as_str());
        stays.push((title.unwrap_or_else(|| slug.to_string()), href));
    }
    Ok(Erase {
        who: who(session),
        action: links::erase(person),
        page: links::person(person),
        name: plan.person.name.to_string(),
        mail: plan.person.mail.to_string(),
        obstacles: plan.obstacles,
        goes: kept(state.store.kept_about(person).await?),
        stays,
    })
}

/// `GET /bureau/mensen/{person}/wissen`
pub async fn confirm_erase(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(person): Path<String>,
) -> Result<Page, Failure> {
    let person = PersonId::parse(&person).ok_or(Failure::NotFound)?;
    let plan = state.store.erasure_plan(person).await?;
    let data = shown(&state, &session, plan).await?;
    Ok(page::erase(&state, &reader, data))
}

/// `POST /bureau/mensen/{person}/wissen`
pub async fn erase(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(person): Path<String>,
) -> Result<Result<Response, Page>, Failure> {
    let person = PersonId::parse(&person).ok_or(Failure::NotFound)?;
    let by = Some(session.person);
    match state.places().erase(person, by).await {
        Ok(_) => Ok(Ok(back_to(links::RETENTION, Done::Erased))),
        Err(RetentionError::Store(StoreError::NotErased(_))) => {
            let plan = state.store.erasure_plan(person).await?;
            let data = shown(&state, &session, plan).await?;
            Ok(Err(page::erase(&state, &reader, data).unprocessable()))
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /bureau/bewaartermijnen`
pub async fn retention(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let asked = state.store.erasures_asked().await?;
    let runs = state.store.retention_runs().await?;
    let data = Retention {
        who: who(&session),
        done: told.done(),
        asked: asked
            .into_iter()
            .map(|(person, at)| Asked {
                name: person.name.to_string(),
                at,
                href: links::erase(person.id),
            })
            .collect(),
        runs: runs.into_iter().map(run).collect(),
    };
    Ok(page::retention(&state, &reader, data))
}

fn run(run: RetentionRun) -> RunLine {
    let RetentionRun {
        data,
        at,
        until,
        gone,
        by,
    } = run;
    RunLine {
        data,
        at,
        until,
        gone,
        by: by.map(|name| name.to_string()),
    }
}

/// `POST /bureau/bewaartermijnen/uitvoeren`
pub async fn let_go(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
) -> Result<Response, Failure> {
    state.places().let_go(Some(session.person)).await?;
    Ok(back_to(links::RETENTION, Done::LetGo))
}
