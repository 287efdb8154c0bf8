//! One row per commit, and nothing around it: what the engine and the disk can do, beside which other figures are set.

use super::{Result, Store, in_own_task};
use crate::db::binds;

impl Store {
    /// Makes a table that nothing else uses.
    pub async fn prepare_bare(&self) -> Result<()> {
        let store = self.clone();
        in_own_task(async move {
            let mut conn = store.db.write().await?;
            let sql = "create table if not exists measured (at bigint not null)";
            conn.run(sql, binds![]).await?;
            conn.commit().await
        })
        .await
    }

    /// Keeps one row in it, on the disk when this returns.
    pub async fn keep_bare(&self) -> Result<()> {
        let store = self.clone();
        in_own_task(async move {
            let mut conn = store.db.write().await?;
            let sql = "insert into measured (at) values ($1)";
            conn.run(sql, binds![store.now()]).await?;
            conn.commit().await
        })
        .await
    }
}
