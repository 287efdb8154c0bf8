//! Answers that are waited for, in words and pictures: the word always beside the picture.

use super::Typed;
use crate::{
    desk::words as desk,
    locale::{Locale, t},
    ui::{self, FormError, Glyph},
};
use leptos::prelude::*;
use letters::awaiting::{AwaitingRefused, MOST_YEARS, Over, Said, State};

/// How it stands: "Antwoord 3 dagen te laat".
pub fn state(locale: Locale, state: State) -> (Glyph, String) {
    match state {
        State::Answered { on } => (
            Glyph::Full,
            t!(locale, "awaiting-answered", day = locale.day(on)),
        ),
        State::CameBack { on } => (
            Glyph::Cross,
            t!(locale, "awaiting-came-back", day = locale.day(on)),
        ),
        State::Expected { until, days } => {
            let day = locale.day(until);
            let words = match days {
                0 => t!(locale, "awaiting-today"),
                days if state.this_week() => {
                    t!(locale, "awaiting-week", count = days, day = day)
                }
                _ => t!(locale, "awaiting-until", day = day),
            };
            (Glyph::Ahead, words)
        }
        State::Late { until, days } => {
            let day = locale.day(until);
            let words = t!(locale, "awaiting-late", count = days, day = day);
            (Glyph::Objection, words)
        }
        State::Over(over) => (Glyph::Empty, ended(locale, over)),
    }
}

fn ended(locale: Locale, over: Over) -> String {
    match over {
        Over::Unasked => t!(locale, "awaiting-unasked"),
        Over::NoMore => t!(locale, "awaiting-no-more"),
        Over::SentAgain(day) => t!(locale, "awaiting-sent-again", day = locale.day(day)),
        Over::FollowedUp(day) => t!(locale, "awaiting-followed", day = locale.day(day)),
        Over::Withdrawn => t!(locale, "awaiting-withdrawn"),
    }
}

/// The same as a picture with its words.
pub fn shown(locale: Locale, it: State) -> AnyView {
    let (glyph, words) = state(locale, it);
    ui::state(glyph, words).into_any()
}

/// What a step says, with its day.
pub fn step(locale: Locale, deed: &letters::awaiting::Deed) -> String {
    let day = deed.day().map(|day| locale.day(day)).unwrap_or_default();
    match deed.said() {
        Said::Until => t!(locale, "awaiting-said-until", day = day),
        Said::NoMore => t!(locale, "awaiting-no-more"),
        Said::Again => t!(locale, "awaiting-said-again"),
        Said::Returned => t!(locale, "awaiting-came-back", day = day),
        Said::NotReturned => t!(locale, "awaiting-said-not-returned"),
    }
}

/// Why something is not kept.
pub fn refused(locale: Locale, why: AwaitingRefused) -> String {
    match why {
        AwaitingRefused::NoSending => t!(locale, "awaiting-mistake-gone"),
        AwaitingRefused::NotAfter => t!(locale, "awaiting-mistake-after"),
        AwaitingRefused::TooFar => t!(locale, "awaiting-mistake-far", years = MOST_YEARS),
        AwaitingRefused::NotThatDay => t!(locale, "awaiting-mistake-returned"),
        AwaitingRefused::SaidAlready => t!(locale, "awaiting-mistake-already"),
        AwaitingRefused::NothingAwaited => t!(locale, "awaiting-mistake-nothing"),
        AwaitingRefused::StillAwaited => t!(locale, "awaiting-mistake-still"),
        AwaitingRefused::Mailed => t!(locale, "awaiting-mistake-mailed"),
        AwaitingRefused::NeverReturned => t!(locale, "awaiting-mistake-never"),
        AwaitingRefused::Moved => t!(locale, "awaiting-mistake-moved"),
    }
}

/// What is wrong with a form, each with the name of its field.
pub fn summary(locale: Locale, typed: Option<&Typed>) -> Vec<FormError> {
    let Some(typed) = typed else {
        return Vec::new();
    };
    let said = typed.filled.form.asked;
    let one = |error: FormError| {
        let field = error.field.as_deref().unwrap_or_default();
        let label = match said {
            Some(said) if field.starts_with(&format!("{}-day", said.key())) => day(locale, said),
            Some(_) => t!(locale, "awaiting-why"),
            None => return error,
        };
        let text = t!(
            locale,
            "drafting-mistake-at",
            field = label,
            what = error.text
        );
        FormError { text, ..error }
    };
    let wrong = desk::errors(locale, &typed.filled.wrong);
    wrong.into_iter().map(one).collect()
}

/// What the day of a form is called.
pub fn day(locale: Locale, said: Said) -> String {
    match said {
        Said::Returned => t!(locale, "awaiting-returned-day"),
        Said::Until | Said::NoMore | Said::Again | Said::NotReturned => {
            t!(locale, "awaiting-day")
        }
    }
}

/// The line that opens a form, and its button.
pub fn offer(locale: Locale, said: Said, dated: bool) -> (String, String) {
    match said {
        Said::Until if dated => (t!(locale, "awaiting-move"), t!(locale, "awaiting-move-do")),
        Said::Until => (t!(locale, "awaiting-ask"), t!(locale, "awaiting-ask-do")),
        Said::NoMore => (t!(locale, "awaiting-end"), t!(locale, "awaiting-end-do")),
        Said::Again => (
            t!(locale, "awaiting-again"),
            t!(locale, "awaiting-again-do"),
        ),
        Said::Returned => (
            t!(locale, "awaiting-return"),
            t!(locale, "awaiting-return-do"),
        ),
        Said::NotReturned => (
            t!(locale, "awaiting-arrived"),
            t!(locale, "awaiting-arrived-do"),
        ),
    }
}
