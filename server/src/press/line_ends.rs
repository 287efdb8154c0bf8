//! Makes the end of each stream plain for everyone.
//!
//! The exporter ends a stream with one line feed. When the stream's own last byte happens to be a carriage return (one
//! compressed stream in 256), the two together look like a line end of two bytes. Readers go by the stream's length
//! and see no harm, but a strict validator then counts one byte too few: about one letter in seven would stop at the
//! gate. A line end of two bytes says it plainly; the places of all that comes behind it move up by one.

/// What an ambiguous stream ends with, up to the next object. The first byte is the stream's last.
const AMBIGUOUS: &[u8] = b"\r\nendstream\nendobj\n";
/// The length of one line in a cross-reference table (ISO 32000-1, 7.5.4).
const ENTRY: usize = 20;

/// Rewrites the ambiguous ends of a document fresh from the exporter; once, as a plain end looks ambiguous again.
/// A document of another make comes back as it was.
pub(super) fn settle(pdf: Vec<u8>) -> Vec<u8> {
    rewritten(&pdf).unwrap_or(pdf)
}

fn rewritten(pdf: &[u8]) -> Option<Vec<u8>> {
    let Table { start, entries } = Table::read(pdf)?;
    // Only where an object begins right behind it: the same bytes inside a stream are somebody's data.
    let mut inserts: Vec<usize> = (entries.iter().filter_map(|entry| *entry).chain([start]))
        .filter(|next| {
            pdf.get(..*next)
                .is_some_and(|before| before.ends_with(AMBIGUOUS))
        })
        .map(|next| next - AMBIGUOUS.len() + 1)
        .collect();
    inserts.sort_unstable();
    inserts.dedup();
    if inserts.is_empty() {
        return None;
    }
    let moved = |place: usize| place + inserts.partition_point(|insert| *insert < place);
    let mut out = Vec::with_capacity(pdf.len() + inserts.len());
    let mut from = 0;
    for insert in &inserts {
        out.extend_from_slice(&pdf[from..*insert]);
        out.push(b'\r');
        from = *insert;
    }
    let lines = Table::lines(pdf, start)?;
    out.extend_from_slice(&pdf[from..lines]);
    for (entry, line) in entries.iter().zip(pdf[lines..].chunks_exact(ENTRY)) {
        match entry {
            Some(place) => {
                out.extend(format!("{:010}", moved(*place)).bytes());
                out.extend_from_slice(&line[10..]);
            }
            None => out.extend_from_slice(line),
        }
    }
    let rest = std::str::from_utf8(pdf.get(lines + entries.len() * ENTRY..)?).ok()?;
    let (trailer, _) = rest.rsplit_once("startxref")?;
    out.extend(format!("{trailer}startxref\n{}\n%%EOF", moved(start)).bytes());
    Some(out)
}

/// The document's only cross-reference table: where it begins, and where each object does (free places have none).
struct Table {
    start: usize,
    entries: Vec<Option<usize>>,
}

impl Table {
    fn read(pdf: &[u8]) -> Option<Self> {
        let tail: String = pdf
            .get(pdf.len().saturating_sub(64)..)?
            .iter()
            .map(|byte| char::from(*byte))
            .collect();
        let start = tail
            .rsplit_once("startxref")?
            .1
            .trim_start()
            .lines()
            .next()?
            .trim()
            .parse()
            .ok()?;
        let lines = Self::lines(pdf, start)?;
        let head = std::str::from_utf8(&pdf[start..lines]).ok()?;
        let count: usize = head.trim_end().rsplit_once(' ')?.1.parse().ok()?;
        let table = pdf.get(lines..lines.checked_add(count.checked_mul(ENTRY)?)?)?;
        let entries = table.chunks_exact(ENTRY).map(|entry| match entry[17] {
            b'n' => std::str::from_utf8(&entry[..10])
                .ok()?
                .parse()
                .ok()
                .map(Some),
            _ => Some(None),
        });
        Some(Self {
            start,
            entries: entries.collect::<Option<_>>()?,
        })
    }

    /// Where the table's entries begin, after its two lines of heading.
    fn lines(pdf: &[u8], start: usize) -> Option<usize> {
        let rest = pdf.get(start..)?.strip_prefix(b"xref\n")?;
        Some(start + 5 + rest.iter().position(|byte| *byte == b'\n')? + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document of two streams: the first ends in a carriage return, the second holds an ambiguous end as its data.
    fn sample() -> Vec<u8> {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        let mut starts = Vec::new();
        for data in [&b"abc\r"[..], b"abc\r\nendstream\nendobj\nabc"] {
            starts.push(pdf.len());
            pdf.extend(
                format!(
                    "{} 0 obj\n<</Length {}>>\nstream\n",
                    starts.len(),
                    data.len()
                )
                .bytes(),
            );
            pdf.extend(data);
            pdf.extend(b"\nendstream\nendobj\n");
        }
        let table = pdf.len();
        pdf.extend(b"xref\n0 3\n0000000000 65535 f\r\n");
        for start in &starts {
            pdf.extend(format!("{start:010} 00000 n\r\n").bytes());
        }
        pdf.extend(format!("trailer\n<</Size 3>>\nstartxref\n{table}\n%%EOF").bytes());
        pdf
    }

    #[test]
    fn an_ambiguous_end_is_told_apart_and_every_object_is_still_found() {
        let before = sample();
        let after = settle(before.clone());
        assert_eq!(after.len(), before.len() + 1);
        assert!(after.windows(5).any(|bytes| bytes == b"c\r\r\ne"));
        assert!(
            after
                .windows(25)
                .any(|bytes| bytes == b"abc\r\nendstream\nendobj\nabc"),
            "data is data"
        );
        let table = Table::read(&after).unwrap();
        for (number, start) in table
            .entries
            .iter()
            .enumerate()
            .filter_map(|(number, start)| Some((number, (*start)?)))
        {
            assert!(after[start..].starts_with(format!("{number} 0 obj").as_bytes()));
        }
    }

    #[test]
    fn what_it_does_not_know_it_leaves_alone() {
        let bytes: [&[u8]; 5] = [
            b"",
            b"startxref",
            b"startxref\n999999\n%%EOF",
            b"xref\n0 9\nstartxref\n0\n%%EOF",
            b"startxref\n-1\n%%EOF",
        ];
        for bytes in bytes {
            assert_eq!(settle(bytes.to_vec()), bytes);
        }
    }
}
