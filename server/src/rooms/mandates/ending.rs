//! The end of a mandate: at once or after a day, by the secretariat or by the director whose deputy it is.

use super::{Said, about, back_to, deputies, find, line, mail, own::own_deputy};
use crate::{
    errors::Failure,
    language::{self, Reader},
    rooms::{
        forms::Form,
        own::who,
        page::{self, Page},
    },
    session::{Secretariat, SignedIn},
    state::State,
    store::{MandateRecord, OutgoingMail, Session, StoreError},
};
use app::{
    desk::data::Filled,
    drafting::{Mistake, Wrong},
    links, mails,
    members::mandates::{EndForm, EndMandate, When},
};
use axum::{
    extract::{Path, State as Ask},
    response::Response,
};
use letters::{
    mandate::{Ending, MandateError},
    register::table,
};

/// `GET /bureau/mandaten/{mandate}/einde`
pub async fn confirm(
    Ask(state): Ask<State>,
    Secretariat(session, reader): Secretariat,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let record = find(&state, &id).await?;
    asking(&state, &reader, &session, &record, false).await
}

/// `GET /mijn/mandaten/{mandate}/einde`
pub async fn confirm_deputy(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
) -> Result<Page, Failure> {
    let record = own_deputy(&state, &session, &id).await?;
    asking(&state, &reader, &session, &record, true).await
}

/// `POST /bureau/mandaten/{mandate}/einde`
pub async fn end(
    Ask(state): Ask<State>,
    Secretariat(session, reader): Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let record = find(&state, &id).await?;
    let back = links::mandate(record.mandate.id);
    ended(&state, &reader, &session, &record, &form, Where::Desk(back)).await
}

/// `POST /mijn/mandaten/{mandate}/einde`
pub async fn end_deputy(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(id): Path<String>,
    form: Form,
) -> Result<Result<Response, Page>, Failure> {
    let record = own_deputy(&state, &session, &id).await?;
    ended(&state, &reader, &session, &record, &form, Where::Own).await
}

/// From where a mandate is ended.
enum Where {
    /// The desk: back to this page.
    Desk(String),
    /// Among what is one's own.
    Own,
}

async fn asking(
    state: &State,
    reader: &Reader,
    session: &Session,
    record: &MandateRecord,
    own: bool,
) -> Result<Page, Failure> {
    let over = record.mandate.is_over(state.clock.now());
    let wrong = over.then(|| refused(MandateError::Ended));
    let form = (EndForm::fresh(), wrong.into_iter().collect());
    let page = shown(state, reader, session, record, own, form).await?;
    Ok(if over { page.conflict() } else { page })
}

async fn shown(
    state: &State,
    reader: &Reader,
    session: &Session,
    record: &MandateRecord,
    own: bool,
    (form, wrong): (EndForm, Vec<Wrong>),
) -> Result<Page, Failure> {
    let now = state.clock.now();
    let deputies = deputies(state, record).await?;
    let deputies = deputies
        .iter()
        .filter(|it| !it.mandate.is_over(now))
        .map(|it| it.person_name.to_string());
    let data = EndMandate {
        who: who(session),
        own,
        line: line(record),
        deputies: deputies.collect(),
        form: Filled { form, wrong },
    };
    Ok(page::end_mandate(state, reader, data))
}

async fn ended(
    state: &State,
    reader: &Reader,
    session: &Session,
    record: &MandateRecord,
    form: &Form,
    place: Where,
) -> Result<Result<Response, Page>, Failure> {
    let typed = EndForm {
        when: form.value("when").to_owned(),
        last: form.value("last").to_owned(),
    };
    let wrong = match read(&typed) {
        Err(wrong) => wrong,
        Ok(ending) => {
            let id = record.mandate.id;
            let told = ended_mail(state);
            let done = state.store.end_mandate(id, ending, session.person, told);
            match done.await {
                Ok(()) => {
                    state.wake_mail();
                    let back = match &place {
                        Where::Desk(back) => back.as_str(),
                        Where::Own => links::OWN_MANDATES,
                    };
                    return Ok(Ok(back_to(back, Said::Ended)));
                }
                Err(StoreError::Mandate(why)) => refused(why),
                Err(error) => return Err(error.into()),
            }
        }
    };
    let own = matches!(place, Where::Own);
    let page = shown(state, reader, session, record, own, (typed, vec![wrong])).await?;
    Ok(Err(page.unprocessable()))
}

/// When it is to end.
fn read(typed: &EndForm) -> Result<Ending, Wrong> {
    match When::from_key(&typed.when) {
        None => Err(Wrong::at("when", Mistake::Choice)),
        Some(When::Now) => Ok(Ending::Now),
        Some(When::Day) => table::day(typed.last.trim())
            .map(Ending::After)
            .ok_or_else(|| Wrong::at("last", Mistake::Day)),
    }
}

/// This form has one field for what the rules refuse.
fn refused(why: MandateError) -> Wrong {
    Wrong::at("last", Mistake::Mandate(why))
}

/// The mail to whoever may sign no longer, in their language.
fn ended_mail(
    state: &State,
) -> impl Fn(&MandateRecord) -> Option<OutgoingMail> + Clone + Send + 'static {
    let (association, now) = (state.config.association.clone(), state.clock.now());
    move |ended| {
        let locale = language::of_mail(ended.language);
        let words = mails::mandate_ended(locale, about(ended, &association), now);
        // A mandate may be given an end more than once, each sooner than the last.
        let why = match ended.mandate.last_day() {
            Some(last) => format!("ended:{last}"),
            None => "ended".to_owned(),
        };
        Some(mail(ended, words, &why))
    }
}
