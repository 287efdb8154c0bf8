//! What a page shows: its text in the order of drawing, with the place of each piece.

use std::{collections::HashMap, rc::Rc};

use super::{
    File, PdfError,
    fonts::Font,
    graphics::{IDENTITY, Mark, Matrix, Piece, State, times},
    strings::{string, unicode},
    syntax::{integer, items, name, number, reference, skip_blank, value, value_end},
};

/// Form objects inside one another.
const MAX_FORMS: usize = 8;
/// Graphics states that are kept, and marks that are open, at once.
const MAX_STACK: usize = 512;
/// Fonts that one document reads. A letter has fewer than ten.
const MAX_FONTS: usize = 4096;
/// Pieces of text on one page. A dense page has a few thousand.
const MAX_PIECES: usize = 400_000;

/// Reads pages; keeps the fonts that it has met.
#[derive(Debug)]
pub(crate) struct Pages<'a, 'f> {
    file: &'f File<'a>,
    fonts: HashMap<u32, Rc<Font>>,
    fonts_read: usize,
}

impl<'a, 'f> Pages<'a, 'f> {
    pub(crate) fn new(file: &'f File<'a>) -> Self {
        Self {
            file,
            fonts: HashMap::new(),
            fonts_read: 0,
        }
    }

    /// The pieces of text on the page in object `number`.
    pub(crate) fn pieces(&mut self, number: u32) -> Result<Vec<Piece>, PdfError> {
        let page = self.file.object(number)?;
        let contents = value(page, "Contents")?.unwrap_or(b"[]");
        let streams = match self.file.resolve(contents)? {
            array if array.first() == Some(&b'[') => {
                items(array)?.into_iter().filter_map(reference).collect()
            }
            _ => reference(contents).into_iter().collect::<Vec<_>>(),
        };
        let mut content = Vec::new();
        for stream in streams {
            let left = super::file::MAX_STREAM_BYTES.saturating_sub(content.len());
            content.extend(self.file.stream(stream, left)?);
            content.push(b'\n');
        }
        let resources = self.resources(page)?;
        let mut reader = Reader {
            pages: self,
            states: Vec::new(),
            state: State::default(),
            text: IDENTITY,
            line: IDENTITY,
            marks: Vec::new(),
            pieces: Vec::new(),
        };
        reader.run(&content, resources, 0)?;
        Ok(reader.pieces)
    }

    /// The page's resources, its own or inherited.
    fn resources(&self, page: &'a [u8]) -> Result<&'a [u8], PdfError> {
        let mut node = page;
        for _ in 0..32 {
            if let Some(found) = self.file.get(node, "Resources")? {
                return Ok(found);
            }
            match self.file.get(node, "Parent")? {
                Some(parent) => node = parent,
                None => break,
            }
        }
        Ok(b"<<>>")
    }

    fn font(&mut self, resources: &'a [u8], font: &str) -> Result<Option<Rc<Font>>, PdfError> {
        let Some(fonts) = self.file.get(resources, "Font")? else {
            return Ok(None);
        };
        self.file.spend(fonts.len())?;
        let Some(found) = value(fonts, font)? else {
            return Ok(None);
        };
        let number = reference(found);
        if let Some(known) = number.and_then(|number| self.fonts.get(&number)) {
            return Ok(Some(Rc::clone(known)));
        }
        self.fonts_read += 1;
        if self.fonts_read > MAX_FONTS {
            return Err(PdfError::TooMuch {
                what: "the number of fonts",
                max: MAX_FONTS,
            });
        }
        let font = Rc::new(Font::read(self.file, self.file.resolve(found)?)?);
        if let Some(number) = number {
            self.fonts.insert(number, Rc::clone(&font));
        }
        Ok(Some(font))
    }
}

/// Runs one page's operators.
struct Reader<'a, 'f, 'p> {
    pages: &'p mut Pages<'a, 'f>,
    states: Vec<State>,
    state: State,
    text: Matrix,
    line: Matrix,
    marks: Vec<Mark>,
    pieces: Vec<Piece>,
}

impl<'a> Reader<'a, '_, '_> {
    fn run(&mut self, content: &[u8], resources: &'a [u8], depth: usize) -> Result<(), PdfError> {
        let mut operands: Vec<&[u8]> = Vec::new();
        let mut at = skip_blank(content, 0);
        while at < content.len() {
            let end = value_end(content, at)?;
            let token = content.get(at..end).unwrap_or_default();
            if is_operand(token) {
                // No text operator takes more than six; the rest belongs to none.
                if operands.len() < 64 {
                    operands.push(token);
                }
            } else {
                self.operate(token, &operands, resources, depth)?;
                operands.clear();
            }
            at = skip_blank(
                content,
                if token == b"ID" {
                    end_of_image(content, end)
                } else {
                    end
                },
            );
        }
        Ok(())
    }

    fn operate(
        &mut self,
        operator: &[u8],
        operands: &[&[u8]],
        resources: &'a [u8],
        depth: usize,
    ) -> Result<(), PdfError> {
        let n = |index: usize| operands.get(index).copied().and_then(number).unwrap_or(0.0);
        let matrix = || [n(0), n(1), n(2), n(3), n(4), n(5)];
        match operator {
            b"q" if self.states.len() < MAX_STACK => self.states.push(self.state.clone()),
            b"Q" => self.state = self.states.pop().unwrap_or_default(),
            b"cm" => self.state.matrix = times(&matrix(), &self.state.matrix),
            b"BT" => self.place(IDENTITY),
            b"Tm" => self.place(matrix()),
            b"Td" => self.move_line(n(0), n(1)),
            b"TD" => {
                self.state.leading = -n(1);
                self.move_line(n(0), n(1));
            }
            b"T*" => self.move_line(0.0, -self.state.leading),
            b"Tc" => self.state.letter_space = n(0),
            b"Tw" => self.state.word_space = n(0),
            b"Tz" => self.state.stretch = n(0) / 100.0,
            b"TL" => self.state.leading = n(0),
            b"Ts" => self.state.rise = n(0),
            b"Tf" => {
                let font = operands.first().copied().and_then(name).unwrap_or_default();
                self.state.font = self.pages.font(resources, &String::from_utf8_lossy(font))?;
                self.state.size = n(1);
            }
            b"Tj" => self.show(operands.first().copied())?,
            b"'" | b"\"" => {
                if operator == b"\"" {
                    (self.state.word_space, self.state.letter_space) = (n(0), n(1));
                }
                self.move_line(0.0, -self.state.leading);
                self.show(operands.last().copied())?;
            }
            b"TJ" => {
                for item in items(operands.first().copied().unwrap_or(b"[]"))? {
                    match number(item) {
                        Some(back) => {
                            self.advance(-back / 1000.0 * self.state.size * self.state.stretch);
                        }
                        None => self.show(Some(item))?,
                    }
                }
            }
            b"BMC" | b"BDC" => self.open_mark(operands, resources)?,
            b"EMC" => drop(self.marks.pop()),
            b"Do" => self.draw_form(operands, resources, depth)?,
            _ => {}
        }
        Ok(())
    }

    fn place(&mut self, matrix: Matrix) {
        (self.text, self.line) = (matrix, matrix);
    }

    fn move_line(&mut self, x: f64, y: f64) {
        let line = times(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line);
        self.place(line);
    }

    fn advance(&mut self, x: f64) {
        self.text = times(&[1.0, 0.0, 0.0, 1.0, x, 0.0], &self.text);
    }

    /// Where the next glyph comes, and how high it is, on the page.
    fn pen(&self) -> ((f64, f64), f64) {
        let whole = times(&self.text, &self.state.matrix);
        let place = times(&[1.0, 0.0, 0.0, 1.0, 0.0, self.state.rise], &whole);
        (
            (place[4], place[5]),
            self.state.size.abs() * whole[2].hypot(whole[3]),
        )
    }

    fn show(&mut self, operand: Option<&[u8]>) -> Result<(), PdfError> {
        let (Some(shown), Some(font)) = (operand.and_then(string), self.state.font.clone()) else {
            return Ok(());
        };
        let (start, size) = self.pen();
        let mut text = String::new();
        for glyph in font.glyphs(&shown) {
            let space = self.state.letter_space
                + if glyph.is_space {
                    self.state.word_space
                } else {
                    0.0
                };
            self.advance((glyph.width * self.state.size + space) * self.state.stretch);
            text.push_str(&glyph.letters);
        }
        if let Some(mark) = self.marks.iter_mut().find(|mark| mark.replaced) {
            text = mark.instead.take().unwrap_or_default();
        }
        if self.pieces.len() >= MAX_PIECES {
            return Err(PdfError::TooMuch {
                what: "the text on a page",
                max: MAX_PIECES,
            });
        }
        self.pieces.push(Piece {
            text,
            start,
            end: self.pen().0,
            size,
            mark: self.marks.iter().rev().find_map(|mark| mark.number),
            artifact: self.marks.iter().any(|mark| mark.artifact),
        });
        Ok(())
    }

    fn open_mark(&mut self, operands: &[&[u8]], resources: &'a [u8]) -> Result<(), PdfError> {
        if self.marks.len() >= MAX_STACK {
            return Err(PdfError::TooMuch {
                what: "the marks inside one another",
                max: MAX_STACK,
            });
        }
        let artifact = operands.first().copied().and_then(name) == Some(b"Artifact");
        let mut mark = Mark {
            artifact,
            ..Mark::default()
        };
        let file = self.pages.file;
        let mut properties = operands.get(1).copied();
        if let (Some(key), Some(known)) = (
            properties.and_then(name),
            file.get(resources, "Properties")?,
        ) {
            file.spend(known.len())?;
            properties = file.get(known, &String::from_utf8_lossy(key))?;
        }
        if let Some(properties) = properties.filter(|properties| properties.starts_with(b"<<")) {
            mark.number = value(properties, "MCID")?.and_then(integer);
            mark.instead = value(properties, "ActualText")?
                .and_then(string)
                .map(|text| unicode(&text));
            mark.replaced = mark.instead.is_some();
        }
        self.marks.push(mark);
        Ok(())
    }

    fn draw_form(
        &mut self,
        operands: &[&[u8]],
        resources: &'a [u8],
        depth: usize,
    ) -> Result<(), PdfError> {
        let file = self.pages.file;
        let Some(key) = operands.first().copied().and_then(name) else {
            return Ok(());
        };
        let Some(objects) = file.get(resources, "XObject")? else {
            return Ok(());
        };
        file.spend(objects.len())?;
        let Some(number) = value(objects, &String::from_utf8_lossy(key))?.and_then(reference)
        else {
            return Ok(());
        };
        let dict = file.object(number)?;
        if file.get(dict, "Subtype")?.and_then(name) != Some(b"Form") {
            return Ok(());
        }
        if depth >= MAX_FORMS {
            return Err(PdfError::TooMuch {
                what: "the forms inside one another",
                max: MAX_FORMS,
            });
        }
        let content = file.stream(number, usize::MAX)?;
        let inner = file.get(dict, "Resources")?.unwrap_or(resources);
        let (state, states, text, line) = (
            self.state.clone(),
            std::mem::take(&mut self.states),
            self.text,
            self.line,
        );
        if let [a, b, c, d, e, f] = file.numbers(dict, "Matrix")?.as_slice() {
            self.state.matrix = times(&[*a, *b, *c, *d, *e, *f], &self.state.matrix);
        }
        self.run(&content, inner, depth + 1)?;
        (self.state, self.states, self.text, self.line) = (state, states, text, line);
        Ok(())
    }
}

fn is_operand(token: &[u8]) -> bool {
    match token.first() {
        None | Some(b'/' | b'(' | b'<' | b'[' | b'+' | b'-' | b'.') => true,
        Some(byte) => byte.is_ascii_digit() || matches!(token, b"true" | b"false" | b"null"),
    }
}

/// The end of an inline image's data, which starts after `ID`.
fn end_of_image(content: &[u8], from: usize) -> usize {
    let rest = content.get(from..).unwrap_or_default();
    let end = rest.windows(4).position(|window| {
        super::syntax::is_blank(window[0])
            && &window[1..3] == b"EI"
            && super::syntax::is_blank(window[3])
    });
    end.map_or(content.len(), |end| from + end + 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::sample;

    fn pieces(content: &str) -> Result<Vec<Piece>, PdfError> {
        let pdf = sample::page(content);
        let file = File::parse(&pdf)?;
        Pages::new(&file).pieces(file.pages()?[0])
    }

    #[test]
    fn every_piece_knows_its_place() {
        let found = pieces("q 2 0 0 2 10 20 cm BT /F1 12 Tf 1 0 0 1 5 7 Tm [(ab) -1000 (c)] TJ 0 -14 Td (d) Tj ET Q").unwrap();
        let texts: Vec<_> = found.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(texts, ["ab", "c", "d"]);
        assert_eq!(found[0].start, (20.0, 34.0));
        // Two letters of half an em at 12 points, doubled by the matrix.
        assert_eq!(found[0].end, (44.0, 34.0));
        assert_eq!(found[1].start, (68.0, 34.0));
        assert_eq!(found[2].start, (20.0, 6.0));
        assert!((found[0].size - 24.0).abs() < 1e-9);
    }

    #[test]
    fn marks_name_replace_and_set_apart() {
        let found = pieces(
            "BT /F1 12 Tf /P <</MCID 3>> BDC (a) Tj /Span <</ActualText <FEFF00AD>>> BDC (-) Tj (x) Tj EMC EMC \
             /Artifact BMC (1) Tj EMC ET",
        )
        .unwrap();
        let texts: Vec<_> = found
            .iter()
            .map(|piece| (piece.text.as_str(), piece.mark, piece.artifact))
            .collect();
        assert_eq!(
            texts,
            [
                ("a", Some(3), false),
                ("\u{AD}", Some(3), false),
                ("", Some(3), false),
                ("1", None, true)
            ]
        );
    }

    #[test]
    fn broken_content_is_an_error_and_an_image_is_not_read_as_text() {
        assert!(pieces("BT (never closed Tj").is_err());
        let found = pieces("BI /W 1 ID \x01((( EI BT /F1 9 Tf (na) Tj ET").unwrap();
        assert_eq!(found.len(), 1);
    }
}
