//! What a translation prints of its original: that it is one, and the names under that.

use super::Failure;
use crate::{
    press::Translated,
    state::State,
    store::{LetterRecord, Signatory},
};
use app::{links, translations};
use letters::{letter::Language, version::Version};

/// The original of a translation, as it was published.
pub(super) struct Original {
    pub letter: LetterRecord,
    pub version: Version,
    pub signatories: Vec<Signatory>,
}

impl Original {
    /// That of a letter; none of one that is no translation.
    pub async fn of(state: &State, translation: &LetterRecord) -> Result<Option<Self>, Failure> {
        let Some(tie) = state.store.tie_of(translation.id).await? else {
            return Ok(None);
        };
        let letter = state.store.letter_by_id(tie.original).await?;
        let Some(pin) = letter.stage.pin() else {
            return Err(Failure::NotWhole("the original has no version pinned"));
        };
        let signatories = state
            .store
            .signatories_for(translation, &letter, pin)
            .await?;
        Ok(Some(Self {
            version: state.store.version(letter.id, pin.number).await?,
            signatories,
            letter,
        }))
    }

    /// What its translation prints of it.
    pub fn printed(&self, state: &State, own: Language, signed: bool) -> Translated {
        said(state, &self.letter, &self.version, own, signed)
    }
}

/// What a proof of a translation says of an original that may not be signed yet; none of a letter that is no translation.
pub(super) async fn announced(
    state: &State,
    letter: &LetterRecord,
    own: Language,
) -> Result<Option<Translated>, Failure> {
    let Some(tie) = state.store.tie_of(letter.id).await? else {
        return Ok(None);
    };
    let original = state.store.letter_by_id(tie.original).await?;
    let version = state.store.version(original.id, original.latest).await?;
    Ok(Some(said(state, &original, &version, own, true)))
}

fn said(
    state: &State,
    original: &LetterRecord,
    version: &Version,
    own: Language,
    signed: bool,
) -> Translated {
    let language = version.text.front.language;
    Translated {
        sentence: translations::remark_line(own, language, signed),
        url: state.config.url(&links::letter(original.slug.as_str())),
        signed_by: translations::signed_under_line(own, language),
    }
}
