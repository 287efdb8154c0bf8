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
    ConnectOptions as _, Connection as _, Executor as _, PgPool, Row as _, SqlitePool,
    postgres::{PgConnectOptions, PgPoolOptions, PgRow},
    sqlite::{SqlitePoolOptions, SqliteRow},
};
use std::{
    path::Path,
    str::FromStr as _,
    time::{Duration, Instant},
};

pub(crate) mod column;
mod conn;
mod row;

pub use column::Column;
pub(crate) use column::{Ids, Value, binds};
pub use conn::Conn;
use conn::On;
pub(crate) use conn::SetAside;
pub use row::Row;

/// How many readers SQLite serves at once; each is a thread.
const SQLITE_READERS: u32 = 8;
/// How many connections one node takes from PostgreSQL, which serves a hundred by default.
const POSTGRES_CONNECTIONS: u32 = 16;
/// How long a request waits for a connection before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long until a SQLite file that another program is opening is tried again.
const BUSY_WAIT: Duration = Duration::from_millis(20);

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
    Postgres {
        /// All connections but one.
        pool: PgPool,
        /// The one for what shares a commit: it has all those statements ready, and not now this one and then that one.
        shared: PgPool,
    },
}

impl Db {
    /// Opens, and creates if need be, a SQLite file and brings its tables up to date.
    pub async fn open_sqlite(path: &Path) -> Result<Self> {
        let writer = connect_sqlite(sqlite_writer(), path, true).await?;
        // Under the write lock: a command line that starts beside the server waits, and then finds it done.
        let mut tx = writer.begin_with(dialect::BEGIN_WRITE.sqlite).await?;
        SQLITE_MIGRATIONS.run_direct(None, &mut *tx, false).await?;
        tx.commit().await?;
        let reader = connect_sqlite(sqlite_readers(), path, false).await?;
        Ok(Self::Sqlite { writer, reader })
    }

    /// Opens a SQLite file that is there, to read and to write: its tables stay as they are.
    pub async fn join_sqlite(path: &Path) -> Result<Self> {
        // What only reads makes no file.
        let reader = connect_sqlite(sqlite_readers(), path, false).await?;
        let writer = connect_sqlite(sqlite_writer(), path, true).await?;
        Ok(Self::Sqlite { writer, reader })
    }

    /// Opens a SQLite file that is there, only to look: its tables stay as they are.
    pub async fn peek_sqlite(path: &Path) -> Result<Self> {
        let options = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(PATIENCE);
        let pool = connect_sqlite(options, path, false).await?;
        Ok(Self::Sqlite {
            writer: pool.clone(),
            reader: pool,
        })
    }

    /// Connects to PostgreSQL and brings its tables up to date.
    pub async fn open_postgres(url: &str) -> Result<Self> {
        let pool = postgres_pool(url).await?;
        POSTGRES_MIGRATIONS.run(&pool).await?;
        let shared = postgres_shared(&pool);
        Ok(Self::Postgres { pool, shared })
    }

    /// Connects to PostgreSQL; its tables stay as they are.
    pub async fn peek_postgres(url: &str) -> Result<Self> {
        let pool = postgres_pool(url).await?;
        let shared = postgres_shared(&pool);
        Ok(Self::Postgres { pool, shared })
    }

    /// A connection for reading; each statement sees what was committed before it.
    pub async fn read(&self) -> Result<Conn> {
        Ok(match self {
            Self::Sqlite { reader, .. } => On::Sqlite(reader.acquire().await?),
            Self::Postgres { pool, .. } => On::Postgres(pool.acquire().await?),
        }
        .into())
    }

    /// A transaction for reading in which every statement sees the same moment.
    /// Call it in a task of its own: see [`Self::write`].
    pub(crate) async fn snapshot(&self) -> Result<Conn> {
        let begin = dialect::BEGIN_SNAPSHOT;
        Ok(match self {
            Self::Sqlite { reader, .. } => On::SqliteTx(reader.begin_with(begin.sqlite).await?),
            Self::Postgres { pool, .. } => On::PostgresTx(pool.begin_with(begin.postgres).await?),
        }
        .into())
    }

    /// A transaction for writing; dropped without [`Conn::commit`] it leaves no trace.
    /// Call it in a task of its own: a request that is cancelled halfway through `begin` would leave a PostgreSQL
    /// connection inside a transaction for the next one (sqlx 0.9).
    pub(crate) async fn write(&self) -> Result<Conn> {
        let begin = dialect::BEGIN_WRITE;
        Ok(match self {
            Self::Sqlite { writer, .. } => On::SqliteTx(writer.begin_with(begin.sqlite).await?),
            Self::Postgres { pool, .. } => On::PostgresTx(pool.begin_with(begin.postgres).await?),
        }
        .into())
    }

    /// As [`Self::write`], for what several share of which one is under way at any moment.
    pub(crate) async fn write_shared(&self) -> Result<Conn> {
        match self {
            Self::Sqlite { .. } => self.write().await,
            Self::Postgres { shared, .. } => {
                let begin = dialect::BEGIN_WRITE.postgres;
                Ok(On::PostgresTx(shared.begin_with(begin).await?).into())
            }
        }
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
            Self::Postgres { pool, .. } => {
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
            Self::Postgres { .. } => &POSTGRES_MIGRATIONS,
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
            Self::Postgres { pool, shared } => {
                shared.close().await;
                pool.close().await;
            }
        }
    }
}

/// The one connection that writes. It stays open for as long as the store: closing the last one would fold the log each time.
fn sqlite_writer() -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .min_connections(1)
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(PATIENCE)
        // When SQLite itself ended a transaction (the disk was full), sqlx goes on counting it, and no other ever begins
        // on that connection: it makes place for a new one.
        .before_acquire(|conn, _| Box::pin(async move { Ok(!conn.is_in_transaction()) }))
}

fn sqlite_readers() -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(SQLITE_READERS)
        .acquire_timeout(PATIENCE)
}

/// Connections to a SQLite file. Whoever opens a file for the first time turns its log on, and SQLite lets nobody wait for
/// that, whatever the time that a connection may be busy: they come back.
async fn connect_sqlite(
    options: SqlitePoolOptions,
    path: &Path,
    writes: bool,
) -> Result<SqlitePool> {
    let began = Instant::now();
    loop {
        let opened = options.clone().connect_with(dialect::sqlite(path, writes));
        match opened.await {
            Err(error) if dialect::busy(&error) && began.elapsed() < PATIENCE => {
                tokio::time::sleep(BUSY_WAIT).await;
            }
            outcome => return Ok(outcome?),
        }
    }
}

/// Connections to PostgreSQL.
async fn postgres_pool(url: &str) -> Result<PgPool> {
    let options = PgConnectOptions::from_str(url)?.log_slow_statements(LevelFilter::Warn, PATIENCE);
    let pool = postgres_options(POSTGRES_CONNECTIONS - 1);
    Ok(pool.connect_with(options).await?)
}

/// One more connection to the same server, made when it is asked for.
fn postgres_shared(pool: &PgPool) -> PgPool {
    let options = PgConnectOptions::clone(&pool.connect_options());
    postgres_options(1).connect_lazy_with(options)
}

/// So many connections at most, each told what ours are told.
fn postgres_options(most: u32) -> PgPoolOptions {
    PgPoolOptions::new()
        .max_connections(most)
        .acquire_timeout(PATIENCE)
        .after_connect(|conn, _| {
            Box::pin(async move {
                for setting in dialect::POSTGRES_SETTINGS {
                    conn.execute(*setting).await?;
                }
                Ok(())
            })
        })
}
