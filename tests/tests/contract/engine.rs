//! A database of its own for each test, and a way into it past the store: what someone with a password could do.

use super::world::TestClock;
use server::{clock::OsRandomness, store::Store};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

static COUNT: AtomicU32 = AtomicU32::new(0);

/// Where a test's data is.
pub(crate) enum Engine {
    /// A file in a folder that goes away with the test.
    Sqlite(tempfile::TempDir),
    /// A database of that name; the first address is the server's, the second the database's.
    Postgres {
        admin: String,
        name: String,
        url: String,
    },
}

impl Engine {
    pub(crate) fn sqlite() -> Self {
        Self::Sqlite(tempfile::tempdir().unwrap())
    }

    pub(crate) async fn postgres() -> Self {
        let admin = std::env::var("STANDPUNT_TEST_POSTGRES").unwrap_or_else(|_| {
            panic!(
                "STANDPUNT_TEST_POSTGRES is not set: run `cargo xtask test`, which starts PostgreSQL and runs these tests, \
                 or set it to the address of a database whose owner may create others (postgres://…/postgres)"
            )
        });
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("standpunt_{}_{count}", std::process::id());
        let mut conn = PgConnection::connect(&admin).await.unwrap();
        execute(&mut conn, format!("create database {name}")).await;
        conn.close().await.unwrap();
        let (server, _database) = admin.rsplit_once('/').unwrap();
        let url = format!("{server}/{name}");
        Self::Postgres { admin, name, url }
    }

    fn file(folder: &tempfile::TempDir) -> PathBuf {
        folder.path().join("standpunt.db")
    }

    /// Opens the store that is there.
    pub(crate) async fn open(&self, clock: Arc<TestClock>) -> Store {
        let random = Arc::new(OsRandomness);
        match self {
            Self::Sqlite(folder) => Store::open_sqlite(&Self::file(folder), clock, random).await,
            Self::Postgres { url, .. } => Store::open_postgres(url, clock, random).await,
        }
        .unwrap()
    }

    /// Runs SQL behind the store's back.
    pub(crate) async fn tamper(&self, sql: &str) {
        match self {
            Self::Sqlite(folder) => {
                let url = format!("sqlite://{}", Self::file(folder).display());
                let mut conn = SqliteConnection::connect(&url).await.unwrap();
                sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
                    .execute(&mut conn)
                    .await
                    .unwrap();
                conn.close().await.unwrap();
            }
            Self::Postgres { url, .. } => {
                let mut conn = PgConnection::connect(url).await.unwrap();
                execute(&mut conn, sql.to_owned()).await;
                conn.close().await.unwrap();
            }
        }
    }

    /// Takes the triggers off a table that is only added to, as someone would who means harm.
    pub(crate) async fn unlock(&self, table: &str) {
        let sql = match self {
            Self::Sqlite(_) => format!("drop trigger {table}_stays; drop trigger {table}_remains"),
            Self::Postgres { .. } => format!("alter table {table} disable trigger user"),
        };
        self.tamper(&sql).await;
    }

    /// Whether SQL behind the store's back is refused by the database itself.
    pub(crate) async fn refuses(&self, sql: &str) -> bool {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(folder) => {
                let url = format!("sqlite://{}", Self::file(folder).display());
                let mut conn = SqliteConnection::connect(&url).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut conn).await.is_err()
            }
            Self::Postgres { url, .. } => {
                let mut conn = PgConnection::connect(url).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut conn).await.is_err()
            }
        }
    }

    /// Clears up after a story that held. After one that did not, the data stays to be looked at.
    pub(crate) async fn clear(self) {
        if let Self::Postgres { admin, name, .. } = self {
            let mut conn = PgConnection::connect(&admin).await.unwrap();
            execute(&mut conn, format!("drop database {name} with (force)")).await;
            conn.close().await.unwrap();
        }
    }
}

async fn execute(conn: &mut PgConnection, sql: String) {
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(conn)
        .await
        .unwrap();
}
