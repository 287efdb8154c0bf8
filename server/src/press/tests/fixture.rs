//! An order to start from.

use crate::press::{Press, PressOrder, Pressed, PrintWords, SealText, SignatoryLine, gate};
use letters::{file, letter::LetterText, markdown};
use std::{path::PathBuf, sync::LazyLock};

pub static PRESS: LazyLock<Press> = LazyLock::new(|| Press::new().unwrap());

pub fn words() -> PrintWords {
    serde_json::from_value(serde_json::json!({
        "kinds": { "letter": "Brief", "position-paper": "Notitie", "programme-call": "Oproep voor verkiezingsprogramma’s", "press-release": "Persbericht", "follow-up": "Vervolgbrief" },
        "months": ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        "moment": "{date}, {hour}.{minute} uur", "page": "pagina", "of": "van", "reference": "Kenmerk", "version": "versie {n}",
        "subject": "Onderwerp", "place-and-date": "Plaats en datum", "date": "Datum", "place": "Plaats", "contents": "Inhoud",
        "signed-by": "Ondertekend door", "signatories": "{n} ondertekenaars", "organisation": "Organisatie", "name": "Naam", "role": "Functie", "capacity": "Hoedanigheid",
        "seal": "Zegel", "seal-meaning": "Dit bestand is verzegeld. Verandert er één teken, dan breekt het zegel. Op het adres hieronder kan iedereen nagaan of het echt is.",
        "origin": "Herkomst", "origin-meaning": "Dit bestand is niet verzegeld. De code hieronder hoort bij de tekst.",
        "sealed-by": "Verzegeld door", "hash": "Code (SHA-256)", "check": "Controleren", "embedded": "In dit bestand",
        "source": "de tekst van deze brief", "qr-alt": "QR-code naar de pagina waar u dit bestand kunt controleren", "seal-alt": "Zegel met {n} punten, één voor elke ondertekenaar"
    }))
    .unwrap()
}

/// An order for a letter file, without signatories and seal.
pub fn order(source: &str) -> PressOrder {
    let (file, _problems) = file::parse(source.as_bytes()).unwrap();
    of(&file.text)
}

pub fn of(text: &LetterText) -> PressOrder {
    PressOrder {
        front: text.front.clone(),
        document: markdown::parse(text.body.as_str()),
        canonical: text.canonical(),
        version: None,
        signatories: Vec::new(),
        support: Vec::new(),
        embedded: Vec::new(),
        verify_url: None,
        sealed: None,
        at: "2025-07-09T07:00:00Z".parse().unwrap(),
        words: words(),
        translation: None,
    }
}

/// A letter with this body, to one addressee.
pub fn letter(body: &str) -> PressOrder {
    order(&format!(
        "+++\nkind = \"letter\"\nsubject = \"Een proef op de pers\"\nsender = \"Vereniging De Proef\"\nsalutation = \"Geachte leden,\"\n\n[[addressee]]\ninstitution = \"Ministerie van Proeven\"\npostal = [\"Postbus 1\", \"1000 AA Proefstad\"]\n+++\n\n{body}\n"
    ))
}

/// The letter sealed, with an address to check at.
pub fn sealed(mut order: PressOrder) -> PressOrder {
    order.version = Some(4);
    order.verify_url = Some(format!(
        "https://standpunt.example/c/{}",
        order.hash().short()
    ));
    order.sealed = Some(SealText {
        by: "Vereniging De Proef".into(),
        at: order.at,
    });
    order
}

/// So many invented organisations that sign.
pub fn signatories(count: usize) -> Vec<SignatoryLine> {
    const KINDS: [&str; 5] = [
        "Wijkteam",
        "Buurtteam",
        "Stichting Sociaal Werk",
        "Samen Wonen & Leven",
        "Stadsteam",
    ];
    const PLACES: [&str; 7] = [
        "Noorderend",
        "de Oude Haven",
        "Vijfwegen",
        "Kastanjehof",
        "Westerbrug",
        "Ruimzicht en omstreken",
        "’t Zand",
    ];
    const NAMES: [&str; 6] = [
        "Anna de Vries",
        "Jan-Willem van den Berg",
        "Fatima el Amrani",
        "Łukasz Wójcik",
        "İpek Şahin",
        "Chantal Ngô",
    ];
    const ROLES: [&str; 4] = [
        "bestuurder",
        "directeur-bestuurder",
        "voorzitter dagelijks bestuur",
        "waarnemend directeur",
    ];
    (0..count)
        .map(|n| SignatoryLine {
            organisation: Some(format!("{} {}", KINDS[n % 5], PLACES[n % 7])),
            name: Some(NAMES[n % 6].into()),
            role: Some(ROLES[n % 4].into()),
            capacity_text: Some(
                if n % 11 == 3 {
                    "op persoonlijke titel"
                } else {
                    "namens de organisatie"
                }
                .into(),
            ),
            note: (n % 13 == 5).then(|| "steunt verzoek 3 niet".into()),
        })
        .collect()
}

/// Presses, passes the gate, and hands back the document and its text.
pub fn printed(order: &PressOrder) -> (Pressed, String) {
    let pressed = PRESS.set(order).unwrap();
    gate(&pressed.pdf, order).unwrap();
    let text = pdf_extract::extract_text_from_mem(&pressed.pdf).unwrap();
    (pressed, text)
}

/// A real letter, as a file of the project's surroundings.
pub fn real(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/real")
        .join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "the real letters belong beside the project, in ../shared/real: {}: {error}",
            path.display()
        )
    })
}
