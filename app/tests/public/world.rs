//! Invented data for the public pages: as rich as they come, and as poor.

use app::commitments::{Promised, Promises};
use app::followup::{AskedAgain, Came, EarlierLetter, PublicLetter};
use app::outcomes::{AllAnswered, Found, Marks, Shown, Source};
use app::page::{AssetUrls, Site};
use app::publishing::{
    Dated, Happening, HomeItem, HomePage, LetterPage, PdfFile, SignatoryRow, Withdrawal,
};
use letters::commitment::{Ahead, Commitment, Deed, Due, Ending, Promise, Step};
use letters::cosignature::Capacity;
use letters::demand::DemandId;
use letters::dispatch::Channel;
use letters::file::LetterFile;
use letters::ids::ResponseId;
use letters::letter::Language;
use letters::markdown::{self, summary};
use letters::outcome::{Finding, Matrix, Outcome, Passage, Said, Words};
use letters::response::{Response, ResponseKind};
use letters::text::{Line, LongText, Sentence};
use letters::time::{Day, Moment};

pub const HASH: &str = "3f9a1c07b2e4d85690aa71fe5c03b8d2e7146f9b08d5c3a16b72e09fd4c81a35";

/// The three sample letters, as their files are.
pub fn samples() -> [LetterFile; 3] {
    [
        include_str!("../../../letters/samples/asielnoodmaatregelenwet.md"),
        include_str!("../../../letters/samples/kennismaking.md"),
        include_str!("../../../letters/samples/toekomstscenario.md"),
    ]
    .map(|text| {
        letters::file::parse(text.as_bytes())
            .expect("a sample is sound")
            .0
    })
}

pub fn site() -> Site {
    Site {
        public_url: "https://standpunt.example".into(),
        association: "Vereniging Lokaal Sociaal Werk".into(),
        help_mail: Some("bureau@standpunt.example".into()),
        here: None,
        assets: AssetUrls {
            site_css: "site.css".into(),
            act_css: "act.css".into(),
            desk_css: "desk.css".into(),
            passkey: "passkey.js".into(),
            board: "board.js".into(),
            islands: None,
            editor: None,
            preload: vec!["fonts/serif.woff2".into(), "fonts/sans.woff2".into()],
            icon: None,
        },
    }
}

pub fn day(year: i16, month: i8, day: i8) -> Day {
    Day::constant(year, month, day)
}

pub fn moment(year: i16, month: i8, at: i8, hour: i8) -> Moment {
    Moment::in_amsterdam(day(year, month, at).at(hour, 0, 0, 0)).expect("a moment that exists")
}

pub fn signatories(count: usize) -> Vec<SignatoryRow> {
    const PLACES: [&str; 12] = [
        "Vechtzoom",
        "’t Zand",
        "de Meierij",
        "Noorderhaven",
        "Klein Zwitserland",
        "Waterland-Oost",
        "IJsselmonde",
        "de Kempen",
        "Rijnoever",
        "Heuvelrug",
        "Zeeuwse Delta en omstreken",
        "Wildervank",
    ];
    const ROLES: [&str; 4] = [
        "directeur-bestuurder",
        "bestuurder",
        "directeur",
        "voorzitter van de raad van bestuur",
    ];
    (0..count)
        .map(|at| SignatoryRow {
            organisation: (at != 5).then(|| {
                format!(
                    "Wijkteam {}{}",
                    PLACES[at % 12],
                    if at < 12 { "" } else { " en Buitengebied" }
                )
            }),
            person: Some(
                [
                    "Şahin Yıldız",
                    "Anneke van der Velde",
                    "Zoë Kaspers",
                    "Mart Őry",
                ][at % 4]
                    .into(),
            ),
            role: Some(ROLES[at % 4].into()),
            capacity: Some(if at == 5 {
                Capacity::Personal
            } else {
                Capacity::OnBehalf
            }),
            deputy: at == 3,
            own_key: at % 5 == 1,
            remark: (at == 2).then(|| "Wij zien dit in onze wijk elke week.".to_owned()),
            guest: at == 6,
            except: [2].into_iter().filter(|_| at == 4).collect(),
            retracted: (at == 6).then(|| day(2025, 9, 1)),
            recorded: false,
            incomplete: false,
        })
        .collect()
}

/// A letter before, of which a demand is asked again, and one after, in another language.
fn came() -> Came {
    let before = PublicLetter {
        slug: "brief-van-mei".into(),
        subject: "Een eerste <verzoek>".into(),
        language: Language::Nl,
        on: day(2025, 5, 12),
    };
    let after = PublicLetter {
        slug: "follow-up".into(),
        subject: "What is still open".into(),
        language: Language::En,
        on: day(2026, 1, 27),
    };
    Came {
        on: Some(EarlierLetter {
            letter: before,
            demands: vec![AskedAgain {
                number: 1,
                before: 3,
                id: asked()[1],
            }],
        }),
        by: vec![after],
    }
}

pub fn letter_page(file: &LetterFile, at: usize) -> LetterPage {
    let front = &file.text.front;
    let text = |line: &letters::text::Line| line.as_str().to_owned();
    let signed = signatories([7, 84, 1, 0][at % 4]);
    LetterPage {
        slug: "brief".into(),
        kind: front.kind,
        subject: front.subject.as_str().into(),
        short_title: file
            .short_title
            .as_ref()
            .map(|title| title.as_str().to_owned()),
        sender: text(&front.sender),
        addressees: front.addressees.clone(),
        place: front.place.as_ref().map(text),
        date: front.date,
        language: front.language,
        salutation: front.salutation.as_ref().map(text),
        closing: front.closing.as_ref().map(text),
        document: markdown::parse(file.text.body.as_str()),
        demands: asked().to_vec(),
        signatories: signed,
        found: found(
            front.language,
            &if at == 0 { findings() } else { Vec::new() },
        ),
        promises: promises(&if at == 0 { commitments() } else { Vec::new() }),
        history: history(),
        version: 4,
        hash: file.text.hash().to_string(),
        pdf: Some(PdfFile {
            pages: 4,
            bytes: 183_400,
            sha256: HASH.into(),
        }),
        withdrawn: None,
        support: None,
        questions: Vec::new(),
        came: if at == 0 { came() } else { Came::default() },
        translation: None,
        languages: Vec::new(),
    }
}

const REPLY: &str = "De commissie wil in gesprek. Op het eerste verzoek gaat het antwoord niet in.";

fn asked() -> [DemandId; 2] {
    ["k7m2qd", "3fzxab"].map(|id| DemandId::parse(id).unwrap())
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

/// What came back.
fn reply() -> Response {
    Response {
        id: ResponseId::new(moment(2025, 8, 22, 9), [1; 10]),
        from: line("de vaste commissie"),
        addressee: None,
        on: day(2025, 8, 21),
        kind: ResponseKind::Post,
        text: LongText::parse(REPLY).unwrap(),
        attachment: None,
        public: true,
    }
}

/// What was found in it.
fn findings() -> Vec<Finding> {
    let finding = |number: u32, demand: usize, by: &str, said: Said, quote: Option<&str>| Finding {
        number,
        response: reply().id,
        demand: asked()[demand],
        said,
        words: Words {
            addressee: line(by),
            passage: quote.map(|it| Passage::find(REPLY, None, it).unwrap()),
            why: Sentence::parse("Zo lezen wij het.").unwrap(),
        },
        at: moment(2025, 8, 22, 10),
    };
    vec![
        finding(
            1,
            0,
            "De vaste commissie",
            Said::Became(Outcome::Evaded),
            Some("wil in gesprek"),
        ),
        finding(
            2,
            0,
            "De vaste commissie",
            Said::Became(Outcome::NoAnswer),
            None,
        ),
        finding(
            3,
            1,
            "De vaste commissie",
            Said::Became(Outcome::Partly),
            Some("De commissie wil in gesprek."),
        ),
        finding(4, 1, "Een fractie", Said::Became(Outcome::Refused), None),
    ]
}

/// The matrix of that.
fn found(language: Language, findings: &[Finding]) -> Found {
    let matrix = Matrix::of(&asked(), &[line("De vaste commissie")], findings);
    Found {
        upshot: matrix.upshot(1),
        matrix,
        demands: vec!["Vraag om een regel.".into(), "Laat het tellen.".into()],
        language,
        sources: [(reply().id, Source::of(&reply(), &AllAnswered::new()))].into(),
        by: std::collections::BTreeMap::new(),
    }
}

/// What was promised in it: late, with a part of a year, and kept.
fn commitments() -> Vec<Commitment> {
    let promise = |what: &str, due: &str, quote: Option<&str>| Promise {
        by: line("De vaste commissie"),
        what: Sentence::parse(what).unwrap(),
        due: Due::parse(due).ok(),
        ahead: Ahead::USUAL,
        demand: quote.map(|_| asked()[1]),
        passage: quote.map(|it| Passage::find(REPLY, None, it).unwrap()),
    };
    let why = || Sentence::parse("Het gesprek was op 1 oktober.").unwrap();
    let talk = promise("Een gesprek.", "2025-10-01", Some("wil in gesprek"));
    let count = promise("Een telling.", "voorjaar 2026", None);
    let deeds = [
        (1, Deed::Noted(talk)),
        (2, Deed::Noted(count)),
        (3, Deed::Noted(promise("Een brief.", "2025-08-30", None))),
        (4, Deed::Noted(promise("Een bezoek.", "", None))),
        (1, Deed::Ended(Ending::Kept, why())),
        (4, Deed::TakenBack(why())),
    ];
    let steps = (1..).zip(deeds).map(|(number, (commitment, deed))| Step {
        number,
        commitment,
        response: reply().id,
        deed,
        at: moment(2025, 8, 22, 10),
    });
    Commitment::all(steps)
}

fn promises(all: &[Commitment]) -> Promises {
    let promised = |commitment: &Commitment| Promised {
        commitment: commitment.clone(),
        by: std::collections::BTreeMap::new(),
        source: Source::of(&reply(), &AllAnswered::new()),
        demand: commitment.promise.demand.map(|_| 2),
    };
    Promises::on(day(2025, 10, 2), all.iter().map(promised).collect())
}

pub fn history() -> Vec<Dated> {
    let sent = Happening::Sent {
        to: "de griffie van de Tweede Kamer".into(),
        channel: Channel::Mail,
        note: Some("De griffie bevestigde de ontvangst.".into()),
        returned: None,
    };
    let answered = Happening::Response {
        from: "de vaste commissie".into(),
        kind: ResponseKind::Post,
        text: REPLY.into(),
        file: Some("#".into()),
        marks: Some(
            Marks::of(Shown::own(&reply()), &findings()).and(Shown::own(&reply()), &commitments()),
        ),
    };
    vec![
        Dated {
            on: day(2025, 7, 2),
            at: Some(moment(2025, 7, 2, 14)),
            what: Happening::Frozen { version: 4 },
        },
        Dated {
            on: day(2025, 7, 8),
            at: None,
            what: Happening::Signed { organisations: 7 },
        },
        Dated {
            on: day(2025, 7, 8),
            at: Some(moment(2025, 7, 8, 17)),
            what: Happening::Sealed,
        },
        Dated {
            on: day(2025, 7, 9),
            at: None,
            what: sent,
        },
        Dated {
            on: day(2025, 7, 9),
            at: Some(moment(2025, 7, 9, 10)),
            what: Happening::Published,
        },
        Dated {
            on: day(2025, 8, 21),
            at: None,
            what: answered,
        },
    ]
}

pub fn home_page(files: &[LetterFile]) -> HomePage {
    let letters = files
        .iter()
        .enumerate()
        .map(|(at, file)| {
            let front = &file.text.front;
            let title = file
                .short_title
                .as_ref()
                .map_or(front.subject.as_str(), |title| title.as_str());
            HomeItem {
                slug: format!("brief-{at}"),
                title: title.into(),
                kind: front.kind,
                language: front.language,
                date: front.date,
                lead: summary(&markdown::parse(file.text.body.as_str()), 240),
                sender: front.sender.as_str().into(),
                addressees: front
                    .addressees
                    .iter()
                    .map(|to| to.institution.as_str().to_owned())
                    .collect(),
                signatories: [7, 84, 1, 0, 38][at % 5],
                latest: history().into_iter().nth([5, 3, 9, 3][at % 4]),
                withdrawn: at == 3,
            }
        })
        .collect();
    HomePage { letters }
}

/// A letter that was corrected and then called off.
pub fn called_off(file: &LetterFile) -> LetterPage {
    let mut off = letter_page(file, 0);
    off.withdrawn = Some(Withdrawal {
        on: day(2025, 9, 1),
        reason: "De wet is ingetrokken; de brief is niet meer nodig.".into(),
    });
    off.signatories[0].retracted = Some(day(2025, 7, 20));
    off
}
