//! How people stand to the house: their accounts, roles and mandates, for whoever keeps them.

use super::OutgoingMail;
use letters::{
    access::{Held, Roles},
    ids::PersonId,
    person::{AccountState, Details},
    text::{Function, OrganisationName},
    time::{Day, Moment},
};

/// Who keeps people, with what they may do.
#[derive(Debug, Clone)]
pub struct Keeper {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub roles: Roles,
}

/// Somebody to be written down.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Who.
    pub details: Details,
    /// The mail that asks them to sign in; without one they get no account.
    pub invitation: Option<OutgoingMail>,
}

/// A role that somebody holds, with the name of its organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldLine {
    /// The role, and where it is held.
    pub held: Held,
    /// What the organisation is called.
    pub organisation: Option<OrganisationName>,
}

/// A mandate that somebody holds or held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateLine {
    /// For whom.
    pub organisation: OrganisationName,
    /// What the person is there.
    pub function: Function,
    /// Whether as a deputy.
    pub deputy: bool,
    /// The first day on which it holds.
    pub from: Day,
    /// The last day on which it holds; none while it has no end.
    pub until: Option<Day>,
    /// Whether it holds today, or will.
    pub runs: bool,
}

/// Somebody in the list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// What is known of them.
    pub details: Details,
    /// Whether they can sign in.
    pub account: AccountState,
    /// What they hold.
    pub roles: Vec<HeldLine>,
    /// For whom they may sign, or might; the newest first.
    pub mandates: Vec<MandateLine>,
}

impl PersonLine {
    /// Their roles.
    #[must_use]
    pub fn held(&self) -> Roles {
        Roles::new(self.roles.iter().map(|line| line.held).collect())
    }

    /// Whether they have left.
    #[must_use]
    pub fn has_left(&self) -> bool {
        let holds = self.mandates.iter().any(|mandate| mandate.runs);
        self.account.has_left(holds, !self.mandates.is_empty())
    }
}

/// One person, with all that their page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRecord {
    /// As in the list.
    pub line: PersonLine,
    /// When they were last asked to sign in.
    pub invited: Option<Moment>,
    /// What would end, and what stays.
    pub running: Running,
}

/// What somebody has in hand, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Running {
    /// In how many browsers they are signed in.
    pub sessions: u32,
    /// How many open rounds wait for their answer.
    pub invitations: u32,
    /// How many of their signatures stand under letters.
    pub signatures: u32,
}

/// What came of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited {
    /// Nothing was otherwise.
    Same,
    /// It is kept.
    Changed {
        /// Whether mail goes elsewhere from now on.
        mail: bool,
    },
    /// Somebody else changed it first: nothing is kept.
    Overtaken,
}

/// What came of asking somebody to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    /// The mail goes out.
    Now,
    /// It went out a moment ago, and does not go twice.
    JustBefore,
}
