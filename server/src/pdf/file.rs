//! A PDF as it lies in memory: where its objects are, and what they say.

use std::{cell::Cell, collections::BTreeMap, io::Read as _};

use super::{
    PdfError,
    syntax::{
        integer, items, name, number, reference, skip_blank, starts, token_end, value, value_end,
    },
    table::{last, looks_like_pdf, offset, read_table},
};

/// Revisions that are followed back. A letter has one or two.
const MAX_REVISIONS: usize = 64;

/// One unpacked stream: 16 MiB. The largest thing in a letter is an attachment.
pub(crate) const MAX_STREAM_BYTES: usize = 16 << 20;

/// All streams that are unpacked in one reading: 128 MiB.
const MAX_UNPACKED_BYTES: usize = 128 << 20;

/// An opened file. It holds no copies: every answer is a slice of the file's own bytes.
#[derive(Debug)]
pub(crate) struct File<'a> {
    bytes: &'a [u8],
    /// Where each object starts; `None` for one that was deleted.
    offsets: BTreeMap<u32, Option<usize>>,
    trailer: &'a [u8],
    /// Where the newest cross-reference table starts.
    table: usize,
    /// Bytes that may still be read before the file counts as a trap. Objects can share
    /// bytes, so the size of the file alone bounds nothing.
    patience: Cell<usize>,
    /// Bytes that may still be unpacked.
    room: Cell<usize>,
}

impl<'a> File<'a> {
    /// Reads the cross-reference tables, newest first.
    ///
    /// # Errors
    /// When there is no PDF, no classic table, a broken one, or encryption.
    pub(crate) fn parse(bytes: &'a [u8]) -> Result<Self, PdfError> {
        if !looks_like_pdf(bytes) {
            return Err(PdfError::NotAPdf);
        }
        let mark = last(bytes, b"startxref").ok_or(PdfError::MissingEntry { key: "startxref" })?;
        let start = skip_blank(bytes, mark + b"startxref".len());
        let table = offset(bytes.get(start..token_end(bytes, start)))
            .ok_or(PdfError::Syntax { at: start })?;
        let mut offsets = BTreeMap::new();
        let mut newest = None;
        let mut next = Some(table);
        for _ in 0..MAX_REVISIONS {
            let Some(at) = next else { break };
            let trailer = read_table(bytes, at, &mut offsets)?;
            if value(trailer, "XRefStm")?.is_some() {
                return Err(PdfError::CrossReferenceStream);
            }
            next = match value(trailer, "Prev")? {
                Some(previous) => {
                    Some(offset(Some(previous)).ok_or(PdfError::MissingEntry { key: "Prev" })?)
                }
                None => None,
            };
            newest.get_or_insert(trailer);
        }
        let trailer = newest.ok_or(PdfError::MissingEntry { key: "trailer" })?;
        if next.is_some() {
            return Err(PdfError::TooMuch {
                what: "the number of revisions",
                max: MAX_REVISIONS,
            });
        }
        if value(trailer, "Encrypt")?.is_some() {
            return Err(PdfError::Encrypted);
        }
        // Every lookup counts; 256 MiB is a second or two, a normal reading takes a few.
        let patience = Cell::new(bytes.len().saturating_mul(16).saturating_add(256 << 20));
        Ok(Self {
            bytes,
            offsets,
            trailer,
            table,
            patience,
            room: Cell::new(MAX_UNPACKED_BYTES),
        })
    }

    /// The file's bytes.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Where the newest cross-reference table starts.
    pub(crate) fn table(&self) -> usize {
        self.table
    }

    /// The newest trailer dictionary.
    pub(crate) fn trailer(&self) -> &'a [u8] {
        self.trailer
    }

    /// One more than the highest object number.
    pub(crate) fn size(&self) -> Result<u32, PdfError> {
        let stated = value(self.trailer, "Size")?
            .and_then(integer)
            .and_then(|size| u32::try_from(size).ok());
        let used = self
            .offsets
            .last_key_value()
            .map_or(0, |(number, _)| number.saturating_add(1));
        Ok(stated
            .ok_or(PdfError::MissingEntry { key: "Size" })?
            .max(used))
    }

    /// The number of the catalog.
    pub(crate) fn root(&self) -> Result<u32, PdfError> {
        value(self.trailer, "Root")?
            .and_then(reference)
            .ok_or(PdfError::MissingEntry { key: "Root" })
    }

    /// The value of object `number`; of a stream, its dictionary.
    pub(crate) fn object(&self, number: u32) -> Result<&'a [u8], PdfError> {
        Ok(self.locate(number)?.0)
    }

    /// The object's value, and the place right after it.
    fn locate(&self, number: u32) -> Result<(&'a [u8], usize), PdfError> {
        let missing = PdfError::MissingObject { number };
        let at = self
            .offsets
            .get(&number)
            .copied()
            .flatten()
            .ok_or(missing.clone())?;
        let mut end = at;
        for expected in [Some(number), None] {
            let start = skip_blank(self.bytes, end);
            end = token_end(self.bytes, start);
            let found = self
                .bytes
                .get(start..end)
                .and_then(integer)
                .ok_or(missing.clone())?;
            if expected.is_some_and(|expected| found != i64::from(expected)) {
                return Err(missing);
            }
        }
        let keyword = skip_blank(self.bytes, end);
        if !starts(self.bytes, keyword, b"obj") {
            return Err(missing);
        }
        let start = skip_blank(self.bytes, keyword + 3);
        let end = value_end(self.bytes, start)?;
        self.spend(end - start)?;
        Ok((self.bytes.get(start..end).unwrap_or_default(), end))
    }

    /// Follows a reference; any other value is its own answer.
    pub(crate) fn resolve(&self, value: &'a [u8]) -> Result<&'a [u8], PdfError> {
        // A reference to a reference is allowed nowhere; two steps are generous.
        let mut value = value;
        for _ in 0..2 {
            match reference(value) {
                Some(number) => value = self.object(number)?,
                None => break,
            }
        }
        Ok(value)
    }

    /// The value of `key`, with references followed.
    pub(crate) fn get(&self, dict: &'a [u8], key: &str) -> Result<Option<&'a [u8]>, PdfError> {
        value(dict, key)?
            .map(|found| self.resolve(found))
            .transpose()
    }

    /// The items of an array, with a reference to the array itself followed.
    pub(crate) fn list(&self, dict: &'a [u8], key: &str) -> Result<Vec<&'a [u8]>, PdfError> {
        self.get(dict, key)?.map_or(Ok(Vec::new()), items)
    }

    /// The numbers in an array; what is no number counts as 0.
    pub(crate) fn numbers(&self, dict: &'a [u8], key: &str) -> Result<Vec<f64>, PdfError> {
        Ok(self
            .list(dict, key)?
            .into_iter()
            .map(|item| number(item).unwrap_or(0.0))
            .collect())
    }

    /// The page objects' numbers, in order.
    pub(crate) fn pages(&self) -> Result<Vec<u32>, PdfError> {
        const MAX_NODES: usize = 20_000;
        let catalog = self.object(self.root()?)?;
        let top = value(catalog, "Pages")?
            .and_then(reference)
            .ok_or(PdfError::MissingEntry { key: "Pages" })?;
        let (mut pages, mut nodes, mut seen) = (Vec::new(), vec![top], 0);
        while let Some(node) = nodes.pop() {
            seen += 1;
            if seen > MAX_NODES {
                return Err(PdfError::TooMuch {
                    what: "the number of pages",
                    max: MAX_NODES,
                });
            }
            let dict = self.object(node)?;
            if value(dict, "Kids")?.is_none() {
                pages.push(node);
                continue;
            }
            // The last goes on the pile first, so that the first comes off first.
            nodes.extend(
                self.list(dict, "Kids")?
                    .into_iter()
                    .rev()
                    .filter_map(reference),
            );
        }
        if pages.is_empty() {
            return Err(PdfError::MissingEntry { key: "Kids" });
        }
        Ok(pages)
    }

    /// The unpacked bytes of the stream in object `number`, at most `max`.
    pub(crate) fn stream(&self, number: u32, max: usize) -> Result<Vec<u8>, PdfError> {
        let max = max.min(MAX_STREAM_BYTES);
        let too_much = PdfError::TooMuch {
            what: "the size of a stream",
            max,
        };
        let (dict, end) = self.locate(number)?;
        let keyword = skip_blank(self.bytes, end);
        if !starts(self.bytes, keyword, b"stream") {
            return Err(PdfError::Syntax { at: keyword });
        }
        let mut start = keyword + b"stream".len();
        if starts(self.bytes, start, b"\r\n") {
            start += 2;
        } else if starts(self.bytes, start, b"\n") {
            start += 1;
        }
        let length =
            offset(self.get(dict, "Length")?).ok_or(PdfError::MissingEntry { key: "Length" })?;
        let packed = self
            .bytes
            .get(start..start.saturating_add(length))
            .ok_or(PdfError::DamagedStream)?;
        self.spend(packed.len())?;
        if !self.is_deflated(dict)? {
            return if packed.len() > max {
                Err(too_much)
            } else {
                Ok(packed.to_vec())
            };
        }
        let limit = u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1);
        let mut unpacked = Vec::new();
        flate2::read::ZlibDecoder::new(packed)
            .take(limit)
            .read_to_end(&mut unpacked)
            .map_err(|_| PdfError::DamagedStream)?;
        if unpacked.len() > max {
            return Err(too_much);
        }
        let room = self.room.get().checked_sub(unpacked.len());
        self.room.set(room.ok_or(PdfError::TooMuch {
            what: "the size of all streams",
            max: MAX_UNPACKED_BYTES,
        })?);
        Ok(unpacked)
    }

    fn is_deflated(&self, dict: &'a [u8]) -> Result<bool, PdfError> {
        let unsupported = |filter: &[u8]| PdfError::UnsupportedFilter {
            filter: String::from_utf8_lossy(filter.get(..filter.len().min(40)).unwrap_or_default())
                .into_owned(),
        };
        let filters = match self.get(dict, "Filter")? {
            None => return Ok(false),
            Some(filter) if name(filter).is_some() => vec![filter],
            Some(filter) => items(filter)?,
        };
        if value(dict, "DecodeParms")?.is_some() {
            return Err(unsupported(b"a predictor"));
        }
        match filters.as_slice() {
            [] => Ok(false),
            [b"/FlateDecode"] => Ok(true),
            [filter, ..] => Err(unsupported(filter)),
        }
    }

    /// Counts bytes that are looked through.
    pub(super) fn spend(&self, bytes: usize) -> Result<(), PdfError> {
        let left = self.patience.get().checked_sub(bytes.max(16));
        self.patience.set(left.unwrap_or(0));
        left.map(drop).ok_or(PdfError::TooMuch {
            what: "the work to read the file",
            max: self.bytes.len(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::sample;

    #[test]
    fn a_file_gives_its_pages_and_objects() {
        let pdf = sample::letter("Geachte leden,");
        let file = File::parse(&pdf).unwrap();
        let pages = file.pages().unwrap();
        assert_eq!(pages.len(), 1);
        assert_eq!(
            value(file.object(pages[0]).unwrap(), "Type").unwrap(),
            Some(&b"/Page"[..])
        );
        assert!(matches!(
            file.object(9_999),
            Err(PdfError::MissingObject { number: 9_999 })
        ));
    }

    #[test]
    fn what_is_no_pdf_is_called_that() {
        assert_eq!(File::parse(b"").map(|_| ()), Err(PdfError::NotAPdf));
        assert_eq!(
            File::parse(b"Geachte leden,").map(|_| ()),
            Err(PdfError::NotAPdf)
        );
        let streamed = b"%PDF-1.7\n1 0 obj<<>>stream\nendstream endobj\nstartxref\n9\n%%EOF";
        assert_eq!(
            File::parse(streamed).map(|_| ()),
            Err(PdfError::CrossReferenceStream)
        );
    }

    #[test]
    fn tables_that_point_at_each_other_end() {
        let looped = b"%PDF-1.7\nxref\n0 0\ntrailer<</Size 1/Prev 9>>\nstartxref\n9\n%%EOF";
        assert!(matches!(
            File::parse(looped).map(|_| ()),
            Err(PdfError::TooMuch { .. })
        ));
        let boundless =
            b"%PDF-1.7\nxref\n0 4294967295\n0000000000 65535 f\ntrailer<<>>\nstartxref\n9\n%%EOF";
        assert!(matches!(
            File::parse(boundless).map(|_| ()),
            Err(PdfError::Syntax { .. })
        ));
    }

    #[test]
    fn a_stream_that_swells_is_refused() {
        let mut deflater = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        std::io::Write::write_all(&mut deflater, &vec![b' '; MAX_STREAM_BYTES + 1]).unwrap();
        let packed = deflater.finish().unwrap();
        let pdf = sample::with_stream("/Filter/FlateDecode", &packed);
        let file = File::parse(&pdf).unwrap();
        assert_eq!(
            file.stream(sample::STREAM, usize::MAX),
            Err(PdfError::TooMuch {
                what: "the size of a stream",
                max: MAX_STREAM_BYTES
            })
        );
        let pdf = sample::with_stream("/Filter/LZWDecode", b"x");
        let error = File::parse(&pdf).unwrap().stream(sample::STREAM, 10);
        assert_eq!(
            error,
            Err(PdfError::UnsupportedFilter {
                filter: "/LZWDecode".to_owned()
            })
        );
    }
}
