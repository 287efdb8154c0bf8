//! What is said about the letter of the demonstration that is in review.

use super::{BrokenSample, When, table};
use letters::text::{PersonName, Remark, Slug};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Review {
    said: Vec<Said>,
}

/// A comment, or with other words a suggestion; and what was done about it.
#[derive(Debug, Deserialize)]
pub struct Said {
    /// About which letter.
    pub letter: Slug,
    /// Who says it.
    pub by: PersonName,
    /// On which words of its newest text.
    pub quote: String,
    /// What should stand there.
    pub instead: Option<String>,
    /// What is said, or why.
    pub text: Option<Remark>,
    /// The replies.
    #[serde(default)]
    pub replies: Vec<Reply>,
    /// Who resolved it.
    pub resolved: Option<PersonName>,
    /// That it was rejected.
    pub rejected: Option<Rejected>,
    day: i32,
}

/// A reply.
#[derive(Debug, Deserialize)]
pub struct Reply {
    /// Whose.
    pub by: PersonName,
    /// What it says.
    pub text: Remark,
}

/// That something was rejected.
#[derive(Debug, Deserialize)]
pub struct Rejected {
    /// By whom.
    pub by: PersonName,
    /// Why.
    pub reason: Remark,
}

impl Said {
    /// When it was said.
    pub const fn when(&self) -> When {
        When {
            at: None,
            day: Some(self.day),
        }
    }
}

/// Reads the table.
pub(super) fn read() -> Result<Vec<Said>, BrokenSample> {
    let review: Review = table(
        "overleg.toml",
        include_str!("../../../../letters/samples/demo/overleg.toml"),
    )?;
    Ok(review.said)
}
