//! Parliamentary questions and their answers ("Kamervragen"), as the official publications and the Chamber's own site write
//! them out.
//!
//! The forms in which they come differ ("Vraag 1" and "Antwoord 1"; one answer to several questions; a numbered list of a
//! committee; questions that await an answer; a notice that it will take longer), and what is read from them is shown for
//! correction before anything is kept. So nothing here refuses: what looks wrong is one of the [`Flaw`]s.

pub mod clock;
mod head;
mod headings;
mod kept;
mod lines;
mod notes;

pub use kept::{Kept, MOST_BYTES, MOST_PAIRS, NotKept, Piece, pieces};

use crate::time::Day;
use headings::Heading;
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
    /// There is an answer with this number, and no question that it could be to.
    AnswerWithoutQuestion(u32),
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
    let (head, mut sections) = sections(&lines, layout, bare);
    let mut read = head::read(&head, layout);
    read.footnotes = footnotes;
    if end < text.len() || !all || sections.len() > MOST_HEADINGS {
        read.flaws.push(Flaw::CutOff);
    }
    sections.truncate(MOST_HEADINGS);
    let asks = |section: &Section| matches!(section.heading, Heading::Question(_));
    if !sections.iter().any(asks) {
        read.pairs = asked.iter().map(Pair::unanswered).collect();
    }
    for section in sections {
        read.add(section);
    }
    read.look_for_flaws();
    read
}

/// The lines before the first heading, and the text under each.
fn sections(lines: &[Line], layout: Layout, bare: bool) -> (Vec<Line>, Vec<Section>) {
    let mut head = Vec::new();
    let mut found: Vec<(Heading, Vec<Line>)> = Vec::new();
    let mut asked = 0;
    for line in lines {
        let expected = bare.then_some(asked);
        let before = found.last().and_then(|(_, lines)| lines.last());
        match headings::heading(&line.text, expected, before.map(|line| line.text.as_str())) {
            Some((heading, rest)) => {
                if let Heading::Question(numbers) = &heading {
                    asked = numbers.last().copied().unwrap_or(asked);
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
    fn add(&mut self, Section { heading, text }: Section) {
        match heading {
            Heading::Question(numbers) => {
                let pairs = numbers.into_iter().map(|number| Pair {
                    question: number,
                    question_text: text.clone(),
                    answer: None,
                    answer_text: None,
                    answered_together: Vec::new(),
                });
                self.pairs.extend(pairs);
            }
            Heading::Answer(numbers) => self.answer(numbers, &text),
            Heading::Notice => {
                let notice = self.postponed.get_or_insert_with(|| Postponement {
                    by: String::new(),
                    received: None,
                    text: String::new(),
                });
                notice.text = text;
            }
            Heading::Explanation => self.explanation = Some(text),
        }
    }

    /// Gives an answer to the questions of these numbers; without numbers to those that were asked since the last answer.
    fn answer(&mut self, numbers: Vec<u32>, text: &str) {
        let to: Vec<usize> = if numbers.is_empty() {
            let answered = |pair: &Pair| pair.answer.is_some();
            let first = self.pairs.iter().rposition(answered).map_or(0, |at| at + 1);
            (first..self.pairs.len()).collect()
        } else {
            numbers.iter().filter_map(|n| self.unanswered(*n)).collect()
        };
        let together: Vec<u32> = match (to.len(), numbers.len()) {
            (0 | 1, 0 | 1) => Vec::new(),
            (_, 0) => to.iter().map(|at| self.pairs[*at].question).collect(),
            _ => numbers,
        };
        for at in to {
            let pair = &mut self.pairs[at];
            pair.answer = Some(pair.question);
            pair.answer_text = Some(text.to_owned());
            pair.answered_together.clone_from(&together);
        }
    }

    /// The first question of this number that has no answer yet. Where there is none, that is a flaw.
    fn unanswered(&mut self, number: u32) -> Option<usize> {
        let open = |pair: &Pair| pair.question == number && pair.answer.is_none();
        let found = self.pairs.iter().position(open);
        if found.is_none() {
            self.flaws.push(Flaw::AnswerWithoutQuestion(number));
        }
        found
    }

    fn look_for_flaws(&mut self) {
        let answer = |flaw: &Flaw| matches!(flaw, Flaw::AnswerWithoutQuestion(_));
        let something = self.postponed.is_some() || self.flaws.iter().any(answer);
        if self.pairs.is_empty() && !something {
            self.flaws.push(Flaw::NothingFound);
        }
        let answered = self.pairs.iter().any(|pair| pair.answer.is_some());
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
