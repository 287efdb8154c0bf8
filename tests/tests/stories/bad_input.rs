//! What people send by mistake or on purpose: each gets a page in Dutch that says what and where, and changes nothing.

use crate::world::{Page, World, desk::Desk, texts};
use reqwest::Method;

/// How many letters the desk lists.
async fn letters(world: &World) -> usize {
    world.state.store.letters().await.unwrap().len()
}

/// Reads a file in that is refused with these words; nothing came of it.
async fn refused(world: &World, desk: &Desk, file: &[u8], words: &[&str]) -> Page {
    let before = letters(world).await;
    let page = desk.reads_in("brief.md", file).await;
    page.has_status(422);
    for word in words {
        page.refuses(word);
    }
    assert_eq!(letters(world).await, before, "nothing was imported");
    page
}

const HEAD: &str =
    "+++\nkind = \"letter\"\nsubject = \"Proef\"\nlanguage = \"nl\"\nsender = \"Vereniging\"\n";

#[tokio::test]
async fn front_matter_that_is_not_right() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let with = |line: &str| format!("{HEAD}{line}\n+++\n\nTekst.\n").into_bytes();
    refused(
        &world,
        &desk,
        b"Gewoon een tekst.\n",
        &["begint niet met gegevens over de brief"],
    )
    .await;
    refused(
        &world,
        &desk,
        b"+++\nkind = \"letter\"\n",
        &["houden niet op"],
    )
    .await;
    refused(
        &world,
        &desk,
        &with("subject = = 3"),
        &["Regel 6:", "niet te lezen"],
    )
    .await;
    refused(
        &world,
        &desk,
        &with("kleur = \"rood\""),
        &["Regel 6:", "“kleur” bestaat niet"],
    )
    .await;
    refused(
        &world,
        &desk,
        &with("date = 2025-02-30"),
        &["Regel 6:", "2025-02-30", "bestaat niet"],
    )
    .await;
    refused(
        &world,
        &desk,
        &with("date = \"gisteren\""),
        &["Regel 6:", "gisteren"],
    )
    .await;
    refused(
        &world,
        &desk,
        b"+++\nkind = \"letter\"\nlanguage = \"nl\"\nsender = \"V\"\n+++\n\nTekst.\n",
        &["“subject” (onderwerp) ontbreekt"],
    )
    .await;
    refused(&world, &desk, &with("place = \"a\\u0000b\""), &["Regel 6:"]).await;
    refused(
        &world,
        &desk,
        &with(&format!("place = \"{}\"", "x".repeat(5_000))),
        &["te lang"],
    )
    .await;
    refused(&world, &desk, b"\xff\xfe+\0+\0+\0", &["UTF-8"]).await;
    refused(
        &world,
        &desk,
        b"",
        &["begint niet met gegevens over de brief"],
    )
    .await;
}

#[tokio::test]
async fn text_that_cannot_be_printed() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let with = |text: &str| format!("{HEAD}+++\n\n{text}\n").into_bytes();
    refused(
        &world,
        &desk,
        &with("Een noot.[^1]"),
        &["Regel 8:", "[^1]", "hoort nog geen tekst"],
    )
    .await;
    refused(
        &world,
        &desk,
        &with("Tekst.\n\n[^2]: Een noot die niemand noemt."),
        &["Regel 10:", "[^2]", "nergens verwezen"],
    )
    .await;
    refused(
        &world,
        &desk,
        &with("## Eerst\n\n#### Dan ineens"),
        &["Regel 10:", "een stap overgeslagen"],
    )
    .await;
    refused(
        &world,
        &desk,
        &with("Wij zijn blij 🎉 hiermee."),
        &["Regel 8:", "kan niet gedrukt worden"],
    )
    .await;
    refused(
        &world,
        &desk,
        &with("Een piepje\u{7} hier."),
        &["Regel 8:", "kan niet gedrukt worden"],
    )
    .await;
    refused(
        &world,
        &desk,
        &with(&format!("{} diep", ">".repeat(300))),
        &["Regel 8:", "in elkaar"],
    )
    .await;
    refused(&world, &desk, &with("Een nul\0 hier."), &["Regel 8:"]).await;
    refused(
        &world,
        &desk,
        &with(&"Een regel van een heel lange brief. ".repeat(300_000)),
        &["Een brief mag", "er is niets veranderd"],
    )
    .await;
    refused(
        &world,
        &desk,
        &with("[klik](javascript:alert(1))"),
        &["Regel 8:", "De link naar"],
    )
    .await;
}

#[tokio::test]
async fn markup_in_a_letter_stays_text() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let letter = texts::short("<script>alert(1)</script> & \\\"aanhalingen\\\"").replace(
        "De wachtlijst",
        "<img src=x onerror=alert(1)> De wachtlijst",
    );
    let slug = desk.brings_out(&world, &letter).await;
    for path in [
        format!("/brieven/{slug}"),
        "/".to_owned(),
        format!("/bureau/brieven/{slug}"),
        format!("/bureau/brieven/{slug}/versies/1"),
    ] {
        let page = desk.visits(&path).await;
        assert!(
            !page.body().contains("<script>alert") && !page.body().contains("<img"),
            "{path}"
        );
    }
    desk.visits(&format!("/brieven/{slug}"))
        .await
        .says("<script>alert(1)</script>")
        .says("<img src=x onerror=alert(1)>");
}

#[tokio::test]
async fn an_address_that_is_taken_gets_a_number() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slugs = [
        desk.imports(&texts::short("Dezelfde naam")).await,
        desk.imports(&texts::short("Dezelfde naam")).await,
        desk.imports(&texts::short("Dezelfde naam")).await,
    ];
    assert_eq!(
        slugs,
        ["dezelfde-naam", "dezelfde-naam-2", "dezelfde-naam-3"]
    );
}

#[tokio::test]
async fn the_editor_keeps_what_it_cannot_take() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("In de editor")).await;
    let editor = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    let form = editor
        .form("Bewaar")
        .fill("De brief", "Mijn nieuwe tekst.\n");
    for (label, value, says) in [
        ("Onderwerp", "", "Vul dit in."),
        ("Datum", "2025-02-30", "bestaande datum"),
        ("Onderwerp", &*"x".repeat(2_000), "te lang"),
        ("Plaats", "a\u{7}b", "teken"),
    ] {
        let page = desk.sends(form.clone().fill(label, value)).await;
        page.has_status(422).refuses(says);
        assert_eq!(
            page.field("Bewaar", "De brief").trim(),
            "Mijn nieuwe tekst.",
            "{label}"
        );
    }
    let nul = desk
        .sends(form.clone().fill("De brief", "Regel een\nregel\0twee\n"))
        .await;
    nul.has_status(422).refuses("regel 2");
    let large = desk
        .sends(form.clone().fill("De brief", &"Tekst. ".repeat(1_500_000)))
        .await;
    large.has_status(422).refuses("te groot");
    desk.sends(form.tampered("base", "99"))
        .await
        .has_status(409);
    desk.visits(&format!("/bureau/brieven/{slug}/versies/2"))
        .await
        .has_status(404);
}

#[tokio::test]
async fn a_draft_with_problems_is_saved_but_not_frozen() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Nog niet af")).await;
    let page = desk
        .visits(&format!("/bureau/brieven/{slug}/bewerken"))
        .await;
    desk.sends(page.form("Bewaar").fill("De brief", "Een noot.[^9]\n"))
        .await
        .says("De nieuwe versie is bewaard.")
        .says("[^9]");
    let page = desk.opens(&slug).await;
    let page = desk.presses(&page, "Deel voor overleg").await;
    let page = desk.clicks(&page, "Leg vast om te tekenen…").await;
    page.says("Nog niet: er is één ding dat eerst anders moet.");
    let sent = desk
        .request(Method::POST, &format!("/bureau/brieven/{slug}/bevriezen"))
        .header("sec-fetch-site", "same-origin")
        .form(&[("version", "2")]);
    desk.send(sent)
        .await
        .has_status(409)
        .refuses("Er zijn nog problemen met de tekst.");
}

#[tokio::test]
async fn requests_that_no_page_makes() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk.imports(&texts::short("Vreemde vragen")).await;
    let post = |path: &str, kind: &str, body: &[u8]| {
        desk.request(Method::POST, path)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", kind)
            .body(body.to_vec())
    };
    let edit = format!("/bureau/brieven/{slug}/bewerken");
    let garbage: [(&str, &[u8]); 8] = [
        ("multipart/form-data; boundary=x", b"geen grens te zien"),
        ("multipart/form-data", b"--x\r\n"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nafgebroken",
        ),
        ("application/json", b"{\"act\":\"sign\"}"),
        ("text/plain", b"x=y"),
        ("application/x-www-form-urlencoded", b"\xff\xfe=%zz&&&=;"),
        ("application/x-www-form-urlencoded", b""),
        ("", b"x"),
    ];
    for path in [
        edit.as_str(),
        "/bureau/brieven/nieuw",
        "/bureau/brieven/importeren",
        "/controle",
        "/inloggen",
    ] {
        for (kind, body) in garbage {
            let page = desk.send(post(path, kind, body)).await;
            assert!(
                (400..500).contains(&page.status),
                "{path} {kind} {body:?}: {}",
                page.status
            );
            assert!(
                page.header("content-type").starts_with("text/html"),
                "{path} {kind}: {}",
                page.body()
            );
        }
    }
    for path in [
        "/brieven/%00",
        "/brieven/a%2F..%2Fb",
        "/brieven/..",
        "/brieven/.md",
        "/brieven/%ff.json",
        "/bureau/brieven/x/versies/99999999999999999999",
        "/bureau/brieven/x/vergelijk?van=x",
        "/assets/../../etc/passwd",
        "/feed.atom?x=%00",
        "/?x[]=1",
        "/controle?hash=%F0",
        "/inloggen?melding=%00",
    ] {
        for method in [Method::GET, Method::HEAD, Method::PUT, Method::DELETE] {
            let page = desk.send(desk.request(method.clone(), path)).await;
            assert!(page.status < 500, "{method} {path}: {}", page.status);
        }
    }
    let huge = desk
        .send(post(
            "/controle",
            "application/x-www-form-urlencoded",
            &vec![b'a'; 25 << 20],
        ))
        .await;
    huge.has_status(413);
    assert_eq!(world.state.store.letters().await.unwrap().len(), 1);
    desk.visits(&format!("/bureau/brieven/{slug}/versies/2"))
        .await
        .has_status(404);
}
