//! What the system has to say: the summary of what is wrong above a form, and notices.

use super::{Glyph, glyph};
use crate::locale::{Locale, t};
use leptos::prelude::*;

/// One thing to mend in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// The `id` of the field, without `#`; none when it is about the whole form.
    pub field: Option<String>,
    /// The sentence: what is wrong and what to do.
    pub text: String,
}

impl FormError {
    /// About one field.
    pub fn at(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            field: Some(field.into()),
            text: text.into(),
        }
    }

    /// About the form as a whole.
    pub fn whole(text: impl Into<String>) -> Self {
        Self {
            field: None,
            text: text.into(),
        }
    }

    /// The sentence for a field, if there is one.
    pub fn for_field(errors: &[Self], field: &str) -> Option<String> {
        errors
            .iter()
            .find(|error| error.field.as_deref() == Some(field))
            .map(|error| error.text.clone())
    }
}

/// What stands above a form that was not accepted: how many things, each with a link to its field.
/// Nothing at all without errors. What was typed is kept, and it says so.
pub fn error_summary(locale: Locale, errors: &[FormError]) -> Option<impl IntoView + use<>> {
    if errors.is_empty() {
        return None;
    }
    let title = t!(locale, "ui-errors", count = errors.len());
    let kept = t!(locale, "ui-errors-kept");
    let rows: Vec<_> = errors
        .iter()
        .cloned()
        .map(|error| match error.field {
            Some(field) => {
                view! { <li><a href=format!("#{field}")>{error.text}</a></li> }.into_any()
            }
            None => view! { <li>{error.text}</li> }.into_any(),
        })
        .collect();
    Some(view! {
        <section class="message wrong" role="alert" aria-labelledby="fouten" tabindex="-1">
            {glyph(Glyph::Objection)}
            <div>
                <h2 id="fouten">{title}</h2>
                <ul>{rows}</ul>
                <p class="hint">{kept}</p>
            </div>
        </section>
    })
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something was done, or is worth knowing.
    Calm,
    /// Somebody has to do something.
    NeedsYou,
    /// Something was called off: withdrawn, corrected.
    CalledOff,
}

/// A remark of the system, set apart from what people wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// A few words.
    pub title: String,
    /// One or two sentences; may be empty.
    pub text: String,
}

/// Shows a notice. It is announced to those who hear the page.
pub fn notice(notice: Notice) -> impl IntoView {
    let (class, picture) = match notice.kind {
        NoticeKind::Calm => ("message", Glyph::Full),
        NoticeKind::NeedsYou => ("message needs", Glyph::Objection),
        NoticeKind::CalledOff => ("message off", Glyph::Barred),
    };
    let text = (!notice.text.is_empty()).then(|| view! { <p>{notice.text}</p> });
    view! {
        <div class=class role="status">
            {glyph(picture)}
            <div><p class="title">{notice.title}</p>{text}</div>
        </div>
    }
}
