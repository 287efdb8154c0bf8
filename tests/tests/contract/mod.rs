//! The store's contract: one set of stories, told to each engine.
//!
//! A story gets a [`World`] with an empty store in it and says what must hold of any store. `stories!` makes two tests of
//! each, one on SQLite and one on PostgreSQL. PostgreSQL is found at `STANDPUNT_TEST_POSTGRES`, the address of a database
//! whose owner may create others; `cargo xtask test` starts one. Without it those tests fail: they are never skipped.

mod awaiting;
mod board;
mod commitments;
mod demands;
mod directory;
mod directory_history;
mod door;
mod endorsing;
mod engine;
mod faults;
mod followup;
mod guests;
mod histories;
mod house;
mod incoming;
mod incoming_kept;
mod ledger;
mod letters_room;
mod mailbox;
mod mailings;
mod mailings_kept;
mod mandates;
mod model;
mod nodes;
mod objections;
mod objections_kept;
mod outcomes;
mod outside;
mod own_keys;
mod people;
mod privacy;
mod public_remarks;
mod questions;
mod quoted;
mod races;
mod reading;
mod reaffirming;
mod rebuild;
mod redactions;
mod register;
mod reminding;
mod reservations;
mod retention;
mod review;
mod rounds;
mod second_line;
mod signing;
mod sittings;
mod stamps;
mod struck;
mod support;
mod support_kept;
mod taking_back;
mod tampering;
mod telling;
mod templates;
mod together;
mod translations;
mod tree;
mod work;
mod world;

pub(crate) use engine::Engine;
pub(crate) use world::{Opened, World, mail, remark};

/// Makes of each story a test per engine.
macro_rules! stories {
    ($($story:ident),* $(,)?) => {$(
        mod $story {
            use crate::contract::{Engine, World};

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                World::with(Engine::sqlite(), async |world| super::$story(world).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                World::with(Engine::postgres(), async |world| super::$story(world).await).await;
            }
        }
    )*};
}
pub(crate) use stories;
