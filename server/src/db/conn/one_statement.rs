//! Several writes as one statement to PostgreSQL: each statement is a journey there and back, and an answer to an invitation
//! has eight of them.
//!
//! PostgreSQL does all parts of one statement at the same moment: none sees what another wrote, their triggers do not
//! either, and foreign keys are held to when all are done. So only those writes go together that look at nothing which
//! another of them writes, and only of the tables named here.

use super::renumber;
use crate::db::column::Value;
use std::fmt::Write as _;

/// What may go together, and whether there may be several of it: what its trigger looks at, if it has one, is in no other
/// of these tables. A second line of the ledger would not see the first.
const BESIDE: &[(&str, bool)] = &[
    ("insert into cosignature (", false),
    ("update invitation set ", false),
    ("insert into opening ", true),
    ("insert into ledger_entry ", false),
    ("insert into tree_waiting ", false),
    ("insert into audit ", false),
    ("insert into outbox ", false),
];

/// These writes in their order, those that may go together as one statement.
pub(super) fn statements(waiting: Vec<(&'static str, Vec<Value>)>) -> Vec<(String, Vec<Value>)> {
    let mut made: Vec<(String, Vec<Value>)> = Vec::new();
    // The parts of the statement that is being made, and which of those that there may be only one of it has.
    let (mut parts, mut values): (Vec<&'static str>, Vec<Value>) = (Vec::new(), Vec::new());
    let mut open = false;
    let mut firsts = Vec::new();
    for (sql, own) in waiting {
        let beside = BESIDE.iter().find(|(begin, _)| sql.starts_with(begin));
        let joins = open
            && beside.is_some_and(|(begin, several)| {
                *several || !parts.iter().any(|part| part.starts_with(begin))
            });
        if !joins && !parts.is_empty() {
            made.push((whole(&parts, &firsts), std::mem::take(&mut values)));
            parts.clear();
            firsts.clear();
        }
        open = beside.is_some();
        firsts.push(values.len());
        parts.push(sql);
        values.extend(own);
    }
    if !parts.is_empty() {
        made.push((whole(&parts, &firsts), values));
    }
    made
}

/// One statement of its parts, each with how many values stand before its own.
fn whole(parts: &[&str], firsts: &[usize]) -> String {
    let mut text = String::new();
    for (nth, (part, first)) in parts.iter().zip(firsts).enumerate() {
        let last = nth + 1 == parts.len();
        if !last {
            let word = if nth == 0 { "with" } else { "," };
            // Writing to a String cannot fail.
            let _infallible = write!(text, "{word} part{nth} as (");
        }
        renumber(&mut text, part, *first);
        text.push_str(if last { "" } else { ") " });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::statements;
    use crate::db::binds;

    #[test]
    fn writes_go_together_as_long_as_none_looks_at_another() {
        let line = "insert into ledger_entry (letter, n) values ($1, $2)";
        let wait = "insert into tree_waiting (letter, n) values ($1, $2)";
        let other = "update person set name = $1";
        let opening = "insert into opening (value) values ($1)";
        let waiting = vec![
            (opening, binds!["a"]),
            (opening, binds!["b"]),
            (line, binds!["c", "d"]),
            (wait, binds!["e", "f"]),
            (line, binds!["g", "h"]),
            (other, binds!["i"]),
            (opening, binds!["j"]),
            ("release savepoint act", binds![]),
        ];
        let made = statements(waiting);
        let texts: Vec<&str> = made.iter().map(|(text, _)| text.as_str()).collect();
        let expected = [
            "with part0 as (insert into opening (value) values ($1)) , part1 as (insert into opening (value) values ($2)) , part2 as (insert into ledger_entry (letter, n) values ($3, $4)) insert into tree_waiting (letter, n) values ($5, $6)",
            line,
            other,
            opening,
            "release savepoint act",
        ];
        assert_eq!(texts, expected);
        let values: Vec<usize> = made.iter().map(|(_, values)| values.len()).collect();
        assert_eq!(values, [6, 2, 1, 1, 0]);
    }
}
