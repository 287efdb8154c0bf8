//! Letters go out as documents and come back the same; whatever else comes in gets an answer.

use super::*;
use letters::markdown::{self, Block, Document, Inline};

mod foreign;
mod hostile;

/// The real letters, which lie beside the project, not in it.
const REAL: [&str; 4] = [
    "asielnoodmaatregelenwet",
    "kennismaking",
    "toekomstscenario-notitie",
    "verkiezingsprogramma-oproep",
];

/// A letter with all that letters can hold.
pub(super) const EVERYTHING: &str = r#"+++
kind = "position-paper"
subject = "Alles in één brief"
place = "Utrecht"
date = 2026-03-09
language = "nl"
sender = "Vereniging Proef & Zonen"
salutation = "Geachte dames en heren,"
closing = "Met vriendelijke groet,"

[[addressee]]
institution = "Ministerie van Proeven"
postal = ["Postbus 1", "1000 AA Proefstad"]
[[addressee.person]]
name = "De heer <P.> Proef"
office = "staatssecretaris van Proeven"
[[addressee.person]]
name = "Mevrouw Q. Test"

[[addressee]]
institution = "Tweede Kamer"
+++

Een zin met **vet**, *schuin*, ~~weg~~, `code` en een [link](https://voorbeeld.test/a?b=1&c=2).[^bron] Nog eens.[^2] Weer de eerste.[^bron]

## Eerste kop

Zie [de tweede kop](#tweede-kop) of [het verzoek](#verzoek-2). Een regel\
en een nieuwe regel.

- een
- twee
  1. onder twee
  2. en nog een
- drie

3. derde
4. vierde

   met een tweede alinea

### Kop daaronder

> „Geciteerd.”
>
> Met twee alinea’s.

| Jaar | Weken | Zin |
| :-- | --: | --- |
| 2025 | 12 | **vet** |
| 2026 | 14 | a \| b |

---

```
regel een
  regel twee
```

## Tweede kop {.demands}

Wij vragen:

1. Eén loket.

   Dat is nodig.
2. Twee loketten.

Daarnaast:

- Drie loketten.

[^bron]: Naar *eigen* telling, zie <https://voorbeeld.test/>.

    Tweede alinea van de noot.

[^2]: Noot twee.
"#;

fn letter(file: &str) -> LetterText {
    letters::file::parse(file.as_bytes()).unwrap().0.text
}

fn real(name: &str) -> LetterText {
    let path = format!(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/real/{}.md"),
        name
    );
    let file = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("the real letters must lie beside the project: {path}: {error}")
    });
    letter(&file)
}

/// The tree without what a document does not keep: what writers called their notes, and which line ends were typed.
fn tree(text: &LetterText) -> Document {
    let mut document = markdown::parse(text.body.as_str());
    assert_eq!(document.problems, []);
    for note in &mut document.notes {
        note.label = note.number.to_string();
        note.blocks.iter_mut().for_each(unwrapped);
    }
    document.blocks.iter_mut().for_each(unwrapped);
    document
}

fn unwrapped(block: &mut Block) {
    match block {
        Block::Paragraph { text } => {
            let mut joined: Vec<Inline> = Vec::new();
            for part in text.drain(..) {
                let part = match part {
                    Inline::Space => Inline::Text { text: " ".into() },
                    part => part,
                };
                match (joined.last_mut(), &part) {
                    (Some(Inline::Text { text }), Inline::Text { text: more }) => {
                        text.push_str(more);
                    }
                    _ => joined.push(part),
                }
            }
            *text = joined;
        }
        Block::Quote { blocks } => blocks.iter_mut().for_each(unwrapped),
        Block::List { items, .. } => items.iter_mut().flatten().for_each(unwrapped),
        Block::Demands { items } => items
            .iter_mut()
            .flat_map(|item| &mut item.blocks)
            .for_each(unwrapped),
        _ => {}
    }
}

fn comes_back(text: &LetterText, name: &str) {
    for format in Format::ALL {
        let bytes = write(format, text).unwrap();
        assert_eq!(
            write(format, text).unwrap(),
            bytes,
            "{name}: the same bytes every time"
        );
        assert!(is_document(&bytes));
        let back = read(&bytes, "Iemand anders").unwrap();
        assert_eq!(back.notes, [], "{name} {format:?}");
        assert_eq!(back.file.text.front, text.front, "{name} {format:?}");
        assert_eq!(
            tree(&back.file.text),
            tree(text),
            "{name} {format:?}:\n{}",
            back.file.text.body.as_str()
        );
    }
}

#[test]
fn the_real_letters_come_back_the_same() {
    for name in REAL {
        comes_back(&real(name), name);
    }
}

#[test]
fn all_that_a_letter_can_hold_comes_back_the_same() {
    comes_back(&letter(EVERYTHING), "everything");
    let english = EVERYTHING.replace("language = \"nl\"", "language = \"en\"");
    comes_back(&letter(&english), "in English");
    let bare = "+++\nkind = \"letter\"\nsubject = \"Kaal\"\nsender = \"Wij\"\n+++\n\nTekst.\n";
    comes_back(&letter(bare), "bare");
}

#[test]
fn what_people_wrote_is_only_ever_text() {
    let nasty = "+++\nkind = \"letter\"\nsubject = \"<w:p> & ]]> &lt;\"\nsender = \"a\\\"b'c\"\n+++\n\n\\<w:t>\\</w:t> ]]> &amp;lt; [x](https://a.test/?q=\"%3C'&b=c)\n";
    comes_back(&letter(nasty), "nasty");
}

#[test]
fn documents_are_known_by_their_first_bytes() {
    for (bytes, why) in [
        (&b"%PDF-1.7 ..."[..], Refused::Pdf),
        (b"{\\rtf1 hallo}", Refused::OtherFormat),
        (b"\xEF\xBB\xBF<html><body>", Refused::OtherFormat),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 WordDocument",
            Refused::OldWord,
        ),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
            Refused::Locked,
        ),
        (b"PK\x03\x04 and nothing else", Refused::Damaged),
    ] {
        assert!(is_document(bytes));
        assert_eq!(read(bytes, "Wij").unwrap_err(), why);
    }
    for text in ["+++\nkind = \"letter\"\n", "Gewoon tekst", ""] {
        assert!(!is_document(text.as_bytes()));
    }
}
