//! Words that go into files and records rather than on a page.

use crate::locale::{Locale, t};
use letters::text::Line;

/// The words that the press prints, as the TOML that it reads.
#[must_use]
pub const fn print(locale: Locale) -> &'static str {
    match locale {
        Locale::Nl => include_str!("../locales/nl/print.toml"),
        Locale::En => include_str!("../locales/en/print.toml"),
    }
}

/// Why the seal was put on, as it stands in the seal itself.
pub fn seal_reason(locale: Locale) -> String {
    t!(locale, "file-seal-reason")
}

/// What a reader hears about the seal.
pub fn seal_tooltip(locale: Locale, association: &str) -> String {
    t!(locale, "file-seal-tooltip", association = association)
}

/// What is said of the embedded list of names.
pub fn embedded_signatures(locale: Locale) -> String {
    t!(locale, "file-signatures")
}

/// What is said of the embedded log.
pub fn embedded_log(locale: Locale) -> String {
    t!(locale, "file-log")
}

/// What is said of the embedded proof that the log is in the tree.
pub fn embedded_proof(locale: Locale) -> String {
    t!(locale, "file-proof")
}

/// What is said on the sheet that goes with a letter by post.
pub fn posted_with(locale: Locale, subject: &str) -> String {
    t!(locale, "post-cover", subject = subject)
}

/// Behind a name that an old letter already bore.
pub fn from_archive(locale: Locale) -> String {
    t!(locale, "file-from-archive")
}

/// A deputy's function as it prints.
pub fn deputy(locale: Locale, function: &str) -> String {
    t!(locale, "file-deputy", function = function)
}

/// Why a letter did not become Final.
pub enum NotFinal<'a> {
    /// A character for which there is no shape.
    Character(char),
    /// A problem in the text, in words.
    Problem(&'a str),
    /// Too large.
    TooMuch,
    /// Words that are in the text but not in the file.
    Lost(&'a str),
    /// The file does not meet the standards.
    Standards,
    /// The press refused.
    Press,
    /// The seal.
    Seal,
    /// The disk.
    Disk,
    /// The store.
    Store,
    /// The tree over all lines of the log, or its head.
    Tree,
    /// Too long.
    Time,
}

/// What the desk says about it: what happened, what was kept, what to do.
pub fn not_final(locale: Locale, why: &NotFinal<'_>) -> String {
    match why {
        NotFinal::Character(character) => t!(
            locale,
            "finalising-failed-characters",
            character = String::from(*character)
        ),
        NotFinal::Problem(problem) => t!(
            locale,
            "finalising-failed-problems",
            problem = (*problem).to_owned()
        ),
        NotFinal::TooMuch => t!(locale, "finalising-failed-too-much"),
        NotFinal::Lost(near) => t!(locale, "finalising-failed-lost", near = (*near).to_owned()),
        NotFinal::Standards => t!(locale, "finalising-failed-standards"),
        NotFinal::Press => t!(locale, "finalising-failed-press"),
        NotFinal::Seal => t!(locale, "finalising-failed-seal"),
        NotFinal::Disk => t!(locale, "finalising-failed-disk"),
        NotFinal::Store => t!(locale, "finalising-failed-store"),
        NotFinal::Tree => t!(locale, "finalising-failed-tree"),
        NotFinal::Time => t!(locale, "finalising-failed-time"),
    }
}

/// The name of the feed.
pub fn feed_title(locale: Locale, association: &str) -> String {
    t!(locale, "feed-title", association = association)
}

/// What an attached file is called that came without a usable name.
///
/// # Panics
/// Never: a test reads the word.
pub fn nameless_file(locale: Locale) -> Line {
    Line::parse(&t!(locale, "file-nameless"))
        .unwrap_or_else(|_| unreachable!("the word is one line"))
}
