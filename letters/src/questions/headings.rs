//! The headings above questions and answers, in the forms in which they are printed.

/// What comes under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heading {
    /// A question, or several that are put together.
    Question(Vec<u32>),
    /// An answer to these; without numbers to what was asked last.
    Answer(Vec<u32>),
    /// Why the answer takes longer.
    Notice,
    /// What the askers add.
    Explanation,
}

/// How many numbers one heading has at most.
const MOST_NUMBERS: u32 = 50;

/// The highest number that a question has anywhere: a longer one in a heading is a year.
const HIGHEST: u32 = 999;

/// What came before a line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before<'l> {
    /// The number of the last question, where the publication numbers them without the word.
    pub bare: Option<u32>,
    /// The highest number that was asked. A list that goes on beyond [`HIGHEST`] does so one by one.
    pub highest: u32,
    /// What the line before says.
    pub line: Option<&'l str>,
}

impl Before<'_> {
    /// The highest number that a heading can have here.
    fn most(self) -> u32 {
        HIGHEST.max(self.highest.saturating_add(MOST_NUMBERS))
    }
}

/// Whether a line says in words that a question follows.
pub(super) fn says_question(line: &str) -> bool {
    matches!(worded(line, HIGHEST), Some((Heading::Question(_), _)))
}

/// The heading that a line is, and what stands behind it on the same line.
pub(super) fn heading<'l>(line: &'l str, before: Before<'_>) -> Option<(Heading, &'l str)> {
    worded(line, before.most()).or_else(|| bare(line, before.bare?, before))
}

/// "Vraag 1", "Vragen 2 en 3:", "Antwoord op vraag 4", "Antwoord 2 t/m 5", "Antwoord:", "Mededeling", "Toelichting:".
fn worded(line: &str, most: u32) -> Option<(Heading, &str)> {
    let line = line.trim_matches('*').trim();
    let (word, rest) = first_word(line);
    match word.to_lowercase().as_str() {
        "vraag" | "vragen" => {
            let (numbers, rest) = numbers(rest, most)?;
            let rest = whose(rest).or_else(|| behind(rest))?;
            Some((Heading::Question(numbers), rest))
        }
        "antwoord" | "antwoorden" => {
            let (said, rest) = past(rest, &["op"]);
            let (_, rest) = past(rest, &["de"]);
            let (_, rest) = past(rest, &["vraag", "vragen"]);
            match numbers(rest, most) {
                Some((numbers, rest)) => Some((Heading::Answer(numbers), behind(rest)?)),
                // "Antwoord op de brief" is a sentence.
                None if said => None,
                None => Some((Heading::Answer(Vec::new()), behind(rest)?)),
            }
        }
        "mededeling" => Some((Heading::Notice, behind(rest)?)),
        "toelichting" => Some((Heading::Explanation, behind(rest)?)),
        _ => None,
    }
}

/// "3" by itself, "3." or "3)" with the question behind it.
fn bare<'l>(line: &'l str, asked: u32, before: Before<'_>) -> Option<(Heading, &'l str)> {
    let (numbers, rest) = numbers(line, before.most())?;
    let first = *numbers.first()?;
    let again = first == asked && asked > 0 && before.line.is_some_and(|line| line.ends_with('?'));
    if first != asked + 1 && !again {
        return None;
    }
    let rest = rest.trim_start();
    let marked = rest.strip_prefix(['.', ')', ':']);
    match (rest.is_empty(), marked) {
        (true, _) => Some((Heading::Question(numbers), "")),
        (false, Some(text)) if text.is_empty() || text.starts_with(' ') => {
            Some((Heading::Question(numbers), text.trim_start()))
        }
        _ => None,
    }
}

/// The word that a text begins with, and the rest. A mark behind it stays with the rest.
fn first_word(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_alphabetic());
    text.split_at(end.unwrap_or(text.len()))
}

/// Goes past one of these words, if the text begins with it; whether it did.
fn past<'t>(text: &'t str, words: &[&str]) -> (bool, &'t str) {
    let (word, rest) = first_word(text.trim_start());
    let there = words.iter().any(|it| it.eq_ignore_ascii_case(word));
    if there { (true, rest) } else { (false, text) }
}

/// Whose question it is, behind its number: "(van het lid Krul)".
fn whose(rest: &str) -> Option<&str> {
    let rest = rest.trim();
    let within = rest.strip_prefix('(')?.strip_suffix(')')?;
    (!within.is_empty() && !within.contains(['(', ')'])).then_some(rest)
}

/// What stands behind a heading on its line: nothing, or a text behind a colon or a full stop.
fn behind(rest: &str) -> Option<&str> {
    let rest = rest.trim();
    if rest.is_empty() {
        return Some(rest);
    }
    let text = rest.strip_prefix([':', '.', ')'])?;
    (text.is_empty() || text.starts_with(' ')).then(|| text.trim_start())
}

/// "1", "2 en 3", "2, 3 en 4", "2 t/m 5", "2 tot en met 5", "2-5", and what comes behind.
fn numbers(text: &str, most: u32) -> Option<(Vec<u32>, &str)> {
    let (first, mut rest) = number(text.trim_start(), most)?;
    let mut numbers = vec![first];
    while let Some((between, next)) = separator(rest) {
        let Some((number, after)) = number(next, most) else {
            break;
        };
        let last = numbers.last().copied().unwrap_or(number);
        match between {
            Between::And => numbers.push(number),
            Between::UpTo if number > last && number - last <= MOST_NUMBERS => {
                numbers.extend(last + 1..=number);
            }
            Between::UpTo => break,
        }
        if numbers.len() > MOST_NUMBERS as usize {
            return None;
        }
        rest = after;
    }
    Some((numbers, rest))
}

enum Between {
    And,
    UpTo,
}

/// What stands between two numbers, and what comes behind it.
fn separator(text: &str) -> Option<(Between, &str)> {
    let text = text.trim_start();
    let ranges = ["t/m", "tot en met", "\u{2013}", "-"];
    let range = ranges.iter().find_map(|mark| text.strip_prefix(mark));
    if let Some(rest) = range {
        return Some((Between::UpTo, rest.trim_start()));
    }
    let rest = match text.strip_prefix(',') {
        // "2, en 3".
        Some(rest) => past(rest, &["en"]).1,
        None => match past(text, &["en"]) {
            (true, rest) => rest,
            (false, text) => text.strip_prefix(['&', '/'])?,
        },
    };
    Some((Between::And, rest.trim_start()))
}

/// A number up to `most` with nothing glued to it.
fn number(text: &str, most: u32) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit());
    let (digits, rest) = text.split_at(end.unwrap_or(text.len()));
    if digits.is_empty() || digits.len() > 4 || rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let number = digits.parse().ok()?;
    (number > 0 && number <= most).then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::{Before, Heading, heading};

    #[test]
    fn headings_are_known_in_their_forms() {
        let question = |numbers: &[u32]| Heading::Question(numbers.to_vec());
        let answer = |numbers: &[u32]| Heading::Answer(numbers.to_vec());
        let cases = [
            ("Vraag 1", Some((question(&[1]), ""))),
            ("Vraag 12:", Some((question(&[12]), ""))),
            ("Vragen 2 en 3", Some((question(&[2, 3]), ""))),
            (
                "Vraag 1: Kent u dit?",
                Some((question(&[1]), "Kent u dit?")),
            ),
            ("**Vraag 4**", Some((question(&[4]), ""))),
            ("Antwoord 1", Some((answer(&[1]), ""))),
            ("Antwoord op vraag 3.", Some((answer(&[3]), ""))),
            ("Antwoord op vraag 1:", Some((answer(&[1]), ""))),
            (
                "Antwoord op de vragen 2, 3 en 4",
                Some((answer(&[2, 3, 4]), "")),
            ),
            ("Antwoorden 2 t/m 5", Some((answer(&[2, 3, 4, 5]), ""))),
            ("Antwoord 2 tot en met 4:", Some((answer(&[2, 3, 4]), ""))),
            ("Antwoord 7\u{2013}9", Some((answer(&[7, 8, 9]), ""))),
            ("Antwoord 1 en 3 t/m 5", Some((answer(&[1, 3, 4, 5]), ""))),
            ("Antwoord:", Some((answer(&[]), ""))),
            ("Antwoord: Ja.", Some((answer(&[]), "Ja."))),
            ("ANTWOORD", Some((answer(&[]), ""))),
            ("Mededeling", Some((Heading::Notice, ""))),
            ("Toelichting:", Some((Heading::Explanation, ""))),
            ("Vragen van het lid Jansen (D66)", None),
            ("Antwoord van Minister De Jonge", None),
            ("Antwoord op de brief van 3 mei", None),
            (
                "Vraag 3 (van het lid Krul)",
                Some((question(&[3]), "(van het lid Krul)")),
            ),
            ("Vraag 3 (zie ook daar) gaat verder", None),
            ("Vraag 3 gaat over hetzelfde", None),
            ("Vraag 2018", None),
            ("Mededeling van Minister Jansen", None),
            ("1", None),
        ];
        for (line, expected) in cases {
            assert_eq!(heading(line, Before::default()), expected, "{line}");
        }
    }

    #[test]
    fn bare_numbers_are_headings_in_their_turn_only() {
        let found = |line, asked, before| {
            let before = Before {
                bare: Some(asked),
                highest: asked,
                line: before,
            };
            heading(line, before).is_some()
        };
        assert!(found("1", 0, None));
        assert!(found("2.", 1, Some("Ja?")));
        assert!(found("2) Wat vindt u?", 1, None));
        assert!(found("3", 3, Some("Zo nee, waarom niet?")));
        assert!(!found("3", 3, Some("op bladzijde")));
        assert!(!found("4", 1, None));
        assert!(!found("2 miljoen euro is daarvoor nodig", 1, None));
        assert!(!found("2.5 miljoen", 1, None));
    }

    #[test]
    fn a_range_without_end_is_no_heading() {
        assert_eq!(heading("Antwoord 1 t/m 999", Before::default()), None);
    }

    #[test]
    fn a_number_of_four_digits_is_a_year_until_its_turn_has_come() {
        let after = |highest| Before {
            highest,
            ..Before::default()
        };
        let found = |line, highest| heading(line, after(highest)).is_some();
        assert!(found("Vraag 1000", 999));
        assert!(found("Antwoord 1000", 1_000));
        assert!(found("Vragen 1000 en 1001", 999));
        assert!(!found("Vraag 2018", 999));
        assert!(!found("Vraag 1000", 12));
    }
}
