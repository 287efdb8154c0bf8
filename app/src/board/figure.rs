//! The signature curve as a picture, with the same in a sentence and in a table.

use super::{
    Board,
    curve::{BOTTOM, Curve, HEIGHT, LEFT, RIGHT, TOP, Tick, WIDTH, series},
};
use crate::locale::{Locale, t};
use leptos::prelude::*;
use letters::{round::RoundState, time::Moment};
use std::collections::BTreeSet;

/// Where the words below the axis stand.
const BELOW: i64 = BOTTOM + 240;

/// Signatures over time, from the opening until the deadline.
pub fn curve(board: Board<'_>) -> AnyView {
    let Board { locale, data } = board;
    let names: BTreeSet<&str> = data
        .board
        .rows
        .iter()
        .map(|row| row.organisation.as_str())
        .collect();
    let asked = u32::try_from(names.len()).unwrap_or(u32::MAX);
    let span = data.span();
    let curve = Curve::of(span, &data.changes, &data.reminded, asked);
    let told = told(board, &curve, asked);
    view! {
        <section class="figure" aria-labelledby="h-verloop">
            <h2 id="h-verloop">{t!(locale, "board-curve")}</h2>
            <figure>
                {picture(board, &curve, asked, &told)}
                <figcaption>{told.clone()}</figcaption>
            </figure>
            {table(board, curve.by_hour)}
        </section>
    }
    .into_any()
}

/// The picture in words.
fn told(board: Board<'_>, curve: &Curve, asked: u32) -> String {
    let Board { locale, data } = board;
    let round = &data.board.round;
    let opened = locale.day(round.opened.day());
    let ends = match round.state {
        RoundState::Open => t!(
            locale,
            "board-curve-closes",
            when = locale.moment(round.deadline)
        ),
        RoundState::Closed { at } | RoundState::Cancelled { at } => {
            t!(locale, "board-curve-closed", when = locale.moment(at))
        }
    };
    let signed = curve.total;
    let line = t!(
        locale,
        "board-curve-told",
        opened = opened,
        signed = signed,
        asked = asked
    );
    let mut days: Vec<String> = data
        .reminded
        .iter()
        .map(|at| locale.day(at.day()))
        .collect();
    days.dedup();
    let reminded =
        (!days.is_empty()).then(|| t!(locale, "board-curve-reminded", days = locale.and(&days)));
    [Some(line), Some(ends), reminded]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn picture(board: Board<'_>, curve: &Curve, asked: u32, told: &str) -> AnyView {
    let Board { locale, data } = board;
    let span = data.span();
    let short = |at: Moment| {
        if curve.by_hour {
            locale.time(at)
        } else {
            locale.day_and_month(at.day())
        }
    };
    let (x, y) = curve.end;
    // The count stands left of the line's end once there is room for it, and above the line.
    let (count_x, anchor) = if x > i64::midpoint(LEFT, RIGHT) {
        (x - 60, "end")
    } else {
        (x + 90, "start")
    };
    let (above, goal_words) = ((y - 90).max(240), curve.goal - 90);
    let goal = format!("M{LEFT} {}H{RIGHT}", curve.goal);
    let axis = format!("M{LEFT} {BOTTOM}H{RIGHT}");
    let end = format!("M{RIGHT} {BOTTOM}V{TOP}");
    let title = t!(locale, "board-curve");
    view! {
        <svg class="curve" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-labelledby="curve-t" aria-describedby="curve-d">
            <title id="curve-t">{title}</title>
            <desc id="curve-d">{told.to_owned()}</desc>
            <path class="goal" d=goal/>
            <text x=LEFT y=goal_words>{t!(locale, "board-curve-asked", asked = asked)}</text>
            <path class="axis" d=axis/>
            <path class="dead" d=end/>
            {curve.ticks.iter().map(|at| tick(*at, &short)).collect::<Vec<_>>()}
            {curve.reminders.iter().map(|x| reminder(*x)).collect::<Vec<_>>()}
            <path class="line" d=curve.line.clone()/>
            <circle class="end" cx=x cy=y r="45"/>
            <text class="now" x=count_x y=above text-anchor=anchor>{curve.total}</text>
            <text x=LEFT y=BELOW>{short(span.opened)}</text>
            <text class="last" x=RIGHT y=BELOW text-anchor="end">{last(locale, &short, span.until)}</text>
        </svg>
    }
    .into_any()
}

fn last(locale: Locale, short: &impl Fn(Moment) -> String, until: Moment) -> String {
    t!(locale, "board-curve-end", when = short(until))
}

fn tick(tick: Tick, short: &impl Fn(Moment) -> String) -> AnyView {
    let mark = format!("M{} {BOTTOM}v50", tick.x);
    let words = tick.named.then(|| {
        view! { <text x=tick.x y=BELOW text-anchor="middle">{short(tick.at)}</text> }
    });
    view! { <path class="axis" d=mark/>{words} }.into_any()
}

/// A reminder: a triangle on the axis, and a thin line.
fn reminder(x: i64) -> AnyView {
    let (line, mark) = (
        format!("M{x} {BOTTOM}V{TOP}"),
        format!("M{x} {BOTTOM}l-50 -90h100z"),
    );
    view! { <path class="reminder" d=line/><path class="reminded" d=mark/> }.into_any()
}

/// The same figures, folded.
fn table(board: Board<'_>, by_hour: bool) -> AnyView {
    let Board { locale, data } = board;
    let rows = series(data.span(), &data.changes);
    if rows.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(at, count)| {
            let when = if by_hour {
                locale.moment(at)
            } else {
                locale.day(at.day())
            };
            view! { <tr><th scope="row">{when}</th><td class="num">{count}</td></tr> }
        })
        .collect();
    view! {
        <details id="cijfers">
            <summary id="cijfers-open">{t!(locale, "board-curve-table")}</summary>
            <table>
                <thead><tr>
                    <th scope="col">{t!(locale, "board-curve-when")}</th>
                    <th scope="col" class="num">{t!(locale, "board-curve-signed")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
    .into_any()
}
