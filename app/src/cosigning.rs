//! Signing: the page that an invitation's mail leads to. One column, the text first, one decision at the end;
//! no script, no account. A GET shows it in whatever state it is, a POST answers.

pub mod data;
pub mod sign;

pub(crate) mod pinned;

mod decide;
mod reaffirm;
mod standing;

pub use data::{Done, Earlier, NotTaken, OwnKey, RoundStanding, SignPage, SignedBefore, Typed};
pub use pinned::PinnedText;
