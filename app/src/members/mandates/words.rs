//! The words about mandates.

use super::{MandateLine, Said};
use crate::{
    desk::words::mistake,
    drafting::Wrong,
    locale::{Locale, t},
    privacy,
    ui::{self, FormError, Notice, NoticeKind},
};
use leptos::prelude::*;
use letters::mandate::{Extent, Mandate};

/// "Tekent namens de organisatie"
pub fn extent(locale: Locale, extent: Extent) -> String {
    match extent {
        Extent::OnBehalf => t!(locale, "mandate-extent-on-behalf"),
        Extent::UnderReservation => t!(locale, "mandate-extent-under-reservation"),
    }
}

/// "sinds 1 januari 2025", "van … tot en met …"; for one that was taken back before its first day, that it was.
pub fn period(locale: Locale, mandate: &Mandate) -> String {
    let from = locale.day(mandate.from);
    match mandate.last_day() {
        None => t!(locale, "mandate-since", from = from),
        Some(last) if last < mandate.from => t!(locale, "mandate-taken-back", from = from),
        Some(last) => t!(
            locale,
            "mandate-from-until",
            from = from,
            until = locale.day(last)
        ),
    }
}

/// "directeur, plaatsvervanger"
pub fn function(locale: Locale, mandate: &Mandate) -> String {
    let function = privacy::word(locale, mandate.function.as_str());
    if mandate.deputy {
        t!(locale, "mandate-as-deputy", function = function)
    } else {
        function
    }
}

/// What shows the mandate of a deputy about whom nothing else was noted.
pub fn appointed_by(locale: Locale, line: &MandateLine) -> String {
    t!(
        locale,
        "mandate-appointed-by",
        person = line.person.clone(),
        function = line.mandate.function.to_string()
    )
}

/// What was done just now.
pub fn said(locale: Locale, said: Option<Said>) -> Option<AnyView> {
    let words = match said? {
        Said::Granted => t!(locale, "mandate-said-granted"),
        Said::Ended => t!(locale, "mandate-said-ended"),
        Said::Appointed => t!(locale, "mandate-said-appointed"),
    };
    let notice = ui::notice(Notice {
        kind: NoticeKind::Calm,
        title: words,
        text: String::new(),
    });
    Some(notice.into_any())
}

/// Everything that is wrong with the form, each with the name of its field: "Naam: vul dit in."
pub fn summary(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    let one = |wrong: &Wrong| {
        let what = mistake(locale, &wrong.mistake);
        let text = match field(locale, &wrong.field) {
            Some(field) => t!(locale, "drafting-mistake-at", field = field, what = what),
            None => what,
        };
        FormError::at(wrong.field.clone(), text)
    };
    wrong.iter().map(one).collect()
}

/// What a field is called.
fn field(locale: Locale, name: &str) -> Option<String> {
    Some(match name {
        "organisation" => t!(locale, "mandate-organisation"),
        "name" => t!(locale, "mandate-name"),
        "mail" => t!(locale, "mandate-mail"),
        "function" => t!(locale, "mandate-function"),
        "deputy" => t!(locale, "mandate-deputy"),
        "extent" => t!(locale, "mandate-extent"),
        "from" => t!(locale, "mandate-from"),
        "evidence" => t!(locale, "mandate-evidence"),
        "document" => t!(locale, "mandate-document"),
        "until" | "last" => t!(locale, "mandate-until"),
        _ => return None,
    })
}
