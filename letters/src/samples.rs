//! The sample letters in `letters/samples` are what people see first, in the demonstration and in the docs.
//! These tests keep them sound: each can be read, frozen and written again, and what the demonstration
//! says about them speaks of letters and members that exist.

use crate::{
    file,
    problem::Severity,
    text::{MailAddress, Slug},
};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use toml::{Table, Value};

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")
}

fn letter_files() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = [samples(), samples().join("demo")]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("letters/samples is part of the repository"))
        .map(|entry| entry.expect("a folder that can be read").path())
        .filter(|path| {
            path.extension().is_some_and(|ext| ext == "md") && !path.ends_with("README.md")
        })
        .collect();
    found.sort();
    found
}

fn table(name: &str) -> Table {
    let text = fs::read_to_string(samples().join("demo").join(name))
        .expect("the demonstration's tables are part of the repository");
    text.parse()
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn rows<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a Table> {
    table[key]
        .as_array()
        .expect("an array of tables")
        .iter()
        .map(|row| row.as_table().expect("a table"))
}

fn string<'a>(table: &'a Table, key: &str) -> &'a str {
    table[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key} is a string"))
}

#[test]
fn every_sample_can_be_frozen_as_it_is() {
    let files = letter_files();
    assert!(files.len() >= 15, "the samples went missing: {files:?}");
    for path in files {
        let bytes = fs::read(&path).unwrap();
        let (_, problems) = file::parse(&bytes)
            .unwrap_or_else(|problems| panic!("{}: {problems:#?}", path.display()));
        let blocking: Vec<_> = problems
            .iter()
            .filter(|problem| problem.kind.severity() == Severity::Blocking)
            .collect();
        assert!(blocking.is_empty(), "{}: {blocking:#?}", path.display());
    }
}

#[test]
fn a_sample_that_went_out_comes_back_the_same() {
    for path in letter_files() {
        let (imported, _) = file::parse(&fs::read(&path).unwrap()).unwrap();
        let exported = imported.text.canonical();
        let (again, _) = file::parse(exported.as_bytes())
            .unwrap_or_else(|problems| panic!("{}: {problems:#?}", path.display()));
        assert_eq!(again.text, imported.text, "{}", path.display());
        assert_eq!(
            again.text.hash(),
            imported.text.hash(),
            "{}",
            path.display()
        );
        assert_eq!(again.text.canonical(), exported, "{}", path.display());
    }
}

#[test]
fn the_association_has_fifty_two_members_who_can_be_written_to() {
    let register = table("organisaties.toml");
    let mut slugs = BTreeSet::new();
    for organisation in rows(&register, "organisation") {
        let director = organisation["director"]
            .as_table()
            .expect("each member has a director");
        assert!(
            slugs.insert(
                Slug::parse(string(organisation, "slug"))
                    .unwrap()
                    .as_str()
                    .to_owned()
            ),
            "{organisation:?} is there twice"
        );
        for mail in [string(organisation, "mail"), string(director, "mail")] {
            assert!(mail.ends_with(".example.org"), "{mail} could reach someone");
            MailAddress::parse(mail).unwrap_or_else(|error| panic!("{mail}: {error}"));
        }
    }
    assert_eq!(slugs.len(), 52);
}

#[test]
fn the_course_of_events_speaks_of_members_texts_and_people_that_exist() {
    let register = table("organisaties.toml");
    let members: BTreeSet<&str> = rows(&register, "organisation")
        .map(|row| string(row, "slug"))
        .collect();
    let association = register["association"]
        .as_table()
        .expect("the association itself");
    let people: BTreeSet<&str> = rows(association, "person")
        .map(|row| string(row, "name"))
        .collect();
    let course = table("levensloop.toml");
    let mut used = BTreeSet::new();
    for letter in rows(&course, "letter") {
        let slug = string(letter, "slug");
        for version in rows(letter, "versions") {
            let path = samples()
                .join("demo")
                .join(string(version, "file"))
                .canonicalize()
                .expect("a version has its file");
            used.insert(path);
            assert!(
                people.contains(string(version, "author")),
                "{slug}: who is {}?",
                string(version, "author")
            );
        }
        let Some(round) = letter.get("round").and_then(Value::as_table) else {
            continue;
        };
        let mut answered = BTreeSet::new();
        // Who left a demand out is one of those who signed.
        let answering = round.iter().filter(|(key, _)| key.as_str() != "except");
        for organisation in answering.flat_map(|(_, value)| answers(value)) {
            assert!(
                members.contains(organisation),
                "{slug}: {organisation} is no member"
            );
            assert!(
                answered.insert(organisation),
                "{slug}: {organisation} answers twice"
            );
        }
        for organisation in round.get("except").into_iter().flat_map(answers) {
            assert!(
                answered.contains(organisation),
                "{slug}: {organisation} leaves a demand out of what it did not sign"
            );
        }
    }
    let all: BTreeSet<PathBuf> = letter_files()
        .iter()
        .map(|path| path.canonicalize().unwrap())
        .collect();
    assert_eq!(used, all, "every text has its place in the demonstration");
}

/// The organisations in one entry of a round: a list of them, or a table from each to its reason. A moment names none.
fn answers(entry: &Value) -> Vec<&str> {
    match entry {
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        Value::Table(reasons) if !reasons.contains_key("at") && !reasons.contains_key("day") => {
            reasons.keys().map(String::as_str).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn responses_answer_letters_that_were_sent() {
    let course = table("levensloop.toml");
    let sent: BTreeSet<&str> = rows(&course, "letter")
        .filter(|row| row.contains_key("dispatches"))
        .map(|row| string(row, "slug"))
        .collect();
    let kinds = ["mail", "brief", "telefoon", "kamerantwoord", "bezoek"];
    for response in rows(&table("reacties.toml"), "reactie") {
        assert!(sent.contains(string(response, "letter")), "{response:?}");
        assert!(kinds.contains(&string(response, "kind")), "{response:?}");
        assert!(!string(response, "text").trim().is_empty() && response["date"].is_datetime());
    }
}
