//! Reading a token back, also one that was mangled on its way.

use super::{LENGTH, ReplyBase, ReplyToken};
use crate::incoming::message::{Field, Recipient};
use serde::{Deserialize, Serialize};

/// What was wrong with a token before it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mending {
    /// It came in capitals.
    Case,
    /// Its `+` had become something else.
    Separator,
    /// A sign had become one that looks like it.
    LookAlike,
    /// One sign was wrong, missing or doubled, or two had changed places.
    OneSign,
}

impl Mending {
    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Separator => "separator",
            Self::LookAlike => "look-alike",
            Self::OneSign => "one-sign",
        }
    }
}

/// What the addresses of a message say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// A token as it was given out, in this line of the head; and others, where there are more.
    Exact(ReplyToken, Field, Vec<ReplyToken>),
    /// None as it was given out, and one that is that close to a single known token.
    Mended(ReplyToken, Mending),
    /// One that is as close to each of these.
    Unclear(Vec<ReplyToken>),
    /// None.
    Nothing,
}

/// Reads the token from the addresses to which a message went. `known` are those that were given out.
///
/// A token that is not known is none: it may have been made up.
#[must_use]
pub fn read(recipients: &[Recipient], base: &ReplyBase, known: &[ReplyToken]) -> Reading {
    let mut sorted: Vec<&Recipient> = recipients.iter().collect();
    sorted.sort_by_key(|recipient| recipient.field);
    let candidates: Vec<(Field, Candidate)> = sorted
        .iter()
        .filter_map(|it| Some((it.field, Candidate::of(&it.mailbox.address, base)?)))
        .collect();
    let mut exact: Vec<(ReplyToken, Field)> = Vec::new();
    for (field, candidate) in &candidates {
        if let Some(token) = candidate.exact().filter(|token| known.contains(token))
            && !exact.iter().any(|(found, _)| *found == token)
        {
            exact.push((token, *field));
        }
    }
    if let [(first, field), others @ ..] = &exact[..] {
        let others = others.iter().map(|(token, _)| *token).collect();
        return Reading::Exact(*first, *field, others);
    }
    let mut close: Vec<(ReplyToken, Mending)> = Vec::new();
    for (_, candidate) in &candidates {
        for token in known {
            let Some(mending) = candidate.close_to(*token) else {
                continue;
            };
            match close.iter_mut().find(|(found, _)| found == token) {
                Some((_, before)) => *before = mending.min(*before),
                None => close.push((*token, mending)),
            }
        }
    }
    match &close[..] {
        [] => Reading::Nothing,
        [(token, mending)] => Reading::Mended(*token, *mending),
        several => Reading::Unclear(several.iter().map(|(token, _)| *token).collect()),
    }
}

/// The token in an address, exactly as it was written; whether it was given out is not asked.
#[must_use]
pub fn exact(address: &str, base: &ReplyBase) -> Option<ReplyToken> {
    Candidate::of(address, base)?.exact()
}

/// What may be a token: what stands behind the base in an address of ours.
struct Candidate {
    raw: String,
    plus: bool,
}

/// What a `+` becomes in programs that do not let it through: the codes of addresses in links and in quoted-printable, and
/// the signs that are taken instead.
const SEPARATORS: [&str; 7] = ["%2b", "=2b", "&#43;", "=", "_", "-", " "];

impl Candidate {
    fn of(address: &str, base: &ReplyBase) -> Option<Self> {
        let (local, domain) = address.trim().rsplit_once('@')?;
        if !domain
            .trim_end_matches('.')
            .eq_ignore_ascii_case(&base.domain)
        {
            return None;
        }
        let local = local.trim_matches(['"', '\'']);
        let (before, tail) = local.split_at_checked(base.local.len())?;
        if !before.eq_ignore_ascii_case(&base.local) {
            return None;
        }
        let (raw, plus) = match tail.strip_prefix('+') {
            Some(raw) => (raw, true),
            None => (behind_separator(tail)?, false),
        };
        // A look-alike or two for one sign may make it longer; what is longer still is no token.
        (raw.len() <= LENGTH * 2).then(|| Self {
            raw: raw.to_owned(),
            plus,
        })
    }

    fn exact(&self) -> Option<ReplyToken> {
        let token = ReplyToken::parse(&self.raw).ok()?;
        self.plus.then_some(token)
    }

    /// What was wrong, when this is close enough to a token.
    fn close_to(&self, token: ReplyToken) -> Option<Mending> {
        let small = self.raw.to_lowercase();
        let separator = if self.plus {
            Mending::Case
        } else {
            Mending::Separator
        };
        if small == token.as_str() {
            return Some(separator);
        }
        let signs: Vec<char> = small.chars().collect();
        let wanted: Vec<char> = token.as_str().chars().collect();
        let alike = |(a, b): (&char, &char)| a == b || looks_like(*a, *b);
        if signs.len() == wanted.len() && signs.iter().zip(&wanted).all(alike) {
            return Some(Mending::LookAlike);
        }
        one_apart(&signs, &wanted).then_some(Mending::OneSign)
    }
}

fn behind_separator(tail: &str) -> Option<&str> {
    SEPARATORS.iter().find_map(|separator| {
        let (before, rest) = tail.split_at_checked(separator.len())?;
        before.eq_ignore_ascii_case(separator).then_some(rest)
    })
}

/// Whether a sign that no token has looks like one that a token may have.
fn looks_like(read: char, meant: char) -> bool {
    matches!(
        (read, meant),
        ('z', '2')
            | ('b', '6' | '8')
            | ('g', '9' | '6')
            | ('q', '9')
            | ('u' | 'y', 'v')
            | ('s', '8')
            | ('o' | '0', 'c' | 'd')
            | ('i' | 'l' | '1', 'j' | 't')
    )
}

/// Whether one sign is wrong, missing or too many, or two neighbours changed places.
fn one_apart(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([], []) => true,
        ([_, rest @ ..], b) if rest == b => true,
        (a, [_, rest @ ..]) if rest == a => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([a1, a2, a @ ..], [b1, b2, b @ ..]) => a1 == b2 && a2 == b1 && a == b,
        _ => false,
    }
}
