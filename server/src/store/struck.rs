//! What was recorded by mistake and is struck out: a sending, a response, or parliamentary questions with their answer.

use super::{
    Mistaken, Result, Store, StoreError, StruckRecord, ToStrike, Writing, commitments::steps,
    matter::Matter, outcomes::findings, questions::kept, responses::outside,
};
use crate::db::{Conn, Row, Value, binds};
use futures_util::FutureExt as _;
use letters::{
    audit,
    commitment::Commitment,
    ids::{DispatchId, LetterId, PersonId, QuestionSetId, ResponseId},
    ledger::{Act, Record},
    outcome::Finding,
    struck::{Recorded, StrikeRefused, nothing_rests_on},
    text::Sentence,
};

/// How one is kept; see [`values`].
pub(super) const INSERT: &str = "insert into struck (letter, dispatch, response, question_set, why, at, by_person) values ($1, $2, $3, $4, $5, $6, $7)";

impl Store {
    /// What is to be struck out, as it stands now.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is none of the letter, or was struck out.
    pub async fn to_strike(&self, letter: LetterId, which: Recorded) -> Result<ToStrike> {
        let mut conn = self.db.snapshot().await?;
        if is_struck(&mut conn, which).await? {
            return Err(StoreError::NotFound);
        }
        Ok(stands(&mut conn, letter, which).await?.it)
    }

    /// Strikes out what was recorded by mistake, as somebody saw it: it counts for nothing any more and is public no more. A mail
    /// that a response was made of waits to be placed again. What was struck out already stays as it is.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; [`StoreError::NotFinal`]; [`StoreError::Strike`]; [`StoreError::StrikeMoved`].
    pub async fn strike(
        &self,
        letter: LetterId,
        (which, seen): (Recorded, u32),
        why: Sentence,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let mut matter = w.take(letter).await?;
                outside(&matter.letter.stage)?;
                let Stands { it, answer } = stands(&mut w.conn, letter, which).await?;
                if is_struck(&mut w.conn, which).await? {
                    return Ok(());
                }
                if let Some(refused) = it.refused {
                    return Err(refused.into());
                }
                if it.seen != seen {
                    return Err(StoreError::StrikeMoved);
                }
                match which {
                    Recorded::Sending(_) => w.strike_out(&mut matter, which, &why, by).await?,
                    Recorded::Response(id) => w.strike_response(&mut matter, id, &why, by).await?,
                    Recorded::Questions(_) => {
                        let values = values(letter, which, &why, (matter.now, by));
                        w.conn.run(INSERT, values).await?;
                        let act = audit::Act::QuestionsStruck;
                        w.note_of_letter(act, &matter, by, None).await?;
                        if let Some(answer) = answer {
                            w.strike_response(&mut matter, answer, &why, by).await?;
                        }
                    }
                }
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }

    /// What was struck out of a letter, the newest first.
    pub async fn struck(&self, letter: LetterId) -> Result<Vec<StruckRecord>> {
        let sql = "select k.why, k.at, p.name, d.recipient, d.on_day as sent_day, d.channel, r.sender, r.on_day, r.kind, q.content
            from struck k join person p on p.id = k.by_person left join dispatch d on d.id = k.dispatch
                left join response r on r.id = k.response
                left join question_set_revision q on q.question_set = k.question_set
                    and q.revision = (select max(n.revision) from question_set_revision n where n.question_set = k.question_set)
            where k.letter = $1 order by k.at desc, coalesce(k.dispatch, k.response, k.question_set) desc";
        let rows = self.db.read().await?.all(sql, binds![letter]).await?;
        rows.iter().map(record).collect()
    }
}

impl Writing {
    /// Takes a response off the letter's page and strikes it out. A mail that became it waits with its letter, to be read again or
    /// put elsewhere.
    async fn strike_response(
        &mut self,
        matter: &mut Matter,
        response: ResponseId,
        why: &Sentence,
        by: PersonId,
    ) -> Result<()> {
        let now = matter.now;
        let sql = "update response set public = $2, shown = $3 where id = $1 and public";
        let values = binds![response, false, now];
        self.conn.run(sql, values).await?;
        self.recall_answer(response).await?;
        self.strike_out(matter, Recorded::Response(response), why, by)
            .await?;
        // Whoever has the message open as it was sees that something was said since.
        let sql = "update incoming_message set state = 'placed', response = null, decided_by = $3,
                decided = case when decided >= $2 then decided + 1 else $2 end
            where response = $1 and let_go is null";
        self.conn.run(sql, binds![response, now, by]).await?;
        Ok(())
    }

    /// Keeps that something was struck out that has its line in the ledger, and adds the line that says so.
    async fn strike_out(
        &mut self,
        matter: &mut Matter,
        which: Recorded,
        why: &Sentence,
        by: PersonId,
    ) -> Result<()> {
        let letter = matter.letter.id;
        let values = values(letter, which, why, (matter.now, by));
        self.conn.run(INSERT, values).await?;
        let version = outside(&matter.letter.stage)?;
        let why = self.commit_to(letter, why.to_string(), None).await?;
        let act = match which {
            Recorded::Sending(dispatch) => Act::SendingStruck { dispatch, why },
            Recorded::Response(response) => Act::ResponseStruck { response, why },
            // Of questions alone the ledger tells nothing.
            Recorded::Questions(_) => return Ok(()),
        };
        let by = Some(self.name(letter, by).await?);
        let record = Record {
            version,
            by,
            ..Record::of(act)
        };
        self.append(matter, record).await?;
        Ok(())
    }
}

/// A row, in the order of [`INSERT`].
pub(super) fn values(
    letter: LetterId,
    which: Recorded,
    why: &Sentence,
    (at, by): (letters::time::Moment, PersonId),
) -> Vec<Value> {
    let none = (
        None::<DispatchId>,
        None::<ResponseId>,
        None::<QuestionSetId>,
    );
    let (sending, response, set) = match which {
        Recorded::Sending(id) => (Some(id), none.1, none.2),
        Recorded::Response(id) => (none.0, Some(id), none.2),
        Recorded::Questions(id) => (none.0, none.1, Some(id)),
    };
    binds![letter, sending, response, set, why.clone(), at, by]
}

/// Something as it stands, and the response that is the answer to questions.
struct Stands {
    it: ToStrike,
    answer: Option<ResponseId>,
}

async fn stands(conn: &mut Conn, letter: LetterId, which: Recorded) -> Result<Stands> {
    match which {
        Recorded::Sending(id) => sending(conn, letter, id).await,
        Recorded::Response(id) => response(conn, letter, id).await,
        Recorded::Questions(id) => questions(conn, letter, id).await,
    }
}

async fn sending(conn: &mut Conn, letter: LetterId, id: DispatchId) -> Result<Stands> {
    let sql = "select d.recipient, d.on_day as sent_day, d.channel,
            (select count(*) from envelope e where e.dispatch = d.id) as envelopes,
            (select count(*) from sending_step s where s.dispatch = d.id) as steps
        from dispatch d where d.id = $1 and d.letter = $2";
    let row = conn.one(sql, binds![id, letter]).await?;
    let envelopes: u32 = row.get("envelopes")?;
    let it = ToStrike {
        what: sent(&row)?,
        refused: (envelopes > 0).then_some(StrikeRefused::Mailed),
        seen: row.get("steps")?,
    };
    Ok(Stands { it, answer: None })
}

async fn response(conn: &mut Conn, letter: LetterId, id: ResponseId) -> Result<Stands> {
    let sql = "select r.sender, r.on_day, r.kind, r.public,
            (select count(*) from question_set_revision q where q.response = r.id) as revisions,
            (select count(*) from redaction x where x.response = r.id) as redactions
        from response r where r.id = $1 and r.letter = $2";
    let row = conn.one(sql, binds![id, letter]).await?;
    let (revisions, redactions): (u32, u32) = (row.get("revisions")?, row.get("redactions")?);
    let public: bool = row.get("public")?;
    let refused = if revisions > 0 {
        Some(StrikeRefused::Questions)
    } else {
        rests(conn, letter, id).await?
    };
    let it = ToStrike {
        what: came(&row)?,
        refused,
        seen: 2 * redactions + u32::from(public),
    };
    Ok(Stands { it, answer: None })
}

async fn questions(conn: &mut Conn, letter: LetterId, id: QuestionSetId) -> Result<Stands> {
    let sql = "select r.revision, r.response, r.content from question_set s join question_set_revision r on r.question_set = s.id
        where s.id = $1 and s.letter = $2 order by r.revision desc limit 1";
    let row = conn.one(sql, binds![id, letter]).await?;
    let answer: Option<ResponseId> = row.optional("response")?;
    let refused = match answer {
        Some(answer) => rests(conn, letter, answer).await?,
        None => None,
    };
    let it = ToStrike {
        what: Mistaken::Questions(Box::new(kept(&row)?)),
        refused,
        seen: row.get("revision")?,
    };
    Ok(Stands { it, answer })
}

/// What rests on a response.
async fn rests(
    conn: &mut Conn,
    letter: LetterId,
    response: ResponseId,
) -> Result<Option<StrikeRefused>> {
    let findings = findings(conn, letter, false).await?;
    let findings: Vec<Finding> = findings.into_iter().map(|it| it.finding).collect();
    let commitments = Commitment::all(steps(conn, letter).await?);
    Ok(nothing_rests_on(response, &findings, &commitments).err())
}

async fn is_struck(conn: &mut Conn, which: Recorded) -> Result<bool> {
    let (sql, id) = match which {
        Recorded::Sending(id) => ("select at from struck where dispatch = $1", binds![id]),
        Recorded::Response(id) => ("select at from struck where response = $1", binds![id]),
        Recorded::Questions(id) => ("select at from struck where question_set = $1", binds![id]),
    };
    Ok(conn.first(sql, id).await?.is_some())
}

/// Which a row strikes out.
pub(super) fn recorded(row: &Row) -> Result<Recorded> {
    if let Some(id) = row.optional("dispatch")? {
        return Ok(Recorded::Sending(id));
    }
    Ok(match row.optional("response")? {
        Some(id) => Recorded::Response(id),
        None => Recorded::Questions(row.get("question_set")?),
    })
}

fn sent(row: &Row) -> Result<Mistaken> {
    Ok(Mistaken::Sending {
        to: row.get("recipient")?,
        on: row.get("sent_day")?,
        channel: row.get("channel")?,
    })
}

fn came(row: &Row) -> Result<Mistaken> {
    Ok(Mistaken::Response {
        from: row.get("sender")?,
        on: row.get("on_day")?,
        kind: row.get("kind")?,
    })
}

fn record(row: &Row) -> Result<StruckRecord> {
    let what = if row.optional::<String>("recipient")?.is_some() {
        sent(row)?
    } else if row.optional::<String>("content")?.is_some() {
        Mistaken::Questions(Box::new(kept(row)?))
    } else {
        came(row)?
    };
    Ok(StruckRecord {
        what,
        why: row.get("why")?,
        at: row.get("at")?,
        by: row.get("name")?,
    })
}
