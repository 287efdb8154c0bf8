//! A committee's list of questions and answers in which no word parts the two: a question ends with its question mark, and
//! the paragraphs behind it are the answer.

use super::{
    Heading, Questions, Section,
    lines::{Line, ends_in_question, joined},
};

/// Whether the head says that this is a list, and that it was answered.
pub(super) fn is_answered(head: &[Line], read: &Questions) -> bool {
    let text = joined(head).to_lowercase();
    let list = text.contains("lijst van vragen") || read.committee.is_some();
    let answered = read.received.is_some() || text.contains("vragen en antwoorden");
    list && answered
}

/// The sections with an answer behind each question that has one. Where hardly a question has, the form is another, and
/// they stay as they are.
pub(super) fn split(sections: Vec<Section>) -> Vec<Section> {
    let questions = sections.iter().filter(|it| is_question(it)).count();
    let parted = sections.iter().filter(|it| parts(it).is_some()).count();
    if parted * 2 <= questions {
        return sections;
    }
    let mut all = Vec::with_capacity(sections.len() + parted);
    for section in sections {
        let Some((question, answer)) = parts(&section) else {
            all.push(section);
            continue;
        };
        let (question, answer) = (question.to_owned(), answer.to_owned());
        let Heading::Question(numbers) = section.heading else {
            continue;
        };
        all.push(Section {
            heading: Heading::Question(numbers.clone()),
            text: question,
        });
        all.push(Section {
            heading: Heading::Answer(numbers),
            text: answer,
        });
    }
    all
}

const fn is_question(section: &Section) -> bool {
    matches!(section.heading, Heading::Question(_))
}

/// The paragraphs up to the last of those at the beginning that end with a question mark, and those behind.
fn parts(section: &Section) -> Option<(&str, &str)> {
    if !is_question(section) {
        return None;
    }
    let mut end = 0;
    for paragraph in section.text.split("\n\n") {
        if !ends_in_question(paragraph) {
            let (question, answer) = section.text.split_at(end);
            return (!question.is_empty()).then(|| (question.trim_end(), answer));
        }
        end += paragraph.len() + 2;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::questions::{Flaw, parse};

    const HEAD: &str = "31 839 Jeugdzorg\nNr. 987\nLIJST VAN VRAGEN EN ANTWOORDEN\nVastgesteld 12 september 2024\n\n\
        De vaste commissie voor Zorg heeft een aantal vragen voorgelegd aan de Staatssecretaris van Zorg over wijkteams.\n\
        De Staatssecretaris heeft deze vragen beantwoord bij brief van 11 september 2024.\n\n";

    fn pairs(text: &str) -> Vec<(String, Option<String>)> {
        let read = parse(text).pairs.into_iter();
        read.map(|it| (it.question_text, it.answer_text)).collect()
    }

    #[test]
    fn the_answer_is_what_stands_behind_the_question_mark() {
        let text = format!(
            "{HEAD}1\nWat is de stand?\n\nEr zijn 300 teams.\n\nDat is veel.\n\n2\nKunt u dat toelichten?[1]\n\n\
             Zo nee, waarom niet?\n\nJa.\n\n3\nEn nu?\n\n[1] Een krant.\n",
        );
        let some = |text: &str| Some(text.to_owned());
        let expected = [
            (
                "Wat is de stand?".to_owned(),
                some("Er zijn 300 teams.\n\nDat is veel."),
            ),
            (
                "Kunt u dat toelichten?[^1]\n\nZo nee, waarom niet?".to_owned(),
                some("Ja."),
            ),
            ("En nu?".to_owned(), None),
        ];
        assert_eq!(pairs(&text), expected);
        assert_eq!(parse(&text).flaws, [Flaw::MissingAnswer(3)]);
    }

    #[test]
    fn a_list_whose_answers_cannot_be_told_says_so() {
        let text = format!("{HEAD}1\nLicht de stand toe.\n\nEr zijn 300 teams.\n\n2\nEn nu?\n");
        assert_eq!(parse(&text).flaws, [Flaw::NoAnswersFound]);
    }

    #[test]
    fn questions_that_wait_for_an_answer_stay_whole() {
        let text = "De vaste commissie voor Zorg heeft een aantal vragen voorgelegd aan de Minister van Zorg over teams.\n\n\
            1\nWat is de stand?\n\nGraag uitgesplitst.\n";
        let whole = "Wat is de stand?\n\nGraag uitgesplitst.".to_owned();
        assert_eq!(pairs(text), [(whole, None)]);
        assert!(parse(text).flaws.is_empty());
    }
}
