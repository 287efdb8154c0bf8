//! What is written is read again as what was meant.

use super::*;
use crate::documents::flow::{Marks, Role};
use letters::markdown::{Inline, parse};

fn marks(set: &str) -> Marks {
    Marks {
        bold: set.contains('b'),
        italic: set.contains('i'),
        strike: set.contains('s'),
        code: set.contains('c'),
        link: set
            .contains('l')
            .then(|| "https://voorbeeld.test/a_b?c=(1)&d".into()),
    }
}

fn runs(parts: &[(&str, &str)]) -> Vec<Run> {
    parts
        .iter()
        .map(|(text, set)| Run::text(*text, &marks(set)))
        .collect()
}

fn body(runs: Vec<Run>) -> String {
    write(
        &build(vec![Line {
            role: Role::Body,
            runs,
        }]),
        Vec::new(),
    )
}

/// The words with the marks that the parser saw, as runs.
fn seen(text: &[Inline], set: &str, out: &mut Vec<(String, String)>) {
    for part in text {
        let (words, set) = match part {
            Inline::Text { text } => (text.clone(), set.to_owned()),
            Inline::Claim { claim } => (claim.mark(), set.to_owned()),
            Inline::Code { text } => (text.clone(), format!("{set}c")),
            Inline::Space | Inline::Break => (" ".to_owned(), set.to_owned()),
            Inline::Strong { text } => {
                seen(text, &format!("{set}b"), out);
                continue;
            }
            Inline::Emphasis { text } => {
                seen(text, &format!("{set}i"), out);
                continue;
            }
            Inline::Strike { text } => {
                seen(text, &format!("{set}s"), out);
                continue;
            }
            Inline::Link { text, .. } => {
                seen(text, &format!("{set}l"), out);
                continue;
            }
            Inline::Note { .. } => continue,
        };
        let mut set: Vec<char> = set.chars().collect();
        set.sort_unstable();
        set.dedup();
        let set: String = set.into_iter().collect();
        match out.last_mut() {
            Some((last, same)) if *same == set => last.push_str(&words),
            _ => out.push((words, set)),
        }
    }
}

fn read(markdown: &str) -> Vec<(String, String)> {
    let document = parse(markdown);
    let mut out = Vec::new();
    match document.blocks.as_slice() {
        [letters::markdown::Block::Paragraph { text }] => seen(text, "", &mut out),
        other => panic!("{markdown:?} gives {other:?}"),
    }
    out
}

#[test]
fn marks_are_seen_as_they_were_set() {
    for parts in [
        &[("een ", ""), ("vet", "b"), (" woord", "")][..],
        &[("een", ""), ("vet", "b"), ("woord", "")],
        &[("a", "b"), ("b", "i")],
        &[("a", "b"), ("b", "bi"), ("c", "b")],
        &[("a", "i"), ("b", "bi"), ("c", "i")],
        &[("a", "b"), ("b", "s"), ("c", "i")],
        &[
            ("vet ", "b"),
            ("en schuin", "bi"),
            (" en ", ""),
            ("weg", "s"),
        ],
        &[("zie ", ""), ("dit", "l"), (" en ", ""), ("dat", "bl")],
        &[("vet met ", "b"), ("een link", "bl"), (" erin", "b")],
        &[("[haken]", "l"), (" (rond)", "")],
        &[("x", "c"), (" en ", ""), ("`y`", "c")],
    ] {
        let markdown = body(runs(parts));
        let wanted: Vec<(String, String)> = parts
            .iter()
            .map(|(text, set)| ((*text).to_owned(), (*set).to_owned()))
            .collect();
        let found = read(&markdown);
        // White space between marks may belong to either side.
        let shape = |parts: &[(String, String)]| {
            parts
                .iter()
                .filter(|(text, _)| !text.trim().is_empty())
                .map(|(text, set)| (text.trim().to_owned(), set.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(shape(&found), shape(&wanted), "{markdown}");
    }
}

#[test]
fn words_that_look_like_markdown_stay_words() {
    for text in [
        "*sterren* en _strepen_ en __dubbel__",
        "# geen kop",
        "- geen punt",
        "+ geen plus",
        "* geen ster",
        "1. geen lijst",
        "3) ook niet",
        "> geen citaat",
        "[^1] geen noot",
        "[a](https://a.test)",
        "[a]: https://a.test",
        "<b>geen html</b>",
        "&amp; en &#169;",
        "`code`",
        "een \\* en c:\\map\\",
        "~~weg~~ ~een~",
        "- - -",
        "===",
        "| a | b |",
        "~~~ hek",
        "5 * 3 = 15",
        "een_naam_hier",
        "a < b & c",
        ":-: | :-:",
        "C#",
        "![a](b)",
        "[[wiki]]",
        "a[^x]b",
        "***",
    ] {
        let found: String = read(&body(runs(&[(text, "")])))
            .into_iter()
            .map(|(text, _)| text)
            .collect();
        assert_eq!(found, text);
    }
    for (text, wanted) in [
        ("Kop {.demands}", "## Kop {.demands\\}"),
        ("Taal C #", "## Taal C \\#"),
    ] {
        let role = Role::Heading {
            level: 1,
            places: Vec::new(),
        };
        let heading = Line {
            role,
            runs: runs(&[(text, "")]),
        };
        let markdown = write(&build(vec![heading]), Vec::new());
        assert_eq!(markdown, wanted);
        assert!(matches!(
            parse(&markdown).blocks.first(),
            Some(letters::markdown::Block::Heading { text: found, .. })
                if *found == [Inline::Text { text: text.to_owned() }]
        ));
    }
}

/// Small numbers that look random: the same at every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).unwrap()
    }
}

#[test]
fn no_word_is_lost_or_gained_however_marks_and_signs_meet() {
    let pieces = [
        "a", "woord", " ", "(", ")", "*", "_", "[", "]", "é", ".", "!", "~", "1.", "-", "<", ">",
        "#", "\\", "&", "|", ":", "=", "`", "{", "}",
    ];
    let sets = ["", "", "b", "i", "s", "bi", "l", "bl", "il", "c", "bs"];
    let mut dice = Dice(7);
    for _ in 0..20_000 {
        let count = 1 + dice.roll(6);
        let parts: Vec<Run> = (0..count)
            .map(|_| {
                let text: String = (0..=dice.roll(3))
                    .map(|_| pieces[dice.roll(pieces.len())])
                    .collect();
                Run::text(text, &marks(sets[dice.roll(sets.len())]))
            })
            .collect();
        let wanted: String = parts
            .iter()
            .map(|run| match &run.what {
                What::Text(text) => text.as_str(),
                _ => "",
            })
            .collect();
        let wanted = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
        if wanted.is_empty() {
            continue;
        }
        let markdown = body(parts);
        let found = letters::markdown::plain_text(&parse(&markdown));
        let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
        // Code keeps its spaces at the ends, and a row of hyphens or dots is set as a dash or an ellipsis.
        let plain = |text: &str| text.replace(['–', '—', '-', ' '], "").replace('…', "...");
        assert_eq!(plain(&found), plain(&wanted), "{markdown:?}");
    }
}
