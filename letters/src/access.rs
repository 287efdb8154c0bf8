//! Who may do what: one table, for the routes, the pages and the tests.
//!
//! A request is let through when one of the roles that somebody holds reaches its [`Deed`]. How far a role reaches is a
//! [`Reach`]: *own deputies* is not *all members*, and the room that does the deed asks which organisation it is about.

use crate::{ids::OrganisationId, role::Role};
use serde::{Deserialize, Serialize};

/// What can be done, from reading what is public to turning the keys of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Read published letters, check a file, follow the feed.
    ReadPublished,
    /// Read a draft that is in review.
    ReadReview,
    /// Comment on it and suggest other words.
    Comment,
    /// Sign, decline, or withdraw for an organisation.
    Sign,
    /// Edit drafts, run rounds, send, record responses, publish.
    RunLetters,
    /// Keep the register: organisations, people, mandates.
    KeepMembers,
    /// Give and take roles, hold the seal key, set how long things are kept.
    KeepHouse,
}

/// How far a role reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Not at all.
    Nothing,
    /// What concerns the organisation in which the role is held.
    OwnOrganisation,
    /// Organisations for which there is a mandate at that moment.
    WithMandate,
    /// Deputies under one's own mandate.
    OwnDeputies,
    /// All of it.
    Everything,
}

impl Deed {
    /// Every deed, in the order of the table.
    pub const ALL: [Self; 7] = [
        Self::ReadPublished,
        Self::ReadReview,
        Self::Comment,
        Self::Sign,
        Self::RunLetters,
        Self::KeepMembers,
        Self::KeepHouse,
    ];
}

/// The table: how far somebody reaches with a deed; without a role, as a visitor.
#[must_use]
pub const fn reach(role: Option<Role>, deed: Deed) -> Reach {
    use Reach::{Everything, Nothing, OwnDeputies, OwnOrganisation, WithMandate};
    // visitor, reader, contributor, director, secretariat, operator
    let row = match deed {
        Deed::ReadPublished => [Everything; 6],
        Deed::ReadReview => [
            Nothing,
            OwnOrganisation,
            Everything,
            Everything,
            Everything,
            Nothing,
        ],
        Deed::Comment => [
            Nothing, Nothing, Everything, Everything, Everything, Nothing,
        ],
        Deed::Sign => [Nothing, Nothing, Nothing, WithMandate, Nothing, Nothing],
        Deed::RunLetters => [Nothing, Nothing, Nothing, Nothing, Everything, Nothing],
        Deed::KeepMembers => [Nothing, Nothing, Nothing, OwnDeputies, Everything, Nothing],
        Deed::KeepHouse => [Nothing, Nothing, Nothing, Nothing, Nothing, Everything],
    };
    match role {
        None => row[0],
        Some(Role::Reader) => row[1],
        Some(Role::Contributor) => row[2],
        Some(Role::Director) => row[3],
        Some(Role::Secretariat) => row[4],
        Some(Role::Operator) => row[5],
    }
}

/// A role that somebody holds, in an organisation or for the association as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Held {
    /// The role.
    pub role: Role,
    /// In which organisation; none for the association.
    pub organisation: Option<OrganisationId>,
}

/// Why a role cannot be given so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeldError {
    /// The secretariat and the operator serve the association, not one member of it.
    #[error("this role is held for the association, not in an organisation")]
    NotInOrganisation,
    /// A reader reads, and a director acts, for an organisation.
    #[error("this role is held in an organisation")]
    NeedsOrganisation,
}

impl Held {
    /// A role where it can be held: the secretariat and the operator for the association; a reader and a director in an
    /// organisation; a contributor either way, since a network of jurists belongs to no member.
    ///
    /// # Errors
    /// [`HeldError`].
    pub const fn new(role: Role, organisation: Option<OrganisationId>) -> Result<Self, HeldError> {
        match (role, organisation) {
            (Role::Secretariat | Role::Operator, Some(_)) => Err(HeldError::NotInOrganisation),
            (Role::Reader | Role::Director, None) => Err(HeldError::NeedsOrganisation),
            _ => Ok(Self { role, organisation }),
        }
    }

    /// A director, as whoever has a mandate for an organisation is for as long as it holds.
    #[must_use]
    pub const fn director_of(organisation: OrganisationId) -> Self {
        Self {
            role: Role::Director,
            organisation: Some(organisation),
        }
    }
}

/// All roles that somebody holds at a moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roles(Vec<Held>);

impl Roles {
    /// These roles.
    #[must_use]
    pub const fn new(held: Vec<Held>) -> Self {
        Self(held)
    }

    /// Each of them.
    #[must_use]
    pub fn held(&self) -> &[Held] {
        &self.0
    }

    /// Whether this role is among them, in whichever organisation.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.0.iter().any(|held| held.role == role)
    }

    /// How far they reach: what each role that reaches at all reaches.
    pub fn reaches(&self, deed: Deed) -> impl Iterator<Item = (Held, Reach)> + '_ {
        let reached = move |held: &Held| (*held, reach(Some(held.role), deed));
        self.0
            .iter()
            .map(reached)
            .filter(|(_, reach)| *reach != Reach::Nothing)
    }

    /// Whether they reach all of a deed.
    #[must_use]
    pub fn reach_all(&self, deed: Deed) -> bool {
        reach(None, deed) == Reach::Everything
            || self
                .reaches(deed)
                .any(|(_, reach)| reach == Reach::Everything)
    }

    /// Whether one factor is too little for what these roles may do.
    #[must_use]
    pub fn need_second_factor(&self) -> bool {
        self.0.iter().any(|held| held.role.needs_second_factor())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Moment;

    fn organisation() -> OrganisationId {
        OrganisationId::new(Moment::from_millis(0), [1; 10])
    }

    #[test]
    fn several_roles_reach_as_far_as_the_farthest() {
        let director = Held::new(Role::Director, Some(organisation())).unwrap();
        let roles = Roles::new(vec![director]);
        assert!(!roles.reach_all(Deed::KeepMembers));
        assert_eq!(
            roles.reaches(Deed::KeepMembers).collect::<Vec<_>>(),
            [(director, Reach::OwnDeputies)]
        );
        assert!(!roles.need_second_factor());
        let both = Roles::new(vec![director, Held::new(Role::Secretariat, None).unwrap()]);
        assert!(both.reach_all(Deed::KeepMembers) && both.need_second_factor());
        assert!(!both.reach_all(Deed::KeepHouse));
        assert!(Roles::default().reach_all(Deed::ReadPublished));
        assert!(!Roles::default().reach_all(Deed::ReadReview));
    }

    #[test]
    fn a_role_is_held_where_it_has_a_meaning() {
        assert_eq!(
            Held::new(Role::Operator, Some(organisation())),
            Err(HeldError::NotInOrganisation)
        );
        assert_eq!(
            Held::new(Role::Reader, None),
            Err(HeldError::NeedsOrganisation)
        );
        assert!(Held::new(Role::Contributor, None).is_ok());
    }
}
