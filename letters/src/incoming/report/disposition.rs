//! Notices that a message was shown, or went unread (RFC 8098).

use super::Fields;
use serde::{Deserialize, Serialize};

/// What became of a message in the program of whoever got it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disposition {
    /// What.
    pub what: What,
    /// Whether the program did it by itself. That it was shown then says nothing about a person.
    pub automatic: bool,
}

/// What was done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// It was shown. Whether it was read nobody knows.
    Displayed,
    /// It was thrown away, shown or not.
    Deleted,
    /// It was processed, printed or sent on without being shown.
    Processed,
    /// Something else, or a word that nobody knows.
    Other,
}

impl What {
    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Displayed => "displayed",
            Self::Deleted => "deleted",
            Self::Processed => "processed",
            Self::Other => "other",
        }
    }
}

impl Disposition {
    /// Reads the fields of a notice: "manual-action/MDN-sent-manually; displayed".
    pub(super) fn read(fields: &Fields) -> Option<Self> {
        let value = fields.get("disposition")?.to_ascii_lowercase();
        let (mode, kind) = value.split_once(';').unwrap_or(("", &value));
        let what = match kind.trim().split(['/', ' ', ',']).next() {
            Some("displayed") => What::Displayed,
            Some("deleted") => What::Deleted,
            Some("processed" | "dispatched") => What::Processed,
            _ => What::Other,
        };
        Some(Self {
            what,
            automatic: mode.trim().starts_with("automatic"),
        })
    }
}
