//! Offices outlive their holders: a text that can still change is written to whoever holds them now.

use super::{
    forms::Form,
    letter::{back_to, find_with_head, not_now, settle},
};
use crate::{errors::Failure, language::OURS, session::Secretariat, state::State};
use app::desk::data::{Notice, Refused};
use axum::{
    extract::{Path, State as Ask},
    response::Response,
};
use letters::{
    addressee::succession::{Departure, departures, succeeded},
    letter::{Front, LetterText},
    stage::Stage,
    text::Line,
};

/// Those to whom a letter is written and who do not hold their office any more today.
///
/// # Errors
/// When the store cannot be read.
pub async fn departed(state: &State, front: &Front) -> Result<Vec<Departure>, Failure> {
    let directory = state.store.directory().await?;
    let today = state.clock.now().day();
    Ok(departures(&front.addressees, &directory, today))
}

/// The same for a text that can still change; nobody for one that cannot.
///
/// # Errors
/// When the store cannot be read.
pub async fn to_be_succeeded(
    state: &State,
    stage: &Stage,
    front: &Front,
) -> Result<Vec<Departure>, Failure> {
    if stage.takes_versions().is_err() {
        return Ok(Vec::new());
    }
    departed(state, front).await
}

/// `POST /bureau/brieven/{slug}/opvolgers`: a next version, written to whoever holds the offices today.
pub async fn succeed(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, latest, _) = find_with_head(&state, &slug).await?;
    // What somebody else saved meanwhile is seen first.
    if form.value("version") != latest.number.to_string() {
        return not_now(&state, &who, &slug, Refused::Overtaken).await;
    }
    let directory = state.store.directory().await?;
    let front = succeeded(&latest.text.front, &directory, state.clock.now().day());
    if front == latest.text.front {
        return Ok(back_to(&letter.slug, Notice::Unchanged));
    }
    let text = LetterText {
        front,
        body: latest.text.body,
    };
    let note = Line::parse(&app::addressees::succession::version_note(OURS)).ok();
    let title = letter.short_title.clone();
    let saved = state
        .store
        .save_version(letter.id, latest.number, text, title, note, who.person())
        .await;
    settle(&state, &who, &slug, saved, Notice::Saved).await
}
