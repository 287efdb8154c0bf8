//! The headings of a text, with where they stand in it: a way to go about in a long letter.

use super::{Block, Document, inline_words};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// One heading of the running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineItem {
    /// As written, 1 to 6.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Its id on the page.
    pub id: String,
    /// The line in the source, from 1.
    pub line: u32,
}

/// The headings that stand in no quote or list, in order. `document` is `source` as [`super::parse`] read it.
#[must_use]
pub fn outline(source: &str, document: &Document) -> Vec<OutlineItem> {
    let mut lines = lines(source).into_iter();
    let heading = |block: &Block| match block {
        Block::Heading { level, id, text } => Some(OutlineItem {
            level: *level,
            text: inline_words(text),
            id: id.clone(),
            line: lines.next().unwrap_or(1),
        }),
        _ => None,
    };
    document.blocks.iter().filter_map(heading).collect()
}

/// The lines on which those headings begin.
fn lines(source: &str) -> Vec<u32> {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let (mut line, mut counted) = (1_u32, 0);
    for (event, range) in Parser::new_ext(
        source,
        Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES,
    )
    .into_offset_iter()
    {
        match event {
            Event::Start(Tag::Heading { .. }) if depth == 0 => {
                let passed = source.get(counted..range.start).unwrap_or_default();
                let ends = passed.bytes().filter(|byte| *byte == b'\n').count();
                line = line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
                counted = range.start;
                found.push(line);
            }
            Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::FootnoteDefinition(_)) => {
                depth += 1;
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition) => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn headings_come_with_the_line_they_stand_on() {
        let source = "Begin.\n\n## Wat wij *vragen* {.demands}\n\n1. Geld.\n\n> ## In een citaat\n\n### Slot\n\nTekst[^1].\n\n[^1]: Noot.\n\n    ## Kop in noot\n\n## Einde\n";
        let found = outline(source, &parse(source));
        let short: Vec<_> = found
            .iter()
            .map(|item| (item.level, item.text.as_str(), item.line))
            .collect();
        assert_eq!(
            short,
            [(2, "Wat wij vragen", 3), (3, "Slot", 9), (2, "Einde", 17)]
        );
        assert_eq!(found[2].id, "einde");
        assert!(outline("", &parse("")).is_empty());
    }
}
