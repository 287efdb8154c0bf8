//! The pages of an objection.

use super::{Page, site};
use crate::{language::Reader, state::State};
use app::objections::{self, Choose, One, Propose};

/// Choosing where something else should stand.
pub fn choose_objection(state: &State, reader: &Reader, data: &Choose) -> Page {
    let site = site(state, reader);
    Page::of(reader, || {
        objections::choose::page(&site, reader.locale, data)
    })
}

/// What should stand there, and why.
pub fn propose(state: &State, reader: &Reader, data: &Propose) -> Page {
    let site = site(state, reader);
    Page::of(reader, || {
        objections::propose::page(&site, reader.locale, data)
    })
}

/// One objection, to whoever made it.
pub fn objection(state: &State, reader: &Reader, data: &One) -> Page {
    let site = site(state, reader);
    Page::of(reader, || objections::one::page(&site, reader.locale, data))
}
