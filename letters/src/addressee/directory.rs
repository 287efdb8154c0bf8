//! The directory: institutions, their offices, who holds them since when, and groups of these.

use super::{DirectoryError, InstitutionKind, Term, fits};
use crate::{
    hash::Hash,
    ids::{AddressGroupId, AssistantId, HolderId, InstitutionId, OfficeId},
    text::{Line, MailAddress, OrganisationName, PersonName, Remark, Titles},
    time::Day,
};
use unicode_normalization::UnicodeNormalization as _;

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
    pub titles: Option<Titles>,
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
    /// Institutions as a whole, in their order.
    pub institutions: Vec<InstitutionId>,
    /// Single offices, in their order.
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

/// By what two names are the same: composed (NFC), in lower case, white space as one space.
#[must_use]
pub fn name_key(name: &str) -> String {
    #[cfg(test)]
    KEYS.with(|keys| keys.set(keys.get() + 1));
    let words = name.split_whitespace().collect::<Vec<_>>();
    words.join(" ").nfc().collect::<String>().to_lowercase()
}

#[cfg(test)]
thread_local! {
    /// How many keys were made: what a table costs is counted in them.
    pub static KEYS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

impl HolderDetails {
    /// What is known at this moment, as a hash: a form says on which state it was filled in.
    #[must_use]
    pub fn digest(&self) -> Hash {
        Hash::of(format!("{self:?}").as_bytes())
    }
}

impl Holder {
    /// The term as it is when somebody else begins on this day.
    ///
    /// # Errors
    /// [`DirectoryError::BeganThatDay`] when it has not begun by then.
    pub fn ended_before(&self, day: Day) -> Result<Term, DirectoryError> {
        let ended = self.details.term.ended_before(day);
        ended.map_err(|_| DirectoryError::BeganThatDay)
    }
}

impl Group {
    /// What it is at this moment, as a hash: a form says on which state it was filled in.
    #[must_use]
    pub fn digest(&self) -> Hash {
        Hash::of(format!("{self:?}").as_bytes())
    }
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
    /// [`DirectoryError::Overlap`], [`DirectoryError::OfficeEnded`], [`DirectoryError::OutlivesOffice`].
    pub fn takes(&self, term: Term, except: Option<HolderId>) -> Result<(), DirectoryError> {
        if !self.is_there_on(term.from()) {
            return Err(DirectoryError::OfficeEnded);
        }
        if term.ended_by(self.details.ended) != term {
            return Err(DirectoryError::OutlivesOffice);
        }
        let others = self.holders.iter().filter(|it| Some(it.id) != except);
        fits(term, others.map(|it| it.details.term))
    }

    /// Who makes place for somebody who comes without a last day, and the term of who comes: until the office ends.
    ///
    /// # Errors
    /// What [`Self::takes`] and [`Holder::ended_before`] say.
    pub fn succession(
        &self,
        from: Day,
    ) -> Result<(Option<(HolderId, Term)>, Term), DirectoryError> {
        if !self.is_there_on(from) {
            return Err(DirectoryError::OfficeEnded);
        }
        let term = Term::new(from, self.details.ended)?;
        let running = self.holder_on(from);
        let ends = match running {
            Some(it) => Some((it.id, it.ended_before(from)?)),
            None => None,
        };
        self.takes(term, running.map(|it| it.id))?;
        Ok((ends, term))
    }

    /// The terms that end earlier when the office ends on this day: nobody holds it longer than it is there.
    ///
    /// # Errors
    /// [`DirectoryError::BeginsLater`] when somebody comes to hold it after that day.
    pub fn ending(&self, last: Option<Day>) -> Result<Vec<(HolderId, Term)>, DirectoryError> {
        let mut cut = Vec::new();
        for it in &self.holders {
            let term = it.details.term;
            if last.is_some_and(|last| last < term.from()) {
                return Err(DirectoryError::BeginsLater);
            }
            let ends = term.ended_by(last);
            if ends != term {
                cut.push((it.id, ends));
            }
        }
        Ok(cut)
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

    /// Those that count, each after what it is a part of.
    #[must_use]
    pub fn parents_first(&self) -> Vec<&Institution> {
        let depth = |it: &&Institution| {
            let mut above = it.details.parent;
            let mut depth = 0;
            while let Some(parent) = above.filter(|_| depth <= self.institutions.len()) {
                depth += 1;
                above = self.institution(parent).and_then(|it| it.details.parent);
            }
            depth
        };
        let mut all: Vec<&Institution> = self.standing().collect();
        all.sort_by_cached_key(depth);
        all
    }

    /// The institution that counts for this one: itself, or what it was merged into.
    #[must_use]
    pub fn counting_for(&self, id: InstitutionId) -> Option<&Institution> {
        let mut found = self.institution(id);
        for _ in 0..self.institutions.len() {
            let Some(into) = found.and_then(|it| it.merged_into) else {
                break;
            };
            found = self.institution(into);
        }
        found.filter(|it| it.merged_into.is_none())
    }

    /// Whether an office can be so in its institution; `id` is its own, if it is there already.
    ///
    /// # Errors
    /// What [`Institution::check_office`] says.
    pub fn check_office(
        &self,
        institution: InstitutionId,
        id: Option<OfficeId>,
        details: &OfficeDetails,
    ) -> Result<(), DirectoryError> {
        let institution = self.institution(institution);
        let institution = institution.ok_or(DirectoryError::MergedAway)?;
        institution.check_office(id, details)
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
