//! Who watches the board of an open round, and what wakes them.
//!
//! Any node may take an answer, so nothing in this process knows of all of them: per round that somebody watches, one task
//! asks the store every two seconds whether the board is another than before, and tells all who watch. It stops when nobody
//! does any more, when the round is over, and when the server is told to stop.

use crate::{state::State, store::RoundMark};
use letters::ids::RoundId;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// How often the store is asked: soon enough to be called live, seldom enough to be no burden.
const EVERY: Duration = Duration::from_secs(2);
/// How many may watch at once on this node; each holds a connection open. A secretariat has a handful of people.
pub const SEATS: usize = 200;

/// All boards that are watched on this node.
pub struct Boards {
    watched: Mutex<HashMap<RoundId, watch::Sender<RoundMark>>>,
    seats: Arc<Semaphore>,
    stopping: watch::Sender<bool>,
}

/// A place among those who watch a round; it is free again when this is dropped.
#[derive(Debug)]
pub struct Watching {
    marks: watch::Receiver<RoundMark>,
    stopping: watch::Receiver<bool>,
    _seat: OwnedSemaphorePermit,
}

/// Why somebody who watches is woken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Woken {
    /// The board may be another.
    Changed,
    /// Nothing happened for as long as asked.
    Quiet,
    /// There is nothing more to come: the round is over, or the server stops.
    Over,
}

impl Default for Boards {
    fn default() -> Self {
        Self {
            watched: Mutex::default(),
            seats: Arc::new(Semaphore::new(SEATS)),
            stopping: watch::Sender::new(false),
        }
    }
}

impl Boards {
    /// Takes a seat; none when all are taken, or the server is about to stop. `mark` is what the store says now.
    pub fn watch(&self, state: &State, round: RoundId, mark: RoundMark) -> Option<Watching> {
        let seat = self.seats.clone().try_acquire_owned().ok()?;
        let stopping = self.stopping.subscribe();
        if *stopping.borrow() {
            return None;
        }
        let mut watched = self.lock();
        let marks = if let Some(sender) = watched.get(&round) {
            sender.subscribe()
        } else {
            let sender = watch::Sender::new(mark);
            let marks = sender.subscribe();
            watched.insert(round, sender);
            tokio::spawn(ask(state.clone(), round, stopping.clone()));
            marks
        };
        Some(Watching {
            marks,
            stopping,
            _seat: seat,
        })
    }

    /// Lets everybody go, so that the server can stop in order.
    pub fn stop(&self) {
        self.stopping.send_replace(true);
    }

    /// How many rounds are asked about.
    #[must_use]
    pub fn asked_about(&self) -> usize {
        self.lock().len()
    }

    /// Tells all who watch; whether there is more to ask.
    fn tell(&self, round: RoundId, mark: Option<RoundMark>) -> bool {
        let mut watched = self.lock();
        let Some(sender) = watched.get(&round) else {
            return false;
        };
        let over = mark.is_some_and(|mark| {
            sender.send_if_modified(|known| {
                let moved = *known != mark;
                *known = mark;
                moved
            });
            !mark.open
        });
        // Nobody can take a seat meanwhile: that takes the same lock.
        let go_on = !over && sender.receiver_count() > 0;
        if !go_on {
            watched.remove(&round);
        }
        go_on
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<RoundId, watch::Sender<RoundMark>>> {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asks the store again and again.
async fn ask(state: State, round: RoundId, mut stopping: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            _ = stopping.wait_for(|stop| *stop) => return,
            () = tokio::time::sleep(EVERY) => {}
        }
        let mark = match state.store.round_mark(round).await {
            Ok(mark) => Some(mark),
            Err(error) => {
                tracing::warn!(%round, %error, "a board that is watched cannot be read");
                None
            }
        };
        if !state.boards.tell(round, mark) {
            return;
        }
    }
}

impl Watching {
    /// Waits until something may have changed, at most so long.
    pub async fn wait(&mut self, at_most: Duration) -> Woken {
        tokio::select! {
            biased;
            _ = self.stopping.wait_for(|stop| *stop) => Woken::Over,
            changed = self.marks.changed() => match changed {
                Ok(()) => Woken::Changed,
                Err(_) => Woken::Over,
            },
            () = tokio::time::sleep(at_most) => Woken::Quiet,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(length: u64) -> RoundMark {
        RoundMark {
            open: true,
            length,
            mails: 0,
            queued: 0,
            failed: 0,
        }
    }

    fn round() -> RoundId {
        RoundId::new(letters::time::Moment::from_millis(0), [7; 10])
    }

    /// As [`Boards::watch`], without the task that asks.
    fn seat(boards: &Boards) -> Watching {
        let mut watched = boards.lock();
        let sender = watched
            .entry(round())
            .or_insert_with(|| watch::Sender::new(mark(1)));
        Watching {
            marks: sender.subscribe(),
            stopping: boards.stopping.subscribe(),
            _seat: boards.seats.clone().try_acquire_owned().unwrap(),
        }
    }

    const SOON: Duration = Duration::from_millis(20);

    #[tokio::test]
    async fn all_who_watch_are_told_once_of_what_is_new() {
        let boards = Boards::default();
        let (mut one, mut other) = (seat(&boards), seat(&boards));
        assert!(boards.tell(round(), Some(mark(1))));
        assert_eq!(one.wait(SOON).await, Woken::Quiet, "that was known");
        assert!(boards.tell(round(), Some(mark(2))));
        assert!(
            boards.tell(round(), None),
            "a store that fails is asked again"
        );
        assert_eq!(one.wait(SOON).await, Woken::Changed);
        assert_eq!(other.wait(SOON).await, Woken::Changed);
        assert_eq!(one.wait(SOON).await, Woken::Quiet);
    }

    #[tokio::test]
    async fn nobody_is_asked_for_who_does_not_watch() {
        let boards = Boards::default();
        let (one, other) = (seat(&boards), seat(&boards));
        drop(one);
        assert!(boards.tell(round(), Some(mark(2))));
        drop(other);
        assert!(!boards.tell(round(), Some(mark(3))));
        assert_eq!(boards.asked_about(), 0);
        assert!(!boards.tell(round(), Some(mark(4))));
        assert_eq!(boards.seats.available_permits(), SEATS);
    }

    #[tokio::test]
    async fn the_end_of_a_round_is_told_and_is_the_end() {
        let boards = Boards::default();
        let mut one = seat(&boards);
        let over = RoundMark {
            open: false,
            ..mark(9)
        };
        assert!(!boards.tell(round(), Some(over)));
        assert_eq!(one.wait(SOON).await, Woken::Changed);
        assert_eq!(one.wait(SOON).await, Woken::Over);
    }

    #[tokio::test]
    async fn a_server_that_stops_lets_everybody_go() {
        let boards = Boards::default();
        let mut one = seat(&boards);
        boards.stop();
        let long = Duration::from_mins(1);
        assert_eq!(one.wait(long).await, Woken::Over);
    }
}
