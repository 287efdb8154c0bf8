//! What the association mails to guests: the code, that they were let in, or that they were not.

use super::{Mail, spaced};
use crate::locale::{Locale, t};
use letters::time::Moment;

/// What every mail to a guest says.
#[derive(Clone, Copy, Debug)]
pub struct ToGuest<'a> {
    /// To whom.
    pub person: &'a str,
    /// For which organisation.
    pub organisation: &'a str,
    /// What the letter is about.
    pub subject: &'a str,
    /// Who sends it.
    pub association: &'a str,
}

/// "Uw code om mee te tekenen", which holds until a moment.
pub fn guest_code(locale: Locale, to: ToGuest<'_>, link: &str, code: &str, until: Moment) -> Mail {
    let code = spaced(code);
    Mail {
        subject: t!(locale, "mail-guest-code-subject", code = code.clone()),
        text: t!(
            locale,
            "mail-guest-code-text",
            person = to.person,
            organisation = to.organisation,
            subject = to.subject,
            code = code,
            link = link,
            until = locale.moment(until),
            association = to.association
        ),
    }
}

/// What a guest's receipt says on top of that.
#[derive(Clone, Copy, Debug)]
pub struct GuestReceipt<'a> {
    /// What the organisation is called under the letter.
    pub name: &'a str,
    /// The number of the version.
    pub version: u32,
    /// Its hash, in groups.
    pub hash: &'a str,
    /// The number of the signature's line in the letter's log.
    pub line: u64,
    /// When the name came under it.
    pub at: Moment,
    /// Where the signature is taken back.
    pub link: &'a str,
    /// The code for that.
    pub code: &'a str,
    /// The whole text that was signed.
    pub text: &'a str,
}

/// "Getekend": which text, where in the log, how to take it back; and the text itself, which may be out nowhere yet.
pub fn guest_admitted(locale: Locale, to: ToGuest<'_>, receipt: &GuestReceipt<'_>) -> Mail {
    Mail {
        subject: t!(locale, "mail-signed-subject", subject = to.subject),
        text: t!(
            locale,
            "mail-guest-admitted-text",
            person = to.person,
            organisation = receipt.name,
            subject = to.subject,
            version = receipt.version,
            hash = receipt.hash,
            line = receipt.line.to_string(),
            at = locale.moment(receipt.at),
            link = receipt.link,
            code = spaced(receipt.code),
            text = receipt.text,
            association = to.association
        ),
    }
}

/// "Over uw verzoek om mee te tekenen": no, and why.
pub fn guest_refused(locale: Locale, to: ToGuest<'_>, reason: &str) -> Mail {
    Mail {
        subject: t!(locale, "mail-guest-refused-subject", subject = to.subject),
        text: t!(
            locale,
            "mail-guest-refused-text",
            person = to.person,
            organisation = to.organisation,
            subject = to.subject,
            reason = reason,
            association = to.association
        ),
    }
}
