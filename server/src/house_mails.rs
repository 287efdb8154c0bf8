//! What the association mails to people about their place in the house: how to sign in, which role they got, that their
//! mail address was changed. Written inside the transaction that makes it true, to the address that holds at that moment.

use crate::{
    language,
    secrets::Token,
    state::State,
    store::{OutgoingMail, Session},
};
use app::{
    links,
    mails::{self, Mail, ToPerson},
    members::people,
    own::RoleLine,
};
use letters::person::Details;

/// The kinds of mail that these are, in the outbox.
const INVITATION: &str = "people-invitation";
const ROLE: &str = "people-role";
const MOVED: &str = "people-moved";

/// Writes the mails of one deed.
#[derive(Clone)]
pub struct HouseMails {
    association: String,
    by: String,
    link: String,
    /// What makes these mails those of this deed, and of no other.
    deed: String,
}

impl HouseMails {
    /// For what whoever has this session does now.
    #[must_use]
    pub fn of(state: &State, by: &Session) -> Self {
        Self {
            association: state.config.association.clone(),
            by: by.name.to_string(),
            link: state.config.url(links::SIGN_IN),
            deed: Token::new(state.random.as_ref()).hash().to_string(),
        }
    }

    fn outgoing(
        &self,
        to: &Details,
        kind: &str,
        words: impl FnOnce(&ToPerson<'_>) -> Mail,
    ) -> OutgoingMail {
        let mail = words(&ToPerson {
            person: to.name.as_str(),
            mail: to.mail.as_str(),
            link: &self.link,
            by: &self.by,
            association: &self.association,
        });
        OutgoingMail {
            to: to.mail.clone(),
            to_name: Some(to.name.to_string()),
            subject: mail.subject,
            text: mail.text,
            html: None,
            kind: kind.to_owned(),
            letter: None,
            dedupe: format!("{kind}:{}:{}", self.deed, to.mail),
        }
    }

    /// How to sign in.
    #[must_use]
    pub fn invitation(&self, to: &Details) -> OutgoingMail {
        let locale = language::of_mail(to.language);
        self.outgoing(to, INVITATION, |to| mails::invited_in(locale, to))
    }

    /// Which role they got.
    #[must_use]
    pub fn role(&self, to: &Details, role: &RoleLine) -> OutgoingMail {
        let locale = language::of_mail(to.language);
        let words = people::held(locale, role);
        let second = role.role.needs_second_factor();
        self.outgoing(to, ROLE, |to| mails::role_given(locale, to, &words, second))
    }

    /// That mail goes elsewhere: to where it went, and to where it goes. Both in the language of now.
    #[must_use]
    pub fn moved(&self, old: &Details, new: &Details) -> [OutgoingMail; 2] {
        let locale = language::of_mail(new.language);
        [
            self.outgoing(old, MOVED, |to| mails::mail_moved_away(locale, to)),
            self.outgoing(new, MOVED, |to| mails::mail_moved_here(locale, to)),
        ]
    }
}
