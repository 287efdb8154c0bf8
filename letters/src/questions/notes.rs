//! Footnotes: out of the middle of the page where they are printed, with a mark where the text refers to them.

use super::{
    Footnote, headings,
    lines::{Line, joined},
};

/// How many notes are looked for at most.
const MOST_NOTES: u32 = 999;

/// How a text refers to a note, as in a letter's Markdown.
pub(super) fn mark(number: u32) -> String {
    format!("[^{number}]")
}

/// Takes the notes out of these lines and marks where they are referred to. A line that begins with a number is a note only
/// when it is its turn and something before it refers to it.
pub(super) fn take_out(lines: &mut Vec<Line>) -> Vec<Footnote> {
    let mut notes = Vec::new();
    for number in 1..=MOST_NOTES {
        let Some(note) = next(lines, number) else {
            break;
        };
        notes.push(note);
    }
    notes
}

fn next(lines: &mut Vec<Line>, number: u32) -> Option<Footnote> {
    let first = lines
        .iter()
        .position(|line| reference(&line.text, number).is_some())?;
    let behind = &lines[first + 1..];
    let at = first
        + 1
        + behind
            .iter()
            .position(|line| begins(line, number).is_some())?;
    let reference = (lines[..at].iter().enumerate().rev())
        .find_map(|(before, line)| Some((before, reference(&line.text, number)?)))?;
    let end = end(lines, at, number);
    let mut taken: Vec<Line> = lines.drain(at..end).collect();
    if let Some(line) = lines.get_mut(at) {
        line.gap = true;
    }
    let (before, (from, to)) = reference;
    lines[before].text.replace_range(from..to, &mark(number));
    let first = taken.first_mut()?;
    first.text = begins(first, number)?.to_owned();
    let text = joined(&taken);
    Some(Footnote { number, text })
}

/// The line behind the last of the note that begins here.
fn end(lines: &[Line], at: usize, number: u32) -> usize {
    let ends = |line: &Line| {
        line.gap
            || headings::heading(&line.text, None, None).is_some()
            || begins(line, number + 1).is_some()
    };
    let behind = &lines[at + 1..];
    at + 1 + behind.iter().position(ends).unwrap_or(behind.len())
}

/// What a line says behind the number of a note: `1 NRC`, `[1] NRC`, `[^1]: NRC`, `1) NRC`.
fn begins(line: &Line, number: u32) -> Option<&str> {
    let digits = number.to_string();
    let text = line.text.as_str();
    let said = [format!("[^{digits}]"), format!("[{digits}]")];
    let rest = if let Some(rest) = said
        .iter()
        .find_map(|said| text.strip_prefix(said.as_str()))
    {
        rest.strip_prefix(':').unwrap_or(rest)
    } else {
        let rest = text.strip_prefix(digits.as_str())?;
        let rest = rest.strip_prefix(')').unwrap_or(rest);
        rest.starts_with(' ').then_some(rest)?
    };
    let rest = rest.trim();
    (!rest.is_empty()).then_some(rest)
}

/// Where a line refers to a note: `[1]`, `[^1]`, or the number directly behind a word or a mark.
fn reference(line: &str, number: u32) -> Option<(usize, usize)> {
    let digits = number.to_string();
    for said in [mark(number), format!("[{digits}]")] {
        if let Some(at) = line.find(&said).filter(|at| *at > 0) {
            return Some((at, at + said.len()));
        }
    }
    line.match_indices(digits.as_str()).find_map(|(at, _)| {
        let (before, behind) = (line[..at].chars().next_back()?, &line[at + digits.len()..]);
        let glued = before.is_alphabetic() || "?!.,;:)\u{bb}\u{201d}\u{2019}\"'".contains(before);
        // "D66", "3.1", "art.2a" and "10.000,1" are no references.
        let figure = |c: char| c.is_alphanumeric();
        let inside = behind.starts_with(figure)
            || behind.starts_with(['.', ',', '%', '-', '/']) && behind[1..].starts_with(figure);
        let decimal = ".,:'".contains(before)
            && line[..at]
                .trim_end_matches(['.', ',', ':', '\''])
                .ends_with(|c: char| c.is_ascii_digit());
        let name = before.is_uppercase();
        (glued && !inside && !decimal && !name).then_some((at, at + digits.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::reference;

    #[test]
    fn a_reference_is_told_from_a_figure() {
        assert_eq!(reference("Kent u het bericht «Hulp»?1", 1), Some((28, 29)));
        assert_eq!(reference("volgens de krant [2] en", 2), Some((17, 20)));
        assert_eq!(reference("volgens de krant[^2] en", 2), Some((16, 20)));
        assert_eq!(reference("zoals eerder gemeld3, en", 3), Some((19, 20)));
        for line in [
            "het lid van D66",
            "in 1.1 procent",
            "paragraaf 1",
            "artikel:1a",
            "om 10:1",
            "A1",
        ] {
            assert_eq!(reference(line, 1).or(reference(line, 6)), None, "{line}");
        }
    }
}
