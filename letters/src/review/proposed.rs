//! Other words for a passage, as somebody types them: which of its words they replace.

use super::{MAX_CHANGE_BYTES, smallest_change};
use crate::{anchor::Anchor, letter::Body, version::VersionNumber};
use std::ops::Range;
use thiserror::Error;

/// Other words, on those that they replace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The words that go.
    pub anchor: Anchor,
    /// The words that come; nothing where words only go.
    pub words: String,
}

/// Why what was typed proposes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotProposed {
    /// It says what the passage says.
    #[error("nothing is changed")]
    Same,
    /// More goes, or comes, than [`MAX_CHANGE_BYTES`].
    #[error("more is changed than one suggestion holds")]
    TooMuch,
    /// A control character, which no letter shows.
    #[error("holds a character that cannot be shown")]
    Unprintable,
}

/// What somebody proposes who types these words in the place of a passage of a version: the smallest part of it that is
/// changed. `passage` is in bytes of `body`.
///
/// # Errors
/// [`NotProposed`].
pub fn proposed(
    version: VersionNumber,
    body: &Body,
    passage: &Range<usize>,
    typed: &str,
) -> Result<Proposed, NotProposed> {
    if typed
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
    {
        return Err(NotProposed::Unprintable);
    }
    let new = Body::parse(typed).map_err(|_| NotProposed::TooMuch)?;
    let source = body
        .as_str()
        .get(passage.clone())
        .ok_or(NotProposed::Same)?;
    let (change, words) = smallest_change(source, new.as_str()).ok_or(NotProposed::Same)?;
    if change.len() > MAX_CHANGE_BYTES || words.len() > MAX_CHANGE_BYTES {
        return Err(NotProposed::TooMuch);
    }
    let range = passage.start + change.start..passage.start + change.end;
    let anchor = Anchor::on(version, body.as_str(), range).ok_or(NotProposed::Same)?;
    Ok(Proposed { anchor, words })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_the_second(typed: &str) -> Result<Proposed, NotProposed> {
        let body = Body::parse("Een zin.\n\nWij vragen drie maanden.").unwrap();
        let passage = 10..body.as_str().len();
        proposed(VersionNumber::FIRST, &body, &passage, typed)
    }

    #[test]
    fn only_what_is_changed_is_replaced() {
        let said = on_the_second("Wij vragen twee maanden.\r\n").unwrap();
        assert_eq!(
            (said.anchor.quote.as_str(), said.words.as_str()),
            ("drie", "twee")
        );
        assert_eq!(said.anchor.start, 21);
        let gone = on_the_second("").unwrap();
        assert_eq!(gone.anchor.quote, "Wij vragen drie maanden.");
        assert_eq!(gone.words, "");
    }

    #[test]
    fn what_says_nothing_new_or_too_much_is_refused() {
        let same = on_the_second("\n Wij vragen drie maanden.".trim_start());
        assert_eq!(same, Err(NotProposed::Same));
        let much = "x".repeat(MAX_CHANGE_BYTES + 1);
        assert_eq!(on_the_second(&much), Err(NotProposed::TooMuch));
        for bad in ["twee\0", "twee\u{1b}[2J", "twee\u{7f}"] {
            assert_eq!(on_the_second(bad), Err(NotProposed::Unprintable), "{bad:?}");
        }
    }
}
