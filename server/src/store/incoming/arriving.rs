//! What somebody reads in a message: that its letter did not arrive.

use super::super::{Result, Store, StoreError};
use crate::{db::binds, dialect::locking_in};
use futures_util::FutureExt as _;
use letters::{
    audit,
    dispatch::{Delivery, News},
    ids::{IncomingId, LetterId, PersonId, ReceiverId},
    incoming::Standing,
    time::Moment,
};

impl Store {
    /// Says that a message tells that its letter did not arrive at one to whom that was mailed; nobody has to read it any more. What
    /// is known to have bounced already stays as it is.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it belongs to no letter, or its letter did not go to them; [`StoreError::AlreadyRecorded`];
    /// [`StoreError::MessageGone`]; [`StoreError::MessageMoved`], also when it is tried once more, or was stopped, meanwhile.
    pub async fn did_not_arrive(
        &self,
        id: IncomingId,
        receiver: ReceiverId,
        seen: Option<Moment>,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.may_move(id, seen).await?;
                let sql = "select letter from incoming_message where id = $1";
                let letter: Option<LetterId> = w.conn.one(sql, binds![id]).await?.optional("letter")?;
                let matter = w.take(letter.ok_or(StoreError::NotFound)?).await?;
                let sql = locking_in!("r", "select r.state, r.envelope from envelope_receiver r join envelope e on e.id = r.envelope
                    join mailing m on m.id = e.mailing where r.id = $1 and m.letter = $2");
                let row = w.conn.one(sql, binds![receiver, matter.letter.id]).await?;
                let before: Delivery = row.get("state")?;
                match before {
                    // Its own words stay in the message: they go with that.
                    Delivery::Sent | Delivery::Delivered => {
                        w.heard(receiver, before, News::Failed, String::new(), Some(by)).await?;
                        let institution = w.institution_of(row.get("envelope")?).await?;
                        let act = audit::Act::NonArrivalTold;
                        w.note_of_letter(act, &matter, by, Some(institution)).await?;
                    }
                    Delivery::Bounced => {}
                    // Somebody tries once more, or stopped it.
                    Delivery::Queued | Delivery::CalledOff => return Err(StoreError::MessageMoved),
                }
                let sql = "update incoming_message set state = $2, decided = $3, decided_by = $4 where id = $1";
                w.conn.run(sql, binds![id, Standing::Heard, now, by]).await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }
}
