//! Whom a round can ask.

use crate::{
    errors::Failure,
    rooms::views,
    state::State,
    store::{LetterRecord, Signer},
};
use app::desk::data::SignerLine;
use letters::{cosignature::Capacity, round::RoundState};
use std::collections::HashSet;

/// Whom a round can ask.
pub struct Asked {
    /// Whoever may sign today, without those whose name or organisation stands under this text.
    pub signers: Vec<Signer>,
    /// How many those are: asked again, they could only be refused.
    pub signed: u32,
}

impl Asked {
    /// Reads whom.
    ///
    /// # Errors
    /// [`Failure`] when the store cannot be reached.
    pub async fn of(state: &State, letter: &LetterRecord) -> Result<Self, Failure> {
        let pinned = letter.stage.pin().map(|pin| pin.hash);
        let (mut people, mut organisations) = (HashSet::new(), HashSet::new());
        for round in state.store.rounds(letter.id).await? {
            if Some(round.pin.hash) != pinned || matches!(round.state, RoundState::Cancelled { .. })
            {
                continue;
            }
            for row in state.store.board(round.id).await? {
                let asked = row.invitation;
                if let Some(capacity) = asked.answer.prints() {
                    people.insert((asked.organisation, asked.person));
                    let all = capacity == Capacity::OnBehalf;
                    organisations.extend(all.then_some(asked.organisation));
                }
            }
        }
        let all = state.store.signers(state.clock.now().day()).await?;
        let (there, signers): (Vec<_>, Vec<_>) = all.into_iter().partition(|signer| {
            people.contains(&(signer.organisation, signer.person))
                || organisations.contains(&signer.organisation)
        });
        let signed = u32::try_from(there.len()).unwrap_or(u32::MAX);
        Ok(Self { signers, signed })
    }

    /// The same, for the page.
    pub fn lines(&self) -> Vec<SignerLine> {
        self.signers.iter().cloned().map(views::signer).collect()
    }
}
