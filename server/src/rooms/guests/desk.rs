//! Guests at the desk: the link of a round, who asks, letting in and refusing.

use crate::{
    errors::Failure,
    guests::{GuestMails, belongs, door_purpose},
    invitations::Key,
    language::OURS,
    rooms::{
        forms::Form,
        letter::{find, find_with_head},
        page::{self, Page},
    },
    secrets::Token,
    session::Secretariat,
    state::State,
    store::{Admission, Admitted, GuestRecord, StoreError},
};
use app::{
    desk::data::{Filled, LetterHead},
    drafting::Wrong,
    guests::{Decide, DecideForm, Guest, Guests, Link, NotDecided, One, Said, Twin, evidence},
    links,
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    guests::{GuestRefused, RequestState, likeness},
    ids::{GuestRequestId, LetterId},
    organisation::{Organisation, OrganisationKind, RegisterError},
    round::{AnswerRefused, SigningRound},
    text::Line,
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Asked {
    melding: Option<String>,
}

/// The round that takes answers now.
async fn round_now(state: &State, letter: LetterId) -> Result<Option<SigningRound>, Failure> {
    let now = state.clock.now();
    let rounds = state.store.rounds(letter).await?;
    Ok(rounds
        .into_iter()
        .find(|round| round.takes_answers(now).is_ok()))
}

async fn link_of(state: &State, round: Option<SigningRound>) -> Result<Link, Failure> {
    let Some(round) = round else {
        return Ok(Link::NoRound);
    };
    let Some(sealed) = state.store.guest_key(round.id).await? else {
        return Ok(Link::None);
    };
    let opened = state.vault.open_sealed(&door_purpose(round.id), &sealed);
    let key = opened.ok().and_then(|key| String::from_utf8(key).ok());
    Ok(key.map_or(Link::Unreadable, |key| {
        Link::Open(state.config.url(&links::guest_ask(&key)))
    }))
}

fn twins(record: &GuestRecord, register: &[Organisation]) -> Vec<Twin> {
    let form = &record.request.form;
    let twin = |known: &Organisation| {
        let details = &known.details;
        let by = likeness(&form.organisation, &form.website, details)?;
        Some(Twin {
            id: known.id,
            name: details.name.to_string(),
            website: details.website.as_ref().map(|it| it.shown().to_owned()),
            member: details.kind == OrganisationKind::Member,
            by,
        })
    };
    let mut twins: Vec<Twin> = register.iter().filter_map(twin).collect();
    twins.sort_by_key(|twin| twin.by);
    twins
}

fn guest_of(record: &GuestRecord, twins: usize) -> Guest {
    let at = match record.request.state {
        RequestState::Waiting { confirmed } => confirmed,
        RequestState::Admitted { at } | RequestState::Refused { at } => at,
        RequestState::FilledIn => record.made,
    };
    Guest {
        id: record.id,
        form: record.request.form.clone(),
        verdict: belongs(&record.request.form),
        twins,
        at,
        state: record.request.state,
        open: record.can_be_let_in(),
    }
}

async fn list_page(
    state: &State,
    who: &Secretariat,
    slug: &str,
    said: Option<Said>,
    refused: bool,
) -> Result<Page, Failure> {
    let (letter, _, head) = find_with_head(state, slug).await?;
    let register = state.store.register().await?;
    let guests = state.store.guests(letter.id).await?;
    let guests = guests
        .iter()
        .map(|record| guest_of(record, twins(record, &register).len()));
    let data = Guests {
        head,
        link: link_of(state, round_now(state, letter.id).await?).await?,
        guests: guests.collect(),
        said,
        refused,
    };
    Ok(page::guests(state, who, data))
}

/// `GET /bureau/brieven/{slug}/gasten`
pub async fn list(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let said = asked.melding.as_deref().and_then(Said::from_key);
    list_page(&state, &who, &slug, said, false).await
}

fn back_to(slug: &str, said: Said) -> Response {
    let page = links::Desk::Guests.of(slug);
    Redirect::to(&links::said(&page, said.key())).into_response()
}

/// `POST /bureau/brieven/{slug}/gasten/link`: opens the link, or closes it.
pub async fn link(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let letter = find(&state, &slug).await?;
    let opens = match form.value("act") {
        "open" => true,
        "close" => false,
        _ => return Err(Failure::Unreadable("no such act".to_owned())),
    };
    let Some(round) = round_now(&state, letter.id).await? else {
        let page = list_page(&state, &who, &slug, None, true).await?;
        return Ok(page.conflict().into_response());
    };
    if !opens {
        state.store.close_guest_door(round.id, who.person()).await?;
        return Ok(back_to(&slug, Said::Closed));
    }
    let key = Token::new(state.random.as_ref());
    let purpose = door_purpose(round.id);
    let sealed = (state.vault).seal(&purpose, key.reveal().as_bytes(), state.random.as_ref())?;
    let done = state
        .store
        .open_guest_door(round.id, key.hash(), sealed, who.person())
        .await;
    match done {
        Ok(_) => Ok(back_to(&slug, Said::Opened)),
        Err(StoreError::Answer(_)) => {
            let page = list_page(&state, &who, &slug, None, true).await?;
            Ok(page.conflict().into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// A request of a letter, with what stands on top of its page.
async fn find_guest(
    state: &State,
    slug: &str,
    request: &str,
) -> Result<(GuestRecord, LetterHead), Failure> {
    let (letter, _, head) = find_with_head(state, slug).await?;
    let id = GuestRequestId::parse(request).ok_or(Failure::NotFound)?;
    Ok((state.store.guest(letter.id, id).await?, head))
}

/// What was typed at the desk, and why it was not done.
#[derive(Default)]
struct Given {
    form: Option<DecideForm>,
    wrong: Vec<Wrong>,
    failed: Option<NotDecided>,
}

async fn one_page(
    state: &State,
    who: &Secretariat,
    record: GuestRecord,
    head: LetterHead,
    given: Given,
) -> Result<Page, Failure> {
    let register = state.store.register().await?;
    let twins = twins(&record, &register);
    let alike = |it: &&Organisation| !twins.iter().any(|twin| twin.id == it.id);
    let others = register.iter().filter(alike);
    let others = others.map(|it| (it.id, it.details.name.to_string()));
    let data = One {
        head,
        guest: guest_of(&record, twins.len()),
        decided_by: record.decided_by.map(|by| by.to_string()),
        reason: record.reason.map(|reason| reason.to_string()),
        others: others.collect(),
        form: Filled {
            form: given.form.unwrap_or_else(|| DecideForm::fresh(&twins)),
            wrong: given.wrong,
        },
        twins,
        failed: given.failed,
    };
    Ok(page::guest(state, who, data))
}

/// `GET /bureau/brieven/{slug}/gasten/{request}`
pub async fn one(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, request)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let (record, head) = find_guest(&state, &slug, &request).await?;
    one_page(&state, &who, record, head, Given::default()).await
}

/// `POST /bureau/brieven/{slug}/gasten/{request}`: lets a guest in, or refuses it.
pub async fn decide(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, request)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let (record, head) = find_guest(&state, &slug, &request).await?;
    let refuses = match form.value("act") {
        "admit" => false,
        "refuse" => true,
        _ => return Err(Failure::Unreadable("no such act".to_owned())),
    };
    let typed = DecideForm::from_pairs(&form.pairs);
    let decided = match typed.read(refuses) {
        Ok(decided) => decided,
        Err(wrong) => {
            let given = Given {
                form: Some(kept(typed, refuses, &state, &record).await?),
                wrong,
                failed: None,
            };
            let page = one_page(&state, &who, record, head, given).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    let said = match decided {
        Decide::Admit(_) => Said::Admitted,
        Decide::Refuse(_) => Said::Refused,
    };
    match carry_out(&state, &who, &record, decided).await {
        Ok(()) => {
            state.wake_mail();
            Ok(back_to(&slug, said))
        }
        Err(error) => {
            let failed = Some(not_decided(error)?);
            let form = Some(kept(typed, refuses, &state, &record).await?);
            let wrong = Vec::new();
            let given = Given {
                form,
                wrong,
                failed,
            };
            // Read again: what stands there may be the very reason.
            let (record, head) = find_guest(&state, &slug, &request).await?;
            let page = one_page(&state, &who, record, head, given).await?;
            Ok(page.conflict().into_response())
        }
    }
}

/// The form as typed; the half of the other button, which came along empty, as it is at first.
async fn kept(
    typed: DecideForm,
    refuses: bool,
    state: &State,
    record: &GuestRecord,
) -> Result<DecideForm, Failure> {
    if !refuses {
        return Ok(typed);
    }
    let fresh = DecideForm::fresh(&twins(record, &state.store.register().await?));
    Ok(DecideForm {
        reason: typed.reason,
        ..fresh
    })
}

async fn carry_out(
    state: &State,
    who: &Secretariat,
    record: &GuestRecord,
    decided: Decide,
) -> Result<(), StoreError> {
    let number = record.round.pin.number;
    let version = state.store.version(record.letter.id, number).await?;
    let mails = GuestMails::to(state, record, &version);
    match decided {
        Decide::Refuse(reason) => {
            let mail = mails.refused(reason.as_str());
            let by = who.person();
            state.store.refuse_guest(record.id, reason, by, mail).await
        }
        Decide::Admit(organisation) => {
            let RequestState::Waiting { confirmed } = record.request.state else {
                return Err(GuestRefused::NotWaiting.into());
            };
            // What is kept of a mandate is in the language of the association.
            let evidence = Line::parse(&evidence(OURS, confirmed))
                .map_err(|error| StoreError::Corrupt(error.to_string()))?;
            let key = Key::draw(state);
            let admission = Admission {
                organisation,
                evidence,
                key: key.hashes(),
            };
            let receipt = move |admitted: &Admitted| mails.admitted(&key, admitted);
            let by = who.person();
            let admitted = state.store.admit_guest(record.id, admission, by, receipt);
            admitted.await.map(drop)
        }
    }
}

/// What the rules said, as the desk tells it; anything else is a failure.
fn not_decided(error: StoreError) -> Result<NotDecided, Failure> {
    Ok(match error {
        StoreError::Guest(_) => NotDecided::NotWaiting,
        StoreError::Answer(
            AnswerRefused::OrganisationSigned { at } | AnswerRefused::AlreadySigned { at },
        ) => NotDecided::Signed { at },
        StoreError::Answer(AnswerRefused::BeyondMandate) | StoreError::Mandate(_) => {
            NotDecided::Mandate
        }
        StoreError::Answer(_) => NotDecided::Over,
        StoreError::Register(RegisterError::NameTaken) => NotDecided::NameTaken,
        StoreError::OtherName => NotDecided::OtherName,
        other => return Err(other.into()),
    })
}
