//! What happened in the house, for the secretariat and the operator.

use super::{
    own::who,
    page::{self, Page},
};
use crate::{
    errors::Failure,
    language::Reader,
    session::SignedIn,
    state::State,
    store::{AuditFilter, Noted},
};
use app::{
    audit::{Audit, Happened},
    links,
};
use axum::extract::{Query, State as Ask};
use letters::{
    access::Deed,
    audit::Act,
    ids::{AuditId, PersonId},
};
use serde::Deserialize;

/// How many entries a page shows.
const SHOWN: u32 = 100;

/// Which of it is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    wie: String,
    wat: String,
    voor: String,
}

/// `GET /bureau/gebeurtenissen`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let filter = AuditFilter {
        person: PersonId::parse(&asked.wie),
        act: Act::from_key(&asked.wat),
        before: AuditId::parse(&asked.voor),
    };
    let mut entries = state.store.audit(filter, SHOWN + 1).await?;
    let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let more = entries.len() > shown;
    entries.truncate(shown);
    let last = entries.last().filter(|_| more).map(|entry| entry.id);
    let older = last.map(|id| links::older_audit(&asked.wie, &asked.wat, &id.to_string()));
    let names = state.store.names().await?;
    let reads_letters = session.roles.reach_all(Deed::RunLetters);
    let data = Audit {
        who: who(&session),
        entries: entries
            .into_iter()
            .map(|entry| happened(entry, reads_letters))
            .collect(),
        people: names
            .into_iter()
            .map(|(id, name)| (id.to_string(), name))
            .collect(),
        person: filter.person.map(|person| person.to_string()),
        act: filter.act,
        older,
    };
    Ok(page::audit(&state, &reader, data))
}

/// As pages show it; which letter it is about, to who may read letters that are not published.
pub(super) fn happened(entry: Noted, reads_letters: bool) -> Happened {
    let letter = entry.letter.filter(|_| reads_letters);
    let letter = letter.map(|(slug, title)| {
        let page = links::Desk::Overview.of(slug.as_str());
        (title.map_or_else(|| slug.to_string(), String::from), page)
    });
    let by = entry.by.map(|name| name.to_string());
    let person = entry.person.map(|name| name.to_string());
    Happened {
        at: entry.at,
        act: entry.act,
        person: person.filter(|person| by.as_ref() != Some(person)),
        by,
        organisation: entry.organisation,
        letter,
        detail: entry.detail,
    }
}
