//! Drafting: a letter's text as a plain form, with a live preview beside it where the browser can.
//!
//! Whatever is typed is kept: a form that fails comes back as it was, and a text that
//! was overtaken by someone else's is brought together with it, by people where it must be.

pub mod data;
pub mod edit;
pub mod fields;
mod front;
pub mod merge;
pub mod pick;
pub mod preview;
pub mod standing;
pub mod templates;
mod tools;
pub mod wrong;

pub use data::{Draft, DraftForm, DraftStep, Edit, RowStep, TypedBefore};
pub use front::{AddresseeForm, FrontForm, PersonForm};
pub use standing::{Keeping, Standing};
pub use wrong::{Mistake, Wrong};
