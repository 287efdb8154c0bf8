//! Signing under reservation: the director says when the board decides, is asked that morning, and is in time until midnight.

use super::{deadlines::the_worker_looks, out_for_signing};
use crate::world::{
    Director, World,
    director::{ON_BEHALF, UNDER_RESERVATION},
    page::Page,
};

crate::on_both_engines!(
    a_board_that_decides_after_the_round_is_in_time,
    a_reservation_lapses_at_midnight_and_everybody_hears_what_that_means,
    what_is_no_day_is_said_at_its_field,
);

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;

/// Signs under reservation, with what stands in the field for the day.
async fn reserves(director: &Director, day: &str) -> Page {
    let form = director.form("Onderteken").await.choose(UNDER_RESERVATION);
    let form = form.fill("Wanneer beslist het bestuur?", day);
    director.tries(form).await
}

async fn a_board_that_decides_after_the_round_is_in_time(world: World) {
    // Opened on Monday 2 March 2026 at nine.
    let slug = out_for_signing(&world, "Het bestuur vergadert later").await;
    let youssef = world.director("Youssef el Hamdaoui").await;
    let page = reserves(&youssef, "2026-03-27").await;
    page.has_status(200)
        .says("Getekend onder voorbehoud")
        .says("27 maart 2026");
    let receipt = world.last_mail_to("Youssef el Hamdaoui").await;
    let receipt = receipt.text.replace('\u{a0}', " ");
    assert!(receipt.contains("tot en met 27 maart 2026"), "{receipt}");
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    let desk = world.secretariat().await;
    desk.opens(&slug)
        .await
        .says("onder voorbehoud van bestuursbesluit, tot en met 27 maart 2026");
    world.clock.pass(14 * DAY + 9 * HOUR);
    assert_eq!(the_worker_looks(&world).await.closed, 1);
    let desk = world.secretariat().await;
    desk.visits(&format!("/bureau/brieven/{slug}/afronden"))
        .await
        .says("Eén voorbehoud loopt nog, tot en met 27 maart 2026.");

    // On the morning of that day a mail asks, with a code of its own; not at night, and once.
    world.clock.pass(10 * DAY + 8 * HOUR);
    assert_eq!(the_worker_looks(&world).await.asked, 0);
    world.clock.pass(7 * HOUR);
    assert_eq!(the_worker_looks(&world).await.asked, 1);
    assert_eq!(the_worker_looks(&world).await.asked, 0);
    let asked = world.last_mail_to("Youssef el Hamdaoui").await;
    assert!(
        asked.subject.starts_with("Is uw bestuur akkoord?"),
        "{}",
        asked.subject
    );
    let youssef = world.director("Youssef el Hamdaoui").await;
    youssef
        .reads()
        .await
        .says("akkoord is, kan tot en met 27 maart 2026")
        .says("Het bestuur is akkoord");
    let page = youssef.lifts_the_reservation().await;
    page.says("Dank u wel, het voorbehoud is eraf");
    let desk = world.secretariat().await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    world
        .visitor()
        .visits(&format!("/brieven/{slug}"))
        .await
        .says("Buurtkracht Noorderlicht");
    world.ledger_holds().await;
}

async fn a_reservation_lapses_at_midnight_and_everybody_hears_what_that_means(world: World) {
    let slug = out_for_signing(&world, "Te laat beslist").await;
    let youssef = world.director("Youssef el Hamdaoui").await;
    reserves(&youssef, "2026-03-04").await.has_status(200);
    world.clock.pass(2 * DAY + 14 * HOUR);
    assert_eq!(the_worker_looks(&world).await.lapsed, 0);
    world.clock.pass(HOUR);
    assert_eq!(the_worker_looks(&world).await.lapsed, 1);
    assert_eq!(the_worker_looks(&world).await.lapsed, 0);
    let mail = world.last_mail_to("Youssef el Hamdaoui").await;
    assert_eq!(mail.subject, "Uw voorbehoud is vervallen: Te laat beslist");
    assert!(mail.text.contains("Tekenen kan tot"), "{}", mail.text);
    let desk = world.secretariat().await;
    desk.opens(&slug)
        .await
        .says("Voorbehoud vervallen, 5 maart 2026");
    let page = youssef.reads().await;
    page.says("Uw voorbehoud is vervallen")
        .says("kunt u alsnog tekenen");
    youssef
        .signs(ON_BEHALF)
        .await
        .says("Dank u wel, uw handtekening staat eronder");
    desk.closes_round(&slug).await;
    desk.makes_final(&world, &slug).await;
    desk.publishes(&slug).await;
    let log = world
        .visitor()
        .visits(&format!("/brieven/{slug}/logboek"))
        .await;
    log.says("Een voorbehoud is vervallen");
    world.ledger_holds().await;
}

async fn what_is_no_day_is_said_at_its_field(world: World) {
    out_for_signing(&world, "Geen dag").await;
    let youssef = world.director("Youssef el Hamdaoui").await;
    let before = world.ledger_holds().await;
    for (typed, said) in [
        ("", "Kies de dag waarop het bestuur beslist."),
        ("volgende week", "Kies de dag waarop het bestuur beslist."),
        ("2026-03-01", "Deze dag is voorbij."),
        ("2026-06-02", "Kies een dag tot en met 1 juni 2026."),
    ] {
        let page = reserves(&youssef, typed).await;
        page.has_status(422).says(said);
        if !typed.is_empty() {
            let kept = page.field("Onderteken", "Wanneer beslist het bestuur?");
            assert_eq!(kept, typed);
        }
    }
    assert_eq!(world.ledger_holds().await, before);
    // Who signs without reservation is not asked for a day, whatever stands in the field.
    let form = youssef.form("Onderteken").await.choose(ON_BEHALF);
    let form = form.fill("Wanneer beslist het bestuur?", "");
    youssef.tries(form).await.has_status(200);
    world.ledger_holds().await;
}
