//! Texts that people edit, made up at random: every word is there once, so that it can be told where it went.

use proptest::prelude::*;

/// What somebody does to a paragraph, at a place that is taken modulo how many there are.
#[derive(Debug, Clone)]
pub(crate) enum Edit {
    Remove(usize),
    Insert(usize),
    Move(usize, usize),
    Word(usize, usize),
    Unword(usize, usize),
    Reword(usize, usize),
    Join(usize),
    Split(usize, usize),
}

/// What somebody does to a text.
pub(crate) fn edits(most: usize) -> impl Strategy<Value = Vec<Edit>> {
    let at = 0_usize..1000;
    let edit = prop_oneof![
        at.clone().prop_map(Edit::Remove),
        at.clone().prop_map(Edit::Insert),
        (at.clone(), at.clone()).prop_map(|(a, b)| Edit::Move(a, b)),
        (at.clone(), at.clone()).prop_map(|(a, b)| Edit::Word(a, b)),
        (at.clone(), at.clone()).prop_map(|(a, b)| Edit::Unword(a, b)),
        (at.clone(), at.clone()).prop_map(|(a, b)| Edit::Reword(a, b)),
        at.clone().prop_map(Edit::Join),
        (at.clone(), at).prop_map(|(a, b)| Edit::Split(a, b)),
    ];
    prop::collection::vec(edit, 0..=most)
}

/// The same without joining and splitting, which take words from one paragraph to another.
pub(crate) fn edits_within(most: usize) -> impl Strategy<Value = Vec<Edit>> {
    edits(most).prop_map(|mut edits| {
        edits.retain(|edit| !matches!(edit, Edit::Join(_) | Edit::Split(..)));
        edits
    })
}

/// A text in which every word is there once.
pub(crate) type Text = Vec<Vec<String>>;

/// A text with paragraphs of so many words.
pub(crate) fn start(sizes: &[usize]) -> Text {
    let mut names = 0..;
    sizes
        .iter()
        .map(|size| {
            names
                .by_ref()
                .take(*size)
                .map(|n| format!("b{n}"))
                .collect()
        })
        .collect()
}

/// The text after these edits; words that come in are called after whoever made them.
pub(crate) fn edited(mut text: Text, edits: &[Edit], who: &str) -> Text {
    let mut names = (0..).map(|n| format!("{who}{n}"));
    let mut new = move || names.next().unwrap();
    for edit in edits {
        let many = text.len();
        if many == 0 {
            text.push(vec![new(), new()]);
            continue;
        }
        match *edit {
            Edit::Remove(at) => drop(text.remove(at % many)),
            Edit::Insert(at) => text.insert(at % (many + 1), (0..5).map(|_| new()).collect()),
            Edit::Move(from, to) => {
                let moved = text.remove(from % many);
                text.insert(to % many, moved);
            }
            Edit::Word(at, word) => {
                let words = &mut text[at % many];
                words.insert(word % (words.len() + 1), new());
            }
            Edit::Unword(at, word) => {
                let words = &mut text[at % many];
                if words.len() > 1 {
                    words.remove(word % words.len());
                }
            }
            Edit::Reword(at, word) => {
                let words = &mut text[at % many];
                let word = word % words.len();
                words[word] = new();
            }
            Edit::Join(at) if at % many + 1 < many => {
                let joined = text.remove(at % many + 1);
                text[at % many].extend(joined);
            }
            Edit::Join(_) => {}
            Edit::Split(at, word) => {
                let words = &mut text[at % many];
                let rest = words.split_off(word % words.len());
                if words.is_empty() {
                    *words = rest;
                } else {
                    text.insert(at % many + 1, rest);
                }
            }
        }
    }
    text
}

/// The text in Markdown.
pub(crate) fn written(text: &Text) -> String {
    let paragraphs: Vec<_> = text.iter().map(|words| words.join(" ")).collect();
    paragraphs.join("\n\n")
}
