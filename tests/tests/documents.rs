//! Documents, with LibreOffice and poppler as witnesses: what we write opens, and what LibreOffice writes is read.

use crate::{
    tools,
    world::{World, texts},
};
use letters::{
    letter::LetterText,
    markdown::{self, Block},
};
use server::documents::{Format, read, write};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// A letter with what the real ones lack.
const VARIED: &str = r#"+++
kind = "position-paper"
subject = "Alles in één brief"
place = "Utrecht"
date = 2026-03-09
language = "en"
sender = "Vereniging Proef & Zonen"
salutation = "Dear all,"
closing = "Yours sincerely,"

[[addressee]]
institution = "Ministerie van Proeven"
postal = ["Postbus 1", "1000 AA Proefstad"]
[[addressee.person]]
name = "De heer P. Proef"
office = "staatssecretaris van Proeven"
+++

Een zin met **vet**, *schuin*, ~~weg~~ en een [link](https://voorbeeld.test/a?b=1&c=2).[^1]

## Eerste kop

- een
- twee
  1. onder twee
- drie

3. derde
4. vierde

### Kop daaronder

> „Geciteerd.”

| Jaar | Weken |
| --- | --- |
| 2025 | 12 |

## Tweede kop {.demands}

1. Eén loket.
2. Twee loketten.

Daarnaast:

- Drie loketten.

[^1]: Naar *eigen* telling, zie <https://voorbeeld.test/>.
"#;

/// Has LibreOffice write a file anew in another format.
fn converted(file: &Path, to: &str) -> PathBuf {
    let folder = file.parent().unwrap().join(to);
    let profile = file.parent().unwrap().join("profile");
    let output = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(&folder)
        .arg(file)
        .output()
        .unwrap_or_else(|error| {
            panic!("soffice can't be run ({error}); `cargo xtask test` installs it")
        });
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    let made = folder.join(file.file_name().unwrap()).with_extension(to);
    assert!(output.status.success() && made.exists(), "{said}");
    assert!(!said.to_lowercase().contains("error"), "{said}");
    made
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What makes a text the same letter: its words, notes, headings and demands.
fn essence(text: &LetterText) -> (String, usize, Vec<(u8, String)>, Vec<String>) {
    let document = markdown::parse(text.body.as_str());
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { level, id, .. } => Some((*level, id.clone())),
        _ => None,
    });
    let demands = document
        .demands()
        .map(|demand| markdown::blocks_text(&demand.blocks));
    (
        spaced(&markdown::plain_text(&document)),
        document.notes.len(),
        headings.collect(),
        demands.collect(),
    )
}

fn opens_and_comes_back(folder: &Path, name: &str, text: &LetterText) {
    for format in Format::ALL {
        let file = folder.join(format!("{name}.{}", format.extension()));
        std::fs::write(&file, write(format, text).unwrap()).unwrap();
        let printed = converted(&file, "pdf");
        let output = Command::new("pdftotext")
            .arg(&printed)
            .arg("-")
            .output()
            .unwrap();
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        let letters = |text: &str| -> Vec<String> {
            text.split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let found = letters(&printed.replace("-\n", "").replace("\u{2010}\n", ""));
        let (words, ..) = essence(text);
        let missing: Vec<String> = letters(&words)
            .into_iter()
            .filter(|word| word.len() > 3 && !found.contains(word))
            .collect();
        // Words that the line's end cuts at a hyphen of their own are found in two.
        assert!(
            missing.len() < 6,
            "{name} {format:?}: {missing:?} are not in print"
        );
        for to in Format::ALL {
            let other = converted(&file, to.extension());
            let back = read(&std::fs::read(other).unwrap(), "Iemand anders").unwrap();
            assert_eq!(back.notes, [], "{name} {format:?} as {to:?}");
            assert_eq!(
                back.file.text.front, text.front,
                "{name} {format:?} as {to:?}"
            );
            assert_eq!(
                essence(&back.file.text),
                essence(text),
                "{name} {format:?} as {to:?}:\n{}",
                back.file.text.body.as_str()
            );
        }
    }
}

#[test]
fn libreoffice_opens_what_we_write_and_we_read_what_it_saves() {
    let folder = tempfile::tempdir().unwrap();
    for name in texts::REAL {
        let (file, _) = letters::file::parse(texts::real(name).as_bytes()).unwrap();
        opens_and_comes_back(folder.path(), name, &file.text);
    }
    let (file, _) = letters::file::parse(VARIED.as_bytes()).unwrap();
    opens_and_comes_back(folder.path(), "varied", &file.text);
}

#[test]
fn the_command_line_writes_documents_and_takes_them_in() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let run = |arguments: &[&str]| {
        let output = tools::standpunt(&data).args(arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        (
            output.status.success(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
            said,
        )
    };
    let source = folder.path().join("brief.md");
    std::fs::write(&source, VARIED).unwrap();
    let (_, line, _) = run(&["import", source.to_str().unwrap()]);
    let slug = line.split_whitespace().next().unwrap().to_owned();
    for format in ["docx", "odt"] {
        let file = folder.path().join(format!("uit.{format}"));
        let path = file.to_str().unwrap();
        assert!(run(&["export", &slug, "--format", format, "-o", path]).0);
        let (done, line, said) = run(&["import", path]);
        assert!(done, "{said}");
        let again = line.split_whitespace().next().unwrap().to_owned();
        let (_, markdown, _) = run(&["export", &again]);
        let (back, _) = letters::file::parse(markdown.as_bytes()).unwrap();
        let (first, _) = letters::file::parse(VARIED.as_bytes()).unwrap();
        assert_eq!(back.text.front, first.text.front);
        assert_eq!(essence(&back.text), essence(&first.text));
    }
    let old = folder.path().join("oud.doc");
    std::fs::write(&old, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 oud").unwrap();
    let (done, line, said) = run(&["import", old.to_str().unwrap()]);
    assert!(!done && line.is_empty());
    assert!(said.contains("save it as .docx"), "{said}");
}

#[tokio::test]
async fn the_secretariat_takes_a_document_in_and_gives_it_out() {
    for world in [World::sqlite().await, World::postgres().await] {
        let desk = world.secretariat().await;
        let (file, _) = letters::file::parse(VARIED.as_bytes()).unwrap();
        for format in Format::ALL {
            let bytes = write(format, &file.text).unwrap();
            let page = desk
                .reads_in(&format!("van buiten.{}", format.extension()), &bytes)
                .await;
            page.has_status(200)
                .says("De brief is gemaakt.")
                .says("Alles in één brief")
                .says("Ingelezen uit “van buiten.");
            let address = page.path.split('?').next().unwrap().to_owned();
            let out = desk
                .visits(&format!("{address}/versies/1/brief.{}", format.extension()))
                .await;
            assert_eq!(out.header("content-type"), format.media_type());
            assert!(
                out.header("content-disposition")
                    .starts_with("attachment; filename=\"alles-in-een-brief")
            );
            let back = read(&out.bytes, "Iemand anders").unwrap();
            assert_eq!(back.file.text.front, file.text.front);
            assert_eq!(essence(&back.file.text), essence(&file.text));
            desk.visits(&format!("{address}/versies/99/brief.docx"))
                .await
                .has_status(404);
        }
        let before = desk.visits("/bureau").await.text();
        for (name, bytes, words) in [
            (
                "oud.doc",
                &b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..],
                "oude indeling van Word (.doc)",
            ),
            (
                "stuk.docx",
                b"PK\x03\x04stuk",
                "beschadigd of niet compleet",
            ),
            ("brief.pdf", b"%PDF-1.7", "Dit is een pdf."),
            ("blad.rtf", b"{\\rtf1}", "Sla het op als .docx of .odt."),
        ] {
            let page = desk.reads_in(name, bytes).await;
            page.has_status(422).says(words);
        }
        assert_eq!(
            desk.visits("/bureau").await.text(),
            before,
            "nothing was made"
        );
    }
}
