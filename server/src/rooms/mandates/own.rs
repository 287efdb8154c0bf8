//! The mandates that somebody holds, and the deputies whom they appoint under them. What is not one's own is not there.

use super::{Said, Told, back_to, deputies, find, granted_mail, line, not_granted, said};
use crate::{
    errors::Failure,
    language::{OURS, Reader},
    rooms::{
        forms::Form,
        own::who,
        page::{self, Page},
    },
    session::SignedIn,
    state::State,
    store::{Grant, MandateFilter, MandateRecord, Session, Whom},
};
use app::{
    desk::data::Filled,
    drafting::Wrong,
    links,
    members::mandates::{self, DeputyForm, MandateForm, NewGrant, OwnMandate, OwnMandates},
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::Response,
};
use letters::text::Line;

/// Whether deputies can be appointed under this mandate at this moment.
fn appoints(state: &State, record: &MandateRecord) -> bool {
    !record.mandate.deputy && record.mandate.holds_at(state.clock.now())
}

/// A mandate of one's own, under which one appoints.
async fn own(state: &State, session: &Session, id: &str) -> Result<MandateRecord, Failure> {
    let record = find(state, id).await?;
    if record.mandate.person == session.person && appoints(state, &record) {
        Ok(record)
    } else {
        Err(Failure::NotFound)
    }
}

/// The mandate of a deputy who was appointed under one's own.
pub(super) async fn own_deputy(
    state: &State,
    session: &Session,
    id: &str,
) -> Result<MandateRecord, Failure> {
    let record = find(state, id).await?;
    let under = record.mandate.under.ok_or(Failure::NotFound)?;
    let own = state.store.mandate(under).await?;
    if own.mandate.person == session.person && appoints(state, &own) {
        Ok(record)
    } else {
        Err(Failure::NotFound)
    }
}

/// `GET /mijn/mandaten`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Query(told): Query<Told>,
) -> Result<Page, Failure> {
    let now = state.clock.now();
    let filter = MandateFilter {
        person: Some(session.person),
        ..MandateFilter::default()
    };
    let all = state.store.mandates(filter).await?;
    let (over, running): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.mandate.is_over(now));
    let mut held = Vec::new();
    for record in running {
        let deputies = deputies(&state, &record).await?;
        let deputies = deputies.iter().filter(|it| !it.mandate.is_over(now));
        held.push(OwnMandate {
            line: line(&record),
            appoints: appoints(&state, &record),
            deputies: deputies.map(line).collect(),
        });
    }
    let data = OwnMandates {
        who: who(&session),
        mandates: held,
        over: over.iter().map(line).collect(),
        said: said(told.melding.as_deref()),
    };
    Ok(page::own_mandates(&state, &reader, data))
}

/// `GET /mijn/mandaten/{mandate}/plaatsvervanger`
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let record = own(&state, &session, &id).await?;
    let form = MandateForm::under(&record.mandate, state.clock.now().day());
    Ok(shown(&state, &reader, &session, &record, form, Vec::new()))
}

fn shown(
    state: &State,
    reader: &Reader,
    session: &Session,
    record: &MandateRecord,
    form: MandateForm,
    wrong: Vec<Wrong>,
) -> Page {
    let data = DeputyForm {
        who: who(session),
        line: line(record),
        form: Filled { form, wrong },
    };
    page::appoint(state, reader, data)
}

/// `POST /mijn/mandaten/{mandate}/plaatsvervanger`
pub async fn appoint(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let record = own(&state, &session, &id).await?;
    let typed = MandateForm::from_pairs(&form.pairs);
    // What stands in the store is in the association's own language, as what the secretariat types is.
    let evidence = Line::parse(&mandates::appointed_by(OURS, &line(&record)))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let wrong = match typed.read_deputy(&record.mandate, evidence) {
        Err(wrong) => wrong,
        Ok(NewGrant { name, mail, terms }) => {
            let grant = Grant {
                whom: Whom::Called { name, mail },
                terms,
                under: Some(record.mandate.id),
                document: None,
            };
            let told = granted_mail(&state, session.name.to_string());
            match state.store.grant_mandate(grant, session.person, told).await {
                Ok(_) => {
                    state.wake_mail();
                    return Ok(Ok(back_to(links::OWN_MANDATES, Said::Appointed)));
                }
                Err(error) => vec![not_granted(error)?],
            }
        }
    };
    let page = shown(&state, &reader, &session, &record, typed, wrong);
    Ok(Err(page.unprocessable()))
}
