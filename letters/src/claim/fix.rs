//! From claims to plain words, in the Markdown itself.
//!
//! # Where the date goes
//! - **Once in a paragraph** (or list item, footnote, table): behind the last claim of its first sentence that has one.
//!   A paragraph is what others quote, so it must say of when its figures are; twice in one would only be noise.
//! - In round brackets, "52 leden in 122 gemeenten (augustus 2024)"; a claim that stands in brackets already gets a
//!   comma, "(52 leden, augustus 2024)".
//! - Inhabitants are counted once a year, on another day than the members. The first sentence of a paragraph that has
//!   them says so: "(augustus 2024; inwoners per 1 januari 2024)"; where nothing else is to be said, right behind them
//!   and without brackets, "9.509.092 inwoners per 1 januari 2024".
//! - Never in a heading: a title with a date in brackets reads as a file name.
//!
//! A sentence ends at a full stop, question or exclamation mark, at a line of a table or at a cell's end. An
//! abbreviation may be taken for an end; the date then stands a few words sooner, and is right all the same.

use super::{Claim, Words, Written};
use crate::markdown;

/// A text in which the figures of the register are plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The Markdown.
    pub markdown: String,
    /// What was put where, in the order of the text.
    pub put: Vec<Put>,
}

/// Words in the place of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// Which claim.
    pub claim: Claim,
    /// On which line, from 1.
    pub line: u32,
    /// What stood there, as it was typed.
    pub before: String,
    /// What stands there now, with the date where it has one.
    pub after: String,
}

/// Puts words in the place of every claim of the register. All else stays as it is, to the byte.
#[must_use]
pub fn fix(text: &str, words: &Words) -> Fixed {
    let document = markdown::parse(text);
    let claims: Vec<Written> = document
        .claims
        .into_iter()
        .filter(|written| written.claim.is_fixed_by_freezing())
        .collect();
    let dates = dates(text, &claims, words);
    let mut fixed = Fixed {
        markdown: String::with_capacity(text.len()),
        put: Vec::with_capacity(claims.len()),
    };
    let mut at = 0;
    for (written, date) in claims.iter().zip(dates) {
        let (Some(between), Some(before), Some(figure)) = (
            text.get(at..written.start),
            text.get(written.start..written.end),
            words.of(written.claim),
        ) else {
            continue;
        };
        let after = format!("{figure}{date}");
        fixed.markdown.push_str(between);
        fixed.markdown.push_str(&after);
        fixed.put.push(Put {
            claim: written.claim,
            line: written.line,
            before: before.to_owned(),
            after,
        });
        at = written.end;
    }
    fixed.markdown.push_str(text.get(at..).unwrap_or_default());
    fixed
}

/// What follows each claim: a date or nothing.
fn dates(text: &str, claims: &[Written], words: &Words) -> Vec<String> {
    let mut said: Vec<Vec<&str>> = vec![Vec::new(); claims.len()];
    let mut start = 0;
    for block in claims.chunk_by(|a, b| a.block == b.block) {
        let (mut dated, mut counted) = (block[0].in_heading, block[0].in_heading);
        let mut end = start;
        for sentence in block.chunk_by(|a, b| !ends_between(text, a, b)) {
            end += sentence.len();
            let last = end - 1;
            if !dated {
                said[last].push(&words.when);
                dated = true;
            }
            let inhabitants = sentence
                .iter()
                .any(|written| written.claim == Claim::Inhabitants);
            if inhabitants && !counted {
                said[last].push(&words.counted);
                counted = true;
            }
        }
        start = end;
    }
    let date = |(written, mut said): (&Written, Vec<&str>)| {
        said.retain(|words| !words.is_empty());
        if said.is_empty() {
            String::new()
        } else if said == [&words.counted] && written.claim == Claim::Inhabitants {
            format!(" {}", words.counted_here)
        } else if in_brackets(text, written) {
            format!(", {}", said.join(", "))
        } else {
            format!(" ({})", said.join("; "))
        }
    };
    claims.iter().zip(said).map(date).collect()
}

/// What is further apart, in bytes, is not looked at: nobody reads that as one sentence.
const LONGEST_SENTENCE: usize = 600;

/// Whether a sentence ends between two claims of one paragraph.
fn ends_between(text: &str, one: &Written, next: &Written) -> bool {
    let between = text.get(one.end..next.start).unwrap_or_default();
    // A cell of a table, or its next row.
    if between.len() > LONGEST_SENTENCE || between.contains('|') {
        return true;
    }
    between
        .match_indices(['.', '?', '!', '…'])
        .any(|(at, mark)| {
            let word = between[..at].rsplit(char::is_whitespace).next();
            // "o.a.", "d.w.z."
            if word.is_some_and(|word| word.contains('.')) {
                return false;
            }
            let rest = &between[at + mark.len()..];
            let rest = rest.trim_start_matches(['"', '\'', '”', '’', ')', ']', '*', '_']);
            let rest = without_note(rest);
            let next = rest.trim_start();
            next.len() < rest.len()
                && next
                    .chars()
                    .next()
                    .is_none_or(|first| !first.is_lowercase())
        })
}

/// The rest behind a reference to a footnote, which stands behind the full stop.
fn without_note(rest: &str) -> &str {
    match rest.strip_prefix("[^") {
        Some(label) => label.split_once(']').map_or(rest, |(_, rest)| rest),
        None => rest,
    }
}

/// Whether a bracket is open where the claim stands.
fn in_brackets(text: &str, written: &Written) -> bool {
    let before = text.get(written.block..written.start).unwrap_or_default();
    let count = |bracket| before.matches(bracket).count();
    count('(') > count(')')
}
