//! Offices: what is known of one, who holds and held it, who works for it.

use super::{Came, Told, back_to, change, decide, find, seeing};
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
    addressees::{HolderPage, NewOffice, OfficePage, Removal, Said, Typed},
    links,
};
use axum::extract::{Path, Query, State as Ask};
use letters::{
    addressee::{Holder, Office},
    ids::{AssistantId, HolderId, OfficeId},
};

/// The office of an address, as its page shows it.
async fn shown(state: &State, id: &str) -> Result<OfficePage, Failure> {
    let id = OfficeId::parse(id).ok_or(Failure::NotFound)?;
    let directory = state.store.directory().await?;
    let found = directory.office(id).ok_or(Failure::NotFound)?;
    let today = super::today(state);
    Ok(OfficePage {
        institution: found.institution.clone(),
        typed: Typed::of_office(found.office),
        holder: Typed::from_day("from", today),
        assistant: Typed::default(),
        office: found.office.clone(),
        said: None,
    })
}

/// `GET /bureau/geadresseerden/{institution}/ambt`
pub async fn form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let (_, institution) = find(&state, &id).await?;
    let order = institution.offices.len() + 1;
    let typed = Typed::of(&[("order".to_owned(), order.to_string())]);
    let data = NewOffice { institution, typed };
    Ok(page::new_office(&state, &who, data))
}

/// `POST /bureau/geadresseerden/{institution}/ambt`
pub async fn create(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Came {
    let (_, institution) = find(&state, &id).await?;
    let typed = Typed::of(&form.pairs);
    let act = |details| DirectoryAct::AddOffice(institution.id, details);
    let Err(wrong) = decide(&state, &who, typed.office(), act).await? else {
        return back_to(&links::institution(institution.id), Said::Added);
    };
    let typed = typed.but(wrong);
    let data = NewOffice { institution, typed };
    Ok(Err(page::new_office(&state, &who, data).unprocessable()))
}

/// `GET /bureau/geadresseerden/ambten/{office}`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let data = OfficePage {
        said: Said::from_key(&told.melding),
        ..shown(&state, &id).await?
    };
    Ok(page::office(&state, &who, data))
}

/// `POST /bureau/geadresseerden/ambten/{office}`
pub async fn edit(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Came {
    let office = shown(&state, &id).await?.office.id;
    let typed = Typed::of(&form.pairs);
    let act = |details| DirectoryAct::EditOffice(office, typed.seen(), details);
    let Err(wrong) = decide(&state, &who, typed.office(), act).await? else {
        return back_to(&links::office(office), Said::Changed);
    };
    let now = shown(&state, &id).await?;
    let data = OfficePage {
        typed: seeing(typed, now.office.revision).but(wrong),
        ..now
    };
    Ok(Err(page::office(&state, &who, data).unprocessable()))
}

/// `POST /bureau/geadresseerden/ambten/{office}/ambtsdrager`
pub async fn add_holder(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Came {
    let data = shown(&state, &id).await?;
    let typed = Typed::of(&form.pairs);
    let act = |details| DirectoryAct::AddHolder(data.office.id, details);
    let Err(wrong) = decide(&state, &who, typed.holder(), act).await? else {
        return back_to(&links::office(data.office.id), Said::Added);
    };
    let holder = typed.but(wrong);
    let data = OfficePage { holder, ..data };
    Ok(Err(page::office(&state, &who, data).unprocessable()))
}

/// A holder of an office, by the address of both.
async fn held(state: &State, office: &str, id: &str) -> Result<(Office, Holder), Failure> {
    let office = shown(state, office).await?.office;
    let id = HolderId::parse(id).ok_or(Failure::NotFound)?;
    let holder = office.holders.iter().find(|it| it.id == id).cloned();
    Ok((office, holder.ok_or(Failure::NotFound)?))
}

/// `GET /bureau/geadresseerden/ambten/{office}/ambtsdrager/{holder}`
pub async fn holder(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((office, id)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let (office, holder) = held(&state, &office, &id).await?;
    let data = HolderPage {
        typed: Typed::of_holder(&holder),
        office,
        holder,
    };
    Ok(page::holder(&state, &who, data))
}

/// `POST /bureau/geadresseerden/ambten/{office}/ambtsdrager/{holder}`
pub async fn edit_holder(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((office, id)): Path<(String, String)>,
    form: Form,
) -> Came {
    let (office, holder) = held(&state, &office, &id).await?;
    let page = links::office(office.id);
    let typed = Typed::of(&form.pairs);
    let act = |details| DirectoryAct::EditHolder(holder.id, typed.seen_state(), details);
    let Err(wrong) = decide(&state, &who, typed.holder(), act).await? else {
        return back_to(&page, Said::Changed);
    };
    let (office, holder) = held(&state, &office.id.to_string(), &holder.id.to_string()).await?;
    let data = HolderPage {
        typed: seeing(typed, holder.details.digest()).but(wrong),
        office,
        holder,
    };
    Ok(Err(page::holder(&state, &who, data).unprocessable()))
}

/// `GET /bureau/geadresseerden/ambten/{office}/ambtsdrager/{holder}/verwijderen`
pub async fn confirm_removal(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((office, id)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let (office, holder) = held(&state, &office, &id).await?;
    let data = Removal::of_holder(office, holder, false);
    Ok(page::removal(&state, &who, data))
}

/// `POST /bureau/geadresseerden/ambten/{office}/ambtsdrager/{holder}/verwijderen`
pub async fn remove_holder(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((office, id)): Path<(String, String)>,
    form: Form,
) -> Came {
    let (office, holder) = held(&state, &office, &id).await?;
    let seen = Typed::of(&form.pairs).seen_state();
    let act = DirectoryAct::RemoveHolder(holder.id, seen);
    if change(&state, &who, act).await?.is_ok() {
        return back_to(&links::office(office.id), Said::Removed);
    }
    // Another changed it since it was asked: once more, as it is now.
    let (office, holder) = held(&state, &office.id.to_string(), &holder.id.to_string()).await?;
    let data = Removal::of_holder(office, holder, true);
    Ok(Err(page::removal(&state, &who, data).conflict()))
}

/// `POST /bureau/geadresseerden/ambten/{office}/medewerker`
pub async fn add_assistant(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Came {
    let data = shown(&state, &id).await?;
    let typed = Typed::of(&form.pairs);
    let act = |details| DirectoryAct::AddAssistant(data.office.id, details);
    let Err(wrong) = decide(&state, &who, typed.assistant(), act).await? else {
        return back_to(&links::office(data.office.id), Said::Added);
    };
    let assistant = typed.but(wrong);
    let data = OfficePage { assistant, ..data };
    Ok(Err(page::office(&state, &who, data).unprocessable()))
}

/// `POST /bureau/geadresseerden/ambten/{office}/medewerker/{assistant}`
pub async fn remove_assistant(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((office, id)): Path<(String, String)>,
) -> Came {
    let data = shown(&state, &office).await?;
    let id = AssistantId::parse(&id).ok_or(Failure::NotFound)?;
    let act = DirectoryAct::RemoveAssistant(id);
    state.store.change_directory(act, who.person()).await?;
    back_to(&links::office(data.office.id), Said::Removed)
}
