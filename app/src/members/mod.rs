//! Members: who belongs to the association, and who may come in.

mod data;
pub mod register;
pub mod sign_in;

pub use data::{SignIn, SignInState};
