//! `standpunt measure-signing`: how many signatures are kept in a minute. `cargo xtask bench` asks it; the command is hidden,
//! since nobody needs it from day to day.

use super::round;
use crate::{
    cli::{Ending, say},
    store::Store,
};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use letters::text::Slug;
use std::time::Instant;

/// Has one letter signed for so many organisations, so many of them at once, each with its line in the ledger and its
/// receipt in the outbox; and commits as many single rows, by as many writers. Prints both per minute as JSON.
pub async fn measure(store: &Store, signatures: usize, at_once: usize) -> Result<(), Ending> {
    let slug = Slug::parse("signed-by-many")?;
    let asked = round::ask(store, slug, signatures).await?;
    store.prepare_bare().await?;
    let bare = per_minute(signatures, async {
        stream::iter(0..signatures)
            .map(|_| async { Ok(store.keep_bare().await?) })
            .buffer_unordered(at_once)
            .try_collect::<()>()
            .await
    })
    .await?;
    let signed = per_minute(signatures, async {
        stream::iter(asked.invitations.iter().enumerate())
            .map(|(nth, id)| round::sign(store, asked.letter, *id, nth, asked.pin))
            .buffer_unordered(at_once)
            .try_collect::<()>()
            .await
    })
    .await?;
    let kept = store.signatories(asked.letter, asked.pin).await?.len();
    if kept != signatures {
        let why = format!("{kept} of {signatures} signatures were kept");
        return Err(Ending::Failed(why));
    }
    say(&serde_json::json!({ "signed": signed, "bare": bare }).to_string());
    Ok(())
}

async fn per_minute(
    acts: usize,
    work: impl Future<Output = Result<(), Ending>>,
) -> Result<f64, Ending> {
    let begun = Instant::now();
    work.await?;
    let acts = u32::try_from(acts).map_or(f64::INFINITY, f64::from);
    Ok(acts / begun.elapsed().as_secs_f64() * 60.0)
}
