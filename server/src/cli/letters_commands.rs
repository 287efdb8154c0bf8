//! `standpunt import`, `export` and `press`.

use super::{Ending, say};
use crate::{
    documents::{self, Format},
    press::{Press, PressOrder, SignatoryLine, gate},
    store::{NewLetter, Store},
    words,
};
use app::{claims, locale::Locale};
use letters::{
    file::{self, LetterFile},
    markdown,
    problem::Problem,
    text::{Line, MailAddress, PersonName, Slug},
    time::Moment,
    version::VersionNumber,
};
use std::path::Path;

/// The name under which the command line acts, in versions and the log.
fn command_line() -> Result<(PersonName, MailAddress), letters::text::TextError> {
    Ok((
        PersonName::parse("Opdrachtregel")?,
        MailAddress::parse("opdrachtregel@localhost.localdomain")?,
    ))
}

/// Reads a letter file; every problem is told with file and line, advice is told and passes.
#[expect(
    clippy::print_stderr,
    reason = "a command line speaks on standard error"
)]
pub(super) fn read(path: &Path, sender: &str) -> Result<Opened, Ending> {
    let bytes = std::fs::read(path)
        .map_err(|error| Ending::Failed(format!("cannot read {}: {error}", path.display())))?;
    if documents::is_document(&bytes) {
        return read_document(path, &bytes, sender);
    }
    let (letter, problems) = match file::parse(&bytes) {
        Ok((letter, problems)) => (Some(letter), problems),
        Err(problems) => (None, problems),
    };
    for problem in &problems {
        eprintln!("{}", told(path, problem));
    }
    let refused = letter.is_none() || problems.iter().any(Problem::is_blocking);
    match letter {
        Some(letter) if !refused => Ok(Opened { letter, note: None }),
        _ => Err(Ending::Failed(format!(
            "{}: niets geïmporteerd of gezet",
            path.display()
        ))),
    }
}

/// A letter that was read from a file, and what its first version is called.
pub(super) struct Opened {
    pub letter: LetterFile,
    note: Option<Line>,
}

/// Reads a document of a word processor; what did not come along is told, and kept with the version.
#[expect(
    clippy::print_stderr,
    reason = "a command line speaks on standard error"
)]
fn read_document(path: &Path, bytes: &[u8], sender: &str) -> Result<Opened, Ending> {
    let say = |words: &str| eprintln!("{}: {words}", path.display());
    match documents::read(bytes, sender) {
        Ok(read) => {
            for note in &read.notes {
                say(&app::documents::told(Locale::En, *note));
            }
            for problem in read.file.text.problems() {
                eprintln!("{}", told(path, &problem));
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Ok(Opened {
                letter: read.file,
                note: app::documents::version_note(Locale::Nl, &name, &read.notes),
            })
        }
        Err(why) => {
            for words in app::documents::refused(Locale::En, &why) {
                say(&words);
            }
            Err(Ending::Failed(format!(
                "{}: niets geïmporteerd of gezet",
                path.display()
            )))
        }
    }
}

fn told(path: &Path, problem: &Problem) -> String {
    format!(
        "{}: {}",
        path.display(),
        app::problem::sentence(Locale::En, problem)
    )
}

/// Imports letter files, each on its own: one that is refused does not keep the others out.
pub async fn import(
    store: &Store,
    sender: &str,
    paths: &[std::path::PathBuf],
) -> Result<(), Ending> {
    let (name, mail) = command_line()?;
    let author = store.find_or_add_person(name, mail).await?;
    let mut refused = 0;
    for path in paths {
        match read(path, sender) {
            Ok(Opened { letter, note }) => {
                let record = store
                    .create_letter(
                        NewLetter {
                            file: letter,
                            slug: None,
                            note,
                        },
                        author,
                    )
                    .await?;
                let version = store.version(record.id, record.latest).await?;
                say(&format!(
                    "{} {} {}",
                    record.slug, version.number, version.hash
                ));
            }
            Err(Ending::Failed(why) | Ending::Later(why) | Ending::Never(why)) => {
                refused += 1;
                tracing::error!("{why}");
            }
            Err(Ending::No) => refused += 1,
        }
    }
    if refused == 0 {
        Ok(())
    } else {
        Err(Ending::No)
    }
}

/// As what a letter is written.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
pub enum ExportFormat {
    /// A letter file: TOML front matter and Markdown.
    #[default]
    Md,
    /// A document for Word.
    Docx,
    /// A document for LibreOffice.
    Odt,
}

/// Prints or writes one version of a letter.
pub async fn export(
    store: &Store,
    slug: &str,
    number: Option<u32>,
    format: ExportFormat,
    output: Option<&Path>,
) -> Result<(), Ending> {
    let unknown = || Ending::Failed(format!("there is no letter {slug:?}"));
    let slug = Slug::parse(slug).map_err(|_| unknown())?;
    let letter = store.letter(&slug).await.map_err(|error| match error {
        crate::store::StoreError::NotFound => unknown(),
        other => Ending::from(other),
    })?;
    let number = match number {
        Some(number) => VersionNumber::new(number)
            .ok_or_else(|| Ending::Failed("versions count from 1".to_owned()))?,
        None => letter.stage.pin().map_or(letter.latest, |pin| pin.number),
    };
    let version = store.version(letter.id, number).await?;
    let bytes = match format {
        ExportFormat::Md => version.text.canonical().into_bytes(),
        ExportFormat::Docx => documents::write(Format::Docx, &version.text)?,
        ExportFormat::Odt => documents::write(Format::Odt, &version.text)?,
    };
    if let Some(path) = output {
        std::fs::write(path, bytes)?;
    } else {
        use std::io::Write as _;
        std::io::stdout().lock().write_all(&bytes)?;
    }
    Ok(())
}

/// What the press is asked for a letter file alone: no store, no seal.
pub(super) fn order(letter: &LetterFile) -> Result<PressOrder, Ending> {
    let text =
        |line: &Option<letters::text::Line>| line.as_ref().map(|line| line.as_str().to_owned());
    let language = letter.text.front.language;
    let mut document = markdown::parse(letter.text.body.as_str());
    claims::settle(&mut document, language, letter.recorded.len());
    let signatories = letter.recorded.iter().map(|recorded| SignatoryLine {
        organisation: text(&recorded.organisation),
        name: text(&recorded.name),
        role: text(&recorded.role),
        capacity_text: None,
        note: None,
    });
    // The document's own date is in its text; for its metadata the letter's date will do, so that the same file gives the same bytes.
    let at = letter
        .text
        .front
        .date
        .and_then(|date| Moment::in_amsterdam(date.at(12, 0, 0, 0)))
        .unwrap_or(Moment::from_millis(0));
    Ok(PressOrder {
        front: letter.text.front.clone(),
        document,
        canonical: letter.text.canonical(),
        version: None,
        signatories: signatories.collect(),
        support: Vec::new(),
        embedded: Vec::new(),
        verify_url: None,
        sealed: None,
        at: at.timestamp(),
        words: words::print(language)?,
        translation: None,
    })
}

/// Sets a letter file without a store.
pub fn press(sender: &str, path: &Path, output: &Path) -> Result<(), Ending> {
    let order = order(&read(path, sender)?.letter)?;
    let pressed = Press::new()?.set(&order)?;
    gate(&pressed.pdf, &order)?;
    std::fs::write(output, &pressed.pdf)?;
    say(&format!(
        "{} {} {}",
        output.display(),
        pressed.pages,
        order.hash()
    ));
    Ok(())
}
