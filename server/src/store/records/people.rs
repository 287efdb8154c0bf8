//! Organisations, people, mandates.

use letters::{
    hash::Hash,
    ids::{ImportId, MandateId, OrganisationId, PersonId},
    letter::Language,
    organisation::Facts,
    text::{Function, Line, MailAddress, OrganisationName, PersonName},
    time::{Day, Moment},
};

/// A member or guest organisation by its names; [`letters::organisation::Organisation`] is all of it.
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

/// One change to an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRecord {
    /// When.
    pub at: Moment,
    /// Who; none for the program itself, from its command line.
    pub by: Option<PersonName>,
    /// What: fields with their new values.
    pub facts: Facts,
}

/// A table of organisations that was read in and not yet decided on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingImport {
    /// Which.
    pub id: ImportId,
    /// The file's name, as it was sent.
    pub name: Line,
    /// The SHA-256 of the file.
    pub hash: Hash,
    /// The file.
    pub bytes: Vec<u8>,
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
