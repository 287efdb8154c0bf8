//! Which answer is to which question.

use super::{Heading, Pair, Postponement, Questions, Section, Unplaced};

/// An answer that came before its question, if that is there at all.
pub(super) struct Early {
    /// The number of the question.
    number: u32,
    /// All questions that it is given to.
    together: Vec<u32>,
    text: String,
}

impl Questions {
    /// Takes a part of the text in. An answer to a question that was not asked before goes to those that are placed `later`.
    pub(super) fn add(&mut self, Section { heading, text }: Section, later: &mut Vec<Early>) {
        match heading {
            Heading::Question(numbers) => {
                let pairs = numbers.into_iter().map(|number| Pair {
                    question: number,
                    question_text: text.clone(),
                    answer: None,
                    answer_text: None,
                    answered_together: Vec::new(),
                });
                self.pairs.extend(pairs);
            }
            Heading::Answer(numbers) if numbers.is_empty() => self.answer_the_last(text),
            Heading::Answer(numbers) => self.answer(&numbers, &text, later),
            Heading::Notice => {
                let notice = self.postponed.get_or_insert_with(|| Postponement {
                    by: String::new(),
                    received: None,
                    text: String::new(),
                });
                notice.text = text;
            }
            Heading::Explanation => self.explanation = Some(text),
        }
    }

    /// Gives an answer without a number to the questions that were asked since the last answer.
    fn answer_the_last(&mut self, text: String) {
        let answered = |pair: &Pair| pair.answer.is_some();
        let first = self.pairs.iter().rposition(answered).map_or(0, |at| at + 1);
        let open = &mut self.pairs[first..];
        if open.is_empty() {
            self.unplaced.push(Unplaced { answer: None, text });
            return;
        }
        let together: Vec<u32> = match &*open {
            [_] => Vec::new(),
            all => all.iter().map(|pair| pair.question).collect(),
        };
        for pair in open {
            pair.take(&text, &together);
        }
    }

    /// Gives an answer to the questions of these numbers.
    fn answer(&mut self, numbers: &[u32], text: &str, later: &mut Vec<Early>) {
        let together: &[u32] = if numbers.len() > 1 { numbers } else { &[] };
        for number in numbers {
            match self.unanswered(*number) {
                Some(pair) => pair.take(text, together),
                None => later.push(Early {
                    number: *number,
                    together: together.to_vec(),
                    text: text.to_owned(),
                }),
            }
        }
    }

    /// Gives the answers that came too early to their questions. What is to none is told with its text.
    pub(super) fn place(&mut self, later: Vec<Early>) {
        for early in later {
            match self.unanswered(early.number) {
                Some(pair) => pair.take(&early.text, &early.together),
                None => self.unplaced.push(Unplaced {
                    answer: Some(early.number),
                    text: early.text,
                }),
            }
        }
    }

    /// The first question of this number that has no answer yet.
    fn unanswered(&mut self, number: u32) -> Option<&mut Pair> {
        let open = |pair: &&mut Pair| pair.question == number && pair.answer.is_none();
        self.pairs.iter_mut().find(open)
    }
}

impl Pair {
    fn take(&mut self, text: &str, together: &[u32]) {
        self.answer = Some(self.question);
        self.answer_text = Some(text.to_owned());
        self.answered_together = together.to_vec();
    }
}

#[cfg(test)]
mod tests {
    use crate::questions::{Flaw, Kept, Unplaced, parse};
    use jiff::civil::date;

    #[test]
    fn an_answer_finds_a_question_that_comes_later() {
        let read = parse(
            "Vraag 1\nA?\nAntwoord 1\nJa.\nVraag 3 (van het lid Krul)\nEn wat nu?\nAntwoord op vraag 3 en 4\nNiets.\n\
             Vraag 2\nB?\nVraag 4\nEn straks?\nAntwoord 2\nNee.\n",
        );
        let found: Vec<_> = (read.pairs.iter())
            .map(|it| {
                (
                    it.question,
                    it.answer_text.as_deref(),
                    it.answered_together.len(),
                )
            })
            .collect();
        let expected = [
            (1, Some("Ja."), 0),
            (3, Some("Niets."), 2),
            (2, Some("Nee."), 0),
            (4, Some("Niets."), 2),
        ];
        assert_eq!(found, expected);
        assert_eq!(read.pairs[1].question_text, "(van het lid Krul) En wat nu?");
        assert!(read.flaws.is_empty(), "{:?}", read.flaws);
    }

    #[test]
    fn an_answer_to_no_question_is_told_with_its_text_and_kept() {
        let mut read = parse(
            "Vraag 1\nA?\nAntwoord 1 en 9\nSamen.\nAntwoord 1\nNog eens.\nAntwoord:\nEn nog iets.\n",
        );
        let lost = |answer, text: &str| Unplaced {
            answer,
            text: text.to_owned(),
        };
        let expected = [
            lost(None, "En nog iets."),
            lost(Some(9), "Samen."),
            lost(Some(1), "Nog eens."),
        ];
        assert_eq!(read.unplaced, expected);
        let flaws = [
            Flaw::AnswerToNothing,
            Flaw::AnswerWithoutQuestion(9),
            Flaw::AnswerWithoutQuestion(1),
        ];
        assert_eq!(read.flaws, flaws);
        read.submitted = Some(date(2026, 3, 3));
        let kept = Kept::new(read).unwrap();
        assert_eq!(kept.content().flaws, flaws);
        let json = serde_json::to_value(kept.content()).unwrap();
        assert_eq!(json["unplaced"][1]["answer"], 9);
        assert_eq!(json["unplaced"][1]["text"], "Samen.");
        assert_eq!(json["flaws"][0]["flaw"], "answer-to-nothing");
    }
}
