//! How hard a text is to read, as a help to its writer: words, sentences, and a measure of ease.
//!
//! For Dutch the measure is that of Douma (*De leesbaarheid van landbouwbladen*, Wageningen 1960), for English that of
//! Flesch (*A new readability yardstick*, 1948), from which it comes. Both are a rule of thumb over sentence and word
//! length, and say nothing of sense. Syllables are counted by their vowels, which is right for most words and near enough
//! for a mean.

use crate::{
    letter::Language,
    markdown::{self, Block, Document},
};

/// Below so many words nothing sensible can be said.
pub const FEWEST_WORDS: usize = 30;

/// What was counted in a text, and what follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Words of the running text: no headings, tables and notes.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// How easy it is: none of a text of fewer than [`FEWEST_WORDS`] words.
    pub ease: Option<Ease>,
}

/// How easy a text is to read, from hard to easy; the bounds are those of Flesch's scale from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ease {
    /// Below 30: for who studied the matter.
    VeryHard,
    /// 30 to 50.
    Hard,
    /// 50 to 60.
    RatherHard,
    /// 60 to 70: a newspaper.
    Plain,
    /// 70 and above.
    Easy,
}

impl Ease {
    /// Every step, from hard to easy.
    pub const ALL: [Self; 5] = [
        Self::VeryHard,
        Self::Hard,
        Self::RatherHard,
        Self::Plain,
        Self::Easy,
    ];

    const fn of(score: i64) -> Self {
        match score {
            ..30 => Self::VeryHard,
            30..50 => Self::Hard,
            50..60 => Self::RatherHard,
            60..70 => Self::Plain,
            70.. => Self::Easy,
        }
    }
}

impl Reading {
    /// The mean length of a sentence, in words, to the nearest.
    #[must_use]
    pub const fn words_per_sentence(self) -> usize {
        if self.sentences == 0 {
            return 0;
        }
        (self.words + self.sentences / 2) / self.sentences
    }
}

/// Reads the running text of a document.
#[must_use]
pub fn reading(document: &Document, language: Language) -> Reading {
    let mut count = Count {
        language,
        words: 0,
        sentences: 0,
        syllables: 0,
    };
    count.blocks(&document.blocks);
    Reading {
        words: count.words,
        sentences: count.sentences,
        ease: (count.words >= FEWEST_WORDS).then(|| Ease::of(count.score())),
    }
}

struct Count {
    language: Language,
    words: usize,
    sentences: usize,
    syllables: usize,
}

impl Count {
    /// The depth of the tree is bounded, so is the recursion.
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { .. } => {
                    self.text(&markdown::blocks_text(std::slice::from_ref(block)));
                }
                Block::Quote { blocks } => self.blocks(blocks),
                Block::List { items, .. } => {
                    for item in items {
                        self.blocks(item);
                    }
                }
                Block::Demands { items } => {
                    for item in items {
                        self.blocks(&item.blocks);
                    }
                }
                Block::Heading { .. } | Block::Table { .. } | Block::Code { .. } | Block::Rule => {}
            }
        }
    }

    /// A paragraph: at least one sentence, when it has words.
    fn text(&mut self, text: &str) {
        let mut words = text.split_whitespace().peekable();
        let mut open = false;
        while let Some(word) = words.next() {
            let letters: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
            if letters.is_empty() {
                continue;
            }
            self.words += 1;
            self.syllables += syllables(&letters, self.language);
            open = true;
            let ends = word
                .trim_end_matches(['"', '\'', '”', '’', ')', ']'])
                .ends_with(['.', '!', '?', ':']);
            // "art. 3", "d.w.z. dat": what goes on in small letters or with a number did not end.
            let goes_on = words
                .peek()
                .and_then(|next| next.chars().find(|c| c.is_alphanumeric()))
                .is_some_and(|next| next.is_lowercase() || next.is_numeric());
            if ends && !goes_on {
                self.sentences += 1;
                open = false;
            }
        }
        self.sentences += usize::from(open);
    }

    /// The measure, to a whole number: of hundredths, so that no machine rounds it otherwise.
    fn score(&self) -> i64 {
        let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX / 100_000);
        let (words, sentences) = (whole(self.words.max(1)), whole(self.sentences.max(1)));
        let syllables = whole(self.syllables);
        match self.language {
            // 206.84 - 0.77 × syllables per 100 words - 0.93 × words per sentence
            Language::Nl => (20_684 - 7_700 * syllables / words - 93 * words / sentences) / 100,
            // 206.835 - 84.6 × syllables per word - 1.015 × words per sentence
            Language::En => {
                (206_835 - 84_600 * syllables / words - 1_015 * words / sentences) / 1_000
            }
        }
    }
}

/// Runs of vowels; a diaeresis begins another. At least one.
fn syllables(word: &str, language: Language) -> usize {
    let mut count = 0;
    let mut before = false;
    for c in word.chars().flat_map(char::to_lowercase) {
        let vowel = matches!(
            c,
            'a' | 'e'
                | 'i'
                | 'o'
                | 'u'
                | 'y'
                | 'á'
                | 'à'
                | 'â'
                | 'ä'
                | 'é'
                | 'è'
                | 'ê'
                | 'ë'
                | 'í'
                | 'ï'
                | 'ó'
                | 'ô'
                | 'ö'
                | 'ú'
                | 'û'
                | 'ü'
        );
        let parted = matches!(c, 'ä' | 'ë' | 'ï' | 'ö' | 'ü');
        count += usize::from(vowel && (!before || parted));
        before = vowel;
    }
    // "made" is one: an e at the end of an English word is mostly not heard.
    if language == Language::En && word.ends_with('e') && !word.ends_with("le") {
        count = count.saturating_sub(1);
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Reading {
        reading(&markdown::parse(text), Language::Nl)
    }

    #[test]
    fn words_and_sentences_are_those_of_the_running_text() {
        let found = of(
            "## Een kop telt niet\n\nEén zin van vijf woorden. En nog een, zie art. 3 lid 2!\n\n- Een punt\n- „Nog een”\n\n[^1]: Noot.",
        );
        assert_eq!((found.words, found.sentences), (17, 4));
        assert_eq!(found.words_per_sentence(), 4);
        assert_eq!(found.ease, None, "too short to say");
        assert_eq!(of("").words_per_sentence(), 0);
    }

    #[test]
    fn syllables_go_by_their_vowels() {
        let of = |word| syllables(word, Language::Nl);
        assert_eq!(
            [
                "huis",
                "gemeente",
                "reünie",
                "beëindigen",
                "schreeuwde",
                "tbc"
            ]
            .map(of),
            [1, 3, 3, 4, 2, 1]
        );
        assert_eq!(syllables("made", Language::En), 1);
        assert_eq!(syllables("table", Language::En), 2);
    }

    #[test]
    fn short_sentences_are_easier_than_long_ones() {
        let easy =
            "De buurt helpt. Wij gaan langs. De vrouw doet open. Zij wil praten. Dat kan hier. "
                .repeat(4);
        let hard = "Verantwoordelijkheidsverdelingen binnen gemeenschappelijke uitvoeringsorganisaties vereisen interdepartementale beleidsafstemming ".repeat(9);
        assert_eq!(of(&easy).ease, Some(Ease::Easy));
        assert_eq!(of(&hard).ease, Some(Ease::VeryHard));
        assert!(Ease::ALL.is_sorted());
    }
}
