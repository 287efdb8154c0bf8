//! The barest document that can hold files and bear a seal, written by hand.

use std::fmt::Write as _;

/// One empty page, with these files inside.
pub fn with_files(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut names = String::new();
    for n in 0..files.len() {
        write!(names, "({n:04}) {} 0 R ", 4 + 2 * n).unwrap();
    }
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[{names}]>>>>>>")
            .into_bytes(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".to_vec(),
    ];
    for (n, (name, bytes)) in files.iter().enumerate() {
        objects
            .push(format!("<</Type/Filespec/F({name})/EF<</F {} 0 R>>>>", 5 + 2 * n).into_bytes());
        let head = format!("<</Type/EmbeddedFile/Length {}>>\nstream\n", bytes.len());
        objects.push([head.as_bytes(), bytes, b"\nendstream"].concat());
    }
    written(&objects)
}

/// How many lines of text are on a page.
const LINES: usize = 60;

/// A text as pages, a line of it on a line of theirs. Only characters of Latin 1.
pub fn of_text(text: &str) -> Vec<u8> {
    let lines: Vec<&str> = text.lines().collect();
    let pages: Vec<&[&str]> = lines.chunks(LINES).collect();
    let mut kids = String::new();
    for n in 0..pages.len() {
        write!(kids, "{} 0 R ", 4 + 2 * n).unwrap();
    }
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len()).into_bytes(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
    ];
    for (n, page) in pages.iter().enumerate() {
        let content = 5 + 2 * n;
        objects.push(
            format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {content} 0 R>>")
                .into_bytes(),
        );
        let mut drawn = "BT /F 9 Tf 12 TL 50 790 Td\n".to_owned();
        for line in *page {
            drawn.push('<');
            for c in line.chars() {
                write!(drawn, "{:02x}", u8::try_from(c).unwrap()).unwrap();
            }
            drawn.push_str("> Tj T*\n");
        }
        drawn.push_str("ET");
        let length = drawn.len();
        objects.push(format!("<</Length {length}>>\nstream\n{drawn}\nendstream").into_bytes());
    }
    written(&objects)
}

/// One page whose text is so many times 258 zeros, packed: thirteen bits for each time (RFC 1951, fixed codes).
pub fn swelling(times: usize) -> Vec<u8> {
    let mut bits = vec![true, true, false];
    let mut code = |code: u16, length: u32| {
        bits.extend((0..length).rev().map(|at| code >> at & 1 == 1));
    };
    code(0b0011_0000, 8);
    for _ in 0..times {
        // 258 bytes, from one byte back.
        code(0b1100_0101, 8);
        code(0, 5);
    }
    code(0, 7);
    let mut packed = vec![0x78, 0x01];
    packed.extend(bits.chunks(8).map(|eight| {
        let set = (0..8).zip(eight).filter(|(_, bit)| **bit);
        set.fold(0_u8, |byte, (at, _)| byte | 1 << at)
    }));
    let length = packed.len();
    let head = format!("<</Filter/FlateDecode/Length {length}>>\nstream\n");
    written(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>".to_vec(),
        [head.as_bytes(), &packed, b"\nendstream"].concat(),
    ])
}

/// A file of these objects, the first of them its catalogue.
fn written(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", objects.len() + 1);
    for (n, object) in objects.iter().enumerate() {
        write!(table, "{:010} 00000 n\r\n", pdf.len()).unwrap();
        pdf.extend(format!("{} 0 obj\n", n + 1).bytes());
        pdf.extend(object);
        pdf.extend(b"\nendobj\n");
    }
    let start = pdf.len();
    let size = objects.len() + 1;
    pdf.extend(
        format!("{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF").bytes(),
    );
    pdf
}
