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
/// A last line of a paragraph leaves at least this part of the width free. The letters of a printed text are not equally wide,
/// so that a full line may well have a tenth less of them than another.
const FILLED: f64 = 0.8;

impl Layout {
    pub fn of(lines: &[Line]) -> Self {
        let mut lengths: Vec<usize> = lines.iter().map(|line| length(&line.text)).collect();
        lengths.sort_unstable();
        match lengths.last() {
            Some(longest) if *longest > LONGEST_BROKEN => Self::Loose,
            // One line that stands out says nothing about the others.
            _ => Self::Broken(lengths.get(lengths.len() * 19 / 20).copied().unwrap_or(0)),
        }
    }

    /// Whether a paragraph ends between two lines that stand directly below each other.
    fn ends(self, line: &str, next: &str) -> bool {
        let Self::Broken(width) = self else {
            return true;
        };
        let word = next.split(' ').next().unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "lines are short")]
        let fits = ((length(line) + 1 + length(word)) as f64) < width as f64 * FILLED;
        is_item(next) || (ends_sentence(line) && fits)
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The lines of a text without what belongs to the page.
pub(super) fn lines(text: &str) -> Vec<Line> {
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
        lines.push(Line { text: line, gap });
        gap = false;
    }
    lines
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
