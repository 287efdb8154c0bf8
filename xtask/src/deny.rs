//! What the dependencies bring in, by cargo-deny: licences, sources, versions that must not occur twice, known faults.

use crate::places::Places;
use crate::step::{ask, failure, run, step};
use anyhow::Result;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Checks all of it; the known faults only where their database can be reached, which is said aloud if not.
pub fn deny(places: &Places, program: &Path) -> Result<()> {
    let check = |what: &[&str]| {
        let mut command = Command::new(program);
        command
            .current_dir(&places.root)
            .args(["--locked", "--log-level", "error", "check"])
            .args(what);
        command
    };
    step(
        "Check the dependencies' licences and sources (cargo deny)",
        || {
            run(&mut check(&["licenses", "bans", "sources"]))
                .map_err(|error| failure(error, "see deny.toml for what may come in, and why"))
        },
    )?;
    step(
        "Check the dependencies for known faults (advisories)",
        || match ask(&mut check(&["advisories"]), Duration::from_mins(1)) {
            Ok(_) => Ok(()),
            Err(error) if no_database(&format!("{error:#}")) => {
                println!("  NOT CHECKED: the advisory database can't be reached from here");
                Ok(())
            }
            Err(error) => Err(failure(
                error,
                "update the crate, or note in deny.toml why its fault does not touch us",
            )),
        },
    )
}

/// Whether cargo-deny failed for want of its database rather than for what it found.
fn no_database(said: &str) -> bool {
    [
        "failed to fetch",
        "did not end within",
        "failed to clone",
        "failed to open advisory",
    ]
    .iter()
    .any(|words| said.contains(words))
}
