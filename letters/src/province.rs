//! The twelve provinces of the Netherlands. Their names are names: no language has others for them on screen.

use serde::{Deserialize, Serialize};

/// A province, in the order of Statistics Netherlands (CBS): from north to south.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Province {
    /// Groningen.
    Groningen,
    /// Fryslân.
    Fryslan,
    /// Drenthe.
    Drenthe,
    /// Overijssel.
    Overijssel,
    /// Flevoland.
    Flevoland,
    /// Gelderland.
    Gelderland,
    /// Utrecht.
    Utrecht,
    /// Noord-Holland.
    NoordHolland,
    /// Zuid-Holland.
    ZuidHolland,
    /// Zeeland.
    Zeeland,
    /// Noord-Brabant.
    NoordBrabant,
    /// Limburg.
    Limburg,
}

impl Province {
    /// Every province.
    pub const ALL: [Self; 12] = [
        Self::Groningen,
        Self::Fryslan,
        Self::Drenthe,
        Self::Overijssel,
        Self::Flevoland,
        Self::Gelderland,
        Self::Utrecht,
        Self::NoordHolland,
        Self::ZuidHolland,
        Self::Zeeland,
        Self::NoordBrabant,
        Self::Limburg,
    ];

    /// The word in the store and in forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Groningen => "groningen",
            Self::Fryslan => "fryslan",
            Self::Drenthe => "drenthe",
            Self::Overijssel => "overijssel",
            Self::Flevoland => "flevoland",
            Self::Gelderland => "gelderland",
            Self::Utrecht => "utrecht",
            Self::NoordHolland => "noord-holland",
            Self::ZuidHolland => "zuid-holland",
            Self::Zeeland => "zeeland",
            Self::NoordBrabant => "noord-brabant",
            Self::Limburg => "limburg",
        }
    }

    /// Reads the word of the store.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|province| province.key() == key)
    }

    /// Its official name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Groningen => "Groningen",
            Self::Fryslan => "Fryslân",
            Self::Drenthe => "Drenthe",
            Self::Overijssel => "Overijssel",
            Self::Flevoland => "Flevoland",
            Self::Gelderland => "Gelderland",
            Self::Utrecht => "Utrecht",
            Self::NoordHolland => "Noord-Holland",
            Self::ZuidHolland => "Zuid-Holland",
            Self::Zeeland => "Zeeland",
            Self::NoordBrabant => "Noord-Brabant",
            Self::Limburg => "Limburg",
        }
    }

    /// Reads a name as people write it: in any case, with or without accents and hyphens, also "Friesland".
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let name = crate::municipality::folded(raw);
        if name == "friesland" {
            return Some(Self::Fryslan);
        }
        Self::ALL
            .into_iter()
            .find(|province| crate::municipality::folded(province.name()) == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Province;

    #[test]
    fn a_province_is_known_by_its_key_and_however_people_write_it() {
        for province in Province::ALL {
            assert_eq!(Province::from_key(province.key()), Some(province));
            assert_eq!(Province::parse(province.name()), Some(province));
        }
        for (raw, province) in [
            ("FRYSLAN", Province::Fryslan),
            ("Friesland", Province::Fryslan),
            (" noord brabant ", Province::NoordBrabant),
        ] {
            assert_eq!(Province::parse(raw), Some(province), "{raw}");
        }
        assert_eq!(Province::parse("Holland"), None);
    }
}
