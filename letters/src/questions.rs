//! Parliamentary questions and their answers ("Kamervragen"), as the official publications and the Chamber's own site write
//! them out.
//!
//! The forms in which they come differ ("Vraag 1" and "Antwoord 1"; one answer to several questions; a numbered list of a
//! committee; questions that await an answer; a notice that it will take longer), and what is read from them is shown for
//! correction before anything is kept. So nothing here refuses: what looks wrong is one of the [`Flaw`]s.

mod alike;
mod answers;
pub mod clock;
mod head;
mod headings;
mod kept;
mod lines;
mod list;
mod notes;
mod placing;

pub use alike::Difference;
pub use answers::{Answer, AnswerPlace};
pub use kept::{Kept, MOST_BYTES, MOST_PAIRS, NotKept, Piece, pieces};

use crate::time::Day;
use headings::{Before, Heading};
use lines::{Layout, Line};
use serde::{Deserialize, Serialize};

/// One publication: who asked what, and what was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questions {
    /// The number under which they were published ("1909", "2024Z21334", "31865-214").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The members who asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub askers: Vec<Asker>,
    /// The committee that asked, of a list of questions and answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committee: Option<String>,
    /// Who was asked, by office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<String>,
    /// The title of the article that gave rise to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// What they are about, where no article is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The day on which they were handed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted: Option<Day>,
    /// Who answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<String>,
    /// On whose behalf too ("mede namens").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<String>,
    /// The day on which the answer came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Day>,
    /// The notice that the answer takes longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postponed: Option<Postponement>,
    /// Where the publication points for what came before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub see_also: Option<String>,
    /// Each question with its answer, in the order of the publication.
    pub pairs: Vec<Pair>,
    /// The answers that are to no question that is there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unplaced: Vec<Unplaced>,
    /// The notes that the texts refer to as `[^1]`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<Footnote>,
    /// What the askers added at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    /// What looks wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flaws: Vec<Flaw>,
}

/// A member of the Chamber who asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asker {
    /// The surname, as printed.
    pub name: String,
    /// The party, as printed; none where the publication gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
}

/// That an answer takes longer than three weeks, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Postponement {
    /// Who said so.
    pub by: String,
    /// The day on which the notice came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Day>,
    /// What it says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A question and what was answered to it. Paragraphs are parted by an empty line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The question's number.
    pub question: u32,
    /// The question.
    pub question_text: String,
    /// The answer's number; none as long as there is no answer.
    pub answer: Option<u32>,
    /// The answer.
    pub answer_text: Option<String>,
    /// All questions that this answer is given to, when it is more than this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answered_together: Vec<u32>,
}

/// An answer that is to no question that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unplaced {
    /// The number of the question that it says it is to; none where it says none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<u32>,
    /// What it says.
    pub text: String,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footnote {
    /// Its number.
    pub number: u32,
    /// What it says.
    pub text: String,
}

/// Something that looks wrong, for whoever corrects what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "flaw", content = "number", rename_all = "kebab-case")]
pub enum Flaw {
    /// Neither a question nor an answer nor a notice was found.
    NothingFound,
    /// There are more questions with this number.
    RepeatedQuestion(u32),
    /// The numbers skip this one.
    MissingQuestion(u32),
    /// Others were answered, this one was not.
    MissingAnswer(u32),
    /// There is an answer with this number, and no question that it could be to. It is among the [`Unplaced`].
    AnswerWithoutQuestion(u32),
    /// There is an answer without a number, and no question that has none. It is among the [`Unplaced`].
    AnswerToNothing,
    /// The publication says when it was answered, and no answer was found in it.
    NoAnswersFound,
    /// The text is longer than any publication: the rest of it was not read.
    CutOff,
}

/// A part of the text under one heading.
struct Section {
    heading: Heading,
    text: String,
}

/// How much is read at most: bytes of text, and headings in it. It is far more than a publication has, and keeps what a
/// stranger made up from taking all memory.
const MAX_BYTES: usize = 4 << 20;
const MOST_HEADINGS: usize = 4_000;

/// Reads a publication from its text. Of a text that is longer than any the rest is left out, and that is a [`Flaw`].
#[must_use]
pub fn parse(text: &str) -> Questions {
    read(text, &[])
}

/// The same, of a text that may hold answers alone: to these questions.
fn read(text: &str, asked: &[Pair]) -> Questions {
    let end = text.floor_char_boundary(MAX_BYTES);
    let (mut lines, all) = lines::lines(&text[..end]);
    let bare = !lines.iter().any(|line| headings::says_question(&line.text));
    let footnotes = notes::take_out(&mut lines);
    let layout = Layout::of(&lines);
    let highest = asked.iter().map(|pair| pair.question).max();
    let (head, mut sections) = sections(&lines, layout, bare, highest.unwrap_or(0));
    let mut read = head::read(&head, layout);
    read.footnotes = footnotes;
    if end < text.len() || !all || sections.len() > MOST_HEADINGS {
        read.flaws.push(Flaw::CutOff);
    }
    sections.truncate(MOST_HEADINGS);
    let asks = |section: &Section| matches!(section.heading, Heading::Question(_));
    let notice = read.postponed.is_none() && sections.is_empty();
    if notice {
        read.postponed = head::letter_of_notice(&head, layout);
    }
    let answers = |section: &Section| matches!(section.heading, Heading::Answer(_));
    if bare && list::is_answered(&head, &read) && !sections.iter().any(answers) {
        sections = list::split(sections);
    }
    if !sections.iter().any(asks) {
        read.pairs = asked.iter().map(Pair::unanswered).collect();
    }
    let mut later = Vec::new();
    for section in sections {
        read.add(section, &mut later);
    }
    read.place(later);
    read.look_for_flaws();
    read
}

/// The lines before the first heading, and the text under each.
fn sections(
    lines: &[Line],
    layout: Layout,
    bare: bool,
    mut highest: u32,
) -> (Vec<Line>, Vec<Section>) {
    let mut head = Vec::new();
    let mut found: Vec<(Heading, Vec<Line>)> = Vec::new();
    let mut asked = 0;
    for line in lines {
        let last = found.last().and_then(|(_, lines)| lines.last());
        let before = Before {
            bare: bare.then_some(asked),
            highest,
            line: last.map(|line| line.text.as_str()),
        };
        match headings::heading(&line.text, before) {
            Some((heading, rest)) => {
                if let Heading::Question(numbers) = &heading {
                    asked = numbers.last().copied().unwrap_or(asked);
                    highest = highest.max(asked);
                }
                let rest = (!rest.is_empty()).then(|| Line::behind_heading(rest));
                found.push((heading, rest.into_iter().collect()));
            }
            None => match found.last_mut() {
                Some((_, lines)) => lines.push(line.clone()),
                None => head.push(line.clone()),
            },
        }
    }
    let sections = found
        .into_iter()
        .map(|(heading, lines)| Section {
            heading,
            text: lines::paragraphs(&lines, layout),
        })
        .collect();
    (head, sections)
}

impl Pair {
    /// The question alone.
    fn unanswered(&self) -> Self {
        Self {
            answer: None,
            answer_text: None,
            answered_together: Vec::new(),
            ..self.clone()
        }
    }
}

impl Questions {
    fn look_for_flaws(&mut self) {
        let something = self.postponed.is_some() || !self.unplaced.is_empty();
        if self.pairs.is_empty() && !something {
            self.flaws.push(Flaw::NothingFound);
        }
        let lost = self.unplaced.iter().map(|lost| {
            lost.answer
                .map_or(Flaw::AnswerToNothing, Flaw::AnswerWithoutQuestion)
        });
        self.flaws.extend(lost);
        let answered = self.pairs.iter().any(|pair| pair.answer.is_some());
        if self.received.is_some() && !self.pairs.is_empty() && !answered {
            self.flaws.push(Flaw::NoAnswersFound);
        }
        let mut seen = std::collections::BTreeSet::new();
        for pair in &self.pairs {
            if !seen.insert(pair.question) {
                self.flaws.push(Flaw::RepeatedQuestion(pair.question));
            }
            if answered && pair.answer.is_none() {
                self.flaws.push(Flaw::MissingAnswer(pair.question));
            }
        }
        let highest = seen.last().copied().unwrap_or(0);
        let missing = (1..=highest).filter(|number| !seen.contains(number));
        // A publication that skips more than a few was read wrongly, and says enough with a few.
        self.flaws
            .extend(missing.take(20).map(Flaw::MissingQuestion));
    }
}

#[cfg(test)]
mod tests;
