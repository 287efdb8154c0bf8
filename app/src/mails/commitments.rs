//! What the secretariat is mailed about a promise: its last day comes near, or is past.

use super::Mail;
use crate::{
    commitments::until,
    locale::{Locale, t},
};
use letters::commitment::{Commitment, Occasion};

/// Which promise.
#[derive(Clone, Copy, Debug)]
pub struct AboutCommitment<'a> {
    /// The promise.
    pub commitment: &'a Commitment,
    /// The title of the letter.
    pub title: &'a str,
    /// Where its page is.
    pub link: &'a str,
    /// Who is told.
    pub person: &'a str,
    /// Who writes.
    pub association: &'a str,
}

/// The mail.
pub fn commitment_due(locale: Locale, data: AboutCommitment<'_>, occasion: Occasion) -> Mail {
    let promise = &data.commitment.promise;
    let (by, what) = (promise.by.as_str(), promise.what.as_str());
    let until = until(locale, promise.due.as_ref());
    let (subject, lead) = match occasion {
        Occasion::Ahead(day) => (
            t!(
                locale,
                "mail-commitment-ahead-subject",
                by = by,
                day = locale.day(day)
            ),
            t!(locale, "mail-commitment-ahead-lead", day = locale.day(day)),
        ),
        Occasion::Past(day) => (
            t!(locale, "mail-commitment-past-subject", by = by),
            t!(locale, "mail-commitment-past-lead", day = locale.day(day)),
        ),
    };
    Mail {
        subject,
        text: t!(
            locale,
            "mail-commitment-text",
            person = data.person,
            lead = lead,
            by = by,
            what = what,
            until = until,
            title = data.title,
            link = data.link,
            association = data.association
        ),
    }
}
