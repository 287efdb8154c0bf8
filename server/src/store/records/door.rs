//! Accounts, sessions, and the steps between a closed door and an open one.

use letters::{
    access::{Held, Roles},
    audit::Act,
    authentication::{Assurance, Method},
    hash::Hash,
    ids::{AuditId, LetterId, OrganisationId, PasskeyId, PersonId, SessionId},
    text::{Line, MailAddress, PersonName, ShortTitle, Slug},
    time::Moment,
};

/// An account to be opened.
#[derive(Clone)]
pub struct NewAccount {
    /// With which mail address.
    pub mail: MailAddress,
    /// Under which name, when the person is not known yet.
    pub name: PersonName,
    /// With which roles.
    pub roles: Vec<Held>,
    /// A password as argon2 wrote it; without one, a code by mail opens it.
    pub password_hash: Option<String>,
}

/// Someone who can sign in.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    /// Who.
    pub person: PersonId,
    /// The person's name.
    pub name: PersonName,
    /// With which mail address.
    pub mail: MailAddress,
    /// What the person may do.
    pub roles: Roles,
    /// The password as argon2 wrote it (PHC string), if there is one.
    pub password_hash: Option<String>,
    /// When the account was closed, if it was: then nobody signs in with it.
    pub closed: Option<Moment>,
}

// Written by hand so that no log ever shows the password's hash.
impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account")
            .field("person", &self.person)
            .field("mail", &self.mail)
            .field("roles", &self.roles)
            .field("closed", &self.closed)
            .finish_non_exhaustive()
    }
}

/// A session to be begun.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// The hash of the secret in the cookie.
    pub token_hash: Hash,
    /// Who signs in.
    pub person: PersonId,
    /// How sure that is.
    pub assurance: Assurance,
    /// By which way in.
    pub method: Method,
    /// With which program: "Firefox, Windows".
    pub browser: Option<Line>,
    /// The session that the browser still had: it ends.
    pub replaces: Option<Hash>,
}

/// A signed-in session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Which session.
    pub id: SessionId,
    /// Who is signed in.
    pub person: PersonId,
    /// The person's name.
    pub name: PersonName,
    /// The person's mail address.
    pub mail: MailAddress,
    /// What the person may do.
    pub roles: Roles,
    /// How sure it is who this is.
    pub assurance: Assurance,
    /// By which way in.
    pub method: Method,
    /// When they last showed it.
    pub proved: Moment,
    /// With which program.
    pub browser: Option<Line>,
    /// Since when.
    pub created: Moment,
    /// When it was last used, to the minute.
    pub last_seen: Moment,
    /// When it ends whatever happens.
    pub expires: Moment,
}

/// What a step halfway is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// A code was mailed.
    MailCode,
    /// The first factor was right.
    SecondFactor,
    /// A passkey was asked for.
    Passkey,
    /// A passkey is being made.
    NewPasskey,
    /// Codes from an app are being set up.
    NewCodes,
}

/// A step halfway, of the browser that holds its secret.
#[derive(Clone)]
pub struct Step {
    /// What it is about.
    pub kind: StepKind,
    /// Whose account; nobody's, when the mail address was unknown.
    pub account: Option<PersonId>,
    /// What it remembers.
    pub state: String,
    /// Where somebody was going.
    pub next: Option<String>,
}

// Written by hand: the state may hold a challenge or a sealed secret.
impl std::fmt::Debug for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Step")
            .field("kind", &self.kind)
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}

/// The codes of an app, as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totp {
    /// The secret, encrypted.
    pub secret: Vec<u8>,
    /// Since when.
    pub set: Moment,
    /// The newest half minute whose code was used.
    pub last_step: u64,
}

/// A passkey, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyRecord {
    /// Which passkey.
    pub id: PasskeyId,
    /// Whose.
    pub account: PersonId,
    /// The key and its counter, as the library keeps them.
    pub data: String,
    /// What its owner calls it.
    pub name: Line,
    /// Since when.
    pub added: Moment,
    /// When it last opened the door.
    pub last_used: Option<Moment>,
}

/// By what means somebody can show who they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Means {
    /// There is a password.
    pub password: bool,
    /// There are codes from an app.
    pub codes: bool,
    /// How many recovery codes are left.
    pub recovery_codes: u64,
    /// How many passkeys.
    pub passkeys: u64,
}

impl Means {
    /// Whether there is a second factor.
    #[must_use]
    pub const fn second_factor(&self) -> bool {
        self.codes || self.passkeys > 0
    }

    /// What would be left without the codes from an app.
    #[must_use]
    pub fn without_codes(self) -> Self {
        Self {
            codes: false,
            recovery_codes: 0,
            ..self
        }
    }

    /// What would be left with one passkey less.
    #[must_use]
    pub fn without_a_passkey(self) -> Self {
        Self {
            passkeys: self.passkeys.saturating_sub(1),
            ..self
        }
    }

    /// Whether this is enough to act in these roles.
    #[must_use]
    pub fn suffice_for(&self, roles: &Roles) -> bool {
        self.second_factor() || !roles.need_second_factor()
    }
}

/// Something that happened, to be noted.
#[derive(Debug, Clone)]
pub struct Note {
    /// What.
    pub act: Act,
    /// Who did it; nobody, for the program itself.
    pub by: Option<PersonId>,
    /// Whom it is about.
    pub person: Option<PersonId>,
    /// Which organisation it is about.
    pub organisation: Option<OrganisationId>,
    /// Which letter it is about.
    pub letter: Option<LetterId>,
    /// What else is worth knowing.
    pub detail: Option<String>,
}

impl Note {
    /// Somebody did something that is about themselves.
    #[must_use]
    pub const fn own(act: Act, person: PersonId) -> Self {
        Self {
            act,
            by: Some(person),
            person: Some(person),
            organisation: None,
            letter: None,
            detail: None,
        }
    }

    /// Somebody, or the program, did something about somebody.
    #[must_use]
    pub const fn about(act: Act, by: Option<PersonId>, person: PersonId) -> Self {
        Self {
            act,
            by,
            person: Some(person),
            organisation: None,
            letter: None,
            detail: None,
        }
    }

    /// Signing in was held up, on the account of this person, or of nobody.
    #[must_use]
    pub const fn held(person: Option<PersonId>) -> Self {
        Self {
            act: Act::SignInHeld,
            by: None,
            person,
            organisation: None,
            letter: None,
            detail: None,
        }
    }

    /// Somebody, or the program, did something about an organisation.
    #[must_use]
    pub const fn of_organisation(
        act: Act,
        by: Option<PersonId>,
        organisation: OrganisationId,
    ) -> Self {
        Self {
            act,
            by,
            person: None,
            organisation: Some(organisation),
            letter: None,
            detail: None,
        }
    }

    /// The same, in an organisation.
    #[must_use]
    pub fn within(self, organisation: Option<OrganisationId>) -> Self {
        Self {
            organisation,
            ..self
        }
    }

    /// The same, with a detail.
    #[must_use]
    pub fn with(self, detail: impl Into<String>) -> Self {
        Self {
            detail: Some(detail.into()),
            ..self
        }
    }
}

/// Something that happened, as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Which entry.
    pub id: AuditId,
    /// When.
    pub at: Moment,
    /// What.
    pub act: Act,
    /// Who did it.
    pub by: Option<PersonName>,
    /// Whom it is about.
    pub person: Option<PersonName>,
    /// Which organisation it is about.
    pub organisation: Option<String>,
    /// Which letter it is about: its address and short title.
    pub letter: Option<(Slug, Option<ShortTitle>)>,
    /// What else.
    pub detail: Option<String>,
}
