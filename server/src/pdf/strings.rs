//! Strings of PDF, in all their spellings.

use super::syntax::is_blank;

/// The bytes of a string, literal or hexadecimal.
pub(crate) fn string(value: &[u8]) -> Option<Vec<u8>> {
    match value {
        [b'(', inner @ .., b')'] => Some(unescape(inner)),
        [b'<', b'<', ..] => None,
        [b'<', inner @ .., b'>'] => {
            let mut digits = Vec::new();
            for &byte in inner.iter().filter(|byte| !is_blank(**byte)) {
                digits.push(u8::try_from(char::from(byte).to_digit(16)?).ok()?);
            }
            Some(
                digits
                    .chunks(2)
                    .map(|pair| (pair[0] << 4) | pair.get(1).copied().unwrap_or(0))
                    .collect(),
            )
        }
        _ => None,
    }
}

/// ISO 32000-1, 7.3.4.2.
fn unescape(inner: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(inner.len());
    let mut rest = inner.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            out.push(byte);
            continue;
        }
        match rest.next() {
            Some(b'n') => out.push(10),
            Some(b'r') => out.push(13),
            Some(b't') => out.push(9),
            Some(b'b') => out.push(8),
            Some(b'f') => out.push(12),
            Some(b'\r') => drop(rest.next_if_eq(&b'\n')),
            Some(b'\n') | None => {}
            Some(digit @ b'0'..=b'7') => {
                let mut code = digit - b'0';
                for _ in 0..2 {
                    let Some(next) = rest.next_if(|next| (b'0'..=b'7').contains(next)) else {
                        break;
                    };
                    // A code past 255 loses its high bit, as the standard has it.
                    code = (code << 3) | (next - b'0');
                }
                out.push(code);
            }
            Some(other) => out.push(other),
        }
    }
    out
}

/// A text string as Unicode: UTF-16 or UTF-8 behind a mark, else `PDFDocEncoding`, of
/// which the part outside Latin-1 does not occur in what the press writes.
pub(crate) fn unicode(bytes: &[u8]) -> String {
    if let Some(utf16) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        let units = utf16
            .chunks_exact(2)
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        return char::decode_utf16(units)
            .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect();
    }
    if let Some(utf8) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return String::from_utf8_lossy(utf8).into_owned();
    }
    bytes.iter().copied().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_read_in_all_their_spellings() {
        assert_eq!(
            string(br"(a\(b\)\n\101\\)").as_deref(),
            Some(&b"a(b)\nA\\"[..])
        );
        assert_eq!(string(b"<41 4>").as_deref(), Some(&b"A@"[..]));
        assert_eq!(string(b"<4x>"), None);
        assert_eq!(unicode(b"\xFE\xFF\x20\x1Ea"), "\u{201E}");
        assert_eq!(unicode("\u{FEFF}é".as_bytes()), "é");
    }
}
