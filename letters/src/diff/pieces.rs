//! Two paragraphs word by word, as a reader is shown them.

use super::{
    Piece,
    align::{Step, steps},
    parts::tokens,
};

/// Compares two paragraphs word by word.
pub(super) fn words(old: &str, new: &str, work: &mut usize) -> Vec<Piece> {
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
