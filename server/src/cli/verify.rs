//! `standpunt verify` and `standpunt ledger verify`.

use super::{Ending, say, store};
use crate::{
    config::Config,
    store::{Store, StoreError},
    verifying::{self, OurSeals},
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
            verifying::MAX_PDF_BYTES / 1_000_000
        )));
    }
    let bytes = std::fs::read(path)?;
    let store = store(&config).await?;
    let ours = OurSeals::known(&store).await?;
    if ours.is_empty() {
        return Err(Ending::Failed(format!(
            "no letter was ever sealed with the store in {}: name the right folder with --data, or the database",
            config.data.display()
        )));
    }
    let verdict = verifying::conclude(verifying::examine(&bytes, &ours), &store).await?;
    say(&serde_json::to_string_pretty(&verdict)?);
    if verdict.genuine {
        Ok(())
    } else {
        Err(Ending::No)
    }
}

/// Recomputes every chain and the tree over all of them, and compares them with the tables and the heads.
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
            if let Some(head) = report.tree {
                say(&format!(
                    "tree {} {} {} {}",
                    head.number,
                    head.size,
                    head.root,
                    head.at.rfc3339()
                ));
            }
            Ok(())
        }
        Err(broken @ (StoreError::Ledger(_) | StoreError::Tree(_))) => {
            say(&broken.to_string());
            Err(Ending::No)
        }
        Err(other) => Err(other.into()),
    }
}
