//! A passage of a response: its very words, and where they stand.
//!
//! Whoever quotes copies from a mail, a PDF or a screen, and gets other white space, other quotation marks and other dashes.
//! So words are looked for with those taken as one, and kept as the response has them. An answer to a parliamentary question has
//! marks of notes in it, which are no words: who copies it from a page gets figures for them, or nothing.

use crate::questions::{AnswerPlace, Piece as Part, pieces as parts};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use thiserror::Error;
use unicode_normalization::UnicodeNormalization as _;

/// Words of a response; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The byte at which they began in the text that they were quoted from.
    start: usize,
    /// The words, as they stand there.
    quote: String,
    /// In which answer to parliamentary questions; none of what stands in the response's own text. What was quoted before answers
    /// could be is committed to without it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    answer: Option<AnswerPlace>,
}

/// Why words cannot be a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotThere {
    /// They do not stand in the text.
    #[error("these words do not stand in the text")]
    Nowhere,
    /// They stand in it more than once, and it is not said where.
    #[error("these words stand in the text more than once")]
    Often,
    /// They stand in more than one answer, and it is not said in which.
    #[error("these words stand in more than one answer")]
    InSeveral,
}

impl Passage {
    /// These bytes of a text, without white space around them; none when nothing is left.
    #[must_use]
    pub fn at(text: &str, range: Range<usize>) -> Option<Self> {
        let inside = text.get(range.clone())?;
        let start = range.start + (inside.len() - inside.trim_start().len());
        let quote = inside.trim();
        (!quote.is_empty()).then(|| Self {
            start,
            quote: quote.to_owned(),
            answer: None,
        })
    }

    /// The same bytes of the answer at a place.
    #[must_use]
    pub fn of_answer(self, place: AnswerPlace) -> Self {
        Self {
            answer: Some(place),
            ..self
        }
    }

    /// What a store kept.
    #[must_use]
    pub const fn kept(start: usize, quote: String, answer: Option<AnswerPlace>) -> Self {
        Self {
            start,
            quote,
            answer,
        }
    }

    /// Looks for words that somebody copied, in a part of a text or in all of it.
    ///
    /// # Errors
    /// [`NotThere`].
    pub fn find(text: &str, within: Option<Range<usize>>, copied: &str) -> Result<Self, NotThere> {
        let within = within.unwrap_or(0..text.len());
        let inside = text.get(within.clone()).ok_or(NotThere::Nowhere)?;
        let found = Folded::of(inside).find_copied(copied)?;
        let range = within.start + found.start..within.start + found.end;
        Self::at(text, range).ok_or(NotThere::Nowhere)
    }

    /// Looks for words in the text of an answer, or in a part of it: with the marks of its notes left out, as figures, or as the
    /// text has them.
    ///
    /// # Errors
    /// [`NotThere`].
    pub fn find_in_answer(
        place: AnswerPlace,
        text: &str,
        within: Option<Range<usize>>,
        copied: &str,
    ) -> Result<Self, NotThere> {
        let within = within.unwrap_or(0..text.len());
        let inside = text.get(within.clone()).ok_or(NotThere::Nowhere)?;
        let mut found = Err(NotThere::Nowhere);
        for marks in [Marks::LeftOut, Marks::Figures, Marks::Words] {
            found = Folded::of_answer(inside, marks).find_copied(copied);
            if found != Err(NotThere::Nowhere) {
                break;
            }
        }
        let found = found?;
        let range = within.start + found.start..within.start + found.end;
        let passage = Self::at(text, range).ok_or(NotThere::Nowhere)?;
        Ok(passage.of_answer(place))
    }

    /// The words, as the text has them.
    #[must_use]
    pub fn quote(&self) -> &str {
        &self.quote
    }

    /// The words, as others read them: those of an answer without the marks of its notes.
    #[must_use]
    pub fn words(&self) -> String {
        if self.answer.is_none() {
            return self.quote.clone();
        }
        let words = parts(&self.quote).into_iter().map(|part| match part {
            Part::Words(words) => words,
            Part::Note(_) => "",
        });
        words.collect()
    }

    /// In which answer to parliamentary questions they stand; none of what stands in the response's own text.
    #[must_use]
    pub const fn answer(&self) -> Option<AnswerPlace> {
        self.answer
    }

    /// The byte at which they began.
    #[must_use]
    pub const fn start(&self) -> usize {
        self.start
    }

    /// Where they stand in a text: where they stood, or as near to it as can be; none when they are gone.
    #[must_use]
    pub fn place(&self, text: &str) -> Option<Range<usize>> {
        let there = text
            .get(self.start..)
            .is_some_and(|rest| rest.starts_with(&self.quote));
        let start = if there {
            self.start
        } else {
            let places = text.match_indices(&self.quote);
            places
                .map(|(at, _)| at)
                .min_by_key(|at| at.abs_diff(self.start))?
        };
        (!self.quote.is_empty()).then(|| start..start + self.quote.len())
    }
}

/// As what the marks of notes are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// As nothing.
    LeftOut,
    /// As their numbers.
    Figures,
    /// As any other words.
    Words,
}

/// A text as it is searched, with where each of its characters comes from.
struct Folded {
    text: String,
    /// Of each character: its first byte here, and its bytes there.
    from: Vec<(usize, Range<usize>)>,
}

impl Folded {
    fn empty(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            from: Vec::new(),
        }
    }

    fn of(text: &str) -> Self {
        let mut folded = Self::empty(text.len());
        folded.add(text, 0);
        folded
    }

    fn of_answer(text: &str, marks: Marks) -> Self {
        if marks == Marks::Words {
            return Self::of(text);
        }
        let mut folded = Self::empty(text.len());
        let mut at = 0;
        for part in parts(text) {
            match part {
                Part::Words(words) => {
                    folded.add(words, at);
                    at += words.len();
                }
                Part::Note(number) => {
                    let end = text[at..].find(']').map_or(text.len(), |end| at + end + 1);
                    if marks == Marks::Figures {
                        for digit in number.to_string().chars() {
                            folded.push(digit, at..end);
                        }
                    }
                    at = end;
                }
            }
        }
        folded
    }

    /// More of the text, which begins at this byte of it.
    fn add(&mut self, text: &str, begin: usize) {
        for (at, c) in text.char_indices() {
            let bytes = begin + at..begin + at + c.len_utf8();
            if c.is_whitespace() {
                self.white(bytes);
            } else if c == '…' {
                for _ in 0..3 {
                    self.push('.', bytes.clone());
                }
            } else if !is_unseen(c) {
                self.push(one_of_its_kind(c), bytes);
            }
        }
    }

    fn push(&mut self, c: char, bytes: Range<usize>) {
        self.from.push((self.text.len(), bytes));
        self.text.push(c);
    }

    /// White space is one space, however much of it there is.
    fn white(&mut self, bytes: Range<usize>) {
        match self.from.last_mut() {
            Some((_, before)) if self.text.ends_with(' ') => before.end = bytes.end,
            _ => self.push(' ', bytes),
        }
    }

    /// The same, of words that somebody copied: around what is copied out of a quotation its marks come along.
    fn find_copied(&self, copied: &str) -> Result<Range<usize>, NotThere> {
        self.find(copied).or_else(|nowhere| {
            let bare = copied.trim().trim_matches(is_mark);
            match nowhere {
                NotThere::Nowhere if bare.len() < copied.trim().len() => self.find(bare),
                _ => Err(nowhere),
            }
        })
    }

    /// The bytes of the text in which these words stand, once.
    fn find(&self, words: &str) -> Result<Range<usize>, NotThere> {
        let words: String = words.nfc().collect();
        let words = Self::of(words.trim()).text;
        let words = words.trim();
        if words.is_empty() {
            return Err(NotThere::Nowhere);
        }
        let mut places = self.text.match_indices(words).map(|(at, _)| at);
        let at = places.next().ok_or(NotThere::Nowhere)?;
        if places.next().is_some() {
            return Err(NotThere::Often);
        }
        let nth = |byte: usize| self.from.partition_point(|(start, _)| *start < byte);
        let (first, behind) = (nth(at), nth(at + words.len()));
        let bytes = self.from.get(first..behind).unwrap_or_default();
        match (bytes.first(), bytes.last()) {
            (Some((_, first)), Some((_, last))) => Ok(first.start..last.end),
            _ => Err(NotThere::Nowhere),
        }
    }
}

/// Characters that break or join words on a screen, and are not seen.
const fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// Quotation marks of any kind.
const fn is_mark(c: char) -> bool {
    matches!(one_of_its_kind(c), '\'' | '"')
}

/// Quotation marks and dashes, each as the one that every keyboard has.
const fn one_of_its_kind(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        other => other,
    }
}

/// The paragraphs of a text, in order: what stands between lines that hold nothing.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<Range<usize>> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if words.is_empty() {
            found.extend(open.take());
        } else {
            let start = at + (line.len() - line.trim_start().len());
            let end = start + words.len();
            open = Some(open.map_or(start, |before| before.start)..end);
        }
        at += line.len();
    }
    found.extend(open);
    found
}

/// A piece of a text in which passages are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its bytes.
    pub range: Range<usize>,
    /// Whether a passage stands over it.
    pub marked: bool,
}

/// A text cut where a passage begins or ends. Put together again the pieces are the whole text, and each passage begins with
/// a piece.
#[must_use]
pub fn pieces(text: &str, passages: &[Range<usize>]) -> Vec<Piece> {
    let mut cuts: Vec<usize> = passages
        .iter()
        .flat_map(|passage| [passage.start, passage.end])
        .chain([0, text.len()])
        .filter(|at| text.is_char_boundary(*at))
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let between = cuts.windows(2).map(|pair| pair[0]..pair[1]);
    between
        .map(|range| Piece {
            marked: passages
                .iter()
                .any(|it| it.start <= range.start && range.end <= it.end),
            range,
        })
        .collect()
}
