//! Writing somebody down.

use super::{
    NewPerson,
    parts::{crumb, fields},
    words,
};
use crate::{
    desk::words::errors,
    links,
    locale::{Locale, t},
    own,
    page::Site,
    ui,
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &NewPerson) -> AnyView {
    let title = t!(locale, "people-add");
    let wrong = &data.form.wrong;
    let invite = t!(locale, "people-invite-too-hint");
    let main = view! {
        <header class="top">
            {crumb(locale, &data.who, true, None)}
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "people-add-text")}</p>
        </header>
        {ui::error_summary(locale, &words::summary(locale, wrong))}
        <form class="form" method="post" action=links::NEW_PERSON>
            {fields(locale, &data.form.form, &errors(locale, wrong), data.known.as_ref())}
            <label class="pick" for="invite">
                <input type="checkbox" id="invite" name="invite" value="yes" checked=data.form.form.invite/>
                <span>{t!(locale, "people-invite-too")}" "<span class="hint">{invite}</span></span>
            </label>
            <p class="actions">
                <button class="primary">{t!(locale, "people-add-do")}</button>
                <a class="button quiet" href=links::PEOPLE>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    own::document(site, locale, &data.who, title, None, main)
}
