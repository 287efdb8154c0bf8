//! Words that somebody wants covered: where they stand, and which ones may be.

use std::{collections::BTreeSet, ops::Range};

/// How many words are suggested at most.
const MOST_SUGGESTED: usize = 24;

/// Where words stand in a text, by its bytes: wherever they are whole words, in whichever case, over whichever white space.
#[must_use]
pub fn occurrences(text: &str, words: &str) -> Vec<Range<usize>> {
    let wanted = folded(words.trim());
    let ground: Vec<(usize, char)> = text.char_indices().collect();
    let (Some(first), Some(last)) = (wanted.first(), wanted.last()) else {
        return Vec::new();
    };
    let (whole_start, whole_end) = (first.is_alphanumeric(), last.is_alphanumeric());
    let mut found = Vec::new();
    let mut at = 0;
    while at < ground.len() {
        let inside = whole_start && at > 0 && ground[at - 1].1.is_alphanumeric();
        let end = if inside {
            None
        } else {
            matches(&ground[at..], &wanted)
        };
        let end = end.map(|length| at + length).filter(|end| {
            !(whole_end && ground.get(*end).is_some_and(|(_, c)| c.is_alphanumeric()))
        });
        let Some(end) = end else {
            at += 1;
            continue;
        };
        let last = ground.get(end).map_or(text.len(), |(byte, _)| *byte);
        found.push(ground[at].0..last);
        at = end;
    }
    found
}

/// Small letters, and one space for any white space.
fn folded(words: &str) -> Vec<char> {
    let joined = words.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.chars().flat_map(char::to_lowercase).collect()
}

/// How many characters of the text are what is wanted, from its beginning on.
fn matches(ground: &[(usize, char)], wanted: &[char]) -> Option<usize> {
    let mut at = 0;
    let mut rest = wanted;
    while let Some((next, behind)) = rest.split_first() {
        let (_, c) = *ground.get(at)?;
        if *next == ' ' {
            let white = ground[at..].iter().take_while(|(_, c)| c.is_whitespace());
            let white = white.count();
            if white == 0 {
                return None;
            }
            at += white;
            rest = behind;
            continue;
        }
        for lower in c.to_lowercase() {
            let (next, behind) = rest.split_first()?;
            if *next != lower {
                return None;
            }
            rest = behind;
        }
        at += 1;
    }
    Some(at)
}

/// Words that are most likely about a person: mail addresses, telephone numbers, bank accounts. Each once, in their order.
#[must_use]
pub fn suggestions(text: &str) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mails = text.split(|c: char| c.is_whitespace() || "<>()[]\"',;:|".contains(c));
    let mails = mails
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| is_mail(word));
    let numbers = text.lines().flat_map(numbers);
    mails
        .map(str::to_owned)
        .chain(numbers)
        .filter(|word| seen.insert(word.to_lowercase()))
        .take(MOST_SUGGESTED)
        .collect()
}

fn is_mail(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else {
        return false;
    };
    let labels: Vec<&str> = host.split('.').collect();
    !name.is_empty()
        && labels.len() > 1
        && labels.iter().all(|it| !it.is_empty())
        && !host.contains('@')
}

/// The telephone numbers and the bank accounts of a line.
fn numbers(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(at) =
        rest.find(|c: char| c.is_ascii_digit() || c == '+' || c.is_ascii_uppercase())
    {
        let before = rest[..at].chars().next_back();
        let from = &rest[at..];
        let length = from
            .find(|c: char| !(c.is_ascii_alphanumeric() || "+-() .".contains(c)))
            .unwrap_or(from.len());
        let run = &from[..length];
        let taken = if before.is_some_and(|c| c.is_alphanumeric() || c == '-') {
            None
        } else {
            account(run).or_else(|| telephone(run))
        };
        let step = match taken {
            Some(end) => {
                found.push(run[..end].to_owned());
                end
            }
            None => from.chars().next().map_or(1, char::len_utf8),
        };
        rest = &from[step..];
    }
    found
}

/// Where an IBAN ends with which this begins (ISO 13616: two letters, two digits and at most thirty more).
fn account(run: &str) -> Option<usize> {
    let mut bare = String::new();
    for (at, c) in run.char_indices() {
        match c {
            'A'..='Z' | '0'..='9' => bare.push(c),
            ' ' if !run[..at].ends_with(' ') => continue,
            _ => break,
        }
        let end = at + 1;
        let ends = !run[end..].starts_with(char::is_alphanumeric);
        if ends && (15..=34).contains(&bare.len()) && sums(&bare) {
            return Some(end);
        }
    }
    None
}

/// The check of ISO 7064 over an account, MOD 97-10.
fn sums(bare: &str) -> bool {
    let (country, check) = (&bare[..2], &bare[2..4]);
    let fits = country.bytes().all(|c| c.is_ascii_uppercase())
        && check.bytes().all(|c| c.is_ascii_digit());
    let turned = bare[4..].chars().chain(bare[..4].chars());
    let rest = turned.fold(0_u32, |sum, c| {
        let value = c.to_digit(36).unwrap_or(0);
        let shift = if value > 9 { 100 } else { 10 };
        (sum * shift + value) % 97
    });
    fits && rest == 1
}

/// Where a Dutch telephone number ends with which this begins: ten digits from a nought, or eleven from +31.
fn telephone(run: &str) -> Option<usize> {
    let mut digits = String::new();
    let mut end = 0;
    for (at, c) in run.char_indices() {
        match c {
            '0'..='9' => {
                digits.push(c);
                end = at + 1;
            }
            '+' if at == 0 => {}
            // The nought in "+31 (0)6" is dialled in the country alone.
            '-' | '(' | ')' | ' ' | '.' => {}
            _ => break,
        }
    }
    let spelt = &run[..end];
    // A date and an hour have as many digits, and more dashes.
    if spelt.matches('-').count() > 1 {
        return None;
    }
    let abroad = spelt.starts_with('+') || digits.starts_with("0031");
    let digits = digits
        .strip_prefix("00")
        .filter(|_| abroad)
        .unwrap_or(&digits);
    let fits = if abroad {
        let own = digits.strip_prefix("31");
        own.is_some_and(|own| own.trim_start_matches('0').len() == 9)
    } else {
        digits.starts_with('0') && digits.len() == 10
    };
    fits.then_some(end)
}
