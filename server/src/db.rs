//! The database: one enum, two engines, and one way to ask.
//!
//! [`Db`] hands out a [`Conn`]; a [`Conn`] takes SQL with its values ([`binds!`]) and gives [`Row`]s that are read by column
//! name into domain types. The number of values is compared with the placeholders at every call, because a value that is
//! missing would otherwise silently be NULL.

use crate::{
    dialect::{self, Sql},
    store::{Result, StoreError},
};
use log::LevelFilter;
use sqlx::{
    ConnectOptions as _, Executor as _, PgPool, Postgres, Row as _, Sqlite, SqlitePool,
    Transaction,
    pool::PoolConnection,
    postgres::{PgArguments, PgConnectOptions, PgPoolOptions, PgRow},
    query::Query,
    sqlite::{SqliteArguments, SqlitePoolOptions, SqliteRow},
};
use std::{path::Path, str::FromStr as _, time::Duration};

pub(crate) mod column;
mod row;

pub use column::Column;
pub(crate) use column::{Value, binds};
pub use row::Row;

/// How many readers SQLite serves at once; each is a thread.
const SQLITE_READERS: u32 = 8;
/// How many connections one node takes from PostgreSQL, which serves a hundred by default.
const POSTGRES_CONNECTIONS: u32 = 16;
/// How long a request waits for a connection before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often it is tried to clean the disk while somebody reads, and how long between two tries.
const SCRUB_TRIES: u32 = 20;
const SCRUB_WAIT: Duration = Duration::from_millis(200);

static SQLITE_MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("../migrations/sqlite");
static POSTGRES_MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("../migrations/postgres");

/// An open database.
#[derive(Clone, Debug)]
pub enum Db {
    /// A file on this machine. One connection writes, so that nobody ever waits inside SQLite; the others only read.
    Sqlite {
        /// The one connection that writes.
        writer: SqlitePool,
        /// Connections that cannot write.
        reader: SqlitePool,
    },
    /// A server that several nodes may share.
    Postgres(PgPool),
}

impl Db {
    /// Opens, and creates if need be, a SQLite file and brings its tables up to date.
    pub async fn open_sqlite(path: &Path) -> Result<Self> {
        // The writer stays open for as long as the store: closing the last connection would fold the log each time.
        let writer = SqlitePoolOptions::new()
            .min_connections(1)
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(PATIENCE)
            .connect_with(dialect::sqlite(path, true))
            .await?;
        // Under the write lock: a command line that starts beside the server waits, and then finds it done.
        let mut tx = writer.begin_with(dialect::BEGIN_WRITE.sqlite).await?;
        SQLITE_MIGRATIONS.run_direct(None, &mut *tx, false).await?;
        tx.commit().await?;
        let reader = SqlitePoolOptions::new()
            .max_connections(SQLITE_READERS)
            .acquire_timeout(PATIENCE)
            .connect_with(dialect::sqlite(path, false))
            .await?;
        Ok(Self::Sqlite { writer, reader })
    }

    /// Opens a SQLite file that is there, only to look: its tables stay as they are.
    pub async fn peek_sqlite(path: &Path) -> Result<Self> {
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(PATIENCE)
            .connect_with(dialect::sqlite(path, false))
            .await?;
        Ok(Self::Sqlite {
            writer: pool.clone(),
            reader: pool,
        })
    }

    /// Connects to PostgreSQL and brings its tables up to date.
    pub async fn open_postgres(url: &str) -> Result<Self> {
        let pool = postgres_pool(url).await?;
        POSTGRES_MIGRATIONS.run(&pool).await?;
        Ok(Self::Postgres(pool))
    }

    /// Connects to PostgreSQL, only to look: its tables stay as they are.
    pub async fn peek_postgres(url: &str) -> Result<Self> {
        Ok(Self::Postgres(postgres_pool(url).await?))
    }

    /// A connection for reading; each statement sees what was committed before it.
    pub async fn read(&self) -> Result<Conn> {
        Ok(match self {
            Self::Sqlite { reader, .. } => Conn::Sqlite(reader.acquire().await?),
            Self::Postgres(pool) => Conn::Postgres(pool.acquire().await?),
        })
    }

    /// A transaction for reading in which every statement sees the same moment.
    /// Call it in a task of its own: see [`Self::write`].
    pub(crate) async fn snapshot(&self) -> Result<Conn> {
        let begin = dialect::BEGIN_SNAPSHOT;
        Ok(match self {
            Self::Sqlite { reader, .. } => Conn::SqliteTx(reader.begin_with(begin.sqlite).await?),
            Self::Postgres(pool) => Conn::PostgresTx(pool.begin_with(begin.postgres).await?),
        })
    }

    /// A transaction for writing; dropped without [`Conn::commit`] it leaves no trace.
    /// Call it in a task of its own: a request that is cancelled halfway through `begin` would leave a PostgreSQL
    /// connection inside a transaction for the next one (sqlx 0.9).
    pub(crate) async fn write(&self) -> Result<Conn> {
        let begin = dialect::BEGIN_WRITE;
        Ok(match self {
            Self::Sqlite { writer, .. } => Conn::SqliteTx(writer.begin_with(begin.sqlite).await?),
            Self::Postgres(pool) => Conn::PostgresTx(pool.begin_with(begin.postgres).await?),
        })
    }

    /// Leaves nothing on the disk of what was deleted, as far as that is in a program's hands; whether it came so far, or
    /// somebody was reading and it has to be done again.
    pub(crate) async fn scrub(&self) -> Result<bool> {
        match self {
            Self::Sqlite { writer, .. } => {
                let mut conn = writer.acquire().await?;
                for statement in dialect::SQLITE_SCRUB {
                    conn.execute(*statement).await?;
                }
                for _ in 0..SCRUB_TRIES {
                    let row = conn.fetch_one(dialect::SQLITE_EMPTY_LOG).await?;
                    if row.try_get::<i64, _>("busy")? == 0 {
                        return Ok(true);
                    }
                    tokio::time::sleep(SCRUB_WAIT).await;
                }
                Ok(false)
            }
            Self::Postgres(pool) => {
                let mut conn = pool.acquire().await?;
                let mark = conn.fetch_one(dialect::POSTGRES_MARK).await?;
                let mark: String = mark.try_get("mark")?;
                for _ in 0..SCRUB_TRIES {
                    let older = sqlx::query(dialect::POSTGRES_OLDER).bind(&mark);
                    let older = older.fetch_one(&mut *conn).await?;
                    if older.try_get::<i64, _>("older")? == 0 {
                        break;
                    }
                    tokio::time::sleep(SCRUB_WAIT).await;
                }
                let mut clean = true;
                for (anew, carried_over) in dialect::POSTGRES_SCRUB {
                    let mut left = 1;
                    for _ in 0..SCRUB_TRIES {
                        conn.execute(*anew).await?;
                        left = conn.fetch_one(*carried_over).await?.try_get("dead")?;
                        if left == 0 {
                            break;
                        }
                        tokio::time::sleep(SCRUB_WAIT).await;
                    }
                    clean &= left == 0_i64;
                }
                Ok(clean)
            }
        }
    }

    /// The newest migration that this program knows.
    pub(crate) fn newest_migration(&self) -> i64 {
        let migrations = match self {
            Self::Sqlite { .. } => &SQLITE_MIGRATIONS,
            Self::Postgres(_) => &POSTGRES_MIGRATIONS,
        };
        migrations
            .iter()
            .map(|migration| migration.version)
            .max()
            .unwrap_or(0)
    }

    /// Ends all connections, after what is running.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, reader } => {
                reader.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// Connections to PostgreSQL, each told what ours are told.
async fn postgres_pool(url: &str) -> Result<PgPool> {
    let options = PgConnectOptions::from_str(url)?.log_slow_statements(LevelFilter::Warn, PATIENCE);
    let pool = PgPoolOptions::new()
        .max_connections(POSTGRES_CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .after_connect(|conn, _| {
            Box::pin(async move {
                for setting in dialect::POSTGRES_SETTINGS {
                    conn.execute(*setting).await?;
                }
                Ok(())
            })
        })
        .connect_with(options)
        .await?;
    Ok(pool)
}

/// A connection, or a transaction on one.
#[derive(Debug)]
pub enum Conn {
    /// Reads from SQLite.
    Sqlite(PoolConnection<Sqlite>),
    /// Reads from PostgreSQL.
    Postgres(PoolConnection<Postgres>),
    /// A transaction on SQLite.
    SqliteTx(Transaction<'static, Sqlite>),
    /// A transaction on PostgreSQL.
    PostgresTx(Transaction<'static, Postgres>),
}

/// Asks whichever engine is behind a [`Conn`].
macro_rules! on {
    ($conn:expr, $sql:expr, $values:expr, |$c:ident, $query:ident| $ask:expr) => {{
        let sql: Sql = $sql;
        counted(sql.sqlite, $values.len())?;
        match $conn {
            Conn::Sqlite(conn) => {
                let ($c, $query) = (&mut **conn, sqlite_query(sql.sqlite, $values));
                $ask
            }
            Conn::SqliteTx(conn) => {
                let ($c, $query) = (&mut **conn, sqlite_query(sql.sqlite, $values));
                $ask
            }
            Conn::Postgres(conn) => {
                let ($c, $query) = (&mut **conn, postgres_query(sql.postgres, $values));
                $ask
            }
            Conn::PostgresTx(conn) => {
                let ($c, $query) = (&mut **conn, postgres_query(sql.postgres, $values));
                $ask
            }
        }
    }};
}

impl Conn {
    /// Runs a statement; gives the number of rows it touched.
    pub async fn run(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<u64> {
        Ok(on!(self, sql.into(), values, |conn, query| conn
            .execute(query)
            .await?
            .rows_affected()))
    }

    /// As [`Self::run`], with the database's own error, for whoever can say what it means.
    pub async fn try_run(
        &mut self,
        sql: &'static str,
        values: Vec<Value>,
    ) -> Result<Result<u64, sqlx::Error>> {
        Ok(on!(self, sql.into(), values, |conn, query| conn
            .execute(query)
            .await
            .map(|done| done.rows_affected())))
    }

    /// All rows.
    pub async fn all(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Vec<Row>> {
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

    /// Keeps what a transaction did.
    pub(crate) async fn commit(self) -> Result<()> {
        match self {
            Self::SqliteTx(tx) => tx.commit().await?,
            Self::PostgresTx(tx) => tx.commit().await?,
            Self::Sqlite(_) | Self::Postgres(_) => {}
        }
        Ok(())
    }
}

fn sqlite_query(sql: &'static str, values: Vec<Value>) -> Query<'static, Sqlite, SqliteArguments> {
    values
        .into_iter()
        .fold(sqlx::query(sql), |query, value| match value {
            Value::Text(value) => query.bind(value),
            Value::Int(value) => query.bind(value),
            Value::Uuid(value) => query.bind(value),
            Value::Bytes(value) => query.bind(value),
            Value::Bool(value) => query.bind(value),
        })
}

fn postgres_query(sql: &'static str, values: Vec<Value>) -> Query<'static, Postgres, PgArguments> {
    values
        .into_iter()
        .fold(sqlx::query(sql), |query, value| match value {
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
        .filter_map(|rest| {
            let digits = rest
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len());
            rest[..digits].parse::<usize>().ok()
        })
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
    use super::counted;

    #[test]
    fn a_missing_value_is_an_error_and_not_null() {
        assert!(counted("select 1 where a = $1 and b = $2 or a = $1", 2).is_ok());
        assert!(counted("select 1 where a = $1 and b = $2", 1).is_err());
        assert!(counted("select 1", 1).is_err());
        assert!(counted("insert into t values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)", 10).is_ok());
    }
}
