//! People as the house knows them, read in three questions however many there are.

use crate::{
    db::{Conn, Row, binds},
    store::{
        HeldLine, MandateLine, PersonLine, PersonRecord, Result, Running, Store, StoreError,
        sessions,
    },
};
use letters::{
    access::Held,
    ids::PersonId,
    person::{AccountState, Details},
    time::{Day, Moment},
};
use std::collections::BTreeMap;

macro_rules! people {
    ($where:literal) => {
        concat!(
            "select p.id, p.name, p.mail, p.language, a.person as account, a.entered, a.closed
            from person p left join account a on a.person = p.id ",
            $where
        )
    };
}

macro_rules! roles {
    ($where:literal) => {
        concat!(
            "select g.id, g.person, g.role, g.organisation, o.name as organisation_name
            from role_grant g left join organisation o on o.id = g.organisation where g.ended is null ", $where, " order by g.id")
    };
}

macro_rules! mandates {
    ($where:literal) => {
        concat!(
            "select m.id, m.person, o.name as organisation_name, m.function, m.deputy, m.from_day, m.until_day, m.ended
            from mandate m join organisation o on o.id = m.organisation ", $where, " order by m.id desc")
    };
}

impl Store {
    /// Everybody, by name, also those who left; not who was erased, of whom nothing is known.
    pub async fn people(&self) -> Result<Vec<PersonLine>> {
        let today = self.now().day();
        let mut conn = self.snapshot().await?;
        let rows = conn
            .all(people!("where p.erased is null"), binds![])
            .await?;
        let mut held: BTreeMap<PersonId, Vec<HeldLine>> = BTreeMap::new();
        for row in conn.all(roles!(""), binds![]).await? {
            held.entry(row.get("person")?)
                .or_default()
                .push(role(&row)?);
        }
        let mut may: BTreeMap<PersonId, Vec<MandateLine>> = BTreeMap::new();
        for row in conn.all(mandates!(""), binds![]).await? {
            let line = mandate(&row, today)?;
            may.entry(row.get("person")?).or_default().push(line);
        }
        let mut people = Vec::with_capacity(rows.len());
        for row in &rows {
            let id = row.get("id")?;
            let (roles, mandates) = (held.remove(&id), may.remove(&id));
            let (roles, mandates) = (roles.unwrap_or_default(), mandates.unwrap_or_default());
            people.push(line(row, roles, mandates)?);
        }
        // By name here and not in SQL: the engines disagree about letters with accents.
        people.sort_by_cached_key(|it| (it.details.name.as_str().to_lowercase(), it.id));
        Ok(people)
    }

    /// One person, with all that their page shows.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub async fn person_record(&self, id: PersonId) -> Result<PersonRecord> {
        let now = self.now();
        let mut conn = self.snapshot().await?;
        let found = conn
            .first(people!("where p.id = $1 and p.erased is null"), binds![id])
            .await?;
        let row = found.ok_or(StoreError::NotFound)?;
        let roles = conn.all(roles!("and g.person = $1"), binds![id]).await?;
        let roles = roles.iter().map(role).collect::<Result<_>>()?;
        let mandates = conn
            .all(mandates!("where m.person = $1"), binds![id])
            .await?;
        let today = now.day();
        let mandates = mandates.iter().map(|row| mandate(row, today));
        let line = line(&row, roles, mandates.collect::<Result<_>>()?)?;
        let sql = "select max(at) as newest from account_invitation where person = $1";
        let invited = conn.one(sql, binds![id]).await?.optional("newest")?;
        let running = running(&mut conn, id, now).await?;
        Ok(PersonRecord {
            line,
            invited,
            running,
        })
    }

    /// Everybody's name, in their order.
    pub async fn names(&self) -> Result<Vec<(PersonId, String)>> {
        let mut conn = self.db.read().await?;
        let rows = conn
            .all("select id, name from person where erased is null", binds![])
            .await?;
        let read = |row: &Row| Ok((row.get("id")?, row.get::<String>("name")?));
        let mut names = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
        names.sort_by_cached_key(|(id, name)| (name.to_lowercase(), *id));
        Ok(names)
    }
}

fn line(row: &Row, roles: Vec<HeldLine>, mandates: Vec<MandateLine>) -> Result<PersonLine> {
    let account: Option<PersonId> = row.optional("account")?;
    let entered: Option<Moment> = row.optional("entered")?;
    let account = match (account, row.optional("closed")?, entered) {
        (None, _, _) => AccountState::None,
        (Some(_), Some(at), _) => AccountState::Closed(at),
        (Some(_), None, None) => AccountState::Waiting,
        (Some(_), None, Some(_)) => AccountState::Open,
    };
    Ok(PersonLine {
        id: row.get("id")?,
        details: details(row)?,
        account,
        roles,
        mandates,
    })
}

/// What is known of somebody, from `name`, `mail` and `language`.
pub(super) fn details(row: &Row) -> Result<Details> {
    Ok(Details {
        name: row.get("name")?,
        mail: row.get("mail")?,
        language: row.optional("language")?,
    })
}

fn role(row: &Row) -> Result<HeldLine> {
    let (role, organisation) = (row.get("role")?, row.optional("organisation")?);
    let held = Held::new(role, organisation);
    Ok(HeldLine {
        held: held.map_err(|error| row.corrupt("role", &error.to_string()))?,
        organisation: row.optional("organisation_name")?,
    })
}

fn mandate(row: &Row, today: Day) -> Result<MandateLine> {
    let (until, ended): (Option<Day>, Option<Moment>) =
        (row.optional("until_day")?, row.optional("ended")?);
    Ok(MandateLine {
        organisation: row.get("organisation_name")?,
        function: row.get("function")?,
        deputy: row.get("deputy")?,
        from: row.get("from_day")?,
        until: ended.map(Moment::day).or(until),
        runs: ended.is_none() && until.is_none_or(|until| today <= until),
    })
}

async fn running(conn: &mut Conn, person: PersonId, now: Moment) -> Result<Running> {
    let sql =
        "select count(*) as n from session where person = $1 and expires > $2 and last_seen > $3";
    let values = binds![person, now, sessions::idle_since(now)];
    let sessions = conn.one(sql, values).await?.get("n")?;
    let sql = "select count(*) as n from invitation i join signing_round r on r.id = i.round
        where i.person = $1 and i.answer = 'none' and r.state = 'open' and r.deadline > $2";
    let invitations = conn.one(sql, binds![person, now]).await?.get("n")?;
    let sql = "select count(*) as n from cosignature where person = $1 and ended is null";
    let signatures = conn.one(sql, binds![person]).await?.get("n")?;
    Ok(Running {
        sessions,
        invitations,
        signatures,
    })
}
