//! `standpunt verify`, `standpunt ledger verify` and `standpunt ledger rebuild`.

use super::{Ending, say, store};
use crate::{
    config::Config,
    store::{Rebuilt, Store, StoreError},
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

/// Makes the tables say what the chains tell, and says per letter what was put right.
pub async fn rebuild(store: &Store) -> Result<(), Ending> {
    let letters = match store.rebuild().await {
        Ok(letters) => letters,
        Err(broken @ (StoreError::Ledger(_) | StoreError::Tree(_))) => {
            say(&format!("{broken}; nothing was changed"));
            return Err(Ending::No);
        }
        Err(other) => return Err(other.into()),
    };
    let (mut rows, mut left) = (0, 0);
    for Rebuilt { slug, outcome } in &letters {
        match outcome {
            Ok(put_right) => {
                rows += put_right.len();
                for it in put_right {
                    say(&format!("{slug} {it}"));
                }
            }
            Err(why) => {
                left += 1;
                say(&format!("{slug} was left as it was: {why}"));
            }
        }
    }
    if left > 0 {
        return Err(Ending::No);
    }
    say(&if rows == 0 {
        "nothing was wrong".to_owned()
    } else {
        format!("total {rows}")
    });
    Ok(())
}
