//! The worker that reminds people in time: of a mandate that ends, and the secretariat of what was promised.
//!
//! It looks every hour and posts what is due. The outbox knows a mail by its key, and of promises it is kept on what occasions
//! somebody was reminded, so that looking twice, or on two nodes, reminds once. Nobody is mailed at night.

mod promises;

use crate::{
    errors::Failure,
    language,
    state::State,
    store::{MandateRecord, OutgoingMail},
};
use app::mails::{self, AboutMandate};
use letters::mandate::Mandate;
use std::time::Duration;

/// How often to look.
const EVERY: Duration = Duration::from_hours(1);
/// The first and the last hour in Amsterdam at which people are mailed.
const OFFICE: std::ops::RangeInclusive<i8> = 8..=17;

/// Looks, until the server stops.
pub async fn run(state: State) {
    loop {
        match remind(&state).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "reminded of what ends or falls due"),
            Err(error) => tracing::error!(%error, "what ends soon or falls due cannot be read"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Posts every reminder that is due and was not posted; how many those are.
///
/// # Errors
/// When the store cannot be reached.
pub async fn remind(state: &State) -> Result<u32, Failure> {
    let now = state.clock.now();
    if !OFFICE.contains(&now.amsterdam().hour()) {
        return Ok(0);
    }
    let mut posted = 0;
    for ending in ending_soon(state).await? {
        if let Some(mail) = mail(state, &ending)
            && state.store.remind(mail).await?
        {
            posted += 1;
        }
    }
    posted += promises::remind(state).await?;
    if posted > 0 {
        state.wake_mail();
    }
    Ok(posted)
}

/// Mandates that end within the time in which their holders are reminded, and have no other behind them.
///
/// # Errors
/// When the store cannot be reached.
pub async fn ending_soon(state: &State) -> Result<Vec<MandateRecord>, Failure> {
    let today = state.clock.now().day();
    let days = Mandate::REMINDERS.into_iter().max().unwrap_or_default();
    let last = today.saturating_add(jiff::Span::new().days(days));
    Ok(state.store.mandates_that_end(today, last).await?)
}

fn mail(state: &State, ending: &MandateRecord) -> Option<OutgoingMail> {
    let until = ending.mandate.until?;
    let days = ending.mandate.reminder(state.clock.now().day())?;
    let about = AboutMandate {
        mandate: &ending.mandate,
        person: ending.person_name.as_str(),
        organisation: ending.organisation_name.as_str(),
        association: &state.config.association,
    };
    let words = mails::mandate_ends(language::of_mail(ending.language), about, until);
    Some(OutgoingMail {
        to: ending.mail.clone(),
        to_name: Some(ending.person_name.to_string()),
        subject: words.subject,
        text: words.text,
        html: None,
        kind: "mandate-ends".to_owned(),
        letter: None,
        dedupe: format!("mandate-ends:{}:{until}:{days}", ending.mandate.id),
    })
}
