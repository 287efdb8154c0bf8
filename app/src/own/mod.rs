//! What is one's own: who one is here, by what means one signs in, and where one is signed in.

mod data;
pub mod home;
pub mod new_codes;
pub mod new_passkey;
pub(crate) mod parts;
pub mod security;

pub(crate) use parts::{document, section};
pub(crate) use security::way;

pub use data::{
    Own, OwnNotice, PasskeyLine, PasswordWrong, RecoveryCodes, RoleLine, Security, SessionLine,
    SetUpCodes, Who,
};
