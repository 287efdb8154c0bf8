//! Text out of documents that strangers made, in a process of its own (`confined`): by the hidden command `extract-text`.

use crate::confined::{self, ENCRYPTED, Limits, MALFORMED, Stopped};
use std::{panic::catch_unwind, path::Path};

pub use crate::confined::MAX_BYTES;

/// What the process may take; of the text a thousand pages.
const LIMITS: Limits = Limits {
    memory: 1 << 30,
    seconds: 20,
    output: 4 << 20,
};

/// Why there is no text.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// There are only pictures on its pages: a scan.
    #[error("there is no text in this document, as in a scan")]
    NoText,
    /// It could not be read.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

/// The text of a PDF, by `program`, which is this one.
///
/// # Errors
/// [`NotRead`].
pub async fn text_of_pdf(program: &Path, bytes: &[u8]) -> Result<String, NotRead> {
    let text = confined::run(program, "extract-text", LIMITS, &[], bytes).await?;
    said(&text)
}

/// What it says, if that is anything. Cut in the middle of a character, the rest of that goes.
fn said(text: &[u8]) -> Result<String, NotRead> {
    let text = String::from_utf8_lossy(text);
    let text = text.trim_end_matches('\u{fffd}');
    if text.chars().any(char::is_alphanumeric) {
        Ok(apart(text))
    } else {
        Err(NotRead::NoText)
    }
}

/// A text with the letters of which a font makes one sign ("\u{fb01}") apart again, so that its words can be searched for and
/// compared.
fn apart(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{fb00}' => all.push_str("ff"),
            '\u{fb01}' => all.push_str("fi"),
            '\u{fb02}' => all.push_str("fl"),
            '\u{fb03}' => all.push_str("ffi"),
            '\u{fb04}' => all.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => all.push_str("st"),
            c => all.push(c),
        }
    }
    all
}

/// What the process does: a PDF comes in, its text goes out. Gives with what it ends.
#[must_use]
pub fn child() -> u8 {
    let Some(bytes) = confined::take_on(LIMITS, MAX_BYTES) else {
        return 1;
    };
    // Its reader gives up with a panic on a good deal that it never thought of.
    match catch_unwind(|| pdf_extract::extract_text_from_mem(&bytes)) {
        Ok(Ok(text)) => {
            let out = text.as_bytes();
            confined::give_back(&out[..out.len().min(LIMITS.output)])
        }
        Ok(Err(pdf_extract::OutputError::PdfError(error))) if locked(&error) => ENCRYPTED,
        Ok(Err(_)) | Err(_) => MALFORMED,
    }
}

/// Whether a document is locked rather than broken.
fn locked(error: &pdf_extract::Error) -> bool {
    matches!(
        error,
        pdf_extract::Error::Decryption(pdf_extract::encryption::DecryptionError::IncorrectPassword)
            | pdf_extract::Error::InvalidPassword
    )
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn letters_that_a_font_joins_come_apart() {
        let text = "speci\u{fb01}ek e\u{fb00}ect, o\u{fb03}cieel, \u{fb02}exibel, a\u{fb05}and";
        assert_eq!(
            said(text.as_bytes()).unwrap(),
            "specifiek effect, officieel, flexibel, astand"
        );
    }
}
