//! Organisations, people, mandates.

use letters::{
    ids::{MandateId, OrganisationId, PersonId},
    letter::Language,
    text::{Function, Line, MailAddress, OrganisationName, PersonName},
    time::Day,
};

/// A member or guest organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Which organisation.
    pub id: OrganisationId,
    /// Its name as it prints under a letter.
    pub name: OrganisationName,
    /// A short name for narrow columns.
    pub short: Option<Line>,
    /// Whether it is a member; a guest co-signs once.
    pub member: bool,
}

/// A person who can be asked to sign or can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Which person.
    pub id: PersonId,
    /// The name as it prints under a letter.
    pub name: PersonName,
    /// Where mail goes.
    pub mail: MailAddress,
}

/// A mandate to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMandate {
    /// Who may act.
    pub person: PersonId,
    /// For whom.
    pub organisation: OrganisationId,
    /// What the person is there.
    pub function: Function,
    /// Whether as a deputy.
    pub deputy: bool,
    /// The first day on which it holds.
    pub from: Day,
    /// The last day on which it holds.
    pub until: Option<Day>,
    /// What shows it.
    pub evidence: Line,
}

/// Someone who holds a mandate on the day that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// For which organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: OrganisationName,
    /// Who.
    pub person: PersonId,
    /// The person's name.
    pub person_name: PersonName,
    /// What the person is there.
    pub function: Function,
    /// Whether as a deputy.
    pub deputy: bool,
    /// Where mail goes.
    pub mail: MailAddress,
    /// The language they chose to read.
    pub language: Option<Language>,
    /// Under which mandate.
    pub mandate: MandateId,
}
