//! What of the source is seen: every visible character with where it comes from, so that words on the page can be
//! found in the source, and words of the source on the page.
//!
//! White space does not count: the page may break a line where the source does not.

use super::options;
use pulldown_cmark::{Event, Parser};
use std::ops::Range;

/// One visible character that is not white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    /// As it is seen.
    pub char: char,
    /// The byte of the source at which it begins.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// Whether a word may begin with it: white space stands before it.
    pub begins: bool,
}

/// The visible characters of a text, in the order of the source.
#[derive(Debug, Default)]
pub struct Ink(Vec<Glyph>);

impl Ink {
    /// Reads a text, as [`super::parse`] does.
    #[must_use]
    pub fn of(markdown: &str) -> Self {
        let mut glyphs = Vec::new();
        let mut begins = true;
        for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
            match event {
                Event::Code(text) => {
                    // Between its backquotes the text stands as it is, but for a space at either end.
                    let inside = markdown[range.clone()].find(text.as_ref());
                    let inside = inside.map_or(range.clone(), |at| {
                        range.start + at..range.start + at + text.len()
                    });
                    spread(&text, markdown, inside, &mut begins, &mut glyphs);
                }
                Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                    spread(&text, markdown, range, &mut begins, &mut glyphs);
                }
                Event::SoftBreak | Event::HardBreak | Event::Rule | Event::Start(_) => {
                    begins |= !matches!(&event, Event::Start(tag) if inline(tag));
                }
                _ => {}
            }
        }
        Self(glyphs)
    }

    /// Those of a part of the source.
    #[must_use]
    pub fn within(&self, part: &Range<usize>) -> &[Glyph] {
        let from = self.0.partition_point(|glyph| glyph.start < part.start);
        let to = self.0.partition_point(|glyph| glyph.start < part.end);
        &self.0[from..to.max(from)]
    }
}

/// Which glyphs stand for these bytes of the source, as indices; empty when none does.
#[must_use]
pub fn lit(glyphs: &[Glyph], range: &Range<usize>) -> Range<usize> {
    let from = glyphs.partition_point(|glyph| glyph.end <= range.start);
    let to = glyphs.partition_point(|glyph| glyph.start < range.end);
    from..to.max(from)
}

/// The bytes of the source that words which somebody read and typed stand for. White space, and which quotation marks
/// and dashes they used, make no difference. None when they are not there; the first place when they are there twice.
#[must_use]
pub fn typed(glyphs: &[Glyph], words: &str) -> Option<Range<usize>> {
    let wanted: Vec<char> = words
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(alike)
        .collect();
    let seen: Vec<char> = glyphs.iter().map(|glyph| alike(glyph.char)).collect();
    let (first, rest) = wanted.split_first()?;
    let at = (0..=seen.len().checked_sub(wanted.len())?)
        .find(|at| seen[*at] == *first && seen[at + 1..at + wanted.len()] == *rest)?;
    Some(glyphs[at].start..glyphs[at + wanted.len() - 1].end)
}

/// One character for those that people and word processors take for each other.
const fn alike(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' => '"',
        '–' | '—' | '‑' | '‐' => '-',
        other => other,
    }
}

const fn inline(tag: &pulldown_cmark::Tag<'_>) -> bool {
    use pulldown_cmark::Tag;
    matches!(
        tag,
        Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

/// The characters of one event; when the source says them otherwise (an entity, three dots) each stands for all of it.
fn spread(
    text: &str,
    source: &str,
    range: Range<usize>,
    begins: &mut bool,
    glyphs: &mut Vec<Glyph>,
) {
    let same = source.get(range.clone()) == Some(text);
    for (at, char) in text.char_indices() {
        if char.is_whitespace() {
            *begins = true;
            continue;
        }
        let (start, end) = if same {
            let start = range.start + at;
            (start, start + char.len_utf8())
        } else {
            (range.start, range.end)
        };
        glyphs.push(Glyph {
            char,
            start,
            end,
            begins: std::mem::take(begins),
        });
    }
}

/// At which glyphs a line of at most `width` characters begins, when words are kept whole. The first is always one.
#[must_use]
pub fn lines(glyphs: &[Glyph], width: usize) -> Vec<usize> {
    let mut starts = Vec::new();
    let (mut word, mut column) = (0, 0);
    for (at, glyph) in glyphs.iter().enumerate() {
        if at == 0 {
            starts.push(0);
        } else if glyph.begins {
            word = at;
            column += 1;
        }
        column += 1;
        if column > width && starts.last().is_some_and(|last| *last < word) {
            starts.push(word);
            column = at - word + 1;
        }
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_on_the_page_are_found_in_the_source() {
        let source = "Wij vragen **meer\ntijd** voor 's avonds... en [wachten](https://a.nl).";
        let ink = Ink::of(source);
        let glyphs = ink.within(&(0..source.len()));
        let found = |words: &str| typed(glyphs, words).map(|range| &source[range]);
        assert_eq!(found("meer  tijd"), Some("meer\ntijd"));
        assert_eq!(found("meer tijd voor"), Some("meer\ntijd** voor"));
        assert_eq!(found("’s avonds"), Some("'s avonds"));
        assert_eq!(found("en wachten."), Some("en [wachten](https://a.nl)."));
        assert_eq!(found("niets"), None);
        assert_eq!(found("  "), None);
    }

    #[test]
    fn bytes_of_the_source_are_found_on_the_page() {
        let source = "Een **vette** zin.";
        let ink = Ink::of(source);
        let glyphs = ink.within(&(0..source.len()));
        let range = source.find("**vette").unwrap()..source.find(" zin").unwrap();
        let lit = lit(glyphs, &range);
        let seen: String = glyphs[lit].iter().map(|glyph| glyph.char).collect();
        assert_eq!(seen, "vette");
    }

    #[test]
    fn lines_keep_words_whole_and_one_long_word_ends_nothing() {
        let source = "een twee drie vier";
        let ink = Ink::of(source);
        let glyphs = ink.within(&(0..source.len()));
        let begun: Vec<char> = lines(glyphs, 9).iter().map(|at| glyphs[*at].char).collect();
        assert_eq!(begun, ['e', 'd']);
        let long = "a".repeat(1_000);
        let ink = Ink::of(&long);
        assert_eq!(lines(ink.within(&(0..1_000)), 8), [0]);
    }
}
