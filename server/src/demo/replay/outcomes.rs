//! What came back, and what it means for the demands.

use super::{super::BrokenSample, Done, Replay};
use crate::{
    demo::samples::{Judged, Reaction},
    store::LetterRecord,
};
use letters::{
    demand::DemandId,
    ids::{LetterId, PersonId, ResponseId},
    outcome::{NewFinding, Passage, Said, Words},
    ports::random,
    response::Response,
    time::Day,
};

impl Replay<'_> {
    /// Records what came back.
    pub(super) async fn answer(
        &self,
        letter: LetterId,
        reaction: &Reaction,
        on: Day,
        by: PersonId,
    ) -> Done {
        let state = self.state;
        let response = Response {
            id: ResponseId::new(state.clock.now(), random(state.random.as_ref())),
            from: reaction.from.clone(),
            addressee: reaction.addressee.clone(),
            on,
            kind: reaction.kind.into(),
            text: reaction.text.clone(),
            attachment: None,
            public: true,
        };
        state
            .store
            .record_response(letter, response.clone(), by)
            .await?;
        for judged in &reaction.outcomes {
            let new = self.judged(letter, &response, judged).await?;
            state.store.give_outcome(letter, new, by).await?;
        }
        self.promise(letter, &response, reaction, by).await
    }

    /// The demand that the tables name by its number.
    pub(super) async fn demand(&self, record: &LetterRecord, number: u32) -> Done<DemandId> {
        let version = record.stage.pin().map_or(record.latest, |pin| pin.number);
        let asked = self.state.store.demands(record.id).await?.lineage;
        let asked = asked.demands(version).unwrap_or_default();
        let nth = usize::try_from(number).ok();
        let nth = nth.and_then(|number| number.checked_sub(1));
        let demand = nth.and_then(|nth| asked.get(nth).copied());
        let broken = || BrokenSample::new(record.slug.as_str(), "it has no such demand");
        Ok(demand.ok_or_else(broken)?)
    }

    /// What a response means for a demand, which the table names by its number.
    async fn judged(
        &self,
        letter: LetterId,
        response: &Response,
        judged: &Judged,
    ) -> Done<NewFinding> {
        let store = &self.state.store;
        let record = store.letter_by_id(letter).await?;
        let broken = |why: &str| BrokenSample::new(record.slug.as_str(), why);
        let demand = self.demand(&record, judged.demand).await?;
        let passage = judged.passage.as_ref().map(|quote| {
            Passage::find(response.text.as_str(), None, quote)
                .map_err(|_| broken("a passage is not in its response"))
        });
        let addressee = response.addressee.as_ref().unwrap_or(&response.from);
        Ok(NewFinding {
            response: response.id,
            demand,
            said: Said::Became(judged.said),
            words: Words {
                addressee: addressee.clone(),
                passage: passage.transpose()?,
                why: judged.why.clone(),
            },
            // Nobody else says anything while the demonstration is made.
            seen: u32::MAX,
        })
    }
}
