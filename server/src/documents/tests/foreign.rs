//! Documents as Word and LibreOffice write them, made by hand here.

use super::super::{read, zip::Writer};
use app::documents::{Note, Refused};

const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml""#;

const STYLES: &str = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Huisstijl kop"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Lijstalinea"><w:name w:val="List Paragraph"/></w:style>
<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#;

const NUMBERING: &str = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#;

pub(super) fn docx(body: &str, notes: &str) -> Vec<u8> {
    let mut zip = Writer::default();
    let rels = |inner: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
        )
    };
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    for (name, part) in [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                .to_owned(),
        ),
        (
            "_rels/.rels",
            rels(&format!(
                "<Relationship Id=\"a\" Type=\"{kind}/officeDocument\" Target=\"/word/document.xml\"/>"
            )),
        ),
        (
            "word/document.xml",
            format!("<w:document {W}><w:body>{body}</w:body></w:document>"),
        ),
        (
            "word/_rels/document.xml.rels",
            rels(&format!(
                "<Relationship Id=\"s\" Type=\"{kind}/styles\" Target=\"styles.xml\"/><Relationship Id=\"n\" Type=\"{kind}/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"f\" Type=\"{kind}/footnotes\" Target=\"footnotes.xml\"/><Relationship Id=\"e\" Type=\"{kind}/endnotes\" Target=\"endnotes.xml\"/><Relationship Id=\"l\" Type=\"{kind}/hyperlink\" Target=\"https://voorbeeld.test/x\" TargetMode=\"External\"/><Relationship Id=\"j\" Type=\"{kind}/hyperlink\" Target=\"javascript:alert(1)\" TargetMode=\"External\"/>"
            )),
        ),
        (
            "word/styles.xml",
            format!("<w:styles {W}>{STYLES}</w:styles>"),
        ),
        (
            "word/numbering.xml",
            format!("<w:numbering {W}>{NUMBERING}</w:numbering>"),
        ),
        (
            "word/footnotes.xml",
            format!(
                "<w:footnotes {W}><w:footnote w:type=\"separator\" w:id=\"-1\"/>{notes}</w:footnotes>"
            ),
        ),
        (
            "word/endnotes.xml",
            format!(
                "<w:endnotes {W}><w:endnote w:id=\"1\"><w:p><w:r><w:t>Eindnoot.</w:t></w:r></w:p></w:endnote></w:endnotes>"
            ),
        ),
    ] {
        zip.add(name, part.as_bytes(), true).unwrap();
    }
    zip.finish().unwrap()
}

fn p(style: &str, inner: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{inner}</w:p>")
}

fn item(list: u8, level: u8, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Lijstalinea\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{}</w:p>",
        t(text)
    )
}

fn t(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn body_of(body: &str, notes: &str) -> (String, Vec<Note>) {
    let read = read(&docx(body, notes), "Vereniging Proef").unwrap();
    assert_eq!(
        read.file.text.problems(),
        [],
        "{}",
        read.file.text.body.as_str()
    );
    (read.file.text.body.as_str().to_owned(), read.notes)
}

#[test]
fn a_dutch_word_document_becomes_clean_markdown() {
    let body = [
        p("Titel", &t("Het onderwerp")),
        p("Inhopg1", &t("Inleiding 3")),
        p("Kop1", &t("Inleiding")),
        p("Standaard", &format!("{}<w:r><w:rPr><w:rStyle w:val=\"Zwaar\"/></w:rPr><w:t>vet</w:t></w:r>{}<w:hyperlink r:id=\"l\"><w:r><w:t>een link</w:t></w:r></w:hyperlink>{}<w:hyperlink r:id=\"j\"><w:r><w:t>geen link</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r>", t("Een "), t(" woord, "), t(" en "))),
        item(1, 0, "een"), item(1, 1, "onder een"), item(1, 0, "twee"),
        p("Lijstalinea", &t("gaat verder")),
        p("Eigen", &t("Verzoeken")),
        item(2, 0, "eerste"), item(2, 1, "letter a"), item(2, 0, "tweede"),
        p("Standaard", &t("Tussendoor.")),
        item(2, 0, "derde"),
        p("Standaard", &t("Opnieuw.")),
        item(3, 0, "weer eerste"),
        p("Citaat", &t("Woorden van een ander.")),
        format!("<w:p>{}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"mailto:a@b.test\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", t("Mail "), t("ons")),
        format!("<w:p>{}<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r>{}<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>{}<w:r><w:noBreakHyphen/><w:t>Bra</w:t><w:softHyphen/><w:t>bant</w:t></w:r></w:p>", t("zo "), t(" 30 m"), t(", Noord")),
    ].concat();
    let note = format!(
        "<w:footnote w:id=\"2\">{}</w:footnote>",
        p(
            "Voetnoottekst",
            &format!("<w:r><w:footnoteRef/></w:r>{}", t(" De noot."))
        )
    );
    let read = read(&docx(&body, &note), "Vereniging Proef").unwrap();
    assert_eq!(read.notes, []);
    assert_eq!(read.file.text.front.subject.as_str(), "Het onderwerp");
    assert_eq!(read.file.text.front.sender.as_str(), "Vereniging Proef");
    assert_eq!(read.file.text.problems(), []);
    assert_eq!(
        read.file.text.body.as_str(),
        "## Inleiding\n\nEen **vet** woord, [een link](https://voorbeeld.test/x) en geen link[^1][^2]\n\n\
         - een\n\n  - onder een\n\n- twee\n\n  gaat verder\n\n### Verzoeken\n\n\
         1. eerste\n   1. letter a\n2. tweede\n\nTussendoor.\n\n3. derde\n\nOpnieuw.\n\n1. weer eerste\n\n\
         > Woorden van een ander.\n\nMail [ons](mailto:a@b.test)\n\nzo → 30 m², Noord\u{2011}Brabant\n\n\
         [^1]: De noot.\n\n[^2]: Eindnoot."
    );
}

#[test]
fn changes_are_taken_as_accepted_and_what_is_left_out_is_told() {
    let ins = |text: &str| format!("<w:ins w:id=\"1\">{}</w:ins>", t(text));
    let del =
        |text: &str| format!("<w:del w:id=\"2\"><w:r><w:delText>{text}</w:delText></w:r></w:del>");
    let picture = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:inline><a:graphic/></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape/></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    let text_box = format!(
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><w:txbxContent>{0}</w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        p("x", &t("In het vak."))
    );
    let inner = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        p("x", &t("b")),
        p("x", &t("c"))
    );
    let cell = |inner: String| format!("<w:tc>{inner}</w:tc>");
    let table = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell(p("x", &t("Kop"))),
        cell(p("x", &t("Kop 2"))),
        cell(format!("{}{inner}", p("x", &t("a")))),
        cell(p("x", &t("d")))
    );
    let body = [
        p("Kop1", &t("Onderwerp")),
        format!("<w:p>{}{}{}</w:p>", t("Dit is "), del("oud"), ins("nieuw")),
        format!("<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p>", t("Half "), t("en half.")),
        format!("<w:p>{picture}{}<w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>{text_box}</w:p>", t("Met beeld.")),
        table,
        p("x", "<w:r><w:sym w:font=\"Webdings\" w:char=\"F061\"/></w:r>"),
    ].concat();
    let (text, notes) = body_of(&body, "");
    assert_eq!(
        text,
        "Dit is nieuw\n\nHalf en half.\n\nMet beeld.\n\nIn het vak.\n\n| Kop | Kop 2 |\n| --- | --- |\n| a b c | d |"
    );
    assert_eq!(
        notes,
        [
            Note::TrackedChanges,
            Note::Images(1),
            Note::Comments(1),
            Note::TextBoxes(1),
            Note::NestedTables(1),
            Note::Symbols(1),
            Note::Hidden
        ]
    );
}

#[test]
fn nothing_is_invented_where_nothing_is_said() {
    assert_eq!(
        read(&docx("<w:p/>", ""), "Wij").unwrap_err(),
        Refused::Empty
    );
    let without = docx(&p("x", &t("Alleen een alinea.")), "");
    assert_eq!(read(&without, "Wij").unwrap_err(), Refused::NoSubject);
    let read = read(
        &docx(
            &[p("Kop1", &t("Een")), p("x", &t("a")), p("Kop1", &t("Twee"))].concat(),
            "",
        ),
        "Wij",
    )
    .unwrap();
    let front = &read.file.text.front;
    assert_eq!(front.subject.as_str(), "Een");
    assert_eq!(
        (&front.place, &front.date, &front.salutation),
        (&None, &None, &None)
    );
    assert!(front.addressees.is_empty());
    assert_eq!(read.file.text.body.as_str(), "## Een\n\na\n\n## Twee");
}

#[test]
fn numbered_headings_keep_the_number_that_is_shown() {
    let heading = |style: &str, level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>{}</w:p>",
            t(text)
        )
    };
    let body = [
        p("Titel", &t("T")),
        heading("Kop1", 0, "Een"),
        heading("Kop2", 1, "Deel"),
        heading("Kop1", 0, "Twee"),
        p("x", &t("a")),
    ]
    .concat();
    assert_eq!(
        body_of(&body, "").0,
        "## 1. Een\n\n### 1.a) Deel\n\n## 2. Twee\n\na"
    );
}
