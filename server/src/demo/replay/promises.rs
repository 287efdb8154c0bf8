//! What was promised in what came back, and what became of it.

use super::{super::BrokenSample, Done, Replay};
use crate::demo::samples::{Promised, Reaction, Settled};
use letters::{
    commitment::{Ahead, Deed, Due, Ending, NewStep, Promise},
    ids::{LetterId, PersonId},
    outcome::Passage,
    response::Response,
};

impl Replay<'_> {
    /// Notes what a response promises, and what became of older promises.
    pub(super) async fn promise(
        &self,
        letter: LetterId,
        response: &Response,
        reaction: &Reaction,
        by: PersonId,
    ) -> Done {
        let store = &self.state.store;
        for promised in &reaction.promises {
            let promise = self.promised(letter, response, promised).await?;
            let response = response.id;
            let new = NewStep::First { response, promise };
            store.say_of_commitment(letter, new, by).await?;
        }
        for settled in &reaction.settled {
            let Settled {
                commitment,
                ended,
                why,
            } = settled;
            let ending = Ending::from_key(ended)
                .ok_or_else(|| BrokenSample::new(ended, "a promise does not end so"))?;
            let new = NewStep::Next {
                commitment: *commitment,
                deed: Deed::Ended(ending, why.clone()),
                // Nobody else says anything while the demonstration is made.
                seen: u32::MAX,
            };
            store.say_of_commitment(letter, new, by).await?;
        }
        Ok(())
    }

    async fn promised(
        &self,
        letter: LetterId,
        response: &Response,
        promised: &Promised,
    ) -> Done<Promise> {
        let record = self.state.store.letter_by_id(letter).await?;
        let broken = |why: &str| BrokenSample::new(record.slug.as_str(), why);
        let demand = match promised.demand {
            Some(number) => Some(self.demand(&record, number).await?),
            None => None,
        };
        let passage = Passage::find(response.text.as_str(), None, &promised.passage);
        let by = response.addressee.as_ref().unwrap_or(&response.from);
        let due = Due::parse(&promised.due);
        Ok(Promise {
            by: by.clone(),
            what: promised.what.clone(),
            due: Some(due.map_err(|_| broken("a promise is due on no day"))?),
            ahead: Ahead::USUAL,
            demand,
            passage: Some(passage.map_err(|_| broken("a promise is not in its response"))?),
        })
    }
}
