//! What came in by mail: the messages that wait for a hand, and the page of one, on which somebody says which letter it belongs
//! to and makes a response of it.
//!
//! Pages are pure functions of [`data`]; what is sent from them is read in [`form`].

pub mod data;
pub mod form;
mod head;
mod list;
mod message;
mod passed;
mod record;
pub mod words;

pub use data::{At, Choose, Content, DonePage, Line, MessagePage, Queue, Reached, Suggested, Why};
pub use form::{Along, RecordForm};
pub use list::{done, of_letter, page as queue};
pub use message::page as message;
pub use passed::{Passed, since};
pub use words::{Problem, Said};
