//! What changed between two texts, word by word and grouped by paragraph, so
//! that a director sees in a moment what is new since the last reading.
//!
//! The comparison is of the Markdown as written: what is signed is the source.
//! Paragraphs are told apart by empty lines; how many empty lines there are is
//! no change. The work is bounded by counting, not by a clock, so that the same
//! two texts always give the same answer: where too much differs to compare
//! word by word, a part is shown as removed and added whole.

mod pairing;

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

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

/// The most words and paragraphs (old and new together) that one comparison weighs
/// against each other; its work grows with their square.
const MAX_COMPARED: usize = 6_000;

/// How much all comparisons of two texts may cost together: about eleven of the
/// largest, or two hundred and fifty of ordinary paragraphs rewritten from end to end.
const WORK: usize = 400_000_000;

/// Compares two Markdown texts. Two equal texts give one [`Change::Same`], or nothing when both are empty.
pub fn compare(old: &str, new: &str) -> Vec<Change> {
    let (old, new) = (paragraphs(old), paragraphs(new));
    let mut work = WORK;
    let mut changes = Vec::new();
    for step in steps(&old, &new, &mut work) {
        match step {
            Step::Same(range) => changes.push(Change::Same {
                paragraphs: range.len(),
            }),
            Step::Changed(removed, added) => {
                pairing::changed(&old[removed], &new[added], &mut work, &mut changes);
            }
        }
    }
    changes
}

/// The paragraphs of a text, without the empty lines between them.
fn paragraphs(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let end = offset + line.trim_end().len();
        if line.trim().is_empty() {
            found.extend(open.take());
        } else {
            open = Some((open.map_or(offset, |(start, _)| start), end));
        }
        offset += line.len();
    }
    found.extend(open);
    found
        .into_iter()
        .filter_map(|(start, end)| text.get(start..end))
        .collect()
}

/// A run of things that are the same, or that are not.
enum Step {
    /// Where it stands in the old list.
    Same(Range<usize>),
    /// What was there in the old list, and what is in the new one.
    Changed(Range<usize>, Range<usize>),
}

/// Compares two lists; when that would be too much work, all between their common ends counts as changed.
fn steps(old: &[&str], new: &[&str], work: &mut usize) -> Vec<Step> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let end = old[start..]
        .iter()
        .rev()
        .zip(new[start..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (old_end, new_end) = (old.len() - end, new.len() - end);
    let mut steps = Vec::new();
    if start > 0 {
        steps.push(Step::Same(0..start));
    }
    let size = old_end - start + new_end - start;
    let cost = size.saturating_mul(size);
    if size > MAX_COMPARED || cost > *work {
        steps.push(Step::Changed(start..old_end, start..new_end));
    } else if size > 0 {
        *work -= cost;
        let shift = |range: Range<usize>| range.start + start..range.end + start;
        for op in capture_diff_slices(Algorithm::Myers, &old[start..old_end], &new[start..new_end])
        {
            let (removed, added) = (shift(op.old_range()), shift(op.new_range()));
            match (op, steps.last_mut()) {
                (DiffOp::Equal { .. }, _) => steps.push(Step::Same(removed)),
                // A removal next to an addition is one change.
                (_, Some(Step::Changed(before_old, before_new))) => {
                    before_old.end = removed.end;
                    before_new.end = added.end;
                }
                _ => steps.push(Step::Changed(removed, added)),
            }
        }
    }
    if end > 0 {
        steps.push(Step::Same(old_end..old.len()));
    }
    steps
}

/// Compares two paragraphs word by word.
fn words(old: &str, new: &str, work: &mut usize) -> Vec<Piece> {
    let (old_words, new_words) = (tokens(old), tokens(new));
    let mut pieces = Pieces::default();
    let steps = steps(&old_words, &new_words, work);
    let last = steps.len().saturating_sub(1);
    for (at, step) in steps.into_iter().enumerate() {
        match step {
            Step::Changed(removed, added) => {
                pieces.removed.extend(old_words[removed].iter().copied());
                pieces.added.extend(new_words[added].iter().copied());
            }
            Step::Same(range) => {
                let text = old_words[range].concat();
                // A lone space between two changes would chop a rewritten phrase into words.
                if at > 0 && at < last && text.chars().all(char::is_whitespace) {
                    pieces.removed.push_str(&text);
                    pieces.added.push_str(&text);
                } else {
                    pieces.flush();
                    pieces.done.push(Piece::Same(text));
                }
            }
        }
    }
    pieces.flush();
    pieces.done
}

/// Pieces under construction.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    removed: String,
    added: String,
}

impl Pieces {
    /// Ends the change that is being gathered.
    fn flush(&mut self) {
        let (removed, added) = (
            std::mem::take(&mut self.removed),
            std::mem::take(&mut self.added),
        );
        self.done
            .extend((!removed.is_empty()).then_some(Piece::Removed(removed)));
        self.done
            .extend((!added.is_empty()).then_some(Piece::Added(added)));
    }
}

/// A text as words, runs of white space, and single signs.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq, Clone, Copy)]
    enum Sort {
        Word,
        Space,
        Sign,
    }
    let sort = |c: char| match c {
        c if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}') => Sort::Word,
        c if c.is_whitespace() => Sort::Space,
        _ => Sort::Sign,
    };
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut before: Option<Sort> = None;
    for (at, c) in text.char_indices() {
        let now = sort(c);
        if before.is_some_and(|before| before != now || now == Sort::Sign) {
            tokens.push(&text[start..at]);
            start = at;
        }
        before = Some(now);
    }
    tokens.extend((start < text.len()).then(|| &text[start..]));
    tokens
}

#[cfg(test)]
mod tests;
