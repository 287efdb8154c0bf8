//! What was done to a letter, in words, from its log alone: no name but those that stand under it.

use super::letter_log::LogLine;
use crate::guests;
use crate::locale::{Locale, t};
use crate::words;
use crate::{commitments, outcomes};
use letters::cosignature::Except;
use letters::ledger::Act;
use letters::outcome::Said;
use letters::time::Moment;
use letters::version::VersionNumber;

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
        Act::Thawed { number, signatures } => thawed(locale, *number, *signatures),
        Act::RoundOpened {
            deadline, invitees, ..
        } => round_opened(locale, *invitees, until(deadline)),
        Act::RoundExtended { deadline, .. } => {
            t!(locale, "act-round-extended", until = until(deadline))
        }
        Act::RoundClosed { .. } => t!(locale, "act-round-closed"),
        Act::RoundCancelled { .. } => t!(locale, "act-round-cancelled"),
        Act::Invited { .. } => t!(locale, "act-invited"),
        Act::Read { .. } => t!(locale, "act-read"),
        Act::RemarkHidden { .. } => t!(locale, "act-remark-hidden"),
        Act::RemarkShown { .. } => t!(locale, "act-remark-shown"),
        Act::Signed {
            except,
            reaffirms,
            guest,
            key,
            ..
        } => {
            let marks = (*guest, key.is_some());
            put_under(locale, line, except, reaffirms.is_some(), marks)
        }
        Act::ReservationLifted { .. } => t!(locale, "act-reservation-lifted"),
        Act::ReservationLapsed { .. } => t!(locale, "act-reservation-lapsed"),
        Act::Declined { .. } => t!(locale, "act-declined"),
        Act::Objected { .. } => t!(locale, "act-objected"),
        Act::ObjectionWithdrawn { .. } => t!(locale, "act-objection-withdrawn"),
        Act::Withdrawn { .. } => t!(locale, "act-withdrawn"),
        Act::Retracted { .. } => t!(locale, "act-retracted"),
        Act::Finalised { signatories, .. } => finalised(locale, *signatories),
        Act::Sent { .. } => t!(locale, "act-sent"),
        Act::ResponseRecorded { .. } => t!(locale, "act-response"),
        Act::OutcomeGiven { said, .. } => outcome(locale, *said),
        Act::ResponseRedacted { .. } => t!(locale, "act-response-redacted"),
        Act::SendingStruck { .. } => t!(locale, "act-sending-struck"),
        Act::ResponseStruck { .. } => t!(locale, "act-response-struck"),
        Act::CommitmentRecorded { said, .. } => commitments::said_of(locale, *said),
        Act::Published { .. } => t!(locale, "act-published"),
        Act::LetterWithdrawn { .. } => t!(locale, "act-letter-withdrawn"),
        Act::SupportOpened { until: at } => t!(locale, "act-support-opened", until = until(at)),
        Act::SupportClosed { .. } => t!(locale, "act-support-closed"),
        Act::Supported {
            count, withdrawn, ..
        } => supported(locale, *count, *withdrawn),
        Act::Erased { openings } => {
            let count = usize::try_from(*openings).unwrap_or(usize::MAX);
            let shown = locale.count_first(count);
            t!(locale, "act-erased", count = count, shown = shown)
        }
    }
}

/// How many people were asked to sign, and until when.
fn round_opened(locale: Locale, invitees: u32, until: String) -> String {
    let count = usize::try_from(invitees).unwrap_or(usize::MAX);
    let shown = locale.count(count);
    t!(
        locale,
        "act-round-opened",
        count = count,
        shown = shown,
        until = until
    )
}

/// What became of a demand, or that this was taken back.
fn outcome(locale: Locale, said: Said) -> String {
    match said {
        Said::TakenBack => t!(locale, "act-outcome-back"),
        Said::Became(outcome) => {
            let what = outcomes::outcome(locale, outcome).to_lowercase();
            t!(locale, "act-outcome", what = what)
        }
    }
}

/// Under how many names it was sealed.
fn finalised(locale: Locale, signatories: u32) -> String {
    let count = usize::try_from(signatories).unwrap_or(usize::MAX);
    let shown = locale.count(count);
    t!(locale, "act-finalised", count = count, shown = shown)
}

/// How many people came to support the text, and how many went back on it.
fn supported(locale: Locale, count: u32, withdrawn: u32) -> String {
    let number = |count: u32| {
        let shown = locale.number(u64::from(count));
        (usize::try_from(count).unwrap_or(usize::MAX), shown)
    };
    let (came, shown) = number(count);
    let came = t!(locale, "act-supported", count = came, shown = shown);
    if withdrawn == 0 {
        return came;
    }
    let (went, shown) = number(withdrawn);
    let went = t!(locale, "act-supported-back", count = went, shown = shown);
    if count == 0 {
        t!(locale, "act-supported-only-back", back = went)
    } else {
        format!("{came}, {went}")
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

/// That a text which changed since it was signed was confirmed.
fn reaffirmed(locale: Locale, line: &LogLine) -> String {
    match line.name.clone() {
        Some((name, Some(organisation))) => t!(
            locale,
            "act-reaffirmed-by",
            name = name,
            organisation = organisation
        ),
        Some((name, None)) => t!(locale, "act-reaffirmed-personally", name = name),
        None => t!(locale, "act-reaffirmed"),
    }
}

/// A name that was put under the text: for the first time or confirmed, of a guest, with a key of their own, behind which
/// requests not.
fn put_under(
    locale: Locale,
    line: &LogLine,
    except: &Except,
    again: bool,
    (guest, own_key): (bool, bool),
) -> String {
    let mut told = if again {
        reaffirmed(locale, line)
    } else {
        signed(locale, line)
    };
    if guest {
        told = format!("{told} ({})", guests::mark(locale));
    }
    if own_key {
        told = format!("{told}, {}", words::own_key(locale));
    }
    match words::except(locale, except) {
        Some(except) => format!("{told}, {except}"),
        None => told,
    }
}

/// A text that was unpinned, and how many names stood under it.
fn thawed(locale: Locale, number: VersionNumber, signatures: u32) -> String {
    let version = number.get().to_string();
    match usize::try_from(signatures).unwrap_or(usize::MAX) {
        0 => t!(locale, "act-thawed", version = version),
        count => {
            let shown = locale.count(count);
            t!(
                locale,
                "act-thawed-signed",
                version = version,
                count = count,
                shown = shown
            )
        }
    }
}
