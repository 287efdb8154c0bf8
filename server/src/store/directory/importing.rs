//! What a file that was read in does, row by row, as its preview said.

use super::{Imported, rows};
use crate::{
    db::binds,
    store::{Result, StoreError, Writing},
};
use letters::{
    addressee::{Directory, table::Doing},
    audit::Act,
    ids::{InstitutionId, PersonId},
};

impl Writing {
    pub(super) async fn import(&mut self, imported: Vec<Imported>, by: PersonId) -> Result<()> {
        let count = imported.len().to_string();
        self.tell_directory(Act::DirectoryImported, by, &count)
            .await?;
        for row in imported {
            // Anew for each row: it may be about what an earlier one brought.
            let known = rows::all(&mut self.conn).await?;
            self.import_row(&known, row, by).await?;
        }
        Ok(())
    }

    async fn import_row(&mut self, known: &Directory, row: Imported, by: PersonId) -> Result<()> {
        let Doing {
            institution,
            parent,
            office,
            holder,
            ..
        } = row.doing;
        let mut id = known.named(&row.institution).map(|it| it.id);
        if let Some((_, details)) = institution {
            known.check(id, &details)?;
            match id {
                Some(id) => self.edit_institution(id, details, by).await?,
                None => id = Some(self.add_institution(details, by).await?),
            }
        }
        let id = id.ok_or(StoreError::NotFound)?;
        if let Some(parent) = parent {
            self.import_parent(known, id, &parent).await?;
        }
        let Some((place, details)) = office else {
            return Ok(());
        };
        let known = rows::all(&mut self.conn).await?;
        known.check_office(id, place, &details)?;
        let place = match place {
            Some(place) => {
                let old = known.office(place).ok_or(StoreError::NotFound)?;
                if old.office.details != details {
                    self.edit_office(place, details, by).await?;
                }
                place
            }
            None => self.add_office(id, details, by).await?,
        };
        if let Some(holder) = holder {
            let known = rows::all(&mut self.conn).await?;
            let at = known.office(place).ok_or(StoreError::NotFound)?;
            self.succeed(at, holder, by).await?;
        }
        Ok(())
    }

    async fn import_parent(
        &mut self,
        known: &Directory,
        id: InstitutionId,
        parent: &str,
    ) -> Result<()> {
        let above = if parent.is_empty() {
            None
        } else {
            let above = known.named(parent).map(|it| it.id);
            Some(above.ok_or(StoreError::NotFound)?)
        };
        if let Some(it) = known.institution(id) {
            let mut details = it.details.clone();
            details.parent = above;
            known.check(Some(id), &details)?;
        }
        let sql = "update institution set parent = $2 where id = $1";
        self.conn.run(sql, binds![id, above]).await?;
        Ok(())
    }
}
