//! Outcomes in words and pictures: the word always beside the picture.

use super::{data::Source, form::FindingMistake};
use crate::{
    drafting::{Mistake, Wrong},
    locale::{Locale, t},
    questions::words::together,
    ui::{FormError, Glyph},
    words as field,
};
use letters::outcome::{Counts, Matrix, Outcome, Passage, Row, Said, Upshot};

/// "Toegezegd", …
pub fn outcome(locale: Locale, outcome: Outcome) -> String {
    match outcome {
        Outcome::Promised => t!(locale, "outcome-promised"),
        Outcome::Partly => t!(locale, "outcome-partly"),
        Outcome::Refused => t!(locale, "outcome-refused"),
        Outcome::Evaded => t!(locale, "outcome-evaded"),
        Outcome::NoAnswer => t!(locale, "outcome-no-answer"),
    }
}

/// When that is the outcome.
pub fn hint(locale: Locale, outcome: Outcome) -> String {
    match outcome {
        Outcome::Promised => t!(locale, "outcome-promised-hint"),
        Outcome::Partly => t!(locale, "outcome-partly-hint"),
        Outcome::Refused => t!(locale, "outcome-refused-hint"),
        Outcome::Evaded => t!(locale, "outcome-evaded-hint"),
        Outcome::NoAnswer => t!(locale, "outcome-no-answer-hint"),
    }
}

/// Its picture; of what is open, where none is said.
pub const fn glyph_of(outcome: Option<Outcome>) -> Glyph {
    match outcome {
        Some(Outcome::Promised) => Glyph::Full,
        Some(Outcome::Partly) => Glyph::Half,
        Some(Outcome::Refused) => Glyph::Cross,
        Some(Outcome::Evaded) => Glyph::Beside,
        Some(Outcome::NoAnswer) => Glyph::Empty,
        None => Glyph::Ahead,
    }
}

/// The outcome in a word, or that it is open.
pub fn or_open(locale: Locale, said: Option<Outcome>) -> String {
    match said {
        Some(said) => outcome(locale, said),
        None => t!(locale, "outcome-open"),
    }
}

/// What somebody said, in a word.
pub fn said(locale: Locale, said: Said) -> String {
    match said {
        Said::Became(said) => outcome(locale, said),
        Said::TakenBack => t!(locale, "outcome-taken-back"),
    }
}

/// What the letter came to, with its picture.
pub fn upshot(locale: Locale, upshot: Upshot) -> (Glyph, String) {
    match upshot {
        Upshot::NoResponse => (Glyph::Ahead, t!(locale, "outcome-upshot-no-response")),
        Upshot::Unread => (Glyph::Read, t!(locale, "outcome-upshot-unread")),
        Upshot::InPart => (Glyph::Ahead, t!(locale, "outcome-upshot-in-part")),
        Upshot::Unanswered => (Glyph::Empty, t!(locale, "outcome-upshot-unanswered")),
        Upshot::Refused => (Glyph::Cross, t!(locale, "outcome-upshot-refused")),
        Upshot::Partly => (Glyph::Half, t!(locale, "outcome-upshot-partly")),
        Upshot::Promised => (Glyph::Full, t!(locale, "outcome-upshot-promised")),
    }
}

/// "1 toegezegd, 2 ontweken en 1 nog open"
pub fn counts(locale: Locale, counts: &Counts) -> String {
    let of = |count: usize, what: Option<Outcome>| {
        let word = match what {
            // So many requests have none: "2 geen antwoord" would be no Dutch.
            Some(Outcome::NoAnswer) => t!(locale, "outcome-no-answer-counted"),
            other => or_open(locale, other).to_lowercase(),
        };
        format!("{} {word}", locale.number(count as u64))
    };
    let best_first = counts.outcomes.iter().rev();
    let mut parts: Vec<String> = best_first
        .map(|(outcome, count)| of(*count, Some(*outcome)))
        .collect();
    if counts.open > 0 {
        parts.push(of(counts.open, None));
    }
    field::list(locale, &parts)
}

/// "VWS: deels; JenV: ontweken": what each addressee said; that it is open where nobody said anything.
pub fn in_words(locale: Locale, matrix: &Matrix, row: &Row) -> String {
    let each = matrix.addressees.iter().zip(&row.cells);
    let each = each.filter_map(|(by, cell)| {
        let said = cell.as_ref()?.said.outcome()?;
        let what = outcome(locale, said).to_lowercase();
        // A mail does not show the questions: the first that was answered names the answer.
        let passage = cell.as_ref()?.words.passage.as_ref();
        let what = match passage.and_then(Passage::answer) {
            None => what,
            Some(place) => {
                let number = place.question();
                t!(locale, "outcome-in-answer", what = what, number = number)
            }
        };
        Some(format!("{by}: {what}"))
    });
    let each: Vec<String> = each.collect();
    if each.is_empty() {
        or_open(locale, None).to_lowercase()
    } else {
        each.join("; ")
    }
}

/// The same where addressees differ.
pub fn divided(locale: Locale, matrix: &Matrix, row: &Row) -> Option<String> {
    let who = row.is_divided().then(|| in_words(locale, matrix, row))?;
    Some(t!(locale, "outcome-divided", who = who))
}

/// "Brief terug, 9 december 2025"
pub fn source(locale: Locale, source: &Source) -> String {
    let form = field::response(locale, source.kind);
    t!(
        locale,
        "outcome-source",
        form = form,
        when = locale.day(source.on)
    )
}

/// The same with the answer in which the words stand: "Antwoord in de Kamer, 24 april 2018, antwoord op vraag 2 en 3".
pub fn place(locale: Locale, of: &Source, passage: Option<&Passage>) -> String {
    let source = source(locale, of);
    match passage.and_then(Passage::answer) {
        None => source,
        Some(place) => {
            let found = of.answered.as_ref().and_then(|it| it.answer(place));
            let numbers = found.map_or_else(|| vec![place.question()], |(numbers, _)| numbers);
            t!(
                locale,
                "outcome-source-answer",
                source = source,
                numbers = together(locale, &numbers)
            )
        }
    }
}

/// What is wrong, and what to do.
pub fn mistake(locale: Locale, mistake: FindingMistake) -> String {
    match mistake {
        FindingMistake::NotInText => t!(locale, "outcome-mistake-text"),
        FindingMistake::InSeveral => t!(locale, "outcome-mistake-several"),
        FindingMistake::Often => t!(locale, "outcome-mistake-often"),
        FindingMistake::NothingToQuote => t!(locale, "outcome-mistake-nothing"),
        FindingMistake::SaidAlready => t!(locale, "outcome-mistake-already"),
        FindingMistake::NothingToTakeBack => t!(locale, "outcome-mistake-back"),
        FindingMistake::Moved => t!(locale, "outcome-mistake-moved"),
        FindingMistake::OtherNotChosen => t!(locale, "outcome-mistake-other"),
        FindingMistake::Gone => t!(locale, "outcome-mistake-gone"),
    }
}

/// Everything that is wrong, for the summary on top: with the name of the field where the mistake does not name it.
pub fn summary(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    let told = |it: &Wrong| {
        let what = crate::desk::words::mistake(locale, &it.mistake);
        let field = match it.field.as_str() {
            _ if matches!(it.mistake, Mistake::Finding(_)) => None,
            "demand" => Some(t!(locale, "outcome-demand")),
            "addressee" => Some(t!(locale, "outcome-addressee")),
            "other" => Some(t!(locale, "outcome-other")),
            "outcome" => Some(t!(locale, "outcome-what")),
            "paragraph" => Some(t!(locale, "outcome-paragraph")),
            "why" => Some(t!(locale, "outcome-why")),
            _ => Some(t!(locale, "outcome-back-why")),
        };
        let text = match field {
            Some(field) => t!(locale, "drafting-mistake-at", field = field, what = what),
            None => what,
        };
        FormError::at(it.field.clone(), text)
    };
    wrong.iter().map(told).collect()
}
