//! Everything that can be wrong, with its line.

use super::*;
use crate::problem::ProblemKind as Kind;

/// What is wrong with a text, as `line: message`.
fn wrong(source: &str) -> Vec<String> {
    parse(source)
        .problems
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn footnotes_are_checked_both_ways() {
    assert_eq!(
        wrong("Tekst[^1].\n\nMeer[^weg] en nog eens[^weg].\n\n[^1]: Noot.\n"),
        ["line 3: the footnote [^weg] has no text"]
    );
    assert_eq!(
        wrong("Tekst.\n\n[^1]: Nergens genoemd.\n"),
        ["line 3: nothing refers to the footnote [^1]"]
    );
    assert_eq!(
        wrong("Tekst[^a].\n\n[^a]: Een.\n\n[^A]: Twee.\n"),
        ["line 5: the footnote [^A] is defined more than once"]
    );
    assert_eq!(
        wrong("Tekst[^a].\n\n[^a]: Zie ook[^b].\n\n[^b]: Twee.\n"),
        ["line 3: the footnote [^b] stands inside another footnote"]
    );
    assert_eq!(
        wrong("Tekst[^a].\n\n[^a]:\n"),
        ["line 3: the footnote [^a] has no text"]
    );
}

#[test]
fn what_only_looks_like_a_footnote_is_left_alone() {
    assert_eq!(
        wrong("Letterlijk \\[^1], `[^1]` en [^ of [^] of [x^2]."),
        Vec::<String>::new()
    );
    assert_eq!(
        wrong("Achter een streep \\\\[^1]."),
        ["line 1: the footnote [^1] has no text"]
    );
}

#[test]
fn notes_are_numbered_in_the_order_of_the_text() {
    let document = parse("Een[^z] en twee[^a] en weer een[^Z].\n\n[^a]: A.\n\n[^z]: Z.\n");
    assert_eq!(document.problems, []);
    let notes: Vec<(u32, &str)> = document
        .notes
        .iter()
        .map(|note| (note.number, note.label.as_str()))
        .collect();
    assert_eq!(notes, [(1, "z"), (2, "a")]);
    let Some(Block::Paragraph { text }) = document.blocks.first() else {
        panic!("no paragraph")
    };
    let refs: Vec<(u32, bool)> = text
        .iter()
        .filter_map(|part| match part {
            Inline::Note { number, first } => Some((*number, *first)),
            _ => None,
        })
        .collect();
    assert_eq!(refs, [(1, true), (2, true), (1, false)]);
}

#[test]
fn headings_start_at_two_and_skip_nothing() {
    assert_eq!(
        wrong("### Te diep\n\ntekst"),
        ["line 1: a heading of level 3 follows level 1: a level is skipped"]
    );
    assert_eq!(
        wrong("## A\n\ntekst\n\n#### B\n"),
        ["line 5: a heading of level 4 follows level 2: a level is skipped"]
    );
    assert_eq!(
        wrong("Tekst\n\n# Te hoog\n\n## Goed\n"),
        ["line 3: a heading of level 1: only the subject is level 1, use ## in the text"]
    );
    assert_eq!(
        wrong("Titel\n=====\n\ntekst")[0],
        "line 1: a heading of level 1: only the subject is level 1, use ## in the text"
    );
    assert_eq!(
        wrong("## \n\ntekst\n\n## {#leeg}\n"),
        [
            "line 1: a heading without text",
            "line 5: a heading without text"
        ]
    );
}

#[test]
fn markup_that_letters_lack_keeps_its_words() {
    let document = parse(
        "Een <b>vet</b> woord.\n\n<div onclick=\"x\">\nblok\n</div>\n\n![Een foto](https://a.nl/f.jpg) hier.\n",
    );
    let lines: Vec<_> = document
        .problems
        .iter()
        .map(|problem| (problem.line, problem.kind.clone()))
        .collect();
    assert_eq!(lines[0], (Some(1), Kind::RawHtml));
    assert_eq!(lines[1].0, Some(3));
    assert!(lines.contains(&(Some(7), Kind::Image)));
    assert_eq!(
        plain_text(&document),
        "Een <b>vet</b> woord.\n\n<div onclick=\"x\"> blok </div>\n\nEen foto hier."
    );
    assert_eq!(Kind::RawHtml.severity(), Severity::Advice);
    assert!(!document.is_sound());
}

#[test]
fn refused_links_keep_their_words() {
    let document = parse(
        "[klik](javascript:alert(1)) en [lees](/pad) en\n[hier](#nergens), <info@a.nl>, [goed](https://a.nl).\n",
    );
    assert_eq!(
        document
            .problems
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        [
            "line 1: the link to javascript:alert(1) is refused: only https, http and mailto",
            "line 1: the link to /pad is refused: only https, http and mailto",
            "line 2: the link to #nergens is refused: only https, http and mailto",
        ]
    );
    assert_eq!(
        plain_text(&document),
        "klik en lees en hier, info@a.nl, goed."
    );
    assert_eq!(
        wrong("## Oproep {.demands}\n\n- a\n\nZie [boven](#oproep), [een](#verzoek-1).\n"),
        Vec::<String>::new()
    );
    assert_eq!(
        wrong("Zie [twee](#verzoek-2)."),
        ["line 1: the link to #verzoek-2 is refused: only https, http and mailto"]
    );
}

#[test]
fn characters_that_cannot_be_printed_are_named_with_their_line() {
    assert_eq!(
        wrong("Goed\u{ad}zo\u{a0}€\n\nMooi 😀 hè\n"),
        ["line 3: the character 😀 (U+1F600) cannot be printed"]
    );
    assert_eq!(
        wrong("\u{feff}Tekst"),
        ["line 1: the character BYTE ORDER MARK (U+FEFF) cannot be printed"]
    );
    assert_eq!(
        wrong("a\r\nb\r\n\u{7}c"),
        ["line 3: the character BEL (U+0007) cannot be printed"]
    );
    assert_eq!(
        wrong("Zie &#x1F600; en `語`"),
        [
            "line 1: the character 語 (U+8A9E) cannot be printed",
            "line 1: the character 😀 (U+1F600) cannot be printed",
        ]
    );
}

#[test]
fn an_empty_body_says_so() {
    for empty in ["", " \n\n", "---\n", "> \n"] {
        assert_eq!(wrong(empty), ["the letter has no text"], "{empty:?}");
    }
}

#[test]
fn a_table_must_fit_the_page() {
    let row = |cells: usize| format!("|{}\n", " a |".repeat(cells));
    let table = |cells: usize| {
        format!(
            "Vooraf\n\n{}|{}\n{}",
            row(cells),
            "-|".repeat(cells),
            row(cells)
        )
    };
    assert_eq!(wrong(&table(MAX_TABLE_COLUMNS)), Vec::<String>::new());
    assert_eq!(
        wrong(&table(13)),
        ["line 3: a table of 13 columns: more than 12 do not fit the page"]
    );
}
