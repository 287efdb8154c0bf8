//! The words of a PDF, as a screen reader would read them.

use std::collections::HashMap;

use super::{
    File, PdfError,
    graphics::Piece,
    page::Pages,
    structure::{Step, reading_order},
};

/// The mark where Typst broke a word over two lines. It shows as a hyphen, but the word
/// has none.
const SOFT_HYPHEN: char = '\u{AD}';
/// All text together: 16 MiB, some thousands of pages.
const MAX_TEXT_BYTES: usize = 16 << 20;
/// A gap wider than this part of the letters' height parts two words. A word space is
/// about a quarter of it, kerning stays well below a tenth.
const GAP: f64 = 0.15;
/// Raised and lowered signs stay on their line as long as they move less than this part
/// of the letters' height.
const SHIFT: f64 = 0.6;

/// The text of `pdf`, one line per printed line, blocks in reading order.
///
/// A tagged document is read by its structure tree, so that a note comes where it is
/// referred to and running heads and page numbers (which are decoration) stay out. An
/// untagged one is read in the order of drawing. Words that were broken over two lines,
/// or two pages, are joined again.
///
/// # Errors
/// When this is no PDF that the press could have written.
pub fn text(pdf: &[u8]) -> Result<String, PdfError> {
    let file = File::parse(pdf)?;
    let order = reading_order(&file)?;
    let mut writer = Writer::default();
    let mut reader = Pages::new(&file);
    let Some(steps) = order else {
        for page in file.pages()? {
            writer.end_block();
            for piece in reader.pieces(page)? {
                writer.piece(&piece)?;
            }
        }
        return Ok(writer.finish());
    };
    let mut marked: HashMap<(u32, i64), Vec<Piece>> = HashMap::new();
    for page in file.pages()? {
        for piece in reader.pieces(page)? {
            if let (Some(mark), false) = (piece.mark, piece.artifact) {
                marked.entry((page, mark)).or_default().push(piece);
            }
        }
    }
    for step in steps {
        match step {
            Step::Break => writer.end_block(),
            Step::Text(text) => writer.push(&text)?,
            Step::Content { page, mark } => {
                for piece in marked.remove(&(page, mark)).unwrap_or_default() {
                    writer.piece(&piece)?;
                }
            }
        }
    }
    Ok(writer.finish())
}

#[derive(Default)]
struct Writer {
    out: String,
    last: Option<Piece>,
}

impl Writer {
    fn piece(&mut self, piece: &Piece) -> Result<(), PdfError> {
        if let Some(last) = &self.last {
            let size = last.size.max(piece.size);
            let same_line = (piece.start.1 - last.end.1).abs() <= SHIFT * size
                && piece.start.0 >= last.end.0 - size;
            if !same_line {
                self.break_line();
            } else if piece.start.0 - last.end.0 > GAP * size
                && !piece.text.starts_with(char::is_whitespace)
            {
                self.part_words();
            }
        }
        self.push(&piece.text)?;
        self.last = Some(piece.clone());
        Ok(())
    }

    fn push(&mut self, text: &str) -> Result<(), PdfError> {
        if self.out.len() + text.len() > MAX_TEXT_BYTES {
            return Err(PdfError::TooMuch {
                what: "the text",
                max: MAX_TEXT_BYTES,
            });
        }
        // A line starts with its first letter.
        let at_start = self.out.is_empty() || self.out.ends_with('\n');
        self.out.push_str(if at_start {
            text.trim_start_matches(' ')
        } else {
            text
        });
        Ok(())
    }

    fn part_words(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with([' ', '\n']) {
            self.out.push(' ');
        }
    }

    /// Goes on at the next printed line of the same block.
    fn break_line(&mut self) {
        // Typst keeps the space where a line ends between words. Without one it broke
        // inside something: of that, an address can be told for sure.
        let last = self
            .out
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        if !last.contains("://") {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        let kept = self.out.trim_end_matches(' ').len();
        if self
            .out
            .get(..kept)
            .is_some_and(|out| out.ends_with(SOFT_HYPHEN))
        {
            // The word goes on: the hyphen and the break both go.
            self.out.truncate(kept - SOFT_HYPHEN.len_utf8());
        } else if kept > 0 && !self.out.ends_with('\n') {
            self.out.truncate(kept);
            self.out.push('\n');
        }
    }

    fn end_block(&mut self) {
        self.end_line();
        self.last = None;
    }

    fn finish(mut self) -> String {
        self.end_block();
        self.out.retain(|letter| letter != SOFT_HYPHEN);
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::sample;

    #[test]
    fn lines_words_and_broken_words_are_told_apart() {
        let pdf = sample::page(
            "BT /F1 10 Tf 1 0 0 1 50 700 Tm (Wijk) Tj (teams hel) Tj /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC \
             1 0 0 1 50 686 Tm (pen gezinnen.) Tj 1 0 0 1 200 686 Tm (rechts) Tj \
             1 0 0 1 50 672 Tm (Noord-) Tj 4 Ts (1) Tj ET",
        );
        assert_eq!(
            text(&pdf).unwrap(),
            "Wijkteams helpen gezinnen. rechts\nNoord-1\n"
        );
    }

    #[test]
    fn an_address_goes_on_at_the_next_line() {
        let pdf = sample::page(
            "BT /F1 10 Tf 1 0 0 1 50 700 Tm (Zie https://voorbeeld.example/een/) Tj \
             1 0 0 1 50 686 Tm (pad. ) Tj 1 0 0 1 50 672 Tm ( Einde) Tj ET",
        );
        assert_eq!(
            text(&pdf).unwrap(),
            "Zie https://voorbeeld.example/een/pad.\nEinde\n"
        );
    }

    #[test]
    fn a_tagged_page_is_read_in_the_order_of_its_tree() {
        let pdf = sample::letter("Geachte leden,");
        assert_eq!(text(&pdf).unwrap(), "Geachte leden,\n");
    }

    #[test]
    fn no_pdf_has_no_text() {
        assert_eq!(text(b"hallo"), Err(PdfError::NotAPdf));
    }
}
