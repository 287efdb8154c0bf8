//! What was done to a letter, in words, from its log alone: no name but those that stand under it.

use super::letter_log::LogLine;
use crate::guests;
use crate::locale::{Locale, t};
use crate::words;
use letters::ledger::Act;
use letters::time::Moment;

/// A line in words.
pub fn told(locale: Locale, line: &LogLine) -> String {
    let Some(act) = &line.act else {
        return t!(locale, "act-not-public");
    };
    let until = |deadline: &str| match deadline.parse().map(Moment::from_timestamp) {
        Ok(moment) => locale.moment(moment),
        Err(_) => deadline.to_owned(),
    };
    match act {
        Act::Frozen { number, .. } => {
            t!(locale, "act-frozen", version = number.get().to_string())
        }
        Act::Thawed { number } => t!(locale, "act-thawed", version = number.get().to_string()),
        Act::RoundOpened {
            deadline, invitees, ..
        } => {
            let count = usize::try_from(*invitees).unwrap_or(usize::MAX);
            let (shown, until) = (locale.count(count), until(deadline));
            t!(
                locale,
                "act-round-opened",
                count = count,
                shown = shown,
                until = until
            )
        }
        Act::RoundExtended { deadline, .. } => {
            t!(locale, "act-round-extended", until = until(deadline))
        }
        Act::RoundClosed { .. } => t!(locale, "act-round-closed"),
        Act::RoundCancelled { .. } => t!(locale, "act-round-cancelled"),
        Act::Invited { .. } => t!(locale, "act-invited"),
        Act::Signed { except, guest, .. } => {
            let mut signed = signed(locale, line);
            if *guest {
                signed = format!("{signed} ({})", guests::mark(locale));
            }
            match words::except(locale, except) {
                Some(except) => format!("{signed}, {except}"),
                None => signed,
            }
        }
        Act::ReservationLifted { .. } => t!(locale, "act-reservation-lifted"),
        Act::Declined { .. } => t!(locale, "act-declined"),
        Act::Withdrawn { .. } => t!(locale, "act-withdrawn"),
        Act::Retracted { .. } => t!(locale, "act-retracted"),
        Act::Finalised { signatories, .. } => {
            let count = usize::try_from(*signatories).unwrap_or(usize::MAX);
            let shown = locale.count(count);
            t!(locale, "act-finalised", count = count, shown = shown)
        }
        Act::Sent { .. } => t!(locale, "act-sent"),
        Act::ResponseRecorded { .. } => t!(locale, "act-response"),
        Act::Published { .. } => t!(locale, "act-published"),
        Act::LetterWithdrawn { .. } => t!(locale, "act-letter-withdrawn"),
        Act::Erased { openings } => {
            let count = usize::try_from(*openings).unwrap_or(usize::MAX);
            let shown = locale.count_first(count);
            t!(locale, "act-erased", count = count, shown = shown)
        }
    }
}

fn signed(locale: Locale, line: &LogLine) -> String {
    match line.name.clone() {
        Some((name, Some(organisation))) => t!(
            locale,
            "act-signed-by",
            name = name,
            organisation = organisation
        ),
        Some((name, None)) => t!(locale, "act-signed-personally", name = name),
        None => t!(locale, "act-signed"),
    }
}
