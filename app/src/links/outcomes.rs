//! Where it stands on a page what became of a demand: the demand's row, a response, a passage in one.

use letters::{ids::ResponseId, questions::AnswerPlace};

/// The row of a demand among the outcomes, by its number.
pub fn outcome_anchor(number: u32) -> String {
    format!("uitkomst-{number}")
}

/// A response on the page of its letter.
pub fn response_anchor(response: ResponseId) -> String {
    format!("reactie-{response}")
}

/// A passage of a response, or of the answer at this place that it records, by the byte at which it began when it was quoted.
pub fn passage_anchor(response: ResponseId, answer: Option<AnswerPlace>, start: usize) -> String {
    match answer {
        None => format!("passage-{response}-{start}"),
        Some(place) => format!("passage-{response}-vraag-{place}-{start}"),
    }
}
