//! Setting triggers aside for the length of a transaction: for what makes tables anew, and for nothing else. Foreign keys,
//! checks and unique indexes hold meanwhile. A transaction that is not committed leaves the triggers as they were.

use super::{Conn, On, Result};
use crate::db::binds;
use sqlx::AssertSqlSafe;

/// The triggers that were set aside, and how they come back.
#[derive(Debug)]
pub(crate) struct SetAside(String);

impl Conn {
    /// Sets the triggers of some tables aside. Nobody else writes to these until this transaction ends.
    pub(crate) async fn set_aside(&mut self, tables: &[&'static str]) -> Result<SetAside> {
        let (away, back) = match self.on {
            On::Sqlite(_) | On::SqliteTx(_) => self.sqlite_triggers(tables).await?,
            // All are taken at once and in one order: so two that do this wait for each other.
            On::Postgres(_) | On::PostgresTx(_) => {
                let taken = format!(
                    "lock table {} in share row exclusive mode;",
                    tables.join(", ")
                );
                let each = |word: &str| -> String {
                    let alter = |table: &&str| format!("alter table {table} {word} trigger user;");
                    tables.iter().map(alter).collect()
                };
                (taken + &each("disable"), each("enable"))
            }
        };
        self.all_of(away).await?;
        Ok(SetAside(back))
    }

    /// Puts them back.
    pub(crate) async fn put_back(&mut self, aside: SetAside) -> Result<()> {
        self.all_of(aside.0).await
    }

    /// What drops the triggers of these tables, and what makes them again as they were.
    async fn sqlite_triggers(&mut self, tables: &[&'static str]) -> Result<(String, String)> {
        let sql = "select name, tbl_name, sql from sqlite_master where type = 'trigger'";
        let (mut away, mut back) = (String::new(), String::new());
        for row in self.all(sql, binds![]).await? {
            let (name, table, made): (String, String, String) =
                (row.get("name")?, row.get("tbl_name")?, row.get("sql")?);
            if tables.contains(&table.as_str()) {
                away.extend(["drop trigger ", &name, ";"]);
                back.extend([&made, ";"]);
            }
        }
        Ok((away, back))
    }

    /// Runs several statements, after what waits.
    async fn all_of(&mut self, text: String) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        self.before_writing().await?;
        // Only names of this program's own tables and triggers are in it.
        let all = sqlx::raw_sql(AssertSqlSafe(text));
        match &mut self.on {
            On::Sqlite(conn) => all.execute(&mut **conn).await.map(drop)?,
            On::SqliteTx(conn) => all.execute(&mut **conn).await.map(drop)?,
            On::Postgres(conn) => all.execute(&mut **conn).await.map(drop)?,
            On::PostgresTx(conn) => all.execute(&mut **conn).await.map(drop)?,
        }
        Ok(())
    }
}
