//! Tables with everybody who held an office: what goes out is the whole history, and comes in as it was.

use super::{
    super::table::{self, Column, Mistake, Outcome, RawRow, Row, Which},
    files::{raw, vocabulary},
    *,
};
use Column as C;

fn today() -> Day {
    date(2026, 3, 1)
}

/// A directory with everything that a table holds: former holders, one who comes, one who leaves, an office that ended, one
/// that came back, and two of one title after a merge.
fn with_history() -> Directory {
    let mut known = directory();
    let minister = &mut known.institutions[0].offices[0];
    minister.holders = vec![
        holder(5, "Ed Groen", date(2026, 9, 1), None),
        holder(4, "An de Wit", date(2024, 7, 2), Some(date(2026, 8, 31))),
        holder(3, "Bo Zwart", date(2020, 1, 1), Some(date(2022, 5, 5))),
        holder(2, "An de Wit", date(2017, 1, 1), Some(date(2019, 12, 31))),
    ];
    minister.holders[2].details.titles = Some(crate::text::Titles::parse("drs.").unwrap());
    minister.details.portfolio = Some(line("zorg"));
    let mut ended = office(3, "minister van Proeven", vec![]);
    ended.details.ended = Some(date(2010, 10, 14));
    ended.holders = vec![holder(
        6,
        "Cor Geel",
        date(2007, 2, 22),
        Some(date(2010, 10, 14)),
    )];
    let one = office(
        4,
        "voorzitter",
        vec![holder(7, "Di Rood", date(2021, 3, 1), None)],
    );
    let other = office(
        5,
        "Voorzitter",
        vec![holder(8, "Fé Paars", date(2022, 3, 1), None)],
    );
    known.institutions[0].offices.push(ended);
    known.institutions[1].offices = vec![one, other];
    known
}

fn exported(known: &Directory) -> Vec<RawRow> {
    let rows = table::of(known, &vocabulary());
    let head = table::head(&rows[0], &vocabulary()).unwrap();
    let read = (2..).zip(&rows[1..]);
    let read = read.map(|(line, cells)| RawRow::of_table(line, &head, cells.clone()));
    read.collect()
}

fn plan_of(rows: &[RawRow], known: &Directory) -> Vec<Row> {
    table::plan(rows, &vocabulary(), known, today())
}

/// What the rows do to an empty directory.
fn done(rows: Vec<Row>) -> Directory {
    let mut all = Directory::default();
    let mut places = std::collections::BTreeMap::new();
    for (number, row) in (1_u8..).zip(rows) {
        let (Outcome::New(doing) | Outcome::Changed(doing)) = row.outcome else {
            panic!("{row:?}")
        };
        if let Some((None, details)) = doing.institution {
            let name = details.name.to_string();
            let mut it = institution(number, details.kind, &name, vec![]);
            it.details = details;
            all.institutions.push(it);
        }
        let named = |it: &Institution| it.details.name.as_str() == doing.name;
        let at = all.institutions.iter().position(named).unwrap();
        let offices = &mut all.institutions[at].offices;
        let (which, details) = doing.office.unwrap();
        let place = match which {
            Which::OfRow(line) => places[&line],
            Which::There(id) => panic!("{id} of nothing"),
            Which::New | Which::Double => {
                let mut it = office(number, details.title.as_str(), vec![]);
                it.details = details;
                offices.push(it);
                offices.len() - 1
            }
        };
        places.insert(row.line, place);
        let Some(comes) = doing.holder else { continue };
        let office = &mut offices[place];
        let mut term = comes.term;
        if term.until().is_none() {
            let (ends, until) = office.succession(term.from()).unwrap();
            assert_eq!(ends, None, "each row says its own last day");
            term = until;
        }
        let id = HolderId::new(Moment::from_millis(0), [number; 10]);
        let details = HolderDetails { term, ..comes };
        office.holders.insert(0, Holder { id, details });
    }
    all
}

#[test]
fn history_goes_out_and_comes_in_the_same() {
    let known = with_history();
    let rows = exported(&known);
    assert_eq!(
        rows.len(),
        8,
        "a row for each holder, one for an office without"
    );
    for row in plan_of(&rows, &known) {
        assert_eq!(row.outcome, Outcome::Same, "{row:?}");
    }
    let back = done(plan_of(&rows, &Directory::default()));
    let cells = |known: &Directory| {
        let mut rows = table::of(known, &vocabulary());
        rows.sort();
        rows
    };
    assert_eq!(cells(&back), cells(&known));
    for (one, other) in back.institutions.iter().zip(&known.institutions) {
        let holders = |it: &Institution| {
            let of = it.offices.iter().map(|it| it.holders.len());
            let mut of: Vec<_> = of.collect();
            of.sort_unstable();
            of
        };
        assert_eq!(holders(one), holders(other));
    }
}

#[test]
fn offices_stand_in_the_order_of_the_file_in_each_institution() {
    let own = |line, name, title| raw(line, &[(C::Institution, name), (C::Office, title)]);
    let rows = [
        own(2, "Raad", "voorzitter"),
        own(3, "Ministerie van Proeven", "staatssecretaris Wonen"),
        own(4, "Raad", "lid"),
        own(5, "Ministerie van Proeven", "staatssecretaris Zorg"),
    ];
    let order = |row: &Row| match &row.outcome {
        Outcome::New(doing) => doing.office.as_ref().unwrap().1.order,
        other => panic!("{other:?}"),
    };
    let planned = plan_of(&rows, &directory());
    let orders: Vec<_> = planned.iter().map(order).collect();
    assert_eq!(orders, [1, 3, 2, 4], "behind those that are there");
}

/// A row of the minister of the directory of these tests.
fn minister(line: u64, cells: &[(Column, &str)]) -> RawRow {
    let own = [
        (C::Institution, "Ministerie van Proeven"),
        (C::Office, "minister van Proeven"),
    ];
    let mut row = raw(line, &own);
    row.cells.extend(raw(line, cells).cells);
    row
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases is read as one")]
fn a_row_may_bring_who_was_there_before_and_says_who_leaves() {
    let known = directory();
    let wrong = |row: &Row| match &row.outcome {
        Outcome::Wrong(problems) => problems[0].what.clone(),
        other => panic!("{other:?}"),
    };
    let planned = plan_of(
        &[
            minister(
                2,
                &[
                    (C::Holder, "An de Wit"),
                    (C::Since, "1-1-2020"),
                    (C::Until, "1-7-2024"),
                ],
            ),
            minister(
                3,
                &[(C::Holder, "Jan van den Berg"), (C::Until, "1-4-2026")],
            ),
            minister(4, &[(C::Holder, "Bo Zwart"), (C::Since, "2-4-2026")]),
            minister(5, &[(C::Holder, "Bo Zwart"), (C::Since, "2-4-2026")]),
            minister(6, &[(C::Holder, "Cor Geel")]),
            minister(
                7,
                &[
                    (C::Holder, "Di Rood"),
                    (C::Since, "1-1-2021"),
                    (C::Until, "1-1-2023"),
                ],
            ),
            minister(
                8,
                &[
                    (C::Holder, "Di Rood"),
                    (C::Since, "1-1-2015"),
                    (C::Until, "1-1-2014"),
                ],
            ),
        ],
        &known,
    );
    let doing = |row: &Row| match &row.outcome {
        Outcome::New(doing) | Outcome::Changed(doing) => doing.clone(),
        other => panic!("{other:?}"),
    };
    let before = doing(&planned[0]).holder.unwrap();
    assert_eq!(before.term.until(), Some(date(2024, 7, 1)));
    let (_, leaves) = doing(&planned[1]).corrected.unwrap();
    assert_eq!(leaves.term.from(), date(2024, 7, 2));
    assert_eq!(leaves.term.until(), Some(date(2026, 4, 1)));
    assert_eq!(doing(&planned[2]).holder.unwrap().term.until(), None);
    assert_eq!(wrong(&planned[3]), Mistake::Differs(2));
    assert_eq!(
        wrong(&planned[4]),
        Mistake::Text(crate::text::TextError::Empty)
    );
    assert_eq!(
        wrong(&planned[5]),
        Mistake::Refused(DirectoryError::Overlap)
    );
    assert_eq!(
        wrong(&planned[6]),
        Mistake::Refused(DirectoryError::EndsBeforeStart)
    );
    let ends = plan_of(&[minister(2, &[(C::Ended, "1-1-2026")])], &known);
    assert_eq!(
        doing(&ends[0]).office.unwrap().1.ended,
        Some(date(2026, 1, 1))
    );
    let early = plan_of(&[minister(2, &[(C::Ended, "1-1-2020")])], &known);
    assert_eq!(
        wrong(&early[0]),
        Mistake::Refused(DirectoryError::BeginsLater)
    );
    let number = plan_of(&[minister(2, &[(C::Number, "0")])], &known);
    assert_eq!(wrong(&number[0]), Mistake::Number);
}
