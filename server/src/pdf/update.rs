//! A new revision behind the old bytes: an *incremental update* (ISO 32000-1, 7.5.6).
//! What was there stays byte for byte; new and changed objects, a table and a trailer
//! follow.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{
    File, PdfError, hex, items,
    syntax::{reference, value},
};

/// The objects of the revision that is being made.
#[derive(Debug)]
pub(crate) struct Update<'a> {
    file: &'a File<'a>,
    objects: BTreeMap<u32, Vec<u8>>,
    next: u32,
}

/// A finished revision.
#[derive(Debug)]
pub(crate) struct Revision {
    /// What to write behind the file.
    pub(crate) bytes: Vec<u8>,
    /// Where each object's value starts, counted from the start of the whole file.
    pub(crate) values: BTreeMap<u32, usize>,
}

impl<'a> Update<'a> {
    /// Starts a revision of `file`.
    pub(crate) fn new(file: &'a File<'a>) -> Result<Self, PdfError> {
        Ok(Self {
            file,
            objects: BTreeMap::new(),
            next: file.size()?,
        })
    }

    /// A number that no object has yet.
    pub(crate) fn reserve(&mut self) -> u32 {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        number
    }

    /// The object as it stands: changed in this revision, or as the file has it.
    pub(crate) fn current(&self, number: u32) -> Result<Vec<u8>, PdfError> {
        match self.objects.get(&number) {
            Some(changed) => Ok(changed.clone()),
            None => self.file.object(number).map(<[u8]>::to_vec),
        }
    }

    /// Sets the object's new value.
    pub(crate) fn put(&mut self, number: u32, value: impl Into<Vec<u8>>) {
        self.objects.insert(number, value.into());
    }

    /// Writes the revision out. `id` becomes the second half of the file's identifier.
    pub(crate) fn finish(self, id: &[u8]) -> Result<Revision, PdfError> {
        let base = self.file.bytes();
        let mut bytes = Vec::new();
        if base.last() != Some(&b'\n') {
            bytes.push(b'\n');
        }
        let (mut offsets, mut values) = (BTreeMap::new(), BTreeMap::new());
        for (number, body) in &self.objects {
            offsets.insert(*number, base.len() + bytes.len());
            bytes.extend(format!("{number} 0 obj\n").bytes());
            values.insert(*number, base.len() + bytes.len());
            bytes.extend_from_slice(body);
            bytes.extend_from_slice(b"\nendobj\n");
        }
        let table = base.len() + bytes.len();
        bytes.extend(Self::table(&offsets).bytes());
        bytes.extend(self.trailer(table, id)?);
        Ok(Revision { bytes, values })
    }

    fn table(offsets: &BTreeMap<u32, usize>) -> String {
        let mut out = String::from("xref\n");
        let mut run: Vec<usize> = Vec::new();
        for (&number, &offset) in offsets {
            run.push(offset);
            if number
                .checked_add(1)
                .is_some_and(|next| offsets.contains_key(&next))
            {
                continue;
            }
            let first = u64::from(number) + 1 - run.len() as u64;
            let _ = writeln!(out, "{first} {}", run.len());
            for offset in run.drain(..) {
                let _ = write!(out, "{offset:010} 00000 n\r\n");
            }
        }
        out
    }

    fn trailer(&self, table: usize, id: &[u8]) -> Result<Vec<u8>, PdfError> {
        let old = self.file.trailer();
        let (root, previous) = (self.file.root()?, self.file.table());
        let mut out = format!(
            "trailer\n<</Size {}/Root {root} 0 R/Prev {previous}",
            self.next
        );
        if let Some(info) = value(old, "Info")?.and_then(reference) {
            let _ = write!(out, "/Info {info} 0 R");
        }
        let mut out = out.into_bytes();
        if let Some(ids) = value(old, "ID")? {
            let first = items(self.file.resolve(ids)?)?
                .first()
                .copied()
                .unwrap_or(b"<>")
                .to_vec();
            out.extend_from_slice(b"/ID[");
            out.extend(first);
            out.extend(format!("<{}>]", hex(id)).bytes());
        }
        out.extend(format!(">>\nstartxref\n{table}\n%%EOF\n").bytes());
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::sample;

    #[test]
    fn a_revision_changes_what_it_names_and_nothing_else() {
        let pdf = sample::letter("Geachte leden,");
        let file = File::parse(&pdf).unwrap();
        let mut update = Update::new(&file).unwrap();
        let (first, second) = (update.reserve(), update.reserve());
        update.put(second, "[(nieuw)]");
        update.put(first, "(eerste)");
        let root = file.root().unwrap();
        let mut catalog = update.current(root).unwrap();
        crate::pdf::insert(&mut catalog, "/Extra true").unwrap();
        update.put(root, catalog);
        let revision = update.finish(&[7; 16]).unwrap();

        let whole = [&pdf[..], &revision.bytes].concat();
        let after = File::parse(&whole).unwrap();
        assert!(whole.starts_with(&pdf));
        assert_eq!(after.object(second).unwrap(), b"[(nieuw)]");
        assert!(whole[revision.values[&first]..].starts_with(b"(eerste)"));
        assert_eq!(
            value(after.object(root).unwrap(), "Extra").unwrap(),
            Some(&b"true"[..])
        );
        assert_eq!(after.pages().unwrap(), file.pages().unwrap());
        assert_eq!(after.size().unwrap(), file.size().unwrap() + 2);
    }
}
