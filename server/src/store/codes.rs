//! The code in an invitation's mail, or in a later one: tried, counted, and after five wrong ones made to wait. More mails
//! give no more tries.

use super::{CodeCheck, Result, Store, throttles};
use crate::{db::binds, dialect::locking};
use futures_util::FutureExt as _;
use letters::{hash::Hash, ids::InvitationId, time::Moment};
use subtle::ConstantTimeEq as _;

impl Store {
    /// Tries a code. The try is counted before it is compared and kept whatever comes of it, so that asking for many
    /// at once gains nothing; the comparison takes as long for any code.
    ///
    /// # Errors
    /// [`super::StoreError::NotFound`] when there is no such invitation.
    pub async fn check_code(&self, id: InvitationId, code_hash: Hash) -> Result<CodeCheck> {
        self.write(move |w| {
            async move {
                let lock = locking!(
                    "select id, code_hash, tries, throttled_until from invitation where id = $1"
                );
                let row = w.conn.one(lock, binds![id]).await?;
                let now = w.now();
                let (kept, tries): (Hash, u64) = (row.get("code_hash")?, row.get("tries")?);
                if let Some(until) = row
                    .optional::<Moment>("throttled_until")?
                    .filter(|until| *until > now)
                {
                    return Ok(CodeCheck::Throttled { until });
                }
                let tries = tries.saturating_add(1);
                let until = throttles::wait(tries, throttles::FREE, now);
                // Each hash is over a link and its code: those of two mails do not fit together.
                let sql = "select code_hash from invitation_key where invitation = $1";
                let mut right = kept.as_bytes().ct_eq(code_hash.as_bytes());
                for key in w.conn.all(sql, binds![id]).await? {
                    let kept: Hash = key.get("code_hash")?;
                    right |= kept.as_bytes().ct_eq(code_hash.as_bytes());
                }
                let right = bool::from(right);
                if right && tries == 1 {
                    // Nothing to forget: nothing to write.
                    return Ok(CodeCheck::Right);
                }
                let (tries, until) = if right { (0, None) } else { (tries, until) };
                w.conn
                    .run(
                        "update invitation set tries = $2, throttled_until = $3 where id = $1",
                        binds![id, tries, until],
                    )
                    .await?;
                let left = u32::try_from(throttles::FREE.saturating_sub(tries)).unwrap_or(0);
                Ok(match (right, until) {
                    (true, _) => CodeCheck::Right,
                    (false, Some(until)) => CodeCheck::Throttled { until },
                    (false, None) => CodeCheck::Wrong { left },
                })
            }
            .boxed()
        })
        .await
    }
}
