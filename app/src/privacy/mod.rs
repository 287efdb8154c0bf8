//! What is kept about people: the page for everybody, the page of one's own, and the two of who runs the machine.
//! Each reads the table of [`letters::privacy`].

mod data;
pub mod erase;
pub mod own;
pub mod record;
pub mod retention;
mod words;

pub use data::{Asked, Done, Erase, KeptLine, OwnData, Retention, RunLine};
pub(crate) use words::term;
pub use words::{mailbox, person, word};
