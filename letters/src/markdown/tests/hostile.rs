//! Texts made to break things: each must be refused quickly, by name.

use super::pages::{at_end, beside};
use super::*;
use crate::problem::ProblemKind as Kind;
use proptest::prelude::*;

/// Reads a text and does everything with it that pages, press and store do, on a thread with a small stack.
fn survive(source: String) -> Document {
    let work = move || {
        let document = parse(&source);
        let json = serde_json::to_string(&document).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Document>(&json).expect("the same JSON"),
            document
        );
        html::body(&document, &beside());
        html::body(&document, &at_end());
        plain_text(&document);
        summary(&document, 200);
        document
    };
    std::thread::Builder::new()
        .stack_size(512 << 10)
        .spawn(work)
        .expect("a thread")
        .join()
        .expect("no panic")
}

#[test]
fn three_hundred_quotes_deep_is_refused_and_its_words_kept() {
    let document = survive(format!("Boven\n\n{} bodem\n", "> ".repeat(300)));
    assert_eq!(
        document.problems,
        [Problem::at_line(3, Kind::TooDeep { max: MAX_NESTING })]
    );
    assert!(plain_text(&document).ends_with("bodem"));
}

#[test]
fn deep_lists_and_emphasis_are_refused_as_well() {
    for source in [
        "- ".repeat(300) + "x",
        "1. ".repeat(2000) + "x",
        "> - ".repeat(1000) + "x[^1]\n\n[^1]: " + &"> ".repeat(500) + "noot",
        "*a **b ".repeat(400) + &"b** a*".repeat(400),
        (0..300).fold(String::new(), |text, depth| {
            text + &"  ".repeat(depth) + "- x\n"
        }),
    ] {
        let document = survive(source);
        assert!(
            document
                .problems
                .iter()
                .any(|problem| matches!(problem.kind, Kind::TooDeep { .. })),
            "{:?}",
            document.problems
        );
    }
}

#[test]
fn ten_megabytes_are_refused_unread() {
    let document = parse(&"a ".repeat(5 << 20));
    assert_eq!(
        document.problems,
        [Problem::of_whole(Kind::TooLarge {
            bytes: 10 << 20,
            max: MAX_BODY_BYTES
        })]
    );
    assert_eq!(document.blocks, []);
}

#[test]
fn a_flood_of_anything_is_read_in_seconds() {
    // A quarter of the largest body: enough for work that grows with the square to show.
    let full = |piece: &str| piece.repeat(MAX_BODY_BYTES / 4 / piece.len());
    for piece in [
        ">",
        "- ",
        "a\n\n",
        "*a ",
        "[^1]",
        "[^x ",
        "[",
        "## a\n\n",
        "😀",
        "<b>",
        "![",
        "`",
        "x[^1]\n\n[^1]: y\n\n",
        "|a",
        "> > a\n",
        "\\",
    ] {
        let source = full(piece);
        let start = std::time::Instant::now();
        html::body(&parse(&source), &beside());
        assert!(
            start.elapsed().as_secs() < 5,
            "{piece:?} took {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn a_flood_of_one_problem_does_not_bury_another() {
    let document = parse(&("😀\n\n".repeat(500) + "# Te hoog"));
    assert!(document.problems.len() < 30);
    assert_eq!(
        document.problems.last(),
        Some(&Problem::at_line(1001, Kind::TopHeading))
    );
}

/// Pieces that mean something in Markdown or HTML, so that chance finds their combinations.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zé '\"]{1,6}",
        4 => prop::sample::select(vec![
            "\n", "\n\n", "> ", "- ", "1. ", "## ", "{.demands}", "{#a onclick=x}", "[^1]", "\n[^1]: ", "    ", "*", "**", "~~", "`", "\n```\n",
            "[a](", "](javascript:alert(1))", "](https://a.nl/\"onmouseover=x)", "](#a)", "<script>", "</script>", "<img src=x onerror=y>", "<a href='",
            "javascript:x", "|a|b|\n|-|-|\n", "---", "\"", "'", "&quot;", "&lt;script&gt;", "&#60;", "<https://a.nl/'>", "![", "\\", "😀", "\0", "\u{feff}", "\r",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Reads HTML as a browser's tokeniser would, as far as ours goes: every tag must be one that we write.
fn assert_ours(page: &str) {
    let mut rest = page;
    while let Some((text, tail)) = rest.split_once('<') {
        assert!(!text.contains(['"', '\'']), "a bare quote in {text:?}");
        let (tag, after) = tail.split_once('>').expect("tags are closed");
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let known = "a b blockquote br button code em h2 h3 h4 h5 h6 hr li ol p pre s section span strong sup table tbody td th thead tr ul";
        assert!(known.split(' ').any(|one| one == name), "the tag <{tag}>");
        for (at, part) in tag.split('"').enumerate().filter(|(at, _)| at % 2 == 0) {
            let attributes = part.split_whitespace().skip(usize::from(at == 0));
            for attribute in attributes {
                let attribute = attribute.trim_end_matches('=');
                let known =
                    "aria-label class href id popover popovertarget rel role scope start type";
                assert!(
                    known.split(' ').any(|one| one == attribute),
                    "the attribute {attribute:?} in <{tag}>"
                );
            }
        }
        if let Some((_, href)) = tag.split_once("href=\"") {
            assert!(
                ["https:", "http:", "mailto:", "#"]
                    .iter()
                    .any(|start| href.to_lowercase().starts_with(start)),
                "{href}"
            );
        }
        rest = after;
    }
    assert!(!rest.contains(['"', '\'']), "a bare quote in {rest:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_safe_page(source in text()) {
        let document = parse(&source);
        for marks in [beside(), at_end()] {
            let page = html::body(&document, &marks);
            assert_ours(&page);
            prop_assert!(!page.to_lowercase().contains("<script"));
        }
        let lines = u32::try_from(source.len()).unwrap_or(u32::MAX) + 1;
        prop_assert!(document.problems.iter().all(|problem| problem.line.is_none_or(|line| (1..=lines).contains(&line))));
        let json = serde_json::to_string(&document).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Document>(&json).expect("the same JSON"), document);
    }

    #[test]
    fn any_characters_at_all_are_survived(source in any::<String>()) {
        let document = parse(&source);
        html::body(&document, &beside());
        prop_assert!(summary(&document, 80).chars().count() <= 80);
    }
}
