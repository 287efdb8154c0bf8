//! What an entry commits to: names, reasons and other words that stand in no line.

use super::{Act, Commitment, Entry};

impl Entry {
    /// Every commitment in it.
    pub fn commitments(&self) -> impl Iterator<Item = Commitment> + use<> {
        let of_act = match &self.act {
            Act::Declined { reason, .. } => [*reason, None],
            Act::Objected { words, .. }
            | Act::OutcomeGiven { words, .. }
            | Act::CommitmentRecorded { words, .. } => [Some(*words), None],
            Act::ResponseRedacted { marks, .. } => [Some(*marks), None],
            Act::LetterWithdrawn { reason: why, .. }
            | Act::SendingStruck { why, .. }
            | Act::ResponseStruck { why, .. } => [Some(*why), None],
            Act::Signed { key, remark, .. } => [*key, *remark],
            Act::Withdrawn { told, .. } | Act::Retracted { told, .. } => [*told, None],
            _ => [None, None],
        };
        [self.person, self.mandate, self.by]
            .into_iter()
            .chain(of_act)
            .flatten()
    }

    /// The signature with a key of the signer's own that was made with it, as a commitment.
    #[must_use]
    pub const fn own_key(&self) -> Option<Commitment> {
        match &self.act {
            Act::Signed { key, .. } => *key,
            _ => None,
        }
    }

    /// What was said with it for everybody to read, as a commitment.
    #[must_use]
    pub const fn public_remark(&self) -> Option<Commitment> {
        match &self.act {
            Act::Signed { remark, .. } => *remark,
            _ => None,
        }
    }
}
