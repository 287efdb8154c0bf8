//! A new letter with the text of one that is there.

use super::{
    freezing::with_marks,
    letter::{back_to, find_with_head},
    page::{self, Page},
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{LetterRecord, NewLetter},
};
use app::desk::{
    confirm::copy_note,
    data::{Confirm, Irreversible, Notice},
};
use axum::{
    extract::{Path, State as Ask},
    response::Response,
};
use letters::{file::LetterFile, letter::LetterText, text::Line};

/// `GET /bureau/brieven/{slug}/kopie`
pub async fn confirm(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Page, Failure> {
    let (_, _, head) = find_with_head(&state, &slug).await?;
    let what = Irreversible::Copy;
    let confirm = Confirm {
        head,
        what,
        objections: Vec::new(),
    };
    Ok(page::confirm(&state, &who, confirm))
}

/// `POST /bureau/brieven/{slug}/kopie`: leads to the new draft.
pub async fn copy(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    // The copy says the figures of its own day.
    let version = with_marks(&state, &letter, latest).await?;
    let note = copy_note(who.1.locale, &head.title, version.number.get());
    let mut text = version.text;
    text.front.date = None;
    let new = begun_from(&letter, text, &note);
    let made = state.store.create_letter(new, who.person()).await?;
    Ok(back_to(&made.slug, Notice::Created))
}

/// A letter with this text that takes along what another is called in lists.
pub fn begun_from(letter: &LetterRecord, text: LetterText, note: &str) -> NewLetter {
    NewLetter {
        file: LetterFile {
            text,
            short_title: letter.short_title.clone(),
            tags: letter.tags.clone(),
            recorded: Vec::new(),
        },
        slug: None,
        // A title may be as long as a note may be; then the note says nothing rather than half of it.
        note: Line::parse(note).ok(),
    }
}
