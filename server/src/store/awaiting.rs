//! By when sendings are to be answered, what was said of that later, and which came back: steps, only ever added.

use super::{
    AwaitingRecord, Result, Store, StoreError, Writing, mailings::reaching, matter::Matter,
    responses::outside,
};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    audit,
    awaiting::{Answer, AwaitingRefused, Deed, OfLetter, Said, Sending, Step},
    dispatch::Dispatch,
    ids::{DispatchId, LetterId, PersonId},
    stage::StageName,
    text::Line,
    time::{Day, Moment},
};
use std::collections::BTreeMap;

/// Sendings behind a condition, oldest first. Of an envelope: whether it may have reached anybody, and since when it is known that
/// it did not.
macro_rules! sendings_where {
    ($condition:literal) => {
        concat!(
            "select d.id, d.letter, d.recipient, d.on_day, d.channel, d.note, e.id as envelope,
                (select count(*) from envelope_receiver r where r.envelope = e.id
                    and r.state in ",
            reaching!(),
            ") as reached,
                (select max(n.at) from envelope_news n join envelope_receiver r on r.id = n.receiver where r.envelope = e.id
                    and n.news in ('refused', 'failed')) as failed
            from dispatch d left join envelope e on e.dispatch = d.id where ",
            $condition,
            " and not exists (select 1 from struck k where k.dispatch = d.id) order by d.on_day, d.id"
        )
    };
}

/// Steps behind a condition, in order.
macro_rules! steps_where {
    ($condition:literal) => {
        concat!(
            "select s.letter, s.n, s.dispatch, s.said, s.day, s.why, s.at, p.name from sending_step s
                join person p on p.id = s.by_person where ",
            $condition,
            " order by s.letter, s.n"
        )
    };
}

impl Store {
    /// Keeps what somebody says of a sending, having seen what was said of it up to the step with this number.
    ///
    /// # Errors
    /// [`StoreError::NotFinal`], or [`StoreError::Awaiting`] when it does not fit the sending or what was said before.
    pub async fn say_of_sending(
        &self,
        letter: LetterId,
        dispatch: DispatchId,
        deed: Deed,
        seen: u32,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                outside(&matter.letter.stage)?;
                let all = of_letter(&mut w.conn, letter).await?;
                let sending = all.iter().find(|it| it.dispatch.id == dispatch);
                let sending = sending.ok_or(AwaitingRefused::NoSending)?;
                sending.takes(&deed, seen, matter.now.day())?;
                let act = match deed.said() {
                    Said::Until | Said::NoMore | Said::Again => audit::Act::AnswerDayChanged,
                    Said::Returned => audit::Act::SendingReturned,
                    Said::NotReturned => audit::Act::ReturnTakenBack,
                };
                w.say_of(&matter, dispatch, deed, by).await?;
                let institution = sending.dispatch.to.to_string();
                w.note_of_letter(act, &matter, by, Some(institution))
                    .await?;
                w.changed(&matter).await
            }
            .boxed()
        })
        .await
    }

    /// What the sendings of a letter wait for, the letter's own alone.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn awaiting(&self, letter: LetterId) -> Result<AwaitingRecord> {
        let mut all = load(&mut self.snapshot().await?, Some(letter)).await?;
        let own = all.iter().position(|it| it.letter == letter);
        own.map(|at| all.swap_remove(at))
            .ok_or(StoreError::NotFound)
    }

    /// What the sendings of all letters wait for.
    pub async fn all_awaiting(&self) -> Result<Vec<AwaitingRecord>> {
        load(&mut self.snapshot().await?, None).await
    }

    /// Where the letter was sent, oldest first, with what was said of each sending.
    pub async fn sendings(&self, letter: LetterId) -> Result<Vec<Sending>> {
        of_letter(&mut self.snapshot().await?, letter).await
    }
}

impl Writing {
    /// Says by which day a sending that was just kept is to be answered.
    pub(super) async fn awaits(
        &mut self,
        matter: &Matter,
        dispatch: DispatchId,
        until: Day,
        by: PersonId,
    ) -> Result<()> {
        self.say_of(matter, dispatch, Deed::Until(until, None), by)
            .await
    }

    async fn say_of(
        &mut self,
        matter: &Matter,
        dispatch: DispatchId,
        deed: Deed,
        by: PersonId,
    ) -> Result<()> {
        let letter = matter.letter.id;
        let sql = "select coalesce(max(n), 0) + 1 as next from sending_step where letter = $1";
        let n: u32 = self.conn.one(sql, binds![letter]).await?.get("next")?;
        let sql = "insert into sending_step (letter, n, dispatch, said, day, why, at, by_person)
            values ($1, $2, $3, $4, $5, $6, $7, $8)";
        let (said, day, why) = (deed.said(), deed.day(), deed.why().cloned());
        let values = binds![letter, n, dispatch, said, day, why, matter.now, by];
        self.conn.run(sql, values).await?;
        Ok(())
    }
}

/// The sendings of a letter, with what was said of them.
pub(super) async fn of_letter(conn: &mut Conn, letter: LetterId) -> Result<Vec<Sending>> {
    let mut steps = Steps::default();
    let rows = conn
        .all(steps_where!("s.letter = $1"), binds![letter])
        .await?;
    rows.iter().try_for_each(|row| steps.keep(row))?;
    let rows = conn
        .all(sendings_where!("d.letter = $1"), binds![letter])
        .await?;
    rows.iter().map(|row| sending(row, &mut steps)).collect()
}

/// What was said of sendings, and who said it.
#[derive(Default)]
struct Steps {
    of: BTreeMap<DispatchId, Vec<Step>>,
    by: BTreeMap<LetterId, BTreeMap<u32, String>>,
}

impl Steps {
    fn keep(&mut self, row: &Row) -> Result<()> {
        let step = step(row)?;
        let by = self.by.entry(row.get("letter")?).or_default();
        by.insert(step.number, row.get("name")?);
        self.of.entry(step.dispatch).or_default().push(step);
        Ok(())
    }
}

/// What the sendings of letters wait for: of all that were sent, or of one and of those that come back on it.
async fn load(conn: &mut Conn, letter: Option<LetterId>) -> Result<Vec<AwaitingRecord>> {
    let (every, id) = (letter.is_none(), letter);
    let mut steps = Steps::default();
    let sql = steps_where!(
        "($2 or s.letter = $1 or s.letter in (select letter from follow_up where original = $1))"
    );
    let rows = conn.all(sql, binds![id, every]).await?;
    rows.iter().try_for_each(|row| steps.keep(row))?;
    let sql = sendings_where!(
        "($2 or d.letter = $1 or d.letter in (select letter from follow_up where original = $1))"
    );
    let mut sendings: BTreeMap<LetterId, Vec<Sending>> = BTreeMap::new();
    for row in conn.all(sql, binds![id, every]).await? {
        let of = sendings.entry(row.get("letter")?).or_default();
        of.push(sending(&row, &mut steps)?);
    }
    let sql = "select r.letter, r.sender, r.addressee, r.on_day, r.recorded, e.dispatch from response r
        left join incoming_message m on m.response = r.id left join envelope e on e.id = m.envelope where ($2 or r.letter = $1)
            and not exists (select 1 from struck k where k.response = r.id)";
    let mut answers: BTreeMap<LetterId, Vec<Answer>> = BTreeMap::new();
    for row in conn.all(sql, binds![id, every]).await? {
        answers
            .entry(row.get("letter")?)
            .or_default()
            .push(answer(&row)?);
    }
    let mut followed: BTreeMap<LetterId, Vec<Sending>> = BTreeMap::new();
    let sql = "select f.letter, f.original from follow_up f join letter l on l.id = f.letter
        where l.stage <> 'withdrawn' and ($2 or f.original = $1)";
    for row in conn.all(sql, binds![id, every]).await? {
        let of = sendings
            .get(&row.get("letter")?)
            .cloned()
            .unwrap_or_default();
        followed.entry(row.get("original")?).or_default().extend(of);
    }
    let sql = "select l.id, l.slug, l.stage, coalesce(l.short_title, v.subject) as title
        from letter l join version v on v.letter = l.id and v.number = l.latest
        where l.id = $1 or ($2 and l.id in (select letter from dispatch)) order by l.id";
    let mut all = Vec::new();
    for row in conn.all(sql, binds![id, every]).await? {
        let letter = row.get("id")?;
        all.push(AwaitingRecord {
            letter,
            slug: row.get("slug")?,
            title: row.get("title")?,
            of: OfLetter {
                withdrawn: row.get::<StageName>("stage")? == StageName::Withdrawn,
                sendings: sendings.remove(&letter).unwrap_or_default(),
                answers: answers.remove(&letter).unwrap_or_default(),
                followed: followed.remove(&letter).unwrap_or_default(),
            },
            by: steps.by.remove(&letter).unwrap_or_default(),
        });
    }
    Ok(all)
}

fn sending(row: &Row, steps: &mut Steps) -> Result<Sending> {
    let dispatch = Dispatch {
        id: row.get("id")?,
        to: row.get("recipient")?,
        on: row.get("on_day")?,
        channel: row.get("channel")?,
        note: row.optional("note")?,
    };
    let mailed = row
        .optional::<letters::ids::EnvelopeId>("envelope")?
        .is_some();
    let reached: u64 = row.get("reached")?;
    let failed: Option<Moment> = row.optional("failed")?;
    Ok(Sending {
        mailed,
        bounced: failed.filter(|_| mailed && reached == 0).map(Moment::day),
        steps: steps.of.remove(&dispatch.id).unwrap_or_default(),
        dispatch,
    })
}

fn answer(row: &Row) -> Result<Answer> {
    let speaks_for: Option<Line> = row.optional("addressee")?;
    let from = match speaks_for {
        Some(institution) => institution,
        None => row.get("sender")?,
    };
    Ok(Answer {
        from,
        on: row.get("on_day")?,
        recorded: row.get("recorded")?,
        to: row.optional("dispatch")?,
    })
}

/// A step as it is kept.
fn step(row: &Row) -> Result<Step> {
    let deed = Deed::of(row.get("said")?, row.optional("day")?, row.optional("why")?);
    Ok(Step {
        number: row.get("n")?,
        dispatch: row.get("dispatch")?,
        deed: deed.ok_or_else(|| row.corrupt("said", "does not go with its day and reason"))?,
        at: row.get("at")?,
    })
}
