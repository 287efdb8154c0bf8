//! Words in a text, whatever its script: nothing that belongs together on screen is cut apart.

use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// Whether a character is part of a word. Marks on letters and the signs that join or may break a word stay with it.
fn of_word(c: char) -> bool {
    c.is_alphanumeric()
        || is_combining_mark(c)
        || matches!(
            c,
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'
        )
}

/// The words of a text, in order, as ranges of bytes.
#[derive(Debug)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Words<'t> {
    /// Of this text.
    #[must_use]
    pub const fn of(text: &'t str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = &self.text[self.at..];
        let start = self.at + rest.find(of_word)?;
        let end = word_end(self.text, start);
        self.at = end;
        Some(start..end)
    }
}

/// The byte at which the word ends that stands at `at`; `at` itself between words.
#[must_use]
pub fn word_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + rest.find(|c| !of_word(c)).unwrap_or(rest.len())
}

/// The byte at which the word begins that stands before `at`; `at` itself between words.
#[must_use]
pub fn word_start(text: &str, at: usize) -> usize {
    let before = text[..at].char_indices().rev();
    before
        .take_while(|(_, c)| of_word(*c))
        .last()
        .map_or(at, |(start, _)| start)
}
