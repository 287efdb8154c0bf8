//! Whether an organisation that asks to co-sign may be one that the register has, under a slightly other name.

use crate::{
    organisation::{Details, Website},
    text::OrganisationName,
};

/// By what two organisations are alike, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same name, but for capitals, signs and words such as "stichting".
    Name,
    /// The same website.
    Website,
    /// A name that is nearly the same, or that holds the other.
    Nearly,
}

/// Words that names have or have not: the form in law, and articles.
const IDLE: [&str; 17] = [
    "a",
    "an",
    "association",
    "bv",
    "cooperatie",
    "coöperatie",
    "de",
    "een",
    "en",
    "foundation",
    "het",
    "nv",
    "of",
    "stichting",
    "the",
    "van",
    "vereniging",
];

/// From which part of their pairs of letters on two names are nearly the same, in percent.
const NEARLY: usize = 80;

/// Whether what somebody filled in may be this organisation, and by what.
#[must_use]
pub fn likeness(name: &OrganisationName, website: &Website, known: &Details) -> Option<Likeness> {
    let (here, there) = (words(name.as_str()), words(known.name.as_str()));
    let short = known.short.as_ref().map(|short| words(short.as_str()));
    let same = |words: &[String]| !here.is_empty() && here.concat() == words.concat();
    if same(&there) || short.as_deref().is_some_and(same) {
        return Some(Likeness::Name);
    }
    let host = |website: &Website| {
        let shown = website.shown();
        let end = shown.find(['/', '?', '#', ':']).unwrap_or(shown.len());
        shown[..end].to_owned()
    };
    if known.website.as_ref().map(host) == Some(host(website)) {
        return Some(Likeness::Website);
    }
    let nearly = holds(&here, &there) || holds(&there, &here) || alike(&here, &there);
    nearly.then_some(Likeness::Nearly)
}

/// The words of a name that tell it from others, in lower case.
fn words(name: &str) -> Vec<String> {
    let plain = name.to_lowercase().replace(['\'', '’', '.'], "");
    let all = plain.split(|c: char| !c.is_alphanumeric());
    let all = all.filter(|word| !word.is_empty() && !IDLE.contains(word));
    all.map(str::to_owned).collect()
}

/// Whether one name has all words of another, which are two at least.
fn holds(long: &[String], short: &[String]) -> bool {
    short.len() >= 2 && short.iter().all(|word| long.contains(word))
}

/// Whether most pairs of letters of two names are the same (Dice's coefficient).
fn alike(one: &[String], other: &[String]) -> bool {
    let pairs = |words: &[String]| -> Vec<(char, char)> {
        let letters: Vec<char> = words.concat().chars().collect();
        let next = letters.iter().skip(1);
        letters.iter().copied().zip(next.copied()).collect()
    };
    let (one, mut other) = (pairs(one), pairs(other));
    let all = one.len() + other.len();
    let mut shared = 0;
    for pair in &one {
        if let Some(at) = other.iter().position(|it| it == pair) {
            other.swap_remove(at);
            shared += 2;
        }
    }
    all > 0 && shared * 100 >= all * NEARLY
}
