//! Fields: an instruction, and the words that it last gave. Readers see the words.

/// The fields that are open, the innermost last. They may begin in one paragraph and end in another.
#[derive(Default)]
pub struct Fields {
    open: Vec<Field>,
}

#[derive(Default)]
struct Field {
    instruction: String,
    /// Whether its result has begun.
    shows: bool,
}

/// What a field does with the words in it.
#[derive(Debug, PartialEq, Eq)]
pub enum Deed {
    /// They link to an address.
    Link(String),
    /// It repeats the number of the note at this bookmark.
    NoteAt(String),
    /// It makes a table of contents or a number of a page.
    Made,
    /// They are words.
    Words,
}

impl Fields {
    /// A field begins, its result begins, or it ends.
    pub fn sign(&mut self, kind: &str) {
        match kind {
            "begin" => self.open.push(Field::default()),
            "separate" => {
                if let Some(field) = self.open.last_mut() {
                    field.shows = true;
                }
            }
            "end" => {
                self.open.pop();
            }
            _ => {}
        }
    }

    /// A piece of an instruction.
    pub fn instruction(&mut self, text: &str) {
        if let Some(field) = self
            .open
            .last_mut()
            .filter(|field| field.instruction.len() < 4096)
        {
            field.instruction.push_str(text);
        }
    }

    /// Whether what comes now is shown: not an instruction, nor what a field made.
    pub fn shows(&self) -> bool {
        self.open.iter().all(|field| {
            field.shows && !matches!(deed(&field.instruction), Deed::Made | Deed::NoteAt(_))
        })
    }

    /// The address that the words now lead to.
    pub fn link(&self) -> Option<String> {
        self.open
            .iter()
            .rev()
            .find_map(|field| match deed(&field.instruction) {
                Deed::Link(url) if field.shows => Some(url),
                _ => None,
            })
    }

    /// The bookmark of the note whose number the innermost field repeats.
    pub fn note(&self) -> Option<String> {
        match deed(&self.open.last()?.instruction) {
            Deed::NoteAt(place) => Some(place),
            _ => None,
        }
    }

    /// At the end of a paragraph: an instruction that was never ended hides nothing after it.
    pub fn end_paragraph(&mut self) {
        self.open.retain(|field| field.shows);
    }
}

/// What an instruction does.
pub fn deed(instruction: &str) -> Deed {
    let mut words = instruction.split_whitespace();
    let name = words.next().unwrap_or_default().to_ascii_uppercase();
    let first = words.next().unwrap_or_default();
    match name.as_str() {
        "HYPERLINK" => {
            let quoted = instruction.split('"').nth(1).unwrap_or(first).to_owned();
            // `\l` comes before the name of a place in the document.
            let place = first == "\\l";
            Deed::Link(if place { format!("#{quoted}") } else { quoted })
        }
        "NOTEREF" => Deed::NoteAt(first.to_owned()),
        "TOC" | "PAGE" | "NUMPAGES" | "INDEX" | "TOA" => Deed::Made,
        _ => Deed::Words,
    }
}
