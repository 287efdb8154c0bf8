//! What the association mails to who supports a letter: the code, the thanks, or that they are counted already.
//!
//! Before the code was typed a mail has no word of what was filled in: anybody can fill in anybody's address, and our mails
//! would carry their words.

use super::{Mail, spaced};
use crate::locale::{Locale, t};
use letters::time::Moment;

/// What every mail to a supporter says.
#[derive(Clone, Copy, Debug)]
pub struct ToSupporter<'a> {
    /// To whom, as it was filled in.
    pub name: &'a str,
    /// What the letter is about.
    pub subject: &'a str,
    /// The whole address of its page.
    pub page: &'a str,
    /// Who sends it.
    pub association: &'a str,
}

/// "Uw code is …": what confirms.
pub fn support_code(
    locale: Locale,
    to: ToSupporter<'_>,
    link: &str,
    code: &str,
    until: Moment,
) -> Mail {
    let code = spaced(code);
    Mail {
        subject: t!(locale, "mail-support-code-subject", code = code.clone()),
        text: t!(
            locale,
            "mail-support-code-text",
            subject = to.subject,
            page = to.page,
            code = code,
            link = link,
            until = locale.moment(until),
            association = to.association
        ),
    }
}

/// "U steunt deze brief al": to the owner of the mailbox, whoever filled in the form.
pub fn support_known(locale: Locale, to: ToSupporter<'_>, link: &str) -> Mail {
    Mail {
        subject: t!(locale, "mail-support-known-subject", subject = to.subject),
        text: t!(
            locale,
            "mail-support-known-text",
            subject = to.subject,
            page = to.page,
            link = link,
            association = to.association
        ),
    }
}

/// "Dank u wel": what is supported, what is shown, and the way back.
pub fn support_receipt(
    locale: Locale,
    to: ToSupporter<'_>,
    hash: &str,
    shown: bool,
    link: &str,
) -> Mail {
    let shown = if shown {
        t!(locale, "mail-support-shown")
    } else {
        t!(locale, "mail-support-not-shown")
    };
    Mail {
        subject: t!(locale, "mail-support-receipt-subject", subject = to.subject),
        text: t!(
            locale,
            "mail-support-receipt-text",
            name = to.name,
            subject = to.subject,
            page = to.page,
            shown = shown,
            hash = hash,
            link = link,
            association = to.association
        ),
    }
}
