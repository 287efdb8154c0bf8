//! Mailings as they are kept, and one message of them as a worker takes it.

use letters::{
    dispatch::{Delivery, Mailing, News, Part, Receiver, standing},
    hash::Hash,
    ids::{DispatchId, EnvelopeId, LetterId, MailingId, NewsId, ReceiverId},
    incoming::{message::MailId, reply::ReplyToken},
    text::{Line, LongText, MailAddress, PersonName, Slug, Subject},
    time::{Day, Moment},
};

/// A mailing that was ordered, with the names by which its messages are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMailing {
    /// The mailing.
    pub mailing: Mailing,
    /// What stands behind the `@` of their Message-IDs.
    pub domain: String,
    /// Whether it may go where the letter went before.
    pub again: bool,
}

/// A mailing as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailingRecord {
    /// Which mailing.
    pub id: MailingId,
    /// Not before this moment.
    pub due: Moment,
    /// Until when it is to be kept to oneself.
    pub embargo: Option<Moment>,
    /// By which day each envelope is to be answered, as it was ordered.
    pub awaited: Option<Day>,
    /// When it was ordered.
    pub ordered: Moment,
    /// By whom.
    pub by: PersonName,
    /// What goes to whom, in order.
    pub envelopes: Vec<EnvelopeRecord>,
}

/// An envelope as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeRecord {
    /// Which envelope.
    pub id: EnvelopeId,
    /// The institution.
    pub institution: Line,
    /// The subject.
    pub subject: Subject,
    /// The text.
    pub text: LongText,
    /// Stands in the address at which it is answered.
    pub token: ReplyToken,
    /// By what it is known everywhere.
    pub message: MailId,
    /// The sending that it became.
    pub dispatch: Option<DispatchId>,
    /// Who gets it, in order.
    pub receivers: Vec<ReceiverRecord>,
}

impl EnvelopeRecord {
    /// How it stands.
    #[must_use]
    pub fn standing(&self) -> Delivery {
        standing(self.receivers.iter().map(|it| it.state))
    }
}

/// Somebody who gets an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiverRecord {
    /// Which of them.
    pub id: ReceiverId,
    /// Who, as what.
    pub receiver: Receiver,
    /// What became of it.
    pub state: Delivery,
    /// When it is tried, as long as it waits.
    pub due: Moment,
    /// What was heard, oldest first.
    pub news: Vec<NewsRecord>,
}

/// Something that was heard of an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsRecord {
    /// Which of it.
    pub id: NewsId,
    /// When.
    pub at: Moment,
    /// What.
    pub news: News,
    /// The words of whoever said it; may be empty.
    pub words: String,
    /// Who did it, where somebody of the house did.
    pub by: Option<PersonName>,
}

/// One message to one receiver, taken for a while by a worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Which of its receivers.
    pub receiver: ReceiverId,
    /// Which envelope.
    pub envelope: EnvelopeId,
    /// Which letter.
    pub letter: LetterId,
    /// The letter's address.
    pub slug: Slug,
    /// The sealed file.
    pub file: Hash,
    /// As what the receiver gets it.
    pub part: Part,
    /// Since when the worker has it.
    pub held: Moment,
    /// To which address it goes now.
    pub to: MailAddress,
    /// Everybody who gets it, in order.
    pub receivers: Vec<Receiver>,
    /// The subject.
    pub subject: Subject,
    /// The text.
    pub text: LongText,
    /// Stands in the address at which it is answered.
    pub token: ReplyToken,
    /// The Message-ID, without brackets; the same at every attempt.
    pub message: MailId,
    /// The date that it bears; the same at every attempt.
    pub dated: Moment,
    /// Which attempt this is, from 1.
    pub attempt: u32,
}

/// What became of doing something about an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stepped {
    /// For how many of its receivers it was done.
    pub done: u32,
    /// For how many it could not be: it was under way.
    pub under_way: u32,
}
