//! Messages that are let go: what they say goes, with the file that holds them; that something came in stays.

use super::{Result, Writing, unplaced};
use crate::{
    db::{Row, binds},
    store::LetGo,
};
use letters::{
    hash::Hash, ids::IncomingId, incoming::message::MailId, text::MailAddress, time::Moment,
};

impl Writing {
    /// Those that came in, or were laid aside, so long ago and belong to no letter, or were written by a machine.
    pub(in crate::store) async fn forget_messages(&mut self, until: Moment) -> Result<LetGo> {
        let sql = "select id, whole, message_id from incoming_message where let_go is null
            and state in ('waiting', 'heard', 'set-aside') and coalesce(decided, received) <= $1 order by id";
        let rows = self.conn.all(sql, binds![until]).await?;
        self.let_messages_go(&rows).await
    }

    /// All that came from an address, wherever it belongs.
    pub(in crate::store) async fn erase_messages(&mut self, from: &MailAddress) -> Result<LetGo> {
        let sql = "select id, whole, message_id from incoming_message where sender_address = $1 order by id";
        let rows = self.conn.all(sql, binds![from.as_str()]).await?;
        self.let_messages_go(&rows).await
    }

    async fn let_messages_go(&mut self, rows: &[Row]) -> Result<LetGo> {
        let now = self.now();
        let nowhere = unplaced()?;
        let mut files = Vec::new();
        for row in rows {
            let (id, whole): (IncomingId, Hash) = (row.get("id")?, row.get("whole")?);
            let name: Option<MailId> = row.optional("message_id")?;
            let sql = "update incoming_message set let_go = $2, message_id = $3, found = $4, sender = '', sender_address = null,
                subject = '', stated = null where id = $1";
            let hidden = name.as_ref().map(MailId::hidden);
            self.conn
                .run(sql, binds![id, now, hidden, nowhere.clone()])
                .await?;
            if !self.names_file(whole).await? {
                files.push(whole);
            }
        }
        Ok(LetGo {
            gone: rows.len().try_into().unwrap_or(u64::MAX),
            files,
            ..LetGo::default()
        })
    }
}
