//! Where a publication is handed in: as a file, or pasted.

use super::{Start, overview, warnings, words};
use crate::{
    desk::{
        Frame,
        forms::ResponseForm,
        parts::{section, top},
        words as desk,
    },
    links,
    locale::{Locale, t},
    ui::{self, Field, FormError, file_field, text_area_in},
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &Start) -> AnyView {
    let locale = frame.locale;
    let slug = data.head.slug.as_str();
    let heading = if data.to.is_some() {
        t!(locale, "questions-add-answer")
    } else {
        t!(locale, "questions-title")
    };
    let lead = match &data.to {
        Some(to) => {
            let name = words::title(locale, &to.content);
            t!(locale, "questions-answer-lead", name = name)
        }
        None => t!(locale, "questions-lead"),
    };
    let there = data.to.is_none() && !data.notice && !data.sets.is_empty();
    let list = there.then(|| {
        let list = overview::list(locale, slug, &data.sets, data.today, &data.recesses);
        section("er-zijn", t!(locale, "questions-there"), list)
    });
    let notice = data.notice.then(|| notice(locale, data));
    let form = if data.can {
        form(locale, data)
    } else {
        view! { <p class="note">{t!(locale, "desk-refused-not-final")}</p> }.into_any()
    };
    let form_title = if data.to.is_some() {
        t!(locale, "questions-the-answer")
    } else {
        t!(locale, "questions-new")
    };
    let recesses = view! { <p class="fine"><a href=links::RECESSES>{t!(locale, "questions-recesses")}</a></p> };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        <p class="lead">{lead}</p>
        {notice}{list}
        {section("inlezen", form_title, form)}
        {recesses}
    };
    frame.document(
        format!("{heading} – {}", data.head.title),
        "desk questions",
        main,
    )
}

/// Where a notice is recorded.
fn notice(locale: Locale, data: &Start) -> AnyView {
    let rows = if data.sets.is_empty() {
        view! { <p class="none">{t!(locale, "questions-notice-nowhere")}</p> }.into_any()
    } else {
        let sets = warnings::sets(locale, data.head.slug.as_str(), &data.sets, "#uitstel");
        view! { <p class="hint">{t!(locale, "questions-notice-how")}</p>{sets} }.into_any()
    };
    section("uitstel", t!(locale, "questions-notice-where"), rows)
}

fn form(locale: Locale, data: &Start) -> AnyView {
    let slug = data.head.slug.as_str();
    let errors = desk::errors(locale, &data.form.wrong);
    let action = match &data.to {
        Some(to) => links::answer_questions(slug, to.id),
        None => links::questions(slug),
    };
    let field = |name: &str, label: String, hint: String, value: &str| Field {
        name: name.to_owned(),
        label,
        hint,
        value: value.to_owned(),
        error: FormError::for_field(&errors, name),
        required: false,
    };
    let size = locale.size(ResponseForm::MAX_FILE_BYTES as u64);
    let hint = t!(locale, "questions-file-hint", size = size);
    let file = field("file", t!(locale, "questions-file"), hint, "");
    let hint = t!(locale, "questions-paste-hint");
    let text = field("text", t!(locale, "questions-paste"), hint, &data.form.form);
    view! {
        <form class="form" method="post" enctype="multipart/form-data" action=action>
            {file_field(file, "application/pdf,text/html,text/plain,.pdf,.html,.htm,.txt")}
            {text_area_in(text, 10, (locale != Locale::Nl).then_some("nl"))}
            <button class="primary">{t!(locale, "questions-read")}</button>
        </form>
        <p class="hint">{t!(locale, "questions-nothing-yet")}</p>
    }
    .into_any()
}
