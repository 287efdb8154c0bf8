//! Opening a round: until when, also where the clock changes; and whom to ask, by group.

use super::deadlines::{subjects_to, the_worker_looks};
use crate::world::{Page, Setting, World, director::ON_BEHALF, texts};
use letters::time::Moment;

/// A form to open a round, in a World that starts then.
async fn about_to_open(start: &str) -> (World, String, Page) {
    let start = Moment::in_amsterdam(start.parse().unwrap());
    let world = World::with(Setting {
        start,
        ..Setting::default()
    })
    .await;
    world
        .member("Wijkteam Elzenbroek", "Marloes Tienstra")
        .await;
    world
        .mandate("Wijkteam Elzenbroek", "Ali Invaller", "adjunct", true)
        .await;
    world.member("Jeugdteam Hazelbeke", "Samira Benchaib").await;
    let hanna = world.secretariat().await;
    let slug = hanna.imports(&texts::short("In de nacht")).await;
    hanna.freezes(&slug).await;
    let page = hanna.visits(&format!("/bureau/brieven/{slug}/ronde")).await;
    (world, slug, page)
}

#[tokio::test]
async fn a_deadline_in_the_hour_that_the_clock_skips_is_refused_with_all_that_was_typed() {
    let (world, slug, page) = about_to_open("2027-03-15T09:00").await;
    let hanna = world.secretariat().await;
    let typed = page
        .form("Open de ronde")
        .fill("Laatste dag", "2027-03-28")
        .fill("Tijd op die dag", "02:30");
    let page = hanna
        .sends(typed.tick_only(&["Jeugdteam", "2 dagen"]))
        .await;
    page.has_status(422)
        .says("Deze tijd bestaat niet op die dag");
    assert_eq!(page.field("Open de ronde", "Tijd op die dag"), "02:30");
    assert_eq!(
        page.attributes("input[name=remind][checked]", "value"),
        ["two-days"]
    );
    assert_eq!(
        page.attributes("input[name=invite][checked]", "value")
            .len(),
        1
    );
    for (day, time) in [("1970-01-01", "00:00"), ("2027-03-14", "17:00")] {
        let form = page
            .form("Open de ronde")
            .fill("Laatste dag", day)
            .fill("Tijd op die dag", time);
        hanna
            .sends(form)
            .await
            .has_status(422)
            .says("Het einde is te dichtbij of al voorbij.");
    }
    let form = page.form("Open de ronde").fill("Tijd op die dag", "03:00");
    hanna
        .sends(form)
        .await
        .says("sluit zondag 28 maart 2027, 3.00 uur");
    // Two days ahead at three is night: it waits for the morning.
    hanna
        .opens(&slug)
        .await
        .says("vrijdag 26 maart 2027, 8.00 uur");
}

#[tokio::test]
async fn a_deadline_in_the_hour_that_comes_twice_is_the_second_one() {
    let (world, slug, page) = about_to_open("2026-10-20T09:00").await;
    let hanna = world.secretariat().await;
    let form = page
        .form("Open de ronde")
        .fill("Laatste dag", "2026-10-25")
        .fill("Tijd op die dag", "02:30");
    hanna.sends(form).await.says("De ronde is open.");
    // Half past two for the first time, in summer time: everybody may still sign.
    let first = Moment::in_amsterdam("2026-10-25T02:30".parse().unwrap()).unwrap();
    world
        .clock
        .pass((first.millis() - world.state.clock.now().millis()) / 1_000);
    assert_eq!(the_worker_looks(&world).await.closed, 0);
    world
        .director("Samira Benchaib")
        .await
        .signs(ON_BEHALF)
        .await;
    world.clock.pass(60 * 60);
    assert_eq!(the_worker_looks(&world).await.closed, 1);
    world
        .secretariat()
        .await
        .opens(&slug)
        .await
        .says("gesloten op 25 oktober 2026, 2.30 uur");
}

#[tokio::test]
async fn whom_to_ask_is_chosen_by_group_and_what_was_typed_stays() {
    let (world, slug, page) = about_to_open("2026-03-02T09:00").await;
    let hanna = world.secretariat().await;
    let chosen = |page: &Page| {
        page.attributes("input[name=invite][checked]", "value")
            .len()
    };
    assert_eq!(chosen(&page), 2, "all but deputies");
    let form = page
        .form("Niemand")
        .fill("Laatste dag", "2026-03-19")
        .fill("Tijd op die dag", "09:15");
    let page = hanna.sends(form).await;
    page.has_status(200).says("Er is niemand gekozen.");
    assert_eq!(
        (chosen(&page), page.field("Open de ronde", "Laatste dag")),
        (0, "2026-03-19".to_owned())
    );
    assert_eq!(page.field("Open de ronde", "Tijd op die dag"), "09:15");
    let page = hanna
        .sends(
            page.form("Alleen deze")
                .choose("Iedereen, met plaatsvervangers"),
        )
        .await;
    assert_eq!(chosen(&page), 3);
    let page = hanna.sends(page.form("Alleen deze").choose("Leden")).await;
    assert_eq!(chosen(&page), 2);
    let only = page
        .form("Deze erbij")
        .tick_only(&["Wijkteam Elzenbroek Ali"]);
    let page = hanna.sends(only.tampered("group", "guest")).await;
    assert_eq!(chosen(&page), 1, "there are no guests");
    // A browser presses the first button at Enter: nothing is opened, and nothing lost.
    let enter = page.form("Open de ronde").tampered("choose", "keep");
    assert_eq!(chosen(&hanna.sends(enter).await), 1);
    hanna
        .opens(&slug)
        .await
        .is_silent_about("Ondertekenronde open");
    hanna
        .sends(page.form("Open de ronde"))
        .await
        .says("De ronde is open.");
    assert_eq!(subjects_to(&world, "Ali Invaller").await.len(), 1);
    assert_eq!(subjects_to(&world, "Samira Benchaib").await.len(), 0);
}
