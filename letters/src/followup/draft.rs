//! What the draft of a follow-up says.

use super::{Chosen, Heard, Receivers, is_asked, last_heard, words};
use crate::{
    ids::ResponseId,
    letter::{Body, Front, Kind, Language, LetterText},
    markdown::escape,
    outcome::{Finding, Matrix, Row, same_institution},
    problem::Problem,
    text::{Line, Subject},
    time::Day,
    version::Pin,
};
use std::{collections::BTreeMap, fmt::Write as _};

/// The longest that a passage of an answer is quoted, in characters: two or three sentences.
const MAX_QUOTE: usize = 320;

/// In what something was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// On which day.
    pub on: Day,
    /// Whether everybody may read it.
    pub public: bool,
}

/// The letter that is come back on.
#[derive(Debug, Clone, Copy)]
pub struct Earlier<'a> {
    /// What stood above and below it.
    pub front: &'a Front,
    /// Which text went out.
    pub pin: Pin,
    /// When it went out, for a letter that bears no date.
    pub out: Option<Day>,
    /// How many names stand under it.
    pub names: usize,
    /// Its page, when everybody can read it.
    pub page: Option<&'a str>,
    /// What was said of its demands.
    pub matrix: &'a Matrix,
    /// The words of each demand, in the order of the rows.
    pub demands: &'a [String],
    /// The responses in which it was said.
    pub sources: &'a BTreeMap<ResponseId, Source>,
    /// From whom something came back.
    pub heard: &'a [Heard],
}

/// What it is called when nobody says otherwise.
#[must_use]
pub fn title(front: &Front) -> Option<Subject> {
    let before = words::title(front.language);
    let subject = front.subject.as_str();
    let subject = subject.strip_prefix(before).unwrap_or(subject);
    let whole = format!("{before}{subject}");
    let cut: String = whole.chars().take(Subject::MAX).collect();
    Subject::parse(&cut).ok()
}

impl Earlier<'_> {
    /// The letter that comes back on it.
    ///
    /// # Errors
    /// The problem with a text that is too large.
    pub fn draft(
        &self,
        subject: Subject,
        chosen: &Chosen,
        receivers: Receivers,
    ) -> Result<LetterText, Problem> {
        let language = self.front.language;
        let body = Body::parse(&self.body(chosen))?;
        let Receivers {
            addressees,
            salutation,
        } = receivers;
        let salutation = salutation.or_else(|| Line::parse(words::salutation(language)).ok());
        Ok(LetterText {
            front: Front {
                kind: Kind::FollowUp,
                subject,
                place: self.front.place.clone(),
                date: None,
                language,
                sender: self.front.sender.clone(),
                addressees,
                salutation,
                closing: self.front.closing.clone(),
            },
            body,
        })
    }

    fn body(&self, chosen: &Chosen) -> String {
        let language = self.front.language;
        let on = self.front.date.or(self.out);
        let subject = escape::words(self.front.subject.as_str());
        let rows: Vec<(usize, &Row, &str)> = (1..)
            .zip(self.matrix.rows.iter().zip(self.demands))
            .filter(|(_, (row, _))| chosen.demands.contains(&row.demand))
            .map(|(number, (row, text))| (number, row, text.as_str()))
            .collect();
        let of = self.matrix.rows.len();
        let mut parts = vec![words::opening(language, on, &subject) + "[^1]"];
        if self.names > 0 {
            parts.push(words::names(language, self.names));
        }
        let asks = if of == 0 {
            self.for_an_answer(chosen, &mut parts)
        } else {
            parts.push(words::again(language, rows.len(), of));
            self.for_demands(&rows, chosen)
        };
        let mut out = parts.join(" ") + "\n" + &asks;
        // Writing to a String cannot fail.
        let _infallible = write!(
            out,
            "\n{}\n\n[^1]: {}",
            words::end(language),
            self.note(&subject, on)
        );
        out
    }

    /// What was answered of each demand that is asked again, and the demands.
    fn for_demands(&self, rows: &[(usize, &Row, &str)], chosen: &Chosen) -> String {
        let language = self.front.language;
        let of = self.matrix.rows.len();
        let mut out = format!("\n## {}\n", words::so_far(language));
        for (number, row, text) in rows {
            let (asked, text) = (words::demand(language, *number, of), escape::words(text));
            let said = self.said(row, chosen);
            let _infallible = write!(out, "\n{asked}\n\n> {text}\n\n{said}");
        }
        let _infallible = write!(out, "\n## {} {{.demands}}\n\n", words::asked(language));
        for (at, (_, _, text)) in (1..).zip(rows) {
            let at: usize = at;
            let _infallible = writeln!(out, "{at}. {}", escape::words(text));
        }
        out
    }

    /// That an answer is asked for, and who gave one: a section where anybody who is asked again did.
    fn for_an_answer(&self, chosen: &Chosen, parts: &mut Vec<String>) -> String {
        let language = self.front.language;
        let asked = chosen.addressees.iter();
        let asked: Vec<_> = asked.map(|by| (by, last_heard(self.heard, by))).collect();
        let silent = asked.iter().all(|(_, on)| on.is_none());
        if silent {
            parts.push(words::silent(language).to_owned());
        }
        parts.push(words::answer(language).to_owned());
        let mut out = String::new();
        if !silent {
            let _infallible = write!(out, "\n## {}\n\n", words::so_far(language));
            for (by, on) in asked {
                let by = escape::words(by.as_str());
                let said = match on {
                    Some(on) => format!(
                        "{by}, {}: {}",
                        words::day(language, on),
                        words::heard(language)
                    ),
                    None => format!("{by}: {}", words::outcome(language, None)),
                };
                let _infallible = writeln!(out, "- {said}.");
            }
        }
        out
    }

    /// What was answered of a demand, one line for each who was asked and is asked again, or who said something.
    fn said(&self, row: &Row, chosen: &Chosen) -> String {
        let language = self.front.language;
        let addressed: Vec<Line> = self
            .front
            .addressees
            .iter()
            .map(|it| it.institution.clone())
            .collect();
        let mut out = String::new();
        for (by, cell) in self.matrix.addressees.iter().zip(&row.cells) {
            let mut again = chosen.addressees.iter();
            let silent = is_asked(&addressed, by) && again.any(|it| same_institution(it, by));
            if cell.is_none() && !silent {
                continue;
            }
            let said = cell.as_ref().map(|it| (it, self.sources.get(&it.response)));
            let on = said.and_then(|(_, source)| Some(words::day(language, source?.on)));
            let on = on.map_or_else(String::new, |on| format!(", {on}"));
            let word = words::outcome(language, cell.as_ref().and_then(|it| it.said.outcome()));
            let quote = said.filter(|(_, source)| source.is_some_and(|it| it.public));
            let quote = quote.and_then(|(finding, _)| passage(language, finding));
            let quote = quote.map_or_else(String::new, |it| format!(" {it}"));
            let by = escape::words(by.as_str());
            let _infallible = writeln!(out, "- {by}{on}: {word}.{quote}");
        }
        out
    }

    /// Where the earlier letter is to be found.
    fn note(&self, subject: &str, on: Option<Day>) -> String {
        let language = self.front.language;
        let mut note = words::quoted(language, subject);
        if let Some(on) = on {
            let _infallible = write!(note, ", {}", words::day(language, on));
        }
        let _infallible = write!(note, "; {}.", words::mark(language, self.pin));
        if let Some(page) = self.page {
            let _infallible = write!(note, " <{page}>");
        }
        note
    }
}

/// The passage in which it was said, in a line.
fn passage(language: Language, finding: &Finding) -> Option<String> {
    let quote = finding.words.passage.as_ref()?.words();
    let line = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    let short = if line.chars().count() > MAX_QUOTE {
        let cut: String = line.chars().take(MAX_QUOTE).collect();
        let end = cut.rfind(' ').unwrap_or(cut.len());
        format!("{} …", &cut[..end])
    } else {
        line
    };
    Some(words::quoted(language, &escape::words(&short)))
}
