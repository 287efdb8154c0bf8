//! Somebody who supports a published letter, and the secretariat that opens it to them.

use super::{World, form::Form, mail::Mail, page::Page, person::Person, texts};

/// Somebody, as they fill it in.
#[derive(Clone, Copy)]
pub struct Resident {
    pub name: &'static str,
    pub place: &'static str,
    pub mail: &'static str,
    pub shown: bool,
}

pub const SIEN: Resident = Resident {
    name: "Sien Houtman",
    place: "Zwartewaal",
    mail: "sien.houtman@gmail.com",
    shown: true,
};
pub const JOEP: Resident = Resident {
    name: "Joep Verwaaijen",
    place: "Ouddorp",
    mail: "joep@verwaaijen.example",
    shown: false,
};

pub const SEND: &str = "Stuur mij de code";

/// A letter that came out and stands open for support; gives its slug.
pub async fn open(world: &World, title: &str) -> String {
    let desk = world.secretariat().await;
    let slug = desk.brings_out(world, &texts::short(title)).await;
    let page = desk.opens(&slug).await;
    let page = desk.clicks(&page, "Naar de steun").await;
    let page = desk.presses(&page, "Open voor steunbetuigingen").await;
    page.says("Steun betuigen kan nu.");
    slug
}

/// The form, as this person fills it in after reading.
pub async fn filled(world: &World, person: &Person, slug: &str, who: &Resident) -> Form {
    let page = person
        .visits(&format!("/brieven/{slug}/steun/betuigen"))
        .await;
    world.clock.pass(30);
    let form = page
        .form(SEND)
        .fill("Uw naam", who.name)
        .fill("Uw woonplaats", who.place)
        .fill("Uw mailadres", who.mail);
    if who.shown {
        form.choose("Toon mijn naam en plaats op de pagina")
    } else {
        form
    }
}

/// The path behind these words in a mail.
pub fn path(mail: &Mail, part: &str) -> String {
    let links = mail.text.split_whitespace();
    let link = links.into_iter().find(|word| word.contains(part));
    let link = link.unwrap_or_else(|| panic!("no {part} in:\n{}", mail.text));
    link[link.find("/brieven/").unwrap()..].to_owned()
}

/// Fills in the form and types the code; gives the page that says so.
pub async fn supports(world: &World, slug: &str, who: &Resident) -> Page {
    let person = world.visitor();
    let form = filled(world, &person, slug, who).await;
    let page = person.sends(form).await;
    page.has_status(200).says("Kijk in uw mail");
    let mail = world.last_mail_at(who.mail).await;
    let code = super::guest::behind(&mail, "Uw code is ");
    let page = person
        .sends(page.form("Bevestig").fill("Code", &code.to_lowercase()))
        .await;
    page.has_status(200).says("Dank u wel").clone()
}

/// The worker counts what it is time for.
pub async fn counts(world: &World) {
    world.clock.pass(60);
    server::support::next(&world.state).await.unwrap();
}
