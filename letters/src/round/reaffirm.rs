//! Re-affirmation: the text changed after organisations had signed it. No name moves to the new text by itself.

use super::{Invitation, SigningRound};
use crate::{
    cosignature::{Capacity, Cosignature},
    hash::Hash,
};

impl SigningRound {
    /// The signature under an earlier text that signing this one would confirm; none where nothing was signed. `standing` is
    /// what was signed for the organisation under any text of the letter.
    ///
    /// Whoever may sign for an organisation confirms what anybody signed in its name: a director who left gave a signature
    /// that is the organisation's. What was signed "op persoonlijke titel" only that person confirms, and who signs so now
    /// (`capacity`) confirms nothing for the organisation.
    #[must_use]
    pub fn reaffirms<'a>(
        &self,
        invitation: &Invitation,
        capacity: Option<Capacity>,
        standing: &'a [Cosignature],
    ) -> Option<&'a Cosignature> {
        let own = |it: &Cosignature| it.person == invitation.person;
        standing
            .iter()
            .filter(|it| it.text != self.pin.hash && it.organisation == invitation.organisation)
            .filter(|it| {
                own(it)
                    || (it.capacity != Capacity::Personal && capacity != Some(Capacity::Personal))
            })
            .max_by_key(|it| (own(it), it.at))
    }
}

/// The signatures that stand under other texts of a letter and are not confirmed under this one, the newest of each: what is
/// lost unless their signers are asked.
#[must_use]
pub fn unconfirmed(standing: &[Cosignature], text: Hash) -> Vec<&Cosignature> {
    let same = |one: &Cosignature, other: &Cosignature| {
        one.organisation == other.organisation
            && (one.person == other.person
                || (one.capacity != Capacity::Personal && other.capacity != Capacity::Personal))
    };
    let later = |one: &Cosignature, other: &Cosignature| {
        (one.at, one.invitation) > (other.at, other.invitation)
    };
    standing
        .iter()
        .filter(|it| it.text != text)
        .filter(|it| {
            !standing
                .iter()
                .any(|other| same(other, it) && (other.text == text || later(other, it)))
        })
        .collect()
}
