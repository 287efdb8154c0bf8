//! A template in the editor: the fields of a letter that a template has, its text, and the preview beside it.
//!
//! The text stands in a plain field. The one in which letters are written keeps what is typed in sittings, which belong to
//! a letter.

use super::{EditTemplate, TemplateForm, Theirs};
use crate::{
    desk::{Frame, parts, words as desk_words},
    drafting::{
        fields,
        preview::{self, beside::Told},
    },
    links,
    locale::{Locale, t},
    page::{Head, Script},
    ui::{self, Field, FormError, NoticeKind, text_field},
    words::kind,
};
use leptos::prelude::*;
use letters::{letter::LetterText, markdown, problem::Problem, template::Which};

/// The page.
pub fn page(frame: Frame<'_>, data: &EditTemplate) -> AnyView {
    let locale = frame.locale;
    let errors = desk_words::errors(locale, &data.form.wrong);
    let form = &data.form.form;
    let document = markdown::parse(&form.body);
    let language = form.front.language();
    let title = data.title(locale);
    let mut problems = document.problems.clone();
    problems.retain(|problem| !problem.is_unfinished());
    let main = view! {
        {theirs(locale, data)}
        {ui::error_summary(locale, &desk_words::summary(locale, &data.form.wrong)).map(IntoAny::into_any)}
        <form method="post" action=data.action() novalidate=true>
            <input type="hidden" name="base" value=form.base.clone()/>
            {bar(locale, data, &title)}
            {about(locale, data, &errors)}
            {around(locale, data, &errors)}
            <div class="room">
                {write(locale, form, &errors)}
                {preview::beside(locale, &form.body, &document, language, &data.figures, Told::ButInstructions)}
            </div>
        </form>
        {found(locale, &problems)}
        {rest(locale, data)}
    };
    let head = Head {
        script: Some(Script::Islands),
        ..frame.head(t!(locale, "template-page", title = title), "desk draft")
    };
    frame.with_head(head, main)
}

impl EditTemplate {
    fn title(&self, locale: Locale) -> String {
        match &self.line {
            Some(line) => line.title(locale),
            None => t!(locale, "template-new-title", kind = kind(locale, self.kind)),
        }
    }

    /// Whether it has a name of its own.
    fn is_named(&self) -> bool {
        !matches!(
            self.line.as_ref().map(|line| line.which),
            Some(Which::Supplied(_))
        )
    }

    /// Where the form goes: one that is gone meanwhile can be kept as a new one.
    fn action(&self) -> String {
        match &self.line {
            Some(line) if self.theirs != Some(Theirs::Gone) => {
                links::template(line.kind, line.which)
            }
            _ => links::new_template(self.kind),
        }
    }
}

/// Title, who changed it last, and the button that saves: first in the form, so that Enter in a field presses it.
fn bar(locale: Locale, data: &EditTemplate, title: &str) -> AnyView {
    let save = match data.theirs {
        None => t!(locale, "template-save"),
        Some(Theirs::Saved(_)) => t!(locale, "template-save-over"),
        Some(Theirs::Gone) => t!(locale, "template-save-new"),
    };
    let state = data.line.as_ref().map(|line| line.state(locale));
    let state = state.map(|words| view! { <p class="about">{words}</p> });
    view! {
        <header class="bar">
            <div>
                <p class="crumb"><a href=links::TEMPLATES>{t!(locale, "template-list")}</a></p>
                <h1>{title.to_owned()}</h1>
                {state}
            </div>
            <div class="keep"><button class="primary" name="do" value="save">{save}</button></div>
        </header>
    }
    .into_any()
}

/// Its name, where it has one of its own, and what it is for.
fn about(locale: Locale, data: &EditTemplate, errors: &[FormError]) -> AnyView {
    let form = &data.form.form;
    let name = data.is_named().then(|| {
        let name = Field {
            name: "template-name".into(),
            label: t!(locale, "template-name"),
            hint: t!(locale, "template-name-hint"),
            value: form.name.clone(),
            error: FormError::for_field(errors, "template-name"),
            required: true,
        };
        text_field(name, "text", "off")
    });
    let purpose = Field {
        name: "purpose".into(),
        label: t!(locale, "template-purpose"),
        hint: t!(locale, "template-purpose-hint"),
        value: form.purpose.clone(),
        error: FormError::for_field(errors, "purpose"),
        ..Field::default()
    };
    let language = data
        .is_named()
        .then(|| fields::language(locale, &form.front, errors));
    view! { <div class="form template">{name}{text_field(purpose, "text", "off")}{language}</div> }
        .into_any()
}

/// What stands above and below the text, folded.
fn around(locale: Locale, data: &EditTemplate, errors: &[FormError]) -> AnyView {
    let front = &data.form.form.front;
    let wrong = data.form.wrong.iter().any(|wrong| {
        !matches!(
            wrong.field.as_str(),
            "template-name" | "purpose" | "language" | "body"
        )
    });
    let place = Field {
        name: "place".into(),
        label: t!(locale, "drafting-place"),
        value: front.place.clone(),
        error: FormError::for_field(errors, "place"),
        ..Field::default()
    };
    view! {
        <details class="around" open=wrong || data.unfolded>
            <summary>{t!(locale, "template-around")}</summary>
            <div class="form">
                {text_field(place, "text", "off")}
                {fields::around(locale, front, errors)}
            </div>
        </details>
        <p class="jump">
            <a href="#body">{t!(locale, "drafting-jump-text")}</a>
            <a href="#voorbeeld">{t!(locale, "drafting-jump-preview")}</a>
        </p>
    }
    .into_any()
}

fn write(locale: Locale, form: &TemplateForm, errors: &[FormError]) -> AnyView {
    let said = (
        t!(locale, "template-body"),
        t!(locale, "template-body-hint"),
    );
    let body = fields::body(locale, said, &form.body, &form.front, errors);
    view! {
        <section class="write" aria-labelledby="h-tekst">
            <h2 id="h-tekst">{t!(locale, "drafting-text")}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// What is wrong with the text; nothing at all when nothing is, as a template is not frozen.
fn found(locale: Locale, problems: &[Problem]) -> Option<AnyView> {
    (!problems.is_empty()).then(|| {
        let list = parts::problems(locale, problems);
        parts::section("aandacht", t!(locale, "desk-problems"), list)
    })
}

/// What else can be done with it.
fn rest(locale: Locale, data: &EditTemplate) -> Option<AnyView> {
    let line = data
        .line
        .as_ref()
        .filter(|_| data.theirs != Some(Theirs::Gone))?;
    let (href, words, hint) = match line.which {
        Which::Supplied(_) if line.as_supplied => return None,
        Which::Supplied(_) => (
            links::restore_template(line.kind, line.which),
            t!(locale, "template-restore-open"),
            t!(locale, "template-restore-hint"),
        ),
        Which::Own(_) => (
            links::remove_template(line.kind, line.which),
            t!(locale, "template-remove-open"),
            t!(locale, "template-remove-hint"),
        ),
    };
    let content = view! {
        <p class="hint">{hint}</p>
        <p class="do"><a class="button quiet" href=href>{words}</a></p>
    };
    Some(parts::section(
        "verder",
        t!(locale, "template-more"),
        content,
    ))
}

/// Somebody was first: what was typed is in the form, what they saved stands above it.
fn theirs(locale: Locale, data: &EditTemplate) -> Option<AnyView> {
    let notice = |title, text| {
        let kind = NoticeKind::NeedsYou;
        ui::notice(ui::Notice { kind, title, text })
    };
    Some(match data.theirs.as_ref()? {
        Theirs::Gone => notice(
            t!(locale, "template-gone"),
            t!(locale, "template-gone-text"),
        )
        .into_any(),
        Theirs::Saved(text) => {
            let state = data.line.as_ref().map(|line| line.state(locale));
            let said = t!(
                locale,
                "template-overtaken-text",
                state = state.unwrap_or_default()
            );
            view! {
                {notice(t!(locale, "template-overtaken"), said)}
                <details class="theirs" open=true>
                    <summary>{t!(locale, "template-theirs")}</summary>
                    <pre class="reason" lang=text.front.language.key()>{source(text)}</pre>
                </details>
            }
            .into_any()
        }
    })
}

/// A text as it was typed, between its opening and closing words.
fn source(text: &LetterText) -> String {
    let front = &text.front;
    let line = |line: &Option<letters::text::Line>| line.as_ref().map(ToString::to_string);
    let parts = [
        line(&front.salutation),
        Some(text.body.as_str().to_owned()),
        line(&front.closing),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("\n\n")
}
