//! Standpunt's server: the world outside the domain. Tables, files, mail, the press, the seal, and HTTP.
//!
//! [`router`] is the table of contents of what the site answers; the tests use the very same one.

pub mod assets;
mod cache;
pub mod cli;
pub mod clock;
pub mod config;
mod db;
pub mod demo;
mod dialect;
mod errors;
pub mod files;
pub mod finalising;
mod invitations;
mod logos;
pub mod mail;
pub mod outbox;
pub mod passwords;
pub mod pdf;
pub mod press;
mod protections;
mod rooms;
pub mod seal;
pub mod secrets;
pub mod serving;
mod session;
pub mod state;
pub mod store;
mod tables;
pub mod verifying;
mod words;

pub use rooms::{Route, Who, router, table};
