//! Someone of an organisation that is no member, who asks to co-sign; and what the secretariat does with it.

use super::{World, desk::Desk, form::Form, mail::Mail, page::Page, person::Person};

/// Someone of an organisation that is no member.
pub struct Guest {
    /// As they fill it in.
    pub organisation: &'static str,
    /// As they fill it in.
    pub website: &'static str,
    /// As they fill it in.
    pub person: &'static str,
    /// As they fill it in.
    pub mail: &'static str,
}

pub const VUURTOREN: Guest = Guest {
    organisation: "Stichting Vuurtoren",
    website: "www.vuurtoren.example",
    person: "Wim Zandstra",
    mail: "wim@vuurtoren.example",
};
pub const BAKEN: Guest = Guest {
    organisation: "Het Baken",
    website: "baken.example",
    person: "Fleur Oosting",
    mail: "fleur.oosting@gmail.com",
};

/// The secretariat makes the link; gives its path.
pub async fn link(world: &World, slug: &str) -> String {
    let desk = world.secretariat().await;
    let page = desk.opens(slug).await;
    let page = desk.clicks(&page, "Naar de gasten").await;
    let page = desk.presses(&page, "Laat gasten meetekenen").await;
    page.says("De link is gemaakt.");
    let link = page
        .links()
        .into_iter()
        .find(|link| link.contains("/meetekenen/"))
        .unwrap();
    link[link.find("/meetekenen/").unwrap()..].to_owned()
}

/// The form, as this guest fills it in after reading.
pub async fn filled(world: &World, person: &Person, link: &str, guest: &Guest) -> Form {
    let page = person.visits(link).await;
    world.clock.pass(30);
    page.form("Stuur mij de code")
        .fill("Naam van uw organisatie", guest.organisation)
        .fill("Website van uw organisatie", guest.website)
        .fill("Uw naam", guest.person)
        .fill("Uw functie", "directeur")
        .fill("Uw mailadres", guest.mail)
}

/// What stands on a line of a mail behind these words.
pub fn behind(mail: &Mail, words: &str) -> String {
    let rest = mail.text.split(words).nth(1);
    let rest = rest.unwrap_or_else(|| panic!("no {words} in:\n{}", mail.text));
    rest.trim_start().lines().next().unwrap().trim().to_owned()
}

pub async fn code_of(world: &World, guest: &Guest) -> String {
    behind(&world.last_mail_at(guest.mail).await, "Uw code is ")
}

/// Types a wrong code as often as it may be tried: then the right one is worth nothing any more.
pub async fn wears_out(person: &Person, page: &Page, code: &str) {
    for left in [
        "nog 4 keer",
        "nog 3 keer",
        "nog 2 keer",
        "nog één keer",
        "niet meer worden geprobeerd",
    ] {
        let form = page.form("Bevestig").fill("Code", "AAAAAA");
        person.sends(form).await.has_status(422).says(left);
    }
    let form = page.form("Bevestig").fill("Code", code);
    let over = person.sends(form).await;
    over.has_status(409).says("werkt niet meer");
}

/// Asks and confirms; gives the page that says so.
pub async fn asks(world: &World, link: &str, guest: &Guest) -> (Person, Page) {
    let person = world.visitor();
    let form = filled(world, &person, link, guest).await;
    let page = person.sends(form).await;
    page.has_status(200).says("Vul de code uit de mail in");
    let code = code_of(world, guest).await;
    let page = person
        .sends(page.form("Bevestig").fill("Code", &code.to_lowercase()))
        .await;
    page.has_status(200).says("uw verzoek is binnen");
    (person, page)
}

/// The desk's page of a guest.
pub async fn at_the_desk(desk: &Desk, slug: &str, guest: &Guest) -> Page {
    let list = desk.visits(&format!("/bureau/brieven/{slug}/gasten")).await;
    desk.clicks(&list, guest.organisation).await
}

pub async fn lets_in(world: &World, slug: &str, guest: &Guest, whom: Option<&str>) -> Page {
    let desk = world.secretariat().await;
    let page = at_the_desk(&desk, slug, guest).await;
    let mut form = page.form("Laat toe");
    if let Some(whom) = whom {
        form = form.choose(whom);
    }
    desk.sends(form).await
}
