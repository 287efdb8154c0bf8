//! The words of the room for sending by mail.

use super::MailingForm;
use crate::{
    desk::words as desk,
    drafting::Wrong,
    locale::{Locale, t},
    ui::FormError,
};
use letters::dispatch::{Before, Delivery, MailingRefused, News, Part, Step, Went};

/// What was done just now, also about an answer that is waited for; travels as one word in the address after a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The mailing was ordered.
    Ordered,
    /// It was ordered before: the page was sent twice.
    OrderedBefore,
    /// An envelope was stopped.
    Stopped,
    /// Some of it was under way already.
    UnderWay,
    /// It goes after all.
    Resumed,
    /// It is tried once more.
    Again,
    /// Nothing is to be done about it any more.
    Settled,
    /// Somebody said that it did arrive.
    Arrived,
    /// There was nothing to do it to any more.
    Nothing,
    /// An answer is expected by another day.
    Awaited,
    /// None is expected any more.
    NoMore,
    /// One is after all.
    AwaitedAgain,
    /// A sending came back.
    Returned,
    /// It did not.
    NotReturned,
    /// A run was noted as posted.
    Posted,
    /// It was noted before: the page was sent twice.
    PostedBefore,
}

crate::said::words! {
    Said {
        Ordered = "verstuurd",
        OrderedBefore = "al-verstuurd",
        Stopped = "gestopt",
        UnderWay = "onderweg",
        Resumed = "toch",
        Again = "opnieuw",
        Settled = "afgedaan",
        Arrived = "toch-aangekomen",
        Nothing = "niets",
        Awaited = "antwoorddag",
        NoMore = "geen-antwoord",
        AwaitedAgain = "toch-antwoord",
        Returned = "retour",
        NotReturned = "geen-retour",
        Posted = "gepost",
        PostedBefore = "al-gepost",
    }
}

/// What was done, in words.
pub fn said(locale: Locale, said: Said) -> String {
    match said {
        Said::Ordered => t!(locale, "mailing-said-ordered"),
        Said::OrderedBefore => t!(locale, "mailing-said-before"),
        Said::Stopped => t!(locale, "mailing-said-stopped"),
        Said::UnderWay => t!(locale, "mailing-said-under-way"),
        Said::Resumed => t!(locale, "mailing-said-resumed"),
        Said::Again => t!(locale, "mailing-said-again"),
        Said::Settled => t!(locale, "mailing-said-settled"),
        Said::Arrived => t!(locale, "mailing-said-arrived"),
        Said::Nothing => t!(locale, "mailing-said-nothing"),
        Said::Awaited => t!(locale, "awaiting-done-day"),
        Said::NoMore => t!(locale, "awaiting-done-no-more"),
        Said::AwaitedAgain => t!(locale, "awaiting-done-again"),
        Said::Returned => t!(locale, "awaiting-done-returned"),
        Said::NotReturned => t!(locale, "awaiting-done-not-returned"),
        Said::Posted => t!(locale, "posting-done"),
        Said::PostedBefore => t!(locale, "posting-done-before"),
    }
}

/// That a letter went somewhere before.
pub fn before(locale: Locale, before: &Before) -> String {
    match before.when {
        Went::Mailed(at) => t!(locale, "mailing-before", when = locale.moment(at)),
        Went::Posted(on) => t!(locale, "mailing-before-post", day = locale.day(on)),
    }
}

/// What can be done about an envelope.
pub fn step(locale: Locale, step: Step) -> String {
    match step {
        Step::Stop => t!(locale, "mailing-stop"),
        Step::Resume => t!(locale, "mailing-resume"),
        Step::Again => t!(locale, "mailing-again"),
        Step::Settle => t!(locale, "mailing-settle"),
        Step::Arrived => t!(locale, "mailing-arrived"),
    }
}

/// The state of a delivery.
pub fn delivery(locale: Locale, state: Delivery) -> String {
    match state {
        Delivery::Queued => t!(locale, "mailing-state-queued"),
        Delivery::Sent => t!(locale, "mailing-state-sent"),
        Delivery::Delivered => t!(locale, "mailing-state-delivered"),
        Delivery::Bounced => t!(locale, "mailing-state-bounced"),
        Delivery::CalledOff => t!(locale, "mailing-state-called-off"),
    }
}

/// What was heard.
pub fn news(locale: Locale, news: News, told: bool) -> String {
    match news {
        News::Failed if told => t!(locale, "mailing-news-failed-told"),
        News::Accepted => t!(locale, "mailing-news-accepted"),
        News::Refused => t!(locale, "mailing-news-refused"),
        News::Later => t!(locale, "mailing-news-later"),
        News::Arrived => t!(locale, "mailing-news-arrived"),
        News::Delayed => t!(locale, "mailing-news-delayed"),
        News::Failed => t!(locale, "mailing-news-failed"),
        News::CalledOff => t!(locale, "mailing-news-called-off"),
        News::Again => t!(locale, "mailing-news-again"),
    }
}

/// As what somebody gets it.
pub fn part(locale: Locale, part: Part) -> String {
    match part {
        Part::To => t!(locale, "mailing-part-to"),
        Part::Cc => t!(locale, "mailing-part-cc"),
        Part::Bcc => t!(locale, "mailing-part-bcc"),
    }
}

/// Why a mailing is not taken.
pub fn refused(locale: Locale, why: &MailingRefused) -> String {
    match why {
        MailingRefused::NoEnvelope => t!(locale, "mailing-refused-nobody"),
        MailingRefused::TooMany => t!(
            locale,
            "mailing-refused-many",
            max = letters::dispatch::Mailing::MAX_ENVELOPES
        ),
        MailingRefused::NoReceiver(_) => t!(locale, "drafting-mistake-empty"),
        MailingRefused::TooManyReceivers(_) => {
            t!(
                locale,
                "mailing-refused-receivers",
                max = letters::dispatch::Mailing::MAX_RECEIVERS
            )
        }
        MailingRefused::Twice(_) => t!(locale, "mailing-refused-twice"),
        MailingRefused::Shared(_) => t!(locale, "mailing-refused-shared"),
        MailingRefused::Moment => t!(locale, "mailing-refused-moment"),
        MailingRefused::Embargo => t!(locale, "mailing-refused-embargo"),
        MailingRefused::EmbargoTooLong => t!(locale, "mailing-refused-embargo-long"),
        MailingRefused::EmbargoPublic => t!(locale, "mailing-refused-embargo-public"),
        MailingRefused::Awaited(why) => crate::awaiting::refused(locale, *why),
        MailingRefused::Before(institution) => {
            t!(
                locale,
                "mailing-refused-before",
                institution = institution.to_string()
            )
        }
    }
}

/// What is wrong with the form, each with the name of its field.
pub fn summary(locale: Locale, form: &MailingForm, wrong: &[Wrong]) -> Vec<FormError> {
    let one = |wrong: &Wrong| {
        let what = desk::mistake(locale, &wrong.mistake);
        let text = match label(locale, form, &wrong.field) {
            None => what,
            Some(field) => t!(locale, "drafting-mistake-at", field = field, what = what),
        };
        FormError::at(wrong.field.clone(), text)
    };
    wrong.iter().map(one).collect()
}

/// What a field is called, with the institution whose envelope it is about.
fn label(locale: Locale, form: &MailingForm, field: &str) -> Option<String> {
    let (name, row) = match field.rsplit_once('-') {
        Some((name, row)) if row.parse::<usize>().is_ok() => (name, row.parse::<usize>().ok()),
        _ => (field, None),
    };
    let word = match name {
        "subject" => t!(locale, "mailing-subject"),
        "text" => t!(locale, "mailing-words"),
        "when" => t!(locale, "mailing-when"),
        "day" => t!(locale, "mailing-day"),
        "time" => t!(locale, "mailing-time"),
        "embargo-day" => t!(locale, "mailing-embargo-day"),
        "embargo-time" => t!(locale, "mailing-embargo-time"),
        "awaited" => t!(locale, "awaiting-day"),
        "institution" => t!(locale, "mailing-institution"),
        "to" => t!(locale, "mailing-to"),
        "cc" => t!(locale, "mailing-cc"),
        "bcc" => t!(locale, "mailing-bcc"),
        "greeting" => t!(locale, "mailing-greeting"),
        "own" => t!(locale, "mailing-own"),
        _ => return None,
    };
    let institution = row
        .and_then(|row| form.rows.get(row))
        .map(|it| it.institution.trim());
    Some(match institution.filter(|it| !it.is_empty()) {
        Some(institution) => format!("{institution}, {}", word.to_lowercase()),
        None => word,
    })
}
