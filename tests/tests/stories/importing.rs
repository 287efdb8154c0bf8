//! The real letters and the samples come in, go out again, are read, pressed and sealed.

use crate::world::{World, texts};
use letters::hash::Hash;

/// The whole way of one letter, for whoever comes to read it.
async fn goes_the_whole_way(world: &World, letter: &str, has: &[&str]) {
    let desk = world.secretariat().await;
    let (file, _) = letters::file::parse(letter.as_bytes()).unwrap();
    let canonical = file.text.canonical();
    let slug = desk.brings_out(world, letter).await;

    let reader = world.visitor();
    let markdown = reader.visits(&format!("/brieven/{slug}.md")).await;
    assert_eq!(markdown.body(), canonical, "what comes out is what went in");
    let hash = Hash::of(canonical.as_bytes());

    // In again: the same text, the same hash, the next address.
    let again = desk.imports(&canonical).await;
    let page = desk
        .visits(&format!("/bureau/brieven/{again}/versies/1"))
        .await;
    assert!(
        page.body()
            .replace([' ', '\n'], "")
            .contains(&hash.to_string())
            || page.text().contains(&hash.short()),
        "{}",
        page.text()
    );

    let page = reader.visits(&format!("/brieven/{slug}")).await;
    page.has_status(200);
    for words in has {
        page.says(words);
    }
    let pdf = reader.visits(&format!("/brieven/{slug}.pdf")).await;
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let text = server::pdf::text(&pdf.bytes).unwrap();
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (read, subject) = (words(&text), words(file.text.front.subject.as_str()));
    assert!(read.contains(&subject), "{subject} is not in:\n{read}");
    let inside = server::pdf::attachments(&pdf.bytes).unwrap();
    let brief = inside.iter().find(|file| file.name == "brief.md").unwrap();
    assert_eq!(
        brief.bytes,
        canonical.as_bytes(),
        "the PDF carries the very text"
    );
    assert!(server::seal::inspect(&pdf.bytes).unwrap().is_whole());
    world.ledger_holds().await;
}

#[tokio::test]
async fn the_letter_on_the_asylum_bill() {
    let world = World::sqlite().await;
    let has = [
        "Eerste en Tweede Kamer",
        "Verzoek 3",
        "Stichting Sociaal Team Houten",
        "Geachte dames en heren,",
        "9 juli 2025",
    ];
    goes_the_whole_way(&world, &texts::real("asielnoodmaatregelenwet"), &has).await;
}

#[tokio::test]
async fn the_letter_of_introduction() {
    let world = World::sqlite().await;
    let has = [
        "Teun Struycken",
        "staatssecretaris Rechtsbescherming",
        "Ministerie van Justitie en Veiligheid",
        "An Theunissen",
        "Karremans, Maeijer",
    ];
    goes_the_whole_way(&world, &texts::real("kennismaking"), &has).await;
}

#[tokio::test]
async fn the_position_paper() {
    let world = World::postgres().await;
    let has = [
        "Stabiele veiligheid",
        "Het expliciteren van de opdracht aan de wijkteams",
        "Netwerk Juristen Associatie Wijkteams",
    ];
    goes_the_whole_way(&world, &texts::real("toekomstscenario-notitie"), &has).await;
}

#[tokio::test]
async fn the_call_to_the_parties() {
    let world = World::postgres().await;
    goes_the_whole_way(
        &world,
        &texts::real("verkiezingsprogramma-oproep"),
        &["Verzoek 13", "Geef gewortelde kinderen perspectief", "ASKV"],
    )
    .await;
}

#[tokio::test]
async fn the_samples() {
    let world = World::sqlite().await;
    for (name, has) in
        texts::SAMPLES
            .into_iter()
            .zip(["Wijkteam Elzenbroek", "Vicky Maeijer", "Ineke Wolthoorn"])
    {
        goes_the_whole_way(&world, &texts::sample(name), &[has]).await;
    }
}

#[tokio::test]
async fn names_from_an_archive_are_shown_as_such() {
    let world = World::sqlite().await;
    let desk = world.secretariat().await;
    let slug = desk.brings_out(&world, &texts::real("kennismaking")).await;
    let json = world
        .visitor()
        .visits(&format!("/brieven/{slug}.json"))
        .await;
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!(
        json["signatories"].as_array().unwrap().len(),
        0,
        "nobody signed here"
    );
    assert_eq!(json["recorded_signatories"].as_array().unwrap().len(), 1);
    world
        .visitor()
        .visits(&format!("/brieven/{slug}"))
        .await
        .says("vergenomen");
}
