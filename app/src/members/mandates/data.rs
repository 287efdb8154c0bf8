//! What the pages of mandates show: plain data, prepared by the server.

use super::MandateForm;
use crate::{desk::data::Filled, own::Who};
use letters::{
    ids::{MandateId, OrganisationId},
    mandate::Mandate,
    time::{Day, Moment},
};

/// A mandate with the names that go with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateLine {
    /// The mandate.
    pub mandate: Mandate,
    /// Who may act.
    pub person: String,
    /// Where they read mail.
    pub mail: String,
    /// For whom.
    pub organisation: String,
}

/// Who might sign on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Today.
    pub today: Day,
    /// The day that was asked for, as it was typed; today's when nothing was.
    pub day: String,
    /// The day that is shown.
    pub shown: Day,
    /// Whether what was typed is no day.
    pub no_day: bool,
    /// The word that was searched for.
    pub query: String,
    /// Mandates that held on that day, by organisation.
    pub held: Vec<MandateLine>,
    /// Mandates that fit the word and did not hold on that day.
    pub others: Vec<MandateLine>,
    /// Mandates that end soon and have no other behind them; shown for today only.
    pub ending: Vec<MandateLine>,
    /// Organisations that belonged to the association on that day and for which nobody could sign.
    pub without: Vec<(OrganisationId, String)>,
    /// How many mandates there are.
    pub total: usize,
    /// What was done just now.
    pub said: Option<Said>,
}

/// What was done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A mandate was granted.
    Granted,
    /// A mandate was ended.
    Ended,
    /// A deputy was appointed.
    Appointed,
}

impl Said {
    const ALL: [Self; 3] = [Self::Granted, Self::Ended, Self::Appointed];

    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Granted => "gegeven",
            Self::Ended => "beeindigd",
            Self::Appointed => "aangewezen",
        }
    }

    /// Reads the word of the address.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| said.key() == key)
    }
}

/// By whom and when a mandate was granted, and what shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// Who gave it an end after that.
    pub ended_by: Option<String>,
    /// The document: its name and size in bytes.
    pub document: Option<(String, u64)>,
    /// How many signatures were given under it.
    pub signatures: u64,
}

/// One mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Show {
    /// The present moment.
    pub now: Moment,
    /// The mandate.
    pub line: MandateLine,
    /// How it came to be.
    pub granted: Granted,
    /// The mandate under which this deputy was appointed, and whose that is.
    pub under: Option<(MandateId, String)>,
    /// The deputies who were appointed under it.
    pub deputies: Vec<MandateLine>,
    /// What was done just now.
    pub said: Option<Said>,
}

/// A mandate that the secretariat is to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMandate {
    /// As typed.
    pub form: Filled<MandateForm>,
    /// The organisations to choose from, by name.
    pub organisations: Vec<(String, String)>,
}

/// When a mandate ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// At once.
    Now,
    /// After a day.
    Day,
}

impl When {
    /// Both, in the order of the form.
    pub const ALL: [Self; 2] = [Self::Now, Self::Day];

    /// The word in the form.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Day => "day",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|when| when.key() == key)
    }
}

/// The form that ends a mandate, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndForm {
    /// The key of [`When`].
    pub when: String,
    /// The last day.
    pub last: String,
}

impl EndForm {
    /// A new form: nothing is chosen, since at once cannot be undone.
    #[must_use]
    pub const fn fresh() -> Self {
        Self {
            when: String::new(),
            last: String::new(),
        }
    }
}

/// Before a mandate ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndMandate {
    /// Who asks.
    pub who: Who,
    /// Whether it is their own deputy's; else the secretariat ends it.
    pub own: bool,
    /// The mandate.
    pub line: MandateLine,
    /// The deputies who lose theirs with it.
    pub deputies: Vec<String>,
    /// As typed.
    pub form: Filled<EndForm>,
}

/// A mandate that somebody holds, with the deputies under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnMandate {
    /// The mandate.
    pub line: MandateLine,
    /// Whether they may appoint deputies under it now.
    pub appoints: bool,
    /// The deputies under it who act or will.
    pub deputies: Vec<MandateLine>,
}

/// The mandates that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnMandates {
    /// Who.
    pub who: Who,
    /// Those that hold or will.
    pub mandates: Vec<OwnMandate>,
    /// Those that are over.
    pub over: Vec<MandateLine>,
    /// What was done just now.
    pub said: Option<Said>,
}

/// Before a deputy is appointed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeputyForm {
    /// Who appoints.
    pub who: Who,
    /// Under which mandate.
    pub line: MandateLine,
    /// As typed.
    pub form: Filled<MandateForm>,
}
