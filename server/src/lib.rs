//! server
pub mod press;
