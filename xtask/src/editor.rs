//! The editor's script: `app/editor` with CodeMirror, bundled and shrunk by esbuild into one file.

use crate::places::Places;
use crate::step::{run, step};
use crate::tools;
use anyhow::Result;
use std::process::Command;

/// Browsers that know all that the script is written in: those of 2022 and later.
const BROWSERS: &str = "--target=es2022";
/// What is in the bundle besides our own, as its licence asks to be said.
const NOTICE: &str = "--banner:js=/* CodeMirror and Lezer: MIT licence, copyright Marijn Haverbeke and others, https://codemirror.net */";

/// Builds `site/pkg/editor.js` in the target folder, unless it is up to date.
pub fn build(places: &Places) -> Result<()> {
    let folder = places.root.join("app/editor");
    let bundled = places.site().join("pkg/editor.js");
    let stamp = places.site().join("editor.sha256");
    let inputs = [
        folder.join("src"),
        folder.join("package-lock.json"),
        places.root.join("xtask/src/editor.rs"),
    ];
    let inputs = tools::hash(&places.root, &inputs)?;
    if bundled.is_file() && std::fs::read_to_string(&stamp).is_ok_and(|found| found == inputs) {
        println!("✓ The editor's script is up to date");
        return Ok(());
    }
    let node = tools::node(places)?;
    tools::npm(&node, &folder)?;
    step("Bundle the editor's script (esbuild)", || {
        run(Command::new(node.join("node"))
            .arg(folder.join("node_modules/esbuild/bin/esbuild"))
            .arg(folder.join("src/main.js"))
            .args([
                "--bundle",
                "--minify",
                "--format=esm",
                "--legal-comments=none",
                "--log-level=warning",
            ])
            .args([BROWSERS, NOTICE])
            .arg(format!("--outfile={}", bundled.display())))?;
        Ok(std::fs::write(&stamp, &inputs)?)
    })
}
