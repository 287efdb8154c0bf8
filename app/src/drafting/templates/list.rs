//! Every template, by kind.

use super::{TemplateLine, Templates, words};
use crate::{
    desk::{Frame, parts},
    links,
    locale::{Locale, t},
    ui::{self, NoticeKind},
    words::kind,
};
use leptos::prelude::*;
use letters::letter::{Kind, Language};

/// The page.
pub fn page(frame: Frame<'_>, data: &Templates) -> AnyView {
    let locale = frame.locale;
    let said = data.said.map(|said| {
        ui::notice(ui::Notice {
            kind: NoticeKind::Calm,
            title: words::said(locale, said),
            text: String::new(),
        })
    });
    let kinds: Vec<_> = Kind::ALL
        .into_iter()
        .map(|of| section(locale, of, &data.lines))
        .collect();
    let main = view! {
        <header class="top">
            <p class="crumb"><a href=links::DESK>{t!(locale, "desk-title")}</a></p>
            <h1>{t!(locale, "template-list")}</h1>
            <p class="lead">{t!(locale, "template-list-text")}</p>
        </header>
        {said}
        {kinds}
    };
    let mut head = frame.head(t!(locale, "template-list"), "desk");
    head.canonical = Some(links::TEMPLATES.to_owned());
    frame.with_head(head, main)
}

fn section(locale: Locale, of: Kind, lines: &[TemplateLine]) -> AnyView {
    let rows: Vec<_> = lines
        .iter()
        .filter(|line| line.kind == of)
        .map(|line| row(locale, line))
        .collect();
    let content = view! {
        <ul class="versions">{rows}</ul>
        <p class="do"><a class="button quiet" href=links::new_template(of)>
            {t!(locale, "template-new", kind = kind(locale, of))}
        </a></p>
    };
    parts::section(of.key(), kind(locale, of), content)
}

fn row(locale: Locale, line: &TemplateLine) -> AnyView {
    let english = line.name.is_some() && line.language == Language::En;
    let language =
        english.then(|| view! { " "<span class="by">{t!(locale, "template-english")}</span> });
    let title = match (&line.name, line.language) {
        (Some(name), _) => name.clone(),
        (None, Language::Nl) => {
            t!(
                locale,
                "template-title-dutch",
                kind = kind(locale, line.kind)
            )
        }
        (None, Language::En) => line.title(locale),
    };
    view! {
        <li>
            <a href=links::template(line.kind, line.which)>{title}</a>{language}
            <p>{line.purpose(locale)}</p>
            <p class="by">{line.state(locale)}</p>
        </li>
    }
    .into_any()
}
