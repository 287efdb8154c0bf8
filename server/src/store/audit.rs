//! What happened in the house, noted in the transaction in which it happened.

use super::{Note, Noted, Result, Store, Writing};
use crate::db::{Row, binds};
use futures_util::FutureExt as _;
use letters::{audit::Act, ids::AuditId, ids::PersonId};

impl Writing {
    /// Notes what happened.
    pub(super) async fn note(&mut self, note: Note) -> Result<()> {
        let now = self.now();
        let mut order: [u8; 10] = self.random();
        (order[0], order[1]) = (0, self.noted);
        self.noted = self.noted.saturating_add(1);
        let id = AuditId::new(now, order);
        let Note {
            act,
            by,
            person,
            organisation,
            letter,
            detail,
        } = note;
        let sql = "insert into audit (id, at, act, by_person, person, organisation, letter, detail) values ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = binds![id, now, act, by, person, organisation, letter, detail];
        self.conn.put(sql, values).await
    }
}

/// Which of it is asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct AuditFilter {
    /// Only what this person did, or what is about them.
    pub person: Option<PersonId>,
    /// Only this.
    pub act: Option<Act>,
    /// Only what is older than this entry: the next page.
    pub before: Option<AuditId>,
}

impl Store {
    /// Notes something that needs no other change.
    pub async fn note(&self, note: Note) -> Result<()> {
        self.write(move |w| async move { w.note(note).await }.boxed())
            .await
    }

    /// What happened, newest first.
    pub async fn audit(&self, filter: AuditFilter, most: u32) -> Result<Vec<Noted>> {
        let sql = "select a.id, a.at, a.act, b.name as by_name, p.name as person_name, o.name as organisation_name, l.slug, l.short_title, a.detail
            from audit a left join person b on b.id = a.by_person left join person p on p.id = a.person
            left join organisation o on o.id = a.organisation left join letter l on l.id = a.letter
            where ($1 is null or a.by_person = $1 or a.person = $1) and ($2 is null or a.act = $2) and ($3 is null or a.id < $3)
            order by a.id desc limit $4";
        let AuditFilter {
            person,
            act,
            before,
        } = filter;
        let values = binds![person, act, before, most];
        let rows = self.db.read().await?.all(sql, values).await?;
        let read = |row: &Row| {
            Ok(Noted {
                id: row.get("id")?,
                at: row.get("at")?,
                act: row.get("act")?,
                by: row.optional("by_name")?,
                person: row.optional("person_name")?,
                organisation: row.optional("organisation_name")?,
                letter: match row.optional("slug")? {
                    Some(slug) => Some((slug, row.optional("short_title")?)),
                    None => None,
                },
                detail: row.optional("detail")?,
            })
        };
        rows.iter().map(read).collect()
    }
}
