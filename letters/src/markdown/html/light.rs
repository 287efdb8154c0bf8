//! One passage as HTML, with marks on some of its words and the beginnings of its lines.

use super::{HtmlMarks, Page, escape};
use crate::markdown::passages::Part;
use crate::markdown::tree::{Block, Document};
use std::collections::BTreeMap;

/// Words that are marked: glyphs of a passage (see [`crate::markdown::ink`]), by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lit {
    /// The first.
    pub from: usize,
    /// The one after the last.
    pub to: usize,
    /// The class of the mark.
    pub class: &'static str,
    /// What stands behind the words: a number, or a few signs.
    pub sign: String,
    /// Where the sign leads: the `id` of what is said about the words.
    pub target: String,
    /// What the sign is called: "Opmerking 3".
    pub label: String,
}

/// A passage: its marked words in `<mark class="…">`, each followed by `<sup class="at">` with a link to what is said
/// about it. At each of `lines` (a glyph and a line's number) stands `<br class="ln"><span class="ln" data-n="…">`,
/// without words of its own; the style sheet shows it or not.
#[must_use]
pub fn passage(
    document: &Document,
    marks: &HtmlMarks,
    part: Part,
    lit: &[Lit],
    lines: &[(usize, u32)],
) -> String {
    let mut page = Page::of(document, marks);
    page.light = Some(Light::of(lit, lines));
    match part {
        Part::Block(at) => {
            if let Some(block) = document.blocks.get(at) {
                page.block(block);
            }
        }
        Part::Demand(at, item) => {
            if let Some(Block::Demands { items }) = document.blocks.get(at) {
                page.demands(items.get(item..=item).unwrap_or_default());
            }
        }
        Part::Note(at) => page.end_note(at),
    }
    page.out
}

/// What is marked, and how far the words have come.
pub(super) struct Light<'a> {
    lit: &'a [Lit],
    lines: BTreeMap<usize, u32>,
    /// At which glyphs a mark begins or ends.
    begins: BTreeMap<usize, Vec<usize>>,
    ends: BTreeMap<usize, Vec<usize>>,
    /// The marks around the present glyph.
    open: Vec<usize>,
    at: usize,
    in_link: bool,
}

impl<'a> Light<'a> {
    fn of(lit: &'a [Lit], lines: &[(usize, u32)]) -> Self {
        let (mut begins, mut ends) = (BTreeMap::new(), BTreeMap::new());
        for (index, one) in lit.iter().enumerate().filter(|(_, one)| one.from < one.to) {
            let list: &mut Vec<usize> = begins.entry(one.from).or_default();
            list.push(index);
            let list: &mut Vec<usize> = ends.entry(one.to).or_default();
            list.push(index);
        }
        Self {
            lit,
            lines: lines.iter().copied().collect(),
            begins,
            ends,
            open: vec![],
            at: 0,
            in_link: false,
        }
    }

    fn open_tag(&self, out: &mut String) {
        let mut classes: Vec<&str> = self.open.iter().map(|open| self.lit[*open].class).collect();
        if classes.is_empty() {
            return;
        }
        classes.sort_unstable();
        classes.dedup();
        out.push_str("<mark class=\"");
        out.push_str(&classes.join(" "));
        out.push_str("\">");
    }

    fn close_tag(&self, out: &mut String) {
        if !self.open.is_empty() {
            out.push_str("</mark>");
        }
    }

    /// The sign behind marked words.
    fn sign(&self, of: usize, out: &mut String) {
        let Lit {
            sign,
            target,
            label,
            class,
            ..
        } = &self.lit[of];
        out.push_str("<sup class=\"at ");
        out.push_str(class);
        out.push_str("\">");
        // A link does not stand in a link.
        if self.in_link {
            escape(sign, out);
        } else {
            out.push_str("<a href=\"#");
            escape(target, out);
            out.push_str("\" aria-label=\"");
            escape(label, out);
            out.push_str("\">");
            escape(sign, out);
            out.push_str("</a>");
        }
        out.push_str("</sup>");
    }

    fn words(&mut self, text: &str, out: &mut String) {
        self.open_tag(out);
        let mut buffer = [0; 4];
        for c in text.chars() {
            if c.is_whitespace() {
                escape(c.encode_utf8(&mut buffer), out);
                continue;
            }
            let line = self.lines.remove(&self.at);
            let begins = self.begins.remove(&self.at);
            if line.is_some() || begins.is_some() {
                self.close_tag(out);
                if let Some(number) = line {
                    out.push_str("<br class=\"ln\"><span class=\"ln\" data-n=\"");
                    out.push_str(&number.to_string());
                    out.push_str("\"></span>");
                }
                self.open.extend(begins.into_iter().flatten());
                self.open_tag(out);
            }
            escape(c.encode_utf8(&mut buffer), out);
            self.at += 1;
            if let Some(ends) = self.ends.remove(&self.at) {
                self.close_tag(out);
                for end in ends {
                    self.open.retain(|open| *open != end);
                    self.sign(end, out);
                }
                self.open_tag(out);
            }
        }
        self.close_tag(out);
    }
}

impl Page<'_> {
    /// Words of the text, escaped and with their marks.
    pub(super) fn words(&mut self, text: &str) {
        match &mut self.light {
            Some(light) => light.words(text, &mut self.out),
            None => escape(text, &mut self.out),
        }
    }

    pub(super) const fn in_link(&mut self, inside: bool) {
        if let Some(light) = &mut self.light {
            light.in_link = inside;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{html::Notes, ink, ink::Ink, parse_placed, passages};

    fn shown(source: &str, words: &[&str]) -> String {
        let (document, places) = parse_placed(source);
        let ink = Ink::of(source);
        let passage_of = passages(&document, &places, source).remove(0);
        let glyphs = ink.within(&passage_of.range);
        let lit: Vec<Lit> = words
            .iter()
            .enumerate()
            .map(|(at, words)| {
                let start = source.find(words).unwrap();
                let lit = ink::lit(glyphs, &(start..start + words.len()));
                Lit {
                    from: lit.start,
                    to: lit.end,
                    class: "c",
                    sign: (at + 1).to_string(),
                    target: format!("t{}", at + 1),
                    label: format!("Opmerking {}", at + 1),
                }
            })
            .collect();
        let marks = HtmlMarks {
            demand: "Verzoek".into(),
            note: "Noot".into(),
            notes: Notes::AtEnd {
                title: "Noten".into(),
                back: "Terug".into(),
            },
            after_demand: BTreeMap::new(),
            claims: BTreeMap::new(),
            demand_links: BTreeMap::new(),
        };
        passage(&document, &marks, passage_of.part, &lit, &[])
    }

    #[test]
    fn a_mark_never_crosses_another_element() {
        assert_eq!(
            shown("Een *schuine <zin>* hier.", &["Een *schuine"]),
            "<p><mark class=\"c\">Een </mark><em><mark class=\"c\">schuine</mark><sup class=\"at c\"><a href=\"#t1\" aria-label=\"Opmerking 1\">1</a></sup> &lt;zin&gt;</em> hier.</p>\n"
        );
    }

    #[test]
    fn marks_may_overlap_and_a_sign_in_a_link_is_no_link() {
        let html = shown(
            "Dit [staat hier](https://a.nl) nu.",
            &["Dit [staat", "staat hier"],
        );
        assert_eq!(
            html.matches("<mark").count(),
            html.matches("</mark>").count()
        );
        assert_eq!(html.matches("<a ").count(), 1, "{html}");
        assert!(html.contains("<sup class=\"at c\">2</sup>"), "{html}");
    }
}
