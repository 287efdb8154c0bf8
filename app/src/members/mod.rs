//! Members: who belongs to the association.

pub mod mandates;
pub mod people;
pub mod register;
