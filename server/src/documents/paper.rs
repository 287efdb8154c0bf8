//! What is the same in every document that a letter is written as: the order of its head, and the marks of its words. How
//! a format says them is its own.

use super::{
    front::place_and_date,
    styles::{INSTITUTION, OFFICE, PERSON, PLACE_AND_DATE, POSTAL, SALUTATION, SENDER, SUBJECT},
};
use letters::{letter::Front, markdown::Inline};

/// Marks around words.
#[derive(Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each mark is there or not, in any combination"
)]
pub struct Marks {
    pub bold: bool,
    pub italic: bool,
    pub strike: bool,
    pub code: bool,
    pub link: bool,
}

/// A document that is being written.
pub trait Paper {
    /// Words with these marks.
    fn words(&mut self, text: &str, marks: Marks);
    /// The end of a line within a paragraph.
    fn line_break(&mut self);
    /// A link on some words.
    fn link(&mut self, url: &str, text: &[Inline], marks: Marks);
    /// A reference to a note, the first or a further one.
    fn note(&mut self, number: u32, first: bool);
    /// A line of the letter's head or foot.
    fn paragraph(&mut self, style: &str, text: &str);

    /// What stands above the text.
    fn head(&mut self, front: &Front) {
        self.paragraph(SENDER, front.sender.as_str());
        for addressee in &front.addressees {
            self.paragraph(INSTITUTION, addressee.institution.as_str());
            for person in &addressee.persons {
                self.paragraph(PERSON, person.name.as_str());
                if let Some(office) = &person.office {
                    self.paragraph(OFFICE, office.as_str());
                }
            }
            for line in &addressee.postal {
                self.paragraph(POSTAL, line.as_str());
            }
        }
        if let Some(line) = place_and_date(front) {
            self.paragraph(PLACE_AND_DATE, &line);
        }
        self.paragraph(SUBJECT, front.subject.as_str());
        if let Some(salutation) = &front.salutation {
            self.paragraph(SALUTATION, salutation.as_str());
        }
    }

    /// What stands in a paragraph. The depth of the tree is bounded, so is the recursion.
    fn inline(&mut self, text: &[Inline], marks: Marks) {
        for part in text {
            match part {
                Inline::Text { text } => self.words(text, marks),
                Inline::Strong { text } => self.inline(
                    text,
                    Marks {
                        bold: true,
                        ..marks
                    },
                ),
                Inline::Emphasis { text } => self.inline(
                    text,
                    Marks {
                        italic: true,
                        ..marks
                    },
                ),
                Inline::Strike { text } => self.inline(
                    text,
                    Marks {
                        strike: true,
                        ..marks
                    },
                ),
                Inline::Code { text } => self.words(
                    text,
                    Marks {
                        code: true,
                        ..marks
                    },
                ),
                // It comes back as it went out: the figure is not fixed by who reads the document.
                Inline::Claim { claim } => self.words(&claim.mark(), marks),
                Inline::Space => self.words(" ", marks),
                Inline::Break => self.line_break(),
                Inline::Link { url, text } => self.link(
                    url,
                    text,
                    Marks {
                        link: true,
                        ..marks
                    },
                ),
                Inline::Note { number, first } => self.note(*number, *first),
            }
        }
    }
}
