//! The terms, what was let go and when, and who asked to be erased.

use super::{Done, Retention, RunLine, words};
use crate::{
    links,
    locale::{Locale, t},
    own,
    page::Site,
    ui::{self, Notice, NoticeKind},
};
use leptos::prelude::*;
use letters::privacy::{Data, Term};

/// The page.
pub fn page(site: &Site, locale: Locale, data: &Retention) -> AnyView {
    let title = t!(locale, "retention-title");
    let done = data.done.and_then(|done| {
        let title = match done {
            Done::Erased => t!(locale, "retention-erased"),
            Done::LetGo => t!(locale, "retention-done"),
            Done::Asked => return None,
        };
        Some(ui::notice(Notice {
            kind: NoticeKind::Calm,
            title,
            text: String::new(),
        }))
    });
    let rows: Vec<_> = Data::ALL
        .into_iter()
        .map(|kind| row(locale, kind, &data.runs))
        .collect();
    let main = view! {
        <header class="top">
            <p class="crumb"><a href=links::OWN>{t!(locale, "own-title")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="about">{t!(locale, "retention-text")}</p>
        </header>
        {done}
        {own::section("gevraagd", t!(locale, "retention-asked"), asked(locale, data))}
        {own::section("termijnen", t!(locale, "retention-terms"), view! {
            <ol class="rows">{rows}</ol>
            <form class="do" method="post" action=links::RETENTION_NOW><button>{t!(locale, "retention-now")}</button></form>
        })}
    };
    own::document(site, locale, &data.who, title, None, main)
}

fn asked(locale: Locale, data: &Retention) -> AnyView {
    if data.asked.is_empty() {
        return view! { <p>{t!(locale, "retention-asked-none")}</p> }.into_any();
    }
    let rows: Vec<_> = data
        .asked
        .iter()
        .map(|asked| {
            let when = locale.moment(asked.at);
            view! {
                <li>
                    <div><p class="name">{asked.name.clone()}</p><p>{t!(locale, "retention-asked-at", when = when)}</p></div>
                    <a class="button" href=asked.href.clone()>{t!(locale, "retention-asked-do")}</a>
                </li>
            }
        })
        .collect();
    view! { <ol class="rows">{rows}</ol> }.into_any()
}

fn row(locale: Locale, data: Data, runs: &[RunLine]) -> AnyView {
    let mut of = runs.iter().filter(|run| run.data == data);
    let last = match (data.term(), of.next()) {
        (Term::WhileOpen | Term::WithPerson | Term::WithLetter | Term::WhileListed, _) => {
            t!(locale, "retention-no-date")
        }
        (_, None) => t!(locale, "retention-never"),
        (_, Some(run)) => ran(locale, run),
    };
    // The last time says what went; when that was nothing, the time before on which something did says more.
    let before = of.next().map(|run| view! { <br/>{ran(locale, run)} });
    view! {
        <li>
            <div>
                <p class="name">{words::name(locale, data)}</p>
                <p>{words::term(locale, data.term())}</p>
            </div>
            <p class="hint">{last}{before}</p>
        </li>
    }
    .into_any()
}

fn ran(locale: Locale, run: &RunLine) -> String {
    let (when, until) = (locale.moment(run.at), locale.moment(run.until));
    let gone = run.gone;
    match &run.by {
        Some(by) => t!(
            locale,
            "retention-ran-by",
            when = when,
            until = until,
            count = gone,
            by = words::person(locale, by)
        ),
        None => t!(
            locale,
            "retention-ran",
            when = when,
            until = until,
            count = gone
        ),
    }
}
