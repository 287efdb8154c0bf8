//! A director with an invitation: a link, a code, and a phone.

use super::{Page, Person, form::Form};

/// How one signs, as the page says it.
pub const ON_BEHALF: &str = "Namens de organisatie";
/// As the page says it.
pub const UNDER_RESERVATION: &str = "Onder voorbehoud van bestuursbesluit";
/// As the page says it.
pub const PERSONALLY: &str = "Op persoonlijke titel";

/// Someone who is asked to sign.
#[derive(Clone)]
pub struct Director {
    /// Their browser.
    pub person: Person,
    /// The path in the mail.
    pub link: String,
    /// The code in the mail.
    pub code: String,
}

impl Director {
    /// Opens the link.
    pub async fn reads(&self) -> Page {
        self.person.visits(&self.link).await
    }

    /// The form with this button, with the code from the mail.
    pub async fn form(&self, button: &str) -> Form {
        self.reads().await.form(button).fill("Code", &self.code)
    }

    /// Fills in the form and presses the button, however that ends.
    pub async fn tries(&self, form: Form) -> Page {
        self.person.sends(form).await
    }

    /// Signs.
    pub async fn signs(&self, capacity: &str) -> Page {
        let form = self.form("Onderteken").await.choose(capacity);
        let page = self.tries(form).await;
        page.has_status(200);
        page
    }

    /// Says that they will not sign.
    pub async fn declines(&self, reason: &str) -> Page {
        let mut form = self.form("Wij tekenen niet").await;
        if !reason.is_empty() {
            form = form.fill("Opmerking of reden", reason);
        }
        let page = self.tries(form).await;
        page.has_status(200);
        page
    }

    /// Takes the signature back.
    pub async fn withdraws(&self) -> Page {
        let page = self.tries(self.form("Trek de handtekening in").await).await;
        page.has_status(200);
        page
    }

    /// Says that the board agreed.
    pub async fn lifts_the_reservation(&self) -> Page {
        let page = self.tries(self.form("Het bestuur is akkoord").await).await;
        page.has_status(200);
        page
    }
}
