//! The sentences of a review.

use super::data::{Refused, Told, TurnLine, Wrong};
use crate::{
    locale::{Locale, t},
    privacy::person,
};
use letters::review::{Effect, Turn};

/// What was done just now.
pub(super) fn told(locale: Locale, told: Told) -> String {
    match told {
        Told::Commented => t!(locale, "review-told-commented"),
        Told::Suggested => t!(locale, "review-told-suggested"),
        Told::Replied => t!(locale, "review-told-replied"),
        Told::Resolved => t!(locale, "review-told-resolved"),
        Told::Reopened => t!(locale, "review-told-reopened"),
        Told::Accepted => t!(locale, "review-told-accepted"),
        Told::Amended => t!(locale, "review-told-amended"),
        Told::Rejected => t!(locale, "review-told-rejected"),
        Told::Withdrawn => t!(locale, "review-told-withdrawn"),
        Told::AcceptedAll => t!(locale, "review-told-all"),
        Told::AcceptedSome => t!(locale, "review-told-some"),
    }
}

/// Why something was not done.
pub(super) fn refused(locale: Locale, refused: Refused) -> String {
    match refused {
        Refused::NotInReview => t!(locale, "review-refused-stage"),
        Refused::Frozen => t!(locale, "objection-frozen"),
        Refused::Decided => t!(locale, "review-refused-decided"),
        Refused::Adrift => t!(locale, "review-refused-adrift"),
        Refused::Overtaken => t!(locale, "review-refused-overtaken"),
        Refused::NoText => t!(locale, "review-refused-no-text"),
    }
}

/// What is wrong with what was typed.
pub(super) fn wrong(locale: Locale, wrong: Wrong) -> String {
    match wrong {
        Wrong::NoText => t!(locale, "review-wrong-no-text"),
        Wrong::BadText => t!(locale, "review-wrong-bad-text"),
        Wrong::NoWords => t!(locale, "objection-wrong-sign"),
        Wrong::NoQuote => t!(locale, "review-wrong-no-quote"),
        Wrong::NoChange => t!(locale, "review-wrong-no-change"),
        Wrong::TooMuch => t!(locale, "review-wrong-too-much"),
        Wrong::NoReason => t!(locale, "review-wrong-no-reason"),
    }
}

/// "Overgenomen door Hanna Bureau in versie 4, 3 maart 2026, 10.00 uur"
pub(super) fn turn(locale: Locale, line: &TurnLine) -> String {
    let by = person(locale, &line.by);
    let when = locale.moment(line.at);
    let version = line.version.unwrap_or_default();
    match line.turn {
        Turn::Resolved => t!(locale, "review-turn-resolved", by = by, when = when),
        Turn::Reopened => t!(locale, "review-turn-reopened", by = by, when = when),
        Turn::Accepted => {
            t!(
                locale,
                "review-turn-accepted",
                by = by,
                when = when,
                version = version
            )
        }
        Turn::Amended => {
            t!(
                locale,
                "review-turn-amended",
                by = by,
                when = when,
                version = version
            )
        }
        Turn::Rejected => t!(locale, "review-turn-rejected", by = by, when = when),
        Turn::Withdrawn => t!(locale, "review-turn-withdrawn", by = by, when = when),
    }
}

/// What accepting one suggestion does to another.
pub(super) fn effect(locale: Locale, effect: Effect) -> String {
    match effect {
        Effect::StillApplies => t!(locale, "review-effect-applies"),
        Effect::Collides => t!(locale, "review-effect-collides"),
        Effect::BecomesAdrift => t!(locale, "review-effect-adrift"),
    }
}
