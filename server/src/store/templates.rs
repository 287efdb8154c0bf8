//! Templates: what the association changed of those that come along, and those of its own. Every save is a row.

use super::{Note, Result, Store, StoreError, TemplateRecord, Writing, versions};
use crate::{
    db::{Conn, Row, binds},
    dialect::{self, locking},
};
use futures_util::FutureExt as _;
use letters::{
    audit::Act,
    ids::{PersonId, TemplateId},
    letter::{Kind, Language},
    template::{Revision, Template, TemplateRefused, Which},
    text::TemplateName,
};

impl Store {
    /// Every template, by kind: those that come along, then the association's own by name.
    pub async fn templates(&self) -> Result<Vec<TemplateRecord>> {
        let kept = kept(&mut self.snapshot().await?).await?;
        let mut all = Vec::new();
        for kind in Kind::ALL {
            for language in LANGUAGES {
                let known = kept.iter().find(|it| is(it, kind, language));
                all.push(known.map_or_else(|| untouched(kind, language), |it| Ok(it.clone()))?);
            }
            let own = |it: &&TemplateRecord| {
                it.template.kind() == kind && matches!(it.which, Which::Own(_))
            };
            all.extend(kept.iter().filter(own).cloned());
        }
        Ok(all)
    }

    /// One template.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none of this kind.
    pub async fn template(&self, kind: Kind, which: Which) -> Result<TemplateRecord> {
        let mut conn = self.snapshot().await?;
        let id = found(&mut conn, kind, which).await?;
        record(&mut conn, kind, which, id).await
    }

    /// Keeps a new one of the association's own.
    ///
    /// # Errors
    /// [`TemplateRefused::NameTaken`].
    pub async fn add_template(
        &self,
        name: TemplateName,
        template: Template,
        by: PersonId,
    ) -> Result<TemplateRecord> {
        let mut template = template;
        template.name = Some(name);
        self.write(move |w| async move { w.add_template(template, by).await }.boxed())
            .await
    }

    /// Saves a template that was made from the revision `base`. What is there already is no save.
    ///
    /// # Errors
    /// [`TemplateRefused`].
    pub async fn save_template(
        &self,
        which: Which,
        template: Template,
        base: Revision,
        by: PersonId,
    ) -> Result<TemplateRecord> {
        self.write(move |w| async move { w.save_template(which, template, base, by).await }.boxed())
            .await
    }

    /// Puts back the text that Standpunt brings along.
    ///
    /// # Errors
    /// [`TemplateRefused::Overtaken`].
    pub async fn restore_template(
        &self,
        kind: Kind,
        language: Language,
        base: Revision,
        by: PersonId,
    ) -> Result<TemplateRecord> {
        let template = brought_along(kind, language)?;
        let which = Which::Supplied(language);
        self.write(move |w| async move { w.save_template(which, template, base, by).await }.boxed())
            .await
    }

    /// Deletes one of the association's own, with all that it ever said.
    ///
    /// # Errors
    /// [`TemplateRefused::Gone`] when somebody was first; [`TemplateRefused::Overtaken`].
    pub async fn remove_template(
        &self,
        kind: Kind,
        id: TemplateId,
        base: Revision,
        by: PersonId,
    ) -> Result<()> {
        self.write(move |w| {
            async move {
                let known = w.take_template(kind, Which::Own(id)).await?;
                let (_, now) = known.ok_or(TemplateRefused::Gone)?;
                if now.revision != base {
                    return Err(TemplateRefused::Overtaken.into());
                }
                for sql in [
                    "delete from template_revision where template = $1",
                    "delete from template where id = $1",
                ] {
                    w.conn.run(sql, binds![id]).await?;
                }
                w.note_template(Act::TemplateRemoved, &now.template, by)
                    .await
            }
            .boxed()
        })
        .await
    }
}

impl Writing {
    /// A template for writing: nobody else does until this transaction ends.
    async fn take_template(
        &mut self,
        kind: Kind,
        which: Which,
    ) -> Result<Option<(TemplateId, TemplateRecord)>> {
        let Some(id) = found(&mut self.conn, kind, which).await? else {
            return Ok(None);
        };
        let lock = locking!("select id from template where id = $1");
        if self.conn.first(lock, binds![id]).await?.is_none() {
            return Ok(None);
        }
        let now = record(&mut self.conn, kind, which, Some(id)).await?;
        Ok(Some((id, now)))
    }

    async fn add_template(&mut self, template: Template, by: PersonId) -> Result<TemplateRecord> {
        let id = TemplateId::new(self.now(), self.random());
        let which = Which::Own(id);
        self.insert_template(id, &template, TemplateRefused::NameTaken)
            .await?;
        self.keep_revision(id, Revision(1), which, &template, by)
            .await?;
        self.note_template(Act::TemplateSaved, &template, by)
            .await?;
        record(&mut self.conn, template.kind(), which, Some(id)).await
    }

    async fn save_template(
        &mut self,
        which: Which,
        template: Template,
        base: Revision,
        by: PersonId,
    ) -> Result<TemplateRecord> {
        let known = self.take_template(template.kind(), which).await?;
        let (id, now) = match (known, which) {
            (Some(known), _) => known,
            (None, Which::Own(_)) => return Err(TemplateRefused::Gone.into()),
            (None, Which::Supplied(language)) => {
                let id = TemplateId::new(self.now(), self.random());
                (id, untouched(template.kind(), language)?)
            }
        };
        if now.revision != base {
            return Err(TemplateRefused::Overtaken.into());
        }
        if now.template == template {
            return Ok(now);
        }
        let next = base.next();
        if base == Revision::default() {
            // Whoever else does so at this moment was first.
            self.insert_template(id, &template, TemplateRefused::Overtaken)
                .await?;
        } else {
            self.rename_template(id, &template, next).await?;
        }
        self.keep_revision(id, next, which, &template, by).await?;
        let saved = record(&mut self.conn, template.kind(), which, Some(id)).await?;
        let act = if saved.as_supplied {
            Act::TemplateRestored
        } else {
            Act::TemplateSaved
        };
        self.note_template(act, &template, by).await?;
        Ok(saved)
    }

    async fn insert_template(
        &mut self,
        id: TemplateId,
        template: &Template,
        when_taken: TemplateRefused,
    ) -> Result<()> {
        let sql = "insert into template (id, kind, language, name, name_folded, latest) values ($1, $2, $3, $4, $5, $6)";
        let values = binds![
            id,
            template.kind(),
            template.language(),
            template.name,
            template.name.as_ref().map(TemplateName::folded),
            Revision(1)
        ];
        named(self.conn.try_run(sql, values).await?, when_taken)
    }

    async fn rename_template(
        &mut self,
        id: TemplateId,
        template: &Template,
        latest: Revision,
    ) -> Result<()> {
        let sql = "update template set language = $2, name = $3, name_folded = $4, latest = $5 where id = $1";
        let folded = template.name.as_ref().map(TemplateName::folded);
        let values = binds![id, template.language(), template.name, folded, latest];
        let done = self.conn.try_run(sql, values).await?;
        named(done, TemplateRefused::NameTaken)
    }

    async fn keep_revision(
        &mut self,
        id: TemplateId,
        number: Revision,
        which: Which,
        template: &Template,
        by: PersonId,
    ) -> Result<()> {
        // Of the text that comes along there is no copy here: with another version of the program it may be a better one.
        let same = match which {
            Which::Supplied(language) => {
                *template.text() == *brought_along(template.kind(), language)?.text()
            }
            Which::Own(_) => false,
        };
        let text = (!same).then(|| template.text().canonical());
        let sql = "insert into template_revision (template, number, text, purpose, at, by_person) values ($1, $2, $3, $4, $5, $6)";
        let values = binds![id, number, text, template.purpose, self.now(), by];
        self.conn.run(sql, values).await?;
        Ok(())
    }

    async fn note_template(&mut self, act: Act, template: &Template, by: PersonId) -> Result<()> {
        let (kind, language) = (template.kind().key(), template.language().key());
        let detail = match &template.name {
            Some(name) => format!("{kind}/{language}/{name}"),
            None => format!("{kind}/{language}"),
        };
        let note = Note {
            act,
            by: Some(by),
            person: None,
            organisation: None,
            letter: None,
            detail: Some(detail),
        };
        self.note(note).await
    }
}

/// The languages in which one comes along, in the order of the list.
const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];

fn named(done: Result<u64, sqlx::Error>, when_taken: TemplateRefused) -> Result<()> {
    match done {
        Ok(_) => Ok(()),
        Err(error) if dialect::taken(&error, "template", "kind") => Err(when_taken.into()),
        Err(error) => Err(error.into()),
    }
}

/// The template that comes along; a file that cannot be read is a mistake in the program, and says so.
fn brought_along(kind: Kind, language: Language) -> Result<Template> {
    Template::supplied(kind, language).map_err(|problems| {
        let what: Vec<String> = problems.iter().map(ToString::to_string).collect();
        StoreError::Corrupt(format!("a template that comes along: {}", what.join("; ")))
    })
}

/// One that nobody saved yet.
fn untouched(kind: Kind, language: Language) -> Result<TemplateRecord> {
    Ok(TemplateRecord {
        which: Which::Supplied(language),
        revision: Revision::default(),
        template: brought_along(kind, language)?,
        changed: None,
        as_supplied: true,
    })
}

fn is(record: &TemplateRecord, kind: Kind, language: Language) -> bool {
    record.template.kind() == kind && record.which == Which::Supplied(language)
}

/// The row of a template; none for one that comes along and nobody saved.
async fn found(conn: &mut Conn, kind: Kind, which: Which) -> Result<Option<TemplateId>> {
    let row = match which {
        Which::Own(id) => {
            let sql = "select id from template where id = $1 and kind = $2 and name is not null";
            conn.first(sql, binds![id, kind]).await?
        }
        Which::Supplied(language) => {
            let sql = "select id from template where kind = $1 and language = $2 and name is null";
            conn.first(sql, binds![kind, language]).await?
        }
    };
    row.map(|row| row.get("id")).transpose()
}

/// Each template as it stands, behind a condition and an order.
macro_rules! templates_where {
    ($rest:literal) => {
        concat!(
            "select t.id, t.kind, t.language, t.name, t.latest, r.text, r.purpose, r.at, p.name as by_name
            from template t join template_revision r on r.template = t.id and r.number = t.latest
                join person p on p.id = r.by_person ",
            $rest
        )
    };
}

async fn kept(conn: &mut Conn) -> Result<Vec<TemplateRecord>> {
    let sql = templates_where!("order by t.name_folded, t.id");
    conn.all(sql, binds![]).await?.iter().map(read).collect()
}

async fn record(
    conn: &mut Conn,
    kind: Kind,
    which: Which,
    id: Option<TemplateId>,
) -> Result<TemplateRecord> {
    match (id, which) {
        (Some(id), _) => read(
            &conn
                .one(templates_where!("where t.id = $1"), binds![id])
                .await?,
        ),
        (None, Which::Supplied(language)) => untouched(kind, language),
        (None, Which::Own(_)) => Err(StoreError::NotFound),
    }
}

fn read(row: &Row) -> Result<TemplateRecord> {
    let (kind, language) = (row.get("kind")?, row.get("language")?);
    let name: Option<TemplateName> = row.optional("name")?;
    let purpose = row.optional("purpose")?;
    let which = match name {
        Some(_) => Which::Own(row.get("id")?),
        None => Which::Supplied(language),
    };
    let text: Option<String> = row.optional("text")?;
    let as_supplied = text.is_none() && purpose.is_none();
    let text = match text {
        Some(text) => versions::parse(row, &text)?,
        None => brought_along(kind, language)?.text().clone(),
    };
    Ok(TemplateRecord {
        which,
        revision: row.get("latest")?,
        template: Template::new(name, purpose, text),
        changed: Some((row.get("by_name")?, row.get("at")?)),
        as_supplied,
    })
}
