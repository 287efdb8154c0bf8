//! Telling those who signed a letter what came back on it: decided once for each answer, told once to each person.
//!
//! What is told follows from records that are only added to: responses, what was found in them, publications. That it was
//! decided is a row (`answer_telling`), written in the transaction that puts the mails in the outbox: two nodes that look at
//! once, or one that stops in between, tell once.

use super::{
    AnswerNews, AnswerReader, LetterRecord, Result, Store, TellingMail, TellingRecord, Writing,
    demands, ledger::Extract, letter_rows, members, outcomes, publishing, redactions::Left,
    responses, translations, versions,
};
use crate::{
    db::{Conn, Row, binds},
    dialect::locking,
};
use futures_util::FutureExt as _;
use letters::{
    hash::Hash,
    ids::{InvitationId, LetterId, PersonId, ResponseId},
    outcome::{Finding, Said},
    stage::StageName,
    telling::{Answer, HowMuch},
    text::MailAddress,
    time::Moment,
};

/// The kind of mail that tells of one answer.
pub const ANSWER: &str = "answer";
/// The kind of mail that tells of a week's.
pub const ANSWERS: &str = "answers";

impl Store {
    /// The answers of which it was not decided whether they are told, the oldest first.
    pub async fn untold_answers(&self) -> Result<Vec<(LetterId, ResponseId)>> {
        let sql = "select r.id, r.letter from response r join publication p on p.letter = r.letter
                left join answer_telling t on t.response = r.id
            where t.response is null and r.public order by r.recorded, r.id";
        let rows = self.db.read().await?.all(sql, binds![]).await?;
        let read = |row: &Row| Ok((row.get("letter")?, row.get("id")?));
        rows.iter().map(read).collect()
    }

    /// Whether it is time to tell of an answer, as it looks now: it is decided again with what else happens at that moment.
    pub async fn answer_is_due(
        &self,
        letter: LetterId,
        response: ResponseId,
        now: Moment,
    ) -> Result<bool> {
        let mut conn = self.snapshot().await?;
        let letter = letter_rows::by_id(&mut conn, letter).await?;
        let news = news(&mut conn, &letter, response).await?;
        let from = answer(&mut conn, &news).await?.tells_from();
        Ok(from.is_ok_and(|from| from <= now))
    }

    /// Tells nobody of what everybody could read before there was telling, or before a demonstration was set up.
    pub async fn leave_untold(&self) -> Result<()> {
        self.write(move |w| {
            async move {
                let now = w.now();
                let sql = "insert into answer_telling (response, letter, at, tells) select r.id, r.letter, $1, $2 from response r
                    join publication p on p.letter = r.letter where r.public
                        and not exists (select 1 from answer_telling t where t.response = r.id)";
                w.conn.run(sql, binds![now, false]).await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// Tells those who signed a letter of an answer, if it is time; `write` makes each mail. How many were mailed.
    pub async fn tell_answer(
        &self,
        letter: LetterId,
        response: ResponseId,
        write: impl Fn(&AnswerReader, &[AnswerNews], &str) -> TellingMail
        + Clone
        + Send
        + Sync
        + 'static,
    ) -> Result<u32> {
        self.write(move |w| {
            async move {
                let matter = w.take(letter).await?;
                let news = news(&mut w.conn, &matter.letter, response).await?;
                let ready = answer(&mut w.conn, &news).await?.tells_from();
                if !ready.is_ok_and(|from| from <= matter.now) {
                    return Ok(0);
                }
                // Whoever else decides it waits for the letter, which this act holds.
                let sql = "select response from answer_telling where response = $1";
                if w.conn.first(sql, binds![response]).await?.is_some() {
                    return Ok(0);
                }
                let sql = "insert into answer_telling (response, letter, at, tells) values ($1, $2, $3, $4)";
                w.conn.run(sql, binds![response, letter, matter.now, true]).await?;
                let mut mailed = 0;
                let news = [news];
                for reader in readers(&mut w.conn, &matter.letter).await? {
                    // Who is erased, or chooses otherwise, at this moment goes first or waits.
                    let Some(reader) = w.hold_reader(reader.person).await? else {
                        continue;
                    };
                    let choice = choice(&mut w.conn, reader.person).await?.unwrap_or_default();
                    let told = (choice == HowMuch::Every).then_some(matter.now);
                    let sql = "insert into answer_reader (response, person, choice, told) values ($1, $2, $3, $4)";
                    w.conn.run(sql, binds![response, reader.person, choice.key(), told]).await?;
                    if told.is_some() {
                        let dedupe = format!("{ANSWER}:{response}:{}", reader.person);
                        w.mail_answers(&reader, write(&reader, &news, &dedupe)).await?;
                        mailed += 1;
                    }
                }
                Ok(mailed)
            }
            .boxed()
        })
        .await
    }

    /// Who waits for the mail of the week, for answers of which it was decided before this moment.
    pub async fn weekly_readers(&self, before: Moment) -> Result<Vec<PersonId>> {
        let sql = "select distinct x.person from answer_reader x join answer_telling t on t.response = x.response
                join person p on p.id = x.person left join answer_mail m on m.person = x.person
            where x.told is null and x.choice = 'weekly' and t.at < $1 and p.erased is null
                and (m.choice is null or m.choice <> 'nothing') order by x.person";
        let rows = self.db.read().await?.all(sql, binds![before]).await?;
        rows.iter().map(|row| row.get("person")).collect()
    }

    /// Tells somebody of the answers of a week in one mail; what cannot be read any more is left out, and waits. Whether a
    /// mail was posted.
    pub async fn tell_week(
        &self,
        person: PersonId,
        before: Moment,
        write: impl Fn(&AnswerReader, &[AnswerNews], &str) -> TellingMail
        + Clone
        + Send
        + Sync
        + 'static,
    ) -> Result<bool> {
        self.write(move |w| {
            async move {
                if w.hold_reader(person).await?.is_none()
                    || choice(&mut w.conn, person).await? == Some(HowMuch::Nothing)
                {
                    return Ok(false);
                }
                let sql = "select x.response, t.letter, t.at from answer_reader x join answer_telling t on t.response = x.response
                    where x.person = $1 and x.told is null and x.choice = 'weekly' and t.at < $2 order by t.at, x.response";
                let mut all = Vec::new();
                for row in w.conn.all(sql, binds![person, before]).await? {
                    let letter = letter_rows::by_id(&mut w.conn, row.get("letter")?).await?;
                    let news = news(&mut w.conn, &letter, row.get("response")?).await?;
                    let from = answer(&mut w.conn, &news).await?.tells_from();
                    if from.is_ok_and(|from| from <= w.now()) {
                        all.push(news);
                    }
                }
                let Some(first) = all.first().map(|it| it.response.id) else {
                    return Ok(false);
                };
                let now = w.now();
                for news in &all {
                    let sql = "update answer_reader set told = $3 where response = $1 and person = $2";
                    w.conn.run(sql, binds![news.response.id, person, now]).await?;
                }
                let reader = reader(&mut w.conn, person).await?;
                // An answer is first in one mail to somebody at most.
                let dedupe = format!("{ANSWERS}:{person}:{first}");
                w.mail_answers(&reader, write(&reader, &all, &dedupe)).await?;
                Ok(true)
            }
            .boxed()
        })
        .await
    }

    /// How an answer stands with those who signed its letter.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`].
    pub async fn telling(&self, letter: LetterId, response: ResponseId) -> Result<TellingRecord> {
        let mut conn = self.snapshot().await?;
        let record = letter_rows::by_id(&mut conn, letter).await?;
        let news = news(&mut conn, &record, response).await?;
        let from = answer(&mut conn, &news).await?.tells_from();
        let sql = "select response, at from answer_telling where response = $1";
        let Some(row) = conn.first(sql, binds![response]).await? else {
            let readers = readers(&mut conn, &record).await?;
            let mut standing = TellingRecord {
                decided: None,
                from,
                told: 0,
                waiting: 0,
                silent: 0,
            };
            for it in readers {
                match choice(&mut conn, it.person).await? {
                    Some(HowMuch::Nothing) => standing.silent += 1,
                    _ => standing.waiting += 1,
                }
            }
            return Ok(standing);
        };
        let sql = "select count(*) as readers, count(x.told) as told,
                coalesce(sum(case when x.told is null and (x.choice = 'nothing' or m.choice = 'nothing') then 1 else 0 end), 0) as silent
            from answer_reader x left join answer_mail m on m.person = x.person where x.response = $1";
        let counts = conn.one(sql, binds![response]).await?;
        let count = |column| {
            counts
                .get::<u64>(column)
                .map(|it| usize::try_from(it).unwrap_or(usize::MAX))
        };
        let (all, told, silent) = (count("readers")?, count("told")?, count("silent")?);
        Ok(TellingRecord {
            decided: Some(row.get("at")?),
            from,
            told,
            waiting: all.saturating_sub(told).saturating_sub(silent),
            silent,
        })
    }

    /// How much somebody wants to hear of answers; none for who never signed anything.
    pub async fn answer_choice(&self, person: PersonId) -> Result<Option<HowMuch>> {
        let mut conn = self.snapshot().await?;
        let chosen = choice(&mut conn, person).await?;
        if chosen.is_some() {
            return Ok(chosen);
        }
        let sql = "select count(*) as signed from cosignature where person = $1";
        let signed: u64 = conn.one(sql, binds![person]).await?.get("signed")?;
        Ok((signed > 0).then(HowMuch::default))
    }

    /// Keeps how much somebody wants to hear of answers. Who wants nothing gets nothing that waits either.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`] when they are erased.
    pub async fn choose_answers(&self, person: PersonId, choice: HowMuch) -> Result<()> {
        self.write(move |w| {
            async move {
                if w.hold_reader(person).await?.is_none() {
                    return Err(super::StoreError::NotFound);
                }
                let sql = "insert into answer_mail (person, choice) values ($1, $2) on conflict (person) do update set choice = excluded.choice";
                w.conn.run(sql, binds![person, choice.key()]).await?;
                if choice == HowMuch::Nothing {
                    w.recall_answers_to(person).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// Who reads mail at an address.
    pub async fn reader_at(&self, mail: &MailAddress) -> Result<Option<PersonId>> {
        let person = members::by_mail(&mut self.snapshot().await?, mail).await?;
        Ok(person.map(|it| it.id))
    }

    /// Who has the secret of this hash, and what they chose.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`] when nobody has.
    pub async fn answer_reader(&self, key: Hash) -> Result<(AnswerReader, HowMuch)> {
        let mut conn = self.snapshot().await?;
        let sql = "select person from answer_mail where key_hash = $1";
        let person = conn.one(sql, binds![key]).await?.get("person")?;
        let reader = reader(&mut conn, person).await?;
        Ok((reader, choice(&mut conn, person).await?.unwrap_or_default()))
    }
}

impl Writing {
    async fn mail_answers(&mut self, to: &AnswerReader, told: TellingMail) -> Result<()> {
        let sql = "insert into answer_mail (person, choice, key_hash) values ($1, $2, $3)
            on conflict (person) do update set key_hash = excluded.key_hash";
        let values = binds![to.person, HowMuch::default().key(), told.key];
        self.conn.run(sql, values).await?;
        self.post(told.mail, None).await
    }

    /// Holds somebody until the end of this act; none when they are erased.
    async fn hold_reader(&mut self, person: PersonId) -> Result<Option<AnswerReader>> {
        let held = locking!("select id from person where id = $1 and erased is null");
        match self.conn.first(held, binds![person]).await? {
            None => Ok(None),
            Some(_) => reader(&mut self.conn, person).await.map(Some),
        }
    }

    /// Gives up what tells somebody of answers, and was not sent yet.
    async fn recall_answers_to(&mut self, person: PersonId) -> Result<()> {
        let sql = "update outbox set state = 'failed', error = 'they want no such mail any more', text = '', html = null
            where state = 'queued' and ((kind = $1 and dedupe like $2) or (kind = $3 and dedupe like $4))";
        let (one, week) = (
            format!("{ANSWER}:%:{person}"),
            format!("{ANSWERS}:{person}:%"),
        );
        self.conn
            .run(sql, binds![ANSWER, one, ANSWERS, week])
            .await?;
        Ok(())
    }

    /// Gives up what tells of an answer that is not public any more, and was not sent yet.
    pub(super) async fn recall_answer(&mut self, response: ResponseId) -> Result<()> {
        let sql = "update outbox set state = 'failed', error = 'the answer is not public any more', text = '', html = null
            where state = 'queued' and kind = $1 and dedupe like $2";
        let mails = format!("{ANSWER}:{response}:%");
        self.conn.run(sql, binds![ANSWER, mails]).await?;
        Ok(())
    }
}

async fn choice(conn: &mut Conn, person: PersonId) -> Result<Option<HowMuch>> {
    let sql = "select person, choice from answer_mail where person = $1";
    let Some(row) = conn.first(sql, binds![person]).await? else {
        return Ok(None);
    };
    let key: String = row.get("choice")?;
    let choice = HowMuch::from_key(&key);
    let unknown = || row.corrupt("choice", &format!("unknown word {key:?}"));
    choice.map(Some).ok_or_else(unknown)
}

async fn reader(conn: &mut Conn, person: PersonId) -> Result<AnswerReader> {
    let sql = "select id, name, mail, language from person where id = $1 and erased is null";
    let row = conn.one(sql, binds![person]).await?;
    Ok(AnswerReader {
        person,
        name: row.get("name")?,
        mail: row.get("mail")?,
        language: row.optional("language")?,
    })
}

/// Those whose names stand under a letter, each once; under a translation those of its original. Who took a signature back
/// hears no more.
async fn readers(conn: &mut Conn, letter: &LetterRecord) -> Result<Vec<AnswerReader>> {
    let signed = match translations::tie_of(conn, letter.id).await? {
        Some(tie) => letter_rows::by_id(conn, tie.original).await?,
        None => letter.clone(),
    };
    let Some(pin) = signed.stage.pin() else {
        return Ok(Vec::new());
    };
    let tally = Extract::load(conn, &signed).await?.tally;
    let standing = tally
        .printed(pin.hash)
        .filter(|(_, it)| it.retracted.is_none());
    let invitations: Vec<InvitationId> = standing.map(|(id, _)| id).collect();
    let mut readers: Vec<AnswerReader> = Vec::new();
    for invitation in invitations {
        let sql = "select i.id, i.person from invitation i join person p on p.id = i.person where i.id = $1 and p.erased is null";
        let Some(row) = conn.first(sql, binds![invitation]).await? else {
            continue;
        };
        let person = row.get("person")?;
        if !readers.iter().any(|it| it.person == person) {
            readers.push(reader(conn, person).await?);
        }
    }
    readers.sort_by_key(|it| it.person);
    Ok(readers)
}

async fn news(conn: &mut Conn, letter: &LetterRecord, response: ResponseId) -> Result<AnswerNews> {
    let number = letter.stage.pin().map_or(letter.latest, |pin| pin.number);
    let lineage = demands::load(conn, letter.id).await?;
    Ok(AnswerNews {
        version: versions::load(conn, letter.id, number).await?,
        names: publishing::names(conn, letter).await?,
        asked: lineage.demands(number).unwrap_or_default(),
        response: Left::of(conn, letter.id)
            .await?
            .response(responses::load(conn, letter.id, response).await?)?,
        findings: outcomes::public(conn, letter.id).await?,
        letter: letter.clone(),
    })
}

/// What decides whether it is told.
async fn answer(conn: &mut Conn, news: &AnswerNews) -> Result<Answer> {
    let id = news.response.id;
    let sql = "select r.recorded, (select max(v.at) from question_set_revision v where v.response = r.id) as revised
        from response r where r.id = $1";
    let row = conn.one(sql, binds![id]).await?;
    let (recorded, revised): (Moment, Option<Moment>) =
        (row.get("recorded")?, row.optional("revised")?);
    let of_it = || news.findings.iter().filter(|it| it.response == id);
    // What another answer says of the same since makes this one no less worth reading; what was a mistake does.
    let stands = |it: &Finding| it.said != Said::TakenBack && !it.is_taken_back(&news.findings);
    Ok(Answer {
        published: news.letter.published,
        called_off: news.letter.stage.name() == StageName::Withdrawn,
        public: news.response.public,
        recorded: revised.map_or(recorded, |revised| revised.max(recorded)),
        asks: !news.asked.is_empty(),
        read: of_it().any(stands),
        // The mail has what stands of the whole letter: all of that has rested.
        judged: news.findings.iter().map(|it| it.at).max(),
    })
}
