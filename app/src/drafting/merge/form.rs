//! The form of the merge page: all that was typed, and what was decided.

use crate::drafting::{
    DraftForm,
    wrong::{Mistake, Wrong, value},
};
use letters::merge::{Choice, Field, LetterMerge};

/// The form as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergeForm {
    /// What was typed in the editor.
    pub draft: DraftForm,
    /// The number of the version that was saved meanwhile, as it was shown.
    pub theirs: String,
    /// What was chosen: the name of a question and the word of its answer.
    pub chosen: Vec<(String, String)>,
}

/// Decisions: about fields, and about paragraphs.
pub type Decisions = (Vec<Choice>, Vec<Choice>);

impl MergeForm {
    /// Reads the fields of a form that was sent.
    #[must_use]
    pub fn from_pairs(pairs: &[(String, String)]) -> Self {
        let asked = |name: &str| name.starts_with("choice-");
        Self {
            draft: DraftForm::from_pairs(pairs),
            theirs: value(pairs, "theirs").to_owned(),
            chosen: pairs
                .iter()
                .filter(|(name, _)| asked(name))
                .cloned()
                .collect(),
        }
    }

    /// Whether it asks for the editor, with everything as it was typed.
    #[must_use]
    pub fn back_to_editor(pairs: &[(String, String)]) -> bool {
        value(pairs, "do") == "edit"
    }

    fn chosen(&self, question: &str) -> Option<Choice> {
        match value(&self.chosen, question) {
            "mine" => Some(Choice::Mine),
            "theirs" => Some(Choice::Theirs),
            "both" => Some(Choice::Both),
            _ => None,
        }
    }

    /// What was decided about each conflict.
    ///
    /// # Errors
    /// Each that was not.
    pub fn decisions(&self, merge: &LetterMerge) -> Result<Decisions, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let mut decide = |question: String, both: bool| {
            let found = self
                .chosen(&question)
                .filter(|choice| both || *choice != Choice::Both);
            if found.is_none() {
                wrong.push(Wrong::at(question, Mistake::Choice));
            }
            found
        };
        let fields = merge.fields.iter();
        let fields: Vec<_> = fields
            .filter_map(|field| decide(of_field(*field), false))
            .collect();
        let body = merge.body.conflicts().enumerate();
        let body: Vec<_> = body
            .filter_map(|(at, _)| decide(of_body(at), true))
            .collect();
        if wrong.is_empty() {
            Ok((fields, body))
        } else {
            Err(wrong)
        }
    }
}

/// The name of the question about a field.
pub(super) fn of_field(field: Field) -> String {
    format!("choice-{}", field.key())
}

/// The name of the question about a conflict in the text, counted from 0.
pub(super) fn of_body(at: usize) -> String {
    format!("choice-{}", at + 1)
}
