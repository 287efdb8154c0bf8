//! Who was asked, row by row, in groups by how they stand; here and, in short, on the letter's page.

use crate::{
    desk::{
        data::{BoardRow, MailState},
        letter::Standing,
        words,
    },
    links::{self, Desk},
    locale::{Locale, t},
    privacy,
    ui::glyph,
};
use leptos::prelude::*;
use letters::{
    cosignature::{Capacity, PublicRemark, Visibility},
    objections::stands,
    round::{Answer, SigningRound},
    time::Moment,
};

/// What a row knows of the round around it, and where its buttons lead.
#[derive(Debug, Clone)]
pub struct Hand<'a> {
    /// Of which letter.
    pub slug: &'a str,
    /// The round; only the newest has buttons, and only while it takes answers.
    pub round: &'a SigningRound,
    /// The moment of showing.
    pub now: Moment,
    /// Where the buttons that remind lead.
    pub remind: String,
    /// What goes along with them.
    pub hidden: Vec<(&'static str, &'static str)>,
}

impl Hand<'_> {
    /// Whether somebody can be reminded by hand now.
    fn can_nudge(&self, row: &BoardRow) -> bool {
        // Who objected waits for an answer, and owes none.
        let silent = matches!(row.answer, Answer::None { .. }) && !stands(row.answer, row.objected);
        let today = row.reminded.is_some_and(|at| at.day() == self.now.day());
        self.round.takes_answers(self.now).is_ok() && silent && !today
    }

    /// Whether a reservation can be lifted now, so that a name comes of it: while its day is not over, or, of one that was
    /// made before a day was asked, while the round takes answers.
    fn can_lift(&self, row: &BoardRow) -> bool {
        let open = self.round.takes_answers(self.now).is_ok();
        let holds = row.reservation.map_or(open, |it| it.holds);
        matches!(Standing::of(row), Standing::Reserved) && holds && row.awaited
    }

    fn hidden(&self) -> Vec<AnyView> {
        let field = |(name, value): &(&'static str, &'static str)| {
            view! { <input type="hidden" name=*name value=*value/> }.into_any()
        };
        self.hidden.iter().map(field).collect()
    }
}

/// One dot for each who was asked; the counts beside it say the same in words.
pub fn strip(rows: &[BoardRow]) -> AnyView {
    let mut standings: Vec<_> = rows.iter().map(Standing::of).collect();
    standings.sort_by_key(|standing| std::cmp::Reverse(*standing));
    let dots: Vec<_> = standings
        .into_iter()
        .map(|standing| view! { <li class=standing.anchor()>{glyph(standing.picture())}</li> })
        .collect();
    view! { <ol class="strip" aria-hidden="true">{dots}</ol> }.into_any()
}

/// The table of these rows.
pub fn table(locale: Locale, hand: &Hand<'_>, rows: &[&BoardRow]) -> AnyView {
    let groups: Vec<_> = Standing::ALL
        .into_iter()
        .filter_map(|standing| {
            let rows: Vec<_> = rows
                .iter()
                .filter(|row| Standing::of(row) == standing)
                .map(|row| row_view(locale, hand, row))
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

fn row_view(locale: Locale, hand: &Hand<'_>, row: &BoardRow) -> AnyView {
    let deputy = row.deputy.then(|| t!(locale, "desk-round-deputy"));
    let remark = row
        .remark
        .clone()
        .map(|remark| view! { <p class="said">{remark}</p> });
    let public = row
        .public
        .as_ref()
        .map(|remark| public(locale, hand, row, remark));
    let except = crate::words::except(locale, &row.except).map(|except| view! { ", "{except} });
    // Beside an answer: that they objected too.
    let objected = row
        .objected
        .filter(|_| !matches!(row.answer, Answer::None { .. }))
        .map(|at| view! { <br/><span class="hint">{objected(locale, at)}</span> });
    let place = row
        .province
        .map(|province| view! { <span class="hint where">{province.name()}</span> });
    let until = row.reservation.map(|it| {
        let words = t!(locale, "reservation-until", day = locale.day(it.until));
        view! { ", "{words} }
    });
    let lift = hand.can_lift(row).then(|| lift(locale, hand, row));
    let nudge = hand.can_nudge(row).then(|| nudge(locale, hand, row));
    let retracted = row.retracted.map(|at| {
        let words = t!(locale, "retract-since", when = locale.day(at.day()));
        view! { <br/><span class="hint">{words}</span> }
    });
    let back = row.takes_back.map(|_| take_back(locale, hand, row));
    view! {
        <tr id=format!("r-{}", row.invitation) tabindex="-1">
            <th scope="row">{row.organisation.clone()}{place}</th>
            <td>{privacy::person(locale, &row.person)}<br/><span class="hint">{privacy::word(locale, &row.function)}{deputy}</span></td>
            <td>{answer(locale, row)}{until}{except}{retracted}{objected}{remark}{public}{lift}{nudge}{back}</td>
            <td>{mail(locale, row)}</td>
        </tr>
    }
    .into_any()
}

/// How the mail fares, where it goes, and when somebody was reminded.
fn mail(locale: Locale, row: &BoardRow) -> AnyView {
    let failed = row.mail_state == Some(MailState::Failed);
    let state = row.mail_state.map(|state| {
        let when = row.mailed.map(|at| format!(", {}", locale.moment(at)));
        view! { <span class:needs=failed>{words::mail(locale, state)}{when}</span> }
    });
    let reminded = row.reminded.map(|at| {
        let words = t!(locale, "rounds-reminded", when = locale.moment(at));
        view! { <span class="hint mailbox">{words}</span> }
    });
    view! {
        {state}<span class="hint mailbox">{address(&privacy::mailbox(locale, &row.mail))}</span>{reminded}
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

fn answer(locale: Locale, row: &BoardRow) -> String {
    match (row.answer, row.objected) {
        (Answer::None { .. }, Some(at)) => objected(locale, at),
        (Answer::None { read: None }, None) => t!(locale, "desk-answer-none"),
        (Answer::None { read: Some(at) }, None) => {
            t!(locale, "desk-answer-read", when = locale.moment(at))
        }
        (Answer::Signed { at, capacity }, _) => t!(
            locale,
            "desk-answer-signed",
            when = locale.moment(at),
            capacity = as_what(locale, capacity)
        ),
        (Answer::Lapsed { at }, _) => {
            t!(
                locale,
                "reservation-answer-lapsed",
                when = locale.moment(at)
            )
        }
        (Answer::Declined { at }, _) => {
            t!(locale, "desk-answer-declined", when = locale.moment(at))
        }
        (Answer::Withdrawn { at }, _) => {
            t!(locale, "desk-answer-withdrawn", when = locale.moment(at))
        }
    }
}

/// That somebody wants another text.
fn objected(locale: Locale, at: Moment) -> String {
    t!(locale, "objection-answer", when = locale.moment(at))
}

/// In which capacity somebody signed.
pub(super) fn as_what(locale: Locale, capacity: Capacity) -> String {
    match capacity {
        Capacity::OnBehalf => t!(locale, "words-capacity-on-behalf"),
        Capacity::UnderReservation => t!(locale, "words-capacity-under-reservation"),
        Capacity::Personal => t!(locale, "words-capacity-personal"),
    }
}

/// A reservation is lifted when the organisation says so.
fn lift(locale: Locale, hand: &Hand<'_>, row: &BoardRow) -> AnyView {
    let action = Desk::LiftReservation.of(hand.slug);
    let name = t!(
        locale,
        "desk-round-of",
        organisation = row.organisation.clone()
    );
    let id = format!("v-{}", row.invitation);
    view! {
            <form method="post" action=action>
                <input type="hidden" name="invitation" value=row.invitation.to_string()/>
                <button class="mini" id=id>{t!(locale, "desk-round-lift")}" "<span class="visually-hidden">{name}</span></button>
            </form>
    }
    .into_any()
}

/// What stands beside the name on the website, and taking it off there or putting it back.
fn public(locale: Locale, hand: &Hand<'_>, row: &BoardRow, remark: &PublicRemark) -> AnyView {
    let (state, act, does) = match remark.hidden {
        None => (
            t!(locale, "remark-shown"),
            Visibility::Hidden,
            t!(locale, "remark-hide"),
        ),
        Some(at) => (
            t!(locale, "remark-hidden", when = locale.moment(at)),
            Visibility::Shown,
            t!(locale, "remark-show"),
        ),
    };
    let action = links::board_remark(hand.slug, hand.round.id, row.invitation);
    let name = t!(
        locale,
        "desk-round-of",
        organisation = row.organisation.clone()
    );
    let id = format!("o-{}", row.invitation);
    view! {
        <p class="said">{remark.text.to_string()}</p>
        <form method="post" action=action>
            {hand.hidden()}
            <p class="hint">{state}</p>
            <input type="hidden" name="to" value=act.key()/>
            <button class="mini" id=id>{does}" "<span class="visually-hidden">{name}</span></button>
        </form>
    }
    .into_any()
}

/// Who signed says by telephone that they no longer do.
fn take_back(locale: Locale, hand: &Hand<'_>, row: &BoardRow) -> AnyView {
    let id = format!("t-{}", row.invitation);
    let href = links::take_back_signature(hand.slug, hand.round.id, row.invitation);
    let name = t!(
        locale,
        "desk-round-of",
        organisation = row.organisation.clone()
    );
    view! {
        <p class="back"><a id=id href=href>{t!(locale, "back-link")}" "<span class="visually-hidden">{name}</span></a></p>
    }
    .into_any()
}

fn nudge(locale: Locale, hand: &Hand<'_>, row: &BoardRow) -> AnyView {
    let whom = t!(
        locale,
        "rounds-nudge-of",
        person = privacy::person(locale, &row.person),
        organisation = row.organisation.clone()
    );
    let id = format!("h-{}", row.invitation);
    view! {
        <form method="post" action=hand.remind.clone()>
            {hand.hidden()}
            <input type="hidden" name="invitation" value=row.invitation.to_string()/>
            <button class="mini" id=id>{t!(locale, "rounds-nudge")}" "<span class="visually-hidden">{whom}</span></button>
        </form>
    }
    .into_any()
}

/// One button for all of these who can be reminded, when there are several.
pub fn nudge_all(locale: Locale, hand: &Hand<'_>, rows: &[&BoardRow]) -> Option<AnyView> {
    let count = rows.iter().filter(|row| hand.can_nudge(row)).count();
    (count > 1).then(|| {
        view! {
            <form method="post" action=hand.remind.clone() class="do">
                {hand.hidden()}
                <button class="quiet" id="herinner-alle">{t!(locale, "rounds-nudge-all", count = count)}</button>
                <span class="hint">{t!(locale, "rounds-nudge-hint")}</span>
            </form>
        }
        .into_any()
    })
}
