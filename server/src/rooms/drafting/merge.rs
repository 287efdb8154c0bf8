//! Two people wrote at once: what goes together is saved as one text, and the rest is asked.
//!
//! Nothing is kept between a page and its answer. The form holds all that was typed and which version it was made
//! from; the texts are brought together again for every page and every save.

use super::{Again, Shown, line, sitting};
use crate::{
    errors::Failure,
    rooms::{
        forms::Form,
        letter::{back_to, find_with_head, refusal},
        page::{self, Page},
    },
    session::Secretariat,
    state::State,
    store::{LetterRecord, NewVersion, StoreError},
};
use app::{
    desk::data::{LetterHead, Notice, Refused},
    drafting::{
        DraftForm, Edit, Wrong,
        merge::{Decisions, Merge, MergeForm},
    },
};
use axum::{
    extract::{Path, State as Ask},
    response::{IntoResponse as _, Response},
};
use letters::{
    letter::LetterText,
    merge::{LetterMerge, Sheet, Unresolved, merge_letters},
    version::{Origin, VersionNumber},
};

/// How often a text is brought together with what came meanwhile, within one request.
const TRIES: u32 = 8;

/// Somebody's text beside what was saved meanwhile. Nothing is saved yet.
#[derive(Debug, Clone)]
pub struct Brought {
    /// The two together.
    pub merge: LetterMerge,
    /// The version that it was made from, when there is one of that number.
    pub base: Option<VersionNumber>,
    /// The version that it was brought together with.
    pub theirs: VersionNumber,
}

/// Brings a text together with a version of the letter: the newest, to see now what somebody saved meanwhile.
/// Where it is not known what the text was made from, whatever differs is to be decided.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such version.
pub async fn bring_in(
    state: &State,
    letter: &LetterRecord,
    edit: &Edit,
    theirs: VersionNumber,
) -> Result<Brought, Failure> {
    let sheet = |text: LetterText, title| Sheet { text, title };
    let base = match state.store.version(letter.id, edit.base).await {
        Ok(base) => Some(sheet(base.text, edit.base_title.clone())),
        Err(StoreError::NotFound | StoreError::Corrupt(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let mine = sheet(edit.text.clone(), edit.short_title.clone());
    let text = state.store.version(letter.id, theirs).await?.text;
    let (known, theirs_sheet) = (base.is_some(), sheet(text, letter.short_title.clone()));
    Ok(Brought {
        merge: merge_letters(base.as_ref(), &mine, &theirs_sheet),
        base: known.then_some(edit.base),
        theirs,
    })
}

/// What came of saving.
pub enum Merged {
    /// Together they are a version now.
    Saved,
    /// The other's text says all of it already.
    Unchanged,
    /// Somebody must choose.
    Asks(Box<Brought>),
    /// The letter takes no versions any more, or others save faster than this: it was not saved.
    Refused(Refused),
}

/// Saves a text together with what was saved meanwhile, when nobody need decide anything.
///
/// # Errors
/// [`Failure`].
pub async fn save(
    state: &State,
    who: &Secretariat,
    letter: &LetterRecord,
    edit: &Edit,
) -> Result<Merged, Failure> {
    for _ in 0..TRIES {
        let letter = state.store.letter(&letter.slug).await?;
        let brought = bring_in(state, &letter, edit, letter.latest).await?;
        let Some(sheet) = brought.merge.clean() else {
            return Ok(Merged::Asks(Box::new(brought)));
        };
        match keep(state, who, &letter, edit, &brought, sheet).await {
            Ok(saved) => return Ok(saved),
            Err(StoreError::Overtaken(_)) => {}
            Err(error) => return Ok(Merged::Refused(refusal(error)?)),
        }
    }
    Ok(Merged::Refused(Refused::Overtaken))
}

/// Saves what two texts became, behind the version that one of them is.
async fn keep(
    state: &State,
    who: &Secretariat,
    letter: &LetterRecord,
    edit: &Edit,
    brought: &Brought,
    sheet: Sheet,
) -> Result<Merged, StoreError> {
    let new = NewVersion {
        base: brought.theirs,
        text: sheet.text,
        short_title: sheet.title,
        note: edit.note.clone(),
        origin: Some(Origin::Merged { base: brought.base }),
    };
    let version = state.store.save(letter.id, new, who.person()).await?;
    Ok(if version.number == brought.theirs {
        Merged::Unchanged
    } else {
        Merged::Saved
    })
}

/// The answer to a save that was overtaken.
///
/// # Errors
/// [`Failure`].
pub(super) async fn answer(
    again: Again<'_>,
    draft: DraftForm,
    edit: &Edit,
) -> Result<Response, Failure> {
    let (state, who, letter) = (again.state, again.who, again.letter);
    let merged = save(state, who, letter, edit).await?;
    if matches!(merged, Merged::Saved | Merged::Unchanged) {
        sitting::end(state, who, letter.id, &draft).await?;
    }
    Ok(match merged {
        Merged::Saved => back_to(&letter.slug, Notice::Merged),
        Merged::Unchanged => back_to(&letter.slug, Notice::Unchanged),
        Merged::Asks(brought) => {
            let form = MergeForm {
                draft,
                theirs: brought.theirs.to_string(),
                chosen: Vec::new(),
            };
            let asked = asks(state, who, letter, again.head, (form, *brought, Vec::new()));
            asked.await?.conflict().into_response()
        }
        Merged::Refused(refused) => {
            let again = Again {
                refused: Some(refused),
                ..again
            };
            again
                .show(Shown::of(draft))
                .await?
                .conflict()
                .into_response()
        }
    })
}

/// Somebody wants to go on with what was saved meanwhile: what goes together stands in the editor, and the rest is asked.
///
/// # Errors
/// [`Failure`].
pub(super) async fn bring_in_now(
    again: Again<'_>,
    draft: DraftForm,
    edit: &Edit,
) -> Result<Response, Failure> {
    let (state, who, letter) = (again.state, again.who, again.letter);
    let brought = bring_in(state, letter, edit, letter.latest).await?;
    let Some(sheet) = brought.merge.clean() else {
        let form = MergeForm {
            draft,
            theirs: brought.theirs.to_string(),
            chosen: Vec::new(),
        };
        let asked = asks(state, who, letter, again.head, (form, brought, Vec::new()));
        return Ok(asked.await?.into_response());
    };
    let together = DraftForm {
        note: draft.note,
        sitting: draft.sitting,
        serial: draft.serial,
        ..DraftForm::of(&sheet.text, sheet.title.as_ref(), brought.theirs)
    };
    Ok(again.show(Shown::of(together)).await?.into_response())
}

/// The page that asks.
async fn asks(
    state: &State,
    who: &Secretariat,
    letter: &LetterRecord,
    head: LetterHead,
    (form, brought, wrong): (MergeForm, Brought, Vec<Wrong>),
) -> Result<Page, Failure> {
    let data = Merge {
        head,
        form,
        theirs: line(state, letter.id, brought.theirs).await?,
        based: brought.base.is_some(),
        merge: brought.merge,
        wrong,
    };
    Ok(page::merge(state, who, data))
}

/// `POST /bureau/brieven/{slug}/samenvoegen`: what somebody decided.
pub async fn decide(
    Ask(state): Ask<State>,
    who: Secretariat,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let (letter, latest, head) = find_with_head(&state, &slug).await?;
    let sent = MergeForm::from_pairs(&form.pairs);
    let draft = sent.draft.clone();
    let again = Again::of(&state, &who, (&letter, &latest, head));
    if MergeForm::back_to_editor(&form.pairs) {
        return Ok(again.show(Shown::of(draft)).await?.into_response());
    }
    let edit = match draft.read() {
        Ok(edit) => edit,
        Err(wrong) => return again.refuse(draft, wrong).await,
    };
    // What was shown; a number that is none is as a page that was never shown.
    let shown = sent.theirs.parse().ok().and_then(VersionNumber::new);
    let Some(shown) = shown.filter(|shown| *shown <= letter.latest) else {
        return answer(again, draft, &edit).await;
    };
    let brought = bring_in(&state, &letter, &edit, shown).await?;
    match sent.decisions(&brought.merge) {
        Ok(decisions) => decided(again, draft, edit, brought, decisions).await,
        Err(wrong) => {
            let asked = asks(&state, &who, &letter, again.head, (sent, brought, wrong)).await?;
            Ok(asked.unprocessable().into_response())
        }
    }
}

/// Saves what somebody decided.
async fn decided(
    again: Again<'_>,
    draft: DraftForm,
    edit: Edit,
    brought: Brought,
    (fields, body): Decisions,
) -> Result<Response, Failure> {
    let (state, who, letter) = (again.state, again.who, again.letter);
    let sheet = match brought.merge.resolve(&fields, &body) {
        Ok(sheet) => sheet,
        Err(Unresolved::Unanswered) => return answer(again, draft, &edit).await,
        Err(Unresolved::Body(_)) => {
            return again.refuse(draft, vec![DraftForm::too_large()]).await;
        }
    };
    let kept = keep(state, who, letter, &edit, &brought, sheet.clone()).await;
    if kept.is_ok() {
        sitting::end(state, who, letter.id, &draft).await?;
    }
    match kept {
        Ok(Merged::Unchanged) => Ok(back_to(&letter.slug, Notice::Unchanged)),
        Ok(_) => Ok(back_to(&letter.slug, Notice::Merged)),
        // Yet another version came: what was decided is now what is brought in, made from what was shown.
        Err(StoreError::Overtaken(_)) => {
            let form = DraftForm {
                note: draft.note,
                sitting: draft.sitting,
                serial: draft.serial,
                base_title: letter
                    .short_title
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
                ..DraftForm::of(&sheet.text, sheet.title.as_ref(), brought.theirs)
            };
            let edit = Edit {
                base: brought.theirs,
                text: sheet.text,
                short_title: sheet.title,
                base_title: letter.short_title.clone(),
                ..edit
            };
            answer(again, form, &edit).await
        }
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
