//! The editor: a plain form, saved as a next version. Whatever was typed comes back when it cannot be saved.

pub mod merge;

use super::{
    forms::Form,
    letter::{back_to, find_with_head, not_now, refusal},
    page::{self, Page},
    views,
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{LetterRecord, StoreError},
};
use app::{
    desk::data::{Filled, LetterHead, Notice, Refused, VersionLine},
    drafting::{Draft, DraftForm, DraftStep, Edit, Wrong},
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    ids::LetterId,
    version::{Version, VersionNumber},
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct From {
    /// The version to start from, to go back to an older text.
    vanaf: Option<u32>,
}

async fn line(
    state: &State,
    letter: LetterId,
    number: VersionNumber,
) -> Result<VersionLine, Failure> {
    let lines: Vec<VersionLine> = state
        .store
        .versions(letter)
        .await?
        .into_iter()
        .map(views::version_line)
        .collect();
    views::line_of(&lines, number).ok_or(Failure::NotFound)
}

/// `GET /bureau/brieven/{slug}/bewerken`
pub async fn edit(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    Query(from): Query<From>,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    if let Err(error) = letter.stage.takes_versions() {
        let refused = refusal(StoreError::Stage(error))?;
        return not_now(&state, &who, &slug, refused).await;
    }
    let text = match from.vanaf.and_then(VersionNumber::new) {
        Some(number) => state.store.version(letter.id, number).await?.text,
        None => latest.text.clone(),
    };
    let form = DraftForm::of(&text, letter.short_title.as_ref(), latest.number);
    let base = line(&state, letter.id, latest.number).await?;
    let data = Draft {
        head,
        base,
        form: Filled {
            form,
            wrong: Vec::new(),
        },
        saved: from.vanaf.is_none(),
        unfolded: false,
        refused: None,
    };
    Ok(page::draft(&state, &who, data).into_response())
}

/// `POST /bureau/brieven/{slug}/bewerken`
pub async fn save(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    let mut draft = DraftForm::from_pairs(&form.pairs);
    let step = DraftStep::from_pairs(&form.pairs);
    let again = Again {
        state: &state,
        who: &who,
        letter: &letter,
        latest: &latest,
        head,
        unfolded: matches!(step, DraftStep::Rows(_)),
        refused: None,
    };
    if let DraftStep::Rows(rows) = step {
        draft.change_rows(rows);
        return Ok(again.show(draft, Vec::new()).await?.into_response());
    }
    let edit = match draft.read() {
        Ok(edit) => edit,
        Err(wrong) => {
            return Ok(again
                .show(draft, wrong)
                .await?
                .unprocessable()
                .into_response());
        }
    };
    if step == DraftStep::Preview {
        return Ok(again.show(draft, Vec::new()).await?.into_response());
    }
    let Edit {
        base,
        text,
        short_title,
        note,
        ..
    } = edit.clone();
    match state
        .store
        .save_version(letter.id, base, text, short_title, note, who.person())
        .await
    {
        Ok(version) if version.number == latest.number => {
            Ok(back_to(&letter.slug, Notice::Unchanged))
        }
        Ok(_) => Ok(back_to(&letter.slug, Notice::Saved)),
        Err(StoreError::Overtaken(_)) => merge::answer(again, draft, &edit).await,
        Err(error) => {
            let again = Again {
                refused: Some(refusal(error)?),
                ..again
            };
            Ok(again
                .show(draft, Vec::new())
                .await?
                .conflict()
                .into_response())
        }
    }
}

/// What it takes to show the editor again with what was typed.
struct Again<'a> {
    state: &'a State,
    who: &'a Secretariat,
    letter: &'a LetterRecord,
    latest: &'a Version,
    head: LetterHead,
    /// Whether the fields around the text stay unfolded.
    unfolded: bool,
    /// Why it was not saved, when it is nothing in the form.
    refused: Option<Refused>,
}

impl Again<'_> {
    async fn show(self, form: DraftForm, wrong: Vec<Wrong>) -> Result<Page, Failure> {
        // What the text was made from, when that is known; else the newest there is.
        let made_from = form.base.parse().ok().and_then(VersionNumber::new);
        let made_from = made_from.filter(|number| *number < self.latest.number);
        let number = made_from.unwrap_or(self.latest.number);
        let base = line(self.state, self.letter.id, number).await?;
        let data = Draft {
            head: self.head,
            base,
            form: Filled { form, wrong },
            saved: false,
            unfolded: self.unfolded,
            refused: self.refused,
        };
        Ok(page::draft(self.state, self.who, data))
    }
}
