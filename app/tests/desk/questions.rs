//! The pages of parliamentary questions.

use super::{Entry, entry};
use crate::world::frame;
use app::questions::{correct, recesses, set, start};

/// Each in the states that it can be in.
pub fn pages() -> Vec<Entry> {
    vec![
        entry("questions", |w| start::page(frame(), &w.questions_start())),
        entry("questions-answer", |w| {
            start::page(frame(), &w.questions_answer())
        }),
        entry("questions-notice", |w| {
            start::page(frame(), &w.questions_notice())
        }),
        entry("questions-correct", |w| {
            correct::page(frame(), &w.questions_to_correct())
        }),
        entry("question-set", |w| set::page(frame(), &w.question_set())),
        entry("question-set-before", |w| {
            set::page(frame(), &w.question_set_before())
        }),
        entry("recesses", |w| recesses::page(frame(), &w.recesses())),
    ]
}
