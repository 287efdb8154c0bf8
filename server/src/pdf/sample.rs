//! Tiny PDFs for tests, written out by hand so that each test sees what it is about.

use std::fmt::Write as _;

/// The object that [`with_stream`] puts its stream in.
pub(crate) const STREAM: u32 = 9;

/// A tagged page that shows `line` (Latin-1 only), with a page number as decoration.
pub(crate) fn letter(line: &str) -> Vec<u8> {
    let content = format!(
        "BT /F1 11 Tf 50 700 Td /P <</MCID 0>> BDC ({line}) Tj EMC 0 -600 Td /Artifact BMC (1) Tj EMC ET"
    );
    file(&content, "", &[])
}

/// An untagged page that shows `content` (operators).
pub(crate) fn page(content: &str) -> Vec<u8> {
    let tagged = file(content, "", &[]);
    // Same length, so that the table stays right.
    replace(&tagged, "/StructTreeRoot 6 0 R", "/StructTreeGone 6 0 R")
}

/// A letter with one more stream in object [`STREAM`].
pub(crate) fn with_stream(entries: &str, data: &[u8]) -> Vec<u8> {
    file("", "", &[stream(entries, data)])
}

/// A letter with these files embedded.
pub(crate) fn with_files(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut names, mut objects) = (String::new(), Vec::new());
    for (index, (name, data)) in files.iter().enumerate() {
        let number = STREAM as usize + index;
        let name = super::text_string(name);
        let _ = write!(
            names,
            "{name}<</Type/Filespec/F{name}/UF{name}/EF<</F {number} 0 R>>>>"
        );
        objects.push(stream("/Type/EmbeddedFile", data));
    }
    file(
        "",
        &format!("/Names<</EmbeddedFiles<</Names[{names}]>>>>"),
        &objects,
    )
}

fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<<{entries}/Length {}>>stream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

fn replace(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let at = bytes
        .windows(from.len())
        .position(|window| window == from.as_bytes())
        .unwrap();
    let mut out = bytes.to_vec();
    out[at..at + to.len()].copy_from_slice(to.as_bytes());
    out
}

fn file(content: &str, catalog: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let widths = "500 ".repeat(224);
    let mut objects = vec![
        format!(
            "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>{catalog}>>"
        )
        .into_bytes(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F1 5 0 R>>>>>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/StructParents 0>>"
            .to_vec(),
        stream("", content.as_bytes()),
        format!("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 32/Widths[{widths}]>>")
            .into_bytes(),
        b"<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[8 0 R]]>>/ParentTreeNextKey 1>>"
            .to_vec(),
        b"<</Type/StructElem/S/Document/P 6 0 R/K[8 0 R]>>".to_vec(),
        b"<</Type/StructElem/S/P/P 7 0 R/Pg 3 0 R/K 0>>".to_vec(),
    ];
    objects.extend(more.iter().cloned());
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        let _ = write!(table, "{:010} 00000 n\r\n", out.len());
        out.extend(format!("{} 0 obj\n", index + 1).bytes());
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    let start = out.len();
    out.extend(table.bytes());
    let size = objects.len() + 1;
    out.extend(
        format!("trailer\n<</Size {size}/Root 1 0 R/ID[<AA><AA>]>>\nstartxref\n{start}\n%%EOF\n")
            .bytes(),
    );
    out
}
