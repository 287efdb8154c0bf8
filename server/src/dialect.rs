//! Every difference between SQLite and PostgreSQL, on one page.
//!
//! All other SQL is one text for both: `$1` placeholders, moments as 64-bit milliseconds, days as ISO text, identifiers
//! made in Rust, `on conflict`, partial indexes. What differs, and why:
//!
//! | | SQLite | PostgreSQL |
//! |---|---|---|
//! | a write begins | `begin immediate`: one writer at a time, nothing to lock | `begin`, read committed, and [`locking`] rows |
//! | a queue is read | nobody else can write meanwhile | [`skip_locked`] rows |
//! | many answer at once | each asks and writes for itself | [`Ids`](crate::db::Ids) in a question, lists in a write |
//! | several reads agree | any read transaction is a snapshot | repeatable read |
//! | a broken constraint | is named by table and column in the message | is named by its constraint |
//! | identifiers, flags, bytes | `blob`, `boolean` (an integer), `blob` | `uuid`, `boolean`, `bytea` |
//! | text that sorts by byte | always | `collate "C"` in the table |
//! | what time it is | `julianday` | `clock_timestamp` |
//! | on the disk when acknowledged | `synchronous = full` | [`POSTGRES_SETTINGS`] |
//! | off the disk when erased | `secure_delete`, and [`SQLITE_SCRUB`] | [`POSTGRES_SCRUB`] |

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use std::{path::Path, time::Duration};

/// One statement as each engine wants it.
#[derive(Debug, Clone, Copy)]
pub struct Sql {
    /// For SQLite.
    pub sqlite: &'static str,
    /// For PostgreSQL.
    pub postgres: &'static str,
}

impl From<&'static str> for Sql {
    fn from(both: &'static str) -> Self {
        Self {
            sqlite: both,
            postgres: both,
        }
    }
}

/// A `select` whose rows nobody else changes until this transaction ends.
macro_rules! locking {
    ($select:literal) => {
        $crate::dialect::Sql {
            sqlite: $select,
            postgres: concat!($select, " for update"),
        }
    };
}

/// A `select` over several tables of which nobody else changes the rows of one, by its name there.
macro_rules! locking_in {
    ($table:literal, $($select:tt)*) => {
        $crate::dialect::Sql {
            sqlite: $($select)*,
            postgres: concat!($($select)*, " for update of ", $table),
        }
    };
}

/// A `select` from a queue that passes over what another node is taking.
macro_rules! skip_locked {
    ($select:literal) => {
        $crate::dialect::Sql {
            sqlite: $select,
            postgres: concat!($select, " for update skip locked"),
        }
    };
}

pub(crate) use {locking, locking_in, skip_locked};

/// How a write begins: SQLite must take its one write lock at once, or two readers could both want to become the writer.
pub const BEGIN_WRITE: Sql = Sql {
    sqlite: "begin immediate",
    postgres: "begin isolation level read committed",
};

/// How several reads begin that must see the same moment.
pub const BEGIN_SNAPSHOT: Sql = Sql {
    sqlite: "begin deferred",
    postgres: "begin isolation level repeatable read, read only",
};

/// The database's own clock, in milliseconds since 1970.
pub const CLOCK: Sql = Sql {
    sqlite: "select cast((julianday('now') - 2440587.5) * 86400000 as integer) as now",
    postgres: "select (extract(epoch from clock_timestamp()) * 1000)::bigint as now",
};

/// What every connection to PostgreSQL is told at its start.
pub const POSTGRES_SETTINGS: &[&str] = &[
    // Acknowledged means on the disk, whatever the server is set to; anything stricter stays.
    "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local')",
    // A node that freezes with a letter in its hands lets go of it, and nobody waits for it without end.
    "set idle_in_transaction_session_timeout = '60s'",
    "set lock_timeout = '20s'",
];

/// What lets one transaction on PostgreSQL stand still for longer than [`POSTGRES_SETTINGS`] lets it: it ends with that.
pub const POSTGRES_STAYS_OPEN: &str = "set local idle_in_transaction_session_timeout = 0";

/// What leaves nothing of erased rows in a SQLite file: it is written anew, in memory and not in a file elsewhere. Then the
/// log must be emptied ([`SQLITE_EMPTY_LOG`]).
pub const SQLITE_SCRUB: &[&str] = &["pragma temp_store = memory", "vacuum"];

/// Empties the log of a SQLite file into it; `busy` is 1 when a reader was in the way.
pub const SQLITE_EMPTY_LOG: &str = "pragma wal_checkpoint(truncate)";

/// A mark in the order of PostgreSQL's transactions.
pub const POSTGRES_MARK: &str = "select pg_current_xact_id()::text as mark";

/// How many others still work or read from before a mark, as far as this role may see them: for them the dead are kept.
pub const POSTGRES_OLDER: &str =
    "select count(*) as older from pg_stat_activity where pid <> pg_backend_pid()
    and (age(backend_xid) > age($1::text::xid) or age(backend_xmin) > age($1::text::xid))";

macro_rules! scrubs {
    ($($table:literal),* $(,)?) => {
        &[$((
            concat!("vacuum (full, analyze) ", $table),
            concat!("select pg_stat_get_dead_tuples('", $table, "'::regclass) as dead"),
        )),*]
    };
}

/// What leaves nothing of erased rows in PostgreSQL's tables: each that holds words about people is written anew, and what
/// the planner noted of their values with it. Behind each stands how many dead rows were carried over, because somebody was
/// still reading at a moment before they died; then it has to be done again.
/// The server's log and its backups keep them until they are overwritten.
pub const POSTGRES_SCRUB: &[(&str, &str)] = scrubs![
    "person",
    "mandate",
    "opening",
    "invitation",
    "cosignature",
    "guest_request",
    "support_request",
    "supporter",
    "outbox",
    "envelope_receiver",
    "envelope_news",
    "incoming_message",
    "session",
    "passkey",
    "password",
    "totp",
    "door_step",
    "audit",
    "register_import",
    "address_import",
    "holder",
    "office_assistant",
    "review_thread",
    "review_reply",
    "review_turn",
    "review_mention",
];

/// How long a connection waits for another process (a command line beside the server) to finish writing.
const BUSY_TIMEOUT: Duration = Duration::from_secs(20);

/// How many rows of SQLite's thread wait for whoever reads them: each time that there are as many, one of the two threads
/// waits for the other.
const ROWS_WAITING: usize = 1_024;

/// How a SQLite file is opened. `synchronous = full`: what was acknowledged is on disk, also when the power fails.
pub fn sqlite(path: &Path, writes: bool) -> SqliteConnectOptions {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(writes)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // What is deleted is overwritten, not just given free.
        .pragma("secure_delete", "on")
        .busy_timeout(BUSY_TIMEOUT)
        .row_buffer_size(ROWS_WAITING);
    if writes {
        options
    } else {
        // Not the read-only open mode: that cannot recover the log of a server that was killed.
        options.pragma("query_only", "on")
    }
}

/// Whether SQLite says that another program is in the way: `SQLITE_BUSY`, 5, in the lowest byte of its code.
pub fn busy(error: &sqlx::Error) -> bool {
    error
        .as_database_error()
        .and_then(|error| error.code()?.parse::<u32>().ok())
        .is_some_and(|code| code & 0xff == 5)
}

/// Whether this error says that `column` of `table` must be unique and is not. For a unique index over several columns
/// `column` is the first of them.
pub fn taken(error: &sqlx::Error, table: &str, column: &str) -> bool {
    let Some(error) = error
        .as_database_error()
        .filter(|error| error.is_unique_violation())
    else {
        return false;
    };
    match error.constraint() {
        Some(constraint) => constraint.starts_with(&format!("{table}_{column}_")),
        None => error.message().contains(&format!("{table}.{column}")),
    }
}
