//! One organisation: what is known of it, its logo, and how it came to be so. And the end of a membership.

use super::{
    data::{Leave, Show},
    fields::fields,
    history, list,
    new::crumb,
    words,
};
use crate::{
    desk::{Frame, parts::section, words as desk},
    links,
    locale::{Locale, t},
    ui::{self, Field, FormError, Notice, NoticeKind, file_field, text_field},
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &Show) -> AnyView {
    let locale = frame.locale;
    let it = &data.organisation;
    let name = it.details.name.to_string();
    let kind = words::kind(locale, it.details.kind);
    let about = [kind, list::period(locale, it)];
    let about = about
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let said = data.said.map(|said| {
        ui::notice(Notice {
            kind: NoticeKind::Calm,
            title: words::said(locale, said),
            text: String::new(),
        })
    });
    let wrong: Vec<FormError> = words::summary(locale, &data.form.wrong)
        .into_iter()
        .chain(desk::errors(locale, &data.logo.wrong))
        .collect();
    let logo = it.logo.map(|_| picture(locale, data));
    let main = view! {
        <header class="top">
            {crumb(locale)}
            {logo}
            <h1>{name.clone()}</h1>
            <p class="about">{about}</p>
            <p class="do"><a class="button" href=links::mandates_of(&name)>{t!(locale, "mandate-go")}</a></p>
        </header>
        {said}
        {overtaken(locale, data)}
        {ui::error_summary(locale, &wrong)}
        {section("gegevens", t!(locale, "register-details"), form(locale, data))}
        {section("logo", words::label(locale, letters::organisation::Field::Logo), logo_forms(locale, data))}
        {section("geschiedenis", t!(locale, "register-history"), view! {
            {history::history(locale, &data.history)}
            {history::areas(locale, it)}
        })}
    };
    frame.document(name, "desk register", main)
}

fn picture(locale: Locale, data: &Show) -> AnyView {
    let name = data.organisation.details.name.to_string();
    view! { <img class="logo" src=links::logo(data.organisation.id) alt=t!(locale, "register-logo-of", name = name)/> }
        .into_any()
}

/// Someone else changed it while the form was being filled in: what they did, and that nothing typed was lost.
fn overtaken(locale: Locale, data: &Show) -> Option<AnyView> {
    if data.overtaken == 0 {
        return None;
    }
    let notice = ui::notice(Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "register-overtaken"),
        text: t!(locale, "register-overtaken-text"),
    });
    let theirs = history::history(
        locale,
        data.history.get(..data.overtaken).unwrap_or_default(),
    );
    Some(view! { {notice}{theirs} }.into_any())
}

fn form(locale: Locale, data: &Show) -> AnyView {
    let errors = desk::errors(locale, &data.form.wrong);
    let id = data.organisation.id;
    let leave = data.organisation.details.left.is_none().then(|| {
        view! { <a class="button quiet" href=links::leave(id)>{t!(locale, "register-leave")}"…"</a> }
    });
    view! {
        <form class="form" method="post" action=links::organisation(id)>
            <input type="hidden" name="seen" value=data.form.form.seen.to_string()/>
            {fields(locale, &data.form.form, &errors, true)}
            <p class="actions"><button class="primary">{t!(locale, "register-save")}</button>{leave}</p>
        </form>
    }
    .into_any()
}

fn logo_forms(locale: Locale, data: &Show) -> AnyView {
    let errors = desk::errors(locale, &data.logo.wrong);
    let field = Field {
        name: "logo-file".into(),
        label: t!(locale, "register-logo-file"),
        hint: t!(locale, "register-logo-hint"),
        error: FormError::for_field(&errors, "logo-file"),
        required: true,
        ..Field::default()
    };
    let action = links::change_logo(data.organisation.id);
    let away = data.organisation.logo.map(|_| {
        let action = action.clone();
        view! {
            <form method="post" action=action>
                <input type="hidden" name="away" value="yes"/>
                <button class="quiet">{t!(locale, "register-logo-away")}</button>
            </form>
        }
    });
    view! {
        <form class="form" method="post" enctype="multipart/form-data" action=action>
            {file_field(field, "image/png,image/svg+xml,.png,.svg")}
            <button>{t!(locale, "register-logo-do")}</button>
        </form>
        {away}
    }
    .into_any()
}

/// The page that asks for the last day.
pub fn leave(frame: Frame<'_>, data: &Leave) -> AnyView {
    let locale = frame.locale;
    let it = &data.organisation;
    let name = it.details.name.to_string();
    let errors = desk::errors(locale, &data.form.wrong);
    let title = t!(locale, "register-leave-title", name = name.clone());
    let last = Field {
        name: "left".into(),
        label: t!(locale, "register-leave-day"),
        hint: t!(locale, "register-leave-hint"),
        value: data.form.form.clone(),
        error: FormError::for_field(&errors, "left"),
        required: true,
    };
    let main = view! {
        <header class="top">
            <p class="crumb">
                <a href=links::REGISTER>{t!(locale, "register-title")}</a>" / "
                <a href=links::organisation(it.id)>{name}</a>
            </p>
            <h1>{title.clone()}</h1>
        </header>
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        <p class="lead">{t!(locale, "register-leave-text")}</p>
        <form class="form" method="post" action=links::leave(it.id)>
            {text_field(last, "date", "off")}
            <p class="decide">
                <button class="primary">{t!(locale, "register-leave-do")}</button>
                <a class="button quiet" href=links::organisation(it.id)>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    frame.document(title, "desk register", main)
}
