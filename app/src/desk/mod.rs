//! The desk: what the secretariat does with a letter, from an empty sheet to a published page.
//!
//! Pages are pure functions of the data in [`data`], forms are read by the types in [`forms`].

pub mod data;
pub mod forms;
