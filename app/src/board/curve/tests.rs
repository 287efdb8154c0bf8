//! What the curve must do for any round: from an hour to a year, from no name to a thousand.

use super::*;

/// Monday 2 March 2026, nine o'clock in Amsterdam.
fn opened() -> Moment {
    Moment::from_millis(1_772_438_400_000)
}

fn span(seconds: i64, seen: i64) -> Span {
    Span {
        opened: opened(),
        until: opened().plus_seconds(seconds),
        seen: opened().plus_seconds(seen),
    }
}

fn signed(second: i64) -> Change {
    Change {
        at: opened().plus_seconds(second),
        more: true,
    }
}

fn gone(second: i64) -> Change {
    Change {
        more: false,
        ..signed(second)
    }
}

/// The corners of a path that goes right and up or down only.
fn corners(line: &str) -> Vec<(i64, i64)> {
    let rest = line.strip_prefix('M').unwrap();
    let cut = rest.find('H').unwrap();
    let (x, y) = rest[..cut].split_once(' ').unwrap();
    let mut at: (i64, i64) = (x.parse().unwrap(), y.parse().unwrap());
    let mut all = vec![at];
    let mut rest = &rest[cut..];
    while !rest.is_empty() {
        let end = rest[1..].find(['H', 'V']).map_or(rest.len(), |end| end + 1);
        let number = rest[1..end].parse().unwrap();
        if rest.starts_with('H') {
            at.0 = number;
        } else {
            at.1 = number;
        }
        all.push(at);
        rest = &rest[end..];
    }
    all
}

#[test]
fn with_no_name_the_line_lies_on_the_floor_until_now() {
    let curve = Curve::of(span(10 * DAY, 5 * DAY), &[], &[], 52);
    assert_eq!(curve.line, "M20 1860H1790");
    assert_eq!((curve.end, curve.total), ((1_790, BOTTOM), 0));
    assert_eq!(curve.goal, TOP);
}

#[test]
fn every_name_is_a_step_and_one_taken_back_a_step_down() {
    let changes = [signed(2 * DAY), signed(4 * DAY), gone(6 * DAY)];
    let curve = Curve::of(span(10 * DAY, 8 * DAY), &changes, &[], 4);
    assert_eq!(curve.line, "M20 1860H728V1480H1436V1100H2144V1480H2852");
    assert_eq!(curve.total, 1);
}

#[test]
fn when_all_signed_the_line_touches_the_goal_and_where_more_did_the_goal_moves_down() {
    let two = [signed(HOUR), signed(2 * HOUR)];
    let all = Curve::of(span(DAY, DAY), &two, &[], 2);
    assert_eq!((all.end, all.goal), ((RIGHT, TOP), TOP));
    let more = Curve::of(span(DAY, DAY), &two, &[], 1);
    assert_eq!((more.end.1, more.goal), (TOP, i64::midpoint(TOP, BOTTOM)));
    // Nobody asked, nobody signed: nothing is divided by nothing.
    assert_eq!(Curve::of(span(0, 0), &[], &[], 0).line, "M20 1860H20");
}

#[test]
fn any_round_stays_on_the_paper_and_goes_forward() {
    for seconds in [HOUR, 5 * HOUR, DAY, 2 * DAY, 9 * DAY, 45 * DAY, 366 * DAY] {
        for names in [0_i64, 1, 7, 52, 1_000] {
            // Bunched towards the end, as people sign; a tenth takes it back.
            let when = |nth: i64| seconds - seconds * (names - nth) / names / 3;
            let mut changes: Vec<_> = (0..names).map(|nth| signed(when(nth))).collect();
            changes.extend((0..names / 10).map(|nth| gone(when(nth * 10) + 1)));
            let reminders: Vec<_> = [0, 1, 2]
                .map(|nth| opened().plus_seconds(seconds * nth / 2))
                .to_vec();
            let span = span(seconds, seconds);
            let curve = Curve::of(span, &changes, &reminders, 400);
            let corners = corners(&curve.line);
            assert!(corners.is_sorted_by_key(|(x, _)| *x), "{seconds} {names}");
            let on_paper =
                |(x, y): &(i64, i64)| (LEFT..=RIGHT).contains(x) && (TOP..=BOTTOM).contains(y);
            assert!(
                corners.iter().all(on_paper),
                "{seconds} {names}: {corners:?}"
            );
            assert_eq!(corners.last(), Some(&curve.end));
            assert_eq!(i64::from(curve.total), names - names / 10);
            assert_eq!(
                curve.reminders,
                [LEFT + (RIGHT - LEFT) / 2],
                "not those at either end"
            );
            assert!(curve.line.len() < 20_000, "{} bytes", curve.line.len());
            let table = series(span, &changes);
            assert_eq!(table.last().map_or(0, |(_, count)| *count), curve.total);
            assert!(table.len() <= 366, "{} rows", table.len());
        }
    }
}

#[test]
fn ticks_are_few_and_round_and_one_has_words() {
    for seconds in [
        HOUR,
        5 * HOUR,
        DAY,
        2 * DAY,
        3 * DAY,
        9 * DAY,
        45 * DAY,
        100 * DAY,
        366 * DAY,
    ] {
        let ticks = ticks(span(seconds, 0));
        assert!((1..=4).contains(&ticks.len()), "{seconds}: {ticks:?}");
        assert!(ticks.is_sorted_by_key(|tick| tick.x));
        assert!(ticks.iter().filter(|tick| tick.named).count() <= 1);
        for tick in ticks {
            let clock = tick.at.amsterdam();
            assert_eq!((clock.minute() % 15, clock.second()), (0, 0));
            assert!(
                seconds <= 2 * DAY || clock.hour() == 0,
                "{clock}: summer time too"
            );
        }
    }
    let days: Vec<String> = ticks(span(366 * DAY, 0))
        .iter()
        .map(|tick| tick.at.day().to_string())
        .collect();
    assert_eq!(days, ["2026-07-01", "2026-11-01", "2027-03-01"]);
}

#[test]
fn the_table_says_how_many_there_were_at_the_end_of_each_day() {
    let changes = [
        signed(HOUR),
        signed(2 * HOUR),
        signed(20 * HOUR),
        gone(DAY + HOUR),
    ];
    let rows = series(span(9 * DAY, 9 * DAY), &changes);
    let shown: Vec<_> = rows
        .iter()
        .map(|(at, count)| (at.day().to_string(), *count))
        .collect();
    assert_eq!(
        shown,
        [("2026-03-02".to_owned(), 2), ("2026-03-03".to_owned(), 2)]
    );
    let rows = series(span(HOUR, HOUR), &[signed(10), signed(20), signed(70)]);
    assert_eq!(rows.iter().map(|row| row.1).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn what_happened_after_the_end_is_drawn_at_the_end() {
    let curve = Curve::of(span(DAY, DAY), &[signed(HOUR), gone(3 * DAY)], &[], 3);
    assert_eq!(curve.end, (RIGHT, BOTTOM));
}
