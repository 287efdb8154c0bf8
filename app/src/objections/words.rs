//! What the pages of an objection say: what became of it, and why it was not taken.

use super::data::{NotObjected, ObjectionLine};
use crate::{
    cosigning::NotTaken,
    locale::{Locale, t},
    ui::{FormError, Glyph},
};
use letters::{
    objections::{Became, MOST, ObjectionRefused},
    review::NotProposed,
    round::AnswerRefused,
    text::Remark,
};

/// What became of an objection, with its picture.
pub(super) fn became(locale: Locale, line: &ObjectionLine) -> (Glyph, String) {
    let version = line.version.unwrap_or_default().to_string();
    match line.became {
        Became::Waits => (Glyph::Objection, t!(locale, "objection-waits")),
        Became::Accepted => (
            Glyph::Full,
            t!(locale, "objection-accepted", version = version),
        ),
        Became::Amended => (
            Glyph::Half,
            t!(locale, "objection-amended", version = version),
        ),
        Became::Rejected => (Glyph::Cross, t!(locale, "objection-rejected")),
        Became::Withdrawn => (Glyph::Barred, t!(locale, "objection-withdrawn")),
        Became::Ended => (Glyph::Empty, t!(locale, "objection-ended")),
    }
}

/// That a suggestion is an objection from a round.
pub(crate) fn mark(locale: Locale, organisation: &str) -> String {
    t!(locale, "objection-mark", organisation = organisation)
}

/// Why nothing can be said any more.
pub(super) fn stopped(locale: Locale, why: &ObjectionRefused) -> String {
    match why {
        ObjectionRefused::TooMany => t!(locale, "objection-too-many", max = MOST),
        ObjectionRefused::Answer(AnswerRefused::AlreadySigned { .. }) => {
            t!(locale, "objection-signed")
        }
        ObjectionRefused::Answer(AnswerRefused::OtherVersion { .. }) => {
            t!(locale, "objection-other-version")
        }
        ObjectionRefused::Answer(refused) => NotTaken::Rules(refused.clone()).error(locale).text,
    }
}

/// Why it was not taken, at its field.
pub(super) fn error(locale: Locale, why: &NotObjected) -> FormError {
    match why {
        NotObjected::Words(NotProposed::Same) => {
            FormError::at("wording", t!(locale, "objection-wrong-same"))
        }
        NotObjected::Words(NotProposed::TooMuch) => {
            FormError::at("wording", t!(locale, "objection-wrong-much"))
        }
        NotObjected::Words(NotProposed::Unprintable) => {
            FormError::at("wording", t!(locale, "objection-wrong-sign"))
        }
        NotObjected::NoWhy => FormError::at("why", t!(locale, "objection-wrong-no-why")),
        NotObjected::BadWhy => {
            let max = locale.number(Remark::MAX as u64);
            FormError::at("why", t!(locale, "objection-wrong-why", max = max))
        }
        NotObjected::TooMany => FormError::whole(t!(locale, "objection-too-many", max = MOST)),
        NotObjected::Decided => FormError::whole(t!(locale, "objection-decided")),
        NotObjected::NotTaken(NotTaken::Rules(refused)) => {
            FormError::whole(stopped(locale, &refused.clone().into()))
        }
        NotObjected::NotTaken(other) => other.error(locale),
    }
}
