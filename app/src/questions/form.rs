//! The forms: questions as they are corrected, and a notice that the answer takes longer.

mod carried;
mod notice;
mod sharing;

pub(super) use carried::fields as difference_fields;
pub use notice::NoticeForm;

use super::Problem;
use crate::drafting::{Mistake, Wrong, wrong::Reader};
use letters::{
    questions::{
        AnswerPlace, Asker, Difference, Flaw, Footnote, Kept, MOST_PAIRS, NotKept, Pair,
        Postponement, Questions, Unplaced,
    },
    text::{Line, TextError},
    time::Day,
};
pub(super) use sharing::numbers;
use sharing::{pair_forms, remove, share};

/// The fields around the pairs, each as it is called in the form.
const FIELDS: [&str; 15] = [
    "number",
    "submitted",
    "askers",
    "committee",
    "addressee",
    "questions-subject",
    "article",
    "answered-by",
    "on-behalf-of",
    "received",
    "see-also",
    "explanation",
    "postponed-by",
    "postponed-on",
    "postponed-text",
];

/// The most characters of a field that is no line: a subject may be a long sentence.
const MOST_CHARACTERS: usize = 4_000;
/// The highest number of a question or a note.
const HIGHEST: u32 = 9_999;

/// Questions as they stand in the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SetForm {
    /// The fields around the pairs, by their names.
    fields: Vec<(&'static str, String)>,
    /// Questions and answers, in order.
    pub pairs: Vec<PairForm>,
    /// The notes: number and text.
    pub notes: Vec<(u32, String)>,
    /// Whether visitors may see it.
    pub public: bool,
    /// Whether the file itself goes with the response that is recorded.
    pub along: bool,
    /// The answers that belong to no question.
    pub unplaced: Vec<Unplaced>,
    /// Why the publication that came may be about other questions.
    pub differences: Vec<Difference>,
    /// Whether the end of the text was not read.
    pub cut: bool,
    /// The revision that it was filled in on; 0 for a new set.
    pub seen: u32,
    /// The file that it was read from: its hash and its name.
    pub file: (String, String),
}

/// One question with its answer, as they stand in the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PairForm {
    /// The question's number.
    pub number: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// The numbers of the other questions that it answers too.
    pub also: String,
}

/// What a button of the form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Look at it once more.
    Check,
    /// A new pair behind so many others.
    Add(usize),
    /// The pair at this place goes.
    Remove(usize),
    /// It goes one place up.
    Up(usize),
    /// It goes one place down.
    Down(usize),
    /// A new note.
    AddNote,
    /// Keep it.
    Save,
}

impl Step {
    /// Reads the value of a button; anything else looks once more.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        let (word, place) = key.split_once('-').unwrap_or((key, ""));
        match (word, place.parse()) {
            ("save", _) => Self::Save,
            ("note", _) => Self::AddNote,
            ("add", Ok(place)) => Self::Add(place),
            ("remove", Ok(place)) => Self::Remove(place),
            ("up", Ok(place)) => Self::Up(place),
            ("down", Ok(place)) => Self::Down(place),
            _ => Self::Check,
        }
    }
}

/// A text without what no page can show.
fn clean(raw: &str) -> String {
    let shown = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let text: String = raw.replace("\r\n", "\n").chars().filter(shown).collect();
    text.trim().to_owned()
}

fn day(raw: Option<Day>) -> String {
    raw.map_or_else(String::new, |day| day.to_string())
}

impl SetForm {
    /// Questions as they were read or kept, to be corrected.
    #[must_use]
    pub fn of(read: &Questions) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let askers: Vec<String> = read.askers.iter().map(carried::asker_line).collect();
        let notice = read.postponed.as_ref();
        let fields = [
            text(&read.number),
            day(read.submitted),
            askers.join("\n"),
            text(&read.committee),
            text(&read.addressee),
            text(&read.subject),
            text(&read.article),
            text(&read.answered_by),
            text(&read.on_behalf_of),
            day(read.received),
            text(&read.see_also),
            text(&read.explanation),
            notice.map(|it| it.by.clone()).unwrap_or_default(),
            day(notice.and_then(|it| it.received)),
            notice.map(|it| it.text.clone()).unwrap_or_default(),
        ];
        Self {
            fields: FIELDS.into_iter().zip(fields).collect(),
            pairs: pair_forms(&read.pairs),
            notes: read
                .footnotes
                .iter()
                .map(|note| (note.number, note.text.clone()))
                .collect(),
            unplaced: read.unplaced.clone(),
            cut: read.flaws.contains(&Flaw::CutOff),
            ..Self::default()
        }
    }

    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let map: std::collections::HashMap<&str, &str> = pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let field = |name: &str| map.get(name).copied().unwrap_or_default().to_owned();
        let there = |at: &usize| map.contains_key(format!("pair-{at}-number").as_str());
        let pair = |at: usize| PairForm {
            number: field(&format!("pair-{at}-number")),
            question: field(&format!("pair-{at}-question")),
            answer: field(&format!("pair-{at}-answer")),
            also: field(&format!("pair-{at}-also")),
        };
        let note = |at: usize| {
            let number = field(&format!("note-{at}-number")).parse().ok()?;
            Some((number, field(&format!("note-{at}-text"))))
        };
        Self {
            fields: FIELDS.into_iter().map(|name| (name, field(name))).collect(),
            pairs: (0..=MOST_PAIRS).take_while(there).map(pair).collect(),
            notes: (0..MOST_PAIRS).map_while(note).collect(),
            public: field("public") == "yes",
            along: field("file-along") == "yes",
            unplaced: carried::unplaced(&field),
            differences: carried::differences(&field),
            cut: field("cut") == "yes",
            seen: field("seen").parse().unwrap_or(0),
            file: (field("file-hash"), field("file-name")),
        }
    }

    /// What stands in a field around the pairs.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| *field == name);
        found.map_or("", |(_, value)| value)
    }

    /// Does what a button asks for, as far as it can.
    pub fn step(&mut self, step: Step) {
        let count = self.pairs.len();
        match step {
            Step::Add(place) if count < MOST_PAIRS => {
                let place = place.min(count);
                let number = self.free_number(place).to_string();
                let new = PairForm {
                    number,
                    ..PairForm::default()
                };
                self.pairs.insert(place, new);
            }
            Step::Remove(place) if place < count => remove(self, place),
            Step::Up(place) if 0 < place && place < count => self.pairs.swap(place - 1, place),
            Step::Down(place) if place + 1 < count => self.pairs.swap(place, place + 1),
            Step::AddNote => {
                let highest = self.notes.iter().map(|(number, _)| *number).max();
                let next = highest.unwrap_or(0).saturating_add(1);
                self.notes.push((next, String::new()));
            }
            _ => {}
        }
    }

    /// The number of a pair that comes in at this place: the next one, if no other has it.
    fn free_number(&self, place: usize) -> u32 {
        let number = |pair: &PairForm| pair.number.trim().parse::<u32>().ok();
        let before = place.checked_sub(1).and_then(|at| number(&self.pairs[at]));
        let next = before.unwrap_or(0).saturating_add(1);
        let taken = |wanted: u32| self.pairs.iter().any(|pair| number(pair) == Some(wanted));
        if taken(next) {
            let highest = self.pairs.iter().filter_map(number).max();
            highest.unwrap_or(0).saturating_add(1)
        } else {
            next
        }
    }

    /// The questions as far as they can be made of it, and from which other field each gets its answer.
    #[must_use]
    pub fn draft(&self, today: Day) -> (Questions, Vec<Option<usize>>) {
        let mut reader = Reader::default();
        let (mut made, follows) = self.made(today, &mut reader);
        made.check();
        if self.cut {
            made.flaws.push(Flaw::CutOff);
        }
        (made, follows)
    }

    /// Questions that can be kept.
    ///
    /// # Errors
    /// What is wrong, each at its field.
    pub fn read(&self, today: Day) -> Result<Kept, Vec<Wrong>> {
        let mut reader = Reader::default();
        let (made, _) = self.made(today, &mut reader);
        let answers = made.pairs.iter().any(|pair| pair.answer.is_some());
        match (answers, made.received) {
            (true, None) if self.value("received").trim().is_empty() => {
                reader.note("received", Mistake::Questions(Problem::NoAnswerDay));
            }
            (false, Some(_)) => reader.note("received", Mistake::Questions(Problem::NoAnswer)),
            _ => {}
        }
        if answers && made.answered_by.is_none() && made.addressee.is_none() {
            reader.note("answered-by", Mistake::Text(TextError::Empty));
        }
        let (asked, there) = (made.submitted.is_some(), !made.pairs.is_empty());
        let kept = match Kept::new(made) {
            Ok(kept) => Some(kept),
            // What stands in the way of a day was said at its field.
            Err(NotKept::NoDay) if !asked => None,
            Err(why) => {
                let field = match why {
                    NotKept::AnsweredBefore => "received",
                    NotKept::NoDay => "submitted",
                    NotKept::NoQuestion | NotKept::TooMuch if there => "pair-0-question",
                    NotKept::NoQuestion | NotKept::TooMuch => "add-0",
                };
                reader.note(field, Mistake::Questions(Problem::NotKept(why)));
                None
            }
        };
        reader.done(kept)
    }

    fn made(&self, today: Day, reader: &mut Reader) -> (Questions, Vec<Option<usize>>) {
        let line = |name: &str, reader: &mut Reader| {
            reader
                .optional(name, self.value(name), Line::parse)
                .map(|line| line.to_string())
        };
        let (pairs, follows) = self.made_pairs(reader);
        let made = Questions {
            number: line("number", reader),
            askers: self.askers(reader),
            committee: line("committee", reader),
            addressee: self.text("addressee", reader),
            article: self.text("article", reader),
            subject: self.text("questions-subject", reader),
            submitted: self.day("submitted", true, today, reader),
            answered_by: line("answered-by", reader),
            on_behalf_of: self.text("on-behalf-of", reader),
            received: self.day("received", false, today, reader),
            postponed: self.notice(today, reader),
            see_also: self.text("see-also", reader),
            pairs,
            footnotes: self
                .notes
                .iter()
                .map(|(number, text)| Footnote {
                    number: *number,
                    text: clean(text),
                })
                .filter(|note| !note.text.is_empty())
                .collect(),
            unplaced: carried::left(&self.unplaced),
            explanation: self.text("explanation", reader),
            flaws: Vec::new(),
        };
        (made, follows)
    }

    /// The field in which the answer at a place stands: its own, or that of another question that it is given to as well.
    #[must_use]
    pub fn answer_field(&self, place: AnswerPlace, today: Day) -> Option<String> {
        let (made, follows) = self.draft(today);
        let at = made.places().iter().position(|it| *it == place)?;
        let at = follows.get(at).copied().flatten().unwrap_or(at);
        Some(format!("pair-{at}-answer"))
    }

    fn text(&self, name: &str, reader: &mut Reader) -> Option<String> {
        let text = clean(self.value(name));
        if text.chars().count() > MOST_CHARACTERS {
            let max = MOST_CHARACTERS;
            reader.note(name, Mistake::Text(TextError::TooLong { max }));
        }
        (!text.is_empty()).then_some(text)
    }

    fn day(&self, name: &str, must: bool, today: Day, reader: &mut Reader) -> Option<Day> {
        let raw = self.value(name).trim();
        if raw.is_empty() && !must {
            return None;
        }
        let day = reader.choice_or(name, raw, Mistake::Day, |raw| raw.parse::<Day>().ok())?;
        if day > today {
            reader.note(name, Mistake::DayAhead);
        }
        Some(day)
    }

    /// "Geluk (CDA)", one on a line.
    fn askers(&self, reader: &mut Reader) -> Vec<Asker> {
        let mut askers = Vec::new();
        for raw in self.value("askers").lines() {
            let Some(line) = reader.optional("askers", raw, Line::parse) else {
                continue;
            };
            askers.push(carried::asker(line.as_str()));
        }
        askers
    }

    /// The notice that a publication told of.
    fn notice(&self, today: Day, reader: &mut Reader) -> Option<Postponement> {
        let fields = ["postponed-by", "postponed-on", "postponed-text"];
        if fields.iter().all(|name| self.value(name).trim().is_empty()) {
            return None;
        }
        let by = reader.required("postponed-by", self.value("postponed-by"), Line::parse);
        Some(Postponement {
            by: by.map(|by| by.to_string()).unwrap_or_default(),
            received: self.day("postponed-on", false, today, reader),
            text: self.text("postponed-text", reader).unwrap_or_default(),
        })
    }

    /// The pairs; an answer goes to its own question and to those that its field names besides.
    fn made_pairs(&self, reader: &mut Reader) -> (Vec<Pair>, Vec<Option<usize>>) {
        let mut made = Vec::with_capacity(self.pairs.len());
        for (at, pair) in self.pairs.iter().enumerate() {
            let field = format!("pair-{at}-number");
            let read = |raw: &str| raw.parse().ok().filter(|it| (1..=HIGHEST).contains(it));
            let none = Mistake::Questions(Problem::Number { max: HIGHEST });
            let number = reader.choice_or(&field, &pair.number, none, read);
            let question_text = clean(&pair.question);
            if question_text.is_empty() {
                let field = format!("pair-{at}-question");
                reader.note(field, Mistake::Text(TextError::Empty));
            }
            let number = number.unwrap_or_default();
            let answer = clean(&pair.answer);
            made.push(Pair {
                question: number,
                question_text,
                answer: (!answer.is_empty()).then_some(number),
                answer_text: (!answer.is_empty()).then_some(answer),
                answered_together: Vec::new(),
            });
        }
        let mut follows = vec![None; made.len()];
        for (at, pair) in self.pairs.iter().enumerate() {
            let field = format!("pair-{at}-also");
            let none = Mistake::Questions(Problem::Numbers);
            let Some(also) = reader.choice_or(&field, &pair.also, none, numbers) else {
                continue;
            };
            share(&mut made, &mut follows, at, &also, &field, reader);
        }
        (made, follows)
    }
}

#[cfg(test)]
mod tests;
