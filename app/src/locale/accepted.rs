//! Which of our languages a browser asks for: the header `Accept-Language` (RFC 9110, 12.5.4).

use super::Locale;
use std::cmp::Reverse;

/// A language that a header names, and how much it is wanted, in thousandths: 0 is not at all.
struct Wish<'a> {
    tag: &'a str,
    quality: u16,
}

/// "0.8" in thousandths; at most three digits behind the point, and at most 1.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if part.len() > 3 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part: u16 = format!("{part:0<3}").parse().ok()?;
    match (whole, part) {
        ("0", part) => Some(part),
        ("1", 0) => Some(1_000),
        _ => None,
    }
}

impl<'a> Wish<'a> {
    /// Reads `en-GB;q=0.8`; none when it is not one.
    fn read(text: &'a str) -> Option<Self> {
        let mut parts = text.split(';').map(str::trim);
        let tag = parts.next().filter(|tag| !tag.is_empty())?;
        let quality = match parts.next() {
            None => 1_000,
            Some(part) => part
                .strip_prefix("q=")
                .or_else(|| part.strip_prefix("Q="))
                .and_then(thousandths)?,
        };
        Some(Self { tag, quality })
    }

    /// Whether it means this language, in whatever country it is spoken.
    fn means(&self, locale: Locale) -> bool {
        let language = self.tag.split('-').next().unwrap_or_default();
        language.eq_ignore_ascii_case(locale.code())
    }
}

impl Locale {
    /// The language that a header wants most; none when it wants none of ours. Of two that it wants as much, the one
    /// that it names first; `*` means each that it does not name. What cannot be read of a header is passed over.
    #[must_use]
    pub fn accepted(header: &str) -> Option<Self> {
        let wishes: Vec<Wish<'_>> = header.split(',').filter_map(Wish::read).collect();
        let most = |fits: &dyn Fn(&Wish<'_>) -> bool| {
            let fitting = wishes.iter().enumerate().filter(|(_, wish)| fits(wish));
            fitting
                .map(|(place, wish)| (wish.quality, Reverse(place)))
                .max()
        };
        let wanted = Self::ALL.into_iter().rev().filter_map(|locale| {
            let named = most(&|wish| wish.means(locale));
            let wish = named.or_else(|| most(&|wish| wish.tag == "*"))?;
            (wish.0 > 0).then_some((wish, locale))
        });
        // The last of equals wins: ours, which stands first.
        wanted
            .max_by_key(|(wish, _)| *wish)
            .map(|(_, locale)| locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_is_wanted_most_is_taken() {
        for (header, wanted) in [
            ("en-GB,en;q=0.9,nl;q=0.5", Some(Locale::En)),
            ("nl-NL, nl;q=0.9, en-US;q=0.8, en;q=0.7", Some(Locale::Nl)),
            ("en;q=0.3, nl-BE;q=0.4", Some(Locale::Nl)),
            ("de, EN ; q=0.5", Some(Locale::En)),
            ("nl;q=0.501, en;q=0.5", Some(Locale::Nl)),
            ("nl;q=0., en;q=0.001", Some(Locale::En)),
            ("en, nl", Some(Locale::En)),
            ("nl, en", Some(Locale::Nl)),
            ("*", Some(Locale::Nl)),
            ("nl;q=0, *;q=0.1", Some(Locale::En)),
            ("de-DE, de;q=0.9", None),
            ("en;q=0", None),
            ("", None),
        ] {
            assert_eq!(Locale::accepted(header), wanted, "{header}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_passed_over() {
        for (header, wanted) in [
            ("en;q=2, nl;q=0.1", Some(Locale::Nl)),
            ("en;q=NaN, nl", Some(Locale::Nl)),
            ("en;q=0.9999, nl;q=0.1", Some(Locale::Nl)),
            ("en;q=1.001, nl;q=0.1", Some(Locale::Nl)),
            ("en;q=-1, nl;q=0.1", Some(Locale::Nl)),
            ("en;level=1", None),
            (";;,,;q=1,=", None),
            ("english", None),
            ("nederlands, en;q=0.2", Some(Locale::En)),
        ] {
            assert_eq!(Locale::accepted(header), wanted, "{header}");
        }
    }
}
