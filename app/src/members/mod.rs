//! Members: who belongs to the association.

pub mod people;
pub mod register;
