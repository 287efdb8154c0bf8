//! To whom a letter is written.

use crate::text::Line;
use serde::{Deserialize, Serialize};

/// One institution to which a letter goes, with the people there. Two ministries are two addressees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressee {
    /// The ministry, Chamber, committee or party.
    pub institution: Line,
    /// The postal address, line by line, as it goes on the envelope; empty when unknown.
    pub postal: Vec<Line>,
    /// The people to whom it is addressed there, in the order of the letter.
    pub persons: Vec<Person>,
}

/// Someone who held an office when the letter was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The name as the letter gives it.
    pub name: Line,
    /// The office, for example "staatssecretaris Rechtsbescherming".
    pub office: Option<Line>,
}
