//! What becomes of an envelope when a mail server takes it: a sending, and what was heard of it before.

use super::{
    Act, Channel, Delivery, DispatchId, EnvelopeId, Line, Matter, News, Parcel, Part, PersonId,
    ReceiverId, Record, Result, Store, Writing, binds, locking,
};
use futures_util::FutureExt as _;

impl Store {
    /// A mail server took a message. The first to somebody whom an envelope is written to makes it a sending, with its line in
    /// the ledger; copies do not. What was reported of it before this word of it came is not forgotten.
    pub async fn parcel_sent(&self, parcel: &Parcel, answer: String) -> Result<()> {
        let (receiver, envelope) = (parcel.receiver, parcel.envelope);
        let (letter, part) = (parcel.letter, parcel.part);
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let held = locking!("select id from envelope_receiver where id = $1");
                w.conn.one(held, binds![receiver]).await?;
                let mut heard = w.heard_of(receiver).await?;
                heard.push(News::Accepted);
                w.stands(receiver, Delivery::taken(&heard)).await?;
                w.write_down(receiver, News::Accepted, answer, None).await?;
                w.release(receiver).await?;
                if part == Part::To {
                    w.becomes_a_sending(matter, envelope).await
                } else {
                    w.changed(&matter).await
                }
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// All that was heard of a message, the oldest first.
    async fn heard_of(&mut self, receiver: ReceiverId) -> Result<Vec<News>> {
        let sql = "select news from envelope_news where receiver = $1 order by at, id";
        let rows = self.conn.all(sql, binds![receiver]).await?;
        rows.iter().map(|row| row.get("news")).collect()
    }

    /// Makes an envelope a sending, unless it is one.
    async fn becomes_a_sending(&mut self, mut matter: Matter, envelope: EnvelopeId) -> Result<()> {
        let letter = matter.letter.id;
        let sql = "select e.dispatch, e.institution, m.awaited, m.ordered_by from envelope e join mailing m on m.id = e.mailing where e.id = $1";
        let row = self.conn.one(sql, binds![envelope]).await?;
        if row.optional::<DispatchId>("dispatch")?.is_none() {
            let id = DispatchId::new(matter.now, self.random());
            let (to, by): (Line, PersonId) = (row.get("institution")?, row.get("ordered_by")?);
            let (on, channel) = (matter.now.day(), Channel::Mail);
            let sql = "insert into dispatch (id, letter, recipient, on_day, channel, note, recorded, recorded_by) values ($1, $2, $3, $4, $5, null, $6, $7)";
            let values = binds![id, letter, to, on, channel, matter.now, by];
            self.conn.run(sql, values).await?;
            let sql = "update envelope set dispatch = $2 where id = $1";
            self.conn.run(sql, binds![envelope, id]).await?;
            if let Some(until) = row.optional("awaited")? {
                self.awaits(&matter, id, until, by).await?;
            }
            let act = Act::Sent {
                dispatch: id,
                channel,
                on: on.to_string(),
            };
            let version = matter.letter.stage.pin().map(|pin| pin.hash);
            let by = Some(self.name(letter, by).await?);
            self.append(
                &mut matter,
                Record {
                    version,
                    by,
                    ..Record::of(act)
                },
            )
            .await?;
        }
        self.changed(&matter).await
    }
}
