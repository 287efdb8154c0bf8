//! What a document says, before it is Markdown: its lines in order, each with what it is.

use letters::{
    letter::{Kind, Language},
    markdown::Align,
};
use std::rc::Rc;

/// A document as it was read.
#[derive(Debug, Default)]
pub struct Flow {
    /// Its lines and tables.
    pub lines: Vec<Line>,
    /// Its footnotes and endnotes; runs refer to them by place.
    pub notes: Vec<Vec<Line>>,
    /// The title in its properties.
    pub title: Option<String>,
    /// The language it is set in.
    pub language: Option<Language>,
    /// What sort of letter it is, which only documents of ours say.
    pub kind: Option<Kind>,
}

/// A paragraph or a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is.
    pub role: Role,
    /// Its words; none for a table.
    pub runs: Vec<Run>,
}

/// What a line is.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Role {
    #[default]
    Body,
    /// A heading as the document counts them, from 1; with the names of places in it.
    Heading {
        level: u8,
        places: Vec<String>,
    },
    Item(Mark),
    /// Goes on within an item: of that level, or of the one above it.
    More(Option<u8>),
    Quote,
    Code,
    Rule,
    Table(Table),
    Front(Part),
}

/// A part of a letter's head or foot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Subject,
    Sender,
    Institution,
    Postal,
    Person,
    Office,
    PlaceAndDate,
    /// A date, as documents of others have it; a place may stand before it.
    Dated,
    Salutation,
    Closing,
}

/// What stands before an item.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mark {
    /// Which list it belongs to.
    pub list: String,
    /// How deep, from 0.
    pub level: u8,
    /// Its number; none for a dot.
    pub number: Option<u64>,
    /// Whether it is one of the letter's demands.
    pub demand: bool,
    /// Whether items stand apart.
    pub loose: bool,
}

/// A table, with the words of each cell on one line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    pub align: Vec<Align>,
    pub rows: Vec<Vec<Vec<Run>>>,
}

/// Words with the same marks, or a sign between them.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub what: What,
    pub marks: Marks,
}

#[derive(Debug, Clone, PartialEq)]
pub enum What {
    Text(String),
    /// A footnote, by its place in [`Flow::notes`].
    Note(usize),
    Break,
}

/// How words are marked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each mark is there or not, in any combination"
)]
pub struct Marks {
    pub bold: bool,
    pub italic: bool,
    pub strike: bool,
    pub code: bool,
    pub link: Option<Rc<str>>,
}

impl Run {
    /// Words.
    pub fn text(text: impl Into<String>, marks: &Marks) -> Self {
        Self {
            what: What::Text(text.into()),
            marks: marks.clone(),
        }
    }

    /// Whether it is bold, italic or struck out.
    pub fn is_marked(&self) -> bool {
        self.marks.bold || self.marks.italic || self.marks.strike
    }

    /// The same words, neither bold nor italic nor struck out.
    pub fn unmarked(mut self) -> Self {
        self.marks.bold = false;
        self.marks.italic = false;
        self.marks.strike = false;
        self
    }

    /// Whether nothing can be seen of it.
    pub fn is_blank(&self) -> bool {
        match &self.what {
            What::Text(text) => text.trim().is_empty(),
            What::Break => true,
            What::Note(_) => false,
        }
    }
}

impl Line {
    /// The words without marks, on one line.
    pub fn words(&self) -> String {
        plain(&self.runs)
    }

    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        !matches!(self.role, Role::Table(_) | Role::Rule) && self.runs.iter().all(Run::is_blank)
    }
}

/// Words without marks and notes, single spaces between.
pub fn plain(runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        match &run.what {
            What::Text(text) => out.push_str(text),
            What::Break => out.push(' '),
            What::Note(_) => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A table of cells, each with its lines. One that has a single column only places things on a page: its lines stand alone.
pub fn table(align: Vec<Align>, rows: Vec<Vec<Vec<Line>>>) -> Vec<Line> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if columns <= 1 {
        return rows.into_iter().flatten().flatten().collect();
    }
    let mut rows: Vec<Vec<Vec<Run>>> = rows
        .into_iter()
        .map(|cells| cells.into_iter().map(one_line).collect())
        .collect();
    if rows.iter().flatten().flatten().all(Run::is_blank) {
        return Vec::new();
    }
    if let Some(head) = rows.first_mut() {
        // A head is shown as one: its words need not be bold as well.
        let bold = head
            .iter()
            .flatten()
            .all(|run| run.marks.bold || run.is_blank());
        for run in head.iter_mut().flatten().filter(|_| bold) {
            run.marks.bold = false;
        }
    }
    vec![Line {
        role: Role::Table(Table { align, rows }),
        runs: Vec::new(),
    }]
}

/// All words of some lines on one.
fn one_line(lines: Vec<Line>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for line in lines {
        let mut runs = line.runs;
        if let Role::Table(table) = line.role {
            for cell in table.rows.into_iter().flatten() {
                runs.push(Run::text(" ", &Marks::default()));
                runs.extend(cell);
            }
        }
        if !out.is_empty() && !runs.is_empty() {
            out.push(Run::text(" ", &Marks::default()));
        }
        out.extend(runs);
    }
    for run in &mut out {
        if run.what == What::Break {
            run.what = What::Text(" ".to_owned());
        }
    }
    out
}
