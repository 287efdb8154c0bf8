//! What the pages of people show: plain data, prepared by the server.

use super::{PersonForm, RoleForm};
use crate::{
    audit::Happened,
    desk::data::Filled,
    own::{RoleLine, Who},
};
use letters::{
    access::{Held, KeepError},
    ids::PersonId,
    letter::Language,
    person::{AccountState, Details},
    role::Role,
    time::{Day, Moment},
};

/// A mandate that somebody holds or held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateLine {
    /// For whom.
    pub organisation: String,
    /// What the person is there.
    pub function: String,
    /// Whether as a deputy.
    pub deputy: bool,
    /// The first day on which it holds.
    pub from: Day,
    /// The last day on which it holds.
    pub until: Option<Day>,
    /// Whether it holds today, or will.
    pub runs: bool,
}

/// Somebody, in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// Where mail goes.
    pub mail: String,
    /// Whether they can sign in.
    pub account: AccountState,
    /// What they hold.
    pub roles: Vec<RoleLine>,
    /// For whom they may sign, or might.
    pub mandates: Vec<MandateLine>,
    /// Whether they have left.
    pub left: bool,
}

/// Whom the list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    /// Everybody.
    #[default]
    All,
    /// Who holds this role.
    Role(Role),
    /// Who left.
    Left,
}

impl Which {
    /// The word in the address for those who left.
    pub(super) const LEFT: &'static str = "vertrokken";

    /// The word in the address; none for everybody.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Role(role) => role.key(),
            Self::Left => Self::LEFT,
        }
    }

    /// Reads the word; everybody when it is none.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        match key {
            Self::LEFT => Self::Left,
            key => Role::from_key(key).map_or(Self::All, Self::Role),
        }
    }
}

/// The list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    /// Who looks.
    pub who: Who,
    /// The word that was searched for.
    pub query: String,
    /// Whom it asks for.
    pub which: Which,
    /// Those who fit, by name.
    pub people: Vec<Line>,
    /// How many there are in all.
    pub total: usize,
}

/// What was done just now; travels as one word in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Somebody was written down.
    Added,
    /// And asked to sign in.
    AddedAndInvited,
    /// A name or language was changed.
    Changed,
    /// The mail address was.
    MailChanged,
    /// Nothing was different.
    Unchanged,
    /// An invitation goes out.
    Invited,
    /// It went out a moment ago.
    InvitedJustBefore,
    /// A role was given.
    RoleGiven,
    /// A role was taken.
    RoleTaken,
    /// Somebody left.
    Left,
}

crate::said::words! {
    Said {
        Added = "toegevoegd",
        AddedAndInvited = "toegevoegd-en-uitgenodigd",
        Changed = "gewijzigd",
        MailChanged = "mailadres",
        Unchanged = "gelijk",
        Invited = "uitgenodigd",
        InvitedJustBefore = "net-uitgenodigd",
        RoleGiven = "rol",
        RoleTaken = "rol-weg",
        Left = "vertrokken",
    }
}

/// What whoever looks may do about somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct May {
    /// Change what is known, and let them go.
    pub change: bool,
    /// Give and take roles, and erase them.
    pub give_roles: bool,
    /// Let them go: not oneself.
    pub let_go: bool,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Show {
    /// Who looks.
    pub who: Who,
    /// Whom at.
    pub person: Line,
    /// What they read.
    pub language: Option<Language>,
    /// When they were last asked to sign in.
    pub invited: Option<Moment>,
    /// What happened last, by or about them.
    pub recent: Vec<Happened>,
    /// What may be done.
    pub may: May,
    /// What was done just now.
    pub said: Option<Said>,
}

/// Somebody who is to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Who looks.
    pub who: Who,
    /// As typed.
    pub form: Filled<PersonForm>,
    /// Who has the mail address that was typed.
    pub known: Option<(PersonId, String)>,
}

/// What is known of somebody, to be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Who looks.
    pub who: Who,
    /// Whom it is about.
    pub id: PersonId,
    /// What is known now.
    pub now: Details,
    /// As typed.
    pub form: Filled<PersonForm>,
    /// Who has the mail address that was typed.
    pub known: Option<(PersonId, String)>,
    /// Whether somebody else changed it meanwhile.
    pub overtaken: bool,
}

/// Somebody's roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roles {
    /// Who looks.
    pub who: Who,
    /// Whose.
    pub person: Line,
    /// What they hold, as it is taken from them.
    pub held: Vec<(Held, RoleLine)>,
    /// As typed.
    pub form: Filled<RoleForm>,
    /// Where a role can be held: identifier and name.
    pub organisations: Vec<(String, String)>,
    /// Why a role was not taken.
    pub refused: Option<KeepError>,
}

/// What ends when somebody leaves, and what stays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ends {
    /// In how many browsers they are signed in.
    pub sessions: u32,
    /// How many open rounds wait for their answer.
    pub invitations: u32,
    /// How many of their signatures stand under letters: these stay.
    pub signatures: u32,
}

/// Before somebody leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leave {
    /// Who looks.
    pub who: Who,
    /// Who leaves.
    pub person: Line,
    /// What ends.
    pub ends: Ends,
    /// Why they cannot.
    pub refused: Option<KeepError>,
}
