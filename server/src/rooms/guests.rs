//! Guests, in public: the form under the letter, and the code that confirms it. A GET shows and changes nothing, and a link
//! alone confirms nothing. No answer tells a stranger who signed, or who asked to.

pub mod desk;

use super::{
    forms::Form,
    page::{self, Page},
    stranger::{came, limits, network_limit, stamp},
};
use crate::{
    errors::Failure,
    guests::{GuestMails, form_purpose},
    language::Reader,
    network::Network,
    secrets::{Code, Token},
    state::State,
    store::{GuestDoor, GuestRecord, GuestTried, NewGuest, NewKey, StoreError},
};
use app::{
    cosigning::PinnedText,
    desk::data::Filled,
    drafting::Wrong,
    guests::{Ask as AskPage, Code as CodePage, CodeFailed, GuestForm, Over},
    links,
    stranger::Failed,
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    guests::{self, GuestRefused},
    hash::Hash,
    ids::GuestRequestId,
    letter::Language,
    ports::random,
    round::{AnswerRefused, RoundState, SigningRound},
    stranger::CODE_SECONDS,
    time::Moment,
    version::Version,
};

/// By what forms of guests are counted.
const KIND: &str = "guest";

/// What is behind a link, with the secret's hash.
struct Found {
    key: Token,
    door: GuestDoor,
    version: Version,
}

async fn find(state: &State, key: &str) -> Result<Found, Failure> {
    let key = Token::parse(key).ok_or(Failure::NotFound)?;
    let door = state.store.guest_door(key.hash()).await?;
    let number = door.round.pin.number;
    let version = state.store.version(door.letter.id, number).await?;
    Ok(Found { key, door, version })
}

/// Why nobody can ask in a round any more.
fn over(round: &SigningRound, open: bool, now: Moment) -> Option<Over> {
    match round.takes_answers(now) {
        Err(AnswerRefused::RoundCancelled) => Some(Over::Cancelled),
        Err(AnswerRefused::TooLate { deadline }) => Some(Over::Late { deadline }),
        Err(_) => Some(match round.state {
            RoundState::Closed { at } if at >= round.deadline => Over::Late {
                deadline: round.deadline,
            },
            _ => Over::Closed,
        }),
        Ok(()) if !open => Some(Over::Closed),
        Ok(()) => None,
    }
}

/// What was typed, why it was not taken, and the stamp that goes on.
#[derive(Default)]
struct Given {
    form: GuestForm,
    wrong: Vec<Wrong>,
    failed: Option<Failed>,
    stamp: Option<String>,
}

fn ask_page(state: &State, reader: &Reader, found: &Found, given: Given) -> Result<Page, Failure> {
    let version = &found.version;
    let stamp = stamp(state, &form_purpose(found.key.hash()), given.stamp)?;
    let data = AskPage {
        key: found.key.reveal().to_owned(),
        text: PinnedText::of(&version.text, version.number.get()),
        signed: usize::try_from(found.door.signed_so_far).unwrap_or(usize::MAX),
        deadline: found.door.round.deadline,
        stamp,
        form: Filled {
            form: given.form,
            wrong: given.wrong,
        },
        failed: given.failed,
    };
    Ok(page::ask_guest(state, reader, data))
}

/// `GET /meetekenen/{key}`
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    Path(key): Path<String>,
) -> Result<Page, Failure> {
    let found = find(&state, &key).await?;
    match over(&found.door.round, found.door.open, state.clock.now()) {
        Some(why) => Ok(page::guests_over(&state, &reader, why)),
        None => ask_page(&state, &reader, &found, Given::default()),
    }
}

/// `POST /meetekenen/{key}`
pub async fn ask(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    Path(key): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let found = find(&state, &key).await?;
    if let Some(why) = over(&found.door.round, found.door.open, state.clock.now()) {
        return Ok(page::guests_over(&state, &reader, why)
            .conflict()
            .into_response());
    }
    let mut given = Given {
        form: GuestForm::from_pairs(&form.pairs),
        ..Given::default()
    };
    let Some(filled) = read(&state, &found, &form, &mut given) else {
        let page = ask_page(&state, &reader, &found, given)?;
        return Ok(page.unprocessable().into_response());
    };
    let shown = Hash::parse(form.value("shown"))
        .map_err(|_| Failure::Unreadable("no version".to_owned()))?;
    let under = found.key.hash().to_string();
    let limits = limits(&state, KIND, &under, network, &filled.mail);
    if let Some(until) = state.store.throttle(limits).await? {
        tracing::warn!(%network, "a form for guests has to wait");
        given.failed = Some(Failed::Wait { until });
        let page = ask_page(&state, &reader, &found, given)?;
        return Ok(page.too_many().into_response());
    }
    match begin(&state, &reader, &found, filled, shown).await {
        Ok(token) => {
            state.wake_mail();
            Ok(Redirect::to(&links::guest_request(token.reveal())).into_response())
        }
        Err(StoreError::Guest(GuestRefused::OtherVersion)) => {
            given.failed = Some(Failed::OtherText);
            let page = ask_page(&state, &reader, &found, given)?;
            Ok(page.conflict().into_response())
        }
        Err(StoreError::Guest(_)) => {
            // It closed a moment ago: what the link says now is why.
            let found = find(&state, &key).await?;
            let why = over(&found.door.round, found.door.open, state.clock.now());
            let page = page::guests_over(&state, &reader, why.unwrap_or(Over::Closed));
            Ok(page.conflict().into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// What was filled in, if all of it is well; else what is wrong is noted.
fn read(state: &State, found: &Found, form: &Form, given: &mut Given) -> Option<guests::Form> {
    let came = came(state, &form_purpose(found.key.hash()), form);
    given.stamp = came.stamp;
    let filled = match given.form.read() {
        Ok(filled) => filled,
        Err(wrong) => {
            given.wrong = wrong;
            return None;
        }
    };
    given.failed = came.failed;
    given.failed.is_none().then_some(filled)
}

async fn begin(
    state: &State,
    reader: &Reader,
    found: &Found,
    form: guests::Form,
    shown: Hash,
) -> Result<Token, StoreError> {
    let source = state.random.as_ref();
    let (token, code) = (Token::new(source), Code::new(source));
    let now = state.clock.now();
    let id = GuestRequestId::new(now, random(source));
    let language = Language::from(reader.locale);
    let letter = found.door.letter.id;
    let mails = GuestMails::of(state, letter, &found.version, id, &form, language);
    let until = now
        .plus_seconds(CODE_SECONDS)
        .min(found.door.round.deadline);
    let new = NewGuest {
        id,
        door: found.key.hash(),
        key: NewKey {
            token_hash: token.hash(),
            code_hash: code.hash(&token),
        },
        form,
        shown,
        language,
        mail: mails.code(state, &token, &code, until),
    };
    state.store.begin_guest(new).await?;
    Ok(token)
}

async fn request(state: &State, token: &str) -> Result<(Token, GuestRecord, String), Failure> {
    let token = Token::parse(token).ok_or(Failure::NotFound)?;
    let record = state.store.guest_at(token.hash()).await?;
    let number = record.round.pin.number;
    let version = state.store.version(record.letter.id, number).await?;
    Ok((token, record, version.text.front.subject.to_string()))
}

fn request_page(
    state: &State,
    reader: &Reader,
    (token, record, subject): (Token, GuestRecord, String),
    typed: String,
    failed: Option<CodeFailed>,
) -> Page {
    let reader = reader.clone().or_own(Some(record.language));
    let form = &record.request.form;
    let data = CodePage {
        token: token.reveal().to_owned(),
        subject,
        organisation: form.organisation.to_string(),
        mail: form.mail.to_string(),
        expires: record.request.expires,
        deadline: record.round.deadline,
        state: record.request.state,
        over: !record.can_be_let_in(),
        reason: record.reason.map(|reason| reason.to_string()),
        typed,
        failed,
    };
    page::guest_request(state, &reader, data)
}

/// `GET /meetekenen/verzoek/{token}`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    Path(token): Path<String>,
) -> Result<Page, Failure> {
    let found = request(&state, &token).await?;
    Ok(request_page(&state, &reader, found, String::new(), None))
}

/// `POST /meetekenen/verzoek/{token}`
pub async fn confirm(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    Path(token): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let found = request(&state, &token).await?;
    let typed = form.value("code").to_owned();
    let Some(code) = Code::parse(&typed) else {
        let page = request_page(&state, &reader, found, typed, Some(CodeFailed::Missing));
        return Ok(page.unprocessable().into_response());
    };
    let (token, record, _) = &found;
    let tried = state
        .store
        .try_guest(token.hash(), code.hash(token))
        .await?;
    let failed = match tried {
        GuestTried::Confirmed => {
            forgive(&state, network, record).await?;
            return Ok(Redirect::to(&links::guest_request(token.reveal())).into_response());
        }
        GuestTried::Before => CodeFailed::Before,
        GuestTried::Wrong { left } => CodeFailed::Wrong { left },
        GuestTried::Refused(why) => CodeFailed::Refused(why),
    };
    tracing::warn!(request = %record.id, %network, "a guest's code was not taken");
    let wrong = matches!(failed, CodeFailed::Wrong { .. });
    let page = request_page(&state, &reader, found, typed, Some(failed));
    let page = if wrong {
        page.unprocessable()
    } else {
        page.conflict()
    };
    Ok(page.into_response())
}

/// Whoever reads the mailbox is no flood: their form counts against the network no more.
async fn forgive(state: &State, network: Network, record: &GuestRecord) -> Result<(), Failure> {
    if record.request.state != guests::RequestState::FilledIn {
        return Ok(());
    }
    let own = network_limit(state, KIND, network);
    Ok(state.store.throttle_take_back(vec![own]).await?)
}
