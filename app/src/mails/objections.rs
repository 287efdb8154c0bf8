//! What the association mails about objections: the receipt, the news to the secretariat, and what became of it.

use super::Mail;
use crate::locale::{Locale, t};
use letters::time::Moment;

/// What was objected, by whom and to which text.
#[derive(Clone, Copy, Debug)]
pub struct AboutObjection<'a> {
    /// Who objected.
    pub objector: &'a str,
    /// For which organisation.
    pub organisation: &'a str,
    /// What the letter is about.
    pub subject: &'a str,
    /// The number of the version.
    pub version: u32,
    /// Its hash, in groups.
    pub hash: &'a str,
    /// The passage as it reads.
    pub passage: &'a str,
    /// As it should read; nothing when it should go.
    pub wording: &'a str,
    /// Why.
    pub why: &'a str,
    /// When.
    pub at: Moment,
    /// Until when answers are taken.
    pub deadline: Moment,
    /// Who sends it.
    pub association: &'a str,
}

/// A passage, or that it goes.
fn or_gone(locale: Locale, words: &str) -> String {
    if words.trim().is_empty() {
        t!(locale, "mail-objection-gone")
    } else {
        words.to_owned()
    }
}

/// "Uw bezwaar": what was said, and that it is no answer yet. The link leads to where one answers.
pub fn objection_receipt(locale: Locale, about: &AboutObjection<'_>, link: &str) -> Mail {
    Mail {
        subject: t!(
            locale,
            "mail-objection-receipt-subject",
            subject = about.subject
        ),
        text: t!(
            locale,
            "mail-objection-receipt-text",
            person = about.objector,
            organisation = about.organisation,
            subject = about.subject,
            passage = about.passage,
            wording = or_gone(locale, about.wording),
            why = about.why,
            at = locale.moment(about.at),
            version = about.version,
            hash = about.hash,
            deadline = locale.moment(about.deadline),
            link = link,
            association = about.association
        ),
    }
}

/// "Bezwaar van …", to somebody of the secretariat. The link leads to where it is decided.
pub fn objection_to_desk(
    locale: Locale,
    about: &AboutObjection<'_>,
    person: &str,
    link: &str,
) -> Mail {
    Mail {
        subject: t!(
            locale,
            "mail-objection-desk-subject",
            organisation = about.organisation,
            subject = about.subject
        ),
        text: t!(
            locale,
            "mail-objection-desk-text",
            person = person,
            objector = about.objector,
            organisation = about.organisation,
            subject = about.subject,
            version = about.version,
            passage = about.passage,
            wording = or_gone(locale, about.wording),
            why = about.why,
            deadline = locale.moment(about.deadline),
            link = link,
            association = about.association
        ),
    }
}

/// What became of an objection.
#[derive(Clone, Copy, Debug)]
pub struct BecameOfIt<'a> {
    /// Who objected.
    pub person: &'a str,
    /// For which organisation.
    pub organisation: &'a str,
    /// What the letter is about.
    pub subject: &'a str,
    /// The passage that it was about, as it read then.
    pub passage: &'a str,
    /// As it was to read; nothing when it was to go.
    pub proposed: &'a str,
    /// Who sends it.
    pub association: &'a str,
}

/// "Uw voorstel is overgenomen", as it was (`amended` says in other words): how the passage reads now, nothing when it is
/// gone, and in which version.
pub fn objection_followed(
    locale: Locale,
    of: BecameOfIt<'_>,
    amended: bool,
    now: Option<&str>,
    version: u32,
) -> Mail {
    let subject = if amended {
        t!(
            locale,
            "mail-objection-amended-subject",
            subject = of.subject
        )
    } else {
        t!(
            locale,
            "mail-objection-accepted-subject",
            subject = of.subject
        )
    };
    let what = if amended {
        t!(locale, "mail-objection-amended")
    } else {
        t!(locale, "mail-objection-accepted")
    };
    Mail {
        subject,
        text: t!(
            locale,
            "mail-objection-followed-text",
            person = of.person,
            organisation = of.organisation,
            subject = of.subject,
            what = what,
            passage = of.passage,
            wording = or_gone(locale, of.proposed),
            now = or_gone(locale, now.unwrap_or_default()),
            version = version,
            association = of.association
        ),
    }
}

/// "Uw voorstel is niet overgenomen", and why.
pub fn objection_rejected(locale: Locale, of: BecameOfIt<'_>, reason: &str) -> Mail {
    Mail {
        subject: t!(
            locale,
            "mail-objection-rejected-subject",
            subject = of.subject
        ),
        text: t!(
            locale,
            "mail-objection-rejected-text",
            person = of.person,
            organisation = of.organisation,
            subject = of.subject,
            passage = of.passage,
            wording = or_gone(locale, of.proposed),
            reason = reason,
            association = of.association
        ),
    }
}

/// "De brief is af, zonder uw voorstel", or it is called off: nobody decided on it before that.
pub fn objection_ended(locale: Locale, of: BecameOfIt<'_>, called_off: bool) -> Mail {
    let (subject, what) = if called_off {
        let subject = t!(
            locale,
            "mail-objection-called-off-subject",
            subject = of.subject
        );
        (subject, t!(locale, "mail-objection-called-off"))
    } else {
        let subject = t!(locale, "mail-objection-ended-subject", subject = of.subject);
        (subject, t!(locale, "mail-objection-ended"))
    };
    Mail {
        subject,
        text: t!(
            locale,
            "mail-objection-ended-text",
            person = of.person,
            organisation = of.organisation,
            subject = of.subject,
            passage = of.passage,
            wording = or_gone(locale, of.proposed),
            what = what,
            association = of.association
        ),
    }
}
