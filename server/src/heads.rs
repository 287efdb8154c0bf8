//! Saying of the tree over all lines what it is, signed with the seal key: when a letter becomes final or is published,
//! within the hour after anything else was added, and once a day at least.
//!
//! # Time stamps
//! When an authority is set, it stamps each head's text (its SHA-256): the text is what others keep and compare, and says
//! how many lines there were, their root and which head came before. The signature under it would say no more, and with a
//! key that signs at random another each time. It is asked after the head is kept, outside any transaction: a head counts
//! without a stamp, and the worker asks again. It asks for the newest head alone, for that names the one before it, and so
//! vouches for all.

use crate::{
    seal::{self, Detached, SealError},
    state::State,
    store::{SignedHead, StoreError},
};
use letters::{ledger::tree::TreeHead, time::Moment};
use std::time::Duration;
use thiserror::Error;

/// How often to look when nothing wakes the worker.
const LOOK_AGAIN: Duration = Duration::from_mins(1);
/// How long what was added may wait for a head, in milliseconds.
const AN_HOUR: i64 = 3_600_000;
/// How long until the authority that did not stamp a head is asked again, in milliseconds.
const ASK_AGAIN: i64 = 600_000;
/// How often it is tried again when another node was first.
const TRIES: u32 = 5;

/// Why there is no head.
#[derive(Debug, Error)]
pub enum HeadError {
    /// The store, or the tree does not hold.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// The key does not sign.
    #[error("{0}")]
    Seal(#[from] SealError),
    /// Others were always first.
    #[error("others kept making heads at the same moment")]
    Overtaken,
    /// The thread broke off.
    #[error("signing a head broke off")]
    BrokeOff,
}

/// Makes a head over every line that is there now, keeps it, and has it stamped when an authority is set. None without a
/// line. That no stamp came is said in the program's log, and no error.
///
/// # Errors
/// [`StoreError::Tree`] when the tree is not the one that heads were made of before: nothing is signed then.
pub async fn make(state: &State) -> Result<Option<SignedHead>, HeadError> {
    for _ in 0..TRIES {
        let Some(head) = state.store.next_head().await? else {
            return Ok(None);
        };
        // The key may be elsewhere: no transaction waits for it.
        let made = sign(state, head).await?;
        if state.store.keep_head(made.clone()).await? {
            return Ok(Some(with_stamp(state, made).await));
        }
    }
    Err(HeadError::Overtaken)
}

async fn sign(state: &State, head: TreeHead) -> Result<SignedHead, HeadError> {
    let state = state.clone();
    let signing =
        tokio::task::spawn_blocking(move || seal::sign_text(&head.text(), state.seal_key.as_ref()));
    let Detached {
        signature,
        certificate,
    } = signing.await.map_err(|_| HeadError::BrokeOff)??;
    Ok(SignedHead {
        head,
        signature,
        certificate,
        stamp: None,
    })
}

async fn with_stamp(state: &State, mut made: SignedHead) -> SignedHead {
    match stamp(state, made.head).await {
        Ok(stamp) => made.stamp = stamp,
        Err(error) => {
            tracing::warn!(number = made.head.number, %error, "tree head without a time stamp");
        }
    }
    made
}

/// Asks for a stamp and keeps it; none when no authority is set.
async fn stamp(state: &State, head: TreeHead) -> Result<Option<Vec<u8>>, HeadError> {
    if state.time_stamps.is_none() {
        return Ok(None);
    }
    let asking = state.clone();
    let asking = tokio::task::spawn_blocking(move || {
        let authority = asking.time_stamps.as_deref();
        authority
            .map(|authority| seal::stamp_text(&head.text(), authority))
            .transpose()
    });
    let Some(token) = asking.await.map_err(|_| HeadError::BrokeOff)?? else {
        return Ok(None);
    };
    Ok(Some(state.store.keep_head_stamp(head.number, token).await?))
}

/// Has the newest head stamped, if an authority is set and it has no stamp yet; the head, if that was done.
///
/// # Errors
/// As [`make`], and [`HeadError::Seal`] when no stamp comes.
pub async fn stamp_newest(state: &State) -> Result<Option<SignedHead>, HeadError> {
    let newest = state.store.newest_head().await?;
    let Some(mut newest) = newest.filter(|it| it.stamp.is_none()) else {
        return Ok(None);
    };
    newest.stamp = stamp(state, newest.head).await?;
    Ok(newest.stamp.is_some().then_some(newest))
}

/// Makes heads, until the server stops.
pub async fn run(state: State) {
    let mut asked = false;
    let mut last_asked: Option<Moment> = None;
    loop {
        match next(&state, asked).await {
            Ok(Some(made)) => {
                last_asked = Some(state.clock.now());
                tracing::info!(number = made.head.number, size = made.head.size, root = %made.head.root, "tree head made");
            }
            Ok(None) => {}
            Err(error) => tracing::error!(%error, "no tree head can be made"),
        }
        let now = state.clock.now();
        if last_asked.is_none_or(|last| now.millis() - last.millis() >= ASK_AGAIN) {
            last_asked = Some(now);
            match stamp_newest(&state).await {
                Ok(None) => {}
                Ok(Some(it)) => tracing::info!(number = it.head.number, "tree head stamped"),
                Err(error) => {
                    tracing::warn!(%error, "the newest tree head is still without a time stamp");
                }
            }
        }
        asked = state.wait_for_head(LOOK_AGAIN).await;
    }
}

/// Makes a head if it is time for one, or somebody asked and there is something to say.
///
/// # Errors
/// As [`make`].
pub async fn next(state: &State, asked: bool) -> Result<Option<SignedHead>, HeadError> {
    let grew = state.store.grow_tree().await?;
    let last = state.store.newest_head().await?.map(|it| it.head);
    let more = match last {
        Some(last) => grew > 0 || state.store.tree_size().await? > last.size,
        None => true,
    };
    if due(last, more, asked, state.clock.now()) {
        make(state).await
    } else {
        Ok(None)
    }
}

/// Whether it is time for another head.
fn due(last: Option<TreeHead>, more: bool, asked: bool, now: Moment) -> bool {
    let Some(last) = last else {
        return true;
    };
    let waited = now.millis() - last.at.millis() >= AN_HOUR;
    let another_day = now.day() > last.at.day();
    another_day || (more && (asked || waited))
}

#[cfg(test)]
mod tests {
    use super::*;
    use letters::hash::Hash;

    #[test]
    fn there_is_a_head_each_day_and_soon_after_something_was_added() {
        let at = |text: &str| Moment::from_timestamp(text.parse().unwrap());
        let last = TreeHead::after(None, 3, Hash::of(b"3"), at("2026-03-02T10:00:00Z")).unwrap();
        let due = |more, asked, now| due(Some(last), more, asked, at(now));
        assert!(super::due(None, false, false, last.at));
        assert!(!due(false, false, "2026-03-02T22:59:59Z"));
        assert!(due(false, false, "2026-03-02T23:00:00Z"), "midnight here");
        assert!(!due(true, false, "2026-03-02T10:59:00Z"));
        assert!(due(true, false, "2026-03-02T11:00:00Z"));
        assert!(due(true, true, "2026-03-02T10:00:01Z"));
        assert!(!due(false, true, "2026-03-02T10:00:01Z"), "nothing to say");
    }
}
