//! An act on its way into the chain.

use super::{Act, Commitment};
use crate::{hash::Hash, ids::OrganisationId};

/// An act as it is handed in, before it has its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What was done.
    pub act: Act,
    /// Which text it is about.
    pub version: Option<Hash>,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// Who it is about.
    pub person: Option<Commitment>,
    /// Under which mandate.
    pub mandate: Option<Commitment>,
    /// Who did it.
    pub by: Option<Commitment>,
}

impl Record {
    /// An act that concerns nobody in particular.
    #[must_use]
    pub const fn of(act: Act) -> Self {
        Self {
            act,
            version: None,
            organisation: None,
            person: None,
            mandate: None,
            by: None,
        }
    }
}
