//! `/controle`: anyone may ask whether a file or a code is genuine. Nothing that is uploaded is kept.

use super::{
    forms::Form,
    page::{self, Page},
};
use crate::{
    errors::Failure,
    language::Reader,
    state::State,
    verifying::{self, MAX_PDF_BYTES, OurSeals, Verdict},
};
use axum::extract::{Query, State as Ask};
use letters::hash::Hash;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Asked {
    /// A hash to look up: what a QR code in print leads to.
    hash: Option<String>,
}

/// What was asked and what came of it.
pub enum Asking {
    /// Nothing was asked yet.
    Fresh,
    /// A code was typed.
    Code {
        /// As typed.
        typed: String,
        /// What it is.
        found: CodeFound,
    },
    /// A file was sent.
    File {
        /// Its name.
        name: String,
        /// What was found.
        verdict: Box<Verdict>,
    },
    /// Nothing was filled in.
    Nothing,
    /// The file is larger than is looked at.
    TooLarge,
}

/// What a code turned out to be.
pub enum CodeFound {
    /// Not a code at all.
    NotACode,
    /// No published text or file has it.
    Unknown,
    /// The text of a published letter.
    Text(Box<crate::store::LetterRecord>),
    /// The sealed file of a published letter.
    File(Box<crate::store::LetterRecord>),
}

/// `GET /controle`, also with a code in the address.
pub async fn form(
    Ask(state): Ask<State>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Result<Page, Failure> {
    let asking = match asked.hash {
        Some(typed) if !typed.trim().is_empty() => look_up(&state, typed).await?,
        _ => Asking::Fresh,
    };
    page::verify(&state, &reader, asking).await
}

/// `POST /controle`
pub async fn examine(Ask(state): Ask<State>, reader: Reader, form: Form) -> Result<Page, Failure> {
    let typed = form.value("hash").trim().to_owned();
    let asking = match form.file.filter(|file| !file.bytes.is_empty()) {
        Some(file) if file.bytes.len() > MAX_PDF_BYTES => Asking::TooLarge,
        Some(file) => Asking::File {
            verdict: Box::new(verdict(&state, file.bytes.to_vec()).await?),
            name: file.name,
        },
        None if typed.is_empty() => Asking::Nothing,
        None => look_up(&state, typed).await?,
    };
    let wrong = matches!(
        asking,
        Asking::Nothing
            | Asking::TooLarge
            | Asking::Code {
                found: CodeFound::NotACode,
                ..
            }
    );
    let page = page::verify(&state, &reader, asking).await?;
    Ok(if wrong { page.unprocessable() } else { page })
}

async fn look_up(state: &State, typed: String) -> Result<Asking, Failure> {
    let Ok(hash) = Hash::parse(&typed) else {
        return Ok(Asking::Code {
            typed,
            found: CodeFound::NotACode,
        });
    };
    let found = if let Some((letter, _)) = state.store.known_text(hash).await? {
        CodeFound::Text(Box::new(letter))
    } else if let Some(letter) = state.store.known_file(hash).await? {
        CodeFound::File(Box::new(letter))
    } else {
        CodeFound::Unknown
    };
    Ok(Asking::Code { typed, found })
}

/// Looks at a stranger's file: off the async threads, a few at a time. The slot goes with the thread: someone who hangs up
/// does not make room for the next before the work is done.
async fn verdict(state: &State, bytes: Vec<u8>) -> Result<Verdict, Failure> {
    let ours = OurSeals::known(&state.store).await?;
    let slots = state.inspections.clone();
    let slot = slots.acquire_owned().await.map_err(|_| Failure::Busy)?;
    let examined = tokio::task::spawn_blocking(move || {
        let _until_it_ends = slot;
        verifying::examine(&bytes, &ours)
    });
    let examined = examined.await;
    let examined = examined.map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(verifying::conclude(examined, &state.store).await?)
}
