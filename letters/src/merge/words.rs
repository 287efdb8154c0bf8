//! One paragraph that both sides changed, word by word.

use super::Whose;
use crate::diff::{
    align::{Step, steps},
    parts::tokens,
};
use std::ops::Range;

/// A run of words that one side put in the place of another.
#[derive(Debug, Clone)]
struct Hunk<'a, 't> {
    base: Range<usize>,
    put: &'t [&'a str],
}

/// The paragraph with the changes of both, and whose it is; none when they meet.
pub(super) fn weave(
    base: &str,
    mine: &str,
    theirs: &str,
    work: &mut [usize; 2],
) -> Option<(String, Whose)> {
    if mine == theirs {
        let whose = if mine == base {
            Whose::Base
        } else {
            Whose::Both
        };
        return Some((mine.to_owned(), whose));
    }
    if mine == base {
        return Some((theirs.to_owned(), Whose::Theirs));
    }
    if theirs == base {
        return Some((mine.to_owned(), Whose::Mine));
    }
    let (base, mine, theirs) = (tokens(base), tokens(mine), tokens(theirs));
    let my_hunks = hunks(&base, &mine, &mut work[0]);
    let their_hunks = hunks(&base, &theirs, &mut work[1]);
    let hunks = together(&base, &my_hunks, &their_hunks)?;
    let mut out = String::new();
    let mut at = 0;
    for hunk in hunks {
        out.extend(base[at..hunk.base.start].iter().copied());
        out.extend(hunk.put.iter().copied());
        at = hunk.base.end;
    }
    out.extend(base[at..].iter().copied());
    Some((out, Whose::Both))
}

/// The changes of both in order, each once; none when two meet that are not the same.
fn together<'h, 'a, 't>(
    base: &[&str],
    mine: &'h [Hunk<'a, 't>],
    theirs: &'h [Hunk<'a, 't>],
) -> Option<Vec<&'h Hunk<'a, 't>>> {
    let (mut mine, mut theirs) = (mine.iter().peekable(), theirs.iter().peekable());
    let mut found: Vec<(&Hunk<'_, '_>, Whose)> = Vec::new();
    loop {
        let (next, whose) = match (mine.peek(), theirs.peek()) {
            (None, None) => return Some(found.into_iter().map(|(hunk, _)| hunk).collect()),
            (Some(a), Some(b)) if a.base == b.base && a.put == b.put => (*a, Whose::Both),
            (Some(a), Some(b)) if apart(base, a, b) => (*a, Whose::Mine),
            (Some(a), Some(b)) if apart(base, b, a) => (*b, Whose::Theirs),
            (Some(_), Some(_)) => return None,
            (Some(a), None) => (*a, Whose::Mine),
            (None, Some(b)) => (*b, Whose::Theirs),
        };
        // What came last may be another's, and stand right before this.
        if let Some((last, before)) = found.last()
            && *before != whose
            && !apart(base, last, next)
        {
            return None;
        }
        if whose != Whose::Theirs {
            mine.next();
        }
        if whose != Whose::Mine {
            theirs.next();
        }
        found.push((next, whose));
    }
}

/// Whether a word or a sign that stayed stands between two changes, the first of which comes first.
fn apart(base: &[&str], first: &Hunk<'_, '_>, then: &Hunk<'_, '_>) -> bool {
    base.get(first.base.end..then.base.start)
        .is_some_and(|between| {
            between
                .iter()
                .any(|token| !token.chars().all(char::is_whitespace))
        })
}

/// What one side changed. Of the places where the same words may have been put in or taken out, always the first.
fn hunks<'a, 't>(base: &[&'a str], new: &'t [&'a str], work: &mut usize) -> Vec<Hunk<'a, 't>> {
    let mut found: Vec<Hunk<'a, 't>> = Vec::new();
    for step in steps(base, new, work) {
        let Step::Changed(mut removed, mut put) = step else {
            continue;
        };
        let floor = found.last().map_or(0, |hunk| hunk.base.end + 1);
        while removed.start > floor
            && put.start > 0
            && (removed.is_empty() && base[removed.start - 1] == new[put.end - 1]
                || put.is_empty() && base[removed.start - 1] == base[removed.end - 1])
        {
            removed = removed.start - 1..removed.end - 1;
            put = put.start - 1..put.end - 1;
        }
        found.push(Hunk {
            base: removed,
            put: &new[put],
        });
    }
    found
}
