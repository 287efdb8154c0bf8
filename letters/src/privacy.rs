//! The record of processing (AVG, the GDPR, article 30): what is kept about people, of whom, why, on which ground, and
//! how long.
//!
//! There is one table, [`Data`]. The page for everybody, the page of one's own and the work that lets things go all read
//! it, so that none of them can promise what another does not do. `docs/privacy.md` gives the reason for each term.
//!
//! # Erasure
//! Of an erased person the identifier stays, so that what was done was done by somebody; every word about them is
//! replaced by [`ERASED`] or goes. What stays is said by [`stays_printed`] alone.

use crate::{
    cosignature::Capacity,
    text::{MailAddress, TextError},
    time::Moment,
};
use jiff::ToSpan as _;

/// What stands in the place of an erased name or function. Pages say it in the reader's language.
pub const ERASED: &str = "[erased]";

/// Where the mailboxes of erased people are said to be: nowhere (RFC 2606 keeps `.invalid` free of meaning).
const NOWHERE: &str = "@erased.invalid";

/// The mail address of an erased person, or of nobody in particular: it is one of a kind and reaches nobody.
///
/// # Errors
/// [`TextError`] when the key has characters that an address cannot have, which no identifier has.
pub fn erased_mailbox(key: &str) -> Result<MailAddress, TextError> {
    MailAddress::parse(&format!("{key}{NOWHERE}"))
}

/// Whether a mail address is that of somebody who was erased.
#[must_use]
pub fn is_erased_mailbox(address: &str) -> bool {
    address.ends_with(NOWHERE)
}

/// One kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Data {
    /// Name, mail address, the language somebody reads.
    Identity,
    /// For which organisation somebody may sign: their function, from when, and what shows it.
    Mandates,
    /// That somebody may sign in, as what, and by which means.
    Account,
    /// Browsers in which somebody signed in before.
    Browsers,
    /// Where somebody is signed in.
    Sessions,
    /// Steps halfway through the door.
    Steps,
    /// Failed attempts at the door, counted under a hash.
    Attempts,
    /// Who was asked to sign what, and what they said with their answer.
    Answers,
    /// What somebody wants otherwise in a text before signing it.
    Objections,
    /// Names under letters.
    Signatures,
    /// Who wrote a version, opened a round, published.
    Authorship,
    /// What somebody said about drafts, and what they decided on it.
    Review,
    /// What people outside wrote back, and who they are.
    Correspondence,
    /// Mail that came in and belongs to no letter, or only tells about a sending. What belongs to a letter is
    /// [`Self::Correspondence`].
    IncomingMails,
    /// Who holds and held an office.
    Officials,
    /// Who works for an office.
    Assistants,
    /// To whom mail went.
    Mails,
    /// How much somebody wants to hear of answers to letters that they signed, and what they heard.
    AnswerMails,
    /// What happened in the house.
    Events,
    /// What somebody typed in the editor and did not save as a version, and that they had it open.
    Sittings,
    /// Tables that were read in and not yet decided on.
    Imports,
    /// What somebody filled in to co-sign as a guest, and did not confirm.
    GuestForms,
    /// The same once it was confirmed: let in, refused, or waiting for that.
    GuestRequests,
    /// What somebody filled in to support a letter, and did not confirm.
    SupportForms,
    /// Who supports a letter.
    Supporters,
}

/// Of whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whose {
    /// Everybody that the association knows: directors, deputies, contributors, its own people.
    Known,
    /// Directors and their deputies.
    Directors,
    /// Whoever has an account.
    AccountHolders,
    /// Whoever tries to sign in.
    AtTheDoor,
    /// The secretariat and the operator.
    Staff,
    /// Whoever gets a letter of the association or writes back.
    Correspondents,
    /// Whoever asks to co-sign for an organisation that is no member.
    Guests,
    /// Whoever supports a letter of the association.
    Supporters,
}

/// On which ground of article 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// The association's interest in speaking with one voice, and in proving who said what.
    Interest,
    /// The duty to keep what is entrusted to it safe.
    Security,
    /// What somebody made public themselves, by putting their name under a letter.
    MadePublic,
    /// What somebody agreed to in so many words, and can take back as easily.
    Consent,
}

/// How long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// Until the account is closed.
    WhileOpen,
    /// As long as it is known who somebody is.
    WithPerson,
    /// As long as the letter itself: what was published stays published.
    WithLetter,
    /// As long as it stands in the directory of addressees.
    WhileListed,
    /// So many days after something.
    Days(u16, Since),
    /// So many months after something, by the calendar in Amsterdam.
    Months(u16, Since),
}

/// From when a term runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Since {
    /// It was last used.
    LastUse,
    /// It ended.
    End,
    /// The last attempt.
    LastTry,
    /// It was read in.
    ReadIn,
    /// It was filled in.
    FilledIn,
    /// The signing round ended.
    RoundEnded,
    /// Support for the letter closed.
    SupportClosed,
    /// The mail was made.
    Made,
    /// It came in, or somebody laid it aside.
    CameIn,
    /// It happened.
    Happened,
    /// Somebody left: no account, no role, no mandate, no invitation any more. Of who was written down and never had
    /// any of these, since that day.
    Left,
}

impl Data {
    /// Every kind, in the order of the page.
    pub const ALL: [Self; 25] = [
        Self::Identity,
        Self::Mandates,
        Self::Answers,
        Self::Objections,
        Self::Signatures,
        Self::Account,
        Self::Browsers,
        Self::Sessions,
        Self::Steps,
        Self::Attempts,
        Self::Mails,
        Self::AnswerMails,
        Self::Events,
        Self::Authorship,
        Self::Sittings,
        Self::Review,
        Self::Imports,
        Self::Correspondence,
        Self::IncomingMails,
        Self::Officials,
        Self::Assistants,
        Self::GuestForms,
        Self::GuestRequests,
        Self::SupportForms,
        Self::Supporters,
    ];

    /// The word in the store and in the documentation.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Mandates => "mandates",
            Self::Account => "account",
            Self::Browsers => "browsers",
            Self::Sessions => "sessions",
            Self::Steps => "steps",
            Self::Attempts => "attempts",
            Self::Answers => "answers",
            Self::Objections => "objections",
            Self::Signatures => "signatures",
            Self::Authorship => "authorship",
            Self::Review => "review",
            Self::Correspondence => "correspondence",
            Self::IncomingMails => "incoming-mails",
            Self::Officials => "officials",
            Self::Assistants => "assistants",
            Self::Mails => "mails",
            Self::AnswerMails => "answer-mails",
            Self::Events => "events",
            Self::Sittings => "sittings",
            Self::Imports => "imports",
            Self::GuestForms => "guest-forms",
            Self::GuestRequests => "guest-requests",
            Self::SupportForms => "support-forms",
            Self::Supporters => "supporters",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|data| data.key() == key)
    }

    /// Of whom it is kept.
    #[must_use]
    pub const fn whose(self) -> Whose {
        match self {
            Self::Identity | Self::Mails | Self::Events | Self::Review => Whose::Known,
            Self::Mandates
            | Self::Answers
            | Self::Objections
            | Self::Signatures
            | Self::AnswerMails => Whose::Directors,
            Self::Account | Self::Browsers | Self::Sessions => Whose::AccountHolders,
            Self::Steps | Self::Attempts => Whose::AtTheDoor,
            Self::Authorship | Self::Sittings | Self::Imports => Whose::Staff,
            Self::Correspondence | Self::IncomingMails | Self::Officials | Self::Assistants => {
                Whose::Correspondents
            }
            Self::GuestForms | Self::GuestRequests => Whose::Guests,
            Self::SupportForms | Self::Supporters => Whose::Supporters,
        }
    }

    /// On which ground.
    #[must_use]
    pub const fn ground(self) -> Ground {
        match self {
            Self::Identity
            | Self::Mandates
            | Self::Answers
            | Self::Objections
            | Self::Authorship
            | Self::Sittings
            | Self::Review
            | Self::Correspondence
            | Self::IncomingMails
            | Self::Officials
            | Self::Assistants
            | Self::Mails
            | Self::AnswerMails
            | Self::Imports
            | Self::GuestForms
            | Self::GuestRequests
            | Self::SupportForms => Ground::Interest,
            Self::Account
            | Self::Browsers
            | Self::Sessions
            | Self::Steps
            | Self::Attempts
            | Self::Events => Ground::Security,
            Self::Signatures => Ground::MadePublic,
            Self::Supporters => Ground::Consent,
        }
    }

    /// How long.
    #[must_use]
    pub const fn term(self) -> Term {
        match self {
            Self::Identity => Term::Months(12, Since::Left),
            Self::Mandates
            | Self::Objections
            | Self::Authorship
            | Self::Review
            | Self::AnswerMails => Term::WithPerson,
            Self::Account => Term::WhileOpen,
            Self::Officials => Term::WhileListed,
            Self::Assistants => Term::Months(12, Since::End),
            Self::Browsers => Term::Days(365, Since::LastUse),
            Self::Sessions | Self::Steps => Term::Days(1, Since::End),
            Self::Attempts => Term::Days(1, Since::LastTry),
            Self::Answers => Term::Months(12, Since::RoundEnded),
            Self::Signatures | Self::Correspondence => Term::WithLetter,
            Self::Mails => Term::Days(90, Since::Made),
            Self::Sittings => Term::Days(90, Since::LastUse),
            Self::IncomingMails => Term::Months(12, Since::CameIn),
            Self::Events => Term::Months(24, Since::Happened),
            Self::Imports => Term::Days(1, Since::ReadIn),
            Self::GuestForms | Self::SupportForms => Term::Days(3, Since::FilledIn),
            Self::Supporters => Term::Months(3, Since::SupportClosed),
            Self::GuestRequests => Term::Days(90, Since::RoundEnded),
        }
    }
}

impl Ground {
    /// The articles of the AVG, as lawyers write them.
    #[must_use]
    pub const fn articles(self) -> &'static str {
        match self {
            Self::Interest => "6(1)(f)",
            Self::Security => "6(1)(c), 32",
            Self::MadePublic => "6(1)(f), 9(2)(e)",
            Self::Consent => "6(1)(a), 9(2)(a)",
        }
    }
}

impl Whose {
    /// The word in the documentation.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Known => "everybody who is known",
            Self::Directors => "directors and deputies",
            Self::AccountHolders => "account holders",
            Self::AtTheDoor => "whoever tries to sign in",
            Self::Staff => "secretariat and operator",
            Self::Correspondents => "correspondents",
            Self::Guests => "guests",
            Self::Supporters => "supporters",
        }
    }
}

impl Since {
    /// The words in the documentation.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::LastUse => "its last use",
            Self::End => "its end",
            Self::LastTry => "the last attempt",
            Self::ReadIn => "it was read in",
            Self::FilledIn => "it was filled in",
            Self::RoundEnded => "the signing round ended",
            Self::SupportClosed => "support for the letter closed",
            Self::Made => "the mail was made",
            Self::CameIn => "it came in or was laid aside",
            Self::Happened => "it happened",
            Self::Left => "somebody left",
        }
    }
}

impl Term {
    /// The latest moment of which the term is over now: what is as old as that goes. None for what has no date to go on.
    #[must_use]
    pub fn over(self, now: Moment) -> Option<Moment> {
        match self {
            Self::WhileOpen | Self::WithPerson | Self::WithLetter | Self::WhileListed => None,
            Self::Days(days, _) => Some(now.plus_seconds(-i64::from(days) * 24 * 60 * 60)),
            Self::Months(months, _) => {
                let then = now.amsterdam().checked_sub(i64::from(months).months());
                // Before the first year that can be written nothing happened.
                let then = then.map(|then| Moment::from_timestamp(then.timestamp()));
                Some(then.unwrap_or(Moment::from_millis(i64::MIN)))
            }
        }
    }

    /// The words in the documentation.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::WhileOpen => "while the account is open".to_owned(),
            Self::WithPerson => "as long as the person is known".to_owned(),
            Self::WithLetter => "as long as the letter".to_owned(),
            Self::WhileListed => "as long as the directory has it".to_owned(),
            Self::Days(1, since) => format!("1 day after {}", since.key()),
            Self::Days(days, since) => format!("{days} days after {}", since.key()),
            Self::Months(months, since) => format!("{months} months after {}", since.key()),
        }
    }
}

/// Whether a signature stays when its person is erased: it prints under a letter that was published, and what was made
/// public cannot be made unknown (article 17, third paragraph, under a and d).
#[must_use]
pub fn stays_printed(published: bool, stands: bool, capacity: Capacity) -> bool {
    published && stands && capacity != Capacity::UnderReservation
}

/// Why somebody cannot be erased yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obstacle {
    /// They were erased before.
    Erased,
    /// They may still sign for an organisation.
    Mandate,
    /// They still hold a role.
    Role,
    /// They are asked to sign and have not answered.
    Invitation,
    /// Their signature stands under a letter that is not published or withdrawn yet.
    Unfinished,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::PersonName;

    fn at(text: &str) -> Moment {
        Moment::from_timestamp(text.parse().unwrap())
    }

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        for data in Data::ALL {
            assert_eq!(Data::from_key(data.key()), Some(data));
        }
    }

    #[test]
    fn a_term_is_over_when_it_is_over_and_not_before() {
        let now = at("2026-03-31T10:00:00Z");
        assert_eq!(
            Term::Days(90, Since::Made).over(now),
            Some(at("2025-12-31T10:00:00Z"))
        );
        // An hour earlier in UTC: in Amsterdam it was summer on the last day of March, and winter in February.
        assert_eq!(
            Term::Months(1, Since::Happened).over(now),
            Some(at("2026-02-28T11:00:00Z"))
        );
        assert_eq!(Term::WithLetter.over(now), None);
        let beginning = Moment::from_millis(i64::MIN);
        assert_eq!(
            Term::Months(24, Since::Happened).over(beginning),
            Some(beginning)
        );
    }

    #[test]
    fn an_erased_person_can_still_be_read() {
        assert!(PersonName::parse(ERASED).is_ok());
        let mailbox = erased_mailbox("0197c1f2-0000-7000-8000-000000000000").unwrap();
        assert!(is_erased_mailbox(mailbox.as_str()));
        assert!(!is_erased_mailbox("an@voorbeeld.nl"));
    }

    #[test]
    fn what_was_published_stays_and_nothing_else() {
        assert!(stays_printed(true, true, Capacity::OnBehalf));
        assert!(stays_printed(true, true, Capacity::Personal));
        for (published, stands, capacity) in [
            (false, true, Capacity::OnBehalf),
            (true, false, Capacity::OnBehalf),
            (true, true, Capacity::UnderReservation),
        ] {
            assert!(!stays_printed(published, stands, capacity));
        }
    }
}
