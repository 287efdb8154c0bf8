//! Changing what is known of somebody.

use super::{
    Edit,
    parts::{crumb, fields},
    words,
};
use crate::{
    desk::words::errors,
    links,
    locale::{Locale, t},
    own,
    page::Site,
    ui::{self, Notice, NoticeKind},
};
use leptos::prelude::*;

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Edit) -> AnyView {
    let name = data.now.name.to_string();
    let title = t!(locale, "people-edit-title", name = name.clone());
    let wrong = &data.form.wrong;
    let [seen_name, seen_mail, seen_language] = data.form.form.seen.clone();
    let main = view! {
        <header class="top">
            {crumb(locale, &data.who, true, Some((data.id, name)))}
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "people-edit-text")}</p>
        </header>
        {overtaken(locale, data)}
        {ui::error_summary(locale, &words::summary(locale, wrong))}
        <form class="form" method="post" action=links::person_details(data.id)>
            <input type="hidden" name="seen-name" value=seen_name/>
            <input type="hidden" name="seen-mail" value=seen_mail/>
            <input type="hidden" name="seen-language" value=seen_language/>
            {fields(locale, &data.form.form, &errors(locale, wrong), data.known.as_ref())}
            <p class="actions">
                <button class="primary">{t!(locale, "people-save")}</button>
                <a class="button quiet" href=links::person(data.id)>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    own::document(site, locale, &data.who, title, None, main)
}

/// Somebody else changed it meanwhile: what stands there now, and that nothing typed was lost.
fn overtaken(locale: Locale, data: &Edit) -> Option<AnyView> {
    if !data.overtaken {
        return None;
    }
    let (name, mail) = (data.now.name.to_string(), data.now.mail.to_string());
    let language = words::language(locale, data.now.language);
    let notice = ui::notice(Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "people-overtaken"),
        text: t!(
            locale,
            "people-overtaken-text",
            name = name,
            mail = mail,
            language = language
        ),
    });
    Some(notice.into_any())
}
