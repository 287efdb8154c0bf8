//! Two languages: what a browser asks for, what someone chooses, and what the association knows of someone.

use super::out_for_signing;
use crate::{
    tools,
    world::{Page, Person, World, mail_of, texts},
};
use letters::{letter::Language, role::Role, text::MailAddress};
use reqwest::{Method, header};
use std::process::Command;

crate::on_both_engines!(
    a_director_is_asked_in_their_own_language,
    who_is_signed_in_chooses_for_good
);

/// What a browser in England asks for.
const ENGLISH: &str = "en-GB,en;q=0.9,nl;q=0.5";

/// Goes somewhere with a browser that asks for a language.
async fn asks(person: &Person, path: &str, languages: &str) -> Page {
    let request = person.request(Method::GET, path);
    let request = request.header(header::ACCEPT_LANGUAGE, languages);
    person.send(request).await
}

/// The language that a page says it is in, as a document and in its headers.
#[track_caller]
fn speaks(page: &Page, code: &str) {
    assert_eq!(page.attributes("html", "lang"), [code], "{}", page.path);
    assert_eq!(page.header("content-language"), code, "{}", page.path);
    let vary = page.header("vary");
    for name in ["accept-language", "cookie"] {
        assert!(vary.contains(name), "{}: {vary}", page.path);
    }
}

#[tokio::test]
async fn a_visitor_reads_what_their_browser_asks_for() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk
        .brings_out(&world, &texts::short("Een brief voor iedereen"))
        .await;
    let letter = format!("/brieven/{slug}");
    let visitor = world.visitor();
    for path in ["/", &letter, "/controle", "/inloggen", "/nergens"] {
        speaks(&asks(&visitor, path, ENGLISH).await, "en");
        speaks(&visitor.visits(path).await, "nl");
        speaks(&asks(&visitor, path, "de").await, "nl");
    }

    let page = asks(&visitor, &letter, ENGLISH).await;
    page.says("To").says("The sealed file");
    page.says("De wachtlijst groeide");
    assert_eq!(
        page.attributes(".text", "lang"),
        ["nl"],
        "the letter's own words stay as they were signed, and say so"
    );
    assert!(!page.body().contains("<script"), "still no script");
    let dutch = visitor.visits(&letter).await;
    dutch.says("Het verzegelde bestand");
    assert_ne!(page.header("etag"), dutch.header("etag"));

    // Who has the English page asks whether it changed; who has the Dutch one gets the English whole.
    let again = |tag: &str| {
        let request = visitor.request(Method::GET, &letter);
        let request = request.header(header::ACCEPT_LANGUAGE, ENGLISH);
        visitor.send(request.header(header::IF_NONE_MATCH, tag))
    };
    again(page.header("etag")).await.has_status(304);
    again(dutch.header("etag")).await.has_status(200);

    // What programs read is the same for everyone.
    for path in [
        "/feed.atom",
        "/robots.txt",
        &format!("{letter}.md"),
        &format!("{letter}.json"),
    ] {
        let (here, there) = (
            visitor.visits(path).await,
            asks(&visitor, path, ENGLISH).await,
        );
        assert_eq!(here.bytes, there.bytes, "{path}");
        assert!(!here.header("vary").contains("cookie"), "{path}");
        assert_eq!(here.header("content-language"), "", "{path}");
    }
}

#[tokio::test]
async fn a_letter_in_english_is_printed_in_english() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let english = texts::short("A locum for every team");
    let english = english.replace("language = \"nl\"", "language = \"en\"");
    let slug = desk.brings_out(&world, &english).await;
    let file = world
        .visitor()
        .visits(&format!("/brieven/{slug}.pdf"))
        .await;
    let told = tools::run(Command::new("pdftotext").args(["-", "-"]), &file.bytes);
    let told = String::from_utf8(told.stdout)
        .unwrap()
        .replace('\u{a0}', " ");
    for words in [
        "page 1 of 1",
        "This file is sealed.",
        "2 March 2026",
        "version 1",
    ] {
        assert!(told.contains(words), "{words}:\n{told}");
    }
    assert!(!told.contains("Dit bestand"), "{told}");
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    speaks(&page, "nl");
    assert_eq!(page.attributes(".text", "lang"), ["en"]);
    page.says("Request 1").says("Het verzegelde bestand");
}

#[tokio::test]
async fn a_visitor_chooses_and_it_stays() {
    let world = World::sqlite().await;
    let visitor = world.visitor();
    let page = asks(&visitor, "/controle?hash=00", ENGLISH).await;
    speaks(&page, "en");
    assert_eq!(page.attributes(".foot button", "lang"), ["nl"]);
    assert_eq!(
        visitor.cookies(),
        "",
        "nothing is remembered of who chose nothing"
    );
    let page = visitor
        .send(visitor.submission(page.form("Nederlands")))
        .await;
    page.has_status(303);
    assert_eq!(page.header("location"), "/controle?hash=00");
    for part in ["standpunt-taal=nl;", "HttpOnly", "SameSite=Lax", "Path=/"] {
        let cookie = page.header("set-cookie");
        assert!(cookie.contains(part), "{cookie}");
    }
    for path in ["/", "/controle", "/nergens", "/inloggen"] {
        speaks(&asks(&visitor, path, ENGLISH).await, "nl");
    }
    let page = visitor.visits("/").await;
    let page = visitor.presses(&page, "English").await;
    page.says("Positions");
    speaks(&page, "en");
    assert_eq!(visitor.cookies(), "standpunt-taal=en");
    speaks(&asks(&visitor, "/", "nl").await, "en");
}

#[tokio::test]
async fn the_switch_leads_nowhere_else_and_a_look_changes_nothing() {
    let world = World::sqlite().await;
    let visitor = world.visitor();
    let choose = |fields: [(&'static str, &'static str); 2]| {
        let request = visitor.request(Method::POST, "/taal");
        visitor.send(
            request
                .header("sec-fetch-site", "same-origin")
                .form(&fields),
        )
    };
    for next in [
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "/\t/evil.example",
        "/\r\nset-cookie: a=b",
        "javascript:alert(1)",
        "",
    ] {
        let page = choose([("language", "nl"), ("next", next)]).await;
        page.has_status(303);
        assert_eq!(page.header("location"), "/", "{next:?}");
    }
    let page = choose([("language", "klingon"), ("next", "/controle")]).await;
    page.has_status(303);
    assert_eq!(page.header("location"), "/controle");
    assert_eq!(page.header("set-cookie"), "", "no such language");

    let page = world.visitor().visits("/taal").await;
    page.has_status(405);
    assert_eq!(page.header("set-cookie"), "");
    let request = visitor.request(Method::POST, "/taal");
    let request = request.header("sec-fetch-site", "cross-site");
    let page = visitor.send(request.form(&[("language", "en")])).await;
    page.has_status(403);
    assert_eq!(
        page.header("set-cookie"),
        "",
        "another site does not choose"
    );
}

#[tokio::test]
async fn a_form_that_was_not_right_leads_back_to_where_it_was() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let page = desk.visits("/bureau/brieven/nieuw").await;
    let form = page.form("Lees in");
    let referer = format!("{}/bureau/brieven/nieuw", world.base);
    let request = desk.submission(form).header(header::REFERER, referer);
    let page = desk.send(request).await;
    page.refuses("Kies eerst een bestand.");
    let page = desk.presses(&page, "English").await;
    page.has_status(200).says("Or read in a file");
    assert_eq!(page.path, "/bureau/brieven/nieuw");
}

async fn a_director_is_asked_in_their_own_language(world: World) {
    let mail = MailAddress::parse(&mail_of("Marloes Tienstra")).unwrap();
    let name = letters::text::PersonName::parse("Marloes Tienstra").unwrap();
    let store = &world.state.store;
    let marloes = store.find_or_add_person(name, mail).await.unwrap();
    store
        .set_language(marloes, Some(Language::En))
        .await
        .unwrap();
    out_for_signing(&world, "Een waarnemer voor ieder wijkteam").await;

    let invitation = world.last_mail_to("Marloes Tienstra").await;
    assert_eq!(
        invitation.subject,
        "Will you sign: Een waarnemer voor ieder wijkteam"
    );
    assert!(invitation.text.starts_with("Dear Marloes Tienstra,"));
    assert!(
        invitation.text.contains("16\u{a0}March 2026, 17:00"),
        "{}",
        invitation.text
    );
    let other = world.last_mail_to("Samira Benchaib").await;
    assert!(
        other.subject.starts_with("Wilt u ondertekenen:"),
        "who chose nothing gets our own"
    );

    // She signed in nowhere: the link says who she is, whatever this browser asks for.
    let phone = world.visitor();
    let page = asks(&phone, &invitation.link(), "nl").await;
    page.has_status(200)
        .says("Will you put your name under this letter?")
        .says("De wachtlijst groeide");
    speaks(&page, "en");

    // What was chosen in this browser comes first: someone said it just now.
    let dutch = world.visitor();
    let page = asks(&dutch, &invitation.link(), "nl").await;
    let page = dutch.presses(&page, "Nederlands").await;
    page.says("Zet u uw naam onder deze brief?");
    assert_eq!(
        page.path,
        invitation.link(),
        "and the choice leads back to the link"
    );

    let form = phone
        .visits(&invitation.link())
        .await
        .form("Sign this letter")
        .fill("Code", &invitation.code())
        .choose("On behalf of the organisation");
    let page = phone.sends(form).await;
    page.has_status(200)
        .says("Thank you, your signature is on it");
    let receipt = world.last_mail_to("Marloes Tienstra").await;
    assert!(
        receipt.subject.starts_with("Signed: "),
        "{}",
        receipt.subject
    );
    assert!(receipt.text.contains("on behalf of the organisation"));
}

async fn who_is_signed_in_chooses_for_good(world: World) {
    let desk = world.secretariat().await;
    let page = desk.visits("/bureau").await;
    speaks(&page, "nl");
    let page = desk.presses(&page, "English").await;
    page.says("Nothing is waiting for you");
    speaks(&page, "en");
    speaks(&asks(&desk, "/", "nl").await, "en");

    // Another device, where nothing was chosen or something else was: the person comes first.
    let elsewhere = world.secretariat().await;
    elsewhere.steal("standpunt-taal=nl");
    speaks(&elsewhere.visits("/bureau").await, "en");
    let page = elsewhere.visits("/bureau").await;
    let page = elsewhere.presses(&page, "Sign out").await;
    speaks(&page, "nl");

    // Nobody chooses for someone else, nor with a session that is over.
    world
        .account(
            "collega@leden.example",
            "Ibrahim Collega",
            Role::Secretariat,
        )
        .await;
    let colleague = world.signed_in("collega@leden.example").await;
    speaks(&colleague.visits("/bureau").await, "nl");
    let page = elsewhere.visits("/controle").await;
    elsewhere.presses(&page, "English").await;
    speaks(&colleague.visits("/bureau").await, "nl");
}
