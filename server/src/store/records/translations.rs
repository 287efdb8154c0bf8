//! What concerns translations.

use letters::{
    ids::LetterId,
    letter::Language,
    text::Slug,
    time::Moment,
    version::{Pin, VersionNumber},
};

/// A tie that holds: which letter is the translation of which, and what it follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieRecord {
    /// The translation.
    pub translation: LetterId,
    /// How often it was tied, this time included.
    pub n: u32,
    /// Its original.
    pub original: LetterId,
    /// Into which language.
    pub language: Language,
    /// Since when.
    pub tied: Moment,
    /// Who tied them.
    pub tied_by: String,
    /// The version of the original that it follows.
    pub base: Pin,
    /// Who said so last.
    pub base_by: String,
    /// When.
    pub base_at: Moment,
}

/// A published letter that says the same in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherLanguage {
    /// Its address.
    pub slug: Slug,
    /// Its language.
    pub language: Language,
    /// Whether it is the original.
    pub original: bool,
}

/// A letter that is to be made as a translation.
#[derive(Debug, Clone)]
pub struct NewTranslation {
    /// The letter that is translated.
    pub original: LetterId,
    /// The version that it is made from.
    pub base: VersionNumber,
    /// The new letter, in the other language.
    pub new: super::NewLetter,
}
