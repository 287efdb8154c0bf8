//! A letter being written.

use super::*;

impl World {
    pub fn draft(&self) -> Draft {
        Draft {
            head: self.head(Stage::Draft),
            base: self.version_line(3),
            form: Filled {
                form: DraftForm::of(&self.text, None, number(3)),
                wrong: vec![],
            },
            figures: self.figures(),
            saved: true,
            unfolded: false,
            conflict: None,
            refused: None,
        }
    }

    pub fn draft_refused(&self) -> Draft {
        let mut data = self.draft();
        data.saved = false;
        data.form.form.front.subject.clear();
        data.form
            .form
            .front
            .addressees
            .push(app::drafting::AddresseeForm::default());
        data.form.form.body = "Een </textarea><script>alert(1)</script> en een noot[^a].".into();
        data.form.wrong = data.form.form.read().unwrap_err();
        data
    }

    pub fn draft_overtaken(&self) -> Draft {
        let theirs = VersionLine {
            author: "Sam Bakker".into(),
            ..self.version_line(4)
        };
        Draft {
            saved: false,
            conflict: Some(Conflict {
                theirs,
                their_text: self.changed(),
            }),
            ..self.draft()
        }
    }
}

/// Where the invented organisations work.
pub const TOWNS: [&str; 52] = [
    "Almelo",
    "Amersfoort",
    "Amstelveen",
    "Apeldoorn",
    "Arnhem",
    "Assen",
    "Barneveld",
    "Bergen",
    "Beverwijk",
    "Breda",
    "Culemborg",
    "Delft",
    "Deventer",
    "Dordrecht",
    "Ede",
    "Eindhoven",
    "Emmen",
    "Enschede",
    "Gouda",
    "Groningen",
    "Haarlem",
    "Heerlen",
    "Helmond",
    "Hengelo",
    "Hilversum",
    "Hoorn",
    "Houten",
    "Kampen",
    "Leeuwarden",
    "Leiden",
    "Lelystad",
    "Maastricht",
    "Meppel",
    "Middelburg",
    "Nijmegen",
    "Oss",
    "Purmerend",
    "Roermond",
    "Roosendaal",
    "Schiedam",
    "Tiel",
    "Tilburg",
    "Urk",
    "Utrecht",
    "Venlo",
    "Vlissingen",
    "Wageningen",
    "Weert",
    "Woerden",
    "Zaanstad",
    "Zeist",
    "Zwolle",
];
