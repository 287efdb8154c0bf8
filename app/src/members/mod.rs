//! Members: who may come in. For now the page on which the secretariat signs in.

mod data;
pub mod sign_in;

pub use data::{SignIn, SignInState};
