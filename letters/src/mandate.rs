//! Mandates: nobody signs for an organisation without one that is valid at that moment.

use crate::{
    ids::{MandateId, OrganisationId, PersonId},
    text::{Function, Line},
    time::Day,
};
use serde::{Deserialize, Serialize};

/// The dated right of a person to act for an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// Which mandate.
    pub id: MandateId,
    /// Who may act.
    pub person: PersonId,
    /// For whom.
    pub organisation: OrganisationId,
    /// What the person is there; prints under the letter.
    pub function: Function,
    /// A deputy prints as deputy.
    pub deputy: bool,
    /// The first day on which it holds.
    pub from: Day,
    /// The last day on which it holds; none while it has no end.
    pub until: Option<Day>,
    /// What shows it: a decision, an extract of the trade register.
    pub evidence: Line,
}

impl Mandate {
    /// Whether it holds on this day, the first and the last day included.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}
