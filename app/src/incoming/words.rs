//! The words of incoming mail: what a message is, why it is where it is, what looks wrong with it.

use super::Why;
use crate::{
    locale::{Locale, t},
    questions,
    said::words,
    ui::Glyph,
};
use letters::incoming::{
    Standing, Way,
    automatic::Kind,
    matching::{Evidence, Fit, Reason},
    message::Flaw,
};

/// What is in the way of what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// No file was chosen.
    NoFile,
    /// The file is no mail.
    NoMail,
    /// The file is a mail as Outlook keeps it for itself.
    Outlook,
    /// Somebody else said meanwhile where the message belongs.
    Moved,
    /// The message is a response already.
    Recorded,
    /// What the message says is not there any more.
    Gone,
    /// The letter did not go out.
    NotOut,
    /// A whole mail would go with a response that everybody reads.
    WholeInPublic,
    /// The words of an attachment cannot be taken over.
    Words(questions::Problem),
}

/// What was done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A message was taken in.
    TakenIn,
    /// It was there already.
    Before,
    /// It was put with a letter.
    Placed,
    /// It was laid aside.
    Aside,
    /// It was recorded as a response.
    Recorded,
    /// It was read in it that the letter did not arrive.
    Bounced,
    /// Somebody saw to one that was passed over.
    SeenTo,
}

words! {
    Said {
        TakenIn = "binnen",
        Before = "eerder",
        Placed = "gelegd",
        Aside = "opzij",
        Recorded = "vastgelegd",
        Bounced = "niet-aangekomen",
        SeenTo = "gezien",
    }
}

/// What was done, in a sentence.
pub fn said(locale: Locale, said: Said) -> String {
    match said {
        Said::TakenIn => t!(locale, "incoming-said-taken-in"),
        Said::Before => t!(locale, "incoming-said-before"),
        Said::Placed => t!(locale, "incoming-said-placed"),
        Said::Aside => t!(locale, "incoming-said-aside"),
        Said::Recorded => t!(locale, "incoming-said-recorded"),
        Said::Bounced => t!(locale, "incoming-said-bounced"),
        Said::SeenTo => t!(locale, "incoming-said-seen-to"),
    }
}

/// What is in the way, and what to do.
pub fn problem(locale: Locale, problem: Problem) -> String {
    match problem {
        Problem::NoFile => t!(locale, "incoming-problem-no-file"),
        Problem::NoMail => t!(locale, "incoming-problem-no-mail"),
        Problem::Outlook => t!(locale, "incoming-problem-outlook"),
        Problem::Moved => t!(locale, "incoming-problem-moved"),
        Problem::Recorded => t!(locale, "incoming-problem-recorded"),
        Problem::Gone => t!(locale, "incoming-problem-gone"),
        Problem::NotOut => t!(locale, "incoming-problem-not-out"),
        Problem::WholeInPublic => t!(locale, "incoming-problem-whole"),
        Problem::Words(why) => questions::words::problem(locale, why),
    }
}

/// What a message is; nothing is said of what a person wrote.
pub fn kind(locale: Locale, kind: Kind) -> Option<String> {
    Some(match kind {
        Kind::Personal => return None,
        Kind::Absence => t!(locale, "incoming-kind-absence"),
        Kind::Acknowledgement => t!(locale, "incoming-kind-acknowledgement"),
        Kind::OtherAutomatic => t!(locale, "incoming-kind-automatic"),
        Kind::MailingList => t!(locale, "incoming-kind-list"),
        Kind::DeliveryReport => t!(locale, "incoming-kind-report"),
        Kind::DispositionNotification => t!(locale, "incoming-kind-read"),
        Kind::Calendar => t!(locale, "incoming-kind-calendar"),
    })
}

/// By which way it came.
pub fn way(locale: Locale, way: Way) -> String {
    match way {
        Way::Program => t!(locale, "incoming-way-program"),
        Way::Upload => t!(locale, "incoming-way-upload"),
        Way::Mailbox => t!(locale, "incoming-way-mailbox"),
    }
}

/// How it stands, with its picture.
pub fn standing(locale: Locale, standing: Standing) -> (Glyph, String) {
    match standing {
        Standing::Waiting => (Glyph::Objection, t!(locale, "incoming-standing-waiting")),
        Standing::Placed => (Glyph::Ahead, t!(locale, "incoming-standing-placed")),
        Standing::Recorded => (Glyph::Full, t!(locale, "incoming-standing-recorded")),
        Standing::Heard => (Glyph::Read, t!(locale, "incoming-standing-heard")),
        Standing::SetAside => (Glyph::Barred, t!(locale, "incoming-standing-aside")),
    }
}

/// Why it is with its letter.
pub fn why(locale: Locale, why: &Why) -> String {
    match why {
        Why::Said { by, at } => {
            let when = locale.moment(*at);
            t!(locale, "incoming-why-said", by = by.clone(), when = when)
        }
        Why::Found(Evidence::Report) => t!(locale, "incoming-why-report"),
        Why::Found(Evidence::Token(_)) => t!(locale, "incoming-why-token"),
        Why::Found(Evidence::MendedToken(_)) => t!(locale, "incoming-why-mended"),
        Why::Found(Evidence::Reference(Fit::Address)) => t!(locale, "incoming-why-answers"),
        Why::Found(Evidence::Reference(Fit::Domain)) => t!(locale, "incoming-why-answers-house"),
        Why::Found(Evidence::Subject(Fit::Address)) => t!(locale, "incoming-why-subject"),
        Why::Found(Evidence::Subject(Fit::Domain)) => t!(locale, "incoming-why-subject-house"),
    }
}

/// Why it may belong to a letter.
pub fn reason(locale: Locale, reason: Reason) -> String {
    match reason {
        Reason::UnclearToken => t!(locale, "incoming-reason-token"),
        Reason::ReferenceOfStranger => t!(locale, "incoming-reason-reference"),
        Reason::SharedSubject => t!(locale, "incoming-reason-shared"),
        Reason::SubjectOfStranger => t!(locale, "incoming-reason-subject"),
        Reason::SenderWasAsked => t!(locale, "incoming-reason-sender"),
        Reason::DomainWasAsked => t!(locale, "incoming-reason-house"),
    }
}

/// What looks wrong with it.
pub fn flaw(locale: Locale, flaw: Flaw) -> String {
    match flaw {
        Flaw::Empty => t!(locale, "incoming-flaw-empty"),
        Flaw::NoHead => t!(locale, "incoming-flaw-no-head"),
        Flaw::NoMessageId => t!(locale, "incoming-flaw-no-id"),
        Flaw::NoSender => t!(locale, "incoming-flaw-no-sender"),
        Flaw::NoDate => t!(locale, "incoming-flaw-no-date"),
        Flaw::DateInFuture => t!(locale, "incoming-flaw-future"),
        Flaw::UnknownCharset | Flaw::WrongCharset => t!(locale, "incoming-flaw-charset"),
        Flaw::BrokenEncoding | Flaw::BrokenParts => t!(locale, "incoming-flaw-broken"),
        Flaw::TooDeep | Flaw::TooManyParts | Flaw::HeadCut | Flaw::TooLong => {
            t!(locale, "incoming-flaw-too-much")
        }
        Flaw::MoreAttachments => t!(locale, "incoming-flaw-attachments"),
        Flaw::TextCut | Flaw::HtmlCut => t!(locale, "incoming-flaw-cut"),
        Flaw::Winmail => t!(locale, "incoming-flaw-winmail"),
        Flaw::Encrypted => t!(locale, "incoming-flaw-encrypted"),
        Flaw::OtherType => t!(locale, "incoming-flaw-other-type"),
    }
}
