//! A text in which passages are marked, each with an address.

use super::{data::Marks, passages::ANCHOR};
use crate::{links, locale::Locale, questions::content::with_notes, redaction::left};
use leptos::prelude::*;
use letters::outcome::pieces;
use std::{collections::BTreeSet, ops::Range};

/// The text, or a part of it, with what is marked there.
pub fn marked(locale: Locale, text: &str, within: Range<usize>, marks: &Marks) -> AnyView {
    // A passage over several paragraphs is marked in each.
    let here: Vec<(Range<usize>, usize, bool)> = marks
        .passages
        .iter()
        .filter_map(|mark| {
            let start = mark.range.start.max(within.start);
            let end = mark.range.end.min(within.end);
            let begins = mark.range.start >= within.start;
            (start < end).then(|| {
                let named = if begins { mark.start } else { usize::MAX };
                let range = start - within.start..end - within.start;
                (range, named, mark.stands)
            })
        })
        .collect();
    let inside = text.get(within).unwrap_or_default();
    let ranges: Vec<Range<usize>> = here.iter().map(|(range, ..)| range.clone()).collect();
    let cut = pieces(inside, &ranges).into_iter().map(|piece| {
        let begins = here
            .iter()
            .filter(|(range, named, _)| range.start == piece.range.start && *named != usize::MAX);
        let named: BTreeSet<usize> = begins.map(|(_, start, _)| *start).collect();
        let covers = |range: &Range<usize>| {
            range.start <= piece.range.start && piece.range.end <= range.end
        };
        let stands = here.iter().any(|(range, _, stands)| *stands && covers(range));
        let words = match marks.answer {
            None => left(locale, &inside[piece.range]),
            Some(_) => with_notes(ANCHOR, &inside[piece.range]),
        };
        if !piece.marked {
            return words;
        }
        let places: Vec<_> = named
            .into_iter()
            .map(|start| view! { <span class="place" id=links::passage_anchor(marks.response, marks.answer, start)></span> })
            .collect();
        if stands {
            view! { <mark>{places}{words}</mark> }.into_any()
        } else {
            view! { {places}{words} }.into_any()
        }
    });
    cut.collect::<Vec<_>>().into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{outcomes::Mark, page::render};
    use letters::{ids::ResponseId, time::Moment};

    #[test]
    fn each_passage_is_marked_and_has_one_address() {
        let response = ResponseId::new(Moment::from_millis(1), [1; 10]);
        let mark = |start: usize, end: usize| Mark {
            range: start..end,
            start,
            stands: true,
        };
        let marks = Marks {
            response,
            answer: None,
            passages: vec![mark(0, 4), mark(0, 9), mark(0, 4), mark(6, 12)],
        };
        let text = "Ja & <nee>.\nMisschien.";
        let html = render(|| marked(Locale::Nl, text, 0..11, &marks));
        assert_eq!(html.matches("<span").count(), 2, "{html}");
        for start in [0, 6] {
            let id = format!("id=\"passage-{response}-{start}\"");
            assert_eq!(html.matches(&id).count(), 1, "{html}");
        }
        let words = ["Ja &amp;", " &lt;", "nee", "&gt;."];
        assert!(words.iter().all(|it| html.contains(it)), "{html}");
        assert!(!html.contains("<nee>"), "{html}");
        let rest = render(|| marked(Locale::Nl, text, 12..text.len(), &marks));
        assert!(!rest.contains("<mark"), "{rest}");
    }

    #[test]
    fn what_was_taken_back_keeps_its_address_alone() {
        let response = ResponseId::new(Moment::from_millis(1), [1; 10]);
        let mark = |start: usize, end: usize, stands: bool| Mark {
            range: start..end,
            start,
            stands,
        };
        let marks = Marks {
            response,
            answer: None,
            passages: vec![mark(0, 9, false), mark(3, 5, true)],
        };
        let html = render(|| marked(Locale::Nl, "Een antwoord", 0..12, &marks));
        assert_eq!(html.matches("<mark>").count(), 1, "{html}");
        for start in [0, 3] {
            let id = format!("id=\"passage-{response}-{start}\"");
            assert_eq!(html.matches(&id).count(), 1, "{html}");
        }
    }
}
