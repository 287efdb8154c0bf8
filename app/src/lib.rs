//! What people see. Pages are pure functions of data, prepared by the server and shown by Leptos;
//! nothing here knows of SQL or HTTP.
//!
//! In the order of a page: [`page`] is the document around it, [`links`] holds every address, [`locale`] every
//! sentence, [`words`] the terms of the field, [`claims`] the
//! figures that a letter says of the association, [`ui`] the parts; [`problem`] says in plain words what `letters`
//! found wrong. Then the rooms: [`publishing`] for everyone, [`cosigning`] and [`objections`] for who is asked to sign, [`desk`], [`board`],
//! [`drafting`], [`questions`], [`translations`] and [`members`] for who is signed in; [`outcomes`], [`commitments`] and [`followup`] for the desk and for everyone; [`awaiting`] for the desk; [`telling`] for who signed; [`privacy`] for each of these.

// The editor's page is one nested type; the compiler needs room to lay it out.
#![recursion_limit = "512"]

pub mod addressees;
pub mod audit;
pub mod awaiting;
pub mod board;
pub mod claims;
pub mod commitments;
pub mod cosigning;
pub mod demonstration;
pub mod desk;
pub mod dispatching;
pub mod documents;
pub mod door;
pub mod drafting;
pub mod finishing;
pub mod followup;
pub mod guests;
pub mod incoming;
pub mod links;
pub mod locale;
pub mod mails;
pub mod members;
pub mod objections;
pub mod outcomes;
pub mod own;
pub mod page;
pub mod privacy;
pub mod problem;
pub mod publishing;
pub mod questions;
pub mod redaction;
pub mod review;
mod said;
pub mod stranger;
pub mod struck;
pub mod support;
pub mod telling;
pub mod translations;
pub mod ui;
pub mod words;

/// Starts the islands of a page; called by the loader in the browser.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
