//! Reading a letter file that people wrote: every problem with its line, not just the first.

use super::{LetterFile, RecordedSignatory};
use crate::{
    addressee::{Addressee, Person},
    letter::{Body, Front, Kind, Language, LetterText},
    problem::{Problem, ProblemKind},
    text::{Line, ShortTitle, Subject, TextError},
    time::Day,
};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// The largest letter file, in bytes: the body and a generous front matter.
const MAX_FILE_BYTES: usize = Body::MAX_BYTES + (64 << 10);

/// Reads a letter file. On success it comes with what is wrong in its body, lines counted in the file;
/// whether a blocking problem is accepted is for the caller to say: a draft may hold one, an import may not.
///
/// # Errors
/// Every problem found in the front matter, with its line and key, when no letter can be made of it.
pub fn parse(bytes: &[u8]) -> Result<(LetterFile, Vec<Problem>), Vec<Problem>> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(vec![whole(ProblemKind::TooLarge {
            bytes: bytes.len(),
            max: MAX_FILE_BYTES,
        })]);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        vec![at_line(
            line_of(bytes, error.valid_up_to()),
            ProblemKind::NotUtf8,
        )]
    })?;
    let text = text
        .strip_prefix('\u{feff}')
        .unwrap_or(text)
        .replace("\r\n", "\n");
    let (front, body, body_line) = split(&text).map_err(|problem| vec![problem])?;
    let mut reader = Reader {
        source: front,
        problems: Vec::new(),
    };
    let parts = reader.file();
    let body = Body::parse(body).map_err(|mut problem| {
        problem.line = problem.line.map(|line| line.saturating_add(body_line - 1));
        reader.problems.push(problem);
    });
    let (Some(mut file), Ok(body)) = (parts, body) else {
        return Err(reader.problems);
    };
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    let offset = body_line - 1 + blank_lines(&text, body_line);
    file.text.body = body;
    let mut problems = file.text.problems();
    for problem in &mut problems {
        problem.line = problem.line.map(|line| line.saturating_add(offset));
    }
    Ok((file, problems))
}

/// How many blank lines stand before the body's first: [`Body::parse`] drops them, line numbers must not.
fn blank_lines(text: &str, body_line: u32) -> u32 {
    let skip = usize::try_from(body_line - 1).unwrap_or(usize::MAX);
    let blank = text
        .lines()
        .skip(skip)
        .take_while(|line| line.trim().is_empty())
        .count();
    u32::try_from(blank).unwrap_or(u32::MAX)
}

/// Cuts a file in front matter and body; also says on which line the body's part starts.
fn split(text: &str) -> Result<(&str, &str, u32), Problem> {
    let rest = text
        .strip_prefix("+++\n")
        .ok_or_else(|| at_line(1, ProblemKind::NoFrontMatter))?;
    let mut at = 0;
    for (index, line) in rest.split_inclusive('\n').enumerate() {
        if line.trim_end() == "+++" {
            let body_line = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(3);
            return Ok((&rest[..at], &rest[at + line.len()..], body_line));
        }
        at += line.len();
    }
    Err(at_line(1, ProblemKind::UnclosedFrontMatter))
}

fn whole(kind: ProblemKind) -> Problem {
    Problem {
        line: None,
        field: None,
        kind,
    }
}

fn at_line(line: u32, kind: ProblemKind) -> Problem {
    Problem {
        line: Some(line),
        field: None,
        kind,
    }
}

fn line_of(bytes: &[u8], offset: usize) -> u32 {
    let breaks = bytes
        .iter()
        .take(offset)
        .filter(|byte| **byte == b'\n')
        .count();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

/// Walks the front matter's tree, collecting problems as it goes.
struct Reader<'a> {
    source: &'a str,
    problems: Vec<Problem>,
}

type Table<'a> = DeTable<'a>;
type Value<'a> = Spanned<DeValue<'a>>;

impl<'a> Reader<'a> {
    /// The front matter's first line is the file's second.
    fn note(&mut self, offset: usize, field: &str, kind: ProblemKind) {
        let line = line_of(self.source.as_bytes(), offset).saturating_add(1);
        self.problems.push(Problem {
            line: Some(line),
            field: Some(field.to_owned()),
            kind,
        });
    }

    fn file(&mut self) -> Option<LetterFile> {
        let mut table = match DeTable::parse(self.source) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                let line = line_of(self.source.as_bytes(), offset).saturating_add(1);
                let broken = ProblemKind::BrokenFrontMatter {
                    message: error.message().to_owned(),
                };
                // A date such as 30 February is broken TOML; say what it is.
                let kind = self.impossible_date(offset).unwrap_or(broken);
                self.problems.push(at_line(line, kind));
                return None;
            }
        };
        let front = self.front(&mut table);
        let short_title = self.text(&mut table, "title", ShortTitle::MAX, ShortTitle::parse);
        let tags = self.lines(&mut table, "tags");
        let recorded = self.tables(&mut table, "signatory", Self::signatory);
        self.leftovers(table, "");
        Some(LetterFile {
            text: LetterText {
                front: front?,
                body: Body::default(),
            },
            short_title,
            tags,
            recorded,
        })
    }

    /// The date on the line of a syntax error, when that line has the form of one.
    fn impossible_date(&self, offset: usize) -> Option<ProblemKind> {
        let start = self
            .source
            .get(..offset)?
            .rfind('\n')
            .map_or(0, |at| at + 1);
        let line = self.source.get(start..)?.lines().next()?;
        let value = line.split_once('=')?.1.trim();
        let digits =
            |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        let mut parts = value.split('-');
        let shaped = digits(parts.next()?, 4)
            && digits(parts.next()?, 2)
            && digits(parts.next()?, 2)
            && parts.next().is_none();
        (shaped && value.parse::<Day>().is_err()).then(|| ProblemKind::NoSuchDate {
            value: value.to_owned(),
        })
    }

    fn front(&mut self, table: &mut Table<'a>) -> Option<Front> {
        let kind = self.required(table, "kind", 40, |raw| {
            Kind::from_key(raw).ok_or(TextError::Form)
        });
        let subject = self.required(table, "subject", Subject::MAX, Subject::parse);
        let place = self.line(table, "place");
        let date = self.date(table);
        let language = self
            .text(table, "language", 2, |raw| {
                Language::from_key(raw).ok_or(TextError::Form)
            })
            .unwrap_or_default();
        let sender = self.required(table, "sender", Line::MAX, Line::parse);
        let addressees = self.tables(table, "addressee", Self::addressee);
        let salutation = self.line(table, "salutation");
        let closing = self.line(table, "closing");
        Some(Front {
            kind: kind?,
            subject: subject?,
            place,
            date,
            language,
            sender: sender?,
            addressees,
            salutation,
            closing,
        })
    }

    fn addressee(&mut self, table: &mut Table<'a>) -> Option<Addressee> {
        let institution = self.required(table, "institution", Line::MAX, Line::parse);
        let postal = self.lines(table, "postal");
        let persons = self.tables(table, "person", |reader, table| {
            let name = reader.required(table, "name", Line::MAX, Line::parse);
            let office = reader.line(table, "office");
            Some(Person {
                name: name?,
                office,
            })
        });
        Some(Addressee {
            institution: institution?,
            postal,
            persons,
        })
    }

    fn signatory(&mut self, table: &mut Table<'a>) -> Option<RecordedSignatory> {
        let incomplete = match table.remove("incomplete") {
            Some(value) => match value.get_ref() {
                DeValue::Boolean(incomplete) => *incomplete,
                _ => return self.wrong("incomplete", &value),
            },
            None => false,
        };
        let organisation = self.line(table, "organisation");
        let name = self.line(table, "name");
        let role = self.line(table, "role");
        Some(RecordedSignatory {
            organisation,
            name,
            role,
            contact: self.lines(table, "contact"),
            incomplete,
        })
    }

    fn required<T>(
        &mut self,
        table: &mut Table<'a>,
        key: &str,
        max: usize,
        parse: impl Fn(&str) -> Result<T, TextError>,
    ) -> Option<T> {
        if table.get(key).is_none() {
            let offset = table
                .values()
                .map(|value| value.span().start)
                .min()
                .unwrap_or(0);
            self.note(
                offset,
                key,
                ProblemKind::MissingKey {
                    key: key.to_owned(),
                },
            );
            return None;
        }
        self.text(table, key, max, parse)
    }

    fn line(&mut self, table: &mut Table<'a>, key: &str) -> Option<Line> {
        self.text(table, key, Line::MAX, Line::parse)
    }

    fn text<T>(
        &mut self,
        table: &mut Table<'a>,
        key: &str,
        max: usize,
        parse: impl Fn(&str) -> Result<T, TextError>,
    ) -> Option<T> {
        let value = table.remove(key)?;
        self.parsed(key, &value, max, parse)
    }

    fn parsed<T>(
        &mut self,
        key: &str,
        value: &Value<'a>,
        max: usize,
        parse: impl Fn(&str) -> Result<T, TextError>,
    ) -> Option<T> {
        let DeValue::String(raw) = value.get_ref() else {
            return self.wrong(key, value);
        };
        match parse(raw) {
            Ok(text) => Some(text),
            Err(error) => {
                let kind = match error {
                    TextError::TooLong { .. } => ProblemKind::TooLong {
                        key: key.to_owned(),
                        max,
                    },
                    _ => ProblemKind::WrongValue {
                        key: key.to_owned(),
                        value: raw.chars().take(80).collect(),
                    },
                };
                self.note(value.span().start, key, kind);
                None
            }
        }
    }

    fn lines(&mut self, table: &mut Table<'a>, key: &str) -> Vec<Line> {
        let Some(value) = table.remove(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong::<()>(key, &value);
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| self.parsed(key, item, Line::MAX, Line::parse))
            .collect()
    }

    fn tables<T>(
        &mut self,
        table: &mut Table<'a>,
        key: &str,
        read: impl Fn(&mut Self, &mut Table<'a>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = table.remove(key) else {
            return Vec::new();
        };
        if !matches!(value.get_ref(), DeValue::Array(_)) {
            self.wrong::<()>(key, &value);
            return Vec::new();
        }
        let DeValue::Array(items) = value.into_inner() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for item in items {
            if !matches!(item.get_ref(), DeValue::Table(_)) {
                self.wrong::<()>(key, &item);
                continue;
            }
            let DeValue::Table(mut inner) = item.into_inner() else {
                continue;
            };
            found.extend(read(self, &mut inner));
            self.leftovers(inner, &format!("{key}."));
        }
        found
    }

    fn date(&mut self, table: &mut Table<'a>) -> Option<Day> {
        let value = table.remove("date")?;
        let DeValue::Datetime(datetime) = value.get_ref() else {
            return self.wrong("date", &value);
        };
        let shown = datetime.to_string();
        match shown.parse::<Day>() {
            Ok(day) if datetime.time.is_none() => Some(day),
            Ok(_) => self.wrong("date", &value),
            Err(_) => {
                self.note(
                    value.span().start,
                    "date",
                    ProblemKind::NoSuchDate { value: shown },
                );
                None
            }
        }
    }

    fn wrong<T>(&mut self, key: &str, value: &Value<'a>) -> Option<T> {
        let shown = self
            .source
            .get(value.span())
            .unwrap_or_default()
            .chars()
            .take(80)
            .collect();
        self.note(
            value.span().start,
            key,
            ProblemKind::WrongValue {
                key: key.to_owned(),
                value: shown,
            },
        );
        None
    }

    fn leftovers(&mut self, table: Table<'a>, within: &str) {
        for (key, _) in table {
            let name = format!("{within}{}", key.get_ref());
            self.note(
                key.span().start,
                &name.clone(),
                ProblemKind::UnknownKey { key: name },
            );
        }
    }
}
