//! Responses: anything that comes back.
//!
//! What was recorded with the wrong letter, or twice, is struck out: it stays in the ledger, and is a response to nothing any
//! more ([`crate::struck`]).

use crate::{
    hash::Hash,
    ids::ResponseId,
    text::{Line, LongText},
    time::Day,
};
use serde::{Deserialize, Serialize};

/// In what form it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ResponseKind {
    /// A mail.
    Mail,
    /// A letter on paper.
    Post,
    /// A phone call.
    Phone,
    /// A written answer to, or questions in, parliament.
    ParliamentaryAnswer,
    /// A motion.
    Motion,
    /// A visit or a talk.
    Visit,
    /// Something that was said in a debate of a representative body.
    Debate,
    /// Something in a newspaper, in a broadcast or online.
    Media,
}

impl ResponseKind {
    /// Every kind, in the order in which forms offer them.
    pub const ALL: [Self; 8] = [
        Self::Mail,
        Self::Post,
        Self::Phone,
        Self::ParliamentaryAnswer,
        Self::Motion,
        Self::Visit,
        Self::Debate,
        Self::Media,
    ];

    /// The word in the store and the ledger.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Post => "post",
            Self::Phone => "phone",
            Self::ParliamentaryAnswer => "parliamentary-answer",
            Self::Motion => "motion",
            Self::Visit => "visit",
            Self::Debate => "debate",
            Self::Media => "media",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// A file kept beside a record, known by its hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The SHA-256 of its bytes, under which it is stored.
    pub hash: Hash,
    /// The name under which it is offered; never used as a path.
    pub name: Line,
    /// Its media type, decided by its first bytes and not by its sender.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: u64,
}

impl Attachment {
    /// Whether everybody may get it. A whole mail says who got it, and at which address the letter is answered: whoever knows
    /// that can send mails that look like answers.
    #[must_use]
    pub fn is_for_everybody(&self) -> bool {
        // One that somebody attached is a text by its first bytes.
        let ending = self.name.as_str().rsplit('.').next().unwrap_or_default();
        self.media_type != "message/rfc822" && !ending.eq_ignore_ascii_case("eml")
    }
}

/// One thing that came back, as recorded by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Which response.
    pub id: ResponseId,
    /// From whom.
    pub from: Line,
    /// For which institution that speaks, mostly one that the letter is addressed to; none where that was not said.
    pub addressee: Option<Line>,
    /// On which day.
    pub on: Day,
    /// In what form.
    pub kind: ResponseKind,
    /// What it says.
    pub text: LongText,
    /// The file itself, where there is one.
    pub attachment: Option<Attachment>,
    /// Whether visitors see it on the letter's page.
    pub public: bool,
}
