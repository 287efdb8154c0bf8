//! Reminds the secretariat of promises whose last day comes near, or is past.

use crate::{
    errors::Failure,
    language,
    state::State,
    store::{CommitmentOfLetter, DeskMember, OutgoingMail},
};
use app::{
    links,
    mails::{self, AboutCommitment},
};
use letters::commitment::{Commitment, Occasion};
use std::collections::HashSet;

/// The kind of these mails in the outbox.
const KIND: &str = "commitment-due";

/// Reminds of every promise that is due and of which nobody was reminded on that occasion; of how many that was.
///
/// # Errors
/// When the store cannot be reached.
pub(super) async fn remind(state: &State) -> Result<u32, Failure> {
    let today = state.clock.now().day();
    let done = state.store.reminded_of_commitments().await?;
    let done: HashSet<_> = done.into_iter().collect();
    let mut reminded = 0;
    for of in state.store.all_commitments().await? {
        let (letter, number) = (of.letter, of.commitment.number);
        let Some(occasion) = of.commitment.reminder(today) else {
            continue;
        };
        if done.contains(&(letter, number, occasion.key())) {
            continue;
        }
        // Whether it is due still is asked once more where it is written down.
        let write = writer(state, of);
        match state
            .store
            .remind_of_commitment(letter, number, write)
            .await
        {
            Ok(true) => reminded += 1,
            Ok(false) => {}
            // One that cannot be told does not stand in the way of the others.
            Err(error) => {
                tracing::error!(%letter, number, %error, "nobody was reminded of a promise");
            }
        }
    }
    Ok(reminded)
}

/// Writes the mail to one of the secretariat.
fn writer(
    state: &State,
    of: CommitmentOfLetter,
) -> impl Fn(&Commitment, Occasion, &DeskMember) -> OutgoingMail + Clone + Send + Sync + 'static {
    let association = state.config.association.clone();
    let number = of.commitment.number;
    let path = links::commitment(of.slug.as_str(), number);
    let link = state.config.url(&path);
    move |commitment, occasion, to| {
        let about = AboutCommitment {
            commitment,
            title: &of.title,
            link: &link,
            person: to.name.as_str(),
            association: &association,
        };
        let words = mails::commitment_due(language::of_mail(to.language), about, occasion);
        OutgoingMail {
            to: to.mail.clone(),
            to_name: Some(to.name.to_string()),
            subject: words.subject,
            text: words.text,
            html: None,
            kind: KIND.to_owned(),
            letter: Some(of.letter),
            dedupe: format!(
                "{KIND}:{}:{number}:{}:{}",
                of.letter,
                occasion.key(),
                to.person
            ),
        }
    }
}
