//! Who wants a text otherwise, who signs as a guest, and who supports a letter of the demonstration.

use super::{BrokenSample, When, table};
use letters::text::{Function, MailAddress, OrganisationName, PersonName, Place, Remark, Slug};
use serde::Deserialize;

/// All of it.
#[derive(Debug, Deserialize)]
pub struct Joining {
    /// The objections.
    #[serde(rename = "objection")]
    pub objections: Vec<Objecting>,
    /// The links for guests.
    #[serde(rename = "door")]
    pub doors: Vec<Door>,
    /// The guests.
    #[serde(rename = "guest")]
    pub guests: Vec<Guest>,
    /// That support was opened.
    #[serde(rename = "support")]
    pub supports: Vec<Opened>,
    /// The supporters.
    #[serde(rename = "supporter")]
    pub supporters: Vec<Supporting>,
}

/// Somebody who is asked to sign wants other words.
#[derive(Debug, Deserialize)]
pub struct Objecting {
    /// Of which letter.
    pub letter: Slug,
    /// For which member.
    pub member: Slug,
    /// On which words.
    pub quote: String,
    /// What should stand there.
    pub instead: String,
    /// Why.
    pub why: Remark,
    /// How many days from the day of loading.
    pub day: i32,
}

/// The secretariat opens the link for guests.
#[derive(Debug, Deserialize)]
pub struct Door {
    /// Of which letter.
    pub letter: Slug,
    /// How many days from the day of loading.
    pub day: i32,
}

/// A guest asks to sign.
#[derive(Debug, Deserialize)]
pub struct Guest {
    /// Which letter.
    pub letter: Slug,
    /// What it is called.
    pub organisation: OrganisationName,
    /// Where it is on the web.
    pub website: String,
    /// Who asks.
    pub person: PersonName,
    /// As what.
    pub function: Function,
    /// Where mail goes.
    pub mail: MailAddress,
    /// What is said to the secretariat.
    pub remark: Option<Remark>,
    /// How many days from the day of loading.
    pub day: i32,
    /// On which day it was let in; it waits while there is none.
    pub admitted: Option<i32>,
}

/// The secretariat opens a letter for support.
#[derive(Debug, Deserialize)]
pub struct Opened {
    /// Which letter.
    pub letter: Slug,
    /// How many days from the day of loading.
    pub day: i32,
    /// The last day, counted the same way.
    pub last: i32,
}

/// Somebody supports a letter.
#[derive(Debug, Deserialize)]
pub struct Supporting {
    /// Which letter.
    pub letter: Slug,
    /// Who.
    pub name: PersonName,
    /// From where.
    pub place: Place,
    /// Where mail goes.
    pub mail: MailAddress,
    /// Whether everybody may see the name.
    pub shown: bool,
    /// How many days from the day of loading.
    pub day: i32,
}

/// So many days from the day of loading.
pub const fn on(day: i32) -> When {
    When {
        at: None,
        day: Some(day),
    }
}

/// Reads the table.
pub(super) fn read() -> Result<Joining, BrokenSample> {
    table(
        "meedoen.toml",
        include_str!("../../../../letters/samples/demo/meedoen.toml"),
    )
}
