//! A change of cabinet: which offices change hands on which day, and what that ends and begins.

use super::{
    Said, Typed,
    parts::{self, Drawing},
};
use crate::{
    desk::{Frame, parts::section},
    links::{self, Desk},
    locale::{Locale, t},
    ui::{Field, FormError, text_field},
};
use leptos::prelude::*;
use letters::{
    addressee::{Directory, Found, cabinet::Step},
    hash::Hash,
    ids::OfficeId,
    text::Slug,
    time::Day,
};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cabinet {
    /// Everything.
    pub directory: Directory,
    /// Today: whose names stand beside the offices.
    pub today: Day,
    /// As typed.
    pub typed: Typed,
    /// What it would do to the directory as it is, when that was asked and can be done.
    pub preview: Option<(Hash, Vec<Step>)>,
    /// The open letters to those who leave by it.
    pub threads: Vec<Thread>,
    /// Whether the directory changed since the last look.
    pub moved: bool,
}

/// What changed hands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Everything.
    pub directory: Directory,
    /// The first day of the new holders.
    pub day: Day,
    /// Which offices.
    pub offices: Vec<OfficeId>,
    /// The open letters to those who left.
    pub threads: Vec<Thread>,
    /// What was done just now.
    pub said: Option<Said>,
}

/// An open letter to somebody who leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// Its address.
    pub slug: Slug,
    /// What it is called.
    pub title: String,
    /// Who of those who leave.
    pub whom: Vec<String>,
    /// How it stands with them.
    pub stands: Stands,
}

/// How a letter stands with somebody who leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// Its text can still change.
    Writing,
    /// Its text is pinned.
    Signing,
    /// It is Final and did not go there yet.
    ToMail,
    /// A message to there waits.
    Queued,
    /// It went, and nothing came back from there.
    Unanswered,
}

/// The page.
pub fn page(frame: Frame<'_>, data: &Cabinet) -> AnyView {
    let locale = frame.locale;
    let main = match &data.preview {
        Some((seen, steps)) => preview(locale, data, *seen, steps),
        None => form(locale, data),
    };
    let title = t!(locale, "address-cabinet");
    parts::page(frame, title, Vec::new(), &data.typed, None, main)
}

fn form(locale: Locale, data: &Cabinet) -> AnyView {
    let draw = Drawing::of(locale, &data.typed);
    let there = |found: &Found<'_>| found.office.is_there_on(data.today);
    let rows = data.directory.offices().filter(there).map(|found| {
        let id = found.office.id.to_string();
        let holder = found.office.holder_on(data.today);
        let now = holder.map_or_else(
            || t!(locale, "address-vacant"),
            |it| it.details.name.to_string(),
        );
        let named = !data.typed.value(&format!("person-{id}")).trim().is_empty();
        let checked = named || data.typed.has("office", &id);
        let tick = format!("office-{id}");
        let target = tick.clone();
        let title = found.office.details.title.to_string();
        let name = |field: &str, label: String| Field {
            label,
            hint: String::new(),
            ..draw.field(&format!("{field}-{id}"), false)
        };
        let person = name("person", t!(locale, "address-new-holder", office = title.clone()));
        let titles = name("titles", t!(locale, "address-new-titles", office = title.clone()));
        let now = t!(locale, "address-cabinet-now", institution = found.institution.details.name.to_string(), holder = now);
        let wrong = FormError::for_field(&draw.errors, &tick);
        let invalid = wrong.is_some().then_some("true");
        let told = wrong.is_some().then(|| format!("{tick}-fout"));
        let wrong = wrong.map(|why| view! { <p class="error" id=format!("{tick}-fout")>{why}</p> });
        view! {
            <li>
                {wrong}
                <label class="pick" for=target>
                    <input type="checkbox" id=tick name="office" value=id checked=checked aria-invalid=invalid aria-describedby=told/>
                    <span>{title}" "<span class="hint">{now}</span></span>
                </label>
                <div class="pair">{text_field(person, "text", "off")}{text_field(titles, "text", "off")}</div>
            </li>
        }
        .into_any()
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return view! { <p class="lead">{t!(locale, "address-cabinet-none")}</p> }.into_any();
    }
    view! {
        <p class="lead">{t!(locale, "address-cabinet-text")}</p>
        <form class="form" method="post" action=links::CHANGE_CABINET>
            {draw.day("day", true)}
            <ul class="offices">{rows}</ul>
            <p class="actions"><button class="primary">{t!(locale, "address-preview")}</button></p>
        </form>
    }
    .into_any()
}

fn preview(locale: Locale, data: &Cabinet, seen: Hash, steps: &[Step]) -> AnyView {
    let row = |step: &Step| {
        let found = data.directory.office(step.office)?;
        let ends = step.ends.and_then(|(id, term)| {
            let holder = found.office.holders.iter().find(|it| it.id == id)?;
            let name = holder.details.name.to_string();
            let day = term.until().map_or_else(String::new, |day| locale.day(day));
            Some(t!(locale, "address-ends", name = name, day = day))
        });
        let begins = step.begins.as_ref().map(|it| {
            let (name, day) = (it.name.to_string(), locale.day(it.term.from()));
            match it.term.until().map(|until| locale.day(until)) {
                None => t!(locale, "address-begins", name = name, day = day),
                Some(until) => {
                    t!(
                        locale,
                        "address-begins-until",
                        name = name,
                        day = day,
                        until = until
                    )
                }
            }
        });
        let row = view! {
            <tr>
                <th scope="row">{found.office.details.title.to_string()}</th>
                <td>{ends.unwrap_or_else(|| t!(locale, "address-nobody-ends"))}</td>
                <td>{begins.unwrap_or_else(|| t!(locale, "address-nobody-begins"))}</td>
            </tr>
        };
        Some(row.into_any())
    };
    let head = vec![
        t!(locale, "address-label-title"),
        t!(locale, "address-who-ends"),
        t!(locale, "address-who-begins"),
    ];
    let kept = hidden(data);
    let again = hidden(data);
    let moved = data
        .moved
        .then(|| view! { <p class="note" role="status">{t!(locale, "address-moved")}</p> });
    let content = view! {
        {moved}
        {parts::table(head, steps.iter().filter_map(row).collect())}
        {threads(locale, &data.threads)}
        <p class="lead">{t!(locale, "address-nothing-yet")}</p>
        <form method="post" action=links::CHANGE_CABINET>
            {kept}
            <input type="hidden" name="seen" value=seen.to_string()/>
            <p class="decide"><button class="primary">{t!(locale, "address-cabinet-do")}</button></p>
        </form>
        <form method="post" action=links::CHANGE_CABINET>
            {again}
            <input type="hidden" name="again" value="yes"/>
            <button class="quiet">{t!(locale, "address-back")}</button>
        </form>
    };
    section("voorbeeld", t!(locale, "address-preview-title"), content)
}

/// The page afterwards: what changed hands on a day, and which letters that touches.
pub fn changed(frame: Frame<'_>, data: &Changed) -> AnyView {
    let locale = frame.locale;
    let office = |id: &OfficeId| {
        let found = data.directory.office(*id)?;
        let title = found.office.details.title.to_string();
        let holder = found.office.holder_on(data.day);
        let holder = holder.map_or_else(
            || t!(locale, "address-vacant"),
            |it| it.details.name.to_string(),
        );
        let institution = found.institution.details.name.to_string();
        let now = t!(
            locale,
            "address-cabinet-now",
            institution = institution,
            holder = holder
        );
        let row = view! { <li><a href=links::office(*id)>{title}</a>" "<span class="hint">{now}</span></li> };
        Some(row.into_any())
    };
    let offices: Vec<_> = data.offices.iter().filter_map(office).collect();
    let heading = t!(locale, "address-changed", day = locale.day(data.day));
    let main = view! {
        {section("gewisseld", heading, view! { <ul>{offices}</ul> })}
        {threads(locale, &data.threads)}
    };
    let title = t!(locale, "address-cabinet");
    let typed = Typed::default();
    parts::page(frame, title, Vec::new(), &typed, data.said, main.into_any())
}

/// The open letters to those who leave.
fn threads(locale: Locale, threads: &[Thread]) -> AnyView {
    let heading = t!(locale, "address-threads");
    if threads.is_empty() {
        let none = view! { <p>{t!(locale, "address-threads-none")}</p> };
        return section("brieven", heading, none);
    }
    let row = |it: &Thread| {
        let slug = it.slug.as_str();
        let (stands, next) = match it.stands {
            Stands::Writing => (t!(locale, "address-threads-writing"), None),
            Stands::Signing => (t!(locale, "address-threads-signing"), None),
            Stands::ToMail => (
                t!(locale, "address-threads-to-mail"),
                Some((Desk::Mail, t!(locale, "address-threads-mail"))),
            ),
            Stands::Queued => (
                t!(locale, "address-threads-queued"),
                Some((Desk::Dispatches, t!(locale, "address-threads-stop"))),
            ),
            Stands::Unanswered => (t!(locale, "address-threads-unanswered"), None),
        };
        let next = next.map(|(to, words)| view! { " "<a href=to.of(slug)>{words}</a> });
        view! {
            <tr>
                <th scope="row"><a href=Desk::Overview.of(slug)>{it.title.clone()}</a></th>
                <td>{it.whom.join(", ")}</td>
                <td>{stands}{next}</td>
            </tr>
        }
        .into_any()
    };
    let head = vec![
        t!(locale, "address-threads-letter"),
        t!(locale, "address-threads-whom"),
        t!(locale, "address-threads-state"),
    ];
    let content = view! {
        <p class="lead">{t!(locale, "address-threads-text")}</p>
        {parts::table(head, threads.iter().map(row).collect())}
    };
    section("brieven", heading, content)
}

/// Everything that was typed, to be sent once more.
fn hidden(data: &Cabinet) -> Vec<AnyView> {
    let kept = data.typed.pairs.iter();
    kept.filter(|(name, _)| name != "seen" && name != "again")
        .map(|(name, value)| {
            view! { <input type="hidden" name=name.clone() value=value.clone()/> }.into_any()
        })
        .collect()
}
