//! What a table would change, row by row, before it does: new, changed, the same, or wrong at its cell.

use super::{data::Preview, new::crumb, words};
use crate::{
    desk::{Frame, parts::section},
    links,
    locale::{Locale, t},
    ui::{self, Glyph, Notice, NoticeKind},
};
use leptos::prelude::*;
use letters::{
    organisation::{Change, Details, Field},
    register::table::{CellProblem, Outcome, Row},
};

/// The page.
pub fn page(frame: Frame<'_>, data: &Preview) -> AnyView {
    let locale = frame.locale;
    let title = t!(locale, "register-preview");
    let count =
        |fits: fn(&Outcome) -> bool| data.rows.iter().filter(|row| fits(&row.outcome)).count();
    let new = count(|it| matches!(it, Outcome::New(_)));
    let changed = count(|it| matches!(it, Outcome::Changed { .. }));
    let same = count(|it| matches!(it, Outcome::Same));
    let wrong = count(|it| matches!(it, Outcome::Wrong(_)));
    let moved = data.moved.then(|| {
        ui::notice(Notice {
            kind: NoticeKind::NeedsYou,
            title: t!(locale, "register-preview-moved"),
            text: t!(locale, "register-preview-moved-text"),
        })
    });
    let group = |id, heading: String, fits: fn(&Outcome) -> bool| {
        let rows: Vec<&Row> = data.rows.iter().filter(|row| fits(&row.outcome)).collect();
        (!rows.is_empty()).then(|| section(id, heading, table(locale, &rows)))
    };
    let main = view! {
        <header class="top">
            {crumb(locale)}
            <h1>{title.clone()}</h1>
            <p class="about">{data.file.clone()}</p>
        </header>
        {moved}
        <p class="lead">{t!(locale, "register-preview-counts", new = new, changed = changed, same = same, wrong = wrong)}</p>
        {decision(locale, data, new + changed, wrong)}
        {group("fout", t!(locale, "register-rows-wrong", count = wrong), |it| matches!(it, Outcome::Wrong(_)))}
        {group("nieuw", t!(locale, "register-rows-new", count = new), |it| matches!(it, Outcome::New(_)))}
        {group("gewijzigd", t!(locale, "register-rows-changed", count = changed), |it| matches!(it, Outcome::Changed { .. }))}
        {same_rows(locale, data, same)}
        <dl class="facts">{ui::anchored_hash(t!(locale, "register-preview-hash"), &data.hash.to_string())}</dl>
    };
    frame.document(title, "desk register", main)
}

/// What stays as it is, folded: of a whole register that is most of it.
fn same_rows(locale: Locale, data: &Preview, count: usize) -> Option<AnyView> {
    let same = |row: &&Row| matches!(row.outcome, Outcome::Same);
    let rows: Vec<&Row> = data.rows.iter().filter(same).collect();
    let content = view! {
        <details>
            <summary>{t!(locale, "register-rows-show")}</summary>
            {table(locale, &rows)}
        </details>
    };
    let heading = t!(locale, "register-rows-same", count = count);
    (count > 0).then(|| section("gelijk", heading, content))
}

fn decision(locale: Locale, data: &Preview, changes: usize, wrong: usize) -> AnyView {
    let again = view! { <a class="button quiet" href=links::IMPORT_REGISTER>{t!(locale, "register-another")}</a> };
    if wrong > 0 {
        return view! {
            <p class="note">{t!(locale, "register-preview-wrong", count = wrong)}</p>
            <p class="decide">{again}</p>
        }
        .into_any();
    }
    if changes == 0 {
        return view! {
            <p class="note">{t!(locale, "register-preview-same")}</p>
            <p class="decide">{again}</p>
        }
        .into_any();
    }
    view! {
        <p class="yet">{t!(locale, "register-preview-nothing-yet")}</p>
        <form method="post" action=links::pending_import(data.id)>
            <input type="hidden" name="seen" value=data.seen.to_string()/>
            <input type="hidden" name="file" value=data.hash.to_string()/>
            <p class="decide">
                <button class="primary">{t!(locale, "register-preview-do", count = changes)}</button>
                {again}
            </p>
        </form>
    }
    .into_any()
}

fn table(locale: Locale, rows: &[&Row]) -> AnyView {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            view! {
                <tr>
                    <td class="line"><span class="fold">{t!(locale, "register-row")}" "</span>{row.line}</td>
                    <th scope="row">{row.name.clone()}</th>
                    <td>{outcome(locale, &row.outcome)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="board rows">
            <thead><tr>
                <th scope="col">{t!(locale, "register-row")}</th>
                <th scope="col">{t!(locale, "register-head-name")}</th>
                <th scope="col">{t!(locale, "register-row-does")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn outcome(locale: Locale, outcome: &Outcome) -> AnyView {
    match outcome {
        Outcome::New(details) => new(locale, details),
        Outcome::Changed { changes, .. } => changed(locale, changes),
        Outcome::Same => view! { <span>{t!(locale, "register-row-same")}</span> }.into_any(),
        Outcome::Wrong(problems) => wrong(locale, problems),
    }
}

fn new(locale: Locale, details: &Details) -> AnyView {
    let rows: Vec<_> = details
        .beginning()
        .into_iter()
        .filter(|change| change.field != Field::Name)
        .map(|change| {
            let value = words::value(locale, change.field, change.new.as_deref());
            view! { <div><dt>{words::label(locale, change.field)}</dt><dd>{value}</dd></div> }
        })
        .collect();
    view! { <dl class="values">{rows}</dl> }.into_any()
}

fn changed(locale: Locale, changes: &[Change]) -> AnyView {
    let rows: Vec<_> = changes
        .iter()
        .map(|change| {
            let old = words::value(locale, change.field, change.old.as_deref());
            let new = words::value(locale, change.field, change.new.as_deref());
            let to = t!(locale, "register-becomes");
            view! {
                <div>
                    <dt>{words::label(locale, change.field)}</dt>
                    <dd><del>{old}</del>" "<span class="visually-hidden">{to}</span>" "<ins>{new}</ins></dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="values">{rows}</dl> }.into_any()
}

fn wrong(locale: Locale, problems: &[CellProblem]) -> AnyView {
    let rows: Vec<_> = problems
        .iter()
        .map(|problem| {
            let what = words::cell_mistake(locale, problem.field, &problem.what);
            let value = (!problem.value.trim().is_empty())
                .then(|| view! { <code>{problem.value.clone()}</code>" " });
            view! {
                <div>
                    <dt>{ui::state(Glyph::Objection, words::label(locale, problem.field))}</dt>
                    <dd>{value}{what}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="values wrong">{rows}</dl> }.into_any()
}
