//! A change of cabinet: what it would do, and then doing it.

use super::{Came, threads, today};
use crate::{
    errors::Failure,
    rooms::{
        forms::Form,
        page::{self, Page},
    },
    session::Secretariat,
    state::State,
    store::{DirectoryAct, StoreError},
};
use app::{
    addressees::{Cabinet, Changed, Said, Typed, cabinet::Thread},
    drafting::{Mistake, Wrong},
    links,
};
use axum::{
    extract::{Query, State as Ask},
    response::{IntoResponse as _, Redirect},
};
use letters::{
    addressee::{
        Directory, DirectoryError, Holder,
        cabinet::{Step, plan},
    },
    hash::Hash,
    time::Day,
};
use serde::Deserialize;

/// What the page is asked: which day, and what was done just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    dag: String,
    melding: String,
}

/// `GET /bureau/geadresseerden/wisseling`
pub async fn form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    if let Some(data) = changed(&state, &asked).await? {
        return Ok(page::changed_cabinet(&state, &who, data));
    }
    let today = today(&state);
    let data = Cabinet {
        directory: state.store.directory().await?,
        today,
        typed: Typed::from_day("day", today),
        preview: None,
        threads: Vec::new(),
        moved: false,
    };
    Ok(page::cabinet(&state, &who, data))
}

/// What changed hands on the day that is asked for; nothing where nothing did.
async fn changed(state: &State, asked: &Asked) -> Result<Option<Changed>, Failure> {
    let Ok(day) = asked.dag.parse::<Day>() else {
        return Ok(None);
    };
    let Ok(eve) = day.yesterday() else {
        return Ok(None);
    };
    let directory = state.store.directory().await?;
    let mut leaving = Vec::new();
    let mut offices = Vec::new();
    for found in directory.offices() {
        let (office, before) = (found.office, leaving.len());
        let left = office.holders.iter();
        let left = left.filter(|it| it.details.term.until() == Some(eve));
        leaving.extend(left.map(|it| (office.id, it.id)));
        let begins = |it: &Holder| it.details.term.from() == day;
        if leaving.len() > before || office.holders.iter().any(begins) {
            offices.push(office.id);
        }
    }
    if offices.is_empty() {
        return Ok(None);
    }
    let threads = threads::open(state, &directory, &leaving, eve).await?;
    Ok(Some(Changed {
        directory,
        day,
        offices,
        threads,
        said: Said::from_key(&asked.melding),
    }))
}

/// The open letters to those who leave by what the preview shows.
async fn touched(state: &State, data: &Cabinet) -> Result<Vec<Thread>, Failure> {
    let (Some((_, steps)), Ok(change)) = (&data.preview, data.typed.cabinet(&data.directory))
    else {
        return Ok(Vec::new());
    };
    let Ok(eve) = change.day.yesterday() else {
        return Ok(Vec::new());
    };
    let ends = |step: &Step| step.ends.map(|(holder, _)| (step.office, holder));
    let leaving: Vec<_> = steps.iter().filter_map(ends).collect();
    threads::open(state, &data.directory, &leaving, eve).await
}

/// The form once more, with what is wrong; or what it would do.
fn previewed(state: &State, directory: Directory, typed: Typed) -> Cabinet {
    let steps = typed.cabinet(&directory).and_then(|change| {
        plan(&directory, &change).map_err(|refused| {
            let wrong = refused.iter().map(|it| {
                let field = it
                    .office
                    .map_or_else(|| "day".to_owned(), |id| format!("office-{id}"));
                Wrong::at(field, Mistake::Directory(it.why))
            });
            wrong.collect()
        })
    });
    let (preview, wrong) = match steps {
        Ok(steps) => (Some((directory.digest(), steps)), Vec::new()),
        Err(wrong) => (None, wrong),
    };
    Cabinet {
        today: today(state),
        typed: typed.but(wrong),
        directory,
        preview,
        threads: Vec::new(),
        moved: false,
    }
}

/// `POST /bureau/geadresseerden/wisseling`: without having seen it a preview, with that the change itself.
pub async fn change(Ask(state): Ask<State>, who: Secretariat, form: Form) -> Came {
    let directory = state.store.directory().await?;
    let typed = Typed::of(&form.pairs);
    let mut data = previewed(&state, directory, typed);
    if form.value("again") == "yes" {
        data.preview = None;
        return Ok(Err(page::cabinet(&state, &who, data)));
    }
    if data.preview.is_none() {
        return Ok(Err(page::cabinet(&state, &who, data).unprocessable()));
    }
    let Ok(seen) = Hash::parse(form.value("seen")) else {
        data.threads = touched(&state, &data).await?;
        return Ok(Err(page::cabinet(&state, &who, data)));
    };
    let Ok(change) = data.typed.cabinet(&data.directory) else {
        return Ok(Err(page::cabinet(&state, &who, data).unprocessable()));
    };
    let day = change.day;
    let act = DirectoryAct::Cabinet(change, seen);
    match state.store.change_directory(act, who.person()).await {
        Ok(_) => {
            let to = links::changed_cabinet(day, Said::Cabinet.key());
            Ok(Ok(Redirect::to(&to).into_response()))
        }
        Err(StoreError::Directory(DirectoryError::Moved)) => {
            let directory = state.store.directory().await?;
            let mut data = previewed(&state, directory, data.typed);
            data.moved = true;
            data.threads = touched(&state, &data).await?;
            Ok(Err(page::cabinet(&state, &who, data).conflict()))
        }
        Err(error) => Err(error.into()),
    }
}
