//! A database of its own for each test, and a way into it past the store: what someone with a password could do.

use super::world::TestClock;
use crate::tables;
use server::{clock::OsRandomness, store::Store};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

static COUNT: AtomicU32 = AtomicU32::new(0);

/// Where a test's data is.
pub(crate) enum Engine {
    /// A file in a folder that goes away with the test.
    Sqlite(tempfile::TempDir),
    /// A database of that name, and its address.
    Postgres { name: String, url: String },
}

impl Engine {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        tables::in_file(&Self::file(&folder));
        Self::Sqlite(folder)
    }

    pub(crate) fn postgres() -> Self {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("standpunt_{}_{count}", std::process::id());
        let url = tables::in_database(&name);
        Self::Postgres { name, url }
    }

    fn file(folder: &tempfile::TempDir) -> PathBuf {
        folder.path().join("standpunt.sqlite")
    }

    /// The address of the SQLite file.
    fn file_url(folder: &tempfile::TempDir) -> String {
        format!("sqlite://{}", Self::file(folder).display())
    }

    /// The data folder, where the store is a file in it.
    pub(crate) fn folder(&self) -> Option<&std::path::Path> {
        match self {
            Self::Sqlite(folder) => Some(folder.path()),
            Self::Postgres { .. } => None,
        }
    }

    /// The database's address, where it has one.
    pub(crate) fn url(&self) -> Option<&str> {
        match self {
            Self::Sqlite(_) => None,
            Self::Postgres { url, .. } => Some(url),
        }
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

    /// Runs SQL behind the store's back, with the triggers and foreign keys out of the way: someone who means harm and may
    /// do anything. Checks and unique indexes hold even so. Gives the number of rows that were touched.
    pub(crate) async fn tamper(&self, sql: &str) -> u64 {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(folder) => {
                let mut conn = SqliteConnection::connect(&Self::file_url(folder))
                    .await
                    .unwrap();
                let named: Vec<(String, String)> =
                    sqlx::query_as("select name, sql from sqlite_master where type = 'trigger'")
                        .fetch_all(&mut conn)
                        .await
                        .unwrap();
                let around = |sql: String| AssertSqlSafe(sql);
                let (mut away, mut back) = ("pragma foreign_keys = off;".to_owned(), String::new());
                for (name, sql) in named {
                    away.extend(["drop trigger ", &name, ";"]);
                    back.extend([&sql, ";"]);
                }
                sqlx::raw_sql(around(away))
                    .execute(&mut conn)
                    .await
                    .unwrap();
                let done = sqlx::raw_sql(sql).execute(&mut conn).await.unwrap();
                sqlx::raw_sql(around(back))
                    .execute(&mut conn)
                    .await
                    .unwrap();
                conn.close().await.unwrap();
                done.rows_affected()
            }
            Self::Postgres { url, .. } => {
                let mut conn = PgConnection::connect(url).await.unwrap();
                let away = "set session_replication_role = replica".to_owned();
                execute(&mut conn, away).await;
                let done = sqlx::raw_sql(sql).execute(&mut conn).await.unwrap();
                conn.close().await.unwrap();
                done.rows_affected()
            }
        }
    }

    /// Runs SQL behind the store's back as anyone with the password does it; gives the number of rows, or the code of
    /// the error with what it says.
    pub(crate) async fn does(&self, sql: &str) -> Result<u64, (String, String)> {
        let sql = AssertSqlSafe(sql.to_owned());
        let done = match self {
            Self::Sqlite(folder) => {
                let mut conn = SqliteConnection::connect(&Self::file_url(folder))
                    .await
                    .unwrap();
                let done = sqlx::raw_sql(sql).execute(&mut conn).await;
                done.map(|done| done.rows_affected())
            }
            Self::Postgres { url, .. } => {
                let mut conn = PgConnection::connect(url).await.unwrap();
                let done = sqlx::raw_sql(sql).execute(&mut conn).await;
                done.map(|done| done.rows_affected())
            }
        };
        done.map_err(|error| {
            let said = error.to_string();
            let error = error.into_database_error().unwrap();
            (error.code().unwrap_or_default().into_owned(), said)
        })
    }

    /// An identifier as it stands in SQL.
    pub(crate) fn literal(&self, id: impl ToString) -> String {
        let id = id.to_string();
        match self {
            Self::Sqlite(_) => format!("x'{}'", id.replace('-', "")),
            Self::Postgres { .. } => format!("'{id}'"),
        }
    }

    /// The first column of what a query finds, as text.
    pub(crate) async fn says(&self, sql: &str) -> Vec<String> {
        let sql = AssertSqlSafe(sql.to_owned());
        let said: Result<Vec<(Option<String>,)>, _> = match self {
            Self::Sqlite(folder) => {
                let mut conn = SqliteConnection::connect(&Self::file_url(folder))
                    .await
                    .unwrap();
                sqlx::query_as(sql).fetch_all(&mut conn).await
            }
            Self::Postgres { url, .. } => {
                let mut conn = PgConnection::connect(url).await.unwrap();
                sqlx::query_as(sql).fetch_all(&mut conn).await
            }
        };
        let said = said.unwrap().into_iter();
        said.map(|(text,)| text.unwrap_or_default()).collect()
    }

    /// Puts every row of a table in its own place again, or another in its place: what a trigger on delete does not see.
    pub(crate) fn replacing(&self, table: &str, key: &str, anew: &str) -> Vec<String> {
        match self {
            Self::Sqlite(_) => vec![
                format!("insert or replace into {table} select * from {table}"),
                format!("update or replace {table} set {anew}"),
            ],
            Self::Postgres { .. } => vec![format!(
                "insert into {table} select * from {table} on conflict ({key}) do update set {anew}"
            )],
        }
    }

    /// SQL behind the store's back that the database must refuse, by a constraint or a trigger and not by a slip in it.
    pub(crate) async fn refuses(&self, sql: &str) {
        let refusal = self.does(sql).await.expect_err(sql);
        let by_rule = match self {
            Self::Sqlite(_) => refusal.0.parse::<u32>().unwrap() & 0xff == 19,
            Self::Postgres { .. } => refusal.0.starts_with("23"),
        };
        assert!(by_rule, "{sql}: {refusal:?}");
    }

    /// Holds the invitations, and after a while wants the letters too; then lets go of all.
    pub(crate) async fn stand_in_the_way(&self, long: Duration) {
        let begin = match self {
            Self::Sqlite(_) => "begin immediate",
            Self::Postgres { .. } => "begin; select id from invitation for update",
        };
        let want = match self {
            Self::Sqlite(_) => "select 1",
            Self::Postgres { .. } => "select id from letter for update",
        };
        let (begin, want) = (AssertSqlSafe(begin), AssertSqlSafe(want));
        match self {
            Self::Sqlite(folder) => {
                let mut conn = SqliteConnection::connect(&Self::file_url(folder))
                    .await
                    .unwrap();
                sqlx::raw_sql(begin).execute(&mut conn).await.unwrap();
                tokio::time::sleep(long).await;
                sqlx::raw_sql(want).execute(&mut conn).await.unwrap();
            }
            Self::Postgres { url, .. } => {
                let mut conn = PgConnection::connect(url).await.unwrap();
                sqlx::raw_sql(begin).execute(&mut conn).await.unwrap();
                tokio::time::sleep(long / 3).await;
                match sqlx::raw_sql(want).execute(&mut conn).await {
                    Ok(_) => tokio::time::sleep(long / 3).await,
                    // On a busy machine the database may choose this one to give way.
                    Err(error) => {
                        let code = error
                            .as_database_error()
                            .and_then(sqlx::error::DatabaseError::code);
                        assert_eq!(code.as_deref(), Some("40P01"), "{error}");
                    }
                }
            }
        }
    }

    /// Clears up after a story that held. After one that did not, the data stays to be looked at.
    pub(crate) fn clear(self) {
        if let Self::Postgres { name, .. } = self {
            tables::drop_database(&name);
        }
    }
}

async fn execute(conn: &mut PgConnection, sql: String) {
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(conn)
        .await
        .unwrap();
}
