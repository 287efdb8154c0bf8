//! The worker that keeps the deadlines of signing rounds: it closes what is over, and reminds who is silent in time. It also
//! keeps the days on which boards decide: it asks after a reservation on the morning of that day, and when the day is over it
//! lets the reservation lapse.
//!
//! It sleeps until there is something to do, and is woken when a round opens or gets another deadline. Another node cannot
//! wake it, so it never sleeps long. What it does is decided again inside the transaction that does it: looking twice, on
//! two nodes, or again after a stop halfway, does it once.

use crate::{
    errors::Failure,
    round_mails::RoundMails,
    state::State,
    store::{Reminding, Reserved, TimedRound},
};
use letters::{round::Reminder, time::Moment};
use std::time::Duration;

/// The longest sleep: a round that another node opened is an hour long at least.
const LONGEST: Duration = Duration::from_mins(1);
/// The shortest one: what is due and cannot be done does not keep the machine busy.
const SHORTEST: Duration = Duration::from_secs(1);

/// What was done, and when there is more to do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// How many rounds were closed.
    pub closed: u32,
    /// How many people were reminded.
    pub reminded: u32,
    /// How many were asked whether their board agreed.
    pub asked: u32,
    /// How many reservations lapsed.
    pub lapsed: u32,
    /// When the next reminder goes or the next round ends; none when no round is open.
    pub next: Option<Moment>,
}

/// Keeps deadlines, until the server stops.
pub async fn run(state: State) {
    loop {
        let next = match keep(&state).await {
            Ok(done) => done.next,
            Err(error) => {
                tracing::error!(%error, "the open rounds cannot be read");
                None
            }
        };
        state.wait_for_rounds(sleep(state.clock.now(), next)).await;
    }
}

/// How long to sleep.
fn sleep(now: Moment, next: Option<Moment>) -> Duration {
    let wait = next.map_or(LONGEST, |next| {
        let millis = next.millis().saturating_sub(now.millis());
        Duration::from_millis(u64::try_from(millis).unwrap_or(0))
    });
    wait.clamp(SHORTEST, LONGEST)
}

/// Does all that is due. A round in which something goes wrong does not stand in the way of the others.
///
/// # Errors
/// When the open rounds cannot be read.
pub async fn keep(state: &State) -> Result<Done, Failure> {
    let mut done = Done::default();
    for timed in state.store.open_rounds().await? {
        let round = timed.round.id;
        match one(state, &timed).await {
            Ok(Some((closed, reminded))) => {
                done.closed += u32::from(closed);
                done.reminded += reminded;
            }
            Ok(None) => {}
            Err(error) => tracing::error!(%round, %error, "a deadline was not kept"),
        }
        if !timed.round.is_over(state.clock.now()) {
            let next = timed.next(state.clock.now());
            done.next = Some(done.next.map_or(next, |known| known.min(next)));
        }
    }
    reservations(state, &mut done).await?;
    if done.closed + done.reminded + done.asked + done.lapsed > 0 {
        state.wake_mail();
    }
    Ok(done)
}

/// Asks after reservations whose day it is, and lets those lapse whose day is over. One in which something goes wrong does
/// not stand in the way of the others.
async fn reservations(state: &State, done: &mut Done) -> Result<(), Failure> {
    for reserved in state.store.reserved_until_today().await? {
        let (invitation, until) = (reserved.invitation, reserved.until);
        match reservation(state, reserved).await {
            Ok(Kept::Asked) => done.asked += 1,
            Ok(Kept::Lapsed) => {
                tracing::info!(%invitation, %until, "a reservation lapsed");
                done.lapsed += 1;
            }
            Ok(Kept::AsItWas) => {}
            Err(error) => tracing::error!(%invitation, %error, "a reservation was not kept"),
        }
    }
    Ok(())
}

/// What became of a reservation whose day has come.
enum Kept {
    /// Somebody was asked after it.
    Asked,
    /// It lapsed.
    Lapsed,
    /// Nothing: it is night, or somebody was quicker.
    AsItWas,
}

async fn reservation(state: &State, reserved: Reserved) -> Result<Kept, Failure> {
    let (now, store) = (state.clock.now(), &state.store);
    let over = reserved.until < now.day();
    if !over && now.amsterdam().hour() < Reminder::MORNING {
        return Ok(Kept::AsItWas);
    }
    let mails = RoundMails::of(state, &reserved.round).await?;
    if over {
        let tell = move |round: &_, to: &_, until| mails.lapsed(round, to, until);
        let lapsed = store.lapse_reservation(reserved.invitation, tell).await?;
        return Ok(if lapsed { Kept::Lapsed } else { Kept::AsItWas });
    }
    let write = move |round: &_, to: &_| mails.decides_today(round, to);
    let asked = store.ask_after_reservation(reserved, write).await?;
    Ok(if asked { Kept::Asked } else { Kept::AsItWas })
}

/// Whether a round was closed, and how many were reminded of it.
async fn one(state: &State, timed: &TimedRound) -> Result<Option<(bool, u32)>, Failure> {
    let (round, now) = (&timed.round, state.clock.now());
    if round.is_over(now) {
        let mails = RoundMails::of(state, round).await?;
        let tell = move |round: &_, tally, to: &_| mails.over(round, tally, to);
        let tally = state.store.close_due_round(round.id, tell).await?;
        if let Some(tally) = tally {
            tracing::info!(round = %round.id, signed = tally.signed, silent = tally.silent, "a round closed at its deadline");
        }
        return Ok(Some((tally.is_some(), 0)));
    }
    let Some(reminder) = timed.due(now) else {
        return Ok(None);
    };
    let occasion = reminder.occasion(round.deadline);
    if !state.store.waits_for_reminder(round.id, occasion).await? {
        return Ok(None);
    }
    let mails = RoundMails::of(state, round).await?;
    let write = move |round: &_, to: &_| mails.reminder(round, to);
    let reminded = state
        .store
        .remind_silent(round.id, Reminding::Due, write)
        .await?;
    if reminded.now > 0 {
        tracing::info!(round = %round.id, count = reminded.now, "reminded who is silent");
    }
    Ok(Some((false, reminded.now)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sleeps_until_the_next_deadline_and_never_long() {
        let now = Moment::from_millis(1_000_000);
        let until = |millis: i64| sleep(now, Some(Moment::from_millis(1_000_000 + millis)));
        assert_eq!(until(30_000), Duration::from_secs(30));
        assert_eq!(until(86_400_000), LONGEST);
        assert_eq!([until(0), until(-5_000)], [SHORTEST; 2]);
        assert_eq!(sleep(now, None), LONGEST);
    }
}
