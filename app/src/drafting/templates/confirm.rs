//! Before a text is put back or a template deleted: what it means, a yes, a way back.

use super::{ConfirmTemplate, Deed};
use crate::{
    desk::Frame,
    links,
    locale::t,
    ui::{self, NoticeKind},
};
use leptos::prelude::*;
use letters::template::TemplateRefused;

/// The page.
pub fn page(frame: Frame<'_>, data: &ConfirmTemplate) -> AnyView {
    let locale = frame.locale;
    let line = &data.line;
    let title = line.title(locale);
    let (heading, text, button, action) = match data.deed {
        Deed::Restore => (
            t!(locale, "template-restore-title"),
            t!(locale, "template-restore-text", title = title.clone()),
            t!(locale, "template-restore-do"),
            links::restore_template(line.kind, line.which),
        ),
        Deed::Remove => (
            t!(locale, "template-remove-title"),
            t!(locale, "template-remove-text", title = title.clone()),
            t!(locale, "template-remove-do"),
            links::remove_template(line.kind, line.which),
        ),
    };
    let refused = (data.refused == Some(TemplateRefused::Overtaken)).then(|| {
        ui::notice(ui::Notice {
            kind: NoticeKind::NeedsYou,
            title: t!(locale, "template-moved"),
            text: line.state(locale),
        })
    });
    let back = links::template(line.kind, line.which);
    let main = view! {
        <header class="top">
            <p class="crumb">
                <a href=links::TEMPLATES>{t!(locale, "template-list")}</a>" / "<a href=back.clone()>{title}</a>
            </p>
            <h1>{heading.clone()}</h1>
        </header>
        {refused}
        <p class="lead">{text}</p>
        <form method="post" action=action>
            <input type="hidden" name="base" value=line.revision.0.to_string()/>
            <p class="decide">
                <button class="primary">{button}</button>
                <a class="button quiet" href=back>{t!(locale, "desk-no")}</a>
            </p>
        </form>
    };
    frame.document(heading, "desk", main)
}
