//! The worker that empties the outbox: at least once, with the same Message-ID, later again when it fails.

use crate::{state::State, telling};
use letters::time::Moment;
use std::time::Duration;

/// How long one worker keeps a mail to itself. A server that stops in the middle leaves it to be taken again.
/// Twice what a mail server may take for one.
const LEASE_SECONDS: i64 = 60;
/// How often to look when nothing wakes the worker.
const IDLE: Duration = Duration::from_secs(5);
/// After how many tries a mail is given up: with the waits below, after five days, as mail servers do (RFC 5321, 4.5.4.1).
const TRIES: u32 = 24;

/// When to try again after the `attempt`th failure: 1, 2, 4 … minutes, at most 8 hours.
#[must_use]
pub fn retry_at(now: Moment, attempt: u32) -> Option<Moment> {
    let minutes = 1_i64 << attempt.saturating_sub(1).min(9);
    (attempt < TRIES).then(|| now.plus_seconds(60 * minutes.min(480)))
}

/// Sends what waits, until the server stops.
pub async fn run(state: State) {
    loop {
        match send_next(&state).await {
            Ok(true) => {}
            Ok(false) => state.wait_for_mail(IDLE).await,
            Err(error) => {
                tracing::error!(%error, "the outbox cannot be read");
                tokio::time::sleep(IDLE).await;
            }
        }
    }
}

/// Sends one mail; false when none waits.
///
/// # Errors
/// When the store cannot be reached.
pub async fn send_next(state: &State) -> Result<bool, crate::store::StoreError> {
    let Some(queued) = state.store.claim_mail(LEASE_SECONDS).await? else {
        return Ok(false);
    };
    let way_out = telling::way_out(state, &queued.mail).await?;
    match state.mailer.send(&queued, way_out.as_deref()).await {
        Ok(()) => {
            state.store.mail_sent(queued.id).await?;
            tracing::info!(kind = queued.mail.kind, message = %queued.id, "mail sent");
        }
        Err(error) => {
            let retry = if error.may_pass() {
                retry_at(state.clock.now(), queued.attempt)
            } else {
                None
            };
            tracing::warn!(kind = queued.mail.kind, message = %queued.id, attempt = queued.attempt, %error, again = retry.is_some(), "mail not sent");
            state
                .store
                .mail_failed(&queued, error.to_string(), retry)
                .await?;
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_waits_longer_each_time_and_is_given_up_after_five_days() {
        let now = Moment::from_millis(0);
        let wait = |attempt| retry_at(now, attempt).map(|at| at.millis() / 60_000);
        assert_eq!(
            [wait(1), wait(2), wait(5), wait(10), wait(11)],
            [Some(1), Some(2), Some(16), Some(480), Some(480)]
        );
        let waits: Vec<i64> = (1..).map_while(wait).collect();
        assert_eq!(waits.len(), 23);
        assert_eq!(waits.iter().sum::<i64>() / (60 * 24), 5);
    }
}
