//! Two entries of one institution become one: offices move to the one that stays, the other points to it.

use super::{Details, Directory, DirectoryError, Institution, name_key};
use crate::ids::{AddressGroupId, InstitutionId, OfficeId};

/// What a merge would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Which one goes.
    pub goes: InstitutionId,
    /// Which one stays.
    pub stays: InstitutionId,
    /// Which offices move; where the one that stays has an office of that title, both are there then.
    pub offices: Vec<OfficeId>,
    /// Which of them have a title that is there already.
    pub doubles: Vec<OfficeId>,
    /// What was a part of the one that goes, and becomes a part of the one that stays.
    pub parts: Vec<InstitutionId>,
    /// Which groups name the one that goes, and name the other one from then on.
    pub groups: Vec<AddressGroupId>,
    /// What the one that stays becomes, when the other one had what it lacks.
    pub filled: Option<Details>,
}

/// The one that stays, with what only the other one had. A parent that would be a part of it is left where it is.
fn filled(directory: &Directory, from: &Institution, into: &Institution) -> Option<Details> {
    let (old, other) = (&into.details, from.details.clone());
    let mut new = old.clone();
    if new.postal.is_empty() {
        new.postal = other.postal;
    }
    new.mail = new.mail.or(other.mail);
    new.note = new.note.or(other.note);
    if new.parent.is_none() && directory.check_parent(Some(into.id), other.parent).is_ok() {
        new.parent = other.parent;
    }
    (new != *old).then_some(new)
}

/// What merging `goes` into `stays` would do.
///
/// # Errors
/// [`DirectoryError::IntoItself`], [`DirectoryError::MergedAway`] when either was merged before,
/// [`DirectoryError::InsideItself`] when the one that stays is a part of the one that goes.
pub fn plan(
    directory: &Directory,
    goes: InstitutionId,
    stays: InstitutionId,
) -> Result<Merge, DirectoryError> {
    if goes == stays {
        return Err(DirectoryError::IntoItself);
    }
    let standing = |id| directory.standing().find(|it| it.id == id);
    let from = standing(goes).ok_or(DirectoryError::MergedAway)?;
    let into = standing(stays).ok_or(DirectoryError::MergedAway)?;
    let mut above = into.details.parent;
    for _ in 0..directory.institutions.len() {
        let Some(parent) = above else { break };
        if parent == goes {
            return Err(DirectoryError::InsideItself);
        }
        above = directory
            .institution(parent)
            .and_then(|it| it.details.parent);
    }
    let titles: Vec<String> = into
        .offices
        .iter()
        .map(|it| name_key(it.details.title.as_str()))
        .collect();
    let is_double = |title: &str| titles.contains(&name_key(title));
    let doubles = from
        .offices
        .iter()
        .filter(|it| is_double(it.details.title.as_str()));
    let parts = directory
        .standing()
        .filter(|it| it.details.parent == Some(goes));
    let groups = directory
        .groups
        .iter()
        .filter(|group| group.details.institutions.contains(&goes));
    Ok(Merge {
        goes,
        stays,
        offices: from.offices.iter().map(|it| it.id).collect(),
        doubles: doubles.map(|it| it.id).collect(),
        parts: parts.map(|it| it.id).collect(),
        groups: groups.map(|it| it.id).collect(),
        filled: filled(directory, from, into),
    })
}
