//! What the pages about translations show.

use crate::{desk::data::LetterHead, own::Who};
use letters::{
    letter::{Language, LetterText},
    stage::StageName,
    text::Slug,
    time::Moment,
    translation::{Following, TranslationRefused},
    version::VersionNumber,
};

/// How a letter is tied to the same in other languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ties {
    /// What it is the translation of.
    pub of: Option<OfOriginal>,
    /// Its translations.
    pub translations: Vec<TranslationLine>,
    /// The languages into which it may still be translated.
    pub open: Vec<Language>,
}

/// What a translation says of its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfOriginal {
    /// The original's address.
    pub slug: Slug,
    /// What it is called.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// The language of the translation.
    pub own: Language,
    /// The version that the translation follows.
    pub base: VersionNumber,
    /// Who said so last.
    pub base_by: String,
    /// When.
    pub base_at: Moment,
    /// The original's newest version.
    pub latest: VersionNumber,
    /// Whether the original was changed since.
    pub following: Following,
    /// Whether the original came out.
    pub out: Out,
    /// Whether the translation may still be brought up to date.
    pub open: bool,
    /// Whether it may become a letter of its own.
    pub loose: bool,
}

/// Whether an original came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Out {
    /// Not yet.
    NotYet,
    /// Everybody may read it.
    Published,
    /// It was called off.
    CalledOff,
}

/// A translation, as its original lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationLine {
    /// Its address.
    pub slug: Slug,
    /// What it is called.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Where it is in its life.
    pub stage: StageName,
    /// Since when everybody may read it.
    pub published: Option<Moment>,
    /// Whether the original was changed since.
    pub following: Following,
}

/// The page on which a translation is begun, or found.
#[derive(Debug, Clone, PartialEq)]
pub struct ChooseTranslation {
    /// The letter that is to be translated.
    pub head: LetterHead,
    /// Its language.
    pub language: Language,
    /// Its newest version.
    pub latest: VersionNumber,
    /// Into which languages.
    pub open: Vec<Language>,
    /// Letters that may be its translation.
    pub candidates: Vec<Candidate>,
    /// The one that was picked, and why it was not taken.
    pub wrong: Option<(String, ChooseMistake)>,
}

/// A letter that may be a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its address.
    pub slug: Slug,
    /// What it is called.
    pub title: String,
}

/// Why no translation came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChooseMistake {
    /// No language was asked for that there is.
    Language,
    /// No letter was picked.
    NoLetter,
    /// The rules of translations.
    Rule(TranslationRefused),
}

/// A letter and its translation.
#[derive(Debug, Clone, PartialEq)]
pub struct BesideEachOther {
    /// Who reads.
    pub who: Who,
    /// Whether they work on letters.
    pub decides: bool,
    /// The original.
    pub original: OneText,
    /// The translation.
    pub translation: OneText,
    /// The version of the original that the translation follows.
    pub base: VersionNumber,
    /// Whether the original was changed since.
    pub following: Following,
}

/// One of the two texts.
#[derive(Debug, Clone, PartialEq)]
pub struct OneText {
    /// Its address.
    pub slug: Slug,
    /// What the letter is called.
    pub title: String,
    /// Which version it is.
    pub number: VersionNumber,
    /// The text, with the register's figures as words.
    pub text: LetterText,
}
