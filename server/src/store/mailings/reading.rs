//! Mailings as they stand, and the envelopes to which an answer may belong.

use super::{
    EnvelopeRecord, MailingRecord, NewsRecord, Receiver, ReceiverRecord, Result, Row, Store, binds,
};
use crate::{db::Conn, store::awaiting};
use letters::{
    awaiting::Sending,
    dispatch::{Before, Channel, Part, Went},
    ids::{EnvelopeId, LetterId, MailingId, ReceiverId},
    incoming::{matching::Sent, message::MailId, reply::ReplyToken},
    text::{MailAddress, Subject},
};
use std::collections::HashMap;

/// The states in which somebody has a letter or will get it ([`Delivery::reaches`](letters::dispatch::Delivery::reaches)), as a
/// list in SQL.
macro_rules! reaching {
    () => {
        "('queued', 'sent', 'delivered')"
    };
}
pub(in crate::store) use reaching;

/// How much of what a server says is kept, in characters: they say a line or two.
const MOST_WORDS: usize = 2_000;

/// What somebody said, as it is kept: without what no page shows.
pub(super) fn shown(words: &str) -> String {
    let plain = words.chars().map(|c| if c.is_control() { ' ' } else { c });
    let plain: String = plain.take(MOST_WORDS).collect();
    plain.trim().to_owned()
}

/// Somebody who gets an envelope.
pub(super) fn receiver(row: &Row) -> Result<Receiver> {
    Ok(Receiver {
        part: row.get("part")?,
        name: row.optional("name")?,
        address: row.get("address")?,
    })
}

/// Where a letter went or waits to go, whatever became of the others: to whom it came, or will come.
pub(super) async fn before(conn: &mut Conn, letter: LetterId) -> Result<Vec<Before>> {
    let sql = concat!(
        "select e.id, e.institution, m.due, r.part, r.address from envelope e join mailing m on m.id = e.mailing
        join envelope_receiver r on r.envelope = e.id where m.letter = $1 and r.state in ",
        reaching!(),
        " order by m.ordered desc, e.id, r.place"
    );
    let mut all: Vec<(EnvelopeId, Before)> = Vec::new();
    for row in conn.all(sql, binds![letter]).await? {
        let id = row.get("id")?;
        if all.last().is_none_or(|(last, _)| *last != id) {
            let before = Before {
                institution: row.get("institution")?,
                when: Went::Mailed(row.get("due")?),
                to: Vec::new(),
            };
            all.push((id, before));
        }
        if let Some((_, before)) = all.last_mut()
            && row.get::<Part>("part")? == Part::To
        {
            before.to.push(row.get("address")?);
        }
    }
    let mut all: Vec<Before> = all.into_iter().map(|(_, before)| before).collect();
    all.extend(posted(conn, letter).await?);
    Ok(all)
}

/// Where a letter went by post, the last day first; what came back is with nobody.
async fn posted(conn: &mut Conn, letter: LetterId) -> Result<impl Iterator<Item = Before>> {
    let sendings = awaiting::of_letter(conn, letter).await?;
    let posted = |it: &Sending| it.dispatch.channel == Channel::Post && it.came_back().is_none();
    let posted = sendings.into_iter().rev().filter(posted);
    Ok(posted.map(|it| Before {
        institution: it.dispatch.to,
        when: Went::Posted(it.dispatch.on),
        to: Vec::new(),
    }))
}

impl Store {
    /// Where a letter was mailed to or waits to go, the newest first, and then where it was posted to.
    pub async fn sent_before(&self, letter: LetterId) -> Result<Vec<Before>> {
        before(&mut self.snapshot().await?, letter).await
    }

    /// A letter's mailings, the newest first.
    pub async fn mailings(&self, letter: LetterId) -> Result<Vec<MailingRecord>> {
        let mut conn = self.db.snapshot().await?;
        let sql = "select n.id, n.receiver, n.at, n.news, n.words, p.name as by_name from envelope_news n
            join envelope_receiver r on r.id = n.receiver join envelope e on e.id = r.envelope join mailing m on m.id = e.mailing
            left join person p on p.id = n.by_person where m.letter = $1 order by n.at, n.id";
        let mut news: HashMap<ReceiverId, Vec<NewsRecord>> = HashMap::new();
        for row in conn.all(sql, binds![letter]).await? {
            let one = NewsRecord {
                id: row.get("id")?,
                at: row.get("at")?,
                news: row.get("news")?,
                words: row.get("words")?,
                by: row.optional("by_name")?,
            };
            news.entry(row.get("receiver")?).or_default().push(one);
        }
        let sql = "select r.id, r.envelope, r.part, r.name, r.address, r.state, r.due from envelope_receiver r
            join envelope e on e.id = r.envelope join mailing m on m.id = e.mailing where m.letter = $1 order by r.place";
        let mut receivers: HashMap<EnvelopeId, Vec<ReceiverRecord>> = HashMap::new();
        for row in conn.all(sql, binds![letter]).await? {
            let id = row.get("id")?;
            let one = ReceiverRecord {
                id,
                receiver: receiver(&row)?,
                state: row.get("state")?,
                due: row.get("due")?,
                news: news.remove(&id).unwrap_or_default(),
            };
            receivers.entry(row.get("envelope")?).or_default().push(one);
        }
        let sql = "select e.id, e.mailing, e.institution, e.subject, e.text, e.token, e.message_id, e.dispatch from envelope e
            join mailing m on m.id = e.mailing where m.letter = $1 order by e.place";
        let mut envelopes: HashMap<MailingId, Vec<EnvelopeRecord>> = HashMap::new();
        for row in conn.all(sql, binds![letter]).await? {
            let id = row.get("id")?;
            let one = EnvelopeRecord {
                id,
                institution: row.get("institution")?,
                subject: row.get("subject")?,
                text: row.get("text")?,
                token: row.get("token")?,
                message: row.get("message_id")?,
                dispatch: row.optional("dispatch")?,
                receivers: receivers.remove(&id).unwrap_or_default(),
            };
            envelopes.entry(row.get("mailing")?).or_default().push(one);
        }
        let sql = "select m.id, m.due, m.embargo, m.awaited, m.ordered, p.name from mailing m join person p on p.id = m.ordered_by
            where m.letter = $1 order by m.ordered desc, m.id desc";
        let mut mailings = Vec::new();
        for row in conn.all(sql, binds![letter]).await? {
            let id = row.get("id")?;
            mailings.push(MailingRecord {
                id,
                due: row.get("due")?,
                embargo: row.optional("embargo")?,
                awaited: row.optional("awaited")?,
                ordered: row.get("ordered")?,
                by: row.get("name")?,
                envelopes: envelopes.remove(&id).unwrap_or_default(),
            });
        }
        Ok(mailings)
    }

    /// Every envelope that was ever offered to a mail server, as answers are matched with: one may be answered before it is known
    /// that it went.
    pub async fn sent_envelopes(&self) -> Result<Vec<Sent<EnvelopeId>>> {
        let mut conn = self.db.snapshot().await?;
        let sql = "select envelope, address from envelope_receiver where state <> 'called-off' and part <> 'bcc' order by envelope, place";
        let mut addressees: HashMap<EnvelopeId, Vec<MailAddress>> = HashMap::new();
        for row in conn.all(sql, binds![]).await? {
            addressees
                .entry(row.get("envelope")?)
                .or_default()
                .push(row.get("address")?);
        }
        let sql = "select e.id, m.letter, e.token, e.message_id, e.subject from envelope e join mailing m on m.id = e.mailing where exists
            (select 1 from envelope_receiver r where r.envelope = e.id and (r.attempts > 0 or r.state <> 'queued')) order by e.id";
        let rows = conn.all(sql, binds![]).await?;
        let read = |row: &Row| {
            let (envelope, message): (EnvelopeId, MailId) =
                (row.get("id")?, row.get("message_id")?);
            let subject: Subject = row.get("subject")?;
            let token: ReplyToken = row.get("token")?;
            Ok(Sent {
                envelope,
                letter: row.get("letter")?,
                token,
                messages: vec![message],
                // Under which the mail server was asked what becomes of it.
                envelope_id: Some(token.to_string()),
                addressees: addressees.remove(&envelope).unwrap_or_default(),
                subject: subject.to_string(),
                reference: None,
            })
        };
        let mut read = read;
        rows.iter().map(&mut read).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_says_is_one_line_and_no_book() {
        assert_eq!(shown("250 2.0.0 Ok\r\nqueued\u{7}"), "250 2.0.0 Ok  queued");
        assert_eq!(shown(&"x".repeat(3_000)).len(), MOST_WORDS);
    }

    #[test]
    fn the_list_in_sql_has_the_states_that_reach_somebody() {
        let reaching = letters::dispatch::Delivery::ALL
            .into_iter()
            .filter(|it| it.reaches());
        let words: Vec<_> = reaching.map(|it| format!("'{}'", it.key())).collect();
        assert_eq!(reaching!(), format!("({})", words.join(", ")));
    }
}
