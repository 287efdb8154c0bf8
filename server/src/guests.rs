//! What needs the world outside to be said of a guest: which registered domain a name belongs to, and the mails that go to it.

use crate::{
    invitations::{Key, RECEIPT},
    secrets::{Code, Token},
    state::State,
    store::{Admitted, GuestRecord, OutgoingMail},
};
use app::{
    links,
    locale::Locale,
    mails::{self, GuestReceipt, Mail, ToGuest},
};
use letters::{
    guests::{Form, Verdict, verdict},
    hash::Hash,
    ids::GuestRequestId,
    letter::Language,
    time::Moment,
    version::Version,
};

/// The kind of mail that holds a guest's code.
const CODE: &str = "guest-code";
/// The kind of mail that refuses a guest.
const REFUSED: &str = "guest-refused";

/// Whether the mailbox that was filled in belongs to the website.
#[must_use]
pub fn belongs(form: &Form) -> Verdict {
    let website = form.website.as_str();
    let (_, rest) = website.split_once("://").unwrap_or(("", website));
    let end = rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
    let mailbox = form.mail.as_str().rsplit_once('@').map(|(_, host)| host);
    let (website, mailbox) = (registered(&rest[..end]), mailbox.and_then(registered));
    verdict(website.as_deref(), mailbox.as_deref())
}

/// The registered domain of a host, in the letters of the domain name system: what somebody can buy below a public suffix
/// (publicsuffix.org, as the crate `psl` has it). None for what is a suffix itself, for an address in numbers, and for what
/// is no name.
fn registered(host: &str) -> Option<String> {
    let ascii = idna::domain_to_ascii(host).ok()?;
    let last = ascii.trim_end_matches('.').rsplit('.').next()?;
    if last.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    psl::domain_str(&ascii).map(str::to_owned)
}

/// What binds a stamp to the form of one round.
#[must_use]
pub fn form_purpose(door: Hash) -> String {
    format!("guest-form:{door}")
}

/// What binds the secret of a link to its round.
#[must_use]
pub fn door_purpose(round: letters::ids::RoundId) -> String {
    format!("guest-door:{round}")
}

/// Writes the mails to one guest.
#[derive(Clone)]
pub struct GuestMails {
    locale: Locale,
    form: Form,
    subject: String,
    version: u32,
    hash: String,
    text: String,
    letter: letters::ids::LetterId,
    id: GuestRequestId,
    association: String,
}

impl GuestMails {
    /// For what somebody filled in under this version.
    #[must_use]
    pub fn of(
        state: &State,
        letter: letters::ids::LetterId,
        version: &Version,
        id: GuestRequestId,
        form: &Form,
        language: Language,
    ) -> Self {
        Self {
            locale: language.into(),
            form: form.clone(),
            subject: version.text.front.subject.to_string(),
            version: version.number.get(),
            hash: version.hash.groups(4).join(" "),
            text: version.text.body.as_str().to_owned(),
            letter,
            id,
            association: state.config.association.clone(),
        }
    }

    /// For a request that was kept.
    #[must_use]
    pub fn to(state: &State, record: &GuestRecord, version: &Version) -> Self {
        let form = &record.request.form;
        Self::of(
            state,
            record.letter.id,
            version,
            record.id,
            form,
            record.language,
        )
    }

    fn whom(&self) -> ToGuest<'_> {
        ToGuest {
            person: self.form.person.as_str(),
            organisation: self.form.organisation.as_str(),
            subject: &self.subject,
            association: &self.association,
        }
    }

    fn outgoing(&self, mail: Mail, kind: &str) -> OutgoingMail {
        OutgoingMail {
            to: self.form.mail.clone(),
            to_name: Some(self.form.person.to_string()),
            subject: mail.subject,
            text: mail.text,
            html: None,
            kind: kind.to_owned(),
            letter: Some(self.letter),
            dedupe: format!("{kind}:{}", self.id),
        }
    }

    /// The code, and where to type it.
    #[must_use]
    pub fn code(&self, state: &State, token: &Token, code: &Code, until: Moment) -> OutgoingMail {
        let link = state.config.url(&links::guest_request(token.reveal()));
        let mail = mails::guest_code(self.locale, self.whom(), &link, code.reveal(), until);
        self.outgoing(mail, CODE)
    }

    /// That the name stands under the letter, with the key to take it back.
    #[must_use]
    pub fn admitted(&self, key: &Key, admitted: &Admitted) -> OutgoingMail {
        let receipt = GuestReceipt {
            name: admitted.organisation.as_str(),
            version: self.version,
            hash: &self.hash,
            line: admitted.line,
            at: admitted.signed.at,
            link: &key.link,
            code: key.code.reveal(),
            text: &self.text,
        };
        let mail = mails::guest_admitted(self.locale, self.whom(), &receipt);
        let mut mail = self.outgoing(mail, RECEIPT);
        mail.dedupe = format!("{RECEIPT}:{}:guest", admitted.signed.invitation);
        mail
    }

    /// That it is refused, and why.
    #[must_use]
    pub fn refused(&self, reason: &str) -> OutgoingMail {
        let mail = mails::guest_refused(self.locale, self.whom(), reason);
        self.outgoing(mail, REFUSED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::{
        organisation::Website,
        text::{Function, MailAddress, OrganisationName, PersonName},
    };

    fn between(website: &str, mail: &str) -> Verdict {
        belongs(&Form {
            organisation: OrganisationName::parse("Stichting Vuurtoren").unwrap(),
            website: Website::parse(website).unwrap(),
            person: PersonName::parse("Wim Zandstra").unwrap(),
            function: Function::parse("voorzitter").unwrap(),
            mail: MailAddress::parse(mail).unwrap(),
            remark: None,
        })
    }

    #[test]
    fn a_mailbox_belongs_to_a_website_by_what_was_registered() {
        for (website, mail) in [
            ("vuurtoren.nl", "wim@vuurtoren.nl"),
            (
                "https://www.vuurtoren.nl:8443/over?x#y",
                "wim@mail.vuurtoren.nl",
            ),
            ("shop.vuurtoren.co.uk", "wim@vuurtoren.co.uk"),
            ("wijkteam-élan.nl", "wim@xn--wijkteam-lan-jeb.nl"),
            ("vuurtoren.example", "wim@vuurtoren.example"),
        ] {
            assert_eq!(between(website, mail), Verdict::Agrees, "{website} {mail}");
        }
        for (website, mail) in [
            ("vuurtoren.nl", "wim@vuurtoren.nl.kwaad.example"),
            ("vuurtoren.nl", "wim@vuurtoren.com"),
            ("vuurtoren.nl", "wim@nepvuurtoren.nl"),
            // Under a suffix that is sold or given away name by name, neighbours are strangers.
            ("vuurtoren.co.uk", "wim@baken.co.uk"),
            ("vuurtoren.github.io", "wim@baken.github.io"),
            ("vuurtoren.nl", "wim@co.uk"),
            ("co.uk", "wim@co.uk"),
            ("192.168.1.1", "wim@10.0.1.1"),
        ] {
            assert_eq!(between(website, mail), Verdict::Differs, "{website} {mail}");
        }
        for (website, mail) in [
            ("vuurtoren.nl", "wim@gmail.com"),
            ("gmail.com", "wim@gmail.com"),
            ("vuurtoren.nl", "wim@ziggo.nl"),
        ] {
            assert_eq!(
                between(website, mail),
                Verdict::FreeMail,
                "{website} {mail}"
            );
        }
    }
}
