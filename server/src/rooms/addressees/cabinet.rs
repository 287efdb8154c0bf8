//! A change of cabinet: what it would do, and then doing it.

use super::{Came, back_to, today};
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
    addressees::{Cabinet, Said, Typed},
    drafting::{Mistake, Wrong},
    links,
};
use axum::extract::State as Ask;
use letters::{
    addressee::{Directory, DirectoryError, cabinet::plan},
    hash::Hash,
};

/// `GET /bureau/geadresseerden/wisseling`
pub async fn form(Ask(state): Ask<State>, who: Secretariat) -> Result<Page, Failure> {
    let today = today(&state);
    let data = Cabinet {
        directory: state.store.directory().await?,
        today,
        typed: Typed::from_day("day", today),
        preview: None,
        moved: false,
    };
    Ok(page::cabinet(&state, &who, data))
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
        return Ok(Err(page::cabinet(&state, &who, data)));
    };
    let Ok(change) = data.typed.cabinet(&data.directory) else {
        return Ok(Err(page::cabinet(&state, &who, data).unprocessable()));
    };
    let act = DirectoryAct::Cabinet(change, seen);
    match state.store.change_directory(act, who.person()).await {
        Ok(_) => back_to(links::ADDRESSEES, Said::Cabinet),
        Err(StoreError::Directory(DirectoryError::Moved)) => {
            let directory = state.store.directory().await?;
            let mut data = previewed(&state, directory, data.typed);
            data.moved = true;
            Ok(Err(page::cabinet(&state, &who, data).conflict()))
        }
        Err(error) => Err(error.into()),
    }
}
