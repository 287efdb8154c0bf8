//! Fonts, as far as reading text needs them: which letters a code stands for and how wide
//! it is.

use std::collections::HashMap;

use super::{
    File, PdfError,
    strings::string,
    syntax::{integer, items, name, number, reference, skip_blank, value_end},
};

/// A two-byte font has no more codes than this.
const MAX_CODES: usize = 1 << 16;
/// Codes that ranges may name in one font, counted again where they overlap.
const MAX_STEPS: usize = 4 * MAX_CODES;
/// A map from codes to letters, unpacked. Those of a letter are a few kilobytes.
const MAX_CMAP_BYTES: usize = 4 << 20;

/// A font of the page.
#[derive(Debug, Default)]
pub(crate) struct Font {
    code_bytes: usize,
    letters: HashMap<u32, String>,
    widths: HashMap<u32, f64>,
    default_width: f64,
}

/// One shown code.
#[derive(Debug, PartialEq)]
pub(crate) struct Glyph {
    /// What it stands for; empty when the font does not tell.
    pub(crate) letters: String,
    /// How far it moves on, in ems.
    pub(crate) width: f64,
    /// Whether word spacing applies: a single-byte code 32.
    pub(crate) is_space: bool,
}

impl Font {
    /// Reads a font dictionary.
    pub(crate) fn read<'a>(file: &File<'a>, dict: &'a [u8]) -> Result<Self, PdfError> {
        let letters = match super::value(dict, "ToUnicode")?.and_then(reference) {
            Some(number) => letters_of(&file.stream(number, MAX_CMAP_BYTES)?),
            None => HashMap::new(),
        };
        if file.get(dict, "Subtype")?.and_then(name) == Some(b"Type0") {
            return Self::composite(file, dict, letters);
        }
        // A Type 3 font brings its own scale, in FontMatrix; for all others it is 1/1000.
        let scale = file
            .numbers(dict, "FontMatrix")?
            .first()
            .copied()
            .unwrap_or(0.001);
        let first = file
            .get(dict, "FirstChar")?
            .and_then(integer)
            .and_then(|code| u32::try_from(code).ok());
        let widths = file.numbers(dict, "Widths")?.into_iter().take(256);
        let widths = (first.unwrap_or(0).min(255)..)
            .zip(widths.map(|width| width * scale))
            .collect();
        Ok(Self {
            code_bytes: 1,
            letters,
            widths,
            default_width: 0.5,
        })
    }

    fn composite<'a>(
        file: &File<'a>,
        dict: &'a [u8],
        letters: HashMap<u32, String>,
    ) -> Result<Self, PdfError> {
        let descendant = file.list(dict, "DescendantFonts")?.first().copied();
        let descendant = file.resolve(descendant.ok_or(PdfError::MissingEntry {
            key: "DescendantFonts",
        })?)?;
        let default_width = file
            .get(descendant, "DW")?
            .and_then(number)
            .unwrap_or(1000.0)
            / 1000.0;
        let mut widths = HashMap::new();
        let mut entries = file.list(descendant, "W")?.into_iter();
        let mut left = MAX_STEPS;
        // Either `first [w w w]` or `first last w`.
        while let (Some(first), Some(second)) = (entries.next().and_then(integer), entries.next()) {
            let Ok(first) = u32::try_from(first) else {
                break;
            };
            if second.first() == Some(&b'[') || reference(second).is_some() {
                for (code, width) in (first..).zip(items(file.resolve(second)?)?).take(MAX_CODES) {
                    widths.insert(code, number(width).unwrap_or(0.0) / 1000.0);
                }
            } else if let (Some(last), Some(width)) =
                (integer(second), entries.next().and_then(number))
            {
                let last = u32::try_from(last).unwrap_or(0).min(0xFFFF);
                let codes = (first..=last).take(left);
                left -= codes.clone().count();
                widths.extend(codes.map(|code| (code, width / 1000.0)));
            }
        }
        Ok(Self {
            code_bytes: 2,
            letters,
            widths,
            default_width,
        })
    }

    /// The glyphs that a shown string stands for.
    pub(crate) fn glyphs(&self, shown: &[u8]) -> Vec<Glyph> {
        let code_bytes = self.code_bytes.max(1);
        let codes = shown.chunks(code_bytes).map(|chunk| {
            chunk
                .iter()
                .fold(0, |code, &byte| (code << 8) | u32::from(byte))
        });
        codes.map(|code| self.glyph(code, code_bytes)).collect()
    }

    fn glyph(&self, code: u32, code_bytes: usize) -> Glyph {
        let letters = match self.letters.get(&code) {
            Some(letters) => letters.clone(),
            // Without a map a single byte is most likely Latin-1.
            None if code_bytes == 1 => char::from_u32(code).map(String::from).unwrap_or_default(),
            None => String::new(),
        };
        Glyph {
            letters,
            width: self
                .widths
                .get(&code)
                .copied()
                .unwrap_or(self.default_width),
            is_space: code_bytes == 1 && code == 32,
        }
    }
}

/// Reads a `ToUnicode` map (ISO 32000-1, 9.10.3). What it can't read it leaves out: the
/// letters are then missing, and the press's gate will say so.
fn letters_of(cmap: &[u8]) -> HashMap<u32, String> {
    let mut letters = HashMap::new();
    let mut left = MAX_STEPS;
    let mut operands: Vec<&[u8]> = Vec::new();
    let mut at = skip_blank(cmap, 0);
    while let Ok(end) = value_end(cmap, at) {
        match cmap.get(at..end).unwrap_or_default() {
            b"endbfchar" => {
                for pair in operands.chunks_exact(2) {
                    if let (Some(code), Some(text)) = (code_of(pair[0]), text_of(pair[1], 0)) {
                        letters.insert(code, text);
                    }
                }
                operands.clear();
            }
            b"endbfrange" => {
                for triple in operands.chunks_exact(3) {
                    add_range(&mut letters, triple, &mut left);
                }
                operands.clear();
            }
            operand if matches!(operand.first(), Some(b'<' | b'[')) => operands.push(operand),
            _ => operands.clear(),
        }
        if letters.len() > MAX_CODES {
            break;
        }
        at = skip_blank(cmap, end);
    }
    letters
}

fn add_range(letters: &mut HashMap<u32, String>, triple: &[&[u8]], left: &mut usize) {
    let &[first, last, target] = triple else {
        return;
    };
    let (Some(first), Some(last)) = (code_of(first), code_of(last)) else {
        return;
    };
    let codes = (first..=last).take(*left);
    *left -= codes.clone().count();
    if target.first() == Some(&b'[') {
        let targets = items(target).unwrap_or_default();
        letters.extend(
            codes
                .zip(targets)
                .filter_map(|(code, text)| Some((code, text_of(text, 0)?))),
        );
    } else {
        letters.extend(codes.filter_map(|code| Some((code, text_of(target, code - first)?))));
    }
}

fn code_of(value: &[u8]) -> Option<u32> {
    let bytes = string(value).filter(|bytes| bytes.len() <= 2)?;
    Some(
        bytes
            .iter()
            .fold(0, |code, &byte| (code << 8) | u32::from(byte)),
    )
}

/// UTF-16, with `step` added to the last unit, as ranges count.
fn text_of(value: &[u8], step: u32) -> Option<String> {
    let bytes = string(value)?;
    let mut units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    if let Some(last) = units.last_mut() {
        *last = last.wrapping_add(u16::try_from(step).ok()?);
    }
    String::from_utf16(&units).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_read_with_its_ranges() {
        let cmap = b"/CIDInit /ProcSet findresource begin <</Registry(A)>> def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            2 beginbfchar <0001> <0061> <0002> <00660069> endbfchar
            2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<00E9> <D83DDDF3>] endbfrange";
        let letters = letters_of(cmap);
        for (code, text) in [
            (1, "a"),
            (2, "fi"),
            (0x11, "B"),
            (0x20, "é"),
            (0x21, "\u{1F5F3}"),
        ] {
            assert_eq!(letters.get(&code).map(String::as_str), Some(text), "{code}");
        }
        assert_eq!(letters.len(), 7);
    }

    #[test]
    fn a_map_with_a_giant_range_stays_small() {
        let letters = letters_of(b"1 beginbfrange <0000> <FFFF> <0041> endbfrange");
        assert!(letters.len() <= MAX_CODES);
    }
}
