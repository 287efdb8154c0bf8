//! The pages of the review.

use super::{Page, site};
use crate::{language::Reader, state::State};
use app::{
    review::{self, AcceptSection, Review, Reviews, Say, ThreadPage},
    translations::{self, BesideEachOther},
};

/// The letters in review.
pub fn reviews(state: &State, reader: &Reader, data: &Reviews) -> Page {
    let site = site(state, reader);
    Page::of(reader, || review::list(&site, reader.locale, data))
}

/// A draft with what is said about it.
pub fn review(state: &State, reader: &Reader, data: &Review) -> Page {
    let site = site(state, reader);
    Page::of(reader, || review::show(&site, reader.locale, data))
}

/// A letter and its translation.
pub fn beside(state: &State, reader: &Reader, data: &BesideEachOther) -> Page {
    let site = site(state, reader);
    Page::of(reader, || translations::beside(&site, reader.locale, data))
}

/// The form for a comment or a suggestion.
pub fn say(state: &State, reader: &Reader, data: &Say) -> Page {
    let site = site(state, reader);
    Page::of(reader, || review::say(&site, reader.locale, data))
}

/// One thread; none when there is no such thread.
pub fn thread(state: &State, reader: &Reader, data: &ThreadPage) -> Option<Page> {
    let site = site(state, reader);
    let thread = data.thread()?;
    Some(Page::of(reader, || {
        review::thread(&site, reader.locale, data, thread)
    }))
}

/// Before all suggestions of a section are accepted.
pub fn accept_section(state: &State, reader: &Reader, data: &AcceptSection) -> Page {
    let site = site(state, reader);
    Page::of(reader, || review::section(&site, reader.locale, data))
}
