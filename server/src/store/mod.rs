//! The store: what the association knows, kept so that it can be proved.
//!
//! # How a change is made
//! Each writing method is one transaction: it locks the letter's row, loads what the rule needs, asks the domain
//! (`letters::stage`, `letters::round`, …), stores the outcome, adds to the ledger and puts mail in the outbox.
//! Either all of it is kept or nothing; answers that come at once share a commit (`together`). No rule lives in SQL;
//! constraints there are a second line.
//!
//! # One file per room
//! `letters`, `versions`, `milestones`, `demands`, `translations`, `sittings`, `stages`, `templates` · `review` · `rounds`, `round_changes`, `reaffirming`, `board`, `reminding`, `invitations`, `codes`, `asked`, `answers`, `guests`, `objections` · `support` · `jobs` · `publishing`, `mailings`, `awaiting`, `incoming`, `responses`, `redactions`, `questions`, `outcomes`, `commitments`, `telling`, `followup` ·
//! `directory` · `organisations`, `members`, `mandates`, `people`, `accounts`, `roles`, `languages` · `sessions`, `door_steps`,
//! `second_factors`, `passkeys`, `known_browsers`, `throttles` · `audit` · `own_data`, `erasure`, `retention` · `outbox` ·
//! `ledger`, `tree`, `verify`, `rebuild`. What they share: `matter`, a letter taken for writing;
//! `together`, a commit that several acts share; `waiting`, files that are read in and not decided on. `bare` measures.
//!
//! # Where it can go wrong
//! See [`StoreError`]; and a row that cannot be read is an error with its name, never a panic.

use crate::{
    db::{Conn, Db, binds},
    dialect,
};
use futures_util::future::BoxFuture;
use letters::{
    ids::{DispatchId, InvitationId, PersonId, ResponseId, RoundId},
    ledger::Commitment,
    ports::{Clock, Randomness, random},
    time::Moment,
};
use std::{path::Path, sync::Arc};

mod accounts;
mod answers;
mod asked;
mod audit;
mod awaiting;
mod bare;
mod board;
mod codes;
mod commitments;
mod demands;
mod directory;
mod door_steps;
mod erasure;
mod error;
mod followup;
mod guests;
mod hand_ins;
mod incoming;
mod invitations;
mod jobs;
mod known_browsers;
mod languages;
mod ledger;
mod letter_rows;
mod letters_room;
mod mailbox;
mod mailings;
mod mandates;
mod matter;
mod members;
mod milestones;
mod objections;
mod organisations;
mod outbox;
mod outcomes;
mod own_data;
mod passkeys;
mod people;
mod publishing;
mod questions;
mod reaffirming;
mod rebuild;
mod records;
mod redactions;
mod remarks;
mod reminding;
mod reservations;
mod responses;
mod retention;
mod review;
mod roles;
mod round_changes;
mod rounds;
mod seal_certificates;
mod second_factors;
mod sessions;
mod sittings;
mod stages;
mod struck;
mod support;
mod taking_back;
mod telling;
mod templates;
mod throttles;
mod together;
mod translations;
mod tree;
mod verify;
mod versions;
mod waiting;

pub use audit::AuditFilter;
pub use directory::DirectoryAct;
pub use erasure::{Erasure, ErasurePlan};
pub use error::{LedgerBreak, LedgerFault, Result, StoreError, TreeFault};
pub use incoming::news_of;
pub use known_browsers::KNOWN_SECONDS;
pub use mandates::MandateFilter;
pub use objections::unheard;
pub use rebuild::{Done, NotRebuilt, PutRight, Rebuilt};
pub use records::*;
pub use retention::{LetGo, RetentionRun};
pub use round_changes::nobody;
pub use sittings::{Heard, Kept, Typed};
pub use telling::{ANSWER, ANSWERS};
pub use throttles::Limit;
pub use tree::{ProvenLine, SignedHead};

use matter::Carried;
use together::Together;

/// How often a piece of work is begun that others got in the way of.
const ATTEMPTS: u32 = 5;

/// The store. Cheap to clone: all clones share the connections.
#[derive(Clone)]
pub struct Store {
    db: Db,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Randomness>,
    together: Arc<Together>,
}

/// A transaction that writes, with the time and the random source that go with it.
struct Writing {
    conn: Conn,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Randomness>,
    /// What was committed to in this transaction, and whose it is.
    committed: Vec<(Commitment, Option<PersonId>)>,
    /// How much was noted in this transaction, so that what happened at one moment is read in its order.
    noted: u8,
    /// What the acts before this one in the transaction left of it.
    carried: Carried,
}

impl Store {
    /// Opens, and makes if need be, a store in a SQLite file.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the file can't be opened or was made by a newer program.
    pub async fn open_sqlite(
        path: &Path,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Randomness>,
    ) -> Result<Self> {
        let db = Db::open_sqlite(path).await?;
        let store = Self::on(db, clock, random);
        store.read_old_demands().await?;
        Ok(store)
    }

    /// Opens a store in a PostgreSQL database.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when it does not answer or was made by a newer program.
    pub async fn open_postgres(
        url: &str,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Randomness>,
    ) -> Result<Self> {
        let db = Db::open_postgres(url).await?;
        let store = Self::on(db, clock, random);
        store.read_old_demands().await?;
        Ok(store)
    }

    /// Opens a store in a SQLite file as it is, only to look.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when there is none.
    pub async fn peek_sqlite(
        path: &Path,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Randomness>,
    ) -> Result<Self> {
        let db = Db::peek_sqlite(path).await?;
        Ok(Self::on(db, clock, random))
    }

    /// Opens a store in a SQLite file as it is, to read and to write.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when there is none.
    pub async fn join_sqlite(
        path: &Path,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Randomness>,
    ) -> Result<Self> {
        let db = Db::join_sqlite(path).await?;
        Ok(Self::on(db, clock, random))
    }

    /// Opens a store in a PostgreSQL database as it is.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when it does not answer.
    pub async fn peek_postgres(
        url: &str,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Randomness>,
    ) -> Result<Self> {
        let db = Db::peek_postgres(url).await?;
        Ok(Self::on(db, clock, random))
    }

    fn on(db: Db, clock: Arc<dyn Clock>, random: Arc<dyn Randomness>) -> Self {
        Self {
            db,
            clock,
            random,
            together: Arc::default(),
        }
    }

    /// The moment of the newest entry in the ledger, and the database's own clock.
    pub async fn clocks(&self) -> Result<(Option<Moment>, Moment)> {
        let mut conn = self.db.read().await?;
        let sql = "select max(at) as newest from ledger_entry";
        let newest = conn.one(sql, binds![]).await?.optional("newest")?;
        let theirs = conn.one(dialect::CLOCK, binds![]).await?.get("now")?;
        Ok((newest, theirs))
    }

    /// Whether the database answers and has the tables that this program expects.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when not.
    pub async fn ready(&self) -> Result<()> {
        let sql = "select coalesce(max(version), 0) as newest from _sqlx_migrations where success";
        let row = self.db.read().await?.one(sql, binds![]).await?;
        let newest: i64 = row.get("newest")?;
        // A newer node may have brought them further: they are only ever expanded while older ones run.
        if newest >= self.db.newest_migration() {
            Ok(())
        } else {
            let message = format!("the tables are at migration {newest}");
            Err(StoreError::Unavailable(sqlx::Error::Protocol(message)))
        }
    }

    /// Ends all connections, after what is running.
    pub async fn close(&self) {
        self.db.close().await;
    }

    /// The store's present moment.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Random bytes from the store's source.
    #[must_use]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        random(&*self.random)
    }

    /// Does a piece of work in one transaction, in a task of its own: a request that is given up halfway
    /// does not stop it halfway. When the database ended it in favour of another's, it is done again from the start.
    async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>> + Clone + Send + 'static,
    {
        let store = self.clone();
        in_own_task(async move { store.attempt(work).await }).await
    }

    /// As [`Self::write`], for what many do at once about one letter and is quickly done: they would only wait for each other,
    /// and now share a commit. Where that comes to nothing, each is done by itself. Who answers an invitation says which.
    async fn write_together<T, F>(&self, answers: Option<InvitationId>, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>> + Clone + Send + 'static,
    {
        let store = self.clone();
        in_own_task(async move {
            match store.together.act(&store, answers, work.clone()).await {
                Some(Err(error)) if error.got_in_each_others_way() => {
                    tracing::warn!(%error, "two writers got in each other's way: once more");
                }
                Some(outcome) => return outcome,
                None => tracing::warn!("a shared transaction came to nothing: each by itself"),
            }
            store.attempt(work).await
        })
        .await
    }

    async fn attempt<T, F>(&self, work: F) -> Result<T>
    where
        F: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>> + Clone,
    {
        for _ in 1..ATTEMPTS {
            match self.write_once(work.clone()).await {
                Err(error) if error.got_in_each_others_way() => {
                    tracing::warn!(%error, "two writers got in each other's way: once more");
                }
                outcome => return outcome,
            }
        }
        self.write_once(work).await
    }

    async fn write_once<T, F>(&self, work: F) -> Result<T>
    where
        F: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>>,
    {
        let mut writing = Writing::on(self.db.write().await?, self);
        let done = work(&mut writing).await?;
        writing.finish().await?;
        writing.conn.commit().await?;
        Ok(done)
    }

    /// A connection on which all reads see the same moment.
    async fn snapshot(&self) -> Result<Conn> {
        let db = self.db.clone();
        in_own_task(async move { db.snapshot().await }).await
    }
}

/// Runs work to its end, whatever becomes of whoever asked for it. A panic in it goes on in the one who asked.
async fn in_own_task<T: Send + 'static>(
    work: impl Future<Output = Result<T>> + Send + 'static,
) -> Result<T> {
    match tokio::spawn(work).await {
        Ok(outcome) => outcome,
        Err(stopped) => match stopped.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_cancelled) => Err(StoreError::Unavailable(sqlx::Error::WorkerCrashed)),
        },
    }
}

impl Writing {
    fn on(conn: Conn, store: &Store) -> Self {
        Self {
            conn,
            clock: store.clock.clone(),
            random: store.random.clone(),
            committed: Vec::new(),
            noted: 0,
            carried: Carried::default(),
        }
    }

    /// The present moment. Ask for it after taking the letter: waiting for it takes time.
    fn now(&self) -> Moment {
        self.clock.now()
    }

    fn random<const N: usize>(&self) -> [u8; N] {
        random(&*self.random)
    }
}

/// Identifiers that others hand in, made by the store's clock and random source.
impl Store {
    /// A new round's identifier.
    #[must_use]
    pub fn new_round_id(&self) -> RoundId {
        RoundId::new(self.now(), self.random())
    }

    /// A new invitation's identifier.
    #[must_use]
    pub fn new_invitation_id(&self) -> InvitationId {
        InvitationId::new(self.now(), self.random())
    }

    /// A new sending's identifier.
    #[must_use]
    pub fn new_dispatch_id(&self) -> DispatchId {
        DispatchId::new(self.now(), self.random())
    }

    /// A new response's identifier.
    #[must_use]
    pub fn new_response_id(&self) -> ResponseId {
        ResponseId::new(self.now(), self.random())
    }
}
