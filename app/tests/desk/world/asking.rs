//! What comes before an act: versions, rounds, confirmations.

use super::*;
use app::desk::data::Hearing;
use letters::{organisation::OrganisationKind, province::Province};

impl World {
    pub fn version(&self) -> VersionPage {
        VersionPage {
            head: self.head(Stage::Draft),
            version: self.version_line(3),
            latest: number(4),
            text: self.text.clone(),
            name: Filled::default(),
            figures: self.figures(),
        }
    }

    pub fn changed(&self) -> LetterText {
        let mut text = self.text.clone();
        text.front.salutation = Line::parse("Geachte leden van de Tweede Kamer,").ok();
        let body = text.body.as_str().replacen("de ", "onze eigen ", 3)
            + "\n\nEen nieuwe alinea aan het eind.";
        text.body = Body::parse(&body).unwrap();
        text
    }

    pub fn compare(&self) -> Compare {
        Compare {
            head: self.head(Stage::Draft),
            versions: self.versions(4),
            old: (number(2), self.text.clone()),
            new: (number(3), self.changed()),
            view: View::default(),
        }
    }

    pub fn restore(&self) -> Restore {
        Restore {
            head: self.head(Stage::Draft),
            version: self.version_line(2),
            latest: number(4),
        }
    }

    pub fn mail_changes(&self) -> MailChanges {
        let receiver = |n: u8, name: &str, told| Receiver {
            person: PersonId::new(self.now, [n; 10]),
            name: name.into(),
            roles: vec!["meelezer".into()],
            told,
        };
        MailChanges {
            head: self.head(Stage::Review { since: self.ago(3) }),
            from: number(2),
            to: number(3),
            receivers: vec![receiver(1, "An <b>", true), receiver(2, "Bas", false)],
            chosen: Filled {
                form: Vec::new(),
                wrong: vec![Wrong::at("aan-wie", Mistake::Choice)],
            },
            mail: Some(MailSample {
                subject: "Gewijzigd".into(),
                text: "Een {+nieuw+} woord".into(),
            }),
        }
    }

    pub fn freeze(&self) -> Freeze {
        let head = self.head(Stage::Review { since: self.ago(3) });
        Freeze {
            head,
            version: self.version_line(3),
            text: self.text.clone(),
            put: vec![],
            figures: self.figures(),
            earlier: None,
            unclear: 0,
            review: letters::review::ReviewTally::default(),
            translation: None,
            figures_moved: false,
        }
    }

    pub fn freeze_with_figures(&self) -> Freeze {
        let mut text = self.text.clone();
        let body = "Namens {{leden}} ({{gemeenten}}) en {{ondertekenaars}}.";
        text.body = Body::parse(body).unwrap();
        let words = app::claims::words(text.front.language, &self.figures());
        let (text, put) = text.with_figures(&words).unwrap().unwrap();
        Freeze {
            text,
            put,
            earlier: Some((number(2), self.figures())),
            unclear: 2,
            review: letters::review::ReviewTally {
                open_suggestions: 1,
                open_comments: 0,
                ..Default::default()
            },
            figures_moved: true,
            ..self.freeze()
        }
    }

    pub fn demands(&self) -> DemandsPage {
        let asked = |texts: &[&str]| -> Vec<Demand> {
            let demand = |(number, text): (u32, &&str)| Demand {
                number,
                text: (*text).to_owned(),
            };
            (1..).zip(texts).map(demand).collect()
        };
        let letter = LetterId::new(self.now, [1; 10]);
        let mut lineage = Lineage::default();
        let first = asked(&[
            "Geef elk wijkteam een waarnemer.",
            "Betaal sociaal werk uit de algemene middelen.",
        ]);
        lineage.read(letter, number(1), None, &first);
        let second = asked(&[
            "Betaal in wijken sociaal werk voortaan structureel.",
            "Geef elk wijkteam een waarnemer.",
        ]);
        lineage.read(letter, number(2), Some(number(1)), &second);
        let row = |standing: Standing| DemandRow {
            since: lineage.wording(standing.wording).unwrap().version,
            choices: lineage.choices(standing.wording),
            said: (standing.number == 2).then(|| ("Sam Bakker".to_owned(), self.ago(1))),
            standing,
        };
        let rows: Vec<DemandRow> = lineage.standing(number(2)).into_iter().map(row).collect();
        DemandsPage {
            head: self.head(Stage::Draft),
            language: Language::Nl,
            open: true,
            said: true,
            wrong: Some((rows[0].standing.wording, DemandMistake::NoChoice)),
            rows,
        }
    }

    pub fn freeze_blocked(&self) -> Freeze {
        let mut text = self.text.clone();
        text.body = Body::parse("# Te hoog\n\nEen noot[^x] zonder tekst.").unwrap();
        Freeze {
            text,
            ..self.freeze()
        }
    }

    pub fn signers(&self) -> Vec<SignerLine> {
        let signer = |n: usize| SignerLine {
            organisation: OrganisationId::new(
                self.now,
                [u8::try_from(n / 2 * 2 + usize::from(n > 9) * (n % 2)).unwrap(); 10],
            ),
            organisation_name: format!(
                "Wijkteam {}",
                TOWNS[if n > 9 { n } else { n / 2 * 2 } % TOWNS.len()]
            ),
            person: PersonId::new(self.now, [u8::try_from(n).unwrap(); 10]),
            person_name: if n < 10 && n % 2 == 1 {
                "Bo de Vries".into()
            } else {
                "An Jansen".into()
            },
            function: "directeur-bestuurder".into(),
            deputy: n < 10 && n % 2 == 1,
            mail: "directie@voorbeeld.nl".into(),
            kind: OrganisationKind::Member,
            province: Some(Province::ALL[n % 12]),
            reaffirms: (n % 9 == 3).then_some(VersionNumber::FIRST),
        };
        (0..40).map(signer).collect()
    }

    pub fn open_round(&self) -> OpenRound {
        let signers = self.signers();
        let form = RoundForm::fresh(&signers, self.now);
        OpenRound {
            head: self.head(self.signing()),
            signers,
            signed: 0,
            form: Filled { form, wrong: vec![] },
            mail: Some(MailSample {
                subject: "Tekent u mee? Regionale veiligheidsteams".into(),
                text: "Beste An Jansen,\n\nDe vereniging vraagt Wijkteam Almelo om mee te tekenen.\nhttps://standpunt.example/ondertekenen/…".into(),
            }),
            now: self.now,
        }
    }

    pub fn open_round_refused(&self) -> OpenRound {
        let mut data = self.open_round();
        data.form.form.invited.clear();
        data.form.form.day = "2025-09-01".into();
        data.form.wrong = data.form.form.read(&data.signers, self.now).unwrap_err();
        data
    }

    pub fn finalise(&self) -> Finalise {
        let name = |n: usize, capacity| NameLine {
            organisation: format!("Wijkteam {}", TOWNS[n]),
            person: "An Jansen".into(),
            function: "directeur-bestuurder".into(),
            capacity,
            deputy: n == 2,
            lapsed: n == 7,
            holds: (n == 6).then(|| self.now.plus_seconds(5 * DAY).day()),
        };
        Finalise {
            head: self.head(self.signing()),
            prints: (0..6).map(|n| name(n, Capacity::OnBehalf)).collect(),
            reserved: vec![
                name(6, Capacity::UnderReservation),
                name(7, Capacity::UnderReservation),
            ],
            unconfirmed: vec![name(8, Capacity::OnBehalf), name(9, Capacity::OnBehalf)],
            recorded: 0,
            under: None,
            guests: 2,
            objections: vec![],
        }
    }

    pub fn publish(&self) -> Confirm {
        let stage = Stage::Final {
            pin: self.pin(),
            file: Hash::of(b"pdf"),
            since: self.ago(1),
        };
        Confirm {
            head: self.head(stage),
            what: Irreversible::Publish { embargo: None },
            objections: vec![],
        }
    }

    pub fn thaw(&self) -> Confirm {
        let hearing = Hearing {
            signed: 27,
            silent: 12,
        };
        Confirm {
            head: self.head(self.signing()),
            what: Irreversible::Thaw {
                signed: 27,
                asked: 41,
                open: true,
                hearing,
            },
            objections: vec![],
        }
    }

    pub fn withdraw(&self) -> Withdraw {
        let wrong = vec![Wrong::at("reason", Mistake::Text(TextError::Empty))];
        Withdraw {
            head: self.head(Stage::Draft),
            reason: Filled {
                form: String::new(),
                wrong,
            },
        }
    }
}
