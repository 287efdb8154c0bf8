//! What is answered to invitations, each on the page that its mail leads to.

use super::{Done, Replay};
use crate::{
    demo::{
        DemoError,
        samples::{BrokenSample, LeftOut},
    },
    invitations::Receipts,
};
use letters::{
    cosignature::{Capacity, Signing},
    text::{Remark, Slug},
};

impl Replay<'_> {
    /// Opens the page that the mail of a member leads to, and notes that an answer came.
    async fn page(&mut self, slug: &Slug, member: &Slug) -> Done<Receipts> {
        let unknown =
            |why: &str| DemoError::from(BrokenSample::new(format!("{slug}: {member}"), why));
        let organisation = *self
            .members
            .get(member)
            .ok_or_else(|| unknown("no such member"))?;
        let letter = self
            .letters
            .get_mut(slug)
            .ok_or_else(|| unknown("no such letter"))?;
        letter.answered.insert(organisation);
        let key = letter
            .invited
            .get(&organisation)
            .ok_or_else(|| unknown("it was not asked"))?;
        let record = self.state.store.invitation(key.token.hash()).await?;
        let version = self
            .state
            .store
            .version(record.letter.id, record.round.pin.number)
            .await?;
        Ok(Receipts::of(self.state, &key.token, &record, &version))
    }

    /// Signs, mostly behind all demands.
    pub(super) async fn sign(
        &mut self,
        slug: &Slug,
        member: &Slug,
        capacity: Capacity,
        left_out: Option<&LeftOut>,
    ) -> Done {
        let receipts = self.page(slug, member).await?;
        let id = receipts.invitation();
        let mut signing = Signing::whole(receipts.shown(), capacity);
        if capacity == Capacity::UnderReservation {
            signing.decides = Some(receipts.offered(self.state.clock.now()));
        }
        if let Some(LeftOut { demands, why }) = left_out {
            signing.except.clone_from(demands);
            signing.remark = Some(why.clone());
        }
        self.state
            .store
            .sign(id, signing, move |signed| receipts.signed(signed))
            .await?;
        Ok(())
    }

    /// Declines.
    pub(super) async fn decline(
        &mut self,
        slug: &Slug,
        member: &Slug,
        reason: Option<Remark>,
    ) -> Done {
        let receipts = self.page(slug, member).await?;
        self.state
            .store
            .decline(receipts.invitation(), reason, move |at| {
                receipts.declined(at)
            })
            .await?;
        Ok(())
    }

    /// Takes a signature back.
    pub(super) async fn take_back(&mut self, slug: &Slug, member: &Slug) -> Done {
        let receipts = self.page(slug, member).await?;
        self.state
            .store
            .take_back(receipts.invitation(), move |done, at| {
                receipts.taken_back(done, at)
            })
            .await?;
        Ok(())
    }
}
