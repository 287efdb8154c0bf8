//! The mails that the association sends: what a person would write, short and plain.

use crate::locale::{Locale, t};
use crate::members::mandates;
use crate::words;
use letters::{
    cosignature::Cosignature,
    mandate::Mandate,
    round::{SigningRound, TakenBack},
    time::{Day, Moment},
};

mod answers;
mod changes;
mod commitments;
mod guests;
mod objections;
mod people;
mod review;
mod rounds;
mod support;

pub use answers::{ToldAnswer, answer, answers};
pub use changes::{Changes, changes};
pub use commitments::{AboutCommitment, commitment_due};
pub use guests::{GuestReceipt, ToGuest, guest_admitted, guest_code, guest_refused};
pub use objections::{
    AboutObjection, BecameOfIt, objection_ended, objection_followed, objection_receipt,
    objection_rejected, objection_to_desk,
};
pub use people::{ToPerson, invited_in, mail_moved_away, mail_moved_here, role_given};
pub use review::{Happened, LetterNews, What, review_news};
pub use rounds::{
    AboutRound, RoundKey, RoundOver, cancelled_to_signer, cancelled_to_silent, changing_to_signer,
    changing_to_silent, closed_to_signer, closed_to_silent, deadline_moved, decides_today, lapsed,
    remark_moved, reminder, round_over, taken_back_for,
};
pub use support::{ToSupporter, support_code, support_known, support_receipt};

/// A mail's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The subject.
    pub subject: String,
    /// The text, lines broken by the reader's own program.
    pub text: String,
}

/// What an invitation to sign says.
#[derive(Clone, Debug)]
pub struct Invitation<'a> {
    /// Who is asked.
    pub person: &'a str,
    /// For which organisation.
    pub organisation: &'a str,
    /// What the letter is about.
    pub subject: &'a str,
    /// To whom it goes, in words; none for a position paper.
    pub addressees: Option<&'a str>,
    /// Until when.
    pub deadline: Moment,
    /// The link.
    pub link: &'a str,
    /// The code.
    pub code: &'a str,
    /// The version that they or their organisation signed, when the text changed since.
    pub reaffirms: Option<u32>,
    /// Who asks.
    pub association: &'a str,
}

/// "Wilt u deze brief medeondertekenen?"; or, when it was signed and changed since, "Staat u ook achter de gewijzigde tekst?"
pub fn invitation(locale: Locale, data: &Invitation<'_>) -> Mail {
    if let Some(version) = data.reaffirms {
        return Mail {
            subject: t!(locale, "mail-reaffirm-subject", subject = data.subject),
            text: t!(
                locale,
                "mail-reaffirm-text",
                person = data.person,
                organisation = data.organisation,
                subject = data.subject,
                version = version,
                deadline = locale.moment(data.deadline),
                link = data.link,
                code = spaced(data.code),
                association = data.association
            ),
        };
    }
    let to = data.addressees.map_or_else(String::new, |addressees| {
        t!(locale, "mail-invitation-to", addressees = addressees)
    });
    Mail {
        subject: t!(locale, "mail-invitation-subject", subject = data.subject),
        text: t!(
            locale,
            "mail-invitation-text",
            person = data.person,
            organisation = data.organisation,
            subject = data.subject,
            to = to,
            deadline = locale.moment(data.deadline),
            link = data.link,
            code = spaced(data.code),
            association = data.association
        ),
    }
}

/// A code in groups of three, as it is read and typed.
fn spaced(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    let groups: Vec<String> = letters
        .chunks(3)
        .map(|part| part.iter().collect())
        .collect();
    groups.join(" ")
}

/// "Uw code om in te loggen": the code, and what to do when nobody asked for it.
pub fn sign_in_code(locale: Locale, code: &str, association: &str) -> Mail {
    let code = spaced(code);
    Mail {
        subject: t!(locale, "mail-code-subject", code = code.clone()),
        text: t!(
            locale,
            "mail-code-text",
            code = code,
            association = association
        ),
    }
}

/// What changed in the means by which somebody signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The password was set.
    Password,
    /// Codes from an app were set up.
    CodesSetUp,
    /// Codes from an app were taken away.
    CodesRemoved,
    /// New recovery codes were made.
    RecoveryCodesMade,
    /// A recovery code was used.
    RecoveryCodeUsed,
    /// A passkey was added.
    PasskeyAdded,
    /// A passkey was removed.
    PasskeyRemoved,
}

/// What the mail about such a change says.
#[derive(Clone, Debug)]
pub struct Changed<'a> {
    /// To whom.
    pub person: &'a str,
    /// What changed.
    pub change: Change,
    /// When.
    pub at: Moment,
    /// Where they see by what means they sign in.
    pub link: &'a str,
    /// Who sends it.
    pub association: &'a str,
}

/// "Er is iets veranderd aan hoe u inlogt": what and when, and what to do for who did not do so.
pub fn account_changed(locale: Locale, data: &Changed<'_>) -> Mail {
    let what = match data.change {
        Change::Password => t!(locale, "mail-account-password"),
        Change::CodesSetUp => t!(locale, "mail-account-codes"),
        Change::CodesRemoved => t!(locale, "mail-account-codes-removed"),
        Change::RecoveryCodesMade => t!(locale, "mail-account-recovery"),
        Change::RecoveryCodeUsed => t!(locale, "mail-account-recovery-used"),
        Change::PasskeyAdded => t!(locale, "mail-account-passkey"),
        Change::PasskeyRemoved => t!(locale, "mail-account-passkey-removed"),
    };
    Mail {
        subject: t!(locale, "mail-account-subject"),
        text: t!(
            locale,
            "mail-account-text",
            person = data.person,
            what = what,
            at = locale.moment(data.at),
            link = data.link,
            association = data.association
        ),
    }
}

/// What every receipt says.
#[derive(Clone, Debug)]
pub struct Receipt<'a> {
    /// To whom.
    pub person: &'a str,
    /// For which organisation.
    pub organisation: &'a str,
    /// What the letter is about.
    pub subject: &'a str,
    /// The number of the version.
    pub version: u32,
    /// Its hash, in groups.
    pub hash: &'a str,
    /// When it happened.
    pub at: Moment,
    /// Until when it can be changed.
    pub deadline: Moment,
    /// The link, where it can be changed.
    pub link: &'a str,
    /// Who sends it.
    pub association: &'a str,
}

/// What the receipt of a signature says beside that.
#[derive(Clone, Copy, Debug)]
pub struct Signed<'a> {
    /// The signature.
    pub signed: &'a Cosignature,
    /// The number of its line in the letter's log.
    pub line: u64,
    /// What is said beside the name on the website.
    pub said: Option<&'a str>,
    /// The whole text that was signed.
    pub text: &'a str,
}

/// "Uw handtekening staat": which text, when, where in the log, how to take it back, and the text itself. Of a changed text it
/// says that it was confirmed.
pub fn signed(locale: Locale, data: &Receipt<'_>, what: &Signed<'_>) -> Mail {
    let Cosignature {
        capacity,
        decides,
        ref except,
        reaffirms,
        ..
    } = *what.signed;
    let mut how = words::capacity_but(locale, capacity, except);
    let organisation = data.organisation;
    let thanks = if capacity.prints() {
        t!(locale, "mail-signed-thanks", organisation = organisation)
    } else {
        t!(
            locale,
            "mail-signed-thanks-reserved",
            organisation = organisation
        )
    };
    if let Some(day) = decides {
        how = format!(
            "{how}, {}",
            t!(locale, "reservation-until", day = locale.day(day))
        );
    }
    let said = what
        .said
        .map(|said| t!(locale, "mail-signed-said", said = said) + "\n\n");
    let subject = match reaffirms {
        Some(_) => t!(locale, "mail-reaffirmed-subject", subject = data.subject),
        None => t!(locale, "mail-signed-subject", subject = data.subject),
    };
    Mail {
        subject,
        text: t!(
            locale,
            "mail-signed-text",
            person = data.person,
            thanks = thanks,
            subject = data.subject,
            capacity = how,
            version = data.version,
            hash = data.hash,
            line = what.line.to_string(),
            said = said.unwrap_or_default(),
            at = locale.moment(data.at),
            deadline = locale.moment(data.deadline),
            link = data.link,
            text = what.text,
            association = data.association
        ),
    }
}

/// "U tekent niet": and until when that can be changed.
pub fn declined(locale: Locale, data: &Receipt<'_>) -> Mail {
    Mail {
        subject: t!(locale, "mail-declined-subject", subject = data.subject),
        text: t!(
            locale,
            "mail-declined-text",
            person = data.person,
            organisation = data.organisation,
            subject = data.subject,
            at = locale.moment(data.at),
            deadline = locale.moment(data.deadline),
            link = data.link,
            association = data.association
        ),
    }
}

/// What becomes of a letter from which a signature is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithoutIt {
    /// The name does not come under it, and it can be signed again.
    Open,
    /// The name does not come under it; the round is over.
    Over,
    /// It was sealed, and stays as it was.
    Sealed,
}

impl WithoutIt {
    /// What came of taking a signature back in this round at this moment.
    #[must_use]
    pub fn of(round: &SigningRound, done: TakenBack, at: Moment) -> Self {
        match done {
            TakenBack::Gone if round.takes_answers(at).is_ok() => Self::Open,
            TakenBack::Gone => Self::Over,
            TakenBack::Erratum => Self::Sealed,
        }
    }
}

/// "Uw handtekening is ingetrokken".
pub fn withdrawn(locale: Locale, data: &Receipt<'_>, letter: WithoutIt) -> Mail {
    let becomes = match letter {
        WithoutIt::Open => t!(
            locale,
            "mail-withdrawn-open",
            deadline = locale.moment(data.deadline),
            link = data.link
        ),
        WithoutIt::Over => t!(locale, "mail-withdrawn-over"),
        WithoutIt::Sealed => t!(locale, "mail-withdrawn-sealed"),
    };
    Mail {
        subject: t!(locale, "mail-withdrawn-subject", subject = data.subject),
        text: t!(
            locale,
            "mail-withdrawn-text",
            person = data.person,
            organisation = data.organisation,
            subject = data.subject,
            at = locale.moment(data.at),
            becomes = becomes,
            association = data.association
        ),
    }
}

/// What a mail about a mandate says.
#[derive(Clone, Copy, Debug)]
pub struct AboutMandate<'a> {
    /// The mandate.
    pub mandate: &'a Mandate,
    /// Whose.
    pub person: &'a str,
    /// For which organisation.
    pub organisation: &'a str,
    /// Who sends it.
    pub association: &'a str,
}

/// "U mag tekenen voor …": who recorded it, and what it says.
pub fn mandate_granted(locale: Locale, data: AboutMandate<'_>, by: &str) -> Mail {
    let mandate = data.mandate;
    Mail {
        subject: t!(
            locale,
            "mail-mandate-granted-subject",
            organisation = data.organisation
        ),
        text: t!(
            locale,
            "mail-mandate-granted-text",
            person = data.person,
            by = by,
            organisation = data.organisation,
            period = mandates::period(locale, mandate),
            function = mandates::function(locale, mandate),
            extent = mandates::extent(locale, mandate.extent),
            association = data.association
        ),
    }
}

/// "U tekent niet meer voor …"; or, when it holds for a while yet, until when.
pub fn mandate_ended(locale: Locale, data: AboutMandate<'_>, now: Moment) -> Mail {
    if !data.mandate.is_over(now) {
        return mandate_will_end(locale, data);
    }
    Mail {
        subject: t!(
            locale,
            "mail-mandate-ended-subject",
            organisation = data.organisation
        ),
        text: t!(
            locale,
            "mail-mandate-ended-text",
            person = data.person,
            organisation = data.organisation,
            period = mandates::period(locale, data.mandate),
            association = data.association
        ),
    }
}

fn mandate_will_end(locale: Locale, data: AboutMandate<'_>) -> Mail {
    Mail {
        subject: t!(
            locale,
            "mail-mandate-will-end-subject",
            organisation = data.organisation
        ),
        text: t!(
            locale,
            "mail-mandate-will-end-text",
            person = data.person,
            organisation = data.organisation,
            period = mandates::period(locale, data.mandate),
            association = data.association
        ),
    }
}

/// "Uw mandaat voor … loopt af"; `until` is its last day.
pub fn mandate_ends(locale: Locale, data: AboutMandate<'_>, until: Day) -> Mail {
    Mail {
        subject: t!(
            locale,
            "mail-mandate-ends-subject",
            organisation = data.organisation
        ),
        text: t!(
            locale,
            "mail-mandate-ends-text",
            person = data.person,
            organisation = data.organisation,
            until = locale.day(until),
            association = data.association
        ),
    }
}
