//! What was recorded by mistake: striking it out, and what was struck out of a letter.

use super::{
    forms::Form,
    letter::{back_to, find_with_head},
    page::{self, Page},
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{Mistaken as Kept, StoreError},
};
use app::{
    desk::data::{Filled, Notice},
    drafting::{Mistake, Wrong},
    struck::{Mistaken, StrikePage, StruckLine},
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    ids::{DispatchId, LetterId, QuestionSetId, ResponseId},
    struck::Recorded,
    text::Sentence,
};

/// What was struck out of a letter, the newest first.
///
/// # Errors
/// When the store cannot be read.
pub async fn of(state: &State, letter: LetterId) -> Result<Vec<StruckLine>, Failure> {
    let all = state.store.struck(letter).await?.into_iter();
    let line = all.map(|it| StruckLine {
        what: shown(it.what),
        why: it.why.to_string(),
        at: it.at,
        by: it.by.to_string(),
    });
    Ok(line.collect())
}

fn shown(what: Kept) -> Mistaken {
    match what {
        Kept::Sending { to, on, channel } => Mistaken::Sending {
            to: to.to_string(),
            on,
            channel,
        },
        Kept::Response { from, on, kind } => Mistaken::Response {
            from: from.to_string(),
            on,
            kind,
        },
        Kept::Questions(kept) => Mistaken::Questions(Box::new(kept.content().clone())),
    }
}

/// `GET /bureau/brieven/{slug}/antwoorden/{sending}/doorhalen`
pub async fn ask_sending(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, sending)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let which = DispatchId::parse(&sending).map(Recorded::Sending);
    ask(&state, &who, &slug, which).await
}

/// `POST /bureau/brieven/{slug}/antwoorden/{sending}/doorhalen`
pub async fn sending(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, sending)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let which = DispatchId::parse(&sending).map(Recorded::Sending);
    strike(&state, &who, &slug, which, form).await
}

/// `GET /bureau/brieven/{slug}/reacties/{response}/doorhalen`
pub async fn ask_response(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, response)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let which = ResponseId::parse(&response).map(Recorded::Response);
    ask(&state, &who, &slug, which).await
}

/// `POST /bureau/brieven/{slug}/reacties/{response}/doorhalen`
pub async fn response(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, response)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let which = ResponseId::parse(&response).map(Recorded::Response);
    strike(&state, &who, &slug, which, form).await
}

/// `GET /bureau/brieven/{slug}/kamervragen/{set}/doorhalen`
pub async fn ask_questions(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, set)): Path<(String, String)>,
) -> Result<Page, Failure> {
    let which = QuestionSetId::parse(&set).map(Recorded::Questions);
    ask(&state, &who, &slug, which).await
}

/// `POST /bureau/brieven/{slug}/kamervragen/{set}/doorhalen`
pub async fn questions(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path((slug, set)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let which = QuestionSetId::parse(&set).map(Recorded::Questions);
    strike(&state, &who, &slug, which, form).await
}

async fn ask(
    state: &State,
    who: &Secretariat,
    slug: &str,
    which: Option<Recorded>,
) -> Result<Page, Failure> {
    let which = which.ok_or(Failure::NotFound)?;
    asked(state, who, slug, which, Typed::default()).await
}

/// What somebody typed, and whether something of it changed meanwhile.
#[derive(Default)]
struct Typed {
    why: Filled<String>,
    moved: bool,
}

async fn asked(
    state: &State,
    who: &Secretariat,
    slug: &str,
    which: Recorded,
    typed: Typed,
) -> Result<Page, Failure> {
    let (letter, _, head) = find_with_head(state, slug).await?;
    let it = state.store.to_strike(letter.id, which).await?;
    let data = StrikePage {
        head,
        which,
        what: shown(it.what),
        refused: it.refused,
        seen: it.seen,
        moved: typed.moved,
        why: typed.why,
    };
    Ok(page::strike(state, who, data))
}

async fn strike(
    state: &State,
    who: &Secretariat,
    slug: &str,
    which: Option<Recorded>,
    form: Form,
) -> Result<Response, Failure> {
    let which = which.ok_or(Failure::NotFound)?;
    let (letter, ..) = find_with_head(state, slug).await?;
    let typed = form.value("why").to_owned();
    let why = match Sentence::parse(&typed) {
        Ok(why) => why,
        Err(error) => {
            let wrong = vec![Wrong::at("why", Mistake::Text(error))];
            let why = Filled { form: typed, wrong };
            let page = asked(state, who, slug, which, Typed { why, moved: false }).await?;
            return Ok(page.unprocessable().into_response());
        }
    };
    let seen = form.value("seen").parse();
    let seen = seen.map_err(|_| Failure::Unreadable("seen".to_owned()))?;
    let done = state
        .store
        .strike(letter.id, (which, seen), why, who.person());
    match done.await {
        Ok(()) => {
            let notice = match which {
                Recorded::Sending(_) => Notice::SendingStruck,
                Recorded::Response(_) => Notice::ResponseStruck,
                Recorded::Questions(_) => Notice::QuestionsStruck,
            };
            Ok(back_to(&letter.slug, notice))
        }
        Err(error @ (StoreError::Strike(_) | StoreError::StrikeMoved)) => {
            let moved = matches!(error, StoreError::StrikeMoved);
            let why = Filled {
                form: typed,
                wrong: Vec::new(),
            };
            let page = asked(state, who, slug, which, Typed { why, moved }).await?;
            Ok(page.conflict().into_response())
        }
        Err(error) => Err(error.into()),
    }
}
