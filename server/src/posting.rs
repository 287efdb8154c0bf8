//! The copies of a sealed letter that go by post: one for each addressee with a postal address, as one file for the printer.

use crate::{
    finalising::Failure,
    press::{PostedCopy, PressError, PrintRun},
    state::State,
    store::{LetterRecord, StoreError},
    words,
};
use app::{finishing::posted_with, locale::Locale};
use letters::{
    addressee::{Addressee, Directory, salutation::block, succession::present},
    letter::{Front, Language},
    publication::SealedFile,
    text::{Line, Remark},
    time::Day,
};
use std::time::Duration;
use tokio::{sync::Semaphore, task::spawn_blocking, time::timeout};

/// One at a time, and apart from the press on which letters become final: nobody's seal waits for a printer.
static PRINTING: Semaphore = Semaphore::const_new(1);
/// How long anybody waits for it.
const PATIENCE: Duration = Duration::from_mins(1);

/// Why no copies were made.
#[derive(Debug, thiserror::Error)]
pub enum NotPosted {
    /// Nobody to whom it is written has a postal address.
    #[error("none of the addressees has a postal address")]
    NoAddress,
    /// The address of this copy, from 0, is too long for the window of an envelope.
    #[error("the address of copy {} does not fit in the window", .0 + 1)]
    TooLong(usize),
    /// What is said with this copy does not fit on the sheet with its address.
    #[error("the text of copy {} does not fit on its sheet", .0 + 1)]
    TextTooLong(usize),
    /// The address of this copy, or what is said with it, has a character that no face has.
    #[error(
        "the address of a copy, or what is said with it, has a character that cannot be printed"
    )]
    Unprintable(usize, char),
    /// More copies or pages than one file takes.
    #[error("too many pages for one file")]
    TooMuch,
    /// Other copies are being made at this moment.
    #[error("other copies are being made")]
    Busy,
    /// Something that was to work did not.
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl From<StoreError> for NotPosted {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// A copy that is asked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// To whom, as the letter names them.
    pub institution: Line,
    /// What shows in the window of its envelope, line by line.
    pub address: Vec<String>,
    /// The same without the people there, for when that is too long for the window; empty for none.
    pub short: Vec<String>,
    /// What is said with it, beside what is said with all.
    pub own: Option<Remark>,
}

impl Wanted {
    /// A copy for an addressee of a letter in this language: at the address that the directory has today, or else the one that the
    /// letter has, and with whoever holds the offices now. The letter is sealed as it was written; its envelope is not.
    #[must_use]
    pub fn of(to: &Addressee, language: Language, (directory, today): (&Directory, Day)) -> Self {
        let to = Addressee {
            postal: postal(to, directory).to_vec(),
            ..present(to, directory, today)
        };
        Self {
            institution: to.institution.clone(),
            address: block(&to, language),
            short: block(&without_persons(&to), language),
            own: None,
        }
    }
}

/// Where an addressee gets post: as the directory has it, or else as the letter has it; empty where neither does.
#[must_use]
pub fn postal<'a>(to: &'a Addressee, directory: &'a Directory) -> &'a [Line] {
    let known = directory.named(to.institution.as_str());
    let known = known.map(|it| it.details.postal.as_slice());
    known.filter(|it| !it.is_empty()).unwrap_or(&to.postal)
}

/// A copy for each of a letter's addressees to whom one can be posted.
#[must_use]
pub fn everybody(front: &Front, (directory, today): (&Directory, Day)) -> Vec<Wanted> {
    let to = front.addressees.iter();
    let to = to.filter(|it| !postal(it, directory).is_empty());
    to.map(|it| Wanted::of(it, front.language, (directory, today)))
        .collect()
}

/// To how many of a letter's addressees a copy can be posted.
#[must_use]
pub fn count(front: &Front, directory: &Directory) -> usize {
    let to = front.addressees.iter();
    to.filter(|it| !postal(it, directory).is_empty()).count()
}

/// Makes the copies.
///
/// # Errors
/// [`NotPosted`].
pub async fn copies(
    state: &State,
    letter: &LetterRecord,
    file: &SealedFile,
    front: &Front,
    wanted: &[Wanted],
) -> Result<Vec<u8>, NotPosted> {
    let copies = made_of((front, wanted), file)?;
    if copies.is_empty() {
        return Err(NotPosted::NoAddress);
    }
    let sealed = state.files.read(file.hash).await.map_err(Failure::from)?;
    let (press, pages) = (
        state.clone(),
        usize::try_from(file.pages).unwrap_or(usize::MAX),
    );
    let (title, at) = (letter.slug.to_string(), file.sealed.timestamp());
    let (sender, language) = (front.sender.to_string(), front.language);
    // Who comes second waits for the first.
    let slot = timeout(PATIENCE, PRINTING.acquire()).await;
    let slot = slot.ok().and_then(Result::ok).ok_or(NotPosted::Busy)?;
    let work = spawn_blocking(move || {
        // A thread cannot be stopped: it keeps its slot until it ends.
        let _until_it_ends = slot;
        let run = PrintRun {
            sender: &sender,
            title: &title,
            language: language.key(),
            copies: &copies,
            letter: &sealed,
            pages,
            at,
        };
        press.press.copies(&run)
    });
    let made = timeout(PATIENCE, work).await.map_err(|_| NotPosted::Busy)?;
    made.map_err(|_| Failure::BrokeOff)?
        .map_err(|error| refused(error, wanted))
}

/// Why the press made none of these.
fn refused(error: PressError, wanted: &[Wanted]) -> NotPosted {
    match error {
        PressError::AddressTooLong { copy } => NotPosted::TooLong(copy),
        PressError::TextTooLong { copy } => NotPosted::TextTooLong(copy),
        PressError::TooMuch { .. } => NotPosted::TooMuch,
        PressError::Unprintable { character, near } => {
            let says = |it: &Wanted| {
                let own = it.own.as_ref();
                own.is_some_and(|own| own.as_str().contains(character))
                    || it.address.iter().any(|line| line.contains(character))
            };
            match wanted.iter().position(says) {
                Some(copy) => NotPosted::Unprintable(copy, character),
                None => NotPosted::Failed(PressError::Unprintable { character, near }.into()),
            }
        }
        other => NotPosted::Failed(other.into()),
    }
}

/// A text as paragraphs, which blank lines part.
fn paragraphs(text: &Remark) -> Vec<String> {
    let mut all = vec![String::new()];
    for line in text.as_str().lines().map(str::trim) {
        match all.last_mut() {
            Some(last) if !line.is_empty() => {
                if !last.is_empty() {
                    last.push('\n');
                }
                last.push_str(line);
            }
            _ => all.push(String::new()),
        }
    }
    all.retain(|it| !it.is_empty());
    all
}

/// The institution alone: what is left where the people there do not fit in the window.
fn without_persons(to: &Addressee) -> Addressee {
    Addressee {
        persons: Vec::new(),
        ..to.clone()
    }
}

/// The copies, of the letter's own day, in its own language.
fn made_of(
    (front, wanted): (&Front, &[Wanted]),
    file: &SealedFile,
) -> Result<Vec<PostedCopy>, NotPosted> {
    let printed = words::print(front.language).map_err(Failure::from)?;
    let day = front.date.unwrap_or_else(|| file.sealed.day());
    let place = front.place.as_ref().map(|place| format!("{place}, "));
    let place_and_date = format!("{}{}", place.unwrap_or_default(), printed.day(day));
    let common = posted_with(Locale::from(front.language), front.subject.as_str());
    let copy = |wanted: &Wanted| {
        let own = wanted.own.as_ref().map(paragraphs).unwrap_or_default();
        PostedCopy {
            address: wanted.address.clone(),
            short: wanted.short.clone(),
            place_and_date: place_and_date.clone(),
            text: std::iter::once(common.clone()).chain(own).collect(),
        }
    };
    Ok(wanted.iter().map(copy).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_paragraphs_and_line_breaks_stay() {
        let text = Remark::parse("Beste An,\n\n\nDank voor\n  gisteren.\n \nTot dan.").unwrap();
        assert_eq!(
            paragraphs(&text),
            ["Beste An,", "Dank voor\ngisteren.", "Tot dan."]
        );
    }
}
