//! How those who were asked stand in a round.

use crate::{
    desk::data::BoardRow,
    locale::{Locale, t},
    ui::Glyph,
};
use letters::{cosignature::Capacity, objections::stands, round::Answer};

/// How someone stands in a round, in the order of the board: who needs a hand first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Wants another text, and neither signed nor declined since.
    Objected,
    /// Signed, but the name does not print yet.
    Reserved,
    /// Nothing heard.
    Silent,
    /// Read, not answered.
    Read,
    /// Signed and taken back.
    Withdrawn,
    /// Signed under a reservation that lapsed.
    Lapsed,
    /// Does not sign.
    Declined,
    /// Signed, and the name prints.
    Signed,
}

impl Standing {
    /// Every standing, in the order of the board.
    pub const ALL: [Self; 8] = [
        Self::Objected,
        Self::Reserved,
        Self::Silent,
        Self::Read,
        Self::Withdrawn,
        Self::Lapsed,
        Self::Declined,
        Self::Signed,
    ];

    /// How somebody who was asked stands.
    pub fn of(row: &BoardRow) -> Self {
        if stands(row.answer, row.objected) {
            return Self::Objected;
        }
        match row.answer {
            Answer::None { read: Some(_) } => Self::Read,
            Answer::None { read: None } => Self::Silent,
            Answer::Signed {
                capacity: Capacity::UnderReservation,
                ..
            } => Self::Reserved,
            Answer::Signed { .. } => Self::Signed,
            Answer::Declined { .. } => Self::Declined,
            Answer::Withdrawn { .. } => Self::Withdrawn,
            Answer::Lapsed { .. } => Self::Lapsed,
        }
    }

    /// Its picture.
    pub const fn picture(self) -> Glyph {
        match self {
            Self::Objected => Glyph::Objection,
            Self::Reserved => Glyph::Half,
            Self::Silent => Glyph::Silent,
            Self::Read => Glyph::Read,
            Self::Withdrawn | Self::Lapsed => Glyph::Cross,
            Self::Declined => Glyph::Barred,
            Self::Signed => Glyph::Full,
        }
    }

    /// Where its group stands on the page; also its class.
    pub const fn anchor(self) -> &'static str {
        match self {
            Self::Objected => "bezwaar",
            Self::Reserved => "voorbehoud",
            Self::Silent => "stil",
            Self::Read => "gelezen",
            Self::Withdrawn => "ingetrokken",
            Self::Lapsed => "vervallen",
            Self::Declined => "tekent-niet",
            Self::Signed => "getekend",
        }
    }

    /// The word beside a count.
    pub fn word(self, locale: Locale) -> String {
        match self {
            Self::Objected => t!(locale, "objection-standing"),
            Self::Reserved => t!(locale, "desk-standing-reserved"),
            Self::Silent => t!(locale, "desk-standing-silent"),
            Self::Read => t!(locale, "desk-standing-read"),
            Self::Withdrawn => t!(locale, "desk-standing-withdrawn"),
            Self::Lapsed => t!(locale, "reservation-standing-lapsed"),
            Self::Declined => t!(locale, "desk-standing-declined"),
            Self::Signed => t!(locale, "desk-standing-signed"),
        }
    }
}
