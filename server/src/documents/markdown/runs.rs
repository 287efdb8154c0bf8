//! Runs as Markdown can mark them: white space apart from words, and marks only where CommonMark sees them.

use super::inline::MarkKind;
use crate::documents::flow::{Marks, Run, What};

/// Runs with single spaces, joined where their marks are the same, none blank at the ends.
pub fn prepared(given: &[Run]) -> Vec<Run> {
    let mut runs = joined(spaced(given));
    for mark in MarkKind::SIGNS {
        runs = trimmed(runs, mark, false);
        runs = trimmed(runs, mark, true);
    }
    joined(runs)
}

/// Cuts white space from words; a blank between two runs has the marks that both have.
fn spaced(given: &[Run]) -> Vec<Run> {
    let mut parts: Vec<Run> = Vec::new();
    let mut blank = false;
    for part in given.iter().flat_map(cut) {
        let is_space = matches!(&part.what, What::Text(text) if text.trim().is_empty());
        if !(is_space && blank) {
            parts.push(part);
        }
        blank = is_space;
    }
    let mut out: Vec<Run> = Vec::with_capacity(parts.len());
    for (at, part) in parts.iter().enumerate() {
        let What::Text(text) = &part.what else {
            out.push(part.clone());
            continue;
        };
        if !text.trim().is_empty() {
            out.push(part.clone());
            continue;
        }
        let (Some(last), Some(next)) = (out.last(), parts.get(at + 1)) else {
            continue;
        };
        if matches!(last.what, What::Break) || matches!(next.what, What::Break) {
            continue;
        }
        let same_link = last.marks.link == next.marks.link;
        let both = Marks {
            bold: last.marks.bold && next.marks.bold,
            italic: last.marks.italic && next.marks.italic,
            strike: last.marks.strike && next.marks.strike,
            code: last.marks.code && next.marks.code && same_link,
            link: last.marks.link.clone().filter(|_| same_link),
        };
        let space = if text == "\u{A0}" { text } else { " " };
        out.push(Run::text(space, &both));
    }
    let end = out
        .iter()
        .rposition(|run| !run.is_blank())
        .map_or(0, |at| at + 1);
    out.truncate(end);
    let start = out.iter().position(|run| !run.is_blank()).unwrap_or(0);
    out.drain(..start);
    out
}

/// A run as its leading white space, its words and its trailing white space.
fn cut(run: &Run) -> Vec<Run> {
    let What::Text(text) = &run.what else {
        return vec![run.clone()];
    };
    let words = text.trim();
    let start = text.len() - text.trim_start().len();
    let end = start + words.len();
    [&text[..start], words, &text[end..]]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| Run::text(part, &run.marks))
        .collect()
}

fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        if let (Some(last), What::Text(more)) = (out.last_mut(), &run.what)
            && last.marks == run.marks
            && let What::Text(text) = &mut last.what
        {
            text.push_str(more);
        } else {
            out.push(run);
        }
    }
    out
}

/// Takes a mark from where CommonMark would not see it: at notes, at blanks, and at a sign of punctuation with a
/// letter on its other side. Looks at the beginning of each stretch, or with `mirrored` at its end.
fn trimmed(runs: Vec<Run>, mark: MarkKind, mirrored: bool) -> Vec<Run> {
    let mut rest = runs;
    if !mirrored {
        rest.reverse();
    }
    let mut out: Vec<Run> = Vec::with_capacity(rest.len());
    while let Some(mut run) = rest.pop() {
        let last = out.last();
        if !mark.on(&run) || last.is_some_and(|last| mark.on(last)) {
            out.push(run);
            continue;
        }
        let sign = edge(&run, last, mirrored);
        let before = last.map_or(' ', |last| edge(last, Some(&run), !mirrored));
        let fits = !sign.is_whitespace()
            && (!is_punctuation(sign) || before.is_whitespace() || is_punctuation(before));
        if fits && !matches!(run.what, What::Note(_)) {
            out.push(run);
            continue;
        }
        if let Some((mut first, others)) = divided(&run, sign, mirrored) {
            unmark(&mut first, mark);
            out.push(first);
            rest.push(others);
        } else {
            unmark(&mut run, mark);
            out.push(run);
        }
    }
    if mirrored {
        out.reverse();
    }
    out
}

/// The sign on one side of a run apart from the rest; none when a run is taken as a whole.
fn divided(run: &Run, sign: char, at_end: bool) -> Option<(Run, Run)> {
    let What::Text(text) = &run.what else {
        return None;
    };
    if run.marks.code || run.marks.link.is_some() || text.len() == sign.len_utf8() {
        return None;
    }
    let cut = if at_end {
        text.len().checked_sub(sign.len_utf8())?
    } else {
        sign.len_utf8()
    };
    let (head, tail) = text.split_at_checked(cut)?;
    let (first, others) = if at_end { (tail, head) } else { (head, tail) };
    Some((Run::text(first, &run.marks), Run::text(others, &run.marks)))
}

/// The sign of a run that will stand next to its neighbour's: its first, or its last.
fn edge(run: &Run, neighbour: Option<&Run>, at_end: bool) -> char {
    let alone = neighbour.is_none_or(|other| other.marks.link != run.marks.link);
    match &run.what {
        What::Break => ' ',
        What::Note(_) => '[',
        What::Text(_) if run.marks.code => '`',
        What::Text(_) if run.marks.link.is_some() && alone => '[',
        What::Text(text) if at_end => text.chars().next_back().unwrap_or(' '),
        What::Text(text) => text.chars().next().unwrap_or(' '),
    }
}

/// Punctuation as CommonMark has it: what is neither a letter, a figure nor a space.
fn is_punctuation(sign: char) -> bool {
    !sign.is_alphanumeric() && !sign.is_whitespace() && !is_mark(sign)
}

/// Accents that stand on the letter before them.
const fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36F}')
}

fn unmark(run: &mut Run, mark: MarkKind) {
    match mark {
        MarkKind::Link => run.marks.link = None,
        MarkKind::Strike => run.marks.strike = false,
        MarkKind::Bold => run.marks.bold = false,
        MarkKind::Italic => run.marks.italic = false,
    }
}
