//! What the association mails about a signing round after its invitations: reminders, another deadline, its end.

use super::{Mail, WithoutIt, spaced};
use crate::locale::{Locale, t};
use letters::{
    cosignature::{Capacity, PublicRemark},
    round::RoundTally,
    time::{Day, Moment},
};

/// What every mail to somebody who was asked says.
#[derive(Clone, Copy, Debug)]
pub struct AboutRound<'a> {
    /// Who was asked.
    pub person: &'a str,
    /// For which organisation.
    pub organisation: &'a str,
    /// What the letter is about.
    pub subject: &'a str,
    /// Until when one can answer, or could have.
    pub deadline: Moment,
    /// Who sends it.
    pub association: &'a str,
}

/// The link and the code in a mail that asks for an answer.
#[derive(Clone, Copy, Debug)]
pub struct RoundKey<'a> {
    /// The link.
    pub link: &'a str,
    /// The code.
    pub code: &'a str,
}

/// How to answer, in three steps.
fn steps(locale: Locale, key: RoundKey<'_>) -> String {
    t!(
        locale,
        "mail-round-steps",
        link = key.link,
        code = spaced(key.code)
    )
}

/// "Herinnering: wilt u ondertekenen?", with all that is needed to do so.
pub fn reminder(locale: Locale, about: &AboutRound<'_>, key: RoundKey<'_>) -> Mail {
    Mail {
        subject: t!(
            locale,
            "mail-round-reminder-subject",
            subject = about.subject
        ),
        text: t!(
            locale,
            "mail-round-reminder-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            deadline = locale.deadline(about.deadline),
            steps = steps(locale, key),
            association = about.association
        ),
    }
}

/// "Tekenen kan tot …": the deadline that was, and the one that is.
pub fn deadline_moved(
    locale: Locale,
    about: &AboutRound<'_>,
    old: Moment,
    key: RoundKey<'_>,
) -> Mail {
    let new = locale.deadline(about.deadline);
    Mail {
        subject: t!(
            locale,
            "mail-round-moved-subject",
            deadline = new.clone(),
            subject = about.subject
        ),
        text: t!(
            locale,
            "mail-round-moved-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            old = locale.deadline(old),
            new = new,
            steps = steps(locale, key),
            association = about.association
        ),
    }
}

/// To who signed, when the round closed before its deadline: what becomes of the signature.
pub fn closed_to_signer(
    locale: Locale,
    about: &AboutRound<'_>,
    at: Moment,
    capacity: Capacity,
) -> Mail {
    let organisation = about.organisation;
    let becomes = match capacity {
        Capacity::OnBehalf => t!(
            locale,
            "mail-round-closed-on-behalf",
            organisation = organisation
        ),
        Capacity::UnderReservation => t!(
            locale,
            "mail-round-closed-reserved",
            organisation = organisation
        ),
        Capacity::Personal => t!(locale, "mail-round-closed-personal"),
    };
    Mail {
        subject: t!(locale, "mail-round-closed-subject", subject = about.subject),
        text: t!(
            locale,
            "mail-round-closed-signer-text",
            person = about.person,
            subject = about.subject,
            at = locale.moment(at),
            deadline = locale.deadline(about.deadline),
            becomes = becomes,
            association = about.association
        ),
    }
}

/// To who signed under reservation, on the day on which the board decides: how to say that it agreed.
pub fn decides_today(locale: Locale, about: &AboutRound<'_>, key: RoundKey<'_>) -> Mail {
    Mail {
        subject: t!(locale, "mail-decides-subject", subject = about.subject),
        text: t!(
            locale,
            "mail-decides-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            steps = steps(locale, key),
            association = about.association
        ),
    }
}

/// To who signed under reservation: that it lapsed, and whether they can still sign.
pub fn lapsed(locale: Locale, about: &AboutRound<'_>, day: Day, open: bool) -> Mail {
    let further = if open {
        let deadline = locale.deadline(about.deadline);
        t!(locale, "mail-lapsed-open", deadline = deadline)
    } else {
        t!(locale, "mail-lapsed-over")
    };
    Mail {
        subject: t!(locale, "mail-lapsed-subject", subject = about.subject),
        text: t!(
            locale,
            "mail-lapsed-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            day = locale.day(day),
            further = further,
            association = about.association
        ),
    }
}

/// To whoever signed: that the secretariat took the signature back, as they had said.
pub fn taken_back_for(
    locale: Locale,
    about: &AboutRound<'_>,
    told: &str,
    at: Moment,
    letter: WithoutIt,
) -> Mail {
    let becomes = match letter {
        WithoutIt::Open => {
            let deadline = locale.deadline(about.deadline);
            t!(locale, "mail-back-open", deadline = deadline)
        }
        WithoutIt::Over => t!(locale, "mail-withdrawn-over"),
        WithoutIt::Sealed => t!(locale, "mail-withdrawn-sealed"),
    };
    Mail {
        subject: t!(locale, "mail-withdrawn-subject", subject = about.subject),
        text: t!(
            locale,
            "mail-back-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            told = told,
            at = locale.moment(at),
            becomes = becomes,
            association = about.association
        ),
    }
}

/// To who said something beside their name: that it was taken off the website, or put back.
pub fn remark_moved(locale: Locale, about: &AboutRound<'_>, remark: &PublicRemark) -> Mail {
    let what = match remark.hidden {
        Some(_) => t!(locale, "mail-remark-hidden"),
        None => t!(locale, "mail-remark-shown"),
    };
    Mail {
        subject: t!(locale, "mail-remark-subject", subject = about.subject),
        text: t!(
            locale,
            "mail-remark-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            remark = remark.text.as_str(),
            what = what,
            association = about.association
        ),
    }
}

/// To who signed, when the text is going to change: what becomes of the signature.
pub fn changing_to_signer(
    locale: Locale,
    about: &AboutRound<'_>,
    at: Moment,
    version: u32,
) -> Mail {
    Mail {
        subject: t!(locale, "mail-changing-subject", subject = about.subject),
        text: t!(
            locale,
            "mail-changing-signer-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            version = version,
            at = locale.moment(at),
            association = about.association
        ),
    }
}

/// To who is silent, when the round closed because the text is going to change: that they are asked again.
pub fn changing_to_silent(locale: Locale, about: &AboutRound<'_>, at: Moment) -> Mail {
    Mail {
        subject: t!(locale, "mail-changing-subject", subject = about.subject),
        text: t!(
            locale,
            "mail-changing-silent-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            at = locale.moment(at),
            association = about.association
        ),
    }
}

/// To who is silent, when the round closed before its deadline: that no answer is needed any more.
pub fn closed_to_silent(locale: Locale, about: &AboutRound<'_>, at: Moment) -> Mail {
    Mail {
        subject: t!(locale, "mail-round-closed-subject", subject = about.subject),
        text: t!(
            locale,
            "mail-round-closed-silent-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            at = locale.moment(at),
            deadline = locale.deadline(about.deadline),
            association = about.association
        ),
    }
}

/// To who signed, when the round was called off: that the signature counts for nothing.
pub fn cancelled_to_signer(locale: Locale, about: &AboutRound<'_>, at: Moment) -> Mail {
    Mail {
        subject: t!(
            locale,
            "mail-round-cancelled-subject",
            subject = about.subject
        ),
        text: t!(
            locale,
            "mail-round-cancelled-signer-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            at = locale.moment(at),
            association = about.association
        ),
    }
}

/// To who is silent, when the round was called off: that no answer is needed any more.
pub fn cancelled_to_silent(locale: Locale, about: &AboutRound<'_>, at: Moment) -> Mail {
    Mail {
        subject: t!(
            locale,
            "mail-round-cancelled-subject",
            subject = about.subject
        ),
        text: t!(
            locale,
            "mail-round-cancelled-silent-text",
            person = about.person,
            organisation = about.organisation,
            subject = about.subject,
            at = locale.moment(at),
            association = about.association
        ),
    }
}

/// What the mail to the secretariat says when a round closed by itself.
#[derive(Clone, Copy, Debug)]
pub struct RoundOver<'a> {
    /// To whom.
    pub person: &'a str,
    /// What the letter is about.
    pub subject: &'a str,
    /// The deadline that came.
    pub deadline: Moment,
    /// What was answered.
    pub tally: RoundTally,
    /// Where the letter is at the desk.
    pub link: &'a str,
    /// Who sends it.
    pub association: &'a str,
}

/// "De ronde is gesloten": who answered what, in figures.
pub fn round_over(locale: Locale, over: &RoundOver<'_>) -> Mail {
    let tally = over.tally;
    let reserved = match tally.reserved {
        0 => String::new(),
        count => t!(locale, "mail-round-over-reserved", count = count),
    };
    Mail {
        subject: t!(
            locale,
            "mail-round-over-subject",
            count = tally.signed,
            subject = over.subject
        ),
        text: t!(
            locale,
            "mail-round-over-text",
            person = over.person,
            subject = over.subject,
            deadline = locale.deadline(over.deadline),
            signed = tally.signed,
            reserved = reserved,
            declined = tally.declined,
            withdrawn = tally.withdrawn,
            lapsed = tally.lapsed,
            objected = tally.objected,
            silent = tally.silent,
            link = over.link,
            association = over.association
        ),
    }
}
