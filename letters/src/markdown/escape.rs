//! Words that are no Markdown, written as Markdown: signs that would be marks are escaped, and only where they would be.

/// What a line stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Running text.
    Paragraph,
    /// A heading.
    Heading,
    /// A cell of a table.
    Cell,
}

/// Words that somebody typed or that came from outside, as one line of running text that reads as these words: no mark, no
/// figure that is computed and no instruction comes of them, whatever they are.
#[must_use]
pub fn words(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let around = Around {
        before: false,
        after: false,
        in_link: false,
    };
    let mut out = String::with_capacity(line.len() + 8);
    escaped(&line, around, Place::Paragraph, &mut out);
    let out = line_start(&out, Place::Paragraph);
    out.replace("[[", "\\[\\[").replace("{{", "\\{\\{")
}

/// What stands around a piece of text.
#[derive(Debug, Clone, Copy)]
pub struct Around {
    /// Whether something stands before it on its line.
    pub before: bool,
    /// Whether something stands after it.
    pub after: bool,
    /// Whether it is words of a link.
    pub in_link: bool,
}

/// Adds a piece of running text.
pub fn escaped(text: &str, around: Around, place: Place, out: &mut String) {
    let edge = |is: bool| if is { 'x' } else { ' ' };
    let tildes = around.before || around.after || text.matches('~').count() > 1;
    let mut left = edge(around.before);
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let after = &rest[sign.len_utf8()..];
        let right = after.chars().next().unwrap_or(edge(around.after));
        let last = after.is_empty();
        let means = match sign {
            '*' | '_' | '~' => {
                !(left.is_whitespace() && right.is_whitespace())
                    && match sign {
                        '_' => !(left.is_alphanumeric() && right.is_alphanumeric()),
                        '~' => tildes,
                        _ => true,
                    }
            }
            '\\' => last || right.is_ascii_punctuation(),
            '`' => true,
            // Before a link it would make a picture of it.
            '!' => last && around.after,
            '[' => around.in_link || right == '^' || last,
            ']' => around.in_link || matches!(right, '(' | '[' | ':') || last,
            '<' => right.is_ascii_alphabetic() || matches!(right, '/' | '!' | '?'),
            '&' => is_entity(after),
            '|' => place == Place::Cell,
            _ => false,
        };
        if means {
            out.push('\\');
        }
        out.push(sign);
        left = sign;
        rest = after;
    }
}

/// Whether what follows an `&` makes it the start of an entity.
fn is_entity(after: &str) -> bool {
    after.split_once(';').is_some_and(|(name, _)| {
        let name = name.strip_prefix('#').unwrap_or(name);
        (1..=32).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// A line whose beginning, or in a heading whose end, would be read as a mark.
#[must_use]
pub fn line_start(line: &str, place: Place) -> String {
    match place {
        Place::Cell => line.to_owned(),
        Place::Heading => heading_end(line),
        Place::Paragraph => match mark_at(line) {
            Some(at) => format!("{}\\{}", &line[..at], &line[at..]),
            None => line.to_owned(),
        },
    }
}

/// Where a backslash is needed.
fn mark_at(line: &str) -> Option<usize> {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let only = |sign: char| {
        !line.is_empty()
            && line
                .chars()
                .all(|char| char == sign || char.is_whitespace())
    };
    let starts = (1..=6).contains(&hashes) && ends(&line[hashes..])
        || line.starts_with(['-', '+', '*']) && ends(&line[1..])
        || only('-')
        || only('=')
        || line.starts_with(['>', '|'])
        || line.starts_with("~~~")
        || line.starts_with(":-");
    if starts {
        return Some(0);
    }
    let numbered = (1..=9).contains(&digits)
        && line[digits..].starts_with(['.', ')'])
        && ends(&line[digits + 1..]);
    numbered.then_some(digits)
}

fn heading_end(line: &str) -> String {
    let hashes = line.bytes().rev().take_while(|byte| *byte == b'#').count();
    let start = line.len() - hashes;
    let closes = hashes > 0 && (start == 0 || line[..start].ends_with(' '));
    match line.strip_suffix('}') {
        Some(rest) => format!("{rest}\\}}"),
        None if closes => format!("{}\\{}", &line[..start], &line[start..]),
        None => line.to_owned(),
    }
}

/// The longest row of backticks in a text.
#[must_use]
pub fn longest_ticks(text: &str) -> usize {
    text.split(|char| char != '`')
        .map(str::len)
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{parse, plain_text};
    use proptest::prelude::*;

    /// Without what smart punctuation makes of marks and dashes.
    fn bare(text: &str) -> String {
        let is_word = |sign: &char| !sign.is_whitespace() && !"-–—.…'\"‘’“”".contains(*sign);
        text.chars().filter(is_word).collect()
    }

    #[test]
    fn words_read_as_these_words() {
        for said in [
            "- een *streep* en [een](http://x.nl) `code` &amp; <b>",
            "1. geteld",
            "# kop {#x .demands}",
            "[[vul in]] en {{leden}} en \\{{leden}} en \\[[x]]",
            "> geciteerd | noot[^1] ![beeld](x)",
            "twee\n\nregels",
            "einde [",
            "~~door~~ __vet__ \\",
            "=== ---",
            "[[[drie]]] {{{drie}}}",
        ] {
            let document = parse(&words(said));
            assert!(
                document.problems.is_empty(),
                "{said}: {:?}",
                document.problems
            );
            assert_eq!(document.blocks.len(), 1, "{said}");
            assert_eq!(bare(&plain_text(&document)), bare(said), "{said}");
        }
    }

    proptest! {
        #[test]
        fn whatever_they_are(said in r"[-a-z0-9 \\*_~`\[\](){}<>&;#+=.!|:^\n]{1,24}") {
            prop_assume!(!said.trim().is_empty());
            let document = parse(&words(&said));
            prop_assert!(document.problems.is_empty(), "{:?}", document.problems);
            prop_assert_eq!(document.blocks.len(), 1);
            prop_assert_eq!(bare(&plain_text(&document)), bare(&said));
        }
    }
}
