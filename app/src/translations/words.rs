//! The words for translations.

use crate::locale::{Locale, t};
use letters::{letter::Language, translation::TranslationRefused};

/// "Nederlandse tekst"
pub fn text_name(locale: Locale, language: Language) -> String {
    match language {
        Language::Nl => t!(locale, "translation-text-nl"),
        Language::En => t!(locale, "translation-text-en"),
    }
}

/// "Engelse vertaling"
pub(super) fn name(locale: Locale, language: Language) -> String {
    match language {
        Language::Nl => t!(locale, "translation-name-nl"),
        Language::En => t!(locale, "translation-name-en"),
    }
}

/// What the note of a translation's first version says.
pub fn note(locale: Locale, title: &str, number: u32) -> String {
    t!(locale, "translation-note", title = title, number = number)
}

/// Why letters are not tied, or a translation does not go on.
pub fn refused(locale: Locale, why: TranslationRefused) -> String {
    match why {
        TranslationRefused::Itself => t!(locale, "translation-refused-itself"),
        TranslationRefused::SameLanguage => t!(locale, "translation-refused-same-language"),
        TranslationRefused::OfTranslation => t!(locale, "translation-refused-of-translation"),
        TranslationRefused::HasTranslations => t!(locale, "translation-refused-has-translations"),
        TranslationRefused::Taken => t!(locale, "translation-refused-taken"),
        TranslationRefused::TiedElsewhere => t!(locale, "translation-refused-tied-elsewhere"),
        TranslationRefused::CalledOff => t!(locale, "translation-refused-called-off"),
        TranslationRefused::Signed => t!(locale, "translation-refused-signed"),
        TranslationRefused::NotTied => t!(locale, "translation-refused-not-tied"),
        TranslationRefused::Sealed => t!(locale, "translation-refused-sealed"),
        TranslationRefused::LanguageStays => t!(locale, "translation-refused-language-stays"),
        TranslationRefused::NotSigned => t!(locale, "translation-refused-not-signed"),
        TranslationRefused::OriginalFirst => t!(locale, "translation-refused-original-first"),
        TranslationRefused::Older => t!(locale, "translation-refused-older"),
    }
}
