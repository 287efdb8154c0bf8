//! People: everybody whom the house knows; written down, looked up, asked to sign in.
//!
//! Whoever keeps the members or the house comes in here. What somebody of the house may do about *this* person is asked
//! of `letters::access` once more, by the page and by the transaction.

use super::{
    audit::happened,
    own::who,
    page::{self, Page},
};
use crate::{
    errors::Failure,
    house_mails::HouseMails,
    language::Reader,
    session::SignedIn,
    state::State,
    store::{AuditFilter, Invited, Keeper, PersonLine, PersonRecord, Session},
};
use app::{
    audit::Happened,
    links,
    members::people::{Line, MandateLine, May, People, Said, Show, Which},
    own::RoleLine,
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{access::Deed, ids::PersonId, municipality::folded};
use serde::Deserialize;

pub mod details;
pub mod leave;
pub mod roles;

/// The longest word that is searched for, in characters.
const LONGEST_QUERY: usize = 200;
/// How many events a person's page shows; the others are a click away.
const RECENT: u32 = 5;

/// What the list is asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    zoek: String,
    wie: String,
}

/// What was done just now.
#[derive(Debug, Deserialize)]
pub struct Told {
    melding: Option<String>,
}

/// To somebody's page, with a word about what was done.
fn back_to(id: PersonId, said: Said) -> Response {
    Redirect::to(&links::said(&links::person(id), said.key())).into_response()
}

/// Who keeps people.
fn keeper(session: &Session) -> Keeper {
    Keeper {
        person: session.person,
        roles: session.roles.clone(),
    }
}

/// The person of an address.
async fn find(state: &State, id: &str) -> Result<PersonRecord, Failure> {
    let id = PersonId::parse(id).ok_or(Failure::NotFound)?;
    Ok(state.store.person_record(id).await?)
}

/// Somebody as the pages show them.
fn line(person: &PersonLine) -> Line {
    let role = |held: &crate::store::HeldLine| RoleLine {
        role: held.held.role,
        organisation: held.organisation.as_ref().map(ToString::to_string),
    };
    let mandate = |mandate: &crate::store::MandateLine| MandateLine {
        organisation: mandate.organisation.to_string(),
        function: mandate.function.to_string(),
        deputy: mandate.deputy,
        from: mandate.from,
        until: mandate.until,
        runs: mandate.runs,
    };
    Line {
        id: person.id,
        name: person.details.name.to_string(),
        mail: person.details.mail.to_string(),
        account: person.account,
        roles: person.roles.iter().map(role).collect(),
        mandates: person.mandates.iter().map(mandate).collect(),
        left: person.has_left(),
    }
}

/// `GET /bureau/mensen`
pub async fn list(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let people = state.store.people().await?;
    let total = people.len();
    let query: String = asked.zoek.trim().chars().take(LONGEST_QUERY).collect();
    let (word, which) = (folded(&query), Which::from_key(&asked.wie));
    let people = people
        .iter()
        .map(line)
        .filter(|line| is_asked_for(line, which) && fits(line, &word));
    let data = People {
        who: who(&session),
        query,
        which,
        people: people.collect(),
        total,
    };
    Ok(page::people(&state, &reader, data))
}

fn is_asked_for(line: &Line, which: Which) -> bool {
    match which {
        Which::All => true,
        Which::Role(role) => line.roles.iter().any(|held| held.role == role),
        Which::Left => line.left,
    }
}

/// Whether a word is in somebody's name, mail address or organisations.
fn fits(line: &Line, word: &str) -> bool {
    let of_roles = line
        .roles
        .iter()
        .filter_map(|it| it.organisation.as_deref());
    let of_mandates = line.mandates.iter().map(|it| it.organisation.as_str());
    let mut known = [line.name.as_str(), line.mail.as_str()]
        .into_iter()
        .chain(of_roles)
        .chain(of_mandates);
    word.is_empty() || known.any(|words| folded(words).contains(word))
}

/// `GET /bureau/mensen/{person}`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let record = find(&state, &id).await?;
    let person = &record.line;
    let filter = AuditFilter {
        person: Some(person.id),
        ..AuditFilter::default()
    };
    let recent = state.store.audit(filter, RECENT).await?;
    // Whom it is about stands above the page.
    let reads_letters = session.roles.reach_all(Deed::RunLetters);
    let recent = recent.into_iter().map(|it| happened(it, reads_letters));
    let recent = recent.map(|entry| Happened {
        person: entry
            .person
            .filter(|name| name != person.details.name.as_str()),
        ..entry
    });
    let change = session.roles.reach_person(&person.held()).is_ok();
    let something = person.account.is_open()
        || !person.roles.is_empty()
        || person.mandates.iter().any(|mandate| mandate.runs);
    let data = Show {
        who: who(&session),
        person: line(person),
        language: person.details.language,
        invited: record.invited,
        recent: recent.collect(),
        may: May {
            change,
            give_roles: session.roles.reach_all(Deed::KeepHouse),
            let_go: change && something && person.id != session.person,
        },
        said: told.melding.as_deref().and_then(Said::from_key),
    };
    Ok(page::person(&state, &reader, data))
}

/// `POST /bureau/mensen/{person}/uitnodigen`
pub async fn invite(
    Ask(state): Ask<State>,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let id = PersonId::parse(&id).ok_or(Failure::NotFound)?;
    let mails = HouseMails::of(&state, &session);
    let mail = move |to: &letters::person::Details| mails.invitation(to);
    let invited = state.store.invite(id, session.person, mail).await?;
    state.wake_mail();
    Ok(back_to(
        id,
        match invited {
            Invited::Now => Said::Invited,
            Invited::JustBefore => Said::InvitedJustBefore,
        },
    ))
}
