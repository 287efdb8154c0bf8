//! The board of a signing round: who signed, who did not, and whom to call.

use super::super::{
    data::{BoardRow, LetterDesk, MailState, RoundBoard},
    forms::RoundForm,
    parts, words,
};
use super::standing::Standing;
use crate::{
    links::Desk,
    locale::{Locale, t},
    privacy,
    ui::{Field, FormError, glyph, text_field},
};
use leptos::prelude::*;
use letters::{
    cosignature::Capacity,
    round::{Answer, RoundState},
    time::Moment,
};

/// The newest round in full, earlier ones folded.
pub fn sections(locale: Locale, data: &LetterDesk) -> Option<AnyView> {
    let (newest, earlier) = data.rounds.split_first()?;
    let open = newest.round.state == RoundState::Open;
    let earlier: Vec<_> = earlier
        .iter()
        .map(|board| {
            view! {
                <details>
                    <summary>{t!(locale, "desk-round-earlier", when = locale.day(board.round.opened.day()))}</summary>
                    <p>{summary(locale, board, data.now)}</p>
                    {key(locale, board, false)}
                </details>
            }
        })
        .collect();
    let board = if open {
        table(locale, data, newest)
    } else {
        let words = t!(locale, "desk-round-unfold", count = newest.rows.len());
        view! { <details><summary>{words}</summary>{table(locale, data, newest)}</details> }
            .into_any()
    };
    let content = view! {
        <p class="lead">{summary(locale, newest, data.now)}</p>
        {strip(newest)}
        {key(locale, newest, true)}
        {open.then(|| planned(locale, newest))}
        {open.then(|| manage(locale, data, newest))}
        {open.then(|| nudge_all(locale, data, newest))}
        {board}
        {earlier}
    };
    Some(parts::section("ronde", t!(locale, "desk-round"), content))
}

fn summary(locale: Locale, board: &RoundBoard, now: Moment) -> String {
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

/// One dot for each who was asked; the counts beside it say the same in words.
fn strip(board: &RoundBoard) -> AnyView {
    let mut standings: Vec<_> = board
        .rows
        .iter()
        .map(|row| Standing::of(row.answer))
        .collect();
    standings.sort_by_key(|standing| std::cmp::Reverse(*standing));
    let dots: Vec<_> = standings
        .into_iter()
        .map(|standing| view! { <li class=standing.anchor()>{glyph(standing.picture())}</li> })
        .collect();
    view! { <ol class="strip" aria-hidden="true">{dots}</ol> }.into_any()
}

fn key(locale: Locale, board: &RoundBoard, linked: bool) -> AnyView {
    let rows: Vec<_> = Standing::ALL
        .into_iter()
        .rev()
        .filter_map(|standing| {
            let count = board
                .rows
                .iter()
                .filter(|row| Standing::of(row.answer) == standing)
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

fn table(locale: Locale, data: &LetterDesk, board: &RoundBoard) -> AnyView {
    let groups: Vec<_> = Standing::ALL
        .into_iter()
        .filter_map(|standing| {
            let rows: Vec<_> = board
                .rows
                .iter()
                .filter(|row| Standing::of(row.answer) == standing)
                .map(|row| row_view(locale, data, row))
                .collect();
            (!rows.is_empty()).then(|| {
                view! {
                    <tbody id=standing.anchor() class=standing.anchor()>
                        <tr class="group"><th colspan="4" scope="rowgroup">
                            {glyph(standing.picture())}{standing.word(locale)}" ("{rows.len()}")"
                        </th></tr>
                        {rows}
                    </tbody>
                }
            })
        })
        .collect();
    view! {
        <table class="board">
            <caption>{t!(locale, "desk-round-table")}</caption>
            <thead><tr>
                <th scope="col">{t!(locale, "desk-round-organisation")}</th>
                <th scope="col">{t!(locale, "desk-round-person")}</th>
                <th scope="col">{t!(locale, "desk-round-answer")}</th>
                <th scope="col">{t!(locale, "desk-round-mail")}</th>
            </tr></thead>
            {groups}
        </table>
    }
    .into_any()
}

fn row_view(locale: Locale, data: &LetterDesk, row: &BoardRow) -> AnyView {
    let deputy = row.deputy.then(|| t!(locale, "desk-round-deputy"));
    let remark = row
        .remark
        .clone()
        .map(|remark| view! { <p class="said">{remark}</p> });
    let except = crate::words::except(locale, &row.except).map(|except| view! { ", "{except} });
    let lift =
        matches!(Standing::of(row.answer), Standing::Reserved).then(|| lift(locale, data, row));
    let nudge = can_be_nudged(data, row).then(|| nudge(locale, data, row));
    let reminded = row.reminded.map(|at| {
        let words = t!(locale, "rounds-reminded", when = locale.moment(at));
        view! { <span class="hint mailbox">{words}</span> }
    });
    let failed = row.mail_state == Some(MailState::Failed);
    let mail = row.mail_state.map(|state| {
        view! { <span class:needs=failed>{words::mail(locale, state)}</span> }
    });
    view! {
        <tr>
            <th scope="row">{row.organisation.clone()}</th>
            <td>{privacy::person(locale, &row.person)}<br/><span class="hint">{privacy::word(locale, &row.function)}{deputy}</span></td>
            <td>{answer(locale, row.answer)}{except}{remark}{lift}{nudge}</td>
            <td>{mail}<span class="hint mailbox">{address(&privacy::mailbox(locale, &row.mail))}</span>{reminded}</td>
        </tr>
    }
    .into_any()
}

/// A mail address that may break before its `@`, so that neither half has to.
fn address(mail: &str) -> AnyView {
    match mail.split_once('@') {
        Some((who, host)) => {
            let (who, host) = (who.to_owned(), format!("@{host}"));
            view! { {who}<wbr/>{host} }.into_any()
        }
        None => mail.to_owned().into_any(),
    }
}

fn answer(locale: Locale, answer: Answer) -> String {
    match answer {
        Answer::None { read: None } => t!(locale, "desk-answer-none"),
        Answer::None { read: Some(at) } => t!(locale, "desk-answer-read", when = locale.moment(at)),
        Answer::Signed { at, capacity } => {
            let capacity = match capacity {
                Capacity::OnBehalf => t!(locale, "words-capacity-on-behalf"),
                Capacity::UnderReservation => t!(locale, "words-capacity-under-reservation"),
                Capacity::Personal => t!(locale, "words-capacity-personal"),
            };
            t!(
                locale,
                "desk-answer-signed",
                when = locale.moment(at),
                capacity = capacity
            )
        }
        Answer::Declined { at } => t!(locale, "desk-answer-declined", when = locale.moment(at)),
        Answer::Withdrawn { at } => t!(locale, "desk-answer-withdrawn", when = locale.moment(at)),
    }
}

/// A reservation is lifted when the organisation says so, as long as the round takes answers; past the deadline
/// it takes more time for everyone, or another round.
fn lift(locale: Locale, data: &LetterDesk, row: &BoardRow) -> Option<AnyView> {
    let round = &data.rounds.first()?.round;
    if round.state != RoundState::Open || data.now >= round.deadline {
        return None;
    }
    let action = Desk::LiftReservation.of(data.head.slug.as_str());
    let name = t!(
        locale,
        "desk-round-lift-of",
        organisation = row.organisation.clone()
    );
    Some(
        view! {
            <form method="post" action=action>
                <input type="hidden" name="invitation" value=row.invitation.to_string()/>
                <button class="mini">{t!(locale, "desk-round-lift")}" "<span class="visually-hidden">{name}</span></button>
            </form>
        }
        .into_any(),
    )
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

/// Whether somebody on the newest board can be reminded by hand now.
fn can_be_nudged(data: &LetterDesk, row: &BoardRow) -> bool {
    let takes = data.rounds.first().is_some_and(|board| {
        board.round.takes_answers(data.now).is_ok()
            && board.rows.iter().any(|it| it.invitation == row.invitation)
    });
    let silent = matches!(row.answer, Answer::None { .. });
    let today = row.reminded.is_some_and(|at| at.day() == data.now.day());
    takes && silent && !today
}

fn nudge(locale: Locale, data: &LetterDesk, row: &BoardRow) -> AnyView {
    let action = Desk::Remind.of(data.head.slug.as_str());
    let whom = t!(
        locale,
        "rounds-nudge-of",
        person = privacy::person(locale, &row.person),
        organisation = row.organisation.clone()
    );
    view! {
        <form method="post" action=action>
            <input type="hidden" name="invitation" value=row.invitation.to_string()/>
            <button class="mini">{t!(locale, "rounds-nudge")}" "<span class="visually-hidden">{whom}</span></button>
        </form>
    }
    .into_any()
}

fn nudge_all(locale: Locale, data: &LetterDesk, board: &RoundBoard) -> Option<AnyView> {
    let count = board
        .rows
        .iter()
        .filter(|row| can_be_nudged(data, row))
        .count();
    let action = Desk::Remind.of(data.head.slug.as_str());
    (count > 1).then(|| {
        view! {
            <form method="post" action=action class="do">
                <button class="quiet">{t!(locale, "rounds-nudge-all", count = count)}</button>
                <span class="hint">{t!(locale, "rounds-nudge-hint")}</span>
            </form>
        }
        .into_any()
    })
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
