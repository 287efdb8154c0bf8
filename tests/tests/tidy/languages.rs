//! Two languages that say the same: every sentence in both, with the same arguments, and used somewhere.

use super::{none, texts};
use std::collections::{BTreeMap, BTreeSet};

/// The sentences of a language: each key with all that stands behind it.
fn sentences(language: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut current: Option<String> = None;
    let files = texts(&format!("app/locales/{language}"), &[".ftl"]);
    assert!(!files.is_empty(), "no words in {language}");
    for line in files.iter().flat_map(|(_, text)| text.lines()) {
        if line.starts_with(|char: char| char.is_ascii_alphabetic() || char == '-') {
            let (key, value) = line.split_once('=').unwrap();
            let key = key.trim().to_owned();
            let before = found.insert(key.clone(), value.to_owned());
            assert!(before.is_none(), "{language}: {key} stands there twice");
            current = Some(key);
        } else if line.starts_with('#') {
            current = None;
        } else if let Some(key) = &current {
            let value: &mut String = found.get_mut(key).unwrap();
            value.push('\n');
            value.push_str(line);
        }
    }
    found
}

/// The arguments of a sentence: what stands behind each `$`.
fn arguments(sentence: &str) -> BTreeSet<&str> {
    sentence
        .split('$')
        .skip(1)
        .map(|rest| {
            let end = rest.find(|char: char| !char.is_alphanumeric() && char != '_');
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect()
}

/// The sources that speak to people, without their tests.
fn speaking() -> Vec<(String, String)> {
    let sources = [texts("app/src", &[".rs"]), texts("server/src", &[".rs"])].concat();
    sources
        .into_iter()
        .filter(|(path, _)| !path.contains("/tests"))
        .map(|(path, text)| {
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            (path, code.to_owned())
        })
        .collect()
}

/// What stands between quotes in a source, outside comments.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in code.lines().filter(|line| !line.trim().starts_with("//")) {
        let mut rest = line;
        while let Some(start) = rest.find('"') {
            rest = &rest[start + 1..];
            let mut escaped = false;
            let end = rest.find(|char| {
                let ends = char == '"' && !escaped;
                escaped = char == '\\' && !escaped;
                ends
            });
            let end = end.unwrap_or(rest.len());
            found.push(rest[..end].to_owned());
            rest = rest.get(end + 1..).unwrap_or_default();
        }
    }
    found
}

#[test]
fn both_languages_say_the_same_sentences() {
    let (dutch, english) = (sentences("nl"), sentences("en"));
    let keys = |of: &BTreeMap<String, String>| of.keys().cloned().collect::<BTreeSet<_>>();
    none(
        keys(&dutch).difference(&keys(&english)).cloned().collect(),
        "these sentences have no English",
    );
    none(
        keys(&english).difference(&keys(&dutch)).cloned().collect(),
        "these English sentences have no Dutch",
    );
    let differ = dutch
        .iter()
        .filter(|(key, sentence)| arguments(sentence) != arguments(&english[*key]))
        .map(|(key, sentence)| {
            let (dutch, english) = (arguments(sentence), arguments(&english[key]));
            format!("{key}: {dutch:?} in Dutch, {english:?} in English")
        });
    none(differ.collect(), "these are filled in differently");
}

#[test]
fn every_sentence_is_said_somewhere() {
    // `t!(locale, "key"` over however many lines: the key is the first literal behind the macro's first comma.
    let mut said = BTreeSet::new();
    for (_, code) in speaking() {
        for call in code.split("t!(").skip(1) {
            let key = call.split('"').nth(1).unwrap_or_default();
            said.insert(key.to_owned());
        }
    }
    let silent = sentences("nl")
        .into_keys()
        .filter(|key| !said.contains(key));
    none(silent.collect(), "no page, mail or file says these");
}

#[test]
fn no_dutch_stands_in_a_source() {
    // Words that are in nearly every Dutch sentence and in no English one.
    const DUTCH: [&str; 22] = [
        "het", "een", "niet", "wordt", "worden", "zijn", "voor", "van", "naar", "deze", "uw",
        "wij", "bij", "maar", "nog", "geen", "staat", "kunt", "brief", "ronde", "uur", "versie",
    ];
    let mut found = Vec::new();
    for (path, code) in speaking() {
        // Which article an institution has is about Dutch, not in it; the demonstration plays Dutch people.
        if path == "app/src/words.rs" || path.starts_with("server/src/demo") {
            continue;
        }
        for literal in literals(&code) {
            let mut words = literal.split(|char: char| !char.is_alphanumeric() && char != '-');
            if literal.contains(' ')
                && words.any(|word| DUTCH.contains(&word.to_lowercase().as_str()))
            {
                found.push(format!("{path}: {literal}"));
            }
        }
    }
    none(found, "what people read stands in app/locales");
}
