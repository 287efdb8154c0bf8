//! Before a version is pinned: what will be signed, looked over once more, with what would mend what is not right.

mod checks;

use super::{
    data::Freeze,
    parts::{self, Frame, decide, section, top},
    sheet,
};
use crate::{
    claims,
    links::Desk,
    locale::{Locale, t},
    ui,
};
use leptos::prelude::*;
use letters::demand::demands;

/// The page.
pub fn page(frame: Frame<'_>, data: &Freeze) -> AnyView {
    let locale = frame.locale;
    let slug = data.head.slug.as_str();
    let number = data.number().get();
    let heading = t!(locale, "desk-freeze", number = number);
    let problems = data.text.problems();
    let blocked = problems
        .iter()
        .filter(|problem| problem.bars_freezing())
        .count();
    let decision = if blocked > 0 {
        view! {
            <p class="lead">{t!(locale, "desk-freeze-blocked", count = blocked)}</p>
            <div class="do"><a class="button primary" href=Desk::Edit.of(slug)>{t!(locale, "desk-freeze-mend")}</a></div>
        }
        .into_any()
    } else {
        view! {
            <p class="lead">{t!(locale, "desk-freeze-text")}</p>
            <form method="post" action=Desk::Freeze.of(slug)>
                <input type="hidden" name="version" value=data.version.number.get().to_string()/>
                // What comes of the figures: should they move meanwhile, nobody signs a text that nobody saw.
                <input type="hidden" name="text" value=data.text.hash().to_string()/>
                {decide(locale, t!(locale, "desk-freeze-do", number = number), &data.head)}
            </form>
        }
        .into_any()
    };
    let refused = data.figures_moved.then(|| {
        ui::notice(ui::Notice {
            kind: ui::NoticeKind::NeedsYou,
            title: t!(locale, "desk-refused"),
            text: t!(locale, "desk-refused-figures"),
        })
    });
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {refused}
        {decision}
        {section("lijst", t!(locale, "desk-freeze-list"), checks::list(locale, data))}
        {figures(locale, data)}
        {asked(locale, data)}
        {section("aandacht", t!(locale, "desk-problems"), parts::problems(locale, &problems))}
        {section("tekst", t!(locale, "freeze-text"), text(locale, data))}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// Every claim, with what becomes of it.
fn figures(locale: Locale, data: &Freeze) -> Option<AnyView> {
    if data.put.is_empty() {
        return None;
    }
    let rows: Vec<_> = data
        .put
        .iter()
        .map(|put| {
            view! {
                <tr>
                    <td class="num">{put.line}</td>
                    <td><code>{put.before.clone()}</code></td>
                    <td>{put.after.clone()}</td>
                </tr>
            }
        })
        .collect();
    let content = view! {
        <p>{t!(locale, "freeze-figures-text", number = data.number().get(), before = data.version.number.get())}</p>
        <table class="plain figures">
            <caption>{claims::of_day(locale, data.figures.day)}</caption>
            <thead><tr>
                <th scope="col" class="num">{t!(locale, "freeze-figures-line")}</th>
                <th scope="col">{t!(locale, "freeze-figures-before")}</th>
                <th scope="col">{t!(locale, "freeze-figures-after")}</th>
            </tr></thead>
            <tbody lang=locale.lang_of(data.text.front.language)>{rows}</tbody>
        </table>
    };
    Some(section(
        "lijst-cijfers",
        t!(locale, "freeze-figures"),
        content,
    ))
}

/// What the letter asks for, by its numbers.
fn asked(locale: Locale, data: &Freeze) -> Option<AnyView> {
    let asked = demands(&letters::markdown::parse(data.text.body.as_str()));
    if asked.is_empty() {
        return None;
    }
    let rows: Vec<_> = asked
        .into_iter()
        .map(|demand| view! { <li>{demand.text}</li> })
        .collect();
    let content =
        view! { <ol class="asked" lang=locale.lang_of(data.text.front.language)>{rows}</ol> };
    Some(section(
        "lijst-verzoeken",
        t!(locale, "demands-title"),
        content,
    ))
}

/// The text that is pinned, as readers see it, and its hash.
fn text(locale: Locale, data: &Freeze) -> AnyView {
    view! {
        <dl class="facts"><div>{ui::anchored_hash(t!(locale, "desk-hash"), &data.text.hash().to_string())}</div></dl>
        {sheet::sheet(locale, &data.text, &data.figures)}
    }
    .into_any()
}
