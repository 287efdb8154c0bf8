//! Texts as programs send them.

use super::*;
use proptest::prelude::*;

/// The parts as `kind: text`, the lines joined by `|`.
fn told(text: &str) -> Vec<String> {
    let show = |part: Part<'_>| {
        let lines: Vec<&str> = part.text.lines().collect();
        format!("{}: {}", part.kind.key(), lines.join("|"))
    };
    split(text).into_iter().map(show).collect()
}

#[test]
fn what_is_quoted_is_told_from_what_is_new() {
    for (text, expected) in [
        ("Beste allen,\n\nDank.\n", vec!["new: Beste allen,||Dank."]),
        (
            "Dank!\n\n> Geachte heer,\n> Graag hoor ik.\n",
            vec!["new: Dank!|", "quoted: > Geachte heer,|> Graag hoor ik."],
        ),
        (
            "Dank.\n\nOp 3 december 2026 om 10:00 schreef An Bakker <an@voorbeeld.example>:\n\n> Beste\n\nJa, dat kan.\n\n> Wanneer?\n\nDinsdag.\n",
            vec![
                "new: Dank.|",
                "quoted: Op 3 december 2026 om 10:00 schreef An Bakker <an@voorbeeld.example>:||> Beste",
                "new: |Ja, dat kan.|",
                "quoted: > Wanneer?",
                "new: |Dinsdag.",
            ],
        ),
        (
            "Dank.\n\nOn Thu, 3 Dec 2026 at 10:00, An Bakker\n<an@voorbeeld.example> wrote:\nBeste,\nzo staat het er.\n",
            vec![
                "new: Dank.|",
                "quoted: On Thu, 3 Dec 2026 at 10:00, An Bakker|<an@voorbeeld.example> wrote:|Beste,|zo staat het er.",
            ],
        ),
        (
            "Akkoord.\r\n\r\n-----Oorspronkelijk bericht-----\r\nVan: An\r\nTekst\r\n",
            vec![
                "new: Akkoord.|",
                "quoted: -----Oorspronkelijk bericht-----|Van: An|Tekst",
            ],
        ),
        (
            "Akkoord.\n________________________________\nVan: An Bakker <an@voorbeeld.example>\nVerzonden: donderdag 3 december 2026 10:00\nAan: brief\nOnderwerp: Wijkteams\n\nBeste\n",
            vec![
                "new: Akkoord.",
                "quoted: ________________________________|Van: An Bakker <an@voorbeeld.example>|Verzonden: donderdag 3 december 2026 10:00|Aan: brief|Onderwerp: Wijkteams||Beste",
            ],
        ),
        (
            "Fine.\n\n*From:* An Bakker\n*Sent:* Thursday\n*To:* me\n*Subject:* x\n\nDear\n",
            vec![
                "new: Fine.|",
                "quoted: *From:* An Bakker|*Sent:* Thursday|*To:* me|*Subject:* x||Dear",
            ],
        ),
        (
            "Gut.\n\nVon: An\nGesendet: Donnerstag\nAn: mir\nBetreff: x\n",
            vec![
                "new: Gut.|",
                "quoted: Von: An|Gesendet: Donnerstag|An: mir|Betreff: x",
            ],
        ),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn what_stands_below_every_message_is_its_signature() {
    for (text, expected) in [
        (
            "Dank.\n-- \nAn Bakker\nbeleidsmedewerker\n\n> Oud\n",
            vec![
                "new: Dank.",
                "signature: -- |An Bakker|beleidsmedewerker|",
                "quoted: > Oud",
            ],
        ),
        (
            "Dank.\n\nVerstuurd vanaf mijn iPhone\n\n> Op 3 december 2026 om 10:00 heeft An het volgende geschreven:\n> Beste\n",
            vec![
                "new: Dank.|",
                "signature: Verstuurd vanaf mijn iPhone",
                "new: ",
                "quoted: > Op 3 december 2026 om 10:00 heeft An het volgende geschreven:|> Beste",
            ],
        ),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn what_people_write_themselves_stays_new() {
    for text in [
        "Op zijn site schreef hij:\ndit en dat.\n",
        "Op 3 december schreef ik u het volgende:\nKom langs.\n",
        "Van: wie is dit?\nEen raadsel.\n",
        "Onder -- of boven -- de streep\n",
        "On the other hand we wrote nothing\n",
        "Verstuurd vanaf mijn kantoor op de derde verdieping, waar de verwarming het al twee weken niet doet.\n",
        "a > b\n",
    ] {
        let kinds: Vec<Kind> = split(text).iter().map(|part| part.kind).collect();
        assert_eq!(kinds, [Kind::New], "{text}");
    }
}

#[test]
fn an_empty_text_has_no_parts() {
    assert_eq!(split(""), []);
}

/// Lines that mean something, and some that do not, with every kind of end.
fn any_text() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("> ja".to_owned()),
        Just(String::new()),
        Just("-- ".to_owned()),
        Just("Op 3 december schreef An <a@b.nl>:".to_owned()),
        Just("Van: An".to_owned()),
        Just("Verzonden: nu".to_owned()),
        Just("Aan: mij".to_owned()),
        Just("_____".to_owned()),
        Just("-----Original Message-----".to_owned()),
        Just("Sent from my phone".to_owned()),
        "\\PC{0,12}",
    ];
    let end = prop_oneof![Just("\n"), Just("\r\n"), Just("\r"), Just("")];
    proptest::collection::vec((line, end), 0..20).prop_map(|lines| {
        let lines = lines.into_iter().map(|(line, end)| line + end);
        lines.collect::<String>()
    })
}

proptest! {
    #[test]
    fn nothing_is_dropped(text in any_text()) {
        let parts = split(&text);
        let joined: String = parts.iter().map(|part| part.text).collect();
        prop_assert_eq!(&joined, &text);
        prop_assert!(parts.iter().all(|part| !part.text.is_empty()));
        prop_assert!(parts.windows(2).all(|two| two[0].kind != two[1].kind));
    }
}

#[test]
fn what_is_sent_on_is_the_answer_where_little_is_said_of_it() {
    let below = "Van: Minister <m@vws.example>\nVerzonden: vrijdag 10:00\nAan: jet\nOnderwerp: antwoord\n\nWij zeggen het toe.";
    let dashes = format!("---------- Forwarded message ---------\n{below}");
    let dutch = format!("-------- Doorgestuurd bericht --------\n{below}");
    let apple = format!("Begin doorgestuurd bericht:\n\n{below}");
    for sent_on in [&dashes, &dutch, &apple] {
        let text = format!("Zie onder.\n\n{sent_on}\n");
        assert_eq!(answer(&text, false), text.trim(), "{text}");
        let long = "Wij antwoorden u als volgt. ".repeat(20);
        let text = format!("{long}\n\n{sent_on}\n");
        assert_eq!(answer(&text, false), long.trim());
        assert_eq!(answer(sent_on, false), *sent_on);
    }
    // A head alone stands above what is answered, too.
    let text = format!("Zie onder.\n\n{below}\n");
    assert_eq!(answer(&text, false), "Zie onder.");
    assert_eq!(answer(&text, true), text.trim());
    let reply = "Ja.\n\n> Mag dat?\n";
    assert_eq!(answer(reply, true), "Ja.");
    // Nothing is new: all of it is.
    let quoted = "> Wij zeggen toe.\n> Groet\n";
    assert_eq!(answer(quoted, false), quoted.trim());
    assert_eq!(answer("", false), "");
}

#[test]
fn a_message_that_came_along_is_the_answer_where_little_is_said_of_it() {
    let with = |answer: &str, enclosed| with(answer.to_owned(), enclosed);
    assert_eq!(
        with("Zie bijlage.", "Ja.\n\n> Mag dat?\n"),
        "Zie bijlage.\n\nJa."
    );
    assert_eq!(with("", "Ja.\n"), "Ja.");
    let long = "Wij antwoorden u als volgt. ".repeat(20);
    assert_eq!(with(&long, "Ja."), long);
}
