//! One answer to several questions: in the form it stands once, with the numbers of the others.

use super::{PairForm, Problem};
use crate::drafting::{Mistake, wrong::Reader};
use letters::questions::Pair;

/// Gives the answer of one pair to others too.
pub(super) fn share(
    made: &mut [Pair],
    follows: &mut [Option<usize>],
    at: usize,
    also: &[u32],
    field: &str,
    reader: &mut Reader,
) {
    let own = made[at].question;
    let others: Vec<u32> = also.iter().copied().filter(|it| *it != own).collect();
    if others.is_empty() {
        return;
    }
    let Some(text) = made[at]
        .answer_text
        .clone()
        .filter(|_| follows[at].is_none())
    else {
        reader.note(field, Mistake::Questions(Problem::NothingToShare));
        return;
    };
    let mut together: Vec<u32> = others.iter().copied().chain([own]).collect();
    together.sort_unstable();
    together.dedup();
    for number in together.iter().copied().filter(|it| *it != own) {
        let open = |(_, pair): &(usize, &Pair)| pair.question == number && pair.answer.is_none();
        let Some((place, _)) = made.iter().enumerate().find(open) else {
            reader.note(field, Mistake::Questions(Problem::NotShared(number)));
            continue;
        };
        follows[place] = Some(at);
        made[place].answer = Some(number);
        made[place].answer_text = Some(text.clone());
        made[place].answered_together.clone_from(&together);
    }
    made[at].answered_together = together;
}

/// The pairs as fields: an answer to several stands at the first of them.
pub(super) fn pair_forms(pairs: &[Pair]) -> Vec<PairForm> {
    let mut forms: Vec<PairForm> = Vec::with_capacity(pairs.len());
    let mut last: Option<usize> = None;
    for (at, pair) in pairs.iter().enumerate() {
        let shared = pair.answered_together.len() > 1;
        let same = |first: &usize| {
            let first: &Pair = &pairs[*first];
            shared
                && first.answered_together == pair.answered_together
                && first.answer_text == pair.answer_text
        };
        let follows = last.as_ref().is_some_and(same);
        let others = || {
            let others = pair.answered_together.iter();
            let others = others.filter(|number| **number != pair.question);
            others.map(ToString::to_string).collect::<Vec<_>>()
        };
        if shared && !follows {
            last = Some(at);
        }
        forms.push(PairForm {
            number: pair.question.to_string(),
            question: pair.question_text.clone(),
            answer: if follows {
                String::new()
            } else {
                pair.answer_text.clone().unwrap_or_default()
            },
            also: if follows {
                String::new()
            } else {
                others().join(", ")
            },
        });
    }
    forms
}
