//! Public support, as the store takes and gives it.

use super::{LetterRecord, NewKey};
use letters::{
    hash::Hash,
    ids::{LetterId, SupportRequestId, SupporterId},
    letter::Language,
    support::{Form, Support, SupportRefused},
    text::{MailAddress, PersonName, Place, Remark},
    time::Moment,
};

/// The support for a letter, with what was counted of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportRecord {
    /// For which letter.
    pub letter: LetterId,
    /// As it was opened.
    pub support: Support,
    /// How many were counted.
    pub counted: u64,
    /// In how many batches.
    pub batches: u32,
    /// When that was done last.
    pub folded: Option<Moment>,
    /// When the names of its supporters went.
    pub let_go: Option<Moment>,
}

/// A form that was filled in.
#[derive(Debug, Clone)]
pub struct NewSupportRequest {
    /// The identifier that it gets.
    pub id: SupportRequestId,
    /// Under which letter.
    pub letter: LetterId,
    /// The hashes of its link and code.
    pub key: NewKey,
    /// What was filled in.
    pub form: Form,
    /// The hash of the text that the page showed.
    pub shown: Hash,
    /// In which language.
    pub language: Language,
    /// The keyed hash of letter and mailbox.
    pub mail_key: Hash,
    /// The keyed hash of letter, name, place and network.
    pub likeness_key: Hash,
}

/// What somebody filled in, as far as its page tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportRequestRecord {
    /// Which one.
    pub id: SupportRequestId,
    /// Under which letter.
    pub letter: LetterRecord,
    /// The text that was shown.
    pub text: Hash,
    /// Where its code went; none once it was typed.
    pub form: Option<Form>,
    /// Until when the code holds.
    pub expires: Moment,
    /// In which language.
    pub language: Language,
}

/// What somebody gets who supports a letter from now on.
#[derive(Debug, Clone)]
pub struct NewSupporter {
    /// The identifier.
    pub id: SupporterId,
    /// The hash of the secret with which they go back on it.
    pub token_hash: Hash,
    /// Thirty-two random bytes, for the commitment.
    pub salt: [u8; 32],
}

/// What came of a code that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SupportTried {
    /// It is right: they support the letter, as from now or as they did.
    Confirmed,
    /// It is wrong.
    Wrong {
        /// How many tries are left.
        left: u32,
    },
    /// It is too late, or was tried too often.
    Refused(SupportRefused),
}

/// Somebody who supports a letter and is still known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supporter {
    /// Who it is here.
    pub id: SupporterId,
    /// Under which letter.
    pub letter: LetterId,
    /// Their name.
    pub name: PersonName,
    /// Where they live.
    pub place: Place,
    /// Where mail reaches them.
    pub mail: MailAddress,
    /// In which language.
    pub language: Language,
    /// Since when.
    pub confirmed: Moment,
    /// Whether everybody sees name and place.
    pub listed: bool,
    /// Whether the same name and place came from the same network before.
    pub likely: bool,
    /// Since when the secretariat has the name hidden.
    pub hidden: Option<Moment>,
    /// Why.
    pub reason: Option<Remark>,
}

/// Which supporters to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those whose names everybody sees.
    Listed,
    /// Those who look like somebody who came before.
    Likely,
}

/// What one fold did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Folded {
    /// Which batch of the letter it made.
    pub batch: u32,
    /// How many came.
    pub count: u32,
    /// How many went back on it.
    pub withdrawn: u32,
    /// How many that makes.
    pub counted: u64,
}
