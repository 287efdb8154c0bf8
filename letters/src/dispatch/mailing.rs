//! A mailing: one decision to mail a Final letter, an envelope for each institution.

use super::receiver::{Part, Receiver};
use crate::{
    addressee::name_key,
    awaiting::{self, AwaitingRefused},
    ids::{EnvelopeId, MailingId},
    incoming::reply::ReplyToken,
    text::{Line, LongText, MailAddress, Subject},
    time::{Day, Moment},
};
use std::collections::BTreeSet;

/// What goes to one institution: one message, to one or more people there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Which envelope.
    pub id: EnvelopeId,
    /// The institution.
    pub institution: Line,
    /// Who gets it, in order; at least one of them [`Part::To`].
    pub receivers: Vec<Receiver>,
    /// The subject of the message.
    pub subject: Subject,
    /// The whole text of the message; the letter goes with it as a file.
    pub text: LongText,
    /// Stands in the address at which it is answered.
    pub token: ReplyToken,
}

/// One decision to mail a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailing {
    /// Which mailing. The page that shows what would go names it: sending that page twice is one mailing.
    pub id: MailingId,
    /// Not before this moment; none is at once.
    pub at: Option<Moment>,
    /// Until when those who get it are asked to keep it to themselves.
    pub embargo: Option<Moment>,
    /// By which day each envelope is to be answered; none is asked where that is none.
    pub awaited: Option<Day>,
    /// What goes, in order.
    pub envelopes: Vec<Envelope>,
}

/// Where a letter went, or waits to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// The institution.
    pub institution: Line,
    /// How and when.
    pub when: Went,
    /// To which addresses, of those it was written to; none where it went by post.
    pub to: Vec<MailAddress>,
}

/// How and when a letter went to an institution, or waits to go there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Went {
    /// By mail, at this moment or not before it.
    Mailed(Moment),
    /// By post, on this day.
    Posted(Day),
}

impl Went {
    /// On which day it was posted; none of what went by mail.
    #[must_use]
    pub const fn posted(self) -> Option<Day> {
        match self {
            Self::Posted(on) => Some(on),
            Self::Mailed(_) => None,
        }
    }
}

impl Before {
    /// Whether it went to this institution.
    #[must_use]
    pub fn is_at(&self, institution: &str) -> bool {
        name_key(self.institution.as_str()) == name_key(institution)
    }

    /// Whether an envelope goes where it went: to the institution, whatever the address, or to the address, whatever the name.
    #[must_use]
    pub fn is_repeated_by(&self, envelope: &Envelope) -> bool {
        self.is_at(envelope.institution.as_str())
            || envelope.addresses().any(|it| self.to.contains(it))
    }
}

/// Why a mailing is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailingRefused {
    /// Nobody was chosen.
    #[error("nobody was chosen to send it to")]
    NoEnvelope,
    /// There are more than [`Mailing::MAX_ENVELOPES`].
    #[error("more than {} envelopes", Mailing::MAX_ENVELOPES)]
    TooMany,
    /// An envelope is written to nobody.
    #[error("the envelope to {0} has nobody it is written to")]
    NoReceiver(Line),
    /// An envelope goes to more than [`Mailing::MAX_RECEIVERS`].
    #[error("the envelope to {0} goes to too many")]
    TooManyReceivers(Line),
    /// One address stands twice in an envelope.
    #[error("the envelope to {0} goes to one address twice")]
    Twice(Line),
    /// An address that an envelope is written to is that of another envelope too.
    #[error("the envelope to {0} goes to the address of another")]
    Shared(Line),
    /// The moment to send it is over, or more than [`Mailing::MAX_DAYS`] ahead.
    #[error("the moment to send it is over, or too far ahead")]
    Moment,
    /// The embargo ends before the letter goes.
    #[error("the embargo ends before the letter goes")]
    Embargo,
    /// The embargo lasts for more than [`Mailing::MAX_DAYS`].
    #[error("the embargo lasts too long")]
    EmbargoTooLong,
    /// What everybody can read is kept to nobody's self.
    #[error("the letter is public, and cannot be under embargo")]
    EmbargoPublic,
    /// It cannot be answered by that day.
    #[error(transparent)]
    Awaited(#[from] AwaitingRefused),
    /// The letter went to this institution before, or waits to go there.
    #[error("the letter went to {0} before")]
    Before(Line),
}

impl Mailing {
    /// The most envelopes of one mailing: as many as a letter has addressees.
    pub const MAX_ENVELOPES: usize = 60;
    /// The most people who get one envelope: mail servers take a hundred, and a letter to that many is a newsletter.
    pub const MAX_RECEIVERS: usize = 20;
    /// How far ahead a moment may be, in days.
    pub const MAX_DAYS: i64 = 366;

    /// Whether it can go, decided at `now`.
    ///
    /// # Errors
    /// [`MailingRefused`].
    pub fn check(&self, now: Moment) -> Result<(), MailingRefused> {
        if self.envelopes.is_empty() {
            return Err(MailingRefused::NoEnvelope);
        }
        if self.envelopes.len() > Self::MAX_ENVELOPES {
            return Err(MailingRefused::TooMany);
        }
        self.envelopes.iter().try_for_each(Envelope::check)?;
        if let Some(envelope) = self.shared() {
            return Err(MailingRefused::Shared(envelope.institution.clone()));
        }
        let last = now.plus_seconds(Self::MAX_DAYS * 24 * 60 * 60);
        if self.at.is_some_and(|at| at <= now || at > last) {
            return Err(MailingRefused::Moment);
        }
        let goes = self.at.unwrap_or(now);
        if let Some(until) = self.awaited {
            awaiting::can_be_by(until, goes.day())?;
        }
        match self.embargo {
            Some(until) if until <= goes => Err(MailingRefused::Embargo),
            Some(until) if until > last => Err(MailingRefused::EmbargoTooLong),
            _ => Ok(()),
        }
    }
}

impl Mailing {
    /// Whether it can be of a letter that is public, or is not: what everybody can read is kept to nobody's self.
    ///
    /// # Errors
    /// [`MailingRefused::EmbargoPublic`].
    pub const fn suits(&self, public: bool) -> Result<(), MailingRefused> {
        if public && self.embargo.is_some() {
            Err(MailingRefused::EmbargoPublic)
        } else {
            Ok(())
        }
    }

    /// The first envelope that is written to an address to which one before it is written: they would get the letter twice.
    #[must_use]
    pub fn shared(&self) -> Option<&Envelope> {
        let mut known = BTreeSet::new();
        self.envelopes.iter().find(|it| {
            let again = it.addresses().any(|address| known.contains(address));
            known.extend(it.addresses());
            again
        })
    }
}

impl Envelope {
    /// The addresses that it is written to; not those of copies.
    pub fn addresses(&self) -> impl Iterator<Item = &MailAddress> {
        let to = self.receivers.iter().filter(|it| it.part == Part::To);
        to.map(|it| &it.address)
    }

    /// Whether it can go.
    ///
    /// # Errors
    /// [`MailingRefused`].
    pub fn check(&self) -> Result<(), MailingRefused> {
        let institution = || self.institution.clone();
        if !self.receivers.iter().any(|it| it.part == Part::To) {
            return Err(MailingRefused::NoReceiver(institution()));
        }
        if self.receivers.len() > Mailing::MAX_RECEIVERS {
            return Err(MailingRefused::TooManyReceivers(institution()));
        }
        let mut addresses: Vec<&str> = self
            .receivers
            .iter()
            .map(|it| it.address.as_str())
            .collect();
        addresses.sort_unstable();
        if addresses.windows(2).any(|two| two[0] == two[1]) {
            return Err(MailingRefused::Twice(institution()));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receiver(part: Part, address: &str) -> Receiver {
        Receiver {
            part,
            name: None,
            address: MailAddress::parse(address).unwrap(),
        }
    }

    fn mailing(receivers: Vec<Receiver>) -> Mailing {
        let now = Moment::from_millis(0);
        Mailing {
            id: MailingId::new(now, [0; 10]),
            at: None,
            embargo: None,
            awaited: None,
            envelopes: vec![Envelope {
                id: EnvelopeId::new(now, [1; 10]),
                institution: Line::parse("Ministerie van VWS").unwrap(),
                receivers,
                subject: Subject::parse("Brief").unwrap(),
                text: LongText::parse("Geachte heer,").unwrap(),
                token: ReplyToken::mint([7; 16]),
            }],
        }
    }

    #[test]
    fn an_envelope_is_written_to_somebody_and_to_nobody_twice() {
        let now = Moment::from_millis(1_000);
        let vws = Line::parse("Ministerie van VWS").unwrap();
        let to = |address: &str| receiver(Part::To, address);
        assert_eq!(mailing(vec![to("an@b.nl")]).check(now), Ok(()));
        let only_copies = vec![receiver(Part::Cc, "an@b.nl")];
        assert_eq!(
            mailing(only_copies).check(now),
            Err(MailingRefused::NoReceiver(vws.clone()))
        );
        let twice = vec![to("an@b.nl"), receiver(Part::Bcc, "an@b.nl")];
        assert_eq!(
            mailing(twice).check(now),
            Err(MailingRefused::Twice(vws.clone()))
        );
        let many = (0..=Mailing::MAX_RECEIVERS)
            .map(|n| to(&format!("a{n}@b.nl")))
            .collect();
        assert_eq!(
            mailing(many).check(now),
            Err(MailingRefused::TooManyReceivers(vws))
        );
        let nobody = Mailing {
            envelopes: Vec::new(),
            ..mailing(Vec::new())
        };
        assert_eq!(nobody.check(now), Err(MailingRefused::NoEnvelope));
    }

    #[test]
    fn it_is_answered_after_it_goes_as_amsterdam_counts_days() {
        // The last hour of the first of January in UTC is the second in Amsterdam.
        let now = Moment::parse("2026-01-01T23:30:00Z").unwrap();
        let check = |day: &str| {
            let awaited = day.parse().ok();
            let it = mailing(vec![receiver(Part::To, "an@b.nl")]);
            Mailing { awaited, ..it }.check(now)
        };
        let refused = |why| Err(MailingRefused::Awaited(why));
        assert_eq!(check("2026-01-02"), refused(AwaitingRefused::NotAfter));
        assert_eq!(check("2026-01-03"), Ok(()));
        assert_eq!(check("2028-01-02"), Ok(()));
        assert_eq!(check("2028-01-03"), refused(AwaitingRefused::TooFar));
    }

    #[test]
    fn it_goes_in_time_and_before_its_embargo_ends() {
        let now = Moment::from_millis(0);
        let check = |at: Option<i64>, embargo: Option<i64>| {
            let hours = |hours: i64| now.plus_seconds(hours * 3_600);
            let planned = Mailing {
                at: at.map(hours),
                embargo: embargo.map(hours),
                ..mailing(vec![receiver(Part::To, "an@b.nl")])
            };
            planned.check(now)
        };
        assert_eq!(check(None, None), Ok(()));
        assert_eq!(check(Some(1), Some(2)), Ok(()));
        assert_eq!(check(None, Some(1)), Ok(()));
        assert_eq!(check(Some(0), None), Err(MailingRefused::Moment));
        assert_eq!(check(Some(-1), None), Err(MailingRefused::Moment));
        assert_eq!(check(Some(24 * 367), None), Err(MailingRefused::Moment));
        assert_eq!(check(Some(2), Some(2)), Err(MailingRefused::Embargo));
        assert_eq!(check(None, Some(0)), Err(MailingRefused::Embargo));
    }

    #[test]
    fn nobody_gets_it_twice_under_two_names() {
        let now = Moment::from_millis(0);
        let one = mailing(vec![
            receiver(Part::To, "an@b.nl"),
            receiver(Part::Cc, "cy@b.nl"),
        ]);
        let other = |receivers: Vec<Receiver>| Envelope {
            institution: Line::parse("Het bestuur").unwrap(),
            receivers,
            ..one.envelopes[0].clone()
        };
        let both = |receivers| Mailing {
            envelopes: vec![one.envelopes[0].clone(), other(receivers)],
            ..one.clone()
        };
        // A copy to whom another envelope is written to is a copy.
        let copy = both(vec![
            receiver(Part::To, "bo@b.nl"),
            receiver(Part::Cc, "an@b.nl"),
        ]);
        assert_eq!(copy.check(now), Ok(()));
        let shared = both(vec![
            receiver(Part::To, "bo@b.nl"),
            receiver(Part::To, "an@b.nl"),
        ]);
        let refused = MailingRefused::Shared(Line::parse("Het bestuur").unwrap());
        assert_eq!(shared.check(now), Err(refused));

        let before = Before {
            institution: Line::parse("Ministerie van VWS").unwrap(),
            when: Went::Mailed(now),
            to: vec![MailAddress::parse("an@b.nl").unwrap()],
        };
        let repeats = |receivers| before.is_repeated_by(&other(receivers));
        assert!(
            repeats(vec![receiver(Part::To, "an@b.nl")]),
            "the address, whatever the name"
        );
        assert!(!repeats(vec![
            receiver(Part::To, "bo@b.nl"),
            receiver(Part::Bcc, "an@b.nl")
        ]));
        assert!(
            before.is_repeated_by(&one.envelopes[0]),
            "the institution, whatever the address"
        );
    }
}
