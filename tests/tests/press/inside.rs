//! The files inside a letter in the hands of somebody who has the association's own seal.

use super::{damage::Scene, house::House};
use letters::{
    cosignature::{KeySignature, Statement},
    hash::Hash,
    ledger::{
        self, Act, Entry, Opening,
        tree::{self, Tiles, TreeHead},
    },
};
use serde_json::{Value, json};
use server::{evidence, pdf, seal};

/// The files inside a letter, to be tampered with.
#[derive(Clone)]
pub struct Inside {
    pub text: String,
    pub names: Value,
    pub log: Vec<String>,
    pub(super) proof: Value,
}

impl Inside {
    pub fn of(bytes: &[u8]) -> Self {
        let files = pdf::attachments(bytes).unwrap();
        let file = |name: &str| {
            let found = files.iter().find(|file| file.name == name).unwrap();
            String::from_utf8(found.bytes.clone()).unwrap()
        };
        Self {
            text: file("brief.md"),
            names: serde_json::from_str(&file("signatures.json")).unwrap(),
            log: file("logboek.jsonl").lines().map(str::to_owned).collect(),
            proof: serde_json::from_str(&file("logboek-bewijs.json")).unwrap(),
        }
    }

    /// As a PDF under the association's own seal.
    pub fn sealed(&self, scene: &Scene) -> Vec<u8> {
        let pretty = |value: &Value| serde_json::to_vec_pretty(value).unwrap();
        let log: String = self.log.iter().flat_map(|line| [line, "\n"]).collect();
        scene.sealed_by_us(&[
            ("brief.md", self.text.as_bytes()),
            ("signatures.json", &pretty(&self.names)),
            ("logboek.jsonl", log.as_bytes()),
            ("logboek-bewijs.json", &pretty(&self.proof)),
        ])
    }

    /// Changes an entry and makes the chain whole again behind it, as whoever holds the store could.
    pub fn rewritten(&mut self, which: usize, change: impl FnOnce(&mut Entry)) {
        let mut entry = Entry::read(&self.log[which]).unwrap();
        change(&mut entry);
        self.log[which] = entry.line().unwrap();
        self.rechained();
    }

    pub fn rechained(&mut self) {
        let mut prev = Hash::ZERO;
        for (n, line) in (1..).zip(&mut self.log) {
            let mut entry = Entry::read(line).unwrap();
            (entry.n, entry.prev) = (n, prev);
            *line = entry.line().unwrap();
            prev = Hash::of(line.as_bytes());
        }
        self.names["log"] = json!({ "length": self.log.len(), "head_sha256": prev });
    }

    /// Makes another tree with these lines alone, and a head of it with the association's own key.
    pub fn with_a_tree_of_its_own(&mut self, house: &House) {
        let mut tiles = Tiles::default();
        for (size, line) in (0..).zip(&self.log) {
            tiles.append(size, tree::leaf(line.as_bytes())).unwrap();
        }
        let size = u64::try_from(self.log.len()).unwrap();
        let old = TreeHead::read(self.proof["head"]["text"].as_str().unwrap()).unwrap();
        let root = tiles.root(size).unwrap();
        let head = TreeHead { size, root, ..old };
        let signed = seal::sign_text(&head.text(), house.state.seal_key.as_ref()).unwrap();
        let hex = evidence::hex(&signed.signature);
        self.proof["head"]["text"] = head.text().into();
        self.proof["head"]["size"] = size.into();
        self.proof["head"]["root_sha256"] = root.to_string().into();
        self.proof["head"]["signature_hex"] = hex.into();
        let lines = (0..size).map(|place| {
            let path = tiles
                .hashes(&tree::inclusion(place, size).unwrap())
                .unwrap();
            json!({ "n": place + 1, "place": place, "path": path })
        });
        self.proof["lines"] = lines.collect();
    }

    /// Puts another signature in the place of the one with a key of its own, with random bytes to match, and makes the
    /// chain whole again behind it.
    pub fn with_another_key(
        &mut self,
        other: impl FnOnce(Statement<'_>, KeySignature) -> KeySignature,
    ) {
        let keyed = |line: &String| line.contains("\"authentication\":\"passkey\"");
        let at = self.log.iter().position(keyed).unwrap();
        let entries: Vec<_> = (self.log.iter())
            .map(|line| Entry::read(line).unwrap())
            .collect();
        let given = ledger::signatures(&entries);
        let given = given.iter().find(|it| it.key.is_some()).unwrap();
        let old = given.key.unwrap();
        let openings = self.proof["openings"].as_array_mut().unwrap();
        let opening = openings
            .iter_mut()
            .find(|it| it["commitment"] == old.0.to_string())
            .unwrap();
        let kept = serde_json::from_str(opening["value"].as_str().unwrap()).unwrap();
        let other = other(given.statement().unwrap(), kept);
        let value = serde_json::to_string(&other).unwrap();
        let salt = [7; 32];
        let made = Opening { salt, value }.commitment();
        opening["salt_hex"] = "07".repeat(32).into();
        opening["value"] = serde_json::to_string(&other).unwrap().into();
        opening["commitment"] = made.0.to_string().into();
        self.rewritten(at, |entry| {
            if let Act::Signed { key, .. } = &mut entry.act {
                *key = Some(made);
            }
        });
    }

    pub fn signed(&self) -> usize {
        let signs =
            |line: &String| line.contains("\"act\":\"signed\"") && line.contains("on-behalf");
        self.log.iter().position(signs).unwrap()
    }
}

impl Inside {
    /// The file and the public heads as they would be if all of it had always been so.
    pub fn as_if_all_along(&mut self, scene: &Scene, heads_json: &[u8]) -> tempfile::TempDir {
        self.with_a_tree_of_its_own(&scene.house);
        let mut rewritten: Value = serde_json::from_slice(heads_json).unwrap();
        let mut head = self.proof["head"].clone();
        head["consistency"] = json!([]);
        rewritten["heads"] = json!([head]);
        let folder = tempfile::tempdir().unwrap();
        let put =
            |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
        put("letter.pdf", &self.sealed(scene));
        put("heads.json", &serde_json::to_vec(&rewritten).unwrap());
        folder
    }
}
