//! The board of a signing round in short: who signed, who did not, and whom to call. In full it has a page of its own.

use super::super::{
    data::{LetterDesk, RoundBoard},
    forms::RoundForm,
    parts, words,
};
use super::standing::Standing;
use crate::{
    board::rows::{self, Hand},
    links::{self, Desk},
    locale::{Locale, t},
    ui::{Field, FormError, glyph, text_field},
};
use leptos::prelude::*;
use letters::{
    round::{Answer, RoundState},
    time::Moment,
};

/// The newest round in full, earlier ones folded.
pub fn sections(locale: Locale, data: &LetterDesk) -> Option<AnyView> {
    let (newest, earlier) = data.rounds.split_first()?;
    let open = newest.round.state == RoundState::Open;
    let slug = data.head.slug.as_str();
    let hand = Hand {
        slug,
        round: &newest.round,
        now: data.now,
        remind: Desk::Remind.of(slug),
        hidden: Vec::new(),
    };
    let rows: Vec<_> = newest.rows.iter().collect();
    let earlier: Vec<_> = earlier
        .iter()
        .map(|board| {
            view! {
                <details>
                    <summary>{t!(locale, "desk-round-earlier", when = locale.day(board.round.opened.day()))}</summary>
                    <p>{summary(locale, board, data.now)}</p>
                    {key(locale, board, false)}
                    {in_full(locale, slug, board)}
                </details>
            }
        })
        .collect();
    let board = if open {
        rows::table(locale, &hand, &rows)
    } else {
        let words = t!(locale, "desk-round-unfold", count = newest.rows.len());
        view! { <details><summary>{words}</summary>{rows::table(locale, &hand, &rows)}</details> }
            .into_any()
    };
    let content = view! {
        <p class="lead">{summary(locale, newest, data.now)}</p>
        {rows::strip(&newest.rows)}
        {key(locale, newest, true)}
        {in_full(locale, slug, newest)}
        {open.then(|| planned(locale, newest))}
        {open.then(|| manage(locale, data, newest))}
        {open.then(|| rows::nudge_all(locale, &hand, &rows))}
        {board}
        {earlier}
    };
    Some(parts::section("ronde", t!(locale, "desk-round"), content))
}

/// Where the board is that shows all of it.
fn in_full(locale: Locale, slug: &str, board: &RoundBoard) -> AnyView {
    let href = links::board(slug, board.round.id);
    view! { <p class="do"><a class="button quiet" href=href>{t!(locale, "board-open")}</a></p> }
        .into_any()
}

/// Where a round stands, in a sentence.
pub fn summary(locale: Locale, board: &RoundBoard, now: Moment) -> String {
    let round = &board.round;
    let (number, opened) = (round.pin.number.get(), locale.day(round.opened.day()));
    match round.state {
        RoundState::Open if now >= round.deadline => t!(
            locale,
            "desk-round-over",
            number = number,
            when = locale.deadline(round.deadline)
        ),
        RoundState::Open => t!(
            locale,
            "desk-round-open",
            number = number,
            opened = opened,
            when = locale.deadline(round.deadline)
        ),
        RoundState::Closed { at } => t!(
            locale,
            "desk-round-closed",
            number = number,
            opened = opened,
            when = locale.moment(at)
        ),
        RoundState::Cancelled { at } => {
            t!(
                locale,
                "desk-round-cancelled",
                number = number,
                when = locale.moment(at)
            )
        }
    }
}

fn key(locale: Locale, board: &RoundBoard, linked: bool) -> AnyView {
    let rows: Vec<_> = Standing::ALL
        .into_iter()
        .rev()
        .filter_map(|standing| {
            let count = board
                .rows
                .iter()
                .filter(|row| Standing::of(row) == standing)
                .count();
            let words =
                view! { {glyph(standing.picture())}<b>{count}</b>" "{standing.word(locale)} };
            (count > 0).then(|| {
                if linked {
                    let href = format!("#{}", standing.anchor());
                    view! { <li class=standing.anchor()><a href=href>{words}</a></li> }.into_any()
                } else {
                    view! { <li class=standing.anchor()><span>{words}</span></li> }.into_any()
                }
            })
        })
        .collect();
    view! { <ul class="key" aria-label=t!(locale, "desk-round-counts")>{rows}</ul> }.into_any()
}

/// When the reminders go that are still to come.
fn planned(locale: Locale, board: &RoundBoard) -> AnyView {
    if board.planned.is_empty() {
        return view! { <p class="hint">{t!(locale, "rounds-planned-none")}</p> }.into_any();
    }
    let rows: Vec<_> = board
        .planned
        .iter()
        .map(|planned| view! { <li>{locale.deadline(planned.at)}</li> })
        .collect();
    view! { <dl class="facts"><div><dt>{t!(locale, "rounds-planned")}</dt><dd><ul>{rows}</ul></dd></div></dl> }
        .into_any()
}

/// More time, closing, calling off.
fn manage(locale: Locale, data: &LetterDesk, board: &RoundBoard) -> AnyView {
    let slug = data.head.slug.as_str();
    let errors = words::errors(locale, &data.extend.wrong);
    let silent = board
        .rows
        .iter()
        .filter(|row| matches!(row.answer, Answer::None { .. }))
        .count();
    let form = if errors.is_empty() {
        RoundForm::of(board.round.deadline)
    } else {
        data.extend.form.clone()
    };
    view! {
        <div class="do">
            <a class="button" href=Desk::CloseRound.of(slug)>{t!(locale, "desk-round-close")}</a>
            <a class="button quiet" href=Desk::CancelRound.of(slug)>{t!(locale, "desk-round-cancel")}</a>
        </div>
        <details open=!errors.is_empty()>
            <summary>{t!(locale, "desk-round-extend")}</summary>
            <form method="post" action=Desk::ExtendRound.of(slug) class="form">
                {deadline_fields(locale, form, &errors)}
                <p class="hint">{t!(locale, "rounds-extend-mails", count = silent)}</p>
                <button>{t!(locale, "desk-round-extend-do")}</button>
            </form>
        </details>
    }
    .into_any()
}

/// The last day and the time on it.
pub fn deadline_fields(locale: Locale, form: RoundForm, errors: &[FormError]) -> AnyView {
    let day = Field {
        name: "day".into(),
        label: t!(locale, "desk-round-day"),
        value: form.day,
        error: FormError::for_field(errors, "day"),
        required: true,
        ..Field::default()
    };
    let time = Field {
        name: "time".into(),
        label: t!(locale, "desk-round-time"),
        hint: t!(locale, "desk-round-time-hint"),
        value: form.time,
        error: FormError::for_field(errors, "time"),
        required: true,
    };
    view! { <div class="pair">{text_field(day, "date", "off")}{text_field(time, "time", "off")}</div> }.into_any()
}
