//! Questions on the other pages of the desk: a part of a letter's page, and what needs a hand.

use super::{SetLine, words};
use crate::{
    links,
    locale::{Locale, t},
    ui::{self, Glyph},
};
use leptos::prelude::*;
use letters::{
    questions::clock::{Course, Recess},
    time::Day,
};

/// How it stands with a set, of which so many questions have no answer, in a line.
pub fn standing(
    locale: Locale,
    course: Course,
    open: usize,
    today: Day,
    recesses: &[Recess],
) -> AnyView {
    let (needs, words) = words::state(locale, course, open, today);
    let picture = match (needs, course.answered) {
        (true, _) => Glyph::Objection,
        (false, Some(_)) => Glyph::Full,
        (false, None) => Glyph::Read,
    };
    let class = if needs { "fine needs" } else { "fine" };
    let recess = words::recess(locale, course, today, recesses);
    let recess = recess.map(|words| view! { <p class="hint">{words}</p> });
    view! { <p class=class>{ui::state(picture, words)}</p>{recess} }.into_any()
}

/// The sets of a letter, each with how it stands.
pub fn list(
    locale: Locale,
    slug: &str,
    sets: &[SetLine],
    today: Day,
    recesses: &[Recess],
) -> AnyView {
    let row = |set: &SetLine| {
        let href = links::question_set(slug, set.id);
        let seen = if set.public {
            t!(locale, "desk-response-public")
        } else {
            t!(locale, "desk-response-private")
        };
        view! {
            <li>
                <time datetime=set.course.asked.to_string()>{locale.day(set.course.asked)}</time>
                <div>
                    <p><a href=href>{words::title(locale, &set.content)}</a></p>
                    <p class="by">{words::askers(locale, &set.content.askers)}" · "{seen}</p>
                    {standing(locale, set.course, set.content.open(), today, recesses)}
                </div>
            </li>
        }
    };
    let rows: Vec<_> = sets.iter().map(row).collect();
    view! { <ol class="records">{rows}</ol> }.into_any()
}

/// What a letter's page says of them.
pub fn part(
    locale: Locale,
    slug: &str,
    sets: &[SetLine],
    today: Day,
    recesses: &[Recess],
) -> AnyView {
    let there = if sets.is_empty() {
        view! { <p class="none">{t!(locale, "questions-none")}</p> }.into_any()
    } else {
        list(locale, slug, sets, today, recesses)
    };
    let href = links::questions(slug);
    view! {
        {there}
        <p class="do"><a class="button quiet" href=href>{t!(locale, "questions-hand-in")}</a></p>
    }
    .into_any()
}
