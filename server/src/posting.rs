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
    letter::Front,
    publication::SealedFile,
    text::Remark,
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
    /// What is said with this copy has a character that no face has.
    #[error("what is said with a copy has a character that cannot be printed")]
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
    /// To whom.
    pub to: Addressee,
    /// What is said with it, beside what is said with all.
    pub own: Option<Remark>,
}

/// A copy for each of a letter's addressees to whom one can be posted.
pub fn everybody(front: &Front) -> Vec<Wanted> {
    let copy = |to: &Addressee| Wanted {
        to: to.clone(),
        own: None,
    };
    posted_to(front).map(copy).collect()
}

/// Those of a letter's addressees to whom a copy can be posted.
pub fn posted_to(front: &Front) -> impl Iterator<Item = &Addressee> {
    let addressees = front.addressees.iter();
    addressees.filter(|it| !it.postal.is_empty())
}

/// To how many of a letter's addressees a copy can be posted.
#[must_use]
pub fn count(front: &Front) -> usize {
    posted_to(front).count()
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
    let directory = state.store.directory().await?;
    let today = state.clock.now().day();
    let copies = made_of((front, wanted), file, (&directory, today))?;
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
            let own = |it: &Wanted| {
                let own = it.own.as_ref();
                own.is_some_and(|own| own.as_str().contains(character))
            };
            match wanted.iter().position(own) {
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

/// The institution with the address that the directory has, where that is another: one that does not fit in the window can be
/// mended there, and not in a letter that is sealed.
fn mended(to: &Addressee, directory: &Directory) -> Option<Addressee> {
    let known = &directory.named(to.institution.as_str())?.details;
    let mended = Addressee {
        postal: known.postal.clone(),
        ..without_persons(to)
    };
    (!mended.postal.is_empty() && mended.postal != to.postal).then_some(mended)
}

/// The copies, of the letter's own day, in its own language.
fn made_of(
    (front, wanted): (&Front, &[Wanted]),
    file: &SealedFile,
    (directory, today): (&Directory, Day),
) -> Result<Vec<PostedCopy>, NotPosted> {
    let printed = words::print(front.language).map_err(Failure::from)?;
    let day = front.date.unwrap_or_else(|| file.sealed.day());
    let place = front.place.as_ref().map(|place| format!("{place}, "));
    let place_and_date = format!("{}{}", place.unwrap_or_default(), printed.day(day));
    let common = posted_with(Locale::from(front.language), front.subject.as_str());
    // The letter is sealed as it was written; its envelope goes to whoever holds the offices now.
    let copy = |Wanted { to, own }: &Wanted| {
        let own = own.as_ref().map(paragraphs).unwrap_or_default();
        let mended = mended(to, directory);
        PostedCopy {
            mended: mended.map_or_else(Vec::new, |it| block(&it, front.language)),
            address: block(&present(to, directory, today), front.language),
            short: block(&without_persons(to), front.language),
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
