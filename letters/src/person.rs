//! People: by which name and address the association knows them, and whether they can sign in.

use crate::{
    letter::Language,
    text::{MailAddress, PersonName},
    time::Moment,
};

/// What the association knows of somebody, and keeps up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The name as it prints under a letter from now on.
    pub name: PersonName,
    /// Where mail goes, and with what they sign in.
    pub mail: MailAddress,
    /// What they read; none leaves it to their browser.
    pub language: Option<Language>,
}

/// Something that is known of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The name.
    Name,
    /// The mail address.
    Mail,
    /// The language.
    Language,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Name, Self::Mail, Self::Language];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Mail => "mail",
            Self::Language => "language",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }
}

impl Details {
    /// What is otherwise in `new`.
    #[must_use]
    pub fn changes(&self, new: &Self) -> Vec<Field> {
        let differs = |field: &Field| match field {
            Field::Name => self.name != new.name,
            Field::Mail => self.mail != new.mail,
            Field::Language => self.language != new.language,
        };
        Field::ALL.into_iter().filter(differs).collect()
    }
}

/// Whether somebody can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountState {
    /// Not at all: there never was an account. A director signs with an invitation and needs none.
    None,
    /// Yes, but they never did.
    Waiting,
    /// Yes, and they did.
    Open,
    /// Not any more, since then.
    Closed(Moment),
}

impl AccountState {
    /// Whether they can sign in.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Open)
    }

    /// Whether somebody has left: there was an account or a mandate (`held`), and there is none any more (`holds`).
    /// Who was only just written down has neither, and did not leave.
    #[must_use]
    pub const fn has_left(self, holds: bool, held: bool) -> bool {
        !self.is_open() && !holds && (held || matches!(self, Self::Closed(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_named_and_nothing_else() {
        let old = Details {
            name: PersonName::parse("Noor Evers").unwrap(),
            mail: MailAddress::parse("noor@voorbeeld.nl").unwrap(),
            language: None,
        };
        assert_eq!(old.changes(&old), []);
        let new = Details {
            name: PersonName::parse("Noor Evers-Pol").unwrap(),
            language: Some(Language::En),
            ..old.clone()
        };
        assert_eq!(old.changes(&new), [Field::Name, Field::Language]);
        for field in Field::ALL {
            assert_eq!(Field::from_key(field.key()), Some(field));
        }
    }

    #[test]
    fn who_left_had_something_to_leave() {
        let closed = AccountState::Closed(Moment::from_millis(0));
        assert!(closed.has_left(false, false) && closed.has_left(false, true));
        assert!(AccountState::None.has_left(false, true));
        assert!(!AccountState::None.has_left(false, false));
        for open in [AccountState::Waiting, AccountState::Open] {
            assert!(!open.has_left(false, true));
        }
        assert!(!closed.has_left(true, true), "who may still sign is here");
    }
}
