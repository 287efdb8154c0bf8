//! What templates are called, and what is said of them.

use super::{Said, TemplateLine};
use crate::{
    drafting::fields::kind_hint,
    locale::{Locale, t},
    privacy,
    words::kind,
};
use letters::{
    letter::{Kind, Language},
    template::TemplateRefused,
};

/// "Brief", "Brief, Engels", "Brief: Kort verzoek"
pub fn title(locale: Locale, of: Kind, language: Language, name: Option<&str>) -> String {
    let kind = kind(locale, of);
    match (name, language) {
        (Some(name), _) => t!(locale, "template-title-own", kind = kind, name = name),
        (None, Language::Nl) => kind,
        (None, Language::En) => t!(locale, "template-title-english", kind = kind),
    }
}

impl TemplateLine {
    /// What it is called among others of any kind.
    #[must_use]
    pub fn title(&self, locale: Locale) -> String {
        title(locale, self.kind, self.language, self.name.as_deref())
    }

    /// What it is for.
    #[must_use]
    pub fn purpose(&self, locale: Locale) -> String {
        let purpose = self.purpose.clone();
        purpose.unwrap_or_else(|| kind_hint(locale, self.kind))
    }

    /// Who changed it last.
    #[must_use]
    pub fn state(&self, locale: Locale) -> String {
        let Some((name, at)) = &self.changed else {
            return t!(locale, "template-untouched");
        };
        let (name, when) = (privacy::person(locale, name), locale.moment(*at));
        if self.as_supplied {
            t!(locale, "template-restored", name = name, when = when)
        } else {
            t!(locale, "template-changed", name = name, when = when)
        }
    }
}

/// What was done just now.
pub fn said(locale: Locale, said: Said) -> String {
    match said {
        Said::Saved => t!(locale, "template-said-saved"),
        Said::Unchanged => t!(locale, "template-said-unchanged"),
        Said::Restored => t!(locale, "template-said-restored"),
        Said::Removed => t!(locale, "template-said-removed"),
        Said::GoneBefore => t!(locale, "template-said-gone"),
    }
}

/// Why a template is not taken, at its field.
pub fn refused(locale: Locale, why: TemplateRefused) -> String {
    match why {
        TemplateRefused::NameTaken => t!(locale, "template-mistake-taken"),
        TemplateRefused::Overtaken => t!(locale, "template-moved"),
        TemplateRefused::Gone => t!(locale, "template-mistake-gone"),
    }
}

/// What the note of a letter's first version says.
pub fn note(locale: Locale, line: &TemplateLine) -> String {
    t!(locale, "template-note", title = line.title(locale))
}

/// A template as an event names it: its kind, its language, and its name if it has one.
pub fn event(locale: Locale, raw: &str) -> Option<String> {
    let mut parts = raw.splitn(3, '/');
    let of = Kind::from_key(parts.next()?)?;
    let language = Language::from_key(parts.next()?)?;
    Some(title(locale, of, language, parts.next()))
}
