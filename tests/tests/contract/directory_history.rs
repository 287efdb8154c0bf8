//! Tables with everybody who held an office, read into the store.

use super::{World, directory::words, stories};
use jiff::civil::date;
use letters::{
    addressee::table::{self, Column, Outcome, RawRow},
    time::Day,
};

stories!(a_file_brings_the_history_of_an_office);

async fn a_file_brings_the_history_of_an_office(world: &World) {
    use Column as C;
    let head = [
        C::Institution,
        C::Office,
        C::Holder,
        C::Since,
        C::Until,
        C::Ended,
        C::Number,
    ];
    let rows: &[&[&str]] = &[
        &["Raad", "lid", "An Een", "1-1-2020", "31-12-2021", "", ""],
        &["Raad", "lid", "Bo Twee", "1-1-2022", "", "", ""],
        &["Raad", "lid", "Cor Drie", "1-1-2024", "", "", ""],
        &["Raad", "lid", "Di Vier", "1-1-2023", "", "", "2"],
        &["Raad", "lid", "Ed Vijf", "1-1-2010", "", "1-1-2015", ""],
    ];
    assert_eq!(world.reads_in(&head, rows).await, []);
    let known = world.store.directory().await.unwrap();
    let offices = &known.named("Raad").unwrap().offices;
    assert_eq!(offices.len(), 3, "one of them a double, one that ended");
    let terms = |at: usize| -> Vec<(Day, Option<Day>)> {
        let terms = offices[at].holders.iter().map(|it| it.details.term);
        terms.map(|term| (term.from(), term.until())).collect()
    };
    assert_eq!(
        terms(0),
        [
            (date(2024, 1, 1), None),
            (date(2022, 1, 1), Some(date(2023, 12, 31))),
            (date(2020, 1, 1), Some(date(2021, 12, 31))),
        ]
    );
    assert_eq!(terms(1), [(date(2023, 1, 1), None)]);
    assert_eq!(terms(2), [(date(2010, 1, 1), Some(date(2015, 1, 1)))]);
    assert_eq!(offices[2].details.ended, Some(date(2015, 1, 1)));
    // Out and in once more it is the same; and an office that ends ends the term in it.
    let out = table::of(&known, &words());
    let rows = (2..).zip(&out[1..]);
    let head_out = table::head(&out[0], &words()).unwrap();
    let rows: Vec<_> = rows
        .map(|(line, row)| RawRow::of_table(line, &head_out, row.clone()))
        .collect();
    for row in table::plan(&rows, &words(), &known, date(2026, 3, 1)) {
        assert_eq!(row.outcome, Outcome::Same, "{row:?}");
    }
    let ends: &[&[&str]] = &[&["Raad", "lid", "", "", "", "1-1-2025", ""]];
    assert_eq!(world.reads_in(&head, ends).await, []);
    let known = world.store.directory().await.unwrap();
    let office = &known.named("Raad").unwrap().offices[0];
    assert_eq!(office.details.ended, Some(date(2025, 1, 1)));
    assert_eq!(
        office.holders[0].details.term.until(),
        Some(date(2025, 1, 1))
    );
}
