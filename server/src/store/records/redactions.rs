//! What concerns redaction.

use letters::{
    redaction::{Marks, Seen},
    response::Attachment,
    text::PersonName,
    time::Moment,
};

/// Marks that were settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledRecord {
    /// The how many-th time for this response.
    pub number: u32,
    /// Where it is made unreadable.
    pub marks: Marks,
    /// The file that was made of the response's own, where one was.
    pub file: Option<Attachment>,
    /// When.
    pub at: Moment,
    /// Who settled it.
    pub by: PersonName,
}

/// How it stands with the marks of a response.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RedactionRecord {
    /// By what the marks are known again.
    pub seen: Seen,
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
