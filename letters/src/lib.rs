//! letters
#![warn(missing_docs)]

pub mod markdown;
pub mod problem;
