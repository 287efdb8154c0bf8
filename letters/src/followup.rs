//! The letter that comes back on an earlier one: who is asked again, for what, and what its draft says.
//!
//! # Who is asked again
//! What can be asked again follows from the [`Matrix`] of the earlier letter ([`Offer::of`]). A demand that somebody did not
//! promise can be; so can an institution that did not promise everything. Ticked beforehand is what nobody promised and an
//! addressee gave no yes and no no to: nothing, an evasion or a part; and whoever said no more than that of one of these. Asking
//! for what all refused, or for what another institution promised, takes a tick by hand; so does asking it of somebody who
//! answered and was no addressee. A letter that has no demands asks for an answer: it is asked for again of whom it is addressed
//! to, ticked beforehand of who gave none ([`Offer::of_answer`]).
//!
//! # The draft
//! [`Earlier::draft`] writes a letter of the kind [`Kind::FollowUp`](crate::letter::Kind::FollowUp), in the language of the
//! earlier one. Its words of its own stand in `words`; those of others (a subject, a demand, a passage of an answer) come in
//! through [`markdown::escape`](crate::markdown::escape) alone. A passage is quoted only from an answer that everybody may
//! read: of any other the draft says what it came to, and when.

use crate::{
    demand::DemandId,
    outcome::{Matrix, Outcome, same_institution, speakers},
    response::Response,
    stage::StageName,
    text::Line,
    time::Day,
};
use thiserror::Error;

mod draft;
mod receivers;
mod words;

pub use draft::{Earlier, Source, title};
pub use receivers::{Receivers, receivers};

/// Why no letter is made that comes back on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FollowUpRefused {
    /// The letter did not go out.
    #[error("the letter did not go out")]
    NotOut,
    /// The letter was called off.
    #[error("the letter was called off")]
    CalledOff,
    /// Nobody was chosen.
    #[error("nobody is asked")]
    Nobody,
    /// No demand was chosen.
    #[error("nothing is asked")]
    Nothing,
    /// Something that was chosen is not on offer.
    #[error("what was chosen is not on offer any more")]
    Gone,
    /// Something else was said of its demands since it was looked at.
    #[error("something else was said of its demands meanwhile")]
    Moved,
    /// Another letter comes back on it, of which whoever asks did not know.
    #[error("another letter comes back on it already")]
    Exists,
}

/// Whether a letter can be come back on: one that went out, or that everybody can read, and that stands.
///
/// # Errors
/// [`FollowUpRefused::NotOut`], [`FollowUpRefused::CalledOff`].
pub fn can_follow(stage: StageName, out: bool) -> Result<(), FollowUpRefused> {
    match stage {
        StageName::Final if out => Ok(()),
        StageName::Withdrawn => Err(FollowUpRefused::CalledOff),
        StageName::Draft | StageName::Review | StageName::Signing | StageName::Final => {
            Err(FollowUpRefused::NotOut)
        }
    }
}

/// Whether an answer leaves something to ask for without contradicting it; none is that nothing was said.
#[must_use]
pub const fn leaves_open(said: Option<Outcome>) -> bool {
    matches!(
        said,
        None | Some(Outcome::NoAnswer | Outcome::Evaded | Outcome::Partly)
    )
}

/// Whether a letter that is addressed to these asks something of an institution: one to nobody asks it of all who answer.
fn is_asked(addressed: &[Line], by: &Line) -> bool {
    addressed.is_empty() || addressed.iter().any(|it| same_institution(it, by))
}

/// Something on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered<T> {
    /// What.
    pub what: T,
    /// Whether it is ticked beforehand.
    pub ticked: bool,
}

/// What of an earlier letter can be asked again, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offer {
    /// Of whom.
    pub addressees: Vec<Offered<Line>>,
    /// What.
    pub demands: Vec<Offered<DemandId>>,
    /// Whether the letter has no demands: it is an answer then that is asked for.
    pub answer: bool,
}

/// Somebody from whom something came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// From whom.
    pub by: Line,
    /// On which day last.
    pub on: Day,
}

/// From whom something came back on a letter that is addressed to these, each once.
#[must_use]
pub fn heard(responses: &[Response], addressed: &[Line]) -> Vec<Heard> {
    let mut all: Vec<Heard> = Vec::new();
    for response in responses {
        let Some(by) = speakers(response, addressed).into_iter().next() else {
            continue;
        };
        match all.iter_mut().find(|it| same_institution(&it.by, &by)) {
            Some(known) => known.on = known.on.max(response.on),
            None => all.push(Heard {
                by,
                on: response.on,
            }),
        }
    }
    all
}

/// When somebody was heard of last; none when nothing came back.
#[must_use]
pub fn last_heard(all: &[Heard], by: &Line) -> Option<Day> {
    let of = all.iter().find(|it| same_institution(&it.by, by));
    of.map(|it| it.on)
}

/// What is asked again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chosen {
    /// Of whom.
    pub addressees: Vec<Line>,
    /// What.
    pub demands: Vec<DemandId>,
}

impl Offer {
    /// According to what was said of the demands of a letter that is addressed to these.
    #[must_use]
    pub fn of(matrix: &Matrix, addressed: &[Line]) -> Self {
        let said = |row: usize, column: usize| {
            let cell = matrix.rows.get(row)?.cells.get(column)?.as_ref();
            cell?.said.outcome()
        };
        let columns = matrix.addressees.len();
        let demands = matrix.rows.iter().enumerate().filter_map(|(row, of)| {
            let granted = columns > 0
                && (0..columns).all(|column| said(row, column) == Some(Outcome::Promised));
            let mut asked = matrix.addressees.iter().enumerate();
            let ticked = match of.outcome() {
                None => true,
                Some(Outcome::Promised) => false,
                Some(_) => asked
                    .any(|(column, by)| is_asked(addressed, by) && leaves_open(said(row, column))),
            };
            (!granted).then_some(Offered {
                what: of.demand,
                ticked,
            })
        });
        let demands: Vec<Offered<DemandId>> = demands.collect();
        let ticked = |row: usize| {
            let of = matrix.rows.get(row).map(|row| row.demand);
            demands.iter().any(|it| it.ticked && Some(it.what) == of)
        };
        let rows = || 0..matrix.rows.len();
        let addressees = matrix.addressees.iter().enumerate();
        let addressees = addressees.filter_map(|(column, by)| {
            let open = rows().any(|row| said(row, column) != Some(Outcome::Promised));
            open.then(|| Offered {
                what: by.clone(),
                ticked: is_asked(addressed, by)
                    && rows().any(|row| ticked(row) && leaves_open(said(row, column))),
            })
        });
        Self {
            addressees: addressees.collect(),
            demands,
            answer: false,
        }
    }

    /// Of a letter that has no demands: an answer, of whom it is addressed to.
    #[must_use]
    pub fn of_answer(addressed: &[Line], heard: &[Heard]) -> Self {
        let addressees = addressed.iter().map(|by| Offered {
            what: by.clone(),
            ticked: last_heard(heard, by).is_none(),
        });
        Self {
            addressees: addressees.collect(),
            demands: Vec::new(),
            answer: true,
        }
    }

    /// Whether there is nothing to ask, or nobody to ask it of.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.addressees.is_empty() || (self.demands.is_empty() && !self.answer)
    }

    /// What is ticked beforehand.
    #[must_use]
    pub fn usual(&self) -> Chosen {
        fn ticked<T: Clone>(all: &[Offered<T>]) -> Vec<T> {
            let ticked = all.iter().filter(|it| it.ticked);
            ticked.map(|it| it.what.clone()).collect()
        }
        Chosen {
            addressees: ticked(&self.addressees),
            demands: ticked(&self.demands),
        }
    }

    /// What somebody ticked, in the order of the offer.
    ///
    /// # Errors
    /// [`FollowUpRefused::Nobody`], [`FollowUpRefused::Nothing`], [`FollowUpRefused::Gone`]: all that is wrong.
    pub fn choose(
        &self,
        addressees: &[Line],
        demands: &[DemandId],
    ) -> Result<Chosen, Vec<FollowUpRefused>> {
        let is = |it: &Line| addressees.iter().any(|by| same_institution(by, it));
        let offered = |by: &Line| {
            let mut all = self.addressees.iter();
            all.any(|it| same_institution(&it.what, by))
        };
        let known = |id: &DemandId| self.demands.iter().any(|it| it.what == *id);
        let chosen = Chosen {
            addressees: self
                .addressees
                .iter()
                .map(|it| &it.what)
                .filter(|it| is(it))
                .cloned()
                .collect(),
            demands: self
                .demands
                .iter()
                .map(|it| it.what)
                .filter(|it| demands.contains(it))
                .collect(),
        };
        let mut refused = Vec::new();
        if !addressees.iter().all(offered) || !demands.iter().all(known) {
            refused.push(FollowUpRefused::Gone);
        }
        if addressees.is_empty() {
            refused.push(FollowUpRefused::Nobody);
        }
        if demands.is_empty() && !self.answer {
            refused.push(FollowUpRefused::Nothing);
        }
        if refused.is_empty() {
            Ok(chosen)
        } else {
            Err(refused)
        }
    }
}

#[cfg(test)]
mod tests;
