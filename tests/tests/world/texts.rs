//! Letters to work with: the real ones, the samples, and a short one.

use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn read(path: PathBuf, why: &str) -> String {
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{} can't be read ({error}): {why}", path.display()))
}

/// The four real letters.
pub const REAL: [&str; 4] = [
    "asielnoodmaatregelenwet",
    "kennismaking",
    "toekomstscenario-notitie",
    "verkiezingsprogramma-oproep",
];

/// The three samples.
pub const SAMPLES: [&str; 3] = [
    "asielnoodmaatregelenwet",
    "kennismaking",
    "toekomstscenario",
];

/// A real letter; test input that lies beside the project.
pub fn real(name: &str) -> String {
    read(
        root().join(format!("../shared/real/{name}.md")),
        "the real letters belong in ../shared/real, beside the project",
    )
}

/// A real publication of questions and answers, as text or as it was set out by hand.
pub fn questions(extension: &str) -> std::path::PathBuf {
    root().join(format!("../shared/real/kamervragen-1909.{extension}"))
}

/// A sample.
pub fn sample(name: &str) -> String {
    sample_file(&format!("{name}.md"))
}

/// A file of the samples.
pub fn sample_file(name: &str) -> String {
    read(
        root().join(format!("letters/samples/{name}")),
        "the samples are part of the project",
    )
}

/// A short letter with a demand and a note, under this subject.
pub fn short(subject: &str) -> String {
    format!(
        "+++\nkind = \"letter\"\nsubject = \"{subject}\"\nplace = \"Merelhoven\"\ndate = 2026-03-02\nlanguage = \"nl\"\n\
         sender = \"Vereniging Wijkteams Samen\"\nsalutation = \"Geachte wethouder,\"\nclosing = \"Met vriendelijke groet,\"\n\n\
         [[addressee]]\ninstitution = \"Gemeente Merelhoven\"\n+++\n\n\
         De wachtlijst groeide in een jaar van acht naar elf weken.[^1]\n\n## Wat wij vragen {{.demands}}\n\n\
         1. Geef ieder wijkteam een vaste waarnemer.\n2. Betaal die uit de algemene middelen.\n\n[^1]: Eigen telling, januari 2026.\n"
    )
}
