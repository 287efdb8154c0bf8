//! The domain of Standpunt: what a position letter is, from its first draft to
//! the day it is published with the names of everyone who stands behind it.
//!
//! Nothing here touches a disk, a clock, a network or a random source: moments
//! and random bytes come in as arguments, facts go out as values. That is what
//! lets the server, the browser and the tests share one set of rules.
//!
//! The modules, in the order of the story:
//!
//! 1. **Words**: [`text`], [`ids`], [`mod@hash`], [`time`]: the small types from which the rest is built.
//! 2. **The letter**: [`letter`] with its [`addressee`]s and the directory that they are taken from, as a [`mod@file`], written in [`markdown`],
//!    with what is wrong with it as a [`problem`], and how hard it is on its reader by its [`reading`]; its [`demand`]s
//!    and computed [`claim`]s; each saved text a [`version`],
//!    compared by [`diff`]; two that were made of one brought together by [`mod@merge`]; what is typed between two of them a
//!    [`sitting`]; what a new one starts with, a [`template`]; what is said about its words, in [`review`], on an [`anchor`];
//!    the same in another language a [`translation`].
//! 3. **Its life**: the [`stage`] it is in; the signing [`round`]; the [`mandate`] under which a person
//!    gives a [`cosignature`], or first makes one of the [`objections`] to its text; [`guests`], who are no members and ask
//!    to give one; once it is public the [`support`] of anybody; and what is asked first of a [`stranger`].
//! 4. **What others can check**: the [`ledger`] of every act that counts.
//! 5. **The world outside**: [`dispatch`], the answer that is [`awaiting`], [`incoming`] mail, [`response`], among them answers to parliamentary [`questions`],
//!    the [`outcome`] of each demand, each [`mod@commitment`] that was made and what became of it, what those who signed hear of
//!    it ([`telling`]), the [`followup`] of what is left open, [`publication`].
//! 6. **Who is a member**: each [`person`] and [`organisation`], the [`municipality`] and [`province`] that it serves, the
//!    [`register`] of all of them with its figures.
//! 7. **Who may**: [`role`]s and the table of what they reach, [`access`]; [`authentication`], by which they show who
//!    they are; [`audit`], what happened in the house; [`privacy`], what is kept about people and how long; and the
//!    [`ports`] through which the domain asks for anything else.
#![warn(missing_docs)]

pub mod access;
pub mod addressee;
pub mod anchor;
pub mod audit;
pub mod authentication;
pub mod awaiting;
pub mod claim;
pub mod commitment;
pub mod cosignature;
pub mod demand;
pub mod diff;
pub mod dispatch;
pub mod file;
pub mod followup;
pub mod guests;
pub mod hash;
pub mod ids;
pub mod incoming;
pub mod ledger;
pub mod letter;
pub mod mandate;
pub mod markdown;
pub mod merge;
pub mod municipality;
pub mod objections;
pub mod organisation;
pub mod outcome;
pub mod person;
pub mod ports;
pub mod privacy;
pub mod problem;
pub mod province;
pub mod publication;
pub mod questions;
pub mod reading;
pub mod redaction;
pub mod register;
pub mod response;
pub mod review;
pub mod role;
pub mod round;
pub mod sitting;
pub mod stage;
pub mod stranger;
pub mod struck;
pub mod support;
pub mod telling;
pub mod template;
pub mod text;
pub mod time;
pub mod translation;
pub mod version;

#[cfg(test)]
mod samples;
