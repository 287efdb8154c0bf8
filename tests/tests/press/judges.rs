//! What a stranger with ordinary tools finds in a sealed letter.

use super::house::{House, Made};
use crate::seal::checkers::{pyhanko, succeed};
use letters::{hash::Hash, markdown};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use server::verifying::Finding;
use std::path::Path;

/// Everything that must be true of a sealed letter, whoever asks.
pub async fn judge(house: &House, made: &Made) {
    let name = made.letter.slug.as_str();
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA3a] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(&made.pdf, &options).unwrap();
        assert!(report.is_compliant, "{name}: {report}");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brief.pdf");
    std::fs::write(&path, &made.pdf).unwrap();
    keep_for_the_eye(name, &made.pdf);
    the_seal_holds(house, &path);
    the_source_is_inside(made, folder.path());
    let pages = pages(&path);
    every_word_is_there(made, &pages.concat());
    the_pages_end_well(name, &pages);

    let ours = house.verdict(&made.pdf).await;
    assert_eq!(ours.finding, Finding::NotPublished, "{name}");
    house
        .state
        .store
        .publish(made.letter.id, house.secretariat)
        .await
        .unwrap();
    let ours = house.verdict(&made.pdf).await;
    assert!(ours.genuine, "{name}: {ours:?}");
    assert_eq!(ours.text_sha256, Some(Hash::of(made.canonical.as_bytes())));
    assert_eq!(ours.signatories.len(), made.signatories.len(), "{name}");
}

/// With `PRESS_PROOFS` set to a folder, the letters stay there for someone to look at.
fn keep_for_the_eye(name: &str, pdf: &[u8]) {
    if let Ok(folder) = std::env::var("PRESS_PROOFS") {
        std::fs::write(Path::new(&folder).join(format!("{name}.pdf")), pdf).unwrap();
    }
}

fn the_seal_holds(house: &House, path: &Path) {
    let (file, folder) = (path.to_str().unwrap(), path.parent().unwrap());
    succeed("qpdf", &["--check", file], folder);
    let poppler = succeed("pdfsig", &["-nocert", file], folder);
    for line in [
        "Signature is Valid.",
        "Total document signed",
        "ETSI.CAdES.detached",
    ] {
        assert!(poppler.contains(line), "{line} is not in:\n{poppler}");
    }
    let hanko = pyhanko(path, &house.certificate(), None);
    for line in [
        "signatures 1",
        "bottom_line True",
        "coverage ENTIRE_FILE",
        "docmdp_ok True",
    ] {
        assert!(hanko.contains(line), "{line} is not in:\n{hanko}");
    }
}

/// `sha256sum` of what `pdfdetach` takes out is the hash that people signed.
fn the_source_is_inside(made: &Made, folder: &Path) {
    succeed("pdfdetach", &["-saveall", "brief.pdf"], folder);
    let sum = succeed("sha256sum", &["brief.md"], folder);
    let signed = made.letter.stage.pin().unwrap().hash.to_string();
    assert_eq!(sum.split_whitespace().next(), Some(signed.as_str()));
    assert_eq!(
        std::fs::read_to_string(folder.join("brief.md")).unwrap(),
        made.canonical
    );
    for other in ["signatures.json", "logboek.jsonl"] {
        assert!(folder.join(other).exists(), "{other}");
    }
}

/// The pages' text, as poppler gets it out.
pub fn pages(path: &Path) -> Vec<String> {
    let text = succeed(
        "pdftotext",
        &["-q", path.to_str().unwrap(), "-"],
        path.parent().unwrap(),
    );
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    // A form feed ends each page; what the program says besides comes last.
    pages.pop();
    pages
}

fn every_word_is_there(made: &Made, printed: &str) {
    let essence = |text: &str| -> String {
        text.chars()
            .filter(|c| {
                !c.is_whitespace()
                    && !matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' | '*' | '_')
            })
            .collect()
    };
    let printed = essence(printed);
    let document = markdown::parse(made.canonical.rsplit_once("\n+++\n").unwrap().1);
    let mut words = vec![markdown::plain_text(&document)];
    words.extend(
        document
            .notes
            .iter()
            .map(|note| markdown::blocks_text(&note.blocks)),
    );
    for person in &made.signatories {
        words.extend([
            person.organisation_shown.to_string(),
            person.person.to_string(),
        ]);
    }
    let mut count = 0;
    for word in words.iter().flat_map(|text| text.split_whitespace()) {
        // The mark of a note comes between a word and its full stop, and a list's number may stand in a dot.
        let wanted = essence(word.trim_matches(|c: char| !c.is_alphanumeric()));
        assert!(
            printed.contains(&wanted),
            "{}: {word} is not printed",
            made.letter.slug
        );
        count += 1;
    }
    assert!(count > 100, "{}: {count} words", made.letter.slug);
}

/// The seal is never alone on a page, and "pagina x van y" counts right.
fn the_pages_end_well(name: &str, pages: &[String]) {
    let count = pages.len();
    for (number, page) in (1..).zip(pages) {
        assert!(
            page.contains(&format!("pagina {number} van {count}")),
            "{name}, page {number}:\n{page}"
        );
    }
    let last = pages.last().unwrap();
    let before = last.split("Dit bestand is verzegeld").next().unwrap();
    let lines = before
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count();
    // A running head has two lines, the seal's heading one.
    assert!(
        count == 1 || lines > 4,
        "{name}: the seal stands alone:\n{last}"
    );
}
