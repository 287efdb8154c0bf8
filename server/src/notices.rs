//! What the owner of an account hears by mail when the means by which they sign in change: in their own language, put in
//! the outbox by the transaction that changes them, so that nobody takes an account over unseen.

use crate::{
    config::Config,
    language,
    store::{Account, OutgoingMail, Result, Session, Store},
};
use app::{
    links,
    mails::{self, Change, Changed},
};
use letters::{
    hash::Hash,
    ids::PersonId,
    text::{MailAddress, PersonName},
};

/// The kind of mail that such a notice is, in the outbox.
pub const KIND: &str = "account-changed";

/// Whose account it is.
#[derive(Debug, Clone, Copy)]
pub struct Owner<'a> {
    /// Who.
    pub person: PersonId,
    /// The name, as they are addressed.
    pub name: &'a PersonName,
    /// Where their mail goes.
    pub mail: &'a MailAddress,
}

impl<'a> From<&'a Session> for Owner<'a> {
    fn from(session: &'a Session) -> Self {
        Self {
            person: session.person,
            name: &session.name,
            mail: &session.mail,
        }
    }
}

impl<'a> From<&'a Account> for Owner<'a> {
    fn from(account: &'a Account) -> Self {
        Self {
            person: account.person,
            name: &account.name,
            mail: &account.mail,
        }
    }
}

/// The mail that says what changed, to be given to the store together with the change.
///
/// # Errors
/// When the store cannot say which language they read.
pub async fn changed(
    store: &Store,
    config: &Config,
    owner: Owner<'_>,
    change: Change,
) -> Result<OutgoingMail> {
    let locale = language::of_mail(store.language_of(owner.person).await?);
    let words = mails::account_changed(
        locale,
        &Changed {
            person: owner.name.as_str(),
            change,
            at: store.now(),
            link: &config.url(links::OWN_SECURITY),
            association: &config.association,
        },
    );
    Ok(OutgoingMail {
        to: owner.mail.clone(),
        to_name: Some(owner.name.to_string()),
        subject: words.subject,
        text: words.text,
        html: None,
        kind: KIND.to_owned(),
        letter: None,
        dedupe: format!("{KIND}:{}", Hash::of(&store.random::<16>())),
    })
}
