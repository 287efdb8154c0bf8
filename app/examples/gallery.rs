//! Renders every page with rich data to files, to look at and to measure: `gallery OUT LETTER.md…`.
//!
//! The letters' texts come from the files named; everything around them is invented here.

use app::cosigning::{Done, NotTaken, RoundStanding, SignPage, Typed, sign};
use app::locale::Locale;
use app::page::{AssetUrls, Site, render};
use app::publishing::{
    Asked, Check, Dated, Erratum, Failure, Finding, FoundLetter, Happening, HomeItem, HomePage,
    LetterPage, Outcome, PdfFile, Refused, SignatoryRow, Step, VerifyForm, VerifyReport,
    Withdrawal, failure, home, letter, verify,
};
use leptos::prelude::{AnyView, IntoAny as _};
use letters::cosignature::Capacity;
use letters::dispatch::Channel;
use letters::file::LetterFile;
use letters::markdown::{self, summary};
use letters::response::ResponseKind;
use letters::round::{Answer, AnswerRefused};
use letters::time::{Day, Moment};
use std::error::Error;
use std::path::{Path, PathBuf};

const HASH: &str = "3f9a1c07b2e4d85690aa71fe5c03b8d2e7146f9b08d5c3a16b72e09fd4c81a35";
/// Sheets in the order of the cascade, as the server bundles them.
const SHEETS: [&str; 6] = ["tokens", "base", "letter", "home", "sign", "verify"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let out = PathBuf::from(args.next().ok_or("usage: gallery OUT LETTER.md…")?);
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
    std::fs::create_dir_all(out.join("fonts"))?;
    for font in std::fs::read_dir(style.join("fonts"))? {
        let font = font?.path();
        if let (Some(name), true) = (
            font.file_name(),
            font.extension().is_some_and(|end| end == "woff2"),
        ) {
            std::fs::copy(&font, out.join("fonts").join(name))?;
        }
    }
    let mut css = String::new();
    for sheet in SHEETS {
        css.push_str(&std::fs::read_to_string(
            style.join(format!("{sheet}.css")),
        )?);
    }
    std::fs::write(out.join("site.css"), css)?;

    let mut files = Vec::new();
    for path in args {
        let (file, _) = letters::file::parse(&std::fs::read(&path)?)
            .map_err(|found| format!("{path}: {found:?}"))?;
        files.push(file);
    }
    let write = |name: &str, view: AnyView| {
        std::fs::write(out.join(format!("{name}.html")), render(|| view))
    };
    for (at, file) in files.iter().enumerate() {
        write(
            &format!("letter-{at}"),
            letter::page(&site(), Locale::Nl, letter_page(file, at)).into_any(),
        )?;
    }
    let first = files.first().ok_or("name at least one letter")?;
    let mut off = letter_page(first, 0);
    off.withdrawn = Some(Withdrawal {
        on: day(2025, 9, 1),
        reason: "De wet is ingetrokken; de brief is niet meer nodig.".into(),
    });
    off.errata = vec![Erratum { on: day(2025, 7, 20), text: "Onder de brief staat “Wijkteam Vechtzoom”; bedoeld is “Wijkteam Vechtzoom en omstreken”.".into() }];
    write(
        "letter-off",
        letter::page(&site(), Locale::Nl, off).into_any(),
    )?;
    write(
        "home",
        home::page(&site(), Locale::Nl, home_page(&files)).into_any(),
    )?;
    write(
        "home-empty",
        home::page(&site(), Locale::Nl, HomePage::default()).into_any(),
    )?;
    for (name, page) in sign_pages(first) {
        write(name, sign::page(&site(), Locale::Nl, page))?;
    }
    for (name, page) in verify_pages() {
        write(name, verify::page(&site(), Locale::Nl, page))?;
    }
    for status in [403, 404, 405, 410, 413, 422, 429, 500, 503] {
        write(
            &format!("failure-{status}"),
            failure::page(&site(), Locale::Nl, &Failure::of_status(status)),
        )?;
    }
    Ok(())
}

fn site() -> Site {
    Site {
        public_url: "https://standpunt.example".into(),
        association: "Vereniging Lokaal Sociaal Werk".into(),
        help_mail: Some("bureau@standpunt.example".into()),
        assets: AssetUrls {
            site_css: "site.css".into(),
            desk_css: "desk.css".into(),
            islands: None,
            preload: vec!["fonts/serif.woff2".into(), "fonts/sans.woff2".into()],
            icon: None,
        },
    }
}

fn day(year: i16, month: i8, day: i8) -> Day {
    Day::constant(year, month, day)
}

fn moment(year: i16, month: i8, at: i8, hour: i8) -> Moment {
    Moment::in_amsterdam(day(year, month, at).at(hour, 0, 0, 0)).unwrap_or(Moment::from_millis(0))
}

fn signatories(count: usize) -> Vec<SignatoryRow> {
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
            recorded: false,
            incomplete: false,
        })
        .collect()
}

fn letter_page(file: &LetterFile, at: usize) -> LetterPage {
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
        signatories: signed,
        history: history(),
        version: 4,
        hash: file.text.hash().to_string(),
        pdf: Some(PdfFile {
            pages: 4,
            bytes: 183_400,
            sha256: HASH.into(),
        }),
        errata: Vec::new(),
        withdrawn: None,
    }
}

fn history() -> Vec<Dated> {
    let sent = Happening::Sent {
        to: "de griffie van de Tweede Kamer".into(),
        channel: Channel::Mail,
        note: Some("De griffie bevestigde de ontvangst.".into()),
    };
    let reply = Happening::Response {
        from: "de vaste commissie".into(),
        kind: ResponseKind::Post,
        text: "De commissie wil in gesprek. Op het eerste verzoek gaat het antwoord niet in."
            .into(),
        file: Some("#".into()),
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
            what: reply,
        },
    ]
}

fn home_page(files: &[LetterFile]) -> HomePage {
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

fn sign_pages(file: &LetterFile) -> Vec<(&'static str, SignPage)> {
    let front = &file.text.front;
    let text = |line: &letters::text::Line| line.as_str().to_owned();
    let at = moment(2025, 7, 4, 9);
    let open = SignPage {
        token: "geheim".into(),
        organisation: "Wijkteam Vechtzoom".into(),
        person: "Anneke van der Velde".into(),
        function: Some("directeur-bestuurder".into()),
        deputy: false,
        mandate_since: Some(day(2024, 1, 1)),
        kind: front.kind,
        subject: front.subject.as_str().into(),
        short_title: None,
        sender: text(&front.sender),
        addressees: front.addressees.clone(),
        date: front.date,
        language: front.language,
        salutation: front.salutation.as_ref().map(text),
        closing: front.closing.as_ref().map(text),
        document: markdown::parse(file.text.body.as_str()),
        version: 4,
        hash: file.text.hash().to_string(),
        signed: 6,
        deadline: moment(2025, 7, 8, 17),
        round: RoundStanding::Open,
        answer: Answer::None { read: None },
        typed: Typed::default(),
        refused: None,
        done: None,
    };
    let with = |change: &dyn Fn(&mut SignPage)| {
        let mut page = open.clone();
        change(&mut page);
        page
    };
    let signed = |capacity| Answer::Signed { at, capacity };
    let typed = Typed {
        capacity: "under-reservation".into(),
        remark: "Wij missen <de jeugd>.".into(),
        code: "K7M2QX".into(),
    };
    vec![
        ("sign-open", open.clone()),
        (
            "sign-code",
            with(&|page| {
                page.typed = typed.clone();
                page.refused = Some(NotTaken::CodeWrong { left: 3 });
            }),
        ),
        (
            "sign-throttled",
            with(&|page| {
                page.refused = Some(NotTaken::Throttled {
                    until: moment(2025, 7, 4, 11),
                })
            }),
        ),
        (
            "sign-version",
            with(&|page| {
                page.refused = Some(NotTaken::Rules(AnswerRefused::OtherVersion {
                    shown: letters::hash::Hash::ZERO,
                }))
            }),
        ),
        (
            "sign-receipt",
            with(&|page| {
                page.answer = signed(Capacity::OnBehalf);
                page.done = Some(Done::Signed);
            }),
        ),
        (
            "sign-reserved",
            with(&|page| page.answer = signed(Capacity::UnderReservation)),
        ),
        (
            "sign-declined",
            with(&|page| page.answer = Answer::Declined { at }),
        ),
        (
            "sign-withdrawn",
            with(&|page| page.answer = Answer::Withdrawn { at }),
        ),
        ("sign-late", with(&|page| page.round = RoundStanding::Late)),
        (
            "sign-closed",
            with(&|page| {
                page.answer = signed(Capacity::OnBehalf);
                page.round = RoundStanding::Closed;
            }),
        ),
    ]
}

fn verify_pages() -> Vec<(&'static str, VerifyForm)> {
    const CHECKS: [Check; 6] = [
        Check::SealIntact,
        Check::WholeFile,
        Check::OurCertificate,
        Check::Text,
        Check::Log,
        Check::Published,
    ];
    let empty = VerifyForm {
        max_bytes: 32 << 20,
        ..VerifyForm::default()
    };
    let steps = |failing: usize| {
        CHECKS.into_iter().enumerate().map(move |(at, check)| Step {
            check,
            outcome: match at.cmp(&failing) {
                std::cmp::Ordering::Less => Outcome::Holds,
                std::cmp::Ordering::Equal => Outcome::Fails,
                std::cmp::Ordering::Greater => Outcome::NotReached,
            },
        })
    };
    let found = FoundLetter {
        slug: Some("brief".into()),
        title: "Hulp aan mensen zonder papieren".into(),
        date: Some(day(2025, 7, 9)),
        version: 4,
        text_sha256: HASH.into(),
        signatories: signatories(7),
        withdrawn: None,
    };
    let report = |finding, failing, letter| VerifyReport {
        asked: Asked::File {
            name: "brief (1).pdf".into(),
            sha256: HASH.into(),
        },
        finding,
        steps: steps(failing).collect(),
        sealed_by: Some("Vereniging Lokaal Sociaal Werk".into()),
        sealed_at: Some(moment(2025, 7, 8, 17)),
        letter,
    };
    let with = |report| VerifyForm {
        report: Some(report),
        ..empty.clone()
    };
    let unknown = VerifyReport {
        asked: Asked::Hash(HASH.into()),
        steps: Vec::new(),
        sealed_by: None,
        sealed_at: None,
        ..report(Finding::UnknownHash, 0, None)
    };
    vec![
        ("verify", empty.clone()),
        (
            "verify-refused",
            VerifyForm {
                hash: "abc".into(),
                refused: Some(Refused::NotAHash),
                ..empty.clone()
            },
        ),
        (
            "verify-genuine",
            with(report(Finding::Genuine, 6, Some(found.clone()))),
        ),
        ("verify-appended", with(report(Finding::Appended, 1, None))),
        ("verify-changed", with(report(Finding::Changed, 0, None))),
        ("verify-unknown", with(unknown)),
        (
            "verify-off",
            with(report(
                Finding::Genuine,
                6,
                Some(FoundLetter {
                    withdrawn: Some(day(2025, 9, 1)),
                    ..found
                }),
            )),
        ),
    ]
}
