//! Objections: what is handed in, whose they are, and what became of them.

use letters::{
    hash::Hash,
    ids::{InvitationId, LetterId, ObjectionId, OrganisationId},
    letter::Language,
    objections::Became,
    review::Proposed,
    text::{MailAddress, OrganisationName, PersonName, Remark},
    time::Moment,
    version::VersionNumber,
};

/// What somebody wants otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewObjection {
    /// The hash of the text that the page showed.
    pub shown: Hash,
    /// What should stand where.
    pub proposed: Proposed,
    /// Why.
    pub why: Remark,
}

/// Whose objection a suggestion is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfObjection {
    /// Which objection.
    pub id: ObjectionId,
    /// On which invitation it was made.
    pub invitation: InvitationId,
    /// For whom.
    pub organisation: OrganisationId,
    /// What that is called.
    pub organisation_name: OrganisationName,
    /// The hash of the text that it is against.
    pub text: Hash,
}

/// Who objected, with what a mail to them needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objector {
    /// Which objection it was.
    pub objection: ObjectionId,
    /// To the text of which letter.
    pub letter: LetterId,
    /// Who.
    pub person: PersonName,
    /// For which organisation.
    pub organisation: OrganisationName,
    /// Where mail goes.
    pub mail: MailAddress,
    /// The language they chose to read.
    pub language: Option<Language>,
}

/// What became of an objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What.
    pub became: Became,
    /// When.
    pub at: Moment,
    /// Whether it ended because the letter was called off, and not because it was made Final.
    pub called_off: bool,
    /// The passage that it was about, as it read then.
    pub passage: String,
    /// As it was to read, by whoever objected.
    pub proposed: String,
    /// As it reads now, when it was changed because of the objection; none when it is gone.
    pub now: Option<String>,
    /// The version in which it reads so.
    pub version: Option<VersionNumber>,
    /// Why it was not followed.
    pub reason: Option<Remark>,
}
