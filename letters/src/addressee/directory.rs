//! The directory: institutions, their offices, who holds them since when, and groups of these.

use super::{DirectoryError, InstitutionKind, Term, fits};
use crate::{
    hash::Hash,
    ids::{AddressGroupId, AssistantId, HolderId, InstitutionId, OfficeId},
    text::{Line, MailAddress, OrganisationName, PersonName, Remark},
    time::Day,
};

/// What is known of an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// What it is.
    pub kind: InstitutionKind,
    /// Its name.
    pub name: OrganisationName,
    /// What it is a part of: a committee of a Chamber.
    pub parent: Option<InstitutionId>,
    /// The postal address, line by line; empty when unknown.
    pub postal: Vec<Line>,
    /// Where mail to it goes.
    pub mail: Option<MailAddress>,
    /// What is good to know of it, for the secretariat alone.
    pub note: Option<Remark>,
}

/// An institution with its offices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    /// Which one.
    pub id: InstitutionId,
    /// What is known of it.
    pub details: Details,
    /// Which one it was merged into: that one counts from then on.
    pub merged_into: Option<InstitutionId>,
    /// Its offices, in their order.
    pub offices: Vec<Office>,
    /// How often it was changed: a form says which state it was filled in on.
    pub revision: u32,
}

/// What is known of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeDetails {
    /// What it is called: "staatssecretaris Rechtsbescherming".
    pub title: Line,
    /// What it is about.
    pub portfolio: Option<Line>,
    /// Where mail to it goes, whoever holds it.
    pub mail: Option<MailAddress>,
    /// Its place in the institution: the lowest comes first.
    pub order: u32,
    /// The last day on which it was there.
    pub ended: Option<Day>,
}

/// An office, which outlives whoever holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Which one.
    pub id: OfficeId,
    /// What is known of it.
    pub details: OfficeDetails,
    /// Who holds and held it, the newest first.
    pub holders: Vec<Holder>,
    /// Who works for it.
    pub assistants: Vec<Assistant>,
    /// How often it was changed.
    pub revision: u32,
}

/// What is known of a holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolderDetails {
    /// The name.
    pub name: PersonName,
    /// What stands before it on an envelope: "drs.".
    pub titles: Option<Line>,
    /// The surname in a salutation, where it is not what [`super::salutation::surname`] makes of the name.
    pub surname: Option<Line>,
    /// Since when and until when.
    pub term: Term,
}

/// Somebody who holds or held an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Which one.
    pub id: HolderId,
    /// What is known.
    pub details: HolderDetails,
}

/// What is known of an assistant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssistantDetails {
    /// The name.
    pub name: PersonName,
    /// Where mail goes.
    pub mail: Option<MailAddress>,
    /// The telephone number as it was given.
    pub phone: Option<Line>,
}

/// Somebody who works for an office: no public person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assistant {
    /// Which one.
    pub id: AssistantId,
    /// What is known.
    pub details: AssistantDetails,
}

/// What a group is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupDetails {
    /// What it is called: "Kabinet jeugdzorg".
    pub name: Line,
    /// Institutions as a whole.
    pub institutions: Vec<InstitutionId>,
    /// Single offices.
    pub offices: Vec<OfficeId>,
}

/// A list of institutions and offices with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which one.
    pub id: AddressGroupId,
    /// What it is.
    pub details: GroupDetails,
}

/// All of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Directory {
    /// Every institution, by name; those that were merged away among them.
    pub institutions: Vec<Institution>,
    /// Every group, by name.
    pub groups: Vec<Group>,
}

/// An office with its institution.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    /// Of which institution.
    pub institution: &'a Institution,
    /// Which office.
    pub office: &'a Office,
}

/// By what two names are the same: in lower case, white space as one space.
#[must_use]
pub fn name_key(name: &str) -> String {
    let words = name.split_whitespace().collect::<Vec<_>>();
    words.join(" ").to_lowercase()
}

impl Office {
    /// Who holds it on this day.
    #[must_use]
    pub fn holder_on(&self, day: Day) -> Option<&Holder> {
        let holds = |holder: &&Holder| holder.details.term.holds_on(day);
        self.holders.iter().find(holds)
    }

    /// Whether it is there on this day.
    #[must_use]
    pub fn is_there_on(&self, day: Day) -> bool {
        self.details.ended.is_none_or(|ended| day <= ended)
    }

    /// Whether somebody may hold it in this term, beside all others but `except`.
    ///
    /// # Errors
    /// [`DirectoryError::Overlap`], [`DirectoryError::OfficeEnded`].
    pub fn takes(&self, term: Term, except: Option<HolderId>) -> Result<(), DirectoryError> {
        if !self.is_there_on(term.from()) {
            return Err(DirectoryError::OfficeEnded);
        }
        let others = self.holders.iter().filter(|it| Some(it.id) != except);
        fits(term, others.map(|it| it.details.term))
    }
}

impl Directory {
    /// The institution with this identifier.
    #[must_use]
    pub fn institution(&self, id: InstitutionId) -> Option<&Institution> {
        self.institutions.iter().find(|it| it.id == id)
    }

    /// Those that count: not merged into another one.
    pub fn standing(&self) -> impl Iterator<Item = &Institution> {
        self.institutions
            .iter()
            .filter(|it| it.merged_into.is_none())
    }

    /// The office with this identifier.
    #[must_use]
    pub fn office(&self, id: OfficeId) -> Option<Found<'_>> {
        self.offices().find(|found| found.office.id == id)
    }

    /// Every office of the institutions that count.
    pub fn offices(&self) -> impl Iterator<Item = Found<'_>> {
        self.standing().flat_map(|institution| {
            let of = move |office| Found {
                institution,
                office,
            };
            institution.offices.iter().map(of)
        })
    }

    /// The institution that has this name, in whatever case.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Institution> {
        let key = name_key(name);
        self.standing()
            .find(|it| name_key(it.details.name.as_str()) == key)
    }

    /// Whether an institution can be so; `id` is its own, if it is there already.
    ///
    /// # Errors
    /// [`DirectoryError::NameTaken`], [`DirectoryError::InsideItself`], [`DirectoryError::MergedAway`].
    pub fn check(
        &self,
        id: Option<InstitutionId>,
        details: &Details,
    ) -> Result<(), DirectoryError> {
        if let Some(other) = self.named(details.name.as_str())
            && Some(other.id) != id
        {
            return Err(DirectoryError::NameTaken);
        }
        let mut above = details.parent;
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

    /// Whether an office can be so in its institution; `id` is its own, if it is there already.
    ///
    /// # Errors
    /// [`DirectoryError::TitleTaken`], [`DirectoryError::MergedAway`].
    pub fn check_office(
        &self,
        institution: InstitutionId,
        id: Option<OfficeId>,
        details: &OfficeDetails,
    ) -> Result<(), DirectoryError> {
        let institution = self.institution(institution);
        let Some(institution) = institution.filter(|it| it.merged_into.is_none()) else {
            return Err(DirectoryError::MergedAway);
        };
        let key = name_key(details.title.as_str());
        // What has ended makes room: an office may come back.
        let same =
            |it: &&Office| it.details.ended.is_none() && name_key(it.details.title.as_str()) == key;
        match institution.offices.iter().find(same) {
            Some(other) if details.ended.is_none() && Some(other.id) != id => {
                Err(DirectoryError::TitleTaken)
            }
            _ => Ok(()),
        }
    }

    /// What the directory holds at this moment, as a hash: whoever decides on what they saw can say what that was.
    #[must_use]
    pub fn digest(&self) -> Hash {
        let mut parts: Vec<Vec<u8>> = Vec::new();
        // Each thing as one part: how long every part is goes into the hash, so that no two directories give the same.
        for institution in &self.institutions {
            let it = (
                institution.id,
                &institution.details,
                institution.merged_into,
            );
            parts.push(format!("{it:?}").into_bytes());
            for office in &institution.offices {
                parts.push(format!("{:?}", (office.id, &office.details)).into_bytes());
                parts.push(format!("{:?}", office.holders).into_bytes());
            }
        }
        for group in &self.groups {
            parts.push(format!("{group:?}").into_bytes());
        }
        let parts: Vec<Vec<u8>> = parts
            .into_iter()
            .map(|part| [format!("{}:", part.len()).into_bytes(), part].concat())
            .collect();
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        Hash::of_parts(&parts)
    }
}
