//! server

pub mod assets;
pub mod press;
