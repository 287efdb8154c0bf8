//! The certificates that letters were ever sealed with.

use super::{Result, Store};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::hash::Hash;

impl Store {
    /// Keeps a certificate, by the SHA-256 of its DER. One that is known stays as it is, and nothing is written.
    pub async fn keep_seal_certificate(&self, sha256: Hash, pem: String) -> Result<()> {
        if self.seal_certificates().await?.contains(&sha256) {
            return Ok(());
        }
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "insert into seal_certificate (sha256, pem, since) values ($1, $2, $3) on conflict (sha256) do nothing";
                w.conn.run(sql, binds![sha256, pem.clone(), now]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// The SHA-256 and the PEM of each, the oldest first.
    pub async fn seal_certificate_texts(&self) -> Result<Vec<(Hash, String)>> {
        let sql = "select sha256, pem from seal_certificate order by since, sha256";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        let read = |row: &crate::db::Row| Ok((row.get("sha256")?, row.get("pem")?));
        rows.iter().map(read).collect()
    }

    /// The SHA-256 of each, the oldest first.
    pub async fn seal_certificates(&self) -> Result<Vec<Hash>> {
        let sql = "select sha256 from seal_certificate order by since, sha256";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        rows.iter().map(|row| row.get("sha256")).collect()
    }
}
