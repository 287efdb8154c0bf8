//! At the door: the forms that people fill in to get in.

use super::{PASSWORD, Page, Person, World};
use letters::{ids::PersonId, text::MailAddress};
use server::{secrets::RecoveryCode, totp::CodeSecret};

/// Fills in a mail address and a password; whatever comes of it, before any redirect.
pub async fn tries(person: &Person, mail: &str, password: &str) -> Page {
    let page = person.visits("/inloggen").await;
    let form = page
        .form("Log in")
        .fill("Mailadres", mail)
        .fill("Wachtwoord", password);
    person.send(person.submission(form)).await
}

/// The same with the right password.
pub async fn signs_in(person: &Person, mail: &str) -> Page {
    let page = tries(person, mail, PASSWORD).await;
    page.has_status(303);
    page
}

/// Asks for a code by mail; the page that asks for it.
pub async fn asks_for_a_code(person: &Person, mail: &str) -> Page {
    let page = person.visits("/inloggen").await;
    let form = page.form("Mail mij een code").fill("Mailadres", mail);
    person.sends(form).await
}

impl World {
    /// Who has this mail address.
    pub async fn person(&self, mail: &str) -> PersonId {
        let mail = MailAddress::parse(mail).unwrap();
        let account = self.state.store.account(&mail).await.unwrap();
        account.unwrap().person
    }

    /// Gives somebody codes from an app, and the recovery codes that go with them.
    pub async fn sets_up_codes(&self, person: PersonId) -> (CodeSecret, Vec<RecoveryCode>) {
        let random = self.state.random.as_ref();
        let (secret, codes) = (CodeSecret::new(random), RecoveryCode::some(random));
        let sealed = secret.seal(&self.state, person).unwrap();
        let hashes = codes.iter().map(RecoveryCode::hash).collect();
        let store = &self.state.store;
        store
            .set_up_codes(person, sealed, 0, hashes, None)
            .await
            .unwrap();
        (secret, codes)
    }
}
