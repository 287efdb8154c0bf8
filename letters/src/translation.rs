//! Translations: letters that say in another language what their original says.
//!
//! A translation is a letter with versions of its own, **tied** to one other letter, its original. The original is what is
//! signed; a translation is not. It follows a version of its original, its **base**: that from which it was made, or up
//! to which somebody said that it was brought.
//!
//! - A translation has one original, in another language. It has no translations itself.
//! - An original has at most one translation for each language.
//! - A tie fixes both languages for as long as it holds.
//!
//! # Demands
//! Demand 3 is demand 3 in both languages, so that what is said of it counts for both: [`shared`] says which demand of the
//! original each demand of a translation is.
//!
//! # Reading beside each other
//! [`pair`] puts the parts of both texts beside each other by their structure and loses none; [`Compared`] counts what
//! should be the same in any language. It helps who translates, and judges nothing.

mod compared;
mod pairing;

pub use compared::{Compared, Figure, Tally};
pub use pairing::{Row, pair};

use crate::{
    demand::DemandId,
    ids::LetterId,
    letter::Language,
    version::{Pin, VersionNumber},
};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// What has to be known of a letter before it is tied to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Which letter.
    pub letter: LetterId,
    /// The language of its newest version.
    pub language: Language,
    /// Whether it was called off.
    pub withdrawn: bool,
    /// Whether somebody signed it, or is asked to now.
    pub signed: bool,
    /// How it is tied already.
    pub tied: Tied,
}

/// How a letter is tied already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tied {
    /// It is not.
    No,
    /// It is the original of translations in these languages.
    Original(BTreeSet<Language>),
    /// It is a translation.
    Translation,
}

/// That one letter is the translation of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tie {
    original: LetterId,
    translation: LetterId,
    language: Language,
}

/// Why letters are not tied, or a translation does not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Error)]
pub enum TranslationRefused {
    /// A letter is no translation of itself.
    #[error("a letter is no translation of itself")]
    Itself,
    /// Both are in one language.
    #[error("both letters are in the same language")]
    SameLanguage,
    /// The original would be a translation itself.
    #[error("a translation has no translations")]
    OfTranslation,
    /// The translation would have translations of its own.
    #[error("a letter with translations is no translation")]
    HasTranslations,
    /// The original has a translation in this language.
    #[error("there is a translation in this language already")]
    Taken,
    /// The translation belongs to an original already.
    #[error("this letter is the translation of another already")]
    TiedElsewhere,
    /// One of them was called off.
    #[error("a letter that was called off is not tied")]
    CalledOff,
    /// The translation has signatures of its own.
    #[error("what is signed itself is no translation")]
    Signed,
    /// It is no translation.
    #[error("this letter is no translation")]
    NotTied,
    /// Its sealed file says that it is a translation.
    #[error("the sealed file says that it is a translation")]
    Sealed,
    /// The letter keeps its language while it is tied.
    #[error("a letter keeps its language while it is tied")]
    LanguageStays,
    /// A translation is not signed.
    #[error("a translation is not signed")]
    NotSigned,
    /// The original comes out first.
    #[error("the original is published first")]
    OriginalFirst,
    /// It follows a later version already.
    #[error("the translation follows a later version already")]
    Older,
}

impl Side {
    /// Whether the letter may get a translation into this language.
    ///
    /// # Errors
    /// [`TranslationRefused`].
    pub fn takes(&self, language: Language) -> Result<(), TranslationRefused> {
        if self.withdrawn {
            return Err(TranslationRefused::CalledOff);
        }
        match &self.tied {
            Tied::Translation => return Err(TranslationRefused::OfTranslation),
            _ if language == self.language => return Err(TranslationRefused::SameLanguage),
            Tied::Original(languages) if languages.contains(&language) => {
                return Err(TranslationRefused::Taken);
            }
            Tied::Original(_) | Tied::No => {}
        }
        Ok(())
    }

    /// The languages into which it may still be translated.
    #[must_use]
    pub fn open(&self) -> Vec<Language> {
        let all = Language::ALL.into_iter();
        all.filter(|language| self.takes(*language).is_ok())
            .collect()
    }
}

impl Tie {
    /// Ties a translation to its original.
    ///
    /// # Errors
    /// [`TranslationRefused`].
    pub fn new(original: &Side, translation: &Side) -> Result<Self, TranslationRefused> {
        if original.letter == translation.letter {
            return Err(TranslationRefused::Itself);
        }
        match &translation.tied {
            Tied::Translation => return Err(TranslationRefused::TiedElsewhere),
            Tied::Original(_) => return Err(TranslationRefused::HasTranslations),
            Tied::No => {}
        }
        original.takes(translation.language)?;
        if translation.withdrawn {
            return Err(TranslationRefused::CalledOff);
        }
        if translation.signed {
            return Err(TranslationRefused::Signed);
        }
        Ok(Self {
            original: original.letter,
            translation: translation.letter,
            language: translation.language,
        })
    }

    /// The letter that is translated.
    #[must_use]
    pub const fn original(self) -> LetterId {
        self.original
    }

    /// The letter that translates it.
    #[must_use]
    pub const fn translation(self) -> LetterId {
        self.translation
    }

    /// Into which language.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }
}

/// Whether a translation says what its original says now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Following {
    /// The original still has the text of the base.
    UpToDate,
    /// The original was changed since.
    Behind {
        /// The version that the translation follows.
        base: VersionNumber,
        /// The original's newest one.
        latest: VersionNumber,
    },
}

impl Following {
    /// By the version that is followed and the original's newest one. The same text under a later number, as after going
    /// back to an older version, is no change; nor is it when figures became words as the newest was pinned, made of the
    /// version `worded`: in the translation they do so too.
    #[must_use]
    pub fn of(base: Pin, latest: Pin, worded: Option<VersionNumber>) -> Self {
        if base.hash == latest.hash || worded == Some(base.number) {
            Self::UpToDate
        } else {
            Self::Behind {
                base: base.number,
                latest: latest.number,
            }
        }
    }

    /// Whether the original was changed since.
    #[must_use]
    pub const fn is_behind(self) -> bool {
        matches!(self, Self::Behind { .. })
    }
}

/// Which demand of the original each demand of a translation is, in the translation's order.
///
/// What was `told` before of a demand (by its own id) holds, wherever it stands now. The others go by their number, as
/// long as both texts ask for as many things: else the numbers say nothing, and a demand without an answer is better
/// than one with the answer to another. No demand of the original is given twice.
#[must_use]
pub fn shared(
    original: &[DemandId],
    own: &[DemandId],
    told: &BTreeMap<DemandId, DemandId>,
) -> Vec<Option<DemandId>> {
    let mut given = BTreeSet::new();
    let mut found: Vec<Option<DemandId>> = own
        .iter()
        .map(|id| told.get(id).copied().filter(|same| given.insert(*same)))
        .collect();
    if original.len() == own.len() {
        for (found, same) in found.iter_mut().zip(original) {
            if found.is_none() && given.insert(*same) {
                *found = Some(*same);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
