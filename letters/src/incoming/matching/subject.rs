//! What a subject says, without what programs put before it.

use super::{Fit, Message, Sent};
use unicode_normalization::UnicodeNormalization as _;

/// What programs put before a subject, in small letters.
const PREFIXES: [&str; 22] = [
    "re",
    "antw",
    "antwoord",
    "aw",
    "sv",
    "vs",
    "fw",
    "fwd",
    "wg",
    "tr",
    "betr",
    "betreft",
    "betreff",
    "onderwerp",
    "subject",
    "doorst",
    "doorgest",
    "doorgestuurd",
    "automatisch antwoord",
    "automatic reply",
    "ontvangstbevestiging",
    "beantwoord",
];

/// Those of them by which a message is sent on.
const SENDS_ON: [&str; 7] = [
    "fw",
    "fwd",
    "wg",
    "tr",
    "doorst",
    "doorgest",
    "doorgestuurd",
];

/// Whether a subject says that the message sends another on.
#[must_use]
pub fn sends_on(subject: &str) -> bool {
    let subject = folded(subject);
    let prefix = subject.split_once(':').map(|(prefix, _)| prefix.trim());
    prefix.is_some_and(|prefix| SENDS_ON.contains(&prefix.trim_end_matches('.')))
}

/// How much of a subject is compared, in characters; a letter's has 400.
const LONGEST: usize = 1_000;

/// A subject without "Re:", "Antw:", "FW:", "Betr.:" and their like, without the labels that mail servers put before it
/// ("`[EXTERN]`"), and without a reference; in small letters, with single spaces.
#[must_use]
pub fn bare(subject: &str, reference: Option<&str>) -> String {
    let mut text: String = folded(subject);
    if let Some(reference) = reference
        .map(folded)
        .filter(|reference| !reference.is_empty())
        && let Some(at) = mentioned(&text, &reference)
    {
        text.replace_range(at..at + reference.len(), " ");
        text = text
            .replace("( )", " ")
            .replace("[ ]", " ")
            .replace("()", " ")
            .replace("[]", " ");
    }
    let edge =
        |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | ',' | '.' | '|' | '/');
    let mut rest = text.trim_matches(edge);
    while let Some(behind) = without_prefix(rest) {
        rest = behind.trim_start_matches(edge);
    }
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        '‘' | '’' | '‚' | '`' => '\'',
        '“' | '”' | '„' => '"',
        '\u{a0}' | '\t' | '\r' | '\n' => ' ',
        other => other,
    };
    let first = text.chars().take(LONGEST);
    first
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

fn without_prefix(text: &str) -> Option<&str> {
    if let Some(inner) = text.strip_prefix('[') {
        let (label, behind) = inner.split_once(']')?;
        return (label.chars().count() <= 24 && !behind.trim().is_empty()).then_some(behind);
    }
    let (prefix, behind) = text.split_once(':')?;
    // "Re[2]: ", "Antw. : ", "RE (3):"
    let word = prefix.trim_end_matches(|c: char| {
        c.is_ascii_digit() || c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '.' | '^')
    });
    PREFIXES.contains(&word).then_some(behind)
}

/// Where a reference stands in a text, with no letter or digit next to it: 2026-01 is not in 2026-014.
fn mentioned(text: &str, reference: &str) -> Option<usize> {
    let found = text.match_indices(reference).find(|(at, _)| {
        let before = text[..*at].chars().next_back();
        let after = text[at + reference.len()..].chars().next();
        let goes_on = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !goes_on(before) && !goes_on(after)
    });
    found.map(|(at, _)| at)
}

/// Whether a subject is that of what was sent, or has its reference.
pub(super) fn is_of<K>(subject: &str, sent: &Sent<K>) -> bool {
    let reference = sent.reference.as_deref();
    let referred = reference.map(folded).is_some_and(|reference| {
        !reference.trim().is_empty() && mentioned(&folded(subject), &reference).is_some()
    });
    let bare_subject = bare(subject, reference);
    referred || (!bare_subject.is_empty() && bare_subject == bare(&sent.subject, reference))
}

/// What was sent with this subject to this sender, when that is one letter. Of two envelopes with it, the one that went to
/// the sender's own address.
pub(super) fn only<'a, K: Copy + Eq>(
    message: &Message,
    sent: &'a [Sent<K>],
) -> Option<(&'a Sent<K>, Fit)> {
    let fitting = sent.iter().filter(|it| is_of(&message.subject, it));
    let fitting: Vec<(&Sent<K>, Fit)> = fitting
        .filter_map(|it| Some((it, it.fit(message)?)))
        .collect();
    let (first, _) = fitting.first()?;
    let one = fitting.iter().all(|(it, _)| it.letter == first.letter);
    one.then_some(())?;
    let best = fitting.iter().map(|(_, fit)| *fit).min()?;
    let mut best = fitting.into_iter().filter(|(_, fit)| *fit == best);
    let found = best.next()?;
    best.next().is_none().then_some(found)
}
