//! The register of the invented association.

use super::*;
use app::members::register::{
    Fact, Leave, List, NewOrganisation, OrganisationForm, Preview, ReadIn, Said, Show,
    TableProblem, words::vocabulary,
};
use letters::{
    ids::ImportId,
    municipality,
    organisation::{
        Details, LegalForm, Logo, LogoType, Organisation, OrganisationKind, ServiceArea, Website,
        facts,
    },
    province::Province,
    register::{
        digest, figures,
        table::{self, HeadProblem, RawRow},
    },
    text::OrganisationName,
    time::Day,
};

fn day(year: i16, month: i8, day: i8) -> Day {
    Day::new(year, month, day).unwrap()
}

impl World {
    fn organisation(&self, number: u8, name: &str, serves: &str) -> Organisation {
        let municipalities = municipality::list(serves).unwrap();
        let joined = Some(day(2024, 9, 2));
        let area = |municipality: &_| ServiceArea {
            municipality: *municipality,
            from: joined,
            until: None,
        };
        Organisation {
            id: OrganisationId::new(self.now, [number; 10]),
            areas: municipalities.iter().map(area).collect(),
            details: Details {
                short: Line::parse(name.split(' ').next_back().unwrap()).ok(),
                legal_form: Some(LegalForm::Foundation),
                seat: Line::parse("Houten").ok(),
                province: Some(Province::Utrecht),
                website: Website::parse("www.wijkteam.example").ok(),
                municipalities,
                joined,
                ..Details::named(
                    OrganisationName::parse(name).unwrap(),
                    OrganisationKind::Member,
                )
            },
            logo: None,
            revision: 2,
        }
    }

    fn organisations(&self) -> Vec<Organisation> {
        let mut guest = self.organisation(3, "Stichting Op Bezoek <b>", "");
        guest.details.kind = OrganisationKind::Guest;
        let mut left = self.organisation(4, "Wijkteam Van Vroeger", "Ede");
        left.details.left = Some(day(2025, 12, 31));
        let many = "Utrecht, Houten, Bunnik, Zeist, De Bilt";
        vec![
            self.organisation(1, "Wijkteam Elzenbroek", many),
            self.organisation(
                2,
                "Gezin & Buurt Duinvoorde",
                "Nuenen, Gerwen en Nederwetten",
            ),
            guest,
            left,
        ]
    }

    pub fn register(&self) -> List {
        let organisations = self.organisations();
        let today = self.now.day();
        List {
            today,
            day: today.to_string(),
            no_day: false,
            query: String::new(),
            figures: figures(&organisations, today),
            total: organisations.len(),
            organisations,
            said: Some(Said::Imported),
        }
    }

    pub fn register_searched_in_vain(&self) -> List {
        List {
            organisations: Vec::new(),
            query: "\"><script>".into(),
            day: "gisteren".into(),
            no_day: true,
            said: None,
            ..self.register()
        }
    }

    pub fn register_of_a_new_association(&self) -> List {
        List {
            organisations: Vec::new(),
            total: 0,
            said: None,
            ..self.register()
        }
    }

    pub fn organisation_refused(&self) -> NewOrganisation {
        let form = OrganisationForm {
            name: " ".into(),
            municipalities: "Bergen</textarea><script>alert(1)</script>".into(),
            website: "\"><b>geen adres".into(),
            ..OrganisationForm::fresh()
        };
        let wrong = form.read(self.now.day()).unwrap_err();
        NewOrganisation {
            form: Filled { form, wrong },
        }
    }

    pub fn organisation_overtaken(&self) -> Show {
        let mut organisation = self.organisations().remove(0);
        let beginning = facts(&organisation.details.beginning());
        organisation.areas[0].until = Some(day(2025, 6, 30));
        let hash = Hash::of(b"logo");
        organisation.logo = Some(Logo {
            hash,
            kind: LogoType::Png,
        });
        let form = OrganisationForm::of(&organisation, self.now.day());
        let seat = [
            ("seat".to_owned(), Some("Nieuwegein".to_owned())),
            ("website".to_owned(), None),
        ];
        Show {
            today: self.now.day(),
            organisation,
            form: Filled {
                form,
                wrong: Vec::new(),
            },
            logo: Filled {
                form: (),
                wrong: vec![Wrong::at("logo-file", Mistake::Picture)],
            },
            history: vec![
                Fact {
                    at: self.ago(1),
                    by: Some("Ibrahim Collega".into()),
                    facts: seat.into_iter().collect(),
                },
                Fact {
                    at: self.ago(9),
                    by: None,
                    facts: beginning,
                },
            ],
            overtaken: 1,
            said: None,
        }
    }

    pub fn organisation_leaves(&self) -> Leave {
        let organisation = self.organisations().remove(0);
        let wrong = vec![Wrong::at("left", Mistake::Day)];
        Leave {
            organisation,
            form: Filled {
                form: "morgen".into(),
                wrong,
            },
        }
    }

    pub fn table_previewed(&self, with_mistakes: bool) -> Preview {
        let words = vocabulary(Locale::Nl);
        let known = self.organisations();
        let head = ["naam", "vestigingsplaats", "gemeenten"].map(str::to_owned);
        let fields = table::columns(&head, &words).unwrap();
        let mut rows = vec![
            ["Wijkteam Elzenbroek", "Nieuwegein", "Houten"],
            ["Gezin & Buurt Duinvoorde", "Houten", "Nuenen"],
            ["Wijkteam Nieuw", "Ede", "Ede|Barneveld"],
        ];
        if with_mistakes {
            rows.push(["=1+1", "@x", "Merelhoven"]);
        }
        let rows: Vec<RawRow> = (2..)
            .zip(rows)
            .map(|(line, row)| RawRow {
                line,
                cells: row.map(str::to_owned).to_vec(),
            })
            .collect();
        Preview {
            id: ImportId::new(self.now, [7; 10]),
            file: "leden.csv".into(),
            hash: Hash::of(b"leden"),
            seen: digest(&known),
            rows: table::plan(&fields, &rows, &words, &known),
            moved: with_mistakes,
        }
    }
}

pub fn table_refused() -> ReadIn {
    let problem = TableProblem::Head(HeadProblem::Unknown("telefoon".into()));
    ReadIn {
        refused: Some(("leden.csv".into(), problem)),
    }
}
