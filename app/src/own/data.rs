//! What the pages of one's own show.

use crate::{door::Entered, page::Nav};
use letters::{authentication::Method, role::Role, telling::HowMuch, time::Moment};

/// Whose pages these are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// The name, as shown.
    pub name: String,
    /// The mail address.
    pub mail: String,
    /// Whether they work at the desk, which then stands in the navigation.
    pub desk: bool,
}

impl Who {
    /// The navigation of their pages.
    pub(crate) fn nav(&self) -> Nav {
        let person = self.name.clone();
        if self.desk {
            Nav::Desk { person }
        } else {
            Nav::Own { person }
        }
    }
}

/// A role that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleLine {
    /// The role.
    pub role: Role,
    /// In which organisation; none for the association.
    pub organisation: Option<String>,
}

/// The first page of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Whose.
    pub who: Who,
    /// Their roles.
    pub roles: Vec<RoleLine>,
    /// Whether they are mailed about what is new in reviews; none for who reads no drafts.
    pub reviews: Option<bool>,
    /// How much they hear of answers to letters that they signed; none for who never signed any.
    pub answers: Option<HowMuch>,
    /// Whether they act for an organisation: their mandates have a page.
    pub mandates: bool,
    /// Whether they may see what happened in the house.
    pub keeps_house: bool,
    /// Whether they let go what has been kept long enough.
    pub runs_house: bool,
}

/// What was done just now; travels as one word in the address after a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnNotice {
    /// A second factor is asked of them first.
    SecondFactorNeeded,
    /// The password was set.
    PasswordSet,
    /// Codes from an app were taken away.
    CodesRemoved,
    /// A passkey was added.
    PasskeyAdded,
    /// A passkey was removed.
    PasskeyRemoved,
    /// Another session was ended.
    SessionEnded,
    /// Without it there would be no second factor, which their role needs.
    LastSecondFactor,
}

crate::said::words! {
    OwnNotice {
        SecondFactorNeeded = "nodig",
        PasswordSet = "wachtwoord",
        CodesRemoved = "codes-weg",
        PasskeyAdded = "passkey",
        PasskeyRemoved = "passkey-weg",
        SessionEnded = "sessie",
        LastSecondFactor = "laatste",
    }
}

/// Why a new password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordWrong {
    /// Too few characters.
    TooShort,
    /// Too many bytes.
    TooLong,
    /// Among the first that anyone would try.
    Guessable,
    /// The present password, which goes with it, is another.
    NotPresent,
    /// The present password was wrong too often.
    Throttled {
        /// Until when to wait.
        until: Moment,
    },
}

/// A passkey in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyLine {
    /// Which.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// Since when.
    pub added: Moment,
    /// When it last opened the door.
    pub last_used: Option<Moment>,
}

/// A session in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionLine {
    /// Which.
    pub id: String,
    /// With which program; none when it did not say.
    pub browser: Option<String>,
    /// By which way in.
    pub method: Method,
    /// Since when.
    pub created: Moment,
    /// When it was last used.
    pub last_seen: Moment,
    /// Whether it is the one that is looking.
    pub here: bool,
}

/// By what means somebody signs in, and where they are signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Security {
    /// Whose.
    pub who: Who,
    /// What was done just now.
    pub notice: Option<OwnNotice>,
    /// Whether there is a password.
    pub password: bool,
    /// Whether a new one asks for the present one.
    pub asks_present: bool,
    /// Why a new password was not taken.
    pub wrong: Option<PasswordWrong>,
    /// Since when there are codes from an app.
    pub codes: Option<Moment>,
    /// How many recovery codes are left.
    pub recovery_codes: u64,
    /// The passkeys; none where they cannot work.
    pub passkeys: Option<Vec<PasskeyLine>>,
    /// Where they are signed in.
    pub sessions: Vec<SessionLine>,
}

/// The page on which codes from an app are set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUpCodes {
    /// Whose.
    pub who: Who,
    /// The picture for the app: the length of its side, and the dark parts as the `d` of an SVG path.
    pub picture: (usize, String),
    /// The secret, to be typed where no picture can be read.
    pub secret: String,
    /// What became of the last code.
    pub entered: Entered,
}

/// The recovery codes, shown once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryCodes {
    /// Whose.
    pub who: Who,
    /// The codes, as they are written down.
    pub codes: Vec<String>,
}
