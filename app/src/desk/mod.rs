//! The desk: what the secretariat does with a letter, from an empty sheet to a published page.
//!
//! Pages are pure functions of the data in [`data`], forms are read by the types in [`forms`].
//! Each page is a module with a function `page(Frame, &Data)`; what is shared stands in [`parts`].

pub mod changes;
pub mod compare;
pub mod confirm;
pub mod data;
pub mod demands;
pub mod finalise;
pub mod forms;
pub mod freeze;
pub mod groups;
mod hands;
pub mod home;
pub mod letter;
pub mod new_letter;
pub mod open_round;
pub mod parts;
pub(crate) mod round_form;
pub mod sheet;
pub mod version;
mod week;
pub(crate) mod words;

pub use parts::Frame;
