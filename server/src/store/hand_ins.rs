//! Publications of parliamentary questions that were handed in: each waits, for a day, until somebody keeps it.

use super::{LetGo, Result, Store, StoreError, Writing};
use crate::db::{Row, binds};
use futures_util::FutureExt as _;
use letters::{
    hash::Hash,
    ids::{LetterId, PersonId, QuestionSetId},
    text::Line,
    time::Moment,
};

impl Store {
    /// Writes down that somebody handed a file in for a letter.
    pub async fn hand_in_questions(
        &self,
        letter: LetterId,
        hash: Hash,
        name: Line,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let sql = "insert into question_hand_in (letter, hash, by_person, name, created) values ($1, $2, $3, $4, $5)
                    on conflict (letter, hash, by_person) do update set name = excluded.name, created = excluded.created";
                let values = binds![letter, hash, by, name, w.now()];
                w.conn.run(sql, values).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// Takes the file of a revision: what this person handed in for this letter waits no more; else it is one that the
    /// questions had before.
    pub(super) async fn take_hand_in(
        &mut self,
        letter: LetterId,
        set: Option<QuestionSetId>,
        hash: Hash,
        by: PersonId,
    ) -> Result<()> {
        let sql = "delete from question_hand_in where letter = $1 and hash = $2 and by_person = $3";
        if self.conn.run(sql, binds![letter, hash, by]).await? > 0 {
            return Ok(());
        }
        let sql = "select count(*) as own from question_set_revision where question_set = $1 and original_hash = $2";
        let row = self.conn.one(sql, binds![set, hash]).await?;
        if row.get::<u64>("own")? > 0 {
            return Ok(());
        }
        Err(StoreError::NotHandedIn)
    }

    /// What was handed in so long ago and not kept; with the files that nothing names any more.
    pub(super) async fn forget_hand_ins(&mut self, until: Moment) -> Result<LetGo> {
        let sql = "select distinct hash from question_hand_in where created <= $1";
        let rows = self.conn.all(sql, binds![until]).await?;
        let sql = "delete from question_hand_in where created <= $1";
        let gone = self.conn.run(sql, binds![until]).await?;
        let files = self.unnamed(&rows).await?;
        Ok(LetGo {
            gone,
            files,
            ..LetGo::default()
        })
    }

    /// The same of what somebody handed in who is erased.
    pub(super) async fn erase_hand_ins(&mut self, person: PersonId) -> Result<Vec<Hash>> {
        let sql = "select distinct hash from question_hand_in where by_person = $1";
        let rows = self.conn.all(sql, binds![person]).await?;
        let sql = "delete from question_hand_in where by_person = $1";
        self.conn.run(sql, binds![person]).await?;
        self.unnamed(&rows).await
    }

    async fn unnamed(&mut self, rows: &[Row]) -> Result<Vec<Hash>> {
        let mut files = Vec::new();
        for row in rows {
            let hash = row.get("hash")?;
            if !self.names_file(hash).await? {
                files.push(hash);
            }
        }
        Ok(files)
    }

    /// Whether anything names a file: it is kept once, whoever brought it.
    pub(super) async fn names_file(&mut self, hash: Hash) -> Result<bool> {
        let sql = "select (select count(*) from mandate where document_hash = $1)
            + (select count(*) from response where attachment_hash = $1)
            + (select count(*) from redaction where file_hash = $1)
            + (select count(*) from question_set_revision where original_hash = $1)
            + (select count(*) from question_hand_in where hash = $1)
            + (select count(*) from incoming_message where whole = $1 and let_go is null)
            + (select count(*) from sealed_file where hash = $1)
            + (select count(*) from organisation where logo_hash = $1) as named";
        let row = self.conn.one(sql, binds![hash]).await?;
        Ok(row.get::<u64>("named")? > 0)
    }
}
