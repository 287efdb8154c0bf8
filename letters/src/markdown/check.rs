//! The list of what is wrong, with its lines, and the checks on bare characters.

use super::printable::{character_name, printable};
use crate::problem::{Problem, ProblemKind};
use std::{collections::HashMap, mem::Discriminant};

/// How many problems of one kind are listed: a page of emoji should not bury the rest.
const MAX_OF_ONE_KIND: usize = 20;

/// How many instructions are: they are no mistakes, and a template is made of them.
const MAX_INSTRUCTIONS: usize = 200;

/// What was found so far.
pub(super) struct Findings {
    /// The byte offset at which each line starts.
    line_starts: Vec<usize>,
    problems: Vec<Problem>,
    counts: HashMap<Discriminant<ProblemKind>, usize>,
}

impl Findings {
    pub(super) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|&(at, &byte)| {
            byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        });
        let line_starts = std::iter::once(0)
            .chain(ends.map(|(at, _)| at + 1))
            .collect();
        Self {
            line_starts,
            problems: Vec::new(),
            counts: HashMap::new(),
        }
    }

    /// The line, counted from 1, on which the byte at `offset` stands.
    pub(super) fn line_of(&self, offset: usize) -> u32 {
        let line = self.line_starts.partition_point(|&start| start <= offset);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// Notes a problem at a byte offset; the same one on the same line counts once.
    pub(super) fn note(&mut self, offset: usize, kind: ProblemKind) {
        self.push(Problem::at_line(self.line_of(offset), kind));
    }

    /// Notes a problem with the whole text.
    pub(super) fn note_whole(&mut self, kind: ProblemKind) {
        self.push(Problem::of_whole(kind));
    }

    fn push(&mut self, problem: Problem) {
        let count = self
            .counts
            .entry(std::mem::discriminant(&problem.kind))
            .or_default();
        let most = match problem.kind {
            ProblemKind::Instruction { .. } => MAX_INSTRUCTIONS,
            _ => MAX_OF_ONE_KIND,
        };
        if *count < most && !self.problems.contains(&problem) {
            *count += 1;
            self.problems.push(problem);
        }
    }

    /// All problems, by line.
    pub(super) fn into_problems(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| problem.line);
        self.problems
    }
}

/// Notes every character of the source that cannot be printed.
pub(super) fn characters(text: &str, found: &mut Findings) {
    for (offset, c) in text.char_indices() {
        let is_layout = matches!(c, '\n' | '\t') || (c == '\r');
        if !is_layout && !printable(c) {
            found.note(offset, unprintable(c));
        }
    }
}

/// The problem with a character that cannot be printed.
pub(super) fn unprintable(c: char) -> ProblemKind {
    ProblemKind::Unprintable {
        name: character_name(c),
        code: u32::from(c),
    }
}

/// The labels of footnotes that plain text at `start..end` of the source refers to,
/// with their offsets. The parser leaves a reference without a definition as text,
/// so what looks like one here has none.
pub(super) fn undefined_notes(source: &str, start: usize, end: usize) -> Vec<(usize, String)> {
    let mut labels = Vec::new();
    let piece = source.get(start..end).unwrap_or_default();
    for (at, _) in piece.match_indices('[') {
        let offset = start + at;
        let escaped = source[..offset]
            .bytes()
            .rev()
            .take_while(|&byte| byte == b'\\')
            .count()
            % 2
            == 1;
        let Some(rest) = source[offset..].strip_prefix("[^") else {
            continue;
        };
        let label: String = rest
            .chars()
            .take(MAX_LABEL + 1)
            .take_while(|&c| !matches!(c, ']' | '[' | '\n' | '\r'))
            .collect();
        let closed = rest[label.len()..].starts_with(']');
        if !escaped && closed && !label.trim().is_empty() {
            labels.push((offset, label));
        }
    }
    labels
}

/// The longest label looked for, in characters; CommonMark allows 999 for links.
const MAX_LABEL: usize = 200;
