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
