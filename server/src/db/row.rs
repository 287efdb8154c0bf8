//! A row that came back, read by column name into domain types.

use super::{Column, PgRow, SqliteRow, StoreError};
use crate::store::Result;
use sqlx::Row as _;
use uuid::Uuid;

/// One row, and the statement it came from, so that a value that cannot be read is named by table, row and column.
pub struct Row {
    inner: Inner,
    sql: &'static str,
}

/// The row itself; see [`Row`].
pub(super) enum Inner {
    /// From SQLite.
    Sqlite(SqliteRow),
    /// From PostgreSQL.
    Postgres(PgRow),
}

impl From<SqliteRow> for Inner {
    fn from(row: SqliteRow) -> Self {
        Self::Sqlite(row)
    }
}

impl From<PgRow> for Inner {
    fn from(row: PgRow) -> Self {
        Self::Postgres(row)
    }
}

impl Row {
    pub(super) fn new(row: impl Into<Inner>, sql: &'static str) -> Self {
        Self {
            inner: row.into(),
            sql,
        }
    }

    /// The value of a column that is always set.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when it is not set or can't be read.
    pub fn get<T: Column>(&self, column: &'static str) -> Result<T> {
        self.optional(column)?
            .ok_or_else(|| self.corrupt(column, "is not set"))
    }

    /// The value of a column that may be empty.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when it can't be read.
    pub fn optional<T: Column>(&self, column: &'static str) -> Result<Option<T>> {
        let raw = self
            .raw::<T::Raw>(column)
            .map_err(|error| self.corrupt(column, &error.to_string()))?;
        raw.map(T::read)
            .transpose()
            .map_err(|what| self.corrupt(column, &what))
    }

    fn raw<R: super::column::Raw>(&self, column: &'static str) -> Result<Option<R>, sqlx::Error> {
        match &self.inner {
            Inner::Sqlite(row) => row.try_get(column),
            Inner::Postgres(row) => row.try_get(column),
        }
    }

    /// Names this row's table and key, the column, and what is wrong with it.
    pub fn corrupt(&self, column: &str, what: &str) -> StoreError {
        let table = table(self.sql).unwrap_or("?");
        let key = ["id", "letter"]
            .into_iter()
            .find_map(|key| self.raw::<Uuid>(key).ok().flatten())
            .map_or_else(String::new, |key| format!(" {key}"));
        StoreError::Corrupt(format!("{table}{key}, {column}: {what}"))
    }
}

/// The table that a `select` is about: the one behind the first `from` outside any parentheses.
fn table(sql: &str) -> Option<&str> {
    let mut depth = 0_i32;
    let mut words = sql.split_whitespace();
    while let Some(word) = words.next() {
        if depth == 0 && word == "from" {
            return words.next();
        }
        for c in word.chars() {
            depth += match c {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn a_row_knows_its_table() {
        assert_eq!(table("select a from b where c = $1"), Some("b"));
        assert_eq!(
            table("select (select count(*) from x) as n, d\n    from letter l"),
            Some("letter")
        );
        assert_eq!(table("select 1"), None);
    }
}
