//! Words on screen: the language of a page, and how dates, times and numbers are written in it.
//!
//! Every visible sentence stands in `locales/{language}/app.ftl`. `t!` looks one up and is
//! checked at compile time, key and arguments both. A test holds the two languages to the same keys and arguments.

mod accepted;
mod dates;
mod lists;
mod numbers;

use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::{I18nAssets, LanguageLoader as _};
use letters::letter::Language;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The sentence with this key in a locale, as a `String`: `t!(locale, "home-empty")`,
/// `t!(locale, "home-count", count = 7)`. A key or argument that does not exist fails to compile.
/// An argument is a name, a literal or a call; put anything else in a binding first (the macro appends `.into()` to it).
macro_rules! t {
    ($locale:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($crate::locale::loader($locale), $key $(, $name = $value)*)
    };
}
pub(crate) use t;

/// A language that pages are shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Locale {
    /// Dutch, the first language.
    #[default]
    Nl,
    /// English.
    En,
}

impl Locale {
    /// All of them, the first one first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The other one: there are two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }

    /// The code for `lang` attributes (BCP 47).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The `lang` attribute for a text in a language, on a page in this one; none when it is the same.
    #[must_use]
    pub fn lang_of(self, language: Language) -> Option<&'static str> {
        (Self::from(language) != self).then(|| language.key())
    }

    /// The language of its folder in `locales`.
    fn id(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

/// Pages speak the languages that letters are written in.
impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        match language {
            Language::Nl => Self::Nl,
            Language::En => Self::En,
        }
    }
}

impl From<Locale> for Language {
    fn from(locale: Locale) -> Self {
        match locale {
            Locale::Nl => Self::Nl,
            Locale::En => Self::En,
        }
    }
}

/// The sentences, compiled in: a page can't miss its words.
struct Texts;

impl Texts {
    const FILES: [(&str, &str); 2] = [
        ("nl/app.ftl", include_str!("../locales/nl/app.ftl")),
        ("en/app.ftl", include_str!("../locales/en/app.ftl")),
    ];
}

impl I18nAssets for Texts {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        Self::FILES
            .iter()
            .filter(|(name, _)| *name == path)
            .map(|(_, text)| Cow::Borrowed(text.as_bytes()))
            .collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(Self::FILES.iter().map(|(name, _)| (*name).to_owned()))
    }
}

static DUTCH: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(&[Locale::Nl.id()]));
/// English with Dutch behind it, should a sentence ever be missing.
static ENGLISH: LazyLock<FluentLanguageLoader> =
    LazyLock::new(|| load(&[Locale::En.id(), Locale::Nl.id()]));

fn load(languages: &[LanguageIdentifier]) -> FluentLanguageLoader {
    let loader = FluentLanguageLoader::new("app", Locale::Nl.id());
    let loaded = loader.load_languages(&Texts, languages);
    // The macro has read the same file at compile time; a test loads it as well.
    debug_assert!(loaded.is_ok(), "{loaded:?}");
    // Marks around what is filled in serve mixed directions, and would end up in titles and mail subjects.
    loader.set_use_isolating(false);
    loader
}

/// The sentences of a locale; use `t!` rather than this.
pub fn loader(locale: Locale) -> &'static FluentLanguageLoader {
    match locale {
        Locale::Nl => &DUTCH,
        Locale::En => &ENGLISH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_filled_in_without_invisible_marks() {
        let sentence = t!(Locale::Nl, "ui-seal", count = 7);
        assert_eq!(sentence, "Zegel met 7 punten, één voor elke organisatie");
        assert_eq!(t!(Locale::En, "site-skip"), "Skip to the content");
        assert_eq!(
            t!(Locale::En, "ui-seal", count = 1),
            "Seal with 1 dot, for one organisation"
        );
    }
}
