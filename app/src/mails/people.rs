//! What the association mails to people about their place in the house. No mail holds a link that signs in.

use super::Mail;
use crate::locale::{Locale, t};

/// To whom such a mail goes, and from whom it comes.
#[derive(Clone, Copy, Debug)]
pub struct ToPerson<'a> {
    /// Whose mail it is.
    pub person: &'a str,
    /// The address with which they sign in.
    pub mail: &'a str,
    /// Where they sign in.
    pub link: &'a str,
    /// Who did what it tells.
    pub by: &'a str,
    /// Whose house it is.
    pub association: &'a str,
}

/// "Uitnodiging om in te loggen": how, in three steps.
pub fn invited_in(locale: Locale, to: &ToPerson<'_>) -> Mail {
    Mail {
        subject: t!(
            locale,
            "mail-people-invitation-subject",
            association = to.association
        ),
        text: t!(
            locale,
            "mail-people-invitation-text",
            person = to.person,
            by = to.by,
            association = to.association,
            link = to.link,
            mail = to.mail
        ),
    }
}

/// "Uw rol": which, and that one signs in anew; with the word about a second step for a role that needs one.
pub fn role_given(locale: Locale, to: &ToPerson<'_>, role: &str, second_step: bool) -> Mail {
    let second = if second_step {
        t!(locale, "mail-people-role-second")
    } else {
        String::new()
    };
    Mail {
        subject: t!(locale, "mail-people-role-subject", role = role),
        text: t!(
            locale,
            "mail-people-role-text",
            person = to.person,
            by = to.by,
            role = role,
            association = to.association,
            link = to.link,
            mail = to.mail,
            second = second
        ),
    }
}

/// To the new address: "Uw mailadres is gewijzigd".
pub fn mail_moved_here(locale: Locale, to: &ToPerson<'_>) -> Mail {
    Mail {
        subject: t!(locale, "mail-people-moved-subject"),
        text: t!(
            locale,
            "mail-people-moved-here-text",
            person = to.person,
            by = to.by,
            mail = to.mail,
            association = to.association
        ),
    }
}

/// To the old address. It does not say the new one: others may read that mailbox by now.
pub fn mail_moved_away(locale: Locale, to: &ToPerson<'_>) -> Mail {
    Mail {
        subject: t!(locale, "mail-people-moved-subject"),
        text: t!(
            locale,
            "mail-people-moved-away-text",
            person = to.person,
            by = to.by,
            mail = to.mail,
            association = to.association
        ),
    }
}
