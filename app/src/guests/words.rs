//! Words about guests.

use super::{CodeFailed, NotDecided, Said};
use crate::{
    desk::words::mistake,
    drafting::{Mistake, Wrong},
    locale::{Locale, t},
    ui::FormError,
};
use letters::{
    guests::{GuestRefused, Likeness, Verdict},
    round::AnswerRefused,
    text::TextError,
    time::Moment,
};

/// "gast": what stands with a name of an organisation that is no member.
#[must_use]
pub fn mark(locale: Locale) -> String {
    t!(locale, "guests-mark")
}

/// What shows that a guest may sign, as the mandate has it.
#[must_use]
pub fn evidence(locale: Locale, confirmed: Moment) -> String {
    t!(locale, "guests-evidence", when = locale.moment(confirmed))
}

/// What is wrong with a field, and what to do.
pub(super) fn wrong(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    let one = |wrong: &Wrong| {
        let empty = wrong.mistake == Mistake::Text(TextError::Empty);
        let text = match wrong.field.as_str() {
            "organisation" if empty => t!(locale, "guests-empty-organisation"),
            "website" if empty => t!(locale, "guests-empty-website"),
            "person" if empty => t!(locale, "guests-empty-person"),
            "function" if empty => t!(locale, "guests-empty-function"),
            "mail" if empty => t!(locale, "guests-empty-mail"),
            "reason" if empty => t!(locale, "guests-empty-reason"),
            "organisation" | "person" | "function"
                if wrong.mistake == Mistake::Text(TextError::Form) =>
            {
                t!(locale, "guests-no-letters")
            }
            "whom" => t!(locale, "guests-no-whom"),
            "other" => t!(locale, "guests-no-other"),
            _ => mistake(locale, &wrong.mistake),
        };
        FormError::at(wrong.field.clone(), text)
    };
    wrong.iter().map(one).collect()
}

/// Why a code was not taken.
pub(super) fn code_failed(locale: Locale, failed: &CodeFailed) -> FormError {
    match failed {
        CodeFailed::Missing => FormError::at("code", t!(locale, "sign-code-missing")),
        &CodeFailed::Wrong { left } => {
            FormError::at("code", t!(locale, "guests-code-wrong", left = left))
        }
        CodeFailed::Before => FormError::whole(t!(locale, "guests-code-before")),
        CodeFailed::Refused(why) => FormError::whole(refused(locale, why)),
    }
}

fn refused(locale: Locale, why: &GuestRefused) -> String {
    match why {
        GuestRefused::Round(AnswerRefused::TooLate { deadline }) => {
            let deadline = locale.deadline(*deadline);
            t!(locale, "guests-over-late", deadline = deadline)
        }
        GuestRefused::Round(AnswerRefused::RoundCancelled) => t!(locale, "guests-over-cancelled"),
        GuestRefused::Round(_) | GuestRefused::DoorClosed => t!(locale, "guests-over-closed"),
        GuestRefused::OtherVersion => t!(locale, "sign-other-version"),
        GuestRefused::CodeOver | GuestRefused::NotWaiting => t!(locale, "guests-code-over"),
    }
}

/// What is thought of a mailbox.
pub(super) fn verdict(locale: Locale, verdict: Verdict) -> String {
    match verdict {
        Verdict::Agrees => t!(locale, "guests-mail-agrees"),
        Verdict::FreeMail => t!(locale, "guests-mail-free"),
        Verdict::Differs => t!(locale, "guests-mail-differs"),
    }
}

/// By what an organisation of the register looks like a guest.
pub(super) fn likeness(locale: Locale, by: Likeness) -> String {
    match by {
        Likeness::Name => t!(locale, "guests-twin-name"),
        Likeness::Website => t!(locale, "guests-twin-website"),
        Likeness::Nearly => t!(locale, "guests-twin-nearly"),
    }
}

/// Why a guest was not let in or refused.
pub(super) fn not_decided(locale: Locale, why: &NotDecided) -> String {
    match why {
        NotDecided::NotWaiting => t!(locale, "guests-not-waiting"),
        NotDecided::Over => t!(locale, "guests-not-over"),
        NotDecided::Signed { at } => t!(locale, "guests-not-signed", when = locale.moment(*at)),
        NotDecided::NameTaken => t!(locale, "guests-not-name"),
        NotDecided::OtherName => t!(locale, "guests-not-person"),
        NotDecided::Mandate => t!(locale, "guests-not-mandate"),
    }
}

/// What was done just now.
pub(super) fn said(locale: Locale, said: Said) -> String {
    match said {
        Said::Opened => t!(locale, "guests-said-opened"),
        Said::Closed => t!(locale, "guests-said-closed"),
        Said::Admitted => t!(locale, "guests-said-admitted"),
        Said::Refused => t!(locale, "guests-said-refused"),
    }
}
