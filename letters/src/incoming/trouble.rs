//! Why the mailbox in which answers arrive cannot be read, and why one message in it was passed over.

use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// A mailbox is read to its end every ten minutes at least, whatever comes. When that was longer ago than this, in seconds,
/// nobody reads it, though nothing is said to be wrong.
const LONG_AGO_SECONDS: i64 = 60 * 60;

/// Why a mailbox cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// No machine has that name, as far as can be found out.
    NoHost,
    /// The machine takes no connection.
    NoConnection,
    /// No connection that nobody else can read comes about: its certificate is another's, or too old.
    Tls,
    /// It does not take the name or the password.
    Password,
    /// There is no such folder, or it is closed to this name.
    NoFolder,
    /// It says that it does not do it now.
    Declined,
    /// The connection broke.
    Dropped,
    /// Nothing came for too long.
    Silent,
    /// It says what no mail server says.
    Garbled,
    /// It gives messages no lasting numbers.
    NoNumbers,
    /// It does not give a message that it has.
    Withheld,
    /// What came cannot be kept: the disk or the database.
    NotKept,
    /// Nothing was heard of the program that reads it. Never stored: it follows from when it last looked.
    NotLooked,
    /// Something else, as a program said in its own words.
    Other,
}

impl Trouble {
    /// Every trouble.
    pub const ALL: [Self; 14] = [
        Self::NoHost,
        Self::NoConnection,
        Self::Tls,
        Self::Password,
        Self::NoFolder,
        Self::Declined,
        Self::Dropped,
        Self::Silent,
        Self::Garbled,
        Self::NoNumbers,
        Self::Withheld,
        Self::NotKept,
        Self::NotLooked,
        Self::Other,
    ];

    /// Since when what is wrong with a mailbox: what its reader said, or else that it says nothing since it last looked.
    #[must_use]
    pub fn since(
        said: Option<(Moment, Self)>,
        looked: Option<Moment>,
        now: Moment,
    ) -> Option<(Moment, Self)> {
        let long_ago = looked.filter(|looked| looked.plus_seconds(LONG_AGO_SECONDS) < now);
        said.or(long_ago.map(|looked| (looked, Self::NotLooked)))
    }

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoHost => "no-host",
            Self::NoConnection => "no-connection",
            Self::Tls => "tls",
            Self::Password => "password",
            Self::NoFolder => "no-folder",
            Self::Declined => "declined",
            Self::Dropped => "dropped",
            Self::Silent => "silent",
            Self::Garbled => "garbled",
            Self::NoNumbers => "no-numbers",
            Self::Withheld => "withheld",
            Self::NotKept => "not-kept",
            Self::NotLooked => "not-looked",
            Self::Other => "other",
        }
    }

    /// Reads the word of the store. Earlier programs wrote sentences there: these are [`Self::Other`].
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        let known = Self::ALL.into_iter().find(|trouble| trouble.key() == key);
        known.unwrap_or(Self::Other)
    }
}

/// Why a message was passed over: it stays in the mailbox, and what lies behind it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unkept {
    /// It is larger than what is taken.
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// The server does not give it, though it has it.
    Withheld,
    /// The connection breaks at it, or stands still.
    Breaks,
    /// It was fetched, and the program cannot keep it.
    NotKept,
}

impl Unkept {
    /// Every reason.
    pub const ALL: [Self; 5] = [
        Self::TooLarge,
        Self::Empty,
        Self::Withheld,
        Self::Breaks,
        Self::NotKept,
    ];

    /// The word in the store.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Empty => "empty",
            Self::Withheld => "withheld",
            Self::Breaks => "breaks",
            Self::NotKept => "not-kept",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again() {
        for trouble in Trouble::ALL {
            assert_eq!(Trouble::from_key(trouble.key()), trouble);
        }
        for why in Unkept::ALL {
            assert_eq!(Unkept::from_key(why.key()), Some(why));
        }
        assert_eq!(
            Trouble::from_key("io: connection refused"),
            Trouble::Other,
            "as earlier programs said it"
        );
    }

    #[test]
    fn a_reader_that_says_nothing_for_an_hour_is_a_trouble_of_its_own() {
        let looked = Moment::from_millis(0);
        let after = |minutes: i64| looked.plus_seconds(minutes * 60);
        let silent = Some((looked, Trouble::NotLooked));
        assert_eq!(Trouble::since(None, Some(looked), after(60)), None);
        assert_eq!(Trouble::since(None, Some(looked), after(61)), silent);
        assert_eq!(Trouble::since(None, None, after(61)), None, "nobody began");
        let said = Some((after(2), Trouble::Password));
        assert_eq!(Trouble::since(said, Some(looked), after(99)), said);
    }
}
