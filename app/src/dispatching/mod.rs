//! A Final letter goes by mail: whom to, with which words, when; how that reads before it goes; and what became of it.

mod form;
mod order;
mod posting;
mod preview;
mod standing;
mod words;

pub use form::{EnvelopeForm, Known, MailingForm};
pub use order::page as order;
pub use posting::{
    NewPosted, PostedTo, Posting, PostingForm, PostingMistake, PostingRow, ToPrint,
    mistake as posting_mistake, page as posting,
};
pub use preview::page as preview;
pub use standing::page as standing;
pub use words::{Said, refused, summary};

use crate::{
    awaiting::Sendings,
    desk::data::{Filled, LetterHead},
    ui::{self, Glyph},
};
use letters::{
    addressee::succession::Departure,
    dispatch::{Before, Delivery, Mailing, News, Receiver},
    ids::{EnvelopeId, MailingId},
    text::{Line, LongText, PersonName, Subject},
    time::{Day, Moment},
};

/// The file that goes with every message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
}

/// Before a letter goes by mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Which letter.
    pub head: LetterHead,
    /// The form, as typed.
    pub filled: Filled<MailingForm>,
    /// The file that goes along.
    pub enclosed: Enclosed,
    /// Where answers come.
    pub answers: Answers,
    /// Whether there is no mail server: messages become files.
    pub nowhere: bool,
    /// To which institutions it went before, or waits to go, and since when.
    pub before: Vec<Before>,
    /// Those to whom the letter is written and who do not hold their office any more.
    pub departed: Vec<Departure>,
}

/// Where answers to a message come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// In a mailbox that the program reads, at an address for each envelope: "brief+…@voorbeeld.nl".
    Here(String),
    /// In a mailbox that people read themselves.
    Mailbox(String),
}

/// How it reads before it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Which letter.
    pub head: LetterHead,
    /// What was typed, to be sent once more.
    pub form: MailingForm,
    /// What would go.
    pub mailing: Mailing,
    /// Whom it comes from: "Vereniging <post@voorbeeld.nl>".
    pub from: String,
    /// The file that goes along.
    pub enclosed: Enclosed,
    /// Where answers come.
    pub answers: Answers,
    /// Whether there is no mail server: messages become files.
    pub nowhere: bool,
    /// To which institutions it went before, or waits to go, and since when.
    pub before: Vec<Before>,
}

/// What became of a letter's mailings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Which letter.
    pub head: LetterHead,
    /// The moment of showing.
    pub now: Moment,
    /// What was done just now.
    pub said: Option<Said>,
    /// All that was sent, by mail or otherwise, and the answers that are waited for.
    pub sendings: Sendings,
    /// The mailings, the newest first.
    pub mailings: Vec<Sent>,
}

/// One mailing as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Which mailing.
    pub id: MailingId,
    /// Not before this moment.
    pub due: Moment,
    /// Until when it is to be kept to oneself.
    pub embargo: Option<Moment>,
    /// By which day each envelope is to be answered, as it was ordered.
    pub awaited: Option<Day>,
    /// Who ordered it.
    pub by: PersonName,
    /// When.
    pub ordered: Moment,
    /// Its envelopes.
    pub envelopes: Vec<SentEnvelope>,
}

/// An envelope as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentEnvelope {
    /// Which envelope.
    pub id: EnvelopeId,
    /// The institution.
    pub institution: Line,
    /// The subject.
    pub subject: Subject,
    /// The text.
    pub text: LongText,
    /// Where it is answered, when that is an address of its own.
    pub answered_at: Option<String>,
    /// Who gets it.
    pub receivers: Vec<Got>,
}

/// Somebody who gets an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Got {
    /// Who.
    pub receiver: Receiver,
    /// What became of it.
    pub state: Delivery,
    /// When it is tried next, as long as it waits.
    pub due: Moment,
    /// What was heard, oldest first.
    pub news: Vec<Heard>,
}

/// Something that was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// When.
    pub at: Moment,
    /// What.
    pub news: News,
    /// In whose words.
    pub words: String,
    /// Who did it.
    pub by: Option<PersonName>,
}

/// What the letter's own page says of its mailings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mailed {
    /// How many envelopes there are.
    pub envelopes: usize,
    /// How many of them wait.
    pub waiting: usize,
    /// How many did not arrive with somebody.
    pub bounced: usize,
    /// Until when those who got it are asked to keep it to themselves.
    pub embargo: Option<Moment>,
}

/// The picture of a delivery.
const fn glyph_of(state: Delivery) -> Glyph {
    match state {
        Delivery::Queued => Glyph::Ahead,
        Delivery::Sent => Glyph::Half,
        Delivery::Delivered => Glyph::Full,
        Delivery::Bounced => Glyph::Cross,
        Delivery::CalledOff => Glyph::Barred,
    }
}

/// A delivery as a picture with its word.
fn state(locale: crate::locale::Locale, state: Delivery) -> impl leptos::prelude::IntoView {
    ui::state(glyph_of(state), words::delivery(locale, state))
}
