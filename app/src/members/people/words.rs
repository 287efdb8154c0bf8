//! The words about people: how they stand to the house, what was done, why something was not.

use super::{MandateLine, Said};
use crate::{
    desk::words as desk,
    drafting::Wrong,
    locale::{Locale, t},
    own::RoleLine,
    ui::{FormError, Notice, NoticeKind},
    words,
};
use letters::{
    access::KeepError,
    letter::Language,
    person::{AccountState, Field},
    role::Role,
};

/// "Naam", …
pub fn label(locale: Locale, field: Field) -> String {
    match field {
        Field::Name => t!(locale, "people-name"),
        Field::Mail => t!(locale, "people-mail"),
        Field::Language => t!(locale, "people-language"),
    }
}

/// What was changed, from the words of the store: "Naam, Mailadres".
pub fn fields(locale: Locale, keys: &str) -> String {
    let fields = keys.split(' ').filter_map(Field::from_key);
    let names: Vec<String> = fields.map(|field| label(locale, field)).collect();
    names.join(", ")
}

/// "Nederlands", or what their browser asks for.
pub fn language(locale: Locale, language: Option<Language>) -> String {
    match language {
        Some(language) => desk::language(locale, language),
        None => t!(locale, "people-language-browser"),
    }
}

/// "bestuurder bij Wijkteam Elzenbroek"
pub fn held(locale: Locale, line: &RoleLine) -> String {
    let role = words::role(locale, line.role);
    match &line.organisation {
        Some(organisation) => t!(
            locale,
            "own-role-in",
            role = role,
            organisation = organisation.clone()
        ),
        None => role,
    }
}

/// What a role is for, in a few words.
pub fn role_hint(locale: Locale, role: Role) -> String {
    match role {
        Role::Reader => t!(locale, "people-role-reader"),
        Role::Contributor => t!(locale, "people-role-contributor"),
        Role::Director => t!(locale, "people-role-director"),
        Role::Secretariat => t!(locale, "people-role-secretariat"),
        Role::Operator => t!(locale, "people-role-operator"),
    }
}

/// Whether somebody can sign in, in a few words.
pub fn account(locale: Locale, account: AccountState) -> String {
    match account {
        AccountState::None => t!(locale, "people-account-none"),
        AccountState::Waiting => t!(locale, "people-account-waiting"),
        AccountState::Open => t!(locale, "people-account-open"),
        AccountState::Closed(at) => {
            t!(locale, "people-account-closed", day = locale.day(at.day()))
        }
    }
}

/// "bestuurder, als plaatsvervanger"
pub fn function(locale: Locale, mandate: &MandateLine) -> String {
    let function = mandate.function.clone();
    if mandate.deputy {
        t!(locale, "mandate-as-deputy", function = function)
    } else {
        function
    }
}

/// "sinds 2 september 2024", "van … tot en met …"
pub fn period(locale: Locale, mandate: &MandateLine) -> String {
    let from = locale.day(mandate.from);
    match mandate.until {
        None => t!(locale, "mandate-since", from = from),
        Some(until) if until < mandate.from => t!(locale, "mandate-taken-back", from = from),
        Some(until) => t!(
            locale,
            "mandate-from-until",
            from = from,
            until = locale.day(until)
        ),
    }
}

/// What was done just now.
pub fn said(locale: Locale, said: Said) -> Notice {
    let (title, text) = match said {
        Said::Added => (t!(locale, "people-said-added"), String::new()),
        Said::AddedAndInvited => (
            t!(locale, "people-said-added"),
            t!(locale, "people-said-added-and-invited-text"),
        ),
        Said::Changed => (t!(locale, "people-said-changed"), String::new()),
        Said::MailChanged => (
            t!(locale, "people-said-mail"),
            t!(locale, "people-said-mail-text"),
        ),
        Said::Unchanged => (t!(locale, "people-said-unchanged"), String::new()),
        Said::Invited => (t!(locale, "people-said-invited"), String::new()),
        Said::InvitedJustBefore => (
            t!(locale, "people-said-just-before"),
            t!(locale, "people-said-just-before-text"),
        ),
        Said::RoleGiven => (
            t!(locale, "people-said-role"),
            t!(locale, "people-said-role-text"),
        ),
        Said::RoleTaken => (
            t!(locale, "people-said-role-taken"),
            t!(locale, "people-said-role-taken-text"),
        ),
        Said::Left => (
            t!(locale, "people-said-left"),
            t!(locale, "people-said-left-text"),
        ),
    };
    let kind = if said == Said::Left {
        NoticeKind::CalledOff
    } else {
        NoticeKind::Calm
    };
    Notice { kind, title, text }
}

/// Why something was not done.
pub fn refused(locale: Locale, why: KeepError) -> Notice {
    let (title, text) = match why {
        KeepError::OutOfReach => (
            t!(locale, "people-out-of-reach"),
            t!(locale, "people-out-of-reach-text"),
        ),
        KeepError::Oneself => (
            t!(locale, "people-oneself"),
            t!(locale, "people-oneself-text"),
        ),
        KeepError::LastHolder => (
            t!(locale, "people-last-holder"),
            t!(locale, "people-last-holder-text"),
        ),
    };
    Notice {
        kind: NoticeKind::NeedsYou,
        title,
        text,
    }
}

/// Everything that is wrong with a form, each with the name of its field.
pub fn summary(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    let name = |field: &str| match field {
        "role" => Some(t!(locale, "people-role")),
        "organisation" => Some(t!(locale, "people-role-where")),
        field => Field::from_key(field).map(|field| label(locale, field)),
    };
    wrong
        .iter()
        .map(|wrong| {
            let what = desk::mistake(locale, &wrong.mistake);
            let text = match name(&wrong.field) {
                Some(field) => t!(locale, "drafting-mistake-at", field = field, what = what),
                None => what,
            };
            FormError::at(wrong.field.clone(), text)
        })
        .collect()
}
