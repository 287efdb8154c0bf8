//! Versions: saved texts, kept as the very bytes that are hashed.

use super::{NewVersion, Result, Store, VersionSummary, Writing, demands, milestones};
use crate::db::{Conn, Row, binds};
use futures_util::FutureExt as _;
use letters::{
    file,
    hash::Hash,
    ids::{LetterId, PersonId},
    letter::LetterText,
    text::{Line, ShortTitle},
    version::{CorruptVersion, Origin, Version, VersionNumber},
};

impl Store {
    /// A letter's versions, newest first.
    pub async fn versions(&self, letter: LetterId) -> Result<Vec<VersionSummary>> {
        let sql =
            "select v.letter, v.number, v.hash, v.note, v.at, v.parent, p.name, o.origin, o.source
            from version v join person p on p.id = v.author
                left join version_origin o on o.letter = v.letter and o.number = v.number
            where v.letter = $1 order by v.number desc";
        let mut conn = self.db.read().await?;
        let rows = conn.all(sql, binds![letter]).await?;
        let mut named = milestones::of(&mut conn, letter).await?;
        let summary = |row: &Row| {
            let number = row.get("number")?;
            Ok(VersionSummary {
                number,
                hash: row.get("hash")?,
                author: row.get("name")?,
                note: row.optional("note")?,
                at: row.get("at")?,
                parent: row.optional("parent")?,
                origin: origin(row)?,
                milestones: named.remove(&number).unwrap_or_default(),
            })
        };
        rows.iter().map(summary).collect()
    }

    /// One version, whose text was seen to have its hash.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`]; [`super::StoreError::Corrupt`] when the text is no longer what was saved.
    pub async fn version(&self, letter: LetterId, number: VersionNumber) -> Result<Version> {
        load(&mut self.db.read().await?, letter, number).await
    }

    /// Saves a text made from version `base`. The text that is there already makes no new version;
    /// the short title is kept either way, as it is no part of the text.
    ///
    /// # Errors
    /// [`super::StoreError::Overtaken`] when someone else saved first; [`super::StoreError::Stage`] when the text no longer changes.
    pub async fn save_version(
        &self,
        letter: LetterId,
        base: VersionNumber,
        text: LetterText,
        short_title: Option<ShortTitle>,
        note: Option<Line>,
        by: PersonId,
    ) -> Result<Version> {
        let new = NewVersion {
            base,
            text,
            short_title,
            note,
            origin: None,
        };
        self.save(letter, new, by).await
    }

    /// The same for a version that was not simply written.
    ///
    /// # Errors
    /// As [`Self::save_version`].
    pub async fn save(&self, letter: LetterId, new: NewVersion, by: PersonId) -> Result<Version> {
        self.write(move |w| async move { w.save(letter, new, by).await }.boxed())
            .await
    }
}

impl Writing {
    async fn save(&mut self, letter: LetterId, new: NewVersion, by: PersonId) -> Result<Version> {
        let NewVersion {
            base,
            text,
            short_title,
            note,
            origin,
        } = new;
        let matter = self.take(letter).await?;
        matter.letter.stage.takes_versions()?;
        let latest = load(&mut self.conn, letter, matter.letter.latest).await?;
        let hash = text.hash();
        let kept = if hash == latest.hash {
            latest
        } else {
            self.keeps_its_language(letter, &latest, text.front.language)
                .await?;
            let next = latest.next(base, text, by, note, matter.now)?;
            insert(&mut self.conn, letter, &next).await?;
            self.keep_origin(letter, next.number, origin).await?;
            next
        };
        if kept.number != matter.letter.latest || short_title != matter.letter.short_title {
            let sql = "update letter set latest = $2, short_title = $3, changed = $4 where id = $1";
            let values = binds![letter, kept.number, short_title, matter.now];
            self.conn.run(sql, values).await?;
        }
        Ok(kept)
    }

    async fn keep_origin(
        &mut self,
        letter: LetterId,
        number: VersionNumber,
        origin: Option<Origin>,
    ) -> Result<()> {
        let (word, source) = match origin {
            None => return Ok(()),
            Some(Origin::Merged { base }) => ("merged", base),
            Some(Origin::Restored { from }) => ("restored", Some(from)),
        };
        let sql =
            "insert into version_origin (letter, number, origin, source) values ($1, $2, $3, $4)";
        self.conn
            .run(sql, binds![letter, number, word, source])
            .await?;
        Ok(())
    }
}

fn origin(row: &Row) -> Result<Option<Origin>> {
    let (word, source): (Option<String>, Option<VersionNumber>) =
        (row.optional("origin")?, row.optional("source")?);
    match (word.as_deref(), source) {
        (None, _) => Ok(None),
        (Some("merged"), base) => Ok(Some(Origin::Merged { base })),
        (Some("restored"), Some(from)) => Ok(Some(Origin::Restored { from })),
        (Some(_), _) => Err(row.corrupt("origin", "no way in which a version comes about")),
    }
}

/// Keeps a version, and which demands it has.
pub(super) async fn insert(conn: &mut Conn, letter: LetterId, version: &Version) -> Result<()> {
    let sql =
        "insert into version (letter, number, hash, text, subject, kind, author, note, parent, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let front = &version.text.front;
    let values = binds![
        letter,
        version.number,
        version.hash,
        version.text.canonical(),
        front.subject.as_str(),
        front.kind,
        version.author,
        version.note,
        version.parent,
        version.at,
    ];
    conn.run(sql, values).await?;
    demands::read(conn, letter, version).await
}

/// Loads a version and checks it.
pub(super) async fn load(
    conn: &mut Conn,
    letter: LetterId,
    number: VersionNumber,
) -> Result<Version> {
    let sql = "select letter, number, hash, text, author, note, parent, at from version where letter = $1 and number = $2";
    let row = conn.one(sql, binds![letter, number]).await?;
    read(&row)?.map_err(|error| row.corrupt("text", &error.to_string()))
}

/// Reads a version's row; the inner error says that its text is not the one it was saved with.
pub(super) fn read(row: &Row) -> Result<std::result::Result<Version, CorruptVersion>> {
    let text: String = row.get("text")?;
    let (number, expected): (VersionNumber, Hash) = (row.get("number")?, row.get("hash")?);
    // The bytes first: they may have changed in a way that reading them as a letter file would smooth out.
    let found = Hash::of(text.as_bytes());
    if found != expected {
        return Ok(Err(CorruptVersion {
            number,
            expected,
            found,
        }));
    }
    let version = Version {
        number,
        text: parse(row, &text)?,
        hash: expected,
        author: row.get("author")?,
        note: row.optional("note")?,
        parent: row.optional("parent")?,
        at: row.get("at")?,
    };
    Ok(version.intact())
}

/// Reads a canonical letter file from a row.
pub(super) fn parse(row: &Row, text: &str) -> Result<LetterText> {
    match file::parse(text.as_bytes()) {
        Ok((file, _problems_are_the_authors)) => Ok(file.text),
        Err(problems) => {
            let what: Vec<String> = problems
                .iter()
                .map(|problem| problem.kind.to_string())
                .collect();
            Err(row.corrupt("text", &what.join("; ")))
        }
    }
}
