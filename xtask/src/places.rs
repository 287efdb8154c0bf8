//! Where things lie: the checkout, cargo's target folder, and what we put inside it.

use crate::step::ask;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The folders that the other modules work in. Nothing is ever written into the checkout but `node_modules`.
pub struct Places {
    /// The checkout: the folder with the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder, wherever `CARGO_TARGET_DIR` or cargo's settings put it.
    pub target: PathBuf,
}

impl Places {
    /// Asks cargo, which knows every way in which the target folder can be set.
    pub fn find() -> Result<Self> {
        let here = std::env::var_os("CARGO_MANIFEST_DIR").context("start me as `cargo xtask`")?;
        let root = Path::new(&here)
            .parent()
            .context("xtask lies in no workspace")?
            .to_owned();
        let mut cargo = Command::new("cargo");
        cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
        let metadata = ask(cargo.current_dir(&root), Duration::from_mins(1))?;
        let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
        let target = metadata["target_directory"]
            .as_str()
            .context("cargo names no target folder")?;
        Ok(Self {
            target: target.into(),
            root,
        })
    }

    /// A cargo command, run in the checkout.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command
            .args(arguments)
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// What `server/build.rs` embeds: it looks for `site/pkg` in the target folder that it is built into.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// The `standpunt` program of a profile's folder (`debug` or `release`).
    pub fn standpunt(&self, profile: &str) -> PathBuf {
        self.target.join(profile).join("standpunt")
    }

    /// An example of the workspace, built for release.
    pub fn example(&self, name: &str) -> PathBuf {
        self.target.join("release/examples").join(name)
    }
}
