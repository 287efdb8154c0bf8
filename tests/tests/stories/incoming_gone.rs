//! Mail that is not there any more: let go when its term was over or its writer erased, or lost with its file. Pages say so.

use super::incoming::{answer, comes, mailed, opened};
use crate::world::World;
use letters::{
    hash::Hash,
    incoming::{Standing, Way},
    text::MailAddress,
};
use server::{receiving, store::TakenIn};

crate::on_both_engines!(what_was_let_go_says_so, what_is_missing_says_so);

const DAY: i64 = 24 * 60 * 60;

async fn what_was_let_go_says_so(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let lost = answer(
        "bureau@kwinkelveld.example",
        "9",
        "Over kwispelstaarten",
        "Een vraag.",
    );
    let (loose, _) = comes(&world, &lost).await;
    let theirs = answer(&it.answered_at, "10", "Antwoord", "De quagga bleef.")
        .replace("griffie@merelhoven", "zonderling@zwartewaal");
    let (placed, standing) = comes(&world, &theirs).await;
    assert_eq!(standing, Standing::Placed);
    let page = opened(&hanna, loose).await;
    let words = ["kwinkelveld", "kwispelstaarten", "Een vraag."];
    assert!(!world.raw().await.places_of(&words).is_empty());

    world.clock.pass(365 * DAY);
    world.state.places().let_go(None).await.unwrap();
    assert_eq!(world.raw().await.places_of(&words), Vec::<String>::new());
    let hanna = world.secretariat().await;
    hanna
        .visits("/bureau/post")
        .await
        .is_silent_about("Bij welke brief?");
    let done = hanna.visits("/bureau/post/gehad").await;
    let gone = hanna.clicks(&done, "Gewist bericht").await;
    gone.says("Dit bericht is gewist op");
    assert!(!gone.has_button("Bij deze brief leggen") && !gone.has_button("Opzijleggen"));
    for button in ["Wachttijden in de wijk", "Opzijleggen"] {
        hanna
            .presses(&page, button)
            .await
            .has_status(409)
            .says("Wat er in deze mail stond, is er niet meer.");
    }
    for below in ["bericht.eml", "bijlagen/1"] {
        let path = format!("/bureau/post/{loose}/{below}");
        hanna.visits(&path).await.has_status(404);
    }
    // It still lies in the mailbox: it is not taken in again, and the disk does not have it again.
    let other_way = format!("Received: by mx.example\n{lost}");
    for mail in [&lost, &other_way] {
        let bytes = mail.replace('\n', "\r\n").into_bytes();
        let again = receiving::receive(&world.state, bytes, Way::Mailbox).await;
        assert!(matches!(again, Ok(TakenIn::Before(id)) if id == loose));
    }
    assert_eq!(world.raw().await.places_of(&words), Vec::<String>::new());

    // What belongs to a letter stays, until whoever wrote it is erased.
    opened(&hanna, placed).await.says("De quagga bleef.");
    let writer = MailAddress::parse("zonderling@zwartewaal.example").unwrap();
    assert_eq!(world.state.places().erase_at(&writer).await.unwrap(), 1);
    let words = ["zwartewaal", "quagga"];
    assert_eq!(world.raw().await.places_of(&words), Vec::<String>::new());
    let page = opened(&hanna, placed).await;
    page.says("Dit bericht is gewist op")
        .says("Wachttijden in de wijk");
    assert!(!page.has_button("Noteer de reactie"));
    hanna
        .opens(&it.slug)
        .await
        .says("Gewist bericht")
        .is_silent_about("nog niet gelezen");
    world.ledger_holds().await;
}

async fn what_is_missing_says_so(world: World) {
    let hanna = world.secretariat().await;
    let it = mailed(&world, &hanna, "Wachttijden in de wijk").await;
    let mail = answer(&it.answered_at, "11", "Re: uw brief", "Ons antwoord.");
    let (id, _) = comes(&world, &mail).await;
    let page = opened(&hanna, id).await;
    let bytes = mail.replace('\n', "\r\n").into_bytes();
    let hash = Hash::of(&bytes);
    world.state.files.remove(hash).await.unwrap();
    let missing = opened(&hanna, id).await;
    missing
        .has_status(200)
        .says("Wat er in dit bericht staat, kan niet worden getoond")
        .says("Re: uw brief")
        .says("Griffie Merelhoven");
    assert!(!missing.has_button("Noteer de reactie"));
    hanna
        .sends(page.form("Noteer de reactie"))
        .await
        .has_status(409)
        .says("Wat er in deze mail stond, is er niet meer.");
    for below in ["bericht.eml", "bijlagen/1"] {
        let path = format!("/bureau/post/{id}/{below}");
        hanna.visits(&path).await.has_status(404);
    }
    // Where it belongs can still be said; and who brings it again mends it.
    let queue = hanna.presses(&missing, "Opzijleggen").await;
    queue.says("De mail is opzijgelegd");
    let again = receiving::receive(&world.state, bytes, Way::Upload).await;
    assert!(matches!(again, Ok(TakenIn::Before(_))));
    opened(&hanna, id).await.says("Ons antwoord.");
}
