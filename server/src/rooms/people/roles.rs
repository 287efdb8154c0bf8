//! Somebody's roles: given and taken by whoever keeps the house.

use super::{back_to, find, line};
use crate::{
    errors::Failure,
    house_mails::HouseMails,
    language::Reader,
    rooms::{
        forms::Form,
        own::who,
        page::{self, Page},
    },
    session::SignedIn,
    state::State,
    store::{Organisation, PersonRecord, Session, StoreError},
};
use app::{
    desk::data::Filled,
    drafting::{Mistake, Wrong},
    members::people::{RoleForm, Roles, Said},
    own::RoleLine,
};
use axum::{
    extract::{Path, State as Ask},
    response::Response,
};
use letters::{access::Held, ids::OrganisationId, person::Details};

fn shown(
    session: &Session,
    record: &PersonRecord,
    organisations: &[Organisation],
    form: Filled<RoleForm>,
) -> Roles {
    let person = line(&record.line);
    let held = record.line.roles.iter().map(|it| it.held);
    let named = |it: &Organisation| (it.id.to_string(), it.name.to_string());
    Roles {
        who: who(session),
        held: held.zip(person.roles.iter().cloned()).collect(),
        person,
        form,
        organisations: organisations.iter().map(named).collect(),
        refused: None,
    }
}

/// `GET /bureau/mensen/{person}/rollen`
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let record = find(&state, &id).await?;
    let organisations = state.store.organisations().await?;
    let data = shown(&session, &record, &organisations, Filled::default());
    Ok(page::person_roles(&state, &reader, data))
}

/// A form read, with the organisations that it could name.
fn read(form: &RoleForm, organisations: &[Organisation]) -> Result<Held, Vec<Wrong>> {
    let known: Vec<OrganisationId> = organisations.iter().map(|it| it.id).collect();
    form.read(&known)
}

/// `POST /bureau/mensen/{person}/rollen`
pub async fn give(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let record = find(&state, &id).await?;
    let id = record.line.id;
    let organisations = state.store.organisations().await?;
    let form = RoleForm::from_pairs(&form.pairs);
    let wrong = match read(&form, &organisations) {
        Err(wrong) => wrong,
        Ok(held) => {
            let place = organisations
                .iter()
                .find(|it| Some(it.id) == held.organisation);
            let role = RoleLine {
                role: held.role,
                organisation: place.map(|it| it.name.to_string()),
            };
            let mails = HouseMails::of(&state, &session);
            let mail = move |to: &Details| mails.role(to, &role);
            if state.store.appoint(id, held, session.person, mail).await? {
                state.wake_mail();
                return Ok(Ok(back_to(id, Said::RoleGiven)));
            }
            vec![Wrong::at("role", Mistake::HeldAlready)]
        }
    };
    let form = Filled { form, wrong };
    let data = shown(&session, &record, &organisations, form);
    Ok(Err(
        page::person_roles(&state, &reader, data).unprocessable()
    ))
}

/// `POST /bureau/mensen/{person}/rollen/weg`
pub async fn take(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let record = find(&state, &id).await?;
    let id = record.line.id;
    let organisations = state.store.organisations().await?;
    let form = RoleForm::from_pairs(&form.pairs);
    let mut data = shown(&session, &record, &organisations, Filled::default());
    match read(&form, &organisations) {
        Err(wrong) => data.form = Filled { form, wrong },
        Ok(held) => match state.store.dismiss(id, held, session.person).await {
            // Taken already comes to the same.
            Ok(_) => return Ok(Ok(back_to(id, Said::RoleTaken))),
            Err(StoreError::Keep(why)) => data.refused = Some(why),
            Err(error) => return Err(error.into()),
        },
    }
    Ok(Err(
        page::person_roles(&state, &reader, data).unprocessable()
    ))
}
