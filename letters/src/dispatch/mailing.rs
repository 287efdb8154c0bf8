//! A mailing: one decision to mail a Final letter, an envelope for each institution.

use super::receiver::{Part, Receiver};
use crate::{
    ids::{EnvelopeId, MailingId},
    incoming::reply::ReplyToken,
    text::{Line, LongText, Subject},
    time::Moment,
};

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
    /// What goes, in order.
    pub envelopes: Vec<Envelope>,
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
    /// The letter went to this institution before, or waits to go there.
    #[error("the letter was mailed to {0} before")]
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
        let last = now.plus_seconds(Self::MAX_DAYS * 24 * 60 * 60);
        if self.at.is_some_and(|at| at <= now || at > last) {
            return Err(MailingRefused::Moment);
        }
        let goes = self.at.unwrap_or(now);
        match self.embargo {
            Some(until) if until <= goes => Err(MailingRefused::Embargo),
            Some(until) if until > last => Err(MailingRefused::EmbargoTooLong),
            _ => Ok(()),
        }
    }
}

impl Envelope {
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
    use crate::text::MailAddress;

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
}
