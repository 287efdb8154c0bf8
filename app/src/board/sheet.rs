//! The board as a table for a spreadsheet: a row for each who was asked, with everything that is known of their answer.

use super::rows::as_what;
use crate::{
    desk::{data::BoardRow, letter::Standing, words},
    locale::{Locale, t},
    privacy,
};
use letters::{register::guarded, round::Answer, time::Moment};

/// The table, its head included. Nothing in it is a formula.
#[must_use]
pub fn of(locale: Locale, rows: &[BoardRow]) -> Vec<Vec<String>> {
    let head = vec![
        t!(locale, "board-sheet-organisation"),
        t!(locale, "board-sheet-province"),
        t!(locale, "board-sheet-person"),
        t!(locale, "board-sheet-function"),
        t!(locale, "board-sheet-deputy"),
        t!(locale, "board-sheet-mail"),
        t!(locale, "board-sheet-stand"),
        t!(locale, "board-sheet-when"),
        t!(locale, "board-sheet-capacity"),
        t!(locale, "board-sheet-except"),
        t!(locale, "board-sheet-remark"),
        t!(locale, "board-sheet-mail-state"),
        t!(locale, "board-sheet-mailed"),
        t!(locale, "board-sheet-reminded"),
        t!(locale, "objection-sheet"),
        t!(locale, "reservation-sheet"),
        t!(locale, "remark-sheet"),
    ];
    let mut table = vec![head];
    table.extend(rows.iter().map(|row| line(locale, row)));
    table
}

fn line(locale: Locale, row: &BoardRow) -> Vec<String> {
    let deputy = if row.deputy {
        t!(locale, "board-sheet-yes")
    } else {
        t!(locale, "board-sheet-no")
    };
    let (when, capacity) = match row.answer {
        Answer::Signed { at, capacity } => (Some(at), Some(as_what(locale, capacity))),
        Answer::Declined { at } | Answer::Withdrawn { at } | Answer::Lapsed { at } => {
            (Some(at), None)
        }
        Answer::None { read } => (read, None),
    };
    let except: Vec<String> = row.except.numbers().map(|it| it.to_string()).collect();
    let cells = [
        row.organisation.clone(),
        row.province.map_or("", |it| it.name()).to_owned(),
        privacy::person(locale, &row.person),
        privacy::word(locale, &row.function),
        deputy,
        privacy::mailbox(locale, &row.mail),
        Standing::of(row).word(locale),
        when.map(stamp).unwrap_or_default(),
        capacity.unwrap_or_default(),
        except.join(", "),
        row.remark.clone().unwrap_or_default(),
        row.mail_state
            .map(|state| words::mail(locale, state))
            .unwrap_or_default(),
        row.mailed.map(stamp).unwrap_or_default(),
        row.reminded.map(stamp).unwrap_or_default(),
        row.objected.map(stamp).unwrap_or_default(),
        row.reservation
            .map(|it| it.until.to_string())
            .unwrap_or_default(),
        (row.public.as_ref())
            .map(|it| it.text.to_string())
            .unwrap_or_default(),
    ];
    cells.iter().map(|cell| guarded(cell)).collect()
}

/// "2026-03-02 09:00", by the clock in Amsterdam: spreadsheets read it as a moment, and it sorts.
fn stamp(at: Moment) -> String {
    let clock = at.amsterdam();
    let (hour, minute) = (clock.hour(), clock.minute());
    format!("{} {hour:02}:{minute:02}", clock.date())
}
