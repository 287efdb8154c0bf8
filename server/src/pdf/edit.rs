//! Small changes to a dictionary's bytes: everything that is not named stays as it was.

use std::fmt::Write as _;

use super::{File, PdfError, entry, reference};

/// Puts `text` (entries) right before the end of a dictionary.
pub(crate) fn insert(dict: &mut Vec<u8>, text: &str) -> Result<(), PdfError> {
    let end = dict
        .len()
        .checked_sub(2)
        .filter(|&end| dict.get(end..) == Some(b">>"));
    let end = end.ok_or(PdfError::Syntax { at: dict.len() })?;
    dict.splice(end..end, text.bytes());
    Ok(())
}

/// Gives `key` this value, whether it had one or not.
pub(crate) fn set(dict: &mut Vec<u8>, key: &str, value: &str) -> Result<(), PdfError> {
    match entry(dict, key)? {
        // The blank keeps a number apart from the key before it.
        Some(range) => drop(dict.splice(range, format!(" {value}").into_bytes())),
        None => insert(dict, &format!("/{key} {value}"))?,
    }
    Ok(())
}

/// Adds `item` at the end of the array under `key`: made when absent, copied in when it
/// was an object of its own, and wrapped when it was a single value.
pub(crate) fn append_to_array(
    file: &File,
    dict: &mut Vec<u8>,
    key: &str,
    item: &str,
) -> Result<(), PdfError> {
    let Some(range) = entry(dict, key)? else {
        return insert(dict, &format!("/{key}[{item}]"));
    };
    let mut array = dict.get(range.clone()).unwrap_or_default().to_vec();
    if let Some(number) = reference(&array) {
        let target = file.object(number)?;
        if target.first() == Some(&b'[') {
            array = target.to_vec();
        }
    }
    if array.first() == Some(&b'[') && array.pop() == Some(b']') {
        array.extend(format!(" {item}]").bytes());
    } else {
        array.insert(0, b'[');
        array.extend(format!(" {item}]").bytes());
    }
    dict.splice(range, array);
    Ok(())
}

/// A text string that any reader shows right, whatever letters are in it: UTF-16 in
/// hexadecimal, so that nothing in it can be taken for syntax.
pub(crate) fn text_string(text: &str) -> String {
    let mut out = String::from("<FEFF");
    for unit in text.encode_utf16() {
        // Writing to a String never fails.
        let _ = write!(out, "{unit:04X}");
    }
    out.push('>');
    out
}

/// Upper-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
            let _ = write!(out, "{byte:02X}");
            out
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::sample;

    #[test]
    fn a_dictionary_keeps_what_is_not_named() {
        let pdf = sample::letter("x");
        let file = File::parse(&pdf).unwrap();
        let mut dict = b"<</A 1/B[(x) 2]/C 7 0 R>>".to_vec();
        append_to_array(&file, &mut dict, "B", "3 0 R").unwrap();
        append_to_array(&file, &mut dict, "C", "8 0 R").unwrap();
        append_to_array(&file, &mut dict, "D", "9 0 R").unwrap();
        set(&mut dict, "A", "12").unwrap();
        set(&mut dict, "E", "/F").unwrap();
        assert_eq!(
            String::from_utf8_lossy(&dict),
            "<</A  12/B[(x) 2 3 0 R]/C [7 0 R 8 0 R]/D[9 0 R]/E /F>>"
        );
        assert!(insert(&mut b"[1]".to_vec(), "/A 1").is_err());
    }

    #[test]
    fn any_text_is_written_without_syntax() {
        assert_eq!(text_string("a)é\u{1F5F3}"), "<FEFF0061002900E9D83DDDF3>");
    }
}
