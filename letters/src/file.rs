//! The letter file: TOML front matter between lines of `+++`, then Markdown.
//!
//! # The canonical form
//! What is hashed is a letter file, so that anyone can check a hash with `sha256sum`:
//!
//! - UTF-8 without a byte order mark, characters composed (NFC), lines ended by LF;
//! - the line `+++`; then, each on a line of its own and only where set, the keys
//!   `kind`, `subject`, `place`, `date`, `language`, `sender`, `salutation`, `closing`;
//!   then for each addressee an empty line, `[[addressee]]`, `institution`, `postal` (an array on one line),
//!   and for each person `[[addressee.person]]`, `name`, `office`; the line `+++`;
//! - an empty line, the body as it was written without blank lines around it, one final LF
//!   (an empty body leaves nothing after the second `+++` line);
//! - strings are TOML basic strings in which only `"` and `\` are escaped, with a backslash; dates are bare (`2025-07-09`).
//!
//! `language` is always written. Not part of it, because people sign *it*: the short title (`title`), `tags`,
//! and the signatories of an old letter (`[[signatory]]`), which are kept beside the text.
//!
//! The test vectors below pin this form; a change to it would orphan every hash ever signed.
//!
//! ```
//! use letters::file::parse;
//! let (file, problems) = parse("+++\nkind = \"letter\"\nsubject = \"Proef\"\ndate = 2025-07-09\nsender = \"Wij\"\n+++\n\nTekst.\n".as_bytes()).unwrap();
//! assert!(problems.is_empty());
//! assert_eq!(file.text.canonical(), "+++\nkind = \"letter\"\nsubject = \"Proef\"\ndate = 2025-07-09\nlanguage = \"nl\"\nsender = \"Wij\"\n+++\n\nTekst.\n");
//! assert_eq!(file.text.hash().to_string(), "077f37f36156e4faa754983cee7b7b2aeac89bb64bd77a56fa66974dbbef767a");
//! ```

use crate::{
    letter::LetterText,
    text::{Line, ShortTitle},
};
use std::fmt::Write as _;

mod read;
#[cfg(test)]
mod tests;

pub use read::parse;

/// A letter file with what came along beside the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterFile {
    /// What is hashed and signed.
    pub text: LetterText,
    /// A title for lists and headlines.
    pub short_title: Option<ShortTitle>,
    /// Subjects under which it can be found.
    pub tags: Vec<Line>,
    /// Who signed an old letter, as its paper says: shown as taken over from an archive, never as signed here.
    pub recorded: Vec<RecordedSignatory>,
}

/// A signatory of a letter from before Standpunt, as printed on it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RecordedSignatory {
    /// The organisation, where given.
    pub organisation: Option<Line>,
    /// The person, where given.
    pub name: Option<Line>,
    /// The person's function, where given.
    pub role: Option<Line>,
    /// Ways to reach them that the letter prints.
    pub contact: Vec<Line>,
    /// The paper is cut off or unreadable here.
    pub incomplete: bool,
}

/// Writes the canonical letter file.
#[must_use]
pub fn write(text: &LetterText) -> String {
    let front = &text.front;
    let mut out = String::with_capacity(text.body.as_str().len() + 512);
    out.push_str("+++\n");
    pair(&mut out, "kind", front.kind.key());
    pair(&mut out, "subject", front.subject.as_str());
    optional(&mut out, "place", front.place.as_ref());
    if let Some(date) = front.date {
        // Writing to a String cannot fail.
        let _infallible = writeln!(out, "date = {date}");
    }
    pair(&mut out, "language", front.language.key());
    pair(&mut out, "sender", front.sender.as_str());
    optional(&mut out, "salutation", front.salutation.as_ref());
    optional(&mut out, "closing", front.closing.as_ref());
    for addressee in &front.addressees {
        out.push_str("\n[[addressee]]\n");
        pair(&mut out, "institution", addressee.institution.as_str());
        if !addressee.postal.is_empty() {
            let lines: Vec<String> = addressee
                .postal
                .iter()
                .map(|line| quoted(line.as_str()))
                .collect();
            let _infallible = writeln!(out, "postal = [{}]", lines.join(", "));
        }
        for person in &addressee.persons {
            out.push_str("[[addressee.person]]\n");
            pair(&mut out, "name", person.name.as_str());
            optional(&mut out, "office", person.office.as_ref());
        }
    }
    out.push_str("+++\n");
    if !text.body.as_str().is_empty() {
        out.push('\n');
        out.push_str(text.body.as_str());
        out.push('\n');
    }
    out
}

fn pair(out: &mut String, key: &str, value: &str) {
    let _infallible = writeln!(out, "{key} = {}", quoted(value));
}

fn optional(out: &mut String, key: &str, value: Option<&Line>) {
    if let Some(value) = value {
        pair(out, key, value.as_str());
    }
}

/// A TOML basic string. The text types hold no control characters, so two escapes are enough.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
