//! Reading a letter's row.

use super::{LetterRecord, Result, StoreError};
use crate::db::{Conn, Row, binds};
use letters::{
    hash::Hash,
    ids::LetterId,
    publication::SealedFile,
    stage::{Stage, StageName},
    text::Remark,
    time::Moment,
    version::Pin,
};
use serde::de::DeserializeOwned;

/// A letter's row with its publication and file, where something holds.
macro_rules! letters_where {
    ($condition:literal) => {
        concat!(
            "select l.id, l.slug, l.short_title, l.tags, l.recorded, l.stage, l.stage_since, l.pin_number, l.pin_hash,
                l.file_hash, l.withdrawn_from, l.withdrawn_reason, l.created, l.latest, p.at as published,
                f.hash as sealed_hash, f.pages, f.bytes, f.sealed
            from letter l left join publication p on p.letter = l.id left join sealed_file f on f.letter = l.id where ",
            $condition
        )
    };
}
pub(super) use letters_where;

/// The letter with this identifier.
pub(super) async fn by_id(conn: &mut Conn, id: LetterId) -> Result<LetterRecord> {
    record(&conn.one(letters_where!("l.id = $1"), binds![id]).await?)
}

/// Reads a row of [`letters_where!`].
pub(super) fn record(row: &Row) -> Result<LetterRecord> {
    let sealed = row.optional("sealed_hash")?;
    let file = match sealed {
        None => None,
        Some(hash) => Some(SealedFile {
            hash,
            pages: row.get("pages")?,
            bytes: row.get("bytes")?,
            sealed: row.get("sealed")?,
        }),
    };
    Ok(LetterRecord {
        id: row.get("id")?,
        slug: row.get("slug")?,
        short_title: row.optional("short_title")?,
        tags: json(row, "tags")?,
        recorded: json(row, "recorded")?,
        stage: stage(row)?,
        created: row.get("created")?,
        latest: row.get("latest")?,
        published: row.optional("published")?,
        file,
    })
}

fn stage(row: &Row) -> Result<Stage> {
    let pin = match (row.optional("pin_number")?, row.optional("pin_hash")?) {
        (Some(number), Some(hash)) => Some(Pin { number, hash }),
        _ => None,
    };
    let pinned = || pin.ok_or_else(|| row.corrupt("pin_hash", "is not set"));
    Ok(match row.get("stage")? {
        StageName::Draft => Stage::Draft,
        StageName::Review => Stage::Review {
            since: row.get("stage_since")?,
        },
        StageName::Signing => Stage::Signing {
            pin: pinned()?,
            since: row.get("stage_since")?,
        },
        StageName::Final => Stage::Final {
            pin: pinned()?,
            file: row.get("file_hash")?,
            since: row.get("stage_since")?,
        },
        StageName::Withdrawn => Stage::Withdrawn {
            from: row.get("withdrawn_from")?,
            reason: row.get("withdrawn_reason")?,
            pin,
            file: row.optional("file_hash")?,
            since: row.get("stage_since")?,
        },
    })
}

/// What a stage sets beside its name and its pin: since when, the file, from which stage it was called off, and why.
pub(super) type StageColumns = (
    Option<Moment>,
    Option<Hash>,
    Option<StageName>,
    Option<Remark>,
);

/// How a stage is kept.
pub(super) fn columns(stage: &Stage) -> StageColumns {
    match stage {
        Stage::Draft => (None, None, None, None),
        Stage::Review { since } | Stage::Signing { since, .. } => (Some(*since), None, None, None),
        Stage::Final { since, file, .. } => (Some(*since), Some(*file), None, None),
        Stage::Withdrawn {
            since,
            file,
            from,
            reason,
            ..
        } => (Some(*since), *file, Some(*from), Some(reason.clone())),
    }
}

/// Reads a column that holds JSON.
pub(super) fn json<T: DeserializeOwned>(row: &Row, column: &'static str) -> Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| row.corrupt(column, &error.to_string()))
}

/// Writes a column that holds JSON.
pub(super) fn to_json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Corrupt(error.to_string()))
}
