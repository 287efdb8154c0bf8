//! A round in the course of time: it ends by itself, those concerned hear what changes, and who is silent is reminded.

use super::out_for_signing;
use crate::world::{Director, World, director::ON_BEHALF, mail::Mail, mail_of};
use server::deadlines;

crate::on_both_engines!(
    a_round_ends_by_itself_and_the_desk_hears_what_came_of_it,
    who_lost_the_first_mail_signs_with_the_reminder,
    the_desk_reminds_by_hand_once_a_day,
    who_is_silent_hears_of_another_deadline,
    who_signed_hears_what_becomes_of_it_when_a_round_closes_early,
    a_round_that_is_called_off_is_called_off_to_everybody,
    late_joiners_are_asked_in_a_second_round,
);

/// A day, in seconds.
const DAY: i64 = 24 * 60 * 60;

/// What the worker does, once.
pub(super) async fn the_worker_looks(world: &World) -> deadlines::Done {
    deadlines::keep(&world.state).await.unwrap()
}

/// The mails that went to somebody, oldest first.
async fn mails_to(world: &World, address: &str) -> Vec<Mail> {
    let mails = world.post().await;
    mails
        .into_iter()
        .filter(|mail| mail.to.contains(address))
        .collect()
}

pub(super) async fn subjects_to(world: &World, person: &str) -> Vec<String> {
    let mails = mails_to(world, &mail_of(person)).await;
    mails.into_iter().map(|mail| mail.subject).collect()
}

async fn a_round_ends_by_itself_and_the_desk_hears_what_came_of_it(world: World) {
    let slug = out_for_signing(&world, "Vanzelf").await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    world.director("Samira Benchaib").await.declines("").await;
    let youssef = world.director("Youssef el Hamdaoui").await;
    // Opened on a Monday at nine: it ends two weeks later, at five.
    world.clock.pass(14 * DAY);
    let done = the_worker_looks(&world).await;
    assert_eq!(done.closed, 0);
    let until = done.next.unwrap().millis() - world.state.clock.now().millis();
    assert_eq!(
        until / 60_000,
        4 * 60 - 1,
        "it sleeps until the last reminder"
    );
    world.clock.pass(8 * 60 * 60);
    assert_eq!(the_worker_looks(&world).await.closed, 1);
    assert_eq!(the_worker_looks(&world).await, deadlines::Done::default());

    let mails = mails_to(&world, "bureau@wijkteams.example").await;
    let over: Vec<&Mail> = mails
        .iter()
        .filter(|mail| mail.subject.starts_with("Ronde gesloten"))
        .collect();
    let [over] = over[..] else {
        panic!("{mails:?}")
    };
    assert_eq!(over.subject, "Ronde gesloten, 1 handtekening: Vanzelf");
    for line in [
        "Beste Hanna Bureau,",
        "Getekend: 1\n",
        "Tekent niet: 1\n",
        "Geen antwoord: 1\n",
    ] {
        assert!(over.text.contains(line), "{line}: {}", over.text);
    }
    assert!(
        over.text.contains(&format!("/bureau/brieven/{slug}")),
        "{}",
        over.text
    );

    youssef.reads().await.says("De ronde is gesloten");
    let hanna = world.secretariat().await;
    hanna
        .opens(&slug)
        .await
        .says("gesloten op 16 maart 2026, 17.00 uur");
    hanna
        .visits("/bureau/gebeurtenissen?wat=round-closed")
        .await
        .says(&format!(
            "Ronde gesloten {slug} Vanaf de opdrachtregel, of door het programma zelf"
        ));
    world.ledger_holds().await;
    hanna.makes_final(&world, &slug).await;
}

async fn who_lost_the_first_mail_signs_with_the_reminder(world: World) {
    let slug = out_for_signing(&world, "Niet vergeten").await;
    let marloes = world.director("Marloes Tienstra").await;
    let samira = world.director("Samira Benchaib").await;
    world
        .director("Youssef el Hamdaoui")
        .await
        .signs(ON_BEHALF)
        .await;
    let hanna = world.secretariat().await;
    hanna
        .opens(&slug)
        .await
        .says("Herinneringen gaan uit op")
        .says("maandag 9 maart 2026, 17.00 uur")
        .says("maandag 16 maart 2026, 13.00 uur");
    world.clock.pass(7 * DAY);
    assert_eq!(
        the_worker_looks(&world).await.reminded,
        0,
        "it is nine, not five"
    );
    world.clock.pass(8 * 60 * 60);
    assert_eq!(the_worker_looks(&world).await.reminded, 2);
    assert_eq!(the_worker_looks(&world).await.reminded, 0);
    let reminders = |subjects: Vec<String>| {
        subjects
            .iter()
            .filter(|it| it.starts_with("Herinnering:"))
            .count()
    };
    assert_eq!(
        reminders(subjects_to(&world, "Youssef el Hamdaoui").await),
        0,
        "who signed"
    );

    // One deleted the first mail; the other has it at hand, and both work.
    let again = world.director("Marloes Tienstra").await;
    assert!(again.link != marloes.link && again.code != marloes.code);
    again.reads().await.says("Niet vergeten");
    let mixed = Director {
        code: again.code.clone(),
        ..marloes.clone()
    };
    let page = mixed
        .tries(mixed.form("Onderteken").await.choose(ON_BEHALF))
        .await;
    page.has_status(422)
        .says("Gebruik de link en de code uit dezelfde mail");
    again.signs(ON_BEHALF).await;
    marloes.withdraws().await;
    again.signs(ON_BEHALF).await;
    samira.signs(ON_BEHALF).await;
    world.clock.pass(5 * DAY);
    assert_eq!(
        the_worker_looks(&world).await.reminded,
        0,
        "nobody is silent any more"
    );
    world.ledger_holds().await;
}

async fn the_desk_reminds_by_hand_once_a_day(world: World) {
    let slug = out_for_signing(&world, "Nog even bellen").await;
    let hanna = world.secretariat().await;
    let page = hanna.opens(&slug).await;
    let one = page.form("Stuur herinnering (aan Samira Benchaib");
    let stale = one.clone();
    hanna
        .sends(one)
        .await
        .says("De herinnering is verstuurd.")
        .says("Herinnerd, 2 maart 2026");
    hanna
        .sends(stale)
        .await
        .has_status(409)
        .says("Er is niemand om te herinneren");
    let page = hanna.opens(&slug).await;
    hanna
        .presses(
            &page,
            "Stuur alle 2 die nog niet antwoordden een herinnering",
        )
        .await;
    let page = hanna.opens(&slug).await;
    assert!(
        !page.has_button("Stuur herinnering"),
        "everybody was reminded today"
    );
    assert_eq!(subjects_to(&world, "Samira Benchaib").await.len(), 2);
    assert_eq!(subjects_to(&world, "Marloes Tienstra").await.len(), 2);
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    hanna
        .visits("/bureau/gebeurtenissen?wat=round-reminded")
        .await
        .says(&format!(
            "Herinnering om te tekenen verstuurd {slug} Hanna Bureau"
        ));
    world.clock.pass(DAY);
    let hanna = world.secretariat().await;
    let page = hanna.opens(&slug).await;
    hanna
        .presses(
            &page,
            "Stuur alle 2 die nog niet antwoordden een herinnering",
        )
        .await;
    assert_eq!(subjects_to(&world, "Samira Benchaib").await.len(), 3);
    assert_eq!(
        subjects_to(&world, "Marloes Tienstra").await.len(),
        3,
        "and her receipt"
    );
}

async fn who_is_silent_hears_of_another_deadline(world: World) {
    let slug = out_for_signing(&world, "Langer de tijd").await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    let first = world.director("Samira Benchaib").await;
    let hanna = world.secretariat().await;
    let page = hanna.opens(&slug).await;
    page.says(
        "2 mensen antwoordden nog niet. Zij krijgen een mail met het oude en het nieuwe einde.",
    );
    let form = page.form("Bewaar het nieuwe einde");
    let form = form
        .fill("Laatste dag", "2026-03-20")
        .fill("Tijd op die dag", "12:00");
    hanna.sends(form).await.has_status(200);
    let mail = world.last_mail_to("Samira Benchaib").await;
    assert!(
        mail.subject
            .starts_with("Ondertekenen kan tot vrijdag 20\u{a0}maart 2026"),
        "{}",
        mail.subject
    );
    for line in ["Het was: tot maandag 16", "Het is nu: tot vrijdag 20"] {
        assert!(mail.text.contains(line), "{line}: {}", mail.text);
    }
    let receipt = world.last_mail_to("Marloes Tienstra").await;
    assert!(
        receipt.subject.starts_with("Getekend:"),
        "who signed hears nothing"
    );
    // The same end once more is no news.
    let page = hanna.opens(&slug).await;
    hanna.presses(&page, "Bewaar het nieuwe einde").await;
    assert_eq!(subjects_to(&world, "Samira Benchaib").await.len(), 2);
    let again = world.director("Samira Benchaib").await;
    assert_ne!(again.link, first.link);
    again.signs(ON_BEHALF).await;
    first.reads().await.says("Getekend");
}

async fn who_signed_hears_what_becomes_of_it_when_a_round_closes_early(world: World) {
    let slug = out_for_signing(&world, "Eerder klaar").await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    world
        .director("Youssef el Hamdaoui")
        .await
        .declines("")
        .await;
    world.post().await;
    let hanna = world.secretariat().await;
    let page = hanna
        .visits(&format!("/bureau/brieven/{slug}/ronde/sluiten"))
        .await;
    page.says(
        "Wie getekend heeft, krijgt een mail over wat er met de handtekening gebeurt: één mail.",
    )
    .says("Wie nog niet antwoordde, krijgt een mail dat het niet meer hoeft: één mail.");
    hanna.closes_round(&slug).await;
    let signed = world.last_mail_to("Marloes Tienstra").await;
    assert_eq!(signed.subject, "De ronde is eerder gesloten: Eerder klaar");
    assert!(
        signed
            .text
            .contains("de naam van Wijkteam Elzenbroek komt onder de brief"),
        "{}",
        signed.text
    );
    let silent = world.last_mail_to("Samira Benchaib").await;
    assert!(
        silent.text.contains("U hoeft niet meer te antwoorden"),
        "{}",
        silent.text
    );
    let declined = world.last_mail_to("Youssef el Hamdaoui").await;
    assert!(
        declined.subject.starts_with("U tekent niet:"),
        "who declined hears nothing more"
    );
    assert_eq!(the_worker_looks(&world).await, deadlines::Done::default());
}

async fn a_round_that_is_called_off_is_called_off_to_everybody(world: World) {
    let slug = out_for_signing(&world, "Toch niet").await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    world.post().await;
    let hanna = world.secretariat().await;
    let page = hanna
        .visits(&format!("/bureau/brieven/{slug}/ronde/annuleren"))
        .await;
    page.says("één mail.")
        .says("Wie nog niet antwoordde, krijgt een mail dat het niet meer hoeft: 2 mails.");
    hanna.presses(&page, "Ja, annuleer de ronde").await;
    let signed = world.last_mail_to("Marloes Tienstra").await;
    assert_eq!(signed.subject, "De ondertekening gaat niet door: Toch niet");
    assert!(
        signed.text.contains("Uw handtekening telt niet meer"),
        "{}",
        signed.text
    );
    let silent = world.last_mail_to("Samira Benchaib").await;
    assert!(
        silent.text.contains("U hoeft niet meer te antwoorden"),
        "{}",
        silent.text
    );
    world.clock.pass(15 * DAY);
    assert_eq!(the_worker_looks(&world).await, deadlines::Done::default());
    world.ledger_holds().await;
}

async fn late_joiners_are_asked_in_a_second_round(world: World) {
    let slug = out_for_signing(&world, "Nog een ronde").await;
    world
        .director("Marloes Tienstra")
        .await
        .signs(ON_BEHALF)
        .await;
    world.clock.pass(15 * DAY);
    the_worker_looks(&world).await;
    world.member("Wijkteam Laatkomer", "Lotte Later").await;
    let hanna = world.secretariat().await;
    let page = hanna.visits(&format!("/bureau/brieven/{slug}/ronde")).await;
    page.says("Wijkteam Laatkomer")
        .says("Van één persoon staat de naam of de organisatie al onder deze tekst.");
    page.is_silent_about("Wijkteam Elzenbroek");
    hanna
        .sends(
            page.form("Open de ronde")
                .tick_only(&["Wijkteam Laatkomer"]),
        )
        .await
        .says("De ronde is open.");
    world.director("Lotte Later").await.signs(ON_BEHALF).await;
    world.clock.pass(15 * DAY);
    assert_eq!(the_worker_looks(&world).await.closed, 1);
    let hanna = world.secretariat().await;
    let page = hanna.opens(&slug).await;
    page.says("Eerdere ronde van 2 maart 2026")
        .says("1 getekend");
    hanna.makes_final(&world, &slug).await;
    hanna.publishes(&slug).await;
    let page = world.visitor().visits(&format!("/brieven/{slug}")).await;
    page.says("Wijkteam Elzenbroek").says("Wijkteam Laatkomer");
}
