//! Identifiers: `UUIDv7` (RFC 9562), so that they sort by the moment of making.
//!
//! They are made from a moment and random bytes that the caller hands in.

use crate::time::Moment;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Makes a new identifier of a moment and ten random bytes.
            #[must_use]
            pub fn new(at: Moment, random: [u8; 10]) -> Self {
                Self(uuid_v7(at, random))
            }

            /// Wraps an identifier that was made before.
            #[must_use]
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The bare identifier.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }

            /// Reads the hyphenated form.
            #[must_use]
            pub fn parse(raw: &str) -> Option<Self> {
                Uuid::try_parse(raw).ok().map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

/// Lays out the bits of a version 7 UUID (RFC 9562, section 5.7).
fn uuid_v7(at: Moment, random: [u8; 10]) -> Uuid {
    let millis = u64::try_from(at.millis()).unwrap_or(0).to_be_bytes();
    let mut bytes = [0; 16];
    bytes[..6].copy_from_slice(&millis[2..]);
    bytes[6..].copy_from_slice(&random);
    bytes[6] = 0x70 | bytes[6] & 0x0f;
    bytes[8] = 0x80 | bytes[8] & 0x3f;
    Uuid::from_bytes(bytes)
}

ids! {
    /// One letter through its whole life.
    LetterId;
    /// A member or guest organisation.
    OrganisationId;
    /// A person: a director, someone of the secretariat.
    PersonId;
    /// The dated right of a person to act for an organisation.
    MandateId;
    /// A signing round.
    RoundId;
    /// One person's invitation to a round, for one organisation.
    InvitationId;
    /// One sending of a letter.
    DispatchId;
    /// One decision to mail a letter.
    MailingId;
    /// What of it goes to one institution.
    EnvelopeId;
    /// Somebody who gets an envelope.
    ReceiverId;
    /// Something heard of an envelope.
    NewsId;
    /// A message that came in.
    IncomingId;
    /// One thing that came back.
    ResponseId;
    /// Parliamentary questions that came of a letter.
    QuestionSetId;
    /// A message waiting to be mailed.
    MessageId;
    /// A piece of work done in the background.
    JobId;
    /// A signed-in session.
    SessionId;
    /// A page of the editor that somebody has open.
    SittingId;
    /// A role given to somebody.
    GrantId;
    /// A passkey of somebody.
    PasskeyId;
    /// A name that somebody gave a version.
    MilestoneId;
    /// Something that happened in the house.
    AuditId;
    /// That an organisation serves a municipality.
    ServiceAreaId;
    /// One change to an organisation.
    ChangeId;
    /// A table that was read in and not yet decided on.
    ImportId;
    /// One time that what had been kept long enough was let go.
    RetentionRunId;
    /// Something said in the review of a draft: a comment or a suggestion.
    ThreadId;
    /// A reply to it.
    ReplyId;
    /// A template that the association changed or made.
    TemplateId;
    /// That an organisation which is no member asked to co-sign.
    GuestRequestId;
    /// That somebody filled in the form to support a letter.
    SupportRequestId;
    /// Somebody who supports a letter.
    SupporterId;
    /// That somebody who is asked to sign wants another text.
    ObjectionId;
    /// An institution to which letters go.
    InstitutionId;
    /// An office there.
    OfficeId;
    /// Somebody who holds or held an office.
    HolderId;
    /// Somebody who works for an office.
    AssistantId;
    /// A named list of institutions and offices.
    AddressGroupId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_sort_by_moment_and_carry_their_version() {
        let early = LetterId::new(Moment::from_millis(1_000), [0xff; 10]);
        let late = LetterId::new(Moment::from_millis(2_000), [0; 10]);
        assert!(early < late);
        assert_eq!(early.uuid().get_version_num(), 7);
        assert_eq!(LetterId::parse(&early.to_string()), Some(early));
    }
}
