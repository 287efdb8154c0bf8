//! Letters that come back on an earlier one: the page on which one is begun, what the desk says of both, and what everybody sees.

pub mod page;
pub mod public;

mod data;
mod form;
mod section;
mod words;

pub use data::{
    AskedAgain, Came, EarlierLetter, FollowUpLine, FollowUpPage, FollowUps, OfEarlier, PublicLetter,
};
pub use form::{FollowUpForm, Wanted, field};
pub use section::{button, section};
pub use words::note;
pub(crate) use words::refused;
