//! Words as letters can print them: what cannot be seen is taken away, odd spaces and the signs of symbol fonts made plain.

use super::told::Told;

/// A piece of a document's text, shown in `font`. Line ends and tabs are spaces; soft hyphens fall away, as the page and
/// the press hyphenate by themselves; a no-break space stays, as somebody put it there.
pub fn cleaned(text: &str, font: Option<&str>, told: &mut Told) -> String {
    let signs = Signs::of(font);
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\t'
            | '\n'
            | '\r'
            | '\u{B}'
            | '\u{C}'
            | '\u{85}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{2000}'..='\u{2006}'
            | '\u{2008}'
            | '\u{205F}'
            | '\u{3000}'
            | '\u{1680}' => {
                out.push(' ');
            }
            // Soft hyphens, marks without width, changes of direction, controls.
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFFC}'
            | '\0'..='\u{1F}'
            | '\u{7F}'..='\u{9F}' => {}
            '\u{F020}'..='\u{F0FF}' => {
                let code = u32::from(char) - 0xF000;
                push_sign(signs.unwrap_or(Signs::Symbol), code, &mut out, told);
            }
            _ => match signs.and_then(|signs| signs.sign(u32::from(char))) {
                Some(sign) => out.push(sign),
                None => out.push(char),
            },
        }
    }
    out
}

/// A sign by its code in a font. Of a font of signs that is not known here, nobody can say what the code shows.
pub fn symbol(font: Option<&str>, code: u32, told: &mut Told) -> String {
    let mut out = String::new();
    let is_private = (0xF000..=0xF0FF).contains(&code);
    let code = if is_private { code - 0xF000 } else { code };
    let of_signs = is_private
        || (code < 0x100
            && font.is_some_and(|font| {
                let font = font.to_lowercase();
                font.contains("dings") || font.contains("symbol")
            }));
    match Signs::of(font) {
        Some(signs) => push_sign(signs, code, &mut out, told),
        None => match char::from_u32(code).filter(|_| !of_signs) {
            Some(char) => out.push_str(&cleaned(&char.to_string(), None, told)),
            None => told.symbols += 1,
        },
    }
    out
}

fn push_sign(signs: Signs, code: u32, out: &mut String, told: &mut Told) {
    match signs.sign(code) {
        Some(sign) => out.push(sign),
        None => told.symbols += 1,
    }
}

/// The fonts whose letters are signs.
#[derive(Debug, Clone, Copy)]
enum Signs {
    Symbol,
    Wingdings,
}

impl Signs {
    fn of(font: Option<&str>) -> Option<Self> {
        match font?.trim().to_lowercase().as_str() {
            "symbol" | "opensymbol" | "starsymbol" => Some(Self::Symbol),
            "wingdings" => Some(Self::Wingdings),
            _ => None,
        }
    }

    /// The character for a code, where letters have one.
    fn sign(self, code: u32) -> Option<char> {
        Some(match (self, code) {
            (Self::Symbol, 0xB7) | (Self::Wingdings, 0x6C | 0x9F) => '•',
            (Self::Symbol, 0x2D) => '−',
            (Self::Symbol, 0xA2) => '′',
            (Self::Symbol, 0xB2) => '″',
            (Self::Symbol, 0xA3) => '≤',
            (Self::Symbol, 0xB3) => '≥',
            (Self::Symbol, 0xB9) => '≠',
            (Self::Symbol, 0xBB) => '≈',
            (Self::Symbol, 0xB0) => '°',
            (Self::Symbol, 0xB1) => '±',
            (Self::Symbol, 0xB4) => '×',
            (Self::Symbol, 0xB8) => '÷',
            (Self::Symbol, 0xBC) => '…',
            (Self::Symbol, 0xD7) => '·',
            (Self::Symbol, 0xAC) | (Self::Wingdings, 0xDF | 0xE7) => '←',
            (Self::Symbol, 0xAD) | (Self::Wingdings, 0xE1 | 0xE9) => '↑',
            (Self::Symbol, 0xAE) | (Self::Wingdings, 0xE0 | 0xE8) => '→',
            (Self::Symbol, 0xAF) | (Self::Wingdings, 0xE2 | 0xEA) => '↓',
            (Self::Wingdings, 0x6E | 0xA7) => '■',
            (Self::Wingdings, 0x6F | 0x71 | 0xA8) => '☐',
            (Self::Wingdings, 0x75) => '◊',
            (Self::Wingdings, 0xFC) => '✓',
            (Self::Wingdings, 0xFE) => '☑',
            (Self::Wingdings | Self::Symbol, 0x20) => ' ',
            _ => return None,
        })
    }
}

/// Raised and lowered figures have characters of their own; other raised words are plain words.
pub fn raised(text: String, up: bool) -> String {
    let figures = text.trim();
    if figures.is_empty() || !figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return text;
    }
    let (ups, downs) = ("⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉");
    let row = if up { ups } else { downs };
    text.chars()
        .map(|char| {
            char.to_digit(10)
                .and_then(|digit| row.chars().nth(usize::try_from(digit).ok()?))
                .unwrap_or(char)
        })
        .collect()
}

/// The address of a link, when a letter may hold it; `#place` stays for places in the document.
pub fn address(url: &str) -> Option<String> {
    let url = url.trim();
    let lower = url.to_ascii_lowercase();
    let fits = !url
        .chars()
        .any(|char| char.is_whitespace() || char.is_control());
    let web = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))
        .is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['));
    let mail = lower
        .strip_prefix("mailto:")
        .is_some_and(|rest| rest.contains('@') && !rest.starts_with('@'));
    let place = url.starts_with('#') && url.len() > 1;
    (fits && (web || mail || place)).then(|| url.to_owned())
}
