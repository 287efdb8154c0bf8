//! The secretariat at its desk: each deed the way a person does it, through pages and buttons.

use super::{Page, Person, World};

/// Someone of the secretariat, signed in.
pub struct Desk {
    /// Their browser.
    pub person: Person,
}

impl std::ops::Deref for Desk {
    type Target = Person;
    fn deref(&self) -> &Person {
        &self.person
    }
}

/// The letter's address, out of the address of one of its pages.
pub fn slug_of(page: &Page) -> String {
    let rest = page
        .path
        .strip_prefix("/bureau/brieven/")
        .unwrap_or_else(|| panic!("{} is no letter's page:\n{}", page.path, page.text()));
    rest.split(['?', '/']).next().unwrap().to_owned()
}

impl Desk {
    /// Reads a letter file in; whatever comes of it.
    pub async fn reads_in(&self, name: &str, bytes: &[u8]) -> Page {
        let page = self.visits("/bureau/brieven/nieuw").await;
        self.sends(page.form("Lees in").attach("Briefbestand", name, bytes))
            .await
    }

    /// Imports a letter that is right; gives its address.
    pub async fn imports(&self, letter: &str) -> String {
        let page = self.reads_in("brief.md", letter.as_bytes()).await;
        page.has_status(200).says("De brief is gemaakt.");
        slug_of(&page)
    }

    /// Opens the letter.
    pub async fn opens(&self, slug: &str) -> Page {
        self.visits(&format!("/bureau/brieven/{slug}")).await
    }

    /// Takes a draft through review and pins its text.
    pub async fn freezes(&self, slug: &str) -> Page {
        let page = self.opens(slug).await;
        let page = self.presses(&page, "Deel voor overleg").await;
        page.says("De brief is nu in overleg.");
        let page = self.clicks(&page, "Leg vast om te tekenen…").await;
        let button = (1..30)
            .map(|n| format!("Ja, leg versie {n} vast"))
            .find(|button| page.has_button(button));
        let page = self
            .presses(
                &page,
                &button.unwrap_or_else(|| panic!("cannot be frozen:\n{}", page.text())),
            )
            .await;
        page.says("De tekst ligt vast.").clone()
    }

    /// Pins a text again that was taken loose.
    pub async fn freezes_again(&self, slug: &str) -> Page {
        let page = self
            .visits(&format!("/bureau/brieven/{slug}/bevriezen"))
            .await;
        let button = (1..30)
            .map(|n| format!("Ja, leg versie {n} vast"))
            .find(|button| page.has_button(button));
        let button = button.unwrap_or_else(|| panic!("cannot be frozen:\n{}", page.text()));
        let page = self.presses(&page, &button).await;
        page.says("De tekst ligt vast.").clone()
    }

    /// Opens a round for all who may sign.
    pub async fn opens_round(&self, slug: &str) -> Page {
        let page = self.visits(&format!("/bureau/brieven/{slug}/ronde")).await;
        let page = self
            .presses(&page, "Open de ronde en verstuur de mails")
            .await;
        page.says("De ronde is open.").clone()
    }

    /// Closes the round.
    pub async fn closes_round(&self, slug: &str) -> Page {
        let page = self
            .visits(&format!("/bureau/brieven/{slug}/ronde/sluiten"))
            .await;
        let page = self.presses(&page, "Ja, sluit de ronde").await;
        page.says("De ronde is gesloten.").clone()
    }

    /// Asks for the letter to be made Final.
    pub async fn asks_for_the_press(&self, slug: &str) -> Page {
        let page = self
            .visits(&format!("/bureau/brieven/{slug}/afronden"))
            .await;
        let page = self.presses(&page, "Ja, maak definitief").await;
        page.says("De brief wordt nu definitief gemaakt.").clone()
    }

    /// Makes the letter Final, and waits for it.
    pub async fn makes_final(&self, world: &World, slug: &str) -> Page {
        self.asks_for_the_press(slug).await;
        world.press().await;
        let page = self.opens(slug).await;
        page.says("De verzegelde brief").clone()
    }

    /// Publishes.
    pub async fn publishes(&self, slug: &str) -> Page {
        let page = self
            .visits(&format!("/bureau/brieven/{slug}/publiceren"))
            .await;
        let page = self.presses(&page, "Ja, publiceer").await;
        page.says("De brief is gepubliceerd.").clone()
    }

    /// All of it without a round: a letter that only its sender stands behind.
    pub async fn brings_out(&self, world: &World, letter: &str) -> String {
        let slug = self.imports(letter).await;
        self.freezes(&slug).await;
        self.makes_final(world, &slug).await;
        self.publishes(&slug).await;
        slug
    }
}
