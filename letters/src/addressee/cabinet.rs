//! A change of cabinet: one day on which any number of offices get another holder, or none.

use super::{Directory, DirectoryError, HolderDetails, Term};
use crate::{
    ids::{HolderId, OfficeId},
    text::{PersonName, Titles},
    time::Day,
};

/// Who comes into an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHolder {
    /// The name.
    pub name: PersonName,
    /// What stands before it on an envelope.
    pub titles: Option<Titles>,
}

/// The act: a day, and for each office who comes; none leaves it empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The first day of the new holders.
    pub day: Day,
    /// Which offices.
    pub offices: Vec<(OfficeId, Option<NewHolder>)>,
}

/// What becomes of one office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub office: OfficeId,
    /// Whose term ends, and as what it is then kept.
    pub ends: Option<(HolderId, Term)>,
    /// Who begins.
    pub begins: Option<HolderDetails>,
}

/// Why it is not done: at which office, when at one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// At which office.
    pub office: Option<OfficeId>,
    /// Why.
    pub why: DirectoryError,
}

/// What a change would do to each office. Terms that are over stay as they are.
///
/// # Errors
/// Everything that stands in the way; then nothing is done.
pub fn plan(directory: &Directory, change: &Change) -> Result<Vec<Step>, Vec<Refused>> {
    if change.offices.is_empty() {
        let why = DirectoryError::Nothing;
        return Err(vec![Refused { office: None, why }]);
    }
    let mut steps: Vec<Step> = Vec::with_capacity(change.offices.len());
    let mut refused = Vec::new();
    for (office, comes) in &change.offices {
        let step = if steps.iter().any(|step| step.office == *office) {
            Err(DirectoryError::Twice)
        } else {
            step(directory, change.day, *office, comes.as_ref())
        };
        match step {
            Ok(step) => steps.push(step),
            Err(why) => refused.push(Refused {
                office: Some(*office),
                why,
            }),
        }
    }
    if refused.is_empty() {
        Ok(steps)
    } else {
        Err(refused)
    }
}

fn step(
    directory: &Directory,
    day: Day,
    id: OfficeId,
    comes: Option<&NewHolder>,
) -> Result<Step, DirectoryError> {
    let found = directory.office(id).ok_or(DirectoryError::OfficeEnded)?;
    let office = found.office;
    if !office.is_there_on(day) {
        return Err(DirectoryError::OfficeEnded);
    }
    // Whoever holds it on that day leaves the day before; who comes later would share days with who begins.
    let (ends, begins) = match comes {
        Some(new) => {
            let (ends, term) = office.succession(day)?;
            let begins = HolderDetails {
                name: new.name.clone(),
                titles: new.titles.clone(),
                surname: None,
                term,
            };
            (ends, Some(begins))
        }
        None => match office.holder_on(day) {
            Some(holder) => {
                let ended = holder.ended_before(day)?;
                (Some((holder.id, ended)), None)
            }
            None => (None, None),
        },
    };
    Ok(Step {
        office: id,
        ends,
        begins,
    })
}
