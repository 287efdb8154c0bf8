//! What `letters` finds wrong, in words that help to mend it: where, what, and what to do.

use crate::locale::{Locale, t};
use crate::words::capitalised;
use letters::problem::{Problem, ProblemKind};

/// The whole sentence, with the line or field in front.
pub fn sentence(locale: Locale, problem: &Problem) -> String {
    let what = kind_sentence(locale, &problem.kind);
    match (&problem.line, &problem.field) {
        (Some(line), _) => t!(
            locale,
            "problem-at-line",
            line = line.to_string(),
            what = what
        ),
        (None, Some(field)) => {
            t!(
                locale,
                "problem-at-field",
                field = capitalised(&key(locale, field)),
                what = what
            )
        }
        (None, None) => what,
    }
}

/// The sentence without its place, for where the place is shown beside it.
pub fn kind_sentence(locale: Locale, kind: &ProblemKind) -> String {
    use ProblemKind as Kind;
    match kind {
        Kind::NoFrontMatter => t!(locale, "problem-no-front-matter"),
        Kind::UnclosedFrontMatter => t!(locale, "problem-unclosed-front-matter"),
        Kind::BrokenFrontMatter { message } => {
            t!(
                locale,
                "problem-broken-front-matter",
                message = message.clone()
            )
        }
        Kind::UnknownKey { key } => t!(locale, "problem-unknown-key", key = key.clone()),
        Kind::MissingKey { key: name } => {
            t!(
                locale,
                "problem-missing-key",
                key = key(locale, name),
                name = name.clone()
            )
        }
        Kind::NoSuchDate { value } => t!(locale, "problem-no-such-date", value = value.clone()),
        Kind::WrongValue { key: name, value } => {
            t!(
                locale,
                "problem-wrong-value",
                key = key(locale, name),
                value = value.clone()
            )
        }
        Kind::TooLong { key: name, max } => {
            let max = locale.number(*max as u64);
            let name = capitalised(&key(locale, name));
            t!(locale, "problem-too-long", key = name, max = max)
        }
        Kind::NotUtf8 => t!(locale, "problem-not-utf8"),
        in_text => text_sentence(locale, in_text),
    }
}

/// Of what is wrong in the running text.
fn text_sentence(locale: Locale, kind: &ProblemKind) -> String {
    use ProblemKind as Kind;
    match kind {
        Kind::UndefinedFootnote { label } => {
            t!(locale, "problem-undefined-footnote", label = label.clone())
        }
        Kind::UnusedFootnote { label } => {
            t!(locale, "problem-unused-footnote", label = label.clone())
        }
        Kind::DuplicateFootnote { label } => {
            t!(locale, "problem-duplicate-footnote", label = label.clone())
        }
        Kind::NoteInNote { label } => t!(locale, "problem-note-in-note", label = label.clone()),
        Kind::SkippedHeading { from, to } => {
            let (from, to) = (u32::from(*from), u32::from(*to));
            t!(locale, "problem-skipped-heading", from = from, to = to)
        }
        Kind::TopHeading => t!(locale, "problem-top-heading"),
        Kind::EmptyHeading => t!(locale, "problem-empty-heading"),
        Kind::Unprintable { name, code } => {
            let code = format!("{code:04X}");
            t!(
                locale,
                "problem-unprintable",
                name = name.clone(),
                code = code
            )
        }
        Kind::RawHtml => t!(locale, "problem-raw-html"),
        Kind::Image => t!(locale, "problem-image"),
        Kind::RefusedLink { url } => t!(locale, "problem-refused-link", url = url.clone()),
        &Kind::TooDeep { max } => t!(locale, "problem-too-deep", max = max),
        &Kind::TableTooWide { columns, max } => {
            t!(
                locale,
                "problem-table-too-wide",
                columns = columns,
                max = max
            )
        }
        Kind::TooLarge { bytes, max } => {
            let (size, max) = (locale.size(*bytes as u64), locale.size(*max as u64));
            t!(locale, "problem-too-large", size = size, max = max)
        }
        Kind::UnknownClaim { name } => t!(locale, "problem-unknown-claim", name = name.clone()),
        Kind::ClaimOutsideText => t!(locale, "problem-claim-outside-text"),
        Kind::Instruction { text } => t!(locale, "problem-instruction", text = text.clone()),
        Kind::EmptyBody => t!(locale, "problem-empty-body"),
        // Those of the front matter come before; said in English rather than not at all.
        other => other.to_string(),
    }
}

/// A front-matter key or form field as people call it; one without a name of its own as it is written.
pub fn key(locale: Locale, key: &str) -> String {
    match key {
        "kind" => t!(locale, "problem-key-kind"),
        "subject" => t!(locale, "problem-key-subject"),
        "place" => t!(locale, "problem-key-place"),
        "date" => t!(locale, "problem-key-date"),
        "language" => t!(locale, "problem-key-language"),
        "sender" => t!(locale, "problem-key-sender"),
        "salutation" => t!(locale, "problem-key-salutation"),
        "closing" => t!(locale, "problem-key-closing"),
        "title" => t!(locale, "problem-key-title"),
        "body" => t!(locale, "problem-key-body"),
        "institution" => t!(locale, "problem-key-institution"),
        "postal" => t!(locale, "problem-key-postal"),
        "name" => t!(locale, "problem-key-name"),
        "office" => t!(locale, "problem-key-office"),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_where_what_and_what_to_do() {
        let emoji = ProblemKind::Unprintable {
            name: "😀".into(),
            code: 0x1F600,
        };
        assert_eq!(
            sentence(Locale::Nl, &Problem::at_line(12, emoji)),
            "Regel 12: Het teken “😀” (U+1F600) kan niet gedrukt worden. Haal het weg of schrijf het in woorden."
        );
        let date = ProblemKind::NoSuchDate {
            value: "2025-02-30".into(),
        };
        let field = Problem {
            line: None,
            field: Some("date".into()),
            kind: date,
        };
        assert_eq!(
            sentence(Locale::Nl, &field),
            "Datum: De datum “2025-02-30” bestaat niet. Schrijf jaar, maand en dag, zoals 2025-07-09."
        );
        let large = ProblemKind::TooLarge {
            bytes: 10_000_000,
            max: 1_048_576,
        };
        assert_eq!(
            sentence(Locale::Nl, &Problem::of_whole(large)),
            "De tekst is 10,0\u{a0}MB. Een brief mag 1,1\u{a0}MB zijn. De tekst is niet gelezen en er is niets veranderd."
        );
    }
}
