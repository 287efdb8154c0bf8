//! The structure tree: the order in which a screen reader reads a tagged document.

use std::collections::HashSet;

use super::{
    File, PdfError,
    strings::{string, unicode},
    syntax::{integer, items, name, reference, value},
};

/// Elements that run on in the line; every other one starts and ends a line.
const INLINE: [&[u8]; 10] = [
    b"Span",
    b"Link",
    b"Reference",
    b"Quote",
    b"Code",
    b"Strong",
    b"Em",
    b"Annot",
    b"Lbl",
    b"LBody",
];

/// One step of the reading.
#[derive(Debug, PartialEq)]
pub(crate) enum Step {
    /// A block starts or ends here.
    Break,
    /// The marked content with this number on this page (the page's object number).
    Content { page: u32, mark: i64 },
    /// Text that stands in the tree itself, in place of what is drawn.
    Text(String),
}

enum Work<'a> {
    Visit { value: &'a [u8], page: Option<u32> },
    Break,
}

/// The reading order, or `None` when the document is not tagged.
pub(crate) fn reading_order(file: &File) -> Result<Option<Vec<Step>>, PdfError> {
    let catalog = file.object(file.root()?)?;
    let Some(tree) = file.get(catalog, "StructTreeRoot")? else {
        return Ok(None);
    };
    let Some(kids) = value(tree, "K")? else {
        return Ok(None);
    };
    let mut steps = Vec::new();
    let mut seen = HashSet::new();
    let mut work = vec![Work::Visit {
        value: kids,
        page: None,
    }];
    while let Some(next) = work.pop() {
        let (kid, page) = match next {
            Work::Break => {
                steps.push(Step::Break);
                continue;
            }
            Work::Visit { value, page } => (value, page),
        };
        if let Some(mark) = integer(kid) {
            steps.extend(page.map(|page| Step::Content { page, mark }));
            continue;
        }
        // An element hangs in one place only; a second visit would be a circle.
        let number = reference(kid);
        if number.is_some_and(|number| !seen.insert(number)) {
            continue;
        }
        let kid = file.resolve(kid)?;
        if kid.first() == Some(&b'[') {
            let kids = items(kid)?;
            work.extend(
                kids.into_iter()
                    .rev()
                    .map(|value| Work::Visit { value, page }),
            );
        } else if kid.starts_with(b"<<") {
            visit_element(kid, page, &mut work, &mut steps)?;
        }
    }
    Ok(Some(steps))
}

fn visit_element<'a>(
    element: &'a [u8],
    page: Option<u32>,
    work: &mut Vec<Work<'a>>,
    steps: &mut Vec<Step>,
) -> Result<(), PdfError> {
    let page = value(element, "Pg")?.and_then(reference).or(page);
    match value(element, "Type")?.and_then(name) {
        Some(b"MCR") => {
            let mark = value(element, "MCID")?.and_then(integer);
            steps.extend(
                page.zip(mark)
                    .map(|(page, mark)| Step::Content { page, mark }),
            );
            return Ok(());
        }
        Some(b"OBJR") => return Ok(()),
        _ => {}
    }
    let kind = value(element, "S")?.and_then(name).unwrap_or_default();
    let block = !INLINE.contains(&kind);
    if block {
        steps.push(Step::Break);
        work.push(Work::Break);
    }
    if let Some(text) = value(element, "ActualText")?.and_then(string) {
        steps.push(Step::Text(unicode(&text)));
    } else if let Some(kids) = value(element, "K")? {
        work.push(Work::Visit { value: kids, page });
    }
    Ok(())
}
