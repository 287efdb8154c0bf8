//! Whom a round can ask.

use crate::{
    errors::Failure,
    rooms::views,
    state::State,
    store::{LetterRecord, Signer, Unconfirmed},
};
use app::desk::data::SignerLine;
use letters::{
    cosignature::Capacity,
    ids::{OrganisationId, PersonId},
    round::{Answer, RoundState},
    version::VersionNumber,
};
use std::collections::{HashMap, HashSet};

/// Whom a round can ask.
pub struct Asked {
    /// Whoever may sign today, without those whose name or organisation stands under this text.
    pub signers: Vec<Signer>,
    /// How many those are: asked again, they could only be refused.
    pub signed: u32,
    /// Of whom the text is to be confirmed, as they or their organisation signed this earlier version.
    earlier: HashMap<(OrganisationId, PersonId), VersionNumber>,
}

impl Asked {
    /// Reads whom.
    ///
    /// # Errors
    /// [`Failure`] when the store cannot be reached.
    pub async fn of(state: &State, letter: &LetterRecord) -> Result<Self, Failure> {
        let pinned = letter.stage.pin().map(|pin| pin.hash);
        let (mut people, mut organisations) = (HashSet::new(), HashSet::new());
        let mut answered = HashSet::new();
        for round in state.store.rounds(letter.id).await? {
            if Some(round.pin.hash) != pinned || matches!(round.state, RoundState::Cancelled { .. })
            {
                continue;
            }
            for row in state.store.board(round.id).await? {
                let asked = row.invitation;
                let whom = (asked.organisation, asked.person);
                if !matches!(asked.answer, Answer::None { .. }) {
                    answered.insert(whom);
                }
                if let Some(capacity) = asked.answer.prints() {
                    people.insert(whom);
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
        let unconfirmed = state.store.unconfirmed(letter.id).await?;
        let earlier = signers
            .iter()
            .map(|signer| (signer.organisation, signer.person))
            .filter(|whom| !answered.contains(whom))
            .filter_map(|whom| Some((whom, before(&unconfirmed, &signers, whom)?)))
            .collect();
        Ok(Self {
            signers,
            signed,
            earlier,
        })
    }

    /// The version that somebody signed before the text changed, in person or through who went before.
    pub fn reaffirms(&self, signer: &Signer) -> Option<VersionNumber> {
        let whom = (signer.organisation, signer.person);
        self.earlier.get(&whom).copied()
    }

    /// The same, for the page.
    pub fn lines(&self) -> Vec<SignerLine> {
        let line = |signer: &Signer| views::signer(signer.clone(), self.reaffirms(signer));
        self.signers.iter().map(line).collect()
    }
}

/// What somebody signed; or, when whoever signed for their organisation may not any more, what that person did.
fn before(
    unconfirmed: &[Unconfirmed],
    signers: &[Signer],
    (organisation, person): (OrganisationId, PersonId),
) -> Option<VersionNumber> {
    let still = |who: PersonId| {
        let mut those = signers.iter();
        those.any(|it| it.organisation == organisation && it.person == who)
    };
    let of = |it: &&Unconfirmed| {
        let signed = &it.signed;
        signed.organisation == organisation
            && (signed.person == person
                || (signed.capacity != Capacity::Personal && !still(signed.person)))
    };
    unconfirmed.iter().find(of).map(|it| it.version)
}
