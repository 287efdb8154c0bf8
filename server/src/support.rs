//! Public support, as far as it needs the world outside: the keyed hashes that tell one supporter from another, the mails
//! to them, and the worker that folds what they confirmed into the ledger and the number on the page.

use crate::{
    network::Network,
    secrets::{Code, Token},
    state::State,
    store::{OutgoingMail, StoreError},
};
use app::{
    links,
    locale::Locale,
    mails::{self, Mail, ToSupporter},
};
use letters::{
    hash::Hash,
    ids::{LetterId, SupportRequestId, SupporterId},
    letter::Language,
    support::{Form, likeness_key, mailbox},
    text::{MailAddress, Slug},
    time::Moment,
    version::Version,
};
use std::time::Duration;

/// The kind of mail that holds a supporter's code, or says that they are counted.
const CODE: &str = "support-code";
/// The kind of mail that thanks.
const RECEIPT: &str = "support-receipt";
/// How often the worker looks whether there is something to fold.
const LOOK_AGAIN: Duration = Duration::from_secs(15);

/// Which mailbox an address is, its domain as the domain name system writes it.
#[must_use]
pub fn mailbox_of(mail: &MailAddress) -> String {
    let domain = mail.as_str().rsplit_once('@').map(|(_, domain)| domain);
    let domain = domain.and_then(|domain| idna::domain_to_ascii(domain).ok());
    mailbox(mail, domain.as_deref())
}

/// What the store tells a supporter of a letter by: hashes under a key that it does not have, so that whoever reads it
/// cannot try all addresses of a country.
pub struct Keys {
    /// Of the letter and the mailbox.
    pub mail: Hash,
    /// Of the letter, the name, the place and the network.
    pub likeness: Hash,
}

impl Keys {
    /// For what somebody filled in, from where.
    #[must_use]
    pub fn of(state: &State, letter: LetterId, form: &Form, network: Network) -> Self {
        let letter = letter.uuid();
        let (mailbox, network) = (mailbox_of(&form.mail), network.to_string());
        let alike = likeness_key(&form.name, &form.place);
        let hash = |purpose, parts: &[&[u8]]| state.vault.keyed_hash(purpose, parts);
        Self {
            mail: hash("support-mailbox", &[letter.as_bytes(), mailbox.as_bytes()]),
            likeness: hash(
                "support-likeness",
                &[letter.as_bytes(), alike.as_bytes(), network.as_bytes()],
            ),
        }
    }
}

/// The secret with which a supporter goes back on it. It follows from who they are and the key, and is kept nowhere: so each
/// mail to them can have it, and none makes the one in an earlier mail worthless.
#[must_use]
pub fn withdrawal_token(state: &State, id: SupporterId) -> Token {
    Token::of((state.vault).keyed_hash("support-withdrawal", &[id.uuid().as_bytes()]))
}

/// Writes the mails to one supporter.
#[derive(Clone)]
pub struct SupportMails {
    locale: Locale,
    form: Form,
    subject: String,
    hash: String,
    letter: LetterId,
    slug: Slug,
    id: SupportRequestId,
    association: String,
    public_url: String,
}

impl SupportMails {
    /// For what somebody filled in under this version.
    #[must_use]
    pub fn of(
        state: &State,
        (letter, slug): (LetterId, &Slug),
        version: &Version,
        id: SupportRequestId,
        form: &Form,
        language: Language,
    ) -> Self {
        Self {
            locale: language.into(),
            form: form.clone(),
            subject: version.text.front.subject.to_string(),
            hash: version.hash.groups(4).join(" "),
            letter,
            slug: slug.clone(),
            id,
            association: state.config.association.clone(),
            public_url: state.config.url(&links::letter(slug.as_str())),
        }
    }

    fn whom(&self) -> ToSupporter<'_> {
        ToSupporter {
            name: self.form.name.as_str(),
            subject: &self.subject,
            page: &self.public_url,
            association: &self.association,
        }
    }

    fn outgoing(&self, mail: Mail, kind: &str) -> OutgoingMail {
        OutgoingMail {
            to: self.form.mail.clone(),
            // Nobody is greeted by a name that anybody may have filled in.
            to_name: None,
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
        let path = links::support_request(self.slug.as_str(), token.reveal());
        let link = state.config.url(&path);
        let mail = mails::support_code(self.locale, self.whom(), &link, code.reveal(), until);
        self.outgoing(mail, CODE)
    }

    fn withdrawal(&self, state: &State, token: &Token) -> String {
        let path = links::withdraw_support(self.slug.as_str(), token.reveal());
        state.config.url(&path)
    }

    /// That they are counted already, to the address with which they confirmed: another one may be theirs by our rules and
    /// somebody else's by those of its provider.
    #[must_use]
    pub fn known(&self, state: &State, id: SupporterId, to: MailAddress) -> OutgoingMail {
        let link = self.withdrawal(state, &withdrawal_token(state, id));
        let mail = mails::support_known(self.locale, self.whom(), &link);
        OutgoingMail {
            to,
            ..self.outgoing(mail, CODE)
        }
    }

    /// That they support the letter from now on, and how to go back on it.
    #[must_use]
    pub fn receipt(&self, state: &State, token: &Token) -> OutgoingMail {
        let link = self.withdrawal(state, token);
        let shown = self.form.shown;
        let mail = mails::support_receipt(self.locale, self.whom(), &self.hash, shown, &link);
        self.outgoing(mail, RECEIPT)
    }
}

/// Folds what waits, until the server stops.
pub async fn run(state: State) {
    loop {
        if let Err(error) = next(&state).await {
            tracing::error!(%error, "supporters could not be counted");
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

/// Folds what it is time for; how many lines that took. Looking twice, or on two nodes, counts nobody twice.
///
/// # Errors
/// When the store cannot be reached.
pub async fn next(state: &State) -> Result<u32, StoreError> {
    let mut lines = 0;
    loop {
        let due = state.store.support_due().await?;
        let mut folded = 0;
        for letter in due {
            if let Some(done) = state.store.fold_support(letter).await? {
                tracing::info!(%letter, batch = done.batch, count = done.count, withdrawn = done.withdrawn, counted = done.counted, "supporters counted");
                folded += 1;
            }
        }
        if folded == 0 {
            break;
        }
        lines += folded;
    }
    if lines > 0 {
        state.cache.forget();
    }
    Ok(lines)
}
