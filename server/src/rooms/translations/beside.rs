//! A letter and its translation beside each other, for whoever may read both.

use super::{following, title};
use crate::{
    errors::Failure,
    language::Reader,
    rooms::{
        freezing::Fixed,
        letter::find,
        own,
        page::{self, Page},
        review,
    },
    session::SignedIn,
    state::State,
    store::{LetterRecord, Session, TieRecord},
};
use app::translations::{BesideEachOther, OneText};
use axum::extract::{Path, State as Ask};
use letters::{stage::StageName, version::Version};

/// The two letters of a tie, whichever of them was asked for.
async fn both(
    state: &State,
    letter: LetterRecord,
) -> Result<(TieRecord, LetterRecord, LetterRecord), Failure> {
    if let Some(tie) = state.store.tie_of(letter.id).await? {
        let original = state.store.letter_by_id(tie.original).await?;
        return Ok((tie, original, letter));
    }
    let ties = state.store.translations_of(letter.id).await?;
    let tie = ties.into_iter().next().ok_or(Failure::NotFound)?;
    let translation = state.store.letter_by_id(tie.translation).await?;
    Ok((tie, letter, translation))
}

/// Whether somebody may read a letter now: at the desk always, in review with the others, and what is published.
fn may_read(session: &Session, letter: &LetterRecord) -> bool {
    review::decides(session)
        || letter.stage.name() == StageName::Review
        || letter.published.is_some()
}

/// Whether a draft in review can be read beside its original or translation by somebody.
///
/// # Errors
/// When the store cannot be read.
pub async fn can_be_read_beside(
    state: &State,
    session: &Session,
    letter: &LetterRecord,
) -> Result<bool, Failure> {
    match both(state, letter.clone()).await {
        Ok((_, one, other)) => Ok(may_read(session, &one) && may_read(session, &other)),
        Err(Failure::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// One of the two texts as it is read here: the newest at the desk and in review, else the published one.
async fn text_of(
    state: &State,
    session: &Session,
    letter: &LetterRecord,
) -> Result<(OneText, Version), Failure> {
    let reads_newest = review::decides(session) || letter.stage.name() == StageName::Review;
    let number = match letter.stage.pin() {
        Some(pin) if !reads_newest => pin.number,
        _ => letter.latest,
    };
    let version = state.store.version(letter.id, number).await?;
    let Fixed { text, .. } = Fixed::of(state, letter, version.text.clone()).await?;
    let shown = OneText {
        slug: letter.slug.clone(),
        title: title(letter, &version),
        number,
        text,
    };
    Ok((shown, version))
}

/// `GET /overleg/{slug}/naast-elkaar`: a letter and its translation, by the address of either.
pub async fn beside(
    Ask(state): Ask<State>,
    reader: Reader,
    SignedIn(session): SignedIn,
    Path(slug): Path<String>,
) -> Result<Page, Failure> {
    let letter = find(&state, &slug).await?;
    let (tie, original, translation) = both(&state, letter).await?;
    // A draft that is not theirs to read does not exist for them.
    if !may_read(&session, &original) || !may_read(&session, &translation) {
        return Err(Failure::NotFound);
    }
    let (ours, version) = text_of(&state, &session, &original).await?;
    let (theirs, _) = text_of(&state, &session, &translation).await?;
    let data = BesideEachOther {
        who: own::who(&session),
        decides: review::decides(&session),
        following: following(&state, tie.base, &original, &version).await?,
        base: tie.base.number,
        original: ours,
        translation: theirs,
    };
    Ok(page::beside(&state, &reader, &data))
}
