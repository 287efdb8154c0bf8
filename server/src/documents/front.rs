//! From what a document says to a letter: its head taken apart, its subject found, nothing invented.

use super::{
    flow::{Flow, Line, Part, Role},
    markdown::{self, Block},
};
use app::{documents::Refused, locale::Locale};
use letters::{
    addressee::{Addressee, Person},
    file::LetterFile,
    letter::{Body, Front, Kind, Language, LetterText},
    problem::{Problem, ProblemKind},
    text::{Line as Text, Subject},
    time::Day,
};

/// The parts of a letter's head and foot that were found.
#[derive(Default)]
struct Head {
    subject: Option<String>,
    sender: Option<Text>,
    place: Option<Text>,
    date: Option<Day>,
    salutation: Option<Text>,
    closing: Option<Text>,
    addressees: Vec<Addressee>,
}

/// Makes the letter; `sender` is who writes when the document does not say.
///
/// # Errors
/// [`Refused::Empty`], [`Refused::NoSubject`], or what is wrong with its details.
pub fn letter(flow: Flow, sender: &str) -> Result<LetterFile, Refused> {
    let language = flow.language.unwrap_or_default();
    let mut head = Head::default();
    let mut body: Vec<Line> = Vec::new();
    for line in flow.lines {
        if let Some(line) = head.take(line) {
            body.push(line);
        }
    }
    let mut blocks = markdown::build(body);
    let subject = head
        .subject
        .take()
        .or_else(|| flow.title.filter(|title| !title.trim().is_empty()))
        .or_else(|| only_top_heading(&mut blocks))
        .or_else(|| first_heading(&blocks));
    if blocks.is_empty() && subject.is_none() {
        return Err(Refused::Empty);
    }
    let subject = subject.ok_or(Refused::NoSubject)?;
    let subject = Subject::parse(&subject).map_err(|_| too_long("subject", Subject::MAX))?;
    let body = Body::parse(&markdown::write(&blocks, flow.notes))
        .map_err(|problem| Refused::Text(vec![problem]))?;
    let sender = match head.sender {
        Some(sender) => sender,
        None => Text::parse(sender).map_err(|_| too_long("sender", Text::MAX))?,
    };
    Ok(LetterFile {
        text: LetterText {
            front: Front {
                kind: flow.kind.unwrap_or(Kind::Letter),
                subject,
                place: head.place,
                date: head.date,
                language,
                sender,
                addressees: head.addressees,
                salutation: head.salutation,
                closing: head.closing,
            },
            body,
        },
        short_title: None,
        tags: Vec::new(),
        recorded: Vec::new(),
    })
}

fn too_long(key: &str, max: usize) -> Refused {
    Refused::Text(vec![Problem::of_whole(ProblemKind::TooLong {
        key: key.to_owned(),
        max,
    })])
}

impl Head {
    /// Takes a line that is part of the head; gives back one that is not, or does not fit.
    fn take(&mut self, mut line: Line) -> Option<Line> {
        let Role::Front(part) = line.role else {
            return Some(line);
        };
        let words = line.words();
        if words.is_empty() {
            return None;
        }
        if self.put(part, &words) {
            return None;
        }
        // A second title is a heading of the text; anything else is text.
        line.role = if part == Part::Subject {
            Role::Heading {
                level: 1,
                places: Vec::new(),
            }
        } else {
            Role::Body
        };
        Some(line)
    }

    fn put(&mut self, part: Part, words: &str) -> bool {
        let Ok(text) = Text::parse(words) else {
            // Only a subject may be longer than a line.
            return part == Part::Subject && fill(&mut self.subject, words.to_owned());
        };
        match part {
            Part::Subject => fill(&mut self.subject, words.to_owned()),
            Part::Sender => fill(&mut self.sender, text),
            Part::Salutation => fill(&mut self.salutation, text),
            Part::Closing => fill(&mut self.closing, text),
            Part::PlaceAndDate => self.put_place(words, true),
            Part::Dated => self.put_place(words, false),
            Part::Institution => {
                self.addressees.push(Addressee {
                    institution: text,
                    postal: Vec::new(),
                    persons: Vec::new(),
                });
                true
            }
            Part::Postal => self.addressees.last_mut().is_some_and(|at| {
                at.postal.push(text);
                true
            }),
            Part::Person => self.addressees.last_mut().is_some_and(|at| {
                at.persons.push(Person {
                    name: text,
                    office: None,
                });
                true
            }),
            Part::Office => self
                .addressees
                .last_mut()
                .and_then(|at| at.persons.last_mut())
                .is_some_and(|person| fill(&mut person.office, text)),
        }
    }

    /// "Den Haag, 9 juli 2025", or one of the two.
    fn put_place(&mut self, words: &str, alone: bool) -> bool {
        if self.place.is_some() || self.date.is_some() {
            return false;
        }
        if let Some(date) = day(words) {
            self.date = Some(date);
        } else if let Some((place, date)) = words.rsplit_once(", ")
            && let Some(date) = day(date)
        {
            self.date = Some(date);
            self.place = Text::parse(place).ok();
        } else if alone {
            self.place = Text::parse(words).ok();
        } else {
            return false;
        }
        true
    }
}

fn fill<T>(place: &mut Option<T>, value: T) -> bool {
    if place.is_some() {
        return false;
    }
    *place = Some(value);
    true
}

/// A day as Dutch and English letters write it: "9 juli 2025", "9 July 2025", or as figures with the year first.
fn day(words: &str) -> Option<Day> {
    if let Ok(day) = words.parse::<Day>() {
        return Some(day);
    }
    let mut parts = words.split_whitespace();
    let (number, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let month = month.to_lowercase();
    let number = number.parse::<i8>().ok()?;
    let year = year.parse::<i16>().ok().filter(|year| *year >= 1000)?;
    (1..=12)
        .filter_map(|at| Day::new(year, at, number).ok())
        .find(|day| {
            [Locale::Nl, Locale::En].into_iter().any(|locale| {
                locale.day(*day).to_lowercase().split_whitespace().nth(1) == Some(&month)
            })
        })
}

/// The document's place and date in one line, as [`Head::put_place`] reads it.
pub fn place_and_date(front: &Front) -> Option<String> {
    let locale = match front.language {
        Language::Nl => Locale::Nl,
        Language::En => Locale::En,
    };
    let date = front.date.map(|date| locale.day(date));
    match (&front.place, date) {
        (Some(place), Some(date)) => Some(format!("{place}, {date}")),
        (Some(place), None) => Some(place.to_string()),
        (None, date) => date,
    }
}

/// The words of a heading that opens the text above all others: the document's title in another dress.
fn only_top_heading(blocks: &mut Vec<Block>) -> Option<String> {
    let tops = blocks
        .iter()
        .filter(|block| matches!(block, Block::Heading { level: 2, .. }))
        .count();
    let Some(
        first @ Block::Heading {
            level: 2,
            demands: false,
            ..
        },
    ) = blocks.first()
    else {
        return None;
    };
    if tops != 1 || blocks.len() == 1 {
        return None;
    }
    let words = markdown::words(first);
    blocks.remove(0);
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            *level = level.saturating_sub(1).max(2);
        }
    }
    Some(words)
}

fn first_heading(blocks: &[Block]) -> Option<String> {
    blocks
        .iter()
        .find(|block| matches!(block, Block::Heading { .. }))
        .map(markdown::words)
}
