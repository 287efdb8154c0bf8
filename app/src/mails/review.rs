//! What is new in the review of drafts: one mail, however much it is.

use super::Mail;
use crate::locale::{Locale, t};
use letters::review::{Kind, Turn};

/// The most that is told one by one of a letter.
const MOST_LINES: usize = 12;
/// How many characters of a quote say which words are meant.
const QUOTE: usize = 60;

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Happened<'a> {
    /// Who did it.
    pub by: &'a str,
    /// The words it is about.
    pub quote: &'a str,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Clone, Copy, Debug)]
pub enum What {
    /// Something was said.
    Said(Kind),
    /// A reply.
    Replied,
    /// The reader was named.
    Named,
    /// Something became of it.
    Turned(Turn),
}

/// What is new about one letter.
#[derive(Clone, Debug)]
pub struct LetterNews<'a> {
    /// What the letter is called.
    pub title: &'a str,
    /// Where it is read.
    pub link: String,
    /// What happened, oldest first.
    pub items: Vec<Happened<'a>>,
}

/// "Nieuw in het overleg": what others did, letter by letter.
pub fn review_news(
    locale: Locale,
    person: &str,
    letters: &[LetterNews<'_>],
    off: &str,
    association: &str,
) -> Mail {
    let parts: Vec<String> = letters.iter().map(|letter| part(locale, letter)).collect();
    let count: usize = letters.iter().map(|letter| letter.items.len()).sum();
    Mail {
        subject: t!(locale, "mail-review-subject", count = count),
        text: t!(
            locale,
            "mail-review-text",
            person = person,
            news = parts.join("\n\n"),
            off = off,
            association = association
        ),
    }
}

fn part(locale: Locale, letter: &LetterNews<'_>) -> String {
    let mut lines = vec![letter.title.to_owned()];
    let shown = letter.items.iter().take(MOST_LINES);
    lines.extend(shown.map(|item| format!("- {}", line(locale, item))));
    let more = letter.items.len().saturating_sub(MOST_LINES);
    if more > 0 {
        lines.push(format!(
            "- {}",
            t!(locale, "mail-review-more", count = more)
        ));
    }
    lines.push(letter.link.clone());
    lines.join("\n")
}

fn line(locale: Locale, item: &Happened<'_>) -> String {
    let by = crate::privacy::person(locale, item.by);
    let one_line = item.quote.split_whitespace().collect::<Vec<_>>().join(" ");
    let quote = match one_line.char_indices().nth(QUOTE) {
        Some((end, _)) => format!("{}…", one_line[..end].trim_end()),
        None => one_line,
    };
    match item.what {
        What::Said(Kind::Comment) => t!(locale, "mail-review-commented", by = by, quote = quote),
        What::Said(Kind::Suggestion) => {
            t!(locale, "mail-review-suggested", by = by, quote = quote)
        }
        What::Replied => t!(locale, "mail-review-replied", by = by, quote = quote),
        What::Named => t!(locale, "mail-review-named", by = by, quote = quote),
        What::Turned(Turn::Resolved) => t!(locale, "mail-review-resolved", by = by, quote = quote),
        What::Turned(Turn::Reopened) => t!(locale, "mail-review-reopened", by = by, quote = quote),
        What::Turned(Turn::Accepted) => t!(locale, "mail-review-accepted", by = by, quote = quote),
        What::Turned(Turn::Amended) => t!(locale, "mail-review-amended", by = by, quote = quote),
        What::Turned(Turn::Rejected) => t!(locale, "mail-review-rejected", by = by, quote = quote),
        What::Turned(Turn::Withdrawn) => {
            t!(locale, "mail-review-withdrawn", by = by, quote = quote)
        }
    }
}
