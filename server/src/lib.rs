//! Standpunt's server: the world outside the domain. Tables, files, mail, the press, the seal, and HTTP.
//!
//! [`router`] is the table of contents of what the site answers; the tests use the very same one.

pub mod assets;
pub mod boards;
mod cache;
pub mod cli;
pub mod clock;
pub mod config;
mod cookies;
mod db;
pub mod deadlines;
pub mod demo;
mod dialect;
pub mod documents;
mod errors;
pub mod evidence;
pub mod files;
pub mod finalising;
pub mod guests;
pub mod heads;
mod house_mails;
mod invitations;
mod key_signatures;
mod language;
mod logging;
mod logos;
pub mod mail;
mod network;
mod notices;
pub mod objection_mails;
pub mod outbox;
pub mod passkeys;
pub mod passwords;
pub mod pdf;
pub mod press;
mod protections;
mod qr;
pub mod reminders;
pub mod retention;
pub mod review_mails;
mod rooms;
mod round_mails;
pub mod seal;
pub mod secrets;
pub mod serving;
pub mod session;
pub mod state;
pub mod store;
pub mod support;
mod tables;
pub mod totp;
pub mod vault;
pub mod verifying;
mod words;

pub use rooms::{Route, router, table};
pub use session::Who;
