//! A clock that is set by hand, so that what happened in the demonstration happened when it says.

use letters::{ports::Clock, time::Moment};
use std::sync::atomic::{AtomicI64, Ordering};

/// Stands at the moment it was set to, and moves on a millisecond each time someone looks:
/// two things that happen one after the other never bear the same moment.
#[derive(Debug)]
pub struct ReplayClock(AtomicI64);

impl ReplayClock {
    /// A clock that begins at this moment.
    #[must_use]
    pub const fn starting(at: Moment) -> Self {
        Self(AtomicI64::new(at.millis()))
    }

    /// Moves on to a moment; never back.
    pub fn move_to(&self, at: Moment) {
        self.0.fetch_max(at.millis(), Ordering::Relaxed);
    }
}

impl Clock for ReplayClock {
    fn now(&self) -> Moment {
        Moment::from_millis(self.0.fetch_add(1, Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_moves_on_and_never_back() {
        let clock = ReplayClock::starting(Moment::from_millis(1_000));
        assert!(clock.now() < clock.now());
        clock.move_to(Moment::from_millis(5_000));
        assert_eq!(clock.now().millis(), 5_000);
        clock.move_to(Moment::from_millis(2_000));
        assert!(clock.now().millis() > 5_000);
    }
}
