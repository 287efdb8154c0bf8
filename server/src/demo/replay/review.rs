//! What is said about the letter in review.

use super::{Done, Replay};
use crate::{
    demo::samples::{BrokenSample, Said, author},
    store::{Decision, NewThread, unheard},
};
use letters::{anchor::Anchor, ids::LetterId, review::Turn};

impl Replay<'_> {
    /// Says it, and does what came of it.
    pub(super) async fn say(&self, letter: LetterId, said: &Said) -> Done {
        let store = &self.state.store;
        let missing = || BrokenSample::new(said.quote.as_str(), "these words are not in the text");
        let latest = store.letter_by_id(letter).await?.latest;
        let version = store.version(letter, latest).await?;
        let body = version.text.body.as_str();
        let at = body.find(&said.quote).ok_or_else(missing)?;
        let range = at..at + said.quote.len();
        let new = NewThread {
            letter,
            anchor: Anchor::on(latest, body, range).ok_or_else(missing)?,
            whole: false,
            replacement: said.instead.clone(),
            text: said.text.clone(),
            mentions: Vec::new(),
        };
        let thread = store.say(new, author(&self.people, &said.by)?).await?;
        for reply in &said.replies {
            let by = author(&self.people, &reply.by)?;
            store
                .reply(thread, reply.text.clone(), Vec::new(), by)
                .await?;
        }
        if let Some(by) = &said.resolved {
            let by = author(&self.people, by)?;
            store.turn(thread, Turn::Resolved, by, true).await?;
        }
        if let Some(rejected) = &said.rejected {
            let by = author(&self.people, &rejected.by)?;
            let decision = Decision::Reject(rejected.reason.clone());
            store.decide(thread, decision, None, by, unheard).await?;
        }
        Ok(())
    }
}
