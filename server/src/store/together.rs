//! Acts that come at once share one commit.
//!
//! What an acknowledged act waits for is the disk, and the disk takes as long over one act as over twenty. So whoever comes
//! while another is still writing goes on in the same transaction, and the last of them commits for all. Nobody is told that
//! an act was kept before that commit; an act that is refused leaves no trace and takes nobody with it. Nobody waits for
//! company either: an act that comes alone commits at once.
//!
//! What an act writes may wait until the commit ([`Conn::end_act`]). Should the database refuse it then, nothing of the whole
//! transaction is kept, and each act is done again by itself: so the others are kept, and the one hears what was wrong.

use super::{Carried, Result, Store, StoreError, Writing};
use crate::db::Conn;
use futures_util::{FutureExt as _, future::BoxFuture};
use letters::ids::InvitationId;
use std::{
    any::Any,
    collections::VecDeque,
    panic::AssertUnwindSafe,
    sync::{Mutex as Short, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::{Mutex, oneshot};

/// How many acts share a commit at most, and how long the first of them waits for the others.
const MOST: usize = 64;
const LONGEST: Duration = Duration::from_millis(25);

/// Where acts meet.
#[derive(Default)]
pub(super) struct Together {
    open: Mutex<Open>,
    /// Who stand before the door, and which invitations they answer.
    coming: Short<VecDeque<Option<InvitationId>>>,
}

/// The transaction that is under way.
#[derive(Default)]
struct Open {
    conn: Option<Conn>,
    /// What the next act need not ask again.
    carried: Carried,
    since: Option<Instant>,
    /// Whom to tell what became of it. Dropped unheard, each of them learns that nobody knows.
    done: Vec<oneshot::Sender<Fate>>,
}

/// What became of a transaction that several shared.
#[derive(Clone, Copy)]
enum Fate {
    /// It is kept.
    Kept,
    /// It was undone before the commit: each of them is done again by itself, so that only the one that stood in the way of
    /// the others hears of it.
    Undone,
}

impl Open {
    fn tell(done: Vec<oneshot::Sender<Fate>>, fate: Fate) {
        for other in done {
            // Whoever is gone by now needs no telling.
            let _gone = other.send(fate);
        }
    }
}

/// The transaction in the hands of whose turn it is.
///
/// It is taken whole, and put back whole for the next: should anything panic meanwhile, those who wait are dropped with it,
/// and nobody tells them that they were kept.
struct Turn {
    writing: Writing,
    /// Whether nothing was done in it yet.
    first: bool,
    since: Instant,
    others: Vec<oneshot::Sender<Fate>>,
}

impl Turn {
    async fn of(open: &mut Open, store: &Store) -> Result<Self> {
        let Open {
            conn,
            carried,
            since,
            done: others,
        } = std::mem::take(open);
        let first = conn.is_none();
        let conn = match conn {
            Some(conn) => conn,
            None => store.db.write_shared().await?,
        };
        let mut writing = Writing::on(conn, store);
        writing.carried = carried;
        Ok(Self {
            writing,
            first,
            since: since.unwrap_or_else(Instant::now),
            others,
        })
    }
}

/// What became of one act in it.
type Outcome<T> = std::result::Result<Result<T>, Box<dyn Any + Send>>;

impl Together {
    fn come(&self, answers: Option<InvitationId>) {
        let mut coming = self.coming.lock().unwrap_or_else(PoisonError::into_inner);
        coming.push_back(answers);
    }

    /// Who comes in is no longer before the door.
    fn go_in(&self, answers: Option<InvitationId>) {
        let mut coming = self.coming.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(nth) = coming.iter().position(|it| *it == answers) {
            coming.remove(nth);
        }
    }

    /// What those answer who stand before the door and may share this commit.
    fn waiting(&self) -> Vec<InvitationId> {
        let coming = self.coming.lock().unwrap_or_else(PoisonError::into_inner);
        coming.iter().copied().flatten().take(MOST).collect()
    }

    fn more(&self) -> bool {
        let coming = self.coming.lock().unwrap_or_else(PoisonError::into_inner);
        !coming.is_empty()
    }

    /// Does a piece of work and gives its outcome once that is on the disk; nothing, where it has to be done again by itself.
    ///
    /// Whoever calls this must not be given up halfway: the next in line counts on them ([`super::in_own_task`]).
    pub(super) async fn act<T, F>(
        &self,
        store: &Store,
        answers: Option<InvitationId>,
        work: F,
    ) -> Option<Result<T>>
    where
        F: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>>,
    {
        self.come(answers);
        let mut open = self.open.lock().await;
        self.go_in(answers);
        let Turn {
            mut writing,
            first,
            since,
            mut others,
        } = match Turn::of(&mut open, store).await {
            Ok(turn) => turn,
            Err(error) => return Some(Err(error)),
        };
        if let Some(own) = answers
            && let Err(error) = writing.gather(first, own, || self.waiting()).await
        {
            // Perhaps on account of what another is asked.
            tracing::debug!(%error, "what is asked could not be loaded for all at once");
            undone(others, writing);
            return None;
        }
        let carried = writing.carried.clone();
        let (outcome, whole) = if first {
            let outcome = done(&mut writing, work).await;
            let whole = matches!(outcome, Ok(Ok(_)));
            (outcome, whole)
        } else {
            apart(&mut writing, work).await
        };
        if !whole {
            // Undone with all that came before it in this transaction.
            let alone = others.is_empty();
            undone(others, writing);
            return alone.then(|| said(outcome));
        }
        let kept = matches!(outcome, Ok(Ok(_)));
        if !kept {
            writing.carried = carried;
        }
        if self.more() && others.len() < MOST && since.elapsed() < LONGEST {
            let (tell, told) = oneshot::channel();
            if kept {
                others.push(tell);
            }
            *open = Open {
                conn: Some(writing.conn),
                carried: writing.carried,
                since: Some(since),
                done: others,
            };
            drop(open);
            if !kept {
                return Some(said(outcome));
            }
            return heard(told, outcome).await;
        }
        if let Err(error) = writing.finish().await {
            let alone = others.is_empty();
            undone(others, writing);
            return match (kept, alone) {
                (true, true) => Some(Err(error)),
                (true, false) => None,
                (false, _) => Some(said(outcome)),
            };
        }
        let committed = writing.conn.commit().await;
        if committed.is_ok() {
            Open::tell(others, Fate::Kept);
        }
        Some(said(outcome).and_then(|done| committed.map(|()| done)))
    }
}

/// Gives a transaction up before its commit.
fn undone(others: Vec<oneshot::Sender<Fate>>, writing: Writing) {
    drop(writing);
    Open::tell(others, Fate::Undone);
}

/// Does a piece of work, down to its last write.
async fn done<T, F>(writing: &mut Writing, work: F) -> Outcome<T>
where
    F: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>>,
{
    match AssertUnwindSafe(work(writing)).catch_unwind().await? {
        Ok(done) => Ok(writing.conn.end_act().await.map(|()| done)),
        Err(refused) => Ok(Err(refused)),
    }
}

/// Does a piece of work behind a savepoint: what it says, and whether the transaction still stands with all that others did.
async fn apart<T, F>(writing: &mut Writing, work: F) -> (Outcome<T>, bool)
where
    F: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>>,
{
    if let Err(error) = writing.conn.begin_act().await {
        return (Ok(Err(error)), false);
    }
    let outcome = done(writing, work).await;
    let whole = matches!(outcome, Ok(Ok(_))) || writing.conn.undo_act().await.is_ok();
    (outcome, whole)
}

/// Waits for what became of the transaction that a piece of work was done in.
async fn heard<T>(told: oneshot::Receiver<Fate>, outcome: Outcome<T>) -> Option<Result<T>> {
    match told.await {
        Ok(Fate::Kept) => Some(said(outcome)),
        Ok(Fate::Undone) => None,
        Err(_) => Some(Err(lost())),
    }
}

/// What the work said. A panic in it goes on in the one who asked.
fn said<T>(outcome: Outcome<T>) -> Result<T> {
    outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Nobody said what became of the transaction that an act shared: its commit was not answered, or broke off before it.
fn lost() -> StoreError {
    let message = "whether the transaction that this was part of was kept is not known";
    StoreError::Unavailable(sqlx::Error::Protocol(message.to_owned()))
}
