//! The canonical form and the readers of what people write.

use super::*;
use crate::{hash::Hash, problem::ProblemKind};
use proptest::prelude::*;

const REAL: [&str; 4] = [
    "asielnoodmaatregelenwet",
    "kennismaking",
    "toekomstscenario-notitie",
    "verkiezingsprogramma-oproep",
];

fn real(name: &str) -> Vec<u8> {
    let path = format!("{}/../../shared/real/{name}.md", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| {
        panic!("the real letters belong beside the project, in ../shared/real: {path}: {error}")
    })
}

#[test]
fn the_real_letters_come_in_and_go_out_with_the_same_hash() {
    for name in REAL {
        let (file, problems) = parse(&real(name)).unwrap();
        assert!(
            problems
                .iter()
                .all(|p| p.kind.severity() != crate::problem::Severity::Blocking),
            "{name}: {problems:?}"
        );
        let exported = file.text.canonical();
        let (again, _) = parse(exported.as_bytes()).unwrap();
        assert_eq!(again.text, file.text, "{name}");
        assert_eq!(again.text.canonical(), exported, "{name}");
        assert_eq!(
            again.text.hash(),
            Hash::of(exported.as_bytes()),
            "{name}: sha256sum of the file is the hash"
        );
    }
    let (asiel, _) = parse(&real("asielnoodmaatregelenwet")).unwrap();
    assert_eq!(
        (
            asiel.recorded.len(),
            asiel.recorded.iter().filter(|s| s.incomplete).count()
        ),
        (7, 2)
    );
    let (kennismaking, _) = parse(&real("kennismaking")).unwrap();
    let front = kennismaking.text.front;
    assert_eq!(
        front
            .addressees
            .iter()
            .map(|a| (a.postal.len(), a.persons.len()))
            .collect::<Vec<_>>(),
        [(2, 2), (2, 2)]
    );
}

fn refused(file: &str) -> Vec<(Option<u32>, ProblemKind)> {
    parse(file.as_bytes())
        .unwrap_err()
        .into_iter()
        .map(|p| (p.line, p.kind))
        .collect()
}

#[test]
fn front_matter_that_is_missing_or_broken_says_where() {
    assert_eq!(
        refused("Geachte heer,"),
        [(Some(1), ProblemKind::NoFrontMatter)]
    );
    assert_eq!(refused(""), [(Some(1), ProblemKind::NoFrontMatter)]);
    assert_eq!(
        refused("+++\nkind = \"letter\"\n"),
        [(Some(1), ProblemKind::UnclosedFrontMatter)]
    );
    assert!(matches!(
        refused("+++\nkind = \n+++\n")[..],
        [(Some(2), ProblemKind::BrokenFrontMatter { .. })]
    ));
    assert_eq!(
        parse(b"+++\nkind = \"\xff\"\n+++\n").unwrap_err()[0].line,
        Some(2)
    );
}

#[test]
fn every_problem_is_told_at_once_with_its_line() {
    let file = "+++\nkind = \"brief\"\nsubject = 3\ndatum = 2025-07-09\nsender = \"Wij\"\n\n[[addressee]]\ninstitution = \"Kamer\"\nkleur = \"rood\"\n+++\nTekst\n";
    let key = |key: &str| key.to_owned();
    assert_eq!(
        refused(file),
        [
            (
                Some(2),
                ProblemKind::WrongValue {
                    key: key("kind"),
                    value: key("brief")
                }
            ),
            (
                Some(3),
                ProblemKind::WrongValue {
                    key: key("subject"),
                    value: key("3")
                }
            ),
            (
                Some(9),
                ProblemKind::UnknownKey {
                    key: key("addressee.kleur")
                }
            ),
            (Some(4), ProblemKind::UnknownKey { key: key("datum") }),
        ]
    );
    assert!(
        matches!(refused("+++\nkind = \"letter\"\nsender = \"Wij\"\n+++\n")[..], [(_, ProblemKind::MissingKey { ref key })] if key == "subject")
    );
}

#[test]
fn a_date_that_does_not_exist_is_called_by_name() {
    let file = "+++\nkind = \"letter\"\nsubject = \"Proef\"\ndate = 2025-02-30\nsender = \"Wij\"\n+++\nTekst\n";
    assert_eq!(
        refused(file),
        [(
            Some(4),
            ProblemKind::NoSuchDate {
                value: "2025-02-30".to_owned()
            }
        )]
    );
}

#[test]
fn lines_of_the_body_are_counted_in_the_file() {
    let file = "+++\nkind = \"letter\"\nsubject = \"Proef\"\nsender = \"Wij\"\n+++\n\n\nEen.\n\nTwee[^x].\n";
    let (_, problems) = parse(file.as_bytes()).unwrap();
    assert_eq!(
        problems.iter().map(|p| p.line).collect::<Vec<_>>(),
        [Some(10)],
        "{problems:?}"
    );
}

fn line() -> impl Strategy<Value = Line> {
    "[ -~àéïøß’“”„€ẞ\u{301}]{1,40}".prop_filter_map("empty", |raw| Line::parse(&raw).ok())
}

fn text() -> impl Strategy<Value = crate::letter::LetterText> {
    use crate::{
        addressee::{Addressee, Person},
        letter::{Body, Front, Kind, Language, LetterText},
        text::Subject,
    };
    let person =
        (line(), proptest::option::of(line())).prop_map(|(name, office)| Person { name, office });
    let addressee = (
        line(),
        proptest::collection::vec(line(), 0..3),
        proptest::collection::vec(person, 0..3),
    )
        .prop_map(|(institution, postal, persons)| Addressee {
            institution,
            postal,
            persons,
        });
    let date = proptest::option::of(
        (1900i16..2100, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| jiff::civil::date(y, m, d)),
    );
    let optional = (
        proptest::option::of(line()),
        proptest::option::of(line()),
        proptest::option::of(line()),
    );
    (
        proptest::sample::select(Kind::ALL.to_vec()),
        line(),
        optional,
        date,
        line(),
        proptest::collection::vec(addressee, 0..3),
        "[ -~\n\r\té“”+]{0,200}",
    )
        .prop_map(
            |(kind, subject, (place, salutation, closing), date, sender, addressees, body)| {
                LetterText {
                    front: Front {
                        kind,
                        subject: Subject::parse(subject.as_str()).unwrap(),
                        place,
                        date,
                        language: Language::En,
                        sender,
                        addressees,
                        salutation,
                        closing,
                    },
                    body: Body::parse(&body).unwrap(),
                }
            },
        )
}

proptest! {
    #[test]
    fn import_of_export_is_the_same_letter(text in text()) {
        let canonical = text.canonical();
        let (file, _) = parse(canonical.as_bytes()).map_err(|p| TestCaseError::fail(format!("{p:?}\n{canonical}")))?;
        prop_assert_eq!(&file.text, &text);
        prop_assert_eq!(file.text.canonical(), canonical);
    }

    #[test]
    fn reading_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400), front in "[ -~\n]{0,200}") {
        let _either = parse(&bytes);
        let _either = parse(format!("+++\n{front}\n+++\n{front}").as_bytes());
    }
}
