//! Objecting with the link and the code of an invitation, as one signs: a GET shows and changes nothing. And the objections
//! to a letter's texts, as the desk shows them.

use super::{
    forms::Form,
    page::{self, Page},
    signing::{back_to, check_code, find},
};
use crate::{
    errors::Failure,
    language::Reader,
    network::Network,
    objection_mails::Receipts,
    secrets::Token,
    state::State,
    store::{InvitationRecord, LetterRecord, NewObjection, StoreError, ThreadRecord},
};
use app::{
    cosigning::{Done, NotTaken},
    objections::{
        Choose, NotObjected, ObjectionLine, ObjectorHead, One, Place, Propose, Typed, places,
    },
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    anchor::Anchor,
    hash::Hash,
    ids::ObjectionId,
    objections::{Became, MOST, ObjectionRefused},
    review::{ReviewRefused, Turn, proposed},
    round::{Answer, AnswerRefused},
    text::{Remark, TextError},
    version::{Version, VersionNumber},
};
use serde::Deserialize;

/// Which place is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    alinea: String,
}

impl Asked {
    /// That place of a text.
    fn place(&self, version: &Version) -> Result<Place, Failure> {
        let at: Option<usize> = self.alinea.parse().ok();
        let mut places = places(&version.text).into_iter();
        places
            .find(|place| Some(place.at) == at)
            .ok_or(Failure::NotFound)
    }
}

fn head(token: &Token, record: &InvitationRecord, version: &Version) -> ObjectorHead {
    let front = &version.text.front;
    ObjectorHead {
        token: token.reveal().to_owned(),
        title: record
            .letter
            .short_title
            .as_ref()
            .map_or_else(|| front.subject.to_string(), ToString::to_string),
        organisation: record.organisation.to_string(),
        person: match &record.mandate {
            Some(mandate) => format!("{}, {}", record.person, mandate.function),
            None => record.person.to_string(),
        },
        language: front.language,
        version: version.number.get(),
        hash: version.hash.to_string(),
        deadline: record.round.deadline,
    }
}

/// A thread that is an objection, as the pages show it.
fn line(letter: &LetterRecord, thread: &ThreadRecord) -> Option<ObjectionLine> {
    let of = thread.objection.as_ref()?;
    let last = thread.turns.last();
    Some(ObjectionLine {
        id: of.id,
        thread: thread.id,
        organisation: of.organisation_name.to_string(),
        person: thread.author_name.to_string(),
        at: thread.at,
        against: thread.anchor.version.get(),
        quote: thread.anchor.quote.clone(),
        replacement: thread.replacement.clone().unwrap_or_default(),
        before: before(&thread.anchor),
        after: after(&thread.anchor),
        why: thread
            .text
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        became: Became::of(thread.state(), letter.stage.name()),
        version: last.and_then(|turn| turn.version).map(VersionNumber::get),
        reason: last
            .and_then(|turn| turn.reason.as_ref())
            .map(ToString::to_string),
    })
}

/// What stood before some words on the same line, with a sign where it is cut off.
fn before(anchor: &Anchor) -> String {
    match anchor.before.rsplit_once('\n') {
        Some((_, line)) => line.to_owned(),
        None if anchor.before.len() < anchor.start => format!("…{}", anchor.before),
        None => anchor.before.clone(),
    }
}

/// What stood after them.
fn after(anchor: &Anchor) -> String {
    let behind = anchor.start + anchor.quote.len() + anchor.after.len();
    match anchor.after.split_once('\n') {
        Some((line, _)) => line.to_owned(),
        None if behind < anchor.total => format!("{}…", anchor.after),
        None => anchor.after.clone(),
    }
}

/// All objections to a letter's texts, for the desk.
///
/// # Errors
/// When the store cannot be reached.
pub(super) async fn all(
    state: &State,
    letter: &LetterRecord,
) -> Result<Vec<ObjectionLine>, Failure> {
    let threads = state.store.objections(letter.id).await?;
    Ok(threads
        .iter()
        .filter_map(|thread| line(letter, thread))
        .collect())
}

async fn own_threads(
    state: &State,
    record: &InvitationRecord,
) -> Result<Vec<ThreadRecord>, Failure> {
    let (letter, asked) = (record.letter.id, &record.invitation);
    let (person, organisation) = (asked.person, asked.organisation);
    let threads = state.store.objections_of(letter, person, organisation);
    Ok(threads.await?)
}

/// What whoever is asked objected to this letter's texts for this organisation, in whichever round.
///
/// # Errors
/// When the store cannot be reached.
pub(super) async fn own(
    state: &State,
    record: &InvitationRecord,
) -> Result<Vec<ObjectionLine>, Failure> {
    let threads = own_threads(state, record).await?;
    Ok(threads
        .iter()
        .filter_map(|thread| line(&record.letter, thread))
        .collect())
}

/// Why nothing can be objected now, as far as that is known before anything is typed.
async fn stopped(
    state: &State,
    record: &InvitationRecord,
) -> Result<Option<ObjectionRefused>, Failure> {
    if let Err(refused) = record.round.takes_answers(state.clock.now()) {
        return Ok(Some(refused.into()));
    }
    if let Answer::Signed { at, .. } = record.invitation.answer {
        return Ok(Some(AnswerRefused::AlreadySigned { at }.into()));
    }
    if record.mandate.is_none() {
        return Ok(Some(AnswerRefused::NoMandate.into()));
    }
    let made = own_threads(state, record).await?;
    let on = |thread: &&ThreadRecord| {
        let of = thread.objection.as_ref();
        of.is_some_and(|of| of.invitation == record.invitation.id)
    };
    let made = made.iter().filter(on).count();
    Ok((made >= MOST).then_some(ObjectionRefused::TooMany))
}

/// `GET /ondertekenen/{token}/bezwaar?alinea=4`; without a place, the places.
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (token, record, version) = find(&state, &token).await?;
    let reader = reader.or_own(record.language);
    let head = head(&token, &record, &version);
    let stopped = stopped(&state, &record).await?;
    if stopped.is_some() || asked.alinea.is_empty() {
        let over = stopped.is_some();
        let data = Choose {
            head,
            places: places(&version.text),
            stopped,
        };
        let page = page::choose_objection(&state, &reader, &data);
        let page = if over { page.conflict() } else { page };
        return Ok(page.into_response());
    }
    let place = asked.place(&version)?;
    let typed = Typed {
        wording: place.source.clone(),
        ..Typed::default()
    };
    let data = Propose {
        head,
        place,
        typed,
        refused: None,
    };
    Ok(page::propose(&state, &reader, &data).into_response())
}

/// `POST /ondertekenen/{token}/bezwaar?alinea=4`
pub async fn object(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
    form: Form,
) -> Result<Response, Failure> {
    let (token, record, version) = find(&state, &token).await?;
    let place = asked.place(&version)?;
    let typed = Typed {
        wording: form.value("wording").to_owned(),
        why: form.value("why").to_owned(),
        code: form.value("code").to_owned(),
    };
    let shown = Hash::parse(form.value("shown"))
        .map_err(|_| Failure::Unreadable("no version".to_owned()))?;
    let about = (&token, &record, &version);
    match take(&state, about, &place, &typed, shown).await? {
        Ok(()) => {
            state.wake_mail();
            Ok(back_to(&token, Done::Objected))
        }
        Err(why) => {
            noted(&record, &network, &why);
            let reader = reader.or_own(record.language);
            let data = Propose {
                head: head(&token, &record, &version),
                place,
                typed,
                refused: Some(why.clone()),
            };
            Ok(dressed(page::propose(&state, &reader, &data), &why))
        }
    }
}

/// The page with the status that says why.
fn dressed(page: Page, why: &NotObjected) -> Response {
    let page = match why {
        NotObjected::NotTaken(NotTaken::Throttled { .. }) => page.too_many(),
        NotObjected::NotTaken(NotTaken::Rules(_)) | NotObjected::TooMany | NotObjected::Decided => {
            page.conflict()
        }
        _ => page.unprocessable(),
    };
    page.into_response()
}

/// A code that did not fit is in the log.
fn noted(record: &InvitationRecord, network: &Network, why: &NotObjected) {
    if let NotObjected::NotTaken(NotTaken::CodeWrong { .. } | NotTaken::Throttled { .. }) = why {
        let invitation = record.invitation.id;
        tracing::warn!(%invitation, %network, "a code to object with did not fit");
    }
}

async fn take(
    state: &State,
    (token, record, version): (&Token, &InvitationRecord, &Version),
    place: &Place,
    typed: &Typed,
    shown: Hash,
) -> Result<Result<(), NotObjected>, Failure> {
    // Rules that need no secret first: who is late hears so, and spends no try.
    if let Err(refused) = record.round.takes_answers(state.clock.now()) {
        return Ok(Err(NotObjected::NotTaken(NotTaken::Rules(refused))));
    }
    let body = &version.text.body;
    let proposed = match proposed(version.number, body, &place.range, &typed.wording) {
        Ok(proposed) => proposed,
        Err(why) => return Ok(Err(NotObjected::Words(why))),
    };
    let why = match Remark::parse(&typed.why) {
        Ok(why) => why,
        Err(TextError::Empty) => return Ok(Err(NotObjected::NoWhy)),
        Err(_) => return Ok(Err(NotObjected::BadWhy)),
    };
    if let Err(why) = check_code(state, token, record, &typed.code).await? {
        return Ok(Err(NotObjected::NotTaken(why)));
    }
    let mails = Receipts::of(state, token, record, version, place, typed);
    let new = NewObjection {
        shown,
        proposed,
        why,
    };
    let tell = move |made: &_, to: Option<&_>| mails.write(made, to);
    let done = state.store.object(record.invitation.id, new, tell).await;
    Ok(match done {
        Ok(_) => Ok(()),
        Err(StoreError::Objection(ObjectionRefused::TooMany)) => Err(NotObjected::TooMany),
        Err(StoreError::Objection(ObjectionRefused::Answer(refused))) => {
            Err(NotObjected::NotTaken(NotTaken::Rules(refused)))
        }
        Err(error) => return Err(error.into()),
    })
}

/// One of one's own objections.
async fn one(
    state: &State,
    record: &InvitationRecord,
    id: &str,
) -> Result<(ThreadRecord, ObjectionLine), Failure> {
    let id = ObjectionId::parse(id).ok_or(Failure::NotFound)?;
    let threads = own_threads(state, record).await?;
    let is = |thread: &ThreadRecord| thread.objection.as_ref().is_some_and(|of| of.id == id);
    let thread = threads.into_iter().find(is).ok_or(Failure::NotFound)?;
    let line = line(&record.letter, &thread).ok_or(Failure::NotFound)?;
    Ok((thread, line))
}

/// `GET /ondertekenen/{token}/bezwaar/{objection}`
pub async fn show(
    Ask(state): Ask<State>,
    reader: Reader,
    Path((token, objection)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let (token, record, version) = find(&state, &token).await?;
    let (_, objection) = one(&state, &record, &objection).await?;
    let reader = reader.or_own(record.language);
    let data = One {
        head: head(&token, &record, &version),
        objection,
        code: String::new(),
        refused: None,
    };
    Ok(page::objection(&state, &reader, &data))
}

/// `POST /ondertekenen/{token}/bezwaar/{objection}`: takes it back.
pub async fn take_back(
    Ask(state): Ask<State>,
    reader: Reader,
    network: Network,
    Path((token, objection)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let (token, record, version) = find(&state, &token).await?;
    let (thread, _) = one(&state, &record, &objection).await?;
    let code = form.value("code").to_owned();
    let why = if let Err(why) = check_code(&state, &token, &record, &code).await? {
        NotObjected::NotTaken(why)
    } else {
        let (id, turn, by) = (thread.id, Turn::Withdrawn, record.invitation.person);
        match state.store.turn(id, turn, by, false).await {
            Ok(()) => return Ok(back_to(&token, Done::ObjectionWithdrawn)),
            Err(StoreError::Review(ReviewRefused::Decided | ReviewRefused::NotInReview)) => {
                NotObjected::Decided
            }
            Err(error) => return Err(error.into()),
        }
    };
    noted(&record, &network, &why);
    // Read again: what stands there may be the very reason.
    let (token, record, version) = match &why {
        NotObjected::Decided => find(&state, token.reveal()).await?,
        _ => (token, record, version),
    };
    let (_, objection) = one(&state, &record, &objection).await?;
    let reader = reader.or_own(record.language);
    let data = One {
        head: head(&token, &record, &version),
        objection,
        code,
        refused: Some(why.clone()),
    };
    Ok(dressed(page::objection(&state, &reader, &data), &why))
}
