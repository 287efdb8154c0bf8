//! Which part of a plain text is new, and which is quoted or a signature, so that pages can fold the latter.
//!
//! Programs mark it in a handful of ways, and people answer between the lines, so this is a guess that hides at worst and
//! never loses: the parts, joined, are the text.

mod marks;

use serde::{Deserialize, Serialize};

/// What a part of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What the sender wrote.
    New,
    /// What was written before, by whomever, with the line that leads it in.
    Quoted,
    /// What a program puts below every message.
    Signature,
}

impl Kind {
    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Quoted => "quoted",
            Self::Signature => "signature",
        }
    }
}

/// A part of a text: some of its lines, with their ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// What it is.
    pub kind: Kind,
    /// The text.
    pub text: &'a str,
}

/// Splits a text. The parts follow each other, no two neighbours are of one kind, and joined they are the text.
#[must_use]
pub fn split(text: &str) -> Vec<Part<'_>> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let kinds = kinds(&lines);
    let mut parts = Vec::new();
    let (mut start, mut end) = (0, 0);
    for (at, (line, kind)) in lines.iter().zip(&kinds).enumerate() {
        end += line.len();
        if kinds.get(at + 1) != Some(kind) {
            parts.push(Part {
                kind: *kind,
                text: &text[start..end],
            });
            start = end;
        }
    }
    parts
}

/// How long what somebody writes above a message that they send on may be, in characters: "Zie onder." with a greeting.
const A_WORD: usize = 200;

/// What of a text is an answer: what is new in it. Where next to nothing is, and a message stands below it that is sent on, that
/// belongs to it; where nothing is new at all, the answer is the whole. `forwards` is whether the subject says that it is sent on.
#[must_use]
pub fn answer(text: &str, forwards: bool) -> String {
    let parts = split(text);
    let of = |kind| parts.iter().filter(move |part| part.kind == kind);
    let new: String = of(Kind::New).map(|part| part.text).collect();
    let new = new.trim();
    if new.is_empty() {
        return text.trim().to_owned();
    }
    let sent_on = of(Kind::Quoted).find(|part| {
        let first = part.text.lines().find(|line| !line.trim().is_empty());
        first.is_some_and(|line| marks::sends_on(line) || (forwards && !marks::quotes(line)))
    });
    match sent_on {
        Some(part) if new.chars().count() <= A_WORD => format!("{new}\n\n{}", part.text.trim()),
        _ => new.to_owned(),
    }
}

/// An answer with the text of a message that came along with it, where it says next to nothing itself.
#[must_use]
pub fn with(answer: String, enclosed: &str) -> String {
    if answer.chars().count() > A_WORD {
        return answer;
    }
    let both = format!("{answer}\n\n{}", self::answer(enclosed, false));
    both.trim().to_owned()
}

/// What each line is.
fn kinds(lines: &[&str]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::with_capacity(lines.len());
    let mut signed = false;
    while let Some(rest) = lines.get(kinds.len()..).filter(|rest| !rest.is_empty()) {
        if let Some((lead, sure)) = marks::leads_in(rest) {
            let behind = &rest[lead..];
            let next = behind.iter().find(|line| !line.trim().is_empty());
            let (kind, until) = match next.is_some_and(|line| marks::quotes(line)) {
                // What is quoted has its marks, and answers may stand between.
                true => (Kind::Quoted, kinds.len() + lead),
                // It is quoted as it stands, to the end.
                false if sure => (Kind::Quoted, lines.len()),
                false => (Kind::New, kinds.len() + lead),
            };
            kinds.resize(until, kind);
        } else if marks::quotes(rest[0]) {
            kinds.push(Kind::Quoted);
            signed = false;
        } else if marks::ends_text(rest[0]) {
            signed = true;
            kinds.push(Kind::Signature);
        } else if signed || marks::from_a_device(rest[0]) {
            kinds.push(Kind::Signature);
        } else {
            kinds.push(Kind::New);
        }
    }
    close_gaps(lines, &mut kinds);
    kinds
}

/// An empty line between two that are quoted is quoted; one below a signature or a quotation goes with it when nothing else
/// follows.
fn close_gaps(lines: &[&str], kinds: &mut [Kind]) {
    let mut at = 0;
    while at < lines.len() {
        let blank = |line: &&&str| line.trim().is_empty();
        let gap = lines[at..].iter().take_while(blank).count();
        let before = at.checked_sub(1).map(|before| kinds[before]);
        let after = kinds.get(at + gap).copied();
        if let Some(before) = before
            && gap > 0
            && (after.is_none() || after == Some(before))
        {
            kinds[at..at + gap].fill(before);
        }
        at += gap.max(1);
    }
}

#[cfg(test)]
mod tests;
