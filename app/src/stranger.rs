//! What every form has that anybody may fill in: a trap for programs, and why it was not taken.

use crate::{
    locale::{Locale, t},
    page::{Head, Nav},
    ui::FormError,
};
use leptos::prelude::*;
use letters::time::Moment;

/// The name of the field that nobody sees.
pub const TRAP: &str = "fax";

/// What every page of theirs has in its head.
pub(crate) fn head(title: String) -> Head {
    Head {
        title,
        private: true,
        class: "sign guest",
        nav: Nav::Signing,
        ..Head::default()
    }
}

/// Why a form was not taken, whatever its fields say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failed {
    /// It came back sooner than anybody reads.
    TooSoon,
    /// It was open for more than a day.
    TooOld,
    /// A field was filled in that nobody sees.
    Trap,
    /// Too many came from here, or for this mail address.
    Wait {
        /// Until when.
        until: Moment,
    },
    /// It showed another text.
    OtherText,
}

/// Why a form was not taken as a whole.
pub fn failed(locale: Locale, failed: Failed) -> FormError {
    FormError::whole(match failed {
        Failed::TooSoon => t!(locale, "stranger-too-soon"),
        Failed::TooOld => t!(locale, "stranger-too-old"),
        Failed::Trap => t!(locale, "stranger-trap-filled"),
        Failed::Wait { until } => t!(locale, "stranger-wait", until = locale.moment(until)),
        Failed::OtherText => t!(locale, "sign-other-version"),
    })
}

/// A field that nobody sees or hears, and that programs fill in which fill in everything.
pub fn trap(locale: Locale) -> AnyView {
    view! {
        <div class="visually-hidden" aria-hidden="true">
            <label for=TRAP>{t!(locale, "stranger-trap")}</label>
            <input type="text" id=TRAP name=TRAP tabindex="-1" autocomplete="off"/>
        </div>
    }
    .into_any()
}
