//! The files that are embedded in a PDF: the letter's source and its ledger's extract.

use super::{
    File, PdfError,
    strings::{string, unicode},
    syntax::{reference, value},
};

/// Embedded files in one PDF. A letter has two or three.
const MAX_FILES: usize = 64;
/// Nodes in the tree of names.
const MAX_NODES: usize = 256;
/// All embedded files together, unpacked: 32 MiB.
const MAX_TOTAL_BYTES: usize = 32 << 20;

/// One embedded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its file name, as the PDF states it: never a path to write to.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files embedded in `pdf`, in the order of its tree of names. No files: an empty list.
///
/// # Errors
/// When this is no PDF that the press could have written, when a file doesn't unpack, or
/// when there is more than 64 files or 32 MiB in it (one file at most 16 MiB).
pub fn attachments(pdf: &[u8]) -> Result<Vec<Attachment>, PdfError> {
    let file = File::parse(pdf)?;
    let catalog = file.object(file.root()?)?;
    let Some(names) = file.get(catalog, "Names")? else {
        return Ok(Vec::new());
    };
    let Some(tree) = file.get(names, "EmbeddedFiles")? else {
        return Ok(Vec::new());
    };
    let (mut found, mut left) = (Vec::new(), MAX_TOTAL_BYTES);
    let (mut nodes, mut seen) = (vec![tree], 0);
    while let Some(node) = nodes.pop() {
        seen += 1;
        if seen > MAX_NODES {
            return Err(PdfError::TooMuch {
                what: "the tree of embedded files",
                max: MAX_NODES,
            });
        }
        for kid in file.list(node, "Kids")?.into_iter().rev() {
            nodes.push(file.resolve(kid)?);
        }
        for pair in file.list(node, "Names")?.chunks_exact(2) {
            if found.len() >= MAX_FILES {
                return Err(PdfError::TooMuch {
                    what: "the number of embedded files",
                    max: MAX_FILES,
                });
            }
            let attachment = embedded(&file, file.resolve(pair[1])?, left)?;
            left = left.saturating_sub(attachment.bytes.len());
            found.push(attachment);
        }
    }
    Ok(found)
}

/// Reads the file that a file specification names.
fn embedded(file: &File, specification: &[u8], max: usize) -> Result<Attachment, PdfError> {
    let mut file_name = None;
    for key in ["UF", "F"] {
        if file_name.is_none() {
            file_name = value(specification, key)?.and_then(string);
        }
    }
    let file_name = file_name.ok_or(PdfError::MissingEntry { key: "UF" })?;
    let streams = value(specification, "EF")?.ok_or(PdfError::MissingEntry { key: "EF" })?;
    let stream = match value(streams, "F")? {
        Some(stream) => Some(stream),
        None => value(streams, "UF")?,
    };
    let number = stream
        .and_then(reference)
        .ok_or(PdfError::MissingEntry { key: "EF" })?;
    let bytes = file.stream(number, max)?;
    Ok(Attachment {
        name: unicode(&file_name),
        bytes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::sample;

    #[test]
    fn embedded_files_come_out_as_they_went_in() {
        let pdf = sample::with_files(&[("brief.md", b"Geachte leden,\n"), ("été.json", b"{}")]);
        let found = attachments(&pdf).unwrap();
        let expected = [("brief.md", &b"Geachte leden,\n"[..]), ("été.json", b"{}")];
        assert_eq!(found.len(), 2);
        for (attachment, (name, bytes)) in found.iter().zip(expected) {
            assert_eq!(
                (attachment.name.as_str(), attachment.bytes.as_slice()),
                (name, bytes)
            );
        }
    }

    #[test]
    fn a_letter_without_files_has_none() {
        assert_eq!(attachments(&sample::letter("x")), Ok(Vec::new()));
        assert_eq!(attachments(b"x"), Err(PdfError::NotAPdf));
    }

    #[test]
    fn too_many_files_are_refused() {
        let many = vec![("x", &b"y"[..]); MAX_FILES + 1];
        assert!(matches!(
            attachments(&sample::with_files(&many)),
            Err(PdfError::TooMuch { .. })
        ));
    }
}
