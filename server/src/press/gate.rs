//! Nothing leaves the press unread: the document is held against the standards it claims and against its own source.

use super::{PressError, PressOrder, tree};
use crate::pdf;
use letters::markdown::{Block, Inline};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use std::collections::HashMap;

/// How many missing places an error names, and how many characters of each.
const NAMED: usize = 12;
const SHOWN: usize = 40;
/// The shortest run, in characters, that counts as found when a piece is broken over pages: two words or so.
const RUN: usize = 16;

/// Holds a document, sealed or not, against PDF/UA-1 and PDF/A-3a, and looks for every word of its source in the text
/// that readers' software gets out of it. Two kinds of reader are asked: one that follows the document's tags, as
/// screen readers do, and one of another make that takes the pages as they are drawn, as most others do.
///
/// # Errors
/// [`PressError::Conformance`] with the rules it breaks, [`PressError::Missing`] with the words it lacks,
/// [`PressError::Unreadable`] when nothing can be read.
pub fn gate(pdf: &[u8], order: &PressOrder) -> Result<(), PressError> {
    conforms(pdf, "PDF/UA-1", ValidationProfile::PdfUa1)?;
    conforms(pdf, "PDF/A-3a", ValidationProfile::PdfA3a)?;
    let pieces = source(order);
    for (printed, reading) in [
        (by_tags(pdf)?, Reading::Tags),
        (by_pages(pdf)?, Reading::Pages),
    ] {
        let mut missing = missing(&pieces, &essence(&printed), reading);
        if !missing.is_empty() {
            missing.truncate(NAMED);
            return Err(PressError::Missing(missing));
        }
    }
    Ok(())
}

/// How a reader goes through a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// In the order of its tags: a paragraph is whole, wherever its pages end.
    Tags,
    /// Page after page, with all that stands at the foot of one and the head of the next in between.
    Pages,
}

fn conforms(
    pdf: &[u8],
    standard: &'static str,
    profile: ValidationProfile,
) -> Result<(), PressError> {
    let report = validate_pdf_bytes(pdf, &ValidationOptions::default().profile(profile))
        .map_err(|error| PressError::Unreadable(error.to_string()))?;
    let failures: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
    if failures.is_empty() {
        Ok(())
    } else {
        Err(PressError::Conformance { standard, failures })
    }
}

fn by_tags(pdf: &[u8]) -> Result<String, PressError> {
    pdf::text(pdf).map_err(|error| PressError::Unreadable(error.to_string()))
}

fn by_pages(pdf: &[u8]) -> Result<String, PressError> {
    pdf_extract::extract_text_from_mem(pdf)
        .map_err(|error| PressError::Unreadable(error.to_string()))
}

/// Every piece of text that must be in the document. It is taken from the parsed letter, not from what was made of
/// it for the template, so that a mistake there shows.
fn source(order: &PressOrder) -> Vec<String> {
    let front = &order.front;
    let mut pieces = vec![front.subject.to_string(), front.sender.to_string()];
    pieces.extend(
        [&front.place, &front.salutation, &front.closing]
            .into_iter()
            .flatten()
            .map(ToString::to_string),
    );
    pieces.extend(front.date.map(|day| order.words.day(day)));
    for addressee in &front.addressees {
        pieces.push(addressee.institution.to_string());
        pieces.extend(addressee.postal.iter().map(ToString::to_string));
        pieces.extend(
            addressee
                .persons
                .iter()
                .flat_map(|person| std::iter::once(&person.name).chain(&person.office))
                .map(ToString::to_string),
        );
    }
    blocks(&order.document.blocks, &mut pieces);
    for note in &order.document.notes {
        blocks(&note.blocks, &mut pieces);
    }
    for line in &order.signatories {
        pieces.extend(
            [
                &line.organisation,
                &line.name,
                &line.role,
                &line.capacity_text,
                &line.note,
            ]
            .into_iter()
            .flatten()
            .cloned(),
        );
    }
    pieces.extend(order.support.iter().cloned());
    if let Some(of) = &order.translation {
        pieces.push(of.sentence.clone());
        pieces.extend(tree::shown(&of.url, ""));
    }
    pieces.push(order.hash().groups(4).join(" "));
    pieces
}

fn blocks(nodes: &[Block], pieces: &mut Vec<String>) {
    for node in nodes {
        match node {
            Block::Paragraph { text } | Block::Heading { text, .. } => inlines(text, pieces),
            Block::Quote { blocks: inner } => blocks(inner, pieces),
            Block::List { items, .. } => items.iter().for_each(|item| blocks(item, pieces)),
            Block::Demands { items } => items.iter().for_each(|item| blocks(&item.blocks, pieces)),
            Block::Table { head, rows, .. } => head
                .iter()
                .chain(rows.iter().flatten())
                .for_each(|cell| inlines(cell, pieces)),
            Block::Code { text } => pieces.extend(text.lines().map(str::to_owned)),
            Block::Rule => {}
        }
    }
}

/// A line's words; a reference to a note ends a piece, as some readers read the note there.
fn inlines(nodes: &[Inline], pieces: &mut Vec<String>) {
    pieces.push(String::new());
    words(nodes, pieces);
    for node in nodes {
        addresses(node, pieces);
    }
}

fn words(nodes: &[Inline], pieces: &mut Vec<String>) {
    for node in nodes {
        match node {
            Inline::Note { .. } => pieces.push(String::new()),
            Inline::Strong { text } | Inline::Emphasis { text } | Inline::Strike { text } => {
                words(text, pieces);
            }
            Inline::Claim { claim } => pieces
                .last_mut()
                .into_iter()
                .for_each(|piece| piece.push_str(&claim.mark())),
            Inline::Link { url, text } => {
                words(text, pieces);
                // Its address is printed behind it.
                if !url.starts_with('#') && tree::shown(url, &tree::plain(text)).is_some() {
                    pieces.push(String::new());
                }
            }
            Inline::Text { text } | Inline::Code { text } => pieces
                .iter_mut()
                .next_back()
                .into_iter()
                .for_each(|piece| piece.push_str(text)),
            Inline::Space | Inline::Break => {}
        }
    }
}

/// The addresses that are printed because the words do not show them.
fn addresses(node: &Inline, pieces: &mut Vec<String>) {
    match node {
        Inline::Link { url, text } if !url.starts_with('#') => {
            pieces.extend(tree::shown(url, &tree::plain(text)));
        }
        Inline::Strong { text } | Inline::Emphasis { text } | Inline::Strike { text } => {
            for inner in text {
                addresses(inner, pieces);
            }
        }
        _ => {}
    }
}

/// The characters that count. White space comes and goes with the lines, and so do hyphens: a face has one shape for
/// the hyphen in a word and the one where a line broke, and simple readers cannot tell which is which.
fn essence(text: &str) -> String {
    let text = [
        ("ﬀ", "ff"),
        ("ﬁ", "fi"),
        ("ﬂ", "fl"),
        ("ﬃ", "ffi"),
        ("ﬄ", "ffl"),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (whole, parts)| {
        text.replace(whole, parts)
    });
    let passing = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' | '\u{200b}' | '\u{2060}'
            )
    };
    text.chars().filter(|c| !passing(*c)).collect()
}

/// The pieces that are not in the printed text, or less often than in the source, each by its first words.
///
/// By tags a piece must be there in one run. By pages, where one ends, notes and page numbers come between: then in a few
/// runs, none of them so short that it could be there by chance. Only one may be short: what stands between the end of
/// a page and a note, or the other way round, can be a word.
fn missing(pieces: &[String], printed: &str, reading: Reading) -> Vec<String> {
    let mut asked: HashMap<String, usize> = HashMap::new();
    let mut missing = Vec::new();
    for piece in pieces {
        let wanted = essence(piece);
        if wanted.is_empty() {
            continue;
        }
        let times = asked.entry(wanted.clone()).or_default();
        *times += 1;
        let whole = printed.matches(&wanted).take(*times).count() == *times;
        if whole {
            continue;
        }
        let gap = match reading {
            Reading::Tags => Some(run(&wanted, printed) % wanted.len()),
            Reading::Pages => gap(&wanted, printed),
        };
        missing.extend(gap.map(|at| wanted[at..].chars().take(SHOWN).collect::<String>()));
    }
    missing
}

/// How many bytes of the piece's beginning are in the printed text in one run.
fn run(wanted: &str, printed: &str) -> usize {
    let ends: Vec<usize> = wanted
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .collect();
    // If a beginning is there, so is every shorter one.
    let there = ends.partition_point(|end| printed.contains(&wanted[..*end]));
    there.checked_sub(1).map_or(0, |last| ends[last])
}

/// Where the piece stops being in the printed text, when it is followed in runs of at least [`RUN`] characters, but one.
fn gap(wanted: &str, printed: &str) -> Option<usize> {
    let (mut from, mut short) = (0, 0);
    while from < wanted.len() {
        let rest = &wanted[from..];
        let end = run(rest, printed);
        if from == 0 && end == rest.len() {
            // It is there in one run, but not often enough.
            return Some(0);
        }
        short += usize::from(end < rest.len() && rest[..end].chars().count() < RUN);
        if end == 0 || short > 1 {
            return Some(from);
        }
        from += end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_that_a_page_breaks_is_there_and_one_that_lacks_a_word_is_not() {
        let pieces = ["Met het oog op rechtsbescherming van het gezin".to_owned()];
        let broken = essence(
            "herstel. Met het 19 Kader, p. 6. pagina 7 van 10 oog op rechtsbescherming van het gezin",
        );
        assert_eq!(missing(&pieces, &broken, Reading::Pages), [""; 0]);
        let lost = essence("herstel. Met het oog op van het gezin");
        for reading in [Reading::Tags, Reading::Pages] {
            assert_eq!(
                missing(&pieces, &lost, reading),
                ["rechtsbeschermingvanhetgezin"],
                "{reading:?}"
            );
        }
    }

    #[test]
    fn a_piece_that_is_there_once_too_few_is_missed() {
        let pieces = ["bestuurder".to_owned(), "bestuurder".to_owned()];
        for reading in [Reading::Tags, Reading::Pages] {
            assert_eq!(missing(&pieces, "debestuurder", reading), ["bestuurder"]);
            assert_eq!(missing(&pieces, "bestuurderbestuurder", reading), [""; 0]);
        }
    }
}
