//! The real letters, whole, as they leave the press.

use super::fixture::{of, printed, real, sealed, signatories};
use crate::press::{Embedded, PressOrder, Pressed, Relation, SignatoryLine};
use letters::file;

/// An order for a real letter with the signatories it records.
pub fn order(name: &str) -> PressOrder {
    let (file, _problems) = file::parse(real(name).as_bytes()).unwrap();
    let mut order = sealed(of(&file.text));
    let text = |line: &Option<letters::text::Line>| line.as_ref().map(ToString::to_string);
    order.signatories = file
        .recorded
        .iter()
        .map(|person| SignatoryLine {
            organisation: text(&person.organisation),
            name: text(&person.name),
            role: text(&person.role),
            capacity_text: None,
            note: (!person.contact.is_empty()).then(|| {
                person
                    .contact
                    .iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join(", ")
            }),
        })
        .collect();
    order.embedded = vec![
        Embedded {
            name: "signatures.json".into(),
            mime: "application/json".into(),
            relation: Relation::Data,
            description: "de ondertekeningen".into(),
            bytes: b"[]".to_vec(),
        },
        Embedded {
            name: "logboek.jsonl".into(),
            mime: "application/x-ndjson".into(),
            relation: Relation::Data,
            description: "het logboek".into(),
            bytes: b"{}\n".to_vec(),
        },
    ];
    order
}

/// Keeps the document where a person can look at it, when asked to.
pub fn keep(name: &str, pressed: &Pressed) {
    if let Ok(folder) = std::env::var("PRESS_PROOFS") {
        std::fs::write(format!("{folder}/{name}.pdf"), &pressed.pdf).unwrap();
    }
}

#[test]
fn a_letter_to_both_chambers_with_three_demands() {
    let (pressed, text) = printed(&order("asielnoodmaatregelenwet.md"));
    keep("asiel", &pressed);
    assert!((2..=3).contains(&pressed.pages));
    for word in [
        "9 juli 2025",
        "Eerste en Tweede Kamer",
        "Ondertekend door",
        "Dordrecht Sociaal",
        "Functie",
    ] {
        assert!(text.contains(word), "{word}");
    }
    assert!(
        !text.contains("Naam"),
        "no name is known, so there is no column for it"
    );
}

#[test]
fn the_same_letter_with_sixty_signatories() {
    let mut order = order("asielnoodmaatregelenwet.md");
    order.signatories = signatories(60);
    let (pressed, text) = printed(&order);
    keep("asiel60", &pressed);
    assert!(text.contains("60 ondertekenaars"));
    assert!(
        text.matches("Hoedanigheid").count() >= 2,
        "the table's head stands on each of its pages"
    );
}

#[test]
fn an_introduction_to_four_people_at_two_ministries() {
    let (pressed, text) = printed(&order("kennismaking.md"));
    keep("kennismaking", &pressed);
    for word in [
        "Dordrecht, 12 september 2024",
        "2500 EJ Den Haag",
        "2500 EH Den Haag",
        "An Theunissen",
    ] {
        assert!(text.contains(word), "{word}");
    }
    assert!(
        !text.contains("Ondertekend door"),
        "one signatory needs no table"
    );
}

#[test]
fn a_paper_with_contents_and_twenty_four_notes() {
    let (pressed, text) = printed(&order("toekomstscenario-notitie.md"));
    keep("notitie", &pressed);
    assert!(text.contains("Inhoud"));
    assert!(!text.contains("Ondertekend"));
    assert!(text.contains(&format!("pagina {0} van {0}", pressed.pages)));
}

#[test]
fn a_call_with_thirteen_demands_and_no_date_or_address() {
    let (pressed, text) = printed(&order("verkiezingsprogramma-oproep.md"));
    keep("oproep", &pressed);
    assert!(text.contains("Oproep voor verkiezingsprogramma"));
    for label in ["Datum", "Plaats", "Aan:", "Ondertekend door"] {
        assert!(!text.contains(label), "{label} has nothing beside it");
    }
}
