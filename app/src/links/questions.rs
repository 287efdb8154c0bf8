//! Parliamentary questions, and when the Tweede Kamer is in recess.

use super::{Desk, letter};
use letters::ids::QuestionSetId;

/// The recesses of the Tweede Kamer; a GET shows the form, a POST writes them down.
pub const RECESSES: &str = "/bureau/reces";

/// The questions that came of a letter; a POST reads a file or a text, and shows what was read.
pub fn questions(slug: &str) -> String {
    Desk::Overview.of(slug) + "/kamervragen"
}

/// What was read, as it is corrected before it is kept (POST).
pub fn check_questions(slug: &str) -> String {
    questions(slug) + "/nakijken"
}

/// One set.
pub fn question_set(slug: &str, id: QuestionSetId) -> String {
    format!("{}/{id}", questions(slug))
}

/// An older revision of it.
pub fn question_revision(slug: &str, id: QuestionSetId, revision: u32) -> String {
    format!("{}/revisies/{revision}", question_set(slug, id))
}

/// Corrects it: a GET shows the form, a POST changes the form or keeps it.
pub fn edit_questions(slug: &str, id: QuestionSetId) -> String {
    question_set(slug, id) + "/bewerken"
}

/// Brings an answer to it: a GET shows the form, a POST reads a file or a text and shows what came of it.
pub fn answer_questions(slug: &str, id: QuestionSetId) -> String {
    question_set(slug, id) + "/antwoord"
}

/// Records a notice that the answer takes longer (POST).
pub fn postpone_questions(slug: &str, id: QuestionSetId) -> String {
    question_set(slug, id) + "/uitstel"
}

/// The file that it was read from.
pub fn questions_file(slug: &str, id: QuestionSetId) -> String {
    question_set(slug, id) + "/bestand"
}

/// The same page, saying what was done just now (the key of a `questions::Said`).
pub fn questions_said(slug: &str, id: QuestionSetId, said: &str) -> String {
    format!("{}?melding={said}", question_set(slug, id))
}

/// A public set as data, in the shape that `standpunt kamervragen` prints.
pub fn questions_json(slug: &str, id: QuestionSetId) -> String {
    format!("{}/kamervragen/{id}.json", letter(slug))
}

/// Where a question stands among those of a set, whose own place is told first. One whose number was there before has the place of
/// its pair, counted from 0, behind it.
pub fn question_anchor(set: &str, number: u32, again: Option<usize>) -> String {
    let again = again.map_or_else(String::new, |at| format!("-{}", at + 1));
    format!("{set}-vraag-{number}{again}")
}

/// Where a public set stands on its letter's page.
pub fn questions_anchor(id: QuestionSetId) -> String {
    format!("kamervragen-{id}")
}
