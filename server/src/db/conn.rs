//! A connection to either engine, and the ways to ask on it.

use super::{
    Result, Row, Sql, StoreError,
    column::{Value, binds},
};
use crate::dialect::POSTGRES_STAYS_OPEN;
use sqlx::{
    AssertSqlSafe, Executor as _, Postgres, Sqlite, Transaction, pool::PoolConnection,
    postgres::PgArguments, query::Query, sqlite::SqliteArguments,
};
use std::fmt::Write as _;

mod one_statement;
mod second_line;

use one_statement::{List, Statement, Values};

pub(crate) use second_line::SetAside;

/// A connection, or a transaction on one.
#[derive(Debug)]
pub struct Conn {
    on: On,
    /// Writes that wait for the next question or the commit: [`Self::put`].
    waiting: Vec<Put>,
    /// How many of them are of acts before the one that is under way.
    earlier: usize,
    /// What an act undoes when it is refused: [`Self::begin_act`].
    savepoint: Savepoint,
    /// Whether what acts before this one wrote could not be kept: then none of it is there.
    broken: bool,
}

/// A statement that waits, with its values.
type Put = (&'static str, Vec<Value>);

/// What is behind a [`Conn`].
#[derive(Debug)]
pub(super) enum On {
    /// Reads from SQLite.
    Sqlite(PoolConnection<Sqlite>),
    /// Reads from PostgreSQL.
    Postgres(PoolConnection<Postgres>),
    /// A transaction on SQLite.
    SqliteTx(Transaction<'static, Sqlite>),
    /// A transaction on PostgreSQL.
    PostgresTx(Transaction<'static, Postgres>),
}

/// The savepoint of the act that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Savepoint {
    /// There is none.
    None,
    /// It is set before the first write.
    Due,
    /// It is set.
    Set,
}

/// How many writes wait at most: on SQLite those of an act, on PostgreSQL those of all that share a commit.
const MOST_WAITING_SQLITE: usize = 32;
const MOST_WAITING_POSTGRES: usize = 1_024;
/// Sets the savepoint of an act, lets go of it, and goes back to it. None is left behind: SQLite copies each page that is
/// written under one, for each.
const SET: &str = "savepoint act";
const RELEASE: &str = "release savepoint act";
const BACK: &str = "rollback to savepoint act";

impl From<On> for Conn {
    fn from(on: On) -> Self {
        Self {
            on,
            waiting: Vec::new(),
            earlier: 0,
            savepoint: Savepoint::None,
            broken: false,
        }
    }
}

/// Asks whichever engine is behind a [`Conn`].
macro_rules! on {
    ($conn:expr, $sql:expr, $values:expr, |$c:ident, $query:ident| $ask:expr) => {{
        let sql: Sql = $sql;
        counted(sql.sqlite, $values.len())?;
        match &mut $conn.on {
            On::Sqlite(conn) => {
                let ($c, $query) = (&mut **conn, sqlite_query(sql.sqlite, $values));
                $ask
            }
            On::SqliteTx(conn) => {
                let ($c, $query) = (&mut **conn, sqlite_query(sql.sqlite, $values));
                $ask
            }
            On::Postgres(conn) => {
                let ($c, $query) = (&mut **conn, postgres_query(sql.postgres, $values));
                $ask
            }
            On::PostgresTx(conn) => {
                let ($c, $query) = (&mut **conn, postgres_query(sql.postgres, $values));
                $ask
            }
        }
    }};
}

impl Conn {
    /// Runs a statement; gives the number of rows it touched.
    pub async fn run(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<u64> {
        self.before_writing().await?;
        self.execute(sql.into(), values).await
    }

    async fn execute(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64> {
        Ok(on!(self, sql, values, |conn, query| conn
            .execute(query)
            .await?
            .rows_affected()))
    }

    /// Runs a statement before the next question or the commit, whichever comes first; what stands in its way is said then.
    /// SQLite is in another thread and PostgreSQL in another program, and taking words there and back is most of what a
    /// short statement costs: those that wait go together, as far as the engine can take them so.
    pub(crate) async fn put(&mut self, sql: &'static str, values: Vec<Value>) -> Result<()> {
        counted(sql, values.len())?;
        self.waiting.push((sql, values));
        let most = if self.is_postgres() {
            MOST_WAITING_POSTGRES
        } else {
            MOST_WAITING_SQLITE
        };
        if self.waiting.len() < most {
            return Ok(());
        }
        self.flush().await
    }

    /// As [`Self::run`], with the database's own error, for whoever can say what it means.
    pub async fn try_run(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Result<u64, sqlx::Error>> {
        self.before_writing().await?;
        Ok(on!(self, sql.into(), values, |conn, query| conn
            .execute(query)
            .await
            .map(|done| done.rows_affected())))
    }

    /// All rows.
    pub async fn all(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Vec<Row>> {
        self.before_asking().await?;
        let sql = sql.into();
        Ok(on!(self, sql, values, |conn, query| {
            conn.fetch_all(query)
                .await?
                .into_iter()
                .map(|row| Row::new(row, sql.sqlite))
                .collect()
        }))
    }

    /// The first row, if there is any.
    pub async fn first(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Option<Row>> {
        self.before_asking().await?;
        let sql = sql.into();
        Ok(on!(self, sql, values, |conn, query| {
            conn.fetch_optional(query)
                .await?
                .map(|row| Row::new(row, sql.sqlite))
        }))
    }

    /// The row that must be there.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not.
    pub async fn one(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Row> {
        self.first(sql, values).await?.ok_or(StoreError::NotFound)
    }

    /// Takes rows that nobody else changes until this transaction ends. On SQLite nobody writes beside it anyway.
    pub(crate) async fn lock(&mut self, select: Sql, values: Vec<Value>) -> Result<()> {
        match self.on {
            On::Sqlite(_) | On::SqliteTx(_) => Ok(()),
            On::Postgres(_) | On::PostgresTx(_) => self.all(select, values).await.map(drop),
        }
    }

    /// Lets this transaction stand still while others are asked: it holds no row, and is asked something much later again.
    pub(crate) async fn stays_open(&mut self) -> Result<()> {
        match self.on {
            On::Sqlite(_) | On::SqliteTx(_) => Ok(()),
            On::Postgres(_) | On::PostgresTx(_) => self
                .execute(POSTGRES_STAYS_OPEN.into(), binds![])
                .await
                .map(drop),
        }
    }

    /// Whether this is PostgreSQL: it takes the writes of several acts as one statement, and a list of ids in a question.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.on, On::Postgres(_) | On::PostgresTx(_))
    }

    /// An act begins that is undone by itself when it is refused. On PostgreSQL what acts before it wrote may wait on.
    pub(crate) async fn begin_act(&mut self) -> Result<()> {
        if !self.is_postgres() {
            self.flush().await?;
        }
        self.earlier = self.waiting.len();
        self.savepoint = Savepoint::Due;
        Ok(())
    }

    /// It is done, down to its last write; on PostgreSQL writes that nobody asked after go with those of the next acts, at the
    /// latest at the commit.
    pub(crate) async fn end_act(&mut self) -> Result<()> {
        let waits_on = self.is_postgres() && self.savepoint != Savepoint::Set;
        if !waits_on {
            if self.savepoint == Savepoint::Set
                || self.savepoint == Savepoint::Due && !self.waiting.is_empty()
            {
                self.waiting.push((RELEASE, Vec::new()));
            }
            self.flush().await?;
        }
        self.savepoint = Savepoint::None;
        Ok(())
    }

    /// It is undone: nothing that was written since it began is there.
    ///
    /// # Errors
    /// When what acts before it wrote is not there either.
    pub(crate) async fn undo_act(&mut self) -> Result<()> {
        if self.broken {
            let message = "what others wrote in this transaction could not be kept".to_owned();
            return Err(StoreError::Unavailable(sqlx::Error::Protocol(message)));
        }
        match std::mem::replace(&mut self.savepoint, Savepoint::None) {
            Savepoint::Set => {
                self.waiting.clear();
                self.execute(BACK.into(), binds![]).await?;
                self.execute(RELEASE.into(), binds![]).await?;
            }
            Savepoint::None | Savepoint::Due => self.waiting.truncate(self.earlier),
        }
        Ok(())
    }

    /// What waits goes first, and the savepoint before it.
    async fn before_writing(&mut self) -> Result<()> {
        self.flush().await?;
        if self.savepoint == Savepoint::Due {
            self.set().await?;
        }
        Ok(())
    }

    /// What waits goes first.
    async fn before_asking(&mut self) -> Result<()> {
        if self.is_postgres() {
            // Here a question that fails ends the transaction as well.
            return self.before_writing().await;
        }
        self.flush().await
    }

    /// Sets the savepoint of the act that is under way, behind all that acts before it wrote.
    async fn set(&mut self) -> Result<()> {
        let own = self.waiting.split_off(self.earlier);
        let earlier = std::mem::replace(&mut self.waiting, own);
        self.earlier = 0;
        self.broken = true;
        self.run_all(earlier).await?;
        self.execute(SET.into(), binds![]).await?;
        self.broken = false;
        self.savepoint = Savepoint::Set;
        Ok(())
    }

    /// Runs what waits.
    pub(crate) async fn flush(&mut self) -> Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        if self.savepoint == Savepoint::Due {
            if self.is_postgres() {
                self.set().await?;
            } else {
                self.waiting.insert(0, (SET, Vec::new()));
                self.savepoint = Savepoint::Set;
            }
        }
        let waiting = std::mem::take(&mut self.waiting);
        self.run_all(waiting).await
    }

    async fn run_all(&mut self, waiting: Vec<Put>) -> Result<()> {
        if waiting.is_empty() {
            return Ok(());
        }
        match &mut self.on {
            On::Sqlite(conn) => run_together(conn, waiting).await,
            On::SqliteTx(conn) => run_together(conn, waiting).await,
            On::Postgres(conn) => run_in_turn(conn, waiting).await,
            On::PostgresTx(conn) => run_in_turn(conn, waiting).await,
        }
    }

    /// Keeps what a transaction did.
    pub(crate) async fn commit(mut self) -> Result<()> {
        self.flush().await?;
        match self.on {
            On::SqliteTx(tx) => tx.commit().await?,
            On::PostgresTx(tx) => tx.commit().await?,
            On::Sqlite(_) | On::Postgres(_) => {}
        }
        Ok(())
    }
}

/// Runs statements as one text.
async fn run_together(conn: &mut sqlx::SqliteConnection, statements: Vec<Put>) -> Result<()> {
    let (mut text, mut all) = (String::new(), Vec::new());
    for (sql, values) in statements {
        renumber(&mut text, sql, all.len());
        text.push(';');
        all.extend(values);
    }
    // Only texts of this program are in it.
    let query = sqlx::query(AssertSqlSafe(text));
    conn.execute(bound_to_sqlite(query, all)).await?;
    Ok(())
}

/// Runs statements one after the other, as few as they can be made.
async fn run_in_turn(conn: &mut sqlx::PgConnection, statements: Vec<Put>) -> Result<()> {
    for Statement { text, values } in one_statement::statements(statements) {
        // Only texts of this program are in it.
        let query = sqlx::query(AssertSqlSafe(text));
        let query = match values {
            Values::Row(values) => bound_to_postgres(query, values),
            Values::Columns(columns) => columns.into_iter().fold(query, |query, list| match list {
                List::Text(list) => query.bind(list),
                List::Int(list) => query.bind(list),
                List::Uuid(list) => query.bind(list),
                List::Bytes(list) => query.bind(list),
                List::Bool(list) => query.bind(list),
            }),
        };
        conn.execute(query).await?;
    }
    Ok(())
}

/// Adds a statement to a text, its placeholders counted on from those before it.
fn renumber(text: &mut String, sql: &str, before: usize) {
    let mut parts = sql.split('$');
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let digits = digits(part);
        let number = part[..digits].parse::<usize>().unwrap_or_default();
        // Writing to a String cannot fail.
        let _infallible = write!(text, "${}{}", number + before, &part[digits..]);
    }
}

/// How many digits a text begins with.
fn digits(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len())
}

fn sqlite_query(sql: &'static str, values: Vec<Value>) -> Query<'static, Sqlite, SqliteArguments> {
    bound_to_sqlite(sqlx::query(sql), values)
}

fn bound_to_sqlite(
    query: Query<'static, Sqlite, SqliteArguments>,
    values: Vec<Value>,
) -> Query<'static, Sqlite, SqliteArguments> {
    values.into_iter().fold(query, |query, value| match value {
        Value::Text(value) => query.bind(value),
        Value::Int(value) => query.bind(value),
        Value::Uuid(value) => query.bind(value),
        Value::Bytes(value) => query.bind(value),
        Value::Bool(value) => query.bind(value),
    })
}

fn postgres_query(sql: &'static str, values: Vec<Value>) -> Query<'static, Postgres, PgArguments> {
    bound_to_postgres(sqlx::query(sql), values)
}

fn bound_to_postgres(
    query: Query<'static, Postgres, PgArguments>,
    values: Vec<Value>,
) -> Query<'static, Postgres, PgArguments> {
    values.into_iter().fold(query, |query, value| match value {
        Value::Text(value) => query.bind(value),
        Value::Int(value) => query.bind(value),
        Value::Uuid(value) => query.bind(value),
        Value::Bytes(value) => query.bind(value),
        Value::Bool(value) => query.bind(value),
    })
}

/// Refuses a statement whose placeholders and values do not match in number.
fn counted(sql: &'static str, values: usize) -> Result<()> {
    let highest = sql
        .split('$')
        .skip(1)
        .filter_map(|rest| rest[..digits(rest)].parse::<usize>().ok())
        .max()
        .unwrap_or(0);
    if highest == values {
        Ok(())
    } else {
        let message = format!("{highest} placeholders but {values} values in: {sql}");
        Err(StoreError::Unavailable(sqlx::Error::Protocol(message)))
    }
}

#[cfg(test)]
mod tests {
    use super::{counted, renumber};

    #[test]
    fn a_missing_value_is_an_error_and_not_null() {
        assert!(counted("select 1 where a = $1 and b = $2 or a = $1", 2).is_ok());
        assert!(counted("select 1 where a = $1 and b = $2", 1).is_err());
        assert!(counted("select 1", 1).is_err());
        assert!(counted("insert into t values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)", 10).is_ok());
    }

    #[test]
    fn statements_that_go_together_keep_their_values() {
        let mut text = String::new();
        renumber(&mut text, "savepoint act", 0);
        renumber(&mut text, "; update t set a = $2 where b = $1", 0);
        renumber(&mut text, "; insert into u values ($10,$1,$1)", 2);
        let whole =
            "savepoint act; update t set a = $2 where b = $1; insert into u values ($12,$3,$3)";
        assert_eq!(text, whole);
    }
}
