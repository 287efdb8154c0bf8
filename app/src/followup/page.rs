//! Beginning a letter that comes back on another: who is asked again, for what, and how that reads.

use super::{data::FollowUpPage, form::FollowUpForm, section::lines, words};
use crate::{
    desk::{
        Frame,
        parts::{self, top},
        sheet::sheet,
        words as desk_words,
    },
    links::Desk,
    locale::{Locale, t},
    outcomes::{in_words, or_open},
    ui::{self, Field, FormError, Notice, NoticeKind, notice, text_field},
    words as field_words,
};
use leptos::prelude::*;
use letters::{
    followup::last_heard,
    outcome::{Outcome, same_institution},
    text::Line,
};

/// In this order it is told what somebody said; what was promised is not asked again.
const SAID: [Option<Outcome>; 5] = [
    None,
    Some(Outcome::NoAnswer),
    Some(Outcome::Evaded),
    Some(Outcome::Partly),
    Some(Outcome::Refused),
];

/// The page.
pub fn page(frame: Frame<'_>, data: &FollowUpPage) -> AnyView {
    let locale = frame.locale;
    let heading = t!(locale, "followup-title");
    let content = match data.blocked {
        Some(why) => none(locale, data, words::refused(locale, why)),
        None if data.offer.is_empty() => none(locale, data, t!(locale, "followup-all-promised")),
        None => view! {
            {ui::error_summary(locale, &words::summary(locale, &data.form.wrong))}
            <p class="lead">{lead(locale, data)}</p>
            {form(locale, data)}
            {preview(locale, data)}
        }
        .into_any(),
    };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {already(locale, data)}
        {content}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

fn lead(locale: Locale, data: &FollowUpPage) -> String {
    if data.offer.answer {
        t!(locale, "followup-lead-answer")
    } else {
        t!(locale, "followup-lead")
    }
}

/// That there is nothing to begin.
fn none(locale: Locale, data: &FollowUpPage, why: String) -> AnyView {
    let back = Desk::Outcomes.of(data.head.slug.as_str());
    view! {
        <p class="none">{why}</p>
        <p class="do"><a class="button quiet" href=back>{t!(locale, "outcome-open-matrix")}</a></p>
    }
    .into_any()
}

/// What comes back on the letter already, with the way to it.
fn already(locale: Locale, data: &FollowUpPage) -> Option<AnyView> {
    if data.already.is_empty() {
        return None;
    }
    let told = notice(Notice {
        kind: NoticeKind::NeedsYou,
        title: t!(locale, "followup-already", count = data.already.len()),
        text: String::new(),
    });
    Some(view! { {told}{lines(locale, &data.already)} }.into_any())
}

fn form(locale: Locale, data: &FollowUpPage) -> AnyView {
    let form = &data.form.form;
    let errors = desk_words::errors(locale, &data.form.wrong);
    let subject = Field::filled(
        "subject",
        t!(locale, "followup-subject"),
        &form.subject,
        &errors,
        true,
    );
    let again = (!data.already.is_empty()).then(|| another(locale, form, &errors));
    let action = Desk::FollowUp.of(data.head.slug.as_str());
    view! {
        <form class="form reading" method="post" action=action>
            <input type="hidden" name="known" value=data.already.len().to_string()/>
            <input type="hidden" name="seen" value=data.found.newest().to_string()/>
            {text_field(subject, "text", "off")}
            {ticks("to", t!(locale, "followup-to"), t!(locale, "followup-to-hint"), &errors, addressees(locale, data))}
            {(!data.offer.answer).then(|| ticks("demand", t!(locale, "followup-demands"), t!(locale, "followup-demands-hint"), &errors, demands(locale, data)))}
            {again}
            <div class="do">
                <button class="primary" name="do" value="make">{t!(locale, "followup-do")}</button>
                <button class="quiet" name="do" value=FollowUpForm::LOOK>{t!(locale, "followup-look")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// One box: what it sends, its words, what was said so far, and whether it is ticked.
struct Tick {
    value: String,
    label: AnyView,
    said: AnyView,
    ticked: bool,
}

fn ticks(
    name: &'static str,
    legend: String,
    hint: String,
    errors: &[FormError],
    boxes: Vec<Tick>,
) -> AnyView {
    let error = FormError::for_field(errors, name);
    let (class, described) = if error.is_some() {
        ("choices wrong", format!("{name}-fout {name}-hulp"))
    } else {
        ("choices", format!("{name}-hulp"))
    };
    let error = error.map(|text| view! { <p class="error" id=format!("{name}-fout")>{text}</p> });
    let rows: Vec<_> = boxes
        .into_iter()
        .enumerate()
        .map(|(at, it)| {
            // The summary of errors links to the field's name: that is the first box.
            let id = if at == 0 { name.to_owned() } else { format!("{name}-{at}") };
            view! {
                <label class="pick" for=id.clone()>
                    <input type="checkbox" id=id.clone() name=name value=it.value checked=it.ticked/>
                    <span>{it.label}" "<span class="hint so-far">{it.said}</span></span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class=class aria-describedby=described>
            <legend>{legend}</legend>
            <p class="hint" id=format!("{name}-hulp")>{hint}</p>
            {error}
            {rows}
        </fieldset>
    }
    .into_any()
}

fn addressees(locale: Locale, data: &FollowUpPage) -> Vec<Tick> {
    let chosen = &data.form.form.addressees;
    let tick = |by: &Line| Tick {
        value: by.to_string(),
        label: view! { <b>{by.to_string()}</b> }.into_any(),
        said: of_whom(locale, data, by).into_any(),
        ticked: chosen.iter().any(|it| it == by.as_str()),
    };
    data.offer
        .addressees
        .iter()
        .map(|it| tick(&it.what))
        .collect()
}

/// "Nog open: verzoek 2. Deels: verzoek 1 en 3."
fn of_whom(locale: Locale, data: &FollowUpPage, by: &Line) -> String {
    if data.offer.answer {
        return match last_heard(&data.heard, by) {
            Some(on) => t!(locale, "followup-heard", when = locale.day(on)),
            None => t!(locale, "followup-silent"),
        };
    }
    let matrix = &data.found.matrix;
    let mut columns = matrix.addressees.iter();
    let Some(column) = columns.position(|it| same_institution(it, by)) else {
        return String::new();
    };
    let parts = SAID.iter().filter_map(|said| {
        let cell = |row: &letters::outcome::Row| {
            let cell = row.cells.get(column)?.as_ref();
            cell?.said.outcome()
        };
        let rows = (1_u64..).zip(&matrix.rows);
        let numbers = rows.filter(|(_, row)| cell(row) == *said);
        let numbers: Vec<String> = numbers.map(|(number, _)| locale.number(number)).collect();
        let (what, count) = (or_open(locale, *said), numbers.len());
        let which = field_words::list(locale, &numbers);
        (count > 0).then(|| {
            t!(
                locale,
                "followup-said",
                what = what,
                count = count,
                which = which
            )
        })
    });
    parts.collect::<Vec<_>>().join(" ")
}

fn demands(locale: Locale, data: &FollowUpPage) -> Vec<Tick> {
    let lang = locale.lang_of(data.found.language);
    let rows = (1_u32..).zip(data.found.matrix.rows.iter().zip(&data.found.demands));
    let of_row =
        rows.filter(|(_, (row, _))| data.offer.demands.iter().any(|it| it.what == row.demand));
    let tick = |(number, (row, text)): (u32, (&letters::outcome::Row, &String))| {
        let value = row.demand.to_string();
        let ticked = data.form.form.demands.contains(&value);
        let text = text.clone();
        Tick {
            value,
            label: view! { {number}". "<span lang=lang>{text}</span> }.into_any(),
            said: in_words(locale, &data.found.matrix, row).into_any(),
            ticked,
        }
    };
    of_row.map(tick).collect()
}

/// The box for who wants another although there is one.
fn another(locale: Locale, form: &FollowUpForm, errors: &[FormError]) -> AnyView {
    let error = FormError::for_field(errors, "again");
    ui::tick("again", t!(locale, "followup-again"), form.again, error)
}

/// How the draft reads with what is ticked.
fn preview(locale: Locale, data: &FollowUpPage) -> AnyView {
    let secret = data.found.sources.values().any(|it| !it.public);
    let secret = secret.then(|| view! { <p class="hint">{t!(locale, "followup-secret")}</p> });
    let content = match &data.draft {
        Some(text) => view! {
            <p class="hint">{t!(locale, "followup-preview-hint")}</p>
            {secret}
            {sheet(locale, text, &data.figures)}
        }
        .into_any(),
        None => view! { <p class="none">{t!(locale, "followup-preview-none")}</p> }.into_any(),
    };
    parts::section("voorbeeld", t!(locale, "followup-preview"), content)
}
