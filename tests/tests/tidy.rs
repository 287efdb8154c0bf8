//! The house rules that no compiler knows: small files that say what they are, one text per language, no loose ends.

mod languages;
mod security;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A file this long is worth a look; the test names it and passes.
const LONG_LINES: usize = 300;
/// A file this long is split.
const TOO_LONG_LINES: usize = 500;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// All files of the project below a folder whose name ends in one of the endings: path from the root, and text.
fn texts(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                let ours = !["target", "node_modules", ".git"].contains(&name.as_str());
                open.extend(ours.then_some(path));
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let shown = path
                    .strip_prefix(root())
                    .unwrap()
                    .to_string_lossy()
                    .into_owned();
                found.push((shown, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Fails with all complaints at once, so that one run shows all there is to do.
fn none(complaints: Vec<String>, rule: &str) {
    assert!(
        complaints.is_empty(),
        "{rule}:\n  {}",
        complaints.join("\n  ")
    );
}

/// Lines of a file that hold one of the words, as `path:line: word`.
fn lines_with(files: &[(String, String)], words: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        for (number, line) in (1..).zip(text.lines()) {
            let hits = words.iter().filter(|word| line.contains(word.as_str()));
            found.extend(hits.map(|word| format!("{path}:{number}: {word}")));
        }
    }
    found
}

#[test]
fn no_file_is_too_long() {
    let mut too_long = Vec::new();
    for (path, text) in texts("", &[".rs", ".mjs", ".css", ".typ", ".sql"]) {
        match text.lines().count() {
            lines if lines > TOO_LONG_LINES => too_long.push(format!("{path}: {lines} lines")),
            lines if lines > LONG_LINES => println!("worth a look: {path} has {lines} lines"),
            _ => {}
        }
    }
    none(too_long, "split these files, each along what it is about");
}

#[test]
fn every_module_says_what_it_is() {
    let silent = texts("", &[".rs"])
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"));
    none(
        silent.map(|(path, _)| path).collect(),
        "open these files with a `//!` line",
    );
}

#[test]
fn app_asks_for_a_feature_in_one_place() {
    // What tells server and browser apart must not spread: it gates `hydrate()` and nothing else.
    let gate = ["cfg(", "feature"].join("");
    let places = lines_with(&texts("app/src", &[".rs"]), &[gate]);
    assert!(
        places.len() <= 1,
        "only hydrate() may depend on a feature:\n  {}",
        places.join("\n  ")
    );
}

#[test]
fn both_engines_have_the_same_migrations() {
    let names = |engine: &str| -> BTreeSet<String> {
        let files = texts(&format!("migrations/{engine}"), &[".sql"]);
        files
            .iter()
            .map(|(path, _)| {
                Path::new(path)
                    .file_name()
                    .unwrap()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect()
    };
    assert_eq!(
        names("sqlite"),
        names("postgres"),
        "a migration is missing on one of the engines"
    );
}

#[test]
fn nothing_is_left_for_later() {
    // In parts, so that this file does not find itself.
    let words = [["TO", "DO"], ["FIX", "ME"], ["XX", "X:"]].map(|parts| parts.join(""));
    let files = texts(
        "",
        &[
            ".rs", ".mjs", ".css", ".typ", ".sql", ".toml", ".ftl", ".md",
        ],
    );
    none(lines_with(&files, &words), "do it now, or open an issue");
}

#[test]
fn no_machine_is_named() {
    let words = [
        ["/wo", "rk/"],
        ["/ho", "me/"],
        ["/ro", "ot/"],
        ["/Use", "rs/"],
    ]
    .map(|parts| parts.join(""));
    let files = texts(
        "",
        &[
            ".rs", ".mjs", ".css", ".typ", ".sql", ".toml", ".ftl", ".md", ".json", "run",
        ],
    );
    none(
        lines_with(&files, &words),
        "paths of one machine mean nothing on another",
    );
}

#[test]
fn lock_files_name_no_host() {
    let key = ["\"resol", "ved\":"].join("");
    none(
        lines_with(&texts("", &["package-lock.json"]), &[key]),
        "the registry is a setting of the machine",
    );
}

#[test]
fn pages_and_domain_print_nothing() {
    let words = ["println!", "eprintln!", "dbg!"].map(str::to_owned);
    let files = [texts("letters/src", &[".rs"]), texts("app/src", &[".rs"])].concat();
    none(lines_with(&files, &words), "a library has no terminal");
}

#[test]
fn every_font_has_its_licence_beside_it() {
    let mut folders = BTreeSet::<PathBuf>::new();
    let mut open = vec![root().join("style/fonts")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let extension = path
                .extension()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                open.push(path);
            } else if ["woff2", "ttf", "otf"].contains(&extension.as_str()) {
                folders.insert(folder.clone());
            }
        }
    }
    folders.retain(|folder| {
        let names = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name());
        !names.into_iter().any(|name| {
            ["OFL", "LICEN"]
                .iter()
                .any(|word| name.to_string_lossy().contains(word))
        })
    });
    assert!(
        folders.is_empty(),
        "put the fonts' licence (OFL….txt) into {folders:?}"
    );
}
