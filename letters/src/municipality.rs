//! The municipalities of the Netherlands: code, name, province and inhabitants, as a list that is compiled in.
//!
//! The figures are those of Statistics Netherlands (CBS) for 1 January 2024, from its open table 85984NED
//! (key figures of districts and neighbourhoods, 2024), at the level of municipalities. There are 342 of them since
//! 1 January 2023, and together they have the 17,942,942 inhabitants that CBS counted in the whole country on that day:
//! a test holds both. Codes, names and provinces were compared with a second list.
//!
//! When municipalities merge, or a newer year is taken over, the file `gemeenten.tsv` is replaced as a whole and
//! [`YEAR`] with it. A code that goes away must stay readable then: organisations have served it.

use crate::province::Province;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::LazyLock};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// The inhabitants are those of 1 January of this year.
pub const YEAR: i16 = 2024;

/// One municipality a line: the code's four digits, the name, the province, the inhabitants.
const LIST: &str = include_str!("municipality/gemeenten.tsv");

/// Names that people use for a municipality that is called otherwise.
const CALLED: [(&str, &str); 9] = [
    ("Den Haag", "GM0518"),
    ("Gravenhage", "GM0518"),
    ("Den Bosch", "GM0796"),
    ("Hertogenbosch", "GM0796"),
    ("Nuenen", "GM0820"),
    ("Nuenen c.a.", "GM0820"),
    ("De Friese Meren", "GM1940"),
    ("Dantumadeel", "GM1891"),
    ("Tietjerksteradeel", "GM0737"),
];

/// The code that Statistics Netherlands gives a municipality: "GM0363". Whoever holds one knows that it is in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MunicipalityCode(u16);

/// There is no municipality with this code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no municipality with the code {0:?}")]
pub struct UnknownCode(String);

impl MunicipalityCode {
    /// Reads "GM0363".
    ///
    /// # Errors
    /// [`UnknownCode`] when no municipality has it.
    pub fn parse(raw: &str) -> Result<Self, UnknownCode> {
        let unknown = || UnknownCode(raw.chars().take(20).collect());
        let digits = raw.strip_prefix("GM").filter(|digits| {
            digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit())
        });
        let number = digits.and_then(|digits| digits.parse().ok());
        let code = Self(number.ok_or_else(unknown)?);
        REGISTER
            .by_code
            .contains_key(&code)
            .then_some(code)
            .ok_or_else(unknown)
    }

    /// The municipality that has it.
    #[must_use]
    pub fn municipality(self) -> Municipality {
        let at = REGISTER.by_code.get(&self).copied().unwrap_or_default();
        REGISTER.all[at]
    }
}

impl std::fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GM{:04}", self.0)
    }
}

impl TryFrom<String> for MunicipalityCode {
    type Error = UnknownCode;
    fn try_from(raw: String) -> Result<Self, UnknownCode> {
        Self::parse(&raw)
    }
}

impl From<MunicipalityCode> for String {
    fn from(code: MunicipalityCode) -> Self {
        code.to_string()
    }
}

/// One municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Municipality {
    /// Its code.
    pub code: MunicipalityCode,
    /// Its name as Statistics Netherlands writes it: "Bergen (NH.)" where a name occurs twice.
    pub name: &'static str,
    /// In which province it lies.
    pub province: Province,
    /// How many people lived there on 1 January of [`YEAR`].
    pub inhabitants: u32,
}

/// Why a name is not one municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotOne {
    /// No municipality is called so.
    Unknown,
    /// Several are: these.
    Several(Vec<&'static str>),
}

struct Register {
    all: Vec<Municipality>,
    by_code: BTreeMap<MunicipalityCode, usize>,
    by_name: BTreeMap<String, Vec<usize>>,
}

static REGISTER: LazyLock<Register> = LazyLock::new(read);

fn read() -> Register {
    let line = |line: &'static str| {
        let mut cells = line.split('\t');
        Some(Municipality {
            code: MunicipalityCode(cells.next()?.parse().ok()?),
            name: cells.next()?,
            // Not `Province::parse`: that folds names, and this is read once.
            province: Province::ALL.into_iter().find({
                let name = cells.next()?;
                move |province| province.name() == name
            })?,
            inhabitants: cells.next()?.parse().ok()?,
        })
    };
    let mut all: Vec<Municipality> = LIST.lines().filter_map(line).collect();
    all.sort_by_cached_key(|it| folded(it.name));
    let by_code: BTreeMap<_, _> = (0..).zip(&all).map(|(at, it)| (it.code, at)).collect();
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut call = |name: String, at: usize| {
        let places = by_name.entry(name).or_default();
        if !places.contains(&at) {
            places.push(at);
        }
    };
    for (at, it) in all.iter().enumerate() {
        call(folded(it.name), at);
        if let Some((bare, _)) = it.name.split_once(" (") {
            call(folded(bare), at);
            call(folded(&format!("{bare} {}", it.province.name())), at);
        }
    }
    for (name, code) in CALLED {
        let found = all.iter().position(|it| it.code.to_string() == code);
        if let Some(at) = found {
            call(folded(name), at);
        }
    }
    Register {
        all,
        by_code,
        by_name,
    }
}

/// A name without accents, capitals and punctuation, so that two ways to write one are alike.
#[must_use]
pub fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.nfd().filter(|c| !is_combining_mark(*c)) {
        if c.is_alphanumeric() {
            folded.extend(c.to_lowercase());
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.trim().to_owned()
}

/// Every municipality, by name.
#[must_use]
pub fn all() -> &'static [Municipality] {
    &REGISTER.all
}

/// The municipality with this name, in any case, with or without accents, hyphens and what stands in brackets;
/// a code will do as well.
///
/// # Errors
/// [`NotOne`] when none is called so, or several are.
pub fn find(name: &str) -> Result<Municipality, NotOne> {
    if let Ok(code) = MunicipalityCode::parse(name.trim()) {
        return Ok(code.municipality());
    }
    // The longest name has 28 letters; a text that is far longer is none.
    if name.len() > 200 {
        return Err(NotOne::Unknown);
    }
    let name = folded(name);
    let name = name.strip_prefix("gemeente ").unwrap_or(&name);
    let places = REGISTER.by_name.get(name).map_or(&[][..], Vec::as_slice);
    match places {
        [] => Err(NotOne::Unknown),
        [one] => Ok(REGISTER.all[*one]),
        several => Err(NotOne::Several(
            several.iter().map(|at| REGISTER.all[*at].name).collect(),
        )),
    }
}

/// The municipalities in a text that separates them by commas, semicolons, bars or line ends. One name has a comma
/// in it (Nuenen, Gerwen en Nederwetten): of pieces that follow each other the longest that is a name counts.
///
/// # Errors
/// The first that is not one municipality, as it was written.
pub fn list(text: &str) -> Result<Vec<MunicipalityCode>, (String, NotOne)> {
    let mut codes = Vec::new();
    for part in text.split(['\n', '\r', '|', ';']) {
        let pieces: Vec<&str> = part.split(',').map(str::trim).collect();
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            if piece.is_empty() {
                at += 1;
                continue;
            }
            let longer = pieces
                .get(at + 1)
                .and_then(|next| find(&format!("{piece}, {next}")).ok());
            let (found, used) = match longer {
                Some(found) => (found, 2),
                None => (find(piece).map_err(|why| ((*piece).to_owned(), why))?, 1),
            };
            codes.push(found.code);
            at += used;
        }
    }
    codes.sort_unstable();
    codes.dedup();
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_list_is_whole() {
        let lines = LIST.lines().count();
        assert_eq!(
            (lines, all().len(), REGISTER.by_code.len()),
            (342, 342, 342)
        );
        let names: BTreeSet<&str> = all().iter().map(|it| it.name).collect();
        assert_eq!(names.len(), 342, "every name once");
        let provinces: BTreeSet<Province> = all().iter().map(|it| it.province).collect();
        assert_eq!(provinces.len(), 12);
        let inhabitants: u32 = all().iter().map(|it| it.inhabitants).sum();
        assert_eq!(
            inhabitants, 17_942_942,
            "the whole country on 1 January 2024"
        );
        let smallest = all().iter().min_by_key(|it| it.inhabitants).unwrap();
        assert_eq!(
            (smallest.name, smallest.inhabitants),
            ("Schiermonnikoog", 972)
        );
        for (name, inhabitants, province) in [
            ("Amsterdam", 931_298, Province::NoordHolland),
            ("Utrecht", 374_238, Province::Utrecht),
            ("Rotterdam", 670_610, Province::ZuidHolland),
            ("Vlieland", 1_255, Province::Fryslan),
        ] {
            let found = find(name).unwrap();
            assert_eq!((found.inhabitants, found.province), (inhabitants, province));
        }
    }

    #[test]
    fn provinces_have_the_municipalities_that_they_have() {
        let count = |province| all().iter().filter(|it| it.province == province).count();
        let counts = Province::ALL.map(count);
        assert_eq!(counts, [10, 18, 12, 25, 6, 51, 26, 44, 50, 13, 56, 31]);
    }

    #[test]
    fn a_municipality_is_found_however_people_write_it() {
        for (raw, name) in [
            ("amsterdam", "Amsterdam"),
            ("SUDWEST FRYSLAN", "Súdwest-Fryslân"),
            ("Den Haag", "'s-Gravenhage"),
            ("’s-Gravenhage", "'s-Gravenhage"),
            ("s-Hertogenbosch", "'s-Hertogenbosch"),
            ("Bergen (NH.)", "Bergen (NH.)"),
            ("Bergen NH", "Bergen (NH.)"),
            ("Bergen (Limburg)", "Bergen (L.)"),
            ("hengelo", "Hengelo (O.)"),
            ("Hengelo (O)", "Hengelo (O.)"),
            ("Gemeente Houten", "Houten"),
            ("GM0321", "Houten"),
        ] {
            assert_eq!(find(raw).map(|it| it.name), Ok(name), "{raw}");
        }
        assert_eq!(find("Elzenbroek"), Err(NotOne::Unknown));
        assert_eq!(
            find("Bergen"),
            Err(NotOne::Several(vec!["Bergen (L.)", "Bergen (NH.)"]))
        );
        assert!(MunicipalityCode::parse("GM9999").is_err());
        assert!(MunicipalityCode::parse("GM+363").is_err());
    }

    #[test]
    fn a_list_may_be_separated_in_any_way() {
        let names = |text| {
            let codes = list(text)?;
            Ok::<_, (String, NotOne)>(
                codes
                    .into_iter()
                    .map(|code| code.municipality().name)
                    .collect::<Vec<_>>(),
            )
        };
        let three = vec!["Utrecht", "Houten", "Nuenen, Gerwen en Nederwetten"];
        let mut sorted = three.clone();
        sorted.sort_unstable();
        for text in [
            "Utrecht|Houten|Nuenen, Gerwen en Nederwetten",
            "Nuenen, Gerwen en Nederwetten, Houten, Utrecht",
            "Houten\r\nUtrecht\r\n\r\nNuenen, Gerwen en Nederwetten\n",
            "utrecht; houten ,nuenen,,",
        ] {
            let mut found = names(text).unwrap();
            found.sort_unstable();
            assert_eq!(found, sorted, "{text}");
        }
        assert_eq!(names(""), Ok(vec![]));
        assert_eq!(
            names("Utrecht, Merelhoven"),
            Err(("Merelhoven".to_owned(), NotOne::Unknown))
        );
    }
}
