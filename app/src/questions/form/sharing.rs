//! One answer to several questions: in the form it stands once, with the numbers of the others.

use super::{HIGHEST, PairForm, Problem, SetForm};
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
    // Those at which an answer to several stands, each with the numbers of those that follow it.
    let mut firsts: Vec<(usize, Vec<u32>)> = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        let together = &pair.answered_together;
        let shared = together.len() > 1;
        let same = |(first, _): &&mut (usize, Vec<u32>)| {
            let first = &pairs[*first];
            first.answered_together == *together && first.answer_text == pair.answer_text
        };
        let first = firsts.iter_mut().find(same).filter(|_| shared);
        let mut form = PairForm {
            number: pair.question.to_string(),
            question: pair.question_text.clone(),
            answer: pair.answer_text.clone().unwrap_or_default(),
            also: String::new(),
        };
        match first {
            // A number that is there twice follows once: the other keeps its answer to itself.
            Some((first, followed)) => {
                let taken =
                    pairs[*first].question == pair.question || followed.contains(&pair.question);
                if !taken {
                    followed.push(pair.question);
                    form.answer.clear();
                }
            }
            None if shared => {
                let others = together.iter().filter(|it| **it != pair.question);
                let others: Vec<_> = others.map(ToString::to_string).collect();
                form.also = others.join(", ");
                firsts.push((at, Vec::new()));
            }
            None => {}
        }
        forms.push(form);
    }
    forms
}

/// Takes a pair out. What it answered for others too goes to the first of those, with the numbers of the rest.
pub(super) fn remove(form: &mut SetForm, place: usize) {
    let (_, follows) = form.made_pairs(&mut Reader::default());
    let gone = form.pairs.remove(place);
    let Some(heir) = follows.iter().position(|it| *it == Some(place)) else {
        return;
    };
    // It stood behind the one that is gone, or before it.
    let heir = if heir > place { heir - 1 } else { heir };
    let number = |pair: &PairForm| pair.number.trim().parse::<u32>().ok();
    let of_heir = number(&form.pairs[heir]);
    let rest = numbers(&gone.also).unwrap_or_default().into_iter();
    let rest = rest.filter(|it| Some(*it) != of_heir && Some(*it) != number(&gone));
    let rest: Vec<_> = rest.map(|it| it.to_string()).collect();
    let heir = &mut form.pairs[heir];
    heir.also = rest.join(", ");
    heir.answer = gone.answer;
}

/// What stands between the ends of a range.
const UP_TO: [&str; 6] = ["-", "–", "—", "t/m", "tm", "tot en met"];

/// The numbers in "2, 3 en 5 t/m 8"; none when there is one that no question has.
pub(in crate::questions) fn numbers(raw: &str) -> Option<Vec<u32>> {
    let mut found: Vec<u32> = Vec::new();
    let mut rest = raw;
    while let Some(begin) = rest.find(|c: char| c.is_ascii_digit()) {
        let between = rest[..begin].trim().to_lowercase();
        let digits = &rest[begin..];
        let end = digits.find(|c: char| !c.is_ascii_digit());
        let (word, behind) = digits.split_at(end.unwrap_or(digits.len()));
        let number: u32 = word.parse().ok().filter(|it| *it <= HIGHEST)?;
        match found.last().copied() {
            Some(from) if UP_TO.contains(&between.as_str()) => {
                if number < from {
                    return None;
                }
                found.extend(from + 1..=number);
            }
            _ => found.push(number),
        }
        if found.len() > HIGHEST as usize {
            return None;
        }
        rest = behind;
    }
    Some(found)
}
