//! Rows of a file: what they would do in each corner, and what they cost.

use super::{
    super::{
        card,
        directory::KEYS,
        table::{self, Column, Doing, Mistake, Outcome, RawRow, Row, Vocabulary},
    },
    files::{raw, vocabulary},
    *,
};
use Column as C;

fn today() -> Day {
    date(2026, 3, 1)
}

fn plan_of(rows: &[RawRow], known: &Directory) -> Vec<Row> {
    table::plan(rows, &vocabulary(), known, today())
}

/// What is wrong with a row.
fn wrong(row: &Row) -> Vec<Mistake> {
    match &row.outcome {
        Outcome::Wrong(problems) => problems.iter().map(|it| it.what.clone()).collect(),
        other => panic!("{other:?}"),
    }
}

fn doing(row: &Row) -> &Doing {
    match &row.outcome {
        Outcome::New(doing) | Outcome::Changed(doing) => doing,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_cell_beyond_the_head_is_not_lost() {
    let head = [C::Institution, C::Kind];
    let cells = |all: &[&str]| all.iter().map(ToString::to_string).collect();
    let rows = [
        RawRow::of_table(2, &head, cells(&["Raad", "other", "Postbus 1"])),
        RawRow::of_table(3, &head, cells(&["Kamer", "other", " ", ""])),
        RawRow::of_table(4, &head, cells(&["Bureau"])),
    ];
    let planned = plan_of(&rows, &Directory::default());
    assert_eq!(wrong(&planned[0]), [Mistake::Cells]);
    assert!(doing(&planned[1]).institution.is_some());
    assert!(doing(&planned[2]).institution.is_some());
}

#[test]
fn a_part_may_stand_before_what_it_is_a_part_of_and_no_circle_is_taken() {
    let row = |line, name: &'static str, parent: &'static str| {
        raw(line, &[(C::Institution, name), (C::Parent, parent)])
    };
    let planned = plan_of(
        &[row(2, "Commissie", "Raad"), row(3, "Raad", "")],
        &Directory::default(),
    );
    assert_eq!(doing(&planned[0]).parent.as_deref(), Some("Raad"));
    assert_eq!((planned[0].line, planned[1].line), (2, 3));

    let inside = [Mistake::Refused(DirectoryError::InsideItself)];
    let planned = plan_of(
        &[row(2, "A", "B"), row(3, "B", "C"), row(4, "C", "A")],
        &Directory::default(),
    );
    for it in &planned {
        assert_eq!(wrong(it), inside);
    }
    // One half of the circle is in the directory; and it is none when the file turns the two around.
    let mut known = directory();
    known.institutions[1].details.parent = Some(known.institutions[0].id);
    let up = row(2, "Ministerie van Proeven", "Tweede Kamer");
    let planned = plan_of(std::slice::from_ref(&up), &known);
    assert_eq!(wrong(&planned[0]), inside);
    let planned = plan_of(&[up, row(3, "Tweede Kamer", "")], &known);
    assert_eq!(doing(&planned[0]).parent.as_deref(), Some("Tweede Kamer"));
    assert_eq!(doing(&planned[1]).parent.as_deref(), Some(""));
}

#[test]
fn a_whole_directory_comes_back_into_an_empty_one() {
    let mut known = directory();
    // By name the part comes first.
    known.institutions[0].details.parent = Some(known.institutions[1].id);
    let words: Vocabulary = vocabulary();
    let rows = table::of(&known, &words);
    assert_eq!(
        rows[1][0], "Tweede Kamer",
        "what it is a part of comes first"
    );
    let head = table::head(&rows[0], &words).unwrap();
    let read = (2..).zip(&rows[1..]);
    let read = read.map(|(line, cells)| RawRow::of_table(line, &head, cells.clone()));
    for row in plan_of(&read.collect::<Vec<_>>(), &Directory::default()) {
        assert!(matches!(row.outcome, Outcome::New(_)), "{row:?}");
    }
}

#[test]
fn a_name_is_done_as_the_directory_writes_it() {
    let planned = plan_of(
        &[
            raw(
                2,
                &[(C::Institution, " Cafe\u{301} "), (C::Parent, "Ele\u{301}")],
            ),
            raw(3, &[(C::Institution, "El\u{e9}")]),
        ],
        &Directory::default(),
    );
    assert_eq!(doing(&planned[0]).name, "Caf\u{e9}");
    assert_eq!(doing(&planned[0]).parent.as_deref(), Some("El\u{e9}"));
}

/// A row of the minister of the directory of these tests.
fn minister(cells: &[(Column, &'static str)]) -> RawRow {
    let own = [
        (C::Institution, "Ministerie van Proeven"),
        (C::Office, "minister van Proeven"),
    ];
    let mut row = raw(2, &own);
    row.cells.extend(raw(2, cells).cells);
    row
}

#[test]
fn what_is_said_of_who_is_there_changes_them() {
    let known = directory();
    let one = |cells: &[(Column, &'static str)]| plan_of(&[minister(cells)], &known).remove(0);
    let name = (C::Holder, "Jan van den Berg");
    assert_eq!(one(&[name]).outcome, Outcome::Same);
    assert_eq!(one(&[name, (C::Since, "2-7-2024")]).outcome, Outcome::Same);
    let changed = one(&[
        name,
        (C::Titles, "drs."),
        (C::Surname, "Berg"),
        (C::Since, "1-7-2024"),
    ]);
    let (id, details) = doing(&changed).corrected.clone().unwrap();
    assert_eq!(id, known.institutions[0].offices[0].holders[0].id);
    assert_eq!(details.titles.unwrap().as_str(), "drs.");
    assert_eq!(details.surname.unwrap().as_str(), "Berg");
    assert_eq!(details.term, Term::new(date(2024, 7, 1), None).unwrap());
    assert_eq!(doing(&changed).holder, None);
    for alone in [
        (C::Titles, "drs."),
        (C::Since, "1-7-2024"),
        (C::Surname, "Berg"),
    ] {
        assert_eq!(wrong(&one(&[alone])), [Mistake::NoHolder]);
        let row = raw(2, &[(C::Institution, "Raad"), alone]);
        assert_eq!(wrong(&plan_of(&[row], &known)[0]), [Mistake::NoOffice]);
    }
    let long = one(&[
        (C::Holder, "An de Wit"),
        (C::Titles, "x".repeat(101).leak()),
    ]);
    assert!(matches!(wrong(&long)[..], [Mistake::Text(_)]), "{long:?}");
}

#[test]
fn who_comes_later_is_the_same_when_read_twice() {
    let mut known = directory();
    let row = minister(&[(C::Holder, "An de Wit"), (C::Since, "1-9-2026")]);
    let planned = plan_of(std::slice::from_ref(&row), &known);
    let comes = doing(&planned[0]).holder.clone().unwrap();
    let office = &mut known.institutions[0].offices[0];
    office.holders[0].details.term = Term::new(date(2024, 7, 2), Some(date(2026, 8, 31))).unwrap();
    office
        .holders
        .insert(0, holder(7, "An de Wit", comes.term.from(), None));
    assert_eq!(plan_of(&[row], &known)[0].outcome, Outcome::Same);
}

#[test]
fn a_row_that_is_refused_does_not_stand_in_the_way_of_the_right_one() {
    let known = directory();
    let bad = minister(&[(C::OfficeMail, "geen adres")]);
    let good = minister(&[(C::OfficeMail, "minister@proef.example")]);
    let planned = plan_of(&[bad, good.clone(), good], &known);
    assert!(matches!(planned[1].outcome, Outcome::Changed(_)));
    assert_eq!(wrong(&planned[2]), [Mistake::Differs(2)]);
}

#[test]
fn the_most_rows_make_each_name_into_a_key_a_few_times() {
    let offices = |from: u8| {
        (from..from + 100).map(|number| office(number, &format!("lid {number}"), vec![]))
    };
    let mut known = directory();
    known.institutions[0].offices = offices(0).collect();
    let kept = 103;
    let rows: Vec<RawRow> = (0..table::MAX_ROWS)
        .map(|at| {
            let (name, above) = (format!("Raad {at}"), format!("Raad {}", at + 1));
            let name: &str = if at % 2 == 0 {
                &name
            } else {
                "Ministerie van Proeven"
            };
            let title = format!("lid {at}");
            let mut cells = vec![(C::Institution, name), (C::Office, &title)];
            if at % 2 == 0 && at + 2 < table::MAX_ROWS {
                cells.push((C::Parent, &above));
            }
            raw(at as u64 + 2, &cells)
        })
        .collect();
    KEYS.with(|keys| keys.set(0));
    let planned = plan_of(&rows, &known);
    assert_eq!(planned.len(), table::MAX_ROWS);
    let made = KEYS.with(std::cell::Cell::get);
    assert!(made <= 12 * table::MAX_ROWS + kept, "{made}");

    // Five thousand that are each a part of the one before.
    let chain: Vec<String> = (0..5_000).map(|at| format!("Deel {at}")).collect();
    let row = |at: usize| {
        let parent = at.checked_sub(1).map_or("", |above| &chain[above]);
        raw(
            at as u64 + 2,
            &[(C::Institution, &chain[at]), (C::Parent, parent)],
        )
    };
    let rows: Vec<RawRow> = (0..chain.len()).map(row).collect();
    KEYS.with(|keys| keys.set(0));
    for row in plan_of(&rows, &Directory::default()) {
        assert!(matches!(row.outcome, Outcome::New(_)), "{row:?}");
    }
    let made = KEYS.with(std::cell::Cell::get);
    assert!(made <= 12 * chain.len(), "{made}");
}

/// One card of these lines.
fn card_of(lines: &str) -> RawRow {
    let text = format!("BEGIN:VCARD\r\nVERSION:4.0\r\n{lines}END:VCARD\r\n");
    card::rows(&text).remove(0)
}

#[test]
fn a_person_is_no_institution_and_gives_none_a_mail_address() {
    for lines in [
        "FN:Jan Jansen\r\nORG:Ministerie van VWS\r\nEMAIL:jan@proef.example\r\n",
        "FN:Jan Jansen\r\nTITLE:minister\r\n",
        "FN:Jan Jansen\r\n",
    ] {
        let planned = plan_of(&[card_of(lines)], &Directory::default());
        assert_eq!(wrong(&planned[0]), [Mistake::Person], "{lines}");
    }
    for lines in ["FN:VWS\r\nORG:vws\r\n", "KIND:org\r\nFN:VWS\r\n"] {
        let planned = plan_of(&[card_of(lines)], &Directory::default());
        assert!(doing(&planned[0]).office.is_none());
    }
}

#[test]
fn a_card_keeps_what_it_says_and_says_what_is_left() {
    let row = card_of(
        "FN:VWS\r\nORG:VWS\r\nNOTE:- eerst bellen\r\nADR:;;Postbus 1\\n1000 AA Stad;;;;\r\n",
    );
    let planned = plan_of(&[row], &Directory::default());
    let (_, details) = doing(&planned[0]).institution.clone().unwrap();
    assert_eq!(details.note.unwrap().as_str(), "- eerst bellen");
    assert_eq!(details.postal.len(), 2);
    let bar = card_of("FN:VWS\r\nORG:VWS\r\nADR:;;Postbus 1 | Stad;;;;\r\n");
    assert_eq!(
        wrong(&plan_of(&[bar], &Directory::default())[0]),
        [Mistake::Refused(DirectoryError::Bar)]
    );
    let office =
        card_of("FN:An Wit\r\nORG:VWS\r\nTITLE:minister\r\nNOTE:ziek\r\nADR:;;Weg 1;;;;\r\n");
    let planned = plan_of(std::slice::from_ref(&office), &Directory::default());
    assert_eq!(planned[0].left_out, [C::Postal, C::Note]);
    // The institution's own card brings it, also below.
    let both = "BEGIN:VCARD\nVERSION:4.0\nFN:An Wit\nORG:VWS\nTITLE:minister\nNOTE:ziek\nADR:;;Weg 1;;;;\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:4.0\nFN:VWS\nORG:vws\nADR:;;Weg 1;;;;\nEND:VCARD\n";
    let planned = plan_of(&card::rows(both), &Directory::default());
    assert!(doing(&planned[0]).office.is_none());
    assert_eq!(planned[1].left_out, [C::Note]);
}

#[test]
fn a_card_without_an_end_is_told() {
    let rows = card::rows(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Een\nBEGIN:VCARD\nVERSION:4.0\nFN:Twee\nORG:Twee\nEND:VCARD\nBEGIN:VCARD\nFN:Drie\n",
    );
    let planned = plan_of(&rows, &Directory::default());
    assert_eq!(wrong(&planned[0]), [Mistake::Unfinished]);
    assert_eq!(doing(&planned[1]).name, "Twee");
    assert_eq!(wrong(&planned[2]), [Mistake::Unfinished]);
    let lines: Vec<u64> = planned.iter().map(|it| it.line).collect();
    assert_eq!(lines, [1, 4, 9]);
}

#[test]
fn a_card_has_surname_given_names_and_titles() {
    let mut known = directory();
    known.institutions[0].offices[0].holders[0].details.titles =
        Some(crate::text::Titles::parse("drs.").unwrap());
    let cards = |known: &Directory| card::of(known, |kind| kind.key().to_owned(), today());
    assert!(cards(&known).contains("\r\nN:van den Berg;Jan;;drs.;\r\n"));
    known.institutions[0].offices[0].holders[0].details.surname = Some(line("Berg"));
    assert!(cards(&known).contains("\r\nN:Berg;Jan van den;;drs.;\r\n"));
}

#[test]
fn a_fold_may_stand_within_a_letter() {
    let bytes = b"BEGIN:VCARD\r\nFN:Caf\xc3\r\n \xa9\r\n\ttje\r\n";
    let lines = card::unfolded(bytes);
    assert_eq!(lines[1], (2, "FN:Caf\u{e9}tje".as_bytes().to_vec()));
    assert_eq!(lines[2].0, 5);
}

#[test]
fn an_empty_cell_of_a_later_row_repeats_the_earlier_one() {
    let own = |line, kind, parent, postal, office| {
        raw(
            line,
            &[
                (C::Institution, "Ministerie"),
                (C::Kind, kind),
                (C::Parent, parent),
                (C::Postal, postal),
                (C::Office, office),
            ],
        )
    };
    let rows = [
        own(
            2,
            "ministry",
            "Tweede Kamer",
            "Postbus 1|1000 AA Stad",
            "minister",
        ),
        own(3, "", "", "", "staatssecretaris Jeugd"),
        own(4, "", "", "Postbus 2", "staatssecretaris Zorg"),
    ];
    let planned = plan_of(&rows, &directory());
    assert!(doing(&planned[1]).institution.is_none());
    assert!(doing(&planned[1]).office.is_some());
    assert_eq!(wrong(&planned[2]), [Mistake::Differs(2)]);
}

#[test]
fn an_address_of_a_card_is_written_as_on_an_envelope() {
    let postal = |adr: &str| {
        let card = card_of(&format!("FN:Raad\r\nKIND:org\r\nADR:{adr}\r\n"));
        card.cells[&C::Postal].clone()
    };
    assert_eq!(
        postal(";;Grote Kerkplein 15;Zwolle;;8011 PK;Nederland"),
        "Grote Kerkplein 15\n8011 PK Zwolle"
    );
    assert_eq!(
        postal(";;Rue de la Loi 16;Bruxelles;;1000;Belgi\u{eb}"),
        "Rue de la Loi 16\n1000 Bruxelles\nBelgi\u{eb}"
    );
    assert_eq!(
        postal(";;Postbus 1\\n1000 AA Stad;;;;"),
        "Postbus 1\n1000 AA Stad"
    );
}

#[test]
fn titles_that_stand_in_the_whole_name_too_are_taken_once() {
    let holder = |name: &str| {
        let card = card_of(&format!(
            "FN:{name}\r\nN:Wit;An;;drs.;\r\nORG:VWS\r\nTITLE:minister\r\n"
        ));
        assert_eq!(card.cells[&C::Titles], "drs.");
        card.cells[&C::Holder].clone()
    };
    assert_eq!(holder("drs. An Wit"), "An Wit");
    assert_eq!(holder("An Wit"), "An Wit");
}

#[test]
fn cards_say_what_is_a_part_of_what_and_since_when_somebody_serves() {
    let mut known = directory();
    known.institutions[0].details.parent = Some(known.institutions[1].id);
    let until = Some(date(2026, 12, 31));
    known.institutions[0].offices[0].details.ended = until;
    let holder = &mut known.institutions[0].offices[0].holders[0].details;
    holder.term = Term::new(date(2024, 7, 2), until).unwrap();
    let cards = card::of(&known, |kind| kind.key().to_owned(), today());
    let planned = plan_of(&card::rows(&cards), &Directory::default());
    let ministry = planned.iter().find(|it| it.office.is_empty());
    assert_eq!(
        doing(ministry.unwrap()).parent.as_deref(),
        Some("Tweede Kamer")
    );
    let minister = planned
        .iter()
        .find(|it| it.office == "minister van Proeven");
    let minister = doing(minister.unwrap());
    assert_eq!(
        minister.holder.as_ref().unwrap().term,
        Term::new(date(2024, 7, 2), until).unwrap()
    );
    assert_eq!(minister.office.as_ref().unwrap().1.ended, until);
    for row in plan_of(&card::rows(&cards), &known) {
        assert_eq!(row.outcome, Outcome::Same, "{row:?}");
    }
}

#[test]
fn an_address_is_no_longer_than_a_window_but_one_that_is_kept() {
    let long = ["regel"; MAX_POSTAL_LINES + 1].map(line).to_vec();
    let mut known = directory();
    let id = known.institutions[0].id;
    let mut details = known.institutions[0].details.clone();
    details.postal.clone_from(&long);
    let refused = Err(DirectoryError::AddressTooLong);
    assert_eq!(known.check(Some(id), &details), refused);
    let cell = ["regel"; MAX_POSTAL_LINES + 1].join("|");
    let row = raw(
        2,
        &[
            (C::Institution, "Ministerie van Proeven"),
            (C::Postal, &cell),
            (C::Mail, "post@proef.example"),
        ],
    );
    let planned = plan_of(std::slice::from_ref(&row), &known);
    assert_eq!(
        wrong(&planned[0]),
        [Mistake::Refused(DirectoryError::AddressTooLong)]
    );
    known.institutions[0].details.postal = long;
    assert_eq!(known.check(Some(id), &details), Ok(()));
    assert!(doing(&plan_of(&[row], &known)[0]).institution.is_some());
}
