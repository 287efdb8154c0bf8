//! Mandates: granted, ended, and asked for: who may sign for whom, and who might on another day.

use super::{
    Grant, MandateRecord, Note, OutgoingMail, Result, Signer, Store, StoreError, Whom, Writing,
};
use crate::{
    db::{Conn, Ids, Row, binds},
    dialect::locking,
};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    ids::{MandateId, OrganisationId, PersonId, RoundId},
    mandate::{Ending, Mandate},
    organisation::OrganisationKind,
    response::Attachment,
    time::{Day, Moment},
};

/// Everything about mandates, with a condition behind it.
macro_rules! records_where {
    ($condition:literal) => {
        concat!(
            "select m.id, m.person, m.organisation, m.function, m.deputy, m.extent, m.appointed_under, m.from_day, m.until_day, m.ended,
                m.evidence, m.document_hash, m.document_name, m.document_type, m.document_bytes, m.granted, m.granted_by,
                p.name as person_name, p.mail, p.language, o.name as organisation_name, g.name as granted_by_name, e.name as ended_by_name,
                (select count(*) from cosignature c where c.mandate = m.id) as signatures
            from mandate m join person p on p.id = m.person join organisation o on o.id = m.organisation
                join person g on g.id = m.granted_by left join person e on e.id = m.ended_by where ",
            $condition
        )
    };
}

/// Which mandates are asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct MandateFilter {
    /// Only this person's.
    pub person: Option<PersonId>,
    /// Only for this organisation.
    pub organisation: Option<OrganisationId>,
    /// Only of deputies who were appointed under this one.
    pub under: Option<MandateId>,
}

impl Store {
    /// Grants a mandate, and posts the mail that says so.
    ///
    /// # Errors
    /// [`StoreError::Mandate`] when the rules refuse it, [`StoreError::OtherName`] when the mail address is that of
    /// somebody with another name. Then nothing has changed.
    pub async fn grant_mandate<M>(&self, grant: Grant, by: PersonId, mail: M) -> Result<MandateId>
    where
        M: FnOnce(&MandateRecord) -> Option<OutgoingMail> + Clone + Send + 'static,
    {
        self.write(move |w| {
            async move {
                let id = w.grant_mandate(grant, by).await?;
                let granted = record(&mut w.conn, id).await?;
                if let Some(mail) = mail(&granted) {
                    w.post(mail, None).await?;
                }
                Ok(id)
            }
            .boxed()
        })
        .await
    }

    /// Ends a mandate, and the mandates of the deputies who were appointed under it; posts a mail for each.
    ///
    /// # Errors
    /// [`StoreError::Mandate`], [`StoreError::NotFound`]; then nothing has changed.
    pub async fn end_mandate<M>(
        &self,
        id: MandateId,
        ending: Ending,
        by: PersonId,
        mail: M,
    ) -> Result<()>
    where
        M: Fn(&MandateRecord) -> Option<OutgoingMail> + Clone + Send + 'static,
    {
        self.write(move |w| {
            async move {
                for ended in w.end_mandate(id, ending, Some(by)).await? {
                    let ended = record(&mut w.conn, ended).await?;
                    if let Some(mail) = mail(&ended) {
                        w.post(mail, None).await?;
                    }
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }

    /// One mandate.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn mandate(&self, id: MandateId) -> Result<MandateRecord> {
        record(&mut self.snapshot().await?, id).await
    }

    /// Mandates of all times, by organisation and then by their first day.
    pub async fn mandates(&self, filter: MandateFilter) -> Result<Vec<MandateRecord>> {
        let sql = records_where!(
            "($1 is null or m.person = $1) and ($2 is null or m.organisation = $2) and ($3 is null or m.appointed_under = $3)"
        );
        let values = binds![filter.person, filter.organisation, filter.under];
        let rows = self.db.read().await?.all(sql, values).await?;
        let mut found = rows.iter().map(read_record).collect::<Result<Vec<_>>>()?;
        // By name here and not in SQL: the engines disagree about letters with accents.
        found.sort_by_cached_key(|it| {
            let organisation = it.organisation_name.as_str().to_lowercase();
            let mandate = &it.mandate;
            let who = (mandate.deputy, mandate.from, mandate.id);
            (organisation, mandate.organisation, who)
        });
        Ok(found)
    }

    /// Mandates that have a last day between these two, and no other behind it.
    pub async fn mandates_that_end(&self, first: Day, last: Day) -> Result<Vec<MandateRecord>> {
        let sql = records_where!(
            "m.ended is null and m.until_day >= $1 and m.until_day <= $2 and (o.left_day is null or o.left_day > m.until_day)
            and not exists (select 1 from mandate n where n.person = m.person and n.organisation = m.organisation
                and n.ended is null and n.from_day > m.until_day)
            order by m.until_day, m.id"
        );
        let rows = self.db.read().await?.all(sql, binds![first, last]).await?;
        rows.iter().map(read_record).collect()
    }

    /// Posts a mail that reminds somebody of something; whether it is the first with its key.
    pub async fn remind(&self, mail: OutgoingMail) -> Result<bool> {
        self.write(move |w| async move { w.post_once(mail, None).await }.boxed())
            .await
    }

    /// Everyone who may sign on this day and was not stopped since, by organisation; not for one that has left.
    /// Full mandates come before those of deputies.
    pub async fn signers(&self, on: Day) -> Result<Vec<Signer>> {
        let sql = "select m.id, m.organisation, o.name as organisation_name, m.person, p.name as person_name, m.function, m.deputy, p.mail, p.language, o.member, o.province
            from mandate m join organisation o on o.id = m.organisation join person p on p.id = m.person
            where m.from_day <= $1 and (m.until_day is null or m.until_day >= $1) and m.ended is null
                and (o.left_day is null or o.left_day >= $1)
            order by m.organisation, m.deputy, m.person, m.id desc";
        let rows = self.db.read().await?.all(sql, binds![on]).await?;
        let mut signers: Vec<Signer> = Vec::with_capacity(rows.len());
        for row in &rows {
            let signer = Signer {
                organisation: row.get("organisation")?,
                organisation_name: row.get("organisation_name")?,
                person: row.get("person")?,
                person_name: row.get("person_name")?,
                function: row.get("function")?,
                deputy: row.get("deputy")?,
                mail: row.get("mail")?,
                language: row.optional("language")?,
                mandate: row.get("id")?,
                kind: if row.get("member")? {
                    OrganisationKind::Member
                } else {
                    OrganisationKind::Guest
                },
                province: row.optional("province")?,
            };
            // From before there was one at a time, somebody may hold two.
            let known = signers
                .iter()
                .rev()
                .take_while(|known| known.organisation == signer.organisation)
                .any(|known| known.person == signer.person);
            if !known {
                signers.push(signer);
            }
        }
        // By name here and not in SQL: the engines disagree about letters with accents.
        signers.sort_by_cached_key(|signer| {
            let organisation = signer.organisation_name.as_str().to_lowercase();
            let person = signer.person_name.as_str().to_lowercase();
            (
                organisation,
                signer.organisation,
                signer.deputy,
                person,
                signer.person,
            )
        });
        Ok(signers)
    }
}

impl Writing {
    /// Takes an organisation's mandates: until this transaction ends nobody else grants, ends or uses one.
    pub(super) async fn take_mandates(&mut self, organisation: OrganisationId) -> Result<()> {
        let lock = locking!("select id from organisation where id = $1");
        self.conn.lock(lock, binds![organisation]).await
    }

    pub(super) async fn grant_mandate(&mut self, grant: Grant, by: PersonId) -> Result<MandateId> {
        let Grant {
            whom,
            terms,
            under,
            document,
        } = grant;
        self.take_mandates(terms.organisation).await?;
        let known = "select id from organisation where id = $1";
        self.conn.one(known, binds![terms.organisation]).await?;
        let now = self.now();
        let person = match whom {
            Whom::Known(person) => person,
            Whom::Called { name, mail } => {
                let id = self.person_with(name.clone(), mail).await?;
                let sql = "select id, name from person where id = $1";
                let known: String = self.conn.one(sql, binds![id]).await?.get("name")?;
                if known.to_lowercase() != name.as_str().to_lowercase() {
                    return Err(StoreError::OtherName);
                }
                id
            }
        };
        if let Some(under) = under {
            let own = load(&mut self.conn, under).await?;
            terms.check_under(person, &own, now)?;
        }
        let others = of_person(&mut self.conn, person, terms.organisation).await?;
        terms.check(person, &others)?;
        let id = MandateId::new(now, self.random());
        let (hash, name, media, bytes) = match document {
            Some(it) => (
                Some(it.hash),
                Some(it.name),
                Some(it.media_type),
                Some(it.bytes),
            ),
            None => (None, None, None, None),
        };
        let sql = "insert into mandate (id, person, organisation, function, deputy, extent, appointed_under, from_day, until_day, evidence,
                document_hash, document_name, document_type, document_bytes, granted_by, granted)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
        let organisation = terms.organisation;
        let values = binds![
            id,
            person,
            organisation,
            terms.function,
            terms.deputy,
            terms.extent,
            under,
            terms.from,
            terms.until,
            terms.evidence,
            hash,
            name,
            media,
            bytes,
            by,
            now
        ];
        self.conn.run(sql, values).await?;
        // Whoever may do more shows anew who they are.
        self.end_sessions(person).await?;
        let note = Note::about(Act::MandateGranted, Some(by), person);
        self.note(note.within(Some(organisation))).await?;
        Ok(id)
    }

    /// Ends a mandate and those of the deputies under it; which ones.
    pub(super) async fn end_mandate(
        &mut self,
        id: MandateId,
        ending: Ending,
        by: Option<PersonId>,
    ) -> Result<Vec<MandateId>> {
        let organisation = load(&mut self.conn, id).await?.organisation;
        self.take_mandates(organisation).await?;
        let now = self.now();
        // Read again now that nobody else ends or uses it.
        let mandate = load(&mut self.conn, id).await?;
        let sql = "select max(at) as used from cosignature where mandate = $1";
        let used: Option<Moment> = self.conn.one(sql, binds![id]).await?.optional("used")?;
        let mandate = mandate.end(ending, used.map(Moment::day), now)?;
        self.keep_end(&mandate, by).await?;
        let mut ended = vec![id];
        for deputy in appointed_under(&mut self.conn, id).await? {
            if let Some(deputy) = deputy.cut(ending, now) {
                self.keep_end(&deputy, by).await?;
                ended.push(deputy.id);
            }
        }
        Ok(ended)
    }

    /// Ends, at this moment, everything that somebody may do for organisations; which mandates.
    pub(super) async fn end_mandates_of(
        &mut self,
        person: PersonId,
        by: Option<PersonId>,
    ) -> Result<Vec<MandateId>> {
        let (mut ended, now) = (Vec::new(), self.now());
        for id in running_of(&mut self.conn, person, now).await? {
            // A deputy's may have ended with the one before it.
            if !ended.contains(&id) {
                ended.extend(self.end_mandate(id, Ending::Now, by).await?);
            }
        }
        Ok(ended)
    }

    async fn keep_end(&mut self, mandate: &Mandate, by: Option<PersonId>) -> Result<()> {
        let sql = "update mandate set until_day = $2, ended = $3, ended_by = $4 where id = $1";
        let values = binds![mandate.id, mandate.until, mandate.ended, by];
        self.conn.run(sql, values).await?;
        let note = Note::about(Act::MandateEnded, by, mandate.person);
        let last = mandate.last_day().unwrap_or_else(|| self.now().day());
        let note = note
            .within(Some(mandate.organisation))
            .with(last.to_string());
        self.note(note).await
    }
}

fn read_mandate(row: &Row) -> Result<Mandate> {
    Ok(Mandate {
        id: row.get("id")?,
        person: row.get("person")?,
        organisation: row.get("organisation")?,
        function: row.get("function")?,
        deputy: row.get("deputy")?,
        extent: row.get("extent")?,
        under: row.optional("appointed_under")?,
        from: row.get("from_day")?,
        until: row.optional("until_day")?,
        ended: row.optional("ended")?,
        evidence: row.get("evidence")?,
    })
}

fn read_record(row: &Row) -> Result<MandateRecord> {
    let document = match row.optional("document_hash")? {
        None => None,
        Some(hash) => Some(Attachment {
            hash,
            name: row.get("document_name")?,
            media_type: row.get("document_type")?,
            bytes: row.get("document_bytes")?,
        }),
    };
    Ok(MandateRecord {
        mandate: read_mandate(row)?,
        person_name: row.get("person_name")?,
        mail: row.get("mail")?,
        language: row.optional("language")?,
        organisation_name: row.get("organisation_name")?,
        granted: row.get("granted")?,
        granted_by: row.get("granted_by")?,
        granted_by_name: row.get("granted_by_name")?,
        ended_by_name: row.optional("ended_by_name")?,
        document,
        signatures: row.get("signatures")?,
    })
}

async fn record(conn: &mut Conn, id: MandateId) -> Result<MandateRecord> {
    read_record(&conn.one(records_where!("m.id = $1"), binds![id]).await?)
}

/// The columns of a mandate, with a condition behind them.
macro_rules! mandates_where {
    ($condition:literal) => {
        concat!(
            "select id, person, organisation, function, deputy, extent, appointed_under, from_day, until_day, ended, evidence from mandate where ",
            $condition
        )
    };
}

async fn load(conn: &mut Conn, id: MandateId) -> Result<Mandate> {
    read_mandate(&conn.one(mandates_where!("id = $1"), binds![id]).await?)
}

async fn appointed_under(conn: &mut Conn, id: MandateId) -> Result<Vec<Mandate>> {
    let sql = mandates_where!("appointed_under = $1 order by id");
    let rows = conn.all(sql, binds![id]).await?;
    rows.iter().map(read_mandate).collect()
}

/// A person's mandates for an organisation, the full ones first, the newest first.
pub(super) async fn of_person(
    conn: &mut Conn,
    person: PersonId,
    organisation: OrganisationId,
) -> Result<Vec<Mandate>> {
    let sql = mandates_where!("person = $1 and organisation = $2 order by deputy, id desc");
    let rows = conn.all(sql, binds![person, organisation]).await?;
    rows.iter().map(read_mandate).collect()
}

/// Those of several persons, each for the organisation at the same place; in the same order. For PostgreSQL alone.
pub(super) async fn of_persons(
    conn: &mut Conn,
    persons: Ids,
    organisations: Ids,
) -> Result<Vec<Mandate>> {
    let sql = mandates_where!(
        "(person, organisation) in (select * from unnest($1::text::uuid[], $2::text::uuid[])) order by deputy, id desc"
    );
    let rows = conn.all(sql, binds![persons, organisations]).await?;
    rows.iter().map(read_mandate).collect()
}

/// Those of everybody who was asked in a round, each for the organisation they were asked for; in the same order.
pub(super) async fn of_round(conn: &mut Conn, round: RoundId) -> Result<Vec<Mandate>> {
    let sql = mandates_where!(
        "(person, organisation) in (select person, organisation from invitation where round = $1) order by deputy, id desc"
    );
    let rows = conn.all(sql, binds![round]).await?;
    rows.iter().map(read_mandate).collect()
}

/// Which of a person's mandates are not over.
async fn running_of(conn: &mut Conn, person: PersonId, now: Moment) -> Result<Vec<MandateId>> {
    let sql = mandates_where!("person = $1 order by deputy, id");
    let rows = conn.all(sql, binds![person]).await?;
    let all = rows.iter().map(read_mandate).collect::<Result<Vec<_>>>()?;
    let running = all.iter().filter(|it| !it.is_over(now));
    Ok(running.map(|it| it.id).collect())
}

/// For which organisations somebody may act at this moment.
pub(super) async fn acts_for(
    conn: &mut Conn,
    person: PersonId,
    now: Moment,
) -> Result<Vec<OrganisationId>> {
    let sql = "select distinct organisation from mandate where person = $1 and from_day <= $2
        and (until_day is null or until_day >= $2) and (ended is null or ended > $3) order by organisation";
    let rows = conn.all(sql, binds![person, now.day(), now]).await?;
    rows.iter().map(|row| row.get("organisation")).collect()
}
