//! Supporters of whom nobody ever asked anything: to measure with, and for nothing else.

use super::{Result, Store, StoreError, of};
use crate::db::binds;
use futures_util::FutureExt as _;
use letters::{
    hash::Hash,
    ids::{LetterId, SupporterId},
    ledger::Opening,
    letter::Language,
};

impl Store {
    /// Adds so many supporters to a letter that stands open, numbered from `first`, as if each had typed a code. One of
    /// three is named.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when support was never opened for the letter.
    pub async fn add_supporters_unseen(
        &self,
        letter: LetterId,
        first: u32,
        count: u32,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let found = of(&mut w.conn, letter).await?;
                let text = found.ok_or(StoreError::NotFound)?.support.text;
                let now = w.now();
                let sql = "insert into supporter (id, letter, text_hash, commitment, salt, name, place, mail, mail_key, likeness_key,
                        token_hash, language, listed, likely, confirmed)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
                for n in first..first.saturating_add(count) {
                    let mail = format!("supporter{n}@example.org");
                    let opening = Opening { salt: w.random(), value: mail.clone() };
                    let hash = |what: &str| Hash::of(format!("{what} {letter} {n}").as_bytes());
                    let values = binds![
                        SupporterId::new(now, w.random()),
                        letter,
                        text,
                        opening.commitment(),
                        opening.salt.to_vec(),
                        format!("Supporter {n}"),
                        "Somewhere",
                        mail,
                        hash("mailbox"),
                        hash("likeness"),
                        hash("token"),
                        Language::En,
                        n.is_multiple_of(3),
                        false,
                        now,
                    ];
                    w.conn.put(sql, values).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }
}
