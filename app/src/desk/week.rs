//! What is due today and this week, by day: answers to letters, answers to parliamentary questions, promises. It asks for nothing
//! yet; what is late needs a hand, and stands among the hands.

use super::{data::Home, parts::section};
use crate::{
    links::{self, Desk},
    locale::{Locale, t},
};
use leptos::prelude::*;
use letters::{
    awaiting::{self, THIS_WEEK_DAYS},
    questions::clock::{State as Asked, days_between},
    time::Day,
};
use std::collections::BTreeMap;

/// One thing that is due.
struct Due {
    on: Day,
    title: String,
    text: String,
    href: String,
}

/// The list; none where nothing is due.
pub fn list(locale: Locale, data: &Home) -> Option<AnyView> {
    let today = data.now.day();
    let mut all = answers(locale, data);
    all.extend(questions(locale, data));
    all.extend(promises(locale, data));
    all.retain(|it| today <= it.on && days_between(today, it.on) <= THIS_WEEK_DAYS);
    // What falls on one day stands in the order in which it was found.
    all.sort_by_key(|it| it.on);
    let row = |it: Due| {
        let day = if it.on == today {
            t!(locale, "week-today")
        } else {
            locale.weekday(it.on)
        };
        view! {
            <li>
                <time datetime=it.on.to_string()>{day}</time>
                <div><p><a href=it.href>{it.title}</a></p><p>{it.text}</p></div>
            </li>
        }
    };
    let rows: Vec<_> = all.into_iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        let list = view! { <ol class="records">{rows}</ol> };
        section("week", t!(locale, "week-title"), list)
    })
}

/// Answers to letters, one row for a letter and a day.
fn answers(locale: Locale, data: &Home) -> Vec<Due> {
    let mut all = Vec::new();
    for letter in &data.awaited {
        let mut by_day: BTreeMap<Day, Vec<String>> = BTreeMap::new();
        for it in &letter.sendings {
            if let awaiting::State::Expected { until, .. } = it.state {
                by_day.entry(until).or_default().push(it.to.to_string());
            }
        }
        all.extend(by_day.into_iter().map(|(on, names)| Due {
            on,
            title: letter.title.clone(),
            text: t!(locale, "week-answer", names = locale.and(&names)),
            href: Desk::Dispatches.of(letter.letter.as_str()),
        }));
    }
    all
}

/// Answers to parliamentary questions.
fn questions(locale: Locale, data: &Home) -> Vec<Due> {
    let due = |it: &crate::questions::Waiting| match it.course.state(data.now.day()) {
        Asked::Asked { due } | Asked::Postponed { due } => Some(Due {
            on: due,
            title: it.title.clone(),
            text: t!(locale, "week-questions"),
            href: links::question_set(it.letter.as_str(), it.id),
        }),
        Asked::Late { .. } | Asked::Answered { .. } => None,
    };
    data.questions.iter().filter_map(due).collect()
}

/// Promises.
fn promises(locale: Locale, data: &Home) -> Vec<Due> {
    let today = data.now.day();
    let due = |it: &crate::commitments::OfLetter| {
        let promise = &it.commitment.promise;
        it.commitment.left(today)?;
        Some(Due {
            on: promise.due.as_ref()?.last,
            title: it.title.clone(),
            text: t!(
                locale,
                "week-promise",
                by = promise.by.to_string(),
                what = promise.what.to_string()
            ),
            href: links::commitment(it.letter.as_str(), it.commitment.number),
        })
    };
    data.commitments.iter().filter_map(due).collect()
}
