//! The words of the field, the same in every room: kinds, capacities, channels, forms of response.

use crate::locale::{Locale, t};
use letters::cosignature::Capacity;
use letters::dispatch::Channel;
use letters::letter::Kind;
use letters::response::ResponseKind;

/// "Brief", "Notitie", …
pub fn kind(locale: Locale, kind: Kind) -> String {
    match kind {
        Kind::Letter => t!(locale, "words-kind-letter"),
        Kind::PositionPaper => t!(locale, "words-kind-position-paper"),
        Kind::ProgrammeCall => t!(locale, "words-kind-programme-call"),
        Kind::PressRelease => t!(locale, "words-kind-press-release"),
        Kind::FollowUp => t!(locale, "words-kind-follow-up"),
    }
}

/// "namens de organisatie", …
pub fn capacity(locale: Locale, capacity: Capacity) -> String {
    match capacity {
        Capacity::OnBehalf => t!(locale, "words-capacity-on-behalf"),
        Capacity::UnderReservation => t!(locale, "words-capacity-under-reservation"),
        Capacity::Personal => t!(locale, "words-capacity-personal"),
    }
}

/// "Per mail", …
pub fn channel(locale: Locale, channel: Channel) -> String {
    match channel {
        Channel::Mail => t!(locale, "words-channel-mail"),
        Channel::Post => t!(locale, "words-channel-post"),
        Channel::ByHand => t!(locale, "words-channel-by-hand"),
    }
}

/// "Kamerstuk", …
pub fn response(locale: Locale, kind: ResponseKind) -> String {
    match kind {
        ResponseKind::Mail => t!(locale, "words-response-mail"),
        ResponseKind::Post => t!(locale, "words-response-post"),
        ResponseKind::Phone => t!(locale, "words-response-phone"),
        ResponseKind::ParliamentaryAnswer => t!(locale, "words-response-parliamentary-answer"),
        ResponseKind::Motion => t!(locale, "words-response-motion"),
        ResponseKind::Visit => t!(locale, "words-response-visit"),
    }
}

/// "A, B en C"
pub fn list(locale: Locale, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => t!(
            locale,
            "words-and",
            first = first.join(", "),
            last = last.clone()
        ),
    }
}

/// The first letter as a capital: how a term opens a sentence or a label.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}
