//! Tables and cards of the directory: what they would do, and that what goes out comes in the same.

use super::{
    super::{
        card,
        table::{self, Column, Outcome, RawRow, Vocabulary},
    },
    *,
};

pub(super) fn vocabulary() -> Vocabulary {
    let name = |column: &Column| (*column, format!("{column:?}"));
    Vocabulary {
        columns: Column::ALL.iter().map(name).collect(),
        kinds: InstitutionKind::ALL
            .iter()
            .map(|kind| (*kind, vec![kind.key().to_owned()]))
            .collect(),
    }
}

pub(super) fn raw(line: u64, cells: &[(Column, &str)]) -> RawRow {
    let cells = cells
        .iter()
        .map(|(column, cell)| (*column, (*cell).to_owned()));
    RawRow {
        line,
        cells: cells.collect(),
        ..RawRow::default()
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases is read as one")]
fn a_table_says_what_is_new_changed_and_refused() {
    use Column as C;
    let known = directory();
    let rows = [
        raw(
            2,
            &[
                (C::Institution, "Ministerie van Proeven"),
                (C::Office, "minister van Proeven"),
                (C::Holder, "An de Wit"),
                (C::Since, "23-2-2026"),
            ],
        ),
        raw(
            3,
            &[
                (C::Institution, "tweede kamer"),
                (C::Mail, "kamer@proef.example"),
            ],
        ),
        raw(
            4,
            &[
                (C::Institution, "Gemeente Proefstad"),
                (C::Kind, "municipality"),
            ],
        ),
        raw(
            5,
            &[
                (C::Institution, "Gemeente Proefstad"),
                (C::Kind, "ministry"),
            ],
        ),
        raw(6, &[(C::Institution, "=1+1")]),
        raw(
            7,
            &[
                (C::Institution, "Commissie"),
                (C::Parent, "Nergens"),
                (C::Mail, "geen"),
            ],
        ),
        raw(
            8,
            &[
                (C::Institution, "Ministerie van Proeven"),
                (C::Office, "staatssecretaris Jeugd"),
            ],
        ),
        raw(
            9,
            &[
                (C::Institution, "Ministerie van Proeven"),
                (C::Holder, "An de Wit"),
            ],
        ),
    ];
    let planned = table::plan(&rows, &vocabulary(), &known, date(2026, 3, 1));
    let kind = |row: &table::Row| match &row.outcome {
        Outcome::New(_) => "new",
        Outcome::Changed(_) => "changed",
        Outcome::Same => "same",
        Outcome::Wrong(_) => "wrong",
    };
    let kinds: Vec<_> = planned.iter().map(|row| (row.line, kind(row))).collect();
    assert_eq!(
        kinds,
        [
            (2, "changed"),
            (3, "changed"),
            (4, "new"),
            (5, "wrong"),
            (6, "wrong"),
            (7, "wrong"),
            (8, "same"),
            (9, "wrong")
        ]
    );
    let Outcome::Wrong(problems) = &planned[5].outcome else {
        panic!()
    };
    assert_eq!(problems.len(), 2, "all that is wrong at once: {problems:?}");
}

#[test]
fn a_row_that_is_refused_brings_no_institution_for_the_rows_after_it() {
    use Column as C;
    let rows = [
        raw(2, &[(C::Institution, "Inspectie"), (C::Mail, "geen adres")]),
        raw(
            3,
            &[(C::Institution, "Inspectie"), (C::Office, "directeur")],
        ),
        raw(
            4,
            &[
                (C::Institution, "Bureau"),
                (C::Since, "ooit"),
                (C::Office, "directeur"),
                (C::Holder, "An Wit"),
            ],
        ),
        raw(5, &[(C::Institution, "Afdeling"), (C::Parent, "Bureau")]),
    ];
    let planned = table::plan(
        &rows,
        &vocabulary(),
        &Directory::default(),
        date(2026, 3, 1),
    );
    let Outcome::New(doing) = &planned[1].outcome else {
        panic!("{:?}", planned[1])
    };
    assert!(doing.institution.is_some() && doing.office.is_some());
    for at in [0, 2, 3] {
        assert!(
            matches!(planned[at].outcome, Outcome::Wrong(_)),
            "{:?}",
            planned[at]
        );
    }
}

#[test]
fn what_goes_out_comes_in_the_same() {
    let (known, words, today) = (directory(), vocabulary(), date(2026, 3, 1));
    let rows = table::of(&known, &words);
    let head = table::head(&rows[0], &words).unwrap();
    let cells = |row: &Vec<String>| head.iter().copied().zip(row.iter().cloned()).collect();
    let read = rows[1..].iter().map(|row| RawRow {
        line: 1,
        cells: cells(row),
        ..RawRow::default()
    });
    let read: Vec<_> = read.collect();
    for row in table::plan(&read, &words, &known, today) {
        assert_eq!(row.outcome, Outcome::Same);
    }
    let cards = card::of(&known, |kind| kind.key().to_owned(), today);
    assert!(cards.lines().all(|line| line.len() <= 75), "{cards}");
    assert!(card::is_one(&cards));
    let read = card::rows(&cards);
    assert_eq!(read.len(), 4);
    for row in table::plan(&read, &words, &known, today) {
        assert_eq!(row.outcome, Outcome::Same, "{row:?}");
    }
}

#[test]
fn an_old_card_is_read_with_its_folds_and_escapes() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Wit;An;de;drs.;\r\nFN:An de\r\n  Wit\r\nitem1.ORG:Ministerie van Zorg\\, Welzijn;Jeugd\r\nTITLE;CHARSET=UTF-8:staatssecretaris\r\nEMAIL;TYPE=\"a:b\":sts@proef.example\r\nEND:VCARD\r\nBEGIN:VCARD\nVERSION:2.1\nFN:Oud\nEND:VCARD\n";
    let cards = card::rows(text);
    let cells = &cards[0].cells;
    assert_eq!(cells[&Column::Holder], "An de Wit");
    assert_eq!(cells[&Column::Institution], "Ministerie van Zorg, Welzijn");
    assert_eq!(cells[&Column::OfficeMail], "sts@proef.example");
    assert_eq!(cells[&Column::Titles], "drs.");
    assert_eq!(cards[0].problems, []);
    assert_eq!(cards[1].problems[0].what, table::Mistake::Version);
    assert_eq!(cards[1].line, 10);
}

proptest! {
    #[test]
    fn a_value_of_a_card_comes_back(value in "[a-z,;\\\\\n: ]{0,40}") {
        prop_assert_eq!(card::parts(&card::escaped(&value), '\0').concat(), value.clone());
        prop_assert_eq!(card::parts(&card::escaped(&value), ';'), [value]);
    }

    #[test]
    fn anything_is_read_as_cards(text in "(BEGIN:VCARD|END:VCARD|VERSION:3.0|FN|[:;,\\\\\" \n]){0,30}") {
        let _any = card::rows(&text);
    }
}
