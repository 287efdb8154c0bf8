//! Members: who may come in. For now the page on which the secretariat signs in.

mod data;

pub use data::{SignIn, SignInState};
