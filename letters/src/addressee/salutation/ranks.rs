//! Ranks: what a title begins with, and the words for one and for several.

use crate::letter::Language;

/// Words for a rank, alone and of several, in both languages.
#[derive(Debug)]
pub struct Rank {
    one: &'static str,
    several: &'static str,
    english: &'static str,
    english_several: &'static str,
}

const fn rank(
    one: &'static str,
    several: &'static str,
    english: &'static str,
    english_several: &'static str,
) -> Rank {
    Rank {
        one,
        several,
        english,
        english_several,
    }
}

/// In the order in which a letter greets them.
const RANKS: [Rank; 11] = [
    rank(
        "minister-president",
        "ministers-presidenten",
        "Prime Minister",
        "Prime Ministers",
    ),
    rank("minister", "ministers", "Minister", "Ministers"),
    rank(
        "staatssecretaris",
        "staatssecretarissen",
        "State Secretary",
        "State Secretaries",
    ),
    rank("voorzitter", "voorzitters", "Chair", "Chairs"),
    rank("fractievoorzitter", "fractievoorzitters", "Chair", "Chairs"),
    rank(
        "kamerlid",
        "Kamerleden",
        "Member of Parliament",
        "Members of Parliament",
    ),
    rank("griffier", "griffiers", "Clerk", "Clerks"),
    rank("burgemeester", "burgemeesters", "Mayor", "Mayors"),
    rank("wethouder", "wethouders", "Alderman", "Aldermen"),
    rank("gedeputeerde", "gedeputeerden", "Deputy", "Deputies"),
    rank("directeur", "directeuren", "Director", "Directors"),
];

/// What says how somebody holds an office, and is no rank itself.
const MANNERS: [&str; 3] = ["plaatsvervangend", "waarnemend", "demissionair"];

impl Rank {
    /// What a title begins with; none for a word of which there is no plural here.
    pub fn of(title: &str) -> Option<&'static Self> {
        Self::named(words(title).next()?)
    }

    fn named(word: &str) -> Option<&'static Self> {
        let word = word.to_lowercase();
        RANKS.iter().find(|rank| rank.one == word)
    }

    /// The word for this many.
    pub fn word(&self, language: Language, count: usize) -> &'static str {
        match (language, count) {
            // The name of a Chamber is in it.
            (Language::Nl, 1) if self.one == "kamerlid" => "Kamerlid",
            (Language::Nl, 1) => self.one,
            (Language::Nl, _) => self.several,
            (Language::En, 1) => self.english,
            (Language::En, _) => self.english_several,
        }
    }

    /// Whether the two are the same.
    pub fn is(&self, other: &Self) -> bool {
        self.one == other.one
    }
}

/// The words of a title, without the marks around them: "minister-president, minister van …".
fn words(title: &str) -> impl Iterator<Item = &str> {
    let marks = |c: char| !c.is_alphanumeric();
    let words = title
        .split_whitespace()
        .map(move |it| it.trim_matches(marks));
    words.filter(|word| !word.is_empty())
}

fn is_manner(word: &str) -> bool {
    MANNERS.contains(&word.to_lowercase().as_str())
}

/// What somebody of no known rank is called before a surname: the title's first word, with how the office is held.
pub fn spoken(title: &str) -> String {
    let mut said: Vec<&str> = Vec::new();
    for word in words(title) {
        said.push(word);
        if !is_manner(word) {
            break;
        }
    }
    said.join(" ")
}

/// The place of a title among those who are greeted: the highest rank comes first, and what has none at the end.
pub fn place(title: &str) -> usize {
    let word = words(title).find(|word| !is_manner(word));
    let rank = word.and_then(Rank::named);
    let at = rank.and_then(|rank| RANKS.iter().position(|it| it.is(rank)));
    at.unwrap_or(RANKS.len())
}
