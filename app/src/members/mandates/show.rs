//! One mandate: what it says, how it came to be, and who acts under it.

use super::{Granted, MandateLine, Show, list, words};
use crate::{
    desk::{Frame, parts::section},
    links,
    locale::{Locale, t},
    privacy,
};
use leptos::prelude::*;

/// The page.
pub fn page(frame: Frame<'_>, data: &Show) -> AnyView {
    let locale = frame.locale;
    let line = &data.line;
    let it = &line.mandate;
    let end = (!it.is_over(data.now)).then(|| {
        let words = t!(locale, "mandate-end");
        view! { <p class="do"><a class="button" href=links::end_mandate(it.id)>{words}"…"</a></p> }
    });
    let deputies = (!data.deputies.is_empty()).then(|| {
        let heading = t!(locale, "mandate-deputies");
        section(
            "plaatsvervangers",
            heading,
            list::table(locale, &data.deputies),
        )
    });
    let main = view! {
        <header class="top">
            {crumb(locale)}
            <h1>{privacy::person(locale, &line.person)}</h1>
            <p class="about">{t!(locale, "mandate-for", organisation = line.organisation.clone())}</p>
            {end}
        </header>
        {words::said(locale, data.said)}
        {section("mandaat", t!(locale, "mandate-says"), view! {
            {says(locale, line)}
            {shown(locale, data)}
        })}
        {section("gegeven", t!(locale, "mandate-history"), history(locale, data))}
        {deputies}
    };
    frame.document(
        t!(
            locale,
            "mandate-of",
            person = privacy::person(locale, &line.person),
            organisation = line.organisation.clone()
        ),
        "desk register",
        main,
    )
}

/// The way back.
pub(super) fn crumb(locale: Locale) -> AnyView {
    view! {
        <p class="crumb">
            <a href=links::REGISTER>{t!(locale, "register-title")}</a>" / "
            <a href=links::MANDATES>{t!(locale, "mandate-title")}</a>
        </p>
    }
    .into_any()
}

/// What a mandate says.
pub(super) fn says(locale: Locale, line: &MandateLine) -> AnyView {
    let it = &line.mandate;
    let organisation =
        view! { <a href=links::organisation(it.organisation)>{line.organisation.clone()}</a> };
    view! {
        <dl class="values">
            <div><dt>{t!(locale, "mandate-organisation")}</dt><dd>{organisation}</dd></div>
            <div><dt>{t!(locale, "mandate-mail")}</dt><dd>{privacy::mailbox(locale, &line.mail)}</dd></div>
            <div><dt>{t!(locale, "mandate-function")}</dt><dd>{words::function(locale, it)}</dd></div>
            <div><dt>{t!(locale, "mandate-extent")}</dt><dd>{words::extent(locale, it.extent)}</dd></div>
            <div><dt>{t!(locale, "mandate-period")}</dt><dd>{words::period(locale, it)}</dd></div>
        </dl>
    }
    .into_any()
}

/// What shows it.
fn shown(locale: Locale, data: &Show) -> AnyView {
    let it = &data.line.mandate;
    let document = data.granted.document.as_ref().map(|(name, bytes)| {
        let size = locale.size(*bytes);
        view! {
            <div>
                <dt>{t!(locale, "mandate-document")}</dt>
                <dd><a href=links::mandate_document(it.id)>{name.clone()}</a>" ("{size}")"</dd>
            </div>
        }
    });
    view! {
        <dl class="values">
            <div><dt>{t!(locale, "mandate-evidence")}</dt><dd>{privacy::word(locale, it.evidence.as_str())}</dd></div>
            {document}
        </dl>
    }
    .into_any()
}

fn history(locale: Locale, data: &Show) -> AnyView {
    let Granted {
        at,
        by,
        ended_by,
        signatures,
        ..
    } = &data.granted;
    let granted = t!(
        locale,
        "mandate-granted",
        by = privacy::person(locale, by),
        at = locale.moment(*at)
    );
    let under = data.under.as_ref().map(|(id, person)| {
        let words = t!(
            locale,
            "mandate-under",
            person = privacy::person(locale, person)
        );
        view! { <li><a href=links::mandate(*id)>{words}</a></li> }
    });
    let ended = ended_by.as_ref().map(|by| {
        let words = match data.line.mandate.ended {
            Some(at) => t!(
                locale,
                "mandate-ended-at",
                by = privacy::person(locale, by),
                at = locale.moment(at)
            ),
            None => t!(locale, "mandate-ended", by = privacy::person(locale, by)),
        };
        view! { <li>{words}</li> }
    });
    let signatures = t!(locale, "mandate-signatures", count = (*signatures));
    view! {
        <ul class="dotted"><li>{granted}</li>{under}{ended}<li>{signatures}</li></ul>
    }
    .into_any()
}
