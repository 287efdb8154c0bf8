//! Blocks of fields, as the machine-readable part of a report has them.

use serde::{Deserialize, Serialize};

/// How many blocks and how many fields in each are read at most; a report has two or three blocks of ten.
const MOST_BLOCKS: usize = 1_000;
const MOST_FIELDS: usize = 100;

/// How much of a field is kept, in characters: servers say whole paragraphs with a link in them.
const LONGEST: usize = 2_000;

/// Some fields: names in lower case, and values on one line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The value of the first field of this name, unless it is empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }
}

/// Reads blocks of fields, which empty lines part. A line that begins with a space goes on with the one before.
#[must_use]
pub fn blocks(text: &str) -> Vec<Fields> {
    let mut blocks: Vec<Fields> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        if !open {
            if blocks.len() == MOST_BLOCKS {
                break;
            }
            blocks.push(Fields::default());
            open = true;
        }
        if let Some(block) = blocks.last_mut() {
            add(&mut block.0, line);
        }
    }
    blocks
}

fn add(fields: &mut Vec<(String, String)>, line: &str) {
    if line.starts_with([' ', '\t']) {
        if let Some((_, value)) = fields.last_mut() {
            if !value.is_empty() {
                value.push(' ');
            }
            value.push_str(line.trim());
            cut(value);
        }
    } else if let Some((name, value)) = line.split_once(':')
        && fields.len() < MOST_FIELDS
        && name.len() < 80
    {
        let mut value = value.trim().to_owned();
        cut(&mut value);
        fields.push((name.trim().to_ascii_lowercase(), value));
    }
}

fn cut(value: &mut String) {
    if let Some((at, _)) = value.char_indices().nth(LONGEST) {
        value.truncate(at);
    }
}

/// Undoes "xtext" (RFC 3461), in which a `+` and two digits stand for a sign: `brief+2Btoken`.
pub(super) fn unpacked(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, behind)) = rest.split_once('+') {
        plain.push_str(before);
        let code = behind
            .get(..2)
            .filter(|code| matches!(*code, "2B" | "3D" | "2b" | "3d" | "20"));
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            plain.push(char::from(byte));
            rest = &behind[2..];
        } else {
            plain.push('+');
            rest = behind;
        }
    }
    plain + rest
}
