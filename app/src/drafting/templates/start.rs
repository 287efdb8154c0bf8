//! How a letter starts: with which template, and what it is about.

use super::TemplateLine;
use crate::{
    drafting::{
        FrontForm,
        wrong::{Mistake, Wrong, value},
    },
    locale::{Locale, t},
    ui::{Choice, Field, FormError, choices},
};
use leptos::prelude::*;
use letters::{
    letter::{Front, Kind, Language},
    template::{TemplateRefused, Which},
    text::ShortTitle,
};

/// The form as typed. Its field `kind` names a template: `letter`, `letter/en`, or `letter/` with an identifier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StartForm {
    /// What stands above the text; its kind is the chosen template's word.
    pub front: FrontForm,
    /// Whether only the kind and the language are taken over, and the sheet is empty.
    pub empty: bool,
}

/// What it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// With which template.
    pub template: (Kind, Which),
    /// Whether the sheet stays empty.
    pub empty: bool,
    /// What stands above the text, as far as the form says so.
    pub front: Front,
    /// The short title.
    pub short_title: Option<ShortTitle>,
}

impl StartForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        Self {
            front: FrontForm::from_pairs(pairs),
            empty: value(pairs, "empty") == "yes",
        }
    }

    /// What the form asks for.
    ///
    /// # Errors
    /// Everything that is wrong, each at its field.
    pub fn read(&self) -> Result<Start, Vec<Wrong>> {
        let chosen = template(&self.front.kind);
        let mut front = self.front.clone();
        if let Some((kind, _)) = chosen {
            kind.key().clone_into(&mut front.kind);
        }
        let (front, short_title) = front.read()?;
        let Some(template) = chosen else {
            return Err(vec![Wrong::at("kind", Mistake::Choice)]);
        };
        Ok(Start {
            template,
            empty: self.empty,
            front,
            short_title,
        })
    }

    /// What is wrong when the chosen template was deleted meanwhile.
    #[must_use]
    pub fn gone() -> Wrong {
        Wrong::at("kind", Mistake::Template(TemplateRefused::Gone))
    }
}

/// The template of a word.
fn template(word: &str) -> Option<(Kind, Which)> {
    let (kind, which) = match word.trim().split_once('/') {
        Some((kind, which)) => (kind, Which::from_key(which)?),
        None => (word.trim(), Which::Supplied(Language::Nl)),
    };
    Some((Kind::from_key(kind)?, which))
}

/// The word of a template.
fn word(line: &TemplateLine) -> String {
    match line.which {
        Which::Supplied(Language::Nl) => line.kind.key().to_owned(),
        which => format!("{}/{}", line.kind.key(), which.key()),
    }
}

/// The choice: the Dutch ones and those of one's own first, the English ones that come along folded below.
pub fn choice(
    locale: Locale,
    form: &StartForm,
    lines: &[TemplateLine],
    errors: &[FormError],
) -> AnyView {
    let (folded, shown): (Vec<_>, Vec<_>) = lines
        .iter()
        .partition(|line| line.which == Which::Supplied(Language::En));
    let chosen = match template(&form.front.kind) {
        Some(_) => form.front.kind.trim().to_owned(),
        None => Kind::Letter.key().to_owned(),
    };
    let answer = |line: &TemplateLine| Choice {
        value: word(line),
        label: line.title(locale),
        hint: line.purpose(locale),
    };
    let unfolded = folded.iter().any(|line| word(line) == chosen);
    let field = Field {
        name: "kind".into(),
        label: t!(locale, "template-start"),
        hint: t!(locale, "template-start-hint"),
        value: chosen.clone(),
        error: FormError::for_field(errors, "kind"),
        required: true,
    };
    let english: Vec<_> = folded
        .into_iter()
        .map(|line| radio(answer(line), &chosen))
        .collect();
    let english = (!english.is_empty()).then(|| {
        view! {
            <details open=unfolded>
                <summary>{t!(locale, "template-start-english")}</summary>
                <fieldset class="choices">
                    <legend class="visually-hidden">{t!(locale, "template-start-english")}</legend>
                    {english}
                </fieldset>
            </details>
        }
    });
    view! {
        {choices(field, shown.into_iter().map(answer).collect())}
        {english}
        <label class="pick" for="empty">
            <input type="checkbox" id="empty" name="empty" value="yes" checked=form.empty/>
            <span>{t!(locale, "template-start-empty")}" "<span class="hint">{t!(locale, "template-start-empty-hint")}</span></span>
        </label>
    }
    .into_any()
}

/// One more answer of the same question, where it stands apart from the others.
fn radio(answer: Choice, chosen: &str) -> AnyView {
    let id = format!("kind-{}", answer.value.replace('/', "-"));
    let target = id.clone();
    let checked = answer.value == chosen;
    view! {
        <label class="pick" for=target>
            <input type="radio" id=id name="kind" value=answer.value checked=checked/>
            <span>{answer.label}" "<span class="hint">{answer.hint}</span></span>
        </label>
    }
    .into_any()
}
