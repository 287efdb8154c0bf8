//! What changed in a text, as plain text that reads without colour or lines through words.

use super::Mail;
use crate::{
    desk::{compare::field_lines, words},
    locale::{Locale, t},
};
use letters::{
    diff::{self, Change, Piece},
    letter::LetterText,
    merge::Field,
    version::VersionNumber,
};

/// How much of the changes one mail holds, in characters: some ten pages. Who reads more does so on a page.
const MOST: usize = 20_000;

/// How much of a paragraph says which one it is, in characters.
const START: usize = 60;

/// A change that somebody is told.
#[derive(Clone, Copy, Debug)]
pub struct Changes<'a> {
    /// Who is told.
    pub person: &'a str,
    /// What the letter is called.
    pub title: &'a str,
    /// The version from which, and its text.
    pub from: (VersionNumber, &'a LetterText),
    /// The version to which, and its text.
    pub to: (VersionNumber, &'a LetterText),
    /// Who tells.
    pub association: &'a str,
}

/// "Gewijzigd: …": every change, with what was added and what was removed marked by signs.
pub fn changes(locale: Locale, data: &Changes<'_>) -> Mail {
    let (from, to) = (data.from.0.get(), data.to.0.get());
    Mail {
        subject: t!(locale, "mail-changes-subject", title = data.title, to = to),
        text: t!(
            locale,
            "mail-changes-text",
            person = data.person,
            title = data.title,
            from = from,
            to = to,
            changes = told(locale, data.from.1, data.to.1),
            association = data.association
        ),
    }
}

/// The changes one after the other, an empty line between them.
fn told(locale: Locale, old: &LetterText, new: &LetterText) -> String {
    let fields = Field::ALL.into_iter().filter_map(|field| {
        let [old, new] = [old, new].map(|text| field_lines(locale, field, &text.front, None));
        (old != new).then(|| {
            let name = words::merge_field(locale, field);
            let name = t!(locale, "mail-changes-field", name = name);
            format!("{name} {}", marked(&diff::compare_whole(&old, &new)))
        })
    });
    let changes = diff::compare(old.body.as_str(), new.body.as_str());
    let body = changes.iter().map(|change| match change {
        Change::Same { paragraphs } => {
            t!(locale, "mail-changes-unchanged", count = (*paragraphs))
        }
        Change::Changed { pieces } => marked(pieces),
        Change::Moved { pieces, .. } => {
            format!("{} {}", t!(locale, "mail-changes-moved"), marked(pieces))
        }
        Change::Away { text, .. } => {
            let mut start: String = text.chars().take(START).collect();
            if start.len() < text.len() {
                start.push('…');
            }
            t!(locale, "mail-changes-away", start = start)
        }
    });
    let mut said = String::new();
    for one in fields.chain(body) {
        if said.len() + one.len() > MOST {
            said.push_str(&t!(locale, "mail-changes-more"));
            return said;
        }
        said.push_str(&one);
        said.push_str("\n\n");
    }
    said.trim_end().to_owned()
}

/// Words that were added as `{+so+}`, words that were removed as `[-so-]`.
fn marked(pieces: &[Piece]) -> String {
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Same(text) => text.clone(),
        Piece::Added(text) => format!("{{+{text}+}}"),
        Piece::Removed(text) => format!("[-{text}-]"),
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::file;

    fn text(subject: &str, body: &str) -> LetterText {
        let file = format!(
            "+++\nkind = \"letter\"\nsubject = \"{subject}\"\nsender = \"Wij\"\n+++\n\n{body}\n"
        );
        file::parse(file.as_bytes()).unwrap().0.text
    }

    #[test]
    fn a_change_reads_in_plain_text() {
        let old = text("Wachten", "Een.\n\nWij vragen drie dagen.\n\nSlot.");
        let new = text("Wachtlijsten", "Een.\n\nWij vragen vijf dagen.\n\nSlot.");
        let number = |n| VersionNumber::new(n).unwrap();
        let mail = |locale| {
            changes(
                locale,
                &Changes {
                    person: "Marloes",
                    title: "Wachten",
                    from: (number(1), &old),
                    to: (number(2), &new),
                    association: "Vereniging",
                },
            )
        };
        let dutch = mail(Locale::Nl);
        assert_eq!(dutch.subject, "Gewijzigd: Wachten (versie 2)");
        assert!(
            dutch.text.contains(
                "Onderwerp: [-Wachten-]{+Wachtlijsten+}\n\n(1 alinea ongewijzigd)\n\nWij vragen [-drie-]{+vijf+} dagen.\n\n(1 alinea ongewijzigd)"
            ),
            "{}",
            dutch.text
        );
        assert!(dutch.text.contains("tussen {+ en +}"), "{}", dutch.text);
        assert!(mail(Locale::En).text.contains("(1 paragraph unchanged)"));
    }

    #[test]
    fn a_mail_stays_a_mail() {
        let old = text("Lang", "Kort.");
        let body: Vec<_> = (0..3_000)
            .map(|n| format!("Alinea {n} is nieuw."))
            .collect();
        let new = text("Lang", &body.join("\n\n"));
        let said = told(Locale::Nl, &old, &new);
        assert!(said.len() < MOST + 200);
        assert!(said.ends_with("Vraag het secretariaat om de hele vergelijking."));
    }
}
