//! Tables as spreadsheets write and read them: CSV in the encodings and with the separators that they use here.

use app::members::register::TableProblem;
use encoding_rs::{Encoding, WINDOWS_1252};
use letters::{
    organisation::Field,
    register::table::{MAX_ROWS, RawRow, Vocabulary, column_field, columns},
};
use std::borrow::Cow;

/// The most that a table may have, in bytes: 2,000 rows of a thousand characters.
pub const MAX_BYTES: usize = 2_000_000;

/// What separates cells: in Dutch spreadsheets a semicolon, elsewhere a comma, in what is copied a tab.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// A table that was read.
#[derive(Debug)]
pub struct Table {
    /// What its columns are.
    pub fields: Vec<Field>,
    /// Its rows, blank ones left out.
    pub rows: Vec<RawRow>,
}

/// Reads a file. Whatever its bytes are, there is an answer.
///
/// # Errors
/// Why it is no table of organisations.
pub fn read(bytes: &[u8], words: &Vocabulary) -> Result<Table, TableProblem> {
    if bytes.is_empty() {
        return Err(TableProblem::Nothing);
    }
    if bytes.len() > MAX_BYTES {
        return Err(TableProblem::TooLarge { max: MAX_BYTES });
    }
    // Workbooks are zip files, and before that compound documents.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(TableProblem::Workbook);
    }
    let text = text(bytes);
    if text.contains('\0') {
        return Err(TableProblem::NotText);
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(&text, words))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let head = match records.next() {
        Some(Ok(head)) => cells(&head),
        Some(Err(_)) => return Err(TableProblem::NotText),
        None => return Err(TableProblem::Nothing),
    };
    let fields = columns(&head, words).map_err(TableProblem::Head)?;
    let mut lines = Lines::of(text.as_bytes());
    let mut rows = Vec::new();
    for record in records {
        let record = record.map_err(|_| TableProblem::NotText)?;
        let cells = cells(&record);
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if rows.len() == MAX_ROWS {
            return Err(TableProblem::TooMany { max: MAX_ROWS });
        }
        let start = record.position().map_or(0, csv::Position::byte);
        let line = lines.at(usize::try_from(start).unwrap_or(usize::MAX));
        rows.push(RawRow { line, cells });
    }
    if rows.is_empty() {
        Err(TableProblem::NoRows)
    } else {
        Ok(Table { fields, rows })
    }
}

/// Counts the lines of a file, from its start on.
pub struct Lines<'a> {
    bytes: &'a [u8],
    seen: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    /// At the start of this file.
    pub const fn of(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            seen: 0,
            line: 1,
        }
    }

    /// The line of the first cell at or behind a place: the reader says where a row begins before it passes line ends.
    pub fn at(&mut self, place: usize) -> u64 {
        while let Some(byte) = self.bytes.get(self.seen) {
            let end = matches!(byte, b'\r' | b'\n');
            if self.seen >= place && !end {
                break;
            }
            let half = *byte == b'\r' && self.bytes.get(self.seen + 1) == Some(&b'\n');
            self.line += u64::from(end && !half);
            self.seen += 1;
        }
        self.line
    }
}

fn cells(record: &csv::StringRecord) -> Vec<String> {
    record.iter().map(str::to_owned).collect()
}

/// The bytes as text: by their mark (UTF-8, UTF-16), else as UTF-8 if they are that, else as Windows writes here.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return text;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// The separator by which most of the head are known columns.
fn separator(text: &str, words: &Vocabulary) -> u8 {
    let head = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let known = |separator: &u8| {
        let names = head.split(char::from(*separator));
        let plain = |name: &str| name.trim().trim_matches('"').to_owned();
        names
            .filter(|name| column_field(&plain(name), words).is_some())
            .count()
    };
    // Of equals the last one counts; the semicolon is the likeliest.
    let best = SEPARATORS
        .iter()
        .rev()
        .max_by_key(|separator| known(separator));
    best.copied().unwrap_or(b';')
}

/// Writes a table so that a Dutch spreadsheet opens it with a click: UTF-8 with its mark, semicolons, and the line ends
/// of Windows.
///
/// # Errors
/// Never in practice: it is written to memory.
pub fn write(rows: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row)?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::{locale::Locale, members::register::words::vocabulary};
    use letters::register::table::HeadProblem;

    fn reads(bytes: &[u8]) -> Result<Table, TableProblem> {
        read(bytes, &vocabulary(Locale::Nl))
    }

    #[test]
    fn every_way_to_write_a_table_is_read() {
        let windows = b"naam;vestigingsplaats\r\nWijkteam \xc9lan;S\xfadwest\r\n".to_vec();
        let utf16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(
                "naam\tvestigingsplaats\nWijkteam Élan\tSúdwest\n"
                    .encode_utf16()
                    .flat_map(u16::to_le_bytes),
            )
            .collect();
        for bytes in [
            windows,
            utf16,
            "naam,vestigingsplaats\nWijkteam Élan,Súdwest".into(),
            "\u{feff}\"naam\";\"vestigingsplaats\"\n\n;\n\"Wijkteam Élan\";\"Súdwest\"\n".into(),
            "naam\tvestigingsplaats\rWijkteam Élan\tSúdwest\r".into(),
        ] {
            let table = reads(&bytes).unwrap();
            assert_eq!(table.fields, [Field::Name, Field::Seat]);
            assert_eq!(table.rows.len(), 1);
            assert_eq!(table.rows[0].cells, ["Wijkteam Élan", "Súdwest"]);
        }
        let table = reads(b"naam;soort\r\nEen;lid\r\n\r\nTwee;lid\r\n").unwrap();
        let lines: Vec<u64> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 4], "a line is the line of the file");
    }

    #[test]
    fn what_is_no_table_says_why() {
        let why = |bytes: &[u8]| reads(bytes).unwrap_err();
        assert_eq!(why(b""), TableProblem::Nothing);
        assert_eq!(why(b"PK\x03\x04rest"), TableProblem::Workbook);
        assert_eq!(why(b"naam;soort\0"), TableProblem::NotText);
        assert_eq!(why(b"naam;soort\r\n;\r\n"), TableProblem::NoRows);
        assert_eq!(
            why(b"naam;telefoon\r\n"),
            TableProblem::Head(HeadProblem::Unknown("telefoon".into()))
        );
        let rows = |count| format!("naam\r\n{}", "Wijkteam\r\n".repeat(count)).into_bytes();
        assert_eq!(reads(&rows(2_000)).unwrap().rows.len(), 2_000);
        assert_eq!(why(&rows(50_000)), TableProblem::TooMany { max: 2_000 });
        assert_eq!(
            why(&vec![b'a'; MAX_BYTES + 1]),
            TableProblem::TooLarge { max: MAX_BYTES }
        );
        // Anything at all gets an answer.
        for byte in 0..=255 {
            let _any = reads(&[b'n', byte, b'\n', byte, b'"', byte]);
        }
    }

    #[test]
    fn a_table_goes_out_as_spreadsheets_here_want_it() {
        let row = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        let bytes = write(&[row(&["naam", "soort"]), row(&["Gezin; & \"Buurt\"", "lid"])]).unwrap();
        assert_eq!(
            String::from_utf8(bytes.clone()).unwrap(),
            "\u{feff}naam;soort\r\n\"Gezin; & \"\"Buurt\"\"\";lid\r\n"
        );
        assert_eq!(
            reads(&bytes).unwrap().rows[0].cells,
            ["Gezin; & \"Buurt\"", "lid"]
        );
    }
}
