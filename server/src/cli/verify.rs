//! `standpunt verify` and `standpunt ledger verify`.

use super::{Ending, say, store};
use crate::{
    config::Config,
    seal::PemSealKey,
    store::{Store, StoreError},
    verifying,
};
use letters::hash::Hash;
use std::path::Path;

/// Says whether a PDF is genuine, as JSON.
pub async fn file(config: Config, path: &Path) -> Result<(), Ending> {
    let size = std::fs::metadata(path)
        .map_err(|error| Ending::Failed(format!("cannot read {}: {error}", path.display())))?
        .len();
    if usize::try_from(size).map_or(true, |size| size > verifying::MAX_PDF_BYTES) {
        return Err(Ending::Failed(format!(
            "{} is larger than {} MB",
            path.display(),
            verifying::MAX_PDF_BYTES >> 20
        )));
    }
    let bytes = std::fs::read(path)?;
    let folder = config.data.join("seal");
    let key = PemSealKey::open(&folder)?.ok_or_else(|| {
        Ending::Failed(format!(
            "there is no seal key in {}: give the data folder with --data",
            folder.display()
        ))
    })?;
    let ours = verifying::certificate_of(&key)?;
    let verdict =
        verifying::conclude(verifying::examine(&bytes, ours), &store(&config).await?).await?;
    say(&serde_json::to_string_pretty(&verdict)?);
    if verdict.genuine {
        Ok(())
    } else {
        Err(Ending::No)
    }
}

/// Recomputes every chain and compares it with the tables.
pub async fn ledger(store: &Store) -> Result<(), Ending> {
    match store.verify_ledger().await {
        Ok(report) => {
            for (slug, length, head) in &report.heads {
                say(&format!("{slug} {length} {head}"));
            }
            // One line for the whole: how much, and a head over all heads in the order of their letters.
            let heads: Vec<&[u8]> = report
                .heads
                .iter()
                .map(|(_, _, head)| head.as_bytes().as_slice())
                .collect();
            say(&format!(
                "total {} {}",
                report.entries,
                Hash::of_parts(&heads)
            ));
            Ok(())
        }
        Err(broken @ StoreError::Ledger { .. }) => {
            say(&broken.to_string());
            Err(Ending::No)
        }
        Err(other) => Err(other.into()),
    }
}
