//! The door: signing in with a password, a code by mail, a passkey, and a second factor.

pub mod again;
pub mod code;
mod data;
pub mod held;
mod parts;
pub mod passkey;
pub mod second_factor;
pub mod sign_in;

pub use data::{Again, AskPasskey, Entered, Held, SecondFactor, SignIn, SignInState};
pub use parts::ask;
