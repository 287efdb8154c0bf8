//! Groups of addressees.

use super::{Came, Told, back_to, change, decide, seeing, today};
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
    addressees::{Groups, Removal, Said, Typed},
    links,
};
use axum::extract::{Path, Query, State as Ask};
use letters::ids::AddressGroupId;

/// The group of an address, or all of them.
async fn shown(state: &State, id: Option<&str>) -> Result<Groups, Failure> {
    let directory = state.store.directory().await?;
    let group = match id {
        None => None,
        Some(id) => {
            let id = AddressGroupId::parse(id).ok_or(Failure::NotFound)?;
            let found = directory.groups.iter().find(|it| it.id == id);
            Some(found.cloned().ok_or(Failure::NotFound)?)
        }
    };
    Ok(Groups {
        today: today(state),
        typed: group.as_ref().map(Groups::of).unwrap_or_default(),
        directory,
        group,
        said: None,
    })
}

/// `GET /bureau/geadresseerden/groepen`
pub async fn list(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let data = Groups {
        said: Said::from_key(&told.melding),
        ..shown(&state, None).await?
    };
    Ok(page::groups(&state, &who, data))
}

/// `GET /bureau/geadresseerden/groepen/{group}`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let data = Groups {
        said: Said::from_key(&told.melding),
        ..shown(&state, Some(&id)).await?
    };
    Ok(page::groups(&state, &who, data))
}

async fn keep(state: State, who: Secretariat, data: Groups, form: Form) -> Came {
    // What was merged away since the form was drawn stands as what counts for it.
    let typed = Typed::of(&form.pairs).counting(&data.directory);
    let id = data.group.as_ref().map(|it| it.id);
    let act = |details| match id {
        Some(id) => DirectoryAct::EditGroup(id, typed.seen_state(), details),
        None => DirectoryAct::AddGroup(details),
    };
    let Err(wrong) = decide(&state, &who, typed.group(&data.directory), act).await? else {
        return match id {
            Some(id) => back_to(&links::address_group(id), Said::Changed),
            None => back_to(links::ADDRESS_GROUPS, Said::Added),
        };
    };
    let now = shown(&state, id.map(|id| id.to_string()).as_deref()).await?;
    let mut typed = typed.counting(&now.directory).but(wrong);
    if let Some(group) = &now.group {
        typed = seeing(typed, group.digest());
    }
    let data = Groups { typed, ..now };
    Ok(Err(page::groups(&state, &who, data).unprocessable()))
}

/// `POST /bureau/geadresseerden/groepen`
pub async fn create(Ask(state): Ask<State>, who: Secretariat, form: Form) -> Came {
    let data = shown(&state, None).await?;
    keep(state, who, data, form).await
}

/// `POST /bureau/geadresseerden/groepen/{group}`
pub async fn edit(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Came {
    let data = shown(&state, Some(&id)).await?;
    keep(state, who, data, form).await
}

/// `GET /bureau/geadresseerden/groepen/{group}/verwijderen`
pub async fn confirm_removal(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let group = shown(&state, Some(&id)).await?.group;
    let data = Removal::of_group(group.ok_or(Failure::NotFound)?, false);
    Ok(page::removal(&state, &who, data))
}

/// `POST /bureau/geadresseerden/groepen/{group}/verwijderen`
pub async fn remove(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Came {
    let group = shown(&state, Some(&id)).await?.group;
    let group = group.ok_or(Failure::NotFound)?.id;
    let seen = Typed::of(&form.pairs).seen_state();
    let act = DirectoryAct::RemoveGroup(group, seen);
    if change(&state, &who, act).await?.is_ok() {
        return back_to(links::ADDRESS_GROUPS, Said::Removed);
    }
    let group = shown(&state, Some(&id)).await?.group;
    let data = Removal::of_group(group.ok_or(Failure::NotFound)?, true);
    Ok(Err(page::removal(&state, &who, data).conflict()))
}
