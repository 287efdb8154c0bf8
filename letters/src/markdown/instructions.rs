//! Instructions: `[[the name of the act]]` says what is still to be written in its place. Templates are made of them.
//!
//! They are words like any others on a page and in print; what they are for is that none of them is overlooked
//! ([`crate::problem::ProblemKind::Instruction`]). Whoever means the brackets themselves writes `\[[`; in code they are
//! only characters.

/// The longest instruction, in characters: a sentence or two.
const MAX_WORDS: usize = 300;

/// What stands in double brackets in `source[start..end]`, with the offset of its first bracket. The end may lie behind
/// `end`: the parser cuts a text at every bracket and quotation mark.
pub(crate) fn instructions(source: &str, start: usize, end: usize) -> Vec<(usize, String)> {
    let piece = source.get(start..end).unwrap_or_default();
    let begins = |(at, _): (usize, &str)| {
        let offset = start + at;
        let before = source[..offset].bytes().rev();
        let escaped = before.take_while(|&byte| byte == b'\\').count() % 2 == 1;
        let words = words_of(source[offset..].strip_prefix("[[")?)?;
        (!escaped).then_some((offset, words))
    };
    piece.match_indices('[').filter_map(begins).collect()
}

/// Whether there is an instruction in a line: something that is still to be written.
#[must_use]
pub fn is_unfinished(line: &str) -> bool {
    !instructions(line, 0, line.len()).is_empty()
}

/// What stands before the closing brackets, on one line; nothing when they do not come, or another instruction comes
/// first: a flood of opening ones is read but once.
fn words_of(rest: &str) -> Option<String> {
    let mut words = String::new();
    let mut before = '\n';
    for (at, c) in rest.char_indices().take(MAX_WORDS + 1) {
        match c {
            ']' if rest[at..].starts_with("]]") => {
                let one_line: Vec<&str> = words.split_whitespace().collect();
                return (!one_line.is_empty()).then(|| one_line.join(" "));
            }
            '[' if at == 0 || rest[at..].starts_with("[[") => return None,
            // An empty line ends whatever stands there.
            '\n' if before == '\n' => return None,
            '\r' => continue,
            _ => words.push(c),
        }
        before = c;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::{
        markdown::parse,
        problem::{ProblemKind, Severity},
    };

    fn found(markdown: &str) -> Vec<(u32, String)> {
        let problems = parse(markdown).problems.into_iter();
        let told = problems.filter_map(|problem| match problem.kind {
            ProblemKind::Instruction { text } => Some((problem.line?, text)),
            _ => None,
        });
        told.collect()
    }

    #[test]
    fn an_instruction_is_found_wherever_words_stand() {
        let text = "## [[Kop]]\n\nAan *[[naam van ’t ambt]]* en [[nog\niets]].\n\n| a | [[cel]] |\n|---|---|\n| x | y |\n\n\
            - Zie[^a].\n\n[^a]: [[Bron: titel, \"datum\"]]\n";
        let expected = [
            (1, "Kop"),
            (3, "naam van ’t ambt"),
            (3, "nog iets"),
            (6, "cel"),
            (12, "Bron: titel, \"datum\""),
        ];
        let expected = expected.map(|(line, words)| (line, words.to_owned()));
        assert_eq!(found(text), expected);
        assert_eq!(
            parse("[[x]]").problems[0].kind.severity(),
            Severity::Unfinished
        );
    }

    #[test]
    fn brackets_that_ask_for_nothing_are_left_alone() {
        for text in [
            "Hij zei “[…]” en [sic].",
            "[[de tekst]](https://voorbeeld.nl)",
            "\\[[haken]]",
            "`[[code]]`",
            "    [[ook code]]",
            "[[]] en [[ ]]",
            "[[nooit dicht",
            "[[over\n\nalinea’s]]",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
        assert_eq!(found("[[[binnenste]]]"), [(1, "binnenste".to_owned())]);
        assert_eq!(found("\\\\[[echt]]"), [(1, "echt".to_owned())]);
        let long = format!("[[{}]]", "a".repeat(super::MAX_WORDS));
        assert_eq!(found(&long).len(), 1);
        assert!(found(&format!("[[a{}", &long[2..])).is_empty());
    }

    #[test]
    fn a_flood_of_brackets_is_read_in_no_time() {
        let begun = std::time::Instant::now();
        for piece in ["[[", "[[a", "[[a]", "]]"] {
            parse(&piece.repeat(200_000));
        }
        assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
    }
}
