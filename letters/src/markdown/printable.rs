//! Which characters the printed letter can show.
//!
//! The press sets letters in Source Serif and Source Sans; a PDF/A file may not
//! hold a character without a glyph. [`PRINTABLE`] lists what all its text faces
//! (upright, italic, semibold, notes, sans) have: the Latin alphabets of Europe
//! and Vietnam, monotonic Greek, the Cyrillic of the Slavic languages,
//! punctuation, currency, plain arrows and a few signs.

/// Ranges of characters, both ends included, in order, taken from the character
/// maps of the press's fonts.
const PRINTABLE: &[(char, char)] = &[
    ('\u{20}', '\u{7E}'),
    // From the no-break space on, the soft hyphen (U+00AD) among them.
    ('\u{A0}', '\u{12B}'),
    ('\u{12E}', '\u{131}'),
    ('\u{134}', '\u{165}'),
    ('\u{168}', '\u{17F}'),
    ('\u{18F}', '\u{18F}'),
    ('\u{192}', '\u{192}'),
    ('\u{1A0}', '\u{1A1}'),
    ('\u{1AF}', '\u{1B0}'),
    ('\u{1CD}', '\u{1DC}'),
    ('\u{1E6}', '\u{1E7}'),
    ('\u{218}', '\u{21B}'),
    ('\u{237}', '\u{237}'),
    ('\u{259}', '\u{259}'),
    ('\u{2BB}', '\u{2BC}'),
    ('\u{2C6}', '\u{2C7}'),
    ('\u{2D8}', '\u{2DD}'),
    // Combining accents, for letters that have no composed form.
    ('\u{300}', '\u{304}'),
    ('\u{306}', '\u{30C}'),
    ('\u{323}', '\u{323}'),
    ('\u{326}', '\u{328}'),
    // Greek and Cyrillic.
    ('\u{384}', '\u{38A}'),
    ('\u{38C}', '\u{38C}'),
    ('\u{38E}', '\u{3A1}'),
    ('\u{3A3}', '\u{3CE}'),
    ('\u{400}', '\u{45F}'),
    ('\u{490}', '\u{491}'),
    // Further Latin, Vietnamese among it.
    ('\u{1E80}', '\u{1E85}'),
    ('\u{1E8E}', '\u{1E8F}'),
    ('\u{1E92}', '\u{1E93}'),
    ('\u{1E9E}', '\u{1E9E}'),
    ('\u{1EA0}', '\u{1EF9}'),
    // Spaces, dashes, quotation marks and other punctuation; raised and lowered figures.
    ('\u{2007}', '\u{2007}'),
    ('\u{2009}', '\u{200A}'),
    ('\u{2010}', '\u{2015}'),
    ('\u{2018}', '\u{201A}'),
    ('\u{201C}', '\u{201E}'),
    ('\u{2020}', '\u{2022}'),
    ('\u{2026}', '\u{2026}'),
    ('\u{202F}', '\u{2030}'),
    ('\u{2032}', '\u{2033}'),
    ('\u{2039}', '\u{203A}'),
    ('\u{2044}', '\u{2044}'),
    ('\u{2070}', '\u{2071}'),
    ('\u{2074}', '\u{2079}'),
    ('\u{2080}', '\u{2089}'),
    // Euro, numero, sound recording, trade mark; arrows; a little mathematics; boxes and ticks; ligatures.
    ('\u{20AC}', '\u{20AC}'),
    ('\u{2116}', '\u{2117}'),
    ('\u{2122}', '\u{2122}'),
    ('\u{2190}', '\u{2193}'),
    ('\u{2212}', '\u{2212}'),
    ('\u{2215}', '\u{2215}'),
    ('\u{2248}', '\u{2248}'),
    ('\u{2260}', '\u{2260}'),
    ('\u{2264}', '\u{2265}'),
    ('\u{25A0}', '\u{25A0}'),
    ('\u{25CA}', '\u{25CA}'),
    ('\u{2610}', '\u{2611}'),
    ('\u{2713}', '\u{2713}'),
    ('\u{FB00}', '\u{FB04}'),
];

/// Whether the printed letter has a glyph for this character.
///
/// Line ends and tabs are layout, not characters to print: they give `false`,
/// and whoever checks a text of several lines leaves them out.
pub fn printable(c: char) -> bool {
    let after = PRINTABLE.partition_point(|&(first, _)| first <= c);
    after
        .checked_sub(1)
        .and_then(|at| PRINTABLE.get(at))
        .is_some_and(|&(_, last)| c <= last)
}

/// What sort of character cannot be printed, so that a message can say it in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CharacterClass {
    /// A control character, such as a form feed.
    Control,
    /// A mark without width: a byte order mark, a joiner, a change of direction.
    Invisible,
    /// An emoji or pictograph.
    Emoji,
    /// Chinese, Japanese or Korean.
    EastAsian,
    /// Arabic, its extensions and presentation forms.
    Arabic,
    /// Hebrew.
    Hebrew,
    /// A character that only one font or company gives a meaning.
    PrivateUse,
    /// Any other script or sign without a glyph.
    Other,
}

/// Sorts a character for which [`printable`] is false.
pub fn character_class(c: char) -> CharacterClass {
    match u32::from(c) {
        _ if c.is_control() => CharacterClass::Control,
        0x200B..=0x200F
        | 0x2028..=0x202E
        | 0x2060..=0x206F
        | 0x061C
        | 0x180E
        | 0xFE00..=0xFE0F
        | 0xFEFF
        | 0xFFF9..=0xFFFB
        | 0xE0000..=0xE01EF => CharacterClass::Invisible,
        0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0x231A..=0x23FF => {
            CharacterClass::Emoji
        }
        0x1100..=0x11FF
        | 0x2E80..=0x9FFF
        | 0xA960..=0xA97F
        | 0xAC00..=0xD7FF
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE4F
        | 0xFF00..=0xFFEF
        | 0x1B000..=0x1B16F
        | 0x20000..=0x3FFFF => CharacterClass::EastAsian,
        0x0600..=0x06FF | 0x0750..=0x077F | 0x0870..=0x08FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFE => {
            CharacterClass::Arabic
        }
        0x0590..=0x05FF | 0xFB1D..=0xFB4F => CharacterClass::Hebrew,
        0xE000..=0xF8FF | 0xF0000..=0x10_FFFF => CharacterClass::PrivateUse,
        _ => CharacterClass::Other,
    }
}

/// A name for a message: the character itself where it can be seen, else its Unicode
/// name, else its code point. Needs no translation.
pub fn character_name(c: char) -> String {
    let named = match c {
        '\u{0}' => "NUL",
        '\u{7}' => "BEL",
        '\u{8}' => "BACKSPACE",
        '\t' => "TAB",
        '\u{B}' => "VERTICAL TAB",
        '\u{C}' => "FORM FEED",
        '\u{1B}' => "ESCAPE",
        '\u{7F}' => "DELETE",
        '\u{200B}' => "ZERO WIDTH SPACE",
        '\u{200C}' => "ZERO WIDTH NON-JOINER",
        '\u{200D}' => "ZERO WIDTH JOINER",
        '\u{200E}' => "LEFT-TO-RIGHT MARK",
        '\u{200F}' => "RIGHT-TO-LEFT MARK",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{202E}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2060}' => "WORD JOINER",
        '\u{FE0F}' => "VARIATION SELECTOR-16",
        '\u{FEFF}' => "BYTE ORDER MARK",
        _ => "",
    };
    let hidden = matches!(
        character_class(c),
        CharacterClass::Control | CharacterClass::Invisible | CharacterClass::PrivateUse
    );
    match (named, hidden || (c.is_whitespace() && !printable(c))) {
        ("", true) => format!("U+{:04X}", u32::from(c)),
        ("", false) => c.to_string(),
        (name, _) => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ranges_are_in_order_and_apart() {
        assert!(PRINTABLE.iter().all(|(first, last)| first <= last));
        assert!(PRINTABLE.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }

    #[test]
    fn european_letters_and_signs_print() {
        let text = "Één coördinator: „Łódź”, ‘Đorđe’, İstanbul, Ștefan, Αθήνα, Київ, Nguyễn, €\u{a0}3–4½ → ≥ 5 % № … § ¶ ß ﬁ\u{ad}";
        assert_eq!(
            text.chars().filter(|&c| !printable(c)).collect::<String>(),
            ""
        );
    }

    #[test]
    fn what_has_no_glyph_does_not_print_and_has_a_name() {
        for (c, class, name) in [
            ('😀', CharacterClass::Emoji, "😀"),
            ('✨', CharacterClass::Emoji, "✨"),
            ('語', CharacterClass::EastAsian, "語"),
            ('한', CharacterClass::EastAsian, "한"),
            ('س', CharacterClass::Arabic, "س"),
            ('ש', CharacterClass::Hebrew, "ש"),
            ('ก', CharacterClass::Other, "ก"),
            ('\u{E000}', CharacterClass::PrivateUse, "U+E000"),
            ('\u{FEFF}', CharacterClass::Invisible, "BYTE ORDER MARK"),
            ('\u{200B}', CharacterClass::Invisible, "ZERO WIDTH SPACE"),
            (
                '\u{202E}',
                CharacterClass::Invisible,
                "RIGHT-TO-LEFT OVERRIDE",
            ),
            ('\u{1}', CharacterClass::Control, "U+0001"),
            ('\u{85}', CharacterClass::Control, "U+0085"),
            ('\u{C}', CharacterClass::Control, "FORM FEED"),
            ('\u{3000}', CharacterClass::EastAsian, "U+3000"),
            ('\u{FFFD}', CharacterClass::Other, "\u{FFFD}"),
        ] {
            assert!(!printable(c), "{c:?}");
            assert_eq!(
                (character_class(c), character_name(c).as_str()),
                (class, name)
            );
        }
    }
}
