//! Objections: whoever is asked to sign says what should stand in the text instead, where, and why; on a phone, with the
//! link and the code of the invitation, without a script. Whoever works at the desk sees what waits for a decision.

pub mod choose;
pub mod data;
pub mod one;
pub mod propose;

pub(crate) mod desk;
pub(crate) mod own;

mod parts;
mod places;
mod words;

pub use data::{Choose, NotObjected, ObjectionLine, ObjectorHead, One, Propose, Typed, Where};
pub use places::{Place, places};
pub(crate) use words::mark;
