//! What changed between two texts, word by word and grouped by paragraph, so
//! that a director sees in a moment what is new since the last reading.
//!
//! The comparison is of the Markdown as written: what is signed is the source.
//! Paragraphs are told apart by empty lines; how many empty lines there are is
//! no change. The text of a footnote is a paragraph of its own, also when it
//! stands right under another, and is compared with a footnote only. A paragraph
//! that went elsewhere is found again, with the words that changed in it.
//!
//! Both texts can be made again from the changes, exactly but for the empty lines:
//! what comes out is [`spaced`], the paragraphs with one empty line between them.
//!
//! The work is bounded by counting, not by a clock, so that the same
//! two texts always give the same answer: where too much differs to compare
//! word by word, a part is shown as removed and added whole.

pub(crate) mod align;
pub(crate) mod parts;
mod pieces;

use align::{Afar, Link, align};
use pieces::words;
use serde::{Deserialize, Serialize};

pub use parts::note;

/// One step through the two texts, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Change {
    /// Paragraphs that are the same in both.
    Same {
        /// How many, at least one.
        paragraphs: usize,
    },
    /// A paragraph that changed, was added or was removed.
    Changed {
        /// Its parts in reading order: `Same` and `Removed` together are the old
        /// paragraph, `Same` and `Added` the new one.
        pieces: Vec<Piece>,
    },
    /// Here stood a paragraph, in the old text, that stands elsewhere in the new one.
    Away {
        /// Which of the moves this is, from 1.
        number: usize,
        /// The paragraph as it was.
        text: String,
    },
    /// Here it stands now.
    Moved {
        /// Which of the moves this is.
        number: usize,
        /// What changed in it, as in [`Self::Changed`].
        pieces: Vec<Piece>,
    },
}

/// Part of a changed paragraph; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", content = "text", rename_all = "kebab-case")]
pub enum Piece {
    /// In both texts.
    Same(String),
    /// Only in the new text.
    Added(String),
    /// Only in the old text.
    Removed(String),
}

/// How much all comparisons of two texts may cost together: about eleven of the
/// largest, or two hundred and fifty of ordinary paragraphs rewritten from end to end.
pub(crate) const WORK: usize = 400_000_000;

/// Compares two Markdown texts. Two equal texts give one [`Change::Same`], or nothing when both are empty.
pub fn compare(old: &str, new: &str) -> Vec<Change> {
    let (old, new) = (paragraphs(old), paragraphs(new));
    let mut work = WORK;
    let links = align(&old, &new, Afar::SHOWN, &mut work);
    let numbers = numbered(&links.old);
    let mut changes = Vec::new();
    let (mut i, mut j) = (0, 0);
    loop {
        while let Some(link) = links.old.get(i).filter(|link| !in_place(**link)) {
            let text = old[i].to_owned();
            changes.push(match (link, numbers[i]) {
                (Some(_), number) => Change::Away { number, text },
                (None, _) => Change::Changed {
                    pieces: vec![Piece::Removed(text)],
                },
            });
            i += 1;
        }
        while let Some(link) = links.new.get(j).filter(|link| !in_place(**link)) {
            changes.push(match link {
                Some(Link { at, .. }) => Change::Moved {
                    number: numbers[*at],
                    pieces: words(old[*at], new[j], &mut work),
                },
                None => Change::Changed {
                    pieces: vec![Piece::Added(new[j].to_owned())],
                },
            });
            j += 1;
        }
        let (Some(before), Some(after)) = (old.get(i), new.get(j)) else {
            return changes;
        };
        match changes.last_mut() {
            Some(Change::Same { paragraphs }) if before == after => *paragraphs += 1,
            _ if before == after => changes.push(Change::Same { paragraphs: 1 }),
            _ => changes.push(Change::Changed {
                pieces: words(before, after, &mut work),
            }),
        }
        (i, j) = (i + 1, j + 1);
    }
}

/// Compares two short texts as one paragraph, whatever lines they have: a field, one side of a choice.
pub fn compare_whole(old: &str, new: &str) -> Vec<Piece> {
    words(old, new, &mut WORK.clone())
}

/// The paragraphs of a text as they are compared, without the empty lines between them.
pub fn paragraphs(text: &str) -> Vec<&str> {
    parts::parts(text)
        .into_iter()
        .map(|part| part.text)
        .collect()
}

/// A text with one empty line between its paragraphs and none around them.
pub fn spaced(text: &str) -> String {
    paragraphs(text).join("\n\n")
}

/// Whether a paragraph stands where it stood.
fn in_place(link: Option<Link>) -> bool {
    link.is_some_and(|link| !link.moved)
}

/// For each old paragraph the number of its move, from 1 in the order of the old text; 0 where it did not move.
fn numbered(links: &[Option<Link>]) -> Vec<usize> {
    let mut last = 0;
    links
        .iter()
        .map(|link| {
            let moved = link.is_some_and(|link| link.moved);
            last += usize::from(moved);
            if moved { last } else { 0 }
        })
        .collect()
}

#[cfg(test)]
pub(crate) mod edits;
#[cfg(test)]
mod tests;
