//! What people hear by mail when the means by which they sign in change; and who may choose a new password.

use crate::world::{
    PASSWORD, World,
    door::{asks_for_a_code, signs_in, tries},
    mail::Mail,
};
use letters::{letter::Language, role::Role};

crate::on_both_engines!(
    each_change_of_how_one_signs_in_comes_in_the_mail,
    a_new_password_asks_for_the_present_one,
    a_forgotten_password_is_replaced_by_who_reads_the_mail,
);

const JONA: &str = "jona@leden.example";
const NEW: &str = "paars fornuis telt wolken";

async fn with_jona(world: &World) {
    world.account(JONA, "Jona Jurist", Role::Contributor).await;
}

/// The notices that Jona got since there were so many.
async fn since(world: &World, before: usize) -> Vec<Mail> {
    let mails = world.post().await;
    // What is told here happens later than what was told before.
    world.clock.pass(1);
    let notices = mails
        .into_iter()
        .filter(|mail| mail.to.contains(JONA) && mail.text.contains("/mijn/beveiliging"));
    notices.skip(before).collect()
}

/// One notice, which says this.
#[track_caller]
fn one(mails: &[Mail], words: &str) {
    let [mail] = mails else {
        panic!("{} notices", mails.len())
    };
    assert_eq!(mail.subject, "Er is iets veranderd aan hoe u inlogt");
    // A day does not break over two lines.
    let text = mail.text.replace('\u{a0}', " ");
    for part in [
        words,
        "Beste Jona Jurist,",
        "2 maart 2026",
        "Vereniging Wijkteams Samen",
    ] {
        assert!(text.contains(part), "{part}:\n{text}");
    }
}

async fn each_change_of_how_one_signs_in_comes_in_the_mail(world: World) {
    with_jona(&world).await;
    let jona = world.visitor();
    signs_in(&jona, JONA).await;
    let person = world.person(JONA).await;
    assert!(
        since(&world, 0).await.is_empty(),
        "signing in changes nothing"
    );

    let page = jona.visits("/mijn/beveiliging").await;
    jona.presses(&page, "Stel codes in").await;
    assert!(since(&world, 0).await.is_empty(), "nothing counts yet");
    let (_, paper) = world.sets_up_codes(person).await;
    let page = jona.visits("/mijn/beveiliging").await;
    let page = jona.presses(&page, "Maak nieuwe herstelcodes").await;
    page.says("Uw herstelcodes");
    one(&since(&world, 0).await, "nieuwe herstelcodes gemaakt");

    // An old recovery code opens nothing, and nothing is told of it; a new one is told when it is used.
    let fresh = page.text();
    let fresh = fresh
        .lines()
        .find(|line| line.len() == 29 && line.matches('-').count() == 5)
        .unwrap()
        .to_owned();
    let other = world.visitor();
    signs_in(&other, JONA).await;
    for (code, told) in [(paper[0].written(), false), (fresh, true)] {
        let page = other.visits("/inloggen/tweede-stap").await;
        let form = page.form("Ga verder").fill("Code uit de app", &code);
        other.sends(form).await;
        let mails = since(&world, 1).await;
        if told {
            one(&mails, "Een van uw herstelcodes is gebruikt.");
        } else {
            assert!(mails.is_empty());
        }
    }

    let page = other.visits("/mijn/beveiliging").await;
    other
        .presses(&page, "Haal de codes weg")
        .await
        .says("De codes zijn weggehaald");
    one(
        &since(&world, 2).await,
        "De codes uit een app zijn van uw account weggehaald",
    );

    // In the language that Jona reads.
    let store = &world.state.store;
    store
        .set_language(person, Some(Language::En))
        .await
        .unwrap();
    let page = other.visits("/mijn/beveiliging").await;
    let form = page
        .form("Keep the password")
        .fill("Present password", PASSWORD)
        .fill("New password", NEW);
    other.sends(form).await.says("The password has been kept");
    let mails = since(&world, 3).await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].subject, "Something changed in how you sign in");
    assert!(
        mails[0].text.contains("A new password was chosen"),
        "{}",
        mails[0].text
    );
}

async fn a_new_password_asks_for_the_present_one(world: World) {
    with_jona(&world).await;
    let jona = world.visitor();
    signs_in(&jona, JONA).await;
    let page = jona.visits("/mijn/beveiliging").await;
    let form = |present: &str| {
        page.form("Bewaar het wachtwoord")
            .fill("Huidig wachtwoord", present)
            .fill("Nieuw wachtwoord", NEW)
    };
    for _ in 0..5 {
        let refused = jona.sends(form("niet het wachtwoord")).await;
        refused
            .has_status(422)
            .refuses("Dit is niet uw huidige wachtwoord.");
        assert_eq!(
            refused.field("Bewaar het wachtwoord", "Nieuw wachtwoord"),
            ""
        );
    }
    // Whoever sits down at an open screen does not guess on, nor leaves the field out.
    let without = jona
        .request(reqwest::Method::POST, "/mijn/wachtwoord")
        .header("sec-fetch-site", "same-origin")
        .form(&[("password", NEW)]);
    jona.send(without)
        .await
        .has_status(429)
        .refuses("te vaak niet gelukt");
    assert!(
        since(&world, 0).await.is_empty(),
        "nothing changed, nothing is told"
    );
    world.clock.pass(60);
    jona.sends(form(PASSWORD))
        .await
        .says("Het wachtwoord is bewaard");
    one(
        &since(&world, 0).await,
        "Er is een nieuw wachtwoord voor uw account gekozen.",
    );
    tries(&world.visitor(), JONA, NEW).await.has_status(303);
}

async fn a_forgotten_password_is_replaced_by_who_reads_the_mail(world: World) {
    with_jona(&world).await;
    let jona = world.visitor();
    let page = asks_for_a_code(&jona, JONA).await;
    let code = world.post().await.pop().unwrap().code();
    jona.sends(page.form("Ga verder").fill("Code uit de mail", &code))
        .await;
    let page = jona.visits("/mijn/beveiliging").await;
    let form = page
        .form("Bewaar het wachtwoord")
        .fill("Nieuw wachtwoord", NEW);
    jona.sends(form).await.says("Het wachtwoord is bewaard");
    tries(&world.visitor(), JONA, NEW).await.has_status(303);
    one(&since(&world, 0).await, "Er is een nieuw wachtwoord");

    // Where there is a second step, the mail alone is not enough: it is asked for on the way in.
    let person = world.person(JONA).await;
    world.sets_up_codes(person).await;
    let means = world.state.store.means(person).await.unwrap();
    assert!(means.second_factor());
    let other = world.visitor();
    let page = asks_for_a_code(&other, JONA).await;
    let code = world.post().await.pop().unwrap().code();
    let page = other
        .sends(page.form("Ga verder").fill("Code uit de mail", &code))
        .await;
    assert_eq!(page.path, "/inloggen/tweede-stap");
    let page = other.visits("/mijn/beveiliging").await;
    page.says("Log eerst in");
}
