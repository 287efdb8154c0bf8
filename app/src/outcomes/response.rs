//! One response at the desk: what it says, paragraph by paragraph, what that means for a demand, and what was found in it.

use super::{
    data::{ResponsePage, Said as Done},
    form::OutcomeForm,
    passages::{Read, passages},
    table::{self, Where},
    words,
};
use crate::{
    commitments,
    desk::{
        Frame,
        parts::{self, top},
        words as desk_words,
    },
    links::{self, Desk},
    locale::{Locale, t},
    struck, telling,
    ui::{self, Choice, Field, Glyph, NoticeKind, choices, text_area, text_field},
};
use leptos::prelude::*;
use letters::{
    outcome::{Finding, Outcome, Said},
    struck::Recorded,
};

/// The page.
pub fn page(frame: Frame<'_>, data: &ResponsePage) -> AnyView {
    let locale = frame.locale;
    let from = data.response.from.to_string();
    let heading = t!(locale, "outcome-response-title", from = from);
    let done = data.said.map(|said| {
        ui::notice(ui::Notice {
            kind: NoticeKind::Calm,
            title: match said {
                Done::Given => t!(locale, "outcome-notice-given"),
                Done::TakenBack => t!(locale, "outcome-notice-back"),
            },
            text: String::new(),
        })
    });
    let wrong = words::summary(locale, &data.form.wrong);
    let content = if data.found.matrix.rows.is_empty() {
        let text = data.response.text.to_string();
        view! { <p class="said">{text}</p><p class="none">{t!(locale, "outcome-no-demands")}</p> }
            .into_any()
    } else {
        form(locale, data)
    };
    let main = view! {
        {top(locale, &data.head, Some(heading.clone()))}
        {done}
        {ui::error_summary(locale, &wrong)}
        {facts(locale, data)}
        {parts::section("tekst", t!(locale, "outcome-text"), content)}
        {parts::section("gevonden", t!(locale, "outcome-found-title"), found(locale, data))}
        {parts::section("toezeggingen", t!(locale, "commitment-title"), promised(locale, data))}
        {struck::offer(locale, data.head.slug.as_str(), Recorded::Response(data.response.id))}
    };
    frame.document(format!("{heading} – {}", data.head.title), "desk", main)
}

/// In what form it came, when, for whom it speaks, and who can read it.
fn facts(locale: Locale, data: &ResponsePage) -> AnyView {
    let response = &data.response;
    let slug = data.head.slug.as_str();
    let seen = if response.public {
        ui::state(Glyph::Full, t!(locale, "desk-response-public")).into_any()
    } else {
        let words = t!(locale, "outcome-private");
        ui::state(Glyph::Empty, words).into_any()
    };
    let speaks = response.addressee.as_ref().map(|by| {
        view! { <div><dt>{t!(locale, "outcome-speaks-for")}</dt><dd>{by.to_string()}</dd></div> }
    });
    let file = response.attachment.as_ref().map(|file| {
        let words = t!(
            locale,
            "desk-response-file",
            name = file.name.to_string(),
            size = locale.size(file.bytes)
        );
        let href = Desk::ResponseFile(response.id).of(slug);
        view! { <p class="do"><a class="button quiet" href=href>{words}</a></p> }
    });
    let words = if response.public {
        t!(locale, "redaction-open")
    } else {
        t!(locale, "redaction-open-show")
    };
    let href = links::redact(slug, response.id);
    let redact = view! { <p class="do"><a class="button quiet" href=href>{words}</a></p> };
    view! {
        <dl class="facts">
            <div>
                <dt>{crate::words::response(locale, response.kind)}</dt>
                <dd><time datetime=response.on.to_string()>{locale.day(response.on)}</time></dd>
            </div>
            {speaks}
        </dl>
        <p class="fine">{seen}</p>
        {telling::standing(locale, data.telling)}
        {file}
        {redact}
        <p class="do"><a href=Desk::Outcomes.of(slug)>{t!(locale, "outcome-open-matrix")}</a></p>
    }
    .into_any()
}

fn form(locale: Locale, data: &ResponsePage) -> AnyView {
    let OutcomeForm {
        paragraph,
        quote,
        demand,
        addressee,
        other,
        outcome,
        why,
        ..
    } = &data.form.form;
    let errors = desk_words::errors(locale, &data.form.wrong);
    let quote = Field {
        hint: t!(locale, "outcome-quote-hint"),
        ..Field::filled("quote", t!(locale, "outcome-quote"), quote, &errors, false)
    };
    let demands = demand_choices(locale, data);
    let others = OutcomeForm::OTHER;
    // Who is likeliest is chosen beforehand; somebody else only when it was.
    let addressee = match (addressee.as_str(), data.speakers.first()) {
        ("", Some(first)) => first.as_str(),
        (typed, _) => typed,
    };
    let outcomes = Outcome::ALL.into_iter().map(|it| Choice {
        value: it.key().to_owned(),
        label: words::outcome(locale, it),
        hint: words::hint(locale, it),
    });
    let speakers = data.speakers.iter().map(|it| Choice {
        value: it.to_string(),
        label: it.to_string(),
        hint: String::new(),
    });
    let somebody_else = Choice {
        value: others.to_owned(),
        label: t!(locale, "outcome-somebody-else"),
        hint: String::new(),
    };
    let speakers = speakers.chain([somebody_else]).collect();
    let why = Field {
        hint: t!(locale, "outcome-why-hint"),
        ..Field::filled("why", t!(locale, "outcome-why"), why, &errors, true)
    };
    let action = Desk::Response(data.response.id).of(data.head.slug.as_str());
    let note = links::note_commitment(data.head.slug.as_str(), data.response.id);
    let seen = data.form.form.seen.unwrap_or_else(|| data.found.newest());
    view! {
        <form class="form reading" method="post" action=action>
            <input type="hidden" name="seen" value=seen.to_string()/>
            {passages(locale, &read(data), paragraph, &errors)}
            {text_area(quote, 3)}
            {choices(Field::filled("demand", t!(locale, "outcome-demand"), demand, &errors, true), demands)}
            {choices(Field::filled("addressee", t!(locale, "outcome-addressee"), addressee, &errors, true), speakers)}
            {text_field(Field::filled("other", t!(locale, "outcome-other"), other, &errors, false), "text", "off")}
            {choices(Field::filled("outcome", t!(locale, "outcome-what"), outcome, &errors, true), outcomes.collect())}
            {text_field(why, "text", "off")}
            <p class="do">
                <button class="primary">{t!(locale, "outcome-do")}</button>
                <button class="quiet" formmethod="get" formaction=note formnovalidate>{t!(locale, "commitment-note-open")}</button>
            </p>
        </form>
    }
    .into_any()
}

/// The demands, each with what is said of it now.
fn demand_choices(locale: Locale, data: &ResponsePage) -> Vec<Choice> {
    let rows = data.found.matrix.rows.iter().zip(&data.found.demands);
    (1..)
        .zip(rows)
        .map(|(number, (row, text)): (u32, _)| {
            let now = words::or_open(locale, row.outcome()).to_lowercase();
            Choice {
                value: row.demand.to_string(),
                label: format!("{number}. {text}"),
                hint: t!(locale, "outcome-now", what = now),
            }
        })
        .collect()
}

/// What somebody reads of it: what was quoted for a demand is marked, and what was noted as a promise.
fn read(data: &ResponsePage) -> Read<'_> {
    let findings = data.found.matrix.rows.iter().flat_map(|row| &row.history);
    Read {
        response: &data.response,
        answered: data.answered.as_ref(),
        findings: findings.collect(),
        commitments: data.promises.all.iter().map(|it| &it.commitment).collect(),
    }
}

/// What it promises, and the way to noting another promise.
fn promised(locale: Locale, data: &ResponsePage) -> AnyView {
    let slug = data.head.slug.as_str();
    let note = links::note_commitment(slug, data.response.id);
    let list = commitments::at_desk(locale, slug, &data.promises);
    let none = list
        .is_none()
        .then(|| view! { <p class="none">{t!(locale, "commitment-none-in")}</p> });
    view! { {list}{none}<p class="do"><a class="button quiet" href=note>{t!(locale, "commitment-note-open")}</a></p> }
        .into_any()
}

/// What was found in this response, the newest first; what counts can be taken back.
fn found(locale: Locale, data: &ResponsePage) -> AnyView {
    let id = data.response.id;
    let slug = data.head.slug.as_str();
    let mut all: Vec<(u32, &Finding, bool)> = Vec::new();
    for (number, row) in (1..).zip(&data.found.matrix.rows) {
        let counts = |it: &Finding| row.cells.iter().flatten().any(|cell| cell == it);
        let of_it = row.history.iter().filter(|it| it.response == id);
        all.extend(of_it.map(|it| (number, it, counts(it))));
    }
    if all.is_empty() {
        return view! { <p class="none">{t!(locale, "outcome-found-none")}</p> }.into_any();
    }
    all.sort_by_key(|(_, it, _)| std::cmp::Reverse(it.number));
    let rows: Vec<_> = all
        .into_iter()
        .map(|(number, it, counts)| {
            let name = t!(locale, "outcome-number", number = number);
            let standing = match (it.said, counts) {
                (Said::TakenBack, _) => None,
                (_, true) => Some(take_back(locale, data, it)),
                (_, false) => Some(superseded(locale, data, it)),
            };
            view! {
                <li>
                    <p class="no">{name}</p>
                    <ol class="said-before">{table::line(locale, &data.found, Where::Desk(slug), it)}</ol>
                    {standing}
                </li>
            }
        })
        .collect();
    view! { <ul class="found">{rows}</ul> }.into_any()
}

/// That it counts no longer; with what somebody typed who wanted to take it back, when that came too late.
fn superseded(locale: Locale, data: &ResponsePage, finding: &Finding) -> AnyView {
    let form = &data.form.form;
    let late = form.takes_back == Some(finding.number) && !form.mistaken.trim().is_empty();
    let typed = late.then(|| {
        let words = t!(locale, "outcome-back-typed", why = form.mistaken.clone());
        view! { <p class="hint">{words}</p> }
    });
    view! { <p class="hint">{t!(locale, "outcome-superseded")}</p>{typed} }.into_any()
}

/// The way back from a mistake: what was said stays in the history.
fn take_back(locale: Locale, data: &ResponsePage, finding: &Finding) -> AnyView {
    let number = finding.number;
    let asked = data.form.form.takes_back == Some(number);
    let errors = if asked {
        desk_words::errors(locale, &data.form.wrong)
    } else {
        Vec::new()
    };
    let typed = if asked {
        data.form.form.mistaken.as_str()
    } else {
        ""
    };
    let name = format!("mistaken-{number}");
    let why = Field::filled(&name, t!(locale, "outcome-back-why"), typed, &errors, true);
    let action = Desk::Response(data.response.id).of(data.head.slug.as_str());
    view! {
        <details open=asked>
            <summary>{t!(locale, "outcome-back")}</summary>
            <form class="form" method="post" action=action>
                <input type="hidden" name="takes-back" value=number.to_string()/>
                {text_field(why, "text", "off")}
                <button>{t!(locale, "outcome-back-do")}</button>
            </form>
        </details>
    }
    .into_any()
}
