//! Hearing what came of a signature: one mail to each who signed, with what became of each request, as much as they want.

use super::out_for_signing;
use crate::world::{
    Page, World,
    desk::Desk,
    director::ON_BEHALF,
    guest::{BAKEN, VUURTOREN, asks, lets_in, link},
    mail::Mail,
    mail_of,
};
use letters::role::Role;

crate::on_both_engines!(
    who_signed_hears_what_came_back,
    a_slip_is_undone_before_anybody_hears_of_it,
    each_chooses_how_much,
    the_button_of_a_mail_program_is_enough,
    a_guest_who_signed_hears_it_too,
);

/// A published letter that two directors signed.
async fn is_out(world: &World) -> (Desk, String) {
    let slug = out_for_signing(world, "Wachtlijsten in de wijk").await;
    for name in ["Marloes Tienstra", "Samira Benchaib"] {
        world.director(name).await.signs(ON_BEHALF).await;
    }
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    desk.makes_final(world, &slug).await;
    desk.publishes(&slug).await;
    (desk, slug)
}

/// Records a public answer, and opens its page.
async fn is_answered(desk: &Desk, slug: &str, from: &str) -> Page {
    let page = desk.opens(slug).await;
    let form = page
        .form("Noteer de reactie")
        .fill("Van wie", from)
        .fill("Op welke dag", "2026-03-02")
        .fill(
            "Wat er staat of gezegd is",
            "Wij geven ieder team een waarnemer.",
        )
        .choose("Brief terug")
        .choose("Zet deze reactie op de openbare pagina");
    desk.sends(form).await.says("De reactie is genoteerd.");
    let page = desk.opens(slug).await;
    let read = page.attributes("#reacties .records a", "href");
    for way in read {
        let page = desk.visits(&way).await;
        if page.text().contains(&format!("Reactie van {from}")) {
            return page;
        }
    }
    panic!("no answer of {from}")
}

/// Says that it promises the first request.
async fn promises(desk: &Desk, page: &Page) -> Page {
    let form = page
        .form("Bewaar de uitkomst")
        .choose("1. Geef")
        .choose("Gemeente Merelhoven")
        .choose("Toegezegd")
        .fill("Waarom, in één zin", "Dit vroegen wij.");
    let page = desk.sends(form).await;
    page.says("De uitkomst is bewaard.").clone()
}

/// What the worker does, a while later.
async fn later(world: &World, seconds: i64) -> u32 {
    world.clock.pass(seconds);
    server::telling::tell(&world.state).await.unwrap()
}

/// The mails about answers to somebody.
async fn heard(world: &World, name: &str) -> Vec<Mail> {
    let mut mails = world.post().await;
    mails.retain(|it| it.to.contains(&mail_of(name)) && it.text.contains("/reactiemail/"));
    mails
}

/// Where the mail lets them choose.
fn choice(mail: &Mail) -> String {
    let start = mail.text.find("/reactiemail/").unwrap();
    mail.text[start..]
        .split_whitespace()
        .next()
        .unwrap()
        .to_owned()
}

async fn who_signed_hears_what_came_back(world: World) {
    let (desk, slug) = is_out(&world).await;
    let page = is_answered(&desk, &slug, "Gemeente Merelhoven").await;
    page.says("Ondertekenaars krijgen bericht zodra hieronder staat wat de reactie voor een verzoek betekent");
    assert_eq!(later(&world, 3_600).await, 0, "nobody said what it means");
    let page = promises(&desk, &page).await;
    page.says("2 ondertekenaars krijgen bericht, vanaf 2 maart 2026, 10.10 uur");
    assert_eq!(later(&world, 9 * 60).await, 0);
    assert_eq!(later(&world, 60).await, 2);
    assert_eq!(later(&world, 3_600).await, 0, "once");
    let mails = heard(&world, "Marloes Tienstra").await;
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail.subject, "Reactie op “Wachtlijsten in de wijk”");
    for said in [
        "Beste Marloes Tienstra,",
        "Van: Gemeente Merelhoven (brief terug, 2",
        "1. Geef ieder wijkteam een vaste waarnemer.\n   Gemeente Merelhoven: toegezegd",
        "2. Betaal die uit de algemene middelen.\n   nog open",
    ] {
        assert!(mail.text.contains(said), "{said} in {}", mail.text);
    }
    let start = mail.text.find("/brieven/").unwrap();
    let place = mail.text[start..].split_whitespace().next().unwrap();
    let (page, anchor) = place.split_once('#').unwrap();
    let read = world.visitor().visits(page).await;
    assert!(
        read.attributes("[id]", "id").iter().any(|id| id == anchor),
        "{anchor}"
    );
    // Who was asked and did not sign hears nothing.
    assert_eq!(heard(&world, "Youssef el Hamdaoui").await.len(), 0);
    let page = desk.opens(&slug).await;
    let way = page.attributes("#reacties .records a", "href").remove(0);
    desk.visits(&way)
        .await
        .says("2 ondertekenaars kregen bericht");
}

async fn a_slip_is_undone_before_anybody_hears_of_it(world: World) {
    let (desk, slug) = is_out(&world).await;
    let page = is_answered(&desk, &slug, "Gemeente Merelhoven").await;
    let page = promises(&desk, &page).await;
    assert_eq!(later(&world, 5 * 60).await, 0);
    let form = page
        .form("Neem deze uitkomst terug")
        .fill("Waarom klopt het niet?", "Verkeerde brief.");
    let page = desk.sends(form).await;
    page.says("Ondertekenaars krijgen bericht zodra hieronder staat");
    assert_eq!(later(&world, 3_600).await, 0);
    // At night nobody is mailed, and in the morning they are.
    promises(&desk, &page).await;
    assert_eq!(later(&world, 10 * 3_600).await, 0, "in the evening");
    assert_eq!(later(&world, 13 * 3_600).await, 2, "the next morning");
}

async fn each_chooses_how_much(world: World) {
    let (desk, slug) = is_out(&world).await;
    promises(
        &desk,
        &is_answered(&desk, &slug, "Gemeente Merelhoven").await,
    )
    .await;
    assert_eq!(later(&world, 600).await, 2);
    let way = choice(&heard(&world, "Marloes Tienstra").await[0]);
    assert_ne!(way, choice(&heard(&world, "Samira Benchaib").await[0]));
    // A scanner that follows the link changes nothing.
    let visitor = world.visitor();
    visitor.visits(&way).await.says("Hoeveel wilt u horen?");
    let page = visitor.visits(&way).await;
    assert_eq!(
        page.attributes("input[name=answers][checked]", "value"),
        ["every"]
    );
    page.is_silent_about("Marloes");
    let form = page.form("Bewaar mijn keuze").choose("Eén mail per week");
    let page = visitor.sends(form).await;
    page.says("Uw keuze is bewaard.");
    assert_eq!(
        page.attributes("input[name=answers][checked]", "value"),
        ["weekly"]
    );
    let form = page.form("Bewaar mijn keuze").tampered("answers", "altijd");
    visitor.sends(form).await.has_status(400);
    for bad in [
        "/reactiemail/x".to_owned(),
        format!("/reactiemail/{}", "0".repeat(40)),
    ] {
        visitor.visits(&bad).await.has_status(404);
    }
    // The same choice on one's own page; who never signed has none.
    world
        .account(
            &mail_of("Samira Benchaib"),
            "Samira Benchaib",
            Role::Director,
        )
        .await;
    let samira = world.signed_in(&mail_of("Samira Benchaib")).await;
    let page = samira.visits("/mijn").await;
    let form = page.form("Bewaar mijn keuze").choose("Niets");
    let page = samira.sends(form).await;
    assert_eq!(
        page.attributes("input[name=answers][checked]", "value"),
        ["nothing"]
    );
    desk.visits("/mijn")
        .await
        .is_silent_about("Mail over reacties");

    promises(
        &desk,
        &is_answered(&desk, &slug, "Provincie Waterrijk").await,
    )
    .await;
    assert_eq!(later(&world, 600).await, 0);
    let page = is_answered(&desk, &slug, "Een wethouder").await;
    promises(&desk, &page)
        .await
        .says("1 ondertekenaar krijgt bericht");
    assert_eq!(later(&world, 600).await, 0);
    let desk = world.secretariat().await;
    desk.visits(page.path.split('?').next().unwrap())
        .await
        .says("0 ondertekenaars kregen bericht, 1 wacht nog 1 ondertekenaar wil geen bericht.");
    // On Monday one mail about both.
    assert_eq!(later(&world, 7 * 86_400).await, 1);
    let mails = heard(&world, "Marloes Tienstra").await;
    let week = mails.last().unwrap();
    assert_eq!(week.subject, "2 nieuwe reacties op brieven die u tekende");
    for from in ["Van: Provincie Waterrijk", "Van: Een wethouder"] {
        assert!(week.text.contains(from), "{}", week.text);
    }
    assert_eq!(choice(week), way, "the link of before still holds");
    assert_eq!(heard(&world, "Samira Benchaib").await.len(), 1);
}

async fn the_button_of_a_mail_program_is_enough(world: World) {
    let (desk, slug) = is_out(&world).await;
    promises(
        &desk,
        &is_answered(&desk, &slug, "Gemeente Merelhoven").await,
    )
    .await;
    assert_eq!(later(&world, 600).await, 2);
    let mails = heard(&world, "Marloes Tienstra").await;
    let [way, sends] = &mails[0].way_out;
    assert_eq!(*way, format!("<{}{}>", world.base, choice(&mails[0])));
    assert_eq!(sends, "List-Unsubscribe=One-Click");
    let all = world.post().await;
    let others: Vec<_> = all
        .iter()
        .filter(|it| !it.text.contains("/reactiemail/"))
        .collect();
    assert!(!others.is_empty());
    for other in others {
        assert_eq!(other.way_out, ["", ""], "{}", other.subject);
    }

    // A program fetches it first, to see what it is, and that changes nothing.
    let way = way.trim_matches(['<', '>']);
    let program = reqwest::Client::new();
    let looked = program.get(way).send().await.unwrap();
    assert!(looked.status().is_success());
    let page = world.visitor().visits(&choice(&mails[0])).await;
    let chosen = |page: &Page| page.attributes("input[name=answers][checked]", "value");
    assert_eq!(chosen(&page), ["every"]);
    // It has no cookie and says of no page that it comes from there.
    let pressed = program.post(way).form(&[("List-Unsubscribe", "One-Click")]);
    let answer = pressed.send().await.unwrap();
    assert!(answer.status().is_success(), "{}", answer.status());
    let page = world.visitor().visits(&choice(&mails[0])).await;
    assert_eq!(chosen(&page), ["nothing"]);
    promises(
        &desk,
        &is_answered(&desk, &slug, "Provincie Waterrijk").await,
    )
    .await;
    assert_eq!(later(&world, 600).await, 1, "only Samira hears of it");
}

async fn a_guest_who_signed_hears_it_too(world: World) {
    let slug = out_for_signing(&world, "Wachtlijsten in de wijk").await;
    let way_in = link(&world, &slug).await;
    for guest in [&VUURTOREN, &BAKEN] {
        asks(&world, &way_in, guest).await;
    }
    lets_in(&world, &slug, &VUURTOREN, None).await;
    let desk = world.secretariat().await;
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let page = is_answered(&desk, &slug, "Gemeente Merelhoven").await;
    promises(&desk, &page)
        .await
        .says("1 ondertekenaar krijgt bericht");
    assert_eq!(later(&world, 600).await, 1);
    let mail = world.last_mail_at(VUURTOREN.mail).await;
    assert_eq!(mail.subject, "Reactie op “Wachtlijsten in de wijk”");
    // A guest has no account, and chooses by the link alone; who was not let in hears nothing.
    let visitor = world.visitor();
    let page = visitor.visits(&choice(&mail)).await;
    let form = page.form("Bewaar mijn keuze").choose("Niets");
    visitor.sends(form).await.says("Uw keuze is bewaard.");
    let mails = world.post().await;
    let told = mails.iter().filter(|it| it.text.contains("/reactiemail/"));
    assert!(told.into_iter().all(|it| it.to.contains(VUURTOREN.mail)));
    promises(
        &desk,
        &is_answered(&desk, &slug, "Provincie Waterrijk").await,
    )
    .await;
    assert_eq!(later(&world, 600).await, 0);
}
