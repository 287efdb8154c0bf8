//! Several things in one sentence: "Hanna, Ibrahim en Noor".

use super::Locale;

impl Locale {
    /// "Hanna, Ibrahim en Noor"; nothing for nobody.
    #[must_use]
    pub fn and(self, things: &[String]) -> String {
        let and = match self {
            Self::Nl => "en",
            Self::En => "and",
        };
        match things {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_are_joined_by_a_word() {
        let names = ["Hanna", "Ibrahim", "Noor"].map(str::to_owned);
        assert_eq!(Locale::Nl.and(&names), "Hanna, Ibrahim en Noor");
        assert_eq!(Locale::En.and(&names[..2]), "Hanna and Ibrahim");
        assert_eq!(Locale::Nl.and(&names[..1]), "Hanna");
        assert_eq!(Locale::Nl.and(&[]), "");
    }
}
