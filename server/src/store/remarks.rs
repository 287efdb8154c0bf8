//! What signers say beside their names for everybody to read: taken off the letter's page at the desk, and put back.

use super::{Concerned, OutgoingMail, Result, Store};
use crate::db::{Row, binds};
use futures_util::FutureExt as _;
use letters::{
    cosignature::{PublicRemark, Visibility},
    ids::{InvitationId, PersonId},
    ledger::{Act, Record},
    round::{AnswerRefused, SigningRound},
    time::Moment,
};

/// Reads what is said beside a name, from `public_remark` and `remark_hidden`.
pub(super) fn public_remark(row: &Row) -> Result<Option<PublicRemark>> {
    let Some(text) = row.optional("public_remark")? else {
        return Ok(None);
    };
    Ok(Some(PublicRemark {
        text,
        hidden: row.optional("remark_hidden")?,
    }))
}

impl Store {
    /// Takes what stands beside the name on an invitation off the letter's page, or puts it back; whoever said it hears so.
    ///
    /// # Errors
    /// [`super::StoreError::Answer`] where nothing stands there, or it is so already.
    pub async fn move_remark<T>(
        &self,
        id: InvitationId,
        to: Visibility,
        by: PersonId,
        tell: T,
    ) -> Result<()>
    where
        T: FnOnce(&SigningRound, &Concerned, &PublicRemark, Moment) -> OutgoingMail
            + Clone
            + Send
            + 'static,
    {
        self.write_together(None, move |w| {
            async move {
                let mut asked = w.asked(id).await?;
                let now = asked.matter.now;
                let sql = "select id, text_hash, retracted, public_remark, remark_hidden from cosignature
                    where invitation = $1 and ended is null";
                let pin = asked.matter.letter.stage.pin();
                let remark = match w.conn.first(sql, binds![id]).await? {
                    Some(row) => {
                        let (text, retracted) = (row.get("text_hash")?, row.optional("retracted")?);
                        public_remark(&row)?.filter(|_| PublicRemark::stands(text, retracted, pin))
                    }
                    None => None,
                };
                let hidden = PublicRemark::moved(remark.as_ref(), to, now)
                    .map_err(AnswerRefused::from)?;
                let sql = "update cosignature set remark_hidden = $2 where invitation = $1 and ended is null";
                w.conn.run(sql, binds![id, hidden]).await?;
                let act = match to {
                    Visibility::Hidden => Act::RemarkHidden { invitation: id },
                    Visibility::Shown => Act::RemarkShown { invitation: id },
                };
                let by = w.name(asked.matter.letter.id, by).await?;
                let about = w.record_about(&asked, act).await?;
                let record = Record { by: Some(by), ..about };
                w.record(&mut asked, record).await?;
                let who = w.concerned_one(&asked.round, id, now).await?;
                if let Some((who, remark)) = who.zip(remark) {
                    let moved = PublicRemark { hidden, ..remark };
                    let mail = tell(&asked.round, &who, &moved, now);
                    w.post(mail, Some(id)).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }
}
