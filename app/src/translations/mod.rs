//! Translations: how a letter is tied to the same in another language, and both read beside each other.

mod beside;
mod choose;
mod data;
mod public;
mod section;
mod words;

pub use beside::page as beside;
pub use choose::page as choose;
pub use data::{
    BesideEachOther, Candidate, ChooseMistake, ChooseTranslation, OfOriginal, OneText, Out, Ties,
    TranslationLine,
};
pub use public::{
    InLanguage, OfPublic, in_other_languages, remark, remark_line, signed_under, signed_under_line,
};
pub use section::{behind, section};
pub use words::{note, refused, text_name};
