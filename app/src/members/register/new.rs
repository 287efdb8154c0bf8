//! Adding an organisation.

use super::{data::NewOrganisation, fields::fields, words};
use crate::{
    desk::{Frame, words::errors},
    links,
    locale::{Locale, t},
    ui,
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &NewOrganisation) -> AnyView {
    let locale = frame.locale;
    let errors = errors(locale, &data.form.wrong);
    let title = t!(locale, "register-add");
    let main = view! {
        <header class="top">{crumb(locale)}<h1>{title.clone()}</h1></header>
        {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
        <form class="form" method="post" action=links::NEW_ORGANISATION>
            {fields(locale, &data.form.form, &errors, false)}
            <p class="actions">
                <button class="primary">{t!(locale, "register-add-do")}</button>
                <a class="button quiet" href=links::REGISTER>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    frame.document(title, "desk register", main)
}

/// The way back to the register.
pub fn crumb(locale: Locale) -> AnyView {
    view! {
        <p class="crumb">
            <a href=links::DESK>{t!(locale, "desk-title")}</a>" / "
            <a href=links::REGISTER>{t!(locale, "register-title")}</a>
        </p>
    }
    .into_any()
}
