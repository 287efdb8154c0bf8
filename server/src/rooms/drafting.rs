//! The editor: a plain form, saved as a next version. Whatever was typed comes back when it cannot be saved.

pub mod merge;

use super::{
    forms::Form,
    letter::{back_to, find_with_head, not_now, refusal},
    page::{self, Page},
    translations, views,
};
use crate::{
    errors::Failure,
    session::Secretariat,
    state::State,
    store::{LetterRecord, StoreError},
};
use app::{
    desk::data::{Filled, LetterHead, Notice, Refused, VersionLine},
    drafting::{Draft, DraftForm, DraftStep, Edit, TypedBefore, Wrong, pick::Picked},
};
use axum::{
    extract::{Path, Query, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    addressee::succession::departures,
    ids::{LetterId, SittingId},
    register::Figures,
    version::{Version, VersionNumber},
};
use serde::Deserialize;

pub mod proof;
pub mod sitting;

#[derive(Debug, Deserialize)]
pub struct From {
    /// The version to start from, to go back to an older text.
    vanaf: Option<u32>,
    /// The sitting to go on with, when there are several.
    getypt: Option<String>,
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

/// Today's figures, for the claims in the text.
async fn figures_today(state: &State) -> Result<Figures, Failure> {
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
    let older = from.vanaf.and_then(VersionNumber::new);
    let text = match older {
        Some(number) => state.store.version(letter.id, number).await?.text,
        None => latest.text.clone(),
    };
    let mut form = DraftForm::of(&text, letter.short_title.as_ref(), latest.number);
    let mut typed = sitting::typed(&state, &who, letter.id).await?;
    // What says the same as the newest version is not worth a word.
    typed.retain(|one| !one.form.says_the_same_as(&form));
    let wanted = from.getypt.as_deref().and_then(SittingId::parse);
    let back = if older.is_some() {
        None
    } else {
        let place = typed
            .iter()
            .position(|one| wanted.is_none_or(|id| id == one.sitting));
        place.map(|place| typed.remove(place))
    };
    let more = typed.iter().map(|one| (one.sitting, one.at)).collect();
    let shown = back.map(|back| {
        form = back.form;
        back.at
    });
    let again = Again::of(&state, &who, (&letter, &latest, head));
    let page = Shown {
        saved: older.is_none() && shown.is_none(),
        typed: TypedBefore { shown, more },
        ..Shown::of(form)
    };
    Ok(again.show(page).await?.into_response())
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
        unfolded: matches!(step, DraftStep::Rows(_) | DraftStep::Pick),
        ..Again::of(&state, &who, (&letter, &latest, head))
    };
    // Whatever button was pressed: who was ticked is meant to be in the letter.
    let picked = Picked::from_pairs(&form.pairs);
    if !picked.is_empty() {
        let directory = state.store.directory().await?;
        let today = state.clock.now().day();
        if let Err(wrong) = draft.front.pick(&directory, picked, today) {
            return again.refuse(draft, vec![wrong]).await;
        }
    }
    if step == DraftStep::Pick {
        return Ok(again.show(Shown::of(draft)).await?.into_response());
    }
    if let DraftStep::Rows(rows) = step {
        draft.front.change_rows(rows);
        return Ok(again.show(Shown::of(draft)).await?.into_response());
    }
    let edit = match draft.read() {
        Ok(edit) => edit,
        Err(wrong) => return again.refuse(draft, wrong).await,
    };
    if step == DraftStep::Preview {
        return Ok(again.show(Shown::of(draft)).await?.into_response());
    }
    if step == DraftStep::BringIn {
        return merge::bring_in_now(again, draft, &edit).await;
    }
    let Edit {
        base,
        text,
        short_title,
        note,
        ..
    } = edit.clone();
    let saved = state
        .store
        .save_version(letter.id, base, text, short_title, note, who.person())
        .await;
    match saved {
        Ok(version) => {
            sitting::end(&state, &who, letter.id, &draft).await?;
            let notice = if version.number == latest.number {
                Notice::Unchanged
            } else {
                Notice::Saved
            };
            Ok(back_to(&letter.slug, notice))
        }
        Err(StoreError::Overtaken(_)) => merge::answer(again, draft, &edit).await,
        Err(error) => {
            let again = Again {
                refused: Some(refusal(error)?),
                ..again
            };
            let page = again.show(Shown::of(draft)).await?;
            Ok(page.conflict().into_response())
        }
    }
}

/// What it takes to show the editor.
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

/// What the editor shows.
struct Shown {
    form: DraftForm,
    wrong: Vec<Wrong>,
    saved: bool,
    typed: TypedBefore,
}

impl Shown {
    /// A form as it was typed.
    fn of(form: DraftForm) -> Self {
        Self {
            form,
            wrong: Vec::new(),
            saved: false,
            typed: TypedBefore::default(),
        }
    }
}

impl<'a> Again<'a> {
    /// The editor of a letter, with its newest version.
    fn of(
        state: &'a State,
        who: &'a Secretariat,
        (letter, latest, head): (&'a LetterRecord, &'a Version, LetterHead),
    ) -> Self {
        Self {
            state,
            who,
            letter,
            latest,
            head,
            unfolded: false,
            refused: None,
        }
    }

    /// With what was typed, and what is wrong with it.
    async fn refuse(self, form: DraftForm, wrong: Vec<Wrong>) -> Result<Response, Failure> {
        let page = Shown {
            wrong,
            ..Shown::of(form)
        };
        Ok(self.show(page).await?.unprocessable().into_response())
    }

    async fn show(self, shown: Shown) -> Result<Page, Failure> {
        let Shown {
            form,
            wrong,
            saved,
            typed,
        } = shown;
        let latest = line(self.state, self.letter.id, self.latest.number).await?;
        // What the text was made from, when that is known; else the newest there is.
        let made_from = form.base.parse().ok().and_then(VersionNumber::new);
        let (base, newer) = match made_from {
            Some(number) if number < latest.number => {
                let base = line(self.state, self.letter.id, number).await?;
                (base, Some(latest))
            }
            _ => (latest, None),
        };
        let others = self
            .state
            .store
            .others_at(self.letter.id, self.who.person())
            .await?;
        let (directory, today) = (
            self.state.store.directory().await?,
            self.state.clock.now().day(),
        );
        // Of what is typed, as far as it can be read.
        let departed = form
            .front
            .read()
            .map(|(front, _)| departures(&front.addressees, &directory, today));
        let data = Draft {
            departed: departed.unwrap_or_default(),
            head: self.head,
            base,
            form: Filled { form, wrong },
            directory,
            today,
            figures: figures_today(self.state).await?,
            saved,
            unfolded: self.unfolded,
            refused: self.refused,
            writer: self.who.person(),
            others,
            newer,
            typed,
            translation: translations::of_original(self.state, self.letter).await?,
        };
        Ok(page::draft(self.state, self.who, data))
    }
}
