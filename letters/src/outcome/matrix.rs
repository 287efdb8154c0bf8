//! Demands against addressees, and what the whole came to.

use super::{Finding, Outcome, same_institution};
use crate::{demand::DemandId, text::Line};
use std::collections::BTreeMap;

/// What each addressee said of each demand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The columns: whom the letter is addressed to, in its order, and then who else answered.
    pub addressees: Vec<Line>,
    /// The demands, in the order of the letter.
    pub rows: Vec<Row>,
}

/// One demand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which demand.
    pub demand: DemandId,
    /// What counts for each addressee, in the order of the columns; none where nothing is said.
    pub cells: Vec<Option<Finding>>,
    /// All that was ever said of it, the newest first.
    pub history: Vec<Finding>,
}

/// How many demands came to what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Of each outcome that there is, how many.
    pub outcomes: BTreeMap<Outcome, usize>,
    /// Of how many nothing is said.
    pub open: usize,
}

/// What a letter came to so far, the least first; see [the order](super#the-order).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Upshot {
    /// Nothing came back.
    NoResponse,
    /// Something came back, and of no demand is it said what it means.
    Unread,
    /// Of some demands it is said, of others it is not.
    InPart,
    /// Every demand went unanswered or was evaded.
    Unanswered,
    /// What was answered was refused.
    Refused,
    /// Some of it is promised, or a part of it.
    Partly,
    /// All of it is promised.
    Promised,
}

impl Upshot {
    /// Every one, the least first.
    pub const ALL: [Self; 7] = [
        Self::NoResponse,
        Self::Unread,
        Self::InPart,
        Self::Unanswered,
        Self::Refused,
        Self::Partly,
        Self::Promised,
    ];

    /// The word in data for programs.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoResponse => "no-response",
            Self::Unread => "unread",
            Self::InPart => "in-part",
            Self::Unanswered => "unanswered",
            Self::Refused => "refused",
            Self::Partly => "partly",
            Self::Promised => "promised",
        }
    }
}

impl Row {
    /// What became of it: the best that any addressee said; none when nothing is said.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcomes().max()
    }

    /// Whether addressees said different things of it.
    #[must_use]
    pub fn is_divided(&self) -> bool {
        self.outcomes().min() != self.outcomes().max()
    }

    fn outcomes(&self) -> impl Iterator<Item = Outcome> {
        let said = self.cells.iter().flatten();
        said.filter_map(|finding| finding.said.outcome())
    }
}

impl Matrix {
    /// Of a letter that asks for these demands, is addressed to these, and of which this was found.
    #[must_use]
    pub fn of<'l>(
        asked: &[DemandId],
        addressed: impl IntoIterator<Item = &'l Line>,
        findings: &[Finding],
    ) -> Self {
        let mut in_order: Vec<&Finding> = findings
            .iter()
            .filter(|it| asked.contains(&it.demand))
            .collect();
        in_order.sort_by_key(|it| it.number);
        let mut addressees: Vec<Line> = Vec::new();
        let mut add = |line: &Line| {
            if !addressees.iter().any(|known| same_institution(known, line)) {
                addressees.push(line.clone());
            }
        };
        addressed.into_iter().for_each(&mut add);
        // Who is no addressee has a column as long as something counts that it said.
        let counting = in_order.iter().filter(|it| {
            let by = &it.words.addressee;
            super::last(findings, it.demand, by).is_some_and(|last| last.said.outcome().is_some())
        });
        counting.for_each(|it| add(&it.words.addressee));
        let row = |demand: &DemandId| {
            let cell = |by: &Line| {
                let last = super::last(findings, *demand, by);
                last.filter(|it| it.said.outcome().is_some()).cloned()
            };
            let said = in_order.iter().rev().filter(|it| it.demand == *demand);
            Row {
                demand: *demand,
                cells: addressees.iter().map(cell).collect(),
                history: said.map(|it| (*it).clone()).collect(),
            }
        };
        let rows = asked.iter().map(row).collect();
        Self { addressees, rows }
    }

    /// How many demands came to what.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            match row.outcome() {
                Some(outcome) => *counts.outcomes.entry(outcome).or_default() += 1,
                None => counts.open += 1,
            }
        }
        counts
    }

    /// What the letter came to, when so many responses came back; none of a letter that asks for nothing.
    #[must_use]
    pub fn upshot(&self, responses: usize) -> Option<Upshot> {
        if self.rows.is_empty() {
            return None;
        }
        let outcomes: Vec<Outcome> = self.rows.iter().filter_map(Row::outcome).collect();
        let (best, least) = (outcomes.iter().max(), outcomes.iter().min());
        Some(match (best, least) {
            (None, _) if responses == 0 => Upshot::NoResponse,
            (None, _) => Upshot::Unread,
            _ if outcomes.len() < self.rows.len() => Upshot::InPart,
            (_, Some(Outcome::Promised)) => Upshot::Promised,
            (Some(Outcome::Promised | Outcome::Partly), _) => Upshot::Partly,
            (Some(Outcome::Refused), _) => Upshot::Refused,
            (Some(Outcome::NoAnswer | Outcome::Evaded), _) => Upshot::Unanswered,
        })
    }
}
