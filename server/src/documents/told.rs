//! What was left out while a document was read.

use app::documents::Note;

/// Counts, so that each kind is told once.
#[derive(Debug, Default)]
pub struct Told {
    pub images: u32,
    pub comments: u32,
    pub tracked: bool,
    pub hidden: bool,
    pub macros: bool,
    pub nested_tables: u32,
    pub symbols: u32,
    pub text_boxes: u32,
}

impl Told {
    /// As notes.
    pub fn notes(&self) -> Vec<Note> {
        let some = |count: u32, note: fn(u32) -> Note| (count > 0).then(|| note(count));
        let one = |is: bool, note: Note| is.then_some(note);
        [
            one(self.tracked, Note::TrackedChanges),
            some(self.images, Note::Images),
            some(self.comments, Note::Comments),
            some(self.text_boxes, Note::TextBoxes),
            some(self.nested_tables, Note::NestedTables),
            some(self.symbols, Note::Symbols),
            one(self.hidden, Note::Hidden),
            one(self.macros, Note::Macros),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
