//! When an answer is expected, and post that came back: said when a letter goes, followed on the desk, moved, ended and undone.

use super::{followup, outcomes::asks};
use crate::world::{Page, World, desk::Desk};

crate::on_both_engines!(
    an_answer_is_late_from_the_day_behind_its_day_until_it_is_recorded,
    the_day_is_moved_and_nobody_waits_any_more_and_then_after_all,
    post_that_came_back_needs_a_hand_and_is_told_to_everybody,
    what_is_wrong_is_told_at_its_field_and_changes_nothing,
    two_who_speak_of_one_sending_see_each_other,
    an_envelope_is_to_be_answered_by_the_day_of_its_mailing,
    who_is_asked_again_is_waited_for_in_the_new_letter,
);

// Buttons.
const BACK: &str = "Leg vast dat de brief terugkwam";
const MOVE: &str = "Verplaats de dag";
const AGAIN: &str = "Bewaar de dag";
const SHOW: &str = "Bekijk de berichten";

const DAY: i64 = 24 * 3_600;
const TO: &str = "Gemeente Merelhoven";
const WHY: &str = "Waarom, in één zin";
const BY: &str = "Antwoord verwacht uiterlijk op";
const RECORD: &str = "Noteer de verzending";

/// Records that the letter went by post today, to be answered by this day.
async fn goes(desk: &Desk, slug: &str, to: &str, by: &str) -> Page {
    let page = desk.opens(slug).await;
    let form = page.form(RECORD).fill("Aan wie", to).choose("Per post");
    desk.sends(form.fill(BY, by)).await
}

async fn sendings(desk: &Desk, slug: &str) -> Page {
    let page = format!("/bureau/brieven/{slug}/verzendingen");
    desk.visits(&page).await
}

/// Records what came back from somebody, on a day.
async fn answers(desk: &Desk, slug: &str, from: &str, on: &str) -> Page {
    let page = desk.opens(slug).await;
    let form = page
        .form("Noteer de reactie")
        .fill("Van wie", from)
        .fill("Op welke dag", on)
        .fill("Wat er staat of gezegd is", "Dank voor uw brief.")
        .choose("Brief terug");
    desk.sends(form)
        .await
        .says("De reactie is genoteerd.")
        .clone()
}

async fn an_answer_is_late_from_the_day_behind_its_day_until_it_is_recorded(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    // It is the second of March, 9 in the morning: six weeks later is offered.
    let page = desk.opens(&slug).await;
    assert_eq!(page.field(RECORD, BY), "2026-04-13");
    goes(&desk, &slug, TO, "2026-04-13").await;
    goes(&desk, &slug, "Provincie Waterrijk", "").await;
    let page = desk.opens(&slug).await;
    page.says("Antwoord verwacht uiterlijk op 13 april 2026")
        .says("Geen antwoord gevraagd");
    let home = async || world.secretariat().await.visits("/bureau").await;
    home().await.is_silent_about("Antwoord verwacht van");
    // A week ahead it is listed, and asks for nothing.
    world.clock.pass(35 * DAY);
    home()
        .await
        .says("Vandaag en deze week")
        .says("maandag 13 april 2026")
        .says("Antwoord verwacht van Gemeente Merelhoven")
        .is_silent_about("te laat");
    // Half past eleven in the evening of that day, in summer time, and an hour later.
    world.clock.pass(7 * DAY + 13 * 3_600 + 1_800);
    home().await.says("Vandaag").is_silent_about("te laat");
    world.clock.pass(3_600);
    let page = home().await;
    page.says("Antwoord 1 dag te laat")
        .says("Nog geen antwoord van Gemeente Merelhoven.")
        .is_silent_about("Vandaag en deze week");
    let desk = world.secretariat().await;
    let page = desk.clicks(&page, "Bekijk de verzendingen").await;
    page.says("Antwoord 1 dag te laat, verwacht op 13 april 2026")
        .says("Begin een vervolgbrief");
    // What another institution wrote, or this one before the letter went, is no answer to it.
    answers(&desk, &slug, "Provincie Waterrijk", "2026-03-20").await;
    answers(&desk, &slug, TO, "2026-03-01").await;
    home().await.says("Antwoord 1 dag te laat");
    answers(&desk, &slug, "gemeente merelhoven", "2026-03-20").await;
    home().await.is_silent_about("te laat");
    desk.opens(&slug).await.says("Beantwoord op 20 maart 2026");
    world.ledger_holds().await;
}

async fn the_day_is_moved_and_nobody_waits_any_more_and_then_after_all(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    goes(&desk, &slug, TO, "2026-03-10").await;
    world.clock.pass(10 * DAY);
    let desk = world.secretariat().await;
    desk.visits("/bureau")
        .await
        .says("Antwoord 2 dagen te laat");
    let page = sendings(&desk, &slug).await;
    let form = page
        .form("Verplaats de dag")
        .fill(BY, "2026-03-19")
        .fill(WHY, "Gebeld: komt volgende week.");
    let page = desk.sends(form.clone()).await;
    page.says("De dag is bewaard.")
        .says("Antwoord over 7 dagen verwacht, op 19 maart 2026")
        .says("Gebeld: komt volgende week.")
        .says("door Hanna Bureau");
    // Pressed twice, it is moved once.
    desk.sends(form)
        .await
        .has_status(422)
        .refuses("Dit stond er al.");
    let home = desk.visits("/bureau").await;
    home.says("Antwoord verwacht van Gemeente Merelhoven")
        .is_silent_about("te laat");
    let form = page
        .form("Verwacht geen antwoord meer")
        .fill(WHY, "Het debat is geweest.");
    let page = desk.sends(form).await;
    page.says("Vastgelegd: u verwacht geen antwoord meer.")
        .says("Geen antwoord meer verwacht");
    let home = desk.visits("/bureau").await;
    home.is_silent_about("Antwoord verwacht van");
    let form = page
        .form("Verwacht toch een antwoord")
        .fill(WHY, "Er komt nog een debat.");
    desk.sends(form)
        .await
        .says("Vastgelegd: u verwacht toch een antwoord.")
        .says("Antwoord over 7 dagen verwacht")
        .says("Het debat is geweest.");
    // An answer that says that another comes: the day is moved once more, and it is waited for.
    answers(&desk, &slug, TO, "2026-03-12").await;
    let page = sendings(&desk, &slug).await;
    page.says("Beantwoord op 12 maart 2026");
    world.clock.pass(60);
    let form = page
        .form("Verplaats de dag")
        .fill(BY, "2026-04-01")
        .fill(WHY, "Dit was een tussenbericht.");
    desk.sends(form)
        .await
        .says("Antwoord verwacht uiterlijk op 1 april 2026");
    // Nobody reads of it in public.
    let public = world.visitor().visits(&format!("/brieven/{slug}")).await;
    for words in ["verwacht", "tussenbericht", "Gebeld"] {
        public.is_silent_about(words);
    }
    // Among the events of the house, with the institution.
    let audit = desk.visits("/bureau/gebeurtenissen").await;
    audit
        .says("Antwoorddag van een verzending veranderd")
        .says(TO);
}

async fn post_that_came_back_needs_a_hand_and_is_told_to_everybody(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    goes(&desk, &slug, TO, "2026-04-13").await;
    let reader = world.visitor();
    let public = format!("/brieven/{slug}");
    let data = async || {
        let data = reader.visits(&format!("{public}.json")).await.body();
        let data: serde_json::Value = serde_json::from_str(&data).unwrap();
        data["dispatches"][0]["returned"].clone()
    };
    assert_eq!(data().await, serde_json::Value::Null);
    reader.visits(&public).await.is_silent_about("Kwam terug");
    world.clock.pass(7 * DAY);
    let desk = world.secretariat().await;
    let page = sendings(&desk, &slug).await;
    let day = "Op welke dag kwam de brief terug?";
    assert_eq!(page.field(BACK, day), "2026-03-09");
    let form = page
        .form(BACK)
        .fill(day, "2026-03-06")
        .fill(WHY, "Onbestelbaar retour: het kantoor is verhuisd.");
    let page = desk.sends(form).await;
    page.says("Vastgelegd: de brief kwam terug.")
        .says("Kwam terug op 6 maart 2026")
        .says("Bekijk het adres bij de geadresseerden");
    let home = desk.visits("/bureau").await;
    home.says("Post kwam terug")
        .says("De brief aan Gemeente Merelhoven kwam terug.");
    reader
        .visits(&public)
        .await
        .says("Kwam terug op 6 maart 2026.");
    assert_eq!(data().await, "2026-03-06");
    // The desk alone reads why.
    reader.visits(&public).await.is_silent_about("verhuisd");

    let page = desk.clicks(&home, "Bekijk de verzendingen").await;
    let form = page
        .form("Neem terug dat de brief terugkwam")
        .fill(WHY, "Het was een andere brief.");
    let page = desk.sends(form).await;
    page.says("Vastgelegd: de brief kwam toch niet terug.")
        .says("Antwoord verwacht uiterlijk op 13 april 2026");
    desk.visits("/bureau")
        .await
        .is_silent_about("Post kwam terug");
    reader.visits(&public).await.is_silent_about("Kwam terug");
    assert_eq!(data().await, serde_json::Value::Null);

    // It came back after all, and goes again: nothing is left to do about the first.
    let form = page.form(BACK).fill(WHY, "Toch deze brief.");
    desk.sends(form).await.says("Kwam terug op 9 maart 2026");
    goes(&desk, &slug, TO, "2026-04-20").await;
    desk.visits("/bureau")
        .await
        .is_silent_about("Post kwam terug");
    sendings(&desk, &slug)
        .await
        .says("Opnieuw verzonden op 9 maart 2026");
    // A return of a day that is still to come, or before it went, is none.
    let page = sendings(&desk, &slug).await;
    for day_of in ["2026-03-10", "2026-03-08", "ooit"] {
        let form = page.form(BACK).fill(day, day_of).fill(WHY, "Retour.");
        desk.sends(form).await.has_status(422);
    }
    world.ledger_holds().await;
}

async fn what_is_wrong_is_told_at_its_field_and_changes_nothing(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    for (by, why) in [
        ("2026-03-02", "Kies een dag na de verzending."),
        ("2028-03-03", "Kies een dag binnen 2 jaar na de verzending."),
        ("morgen", "Antwoord verwacht uiterlijk op"),
        ("2026-02-30", "Antwoord verwacht uiterlijk op"),
    ] {
        let wrong = goes(&desk, &slug, TO, by).await;
        wrong.has_status(422).refuses(why);
        assert_eq!(wrong.field(RECORD, "Aan wie"), TO);
        assert_eq!(wrong.field(RECORD, BY), by);
    }
    let page = desk.opens(&slug).await;
    page.says("Nog nergens heen gestuurd, voor zover genoteerd.");
    // With another mistake, a field that was left empty stays so.
    let form = page.form(RECORD).fill("Aan wie", "").fill(BY, "");
    let wrong = desk.sends(form.choose("Per post")).await;
    wrong.has_status(422);
    assert_eq!(wrong.field(RECORD, BY), "");
    goes(&desk, &slug, TO, "2028-03-02").await;

    let page = sendings(&desk, &slug).await;
    for (by, reason, why) in [
        ("2026-03-02", "Gebeld.", "Kies een dag na de verzending."),
        ("2026-05-01", " ", "Waarom, in één zin: Vul dit in"),
        ("1 mei", "Gebeld.", "Antwoord verwacht uiterlijk op"),
    ] {
        let form = page.form(MOVE).fill(BY, by).fill(WHY, reason);
        let wrong = desk.sends(form).await;
        wrong.has_status(422).refuses(why);
        assert_eq!(wrong.field(MOVE, BY), by);
        assert_eq!(wrong.field(MOVE, WHY), reason);
    }
    let form = page.form(MOVE).fill(BY, "2026-05-01").fill(WHY, "Gebeld.");
    let wrong = desk.sends(form.clone().tampered("deed", "burn")).await;
    wrong.has_status(422);
    // Of no sending, or by somebody who is not let in, it is nothing.
    let place = form.action.clone();
    let mut lost = form.clone();
    lost.action = format!("{place}x");
    desk.sends(lost).await.has_status(404);
    sendings(&desk, &slug)
        .await
        .says("Wat er is vastgelegd (1)")
        .says("Antwoord verwacht uiterlijk op 2 maart 2028");
    let elsewhere = asks(&world, &desk).await;
    let mut lost = form;
    lost.action = place.replace(&slug, &elsewhere);
    desk.sends(lost).await.has_status(404);
}

async fn two_who_speak_of_one_sending_see_each_other(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    goes(&desk, &slug, TO, "2026-04-13").await;
    let mine = sendings(&desk, &slug).await;
    let other = world.colleague().await;
    let theirs = sendings(&other, &slug).await;
    let form = theirs
        .form("Verwacht geen antwoord meer")
        .fill(WHY, "Zij trokken het plan in.");
    other
        .sends(form)
        .await
        .says("Vastgelegd: u verwacht geen antwoord meer.");
    // What was typed is there, and so is what the other said.
    let form = mine
        .form("Verplaats de dag")
        .fill(BY, "2026-05-01")
        .fill(WHY, "Gebeld: komt in april.");
    let told = desk.sends(form).await;
    told.has_status(409)
        .refuses("Iemand anders legde intussen iets vast over deze verzending.")
        .says("Zij trokken het plan in.");
    assert_eq!(told.field(AGAIN, BY), "2026-05-01");
    assert_eq!(told.field(AGAIN, WHY), "Gebeld: komt in april.");
    // A form that is gone from the page keeps its words too.
    let form = mine
        .form("Verwacht geen antwoord meer")
        .fill(WHY, "Dat dacht ik ook.");
    desk.sends(form)
        .await
        .has_status(409)
        .says("U schreef: Dat dacht ik ook.");
    // Having seen that, it counts.
    desk.sends(told.form(AGAIN))
        .await
        .says("De dag is bewaard.")
        .says("Antwoord verwacht uiterlijk op 1 mei 2026");
}

async fn an_envelope_is_to_be_answered_by_the_day_of_its_mailing(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    let page = desk.visits(&format!("/bureau/brieven/{slug}/mailen")).await;
    let form = page.form(SHOW);
    assert_eq!(form.value(BY), "2026-04-13");
    let form = form
        .tampered("to-0", "griffie@merelhoven.example")
        .tampered("to-1", "post@waterrijk.example")
        .tampered("when", "later")
        .tampered("day", "2026-03-12")
        .tampered("time", "09:00");
    for by in ["2026-03-12", "2028-03-13", "later"] {
        let wrong = desk.sends(form.clone().fill(BY, by)).await;
        wrong
            .has_status(422)
            .says("Antwoord verwacht uiterlijk op: ");
        assert_eq!(wrong.form(SHOW).value(BY), by);
    }
    let preview = desk.sends(form.fill(BY, "2026-03-20")).await;
    preview.says("Antwoord verwacht uiterlijk op 20 maart 2026");
    let back = desk.sends(preview.form("Terug naar het formulier")).await;
    assert_eq!(back.form(SHOW).value(BY), "2026-03-20");
    let page = desk.sends(preview.form("Zet de 2 berichten klaar")).await;
    page.says("Antwoord verwacht uiterlijk op 20 maart 2026");
    // Nothing is waited for before it went.
    desk.opens(&slug).await.says("Nog nergens heen gestuurd");
    world.clock.pass(10 * DAY);
    while server::dispatching::send_next(&world.state).await.unwrap() {}
    let desk = world.secretariat().await;
    let page = desk.opens(&slug).await;
    page.says("Antwoord verwacht uiterlijk op 20 maart 2026")
        .is_silent_about("Geen antwoord gevraagd");
    world.clock.pass(10 * DAY);
    let desk = world.secretariat().await;
    let page = desk.visits("/bureau").await;
    page.says("Antwoord 2 dagen te laat")
        .says("Nog geen antwoord van Gemeente Merelhoven en Provincie Waterrijk.");
    answers(&desk, &slug, TO, "2026-03-19").await;
    let page = desk.visits("/bureau").await;
    page.says("Nog geen antwoord van Provincie Waterrijk.");
    // What a mailing says from the beginning is no event of its own: its name stands among the choices alone.
    let events = desk.visits("/bureau/gebeurtenissen").await.text();
    let named = events.matches("Antwoorddag van een verzending veranderd");
    assert_eq!(named.count(), 1, "{events}");
}

async fn who_is_asked_again_is_waited_for_in_the_new_letter(world: World) {
    let desk = world.secretariat().await;
    let slug = asks(&world, &desk).await;
    goes(&desk, &slug, TO, "2026-03-10").await;
    world.clock.pass(10 * DAY);
    let desk = world.secretariat().await;
    let page = sendings(&desk, &slug).await;
    page.says("Antwoord 2 dagen te laat");
    let page = desk.clicks(&page, "Begin een vervolgbrief").await;
    let form = page
        .form("Maak het concept")
        .fill("Onderwerp van de vervolgbrief", "Uw antwoord");
    let made = crate::world::desk::slug_of(&desk.sends(form).await);
    // A draft asks nobody yet.
    desk.visits("/bureau")
        .await
        .says("Antwoord 2 dagen te laat");
    followup::comes_out(&world, &desk, &made).await;
    goes(&desk, &made, TO, "2026-04-01").await;
    desk.visits("/bureau").await.is_silent_about("te laat");
    sendings(&desk, &slug)
        .await
        .says("Opgevolgd door een brief op 12 maart 2026");
    // The new one is called off: nobody asks any more, and the first is late again.
    let page = desk
        .visits(&format!("/bureau/brieven/{made}/intrekken"))
        .await;
    let form = page
        .form("Ja, trek de brief in")
        .fill("Waarom", "Het antwoord kwam.");
    desk.sends(form).await;
    sendings(&desk, &made)
        .await
        .says("De brief is ingetrokken: geen antwoord meer verwacht");
    desk.visits("/bureau")
        .await
        .says("Antwoord 2 dagen te laat");
}
