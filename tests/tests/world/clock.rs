//! A clock that stands still until a story moves it.

use letters::{ports::Clock, time::Moment};
use std::sync::atomic::{AtomicI64, Ordering};

/// A clock that is set by hand.
pub struct SetClock(AtomicI64);

impl SetClock {
    /// A clock that shows this moment.
    pub fn at(moment: Moment) -> Self {
        Self(AtomicI64::new(moment.millis()))
    }

    /// Time passes.
    pub fn pass(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Moment {
        Moment::from_millis(self.0.load(Ordering::SeqCst))
    }
}
