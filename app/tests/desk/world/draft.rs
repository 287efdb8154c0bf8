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
            directory: letters::addressee::Directory::default(),
            today: self.now.day(),
            figures: self.figures(),
            departed: Vec::new(),
            saved: true,
            unfolded: false,
            refused: None,
            writer: PersonId::new(self.now, [1; 10]),
            others: Vec::new(),
            newer: None,
            typed: app::drafting::TypedBefore::default(),
            translation: None,
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

    /// Two people changed the subject and the first paragraph, and each put something of their own at the end.
    pub fn merge(&self) -> Merge {
        let sheet = |text: LetterText| Sheet { text, title: None };
        let base = sheet(self.text.clone());
        let side = |subject: &str, end: &str| {
            let mut text = self.changed();
            text.front.subject = Subject::parse(subject).unwrap();
            let body = format!("{}\n\n{end}", text.body.as_str());
            text.body = Body::parse(&body).unwrap();
            sheet(text)
        };
        let (mine, theirs) = (
            side("Mijn onderwerp", "Van mij: <b>vet</b>."),
            side("Hun onderwerp", "Van hen."),
        );
        let draft = DraftForm::of(&mine.text, None, number(3));
        Merge {
            head: self.head(Stage::Draft),
            form: MergeForm {
                draft,
                theirs: "4".into(),
                chosen: Vec::new(),
            },
            theirs: VersionLine {
                author: "Sam Bakker".into(),
                ..self.version_line(4)
            },
            based: true,
            merge: merge_letters(Some(&base), &mine, &theirs),
            wrong: Vec::new(),
        }
    }

    /// The same, sent without a choice.
    pub fn merge_unanswered(&self) -> Merge {
        let mut data = self.merge();
        data.wrong = data.form.decisions(&data.merge).unwrap_err();
        data
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
