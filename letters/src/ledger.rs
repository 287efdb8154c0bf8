//! The ledger: every act that counts, one line each, each naming the hash of the one before.
//!
//! # The line
//! One entry is one line: its JSON canonicalised by RFC 8785 (JCS), without a line end. Its hash is the
//! SHA-256 of those bytes. The keys, left out where nothing is set:
//!
//! | key | meaning |
//! |---|---|
//! | `act` | what was done, see [`Act`] |
//! | `at` | when, RFC 3339 in UTC with three decimals; never before the previous entry's |
//! | `by` | who did it, as a commitment |
//! | `data` | what belongs to the act, typed per act |
//! | `letter` | the letter's identifier |
//! | `mandate` | the mandate under which it was done, as a commitment |
//! | `n` | its place in the letter's chain, from 1 |
//! | `organisation` | for which organisation |
//! | `person` | who it is about, as a commitment |
//! | `prev` | the hash of the letter's previous line; 64 zeros for the first |
//! | `version` | the hash of the text it is about |
//!
//! Each letter has its own chain, so that a letter's extract verifies by itself. All lines together are the leaves of one
//! [`tree`], so that none of them changes without showing in its heads.
//!
//! # Personal data
//! A name or a reason never enters a line. What enters is a [`Commitment`]: the SHA-256 of 32 random bytes
//! and the value. The [`Opening`] (salt and value) lives beside the chain and can be erased: the chain still
//! verifies, the person is gone.

use crate::{
    cosignature::{Capacity, Except},
    demand::DemandId,
    dispatch::Channel,
    hash::Hash,
    ids::{DispatchId, InvitationId, LetterId, ObjectionId, OrganisationId, ResponseId, RoundId},
    outcome::Said,
    register::Figures,
    response::ResponseKind,
    stage::StageName,
    time::{Day, Moment},
    version::VersionNumber,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

mod authentication;
mod canonical;
mod chain;
mod commitment;
mod committed;
mod record;
mod signatures;
mod tally;
#[cfg(test)]
mod tests;
pub mod told;
pub mod tree;

pub use authentication::Authentication;
pub use chain::{Break, BreakKind, Head, Link, verify};
pub use commitment::{Commitment, Opening};
pub use record::Record;
pub use signatures::{Signature, signatures};
pub use tally::{Standing, Tally, tally};

/// Whether a signature is no guest's; as `serde` asks it.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks with a reference"
)]
const fn is_member(guest: &bool) -> bool {
    !*guest
}

/// What was done, with the data that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", content = "data", rename_all = "kebab-case")]
pub enum Act {
    /// A version was pinned for signing.
    Frozen {
        /// Its number.
        number: VersionNumber,
        /// The figures of the register that became words in it; none when its text asked for none.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        figures: Option<Figures>,
    },
    /// The pin was taken off: the text may change.
    Thawed {
        /// The number of the version that had been pinned.
        number: VersionNumber,
        /// How many signatures stood under it, which print under no other text unless they are confirmed; left out when
        /// there were none.
        #[serde(skip_serializing_if = "is_none", default)]
        signatures: u32,
    },
    /// A signing round was opened.
    RoundOpened {
        /// Which round.
        round: RoundId,
        /// Until when, RFC 3339 in UTC.
        deadline: String,
        /// How many are asked.
        invitees: u32,
    },
    /// The deadline was moved.
    RoundExtended {
        /// Which round.
        round: RoundId,
        /// The new deadline, RFC 3339 in UTC.
        deadline: String,
    },
    /// The round was closed.
    RoundClosed {
        /// Which round.
        round: RoundId,
    },
    /// The round was called off: its signatures no longer count.
    RoundCancelled {
        /// Which round.
        round: RoundId,
    },
    /// Someone was asked to sign.
    Invited {
        /// To which round.
        round: RoundId,
        /// Which invitation.
        invitation: InvitationId,
    },
    /// Who was asked said that they read the text and answer later; it is no answer, and nobody showed who they are.
    Read {
        /// In which round.
        round: RoundId,
        /// On which invitation.
        invitation: InvitationId,
    },
    /// An organisation put its name under the pinned text.
    Signed {
        /// In which round.
        round: RoundId,
        /// On which invitation.
        invitation: InvitationId,
        /// In which capacity.
        capacity: Capacity,
        /// Until which day the reservation holds, ISO 8601; left out where there is none.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        decides: Option<Day>,
        /// Whether a deputy signed.
        deputy: bool,
        /// How the signer was known.
        authentication: Authentication,
        /// The demands of the text that it does not stand behind, by their numbers there; left out when there are none.
        #[serde(skip_serializing_if = "Except::is_none", default)]
        except: Except,
        /// The earlier text of the letter that it stood under, when it confirms a text that changed since; left out when it
        /// stood under none.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reaffirms: Option<Hash>,
        /// Whether the organisation is no member, and co-signs as a guest; left out for a member.
        #[serde(skip_serializing_if = "is_member", default)]
        guest: bool,
        /// The signature with a key of the signer's own over what is signed ([`crate::cosignature::Statement`]), as a
        /// commitment to its [`crate::cosignature::KeySignature`]; left out where there is none.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        key: Option<Commitment>,
        /// What the signer says beside the name for everybody to read, as a commitment; left out where that is nothing.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        remark: Option<Commitment>,
    },
    /// What a signer said for everybody to read was taken off the page of the letter.
    RemarkHidden {
        /// On which invitation.
        invitation: InvitationId,
    },
    /// It was put back there.
    RemarkShown {
        /// On which invitation.
        invitation: InvitationId,
    },
    /// The reservation under a signature was lifted: from here it prints.
    ReservationLifted {
        /// On which invitation.
        invitation: InvitationId,
    },
    /// The day was over on which a board would decide, and its reservation was not lifted: it is no signature any more.
    ReservationLapsed {
        /// On which invitation.
        invitation: InvitationId,
    },
    /// An organisation does not sign.
    Declined {
        /// In which round.
        round: RoundId,
        /// On which invitation.
        invitation: InvitationId,
        /// The reason, as a commitment, where one was given.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reason: Option<Commitment>,
    },
    /// Somebody who is asked to sign wants another text; it is no answer, and nothing is counted by it.
    Objected {
        /// In which round.
        round: RoundId,
        /// On which invitation.
        invitation: InvitationId,
        /// Which objection.
        objection: ObjectionId,
        /// What should stand where, and why, as a commitment.
        words: Commitment,
    },
    /// An objection was taken back by whoever made it, before anything was decided on it.
    ObjectionWithdrawn {
        /// On which invitation it was made.
        invitation: InvitationId,
        /// Which objection.
        objection: ObjectionId,
    },
    /// A signature was taken back before the letter was Final.
    Withdrawn {
        /// In which round.
        round: RoundId,
        /// On which invitation.
        invitation: InvitationId,
        /// What the secretariat was told, where it took it back for whoever signed, as a commitment; left out otherwise.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        told: Option<Commitment>,
    },
    /// A signature was taken back once the letter was Final: what was sealed stays as it is, and a dated erratum beside it
    /// says so.
    Retracted {
        /// In which round.
        round: RoundId,
        /// On which invitation.
        invitation: InvitationId,
        /// What the secretariat was told, where it took it back for whoever signed, as a commitment; left out otherwise.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        told: Option<Commitment>,
    },
    /// The letter became Final: set, sealed, verified.
    Finalised {
        /// The number of the version.
        number: VersionNumber,
        /// The SHA-256 of the sealed PDF.
        file: Hash,
        /// How many names print under it.
        signatories: u32,
    },
    /// The letter was sent.
    Sent {
        /// Which sending.
        dispatch: DispatchId,
        /// How.
        channel: Channel,
        /// On which day, ISO 8601.
        on: String,
    },
    /// Something came back.
    ResponseRecorded {
        /// Which response.
        response: ResponseId,
        /// In what form.
        kind: ResponseKind,
        /// On which day, ISO 8601.
        on: String,
        /// The SHA-256 of the attached file.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        file: Option<Hash>,
    },
    /// Somebody said what became of a demand, or took back what was said of it.
    OutcomeGiven {
        /// The how many-th of this letter, from 1.
        outcome: u32,
        /// According to which response.
        response: ResponseId,
        /// Of which demand.
        demand: DemandId,
        /// What became of it, or `taken-back`.
        said: Said,
        /// By whom it was said, in which passage, and why this is so, as a commitment to its [`crate::outcome::Words`].
        words: Commitment,
    },
    /// Something was said of what was promised: it was noted, revised, ended, or one of these taken back.
    CommitmentRecorded {
        /// The how many-th of these lines of the letter, from 1.
        step: u32,
        /// Of which commitment of the letter, from 1.
        commitment: u32,
        /// In which response it was promised.
        response: ResponseId,
        /// What was done, in a word.
        said: crate::commitment::Said,
        /// What was promised and why this was said, as a commitment to its [`crate::commitment::Words`].
        words: Commitment,
    },
    /// It was settled what of a response everybody reads, and what not.
    ResponseRedacted {
        /// Of which response.
        response: ResponseId,
        /// The how many-th time for this response, from 1: the last one counts.
        redaction: u32,
        /// Where it is made unreadable, as a commitment to its [`crate::redaction::Marks`].
        marks: Commitment,
        /// The SHA-256 of the file that everybody gets instead of the response's own, where one was made.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        file: Option<Hash>,
    },
    /// A sending was struck out: it had been recorded by mistake.
    SendingStruck {
        /// Which sending.
        dispatch: DispatchId,
        /// Why, as a commitment.
        why: Commitment,
    },
    /// A response was struck out: it had been recorded by mistake.
    ResponseStruck {
        /// Which response.
        response: ResponseId,
        /// Why, as a commitment.
        why: Commitment,
    },
    /// The letter was published.
    Published {
        /// The SHA-256 of the sealed PDF that anyone can download.
        file: Hash,
    },
    /// The letter was called off.
    LetterWithdrawn {
        /// The stage it was in.
        from: StageName,
        /// The reason, as a commitment.
        reason: Commitment,
    },
    /// From here everybody may support the published text.
    SupportOpened {
        /// Until when, at the latest, RFC 3339 in UTC.
        until: String,
    },
    /// That was ended before its time.
    SupportClosed {
        /// Until when it would have stood open, RFC 3339 in UTC.
        until: String,
    },
    /// So many more people support the text, and so many went back on it. All of these lines together are the number that
    /// the letter's page shows.
    Supported {
        /// Which batch of this letter, from 1.
        batch: u32,
        /// How many came.
        count: u32,
        /// How many of those who had come before went back on it; left out when nobody did.
        #[serde(skip_serializing_if = "is_none", default)]
        withdrawn: u32,
        /// The root over the commitments to those who came and then to those who went, see [`crate::support::root`].
        root: Hash,
    },
    /// Openings of commitments were erased, at somebody's wish or because their term was over: what was committed to
    /// cannot be known any more, and that it is so is no loss but meant.
    Erased {
        /// How many.
        openings: u32,
    },
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands fields over by reference"
)]
const fn is_none(count: &u32) -> bool {
    *count == 0
}

impl Act {
    /// The invitation that it is about, if it is about one.
    #[must_use]
    pub const fn invitation(&self) -> Option<InvitationId> {
        match self {
            Self::Invited { invitation, .. }
            | Self::Read { invitation, .. }
            | Self::Signed { invitation, .. }
            | Self::RemarkHidden { invitation }
            | Self::RemarkShown { invitation }
            | Self::ReservationLifted { invitation }
            | Self::ReservationLapsed { invitation }
            | Self::Declined { invitation, .. }
            | Self::Objected { invitation, .. }
            | Self::ObjectionWithdrawn { invitation, .. }
            | Self::Withdrawn { invitation, .. }
            | Self::Retracted { invitation, .. } => Some(*invitation),
            Self::Frozen { .. }
            | Self::Thawed { .. }
            | Self::RoundOpened { .. }
            | Self::RoundExtended { .. }
            | Self::RoundClosed { .. }
            | Self::RoundCancelled { .. }
            | Self::Finalised { .. }
            | Self::Sent { .. }
            | Self::ResponseRecorded { .. }
            | Self::OutcomeGiven { .. }
            | Self::CommitmentRecorded { .. }
            | Self::ResponseRedacted { .. }
            | Self::SendingStruck { .. }
            | Self::ResponseStruck { .. }
            | Self::Published { .. }
            | Self::LetterWithdrawn { .. }
            | Self::SupportOpened { .. }
            | Self::SupportClosed { .. }
            | Self::Supported { .. }
            | Self::Erased { .. } => None,
        }
    }
}

/// One entry in a letter's chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place, from 1.
    pub n: u64,
    /// When, RFC 3339 in UTC with three decimals.
    pub at: String,
    /// Of which letter.
    pub letter: LetterId,
    /// What was done.
    #[serde(flatten)]
    pub act: Act,
    /// Which text it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub version: Option<Hash>,
    /// For which organisation.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub organisation: Option<OrganisationId>,
    /// Who it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub person: Option<Commitment>,
    /// Under which mandate.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub mandate: Option<Commitment>,
    /// Who did it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub by: Option<Commitment>,
    /// The hash of the previous line.
    pub prev: Hash,
}

/// The entry cannot be written as canonical JSON, or a line cannot be read as an entry.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not a ledger entry: {0}")]
pub struct NotAnEntry(pub String);

impl Entry {
    /// The line: RFC 8785 canonical JSON, without a line end.
    ///
    /// # Errors
    /// [`NotAnEntry`] if the entry cannot be written, which no entry made here causes.
    pub fn line(&self) -> Result<String, NotAnEntry> {
        canonical::to_string(self).map_err(|error| NotAnEntry(error.to_string()))
    }

    /// Reads a line, which must be in canonical form to the byte.
    ///
    /// # Errors
    /// [`NotAnEntry`] when it is not.
    pub fn read(line: &str) -> Result<Self, NotAnEntry> {
        let entry: Self =
            serde_json::from_str(line).map_err(|error| NotAnEntry(error.to_string()))?;
        if entry.line()? == line {
            Ok(entry)
        } else {
            Err(NotAnEntry("not in canonical form".to_owned()))
        }
    }

    /// The moment, as a value.
    #[must_use]
    pub fn moment(&self) -> Option<Moment> {
        Moment::parse(&self.at)
    }
}
