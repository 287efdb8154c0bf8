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
    time::Day,
    version::Version,
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
    /// The address of this institution is too long for the window of an envelope.
    #[error("the address of {0} does not fit in the window")]
    TooLong(String),
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

/// Those of a letter's addressees to whom a copy can be posted.
fn posted_to(front: &Front) -> impl Iterator<Item = &Addressee> {
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
    signed: Version,
) -> Result<Vec<u8>, NotPosted> {
    let front = signed.text.front;
    let directory = state.store.directory().await?;
    let copies = made_of(&front, file, (&directory, state.clock.now().day()))?;
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
    let slot = PRINTING.try_acquire().map_err(|_| NotPosted::Busy)?;
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
        .map_err(|error| match error {
            PressError::AddressTooLong { copy } => {
                let institution = posted_to(&front).nth(copy);
                NotPosted::TooLong(
                    institution.map_or_else(String::new, |it| it.institution.to_string()),
                )
            }
            PressError::TooMuch { .. } => NotPosted::TooMuch,
            other => NotPosted::Failed(other.into()),
        })
}

/// The institution alone: what is left where the people there do not fit in the window.
fn without_persons(to: &Addressee) -> Addressee {
    Addressee {
        persons: Vec::new(),
        ..to.clone()
    }
}

/// One copy for each, of the letter's own day, in its own language.
fn made_of(
    front: &Front,
    file: &SealedFile,
    (directory, today): (&Directory, Day),
) -> Result<Vec<PostedCopy>, NotPosted> {
    let printed = words::print(front.language).map_err(Failure::from)?;
    let day = front.date.unwrap_or_else(|| file.sealed.day());
    let place = front.place.as_ref().map(|place| format!("{place}, "));
    let place_and_date = format!("{}{}", place.unwrap_or_default(), printed.day(day));
    let text = posted_with(Locale::from(front.language), front.subject.as_str());
    // The letter is sealed as it was written; its envelope goes to whoever holds the offices now.
    let copy = |to: &Addressee| PostedCopy {
        address: block(&present(to, directory, today), front.language),
        short: block(&without_persons(to), front.language),
        place_and_date: place_and_date.clone(),
        text: vec![text.clone()],
    };
    Ok(posted_to(front).map(copy).collect())
}
