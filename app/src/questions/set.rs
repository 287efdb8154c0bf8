//! The page of a set that is kept: its clock, its questions and answers, and what can be done with it.

use super::{
    NoticeLine, SetPage,
    content::{Place, content, facts, heading, paragraphs},
    overview, words,
};
use crate::{
    desk::{
        Frame,
        parts::{section, top},
        words as desk,
    },
    links,
    locale::{Locale, t},
    struck,
    ui::{self, Field, FormError, Glyph, Notice, NoticeKind, text_area, text_field},
};
use leptos::prelude::*;
use letters::{questions::Unplaced, struck::Recorded};

/// What the anchors of the questions begin with.
const ANCHOR: &str = "set";

/// The page.
pub fn page(frame: Frame<'_>, data: &SetPage) -> AnyView {
    let locale = frame.locale;
    let heading = words::title(locale, &data.content);
    let newest = data.revisions.first().map(|it| it.number);
    let old = newest.is_some_and(|newest| newest != data.revision);
    let said = data.said.map(|said| {
        ui::notice(Notice {
            kind: NoticeKind::Calm,
            title: words::said(locale, said),
            text: String::new(),
        })
    });
    let place = Place {
        anchor: ANCHOR,
        foreign: locale != Locale::Nl,
        below: false,
    };
    let body = view! { {facts(locale, &data.content)}{flaws(locale, data)}{unplaced(locale, place, data)}{content(locale, place, &data.content)} };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {said}
        {old.then(|| older(locale, data))}
        {ui::error_summary(locale, &words::summary(locale, &data.notice.wrong))}
        {section("klok", t!(locale, "questions-clock"), clock(locale, data, old))}
        {section("vragen", t!(locale, "questions-pairs"), body)}
        {(!old && data.course.answered.is_none()).then(|| section("uitstel", t!(locale, "questions-postpone"), postpone(locale, data)))}
        {section("geschiedenis", t!(locale, "questions-history"), history(locale, data))}
        {(!old).then(|| struck::offer(locale, data.head.slug.as_str(), Recorded::Questions(data.id)))}
    };
    frame.document(
        format!("{heading} – {}", data.head.title),
        "desk questions",
        main,
    )
}

fn older(locale: Locale, data: &SetPage) -> AnyView {
    let href = links::question_set(data.head.slug.as_str(), data.id);
    let words = t!(locale, "questions-older", number = data.revision);
    view! { <p class="note" role="status">{words}" "<a href=href>{t!(locale, "questions-newest")}</a></p> }
        .into_any()
}

fn clock(locale: Locale, data: &SetPage, old: bool) -> AnyView {
    let slug = data.head.slug.as_str();
    let notice = |line: &NoticeLine| {
        let told = t!(
            locale,
            "questions-notice-line",
            day = locale.day(line.on),
            by = line.by.clone()
        );
        let recorded = t!(
            locale,
            "questions-recorded",
            by = line.recorded.0.clone(),
            when = locale.moment(line.recorded.1)
        );
        let said = line
            .said
            .clone()
            .map(|said| view! { <p class="said">{said}</p> });
        view! { <li><p>{told}" "<span class="by">{recorded}</span></p>{said}</li> }
    };
    let notices: Vec<_> = data.notices.iter().map(notice).collect();
    let notices = (!notices.is_empty()).then(|| view! { <ul class="notices">{notices}</ul> });
    let seen = if data.public {
        ui::state(Glyph::Full, t!(locale, "questions-public")).into_any()
    } else {
        ui::state(Glyph::Empty, t!(locale, "desk-response-private")).into_any()
    };
    let json = (data.public && data.head.published.is_some()).then(|| {
        let page = format!(
            "{}#{}",
            links::letter(slug),
            links::questions_anchor(data.id)
        );
        let json = links::questions_json(slug, data.id);
        view! { " "<a href=page>{t!(locale, "questions-on-page")}</a>" · "<a href=json>{t!(locale, "questions-as-data")}</a> }
    });
    let size = locale.size(data.original.1);
    let name = data.original.0.clone();
    let original = t!(locale, "desk-response-file", name = name, size = size);
    let answer = if data.course.answered.is_some() {
        "button quiet"
    } else {
        "button primary"
    };
    let actions = (!old).then(|| {
        view! {
            <p class="do">
                <a class=answer href=links::answer_questions(slug, data.id)>{t!(locale, "questions-add-answer")}</a>
                <a class="button" href=links::edit_questions(slug, data.id)>{t!(locale, "questions-edit")}</a>
                <a class="button quiet" href=links::questions_file(slug, data.id)>{original}</a>
            </p>
        }
    });
    view! {
        {overview::standing(locale, data.course, data.content.open(), data.today, &data.recesses)}
        {notices}
        <p class="fine">{seen}{json}</p>
        {actions}
        <p class="hint">{t!(locale, "questions-clock-hint")}" "<a href=links::RECESSES>{t!(locale, "questions-recesses")}</a></p>
    }
    .into_any()
}

fn flaws(locale: Locale, data: &SetPage) -> Option<AnyView> {
    let rows: Vec<_> = data
        .content
        .flaws
        .iter()
        .map(|flaw| {
            let words = words::flaw(locale, *flaw);
            view! { <li class="needs">{ui::state(Glyph::Objection, words)}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="kept-flaws">{rows}</ul> }.into_any())
}

/// The answers without a question.
fn unplaced(locale: Locale, place: Place<'_>, data: &SetPage) -> Vec<AnyView> {
    let lang = place.foreign.then_some("nl");
    let one = |lost: &Unplaced| {
        let title = words::unplaced(locale, lost.answer);
        view! { <div class="answers-of" lang=lang><div class="pair-of">{heading(locale, place, title)}<div class="answer">{paragraphs(place, &lost.text)}</div></div></div> }
            .into_any()
    };
    data.content.unplaced.iter().map(one).collect()
}

fn postpone(locale: Locale, data: &SetPage) -> AnyView {
    let form = &data.notice.form;
    let errors = desk::errors(locale, &data.notice.wrong);
    let field = |name: &str, value: &str, required: bool| Field {
        name: name.to_owned(),
        label: words::label(locale, name).unwrap_or_default(),
        hint: String::new(),
        value: value.to_owned(),
        error: FormError::for_field(&errors, name),
        required,
    };
    let action = links::postpone_questions(data.head.slug.as_str(), data.id);
    view! {
        <p class="hint">{t!(locale, "questions-postpone-hint")}</p>
        <form class="form" method="post" action=action>
            <div class="pair">
                {text_field(field("notice-on", &form.on, true), "date", "off")}
                {text_field(field("notice-by", &form.by, true), "text", "off")}
            </div>
            {text_area(field("notice-said", &form.said, false), 4)}
            <button>{t!(locale, "questions-postpone-do")}</button>
        </form>
    }
    .into_any()
}

fn history(locale: Locale, data: &SetPage) -> AnyView {
    let slug = data.head.slug.as_str();
    let rows: Vec<_> = data
        .revisions
        .iter()
        .map(|line| {
            let words = t!(locale, "questions-revision", number = line.number);
            let name = if line.number == data.revision {
                view! { <b>{words}</b> }.into_any()
            } else {
                let href = links::question_revision(slug, data.id, line.number);
                view! { <a href=href>{words}</a> }.into_any()
            };
            let by = t!(
                locale,
                "questions-recorded",
                by = line.by.clone(),
                when = locale.moment(line.at)
            );
            view! { <li>{name}" "<span class="by">{by}</span></li> }
        })
        .collect();
    view! { <ol class="revisions">{rows}</ol> }.into_any()
}
