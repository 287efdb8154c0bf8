//! The names of styles by which a document says what a line is: ours, and those of Word and LibreOffice in Dutch and English.

use super::flow::{Part, Role};

/// A style of ours, as both formats name it.
pub const SENDER: &str = "Standpunt Sender";
/// The first line of an address.
pub const INSTITUTION: &str = "Standpunt Institution";
/// A further line of an address.
pub const POSTAL: &str = "Standpunt Postal";
/// Somebody at that institution.
pub const PERSON: &str = "Standpunt Person";
/// What they are there.
pub const OFFICE: &str = "Standpunt Office";
/// "Den Haag, 9 juli 2025"
pub const PLACE_AND_DATE: &str = "Standpunt Place and Date";
/// The subject.
pub const SUBJECT: &str = "Standpunt Subject";
/// "Geachte dames en heren,"
pub const SALUTATION: &str = "Standpunt Salutation";
/// "Met vriendelijke groet,"
pub const CLOSING: &str = "Standpunt Closing";
/// One of the letter's demands.
pub const DEMAND: &str = "Standpunt Demand";
/// An item of a list whose items stand apart.
pub const LOOSE_ITEM: &str = "Standpunt List Paragraph";
/// Under which name the kind of letter stands in a document's properties.
pub const KIND_PROPERTY: &str = "standpunt-kind";

/// What a style is by its name.
#[derive(Debug, Clone, PartialEq)]
pub enum Named {
    /// A line of this sort.
    Line(Role),
    /// An item, as a demand and as one of those that stand apart.
    Item { demand: bool, loose: bool },
    /// What the word processor makes itself: a table of contents, a header.
    Made,
    /// Words shown letter by letter, within a line.
    Code,
}

/// Reads a style's name, or its id where the document gives no name.
pub fn named(name: &str) -> Option<Named> {
    let plain: String = name
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    let (word, number) = plain.split_at(plain.trim_end_matches(|c: char| c.is_ascii_digit()).len());
    let level = number.parse::<u8>().ok();
    let line = |role: Role| Some(Named::Line(role));
    let part = |part: Part| Some(Named::Line(Role::Front(part)));
    match word {
        "heading" | "kop" | "überschrift" | "titre" if level.is_some_and(|l| l > 0) => {
            line(Role::Heading {
                level: level.unwrap_or(1).min(9),
                places: Vec::new(),
            })
        }
        "title" | "titel" | "standpuntsubject" => part(Part::Subject),
        "standpuntsender" => part(Part::Sender),
        "standpuntinstitution" => part(Part::Institution),
        "standpuntpostal" => part(Part::Postal),
        "standpuntperson" => part(Part::Person),
        "standpuntoffice" => part(Part::Office),
        "standpuntplaceanddate" => part(Part::PlaceAndDate),
        "date" | "datum" => part(Part::Dated),
        "standpuntsalutation" | "salutation" | "aanhef" => part(Part::Salutation),
        "standpuntclosing"
        | "closing"
        | "afsluiting"
        | "complimentaryclose"
        | "complimentaryclosing" => part(Part::Closing),
        "standpuntdemand" => Some(Named::Item {
            demand: true,
            loose: false,
        }),
        "standpuntlistparagraph" => Some(Named::Item {
            demand: false,
            loose: true,
        }),
        "quote" | "citaat" | "intensequote" | "duidelijkcitaat" | "quotations" | "blocktext"
        | "bloktekst" | "citaten" => line(Role::Quote),
        "listcontinue" | "lijstvoortzetting" => {
            line(Role::More(Some(level.unwrap_or(1).saturating_sub(1))))
        }
        "listparagraph" | "lijstalinea" => line(Role::More(None)),
        "htmlpreformatted"
        | "htmlvoorafopgemaakt"
        | "preformattedtext"
        | "vooropgemaaktetekst"
        | "sourcecode" => line(Role::Code),
        "horizontalline" | "horizontalelijn" => line(Role::Rule),
        "toc"
        | "inhopg"
        | "contents"
        | "tocheading"
        | "kopvaninhoudsopgave"
        | "contentsheading" => Some(Named::Made),
        "htmlcode" | "sourcetext" | "verbatimchar" | "brontekst" => Some(Named::Code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_known_in_both_languages() {
        for (dutch, english) in [
            ("Kop 2", "heading 2"),
            ("Titel", "Title"),
            ("Citaat", "Quote"),
            ("Lijstalinea", "List Paragraph"),
            ("Inhopg 1", "toc 1"),
            ("Aanhef", "Salutation"),
        ] {
            assert_eq!(named(dutch), named(english), "{dutch}");
            assert!(named(dutch).is_some(), "{dutch}");
        }
        assert_eq!(named("Standaard"), None);
        assert_eq!(named("heading"), None);
        assert_eq!(
            named(DEMAND),
            Some(Named::Item {
                demand: true,
                loose: false
            })
        );
    }
}
