//! What goes between the association and someone who is asked to sign: the invitation with its link and code,
//! and the receipts. The site and the demonstration write the same ones.

use crate::{
    language,
    secrets::{Code, Token},
    state::State,
    store::{Entered, InvitationRecord, NewInvitation, NewKey, OutgoingMail, Signer},
};
use app::{
    links,
    locale::Locale,
    mails::{self, Mail, Receipt, Signed, WithoutIt},
};
use letters::{
    hash::Hash,
    ids::{InvitationId, LetterId},
    ports::random,
    round::TakenBack,
    text::Remark,
    time::{Day, Moment},
    version::{Version, VersionNumber},
};
use std::sync::Arc;

/// The kind of mail that an invitation is, in the outbox.
pub const INVITATION: &str = "invitation";
/// The kind of mail that a receipt is.
pub const RECEIPT: &str = "receipt";

/// What only the mail holds: the store has no more than hashes of it.
#[derive(Clone)]
pub struct Key {
    /// The secret in the link.
    pub token: Token,
    /// The code.
    pub code: Code,
    /// The link.
    pub link: String,
}

impl Key {
    /// Draws a link and a code.
    #[must_use]
    pub fn draw(state: &State) -> Self {
        let source = state.random.as_ref();
        let (token, code) = (Token::new(source), Code::new(source));
        let link = state.config.url(&links::sign(token.reveal()));
        Self { token, code, link }
    }

    /// What the store keeps of it.
    #[must_use]
    pub fn hashes(&self) -> NewKey {
        NewKey {
            token_hash: self.token.hash(),
            code_hash: self.code.hash(&self.token),
        }
    }
}

/// The words of an invitation with this link and code. Of what they or their organisation signed before the text changed,
/// `reaffirms` is the version.
pub fn words(
    state: &State,
    version: &Version,
    signer: &Signer,
    reaffirms: Option<VersionNumber>,
    deadline: Moment,
    link: &str,
    code: &str,
) -> Mail {
    let front = &version.text.front;
    let locale = language::of_mail(signer.language);
    let institutions: Vec<String> = front
        .addressees
        .iter()
        .map(|a| a.institution.to_string())
        .collect();
    let addressees =
        (!institutions.is_empty()).then(|| app::words::institutions(locale, &institutions));
    mails::invitation(
        locale,
        &mails::Invitation {
            person: signer.person_name.as_str(),
            organisation: signer.organisation_name.as_str(),
            subject: front.subject.as_str(),
            addressees: addressees.as_deref(),
            deadline,
            link,
            code,
            reaffirms: reaffirms.map(VersionNumber::get),
            association: &state.config.association,
        },
    )
}

/// Draws a link and a code for one person, and writes the mail that holds them.
pub fn invite(
    state: &State,
    letter: LetterId,
    version: &Version,
    signer: &Signer,
    reaffirms: Option<VersionNumber>,
    deadline: Moment,
) -> (NewInvitation, Key) {
    let key = Key::draw(state);
    let id = InvitationId::new(state.clock.now(), random(state.random.as_ref()));
    let words = words(
        state,
        version,
        signer,
        reaffirms,
        deadline,
        &key.link,
        key.code.reveal(),
    );
    let mail = OutgoingMail {
        to: signer.mail.clone(),
        to_name: Some(signer.person_name.to_string()),
        subject: words.subject,
        text: words.text,
        html: None,
        kind: INVITATION.to_owned(),
        letter: Some(letter),
        dedupe: format!("invitation:{id}"),
    };
    let NewKey {
        token_hash,
        code_hash,
    } = key.hashes();
    let invitation = NewInvitation {
        id,
        organisation: signer.organisation,
        person: signer.person,
        token_hash,
        code_hash,
        mail,
    };
    (invitation, key)
}

/// Writes receipts, inside the transaction that makes them true.
#[derive(Clone)]
pub struct Receipts {
    record: InvitationRecord,
    subject: String,
    version: u32,
    hash: String,
    link: String,
    association: String,
    text: Arc<str>,
}

impl Receipts {
    /// For what is answered on this invitation, whose round pins this version.
    #[must_use]
    pub fn of(state: &State, token: &Token, record: &InvitationRecord, version: &Version) -> Self {
        Self {
            record: record.clone(),
            subject: version.text.front.subject.to_string(),
            version: version.number.get(),
            hash: version.hash.groups(4).join(" "),
            link: state.config.url(&links::sign(token.reveal())),
            association: state.config.association.clone(),
            text: version.text.body.as_str().into(),
        }
    }

    /// The invitation that is answered.
    #[must_use]
    pub const fn invitation(&self) -> InvitationId {
        self.record.invitation.id
    }

    /// The hash of the text that its page shows.
    #[must_use]
    pub const fn shown(&self) -> Hash {
        self.record.round.pin.hash
    }

    /// The day that its page offers to who signs under reservation at this moment.
    #[must_use]
    pub fn offered(&self, now: Moment) -> Day {
        self.record.round.offered(now)
    }

    /// The language of who is asked.
    fn locale(&self) -> Locale {
        language::of_mail(self.record.language)
    }

    fn receipt(&self, at: Moment) -> Receipt<'_> {
        Receipt {
            person: self.record.person.as_str(),
            organisation: self.record.organisation.as_str(),
            subject: &self.subject,
            version: self.version,
            hash: &self.hash,
            at,
            deadline: self.record.round.deadline,
            link: &self.link,
            association: &self.association,
        }
    }

    fn outgoing(&self, mail: Mail, at: Moment) -> OutgoingMail {
        OutgoingMail {
            to: self.record.mail.clone(),
            to_name: Some(self.record.person.to_string()),
            subject: mail.subject,
            text: mail.text,
            html: None,
            kind: RECEIPT.to_owned(),
            letter: Some(self.record.letter.id),
            dedupe: format!("receipt:{}:{}", self.record.invitation.id, at.millis()),
        }
    }

    /// That someone signed.
    #[must_use]
    pub fn signed(&self, entered: Entered<'_>) -> OutgoingMail {
        let at = entered.signed.at;
        let signed = Signed {
            signed: entered.signed,
            line: entered.line,
            said: entered.said.map(Remark::as_str),
            text: &self.text,
        };
        let mail = mails::signed(self.locale(), &self.receipt(at), &signed);
        self.outgoing(mail, at)
    }

    /// That someone declined.
    #[must_use]
    pub fn declined(&self, at: Moment) -> OutgoingMail {
        self.outgoing(mails::declined(self.locale(), &self.receipt(at)), at)
    }

    /// That someone took a signature back, and what became of it.
    #[must_use]
    pub fn taken_back(&self, done: TakenBack, at: Moment) -> OutgoingMail {
        let (locale, receipt) = (self.locale(), self.receipt(at));
        let letter = WithoutIt::of(&self.record.round, done, at);
        let mail = mails::withdrawn(locale, &receipt, letter);
        self.outgoing(mail, at)
    }
}
