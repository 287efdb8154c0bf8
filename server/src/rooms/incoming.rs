//! Mail that came in: what waits for a hand, one message, and what somebody says of it.

use super::{
    attachments::offer,
    forms::Form,
    page::{self, Page},
};
use crate::{
    errors::Failure,
    receiving::{self, NotTaken},
    session::Secretariat,
    state::State,
    store::{IncomingRecord, StoreError, TakenIn},
};
use app::{
    desk::data::Filled,
    drafting::{Mistake, Wrong},
    incoming::{At, DonePage, Line, Problem, Queue, Said},
    links,
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Redirect, Response},
};
use letters::{
    ids::{EnvelopeId, IncomingId, LetterId, ReceiverId},
    incoming::{MAX_BYTES, Standing, Way, matching::Match, message::Flaw, reply::ReplyBase},
    text::Slug,
    time::Moment,
};
use serde::Deserialize;

mod one;
mod passed;

use one::{Around, Opened, shown};
pub use passed::{see_to, trouble};

/// How the first bytes of a file of Outlook's own look: a Compound File (MS-CFB, 2.2).
const COMPOUND_FILE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// What the addresses of these pages say behind the question mark.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    melding: String,
    pagina: Option<u32>,
    tekst: Option<usize>,
}

async fn lines(state: &State, messages: Vec<IncomingRecord>) -> Result<Vec<Line>, Failure> {
    let went = state.store.envelopes_went().await?;
    let line = |it: IncomingRecord| {
        let letter = it.letter.map(|(_, slug, title)| At { slug, title });
        let likeliest = match &it.found {
            Match::Unmatched { suggestions } if it.standing == Standing::Waiting => {
                let first = suggestions.first();
                first.and_then(|it| went.get(&it.place.envelope))
            }
            _ => None,
        };
        let likeliest = likeliest.map(|it| At {
            slug: it.slug.clone(),
            title: it.title.clone(),
        });
        Line {
            id: it.id,
            received: it.received,
            sender: it.sender,
            subject: it.subject,
            kind: it.kind,
            standing: it.standing,
            letter: letter.or(likeliest),
            let_go: it.let_go,
        }
    };
    Ok(messages.into_iter().map(line).collect())
}

/// The mails of a letter, the oldest first.
///
/// # Errors
/// When the store cannot be read.
pub async fn of(state: &State, letter: LetterId) -> Result<Vec<Line>, Failure> {
    lines(state, state.store.incoming_of(letter).await?).await
}

async fn queue_page(
    state: &State,
    who: &Secretariat,
    wrong: Vec<Wrong>,
    said: Option<Said>,
) -> Result<Page, Failure> {
    let messages = state.store.incoming_waiting().await?;
    let (waiting, placed) = messages
        .into_iter()
        .partition(|it| it.standing == Standing::Waiting);
    let data = Queue {
        waiting: lines(state, waiting).await?,
        placed: lines(state, placed).await?,
        address: state.config.reply_address.as_ref().map(ReplyBase::shown),
        trouble: trouble(state).await?,
        passed: passed::waiting(state).await?,
        wrong,
        said,
    };
    Ok(page::incoming(state, who, data))
}

/// `GET /bureau/post`
pub async fn queue(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    queue_page(&state, &who, Vec::new(), Said::from_key(&asked.melding)).await
}

/// `GET /bureau/post/gehad`
pub async fn done(
    Ask(state): Ask<State>,
    who: Secretariat,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let page = asked.pagina.unwrap_or(1).max(1);
    let (messages, more) = state.store.incoming_done(page - 1).await?;
    let data = DonePage {
        lines: lines(&state, messages).await?,
        page,
        more,
    };
    Ok(page::incoming_done(&state, &who, data))
}

/// What is wrong with a file that should be a mail.
fn no_mail(bytes: &[u8]) -> Option<Mistake> {
    if bytes.len() > MAX_BYTES {
        return Some(Mistake::TooLarge { max: MAX_BYTES });
    }
    if bytes.starts_with(COMPOUND_FILE) {
        return Some(Mistake::Incoming(Problem::Outlook));
    }
    let none = Some(Mistake::Incoming(Problem::NoMail));
    let message = crate::incoming::read(bytes);
    let flaws = &message.flaws;
    // A text has no head; a program's file has one by chance at most, without a sender and a date.
    let bare = [Flaw::NoSender, Flaw::NoDate]
        .iter()
        .all(|it| flaws.contains(it));
    if bare || flaws.contains(&Flaw::NoHead) || flaws.contains(&Flaw::Empty) {
        return none;
    }
    None
}

/// `POST /bureau/post`: takes a message in that is brought as a file.
pub async fn bring(
    Ask(state): Ask<State>,
    who: Secretariat,
    form: Form,
) -> Result<Response, Failure> {
    let refused = async |mistake| {
        let wrong = vec![Wrong::at("file", mistake)];
        let page = queue_page(&state, &who, wrong, None).await?;
        Ok(page.unprocessable().into_response())
    };
    let Some(file) = form.file.filter(|file| !file.bytes.is_empty()) else {
        return refused(Mistake::Incoming(Problem::NoFile)).await;
    };
    let bytes = file.bytes.to_vec();
    let looked = tokio::task::spawn_blocking(move || (no_mail(&bytes), bytes)).await;
    let (wrong, bytes) = looked.map_err(|error| Failure::Internal(error.to_string()))?;
    if let Some(mistake) = wrong {
        return refused(mistake).await;
    }
    let (id, said) = match receiving::receive(&state, bytes, Way::Upload).await {
        Ok(TakenIn::Now(id, _)) => (id, Said::TakenIn),
        Ok(TakenIn::Before(id)) => (id, Said::Before),
        Err(NotTaken::Store(error)) => return Err(error.into()),
        Err(error) => return Err(Failure::Internal(error.to_string())),
    };
    Ok(to_message(id, said))
}

fn to_message(id: IncomingId, said: Said) -> Response {
    Redirect::to(&links::message_said(id, said.key())).into_response()
}

/// `GET /bureau/post/{message}`
pub async fn show(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let opened = Opened::find(&state, &id).await?;
    let mut around = Around {
        said: Said::from_key(&asked.melding),
        ..Around::default()
    };
    if let Some(number) = asked.tekst {
        match opened.words_of(&state, number).await? {
            Ok(words) => around.words = Some(words),
            Err(problem) => around.problem = Some(Problem::Words(problem)),
        }
    }
    shown(&state, &who, opened, around).await
}

/// `GET /bureau/post/{message}/bericht.eml`
pub async fn whole(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let record = one::find(&state, &id).await?;
    let bytes = one::bytes_of(&state, &record).await?;
    let bytes = bytes.ok_or(Failure::NotFound)?;
    offer(&one::as_file(&record), bytes)
}

/// `GET /bureau/post/{message}/bijlagen/{number}`
pub async fn attachment(
    Ask(state): Ask<State>,
    _who: Secretariat,
    Path((id, number)): Path<(String, usize)>,
) -> Result<Response, Failure> {
    let opened = Opened::find(&state, &id).await?;
    let (file, bytes) = opened.attachment(number).ok_or(Failure::NotFound)?;
    let bytes = bytes.to_vec();
    offer(&file, bytes)
}

/// What somebody does with a message, who saw where it was.
#[derive(Clone, Copy)]
enum Deed {
    /// Puts it with a letter.
    Place,
    /// Says that it belongs to none.
    LayAside,
    /// Makes a response of it.
    Record,
    /// Reads in it that the letter did not arrive.
    Bounce,
}

/// Why it is not done.
enum NotDone {
    /// The page says so, with the form as it was sent.
    Wrong(Box<Around>),
    /// The store, which may say what somebody else did meanwhile.
    Store(StoreError),
    /// Anything else.
    Failed(Failure),
}

impl From<StoreError> for NotDone {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Failure> for NotDone {
    fn from(error: Failure) -> Self {
        Self::Failed(error)
    }
}

/// Does something with a message: leads on, or shows the page with what is in the way.
async fn does(
    deed: Deed,
    state: State,
    who: Secretariat,
    id: String,
    form: Form,
) -> Result<Response, Failure> {
    let message = one::find(&state, &id).await?;
    // When somebody last said where it belongs, as the form was filled in on it.
    let seen = match form.value("seen") {
        "" => None,
        millis => {
            let millis = millis.parse();
            let millis = millis.map_err(|_| Failure::Unreadable("seen".to_owned()))?;
            Some(Moment::from_millis(millis))
        }
    };
    let done = match deed {
        Deed::Place => placed(&state, &who, message.id, seen, &form).await,
        Deed::LayAside => laid_aside(&state, &who, message.id, seen).await,
        Deed::Bounce => bounced(&state, &who, message.id, seen, &form).await,
        Deed::Record => recorded(&state, &who, message, seen, &form).await,
    };
    let problem = match done {
        Ok(to) => return Ok(Redirect::to(&to).into_response()),
        Err(NotDone::Failed(failure)) => return Err(failure),
        Err(NotDone::Wrong(around)) => {
            let opened = Opened::find(&state, &id).await?;
            let page = shown(&state, &who, opened, *around).await?;
            return Ok(page.unprocessable().into_response());
        }
        Err(NotDone::Store(StoreError::MessageMoved)) => Problem::Moved,
        Err(NotDone::Store(StoreError::MessageGone)) => Problem::Gone,
        Err(NotDone::Store(StoreError::AlreadyRecorded)) => Problem::Recorded,
        Err(NotDone::Store(StoreError::NotFinal)) => Problem::NotOut,
        Err(NotDone::Store(other)) => return Err(other.into()),
    };
    let around = Around {
        problem: Some(problem),
        ..Around::default()
    };
    let opened = Opened::find(&state, &id).await?;
    let page = shown(&state, &who, opened, around).await?;
    Ok(page.conflict().into_response())
}

async fn placed(
    state: &State,
    who: &Secretariat,
    id: IncomingId,
    seen: Option<Moment>,
    form: &Form,
) -> Result<String, NotDone> {
    let chosen = form.value("letter");
    let letter = match Slug::parse(chosen) {
        Ok(slug) => match state.store.letter(&slug).await {
            Err(StoreError::NotFound) => None,
            found => Some(found?),
        },
        Err(_) => None,
    };
    let envelope = match form.value("envelope") {
        "" => None,
        raw => Some(EnvelopeId::parse(raw).ok_or(Failure::NotFound)?),
    };
    let Some(letter) = letter else {
        let choose = Filled {
            form: chosen.to_owned(),
            wrong: vec![Wrong::at("letter", Mistake::Choice)],
        };
        return Err(NotDone::Wrong(Box::new(Around {
            choose,
            ..Around::default()
        })));
    };
    let to = Some((letter.id, envelope));
    let by = who.person();
    state.store.place_incoming(id, to, seen, by).await?;
    Ok(links::message_said(id, Said::Placed.key()))
}

async fn laid_aside(
    state: &State,
    who: &Secretariat,
    id: IncomingId,
    seen: Option<Moment>,
) -> Result<String, NotDone> {
    let by = who.person();
    state.store.place_incoming(id, None, seen, by).await?;
    Ok(links::said(links::INCOMING, Said::Aside.key()))
}

async fn bounced(
    state: &State,
    who: &Secretariat,
    id: IncomingId,
    seen: Option<Moment>,
    form: &Form,
) -> Result<String, NotDone> {
    let receiver = ReceiverId::parse(form.value("receiver")).ok_or(Failure::NotFound)?;
    let by = who.person();
    state.store.did_not_arrive(id, receiver, seen, by).await?;
    Ok(links::message_said(id, Said::Bounced.key()))
}

async fn recorded(
    state: &State,
    who: &Secretariat,
    message: IncomingRecord,
    seen: Option<Moment>,
    form: &Form,
) -> Result<String, NotDone> {
    let id = message.id;
    let slug = match (&message.letter, message.response) {
        (Some((_, slug, _)), None) => slug.clone(),
        (_, Some(_)) => return Err(StoreError::AlreadyRecorded.into()),
        (None, None) => return Err(StoreError::MessageMoved.into()),
    };
    let opened = Opened::open(state, message).await?;
    let came = match opened.response_of(state, form).await? {
        Ok(came) => came,
        Err(form) => {
            return Err(NotDone::Wrong(Box::new(Around {
                record: Some(form),
                ..Around::default()
            })));
        }
    };
    let response = came.id;
    let by = who.person();
    state.store.record_incoming(id, seen, came, by).await?;
    Ok(links::Desk::Response(response).of(slug.as_str()))
}

/// `POST /bureau/post/{message}/bij`
pub async fn place(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    does(Deed::Place, state, who, id, form).await
}

/// `POST /bureau/post/{message}/opzij`
pub async fn lay_aside(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    does(Deed::LayAside, state, who, id, form).await
}

/// `POST /bureau/post/{message}/reactie`
pub async fn record(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    does(Deed::Record, state, who, id, form).await
}

/// `POST /bureau/post/{message}/niet-aangekomen`
pub async fn bounce(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    does(Deed::Bounce, state, who, id, form).await
}
