//! Acts that come at once share one commit.
//!
//! What an acknowledged act waits for is the disk, and the disk takes as long over one act as over twenty. So whoever comes
//! while another is still writing goes on in the same transaction, behind a savepoint of its own, and the last of them
//! commits for all. Nobody is told that an act was kept before that commit; an act that is refused leaves no trace and
//! takes nobody with it. Nobody waits for company either: an act that comes alone commits at once.

use super::{Carried, Result, Store, StoreError, Writing};
use crate::db::Conn;
use futures_util::{FutureExt as _, future::BoxFuture};
use std::{
    any::Any,
    panic::AssertUnwindSafe,
    sync::atomic::{AtomicUsize, Ordering},
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
    /// How many stand before the door.
    coming: AtomicUsize,
}

/// The transaction that is under way.
#[derive(Default)]
struct Open {
    conn: Option<Conn>,
    /// What the next act need not ask again.
    carried: Carried,
    since: Option<Instant>,
    /// Whom to tell once it is kept. Dropped unheard, each of them learns that it was not.
    done: Vec<oneshot::Sender<()>>,
}

/// What became of one act in it.
type Outcome<T> = std::result::Result<Result<T>, Box<dyn Any + Send>>;

impl Together {
    /// Does a piece of work and gives its outcome once that is on the disk.
    ///
    /// Whoever calls this must not be given up halfway: the next in line counts on them ([`super::in_own_task`]).
    pub(super) async fn act<T, F>(&self, store: &Store, work: F) -> Result<T>
    where
        F: for<'w> FnOnce(&'w mut Writing) -> BoxFuture<'w, Result<T>>,
    {
        self.coming.fetch_add(1, Ordering::SeqCst);
        let mut open = self.open.lock().await;
        self.coming.fetch_sub(1, Ordering::SeqCst);
        let alone = open.conn.is_none();
        let conn = match open.conn.take() {
            Some(conn) => conn,
            None => store.db.write().await?,
        };
        let since = *open.since.get_or_insert_with(Instant::now);
        let mut writing = Writing::on(conn, store);
        writing.carried = open.carried.clone();
        let (outcome, whole) = if alone {
            let outcome = done(&mut writing, work).await;
            let whole = matches!(outcome, Ok(Ok(_)));
            (outcome, whole)
        } else {
            apart(&mut writing, work).await
        };
        if !whole {
            // Undone with all that came before it in this transaction.
            *open = Open::default();
            drop(writing);
            return said(outcome);
        }
        let more = self.coming.load(Ordering::SeqCst) > 0;
        if more && open.done.len() < MOST && since.elapsed() < LONGEST {
            if matches!(outcome, Ok(Ok(_))) {
                open.carried = writing.carried;
            }
            open.conn = Some(writing.conn);
            let kept = matches!(outcome, Ok(Ok(_))).then(|| {
                let (tell, kept) = oneshot::channel();
                open.done.push(tell);
                kept
            });
            drop(open);
            if let Some(kept) = kept {
                kept.await.map_err(|_| lost())?;
            }
            return said(outcome);
        }
        let Open {
            done: others,
            carried,
            ..
        } = std::mem::take(&mut *open);
        if !matches!(outcome, Ok(Ok(_))) {
            writing.carried = carried;
        }
        let committed = writing.commit().await;
        if committed.is_ok() {
            for other in others {
                // Whoever is gone by now needs no telling.
                let _gone = other.send(());
            }
        }
        let done = said(outcome)?;
        committed.map(|()| done)
    }
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

/// What the work said. A panic in it goes on in the one who asked.
fn said<T>(outcome: Outcome<T>) -> Result<T> {
    outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// The transaction that an act shared came to nothing.
fn lost() -> StoreError {
    let message = "the transaction that this was part of was not kept";
    StoreError::Unavailable(sqlx::Error::Protocol(message.to_owned()))
}
