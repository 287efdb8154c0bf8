//! Whether an institution, an office or a group can be so beside what is there.

use super::{
    Details, Directory, DirectoryError, Group, GroupDetails, Institution, MAX_POSTAL_LINES,
    OfficeDetails, name_key,
};
use crate::{
    ids::{AddressGroupId, InstitutionId, OfficeId},
    text::Line,
};

impl Institution {
    /// Which of its offices are called so and count, but the one of this identifier: what has ended makes room, as an office
    /// may come back.
    fn others_titled(&self, title: &str, except: Option<OfficeId>) -> bool {
        let key = name_key(title);
        self.offices.iter().any(|it| {
            Some(it.id) != except
                && it.details.ended.is_none()
                && name_key(it.details.title.as_str()) == key
        })
    }

    /// Whether an office can be so in it; `id` is its own, if it is there already. Of two that have one title after a merge
    /// each keeps it.
    ///
    /// # Errors
    /// [`DirectoryError::TitleTaken`], [`DirectoryError::MergedAway`].
    pub fn check_office(
        &self,
        id: Option<OfficeId>,
        details: &OfficeDetails,
    ) -> Result<(), DirectoryError> {
        if self.merged_into.is_some() {
            return Err(DirectoryError::MergedAway);
        }
        let old = self.offices.iter().find(|it| Some(it.id) == id);
        let keeps = old.is_some_and(|old| {
            old.details.ended.is_none()
                && name_key(old.details.title.as_str()) == name_key(details.title.as_str())
        });
        if details.ended.is_none() && !keeps && self.others_titled(details.title.as_str(), id) {
            return Err(DirectoryError::TitleTaken);
        }
        Ok(())
    }
}

impl Details {
    /// Whether it can go out as a table and come back.
    ///
    /// # Errors
    /// [`DirectoryError::Bar`].
    pub fn check(&self) -> Result<(), DirectoryError> {
        let bar = self.postal.iter().any(|line| line.as_str().contains('|'));
        if bar {
            Err(DirectoryError::Bar)
        } else {
            Ok(())
        }
    }
}

impl Details {
    /// Whether its address shows in the window of an envelope; one that is kept already may be longer.
    ///
    /// # Errors
    /// [`DirectoryError::AddressTooLong`].
    pub fn check_address(&self, kept: &[Line]) -> Result<(), DirectoryError> {
        if self.postal.len() > MAX_POSTAL_LINES && self.postal != kept {
            Err(DirectoryError::AddressTooLong)
        } else {
            Ok(())
        }
    }
}

impl Directory {
    /// Whether an institution can be so; `id` is its own, if it is there already.
    ///
    /// # Errors
    /// [`DirectoryError::NameTaken`], [`DirectoryError::Bar`], [`DirectoryError::AddressTooLong`], and what [`Self::check_parent`] says.
    pub fn check(
        &self,
        id: Option<InstitutionId>,
        details: &Details,
    ) -> Result<(), DirectoryError> {
        details.check()?;
        let old = id.and_then(|id| self.institution(id));
        details.check_address(old.map_or(&[], |it| &it.details.postal))?;
        if let Some(other) = self.named(details.name.as_str())
            && Some(other.id) != id
        {
            return Err(DirectoryError::NameTaken);
        }
        self.check_parent(id, details.parent)
    }

    /// Whether an institution can be a part of this one.
    ///
    /// # Errors
    /// [`DirectoryError::InsideItself`], [`DirectoryError::MergedAway`].
    pub fn check_parent(
        &self,
        id: Option<InstitutionId>,
        parent: Option<InstitutionId>,
    ) -> Result<(), DirectoryError> {
        let mut above = parent;
        // No longer than there are institutions, whatever the store holds.
        for _ in 0..=self.institutions.len() {
            let Some(parent) = above else { return Ok(()) };
            if Some(parent) == id {
                return Err(DirectoryError::InsideItself);
            }
            let parent = self.institution(parent);
            if parent.is_none_or(|it| it.merged_into.is_some()) {
                return Err(DirectoryError::MergedAway);
            }
            above = parent.and_then(|it| it.details.parent);
        }
        Err(DirectoryError::InsideItself)
    }

    /// Whether a group can be so; `id` is its own, if it is there already. Of two that had one name before each keeps it.
    ///
    /// # Errors
    /// [`DirectoryError::GroupTaken`], [`DirectoryError::EmptyGroup`].
    pub fn check_group(
        &self,
        id: Option<AddressGroupId>,
        details: &GroupDetails,
    ) -> Result<(), DirectoryError> {
        let key = name_key(details.name.as_str());
        let is_called = |it: &Group| name_key(it.details.name.as_str()) == key;
        let (own, others): (Vec<&Group>, Vec<&Group>) =
            self.groups.iter().partition(|it| Some(it.id) == id);
        let keeps = own.into_iter().any(is_called);
        if !keeps && others.into_iter().any(is_called) {
            return Err(DirectoryError::GroupTaken);
        }
        if details.institutions.is_empty() && details.offices.is_empty() {
            return Err(DirectoryError::EmptyGroup);
        }
        Ok(())
    }
}
