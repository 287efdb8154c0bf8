//! The editor: a plain form, saved as a next version. Whatever was typed comes back when it cannot be saved.

use super::{
    forms::Form,
    letter::{back_to, find_with_head, not_now, refusal},
    page::{self, Page},
    views,
};
use crate::{errors::Failure, session::Secretariat, state::State, store::StoreError};
use app::{
    desk::data::{Filled, LetterHead, Notice, Refused, VersionLine},
    drafting::{Conflict, Draft, DraftForm, DraftStep, Edit},
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    ids::LetterId,
    register::Figures,
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
    letter: letters::ids::LetterId,
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

/// Today's figures, for the claims in the text.
async fn today(state: &State) -> Result<Figures, Failure> {
    Ok(state.store.figures(state.clock.now().day()).await?)
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
        figures: today(&state).await?,
        saved: from.vanaf.is_none(),
        unfolded: false,
        conflict: None,
        refused: None,
    };
    Ok(page::draft(&state, &who, data).into_response())
}

/// What someone else saved meanwhile.
async fn conflict(
    state: &State,
    letter: LetterId,
    latest: VersionNumber,
) -> Result<Conflict, Failure> {
    let theirs = state.store.version(letter, latest).await?;
    Ok(Conflict {
        theirs: line(state, letter, theirs.number).await?,
        their_text: theirs.text,
    })
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
        letter: letter.id,
        latest: &latest,
        head,
        unfolded: matches!(step, DraftStep::Rows(_)),
        refused: None,
    };
    if let DraftStep::Rows(rows) = step {
        draft.change_rows(rows);
        return Ok(again.show(draft, Vec::new(), None).await?.into_response());
    }
    let edit = match draft.read() {
        Ok(edit) => edit,
        Err(wrong) => {
            return Ok(again
                .show(draft, wrong, None)
                .await?
                .unprocessable()
                .into_response());
        }
    };
    if step == DraftStep::Preview {
        return Ok(again.show(draft, Vec::new(), None).await?.into_response());
    }
    let Edit {
        base,
        text,
        short_title,
        note,
    } = edit;
    match state
        .store
        .save_version(letter.id, base, text, short_title, note, who.person())
        .await
    {
        Ok(version) if version.number == latest.number => {
            Ok(back_to(&letter.slug, Notice::Unchanged))
        }
        Ok(_) => Ok(back_to(&letter.slug, Notice::Saved)),
        Err(StoreError::Overtaken(overtaken)) => {
            let conflict = conflict(&state, letter.id, overtaken.latest).await?;
            // Saving again, after reading the other's text, starts from that text.
            draft.base = overtaken.latest.to_string();
            Ok(again
                .show(draft, Vec::new(), Some(conflict))
                .await?
                .conflict()
                .into_response())
        }
        Err(error) => {
            let again = Again {
                refused: Some(refusal(error)?),
                ..again
            };
            Ok(again
                .show(draft, Vec::new(), None)
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
    letter: letters::ids::LetterId,
    latest: &'a Version,
    head: LetterHead,
    /// Whether the fields around the text stay unfolded.
    unfolded: bool,
    /// Why it was not saved, when it is nothing in the form.
    refused: Option<Refused>,
}

impl Again<'_> {
    async fn show(
        self,
        form: DraftForm,
        wrong: Vec<app::drafting::Wrong>,
        conflict: Option<Conflict>,
    ) -> Result<Page, Failure> {
        let base = line(self.state, self.letter, self.latest.number).await?;
        let data = Draft {
            head: self.head,
            base,
            form: Filled { form, wrong },
            figures: today(self.state).await?,
            saved: false,
            unfolded: self.unfolded,
            conflict,
            refused: self.refused,
        };
        Ok(page::draft(self.state, self.who, data))
    }
}
