//! From what a document says to the Markdown that letters are written in.

mod blocks;
mod inline;
mod runs;

pub use blocks::{Block, build, words};

use super::flow::{Line, Run, What};
use inline::{Place, inline};
use letters::markdown::escape;
use std::collections::HashMap;

/// The numbers of the notes, in the order in which the text refers to them.
#[derive(Default)]
struct Labels {
    numbers: HashMap<usize, usize>,
    order: Vec<usize>,
    /// Inside a note, where a reference cannot stand.
    closed: bool,
}

impl Labels {
    fn of(&mut self, note: usize) -> Option<usize> {
        if self.closed {
            return None;
        }
        let order = &mut self.order;
        Some(*self.numbers.entry(note).or_insert_with(|| {
            order.push(note);
            order.len()
        }))
    }
}

/// The whole text; notes that nothing refers to are left out.
pub fn write(blocks: &[Block], notes: Vec<Vec<Line>>) -> String {
    let mut labels = Labels::default();
    let mut out = joined(blocks, &mut labels);
    labels.closed = true;
    let mut notes: Vec<Option<Vec<Line>>> = notes.into_iter().map(Some).collect();
    for (at, note) in labels.order.clone().into_iter().enumerate() {
        let lines = notes
            .get_mut(note)
            .and_then(Option::take)
            .unwrap_or_default();
        let text = joined(&build(lines), &mut labels);
        // A note without words would be a reference to nothing.
        let text = if text.is_empty() { "…" } else { &text };
        separate(&mut out);
        out.push_str(&indented(&format!("[^{}]: ", at + 1), "    ", text));
    }
    out
}

fn separate(out: &mut String) {
    if !out.is_empty() {
        out.push_str("\n\n");
    }
}

/// Blocks with empty lines between. A list after one of its kind needs other marks, or the two would be one.
fn joined(blocks: &[Block], labels: &mut Labels) -> String {
    let mut out = String::new();
    let mut other = false;
    let mut before: Option<&Block> = None;
    for block in blocks {
        let again = match (before, block) {
            (Some(Block::List { start: one, .. }), Block::List { start: two, .. }) => {
                one.is_some() == two.is_some()
            }
            _ => false,
        };
        other = again && !other;
        let text = written(block, other, labels);
        if !text.is_empty() {
            separate(&mut out);
            out.push_str(&text);
            before = Some(block);
        }
    }
    out
}

fn written(block: &Block, other: bool, labels: &mut Labels) -> String {
    match block {
        Block::Paragraph { runs } => line(runs, Place::Paragraph, labels),
        Block::Heading {
            level,
            id,
            demands,
            runs,
        } => {
            let mut marks: Vec<String> = id.iter().map(|id| format!("#{id}")).collect();
            if *demands {
                marks.push(".demands".to_owned());
            }
            let marks = if marks.is_empty() {
                String::new()
            } else {
                format!(" {{{}}}", marks.join(" "))
            };
            let words = line(runs, Place::Heading, labels);
            format!("{} {words}{marks}", "#".repeat(usize::from(*level)))
        }
        Block::Quote { blocks } => indented("> ", "> ", &joined(blocks, labels)),
        Block::List {
            start,
            loose,
            items,
            ..
        } => list(*start, *loose, other, items, labels),
        Block::Table { align, rows } => table(align, rows, labels),
        Block::Code { text } => code(text),
        Block::Rule => "---".to_owned(),
    }
}

fn list(
    start: Option<u64>,
    loose: bool,
    other: bool,
    items: &[Vec<Block>],
    labels: &mut Labels,
) -> String {
    let is_tight = |item: &Vec<Block>| {
        matches!(item.first(), Some(Block::Paragraph { .. }))
            && item
                .iter()
                .skip(1)
                .all(|block| matches!(block, Block::List { .. }))
    };
    let tight = !loose && items.iter().all(is_tight);
    let mut out = Vec::with_capacity(items.len());
    for (number, item) in (start.unwrap_or(1)..).zip(items) {
        let mark = match (start, other) {
            (Some(_), false) => format!("{number}. "),
            (Some(_), true) => format!("{number}) "),
            (None, false) => "- ".to_owned(),
            (None, true) => "* ".to_owned(),
        };
        let text = if tight {
            let parts: Vec<String> = item
                .iter()
                .map(|block| written(block, false, labels))
                .collect();
            parts.join("\n")
        } else {
            joined(item, labels)
        };
        out.push(indented(&mark, &" ".repeat(mark.len()), &text));
    }
    out.join(if tight { "\n" } else { "\n\n" })
}

fn table(
    align: &[letters::markdown::Align],
    rows: &[Vec<Vec<Run>>],
    labels: &mut Labels,
) -> String {
    use letters::markdown::Align;
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let shown = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut out = Vec::with_capacity(rows.len() + 1);
    for (at, row) in rows.iter().enumerate() {
        let mut cells: Vec<String> = row
            .iter()
            .map(|cell| line(cell, Place::Cell, labels))
            .collect();
        cells.resize(columns, String::new());
        out.push(shown(cells));
        if at == 0 {
            let rule = |column| match align.get(column) {
                Some(Align::Left) => ":--",
                Some(Align::Center) => ":-:",
                Some(Align::Right) => "--:",
                _ => "---",
            };
            out.push(shown(
                (0..columns).map(|column| rule(column).to_owned()).collect(),
            ));
        }
    }
    out.join("\n")
}

fn code(text: &str) -> String {
    let fence = "`".repeat(escape::longest_ticks(text).max(2) + 1);
    format!("{fence}\n{text}\n{fence}")
}

fn line(runs: &[Run], place: Place, labels: &mut Labels) -> String {
    let with_labels: Vec<Run> = runs
        .iter()
        .filter_map(|run| match run.what {
            What::Note(note) => labels.of(note).map(|label| Run {
                what: What::Note(label),
                marks: run.marks.clone(),
            }),
            _ => Some(run.clone()),
        })
        .collect();
    let text = inline(&with_labels, place);
    if reads_as(&text, &with_labels) {
        return text;
    }
    // Marks that meet in a way that CommonMark sees otherwise would show as signs: words come before marks.
    let bare: Vec<Run> = with_labels.iter().cloned().map(Run::unmarked).collect();
    inline(&bare, place)
}

/// Whether a line with marks reads as the words that it was made of, whatever quotation marks and dashes become.
fn reads_as(text: &str, runs: &[Run]) -> bool {
    if !runs.iter().any(Run::is_marked) {
        return true;
    }
    let words = |text: &str| {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(sign) = rest.chars().next() {
            rest = &rest[sign.len_utf8()..];
            // References have no notes here, so that they read as words.
            let note = rest
                .strip_prefix('^')
                .filter(|_| sign == '[')
                .and_then(|label| label.split_once(']'));
            match note {
                Some((label, after)) if label.bytes().all(|byte| byte.is_ascii_digit()) => {
                    rest = after;
                }
                _ if sign.is_whitespace() || "-–—.…'\"‘’“”\\".contains(sign) => {}
                _ => out.push(sign),
            }
        }
        out
    };
    let seen = letters::markdown::plain_text(&letters::markdown::parse(text));
    let meant: String = runs
        .iter()
        .map(|run| match &run.what {
            What::Text(text) => text.clone(),
            What::Note(label) => format!("[^{label}]"),
            What::Break => " ".to_owned(),
        })
        .collect();
    words(&seen) == words(&meant)
}

fn indented(first: &str, next: &str, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (at, line) in text.split('\n').enumerate() {
        if at == 0 {
            out.push_str(first);
        } else {
            out.push('\n');
            out.push_str(if line.is_empty() {
                next.trim_end()
            } else {
                next
            });
        }
        out.push_str(line);
    }
    out
}

#[cfg(test)]
mod tests;
