//! The parts of a Word document that hardly differ: its styles, lists, settings, and what is where.
//!
//! Names and order of elements follow ECMA-376, part 1; Word refuses a file in which they stand otherwise.

use crate::documents::{
    styles::{
        CLOSING, DEMAND, INSTITUTION, LOOSE_ITEM, OFFICE, PERSON, PLACE_AND_DATE, POSTAL,
        SALUTATION, SENDER, SUBJECT,
    },
    xml::Xml,
};
use letters::letter::Language;

/// The shapes of lists.
pub const BULLETS: &str = "0";
/// With numbers.
pub const NUMBERS: &str = "1";
/// The demands, numbered through the whole letter.
pub const DEMANDS: &str = "2";

pub const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>"#;

pub const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>"#;

pub const DOCUMENT_RELATIONS: &str = r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>"#;

pub const DOCUMENT_START: &str = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>"#;

/// A4 with margins of 2.5 cm, then the end.
pub const DOCUMENT_END: &str = r#"<w:sectPr><w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>"#;

/// The two lines that Word draws above notes stand first.
pub const FOOTNOTES_START: &str = r#"<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"#;

pub const NOTE_SIGN: &str = r#"<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>"#;

pub const RAISED_START: &str = r#"<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>"#;

pub const NUMBERING_START: &str =
    r#"<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#;

pub const TABLE_PROPERTIES: &str = r#"<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>"#;

pub const APP: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Standpunt</Application></Properties>"#;

pub const CORE_START: &str = r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">"#;

pub const CUSTOM_START: &str = r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">"#;

/// The format that all custom properties have.
pub const CUSTOM_FORMAT: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/// A style's id: its name without spaces.
pub fn id(name: &str) -> String {
    let mut id: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    if let Some(first) = id.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    id
}

/// The style of a heading: the subject is the title, so that sections begin at Word's first level.
pub const fn heading(level: u8) -> &'static str {
    match level {
        0..=2 => "heading 1",
        3 => "heading 2",
        4 => "heading 3",
        5 => "heading 4",
        _ => "heading 5",
    }
}

/// The style of what goes on in an item that stands in this many lists.
pub const fn list_continue(lists: usize) -> &'static str {
    match lists {
        0 | 1 => "List Continue",
        2 => "List Continue 2",
        3 => "List Continue 3",
        4 => "List Continue 4",
        _ => "List Continue 5",
    }
}

/// The language as Word names it.
pub const fn language(language: Language) -> &'static str {
    match language {
        Language::Nl => "nl-NL",
        Language::En => "en-GB",
    }
}

/// The id of a link's relationship, by its place.
pub fn link_id(at: usize) -> String {
    format!("rIdL{}", at + 1)
}

/// The relationships of a part: those given, then its links.
pub fn relations(start: &str, links: &[String]) -> Vec<u8> {
    let mut xml = Xml::new(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    );
    xml.raw(start);
    for (at, url) in links.iter().enumerate() {
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
        let values = [
            ("Id", &*link_id(at)),
            ("Type", kind),
            ("Target", url),
            ("TargetMode", "External"),
        ];
        xml.empty("Relationship", &values);
    }
    xml.finish("</Relationships>")
}

/// Word's settings: notes have their lines, and the text is in this language.
pub fn settings(language: &str) -> Vec<u8> {
    let mut xml = Xml::new(
        r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:autoHyphenation/><w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#,
    );
    xml.empty("w:themeFontLang", &[("w:val", language)]);
    xml.raw(r#"<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>"#);
    xml.finish("</w:settings>")
}

/// The shapes of the three sorts of list, each with nine levels.
pub fn shapes(xml: &mut Xml) {
    for (shape, demands) in [(BULLETS, false), (NUMBERS, false), (DEMANDS, true)] {
        xml.open("w:abstractNum", &[("w:abstractNumId", shape)]);
        xml.empty("w:multiLevelType", &[("w:val", "multilevel")]);
        for level in 0..9_usize {
            xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
            xml.empty("w:start", &[("w:val", "1")]);
            let bullets = shape == BULLETS;
            let format = if bullets { "bullet" } else { "decimal" };
            xml.empty("w:numFmt", &[("w:val", format)]);
            if demands && level == 0 {
                xml.empty("w:pStyle", &[("w:val", &id(DEMAND))]);
            }
            let text = if bullets {
                ["•", "–", "▪"][level % 3].to_owned()
            } else {
                format!("%{}.", level + 1)
            };
            xml.empty("w:lvlText", &[("w:val", &text)]);
            xml.empty("w:lvlJc", &[("w:val", "left")]);
            let left = ((level + 1) * 567).to_string();
            xml.open("w:pPr", &[]);
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", "567")])
                .close()
                .close();
        }
        xml.close();
    }
}

/// A paragraph style: its name, the one it is based on, the one that follows, what its paragraphs and words look like.
type Paragraph = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const HEAD: &str = r#"<w:spacing w:after="0"/>"#;
const ITEM: &str = r#"<w:ind w:left="567"/><w:contextualSpacing/>"#;

/// Every paragraph style but the first, in order.
const PARAGRAPHS: [Paragraph; 28] = [
    (
        "heading 1",
        "Normal",
        "Normal",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="0"/>"#,
        r#"<w:b/><w:sz w:val="27"/>"#,
    ),
    (
        "heading 2",
        "Normal",
        "Normal",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="260" w:after="80"/><w:outlineLvl w:val="1"/>"#,
        r#"<w:b/><w:sz w:val="24"/>"#,
    ),
    (
        "heading 3",
        "Normal",
        "Normal",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="220" w:after="60"/><w:outlineLvl w:val="2"/>"#,
        "<w:b/><w:i/>",
    ),
    (
        "heading 4",
        "Normal",
        "Normal",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="40"/><w:outlineLvl w:val="3"/>"#,
        "<w:i/>",
    ),
    (
        "heading 5",
        "Normal",
        "Normal",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="40"/><w:outlineLvl w:val="4"/>"#,
        "<w:i/>",
    ),
    (
        SUBJECT,
        "Normal",
        "Normal",
        r#"<w:keepNext/><w:spacing w:before="360" w:after="280"/>"#,
        r#"<w:b/><w:sz w:val="30"/>"#,
    ),
    (
        SENDER,
        "Normal",
        INSTITUTION,
        r#"<w:spacing w:after="480"/>"#,
        "<w:b/>",
    ),
    (
        INSTITUTION,
        "Normal",
        POSTAL,
        r#"<w:spacing w:before="200" w:after="0"/>"#,
        "",
    ),
    (POSTAL, "Normal", POSTAL, HEAD, ""),
    (PERSON, "Normal", OFFICE, HEAD, ""),
    (OFFICE, "Normal", PERSON, HEAD, "<w:i/>"),
    (
        PLACE_AND_DATE,
        "Normal",
        SUBJECT,
        r#"<w:spacing w:before="360" w:after="0"/>"#,
        "",
    ),
    (
        SALUTATION,
        "Normal",
        "Normal",
        r#"<w:spacing w:after="220"/>"#,
        "",
    ),
    (
        CLOSING,
        "Normal",
        "Normal",
        r#"<w:keepNext/><w:spacing w:before="320"/>"#,
        "",
    ),
    (
        "Quote",
        "Normal",
        "Normal",
        r#"<w:ind w:left="567" w:right="567"/>"#,
        "<w:i/>",
    ),
    ("List Paragraph", "Normal", "List Paragraph", ITEM, ""),
    (
        LOOSE_ITEM,
        "Normal",
        LOOSE_ITEM,
        r#"<w:ind w:left="567"/>"#,
        "",
    ),
    (
        "List Continue",
        "Normal",
        "List Continue",
        r#"<w:ind w:left="567"/>"#,
        "",
    ),
    (
        "List Continue 2",
        "Normal",
        "List Continue 2",
        r#"<w:ind w:left="1134"/>"#,
        "",
    ),
    (
        "List Continue 3",
        "Normal",
        "List Continue 3",
        r#"<w:ind w:left="1701"/>"#,
        "",
    ),
    (
        "List Continue 4",
        "Normal",
        "List Continue 4",
        r#"<w:ind w:left="2268"/>"#,
        "",
    ),
    (
        "List Continue 5",
        "Normal",
        "List Continue 5",
        r#"<w:ind w:left="2835"/>"#,
        "",
    ),
    (
        "footnote text",
        "Normal",
        "footnote text",
        r#"<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>"#,
        r#"<w:sz w:val="18"/><w:szCs w:val="18"/>"#,
    ),
    (
        "HTML Preformatted",
        "Normal",
        "HTML Preformatted",
        r#"<w:spacing w:line="240" w:lineRule="auto"/>"#,
        r#"<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:sz w:val="19"/>"#,
    ),
    (
        "Horizontal Line",
        "Normal",
        "Normal",
        r#"<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="808080"/></w:pBdr><w:spacing w:before="200" w:after="200"/>"#,
        "",
    ),
    (
        DEMAND,
        "Normal",
        DEMAND,
        r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="100"/>"#,
        "",
    ),
    ("header", "Normal", "header", "", ""),
    ("footer", "Normal", "footer", "", ""),
];

/// The styles.
pub fn styles(language: &str) -> Vec<u8> {
    let mut xml = Xml::new(
        r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Georgia"/><w:sz w:val="22"/><w:szCs w:val="22"/>"#,
    );
    xml.empty(
        "w:lang",
        &[
            ("w:val", language),
            ("w:eastAsia", "en-US"),
            ("w:bidi", "ar-SA"),
        ],
    );
    xml.raw(r#"</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>"#);
    for (name, based, next, paragraph, run) in PARAGRAPHS {
        let ours = name.starts_with("Standpunt");
        let mut attributes = vec![("w:type", "paragraph")];
        if ours {
            attributes.push(("w:customStyle", "1"));
        }
        let own = id(name);
        attributes.push(("w:styleId", &own));
        xml.open("w:style", &attributes);
        xml.empty("w:name", &[("w:val", name)]);
        xml.empty("w:basedOn", &[("w:val", &id(based))]);
        xml.empty("w:next", &[("w:val", &id(next))]);
        xml.empty("w:qFormat", &[]);
        if !paragraph.is_empty() {
            xml.open("w:pPr", &[]).raw(paragraph).close();
        }
        if !run.is_empty() {
            xml.open("w:rPr", &[]).raw(run).close();
        }
        xml.close();
    }
    xml.raw(r#"<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="0B5563"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="character" w:styleId="HTMLCode"><w:name w:val="HTML Code"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/></w:rPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>"#);
    xml.finish("</w:styles>")
}
