//! What goes out about objections: the receipt, the news to the secretariat, and what became of it. Written inside the
//! transaction that makes it true, in the language of whoever gets it.

use crate::{
    language,
    secrets::Token,
    state::State,
    store::{DeskMember, InvitationRecord, Objector, Outcome, OutgoingMail},
};
use app::{
    links,
    mails::{self, AboutObjection, BecameOfIt, Mail},
    objections::{Place, Typed},
};
use letters::{
    objections::{Became, Objection},
    version::{Version, VersionNumber},
};

/// The kind of mail that says to whoever objected what was received.
const RECEIPT: &str = "objection-receipt";
/// The kind of mail that tells the secretariat.
const MADE: &str = "objection";
/// The kind of mail that says what became of it.
const BECAME: &str = "objection-became";

/// Writes what goes out when somebody objects.
#[derive(Clone)]
pub struct Receipts {
    record: InvitationRecord,
    subject: String,
    version: u32,
    hash: String,
    passage: String,
    wording: String,
    why: String,
    link: String,
    desk: String,
    association: String,
}

impl Receipts {
    /// For what is said on this invitation, whose round pins this version.
    #[must_use]
    pub fn of(
        state: &State,
        token: &Token,
        record: &InvitationRecord,
        version: &Version,
        place: &Place,
        typed: &Typed,
    ) -> Self {
        Self {
            record: record.clone(),
            subject: version.text.front.subject.to_string(),
            version: version.number.get(),
            hash: version.hash.groups(4).join(" "),
            passage: place.source.clone(),
            wording: typed.wording.replace("\r\n", "\n").trim().to_owned(),
            why: typed.why.replace("\r\n", "\n").trim().to_owned(),
            link: state.config.url(&links::sign(token.reveal())),
            desk: state
                .config
                .url(&links::review(record.letter.slug.as_str())),
            association: state.config.association.clone(),
        }
    }

    /// To whoever objected, or to somebody of the secretariat.
    #[must_use]
    pub fn write(&self, made: &Objection, to: Option<&DeskMember>) -> OutgoingMail {
        let about = AboutObjection {
            objector: self.record.person.as_str(),
            organisation: self.record.organisation.as_str(),
            subject: &self.subject,
            version: self.version,
            hash: &self.hash,
            passage: &self.passage,
            wording: &self.wording,
            why: &self.why,
            at: made.at,
            deadline: self.record.round.deadline,
            association: &self.association,
        };
        let outgoing = |mail: Mail, to, name: String, kind: &str, dedupe| OutgoingMail {
            to,
            to_name: Some(name),
            subject: mail.subject,
            text: mail.text,
            html: None,
            kind: kind.to_owned(),
            letter: Some(self.record.letter.id),
            dedupe,
        };
        match to {
            None => {
                let locale = language::of_mail(self.record.language);
                outgoing(
                    mails::objection_receipt(locale, &about, &self.link),
                    self.record.mail.clone(),
                    self.record.person.to_string(),
                    RECEIPT,
                    format!("{RECEIPT}:{}", made.id),
                )
            }
            Some(member) => {
                let locale = language::of_mail(member.language);
                let person = member.name.as_str();
                outgoing(
                    mails::objection_to_desk(locale, &about, person, &self.desk),
                    member.mail.clone(),
                    member.name.to_string(),
                    MADE,
                    format!("{MADE}:{}:{}", made.id, member.person),
                )
            }
        }
    }
}

/// Writes what became of objections to a letter's texts.
#[derive(Clone)]
pub struct Outcomes {
    subject: String,
    association: String,
}

impl Outcomes {
    /// For a letter, as it is called in this version.
    #[must_use]
    pub fn about(state: &State, version: &Version) -> Self {
        Self {
            subject: version.text.front.subject.to_string(),
            association: state.config.association.clone(),
        }
    }

    /// To whoever objected; nothing of what they did themselves, or what is not decided.
    #[must_use]
    pub fn write(&self, to: &Objector, outcome: &Outcome) -> Option<OutgoingMail> {
        let locale = language::of_mail(to.language);
        let of = BecameOfIt {
            person: to.person.as_str(),
            organisation: to.organisation.as_str(),
            subject: &self.subject,
            passage: &outcome.passage,
            proposed: &outcome.proposed,
            association: &self.association,
        };
        let (now, version) = (outcome.now.as_deref(), outcome.version);
        let version = version.map_or(0, VersionNumber::get);
        let (mail, word) = match outcome.became {
            Became::Accepted => (
                mails::objection_followed(locale, of, false, now, version),
                "accepted",
            ),
            Became::Amended => (
                mails::objection_followed(locale, of, true, now, version),
                "amended",
            ),
            Became::Rejected => {
                let reason = outcome.reason.as_ref()?;
                (
                    mails::objection_rejected(locale, of, reason.as_str()),
                    "rejected",
                )
            }
            Became::Ended => {
                let mail = mails::objection_ended(locale, of, outcome.called_off);
                (mail, "ended")
            }
            Became::Waits | Became::Withdrawn => return None,
        };
        Some(OutgoingMail {
            to: to.mail.clone(),
            to_name: Some(to.person.to_string()),
            subject: mail.subject,
            text: mail.text,
            html: None,
            kind: BECAME.to_owned(),
            letter: Some(to.letter),
            dedupe: format!("{BECAME}:{}:{word}", to.objection),
        })
    }
}
