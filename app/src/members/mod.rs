//! Members: who belongs to the association.

pub mod mandates;
pub mod register;
