//! The register: Hanna keeps the organisations of the association, by hand and by table, and asks what they count.

use crate::world::{Page, World, desk::Desk};
use letters::role::Role;
use reqwest::Method;

crate::on_both_engines!(
    hanna_keeps_an_organisation,
    hanna_reads_in_a_table,
    two_hands_on_one_register,
);

async fn adds(desk: &Desk, name: &str, municipalities: &str, joined: &str) -> Page {
    let page = desk.visits("/bureau/leden/nieuw").await;
    let form = page
        .form("Voeg toe")
        .fill("Naam", name)
        .fill("Gemeenten", municipalities)
        .fill("Lid sinds", joined);
    desk.sends(form).await
}

async fn reads_in(desk: &Desk, bytes: &[u8]) -> Page {
    let page = desk.visits("/bureau/leden/inlezen").await;
    desk.sends(
        page.form("Bekijk wat er verandert")
            .attach("Tabel", "leden.csv", bytes),
    )
    .await
}

async fn figures_on(desk: &Desk, day: &str) -> Page {
    let page = desk.visits("/bureau/leden").await;
    desk.sends(page.form("Toon").fill("Cijfers op een andere dag", day))
        .await
}

async fn exported(desk: &Desk) -> String {
    let page = desk.visits("/bureau/leden/export.csv").await;
    page.has_status(200);
    page.body()
}

async fn hanna_keeps_an_organisation(world: World) {
    let hanna = world.secretariat().await;
    let page = hanna.visits("/bureau").await;
    let page = hanna.clicks(&page, "Leden").await;
    page.says("Er staat nog geen organisatie in het register.");
    let page = hanna.clicks(&page, "Voeg een organisatie toe").await;
    let form = page
        .form("Voeg toe")
        .fill("Naam", "Wijkteam Elzenbroek")
        .fill("Korte naam", "Elzenbroek")
        .choose("stichting")
        .fill("Vestigingsplaats", "Houten")
        .choose("Utrecht")
        .fill("Gemeenten", "Houten, Merelhoven")
        .fill("Website", "www.elzenbroek.example")
        .fill("Lid sinds", "2024-09-02");
    let page = hanna.sends(form).await;
    page.has_status(422)
        .refuses("Gemeenten: “Merelhoven” is geen gemeente.");
    assert_eq!(page.field("Voeg toe", "Naam"), "Wijkteam Elzenbroek");
    let page = hanna
        .sends(page.form("Voeg toe").fill("Gemeenten", "Houten, Bunnik"))
        .await;
    page.has_status(200)
        .says("De organisatie is toegevoegd.")
        .says("lid sinds 2 september 2024");

    // Twice is once, in whatever case.
    adds(&hanna, "WIJKTEAM ELZENBROEK", "", "")
        .await
        .has_status(422)
        .refuses("Er is al een organisatie met deze naam.");

    let form = page
        .form("Bewaar")
        .fill("Vestigingsplaats", "Nieuwegein")
        .fill("Gemeenten", "Houten\nNieuwegein")
        .fill("Andere gemeenten gelden vanaf", "2026-03-01");
    let page = hanna.sends(form).await;
    page.says("De wijziging is bewaard.")
        .says("Hanna Bureau Vestigingsplaats Nieuwegein Gemeenten Houten, Nieuwegein")
        .says("Gemeente Vanaf Tot en met Bunnik 2 september 2024 28 februari 2026");
    let page = hanna.sends(page.form("Bewaar")).await;
    page.says("Er was niets anders; er is niets gewijzigd.");

    // A member that leaves counts until its last day, and not from the day after.
    let path = page.path.split('?').next().unwrap().to_owned();
    let page = hanna.visits(&format!("{path}/opzeggen")).await;
    let form = page
        .form("Leg de opzegging vast")
        .fill("Laatste dag", "2020-01-01");
    let page = hanna.sends(form).await;
    page.has_status(422)
        .refuses("De laatste dag ligt voor de eerste dag.");
    let form = page
        .form("Leg de opzegging vast")
        .fill("Laatste dag", "2026-06-30");
    hanna
        .sends(form)
        .await
        .says("De opzegging is vastgelegd.")
        .says("lid van 2 september 2024 tot en met 30 juni 2026");
    figures_on(&hanna, "2026-06-30")
        .await
        .says("1 lid 2 gemeenten 1 provincie");
    figures_on(&hanna, "2026-07-01")
        .await
        .says("0 leden 0 gemeenten 0 provincies 0 inwoners")
        .says("1 organisatie is op deze dag geen lid");
    // Bunnik made room for Nieuwegein on the first of March, and the day before did not change by it.
    let before = figures_on(&hanna, "2026-02-28").await;
    before.says("Inwoners volgens het CBS op 1 januari 2024");
    assert_ne!(before.text(), figures_on(&hanna, "2026-03-01").await.text());
    figures_on(&hanna, "gisteren")
        .await
        .says("Vul een bestaande datum in");
    world.ledger_holds().await;
}

async fn hanna_reads_in_a_table(world: World) {
    let hanna = world.secretariat().await;
    adds(&hanna, "Wijkteam Élan", "Súdwest-Fryslân", "2024-01-01").await;
    adds(&hanna, "Buurtkracht", "Ede", "2024-01-01").await;

    // As Excel saves it here: Windows-1252, semicolons, days as people write them.
    let table = b"Naam;Soort;Vestigingsplaats;Gemeenten;Lid sinds\r\n\
        wijkteam \xe9lan;lid;Sneek;Sudwest Fryslan;1-1-2024\r\n\
        Buurtkracht;;;Ede;1-1-2024\r\n\
        Caf\xe9 Welzijn;gast;'s-Gravenhage;Den Haag|Delft;\r\n";
    let page = reads_in(&hanna, table).await;
    page.has_status(200)
        .says("1 nieuw, 1 gewijzigd, 1 gelijk, 0 fout.")
        .says("Vestigingsplaats niets wordt Sneek")
        .says(
            "Café Welzijn Soort gast Vestigingsplaats 's-Gravenhage Gemeenten 's-Gravenhage, Delft",
        )
        .says("Er is nog niets veranderd.");
    assert_eq!(
        world.state.store.organisations().await.unwrap().len(),
        2,
        "a look changes nothing"
    );
    let page = hanna.presses(&page, "Voer 2 wijzigingen door").await;
    page.says("De tabel is verwerkt.")
        .says("1 gast")
        .says("2 leden");

    // What goes out comes in without a change.
    let out = exported(&hanna).await;
    assert!(out.starts_with("\u{feff}naam;korte naam;soort;"), "{out}");
    assert!(
        out.contains("\r\nCafé Welzijn;;gast;;'s-Gravenhage;;Delft|'s-Gravenhage;;;\r\n"),
        "{out}"
    );
    let page = reads_in(&hanna, out.as_bytes()).await;
    page.says("0 nieuw, 0 gewijzigd, 3 gelijk, 0 fout.")
        .says("Niets verandert");
    assert!(!page.has_button("Voer"));

    // A wrong cell, formulas, one name twice: told at the cell, and nothing is done.
    let wrong = "naam;gemeenten;lid sinds;korte naam\n\
        Wijkteam Fout;Merelhoven;gisteren;\n\
        =HYPERLINK(\"https://kwaad.example\");;;@naam\n\
        Dubbel;;;\n\
        DUBBEL;Bergen;;\n";
    let page = reads_in(&hanna, wrong.as_bytes()).await;
    page.says("1 nieuw, 0 gewijzigd, 0 gelijk, 3 fout.")
        .says("In 3 regels staat een fout.")
        .says("2 Wijkteam Fout Gemeenten Merelhoven “Merelhoven” is geen gemeente.")
        .says("Lid sinds gisteren Dit is geen datum.")
        .says("Een rekenblad kan dit voor een formule aanzien.")
        .says("Deze naam staat ook op regel 4.")
        .says("“Bergen” kan meer dan één gemeente zijn: Bergen (L.), Bergen (NH.).");
    assert!(!page.has_button("Voer"));
    assert_eq!(exported(&hanna).await, out);

    for (file, words) in [
        (
            format!("naam\n{}", "Wijkteam\n".repeat(50_000)),
            "De tabel heeft te veel regels: hoogstens 2.000.",
        ),
        (
            "a".repeat(2_000_001),
            "Het bestand is te groot: een tabel mag hoogstens 2,0 MB zijn.",
        ),
        (
            "naam;telefoon\nWijkteam;12\n".into(),
            "De kolom “telefoon” is niet bekend.",
        ),
        (
            "PK\u{3}\u{4}".into(),
            "Dit is een werkmap van een rekenblad.",
        ),
        ("naam\n".into(), "Onder de kop staan geen regels."),
    ] {
        let page = reads_in(&hanna, file.as_bytes()).await;
        page.has_status(422).refuses(words);
    }
    hanna
        .visits("/bureau/gebeurtenissen")
        .await
        .says("Tabel ingelezen");
}

async fn two_hands_on_one_register(world: World) {
    let hanna = world.secretariat().await;
    let ibrahim = world.colleague().await;
    let page = adds(&hanna, "Wijkteam Elzenbroek", "Houten", "").await;
    let path = page.path.split('?').next().unwrap().to_owned();

    // Both open the form; the second is shown what the first did, and loses nothing.
    let (first, second) = (hanna.visits(&path).await, ibrahim.visits(&path).await);
    hanna
        .sends(first.form("Bewaar").fill("Vestigingsplaats", "Houten"))
        .await
        .says("De wijziging is bewaard.");
    let page = ibrahim
        .sends(second.form("Bewaar").fill("Korte naam", "Elzenbroek"))
        .await;
    page.has_status(409)
        .says("Iemand anders heeft deze organisatie intussen gewijzigd.")
        .says("Hanna Bureau Vestigingsplaats Houten");
    assert_eq!(page.field("Bewaar", "Korte naam"), "Elzenbroek");

    // A preview that is overtaken does nothing, says so, and is shown anew.
    let page = reads_in(
        &hanna,
        b"naam;website\nWijkteam Elzenbroek;elzenbroek.example\n",
    )
    .await;
    page.says("0 nieuw, 1 gewijzigd");
    let form = page.form("Voer 1 wijziging door");
    adds(&ibrahim, "Buurtkracht", "Ede", "").await;
    let stranger = ibrahim.visits(&page.path).await;
    stranger.has_status(404);
    let page = hanna.sends(form.clone()).await;
    page.has_status(409)
        .says("Het register is intussen gewijzigd.")
        .says("0 nieuw, 1 gewijzigd");
    assert!(exported(&hanna).await.matches("elzenbroek.example").count() == 0);
    let other = form.tampered("file", &"0".repeat(64));
    hanna.sends(other).await.has_status(409);
    let page = hanna.presses(&page, "Voer 1 wijziging door").await;
    page.says("De tabel is verwerkt.");
    assert!(
        exported(&hanna)
            .await
            .contains("https://elzenbroek.example")
    );
}

const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="alert(1)"><script>alert(2)</script><path d="M0 0h10v10H0z" fill="#0a5a62"/></svg>"##;

#[tokio::test]
async fn a_logo_is_made_anew_and_shown_to_everyone() {
    let world = World::sqlite().await;
    let hanna = world.secretariat().await;
    let page = adds(&hanna, "Wijkteam Elzenbroek", "Houten", "").await;
    let path = page.path.split('?').next().unwrap().to_owned();
    let public = path.replace("/bureau/leden/", "/leden/") + "/logo";
    world.visitor().visits(&public).await.has_status(404);
    for (bytes, words) in [
        (&b"GIF89a"[..], "Dit bestand is geen PNG of SVG"),
        (
            b"<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg/>",
            "Dit bestand is geen PNG of SVG",
        ),
        (&vec![b' '; 2_000_001], "Er past 2,0 MB in."),
    ] {
        let form = page
            .form("Bewaar het logo")
            .attach("Bestand met het logo", "logo.png", bytes);
        hanna.sends(form).await.has_status(422).refuses(words);
    }
    let form =
        page.form("Bewaar het logo")
            .attach("Bestand met het logo", "logo.png", DRAWING.as_bytes());
    let page = hanna.sends(form).await;
    page.says("Het logo is bewaard.").says("Logo nieuw logo");
    assert_eq!(page.attributes("img.logo", "src"), [public.as_str()]);

    let visitor = world.visitor();
    let logo = visitor.visits(&public).await;
    logo.has_status(200);
    assert_eq!(
        logo.header("content-type"),
        "image/svg+xml",
        "its bytes say what it is, not its name"
    );
    assert_eq!(logo.header("x-content-type-options"), "nosniff");
    let policy = logo.header("content-security-policy");
    for part in ["default-src 'none'", "sandbox", "style-src 'unsafe-inline'"] {
        assert!(policy.contains(part), "{policy}");
    }
    let svg = logo.body();
    assert!(svg.contains("#0a5a62") && !svg.contains("alert"), "{svg}");
    let again = visitor.request(Method::GET, &public);
    let tag = logo.header("etag").to_owned();
    visitor
        .send(again.header("if-none-match", tag))
        .await
        .has_status(304);

    let page = hanna.presses(&page, "Haal het logo weg").await;
    page.says("Het logo is weggehaald.");
    visitor.visits(&public).await.has_status(404);
}

#[tokio::test]
async fn a_name_prints_as_it_did_and_who_has_left_is_not_asked() {
    let world = World::sqlite().await;
    world
        .member("Wijkteam Elzenbroek", "Marloes Tienstra")
        .await;
    world.member("Buurtkracht", "Youssef Hamdaoui").await;
    let hanna = world.secretariat().await;
    let page = hanna.visits("/bureau/leden").await;
    page.says("2 leden 0 gemeenten");
    let page = hanna.clicks(&page, "Buurtkracht").await;
    page.says("via de opdrachtregel Naam Buurtkracht");
    let page = hanna.clicks(&page, "Zeg het lidmaatschap op…").await;
    let form = page
        .form("Leg de opzegging vast")
        .fill("Laatste dag", "2026-03-01");
    hanna.sends(form).await.says("De opzegging is vastgelegd.");
    let slug = hanna
        .imports(&crate::world::texts::short("Wie vragen we?"))
        .await;
    hanna.freezes(&slug).await;
    hanna
        .visits(&format!("/bureau/brieven/{slug}/ronde"))
        .await
        .says("Wijkteam Elzenbroek")
        .is_silent_about("Buurtkracht");
}

#[tokio::test]
async fn nobody_else_sees_the_register() {
    let world = World::sqlite().await;
    let hanna = world.secretariat().await;
    let page = adds(&hanna, "Wijkteam Elzenbroek", "Houten", "").await;
    let path = page.path.split('?').next().unwrap().to_owned();
    world
        .account("lezer@leden.example", "Rik Lezer", Role::Reader)
        .await;
    let reader = world.signed_in("lezer@leden.example").await;
    for path in [
        "/bureau/leden",
        "/bureau/leden/nieuw",
        "/bureau/leden/export.csv",
        "/bureau/leden/inlezen",
        &path,
    ] {
        reader.visits(path).await.has_status(403);
        world
            .visitor()
            .visits(path)
            .await
            .says("Log in")
            .is_silent_about("Elzenbroek");
    }
    for wrong in [
        "/bureau/leden/1",
        "/bureau/leden/inlezen/1",
        "/leden/1/logo",
    ] {
        hanna.visits(wrong).await.has_status(404);
    }
}
