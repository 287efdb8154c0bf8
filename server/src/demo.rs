//! `standpunt demo`: fills an empty store by living through the demonstration.
//!
//! Nothing is written into tables here. Every letter goes its way through the very methods of the store
//! that the site uses, with a clock that is set to the moment at which each thing happened; so the log,
//! the versions and the time line carry believable dates, and no rule is passed over.
//! All texts and people come from `letters/samples`.

mod clock;
mod plan;
mod replay;
mod samples;
mod summary;

use crate::{
    config::Config,
    passwords::PasswordError,
    serving::{self, StartError},
    store::StoreError,
};
use clock::ReplayClock;
use letters::{ports::Randomness, text::Slug, time::Moment};
use samples::{BrokenSample, Samples};
use std::sync::Arc;
use thiserror::Error;

pub use summary::{DemoAccount, DemoSecond, OpenInvitation, Summary};

/// Why there is no demonstration.
#[derive(Debug, Error)]
pub enum DemoError {
    /// Something is in the store.
    #[error(
        "this store is not empty, and a demonstration only goes into an empty one; nothing was changed. Choose another folder with --data, or another database"
    )]
    NotEmpty,
    /// The machine's clock stands before the last thing that happened.
    #[error("this machine's clock stands at {}, before the last date of the demonstration ({}); set it right first", now.day(), last.day())]
    ClockBehind {
        /// What the clock says.
        now: Moment,
        /// The last fixed moment.
        last: Moment,
    },
    /// The store, the press or the seal can't be opened.
    #[error("{0}")]
    Start(#[from] StartError),
    /// Something went wrong halfway.
    #[error("the demonstration stopped at the letter {letter}, {}: {source}. The store is now half filled: remove it before trying again", at.day())]
    Stopped {
        /// At which letter.
        letter: Slug,
        /// When, in the demonstration.
        at: Moment,
        /// What.
        source: Box<DemoError>,
    },
    /// The store refused something.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A letter could not be set and sealed, or another server took the job.
    #[error("it did not become final: {reason}")]
    NotFinal {
        /// Why, as the desk would say it; empty when another server is at it.
        reason: String,
    },
    /// A file could not be kept.
    #[error("the demonstration's files cannot be kept: {0}")]
    Files(#[from] crate::files::FileError),
    /// A mail could not be put in the folder.
    #[error("the demonstration's mails cannot be kept: {0}")]
    Mail(#[from] crate::mail::MailError),
    /// A second factor could not be set up.
    #[error("{0}")]
    Vault(#[from] crate::vault::VaultError),
    /// A password could not be hashed.
    #[error("{0}")]
    Password(#[from] PasswordError),
    /// The demonstration's own texts.
    #[error("{0}")]
    Sample(#[from] BrokenSample),
}

/// Fills an empty store, as of now, and tells on standard error how far it is.
///
/// No other server should be at work on this store: it would send the mails and do the jobs itself.
///
/// # Errors
/// [`DemoError`]; with [`DemoError::NotEmpty`] nothing was changed.
pub async fn run(config: Config) -> Result<Summary, DemoError> {
    let (clock, random) = serving::machine();
    run_at(config, clock.now(), random).await
}

/// As [`run`], at a moment and with a source of secrets of one's own.
///
/// # Errors
/// As [`run`].
pub async fn run_at(
    config: Config,
    now: Moment,
    random: Arc<dyn Randomness>,
) -> Result<Summary, DemoError> {
    let samples = Samples::read()?;
    let steps = plan::steps(&samples, now)?;
    if let Some(last) = steps.last().filter(|step| step.at >= now) {
        return Err(DemoError::ClockBehind { now, last: last.at });
    }
    let start = steps.first().map_or(now, |step| step.at);
    let start = start.min(plan::begin(&samples)?);
    let clock = Arc::new(ReplayClock::starting(start));

    // Asked before anything else is made, such as a seal key.
    let store = serving::open_store(&config, clock.clone(), random.clone()).await?;
    let empty = store.is_empty().await;
    store.close().await;
    if !empty? {
        return Err(DemoError::NotEmpty);
    }

    // Its mails never leave the machine, and nobody is asked when its letters were there, whatever the settings say.
    let config = Config {
        smtp_url: None,
        time_stamp_url: None,
        ..config
    };
    let state = serving::open(config, clock.clone(), random).await?;
    let outcome = replay::all(&state, &clock, &samples, &steps).await;
    // Its answers are old; nobody is mailed about them when it is served.
    let told = state.store.leave_untold().await;
    state.store.close().await;
    told?;
    outcome
}
