//! The worker that mails letters: envelope by envelope, receiver by receiver, at least once, under one Message-ID, and later
//! again when it fails. What came of each try is kept with the words of the server.

use crate::{
    mail::{MailError, PARCEL_PATIENCE},
    outbox::retry_at,
    state::State,
    store::{Parcel, StoreError},
};
use std::time::Duration;

/// How long one worker keeps a message to itself: twice what a mail server may take for one.
const LEASE_SECONDS: i64 = 2 * PARCEL_PATIENCE.as_secs().cast_signed();
/// How often to look when nothing wakes the worker: what was planned goes this much late at most.
const IDLE: Duration = Duration::from_secs(5);

/// How often it is tried to keep that a server took a message, some seconds apart; far within the lease.
const TRIES_TO_KEEP: u32 = 12;

/// Sends what is due, until the server stops.
pub async fn run(state: State) {
    loop {
        match send_next(&state).await {
            Ok(true) => {}
            Ok(false) => {
                state.mailer.rest().await;
                state.wait_for_mailing(IDLE).await;
            }
            Err(error) => {
                tracing::error!(%error, "the mailings cannot be read");
                tokio::time::sleep(IDLE).await;
            }
        }
    }
}

/// Sends one message to one receiver; false when none is due.
///
/// # Errors
/// When the store cannot be reached.
pub async fn send_next(state: &State) -> Result<bool, StoreError> {
    let Some(parcel) = state.store.claim_parcel(LEASE_SECONDS).await? else {
        return Ok(false);
    };
    match offer(state, &parcel).await {
        Ok(answer) => {
            write_down(state, &parcel, answer).await?;
            state.wake_heads();
            tracing::info!(envelope = %parcel.envelope, receiver = %parcel.receiver, "letter mailed");
        }
        Err(error) => {
            let retry = if error.may_pass() {
                retry_at(state.clock.now(), parcel.attempt)
            } else {
                None
            };
            tracing::warn!(envelope = %parcel.envelope, receiver = %parcel.receiver, attempt = parcel.attempt, again = retry.is_some(), "letter not mailed");
            state
                .store
                .parcel_failed(&parcel, error.to_string(), retry)
                .await?;
        }
    }
    Ok(true)
}

/// Keeps that a server took a message, and does not give that up at once: what is not kept is offered once more.
async fn write_down(state: &State, parcel: &Parcel, answer: String) -> Result<(), StoreError> {
    let mut tries = 0;
    loop {
        match state.store.parcel_sent(parcel, answer.clone()).await {
            Err(error) if tries < TRIES_TO_KEEP => {
                tries += 1;
                tracing::error!(envelope = %parcel.envelope, receiver = %parcel.receiver, %error, "a mail server took a letter, and that cannot be written down yet");
                tokio::time::sleep(IDLE).await;
            }
            done => return done,
        }
    }
}

async fn offer(state: &State, parcel: &Parcel) -> Result<String, MailError> {
    let pdf = state.files.read(parcel.file).await;
    let pdf = pdf.map_err(|error| MailError::ForNow(error.to_string()))?;
    let reply = state.config.reply_address.as_ref();
    state.mailer.send_parcel(parcel, reply, pdf).await
}
