//! The parts of which a text is compared: paragraphs with what stands between them, and the words of a paragraph.

use unicode_normalization::char::is_combining_mark;

/// A paragraph, and what stands between it and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part<'a> {
    /// Its lines, without white space behind the last.
    pub text: &'a str,
    /// Everything between the paragraph before and this one: line ends and white space. Before the first, nothing.
    pub gap: &'a str,
}

/// The paragraphs of a text. White space around the text is no part of any.
pub(crate) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let end = offset + line.trim_end().len();
        if line.trim().is_empty() {
            found.extend(open.take());
        } else {
            if note(line).is_some() {
                found.extend(open.take());
            }
            open = Some((open.map_or(offset, |(start, _)| start), end));
        }
        offset += line.len();
    }
    found.extend(open);
    let mut before = None;
    found
        .into_iter()
        .map(|(start, end)| {
            let gap = before
                .replace(end)
                .map_or("", |before| &text[before..start]);
            Part {
                text: &text[start..end],
                gap,
            }
        })
        .collect()
}

/// The name of the footnote whose text a paragraph is: `1` for `[^1]: See there.`
#[must_use]
pub fn note(paragraph: &str) -> Option<&str> {
    let (name, _) = paragraph.strip_prefix("[^")?.split_once("]:")?;
    let fits = !name.is_empty() && !name.contains(|c: char| c == ']' || c.is_whitespace());
    fits.then_some(name)
}

/// A text as words, runs of white space, and single signs; together they are the text.
/// What takes no room of its own (an accent, a mark of direction, a joiner) goes with what it stands behind.
pub(crate) fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq, Clone, Copy)]
    enum Sort {
        Word,
        Space,
        Sign,
    }
    let sort = |c: char| match c {
        c if c.is_alphanumeric() => Sort::Word,
        c if c.is_whitespace() => Sort::Space,
        _ => Sort::Sign,
    };
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut before: Option<Sort> = None;
    for (at, c) in text.char_indices() {
        if clings(c) && before.is_some_and(|before| before != Sort::Space) {
            continue;
        }
        let now = sort(c);
        if before.is_some_and(|before| before != now || now == Sort::Sign) {
            tokens.push(&text[start..at]);
            start = at;
        }
        before = Some(now);
    }
    tokens.extend((start < text.len()).then(|| &text[start..]));
    tokens
}

/// Whether a character is seen only through the one before it: combining marks, the soft hyphen, joiners and
/// marks of direction, variation selectors.
fn clings(c: char) -> bool {
    is_combining_mark(c)
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_width_stays_with_its_word() {
        assert_eq!(tokens("Cafe\u{301}s zijn"), ["Cafe\u{301}s", " ", "zijn"]);
        assert_eq!(
            tokens("co\u{AD}öp!\u{FE0F}?"),
            ["co\u{AD}öp", "!\u{FE0F}", "?"]
        );
        assert_eq!(tokens("שָׁלוֹם\u{200F} en"), ["שָׁלוֹם\u{200F}", " ", "en"]);
        assert_eq!(tokens("\u{301}a"), ["\u{301}", "a"]);
    }

    #[test]
    fn the_text_of_a_note_is_a_paragraph_of_its_own() {
        let text = "Tekst.[^1]\nNog.\n\n\n[^1]: Een.\n[^b]: Twee.\n    Meer.\n";
        let found: Vec<_> = parts(text)
            .iter()
            .map(|part| (part.gap, part.text))
            .collect();
        assert_eq!(
            found,
            [
                ("", "Tekst.[^1]\nNog."),
                ("\n\n\n", "[^1]: Een."),
                ("\n", "[^b]: Twee.\n    Meer."),
            ]
        );
        assert_eq!(note("[^b]: Twee."), Some("b"));
        assert_eq!(note("[^b] Twee: drie"), None);
    }
}
