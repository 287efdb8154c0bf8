//! A Final letter goes by mail: Hanna sees how each message reads, sends it, and sees what became of it.

use crate::world::{World, desk::Desk, mail, texts};
use letters::{dispatch::News, text::MailAddress};

crate::on_both_engines!(
    hanna_mails_a_letter_and_sees_what_became_of_it,
    what_is_wrong_is_said_at_its_field,
    a_letter_goes_at_its_hour_under_embargo,
    what_is_under_embargo_is_published_knowingly,
    nobody_else_mails_a_letter,
);

const MAILS: &str = "/mailen";

/// A Final letter to a municipality and a province.
async fn final_letter(world: &World, desk: &Desk, title: &str) -> String {
    let one = "[[addressee]]\ninstitution = \"Gemeente Merelhoven\"\n";
    let two = "[[addressee]]\ninstitution = \"Provincie Waterrijk\"\n\n[[addressee.person]]\nname = \"Ada Woud\"\noffice = \"gedeputeerde Jeugd\"\n";
    let text = texts::short(title).replace(one, &format!("{one}\n{two}"));
    let slug = desk.imports(&text).await;
    desk.freezes(&slug).await;
    desk.makes_final(world, &slug).await;
    slug
}

async fn works(world: &World) {
    while server::dispatching::send_next(&world.state).await.unwrap() {}
}

fn letters_in(world: &World) -> Vec<String> {
    let folder = world.folder.path().join("mail");
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    names.sort();
    let letters = names
        .iter()
        .filter(|it| it.to_string_lossy().contains("-letter-"));
    letters
        .map(|it| String::from_utf8(std::fs::read(it).unwrap()).unwrap())
        .collect()
}

async fn hanna_mails_a_letter_and_sees_what_became_of_it(world: World) {
    let hanna = world.secretariat().await;
    let slug = final_letter(&world, &hanna, "Wachttijden & <zorg>").await;
    let page = hanna.opens(&slug).await;
    let page = hanna.clicks(&page, "Mail de brief").await;
    page.has_status(200)
        .says("Gemeente Merelhoven")
        .says("Provincie Waterrijk")
        .says(&format!("{slug}.pdf"));
    let form = page.form("Bekijk de berichten");
    let greeting = form.value("Aanhef");
    assert_eq!(greeting, "Geachte heer of mevrouw,");
    let form = form
        .tampered(
            "to-0",
            "college@merelhoven.example\nGriffie <griffie@merelhoven.example>",
        )
        .tampered("to-1", "Ada Woud <a.woud@waterrijk.example>")
        .tampered("bcc-1", "archief@wijkteams.example")
        .tampered("own-1", "Zoals besproken met u: onze brief.");
    let preview = hanna.sends(form).await;
    preview
        .has_status(200)
        .says("Deze 2 berichten gaan meteen nadat u op de knop drukt.")
        .says("college@merelhoven.example")
        .says("Griffie <griffie@merelhoven.example>")
        .says("Geachte gedeputeerde Woud,")
        .says("Zoals besproken met u: onze brief.")
        .says("archief@wijkteams.example");
    works(&world).await;
    assert!(
        letters_in(&world).is_empty(),
        "nothing goes before she says so"
    );

    // Back to the form, with all that was typed.
    let again = hanna.sends(preview.form("Terug naar het formulier")).await;
    let kept = again.form("Bekijk de berichten");
    for (name, value) in [
        (
            "to-0",
            "college@merelhoven.example\nGriffie <griffie@merelhoven.example>",
        ),
        ("to-1", "Ada Woud <a.woud@waterrijk.example>"),
        ("bcc-1", "archief@wijkteams.example"),
        ("own-1", "Zoals besproken met u: onze brief."),
        ("goes-0", "yes"),
        ("goes-1", "yes"),
    ] {
        assert_eq!(kept.named(name).replace("\r\n", "\n"), value, "{name}");
    }
    let sent = hanna.sends(preview.form("Verstuur de 2 berichten")).await;
    sent.has_status(200)
        .says("Het staat klaar om te gaan.")
        .says("wacht");
    let twice = hanna.sends(preview.form("Verstuur de 2 berichten")).await;
    twice.says("Dit was al verstuurd. Het is niet nog een keer gegaan.");
    works(&world).await;
    let letters = letters_in(&world);
    assert_eq!(letters.len(), 4, "one for each address, once");
    let to_ada = letters
        .iter()
        .find(|it| it.contains("To: \"Ada Woud\" <a.woud@waterrijk.example>"))
        .unwrap();
    assert!(
        to_ada.contains("application/pdf") && to_ada.contains(&format!("{slug}.pdf")),
        "{to_ada}"
    );
    assert!(
        !to_ada.contains("archief@"),
        "who gets it unseen stands nowhere"
    );
    assert!(!to_ada.contains("Auto-Submitted"), "a person wrote it");
    let names: std::collections::BTreeSet<_> = letters
        .iter()
        .map(|it| mail::Mail::read(it.as_bytes()).message_id)
        .collect();
    assert_eq!(names.len(), 2, "an envelope is one message");

    let page = hanna.opens(&slug).await;
    page.says("Gemeente Merelhoven, per mail")
        .says("Provincie Waterrijk, per mail");
    let page = hanna.clicks(&page, "Bekijk wat er gemaild is").await;
    page.says("verzonden")
        .says("de mailserver nam het bericht aan")
        .says("Klaargezet door Hanna Bureau");
    let record = world
        .state
        .store
        .mailings(letter_of(&world, &slug).await)
        .await
        .unwrap()
        .remove(0);
    assert_eq!(record.envelopes.len(), 2);
    let ada = MailAddress::parse("a.woud@waterrijk.example").unwrap();
    let words = "550 5.1.1 <script>alert(1)</script> unknown".to_owned();
    world
        .state
        .store
        .reported(record.envelopes[1].id, ada, News::Failed, words)
        .await
        .unwrap();
    let page = hanna.visits("/bureau").await;
    let page = hanna.clicks(&page, "Bekijk wat er misging").await;
    page.says("niet aangekomen")
        .says("550 5.1.1 <script>alert(1)</script> unknown");
    assert!(!page.body().contains("<script>alert"));
    hanna
        .presses(&page, "Probeer opnieuw")
        .await
        .says("De envelop wordt opnieuw geprobeerd.");
    works(&world).await;
    assert_eq!(
        letters_in(&world).len(),
        4,
        "under the same name it lies in the same file"
    );
    // Who has had it is not mailed again by itself.
    let page = hanna
        .visits(&format!("/bureau/brieven/{slug}{MAILS}"))
        .await;
    page.says("Al gemaild of klaargezet:");
    let none = hanna.sends(page.form("Bekijk de berichten")).await;
    none.has_status(422)
        .refuses("Kies ten minste één envelop om te mailen.");
    world.ledger_holds().await;
}

async fn letter_of(world: &World, slug: &str) -> letters::ids::LetterId {
    let slug = letters::text::Slug::parse(slug).unwrap();
    world.state.store.letter(&slug).await.unwrap().id
}

async fn what_is_wrong_is_said_at_its_field(world: World) {
    let hanna = world.secretariat().await;
    let slug = hanna.imports(&texts::short("Nog een concept")).await;
    hanna
        .visits(&format!("/bureau/brieven/{slug}{MAILS}"))
        .await
        .has_status(409)
        .refuses("Dat kan alleen met een definitieve brief.");
    let slug = final_letter(&world, &hanna, "Vol fouten").await;
    let page = hanna
        .visits(&format!("/bureau/brieven/{slug}{MAILS}"))
        .await;
    let form = || {
        page.form("Bekijk de berichten")
            .tampered("to-0", "a@b.example")
            .tampered("to-1", "c@d.example")
    };
    let cases = [
        (
            form().tampered("to-0", ""),
            "Gemeente Merelhoven, aan: Vul dit in",
        ),
        (
            form().tampered("to-1", "geen adres"),
            "Hier staat geen mailadres: geen adres",
        ),
        (
            form().tampered("cc-0", "a@b.example"),
            "Een adres staat er twee keer.",
        ),
        (
            form().tampered("subject", " "),
            "Onderwerp van het bericht: Vul dit in",
        ),
        (
            form().tampered("text", ""),
            "Begeleidende tekst: Vul dit in",
        ),
        (
            form().tampered("when", "ooit"),
            "Kies een van de mogelijkheden",
        ),
        (form().tampered("when", "later"), "Dag van verzending"),
        (
            form()
                .tampered("when", "later")
                .tampered("day", "2020-01-01")
                .tampered("time", "09:00"),
            "Kies een moment dat nog komt",
        ),
        (
            form()
                .tampered("embargo", "yes")
                .tampered("embargo-day", "2020-01-01")
                .tampered("embargo-time", "09:00"),
            "Het embargo eindigt voordat de brief gaat.",
        ),
        (
            form().tampered("to-2", "vergeten@vinkje.example"),
            "Vink ook aan dat deze envelop gaat",
        ),
    ];
    for (form, why) in cases {
        let refused = hanna.sends(form).await;
        refused.has_status(422).says(why);
        assert_eq!(
            refused.form("Bekijk de berichten").value("Aanhef"),
            "Geachte heer of mevrouw,"
        );
    }
    assert!(
        world
            .state
            .store
            .mailings(letter_of(&world, &slug).await)
            .await
            .unwrap()
            .is_empty()
    );
}

async fn a_letter_goes_at_its_hour_under_embargo(world: World) {
    let hanna = world.secretariat().await;
    let slug = final_letter(&world, &hanna, "Op tijd").await;
    let page = hanna
        .visits(&format!("/bureau/brieven/{slug}{MAILS}"))
        .await;
    // The clock stands at 2 March 2026, 10 in the morning.
    let form = page
        .form("Bekijk de berichten")
        .tampered("to-0", "college@merelhoven.example")
        .tampered("goes-1", "no")
        .tampered("when", "later")
        .tampered("day", "2026-03-03")
        .tampered("time", "09:00")
        .tampered("embargo", "yes")
        .tampered("embargo-day", "2026-03-04")
        .tampered("embargo-time", "12:00");
    let preview = hanna.sends(form).await;
    preview
        .has_status(200)
        .says("Dit bericht gaat op")
        .says("Onder embargo tot")
        .says("Onder embargo: Op tijd")
        .says("Wilt u deze brief tot dan voor uzelf houden?");
    let page = hanna.sends(preview.form("Zet het bericht klaar")).await;
    page.says("Gaat op");
    works(&world).await;
    assert!(letters_in(&world).is_empty(), "not before its hour");
    let stopped = hanna.presses(&page, "Stop deze envelop").await;
    stopped.says("De envelop is gestopt.").says("gestopt");
    world.clock.pass(48 * 3_600);
    works(&world).await;
    assert!(letters_in(&world).is_empty(), "what was stopped stays");
    assert_eq!(letters_in(&world).len(), 0);
    let hanna = world.secretariat().await;
    let stopped = hanna
        .visits(&format!("/bureau/brieven/{slug}/verzendingen"))
        .await;
    hanna.presses(&stopped, "Toch versturen").await;
    works(&world).await;
    assert_eq!(letters_in(&world).len(), 1);
}

async fn what_is_under_embargo_is_published_knowingly(world: World) {
    let hanna = world.secretariat().await;
    let slug = final_letter(&world, &hanna, "Nog even stil").await;
    let desk = || hanna.visits("/bureau");
    desk().await.says("Nog niet openbaar");
    let publishing = format!("/bureau/brieven/{slug}/publiceren");
    // A page that was opened before the letter went does not know of the embargo.
    let unknowing = hanna.visits(&publishing).await;
    let under_embargo = |page: &crate::world::page::Page, day: &str| {
        page.form("Bekijk de berichten")
            .tampered("to-0", "college@merelhoven.example")
            .tampered("goes-0", "yes")
            .tampered("goes-1", "no")
            .tampered("embargo", "yes")
            .tampered("embargo-day", day)
            .tampered("embargo-time", "12:00")
    };
    let mailing = format!("/bureau/brieven/{slug}{MAILS}");
    let page = hanna.visits(&mailing).await;
    let preview = hanna.sends(under_embargo(&page, "2026-03-04")).await;
    let sent = hanna.sends(preview.form("Verstuur het bericht")).await;
    sent.says("Onder embargo tot 4 maart 2026, 12.00 uur.");
    hanna
        .opens(&slug)
        .await
        .says("Onder embargo tot 4 maart 2026, 12.00 uur.");
    // Until then it asks for no hand.
    desk()
        .await
        .is_silent_about("Nog niet openbaar")
        .says("onder embargo tot 4 maart 2026, 12.00 uur");

    let asked = hanna.presses(&unknowing, "Ja, publiceer").await;
    asked
        .has_status(409)
        .says("Onder embargo tot 4 maart 2026, 12.00 uur.")
        .says("Publiceert u nu, dan leest iedereen hem eerder dan u hebt beloofd.");
    world
        .visitor()
        .visits(&format!("/brieven/{slug}"))
        .await
        .has_status(404);

    // Another embargo than the one that she was shown: she is asked once more.
    let page = hanna.visits(&mailing).await;
    let preview = hanna.sends(under_embargo(&page, "2026-03-05")).await;
    let again = preview
        .form("Verstuur het bericht")
        .tampered("again", "yes");
    hanna.sends(again).await.says("Het staat klaar om te gaan.");
    let despite = "Ja, publiceer ondanks het embargo";
    let asked = hanna.presses(&asked, despite).await;
    asked
        .has_status(409)
        .says("Onder embargo tot 5 maart 2026, 12.00 uur.");

    // When it is over, the desk says so, and nobody is asked anything.
    world.clock.pass(3 * 24 * 3_600 + 3 * 3_600);
    let hanna = world.secretariat().await;
    hanna.visits("/bureau").await.says("Het embargo is voorbij");
    hanna.visits(&publishing).await.is_silent_about("embargo");
    hanna.publishes(&slug).await;

    // What everybody can read is kept to nobody's self.
    let page = hanna.visits(&mailing).await;
    page.is_silent_about("embargo");
    let refused = hanna.sends(under_embargo(&page, "2026-03-09")).await;
    refused
        .has_status(422)
        .says("Deze brief is al openbaar: een embargo heeft geen zin meer.");
    assert_eq!(
        refused.form("Bekijk de berichten").named("embargo-day"),
        "2026-03-09"
    );
}

async fn nobody_else_mails_a_letter(world: World) {
    let hanna = world.secretariat().await;
    let slug = final_letter(&world, &hanna, "Van het bureau").await;
    for below in [MAILS, "/verzendingen"] {
        let address = format!("/bureau/brieven/{slug}{below}");
        world.visitor().visits(&address).await.says("Inloggen");
    }
}
