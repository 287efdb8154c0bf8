//! What of a board is shown: how somebody stands, and where the organisation is. It travels in the address, so that it can
//! be linked, and works without a script.

use crate::{
    desk::{
        data::{BoardRow, MailState},
        letter::Standing,
    },
    locale::{Locale, t},
    ui::Glyph,
};
use letters::province::Province;

/// The field of an address or a form that says how somebody stands.
pub const STAND: &str = "stand";
/// The field that says where the organisation is.
pub const PLACE: &str = "provincie";

/// One way to stand, to choose rows by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// What was answered.
    Answer(Standing),
    /// Whatever was answered: the mail that asked last did not arrive.
    Bounced,
}

impl Stand {
    /// All of them, in the order in which they are offered: what is done first, then what needs a hand.
    pub fn all() -> impl Iterator<Item = Self> {
        let answers = Standing::ALL.into_iter().rev().map(Self::Answer);
        answers.chain([Self::Bounced])
    }

    /// The word in the address; also a class.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Answer(standing) => standing.anchor(),
            Self::Bounced => "mail-terug",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|stand| stand.key() == key)
    }

    /// Whether somebody stands so.
    #[must_use]
    pub fn has(self, row: &BoardRow) -> bool {
        match self {
            Self::Answer(standing) => Standing::of(row) == standing,
            Self::Bounced => row.mail_state == Some(MailState::Failed),
        }
    }

    /// Its picture.
    #[must_use]
    pub const fn picture(self) -> Glyph {
        match self {
            Self::Answer(standing) => standing.picture(),
            Self::Bounced => Glyph::Objection,
        }
    }

    /// The word beside a count.
    #[must_use]
    pub fn word(self, locale: Locale) -> String {
        match self {
            Self::Answer(standing) => standing.word(locale),
            Self::Bounced => t!(locale, "board-bounced"),
        }
    }
}

/// Where an organisation is, to choose rows by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In this province.
    In(Province),
    /// The register does not say.
    Unknown,
}

impl Place {
    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::In(province) => province.key(),
            Self::Unknown => "onbekend",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        if key == Self::Unknown.key() {
            return Some(Self::Unknown);
        }
        Province::from_key(key).map(Self::In)
    }

    /// Where an organisation is.
    #[must_use]
    pub fn of(row: &BoardRow) -> Self {
        row.province.map_or(Self::Unknown, Self::In)
    }

    /// What it is called.
    #[must_use]
    pub fn word(self, locale: Locale) -> String {
        match self {
            Self::In(province) => province.name().to_owned(),
            Self::Unknown => t!(locale, "board-nowhere"),
        }
    }
}

/// Which rows are shown; all when it says nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only who stands so.
    pub stand: Option<Stand>,
    /// Only who is there.
    pub place: Option<Place>,
}

impl Filter {
    /// Reads the words of an address or a form. A word that says nothing chooses nothing.
    #[must_use]
    pub fn read(stand: &str, place: &str) -> Self {
        Self {
            stand: Stand::from_key(stand),
            place: Place::from_key(place),
        }
    }

    /// Names and words, as in a form.
    #[must_use]
    pub fn pairs(self) -> Vec<(&'static str, &'static str)> {
        let stand = self.stand.map(|stand| (STAND, stand.key()));
        let place = self.place.map(|place| (PLACE, place.key()));
        stand.into_iter().chain(place).collect()
    }

    /// Whether a row is shown.
    #[must_use]
    pub fn shows(self, row: &BoardRow) -> bool {
        self.stand.is_none_or(|stand| stand.has(row))
            && self.place.is_none_or(|place| Place::of(row) == place)
    }

    /// The same, with this way to stand; without it where it was chosen already.
    #[must_use]
    pub fn standing(self, stand: Stand) -> Self {
        let chosen = self.stand == Some(stand);
        Self {
            stand: (!chosen).then_some(stand),
            ..self
        }
    }

    /// The same, at this place; anywhere where it was chosen already.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        let chosen = self.place == Some(place);
        Self {
            place: (!chosen).then_some(place),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_read_as_it_was_written() {
        for stand in Stand::all().map(Some).chain([None]) {
            for place in Province::ALL
                .map(|province| Some(Place::In(province)))
                .into_iter()
                .chain([Some(Place::Unknown), None])
            {
                let filter = Filter { stand, place };
                let pairs = filter.pairs();
                let value = |name| {
                    let found = pairs.iter().find(|(field, _)| *field == name);
                    found.map_or("", |(_, word)| *word)
                };
                assert_eq!(Filter::read(value(STAND), value(PLACE)), filter);
            }
        }
        assert_eq!(Filter::read("alles", "Holland"), Filter::default());
    }

    #[test]
    fn choosing_the_same_again_takes_it_away() {
        let stand = Stand::Answer(Standing::Silent);
        let one = Filter::default().standing(stand).at(Place::Unknown);
        assert_eq!(one.standing(stand).at(Place::Unknown), Filter::default());
        let other = one.standing(Stand::Bounced);
        assert_eq!(
            (other.stand, other.place),
            (Some(Stand::Bounced), one.place)
        );
    }
}
