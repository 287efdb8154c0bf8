//! The review of drafts.

use super::segment;
use letters::ids::ThreadId;

/// The letters in review that somebody may see.
pub const REVIEWS: &str = "/overleg";
/// Turns mail about reviews on or off (POST).
pub const REVIEW_MAIL: &str = "/mijn/overlegmail";

/// A draft with what is said about it.
pub fn review(slug: &str) -> String {
    format!("{REVIEWS}/{}", segment(slug))
}

/// A draft and what it is the translation of, or the other way round, beside each other.
pub fn beside(slug: &str) -> String {
    format!("{}/naast-elkaar", review(slug))
}

/// The same, saying what was done just now (the key of a `review::Told`), at what it was done to.
pub fn review_told(slug: &str, told: &str, thread: Option<ThreadId>) -> String {
    let place = thread.map_or_else(String::new, |id| format!("#{}", thread_anchor(id)));
    format!("{}?melding={}{place}", review(slug), segment(told))
}

/// Where a thread stands on its page.
pub fn thread_anchor(id: ThreadId) -> String {
    format!("draad-{id}")
}

/// A draft with numbered lines.
pub fn review_lines(slug: &str) -> String {
    format!("{}?regels=1", review(slug))
}

/// A passage of a version, in bytes of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassageLink {
    /// The version.
    pub version: u32,
    /// The first byte.
    pub from: usize,
    /// The one after the last.
    pub to: usize,
}

impl PassageLink {
    fn query(self) -> String {
        let Self { version, from, to } = self;
        format!("?versie={version}&van={from}&tot={to}")
    }
}

/// Says something about a passage; a GET shows the form, a POST does.
pub fn comment(slug: &str, passage: PassageLink) -> String {
    format!("{}/opmerking{}", review(slug), passage.query())
}

/// Suggests other words for a passage; a GET shows the form, a POST does.
pub fn suggest(slug: &str, passage: PassageLink) -> String {
    format!("{}/voorstel{}", review(slug), passage.query())
}

/// Accepts every suggestion in the section that begins here: a GET asks, a POST does.
pub fn accept_section(slug: &str, passage: PassageLink) -> String {
    format!("{}/deel{}", review(slug), passage.query())
}

/// One thread, with all that can be done with it.
pub fn thread(slug: &str, id: ThreadId) -> String {
    format!("{}/draden/{id}", review(slug))
}

/// Replies (POST).
pub fn reply(slug: &str, id: ThreadId) -> String {
    format!("{}/antwoord", thread(slug, id))
}

/// Resolves a comment, or opens it again (POST).
pub fn resolve(slug: &str, id: ThreadId) -> String {
    format!("{}/afgehandeld", thread(slug, id))
}

/// Takes one's own suggestion back (POST).
pub fn take_back(slug: &str, id: ThreadId) -> String {
    format!("{}/intrekken", thread(slug, id))
}

/// Decides on a suggestion (POST).
pub fn decide(slug: &str, id: ThreadId) -> String {
    format!("{}/besluit", thread(slug, id))
}
