//! Making files unreadable in places: what comes out is made anew from pictures of the pages, and holds nothing else.
//!
//! Black bars over a PDF's text hide nothing: the text is still in the file, as are its earlier states, its annotations and
//! what its maker wrote into it. So no byte of the original is taken over. Each page is drawn, the regions are burnt into the
//! picture, and the picture becomes the page. Words that can be read on that picture lie behind it as invisible text, so that
//! it can still be searched and heard: a word that touches a region is not among them, nor one that shows no ink there (white
//! on white, or under a bar that somebody drew before).
//!
//! All of it happens in a process of its own ([`confined`]): the hidden command `redact-file`.

mod pages;
mod paper;
#[cfg(test)]
mod tests;
mod words;

use crate::confined::{self, ENCRYPTED, Limits, MALFORMED, Stopped, TOO_LARGE};
use letters::{
    letter::Language,
    redaction::{Region, suggestions},
};
use pages::{NoPages, Pages};
use serde::{Deserialize, Serialize};
use std::{panic::catch_unwind, path::Path};

/// The most pages of a file that are taken on.
pub const MOST_PAGES: usize = 80;

/// What the process may take. Drawing eighty pages takes a minute on a slow machine.
const LIMITS: Limits = Limits {
    memory: 2 << 30,
    seconds: 240,
    output: 80 << 20,
};

/// What a file has to be looked at for.
#[derive(Debug, Serialize, Deserialize)]
enum Task {
    /// Its pages, and what may be about a person.
    Survey,
    /// Where words stand on its pages.
    Find { words: String },
    /// A page as a picture, with regions shown as they will be.
    Picture { page: u16, regions: Vec<Region> },
    /// The file as everybody gets it.
    Burn {
        bars: Vec<Bar>,
        title: String,
        language: Language,
    },
}

/// A region that is burnt, and the words that are read in its place.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Bar {
    /// Where.
    pub region: Region,
    /// What is read there: why it is black.
    pub says: String,
}

/// What a file is, to somebody who redacts it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Survey {
    /// Of each page its width and its height, in points.
    pub pages: Vec<(f32, f32)>,
    /// Whether there are words on them that can be looked for: a scan has none.
    pub searchable: bool,
    /// Words in it that are most likely about a person.
    pub suggested: Vec<String>,
}

/// Looks at a file, by `program`, which is this one.
///
/// # Errors
/// [`Stopped`].
pub async fn survey(program: &Path, bytes: &[u8]) -> Result<Survey, Stopped> {
    read(&asked(program, &Task::Survey, bytes).await?)
}

/// Where words stand on the pages of a file.
///
/// # Errors
/// [`Stopped`].
pub async fn find(program: &Path, bytes: &[u8], words: &str) -> Result<Vec<Region>, Stopped> {
    let words = words.to_owned();
    read(&asked(program, &Task::Find { words }, bytes).await?)
}

/// A page, counted from 1, as a PNG; regions are shown through, so that one sees what will be black.
///
/// # Errors
/// [`Stopped`]; [`Stopped::Malformed`] when there is no such page.
pub async fn picture(
    program: &Path,
    bytes: &[u8],
    page: u16,
    regions: Vec<Region>,
) -> Result<Vec<u8>, Stopped> {
    asked(program, &Task::Picture { page, regions }, bytes).await
}

/// The file as everybody gets it: a PDF.
///
/// # Errors
/// [`Stopped`].
pub async fn burn(
    program: &Path,
    bytes: &[u8],
    bars: Vec<Bar>,
    title: String,
    language: Language,
) -> Result<Vec<u8>, Stopped> {
    let task = Task::Burn {
        bars,
        title,
        language,
    };
    asked(program, &task, bytes).await
}

async fn asked(program: &Path, task: &Task, bytes: &[u8]) -> Result<Vec<u8>, Stopped> {
    let mut line = serde_json::to_vec(task).map_err(std::io::Error::other)?;
    line.push(b'\n');
    confined::run(program, "redact-file", LIMITS, &line, bytes).await
}

fn read<T: for<'a> Deserialize<'a>>(out: &[u8]) -> Result<T, Stopped> {
    serde_json::from_slice(out).map_err(|error| Stopped::Process(std::io::Error::other(error)))
}

/// What the process does. Gives with what it ends.
#[must_use]
pub fn child() -> u8 {
    let Some(input) = confined::take_on(LIMITS, confined::MAX_BYTES + (1 << 20)) else {
        return 1;
    };
    let Some(end) = memchr::memchr(b'\n', &input) else {
        return 1;
    };
    let Ok(task) = serde_json::from_slice::<Task>(&input[..end]) else {
        return 1;
    };
    let bytes = input[end + 1..].to_vec();
    // What reads strangers' pages may give up with a panic on something that nobody thought of.
    match catch_unwind(|| done(&task, bytes)) {
        Ok(Ok(out)) => confined::give_back(&out),
        Ok(Err(NoPages::Encrypted)) => ENCRYPTED,
        Ok(Err(NoPages::TooMany)) => TOO_LARGE,
        Ok(Err(NoPages::Malformed)) | Err(_) => MALFORMED,
    }
}

fn done(task: &Task, bytes: Vec<u8>) -> Result<Vec<u8>, NoPages> {
    let pages = Pages::open(bytes)?;
    match task {
        Task::Survey => {
            let all = 0..pages.count();
            let text: String = all
                .clone()
                .map(|page| words::of(&pages, page).text)
                .collect();
            json(&Survey {
                pages: all.map(|page| pages.size(page)).collect(),
                searchable: text.chars().any(char::is_alphanumeric),
                suggested: suggestions(&text),
            })
        }
        Task::Find { words } => {
            let all = 0..pages.count();
            let found =
                all.flat_map(|page| words::of(&pages, page).find(words, page, pages.size(page)));
            json(&found.collect::<Vec<Region>>())
        }
        Task::Picture { page, regions } => {
            let index = usize::from(*page)
                .checked_sub(1)
                .filter(|it| *it < pages.count());
            let index = index.ok_or(NoPages::Malformed)?;
            let here = regions.iter().filter(|it| it.page() == *page);
            pages::shown(&pages, index, here.copied())
        }
        Task::Burn {
            bars,
            title,
            language,
        } => Ok(paper::burnt(&pages, bars, title, *language)?),
    }
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, NoPages> {
    serde_json::to_vec(value).map_err(|_| NoPages::Malformed)
}
