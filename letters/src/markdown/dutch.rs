//! Smart punctuation for Dutch: the apostrophe that opens a shortened word
//! (’s avonds, ’t Gooi) is no opening quotation mark.

/// The letters that may follow such an apostrophe, standing alone.
const SHORTENED: &[u8] = b"stnkmrSTNKMR";

/// Whether the straight quote at the start of `source` opens a shortened word.
pub(super) fn opens_shortened_word(source: &str) -> bool {
    match source.as_bytes() {
        [b'\'', letter, after, ..] => SHORTENED.contains(letter) && after.is_ascii_whitespace(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::opens_shortened_word;

    #[test]
    fn shortened_words_are_told_from_quotations() {
        assert!(opens_shortened_word("'s avonds"));
        assert!(opens_shortened_word("'T Gooi"));
        assert!(!opens_shortened_word("'stevige lokale teams'"));
        assert!(!opens_shortened_word("'s' is een letter"));
        assert!(!opens_shortened_word("'s"));
    }
}
