//! To whom a letter is written; and the directory of institutions, offices and who holds them, from which that is filled in.
//!
//! A letter keeps the names as they were when it was written ([`Addressee`]); the directory goes on. An office outlives its
//! holder: each holds it for a [`Term`], and two terms of one office never share a day.

use crate::text::Line;
use serde::{Deserialize, Serialize};

pub mod cabinet;
pub mod card;
mod checks;
mod directory;
mod kinds;
pub mod merging;
pub mod salutation;
pub mod succession;
pub mod table;
mod term;
#[cfg(test)]
mod tests;

pub use directory::{
    Assistant, AssistantDetails, Details, Directory, Found, Group, GroupDetails, Holder,
    HolderDetails, Institution, Office, OfficeDetails, name_key,
};
pub use kinds::InstitutionKind;
pub use term::{Term, fits};

/// The most lines of a postal address. The window of a C5/6 envelope (NEN 1026) shows eight lines at the smallest size, and a
/// long name takes two of these.
pub const MAX_POSTAL_LINES: usize = 6;

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

/// Why the directory does not take something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    /// A term would end before it starts.
    #[error("a term cannot end before it has started")]
    EndsBeforeStart,
    /// Whoever holds the office began on that very day: no day would be left of that term.
    #[error("who holds the office began on that day")]
    BeganThatDay,
    /// Two would hold one office on the same day.
    #[error("somebody else holds the office in that time")]
    Overlap,
    /// The office has ended by then.
    #[error("the office has ended by then")]
    OfficeEnded,
    /// Somebody would hold the office longer than it is there.
    #[error("the office ends before this term does")]
    OutlivesOffice,
    /// The office would end before somebody comes to hold it.
    #[error("somebody begins after that day")]
    BeginsLater,
    /// Another institution has this name, in whatever case.
    #[error("another institution has this name")]
    NameTaken,
    /// Another office of the institution has this title.
    #[error("another office there has this title")]
    TitleTaken,
    /// A line of an address has a bar in it, which keeps lines apart in a table.
    #[error("a line of an address cannot have a bar in it")]
    Bar,
    /// An address has more lines than the window of an envelope shows.
    #[error("the address has more than {MAX_POSTAL_LINES} lines")]
    AddressTooLong,
    /// Another group has this name, in whatever case.
    #[error("another group has this name")]
    GroupTaken,
    /// A group with nobody in it.
    #[error("nobody is in the group")]
    EmptyGroup,
    /// An institution would be part of itself.
    #[error("an institution cannot be part of itself")]
    InsideItself,
    /// It was merged into another one: that one counts.
    #[error("this institution was merged into another one")]
    MergedAway,
    /// It would be merged into itself.
    #[error("nothing is merged into itself")]
    IntoItself,
    /// Two offices of different institutions would become one.
    #[error("the offices are not of one institution")]
    OtherInstitution,
    /// Two offices would become one that two people held on the same day.
    #[error("two people would have held the office at once")]
    HeldByTwo,
    /// One office is named twice in one change.
    #[error("an office is named twice")]
    Twice,
    /// A change without an office.
    #[error("no office is named")]
    Nothing,
    /// There is something in the directory already.
    #[error("the directory is not empty")]
    NotEmpty,
    /// Somebody else changed it in the meantime.
    #[error("the directory was changed in the meantime")]
    Moved,
}
