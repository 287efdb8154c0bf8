//! Questions that are to be kept, and answers that come to questions kept before.

use super::{Flaw, Footnote, Pair, Questions, Unplaced, clock::Course, notes, read};
use crate::time::Day;
use std::collections::BTreeMap;

/// The most questions that one publication has: the longest lists of a committee have some hundreds.
pub const MOST_PAIRS: usize = 1_000;
/// The most bytes of all its texts together: a book.
pub const MOST_BYTES: usize = 2 << 20;

/// Questions that can be kept: somebody asked something on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    content: Questions,
    asked: Day,
}

/// Why they are not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotKept {
    /// Nobody knows when they were asked.
    #[error("the questions have no day")]
    NoDay,
    /// There is no question.
    #[error("there is no question")]
    NoQuestion,
    /// The answer is older than the questions.
    #[error("the answer came before the questions")]
    AnsweredBefore,
    /// There are more than [`MOST_PAIRS`], or more than [`MOST_BYTES`] of text.
    #[error("there is too much of it")]
    TooMuch,
}

impl Kept {
    /// What was read, when it can be kept. Its flaws are looked for anew.
    ///
    /// # Errors
    /// [`NotKept`].
    pub fn new(mut content: Questions) -> Result<Self, NotKept> {
        let asked = content.submitted.ok_or(NotKept::NoDay)?;
        if content.pairs.is_empty() {
            return Err(NotKept::NoQuestion);
        }
        if content.received.is_some_and(|day| day < asked) {
            return Err(NotKept::AnsweredBefore);
        }
        let texts = content.pairs.iter().map(|pair| {
            pair.question_text.len() + pair.answer_text.as_ref().map_or(0, String::len)
        });
        let notes = content.footnotes.iter().map(|note| note.text.len());
        let lost = content.unplaced.iter().map(|lost| lost.text.len());
        let notes = notes.chain(lost);
        if content.pairs.len() > MOST_PAIRS || texts.chain(notes).sum::<usize>() > MOST_BYTES {
            return Err(NotKept::TooMuch);
        }
        content.check();
        Ok(Self { content, asked })
    }

    /// What they are.
    #[must_use]
    pub const fn content(&self) -> &Questions {
        &self.content
    }

    /// The day on which they were handed in.
    #[must_use]
    pub const fn asked(&self) -> Day {
        self.asked
    }

    /// The day on which the answer came.
    #[must_use]
    pub const fn answered(&self) -> Option<Day> {
        self.content.received
    }

    /// What decides how it stands with them; notices may have been told apart from them.
    #[must_use]
    pub const fn course(&self, postponed: bool) -> Course {
        Course {
            asked: self.asked,
            postponed: postponed || self.content.postponed.is_some(),
            answered: self.content.received,
        }
    }
}

impl Questions {
    /// How many of them have no answer.
    #[must_use]
    pub fn open(&self) -> usize {
        let open = |pair: &&Pair| pair.answer.is_none();
        self.pairs.iter().filter(open).count()
    }

    /// Looks for what is wrong with the questions as they are now, whatever was wrong when they were read.
    pub fn check(&mut self) {
        self.flaws.clear();
        self.look_for_flaws();
    }

    /// These questions with the answers that a publication gives, by their numbers. It may repeat the questions or hold the
    /// answers alone. What it does not answer stays as it was; a question that was not there comes in. That it may be about
    /// other questions altogether is what [`Questions::differences`] tells.
    #[must_use]
    pub fn with_answers(&self, text: &str) -> Self {
        let came = read(text, &self.pairs);
        let mut all = self.clone();
        for (mine, theirs) in [
            (&mut all.number, &came.number),
            (&mut all.explanation, &came.explanation),
            (&mut all.subject, &came.subject),
            (&mut all.article, &came.article),
        ] {
            if mine.is_none() {
                mine.clone_from(theirs);
            }
        }
        for (mine, theirs) in [
            (&mut all.answered_by, &came.answered_by),
            (&mut all.on_behalf_of, &came.on_behalf_of),
            (&mut all.see_also, &came.see_also),
        ] {
            if theirs.is_some() {
                mine.clone_from(theirs);
            }
        }
        all.received = came.received.or(all.received);
        if all.postponed.is_none() {
            all.postponed.clone_from(&came.postponed);
        }
        let mut notes = Notes::new(&mut all.footnotes, &came.footnotes);
        let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
        for pair in came.pairs {
            let nth = seen.entry(pair.question).or_default();
            let of_number = |(_, mine): &(usize, &Pair)| mine.question == pair.question;
            let place = all.pairs.iter().enumerate().filter(of_number).nth(*nth);
            let place = place.map(|(at, _)| at);
            *nth += 1;
            match place {
                Some(at) if pair.answer.is_some() => {
                    let mine = &mut all.pairs[at];
                    mine.answer = pair.answer;
                    mine.answer_text = pair.answer_text.map(|text| notes.carry(&text));
                    mine.answered_together = pair.answered_together;
                }
                Some(_) => {}
                None => {
                    let at = all
                        .pairs
                        .partition_point(|mine| mine.question <= pair.question);
                    let pair = Pair {
                        question_text: notes.carry(&pair.question_text),
                        answer_text: pair.answer_text.map(|text| notes.carry(&text)),
                        ..pair
                    };
                    all.pairs.insert(at, pair);
                }
            }
        }
        for lost in came.unplaced {
            let text = notes.carry(&lost.text);
            let lost = Unplaced { text, ..lost };
            if !all.unplaced.contains(&lost) {
                all.unplaced.push(lost);
            }
        }
        all.check();
        if came.flaws.contains(&Flaw::CutOff) {
            all.flaws.push(Flaw::CutOff);
        }
        all
    }
}

/// The notes of a publication that come to others: each gets a number of its own there, once a text refers to it.
struct Notes<'a> {
    mine: &'a mut Vec<Footnote>,
    theirs: &'a [Footnote],
    known: BTreeMap<u32, u32>,
}

impl<'a> Notes<'a> {
    const fn new(mine: &'a mut Vec<Footnote>, theirs: &'a [Footnote]) -> Self {
        Self {
            mine,
            theirs,
            known: BTreeMap::new(),
        }
    }

    /// The number that a note has here; the same, when the publication has no such note.
    fn number(&mut self, theirs: u32) -> u32 {
        if let Some(known) = self.known.get(&theirs) {
            return *known;
        }
        let Some(note) = self.theirs.iter().find(|note| note.number == theirs) else {
            return theirs;
        };
        let same = self.mine.iter().find(|mine| mine.text == note.text);
        let number = if let Some(same) = same {
            same.number
        } else {
            let highest = self.mine.iter().map(|note| note.number).max();
            let number = highest.unwrap_or(0).saturating_add(1);
            let text = note.text.clone();
            self.mine.push(Footnote { number, text });
            number
        };
        self.known.insert(theirs, number);
        number
    }

    /// A text with the numbers that its notes have here.
    fn carry(&mut self, text: &str) -> String {
        let mut carried = String::with_capacity(text.len());
        for piece in pieces(text) {
            match piece {
                Piece::Words(words) => carried.push_str(words),
                Piece::Note(number) => {
                    let number = self.number(number);
                    carried.push_str(&notes::mark(number));
                }
            }
        }
        carried
    }
}

/// A part of a question's or an answer's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words.
    Words(&'t str),
    /// The mark of a note, `[^1]`.
    Note(u32),
}

/// A text as words and marks of notes, in order.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(found) = text[at..].find("[^") {
        let begin = at + found;
        let behind = &text[begin + 2..];
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        let number = behind[..digits].parse().ok();
        match number.filter(|_| behind[digits..].starts_with(']')) {
            Some(number) => {
                if from < begin {
                    pieces.push(Piece::Words(&text[from..begin]));
                }
                pieces.push(Piece::Note(number));
                at = begin + 2 + digits + 1;
                from = at;
            }
            None => at = begin + 2,
        }
    }
    if from < text.len() {
        pieces.push(Piece::Words(&text[from..]));
    }
    pieces
}

#[cfg(test)]
mod tests;
