//! From lines to blocks: lists put together, headings in steps, quotations in one.

use crate::documents::flow::{Line, Mark, Role, Run, Table, What, plain};
use letters::markdown::{Align, DEMAND_ID};
use std::collections::HashSet;

/// A block of Markdown.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Paragraph {
        runs: Vec<Run>,
    },
    Heading {
        level: u8,
        id: Option<String>,
        demands: bool,
        runs: Vec<Run>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    List {
        start: Option<u64>,
        loose: bool,
        demands: bool,
        items: Vec<Vec<Block>>,
    },
    Table {
        align: Vec<Align>,
        rows: Vec<Vec<Vec<Run>>>,
    },
    Code {
        text: String,
    },
    Rule,
}

/// Puts lines together. Blank ones say nothing and are left out; links to places that are not there are words.
pub fn build(lines: Vec<Line>) -> Vec<Block> {
    let mut lines: Vec<Line> = lines.into_iter().filter(|line| !line.is_blank()).collect();
    let wanted = wanted_places(&lines);
    let known = known_places(&lines, &wanted);
    unlink(&mut lines, &known);
    let mut lines = lines.into_iter().peekable();
    let mut blocks: Vec<Block> = Vec::new();
    while let Some(line) = lines.peek() {
        if matches!(line.role, Role::Item(_)) {
            if let Some(list) = list(&mut lines) {
                blocks.push(list);
            }
            continue;
        }
        let Some(line) = lines.next() else { break };
        push(line, &known, &mut blocks);
    }
    while matches!(blocks.last(), Some(Block::Rule)) {
        blocks.pop();
    }
    steps(&mut blocks);
    mark_demands(&mut blocks);
    blocks
}

fn push(line: Line, known: &HashSet<String>, blocks: &mut Vec<Block>) {
    match line.role {
        // A heading without words, a note at most, is no heading.
        Role::Heading { .. } if plain(&line.runs).is_empty() => {
            blocks.push(Block::Paragraph { runs: line.runs });
        }
        Role::Heading { level, places } => {
            let id = places.into_iter().find(|place| known.contains(place));
            blocks.push(Block::Heading {
                level,
                id,
                demands: false,
                runs: heading_runs(line.runs),
            });
        }
        Role::Quote => {
            let paragraph = Block::Paragraph { runs: line.runs };
            if let Some(Block::Quote { blocks }) = blocks.last_mut() {
                blocks.push(paragraph);
            } else {
                let blocks_in = vec![paragraph];
                blocks.push(Block::Quote { blocks: blocks_in });
            }
        }
        Role::Code => {
            let more = code_text(&line.runs);
            if let Some(Block::Code { text }) = blocks.last_mut() {
                text.push('\n');
                text.push_str(&more);
            } else {
                blocks.push(Block::Code { text: more });
            }
        }
        Role::Rule => blocks.push(Block::Rule),
        Role::Table(Table { align, rows }) => blocks.push(Block::Table { align, rows }),
        Role::Body | Role::Item(_) | Role::More(_) | Role::Front(_) => {
            blocks.push(Block::Paragraph { runs: line.runs });
        }
    }
}

/// A heading is bold as it is, and stands on one line.
fn heading_runs(mut runs: Vec<Run>) -> Vec<Run> {
    for run in &mut runs {
        run.marks.bold = false;
        if run.what == What::Break {
            run.what = What::Text(" ".to_owned());
        }
    }
    runs
}

fn code_text(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        match &run.what {
            What::Text(text) => out.push_str(text),
            What::Break => out.push('\n'),
            What::Note(_) => {}
        }
    }
    out.trim_end().to_owned()
}

type Lines = std::iter::Peekable<std::vec::IntoIter<Line>>;

/// The list that begins at the next line, with those inside it. Levels are at most nine, so is the recursion.
fn list(lines: &mut Lines) -> Option<Block> {
    let Role::Item(first) = lines.peek()?.role.clone() else {
        return None;
    };
    let mut items: Vec<Vec<Block>> = Vec::new();
    while let Some(line) = lines.peek() {
        match &line.role {
            Role::Item(mark) if mark.level > first.level && !items.is_empty() => {
                let inner = list(lines);
                if let (Some(item), Some(inner)) = (items.last_mut(), inner) {
                    item.push(inner);
                }
            }
            Role::Item(mark) if goes_on(&first, mark, items.len()) => {
                let runs = lines.next()?.runs;
                items.push(vec![Block::Paragraph { runs }]);
            }
            Role::More(level) if level.is_none_or(|level| level >= first.level) => {
                let runs = lines.next()?.runs;
                if let Some(item) = items.last_mut() {
                    item.push(Block::Paragraph { runs });
                }
            }
            _ => break,
        }
    }
    Some(Block::List {
        start: first.number,
        loose: first.loose,
        demands: first.demand,
        items,
    })
}

/// Whether an item stands in the list of another, `before` items after it.
fn goes_on(first: &Mark, mark: &Mark, before: usize) -> bool {
    let follows = match (first.number, mark.number) {
        (None, None) => true,
        (Some(start), Some(number)) => number == start.saturating_add(before as u64),
        _ => false,
    };
    mark.level == first.level && mark.list == first.list && mark.demand == first.demand && follows
}

/// The subject is the letter's only heading of level 1, and no level is skipped on the way down.
fn steps(blocks: &mut [Block]) {
    let levels = blocks.iter().filter_map(|block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    });
    let highest = levels.min().unwrap_or(1);
    let mut before = 1;
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level - highest + 2).min(before + 1).min(6);
            before = *level;
        }
    }
}

/// A list of demands needs a heading above it that says so.
fn mark_demands(blocks: &mut [Block]) {
    let mut heading = None;
    for at in 0..blocks.len() {
        match blocks[at] {
            Block::Heading { .. } => heading = Some(at),
            Block::List { demands: true, .. } => {
                if let Some(Block::Heading { demands, .. }) =
                    heading.and_then(|heading: usize| blocks.get_mut(heading))
                {
                    *demands = true;
                }
            }
            _ => {}
        }
    }
}

/// The places in the document that links lead to.
fn wanted_places(lines: &[Line]) -> HashSet<String> {
    let mut wanted = HashSet::new();
    each_run(lines, &mut |run| {
        let place = run
            .marks
            .link
            .as_deref()
            .and_then(|url| url.strip_prefix('#'));
        wanted.extend(place.map(str::to_owned));
    });
    wanted
}

/// Those of them that are headings or demands, under names that letters can use.
fn known_places(lines: &[Line], wanted: &HashSet<String>) -> HashSet<String> {
    let demands = lines
        .iter()
        .filter(|line| matches!(&line.role, Role::Item(mark) if mark.demand))
        .count();
    let mut known: HashSet<String> = (1..=demands)
        .map(|number| format!("{DEMAND_ID}{number}"))
        .collect();
    for line in lines {
        if let Role::Heading { places, .. } = &line.role {
            let fit = |place: &&String| wanted.contains(*place) && is_fit(place);
            known.extend(places.iter().find(fit).cloned());
        }
    }
    known
}

fn is_fit(place: &str) -> bool {
    place.len() <= 60
        && place.starts_with(|c: char| c.is_ascii_lowercase())
        && place
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'))
}

fn unlink(lines: &mut [Line], known: &HashSet<String>) {
    for line in lines {
        let cells = match &mut line.role {
            Role::Table(table) => table.rows.iter_mut().flatten().flatten().collect(),
            _ => Vec::new(),
        };
        for run in line.runs.iter_mut().chain(cells) {
            let lost = |url: &std::rc::Rc<str>| {
                url.strip_prefix('#')
                    .is_some_and(|place| !known.contains(place))
            };
            if run.marks.link.as_ref().is_some_and(lost) {
                run.marks.link = None;
            }
        }
    }
}

fn each_run(lines: &[Line], look: &mut dyn FnMut(&Run)) {
    for line in lines {
        line.runs.iter().for_each(&mut *look);
        if let Role::Table(table) = &line.role {
            table.rows.iter().flatten().flatten().for_each(&mut *look);
        }
    }
}

/// The words of a block that is one line; used to compare headings with a title.
pub fn words(block: &Block) -> String {
    match block {
        Block::Paragraph { runs } | Block::Heading { runs, .. } => plain(runs),
        _ => String::new(),
    }
}
