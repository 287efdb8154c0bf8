//! The file: a picture of a page that is pointed at twice, or a rectangle in millimetres, and what is marked on it.

use super::{
    data::{FileState, NoFile, RedactionPage, Sheet},
    form::RedactionForm,
    page::{action, carried, reasons, unmarking},
    words,
};
use crate::{
    desk::parts,
    links,
    locale::{Locale, t},
    ui::{Field, FormError, text_field},
};
use leptos::prelude::*;
use letters::redaction::{FileWay, Region};

/// The section; nothing when no file came along.
pub fn section(locale: Locale, data: &RedactionPage, errors: &[FormError]) -> Option<AnyView> {
    let own = data.response.attachment.as_ref()?;
    let slug = data.head.slug.as_str();
    let name = t!(
        locale,
        "desk-response-file",
        name = own.name.to_string(),
        size = locale.size(own.bytes)
    );
    let href = links::Desk::ResponseFile(data.response.id).of(slug);
    let content = match (&data.file, data.marks.file()) {
        (_, FileWay::Withheld) => {
            view! { <p class="none">{t!(locale, "redaction-file-left-out")}</p> }.into_any()
        }
        (FileState::Absent, _) => return None,
        (FileState::Closed(why), _) => closed(locale, *why),
        (FileState::Pages { sheet, count, .. }, _) => pages(locale, data, *sheet, *count, errors),
    };
    let (step, way) = match data.marks.file() {
        FileWay::Shown => ("leave-out", t!(locale, "redaction-file-leave-out")),
        FileWay::Withheld => ("give", t!(locale, "redaction-file-give")),
    };
    let decide = own.is_for_everybody().then(|| {
        view! {
            <form method="post" action=action(data)>
                {carried(data)}
                <p class="do"><button class="quiet" name="do" value=step>{way}</button></p>
            </form>
        }
    });
    let content = view! {
        <p class="fine"><a href=href>{name}</a></p>
        {content}
        {decide}
    };
    Some(parts::section(
        "bestand",
        t!(locale, "redaction-file-title"),
        content,
    ))
}

fn closed(locale: Locale, why: NoFile) -> AnyView {
    view! { <p>{words::closed(locale, why)}</p> }.into_any()
}

fn pages(
    locale: Locale,
    data: &RedactionPage,
    sheet: Sheet,
    count: u16,
    errors: &[FormError],
) -> AnyView {
    let slug = data.head.slug.as_str();
    let id = data.response.id;
    let number = t!(locale, "redaction-page", page = sheet.page, count = count);
    let others = (count > 1).then(|| {
        let links: Vec<_> = (1..=count)
            .map(|page| {
                let marks = data.marks.regions().iter();
                let marks = marks.filter(|it| it.region.page() == page).count();
                let name = if marks == 0 {
                    t!(locale, "redaction-page-open", page = page)
                } else {
                    t!(locale, "redaction-page-open-marked", page = page, count = marks)
                };
                let current = (page == sheet.page).then_some("page");
                let class = (marks > 0).then_some("marked");
                let href = links::redact_page(slug, id, page) + "#bestand";
                view! { <li><a class=class href=href aria-label=name aria-current=current>{page}</a></li> }
            })
            .collect();
        view! { <nav aria-label=t!(locale, "redaction-pages")><ul class="sheets">{links}</ul></nav> }
    });
    view! {
        {others}
        <h3>{number}</h3>
        {pointing(locale, data, sheet)}
        {rectangle(locale, data, errors)}
        {marked(locale, data, sheet.page)}
    }
    .into_any()
}

/// The picture: two corners of it are pointed at, one after the other.
fn pointing(locale: Locale, data: &RedactionPage, sheet: Sheet) -> AnyView {
    let slug = data.head.slug.as_str();
    let id = data.response.id;
    let corner = sheet.corner.map(|(x, y)| format!("{x}-{y}"));
    let hint = match sheet.corner {
        None => t!(locale, "redaction-point-first"),
        Some((x, y)) => {
            let millimetres = |share: u16, side: f32| {
                format!("{:.0}", f32::from(share) / f32::from(Region::WHOLE) * side)
            };
            t!(
                locale,
                "redaction-point-second",
                left = millimetres(x, sheet.width),
                top = millimetres(y, sheet.height)
            )
        }
    };
    let again = sheet.corner.map(|_| {
        let href = links::redact_page(slug, id, sheet.page) + "#bestand";
        view! { <p><a href=href>{t!(locale, "redaction-point-again")}</a></p> }
    });
    let picture = links::redact_picture(slug, id, sheet.page, &data.seen);
    let width = RedactionForm::SHOWN.to_string();
    let height = f32::from(RedactionForm::SHOWN) * sheet.height / sheet.width;
    let reason = data.form.form.chosen();
    view! {
        <form class="pointing" method="post" action=action(data)>
            {carried(data)}
            <input type="hidden" name="corner" value=corner.unwrap_or_default()/>
            {reasons(locale, "point-reason", reason, &[])}
            <p class="hint" id="punt-hulp">{hint}</p>
            {again}
            <div class="sheet" tabindex="0" role="group" aria-label=t!(locale, "redaction-picture")>
                <input type="image" name="point" src=picture width=width height=format!("{height:.0}")
                    alt=t!(locale, "redaction-point-alt", page = sheet.page) aria-describedby="punt-hulp"/>
            </div>
        </form>
    }
    .into_any()
}

/// The same by numbers, for whoever does not point.
fn rectangle(locale: Locale, data: &RedactionPage, errors: &[FormError]) -> AnyView {
    let form = &data.form.form;
    let labels = [
        t!(locale, "redaction-left"),
        t!(locale, "redaction-top"),
        t!(locale, "redaction-width"),
        t!(locale, "redaction-height"),
    ];
    let fields = RedactionForm::RECTANGLE
        .iter()
        .zip(labels)
        .zip(&form.rectangle);
    let fields: Vec<_> = fields
        .map(|((name, label), typed)| {
            text_field(
                Field::filled(name, label, typed, errors, true),
                "text",
                "off",
            )
        })
        .collect();
    let open = form.step == "rectangle";
    view! {
        <details open=open>
            <summary>{t!(locale, "redaction-rectangle")}</summary>
            <form class="form" method="post" action=action(data)>
                {carried(data)}
                <p class="hint">{t!(locale, "redaction-rectangle-hint")}</p>
                {fields}
                {reasons(locale, "rectangle-reason", form.chosen(), &[])}
                <p class="do"><button name="do" value="rectangle">{t!(locale, "redaction-rectangle-do")}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// What is marked on this page.
fn marked(locale: Locale, data: &RedactionPage, page: u16) -> AnyView {
    let here = data.marks.regions().iter();
    let here = here.filter(|it| it.region.page() == page);
    let rows: Vec<_> = (1..)
        .zip(here)
        .map(|(number, it): (u32, _)| {
            let name = t!(locale, "redaction-region", number = number);
            let off = t!(locale, "redaction-unburn", number = number);
            let why = words::reason(locale, it.reason);
            view! {
                <li>
                    <span>{name}" "<span class="fine">{why}</span></span>
                    <button class="quiet" name="mark" value=RedactionForm::region_mark(it.region) aria-label=off>{t!(locale, "redaction-unmark")}</button>
                </li>
            }
        })
        .collect();
    if rows.is_empty() {
        return view! { <p class="none">{t!(locale, "redaction-page-none")}</p> }.into_any();
    }
    unmarking(data, rows.into_any())
}
