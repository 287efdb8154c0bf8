//! Words about support.

use super::{CodeFailed, NotOpened, Said, Standing};
use crate::{
    desk::words::mistake,
    drafting::{Mistake, Wrong},
    locale::{Locale, t},
    ui::FormError,
};
use letters::{support::SupportRefused, text::TextError};

/// "1.204 mensen steunen deze brief."
pub(super) fn counted(locale: Locale, counted: u64) -> String {
    let count = usize::try_from(counted).unwrap_or(usize::MAX);
    let shown = locale.number(counted);
    t!(locale, "support-counted", count = count, shown = shown)
}

/// Until when it can be supported, or that it no longer can.
pub(super) fn standing(locale: Locale, standing: Standing) -> String {
    match standing {
        Standing::Open { last } => t!(locale, "support-open", last = locale.day(last)),
        Standing::Closed => t!(locale, "support-closed"),
    }
}

/// What is wrong with a field, and what to do.
pub(super) fn wrong(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    let one = |wrong: &Wrong| {
        let empty = wrong.mistake == Mistake::Text(TextError::Empty);
        let form = wrong.mistake == Mistake::Text(TextError::Form);
        let text = match wrong.field.as_str() {
            "name" if empty => t!(locale, "support-empty-name"),
            "place" if empty => t!(locale, "support-empty-place"),
            "mail" if empty => t!(locale, "support-empty-mail"),
            "reason" if empty => t!(locale, "support-empty-reason"),
            "name" if form => t!(locale, "support-no-name"),
            "place" if form => t!(locale, "support-no-place"),
            "last" => t!(locale, "support-no-day"),
            _ => mistake(locale, &wrong.mistake),
        };
        FormError::at(wrong.field.clone(), text)
    };
    wrong.iter().map(one).collect()
}

/// Why a code was not taken.
pub(super) fn code_failed(locale: Locale, failed: CodeFailed) -> FormError {
    match failed {
        CodeFailed::Missing => FormError::at("code", t!(locale, "sign-code-missing")),
        CodeFailed::Wrong { left } => {
            FormError::at("code", t!(locale, "support-code-wrong", left = left))
        }
        CodeFailed::Refused(SupportRefused::CodeOver | SupportRefused::OtherText) => {
            FormError::whole(t!(locale, "support-code-over"))
        }
        CodeFailed::Refused(SupportRefused::CalledOff) => {
            FormError::whole(t!(locale, "support-over-called-off"))
        }
        CodeFailed::Refused(_) => FormError::whole(t!(locale, "support-over-closed")),
    }
}

/// Why support was not opened.
pub(super) fn not_opened(locale: Locale, why: NotOpened) -> FormError {
    match why {
        SupportRefused::Past => FormError::at("last", t!(locale, "support-not-past")),
        SupportRefused::TooLong { latest } => FormError::at(
            "last",
            t!(locale, "support-not-long", latest = locale.day(latest)),
        ),
        SupportRefused::Translation => FormError::whole(t!(locale, "support-not-translation")),
        SupportRefused::LetGo => FormError::whole(t!(locale, "support-not-again")),
        SupportRefused::Open => FormError::whole(t!(locale, "support-not-twice")),
        SupportRefused::CalledOff
        | SupportRefused::NotPublished
        | SupportRefused::Closed
        | SupportRefused::OtherText
        | SupportRefused::CodeOver => FormError::whole(t!(locale, "support-not-published")),
    }
}

/// What was done just now.
pub(super) fn said(locale: Locale, said: Said) -> String {
    match said {
        Said::Opened => t!(locale, "support-said-opened"),
        Said::Closed => t!(locale, "support-said-closed"),
        Said::Hidden => t!(locale, "support-said-hidden"),
        Said::Withdrawn => t!(locale, "support-said-withdrawn"),
    }
}
