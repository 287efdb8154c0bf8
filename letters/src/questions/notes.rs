//! Footnotes: out of the middle of the page where they are printed, with a mark where the text refers to them.

use super::{
    Footnote, headings,
    lines::{Line, joined},
};
use std::ops::Range;

/// How many notes are looked for at most.
const MOST_NOTES: u32 = 999;

/// How a text refers to a note, as in a letter's Markdown.
pub(super) fn mark(number: u32) -> String {
    format!("[^{number}]")
}

/// How a note's number is printed, where it is referred to and before the note itself alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `[1]` or `[^1]`.
    Brackets,
    /// A raised figure, which comes out of the page glued to the word before it.
    Raised,
}

/// Takes the notes out of these lines and marks where they are referred to. A line that begins with a number is a note only
/// when it is its turn and something before it refers to it.
pub(super) fn take_out(lines: &mut Vec<Line>) -> Vec<Footnote> {
    let mut notes = Vec::new();
    // Notes and what refers to them come in the order of their numbers.
    let mut from = 0;
    for number in 1..=MOST_NOTES {
        let styles = [Style::Brackets, Style::Raised];
        let note = (styles.into_iter()).find_map(|style| next(lines, from, number, style));
        let Some((note, referred)) = note else {
            break;
        };
        notes.push(note);
        from = referred;
    }
    notes
}

/// Takes the note of this number out, and says which line refers to it. That is the last one before the note: a figure that
/// looks like its number is rather further away.
fn next(
    lines: &mut Vec<Line>,
    from: usize,
    number: u32,
    style: Style,
) -> Option<(Footnote, usize)> {
    let refers = |line: &Line| reference(&line.text, number, style);
    let first = from
        + lines[from..]
            .iter()
            .position(|line| refers(line).is_some())?;
    let mut behind = lines.iter().enumerate().skip(first + 1);
    let (at, text) =
        behind.find_map(|(at, line)| Some((at, begins(&line.text, number, style)?.to_owned())))?;
    let (referred, place) = (first..at)
        .rev()
        .find_map(|line| Some((line, refers(&lines[line])?)))?;
    let end = end(lines, at, number, style);
    let mut taken: Vec<Line> = lines.drain(at..end).collect();
    if let Some(line) = lines.get_mut(at) {
        line.gap = true;
    }
    lines[referred].text.replace_range(place, &mark(number));
    taken.first_mut()?.text = text;
    let text = joined(&taken);
    Some((Footnote { number, text }, referred))
}

/// The line behind the last of the note that begins here.
fn end(lines: &[Line], at: usize, number: u32, style: Style) -> usize {
    let ends = |line: &Line| {
        line.gap
            || headings::heading(&line.text, headings::Before::default()).is_some()
            || begins(&line.text, number + 1, style).is_some()
    };
    let behind = &lines[at + 1..];
    at + 1 + behind.iter().position(ends).unwrap_or(behind.len())
}

/// What a line says behind the number of a note: `1 NRC`, `[1] NRC`, `[^1]: NRC`.
fn begins(line: &str, number: u32, style: Style) -> Option<&str> {
    let rest = match style {
        Style::Brackets => {
            let rest = line.strip_prefix('[')?;
            let rest = rest.strip_prefix('^').unwrap_or(rest);
            let rest = rest
                .strip_prefix(number.to_string().as_str())?
                .strip_prefix(']')?;
            rest.strip_prefix(':').unwrap_or(rest)
        }
        Style::Raised => {
            let rest = line.strip_prefix(number.to_string().as_str())?;
            rest.starts_with(' ').then_some(rest)?
        }
    };
    let rest = rest.trim();
    (!rest.is_empty()).then_some(rest)
}

/// Where a line refers to a note.
fn reference(line: &str, number: u32, style: Style) -> Option<Range<usize>> {
    let digits = number.to_string();
    let places = line
        .match_indices(digits.as_str())
        .map(|(at, digits)| at..at + digits.len());
    match style {
        Style::Brackets => places.into_iter().find_map(|Range { start, end }| {
            let before = line[..start].strip_suffix('^').unwrap_or(&line[..start]);
            let begin = before.strip_suffix('[')?.len();
            // At the beginning of a line it is the note itself.
            (begin > 0 && line[end..].starts_with(']')).then_some(begin..end + 1)
        }),
        Style::Raised => places
            .into_iter()
            .find(|place| is_raised(&line[..place.start], &line[place.end..])),
    }
}

/// Whether a figure between these two is a raised one: it is glued to a word or a mark, and is no part of a number ("3.1",
/// "10.000,1") or of a name ("D66", "art.2a").
fn is_raised(before: &str, behind: &str) -> bool {
    let Some(last) = before.chars().next_back() else {
        return false;
    };
    let glued = last.is_lowercase() || "?!.,;:)\u{bb}\u{201d}\u{2019}\"'".contains(last);
    let goes_on = |text: &str| text.starts_with(char::is_alphanumeric);
    let inside = goes_on(behind)
        || behind
            .strip_prefix(['.', ',', '%', '-', '/'])
            .is_some_and(goes_on);
    let marks = before.trim_end_matches(['.', ',', ':', '\'']);
    let decimal = marks.len() < before.len() && marks.ends_with(|c: char| c.is_ascii_digit());
    glued && !inside && !decimal
}

#[cfg(test)]
mod tests {
    use super::{Style, reference, take_out};
    use crate::questions::lines::lines;

    #[test]
    fn a_reference_is_told_from_a_figure() {
        let raised = |line, number| reference(line, number, Style::Raised);
        let brackets = |line, number| reference(line, number, Style::Brackets);
        assert_eq!(raised("Kent u het bericht «Hulp»?1", 1), Some(28..29));
        assert_eq!(raised("zoals eerder gemeld3, en", 3), Some(19..20));
        assert_eq!(brackets("volgens de krant [2] en", 2), Some(17..20));
        assert_eq!(brackets("volgens de krant[^2] en", 2), Some(16..20));
        assert_eq!(brackets("[2] De krant", 2), None);
        assert_eq!(brackets("volgens de krant [12] en", 2), None);
        for line in [
            "het lid van D66",
            "in 1.1 procent",
            "paragraaf 1",
            "artikel:1a",
            "om 10:1",
            "A1",
        ] {
            assert_eq!(raised(line, 1).or(raised(line, 6)), None, "{line}");
        }
    }

    #[test]
    fn a_numbered_question_is_no_note() {
        let text = "1) Kent u dit [1] en dat [2]?\n2) Wat vindt u daarvan?\n\n[1] De krant.\n[2] Het blad,\n3 mei.\n";
        let (mut lines, _) = lines(text);
        let notes = take_out(&mut lines);
        let texts: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(texts, ["De krant.", "Het blad, 3 mei."]);
        let left: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(
            left,
            ["1) Kent u dit [^1] en dat [^2]?", "2) Wat vindt u daarvan?"]
        );
    }
}
