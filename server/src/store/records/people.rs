//! Organisations, people, mandates.

use letters::{
    hash::Hash,
    ids::{ImportId, MandateId, OrganisationId, PersonId},
    letter::Language,
    mandate::{Mandate, Terms},
    organisation::{Facts, OrganisationKind},
    province::Province,
    response::Attachment,
    text::{Function, Line, MailAddress, OrganisationName, PersonName},
    time::Moment,
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

/// To whom a mandate is granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// Somebody who is known.
    Known(PersonId),
    /// Whoever has this mail address and name; known from now on.
    Called {
        /// The name.
        name: PersonName,
        /// The mail address.
        mail: MailAddress,
    },
}

/// A mandate to be granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// To whom.
    pub whom: Whom,
    /// What it says.
    pub terms: Terms,
    /// The mandate of the director who appoints a deputy; none when the secretariat records it.
    pub under: Option<MandateId>,
    /// The document that shows it.
    pub document: Option<Attachment>,
}

impl Grant {
    /// A mandate for somebody who is known, without a document.
    #[must_use]
    pub const fn to(person: PersonId, terms: Terms) -> Self {
        Self {
            whom: Whom::Known(person),
            terms,
            under: None,
            document: None,
        }
    }
}

/// A mandate with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateRecord {
    /// The mandate.
    pub mandate: Mandate,
    /// Who may act.
    pub person_name: PersonName,
    /// Where they read mail.
    pub mail: MailAddress,
    /// In which language, if they chose.
    pub language: Option<Language>,
    /// For whom.
    pub organisation_name: OrganisationName,
    /// When it was granted.
    pub granted: Moment,
    /// By whom.
    pub granted_by: PersonId,
    /// What that person is called.
    pub granted_by_name: PersonName,
    /// Who gave it an end after that.
    pub ended_by_name: Option<PersonName>,
    /// The document that shows it.
    pub document: Option<Attachment>,
    /// How many signatures were given under it.
    pub signatures: u64,
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
    /// What the organisation is to the association.
    pub kind: OrganisationKind,
    /// In which province it has its seat.
    pub province: Option<Province>,
}
