//! The words of parliamentary questions: how it stands with them, what looks wrong, what was done.

use crate::{
    desk::words::mistake,
    drafting::Wrong,
    locale::{Locale, t},
    said::words,
    ui::FormError,
};
use letters::{
    questions::{
        Asker, Flaw, NotKept, Questions,
        clock::{Course, Recess, State, known_until, recess_on},
    },
    time::Day,
};

/// Why questions are not read or kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Neither a file nor a text.
    Nothing,
    /// Both.
    Both,
    /// The file is no PDF, no page and no text.
    NotText,
    /// A PDF of pictures.
    Scan,
    /// A PDF that opens with a password.
    Locked,
    /// A PDF that is damaged.
    Broken,
    /// A PDF that takes more than a document may ask for.
    TooMuch,
    /// More bytes than are read.
    TooLarge {
        /// The most, in bytes.
        max: usize,
    },
    /// No question was found.
    NoQuestion,
    /// Only that an answer takes longer.
    OnlyNotice,
    /// No answer was found.
    NoAnswerFound,
    /// More questions than are kept.
    TooMany {
        /// The most.
        max: usize,
    },
    /// There are answers, and no day on which they came.
    NoAnswerDay,
    /// There is such a day, and no answer.
    NoAnswer,
    /// An answer is for others too, and there is none.
    NothingToShare,
    /// It is for one that is not there, or has an answer of its own.
    NotShared(u32),
    /// A notice came before the questions.
    NoticeBefore,
    /// They cannot be kept.
    NotKept(NotKept),
    /// The answer is in the ledger as that of this day.
    AnswerStands(Day),
    /// These words of an answer are quoted.
    Quoted(String),
    /// The file that they were read from is not there any more.
    FileGone,
    /// No number that a question can have.
    Number {
        /// The highest.
        max: u32,
    },
    /// No numbers of questions.
    Numbers,
    /// Somebody else kept them meanwhile.
    Moved,
    /// A recess ends before it begins, or lacks its name.
    Recess,
}

/// What was done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// They were kept.
    Kept,
    /// The answer was kept and recorded.
    Answered,
    /// A notice was recorded.
    Postponed,
    /// The recesses were written down.
    Recesses,
}

words! {
    Said {
        Kept = "bewaard",
        Answered = "beantwoord",
        Postponed = "uitgesteld",
        Recesses = "recessen",
    }
}

/// The same in words.
pub fn said(locale: Locale, said: Said) -> String {
    match said {
        Said::Kept => t!(locale, "questions-said-kept"),
        Said::Answered => t!(locale, "questions-said-answered"),
        Said::Postponed => t!(locale, "questions-said-postponed"),
        Said::Recesses => t!(locale, "questions-said-recesses"),
    }
}

/// What stands in the way.
pub fn problem(locale: Locale, problem: Problem) -> String {
    match problem {
        Problem::Nothing => t!(locale, "questions-problem-nothing"),
        Problem::Both => t!(locale, "questions-problem-both"),
        Problem::NotText => t!(locale, "questions-problem-not-text"),
        Problem::Scan => t!(locale, "questions-problem-scan"),
        Problem::Locked => t!(locale, "questions-problem-locked"),
        Problem::Broken => t!(locale, "questions-problem-broken"),
        Problem::TooMuch => t!(locale, "questions-problem-too-much"),
        Problem::TooLarge { max } => {
            t!(
                locale,
                "questions-problem-too-large",
                max = locale.size(max as u64)
            )
        }
        Problem::NoQuestion => t!(locale, "questions-problem-no-question"),
        Problem::OnlyNotice => t!(locale, "questions-problem-only-notice"),
        Problem::NoAnswerFound => t!(locale, "questions-problem-no-answer-found"),
        Problem::TooMany { max } => {
            t!(
                locale,
                "questions-problem-too-many",
                max = locale.number(max as u64)
            )
        }
        Problem::NoAnswerDay => t!(locale, "questions-problem-no-answer-day"),
        Problem::NoAnswer => t!(locale, "questions-problem-no-answer"),
        Problem::NothingToShare => t!(locale, "questions-problem-nothing-to-share"),
        Problem::NotShared(number) => {
            t!(locale, "questions-problem-not-shared", number = number)
        }
        Problem::NoticeBefore => t!(locale, "questions-problem-notice-before"),
        Problem::NotKept(NotKept::NoDay) => t!(locale, "drafting-mistake-day"),
        Problem::NotKept(NotKept::NoQuestion) => t!(locale, "questions-problem-empty"),
        Problem::NotKept(NotKept::AnsweredBefore) => {
            t!(locale, "questions-problem-answered-before")
        }
        Problem::NotKept(NotKept::TooMuch) => t!(locale, "questions-problem-long"),
        Problem::AnswerStands(day) => {
            let day = locale.day(day);
            t!(locale, "questions-problem-answer-stands", day = day)
        }
        Problem::Quoted(words) => t!(locale, "questions-problem-quoted", words = words),
        Problem::Number { max } => {
            t!(
                locale,
                "questions-problem-number",
                max = locale.number(max.into())
            )
        }
        Problem::Numbers => t!(locale, "questions-problem-numbers"),
        Problem::FileGone => t!(locale, "questions-problem-file-gone"),
        Problem::Moved => t!(locale, "questions-problem-moved"),
        Problem::Recess => t!(locale, "questions-problem-recess"),
    }
}

/// What looks wrong with the questions.
pub fn flaw(locale: Locale, flaw: Flaw) -> String {
    match flaw {
        Flaw::NothingFound => t!(locale, "questions-problem-no-question"),
        Flaw::RepeatedQuestion(number) => t!(locale, "questions-flaw-repeated", number = number),
        Flaw::MissingQuestion(number) => {
            t!(locale, "questions-flaw-missing-question", number = number)
        }
        Flaw::MissingAnswer(number) => {
            t!(locale, "questions-flaw-missing-answer", number = number)
        }
        Flaw::AnswerWithoutQuestion(number) => {
            t!(locale, "questions-flaw-unplaced", number = number)
        }
        Flaw::AnswerToNothing => t!(locale, "questions-flaw-to-nothing"),
        Flaw::NoAnswersFound => t!(locale, "questions-flaw-no-answers"),
        Flaw::CutOff => t!(locale, "questions-flaw-cut"),
    }
}

/// What an answer without a question is called.
pub fn unplaced(locale: Locale, answer: Option<u32>) -> String {
    match answer {
        Some(number) => t!(locale, "questions-unplaced-of", number = number),
        None => t!(locale, "questions-unplaced-unnumbered"),
    }
}

/// What a field is called; none for those that no label names.
pub fn label(locale: Locale, name: &str) -> Option<String> {
    if let Some(rest) = name.strip_prefix("pair-") {
        let (at, part) = rest.split_once('-')?;
        let place = at.parse::<usize>().ok()?.saturating_add(1);
        let part = match part {
            "number" => t!(locale, "questions-pair-number"),
            "question" => t!(locale, "questions-pair-question"),
            "answer" => t!(locale, "questions-pair-answer"),
            _ => t!(locale, "questions-pair-also"),
        };
        return Some(t!(locale, "questions-place", place = place, part = part));
    }
    Some(match name {
        "number" => t!(locale, "questions-number"),
        "submitted" => t!(locale, "questions-submitted"),
        "askers" => t!(locale, "questions-askers"),
        "committee" => t!(locale, "questions-committee"),
        "addressee" => t!(locale, "questions-addressee"),
        "questions-subject" => t!(locale, "questions-subject"),
        "article" => t!(locale, "questions-article"),
        "answered-by" => t!(locale, "questions-answered-by"),
        "on-behalf-of" => t!(locale, "questions-on-behalf-of"),
        "received" => t!(locale, "questions-received"),
        "see-also" => t!(locale, "questions-see-also"),
        "explanation" => t!(locale, "questions-explanation"),
        "postponed-by" | "notice-by" => t!(locale, "questions-notice-by"),
        "postponed-on" | "notice-on" => t!(locale, "questions-notice-on"),
        "postponed-text" | "notice-said" => t!(locale, "questions-notice-said"),
        "file" => t!(locale, "questions-file"),
        "text" => t!(locale, "questions-paste"),
        _ => return None,
    })
}

/// What is wrong with a form, each with the name of its field.
pub fn summary(locale: Locale, wrong: &[Wrong]) -> Vec<FormError> {
    let one = |wrong: &Wrong| {
        let what = mistake(locale, &wrong.mistake);
        let text = match label(locale, &wrong.field) {
            Some(field) => t!(locale, "drafting-mistake-at", field = field, what = what),
            None => what,
        };
        FormError::at(wrong.field.clone(), text)
    };
    wrong.iter().map(one).collect()
}

/// What questions are called: their subject, or the article that gave rise to them.
pub fn title(locale: Locale, of: &Questions) -> String {
    match (&of.article, &of.subject, &of.number) {
        (_, Some(subject), _) => t!(locale, "questions-about", subject = subject.clone()),
        (Some(article), None, _) => {
            t!(locale, "questions-about-article", article = article.clone())
        }
        (None, None, Some(number)) => t!(locale, "questions-numbered", number = number.clone()),
        (None, None, None) => t!(locale, "questions-title"),
    }
}

/// "Geluk (CDA) en Peters (CDA)"
pub fn askers(locale: Locale, askers: &[Asker]) -> String {
    let one = |asker: &Asker| match &asker.party {
        Some(party) => format!("{} ({party})", asker.name),
        None => asker.name.clone(),
    };
    locale.and(&askers.iter().map(one).collect::<Vec<_>>())
}

/// "vraag 2 en 3"
pub fn together(locale: Locale, numbers: &[u32]) -> String {
    let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
    locale.and(&numbers)
}

/// How it stands on a day, with so many questions that have no answer, and whether that needs a hand.
pub fn state(locale: Locale, course: Course, open: usize, today: Day) -> (bool, String) {
    match course.state(today) {
        State::Asked { due } => (
            false,
            t!(locale, "questions-state-asked", day = locale.day(due)),
        ),
        State::Postponed { due } => (
            false,
            t!(locale, "questions-state-postponed", day = locale.day(due)),
        ),
        State::Late { due, days } => (
            true,
            t!(
                locale,
                "questions-state-late",
                count = days,
                day = locale.day(due)
            ),
        ),
        State::Answered { on, after, late } => {
            let day = locale.day(on);
            let told = t!(locale, "questions-state-answered", day = day, count = after);
            let late =
                (late > 0).then(|| t!(locale, "questions-state-answered-late", count = late));
            let but = (open > 0).then(|| t!(locale, "questions-state-answered-but", count = open));
            let told = [Some(told), but, late].into_iter().flatten().collect();
            (open > 0, told)
        }
    }
}

/// That the Chamber is in recess, beside questions that wait; or that nobody wrote down whether it is.
pub fn recess(locale: Locale, course: Course, today: Day, recesses: &[Recess]) -> Option<String> {
    if course.answered.is_some() {
        return None;
    }
    if let Some(recess) = recess_on(today, recesses) {
        let (name, day) = (recess.name.to_string(), locale.day(recess.last));
        return Some(t!(locale, "questions-in-recess", name = name, day = day));
    }
    match known_until(recesses) {
        Some(last) if last >= today => None,
        Some(last) => Some(t!(
            locale,
            "questions-recess-unknown",
            day = locale.day(last)
        )),
        None => Some(t!(locale, "questions-recess-none")),
    }
}

/// What a text is called as a file that was pasted.
#[must_use]
pub fn pasted(locale: Locale) -> String {
    t!(locale, "questions-pasted")
}

/// Who answers, where nobody says so.
#[must_use]
pub fn cabinet(locale: Locale) -> String {
    t!(locale, "questions-cabinet")
}

/// What is recorded as having come back: in the language of the house.
#[must_use]
pub fn response(locale: Locale, of: &Questions) -> String {
    let count = of.pairs.iter().filter(|pair| pair.answer.is_some()).count();
    let name = title(locale, of);
    let told = t!(locale, "questions-response", name = name, count = count);
    match &of.number {
        Some(number) => {
            let number = t!(locale, "questions-response-number", number = number.clone());
            format!("{told} {number}")
        }
        None => told,
    }
}
