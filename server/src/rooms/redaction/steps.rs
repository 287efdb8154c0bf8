//! The steps of a redaction: marks that change, settling them, and who reads the response.

use super::{Shown, turn};
use crate::{
    confined::Stopped,
    errors::Failure,
    redacting::{self, Bar},
    session::Secretariat,
    state::State,
    store::StoreError,
};
use app::{
    locale::Locale,
    redaction::{Change, NoFile, RedactionForm, RedactionMistake, Said, Step, made_name, reason},
};
use letters::{
    letter::Language,
    redaction::{Marks, RedactionRefused, Region, occurrences},
    response::Attachment,
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
    let seen = typed.seen.parse()?;
    if seen != shown.record.seen {
        return Err(RedactionRefused::Moved.into());
    }
    let (letter, response, by) = (shown.letter.id, shown.response.id, who.person());
    let keep = |marks| state.store.mark_response(letter, response, seen, marks, by);
    match step {
        Step::Change(change) => {
            let mut marks = shown.record.marks();
            let (said, places) = changed(state, shown, &mut marks, change).await?;
            marks.fits(shown.response.text.as_str(), Some(shown.pages()))?;
            keep(Some(marks)).await?;
            Ok((said, places))
        }
        Step::Discard => keep(None)
            .await
            .map(|()| (Said::Discarded, 0))
            .map_err(Into::into),
        Step::Settle { looked } => {
            let marks = shown.record.marks();
            // A whole mail goes to nobody whatever is covered.
            let coverable = shown.closed.is_none_or(|why| why == NoFile::Message);
            if marks.lets_out(coverable) {
                let mistake = RedactionMistake::Refused(RedactionRefused::FileOpen);
                return Err(Undone::Refused("bestand", mistake));
            }
            if marks.asks_for_a_look(shown.file.is_some()) && !looked {
                let mistake = RedactionMistake::Refused(RedactionRefused::FileUnseen);
                return Err(Undone::Refused("looked", mistake));
            }
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

/// Changes the marks; what was done, and how many places were covered that were not.
async fn changed(
    state: &State,
    shown: &Shown,
    marks: &mut Marks,
    change: Change,
) -> Result<(Said, usize), Undone> {
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
            let mut new = 0;
            for range in in_text {
                new += usize::from(marks.cover(text, range, reason)?);
            }
            for region in in_file {
                new += usize::from(marks.burn(region, reason)?);
            }
            Ok((Said::Marked, new))
        }
        Change::Region(region, reason) => {
            let new = marks.burn(region, reason)?;
            Ok((Said::Marked, usize::from(new)))
        }
        Change::Uncover(start) => {
            marks.uncover(start);
            Ok((Said::Unmarked, 0))
        }
        Change::Unburn(region) => {
            marks.unburn(region);
            Ok((Said::Unmarked, 0))
        }
        Change::File(way) => {
            marks.set_file(way);
            Ok((Said::File, 0))
        }
    }
}

async fn found(state: &State, bytes: &[u8], words: &str) -> Result<Vec<Region>, Undone> {
    let _turn = turn().await?;
    let found = redacting::find(&state.config.program, bytes, words).await;
    found.map_err(|error| not_made(&error))
}

/// The file for everybody, when one has to be made: kept before anything says so.
async fn made(state: &State, shown: &Shown) -> Result<Option<Attachment>, Undone> {
    let marks = shown.record.marks();
    if !marks.burns(shown.file.is_some()) {
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
    let name = made_name(locale, own.name.as_str());
    let _turn = turn().await?;
    let made = redacting::burn(
        &state.config.program,
        bytes,
        bars.collect(),
        name.to_string(),
        shown.language,
    );
    let made = made.await.map_err(|error| not_made(&error))?;
    Ok(Some(Attachment {
        bytes: u64::try_from(made.len()).unwrap_or(u64::MAX),
        hash: state.files.keep(made).await.map_err(Failure::from)?,
        name,
        media_type: "application/pdf".to_owned(),
    }))
}

fn not_made(error: &Stopped) -> Undone {
    tracing::warn!(%error, "a file was not redacted");
    Undone::Refused("words", RedactionMistake::NotMade)
}
