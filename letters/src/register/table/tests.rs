//! Tables that come in and go out.

use super::*;
use crate::{
    ids::OrganisationId,
    municipality,
    province::Province,
    text::{Line, OrganisationName},
    time::Moment,
};
use jiff::civil::date;
use proptest::prelude::*;

fn words() -> Vocabulary {
    let names = [
        "naam",
        "korte naam",
        "soort",
        "rechtsvorm",
        "vestigingsplaats",
        "provincie",
        "gemeenten",
        "website",
        "lid sinds",
        "lid tot",
    ];
    let some = |words: &[&str]| words.iter().map(ToString::to_string).collect();
    Vocabulary {
        columns: COLUMNS.into_iter().zip(names.map(str::to_owned)).collect(),
        kinds: vec![
            (OrganisationKind::Member, some(&["lid"])),
            (OrganisationKind::Guest, some(&["gast"])),
        ],
        forms: vec![
            (LegalForm::Foundation, some(&["stichting"])),
            (LegalForm::Company, some(&["bv", "b.v."])),
        ],
    }
}

fn cells(line: &str) -> Vec<String> {
    line.split(';').map(str::to_owned).collect()
}

fn planned(head: &str, rows: &[&str], known: &[Organisation]) -> Vec<Row> {
    let fields = columns(&cells(head), &words()).unwrap();
    let rows: Vec<RawRow> = (2..)
        .zip(rows)
        .map(|(line, row)| RawRow {
            line,
            cells: cells(row),
        })
        .collect();
    plan(&fields, &rows, &words(), known)
}

fn kept(row: Row) -> Organisation {
    let (Outcome::New(details) | Outcome::Changed { details, .. }) = row.outcome else {
        panic!("{row:?}")
    };
    Organisation {
        id: OrganisationId::new(Moment::from_millis(0), [1; 10]),
        details: *details,
        areas: Vec::new(),
        logo: None,
        revision: 1,
    }
}

const HEAD: &str = "naam;korte naam;soort;rechtsvorm;vestigingsplaats;provincie;gemeenten;website;lid sinds;lid tot";
const FULL: &str = "Wijkteam Elzenbroek;Elzenbroek;lid;Stichting;Houten;utrecht;Houten|Den Haag;www.elzenbroek.example;9-7-2025;";

#[test]
fn a_head_may_stand_in_any_order_and_says_what_it_does_not_know() {
    let read = |head: &str| columns(&cells(head), &words());
    assert_eq!(
        read("Soort; NAAM ;lid-sinds"),
        Ok(vec![Field::Kind, Field::Name, Field::Joined])
    );
    assert_eq!(
        read("naam;telefoon"),
        Err(HeadProblem::Unknown("telefoon".into()))
    );
    assert_eq!(read("naam;Naam"), Err(HeadProblem::Twice("Naam".into())));
    assert_eq!(read("soort"), Err(HeadProblem::Nameless));
    assert_eq!(read("naam;"), Err(HeadProblem::Unknown(String::new())));
}

#[test]
fn a_row_is_new_changed_or_the_same() {
    let new = planned(HEAD, &[FULL], &[]).remove(0);
    assert!(matches!(new.outcome, Outcome::New(_)), "{new:?}");
    let known = [kept(new)];
    let details = &known[0].details;
    assert_eq!(details.joined, Some(date(2025, 7, 9)));
    assert_eq!(
        details.value(Field::Municipalities).unwrap(),
        "GM0321 GM0518"
    );
    assert_eq!(planned(HEAD, &[FULL], &known)[0].outcome, Outcome::Same);
    // Another case is another way to write the name, and a change of it.
    let row = &planned(
        "naam;vestigingsplaats",
        &["WIJKTEAM ELZENBROEK;Nieuwegein"],
        &known,
    )[0];
    let Outcome::Changed {
        at: 0,
        changes,
        details: new,
    } = &row.outcome
    else {
        panic!("{row:?}")
    };
    let fields: Vec<Field> = changes.iter().map(|change| change.field).collect();
    assert_eq!(fields, [Field::Name, Field::Seat]);
    assert_eq!(new.website, details.website, "what has no column stays");
    let row = &planned("naam;website", &["Wijkteam Elzenbroek;"], &known)[0];
    let Outcome::Changed { details, .. } = &row.outcome else {
        panic!("{row:?}")
    };
    assert_eq!(details.website, None, "an empty cell empties it");
}

#[test]
fn what_is_wrong_is_told_at_its_cell() {
    let wrong = |row: &str| {
        let row = planned(HEAD, &[row], &[]).remove(0);
        let Outcome::Wrong(problems) = row.outcome else {
            panic!("{row:?}")
        };
        problems
            .into_iter()
            .map(|it| (it.field, it.what))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        wrong(";;heer;nv;;Holland;Merelhoven;javascript:1;gisteren;31-2-2025"),
        [
            (Field::Name, CellMistake::Text(TextError::Empty)),
            (Field::Kind, CellMistake::Choice),
            (Field::LegalForm, CellMistake::Choice),
            (Field::Province, CellMistake::Choice),
            (
                Field::Municipalities,
                CellMistake::Municipality("Merelhoven".into())
            ),
            (Field::Website, CellMistake::Website),
            (Field::Joined, CellMistake::Day),
            (Field::Left, CellMistake::Day),
        ]
    );
    assert_eq!(
        wrong("=1+1;@x;;;\t=2;;Bergen;;2025-01-02;2025-01-01"),
        [
            (Field::Name, CellMistake::Formula),
            (Field::Short, CellMistake::Formula),
            (Field::Seat, CellMistake::Formula),
            (
                Field::Municipalities,
                CellMistake::Municipalities("Bergen".into(), vec!["Bergen (L.)", "Bergen (NH.)"])
            ),
        ]
    );
    assert_eq!(
        wrong("Wijkteam;;;;;;;;2025-01-02;2025-01-01"),
        [(Field::Left, CellMistake::LeftBeforeJoined)]
    );
    assert_eq!(
        wrong("Wijkteam;lid"),
        [(
            Field::Name,
            CellMistake::Cells {
                found: 2,
                expected: 10
            }
        )]
    );
    let rows = planned("naam", &["Wijkteam Élan", "wijkteam élan"], &[]);
    let Outcome::Wrong(problems) = &rows[1].outcome else {
        panic!("{rows:?}")
    };
    assert_eq!(problems[0].what, CellMistake::Twice(2));
}

#[test]
fn days_are_read_as_people_type_them() {
    for raw in [
        "2025-07-09",
        "9-7-2025",
        "09-07-2025",
        "9/7/2025",
        "9.7.2025",
    ] {
        assert_eq!(day(raw), Some(date(2025, 7, 9)), "{raw}");
    }
    for raw in [
        "",
        "9-7-25",
        "2025-7",
        "31-2-2025",
        "2025-07-09T10",
        "0-0-0000",
        "-9-7-2025",
        "45847",
    ] {
        assert_eq!(day(raw), None, "{raw}");
    }
}

proptest! {
    #[test]
    fn what_goes_out_comes_in_without_a_change(
        name in "[-=+@'A-Za-zé;|,\"]{1,20}", short in "['=@a-z -]{0,8}", many in 0usize..5, form in 0usize..3,
    ) {
        let Ok(name) = OrganisationName::parse(&name) else { return Ok(()) };
        let mut details = Details::named(name, OrganisationKind::Guest);
        details.short = Line::parse(&short).ok();
        details.legal_form = [None, Some(LegalForm::Company), Some(LegalForm::Foundation)][form];
        let mut codes: Vec<_> = municipality::all().iter().step_by(41).take(many).map(|it| it.code).collect();
        codes.extend(municipality::find("Nuenen").map(|it| it.code));
        codes.sort_unstable();
        details.municipalities = codes;
        details.province = Some(Province::Fryslan);
        let known = [Organisation {
            id: OrganisationId::new(Moment::from_millis(0), [1; 10]),
            details,
            areas: Vec::new(),
            logo: None,
            revision: 1,
        }];
        let mut table = of(&known, &words());
        let fields = columns(&table.remove(0), &words()).unwrap();
        let rows = [RawRow { line: 2, cells: table.remove(0) }];
        let planned = plan(&fields, &rows, &words(), &known);
        prop_assert_eq!(&planned[0].outcome, &Outcome::Same);
    }
}
