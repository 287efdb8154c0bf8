//! A text while somebody types in it: what one key changed is read anew, and no more, where that cannot make a difference.

use super::{
    Block, Document, Inline, Places,
    html::{self, HtmlMarks},
    parse_placed,
};
use std::ops::Range;

/// A text that changes, with the pieces in which it is shown: see [`html::pieces`].
#[derive(Debug, Clone)]
pub struct Live {
    text: String,
    document: Document,
    places: Places,
    pieces: Vec<String>,
}

impl Live {
    /// Reads a text from its first line to its last.
    #[must_use]
    pub fn of(text: String, marks: &HtmlMarks) -> Self {
        let (document, places) = parse_placed(&text);
        let pieces = html::pieces(&document, marks);
        Self {
            text,
            document,
            places,
            pieces,
        }
    }

    /// The text as it is now.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is shown of it now.
    #[must_use]
    pub fn pieces(&self) -> &[String] {
        &self.pieces
    }

    /// Becomes `text`, with the same pieces as when it were read whole: a paragraph that was typed in is read by itself,
    /// anything else from its first line to its last. Gives the pieces that were shown before.
    pub fn follow(&mut self, text: String, marks: &HtmlMarks) -> Vec<String> {
        if let Some((at, block, grown)) = self.one_block(&text) {
            let piece = html::piece(&self.document, &block, marks);
            let before = self.pieces.clone();
            self.pieces[at] = piece;
            self.document.blocks[at] = block;
            self.grow(at, grown);
            self.text = text;
            return before;
        }
        let read = Self::of(text, marks);
        std::mem::replace(self, read).pieces
    }

    /// Moves what stands behind a block that grew by so many bytes.
    fn grow(&mut self, at: usize, bytes: isize) {
        let end = self.places.blocks[at].range.end;
        let moved = |offset: &mut usize| *offset = offset.saturating_add_signed(bytes);
        moved(&mut self.places.blocks[at].range.end);
        let blocks = self
            .places
            .blocks
            .iter_mut()
            .skip(at + 1)
            .map(|place| &mut place.range);
        let notes = self
            .places
            .notes
            .iter_mut()
            .filter(|place| place.start >= end);
        for place in blocks.chain(notes) {
            moved(&mut place.start);
            moved(&mut place.end);
        }
        for item in self
            .places
            .blocks
            .iter_mut()
            .skip(at + 1)
            .flat_map(|place| &mut place.items)
        {
            moved(&mut item.start);
            moved(&mut item.end);
        }
    }

    /// The one block of the running text in which `text` differs, what it became, and how many bytes it grew by; none when
    /// more than that block may be other now.
    fn one_block(&self, text: &str) -> Option<(usize, Block, isize)> {
        let changed = changed(&self.text, text);
        let at = self.places.blocks.iter().position(|place| {
            place.range.start <= changed.start && changed.end <= place.range.end
        })?;
        let old = self.document.blocks.get(at).filter(|old| alone(old))?;
        let range = self.places.blocks[at].range.clone();
        let grown = isize::try_from(text.len()).ok()? - isize::try_from(self.text.len()).ok()?;
        let new = text.get(range.start..range.end.checked_add_signed(grown)?)?;
        let was = self.text.get(range.clone())?;
        // Empty lines around it on either side, and nothing that reaches in from elsewhere.
        let before = &self.text[..range.start];
        let behind = &self.text[range.end..];
        let apart = (before.is_empty() || before.ends_with("\n\n"))
            && (behind.trim_start_matches('\n').is_empty()
                || was.ends_with('\n') && behind.starts_with('\n'));
        let settled = new.ends_with('\n') == was.ends_with('\n')
            && !new.contains("\n\n")
            && !new.starts_with([' ', '\t']);
        if !apart || !settled || new.contains(['\r', '\0']) || refers(&self.text) || refers(new) {
            return None;
        }
        let (read, places) = parse_placed(&format!("{new}{}", self.definitions(new)?));
        let [block] = <[Block; 1]>::try_from(read.blocks.clone()).ok()?;
        let whole = places
            .blocks
            .first()
            .is_some_and(|place| place.range == (0..new.len()));
        if !whole || std::mem::discriminant(&block) != std::mem::discriminant(old) {
            return None;
        }
        let block = self.noted(block, &read, old)?;
        Some((at, block, grown))
    }

    /// What makes notes of the references in a part of the text; none when one of them is no note of the whole.
    fn definitions(&self, part: &str) -> Option<String> {
        let mut out = String::new();
        for (at, sign) in part.match_indices("[^") {
            let (label, _) = part[at + sign.len()..].split_once(']')?;
            let plain = label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
            let known = self
                .document
                .notes
                .iter()
                .any(|note| note.label.eq_ignore_ascii_case(label));
            if !plain || !known {
                return None;
            }
            out.push_str("\n\n[^");
            out.push_str(label);
            out.push_str("]: x");
        }
        Some(out)
    }

    /// The block with the numbers that its notes have in the whole text; none unless they are those that `old` had.
    fn noted(&self, mut block: Block, read: &Document, old: &Block) -> Option<Block> {
        let had = notes(old);
        if had.is_empty() && read.notes.is_empty() {
            return Some(block);
        }
        let number = |own: u32| {
            let own = read.notes.iter().find(|note| note.number == own)?;
            let key = own.label.to_lowercase();
            let whole = self
                .document
                .notes
                .iter()
                .find(|note| note.label.to_lowercase() == key)?;
            Some(whole.number)
        };
        let has: Option<Vec<u32>> = notes(&block).iter().map(|(own, _)| number(*own)).collect();
        if has? != had.iter().map(|(number, _)| *number).collect::<Vec<_>>() {
            return None;
        }
        let mut had = had.into_iter();
        each_note(&mut block, &mut |number, first| {
            if let Some(whole) = had.next() {
                (*number, *first) = whole;
            }
        });
        Some(block)
    }
}

/// Whether a block is read the same wherever it stands.
const fn alone(block: &Block) -> bool {
    matches!(block, Block::Paragraph { .. } | Block::Quote { .. })
}

/// Whether a text may say somewhere what a word in brackets elsewhere leads to.
fn refers(text: &str) -> bool {
    text.match_indices("]:").any(|(at, _)| {
        let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
        !text[line..at].trim_start().starts_with("[^")
    })
}

/// The bytes of `old` that were replaced, between what both texts begin and end with.
fn changed(old: &str, new: &str) -> Range<usize> {
    let same = |(a, b): &(u8, u8)| a == b;
    let start = old.bytes().zip(new.bytes()).take_while(same).count();
    let most = old.len().min(new.len()) - start;
    let end = old
        .bytes()
        .rev()
        .zip(new.bytes().rev())
        .take(most)
        .take_while(same)
        .count();
    start..old.len() - end
}

/// The references to notes in a block, in order: number, and whether it is the first.
fn notes(block: &Block) -> Vec<(u32, bool)> {
    let mut found = Vec::new();
    each_note(&mut block.clone(), &mut |number, first| {
        found.push((*number, *first));
    });
    found
}

/// Paragraphs and quotes of them; whatever else a quote holds is looked through as well.
fn each_note(block: &mut Block, act: &mut impl FnMut(&mut u32, &mut bool)) {
    let mut blocks = vec![block];
    while let Some(block) = blocks.pop() {
        match block {
            Block::Paragraph { text } | Block::Heading { text, .. } => each_inline(text, act),
            Block::Quote { blocks: inside } => blocks.extend(inside.iter_mut().rev()),
            Block::List { items, .. } => {
                blocks.extend(
                    items
                        .iter_mut()
                        .rev()
                        .flat_map(|item| item.iter_mut().rev()),
                );
            }
            Block::Table { head, rows, .. } => {
                let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                cells.for_each(|cell| each_inline(cell, act));
            }
            Block::Demands { .. } | Block::Code { .. } | Block::Rule => {}
        }
    }
}

/// How deep they stand in each other is bounded by [`super::MAX_INLINE_NESTING`].
fn each_inline(text: &mut [Inline], act: &mut impl FnMut(&mut u32, &mut bool)) {
    for inline in text {
        match inline {
            Inline::Note { number, first } => act(number, first),
            Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Strike { text }
            | Inline::Link { text, .. } => {
                each_inline(text, act);
            }
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::Claim { .. }
            | Inline::Space
            | Inline::Break => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::html::Notes;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn marks() -> HtmlMarks {
        HtmlMarks {
            demand: "Verzoek".to_owned(),
            note: "Noot".to_owned(),
            notes: Notes::AtEnd {
                title: "Noten".to_owned(),
                back: "Terug".to_owned(),
            },
            after_demand: BTreeMap::new(),
            demand_links: BTreeMap::new(),
            claims: BTreeMap::new(),
        }
    }

    const PARTS: [&str; 32] = [
        "Een zin met woorden.",
        "\n",
        "\n\n",
        " ",
        "    ",
        "\n\n",
        "**vet**",
        "*",
        "_",
        "`",
        "~~",
        "[^1]",
        "[^2]",
        "[^1]: Een noot.",
        "[a]",
        "[a]: https://a.test",
        "(https://b.test)",
        "# ",
        "## Kop {.demands}",
        "1. ",
        "- ",
        "> ",
        "```",
        "---",
        "| a | b |",
        "{{leden}}",
        "\"",
        "<b>",
        "&amp;",
        "é\u{301}",
        "[[",
        "]]",
    ];

    fn text(parts: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(&PARTS[..]), parts)
            .prop_map(|parts| parts.concat())
    }

    fn snapped(text: &str, at: usize) -> usize {
        (0..=at.min(text.len()))
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0)
    }

    proptest! {
        #[test]
        fn it_shows_what_the_whole_text_would(start in text(0..40), edits in prop::collection::vec((0_usize..400, 0_usize..6, text(0..3)), 1..6)) {
            let mut live = Live::of(start.clone(), &marks());
            let mut now = start;
            for (at, gone, put) in edits {
                let from = snapped(&now, at % (now.len() + 1));
                let to = snapped(&now, from + gone).max(from);
                now.replace_range(from..to, &put);
                live.follow(now.clone(), &marks());
                let whole = Live::of(now.clone(), &marks());
                prop_assert_eq!(&live.pieces, &whole.pieces, "{:?}", now);
                prop_assert_eq!(&live.places, &whole.places, "{:?}", now);
            }
        }
    }

    #[test]
    fn a_key_in_a_paragraph_is_read_by_itself() {
        let text = "Een.\n\nTwee *drie*[^a] vier.\n\n> Vijf.\n\n[^a]: Noot.\n";
        let live = Live::of(text.to_owned(), &marks());
        let typed =
            |was: &str, put: &str| live.one_block(&text.replace(was, put)).map(|(at, ..)| at);
        assert_eq!(typed("Een.", "Eén."), Some(0));
        assert_eq!(typed("vier", "vier en"), Some(1));
        assert_eq!(typed("Vijf", "Zes"), Some(2));
        assert_eq!(typed("Een.", "# Een."), None);
        assert_eq!(typed("[^a] vier", " vier"), None);
        assert_eq!(typed("Noot.", "Andere noot."), None);
        assert_eq!(typed("Een.\n\nTwee", "Een. Twee"), None);
    }
}
