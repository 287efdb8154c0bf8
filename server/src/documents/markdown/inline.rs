//! From runs to a line of Markdown: marks opened and closed where CommonMark sees them.

use super::runs::prepared;
use crate::documents::flow::{Run, What};
pub use letters::markdown::escape::Place;
use letters::markdown::escape::{Around, escaped, line_start, longest_ticks};

/// A mark, in the order in which those that last as long are opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    Link,
    Strike,
    Bold,
    Italic,
}

impl MarkKind {
    /// Those that are signs on both sides.
    pub const SIGNS: [Self; 3] = [Self::Strike, Self::Bold, Self::Italic];
    const ALL: [Self; 4] = [Self::Link, Self::Strike, Self::Bold, Self::Italic];

    /// Whether a run has it.
    pub fn on(self, run: &Run) -> bool {
        match self {
            Self::Link => run.marks.link.is_some(),
            Self::Strike => run.marks.strike,
            Self::Bold => run.marks.bold,
            Self::Italic => run.marks.italic,
        }
    }

    /// Whether it goes on from one run to the next.
    fn lasts(self, one: &Run, next: &Run) -> bool {
        self.on(one) && self.on(next) && (self != Self::Link || one.marks.link == next.marks.link)
    }

    const fn sign(self) -> &'static str {
        match self {
            Self::Link => "[",
            Self::Strike => "~~",
            Self::Bold => "**",
            Self::Italic => "*",
        }
    }
}

/// The Markdown of some runs, whose notes are labels already.
pub fn inline(given: &[Run], place: Place) -> String {
    let runs = prepared(given);
    let ends = ends(&runs);
    let mut out = String::new();
    let mut open: Vec<MarkKind> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|before| runs.get(before)) {
            close(&mut open, before, Some(run), &mut out);
        }
        let mut opening: Vec<MarkKind> = MarkKind::ALL
            .into_iter()
            .filter(|mark| mark.on(run) && !open.contains(mark))
            .collect();
        opening.sort_by_key(|mark| std::cmp::Reverse(ends[at][*mark as usize]));
        // A link that shows its own address is written as that address.
        let bare = bare_link(&runs, at);
        for mark in opening {
            if bare && mark == MarkKind::Link {
                continue;
            }
            out.push_str(mark.sign());
            open.push(mark);
        }
        if bare {
            push_bare(run, &mut out);
            continue;
        }
        let around = Around {
            before: at > 0,
            after: at + 1 < runs.len(),
            in_link: open.contains(&MarkKind::Link),
        };
        push(run, around, place, &mut out);
    }
    if let Some(last) = runs.last() {
        close(&mut open, last, None, &mut out);
    }
    out.split('\n')
        .map(|line| line_start(line, place))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Closes the marks that do not go on, and those that were opened after them.
fn close(open: &mut Vec<MarkKind>, before: &Run, next: Option<&Run>, out: &mut String) {
    let goes_on = |mark: &MarkKind| next.is_some_and(|next| mark.lasts(before, next));
    let kept = open
        .iter()
        .position(|mark| !goes_on(mark))
        .unwrap_or(open.len());
    while open.len() > kept {
        match open.pop() {
            Some(MarkKind::Link) => push_address(before, out),
            Some(mark) => out.push_str(mark.sign()),
            None => {}
        }
    }
}

/// For each run, up to which run each of its marks goes on.
fn ends(runs: &[Run]) -> Vec<[usize; 4]> {
    let mut all = vec![[0; 4]; runs.len()];
    for at in (0..runs.len()).rev() {
        for mark in MarkKind::ALL {
            let after = runs
                .get(at + 1)
                .is_some_and(|next| mark.lasts(&runs[at], next));
            all[at][mark as usize] = if after {
                all[at + 1][mark as usize]
            } else {
                at
            };
        }
    }
    all
}

fn bare_link(runs: &[Run], at: usize) -> bool {
    let (Some(url), What::Text(text)) = (&runs[at].marks.link, &runs[at].what) else {
        return false;
    };
    let shared =
        |other: Option<&Run>| other.is_some_and(|other| other.marks.link.as_ref() == Some(url));
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let shows = (is_web && **text == **url) || url.strip_prefix("mailto:") == Some(text);
    let fits = text
        .chars()
        .all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '\\'))
        && (is_web
            || text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "@.-_+".contains(c)));
    shows
        && fits
        && !runs[at].marks.code
        && !shared(at.checked_sub(1).and_then(|before| runs.get(before)))
        && !shared(runs.get(at + 1))
}

fn push_bare(run: &Run, out: &mut String) {
    if let What::Text(text) = &run.what {
        out.push('<');
        out.push_str(text);
        out.push('>');
    }
}

fn push_address(run: &Run, out: &mut String) {
    out.push_str("](");
    let url = run.marks.link.as_deref().unwrap_or_default();
    for char in url.chars() {
        match char {
            '(' | ')' => {
                out.push('\\');
                out.push(char);
            }
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '&' => out.push_str(if url.contains(';') { "\\&" } else { "&" }),
            _ => out.push(char),
        }
    }
    out.push(')');
}

fn push(run: &Run, around: Around, place: Place, out: &mut String) {
    match &run.what {
        What::Note(label) => {
            out.push_str("[^");
            out.push_str(&label.to_string());
            out.push(']');
        }
        What::Break => out.push_str(if place == Place::Paragraph {
            "\\\n"
        } else {
            " "
        }),
        What::Text(text) if run.marks.code => {
            let fence = "`".repeat(longest_ticks(text) + 1);
            let room = if text.starts_with('`') || text.ends_with('`') {
                " "
            } else {
                ""
            };
            let code = if place == Place::Cell {
                text.replace('|', "\\|")
            } else {
                text.clone()
            };
            out.extend([fence.as_str(), room, code.as_str(), room, fence.as_str()]);
        }
        What::Text(text) => escaped(text, around, place, out),
    }
}
