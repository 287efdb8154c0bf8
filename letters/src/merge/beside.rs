//! Two runs of paragraphs that have nothing before them: what is the same in both stays once, the rest is asked.

use super::{
    Conflict, Piece, Settled, Whose,
    shape::{Gap, WORK, joined},
};
use crate::diff::{
    align::{Afar, align},
    parts::Part,
};
use std::ops::Range;

/// A run of the paragraphs of a text.
type Run<'r, 'a> = (&'r [Part<'a>], Range<usize>);

/// What two runs come to.
pub(super) fn beside(mine: Run<'_, '_>, theirs: Run<'_, '_>) -> Vec<Piece> {
    let pairs = in_order(&texts(&mine), &texts(&theirs));
    let (my_parts, my_range) = mine;
    let (their_parts, their_range) = theirs;
    let conflict = |mine: Range<usize>, theirs: Range<usize>| {
        let (mine_text, theirs_text) = (
            joined(&my_parts[mine.clone()]),
            joined(&their_parts[theirs.clone()]),
        );
        let gap = match (mine.is_empty(), theirs.is_empty()) {
            (true, true) => return None,
            (false, false) => Gap::wider(
                Gap::at(my_parts, mine.start),
                Gap::at(their_parts, theirs.start),
            ),
            (false, true) => Gap::at(my_parts, mine.start),
            (true, false) => Gap::at(their_parts, theirs.start),
        };
        Some(Piece::Conflict(Conflict {
            base: String::new(),
            mine: mine_text,
            theirs: theirs_text,
            gap,
        }))
    };
    let mut found = Vec::new();
    let (mut i, mut j) = (my_range.start, their_range.start);
    for (at_mine, at_theirs) in pairs {
        let (at_mine, at_theirs) = (my_range.start + at_mine, their_range.start + at_theirs);
        found.extend(conflict(i..at_mine, j..at_theirs));
        if my_parts[at_mine].text == their_parts[at_theirs].text {
            found.push(Piece::Settled(Settled {
                text: my_parts[at_mine].text.to_owned(),
                whose: Whose::Both,
                gap: Gap::wider(Gap::at(my_parts, at_mine), Gap::at(their_parts, at_theirs)),
            }));
        } else {
            found.extend(conflict(at_mine..at_mine + 1, at_theirs..at_theirs + 1));
        }
        (i, j) = (at_mine + 1, at_theirs + 1);
    }
    found.extend(conflict(i..my_range.end, j..their_range.end));
    found
}

fn texts<'a>((parts, range): &Run<'_, 'a>) -> Vec<&'a str> {
    let parts = parts[range.clone()].iter();
    parts.map(|part| part.text).collect()
}

/// Which paragraphs answer to each other, in order in both. Compared from the side that sorts first: which of them is
/// called mine makes no difference.
fn in_order(mine: &[&str], theirs: &[&str]) -> Vec<(usize, usize)> {
    let swap = theirs < mine;
    let (first, second) = if swap { (theirs, mine) } else { (mine, theirs) };
    let links = align(first, second, Afar::SHOWN, &mut WORK.clone());
    let stays = links.old.iter().enumerate();
    stays
        .filter_map(|(at, link)| link.filter(|link| !link.moved).map(|link| (at, link.at)))
        .map(|(one, other)| if swap { (other, one) } else { (one, other) })
        .collect()
}
