//! What a response says, to be quoted: its own text and the answers that it records, of which each paragraph can be chosen.

use super::{
    data::{Answered, Marks, Shown},
    form::OutcomeForm,
    marked::marked,
};
use crate::{
    locale::{Locale, t},
    questions::{
        content::{self, Place, is_first},
        words::together,
    },
    ui::FormError,
};
use leptos::prelude::*;
use letters::{
    commitment::Commitment,
    outcome::{Finding, Quotable, Within, paragraphs},
    questions::{Answer, AnswerPlace},
    response::Response,
};
use std::fmt;

/// What the anchors of the questions begin with.
pub(super) const ANCHOR: &str = "gesteld";

/// What somebody points at before they copy words out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Nothing.
    Nowhere,
    /// A paragraph of the response's own text, counted from 1.
    Paragraph(usize),
    /// An answer, or one of its paragraphs.
    Answer(AnswerPlace, Option<usize>),
}

impl Spot {
    /// What stands before the place of an answer.
    const ANSWER: &str = "antwoord-";
    /// What stands between an answer and a paragraph of it.
    const IN_ANSWER: char = '.';

    /// Reads what a form sent.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        if raw.is_empty() || raw == OutcomeForm::NO_PARAGRAPH {
            return Some(Self::Nowhere);
        }
        let Some(answer) = raw.strip_prefix(Self::ANSWER) else {
            return raw.parse().ok().map(Self::Paragraph);
        };
        let (place, paragraph) = match answer.split_once(Self::IN_ANSWER) {
            Some((place, paragraph)) => (place, Some(paragraph.parse().ok()?)),
            None => (answer, None),
        };
        Some(Self::Answer(AnswerPlace::parse(place)?, paragraph))
    }

    /// Where that is in what can be quoted; none when it is not there.
    #[must_use]
    pub fn within(self, quotable: &Quotable<'_>) -> Option<Within> {
        let paragraph = |text: &str, number: usize| {
            let nth = number.checked_sub(1)?;
            paragraphs(text).into_iter().nth(nth)
        };
        Some(match self {
            Self::Nowhere => Within::Anywhere,
            Self::Paragraph(number) => Within::Text(paragraph(quotable.text(None)?, number)?),
            Self::Answer(place, number) => {
                let text = quotable.text(Some(place))?;
                let range = match number {
                    Some(number) => Some(paragraph(text, number)?),
                    None => None,
                };
                Within::Answer(place, range)
            }
        })
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nowhere => f.write_str(OutcomeForm::NO_PARAGRAPH),
            Self::Paragraph(number) => write!(f, "{number}"),
            Self::Answer(place, None) => write!(f, "{}{place}", Self::ANSWER),
            Self::Answer(place, Some(number)) => {
                write!(f, "{}{place}{}{number}", Self::ANSWER, Self::IN_ANSWER)
            }
        }
    }
}

/// A response as somebody reads it who quotes from it, with what is marked in it.
#[derive(Debug, Clone)]
pub struct Read<'a> {
    /// The response.
    pub response: &'a Response,
    /// The questions whose answer it records.
    pub answered: Option<&'a Answered>,
    /// What was found in responses.
    pub findings: Vec<&'a Finding>,
    /// What was promised in them.
    pub commitments: Vec<&'a Commitment>,
}

impl Read<'_> {
    fn marks(&self, shown: Shown<'_>) -> Marks {
        let marks = Marks::of(shown, self.findings.iter().copied());
        marks.and(shown, self.commitments.iter().copied())
    }
}

/// What a response says: each paragraph can be chosen, and what was quoted before is marked.
pub(crate) fn passages(
    locale: Locale,
    read: &Read<'_>,
    chosen: &str,
    errors: &[FormError],
) -> AnyView {
    let spot = Spot::parse(chosen);
    let own = Shown::own(read.response);
    let marks = read.marks(own);
    let rows: Vec<_> = (1_usize..)
        .zip(paragraphs(own.text))
        .map(|(number, range)| {
            let words = marked(locale, own.text, range, &marks);
            pick(Spot::Paragraph(number), spot, words)
        })
        .collect();
    let answers = read.answered.map(|it| answers(locale, read, it, spot));
    let error = FormError::for_field(errors, "paragraph");
    let class = if error.is_some() {
        "choices wrong"
    } else {
        "choices"
    };
    let described = if error.is_some() {
        "paragraph-fout paragraph-hulp"
    } else {
        "paragraph-hulp"
    };
    let error = error.map(|text| view! { <p class="error" id="paragraph-fout">{text}</p> });
    let none = OutcomeForm::NO_PARAGRAPH;
    let none_chosen = spot == Some(Spot::Nowhere);
    view! {
        <fieldset class=class aria-describedby=described>
            <legend>{t!(locale, "outcome-paragraph")}</legend>
            <p class="hint" id="paragraph-hulp">{t!(locale, "outcome-paragraph-hint")}</p>
            {error}
            {rows}
            {answers}
            <label class="pick" for="paragraph-geen">
                <input type="radio" id="paragraph-geen" name="paragraph" value=none checked=none_chosen/>
                <span>{t!(locale, "outcome-paragraph-none")}</span>
            </label>
        </fieldset>
    }
    .into_any()
}

/// A part of a text that can be chosen.
fn pick(spot: Spot, chosen: Option<Spot>, words: AnyView) -> AnyView {
    let id = match spot {
        Spot::Paragraph(1) => "paragraph".to_owned(),
        other => format!("paragraph-{other}"),
    };
    let checked = chosen == Some(spot);
    view! {
        <label class="pick" for=id.clone()>
            <input type="radio" id=id.clone() name="paragraph" value=spot.to_string() checked=checked/>
            <span class="said">{words}</span>
        </label>
    }
    .into_any()
}

/// How the questions are called on a page that speaks this language.
fn place(locale: Locale) -> Place<'static> {
    Place {
        anchor: ANCHOR,
        foreign: locale != Locale::Nl,
        below: false,
    }
}

/// The questions, each with its answer: one that is given to several stands at the first of them.
fn answers(locale: Locale, read: &Read<'_>, answered: &Answered, chosen: Option<Spot>) -> AnyView {
    let of = answered.questions.as_ref();
    let all = of.answers();
    let foreign = locale != Locale::Nl;
    let place = place(locale);
    // What the system says stands in the page's own language, between texts in Dutch.
    let own = foreign.then_some(locale.code());
    let rows: Vec<_> = of
        .pairs
        .iter()
        .enumerate()
        .map(|(at, pair)| {
            let question = t!(locale, "questions-question", number = pair.question);
            let answer = all.iter().find(|it| it.pair == at);
            let answer = match answer {
                Some(it) => answer_of(locale, read, it, chosen),
                None if pair.answer.is_some() && !is_first(&of.pairs, at) => {
                    let numbers = together(locale, &pair.answered_together);
                    let words = t!(locale, "questions-answer-elsewhere", numbers = numbers);
                    view! { <p class="elsewhere" lang=own>{words}</p> }.into_any()
                }
                None => {
                    view! { <p class="elsewhere" lang=own>{t!(locale, "questions-unanswered")}</p> }
                        .into_any()
                }
            };
            view! {
                <div class="pair-of">
                    {content::heading(locale, place, question)}
                    <div class="question">{content::paragraphs(place, &pair.question_text)}</div>
                    {answer}
                </div>
            }
        })
        .collect();
    let notes = (!of.footnotes.is_empty()).then(|| content::notes(locale, place, &of.footnotes));
    view! { <div class="answers-of" lang=foreign.then_some("nl")>{rows}{notes}</div> }.into_any()
}

/// An answer: paragraph by paragraph, and as a whole when there are more.
fn answer_of(
    locale: Locale,
    read: &Read<'_>,
    answer: &Answer<'_>,
    chosen: Option<Spot>,
) -> AnyView {
    let texts = place(locale);
    let own = texts.foreign.then_some(locale.code());
    let numbers = together(locale, &answer.numbers);
    let name = t!(
        locale,
        "questions-answer-together",
        numbers = numbers.clone()
    );
    let place = answer.place();
    let shown = Shown::answer(read.response.id, answer);
    let marks = read.marks(shown);
    // It may have been chosen by another of its questions.
    let chosen = chosen.map(|it| match it {
        Spot::Answer(at, paragraph) if answer.places.contains(&at) => {
            Spot::Answer(place, paragraph)
        }
        other => other,
    });
    let parts = paragraphs(answer.text);
    let several = parts.len() > 1;
    let whole = several.then(|| {
        let words = t!(locale, "outcome-answer-whole", numbers = numbers);
        let words = view! { <span lang=own>{words}</span> }.into_any();
        pick(Spot::Answer(place, None), chosen, words)
    });
    let only = !several && chosen == Some(Spot::Answer(place, None));
    let rows: Vec<_> = (1_usize..)
        .zip(parts)
        .map(|(number, range)| {
            let spot = Spot::Answer(place, Some(number));
            let chosen = if only { Some(spot) } else { chosen };
            pick(spot, chosen, marked(locale, answer.text, range, &marks))
        })
        .collect();
    view! { {content::heading(locale, texts, name)}{rows}{whole} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::questions::parse;

    #[test]
    fn a_spot_reads_as_it_is_written() {
        let place = |raw| AnswerPlace::parse(raw).unwrap();
        for spot in [
            Spot::Nowhere,
            Spot::Paragraph(2),
            Spot::Answer(place("2"), None),
            Spot::Answer(place("3-2"), Some(4)),
        ] {
            assert_eq!(Spot::parse(&spot.to_string()), Some(spot));
        }
        assert_eq!(Spot::parse(""), Some(Spot::Nowhere));
        for raw in ["x", "antwoord-", "antwoord-2.", "antwoord-x.1", "-1"] {
            assert_eq!(Spot::parse(raw), None, "{raw}");
        }
    }

    #[test]
    fn only_what_is_there_can_be_pointed_at() {
        let of = parse("Vraag 1\nKent u ze?\n\nAntwoord 1\nJa.\n\nZeker.\n");
        let quotable = Quotable::of("Een antwoord.", Some(&of));
        let within = |raw: &str| Spot::parse(raw).and_then(|it| it.within(&quotable));
        let place = AnswerPlace::parse("1").unwrap();
        assert_eq!(within("geen"), Some(Within::Anywhere));
        assert_eq!(within("1"), Some(Within::Text(0..13)));
        assert_eq!(within("antwoord-1"), Some(Within::Answer(place, None)));
        let second = within("antwoord-1.2").unwrap();
        let quote = quotable.whole(&second).unwrap();
        assert_eq!((quote.quote(), quote.answer()), ("Zeker.", Some(place)));
        for raw in ["0", "2", "antwoord-2", "antwoord-1.0", "antwoord-1.3"] {
            assert_eq!(within(raw), None, "{raw}");
        }
    }
}
