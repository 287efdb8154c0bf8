//! Members: who belongs to the association.

pub mod register;
