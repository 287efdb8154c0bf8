//! A sitting: one page of the editor that somebody has open, with what they typed since the last version.
//!
//! It is no version: it has no number and no hash, nobody signs it, and no ledger knows of it. It is there so that nothing
//! typed is lost with a tab, a battery or a connection, and so that whoever opens the same letter sees who else is at it.

use crate::time::Moment;

/// How often an open page lets hear of itself, in seconds.
pub const HEARTBEAT_SECONDS: i64 = 15;

/// How long after that somebody counts as being there, in seconds: two heartbeats may get lost.
pub const PRESENT_SECONDS: i64 = 3 * HEARTBEAT_SECONDS;

/// Whoever was heard after this moment is there now.
#[must_use]
pub fn present_since(now: Moment) -> Moment {
    now.plus_seconds(-PRESENT_SECONDS)
}
