//! The directory of addressees: Hanna takes over the starting list, writes down who holds which office, has offices change
//! hands on one day, merges what is there twice, and reads files in.

use crate::world::{Page, World, desk::Desk, texts};
use letters::{
    addressee::{Directory, InstitutionKind, cabinet},
    text::PersonName,
};
use reqwest::Method;
use server::store::{DirectoryAct, StoreError};

crate::on_both_engines!(
    hanna_begins_with_the_starting_list_and_changes_the_cabinet,
    hanna_merges_what_is_there_twice,
    an_office_that_is_there_twice_becomes_one,
    hanna_reads_files_in,
    what_is_taken_away_is_asked_once_more,
    two_who_change_the_same_see_each_other,
    an_office_that_ended_stays_in_its_groups,
    who_is_ticked_is_in_the_letter_whatever_button_is_pressed,
    nobody_but_the_secretariat_comes_in,
);

pub(super) async fn adds(desk: &Desk, name: &str, kind: &str) -> Page {
    let page = desk.visits("/bureau/geadresseerden/nieuw").await;
    let form = page.form("Voeg toe").fill("Naam", name).choose(kind);
    desk.sends(form).await
}

pub(super) async fn adds_office(desk: &Desk, page: &Page, title: &str) -> Page {
    let page = desk.clicks(page, "Voeg een ambt toe").await;
    desk.sends(page.form("Voeg toe").fill("Ambt", title)).await
}

pub(super) async fn adds_holder(desk: &Desk, page: &Page, name: &str, from: &str) -> Page {
    let form = page
        .form("Leg de ambtsdrager vast")
        .fill("Ambtsdrager", name)
        .fill("Eerste dag", from);
    desk.sends(form).await
}

/// What several rows of one ministry bring is there.
fn has_every_office(known: &Directory) {
    let offices = |name| known.named(name).unwrap().offices.len();
    assert_eq!(offices("Ministerie van Justitie en Veiligheid"), 3);
    assert_eq!(
        offices("Ministerie van Volksgezondheid, Welzijn en Sport"),
        3
    );
    assert_eq!(offices("Ministerie van Buitenlandse Zaken"), 2);
}

async fn hanna_begins_with_the_starting_list_and_changes_the_cabinet(world: World) {
    let hanna = world.secretariat().await;
    let page = hanna.visits("/bureau").await;
    let page = hanna.clicks(&page, "Geadresseerden").await;
    let page = hanna.presses(&page, "Startlijst overnemen").await;
    page.has_status(200)
        .says("De startlijst is overgenomen.")
        .says("Tweede Kamer der Staten-Generaal")
        .says("minister van Volksgezondheid, Welzijn en Sport");
    assert!(!page.has_button("Startlijst overnemen"));
    let before = world.state.store.directory().await.unwrap();
    assert_eq!(before.institutions.len(), 23);
    has_every_office(&before);
    // Pressed once more, from a page that was still open, it changes nothing.
    let request = hanna.request(Method::POST, "/bureau/geadresseerden/startlijst");
    let request = request.header("sec-fetch-site", "same-origin");
    hanna.send(request).await;
    assert_eq!(world.state.store.directory().await.unwrap(), before);

    let page = hanna
        .clicks(&page, "minister van Volksgezondheid, Welzijn en Sport")
        .await;
    let page = adds_holder(&hanna, &page, "Jan van den Berg", "2024-07-02").await;
    page.says("Jan van den Berg sinds 2 juli 2024");
    let again = adds_holder(&hanna, &page, "An de Wit", "2024-07-02").await;
    again
        .has_status(422)
        .refuses("Op deze dag begon al een ander in dit ambt. Vul een latere dag in, of pas eerst die periode aan.");
    assert_eq!(
        again.field("Leg de ambtsdrager vast", "Ambtsdrager"),
        "An de Wit"
    );
    hanna
        .visits("/bureau/geadresseerden?zoek=berg")
        .await
        .says("Ministerie van Volksgezondheid, Welzijn en Sport");

    // The change: seen first, and done with a yes.
    let page = hanna.visits("/bureau/geadresseerden/wisseling").await;
    let nothing = hanna.sends(page.form("Bekijk wat er verandert")).await;
    nothing
        .has_status(422)
        .refuses("Vink minstens één ambt aan.");
    let form = page
        .form("Bekijk wat er verandert")
        .fill("Eerste dag van de nieuwe ambtsdragers", "2026-02-23")
        .choose("minister van Volksgezondheid, Welzijn en Sport")
        .fill(
            "Nieuw als minister van Volksgezondheid, Welzijn en Sport",
            "Bo de Zwart",
        );
    let page = hanna.sends(form).await;
    page.has_status(200)
        .says("Jan van den Berg, op 22 februari 2026")
        .says("Bo de Zwart, vanaf 23 februari 2026")
        .says("Er is nog niets veranderd.");
    let page = hanna.presses(&page, "Ja, voer de wisseling door").await;
    page.says("De wisseling is doorgevoerd.");
    let page = hanna
        .clicks(&page, "minister van Volksgezondheid, Welzijn en Sport")
        .await;
    page.has_status(200).says("Jan van den Berg");
    let known = world.state.store.directory().await.unwrap();
    let ministry = known
        .named("Ministerie van Volksgezondheid, Welzijn en Sport")
        .unwrap();
    let terms: Vec<_> = ministry.offices[0]
        .holders
        .iter()
        .map(|it| (it.details.name.as_str(), it.details.term.until().is_some()))
        .collect();
    assert_eq!(terms, [("Bo de Zwart", false), ("Jan van den Berg", true)]);
    hanna
        .visits("/bureau/gebeurtenissen")
        .await
        .says("Ambten gewisseld op één dag");
}

async fn hanna_merges_what_is_there_twice(world: World) {
    let hanna = world.secretariat().await;
    let page = adds(&hanna, "Ministerie van Proeven", "ministerie").await;
    page.says("Toegevoegd.");
    adds(&hanna, "MINISTERIE van proeven", "ministerie")
        .await
        .has_status(422)
        .refuses("Er is al een instelling met deze naam.");
    let stays = page.path.split('?').next().unwrap().to_owned();
    let double = adds(&hanna, "Min. van Proeven", "ministerie").await;
    let double = adds_office(&hanna, &double, "minister van Proeven").await;
    double.says("Geachte minister van Proeven,");
    let goes = double.path.split('?').next().unwrap().to_owned();

    let page = hanna.clicks(&double, "minister van Proeven").await;
    adds_holder(&hanna, &page, "Hugo de Proef", "2024-01-01").await;
    let page = hanna.visits(&goes).await;
    page.says("Geachte minister De Proef,")
        .says("T.a.v. Hugo de Proef, minister van Proeven");

    let page = hanna.visits("/bureau/geadresseerden/groepen").await;
    let form = page
        .form("Bewaar")
        .fill("Naam", "Kabinet")
        .choose("Min. van Proeven");
    let page = hanna.sends(form).await;
    page.says("1 in de groep");
    let open = hanna.clicks(&page, "Kabinet").await;

    let page = hanna.visits(&format!("{goes}/samenvoegen")).await;
    let form = page
        .form("Bekijk wat er verandert")
        .choose("Ministerie van Proeven");
    let page = hanna.sends(form).await;
    page.says("Ambten die verhuizen minister van Proeven")
        .says("Dit kan niet ongedaan gemaakt worden.")
        .says("Groepen die veranderen Kabinet");
    let page = hanna.presses(&page, "Ja, voeg samen").await;
    page.says("De instellingen zijn samengevoegd.")
        .says("Hugo de Proef");
    assert!(page.path.starts_with(&stays));
    hanna
        .visits(&goes)
        .await
        .says("Deze instelling is samengevoegd met Ministerie van Proeven");
    let known = world.state.store.directory().await.unwrap();
    let stays = known.named("Ministerie van Proeven").unwrap().id;
    assert_eq!(known.groups[0].details.institutions, [stays]);
    // The page of the group that was open all along loses nobody: it is said, and saved once more.
    let late = hanna.sends(open.form("Bewaar").fill("Naam", "Nieuw")).await;
    late.has_status(422)
        .refuses("Een ander heeft dit intussen gewijzigd. Kijk het na en bewaar opnieuw.");
    assert_eq!(late.field("Bewaar", "Naam"), "Nieuw");
    hanna.sends(late.form("Bewaar")).await.has_status(200);
    let known = world.state.store.directory().await.unwrap();
    assert_eq!(known.groups[0].details.institutions, [stays]);
    assert_eq!(known.groups[0].details.name.as_str(), "Nieuw");
}

/// Two entries of one office: the second with who held it before, and in a group.
async fn has_an_office_twice(hanna: &Desk) -> (Page, Page) {
    let page = adds(hanna, "Ministerie van Proeven", "ministerie").await;
    let ministry = page.path.split('?').next().unwrap().to_owned();
    let page = adds_office(hanna, &page, "minister van Proeven").await;
    let page = hanna.clicks(&page, "minister van Proeven").await;
    let stays = adds_holder(hanna, &page, "Hugo de Proef", "2024-07-02").await;
    let page = hanna.visits(&ministry).await;
    let page = adds_office(hanna, &page, "minister voor Proeven").await;
    let page = hanna.clicks(&page, "minister voor Proeven").await;
    let page = adds_holder(hanna, &page, "Els Vroeger", "2022-01-10").await;
    let goes = adds_holder(hanna, &page, "HUGO de Proef", "2024-07-02").await;
    let page = hanna.visits("/bureau/geadresseerden/groepen").await;
    let form = page
        .form("Bewaar")
        .fill("Naam", "Kabinet")
        .choose("Ministerie van Proeven: minister voor Proeven");
    hanna.sends(form).await.says("1 in de groep");
    (stays, goes)
}

async fn an_office_that_is_there_twice_becomes_one(world: World) {
    let hanna = world.secretariat().await;
    let (stays, goes) = has_an_office_twice(&hanna).await;
    let page = hanna.clicks(&goes, "Voeg samen met een andere…").await;
    page.says("Staat hetzelfde ambt er twee keer?");
    let form = page
        .form("Bekijk wat er verandert")
        .choose("minister van Proeven");
    let open = hanna.sends(form).await;
    open.says("Termijnen die meegaan Els Vroeger, van 10 januari 2022 tot en met 1 juli 2024")
        .says("Staat bij beide, en blijft één keer HUGO de Proef, sinds 2 juli 2024")
        .says("Groepen die veranderen Kabinet")
        .says("Een brief aan “minister voor Proeven” vindt straks geen opvolger meer.")
        .says("Dit kan niet ongedaan gemaakt worden.");
    // What changed meanwhile is seen first.
    let of_stays = hanna.visits(&stays.path).await;
    adds_holder(&hanna, &of_stays, "An de Wit", "2025-01-01").await;
    let page = hanna.presses(&open, "Ja, voeg samen").await;
    page.has_status(422)
        .refuses("Dan hadden twee mensen het ambt op dezelfde dag.");
    let known = world.state.store.directory().await.unwrap();
    assert_eq!(known.institutions[0].offices.len(), 2);
    // The other one has the same who came.
    let of_goes = hanna.visits(&goes.path).await;
    adds_holder(&hanna, &of_goes, "An de Wit", "2025-01-01").await;
    let page = hanna.clicks(&of_goes, "Voeg samen met een andere…").await;
    let form = page
        .form("Bekijk wat er verandert")
        .choose("minister van Proeven");
    let page = hanna.sends(form).await;
    let page = hanna.presses(&page, "Ja, voeg samen").await;
    page.says("De ambten zijn samengevoegd.")
        .says("Els Vroeger");
    let known = world.state.store.directory().await.unwrap();
    let [office] = &known.institutions[0].offices[..] else {
        panic!("{:?}", known.institutions[0].offices)
    };
    let holders: Vec<_> = office
        .holders
        .iter()
        .map(|it| it.details.name.as_str())
        .collect();
    assert_eq!(holders, ["An de Wit", "Hugo de Proef", "Els Vroeger"]);
    assert_eq!(office.details.title.as_str(), "minister van Proeven");
    assert_eq!(known.groups[0].details.offices, [office.id]);
    hanna.visits(&goes.path).await.has_status(404);
    hanna.presses(&open, "Ja, voeg samen").await.has_status(404);
    hanna
        .visits("/bureau/gebeurtenissen")
        .await
        .says("Ambten samengevoegd")
        .says("Ministerie van Proeven: minister voor Proeven → minister van Proeven");
}

async fn reads_in(desk: &Desk, name: &str, bytes: &[u8]) -> Page {
    let page = desk.visits("/bureau/geadresseerden/inlezen").await;
    let form = page.form("Bekijk wat er verandert");
    desk.sends(form.attach("Bestand", name, bytes)).await
}

async fn hanna_reads_files_in(world: World) {
    let hanna = world.secretariat().await;
    let table = "Instelling;Soort;Onderdeel van;Ambt;Ambtsdrager;Sinds\r\n\
        Tweede Kamer;Kamer;;;;\r\n\
        vaste commissie voor VWS;commissie;Tweede Kamer;voorzitter;Mo van Dam;1-1-2025\r\n\
        =1+1;;;;;\r\n\
        Gemeente X;dorp;;;;\r\n\
        Gemeente Y;gemeente;;;;;Postbus 1\r\n";
    let page = reads_in(&hanna, "lijst.csv", table.as_bytes()).await;
    page.has_status(200)
        .says("2 nieuw, 0 gewijzigd, 0 gelijk, 3 geweigerd.")
        .says("Deze regel heeft meer cellen dan er kolommen zijn.")
        .says("Een rekenblad zou dit als formule lezen.");
    let known = world.state.store.directory().await.unwrap();
    assert!(known.institutions.is_empty(), "nothing before a yes");
    let preview = page;
    let page = hanna.presses(&preview, "Neem 2 regels over").await;
    page.says("Het bestand is ingelezen.")
        .says("voorzitter: Mo van Dam");
    // The second click of a double one.
    let again = hanna.presses(&preview, "Neem 2 regels over").await;
    again.says("Dit bestand is al ingelezen, of is er niet meer.");
    let known = world.state.store.directory().await.unwrap();
    let chamber = known.named("Tweede Kamer").unwrap();
    let committee = known.named("vaste commissie voor VWS").unwrap();
    assert_eq!(committee.details.parent, Some(chamber.id));
    assert_eq!(chamber.details.kind, InstitutionKind::Chamber);

    for name in ["export.csv", "export.vcf"] {
        let file = hanna
            .visits(&format!("/bureau/geadresseerden/{name}"))
            .await;
        file.has_status(200);
        let bytes = file.bytes.clone();
        reads_in(&hanna, name, &bytes)
            .await
            .says("Er is niets om over te nemen.");
    }
    let cards = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:An de Wit\r\nORG:vaste commissie voor VWS\r\nTITLE:voorzitter\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Oud\r\nEND:VCARD\r\n";
    let page = reads_in(&hanna, "kaarten.vcf", cards.as_bytes()).await;
    page.says("0 nieuw, 1 gewijzigd, 0 gelijk, 1 geweigerd.")
        .says("Alleen vCard 3.0 en 4.0 worden gelezen.")
        .says("Mo van Dam wordt An de Wit");
    // Somebody changes the directory while the preview is open: it is shown anew.
    adds(&hanna, "Een ander", "anders").await;
    let late = hanna.presses(&page, "Neem één regel over").await;
    late.has_status(409)
        .says("De lijst is intussen door een ander gewijzigd.");
    let page = hanna.presses(&late, "Neem één regel over").await;
    page.says("voorzitter: An de Wit");
    reads_in(&hanna, "map.zip", b"PK\x03\x04rest")
        .await
        .has_status(422)
        .refuses("Dit is geen tabel en geen vCard.");
}

async fn what_is_taken_away_is_asked_once_more(world: World) {
    let hanna = world.secretariat().await;
    let page = adds(&hanna, "Ministerie van Proeven", "ministerie").await;
    let page = adds_office(&hanna, &page, "minister van Proeven").await;
    let office = hanna.clicks(&page, "minister van Proeven").await;
    adds_holder(&hanna, &office, "Hugo de Proef", "2024-01-01").await;
    let page = adds_holder(&hanna, &office, "An de Wit", "2025-01-01").await;
    let page = hanna.clicks(&page, "An de Wit").await;
    let page = hanna.clicks(&page, "Verwijder deze ambtsdrager").await;
    page.says("An de Wit verwijderen?")
        .says("Hugo de Proef hield het ambt tot en met 31 december 2024.");
    let still = hanna.visits(&office.path).await;
    still.says("An de Wit sinds 1 januari 2025");
    let page = hanna.presses(&page, "Verwijder deze ambtsdrager").await;
    page.says("Verwijderd.").is_silent_about("An de Wit");

    let page = hanna.visits("/bureau/geadresseerden/groepen").await;
    let form = page
        .form("Bewaar")
        .fill("Naam", "Kabinet")
        .choose("Ministerie van Proeven");
    let page = hanna.sends(form).await;
    let page = hanna.clicks(&page, "Kabinet").await;
    let page = hanna.clicks(&page, "Verwijder deze groep").await;
    page.says("Groep Kabinet verwijderen?")
        .says("de ene geadresseerde die erin staat blijft in de lijst");
    let known = world.state.store.directory().await.unwrap();
    assert_eq!(known.groups.len(), 1, "nothing before a yes");
    // Somebody gives it another name while the question stands open: it is asked anew.
    let group = hanna
        .visits(page.path.trim_end_matches("/verwijderen"))
        .await;
    let form = group.form("Bewaar").fill("Naam", "Kabinet van nu");
    hanna.sends(form).await.says("De wijziging is bewaard.");
    let page = hanna.presses(&page, "Verwijder deze groep").await;
    page.has_status(409)
        .says("De lijst is intussen door een ander gewijzigd.")
        .says("Groep Kabinet van nu verwijderen?");
    let page = hanna.presses(&page, "Verwijder deze groep").await;
    page.says("Verwijderd.").is_silent_about("Kabinet");
}

async fn two_who_change_the_same_see_each_other(world: World) {
    let hanna = world.secretariat().await;
    let page = adds(&hanna, "Ministerie van Proeven", "ministerie").await;
    let page = adds_office(&hanna, &page, "minister van Proeven").await;
    let opened = hanna.clicks(&page, "minister van Proeven").await;
    let first = opened.form("Bewaar").fill("Portefeuille", "Jeugd");
    hanna.sends(first).await.says("De wijziging is bewaard.");
    let second = opened.form("Bewaar").fill("Portefeuille", "Wijken");
    let page = hanna.sends(second).await;
    page.has_status(422)
        .refuses("Een ander heeft dit intussen gewijzigd.")
        .says("Zo staat het er nu Portefeuille Jeugd");
    assert_eq!(page.field("Bewaar", "Portefeuille"), "Wijken");
    hanna
        .sends(page.form("Bewaar"))
        .await
        .says("De wijziging is bewaard.");
    let known = world.state.store.directory().await.unwrap();
    let office = &known.institutions[0].offices[0];
    let portfolio = office.details.portfolio.as_ref();
    assert_eq!(
        portfolio.map(ToString::to_string).as_deref(),
        Some("Wijken")
    );
}

async fn an_office_that_ended_stays_in_its_groups(world: World) {
    let hanna = world.secretariat().await;
    let page = adds(&hanna, "Ministerie van Proeven", "ministerie").await;
    let page = adds_office(&hanna, &page, "minister van Proeven").await;
    let groups = hanna.visits("/bureau/geadresseerden/groepen").await;
    let form = groups
        .form("Bewaar")
        .fill("Naam", "Kabinet")
        .choose("Ministerie van Proeven: minister van Proeven");
    hanna.sends(form).await;
    let office = hanna.clicks(&page, "minister van Proeven").await;
    let form = office
        .form("Bewaar")
        .fill("Laatste dag van het ambt", "2020-01-01");
    hanna.sends(form).await.says("De wijziging is bewaard.");
    let groups = hanna.visits("/bureau/geadresseerden/groepen").await;
    let group = hanna.clicks(&groups, "Kabinet").await;
    group.says("minister van Proeven (opgeheven na 1 januari 2020)");
    let form = group.form("Bewaar").fill("Naam", "Oud kabinet");
    hanna.sends(form).await.says("De wijziging is bewaard.");
    let known = world.state.store.directory().await.unwrap();
    assert_eq!(known.groups[0].details.offices.len(), 1);
}

async fn who_is_ticked_is_in_the_letter_whatever_button_is_pressed(world: World) {
    let hanna = world.secretariat().await;
    adds(&hanna, "Ministerie van Proeven", "ministerie").await;
    let slug = hanna.imports(&texts::short("Aangevinkt")).await;
    let draft = hanna
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let form = draft.form("Bewaar").choose("Ministerie van Proeven");
    hanna.sends(form).await.has_status(200);
    let slug = letters::text::Slug::parse(&slug).unwrap();
    let letter = world.state.store.letter(&slug).await.unwrap();
    let text = world
        .state
        .store
        .version(letter.id, letter.latest)
        .await
        .unwrap()
        .text;
    let names: Vec<&str> = text
        .front
        .addressees
        .iter()
        .map(|it| it.institution.as_str())
        .collect();
    assert_eq!(names, ["Gemeente Merelhoven", "Ministerie van Proeven"]);
    assert_eq!(
        text.front.salutation.unwrap().as_str(),
        "Geachte wethouder,"
    );
}

async fn nobody_but_the_secretariat_comes_in(world: World) {
    let hanna = world.secretariat().await;
    let page = adds(&hanna, "Ministerie van Proeven", "ministerie").await;
    let visitor = world.visitor();
    visitor
        .visits("/bureau/geadresseerden")
        .await
        .says("Inloggen");
    page.says("Toegevoegd.");
    // The rule stands behind the page: a decision on another state of the directory is refused.
    let store = &world.state.store;
    let known = store.directory().await.unwrap();
    let old = known.digest();
    adds(&hanna, "Een ander", "anders").await;
    let name = PersonName::parse("An de Wit").unwrap();
    assert_eq!(name.as_str(), "An de Wit");
    let change = cabinet::Change {
        day: world.state.clock.now().day(),
        offices: Vec::new(),
    };
    let by = world.state.store.people().await.unwrap()[0].id;
    let done = store.change_directory(DirectoryAct::Cabinet(change, old), by);
    let refused = done.await;
    assert!(
        matches!(
            refused,
            Err(StoreError::Directory(
                letters::addressee::DirectoryError::Moved
            ))
        ),
        "{refused:?}"
    );
}
