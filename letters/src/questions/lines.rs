//! From printed lines back to paragraphs: what belongs to the page goes out, words that were broken are whole again.

/// A printed line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// What is on it, without the white space around.
    pub text: String,
    /// Whether room was left above it.
    pub gap: bool,
}

impl Line {
    /// What stands behind a heading on its line.
    pub fn behind_heading(rest: &str) -> Self {
        Self {
            text: rest.to_owned(),
            gap: true,
        }
    }
}

/// How the text was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Each line is a paragraph.
    Loose,
    /// Lines are broken at about so many characters.
    Broken(usize),
}

/// Longer lines than this are not broken ones.
const LONGEST_BROKEN: usize = 140;
/// A longer word than this is an address of the web, which stands out of a broken line.
const LONGEST_WORD: usize = 40;
/// The last line of a paragraph fills less than this part of the width, in tenths. The letters of a printed text are not
/// equally wide, so that a full line may well have a tenth less of them than another.
const FILLED: usize = 8;

impl Layout {
    pub fn of(lines: &[Line]) -> Self {
        let mut lengths: Vec<usize> = lines.iter().map(|line| words(&line.text)).collect();
        lengths.sort_unstable();
        match lengths.last() {
            Some(longest) if *longest > LONGEST_BROKEN => Self::Loose,
            // One line that is longer than the others says nothing about them.
            _ => Self::Broken(lengths.get(lengths.len() * 19 / 20).copied().unwrap_or(0)),
        }
    }

    /// Whether a paragraph ends between two lines that stand directly below each other.
    fn ends(self, line: &str, next: &str) -> bool {
        let Self::Broken(width) = self else {
            return true;
        };
        let word = next.split(' ').next().unwrap_or_default();
        let fits = (length(line) + 1 + length(word)) * 10 < width * FILLED;
        is_item(next) || (ends_sentence(line) && fits)
    }
}

/// How long a line is without its longest words.
fn words(line: &str) -> usize {
    let words = line.split(' ').map(length);
    words
        .filter(|length| *length <= LONGEST_WORD)
        .map(|length| length + 1)
        .sum()
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// How many lines are read at most: some two thousand pages.
const MOST_LINES: usize = 100_000;

/// The lines of a text without what belongs to the page, and whether these are all.
pub(super) fn lines(text: &str) -> (Vec<Line>, bool) {
    let mut lines = Vec::new();
    let mut gap = true;
    for line in text
        .replace("\r\n", "\n")
        .split(['\n', '\r', '\u{2028}', '\u{2029}'])
    {
        // A new page leaves room, and says so with a character of its own or not at all.
        gap |= line.contains('\u{c}');
        let line = line.split(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
        let words: Vec<&str> = line.filter(|word| !word.is_empty()).collect();
        let line = words.join(" ");
        if line.is_empty() || is_furniture(&line) {
            gap = true;
            continue;
        }
        if lines.len() == MOST_LINES {
            return (lines, false);
        }
        lines.push(Line { text: line, gap });
        gap = false;
    }
    (lines, true)
}

/// Whether a line is what the printer put around the text: running head, number of the document, number of the page.
fn is_furniture(line: &str) -> bool {
    let begins = [
        "Tweede Kamer, vergaderjaar",
        "Eerste Kamer, vergaderjaar",
        "ah-tk-",
        "ah-ek-",
        "kv-tk-",
        "kst-",
        "ISSN ",
        "\u{2019}s-Gravenhage 20",
        "'s-Gravenhage 20",
    ];
    begins.iter().any(|begin| line.starts_with(begin)) || is_page_number(line)
}

/// "Pagina 2 van 5".
fn is_page_number(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    matches!(words[..], [page, n, of, all]
        if page.eq_ignore_ascii_case("pagina") && number(n) && matches!(of, "van" | "/") && number(all))
}

/// Whether a line ends like a sentence.
fn ends_sentence(line: &str) -> bool {
    let line = line.trim_end_matches(['"', '\u{201d}', '\u{2019}', '\'', ')', '\u{bb}', ']']);
    line.ends_with(['.', '?', '!', ':', ';'])
        // A note's mark comes behind the sentence.
        || line.rsplit_once("[^").is_some_and(|(before, _)| ends_sentence(before))
}

/// Whether a text ends with a question mark, and a note's mark behind it at most.
pub(super) fn ends_in_question(text: &str) -> bool {
    let closed = |text: &str| {
        let close = ['"', '\u{201d}', '\u{2019}', '\'', ')', '\u{bb}'];
        text.trim_end_matches(close).ends_with('?')
    };
    let noted = text.rsplit_once("[^").map(|(before, _)| before.trim_end());
    closed(text) || (text.ends_with(']') && noted.is_some_and(closed))
}

/// Whether a line begins an item of a list.
fn is_item(line: &str) -> bool {
    ["\u{2022} ", "\u{2013} ", "- ", "\u{25aa} ", "\u{b7} "]
        .iter()
        .any(|bullet| line.starts_with(bullet))
}

/// Paragraphs of these lines, with an empty line between two.
pub(super) fn paragraphs(lines: &[Line], layout: Layout) -> String {
    let mut text = String::new();
    let mut before: Option<&str> = None;
    for line in lines {
        let next = line.text.as_str();
        match before {
            None => text.push_str(next),
            Some(line_before) => {
                // A sentence that goes on, goes on over a page or a note too.
                let goes_on =
                    !ends_sentence(line_before) && next.starts_with(|c: char| c.is_lowercase());
                let ends = if line.gap {
                    !goes_on
                } else {
                    layout.ends(line_before, next)
                };
                if ends {
                    text.push_str("\n\n");
                    text.push_str(next);
                } else {
                    join(&mut text, next);
                }
            }
        }
        before = Some(next);
    }
    text
}

/// One line behind another, a word that was broken between them whole again.
fn join(text: &mut String, next: &str) {
    if text.ends_with('\u{ad}') {
        text.pop();
        text.push_str(next);
        return;
    }
    if text.ends_with('-') && !text.ends_with(" -") {
        match hyphen(text, next) {
            Hyphen::Line => {
                text.pop();
            }
            Hyphen::Word => {}
            Hyphen::List => text.push(' '),
        }
    } else {
        text.push(' ');
    }
    text.push_str(next);
}

/// Whose a hyphen at the end of a line is.
enum Hyphen {
    /// The word was broken there.
    Line,
    /// The word has it.
    Word,
    /// A part of the word is left out: "bij- en nascholing".
    List,
}

fn hyphen(text: &str, next: &str) -> Hyphen {
    let word = next.split([' ', ',']).next().unwrap_or_default();
    if ["en", "of", "als", "noch"].contains(&word) {
        return Hyphen::List;
    }
    let mut back = text.chars().rev().skip(1);
    let (last, before) = (back.next(), back.next());
    let first = next.chars().next();
    // "CDA-fractie", "Noord-Holland", "2018-2019", "zee-eend".
    let capitals = last.is_some_and(char::is_uppercase) && before.is_some_and(char::is_uppercase);
    let named = first.is_some_and(|c| !c.is_lowercase());
    let clash = matches!(
        (last, first),
        (Some('a'), Some('a' | 'e' | 'i' | 'u'))
            | (Some('e'), Some('e' | 'i' | 'u'))
            | (Some('i'), Some('e' | 'i' | 'j'))
            | (Some('o'), Some('e' | 'i' | 'o' | 'u'))
            | (Some('u'), Some('i' | 'u'))
    );
    if capitals || named || clash {
        Hyphen::Word
    } else {
        Hyphen::Line
    }
}

/// The whole of these lines as one text.
pub(super) fn joined(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        if text.is_empty() {
            text.push_str(&line.text);
        } else {
            join(&mut text, &line.text);
        }
    }
    text
}
