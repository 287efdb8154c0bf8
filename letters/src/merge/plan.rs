//! The paragraphs of both sides laid beside each other: where only one did something, where both did, and where that meets.

use super::{
    Conflict, Merge, Piece, Settled, Whose,
    beside::beside,
    shape::{Gap, Hunk, Side, WORK, joined},
    words::weave,
};
use crate::diff::parts::Part;
use std::ops::Range;

/// How often what meets is looked for again after moves were given up; then all of them are.
const ROUNDS: usize = 4;

/// The whole of it.
pub(super) struct Plan<'a> {
    base: Vec<Part<'a>>,
    /// Mine and theirs.
    sides: [Side<'a>; 2],
    groups: Vec<Group>,
}

/// A place where paragraphs came or went, on either side.
struct Group {
    /// The paragraphs of the base that it is about.
    base: Range<usize>,
    /// What each side did there, in order.
    hunks: [Vec<Hunk>; 2],
    verdict: Verdict,
}

/// What becomes of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// What this side put there, stands there.
    Take(usize),
    /// Both put the same there.
    Same,
    /// Somebody must choose.
    Meets,
}

impl<'a> Plan<'a> {
    pub fn of(base: &[Part<'a>], mine: Side<'a>, theirs: Side<'a>) -> Self {
        let mut plan = Self {
            base: base.to_vec(),
            sides: [mine, theirs],
            groups: Vec::new(),
        };
        for round in 1.. {
            plan.groups = groups(&plan.sides[0].hunks(), &plan.sides[1].hunks());
            let verdicts: Vec<_> = plan.groups.iter().map(|group| plan.judge(group)).collect();
            for (group, verdict) in plan.groups.iter_mut().zip(verdicts) {
                group.verdict = verdict;
            }
            if !plan.give_up_moves(round >= ROUNDS) {
                break;
            }
        }
        plan
    }

    fn judge(&self, group: &Group) -> Verdict {
        let doubtful = (0..2).any(|side| {
            let mut came = group.hunks[side].iter().flat_map(|hunk| hunk.came.clone());
            came.any(|at| self.sides[side].doubtful[at])
        });
        // Removed by one, while the other made something else of it.
        let changed_and_gone = group.base.clone().any(|base| {
            let gone = |side: usize| self.sides[side].links.old[base].is_none();
            let changed = |side: usize| {
                let at = self.sides[side].in_place(base);
                at.is_some_and(|at| self.sides[side].parts[at].text != self.base[base].text)
            };
            gone(0) && changed(1) || gone(1) && changed(0)
        });
        let came = |side: usize| group.hunks[side].iter().any(|hunk| !hunk.came.is_empty());
        if self.same(group) {
            Verdict::Same
        } else if doubtful || changed_and_gone {
            Verdict::Meets
        } else if group.hunks[1].is_empty() {
            Verdict::Take(0)
        } else if group.hunks[0].is_empty() {
            Verdict::Take(1)
        } else if !came(0) && !came(1) {
            // Both only took away: what either took is gone.
            Verdict::Take(0)
        } else {
            Verdict::Meets
        }
    }

    /// Whether both sides only put something there, and nothing of it came from elsewhere.
    fn only_came(&self, group: &Group) -> bool {
        let mut sides = self.sides.iter().zip(&group.hunks);
        group.base.is_empty()
            && sides.all(|(side, hunks)| {
                let mut came = hunks.iter().flat_map(|hunk| hunk.came.clone());
                !hunks.is_empty() && !came.any(|at| side.doubtful[at])
            })
    }

    /// Whether both sides did the same there.
    fn same(&self, group: &Group) -> bool {
        let ([mine], [theirs]) = (group.hunks[0].as_slice(), group.hunks[1].as_slice()) else {
            return false;
        };
        let [my, their] = &self.sides;
        mine.base == theirs.base
            && mine.came.len() == theirs.came.len()
            && mine.came.clone().zip(theirs.came.clone()).all(|(i, j)| {
                match (my.moved_from(i), their.moved_from(j)) {
                    (None, None) => my.parts[i].text == their.parts[j].text,
                    (from, to) => from == to,
                }
            })
    }

    /// Where something meets, a paragraph that was moved there or away counts as removed and added, so that all of it
    /// is shown in either place; so does one that both moved to different places. Whether there was any.
    fn give_up_moves(&mut self, all: bool) -> bool {
        let mut given_up = Vec::new();
        let mut agreed = vec![false; self.base.len()];
        for group in &self.groups {
            for side in 0..2 {
                for at in group.hunks[side].iter().flat_map(|hunk| hunk.came.clone()) {
                    let Some(from) = self.sides[side].moved_from(at) else {
                        continue;
                    };
                    agreed[from] |= group.verdict == Verdict::Same;
                    if group.verdict == Verdict::Meets {
                        given_up.push(from);
                    }
                }
            }
            if group.verdict == Verdict::Meets {
                given_up.extend(group.base.clone());
            }
        }
        let mut any = false;
        for (base, agreed) in agreed.into_iter().enumerate() {
            let moved = self.sides.iter().all(|side| side.moved_to(base).is_some());
            if all || (moved && !agreed) {
                given_up.push(base);
            }
        }
        for base in given_up {
            for side in &mut self.sides {
                any |= side.unlink(base);
            }
        }
        any
    }

    /// The parts of the outcome.
    pub fn merge(&self) -> Merge {
        let mut work = [WORK; 2];
        let mut parts = Vec::new();
        let mut groups = self.groups.iter().peekable();
        let mut at = 0;
        loop {
            while let Some(group) = groups.next_if(|group| group.base.start <= at) {
                self.group(group, &mut work, &mut parts);
                at = at.max(group.base.end);
            }
            if at >= self.base.len() {
                return Merge { parts };
            }
            // Outside the groups every paragraph is in place on both sides.
            let places = [0, 1].map(|side| self.sides[side].in_place(at));
            parts.push(self.paragraph(at, places, &mut work));
            at += 1;
        }
    }

    fn group(&self, group: &Group, work: &mut [usize; 2], parts: &mut Vec<Piece>) {
        let side = match group.verdict {
            Verdict::Meets if self.only_came(group) => {
                let [mine, theirs] = &self.sides;
                let [my_place, their_place] = [0, 1].map(|side| self.place(side, group));
                let run = beside((&mine.parts, my_place), (&theirs.parts, their_place));
                return parts.extend(run);
            }
            Verdict::Meets => return parts.push(self.conflict(group)),
            Verdict::Take(side) => side,
            Verdict::Same => 0,
        };
        let here = &self.sides[side];
        let twin = group.hunks[1].first().map_or(0, |hunk| hunk.came.start);
        let first = group.hunks[0].first().map_or(0, |hunk| hunk.came.start);
        for at in group.hunks[side].iter().flat_map(|hunk| hunk.came.clone()) {
            if let Some(from) = here.moved_from(at) {
                let places =
                    [0, 1].map(|side| self.sides[side].links.old[from].map(|link| link.at));
                parts.push(self.paragraph(from, places, work));
                continue;
            }
            let (whose, gap) = match (group.verdict, side) {
                (Verdict::Same, _) => {
                    let theirs = Gap::at(&self.sides[1].parts, at - first + twin);
                    (Whose::Both, Gap::wider(Gap::at(&here.parts, at), theirs))
                }
                (_, 0) => (Whose::Mine, Gap::at(&here.parts, at)),
                _ => (Whose::Theirs, Gap::at(&here.parts, at)),
            };
            parts.push(Piece::Settled(Settled {
                text: here.parts[at].text.to_owned(),
                whose,
                gap,
            }));
        }
    }

    /// A paragraph of the base as it became on each side; on a side that removed it, it stands nowhere.
    fn paragraph(&self, base: usize, places: [Option<usize>; 2], work: &mut [usize; 2]) -> Piece {
        let text = |side: usize| places[side].map_or("", |at| self.sides[side].parts[at].text);
        let (was, mine, theirs) = (self.base[base].text, text(0), text(1));
        let gap = self.gap(base, places);
        let woven = match places {
            [Some(_), Some(_)] => weave(was, mine, theirs, work),
            _ => None,
        };
        match woven {
            Some((text, whose)) => Piece::Settled(Settled { text, whose, gap }),
            None => Piece::Conflict(Conflict {
                base: was.to_owned(),
                mine: mine.to_owned(),
                theirs: theirs.to_owned(),
                gap,
            }),
        }
    }

    fn gap(&self, base: usize, places: [Option<usize>; 2]) -> Gap {
        let side = |side: usize| places[side].map(|at| Gap::at(&self.sides[side].parts, at));
        match (side(0), side(1)) {
            (Some(mine), Some(theirs)) => Gap::three(Gap::at(&self.base, base), mine, theirs),
            (Some(gap), None) | (None, Some(gap)) => gap,
            (None, None) => Gap::default(),
        }
    }

    fn conflict(&self, group: &Group) -> Piece {
        let places = [0, 1].map(|side| self.place(side, group));
        let text = |side: usize| joined(&self.sides[side].parts[places[side].clone()]);
        let first = |side: usize| {
            let place = &places[side];
            (!place.is_empty()).then(|| Gap::at(&self.sides[side].parts, place.start))
        };
        let gap = match (first(0), first(1)) {
            (Some(mine), Some(theirs)) => Gap::wider(mine, theirs),
            (mine, theirs) => mine.or(theirs).unwrap_or_default(),
        };
        Piece::Conflict(Conflict {
            base: joined(&self.base[group.base.clone()]),
            mine: text(0),
            theirs: text(1),
            gap,
        })
    }

    /// Where a side's paragraphs of this group stand: what it put there and what it left there.
    fn place(&self, side: usize, group: &Group) -> Range<usize> {
        let here = &self.sides[side];
        let left = group.base.clone().filter_map(|base| here.in_place(base));
        let came = group.hunks[side].iter().flat_map(|hunk| hunk.came.clone());
        let mut all: Vec<usize> = left.chain(came).collect();
        all.sort_unstable();
        match (all.first(), all.last()) {
            (Some(first), Some(last)) => *first..last + 1,
            _ => 0..0,
        }
    }
}

/// Puts together what meets.
fn groups(mine: &[Hunk], theirs: &[Hunk]) -> Vec<Group> {
    let mut all: Vec<(usize, &Hunk)> = mine
        .iter()
        .map(|hunk| (0, hunk))
        .chain(theirs.iter().map(|hunk| (1, hunk)))
        .collect();
    all.sort_by_key(|(_, hunk)| (hunk.base.start, hunk.base.end));
    let mut groups: Vec<Group> = Vec::new();
    for (side, hunk) in all {
        match groups.last_mut() {
            Some(group) if group.hunks[1 - side].iter().any(|other| meet(hunk, other)) => {
                group.base.end = group.base.end.max(hunk.base.end);
                group.hunks[side].push(hunk.clone());
            }
            _ => {
                let mut hunks = [Vec::new(), Vec::new()];
                hunks[side].push(hunk.clone());
                groups.push(Group {
                    base: hunk.base.clone(),
                    hunks,
                    verdict: Verdict::Meets,
                });
            }
        }
    }
    groups
}

/// Whether what two sides did is about the same place: the same paragraphs, or paragraphs that both put next to each other.
fn meet(one: &Hunk, other: &Hunk) -> bool {
    let (a, b) = (&one.base, &other.base);
    let over = a.start < b.end && b.start < a.end;
    let touch = a.start <= b.end && b.start <= a.end;
    over || (touch && !one.came.is_empty() && !other.came.is_empty())
}
