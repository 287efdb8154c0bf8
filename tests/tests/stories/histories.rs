//! What happens to versions after they were saved: compared in two ways, named, brought back, told to who reads along.

use crate::world::{Page, World, desk::Desk, texts};
use letters::{letter::Language, role::Role, text::MailAddress};

crate::on_both_engines!(
    a_moved_paragraph_a_note_and_the_place_are_compared,
    a_version_is_given_a_name_and_loses_it,
    an_older_text_comes_back_as_a_new_version,
    what_changed_is_mailed_once_in_each_ones_language,
);

/// Saves the letter as changed by a function.
async fn rewrites(desk: &Desk, slug: &str, change: impl Fn(String) -> String) -> Page {
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let form = page.form("Bewaar");
    let text = change(form.value("De brief"));
    let page = desk.sends(form.fill("De brief", &text)).await;
    page.says("De nieuwe versie is bewaard.").clone()
}

async fn a_moved_paragraph_a_note_and_the_place_are_compared(world: World) {
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Vergelijken")).await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let form = page.form("Bewaar").fill("Plaats", "Elzenbroek");
    let first = "De wachtlijst groeide in een jaar van acht naar elf weken.[^1]";
    let text = form.value("De brief").replace(&format!("{first}\n\n"), "");
    let text = text.replace("januari 2026", "februari 2026");
    let moved = first.replace("elf", "twaalf");
    let text = text.replace("\n\n[^1]:", &format!("\n\n{moved}\n\n[^1]:"));
    desk.sends(form.fill("De brief", &text))
        .await
        .says("bewaard");
    let below = desk
        .visits(&format!("/bureau/brieven/{slug}/vergelijk"))
        .await;
    below
        .says("Verplaatst (1): “De wachtlijst groeide")
        .says("Noot 1")
        .says("Merelhoven")
        .says("Elzenbroek");
    let marked = |page: &Page, what: &str| page.attributes(what, "class").len();
    assert!(below.body().contains("februari</ins>"), "{}", below.body());
    assert!(below.body().contains("twaalf</ins>"));
    assert_eq!(marked(&below, "p.moved"), 1);
    let beside = desk.clicks(&below, "Naast elkaar").await;
    assert_eq!(marked(&beside, "tr.moved"), 1);
    beside.says("Verplaatst (1)");
    assert!(beside.body().contains("twaalf</ins>") && beside.body().contains("elf</del>"));
    // Another pair of versions keeps the view.
    let page = desk.presses(&beside, "Vergelijk").await;
    assert!(page.path.contains("beeld=naast"), "{}", page.path);
    let odd = format!("/bureau/brieven/{slug}/vergelijk?van=2&naar=1&beeld=scheef");
    desk.visits(&odd).await.has_status(200);
}

async fn a_version_is_given_a_name_and_loses_it(world: World) {
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Met een naam")).await;
    let version = format!("/bureau/brieven/{slug}/versies/1");
    let page = desk.visits(&version).await;
    let page = desk.presses(&page, "Geef deze naam").await;
    page.has_status(422).says("Vul dit in.");
    let long = page
        .form("Geef deze naam")
        .fill("Naam voor deze versie", &"a".repeat(61));
    desk.sends(long).await.has_status(422);
    let form = page
        .form("Geef deze naam")
        .fill("Naam voor deze versie", "Naar het bestuur");
    let page = desk.sends(form.clone()).await;
    page.says("De versie heeft nu een naam.")
        .says("Naar het bestuur");
    // A double click names it once.
    desk.sends(form).await;
    let page = desk.visits(&version).await;
    assert_eq!(
        page.text().matches("Haal “Naar het bestuur” weg").count(),
        1
    );
    page.says("Hanna Bureau");
    let taken = desk.presses(&page, "Haal “Naar het bestuur” weg").await;
    taken
        .says("De naam is weggehaald.")
        .is_silent_about("Naar het bestuur");
    desk.presses(&page, "Haal “Naar het bestuur” weg")
        .await
        .has_status(200);
    let form = page
        .form("Geef deze naam")
        .fill("Naam voor deze versie", "Naar het bestuur");
    desk.sends(form).await.says("Naar het bestuur");
    for path in [
        format!("{version}7/mijlpaal"),
        "/bureau/brieven/geen/versies/1/mijlpaal".into(),
    ] {
        let request = desk
            .request(reqwest::Method::POST, &path)
            .header("sec-fetch-site", "same-origin");
        desk.send(request.form(&[("name", "Een naam")]))
            .await
            .has_status(404);
    }
}

async fn an_older_text_comes_back_as_a_new_version(world: World) {
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Terug")).await;
    rewrites(&desk, &slug, |text| {
        text.replace("elf weken", "twaalf weken")
    })
    .await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/versies/1"))
        .await;
    let page = desk.clicks(&page, "Zet deze tekst terug…").await;
    page.says("De tekst van versie 1 wordt de nieuwe versie 3.");
    // Somebody saves in between: what was said on the page is no longer so.
    let stale = page;
    rewrites(&desk, &slug, |text| text.replace("acht", "negen")).await;
    desk.presses(&stale, "Ja, zet versie 1 terug")
        .await
        .has_status(409)
        .says("Er is intussen een nieuwe versie bewaard.");
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/versies/1/terugzetten"))
        .await;
    let page = desk.presses(&page, "Ja, zet versie 1 terug").await;
    page.says("De oudere tekst is teruggezet als nieuwe versie.")
        .says("Teruggezet uit versie 1");
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/vergelijk?van=1&naar=4"))
        .await;
    page.says("Deze twee versies zijn gelijk.");
    // The other way back: start writing from the older text.
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/versies/2"))
        .await;
    let page = desk.clicks(&page, "Ga verder met deze tekst").await;
    assert!(
        page.form("Bewaar")
            .value("De brief")
            .contains("twaalf weken")
    );
    desk.freezes(&slug).await;
    let path = format!("/bureau/brieven/{slug}/versies/2/terugzetten");
    desk.visits(&path).await.has_status(409);
}

async fn what_changed_is_mailed_once_in_each_ones_language(world: World) {
    let desk = world.secretariat().await;
    world
        .member("Wijkteam Elzenbroek", "Marloes Tienstra")
        .await;
    let jurist = world
        .account("jurist@net.example", "Joost Jurist", Role::Contributor)
        .await;
    world
        .account("lezer@net.example", "Lea Lezer", Role::Reader)
        .await;
    let store = &world.state.store;
    store
        .set_language(jurist, Some(Language::En))
        .await
        .unwrap();
    let slug = desk.imports(&texts::short("Wie leest mee")).await;
    rewrites(&desk, &slug, |text| {
        text.replace("elf weken", "twaalf weken")
    })
    .await;
    let path = format!("/bureau/brieven/{slug}/wijzigingen-mailen?van=1&naar=2");
    desk.visits(&path).await.has_status(409);
    let page = desk.opens(&slug).await;
    desk.presses(&page, "Deel voor overleg").await;

    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/vergelijk"))
        .await;
    let page = desk.clicks(&page, "Mail deze wijzigingen…").await;
    page.says("Marloes Tienstra")
        .says("Joost Jurist")
        .is_silent_about("Lea Lezer")
        .says("van acht naar [-elf-]{+twaalf+} weken.");
    let nobody = desk.presses(&page, "Verstuur").await;
    nobody.has_status(422).says("Kies aan wie het gaat.");
    let form = page
        .form("Verstuur")
        .choose("Marloes Tienstra")
        .choose("Joost Jurist");
    let (first, second) = tokio::join!(desk.sends(form.clone()), desk.sends(form.clone()));
    let said: Vec<_> = [first, second].iter().map(Page::text).collect();
    let sent = said
        .iter()
        .filter(|text| text.contains("De wijzigingen worden gemaild."))
        .count();
    assert_eq!(sent, 1, "a double click mails once: {said:#?}");
    let mails = world.post().await;
    let told: Vec<_> = mails
        .iter()
        .filter(|mail| mail.text.contains("{+twaalf+}"))
        .collect();
    assert_eq!(told.len(), 2);
    let to = |part: &str| told.iter().find(|mail| mail.to.contains(part)).unwrap();
    assert!(to("marloes").text.contains("Beste Marloes Tienstra,"));
    assert!(to("jurist").text.contains("Dear Joost Jurist,"));
    assert!(to("jurist").subject.starts_with("Changed: "));
    let page = desk.visits(&path).await;
    assert_eq!(page.text().matches("had deze mail al").count(), 2);
    let reader = MailAddress::parse("lezer@net.example").unwrap();
    let reader = store.account(&reader).await.unwrap().unwrap().person;
    let form = page
        .form("Verstuur")
        .tampered("aan-wie", &reader.to_string());
    desk.sends(form).await.has_status(422);
    desk.visits("/bureau/gebeurtenissen")
        .await
        .says("Wijzigingen gemaild");
    desk.visits(&path.replace("naar=2", "naar=7"))
        .await
        .has_status(404);
    desk.visits(&path.replace("van=1", "van=2"))
        .await
        .says("Er valt niets te mailen.");
}
