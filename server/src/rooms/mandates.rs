//! Mandates at the desk: who may sign for whom, on any day; recording one, and the document that shows it.

use super::{
    attachments::{attached, offer},
    forms::Form,
    page::{self, Page},
};
use crate::{
    errors::Failure,
    language,
    reminders::ending_soon,
    session::Secretariat,
    state::State,
    store::{Grant, MandateFilter, MandateRecord, OutgoingMail, StoreError, Whom},
};
use app::{
    desk::data::Filled,
    drafting::{Mistake, Wrong},
    links, mails,
    members::mandates::{
        Granted, List, MandateForm, MandateLine, NewGrant, NewMandate, Said, Show, refused,
    },
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    ids::{MandateId, OrganisationId},
    municipality::folded,
    register::table,
    time::Day,
};
use serde::Deserialize;

pub mod ending;
pub mod own;

/// The kind of the mails about mandates, in the outbox.
const KIND: &str = "mandate";

/// The longest word that is searched for, in characters.
const LONGEST_QUERY: usize = 200;

/// What the list is asked.
#[derive(Debug, Deserialize)]
pub struct Asked {
    dag: Option<String>,
    zoek: Option<String>,
    melding: Option<String>,
}

/// What was done just now.
#[derive(Debug, Deserialize)]
pub struct Told {
    melding: Option<String>,
}

fn said(melding: Option<&str>) -> Option<Said> {
    melding.and_then(Said::from_key)
}

fn back_to(page: &str, said: Said) -> Response {
    Redirect::to(&links::said(page, said.key())).into_response()
}

/// The mandate of an address.
async fn find(state: &State, id: &str) -> Result<MandateRecord, Failure> {
    let id = MandateId::parse(id).ok_or(Failure::NotFound)?;
    Ok(state.store.mandate(id).await?)
}

/// The mandates of the deputies who were appointed under one, also those that are over.
async fn deputies(state: &State, record: &MandateRecord) -> Result<Vec<MandateRecord>, Failure> {
    let filter = MandateFilter {
        under: Some(record.mandate.id),
        ..MandateFilter::default()
    };
    Ok(state.store.mandates(filter).await?)
}

/// A mandate as pages show it.
fn line(record: &MandateRecord) -> MandateLine {
    MandateLine {
        mandate: record.mandate.clone(),
        person: record.person_name.to_string(),
        mail: record.mail.to_string(),
        organisation: record.organisation_name.to_string(),
    }
}

/// `GET /bureau/mandaten`
pub async fn list(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let today = state.clock.now().day();
    let typed = asked.dag.unwrap_or_default();
    let typed = typed.trim();
    let day = table::day(typed);
    let shown = day.unwrap_or(today);
    let query: String = asked.zoek.unwrap_or_default();
    let query: String = query.trim().chars().take(LONGEST_QUERY).collect();
    let all = state.store.mandates(MandateFilter::default()).await?;
    let total = all.len();
    let without = without(&state, &all, shown).await?;
    let fits = |record: &&MandateRecord| fits(record, &query);
    let (held, others): (Vec<_>, Vec<_>) = all
        .iter()
        .filter(fits)
        .map(line)
        .partition(|line| line.mandate.held_on(shown));
    let ending = if shown == today && query.is_empty() {
        ending_soon(&state).await?.iter().map(line).collect()
    } else {
        Vec::new()
    };
    let data = List {
        today,
        day: if typed.is_empty() {
            today.to_string()
        } else {
            day.map_or_else(|| typed.to_owned(), |day| day.to_string())
        },
        shown,
        no_day: day.is_none() && !typed.is_empty(),
        held,
        // Of everybody that is too much; of whom somebody asks for it is what they want to know.
        others: if query.is_empty() { Vec::new() } else { others },
        without: if query.is_empty() {
            without
        } else {
            Vec::new()
        },
        query,
        ending,
        total,
        said: said(asked.melding.as_deref()),
    };
    Ok(page::mandates(&state, &who, data))
}

/// Organisations that belonged to the association on a day, and for which nobody could sign.
async fn without(
    state: &State,
    all: &[MandateRecord],
    day: Day,
) -> Result<Vec<(OrganisationId, String)>, Failure> {
    let mut register = state.store.register().await?;
    register.retain(|it| {
        let has = |record: &MandateRecord| {
            record.mandate.organisation == it.id && record.mandate.held_on(day)
        };
        it.belongs_on(day) && !all.iter().any(has)
    });
    let name = |it: letters::organisation::Organisation| (it.id, it.details.name.to_string());
    Ok(register.into_iter().map(name).collect())
}

fn fits(record: &MandateRecord, query: &str) -> bool {
    let query = folded(query);
    let known = [
        record.organisation_name.as_str(),
        record.person_name.as_str(),
        record.mail.as_str(),
    ];
    query.is_empty()
        || known
            .into_iter()
            .any(|words| folded(words).contains(&query))
}

/// Which organisation the form is opened for.
#[derive(Debug, Deserialize)]
pub struct For {
    organisatie: Option<String>,
}

/// `GET /bureau/mandaten/nieuw`
pub async fn form(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(asked): Query<For>,
) -> Result<Page, Failure> {
    let organisation = asked.organisatie.as_deref().and_then(OrganisationId::parse);
    let form = Filled {
        form: MandateForm::fresh(organisation, state.clock.now().day()),
        wrong: Vec::new(),
    };
    let organisations = organisations(&state).await?;
    Ok(shown(&state, &who, form, &organisations))
}

/// The organisations that a mandate can be for, by name.
async fn organisations(state: &State) -> Result<Vec<(OrganisationId, String)>, Failure> {
    let known = state.store.organisations().await?;
    let named = known.into_iter().map(|it| (it.id, it.name.to_string()));
    Ok(named.collect())
}

fn shown(
    state: &State,
    who: &Secretariat,
    form: Filled<MandateForm>,
    organisations: &[(OrganisationId, String)],
) -> Page {
    let organisations = organisations
        .iter()
        .map(|(id, name)| (id.to_string(), name.clone()))
        .collect();
    page::new_mandate(
        state,
        who,
        NewMandate {
            form,
            organisations,
        },
    )
}

/// `POST /bureau/mandaten/nieuw`
pub async fn grant(
    Ask(state): Ask<State>,
    who: Secretariat,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let organisations = organisations(&state).await?;
    let mut typed = MandateForm::from_pairs(&form.pairs);
    let file = attached(form.file);
    if let (true, Ok(Some(file))) = (typed.evidence.trim().is_empty(), &file) {
        // A document shows it as well as a note does; then it is called by its name.
        typed.evidence = file.shown_name().to_string();
    }
    let again = |wrong| {
        let form = Filled {
            form: typed.clone(),
            wrong,
        };
        shown(&state, &who, form, &organisations).unprocessable()
    };
    let known: Vec<OrganisationId> = organisations.iter().map(|(id, _)| *id).collect();
    let (read, mut wrong) = match typed.read(&known) {
        Ok(read) => (Some(read), Vec::new()),
        Err(wrong) => (None, wrong),
    };
    let file = match file {
        Ok(Some(file)) if !wrong.is_empty() => {
            let name = file.name();
            wrong.push(Wrong::at("document", Mistake::FileAgain { name }));
            None
        }
        Ok(file) => file,
        Err(mistake) => {
            wrong.push(Wrong::at("document", mistake));
            None
        }
    };
    let (Some(NewGrant { name, mail, terms }), true) = (read, wrong.is_empty()) else {
        return Ok(Err(again(wrong)));
    };
    let document = match file {
        Some(file) => Some(file.keep(&state).await?),
        None => None,
    };
    let grant = Grant {
        whom: Whom::Called { name, mail },
        terms,
        under: None,
        document,
    };
    let said = granted_mail(&state, who.name());
    match state.store.grant_mandate(grant, who.person(), said).await {
        Ok(id) => {
            state.wake_mail();
            Ok(Ok(back_to(&links::mandate(id), Said::Granted)))
        }
        Err(error) => Ok(Err(again(vec![not_granted(error)?]))),
    }
}

/// What to say at which field, when the rules refuse a mandate.
fn not_granted(error: StoreError) -> Result<Wrong, Failure> {
    match error {
        StoreError::Mandate(why) => Ok(refused(why)),
        StoreError::OtherName => Ok(Wrong::at("mail", Mistake::OtherName)),
        other => Err(other.into()),
    }
}

/// The mail to whoever may sign from now on, in their language.
fn granted_mail(
    state: &State,
    by: String,
) -> impl FnOnce(&MandateRecord) -> Option<OutgoingMail> + Clone + Send + 'static {
    let association = state.config.association.clone();
    move |granted| {
        let locale = language::of_mail(granted.language);
        let words = mails::mandate_granted(locale, about(granted, &association), &by);
        Some(mail(granted, words, "granted"))
    }
}

fn about<'a>(record: &'a MandateRecord, association: &'a str) -> mails::AboutMandate<'a> {
    mails::AboutMandate {
        mandate: &record.mandate,
        person: record.person_name.as_str(),
        organisation: record.organisation_name.as_str(),
        association,
    }
}

fn mail(record: &MandateRecord, words: mails::Mail, why: &str) -> OutgoingMail {
    OutgoingMail {
        to: record.mail.clone(),
        to_name: Some(record.person_name.to_string()),
        subject: words.subject,
        text: words.text,
        html: None,
        kind: KIND.to_owned(),
        letter: None,
        dedupe: format!("{KIND}:{}:{why}", record.mandate.id),
    }
}

/// `GET /bureau/mandaten/{mandate}`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let record = find(&state, &id).await?;
    let under = match record.mandate.under {
        Some(under) => Some((
            under,
            state.store.mandate(under).await?.person_name.to_string(),
        )),
        None => None,
    };
    let deputies = deputies(&state, &record).await?;
    let data = Show {
        now: state.clock.now(),
        line: line(&record),
        granted: Granted {
            at: record.granted,
            by: record.granted_by_name.to_string(),
            ended_by: record.ended_by_name.as_ref().map(ToString::to_string),
            document: record
                .document
                .as_ref()
                .map(|file| (file.name.to_string(), file.bytes)),
            signatures: record.signatures,
        },
        under,
        deputies: deputies.iter().map(line).collect(),
        said: said(told.melding.as_deref()),
    };
    Ok(page::mandate(&state, &who, data))
}

/// `GET /bureau/mandaten/{mandate}/bewijs`
pub async fn document(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let record = find(&state, &id).await?;
    let document = record.document.ok_or(Failure::NotFound)?;
    let bytes = state.files.read(document.hash).await?;
    offer(&document, bytes)
}
