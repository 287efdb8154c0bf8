//! What concerns redaction.

use letters::{hash::Hash, redaction::Marks, text::PersonName, time::Moment};

/// By which counts the marks of a response are known again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SeenMarks {
    /// How often they were settled.
    pub settled: u32,
    /// How often they were changed since; 0 when they were not.
    pub serial: u32,
}

/// Marks that were settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledRecord {
    /// The how many-th time for this response.
    pub number: u32,
    /// Where it is made unreadable.
    pub marks: Marks,
    /// The file that everybody gets, and its size in bytes, where one was made.
    pub file: Option<(Hash, u64)>,
    /// When.
    pub at: Moment,
    /// Who settled it.
    pub by: PersonName,
}

/// How it stands with the marks of a response.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RedactionRecord {
    /// By what the marks are known again.
    pub seen: SeenMarks,
    /// What was marked, or changed, and not settled.
    pub draft: Option<Marks>,
    /// What was settled last.
    pub settled: Option<SettledRecord>,
    /// Whether these are questions of parliament, which are not redacted.
    pub questions: bool,
}

impl RedactionRecord {
    /// The marks as they are now, settled or not.
    #[must_use]
    pub fn marks(&self) -> Marks {
        let settled = || self.settled.as_ref().map(|it| it.marks.clone());
        self.draft.clone().or_else(settled).unwrap_or_default()
    }
}
