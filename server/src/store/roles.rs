//! Roles: given and taken, each with who and when.

use super::{Note, Result, Store, Writing, mandates};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    access::{Held, Roles},
    audit::Act,
    ids::{GrantId, PersonId},
    time::Moment,
};

fn held(row: &Row) -> Result<Held> {
    let (role, organisation) = (row.get("role")?, row.optional("organisation")?);
    Held::new(role, organisation).map_err(|error| row.corrupt("role", &error.to_string()))
}

/// The roles that somebody was given and that were not taken.
pub(super) async fn given_to(conn: &mut Conn, person: PersonId) -> Result<Vec<Held>> {
    let sql = "select id, role, organisation from role_grant where person = $1 and ended is null order by id";
    let rows = conn.all(sql, binds![person]).await?;
    rows.iter().map(held).collect()
}

/// What somebody holds at this moment: what they were given, and director wherever a mandate of theirs holds.
pub(super) async fn of(conn: &mut Conn, person: PersonId, now: Moment) -> Result<Roles> {
    let mut all = given_to(conn, person).await?;
    for organisation in mandates::acts_for(conn, person, now).await? {
        let director = Held::director_of(organisation);
        if !all.contains(&director) {
            all.push(director);
        }
    }
    Ok(Roles::new(all))
}

impl Store {
    /// Gives a role; whether it was new. Sessions end: what one may do is decided at the door.
    pub async fn give_role(
        &self,
        person: PersonId,
        held: Held,
        by: Option<PersonId>,
    ) -> Result<bool> {
        self.write(move |w| {
            async move {
                let new = w.give_role(person, held, by).await?;
                if new {
                    w.end_sessions(person).await?;
                }
                Ok(new)
            }
            .boxed()
        })
        .await
    }

    /// Takes a role; whether it was there. Sessions end with it.
    pub async fn take_role(
        &self,
        person: PersonId,
        held: Held,
        by: Option<PersonId>,
    ) -> Result<bool> {
        self.write(move |w| {
            async move {
                let taken = w.take_role(person, held, by).await?;
                if taken {
                    w.end_sessions(person).await?;
                }
                Ok(taken)
            }
            .boxed()
        })
        .await
    }

    /// What somebody holds.
    pub async fn roles(&self, person: PersonId) -> Result<Roles> {
        let now = self.now();
        of(&mut self.db.read().await?, person, now).await
    }
}

impl Writing {
    pub(super) async fn give_role(
        &mut self,
        person: PersonId,
        held: Held,
        by: Option<PersonId>,
    ) -> Result<bool> {
        let now = self.now();
        let id = GrantId::new(now, self.random());
        let Held { role, organisation } = held;
        let sql = "insert into role_grant (id, person, role, organisation, at, by_person) values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing";
        let values = binds![id, person, role, organisation, now, by];
        let new = self.conn.run(sql, values).await? == 1;
        if new {
            let note = Note::about(Act::RoleGiven, by, person).within(organisation);
            self.note(note.with(role.key())).await?;
        }
        Ok(new)
    }

    pub(super) async fn take_role(
        &mut self,
        person: PersonId,
        held: Held,
        by: Option<PersonId>,
    ) -> Result<bool> {
        let now = self.now();
        let Held { role, organisation } = held;
        let sql = "update role_grant set ended = $4, ended_by = $5 where person = $1 and role = $2
            and (organisation = $3 or (organisation is null and $3 is null)) and ended is null";
        let values = binds![person, role, organisation, now, by];
        let taken = self.conn.run(sql, values).await? > 0;
        if taken {
            let note = Note::about(Act::RoleTaken, by, person).within(organisation);
            self.note(note.with(role.key())).await?;
        }
        Ok(taken)
    }
}
