//! Mandates: nobody signs for an organisation without one that holds at that moment.
//!
//! A mandate is a person, an organisation, how far it goes, and from when until when. It never changes, but that it may
//! end sooner. Of one person there is one at a time for one organisation, so that it is always clear which was used.
//! Whoever holds a full one appoints deputies under it: within its days, no further than it goes, and when it ends they
//! end with it.

use crate::{
    cosignature::Capacity,
    ids::{MandateId, OrganisationId, PersonId},
    text::{Function, Line},
    time::{Day, Moment},
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How far a mandate goes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// To sign in the organisation's name.
    #[default]
    OnBehalf,
    /// To sign under reservation of the board's decision, and not further.
    UnderReservation,
}

impl Extent {
    /// Both, the farthest first.
    pub const ALL: [Self; 2] = [Self::OnBehalf, Self::UnderReservation];

    /// The word in the store and in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OnBehalf => "on-behalf",
            Self::UnderReservation => "under-reservation",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|extent| extent.key() == key)
    }

    /// Whether one may sign in this capacity. "Op persoonlijke titel" takes nobody's name but one's own.
    #[must_use]
    pub const fn covers(self, capacity: Capacity) -> bool {
        match self {
            Self::OnBehalf => true,
            Self::UnderReservation => !matches!(capacity, Capacity::OnBehalf),
        }
    }

    /// Whether this goes no further than the other.
    #[must_use]
    pub const fn within(self, other: Self) -> bool {
        matches!(
            (self, other),
            (_, Self::OnBehalf) | (Self::UnderReservation, Self::UnderReservation)
        )
    }
}

/// Whether it goes all the way; as `serde` asks it.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks with a reference"
)]
const fn is_full(extent: &Extent) -> bool {
    matches!(extent, Extent::OnBehalf)
}

/// The dated right of a person to act for an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// Which mandate.
    pub id: MandateId,
    /// Who may act.
    pub person: PersonId,
    /// For whom.
    pub organisation: OrganisationId,
    /// What the person is there; prints under the letter.
    pub function: Function,
    /// A deputy prints as deputy.
    pub deputy: bool,
    /// How far it goes.
    // What was committed to before mandates had an extent reads as what it was: a full one.
    #[serde(default, skip_serializing_if = "is_full")]
    pub extent: Extent,
    /// The mandate of the director who appointed this deputy; none when the secretariat recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<MandateId>,
    /// The first day on which it holds.
    pub from: Day,
    /// The last day on which it holds; none while it has no end.
    pub until: Option<Day>,
    /// From which moment it holds no longer, whatever its last day: it was ended at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Moment>,
    /// What shows it: a decision, an extract of the trade register.
    pub evidence: Line,
}

/// What a mandate that is to be granted says, but for to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// For whom one may act.
    pub organisation: OrganisationId,
    /// What the person is there.
    pub function: Function,
    /// Whether as a deputy.
    pub deputy: bool,
    /// How far it goes.
    pub extent: Extent,
    /// The first day on which it holds.
    pub from: Day,
    /// The last day on which it holds.
    pub until: Option<Day>,
    /// What shows it.
    pub evidence: Line,
}

/// Why a mandate is not granted, or does not end so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MandateError {
    /// Its last day is before its first.
    #[error("a mandate cannot end before it starts")]
    EndsBeforeItStarts,
    /// The same person has one for the same organisation on some of these days.
    #[error("the person has a mandate for this organisation from {from}")]
    Overlaps {
        /// Which.
        with: MandateId,
        /// Its first day.
        from: Day,
        /// Its last day.
        until: Option<Day>,
    },
    /// The mandate under which a deputy is appointed does not hold.
    #[error("the mandate under which the deputy is appointed does not hold")]
    NoMandate,
    /// A deputy appoints no deputies.
    #[error("a deputy appoints no deputies")]
    DeputyOfDeputy,
    /// One is not one's own deputy.
    #[error("nobody is their own deputy")]
    OwnDeputy,
    /// A deputy may do this on days on which the director may not.
    #[error("a deputy's days lie within those of the mandate, {from} and on")]
    OutsideOwn {
        /// The first day that is free to choose.
        from: Day,
        /// The last.
        until: Option<Day>,
    },
    /// A deputy may go further than the director.
    #[error("a deputy goes no further than the mandate")]
    FartherThanOwn,
    /// It has ended already.
    #[error("the mandate has ended")]
    Ended,
    /// The new last day is not sooner.
    #[error("a mandate ends sooner, never later")]
    NotSooner,
    /// Something was signed under it after that day.
    #[error("something was signed under it on {0}")]
    UsedAfter(Day),
}

/// When a mandate is to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// At this moment.
    Now,
    /// At the end of this day.
    After(Day),
}

impl Mandate {
    /// Whether it holds at this moment; on its first and its last day from midnight to midnight in Amsterdam.
    #[must_use]
    pub fn holds_at(&self, moment: Moment) -> bool {
        self.covers(moment.day()) && self.ended.is_none_or(|ended| moment < ended)
    }

    /// Whether it held on this day, be it for a part of it.
    #[must_use]
    pub fn held_on(&self, day: Day) -> bool {
        self.covers(day) && self.ended.is_none_or(|ended| day <= ended.day())
    }

    fn covers(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// The last day on which it holds; none while it has no end. Before the first day, when it never held.
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        match (self.until, self.ended.map(Moment::day)) {
            (Some(until), Some(ended)) => Some(until.min(ended)),
            (until, ended) => until.or(ended),
        }
    }

    /// Whether it will hold on no moment from this one on.
    #[must_use]
    pub fn is_over(&self, now: Moment) -> bool {
        self.ended.is_some_and(|ended| ended <= now)
            || self.until.is_some_and(|until| until < now.day())
    }

    /// How many days before its last day its holder hears that it ends, the earliest first.
    pub const REMINDERS: [i32; 2] = [30, 7];

    /// Which of [`Self::REMINDERS`] is due on this day, if its holder was not told before. A mandate for a shorter while
    /// than that needs no telling: whoever just got it knows.
    #[must_use]
    pub fn reminder(&self, today: Day) -> Option<i32> {
        let until = self
            .until
            .filter(|_| self.ended.is_none() && self.held_on(today))?;
        let days = |from: Day| from.until(until).map_or(0, |span| span.get_days());
        let due = |before: &&i32| days(today) <= **before && days(self.from) > **before;
        Self::REMINDERS.iter().rev().find(due).copied()
    }

    /// The mandate with its end. `used` is the last day on which something was signed under it.
    ///
    /// # Errors
    /// [`MandateError`] when it is over, would end later than it does, before it starts, or before it was last used.
    pub fn end(self, ending: Ending, used: Option<Day>, now: Moment) -> Result<Self, MandateError> {
        if self.is_over(now) {
            return Err(MandateError::Ended);
        }
        match ending {
            Ending::Now => Ok(Self {
                ended: Some(now),
                ..self
            }),
            Ending::After(last) if last < self.from => Err(MandateError::EndsBeforeItStarts),
            Ending::After(last) if self.until.is_some_and(|until| last >= until) => {
                Err(MandateError::NotSooner)
            }
            Ending::After(last) => match used {
                Some(used) if used > last => Err(MandateError::UsedAfter(used)),
                _ => Ok(Self {
                    until: Some(last),
                    ..self
                }),
            },
        }
    }

    /// A deputy's mandate when the one under which it was granted ends; none when it ends by then anyhow.
    #[must_use]
    pub fn cut(self, ending: Ending, now: Moment) -> Option<Self> {
        if self.is_over(now) {
            return None;
        }
        match ending {
            Ending::After(last) if self.until.is_some_and(|until| until <= last) => None,
            Ending::After(last) if self.from <= last => Some(Self {
                until: Some(last),
                ..self
            }),
            Ending::Now | Ending::After(_) => Some(Self {
                ended: Some(now),
                ..self
            }),
        }
    }
}

impl Terms {
    /// Whether the person can be given this beside what they have had for the organisation.
    ///
    /// # Errors
    /// [`MandateError::EndsBeforeItStarts`], [`MandateError::Overlaps`].
    pub fn check(&self, person: PersonId, others: &[Mandate]) -> Result<(), MandateError> {
        if self.until.is_some_and(|until| until < self.from) {
            return Err(MandateError::EndsBeforeItStarts);
        }
        let same = |it: &&Mandate| {
            it.person == person && it.organisation == self.organisation && self.meets(it)
        };
        match others.iter().find(same) {
            Some(other) => Err(MandateError::Overlaps {
                with: other.id,
                from: other.from,
                until: other.last_day(),
            }),
            None => Ok(()),
        }
    }

    /// Whether there is a day on which both hold. One that was ended at once makes room from that day on.
    fn meets(&self, other: &Mandate) -> bool {
        let ends_first = match (other.until, other.ended.map(Moment::day)) {
            (_, Some(ended)) if ended <= self.from => true,
            (until, ended) => until
                .into_iter()
                .chain(ended)
                .min()
                .is_some_and(|last| last < self.from),
        };
        let starts_after = self.until.is_some_and(|until| until < other.from);
        let never = other.ended.is_some_and(|ended| ended.day() < other.from);
        !(ends_first || starts_after || never)
    }

    /// Whether whoever holds `own` may appoint this person as deputy.
    ///
    /// # Errors
    /// [`MandateError`] when `own` does not hold or is a deputy's itself, when it is for somebody else's organisation or
    /// for oneself, or reaches further than `own` in days or extent.
    pub fn check_under(
        &self,
        person: PersonId,
        own: &Mandate,
        now: Moment,
    ) -> Result<(), MandateError> {
        if !own.holds_at(now) || own.organisation != self.organisation {
            return Err(MandateError::NoMandate);
        }
        if own.deputy {
            return Err(MandateError::DeputyOfDeputy);
        }
        if own.person == person {
            return Err(MandateError::OwnDeputy);
        }
        let too_late = match (self.until, own.until) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(until), Some(own)) => until > own,
        };
        // Nobody acts for yesterday, and the director could not before the first day either.
        let first = own.from.max(now.day());
        if too_late || self.from < first {
            return Err(MandateError::OutsideOwn {
                from: first,
                until: own.until,
            });
        }
        if !self.extent.within(own.extent) {
            return Err(MandateError::FartherThanOwn);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
