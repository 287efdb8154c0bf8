//! What is known of somebody: written down for the first time, and changed.

use super::{back_to, find, keeper};
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
    store::{Edited, NewPerson, PersonRecord, Session, StoreError},
};
use app::{
    desk::data::Filled,
    drafting::{Mistake, Wrong},
    members::people::{Edit, NewPerson as NewPersonPage, PersonForm, Said},
};
use axum::{
    extract::{Path, State as Ask},
    response::Response,
};
use letters::{ids::PersonId, person::Details, text::MailAddress};

/// Who has a mail address, for a form that asks for it again.
async fn known(state: &State, mail: &MailAddress) -> Result<Option<(PersonId, String)>, Failure> {
    let known = state.store.person_with_mail(mail).await?;
    Ok(known.map(|person| (person.id, person.name.to_string())))
}

fn taken() -> Vec<Wrong> {
    vec![Wrong::at("mail", Mistake::MailTaken)]
}

/// `GET /bureau/mensen/nieuw`
pub async fn new(Ask(state): Ask<State>, reader: Reader, SignedIn(session): SignedIn) -> Page {
    let data = NewPersonPage {
        who: who(&session),
        form: Filled {
            form: PersonForm::fresh(),
            wrong: Vec::new(),
        },
        known: None,
    };
    page::new_person(&state, &reader, data)
}

/// `POST /bureau/mensen/nieuw`
pub async fn create(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let form = PersonForm::from_pairs(&form.pairs);
    let (wrong, known) = match form.read() {
        Err(wrong) => (wrong, None),
        Ok(details) => {
            let mails = HouseMails::of(&state, &session);
            let invitation = form.invite.then(|| mails.invitation(&details));
            let new = NewPerson {
                details,
                invitation,
            };
            match state.store.welcome(new, session.person).await {
                Ok(id) => {
                    state.wake_mail();
                    let said = if form.invite {
                        Said::AddedAndInvited
                    } else {
                        Said::Added
                    };
                    return Ok(Ok(back_to(id, said)));
                }
                Err(StoreError::MailTaken(mail)) => (taken(), known(&state, &mail).await?),
                Err(error) => return Err(error.into()),
            }
        }
    };
    let data = NewPersonPage {
        who: who(&session),
        form: Filled { form, wrong },
        known,
    };
    Ok(Err(page::new_person(&state, &reader, data).unprocessable()))
}

/// The form as it is now.
fn edit(session: &Session, record: PersonRecord) -> Edit {
    let now = record.line.details;
    Edit {
        who: who(session),
        id: record.line.id,
        form: Filled {
            form: PersonForm::of(&now),
            wrong: Vec::new(),
        },
        now,
        known: None,
        overtaken: false,
    }
}

/// Somebody who may be changed by whoever has this session.
async fn reached(state: &State, session: &Session, id: &str) -> Result<PersonRecord, Failure> {
    let record = find(state, id).await?;
    let reached = session.roles.reach_person(&record.line.held());
    reached.map_err(|_| Failure::Forbidden)?;
    Ok(record)
}

/// `GET /bureau/mensen/{person}/gegevens`
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let record = reached(&state, &session, &id).await?;
    Ok(page::edit_person(&state, &reader, edit(&session, record)))
}

/// `POST /bureau/mensen/{person}/gegevens`
pub async fn save(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let record = reached(&state, &session, &id).await?;
    let id = record.line.id;
    let form = PersonForm::from_pairs(&form.pairs);
    let data = edit(&session, record);
    let new = match form.read() {
        Ok(new) => new,
        Err(wrong) => {
            let form = Filled { form, wrong };
            let page = page::edit_person(&state, &reader, Edit { form, ..data });
            return Ok(Err(page.unprocessable()));
        }
    };
    match change(&state, &session, id, &form, &data.now, new).await {
        Ok(Edited::Same) => Ok(Ok(back_to(id, Said::Unchanged))),
        Ok(Edited::Changed { mail: false }) => Ok(Ok(back_to(id, Said::Changed))),
        Ok(Edited::Changed { mail: true }) => {
            state.wake_mail();
            Ok(Ok(back_to(id, Said::MailChanged)))
        }
        Ok(Edited::Overtaken) => {
            // What was typed stays; saved once more, it goes on top of what the other did.
            let data = edit(&session, reached(&state, &session, &id.to_string()).await?);
            let data = Edit {
                form: Filled {
                    form: form.seeing(&data.now),
                    wrong: Vec::new(),
                },
                overtaken: true,
                ..data
            };
            Ok(Err(page::edit_person(&state, &reader, data).conflict()))
        }
        Err(StoreError::MailTaken(mail)) => {
            let data = Edit {
                form: Filled {
                    form,
                    wrong: taken(),
                },
                known: known(&state, &mail).await?,
                ..data
            };
            Ok(Err(page::edit_person(&state, &reader, data).unprocessable()))
        }
        Err(error) => Err(error.into()),
    }
}

async fn change(
    state: &State,
    session: &Session,
    id: PersonId,
    form: &PersonForm,
    now: &Details,
    new: Details,
) -> Result<Edited, StoreError> {
    // A form that does not say what it saw was not one of ours.
    let Some(seen) = form.read_seen() else {
        return Ok(if *now == new {
            Edited::Same
        } else {
            Edited::Overtaken
        });
    };
    let mails = HouseMails::of(state, session);
    let mails = move |old: &Details, new: &Details| mails.moved(old, new);
    let by = keeper(session);
    state.store.change_person(id, seen, new, by, mails).await
}
