//! The steps of a redaction: marks that change, settling them, and who reads the response.

use super::{Shown, turn};
use crate::{
    confined::Stopped,
    errors::Failure,
    redacting::{self, Bar},
    session::Secretariat,
    state::State,
    store::{SeenMarks, StoreError, redacted_attachment},
};
use app::{
    locale::Locale,
    redaction::{Change, RedactionForm, RedactionMistake, Said, Step, reason},
};
use letters::{
    hash::Hash,
    letter::Language,
    redaction::{Marks, RedactionRefused, Region, occurrences},
};

/// Why a step was not taken.
pub(super) enum Undone {
    /// What was asked cannot be, told at this field.
    Refused(&'static str, RedactionMistake),
    /// The letter does not take it.
    Store(StoreError),
    /// It came to nothing.
    Failed(Failure),
}

impl From<StoreError> for Undone {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Redaction(refused) => refused.into(),
            other => Self::Store(other),
        }
    }
}

impl From<RedactionRefused> for Undone {
    fn from(refused: RedactionRefused) -> Self {
        let field = if refused == RedactionRefused::NoRegion {
            "left"
        } else {
            "words"
        };
        Self::Refused(field, RedactionMistake::Refused(refused))
    }
}

impl From<Failure> for Undone {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Takes a step; what was done, and at how many places.
pub(super) async fn done(
    state: &State,
    who: &Secretariat,
    shown: &Shown,
    typed: &RedactionForm,
    step: Step,
) -> Result<(Said, usize), Undone> {
    let (settled, serial) = typed.seen();
    let seen = SeenMarks { settled, serial };
    if seen != shown.record.seen {
        return Err(RedactionRefused::Moved.into());
    }
    let (letter, response, by) = (shown.letter.id, shown.response.id, who.person());
    let keep = |marks| state.store.mark_response(letter, response, seen, marks, by);
    match step {
        Step::Change(change) => {
            let mut marks = shown.record.marks();
            let before = marks.count();
            let said = changed(state, shown, &mut marks, change).await?;
            marks.fits(shown.response.text.as_str(), Some(shown.pages()))?;
            let places = marks.count().saturating_sub(before).max(1);
            keep(Some(marks)).await?;
            Ok((said, places))
        }
        Step::Discard => keep(None)
            .await
            .map(|()| (Said::Discarded, 0))
            .map_err(Into::into),
        Step::Settle => {
            let file = made(state, shown).await?;
            let settled = state
                .store
                .settle_redaction(letter, response, seen, file, by);
            settled.await?;
            Ok((Said::Settled, 0))
        }
        Step::Show(public) => {
            let shown = state
                .store
                .show_response(letter, response, seen, public, by);
            shown.await?;
            Ok((if public { Said::Shown } else { Said::Hidden }, 0))
        }
        Step::Corner(..) => Err(RedactionRefused::NoRegion.into()),
    }
}

/// Changes the marks.
async fn changed(
    state: &State,
    shown: &Shown,
    marks: &mut Marks,
    change: Change,
) -> Result<Said, Undone> {
    let text = shown.response.text.as_str();
    match change {
        Change::Words(words, reason) => {
            let in_text = occurrences(text, &words);
            let in_file = match &shown.file {
                Some((bytes, survey)) if survey.searchable => found(state, bytes, &words).await?,
                _ => Vec::new(),
            };
            if in_text.is_empty() && in_file.is_empty() {
                return Err(RedactionRefused::Nowhere.into());
            }
            for range in in_text {
                marks.cover(text, range, reason)?;
            }
            for region in in_file {
                marks.burn(region, reason)?;
            }
            Ok(Said::Marked)
        }
        Change::Region(region, reason) => {
            marks.burn(region, reason)?;
            Ok(Said::Marked)
        }
        Change::Uncover(start) => {
            marks.uncover(start);
            Ok(Said::Unmarked)
        }
        Change::Unburn(region) => {
            marks.unburn(region);
            Ok(Said::Unmarked)
        }
        Change::File(way) => {
            marks.set_file(way);
            Ok(Said::File)
        }
    }
}

async fn found(state: &State, bytes: &[u8], words: &str) -> Result<Vec<Region>, Undone> {
    let _turn = turn().await?;
    let found = redacting::find(&state.config.program, bytes, words).await;
    found.map_err(|error| not_made(&error))
}

/// The file for everybody, when one has to be made: kept before anything says so.
async fn made(state: &State, shown: &Shown) -> Result<Option<(Hash, u64)>, Undone> {
    let marks = shown.record.marks();
    if !marks.burns() {
        return Ok(None);
    }
    let (Some((bytes, _)), Some(own)) = (&shown.file, &shown.response.attachment) else {
        return Err(Undone::Refused("words", RedactionMistake::NotMade));
    };
    let locale = match shown.language {
        Language::Nl => Locale::Nl,
        Language::En => Locale::En,
    };
    let bars = marks.regions().iter().map(|it| Bar {
        region: it.region,
        says: reason(locale, it.reason),
    });
    let title = redacted_attachment(own, own.hash, 0).map_err(Undone::Store)?;
    let _turn = turn().await?;
    let made = redacting::burn(
        &state.config.program,
        bytes,
        bars.collect(),
        title.name.to_string(),
        shown.language,
    );
    let made = made.await.map_err(|error| not_made(&error))?;
    let size = u64::try_from(made.len()).unwrap_or(u64::MAX);
    let hash = state.files.keep(made).await.map_err(Failure::from)?;
    Ok(Some((hash, size)))
}

fn not_made(error: &Stopped) -> Undone {
    tracing::warn!(%error, "a file was not redacted");
    Undone::Refused("words", RedactionMistake::NotMade)
}
