//! Several writes as one statement to PostgreSQL: each statement is a journey there and back, and a hundred answers to
//! invitations have eight hundred of them.
//!
//! The same write with other values becomes one over lists of values: the rows are written in their order, and the triggers
//! of each see those before it. Writes of several tables become the parts of one statement. PostgreSQL does these at the same
//! moment: none sees what another wrote, their triggers do not either, and foreign keys are held to when all are done. So
//! only those go together that look at nothing which another of them writes, and only of the tables named here.

use super::{Put, renumber};
use crate::db::column::Value;
use std::fmt::Write as _;

/// How the writes begin that may go together: what their triggers look at, if they have any, is in no other of these tables.
const BESIDE: &[&str] = &[
    "insert into cosignature (",
    "update invitation set ",
    "insert into opening ",
    "insert into ledger_entry ",
    "insert into tree_waiting ",
    "insert into audit ",
    "insert into outbox ",
    "update letter set changed ",
];
/// How an update ends that can be made one over lists, by the first of its values.
const BY_ID: &str = " where id = $1";

/// A statement as it goes to PostgreSQL.
pub(super) struct Statement {
    pub text: String,
    pub values: Values,
}

/// What stands behind its placeholders.
pub(super) enum Values {
    /// Values.
    Row(Vec<Value>),
    /// Lists of values.
    Columns(Vec<List>),
}

/// The values of one placeholder, over all rows.
pub(super) enum List {
    Text(Vec<Option<String>>),
    Int(Vec<Option<i64>>),
    Uuid(Vec<Option<uuid::Uuid>>),
    Bytes(Vec<Option<Vec<u8>>>),
    Bool(Vec<Option<bool>>),
}

impl List {
    fn of(first: Value) -> Self {
        match first {
            Value::Text(it) => Self::Text(vec![it]),
            Value::Int(it) => Self::Int(vec![it]),
            Value::Uuid(it) => Self::Uuid(vec![it]),
            Value::Bytes(it) => Self::Bytes(vec![it]),
            Value::Bool(it) => Self::Bool(vec![it]),
        }
    }

    /// What PostgreSQL calls it.
    fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "text[]",
            Self::Int(_) => "bigint[]",
            Self::Uuid(_) => "uuid[]",
            Self::Bytes(_) => "bytea[]",
            Self::Bool(_) => "boolean[]",
        }
    }

    /// Whether a value is of its type.
    fn fits(&self, value: &Value) -> bool {
        matches!(
            (self, value),
            (Self::Text(_), Value::Text(_))
                | (Self::Int(_), Value::Int(_))
                | (Self::Uuid(_), Value::Uuid(_))
                | (Self::Bytes(_), Value::Bytes(_))
                | (Self::Bool(_), Value::Bool(_))
        )
    }

    /// Adds a value of its type.
    fn push(&mut self, value: Value) {
        match (self, value) {
            (Self::Text(list), Value::Text(it)) => list.push(it),
            (Self::Int(list), Value::Int(it)) => list.push(it),
            (Self::Uuid(list), Value::Uuid(it)) => list.push(it),
            (Self::Bytes(list), Value::Bytes(it)) => list.push(it),
            (Self::Bool(list), Value::Bool(it)) => list.push(it),
            _ => {}
        }
    }

    /// How many they are.
    #[cfg(test)]
    fn rows(&self) -> usize {
        match self {
            Self::Text(list) => list.len(),
            Self::Int(list) => list.len(),
            Self::Uuid(list) => list.len(),
            Self::Bytes(list) => list.len(),
            Self::Bool(list) => list.len(),
        }
    }

    /// Whether it holds an identifier.
    fn has(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Uuid(list), Value::Uuid(it)) => list.contains(it),
            _ => true,
        }
    }
}

/// One write, over as many rows as there are.
struct Part {
    begin: &'static str,
    sql: &'static str,
    columns: Vec<List>,
}

impl Part {
    /// Whether one more row goes with it: nothing is changed twice in one statement.
    fn takes(&self, sql: &str, values: &[Value]) -> bool {
        let fits = self
            .columns
            .iter()
            .zip(values)
            .all(|(list, it)| list.fits(it));
        let anew = !sql.ends_with(BY_ID)
            || self
                .columns
                .first()
                .zip(values.first())
                .is_some_and(|(ids, id)| !ids.has(id));
        sql == self.sql && values.len() == self.columns.len() && fits && anew
    }

    fn push(&mut self, values: Vec<Value>) {
        for (list, value) in self.columns.iter_mut().zip(values) {
            list.push(value);
        }
    }
}

/// These writes in their order, those that may go together as one statement.
pub(super) fn statements(waiting: Vec<Put>) -> Vec<Statement> {
    let mut made = Vec::new();
    let mut parts: Vec<Part> = Vec::new();
    for (sql, values) in waiting {
        let beside = BESIDE.iter().find(|begin| sql.starts_with(**begin));
        let Some(begin) = beside.filter(|_| halves(sql).is_some()) else {
            made.extend(whole(std::mem::take(&mut parts)));
            made.push(Statement {
                text: sql.to_owned(),
                values: Values::Row(values),
            });
            continue;
        };
        match parts.iter_mut().find(|part| part.begin == *begin) {
            Some(part) if part.takes(sql, &values) => {
                part.push(values);
                continue;
            }
            Some(_) => made.extend(whole(std::mem::take(&mut parts))),
            None => {}
        }
        parts.push(Part {
            begin,
            sql,
            columns: values.into_iter().map(List::of).collect(),
        });
    }
    made.extend(whole(parts));
    made
}

/// One statement of its parts.
fn whole(parts: Vec<Part>) -> Option<Statement> {
    let count = parts.len();
    let (mut text, mut columns) = (String::new(), Vec::new());
    for (nth, part) in parts.into_iter().enumerate() {
        let last = nth + 1 == count;
        if !last {
            let word = if nth == 0 { "with" } else { "," };
            // Writing to a String cannot fail.
            let _infallible = write!(text, "{word} part{nth} as (");
        }
        renumber(&mut text, &over_lists(&part), columns.len());
        text.push_str(if last { "" } else { ") " });
        columns.extend(part.columns);
    }
    (count > 0).then_some(Statement {
        text,
        values: Values::Columns(columns),
    })
}

/// What stands before the values of a write, the values, and what stands behind them; where it can be made one over lists.
fn halves(sql: &str) -> Option<(&str, &str, &str)> {
    if let Some(update) = sql.strip_suffix(BY_ID) {
        return Some((update, "", ""));
    }
    let (before, rest) = sql.split_once("values (")?;
    let (values, behind) = rest.split_once(')')?;
    let simple = sql.starts_with("insert into ") && !values.contains('(');
    simple.then_some((before, values, behind))
}

/// A write over lists: each placeholder is a column of a table that is made of them.
fn over_lists(part: &Part) -> String {
    let Some((before, values, behind)) = halves(part.sql) else {
        return part.sql.to_owned();
    };
    let (lists, names): (Vec<String>, Vec<String>) = part
        .columns
        .iter()
        .enumerate()
        .map(|(nth, list)| {
            (
                format!("${}::{}", nth + 1, list.name()),
                format!("v{}", nth + 1),
            )
        })
        .unzip();
    let rows = format!(
        "from unnest({}) as c ({})",
        lists.join(", "),
        names.join(", ")
    );
    if part.sql.ends_with(BY_ID) {
        return format!("{} {rows} where id = c.v1", before.replace('$', "c.v"));
    }
    format!(
        "{before}select {} {rows}{behind}",
        values.replace('$', "c.v")
    )
}

#[cfg(test)]
mod tests {
    use super::{Statement, Values, statements};
    use crate::db::binds;
    use uuid::Uuid;

    const LINE: &str = "insert into ledger_entry (letter, n) values ($1, $2)";
    const WAIT: &str = "insert into tree_waiting (letter, n) values ($1, $2)";
    const ANSWER: &str = "update invitation set answer = $2, lapsed = false where id = $1";

    fn texts(made: &[Statement]) -> Vec<&str> {
        made.iter().map(|it| it.text.as_str()).collect()
    }

    /// How many placeholders each has, and how many rows.
    fn rows(made: &[Statement]) -> Vec<(usize, usize)> {
        let rows = |it: &Statement| match &it.values {
            Values::Row(values) => (values.len(), 1),
            Values::Columns(lists) => {
                let rows = lists.iter().map(super::List::rows);
                let rows: std::collections::BTreeSet<usize> = rows.collect();
                assert_eq!(rows.len(), 1, "{}", it.text);
                (lists.len(), *rows.first().unwrap())
            }
        };
        made.iter().map(rows).collect()
    }

    #[test]
    fn the_same_write_many_times_is_one_over_lists() {
        let mail = "insert into outbox (id, state, due, created) values ($1, 'queued', $2, $2) on conflict (id) do nothing";
        for count in [1, 2, 50] {
            let put = |nth| (mail, binds![Uuid::from_u128(nth), i64::MAX]);
            let made = statements((0..count).map(put).collect());
            let text = "insert into outbox (id, state, due, created) select c.v1, 'queued', c.v2, c.v2 from unnest($1::uuid[], $2::bigint[]) as c (v1, v2) on conflict (id) do nothing";
            assert_eq!(texts(&made), [text]);
            let count = usize::try_from(count).unwrap();
            assert_eq!(rows(&made), [(2, count)]);
        }
    }

    #[test]
    fn nothing_is_changed_twice_in_one_statement() {
        let put = |nth, word: &str| (ANSWER, binds![Uuid::from_u128(nth), word]);
        let made = statements(vec![put(1, "a"), put(2, "b"), put(1, "c"), put(3, "d")]);
        let text = "update invitation set answer = c.v2, lapsed = false from unnest($1::uuid[], $2::text[]) as c (v1, v2) where id = c.v1";
        assert_eq!(texts(&made), [text, text]);
        assert_eq!(rows(&made), [(2, 2), (2, 2)]);
        // Nor by two that say it in other words.
        let read = "update invitation set read_at = $2 where id = $1";
        let made = statements(vec![put(1, "a"), (read, binds![Uuid::from_u128(1), 5_i64])]);
        assert_eq!(made.len(), 2);
    }

    #[test]
    fn writes_go_together_as_long_as_none_looks_at_another() {
        let other = "update person set name = $1";
        let waiting = vec![
            (LINE, binds!["a", 1_i64]),
            (WAIT, binds!["a", 1_i64]),
            (LINE, binds!["a", 2_i64]),
            (WAIT, binds!["a", 2_i64]),
            (other, binds!["b"]),
            (WAIT, binds!["a", 3_i64]),
            ("release savepoint act", binds![]),
        ];
        let made = statements(waiting);
        let expected = [
            "with part0 as (insert into ledger_entry (letter, n) select c.v1, c.v2 from unnest($1::text[], $2::bigint[]) as c (v1, v2)) \
             insert into tree_waiting (letter, n) select c.v1, c.v2 from unnest($3::text[], $4::bigint[]) as c (v1, v2)",
            other,
            "insert into tree_waiting (letter, n) select c.v1, c.v2 from unnest($1::text[], $2::bigint[]) as c (v1, v2)",
            "release savepoint act",
        ];
        assert_eq!(texts(&made), expected);
        assert_eq!(rows(&made), [(4, 2), (1, 1), (2, 1), (0, 1)]);
    }

    #[test]
    fn a_value_of_another_type_is_not_lost() {
        let made = statements(vec![(LINE, binds!["a", 1_i64]), (LINE, binds!["a", "2"])]);
        assert_eq!(rows(&made), [(2, 1), (2, 1)]);
        // What is not known to be made of placeholders alone goes as it is.
        let words = "insert into audit (id, at) values ($1, coalesce($2, 0))";
        let made = statements(vec![(words, binds!["a", 1_i64])]);
        assert_eq!(texts(&made), [words]);
    }
}
