//! A letter's log, line by line: each act in words, its code, and what shows that it stands in the whole.

use super::log_words::told;
use crate::links;
use crate::locale::{Locale, t};
use crate::page::{Head, Site, document};
use crate::ui;
use leptos::prelude::*;
use letters::ledger::Act;
use letters::letter::Language;
use letters::time::Moment;

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// Which line of the letter, from 1.
    pub n: u64,
    /// When.
    pub at: Moment,
    /// What was done; none for what is not public.
    pub act: Option<Act>,
    /// Whose name this puts under the letter, and for which organisation; where it stands there.
    pub name: Option<(String, Option<String>)>,
    /// The SHA-256 of the line.
    pub hash: String,
    /// Its place in the whole, from 0, with the codes that lead from it to the head's.
    pub proof: Option<(u64, Vec<String>)>,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterLog {
    /// The letter's address below `/brieven/`.
    pub slug: String,
    /// Short title or subject.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Its lines, in order.
    pub lines: Vec<LogLine>,
    /// The head that the proofs lead to, and when it was made.
    pub head: Option<(u64, Moment)>,
}

/// The page.
pub fn page(site: &Site, locale: Locale, data: LetterLog) -> AnyView {
    let title = t!(locale, "letter-log");
    let count = data.lines.len();
    let shown = locale.count_first(count);
    let lead = t!(locale, "letter-log-lead", count = count, shown = shown);
    let json = links::letter_log_json(&data.slug);
    let head = Head {
        title: format!("{title}: {}", data.title),
        description: lead.clone(),
        canonical: Some(links::letter_log(&data.slug)),
        class: "log",
        alternates: vec![("application/json", t!(locale, "log-data"), json.clone())],
        ..Head::default()
    };
    let whole = match data.head {
        Some((number, at)) => t!(
            locale,
            "letter-log-head",
            number = number.to_string(),
            at = locale.moment(at)
        ),
        None => t!(locale, "letter-log-no-head"),
    };
    let lines: Vec<_> = data.lines.into_iter().map(|it| row(locale, it)).collect();
    let main = view! {
        <header class="opening">
            <h1>{title}</h1>
            <p class="lead" lang=locale.lang_of(data.language)><a href=links::letter(&data.slug)>{data.title}</a></p>
            <p>{lead}</p>
            <p>{whole}</p>
        </header>
        <section class="sec" aria-labelledby="h-regels">
            <h2 id="h-regels">{t!(locale, "letter-log-entries")}</h2>
            <ol class="entries">{lines}</ol>
            <div class="actions">
                <a class="button quiet" href=links::letter(&data.slug)>{t!(locale, "letter-log-back")}</a>
                <a class="button quiet" href=json>{t!(locale, "log-data")}</a>
                <a class="button quiet" href=links::LOG>{t!(locale, "letter-log-all")}</a>
                <a class="button quiet" href=links::MANUAL>{t!(locale, "verify-manual")}</a>
            </div>
        </section>
    };
    document(site, locale, head, main)
}

fn row(locale: Locale, line: LogLine) -> impl IntoView {
    let at = line.at.rfc3339();
    let words = told(locale, &line);
    let proof = match line.proof {
        None => view! { <p>{t!(locale, "letter-log-waits")}</p> }.into_any(),
        Some((place, path)) => {
            let count = path.len();
            let shown = locale.count(count);
            let title = t!(locale, "letter-log-proof", count = count, shown = shown);
            let codes: Vec<_> = path
                .iter()
                .map(|code| view! { <li>{ui::hash(code)}</li> })
                .collect();
            let path = (count > 0)
                .then(|| view! { <details><summary>{title}</summary><ol>{codes}</ol></details> });
            let place = locale.number(place);
            view! { <p>{t!(locale, "letter-log-place", place = place)}</p>{path} }.into_any()
        }
    };
    let code = t!(locale, "letter-log-code", n = line.n.to_string());
    view! {
        <li id=format!("regel-{}", line.n)>
            <h3>{words}</h3>
            <p><time datetime=at>{locale.moment(line.at)}</time></p>
            <dl>{ui::anchored_hash(code, &line.hash)}</dl>
            {proof}
        </li>
    }
}
