//! What stands at the top once there is an answer, or can be none any more.

use super::data::{Done, RoundStanding, SignPage};
use crate::locale::{Locale, t};
use crate::ui::{self, Glyph, state};
use crate::words;
use leptos::prelude::*;
use letters::cosignature::Capacity;
use letters::round::Answer;
use letters::stage::StageName;
use letters::time::Moment;

/// The organisation, and who is asked in its name.
pub fn who(locale: Locale, data: &SignPage) -> AnyView {
    let person = person(locale, data);
    view! { <p class="who">{data.organisation.clone()}<small>{person}</small></p> }.into_any()
}

/// "Anna Voorbeeld, directeur-bestuurder", and whether as a deputy.
pub fn person(locale: Locale, data: &SignPage) -> String {
    let mut person = data.person.clone();
    if let Some(function) = &data.function {
        person = format!("{person}, {function}");
    }
    if data.deputy {
        person = t!(locale, "sign-deputy", person = person);
    }
    person
}

/// Where the reader stands: the receipt, or why nothing can be answered.
pub fn opening(locale: Locale, data: &SignPage) -> AnyView {
    let (glyph, word, title, text) = match data.retracted {
        Some(at) => retracted(locale, at),
        None => told(locale, data),
    };
    let receipt = match data.answer {
        Answer::Signed { at, capacity } => {
            let holding = data.reservation.filter(|it| it.holds);
            let until = holding.map(|it| (t!(locale, "reservation-receipt"), locale.day(it.until)));
            let rows = [
                (t!(locale, "sign-receipt-when"), locale.moment(at)),
                (
                    t!(locale, "sign-receipt-how"),
                    words::capitalised(&words::capacity_but(locale, capacity, &data.except)),
                ),
            ];
            let rows = rows.into_iter().chain(until);
            let rows: Vec<_> = rows
                .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
                .collect();
            let text = t!(
                locale,
                "sign-receipt-text",
                version = data.text.version.to_string()
            );
            Some(view! {
                <dl class="facts">
                    {rows}
                    <div><dt>{text}</dt><dd>{ui::hash(&data.text.hash)}</dd></div>
                </dl>
            })
        }
        _ => None,
    };
    view! {
        <header class="ask">
            {who(locale, data)}
            <h1>{title}</h1>
            <p class="lead">{state(glyph, word)}</p>
            <p class="lead">{text}</p>
            {receipt}
        </header>
    }
    .into_any()
}

/// Picture, its word, title and explanation.
fn told(locale: Locale, data: &SignPage) -> (Glyph, String, String, String) {
    let deadline = locale.deadline(data.deadline);
    match data.answer {
        Answer::Signed { capacity, .. } => {
            let reserved = capacity == Capacity::UnderReservation;
            // One that was made before a day was asked holds as long as the round.
            let open = data.round == RoundStanding::Open;
            let holds = data.reservation.map_or(open, |it| it.holds);
            let title = match data.done {
                Some(Done::Signed) if reserved => t!(locale, "sign-thanks-reserved"),
                Some(Done::Signed) => t!(locale, "sign-thanks"),
                Some(Done::Lifted) => t!(locale, "sign-lifted"),
                _ => t!(locale, "sign-you-signed"),
            };
            let text = match (data.round, capacity) {
                _ if data.superseded => superseded(locale, data.text.version),
                (RoundStanding::Cancelled, _) => t!(locale, "sign-round-cancelled"),
                (_, Capacity::UnderReservation) if holds => t!(locale, "sign-reserved-text"),
                (_, Capacity::UnderReservation) if data.letter == StageName::Final => {
                    t!(locale, "reservation-sealed")
                }
                (_, Capacity::UnderReservation) => t!(locale, "sign-reserved-late"),
                (RoundStanding::Open, _) => t!(locale, "sign-signed-text", deadline = deadline),
                (_, Capacity::Personal) => t!(locale, "sign-signed-closed-personal"),
                (_, Capacity::OnBehalf) => t!(locale, "sign-signed-closed"),
            };
            if reserved {
                (Glyph::Half, t!(locale, "sign-state-reserved"), title, text)
            } else {
                (Glyph::Full, t!(locale, "sign-state-signed"), title, text)
            }
        }
        Answer::Declined { .. } => {
            let text = match data.round {
                RoundStanding::Open => t!(locale, "sign-declined-text", deadline = deadline),
                RoundStanding::Cancelled => t!(locale, "sign-round-cancelled"),
                RoundStanding::Late | RoundStanding::Closed => t!(locale, "sign-declined-closed"),
            };
            let title = t!(locale, "sign-you-declined");
            (
                Glyph::Barred,
                t!(locale, "sign-state-declined"),
                title,
                text,
            )
        }
        Answer::Withdrawn { .. } | Answer::Lapsed { .. } => no_more(locale, data),
        Answer::None { .. } => {
            let text = match data.round {
                RoundStanding::Late => t!(locale, "sign-too-late", deadline = deadline),
                RoundStanding::Cancelled => t!(locale, "sign-round-cancelled"),
                RoundStanding::Closed | RoundStanding::Open if data.superseded => {
                    t!(locale, "reaffirm-changing")
                }
                RoundStanding::Closed | RoundStanding::Open => t!(locale, "sign-round-closed"),
            };
            let title = t!(locale, "sign-over");
            (Glyph::Empty, t!(locale, "sign-state-closed"), title, text)
        }
    }
}

/// That the signature is none any more: taken back, or its reservation lapsed.
fn no_more(locale: Locale, data: &SignPage) -> (Glyph, String, String, String) {
    let deadline = locale.deadline(data.deadline);
    let lapsed = matches!(data.answer, Answer::Lapsed { .. });
    let text = match data.round {
        RoundStanding::Cancelled => t!(locale, "sign-round-cancelled"),
        _ if lapsed && data.superseded => superseded(locale, data.text.version),
        RoundStanding::Open if lapsed => t!(locale, "reservation-lapsed-open", deadline = deadline),
        RoundStanding::Open => t!(locale, "sign-withdrawn-text", deadline = deadline),
        RoundStanding::Late | RoundStanding::Closed if lapsed => t!(locale, "sign-reserved-late"),
        RoundStanding::Late | RoundStanding::Closed => t!(locale, "sign-withdrawn-closed"),
    };
    let (state, title) = if lapsed {
        (
            t!(locale, "reservation-lapsed-state"),
            t!(locale, "reservation-lapsed-title"),
        )
    } else {
        (
            t!(locale, "sign-state-withdrawn"),
            t!(locale, "sign-you-withdrew"),
        )
    };
    (Glyph::Barred, state, title, text)
}

/// That the letter has another text by now.
fn superseded(locale: Locale, version: u32) -> String {
    t!(locale, "reaffirm-superseded", version = version.to_string())
}

/// That the signature was taken back when the letter was sealed.
fn retracted(locale: Locale, at: Moment) -> (Glyph, String, String, String) {
    (
        Glyph::Barred,
        t!(locale, "sign-state-withdrawn"),
        t!(locale, "sign-you-withdrew"),
        t!(locale, "retract-done", when = locale.moment(at)),
    )
}
