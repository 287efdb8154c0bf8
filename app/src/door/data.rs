//! What the pages at the door show.

use letters::time::Moment;

/// The sign-in page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// The mail address as it was typed, kept when signing in failed.
    pub mail: String,
    /// Where to go afterwards: a path on this site, checked by the server.
    pub next: Option<String>,
    /// What happened just before.
    pub state: SignInState,
    /// Whether passkeys can work at this address.
    pub passkeys: bool,
}

/// What happened just before the page was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInState {
    /// Nothing.
    Fresh,
    /// The visitor signed out.
    SignedOut,
    /// The session ended by itself, or the visitor asked for a page that needs one.
    Needed,
    /// A code was not typed in time, or was tried too often.
    Expired,
    /// What was typed is no mail address.
    NoAddress,
    /// The address or the password was wrong; the page does not say which.
    Wrong,
    /// Too many tries: the next one counts from this moment.
    Throttled {
        /// When to try again.
        until: Moment,
    },
}

/// What became of a code that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// Nothing was typed yet.
    Fresh,
    /// What was typed cannot be a code; it is kept.
    NoCode(String),
    /// It is not the code.
    Wrong,
    /// Too many tries: the next one counts from this moment.
    Throttled {
        /// When to try again.
        until: Moment,
    },
}

/// The page that asks for the second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// What became of the last code.
    pub entered: Entered,
    /// Whether there are codes from an app.
    pub codes: bool,
    /// Whether there are passkeys.
    pub passkeys: bool,
}

/// The page on which an authenticator is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskPasskey {
    /// The question, as JSON for the script.
    pub options: String,
    /// Where to go afterwards.
    pub next: Option<String>,
    /// Whether the last answer was refused.
    pub refused: bool,
}

/// The page on which somebody shows again who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// Who is signed in.
    pub name: String,
    /// With which mail address.
    pub mail: String,
    /// Where to go afterwards.
    pub next: Option<String>,
    /// What became of the last try.
    pub entered: Entered,
    /// Whether there are codes from an app.
    pub codes: bool,
    /// Whether there is a password.
    pub password: bool,
    /// Whether there are passkeys.
    pub passkeys: bool,
}

/// What was sent when its writer was no longer signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Where it was sent to.
    pub path: String,
    /// The fields of its form, as they came in.
    pub pairs: Vec<(String, String)>,
    /// The page on which the form stood: a path on this site, checked by the server.
    pub goal: Option<String>,
}
