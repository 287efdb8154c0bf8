//! Numbers: "9.509.092", "184 kB", and the small ones as words.

use super::Locale;

const DUTCH_SMALL: [&str; 13] = [
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
];
const ENGLISH_SMALL: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

impl Locale {
    /// "9.509.092"
    #[must_use]
    pub fn number(self, number: u64) -> String {
        let digits = number.to_string();
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(match self {
                    Self::Nl => '.',
                    Self::En => ',',
                });
            }
            grouped.push(digit);
        }
        grouped
    }

    /// "zeven", and "84" past twelve: how counts stand in a sentence.
    #[must_use]
    pub fn count(self, number: usize) -> String {
        let words = match self {
            Self::Nl => &DUTCH_SMALL,
            Self::En => &ENGLISH_SMALL,
        };
        words
            .get(number)
            .map_or_else(|| self.number(number as u64), |word| (*word).to_owned())
    }

    /// "Zeven": the same at the start of a sentence. A capital É takes no accent in Dutch: "Eén".
    #[must_use]
    pub fn count_first(self, number: usize) -> String {
        let word = self.count(number).replace("éé", "eé");
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().collect::<String>() + letters.as_str()
        })
    }

    /// "612 B", "184 kB", "2,4 MB": a file's size, in thousands as download pages give it.
    #[must_use]
    pub fn size(self, bytes: u64) -> String {
        const KILO: u64 = 1_000;
        const MEGA: u64 = 1_000_000;
        if bytes < KILO {
            return format!("{bytes}\u{a0}B");
        }
        if bytes < MEGA {
            return format!("{}\u{a0}kB", bytes.div_ceil(KILO));
        }
        let tenths = bytes.div_ceil(MEGA / 10);
        let comma = match self {
            Self::Nl => ',',
            Self::En => '.',
        };
        format!("{}{comma}{}\u{a0}MB", self.number(tenths / 10), tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_in_threes() {
        for (number, text) in [
            (0, "0"),
            (122, "122"),
            (1_000, "1.000"),
            (9_509_092, "9.509.092"),
        ] {
            assert_eq!(Locale::Nl.number(number), text);
        }
        assert_eq!(Locale::En.number(9_509_092), "9,509,092");
    }

    #[test]
    fn small_counts_are_words() {
        assert_eq!(Locale::Nl.count_first(1), "Eén");
        assert_eq!(Locale::Nl.count_first(7), "Zeven");
        assert_eq!(Locale::Nl.count(12), "twaalf");
        assert_eq!(Locale::Nl.count(84), "84");
    }

    #[test]
    fn sizes_round_up_so_that_nothing_is_nought() {
        assert_eq!(Locale::Nl.size(12), "12\u{a0}B");
        assert_eq!(Locale::Nl.size(183_100), "184\u{a0}kB");
        assert_eq!(Locale::Nl.size(2_310_000), "2,4\u{a0}MB");
    }
}
