//! The parts of an OpenDocument text that hardly differ: its styles, lists, and what is where.

use crate::documents::{
    styles::{
        CLOSING, DEMAND, INSTITUTION, LOOSE_ITEM, OFFICE, PERSON, PLACE_AND_DATE, POSTAL,
        SALUTATION, SENDER, SUBJECT,
    },
    xml::Xml,
};
use letters::letter::Language;

/// The vocabularies that our parts use.
macro_rules! names {
    () => {
        r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.2""#
    };
}

/// A style of words with some of bold (1), italic (2) and struck out (4).
macro_rules! marks {
    ($bits:literal, $look:literal) => {
        concat!(
            "<style:style style:name=\"Marks",
            $bits,
            "\" style:family=\"text\"><style:text-properties ",
            $look,
            "/></style:style>"
        )
    };
}

/// A paragraph of a cell.
macro_rules! cell {
    ($name:literal, $align:literal) => {
        concat!("<style:style style:name=\"", $name, "\" style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\"><style:paragraph-properties fo:text-align=\"", $align, "\"/></style:style>")
    };
}

/// A level of a list, with its mark and how far it stands in.
macro_rules! level {
    (bullet, $level:literal, $sign:literal, $left:literal) => {
        concat!("<text:list-level-style-bullet text:level=\"", $level, "\" text:bullet-char=\"", $sign, "\"><style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-1cm\" fo:margin-left=\"", $left, "cm\"/></style:list-level-properties></text:list-level-style-bullet>")
    };
    (number, $level:literal, $left:literal) => {
        concat!("<text:list-level-style-number text:level=\"", $level, "\" style:num-format=\"1\" style:num-suffix=\".\"><style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-1cm\" fo:margin-left=\"", $left, "cm\"/></style:list-level-properties></text:list-level-style-number>")
    };
}

macro_rules! bullets {
    () => {
        concat!(
            level!(bullet, 1, "•", 1),
            level!(bullet, 2, "–", 2),
            level!(bullet, 3, "•", 3),
            level!(bullet, 4, "–", 4),
            level!(bullet, 5, "•", 5),
            level!(bullet, 6, "–", 6),
            level!(bullet, 7, "•", 7),
            level!(bullet, 8, "–", 8),
            level!(bullet, 9, "•", 9),
            level!(bullet, 10, "–", 10)
        )
    };
}

macro_rules! numbers {
    () => {
        concat!(
            level!(number, 1, 1),
            level!(number, 2, 2),
            level!(number, 3, 3),
            level!(number, 4, 4),
            level!(number, 5, 5),
            level!(number, 6, 6),
            level!(number, 7, 7),
            level!(number, 8, 8),
            level!(number, 9, 9),
            level!(number, 10, 10)
        )
    };
}

pub const CONTENT_START: &str = concat!(
    "<office:document-content ",
    names!(),
    "><office:automatic-styles>",
    marks!(1, "fo:font-weight=\"bold\""),
    marks!(2, "fo:font-style=\"italic\""),
    marks!(3, "fo:font-weight=\"bold\" fo:font-style=\"italic\""),
    marks!(4, "style:text-line-through-style=\"solid\""),
    marks!(
        5,
        "fo:font-weight=\"bold\" style:text-line-through-style=\"solid\""
    ),
    marks!(
        6,
        "fo:font-style=\"italic\" style:text-line-through-style=\"solid\""
    ),
    marks!(
        7,
        "fo:font-weight=\"bold\" fo:font-style=\"italic\" style:text-line-through-style=\"solid\""
    ),
    "<style:style style:name=\"Raised\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>",
    cell!("CellLeft", "left"),
    cell!("CellCenter", "center"),
    cell!("CellRight", "right"),
    "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties style:width=\"16cm\" table:align=\"margins\" fo:margin-bottom=\"0.3cm\"/></style:style>",
    "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.1cm\" fo:border=\"0.5pt solid #808080\"/></style:style>",
    "<text:list-style style:name=\"Bullets\">",
    bullets!(),
    "</text:list-style>",
    "<text:list-style style:name=\"Numbers\">",
    numbers!(),
    "</text:list-style>",
    "<text:list-style style:name=\"Demands\">",
    numbers!(),
    "</text:list-style>",
    "</office:automatic-styles><office:body><office:text>"
);

pub const CONTENT_END: &str = "</office:text></office:body></office:document-content>";

pub const META_START: &str = concat!(
    "<office:document-meta ",
    names!(),
    "><office:meta><meta:generator>Standpunt</meta:generator>"
);

const STYLES_START: &str = concat!(
    "<office:document-styles ",
    names!(),
    "><office:styles><style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:margin-bottom=\"0.28cm\" fo:line-height=\"120%\"/>"
);

/// The end of the styles: words, notes, and paper of A4.
const STYLES_END: &str = r#"<style:style style:name="Source_20_Text" style:display-name="Source Text" style:family="text"><style:text-properties fo:font-family="'Courier New'"/></style:style><text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/></office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin="2.5cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles></office:document-styles>"#;

pub const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;

/// A paragraph style: its name, what its paragraphs look like, and its words.
type Paragraph = (&'static str, &'static str, &'static str);

const HEAD: &str = "fo:margin-bottom=\"0cm\"";

const PARAGRAPHS: [Paragraph; 25] = [
    ("Text body", "", ""),
    (
        "Heading 1",
        "fo:margin-top=\"0.6cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"",
        "fo:font-weight=\"bold\" fo:font-size=\"13.5pt\"",
    ),
    (
        "Heading 2",
        "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"",
        "fo:font-weight=\"bold\" fo:font-size=\"12pt\"",
    ),
    (
        "Heading 3",
        "fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
        "fo:font-weight=\"bold\" fo:font-style=\"italic\"",
    ),
    (
        "Heading 4",
        "fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
        "fo:font-style=\"italic\"",
    ),
    (
        "Heading 5",
        "fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
        "fo:font-style=\"italic\"",
    ),
    (
        SUBJECT,
        "fo:margin-top=\"0.6cm\" fo:margin-bottom=\"0.5cm\" fo:keep-with-next=\"always\"",
        "fo:font-weight=\"bold\" fo:font-size=\"15pt\"",
    ),
    (
        SENDER,
        "fo:margin-bottom=\"0.85cm\"",
        "fo:font-weight=\"bold\"",
    ),
    (
        INSTITUTION,
        "fo:margin-top=\"0.35cm\" fo:margin-bottom=\"0cm\"",
        "",
    ),
    (POSTAL, HEAD, ""),
    (PERSON, HEAD, ""),
    (OFFICE, HEAD, "fo:font-style=\"italic\""),
    (
        PLACE_AND_DATE,
        "fo:margin-top=\"0.6cm\" fo:margin-bottom=\"0cm\"",
        "",
    ),
    (SALUTATION, "fo:margin-bottom=\"0.4cm\"", ""),
    (
        CLOSING,
        "fo:margin-top=\"0.55cm\" fo:keep-with-next=\"always\"",
        "",
    ),
    (
        "Quotations",
        "fo:margin-left=\"1cm\" fo:margin-right=\"1cm\"",
        "fo:font-style=\"italic\"",
    ),
    ("List Paragraph", "fo:margin-bottom=\"0cm\"", ""),
    (LOOSE_ITEM, "", ""),
    ("List Continue", "", ""),
    (DEMAND, "fo:margin-bottom=\"0.18cm\"", ""),
    (
        "Preformatted Text",
        "fo:line-height=\"100%\"",
        "fo:font-family=\"'Courier New'\" fo:font-size=\"9.5pt\"",
    ),
    (
        "Horizontal Line",
        "fo:border-bottom=\"0.5pt solid #808080\" fo:padding=\"0cm\" fo:margin-top=\"0.35cm\" fo:margin-bottom=\"0.35cm\"",
        "",
    ),
    (
        "Table Contents",
        "fo:margin-bottom=\"0cm\" fo:line-height=\"100%\"",
        "",
    ),
    (
        "Footnote",
        "fo:margin-bottom=\"0.07cm\" fo:line-height=\"100%\"",
        "fo:font-size=\"9pt\"",
    ),
    ("Footer", "", ""),
];

/// The language and country, as one tag.
pub const fn tag(language: Language) -> &'static str {
    match language {
        Language::Nl => "nl-NL",
        Language::En => "en-GB",
    }
}

/// A style's name as files hold it: what is no letter or figure by its code.
pub fn encoded(name: &str) -> String {
    name.replace(' ', "_20_")
}

/// The styles.
pub fn styles(language: Language) -> Vec<u8> {
    let (code, country) = match language {
        Language::Nl => ("nl", "NL"),
        Language::En => ("en", "GB"),
    };
    let mut xml = Xml::new(STYLES_START);
    let text = [
        ("fo:font-family", "Georgia"),
        ("fo:font-size", "11pt"),
        ("fo:language", code),
        ("fo:country", country),
    ];
    xml.empty("style:text-properties", &text);
    xml.raw(r#"</style:default-style><style:style style:name="Standard" style:family="paragraph" style:class="text"/>"#);
    for (name, paragraph, words) in PARAGRAPHS {
        let own = encoded(name);
        let mut attributes = vec![
            ("style:name", own.as_str()),
            ("style:display-name", name),
            ("style:family", "paragraph"),
            ("style:parent-style-name", "Standard"),
        ];
        let level = name.strip_prefix("Heading ");
        attributes.extend(level.map(|level| ("style:default-outline-level", level)));
        xml.open("style:style", &attributes);
        if !paragraph.is_empty() {
            xml.raw(&format!("<style:paragraph-properties {paragraph}/>"));
        }
        if !words.is_empty() {
            xml.raw(&format!("<style:text-properties {words}/>"));
        }
        xml.close();
    }
    xml.finish(STYLES_END)
}
