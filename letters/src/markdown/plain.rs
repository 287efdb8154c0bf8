//! A letter as bare words: for mails, feeds, search, and to check that print lost none.

use super::tree::{Block, Document, Footnote, Inline};

/// Every word of the letter, footnotes included: paragraphs apart by an empty line,
/// then each note as its number and its words. Bounds: about as long as the source.
pub fn plain_text(document: &Document) -> String {
    let mut out = blocks_text(&document.blocks);
    for Footnote { number, blocks, .. } in &document.notes {
        separate(&mut out);
        out.push_str(&number.to_string());
        out.push(' ');
        out.push_str(&blocks_text(blocks));
    }
    out
}

/// The beginning of the running text on one line, without headings, tables and notes:
/// whole words, at most `max_chars` characters (Unicode scalar values), the `…` of a cut included.
pub fn summary(document: &Document, max_chars: usize) -> String {
    let paragraphs = document.blocks.iter().filter(|block| {
        !matches!(
            block,
            Block::Heading { .. } | Block::Table { .. } | Block::Code { .. }
        )
    });
    let mut text = String::new();
    let mut length = 0;
    for block in paragraphs {
        let words = blocks_text(std::slice::from_ref(block));
        for word in words.split_whitespace() {
            let space = usize::from(!text.is_empty());
            let longer = length + space + word.chars().count();
            if longer > max_chars {
                return cut(text, max_chars);
            }
            text.extend((space > 0).then_some(' '));
            text.push_str(word);
            length = longer;
        }
    }
    text
}

/// Ends a cut text with `…`, giving up its last word if there is no room for that.
fn cut(mut text: String, max_chars: usize) -> String {
    if max_chars == 0 {
        return String::new();
    }
    loop {
        let kept = text.trim_end_matches([',', ';', ':', '–', '-', ' ']).len();
        text.truncate(kept);
        if text.chars().count() < max_chars {
            text.push('…');
            return text;
        }
        let end = text.rfind(' ').unwrap_or(0);
        text.truncate(end);
    }
}

/// The words of some blocks. The depth of the tree is bounded, so is the recursion.
pub fn blocks_text(blocks: &[Block]) -> String {
    let mut out = String::new();
    push_blocks(blocks, &mut out);
    out
}

/// The words of a line, breaks as line ends, without the numbers of notes.
pub(super) fn inline_text(text: &[Inline]) -> String {
    let mut out = String::new();
    push_inline(text, &mut out);
    out
}

fn separate(out: &mut String) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push_str(if out.ends_with('\n') { "\n" } else { "\n\n" });
    }
}

fn push_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { text } | Block::Heading { text, .. } => {
                separate(out);
                push_inline(text, out);
            }
            Block::Quote { blocks } => push_blocks(blocks, out),
            Block::List { start, items, .. } => {
                for (offset, item) in items.iter().enumerate() {
                    let number = start.map(|first| first.saturating_add(offset as u64));
                    push_item(
                        &number.map_or_else(|| "-".to_owned(), |number| format!("{number}.")),
                        item,
                        out,
                    );
                }
            }
            Block::Demands { items } => items
                .iter()
                .for_each(|item| push_item(&format!("{}.", item.number), &item.blocks, out)),
            Block::Table { head, rows, .. } => {
                separate(out);
                for row in std::iter::once(head).chain(rows) {
                    let cells: Vec<String> = row.iter().map(|cell| inline_text(cell)).collect();
                    out.push_str(cells.join("\t").trim_end());
                    out.push('\n');
                }
            }
            Block::Code { text } => {
                separate(out);
                out.push_str(text);
            }
            Block::Rule => {}
        }
    }
}

fn push_item(mark: &str, blocks: &[Block], out: &mut String) {
    separate(out);
    out.push_str(mark);
    out.push(' ');
    out.push_str(&blocks_text(blocks));
}

fn push_inline(text: &[Inline], out: &mut String) {
    for part in text {
        match part {
            Inline::Text { text } | Inline::Code { text } => out.push_str(text),
            Inline::Claim { claim } => out.push_str(&claim.mark()),
            Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Strike { text }
            | Inline::Link { text, .. } => push_inline(text, out),
            Inline::Space => out.push(' '),
            Inline::Break => out.push('\n'),
            Inline::Note { .. } => {}
        }
    }
}
