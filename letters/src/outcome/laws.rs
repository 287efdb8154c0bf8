//! What holds of any text and of whatever is found: properties, made up at random.

use super::{
    tests::{demand, findings, line},
    *,
};
use proptest::prelude::*;

/// Words such as letters are made of, with what copying spoils.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "([a-c]{1,3}[ ,.„”‘’\u{a0}–-]{0,2}[\n]{0,3}){1,20}",
        any::<String>(),
    ]
}

/// As it comes out of another program: other marks, other white space.
fn spoiled(quote: &str) -> String {
    let plain = |c: char| match c {
        '„' | '”' | '“' => '"',
        '‘' | '’' => '\'',
        '–' => '-',
        '\u{a0}' | '\n' => ' ',
        other => other,
    };
    quote.chars().map(plain).collect()
}

fn said() -> impl Strategy<Value = Said> {
    prop::sample::select(vec![
        Said::TakenBack,
        Said::Became(Outcome::NoAnswer),
        Said::Became(Outcome::Evaded),
        Said::Became(Outcome::Refused),
        Said::Became(Outcome::Partly),
        Said::Became(Outcome::Promised),
    ])
}

fn history() -> impl Strategy<Value = Vec<(u8, &'static str, Said)>> {
    let by = prop::sample::select(vec!["VWS", "JenV", "Een Kamerlid"]);
    prop::collection::vec((1..4_u8, by, said()), 0..12)
}

fn matrix(history: &[(u8, &str, Said)]) -> Matrix {
    let asked = [demand(1), demand(2), demand(3)];
    let addressed = [line("VWS"), line("JenV")];
    Matrix::of(&asked, &addressed, &findings(history))
}

proptest! {
    /// Whatever stands in a text is found there, however it was copied, and says what stands there.
    #[test]
    fn what_stands_there_is_found(text in text(), from in 0..200_usize, length in 1..60_usize) {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let start = ends[from % ends.len()];
        let end = ends[(from % ends.len() + length).min(ends.len() - 1)];
        let Some(passage) = Passage::at(&text, start..end) else { return Ok(()); };
        prop_assert_eq!(&text[passage.place(&text).unwrap()], passage.quote());
        // In any text words may be composed otherwise; a response is kept composed.
        let text: String = unicode_normalization::UnicodeNormalization::nfc(text.as_str()).collect();
        match Passage::find(&text, None, &spoiled(passage.quote())) {
            Ok(found) => prop_assert_eq!(&text[found.place(&text).unwrap()], found.quote()),
            Err(NotThere::Often) => {}
            Err(NotThere::InSeveral) => prop_assert!(false, "there is one text"),
            // Nothing is left of what nobody sees.
            Err(NotThere::Nowhere) => prop_assert!(
                !passage.quote().chars().any(|c| "abc".contains(c)) || !text.contains(passage.quote())
            ),
        }
    }

    /// Nothing is lost by marking.
    #[test]
    fn pieces_are_the_text(text in text(), marks in prop::collection::vec((0..80_usize, 0..80_usize), 0..5)) {
        let ranges: Vec<_> = marks.into_iter().map(|(one, other)| one.min(other)..one.max(other)).collect();
        let whole: String = pieces(&text, &ranges).into_iter().map(|it| text[it.range].to_owned()).collect();
        prop_assert_eq!(whole, text);
    }

    /// What is open gets an outcome, or a better one is said: that never takes the letter back.
    #[test]
    fn nothing_better_takes_a_letter_back(history in history(), asked in 1..4_u8, outcome in 0..5_usize) {
        let before = matrix(&history);
        let outcome = Outcome::ALL[outcome];
        let row = usize::from(asked) - 1;
        let now = before.rows[row].cells[0].as_ref().and_then(|it| it.said.outcome());
        prop_assume!(now.is_none_or(|now| now <= outcome));
        let mut more = history.clone();
        more.push((asked, "VWS", Said::Became(outcome)));
        let after = matrix(&more);
        prop_assert!(before.upshot(1) <= after.upshot(1), "{:?} {:?}", before.upshot(1), after.upshot(1));
        prop_assert!(before.counts().open >= after.counts().open);
    }

    /// Every demand is counted once, and what was said last is what counts.
    #[test]
    fn counts_add_up(history in history()) {
        let matrix = matrix(&history);
        let counts = matrix.counts();
        prop_assert_eq!(counts.open + counts.outcomes.values().sum::<usize>(), 3);
        for (asked, by, _) in &history {
            let last = history.iter().rev().find(|it| it.0 == *asked && it.1 == *by).unwrap();
            let column = matrix.addressees.iter().position(|it| it.as_str() == *by);
            let cell = column.and_then(|at| matrix.rows[usize::from(*asked) - 1].cells[at].as_ref());
            prop_assert_eq!(cell.and_then(|it| it.said.outcome()), last.2.outcome());
        }
        let kept: usize = matrix.rows.iter().map(|row| row.history.len()).sum();
        prop_assert_eq!(kept, history.len());
    }
}
