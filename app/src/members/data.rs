//! What the sign-in page shows.

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
    /// The address or the password was wrong; the page does not say which.
    Wrong,
    /// Too many tries: the next one counts from this moment.
    Throttled {
        /// When to try again.
        until: Moment,
    },
}
