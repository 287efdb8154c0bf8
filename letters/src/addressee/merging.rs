//! Two entries of one institution become one: offices move to the one that stays, the other points to it. Two of one office
//! become one too: holders move to the one that stays, and the other is no more.

use super::{
    Details, Directory, DirectoryError, Holder, Institution, Office, OfficeDetails, name_key, term,
};
use crate::ids::{AddressGroupId, AssistantId, HolderId, InstitutionId, OfficeId};

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

/// What merging two offices of one institution would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeMerge {
    /// Which one goes, for good.
    pub goes: OfficeId,
    /// Which one stays, with its title.
    pub stays: OfficeId,
    /// Who held the one that goes, and moves with the term.
    pub holders: Vec<HolderId>,
    /// Who is at both, by the same name in the same term: once from then on, as the one that stays has it.
    pub twice: Vec<HolderId>,
    /// Who works for the one that goes, and moves.
    pub assistants: Vec<AssistantId>,
    /// Which groups name the one that goes, and name the other one from then on.
    pub groups: Vec<AddressGroupId>,
    /// What the one that stays becomes, when the other one had what it lacks.
    pub filled: Option<OfficeDetails>,
    /// Whether the titles differ: letters that say the one that goes find no successor any more.
    pub retitled: bool,
}

fn is_same(one: &Holder, other: &Holder) -> bool {
    let key = |it: &Holder| name_key(it.details.name.as_str());
    one.details.term == other.details.term && key(one) == key(other)
}

/// The office that stays, with what only the other one had.
fn filled_office(from: &Office, into: &Office) -> Option<OfficeDetails> {
    let (mut new, other) = (into.details.clone(), from.details.clone());
    new.portfolio = new.portfolio.or(other.portfolio);
    new.mail = new.mail.or(other.mail);
    (new != into.details).then_some(new)
}

/// What merging the office `goes` into the office `stays` would do.
///
/// # Errors
/// [`DirectoryError::IntoItself`]; [`DirectoryError::OtherInstitution`] when they are not of one institution, or one is not there;
/// [`DirectoryError::HeldByTwo`], [`DirectoryError::OfficeEnded`] and [`DirectoryError::OutlivesOffice`] when whoever held the one
/// cannot have held the other.
pub fn plan_offices(
    directory: &Directory,
    goes: OfficeId,
    stays: OfficeId,
) -> Result<OfficeMerge, DirectoryError> {
    if goes == stays {
        return Err(DirectoryError::IntoItself);
    }
    let found = |id| directory.office(id).ok_or(DirectoryError::OtherInstitution);
    let (from, into) = (found(goes)?, found(stays)?);
    if from.institution.id != into.institution.id {
        return Err(DirectoryError::OtherInstitution);
    }
    let (from, into) = (from.office, into.office);
    let (twice, moving): (Vec<&Holder>, Vec<&Holder>) = from
        .holders
        .iter()
        .partition(|it| into.holders.iter().any(|other| is_same(it, other)));
    for it in &moving {
        let others = into.holders.iter().map(|other| other.details.term);
        term::fits(it.details.term, others).map_err(|_| DirectoryError::HeldByTwo)?;
        into.takes(it.details.term, None)?;
    }
    let groups = directory
        .groups
        .iter()
        .filter(|group| group.details.offices.contains(&goes));
    let title = |it: &Office| name_key(it.details.title.as_str());
    Ok(OfficeMerge {
        goes,
        stays,
        holders: moving.iter().map(|it| it.id).collect(),
        twice: twice.iter().map(|it| it.id).collect(),
        assistants: from.assistants.iter().map(|it| it.id).collect(),
        groups: groups.map(|it| it.id).collect(),
        filled: filled_office(from, into),
        retitled: title(from) != title(into),
    })
}
