//! Follow-ups in words.

use crate::{
    desk::words as desk_words,
    drafting::{Mistake, Wrong},
    locale::{Locale, t},
    ui::FormError,
};
use letters::followup::FollowUpRefused;

/// Why it is not made, and what to do.
pub fn refused(locale: Locale, why: FollowUpRefused) -> String {
    match why {
        FollowUpRefused::NotOut => t!(locale, "followup-not-out"),
        FollowUpRefused::CalledOff => t!(locale, "followup-called-off"),
        FollowUpRefused::Nobody => t!(locale, "followup-nobody"),
        FollowUpRefused::Nothing => t!(locale, "followup-nothing"),
        FollowUpRefused::Gone => t!(locale, "followup-gone"),
        FollowUpRefused::Moved => t!(locale, "followup-moved"),
        FollowUpRefused::Exists => t!(locale, "followup-exists"),
    }
}

/// What the first version's note says.
#[must_use]
pub fn note(locale: Locale, title: &str) -> String {
    t!(locale, "followup-note", title = title)
}

/// Everything that is wrong, for the summary on top.
pub fn summary(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    let told = |it: &Wrong| {
        let what = desk_words::mistake(locale, &it.mistake);
        // What the rules say is a sentence of its own.
        let text = if matches!(it.mistake, Mistake::FollowUp(_)) {
            what
        } else {
            let field = t!(locale, "followup-subject");
            t!(locale, "drafting-mistake-at", field = field, what = what)
        };
        FormError::at(it.field.clone(), text)
    };
    wrong.iter().map(told).collect()
}
