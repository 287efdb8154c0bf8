//! What every room of the server shares.

use crate::{
    boards::Boards,
    cache::Cache,
    config::Config,
    files::Files,
    mail::Mailer,
    passkeys::Passkeys,
    passwords::Passwords,
    press::Press,
    seal::{SealKey, TimeStampAuthority},
    store::Store,
    vault::Vault,
};
use letters::ports::{Clock, Randomness};
use std::{sync::Arc, time::Duration};
use tokio::sync::{Notify, Semaphore};

/// Shared by all requests and workers; cloning is cheap.
#[derive(Clone)]
pub struct State(Arc<Shared>);

/// The parts. Fields are named where they are used: `state.store.letters()`.
pub struct Shared {
    /// The settings.
    pub config: Config,
    /// Everything that is kept in tables.
    pub store: Store,
    /// Everything that is kept as files.
    pub files: Files,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Draws secrets.
    pub random: Arc<dyn Randomness>,
    /// Hashes passwords.
    pub passwords: Passwords,
    /// Asks for passkeys; none at an address where they cannot work.
    pub passkeys: Option<Passkeys>,
    /// Encrypts what must be read back.
    pub vault: Vault,
    /// Sends mails.
    pub mailer: Mailer,
    /// Sets letters.
    pub press: Press,
    /// Seals them.
    pub seal_key: Box<dyn SealKey>,
    /// Says when something was there, when one is set. Asking blocks.
    pub time_stamps: Option<Box<dyn TimeStampAuthority>>,
    /// Public pages as finished bytes.
    pub cache: Cache,
    /// Boards of open rounds that somebody watches.
    pub boards: Boards,
    /// How many PDFs of strangers are inspected at once.
    pub inspections: Arc<Semaphore>,
    /// How many letters are set, checked or sealed at once.
    pub presses: Arc<Semaphore>,
    mail_waits: Notify,
    mailing_waits: Notify,
    job_waits: Notify,
    head_waits: Notify,
    rounds_moved: Notify,
}

impl std::ops::Deref for State {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// What [`State::new`] is made of.
pub struct Parts {
    /// The settings.
    pub config: Config,
    /// The opened store.
    pub store: Store,
    /// The opened folder of files.
    pub files: Files,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Draws secrets.
    pub random: Arc<dyn Randomness>,
    /// Hashes passwords.
    pub passwords: Passwords,
    /// Encrypts what must be read back.
    pub vault: Vault,
    /// Sends mails.
    pub mailer: Mailer,
    /// Sets letters.
    pub press: Press,
    /// Seals them.
    pub seal_key: Box<dyn SealKey>,
    /// Says when something was there, when one is set.
    pub time_stamps: Option<Box<dyn TimeStampAuthority>>,
}

impl State {
    /// Puts the parts together.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let Parts {
            config,
            store,
            files,
            clock,
            random,
            passwords,
            vault,
            mailer,
            press,
            seal_key,
            time_stamps,
        } = parts;
        let shared = Shared {
            passkeys: Passkeys::new(&config),
            config,
            store,
            files,
            clock,
            random,
            passwords,
            vault,
            mailer,
            press,
            seal_key,
            time_stamps,
            cache: Cache::default(),
            boards: Boards::default(),
            inspections: Arc::new(Semaphore::new(2)),
            presses: Arc::new(Semaphore::new(2)),
            mail_waits: Notify::new(),
            mailing_waits: Notify::new(),
            job_waits: Notify::new(),
            head_waits: Notify::new(),
            rounds_moved: Notify::new(),
        };
        Self(Arc::new(shared))
    }

    /// Tells the worker that a mail waits.
    pub fn wake_mail(&self) {
        self.mail_waits.notify_one();
    }

    /// Tells the worker that a letter is to be mailed.
    pub fn wake_mailing(&self) {
        self.mailing_waits.notify_one();
    }

    /// Waits until a letter may be there to be mailed.
    pub async fn wait_for_mailing(&self, at_most: Duration) {
        let _woken_or_late = tokio::time::timeout(at_most, self.mailing_waits.notified()).await;
    }

    /// Waits until a mail may be there.
    pub async fn wait_for_mail(&self, at_most: Duration) {
        let _woken_or_late = tokio::time::timeout(at_most, self.mail_waits.notified()).await;
    }

    /// Tells the worker that something was added to the log that others should be able to hold against us soon.
    pub fn wake_heads(&self) {
        self.head_waits.notify_one();
    }

    /// Waits until a head may be due; whether one was asked for.
    pub async fn wait_for_head(&self, at_most: Duration) -> bool {
        let woken = tokio::time::timeout(at_most, self.head_waits.notified());
        woken.await.is_ok()
    }

    /// Tells the worker that a job waits.
    pub fn wake_jobs(&self) {
        self.job_waits.notify_one();
    }

    /// Waits until a job may be there.
    pub async fn wait_for_job(&self, at_most: Duration) {
        let _woken_or_late = tokio::time::timeout(at_most, self.job_waits.notified()).await;
    }

    /// Tells the worker that a round was opened, or got another deadline.
    pub fn wake_rounds(&self) {
        self.rounds_moved.notify_one();
    }

    /// Waits until a round may have moved.
    pub async fn wait_for_rounds(&self, at_most: Duration) {
        let _woken_or_late = tokio::time::timeout(at_most, self.rounds_moved.notified()).await;
    }
}
