//! How long comparing two versions of a letter takes, and bringing three together. `cargo xtask bench` asks it:
//! `compare LETTER.md ROUNDS FOLDER` prints one line of JSON with the milliseconds of each round, and leaves the three
//! texts in the folder, for another program to bring together.

#![expect(
    clippy::expect_used,
    reason = "a measurement that cannot be made has nothing better to do than to say why"
)]

use letters::{diff, file, merge};
use std::{env, fs, path::Path, time::Instant};

fn main() {
    let mut asked = env::args().skip(1);
    let mut next = || asked.next().expect("compare LETTER.md ROUNDS FOLDER");
    let (letter, rounds, folder) = (next(), next(), next());
    let rounds: u32 = rounds.parse().expect("a number of rounds");
    let bytes = fs::read(letter).expect("a letter that can be read");
    let (letter, _) = file::parse(&bytes).expect("a letter");
    let base = letter.text.body.as_str().to_owned();
    let (mine, theirs) = (edited(&base, 3, "mijn"), edited(&base, 5, "hun"));
    for (name, text) in [("base", &base), ("mine", &mine), ("theirs", &theirs)] {
        fs::write(Path::new(&folder).join(name), text).expect("a folder to write in");
    }
    let timed = |work: &dyn Fn() -> usize| -> Vec<f64> {
        (0..rounds)
            .map(|_| {
                let start = Instant::now();
                assert!(work() > 1, "nothing was compared");
                start.elapsed().as_secs_f64() * 1_000.0
            })
            .collect()
    };
    let compared = timed(&|| diff::compare(&base, &mine).len());
    let merged = timed(&|| merge::merge(&base, &mine, &theirs).parts.len());
    let conflicts = merge::merge(&base, &mine, &theirs).conflicts().count();
    println!(
        "{{\"diff\":{compared:?},\"merge\":{merged:?},\"bytes\":{},\"conflicts\":{conflicts}}}",
        base.len()
    );
}

/// A text that somebody worked through: in every third or fifth paragraph a word is another and a sentence is new, and the
/// second paragraph goes to the end.
fn edited(base: &str, every: usize, word: &str) -> String {
    let mut paragraphs: Vec<String> = diff::paragraphs(base)
        .into_iter()
        .enumerate()
        .map(|(at, paragraph)| {
            if at % every != 0 {
                return paragraph.to_owned();
            }
            let mut words: Vec<&str> = paragraph.split(' ').collect();
            let middle = words.len() / 2;
            words[middle] = word;
            format!("{} En dit is {word} zin.", words.join(" "))
        })
        .collect();
    if paragraphs.len() > 2 && word == "mijn" {
        let moved = paragraphs.remove(1);
        paragraphs.push(moved);
    }
    paragraphs.join("\n\n")
}
