//! Bundles `style/` and the islands' WebAssembly into files with a hash in their name, compressed once, here,
//! and writes the table that `src/assets.rs` embeds.
//!
//! The WebAssembly comes from `cargo xtask wasm`, which puts it into `site/pkg` of cargo's target folder.
//! Without it everything else is still built: the pages work without their islands.

mod bundle;
mod css;

use bundle::{BOARD, Bundle, EDITOR, LOADER, PASSKEY};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// The style sheets of every page, in the order of the cascade.
const SITE: [&str; 10] = [
    "tokens.css",
    "base.css",
    "letter.css",
    "home.css",
    "verify.css",
    "log.css",
    "privacy.css",
    "questions.css",
    "support.css",
    "outcomes.css",
];
/// What those have on top of that who do something: sign, ask, support, and the desk. Readers do without.
const ACT: [&str; 2] = ["sign.css", "changes.css"];
/// What the desk has on top of both.
const DESK: [&str; 15] = [
    "desk.css",
    "board.css",
    "draft.css",
    "members.css",
    "addressees.css",
    "mailing.css",
    "incoming.css",
    "redaction.css",
    "own.css",
    "people.css",
    "versions.css",
    "templates.css",
    "review.css",
    "languages.css",
    "questions-desk.css",
];
/// What goes wrong here is read by whoever builds; the message is all that counts.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let server = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let style = server.join("../style");
    let site = site(&out)?;
    let loader = server.join(LOADER);
    let scripts = [PASSKEY, BOARD].map(|name| (name, server.join(name)));
    for path in [&style, &site, &loader]
        .into_iter()
        .chain(scripts.iter().map(|(_, path)| path))
    {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    println!("cargo::rerun-if-changed=build");

    let mut bundle = Bundle::new(out);
    for font in files(&style.join("fonts"), "woff2")? {
        bundle.add(&file_name(&font), &fs::read(&font)?)?;
    }
    for icon in files(&style, "svg")? {
        bundle.add(&file_name(&icon), &fs::read(&icon)?)?;
    }
    all_bundled(&style)?;
    for (name, sheets) in [
        ("site.css", &SITE[..]),
        ("act.css", &ACT[..]),
        ("desk.css", &DESK[..]),
    ] {
        let css = css::with_urls(&style_sheet(&style, sheets)?, |file| bundle.hashed(file))?;
        bundle.add(name, css.as_bytes())?;
    }
    for (name, path) in &scripts {
        bundle.add(name, &fs::read(path)?)?;
    }
    if site.join("app_bg.wasm").is_file() {
        bundle.add_islands(&site, &loader)?;
    } else {
        println!("cargo::warning=built without the islands: run `cargo xtask wasm` first");
    }
    let editor = site.join(EDITOR);
    if editor.is_file() {
        bundle.add(EDITOR, &fs::read(&editor)?)?;
    }
    bundle.write()
}

/// The folder that `cargo xtask wasm` writes to: `site/pkg` in the target folder, which cargo marks with a tag when it
/// made it; else it is four up from here, above `debug/build/server-…/out`. It is made here when missing, since cargo would otherwise run this script at every build to look for it.
fn site(out: &Path) -> Result<PathBuf> {
    let target = out
        .ancestors()
        .find(|folder| folder.join("CACHEDIR.TAG").is_file())
        .or_else(|| out.ancestors().nth(4));
    let site = target
        .ok_or("the build does not take place in a target folder")?
        .join("site/pkg");
    fs::create_dir_all(&site)?;
    Ok(site)
}

/// The files in a folder with that extension, sorted; none if there is no such folder.
fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A style sheet that is in no bundle would be a page without its style: better to hear it now.
fn all_bundled(style: &Path) -> Result<()> {
    for sheet in files(style, "css")? {
        let name = file_name(&sheet);
        let mut all = SITE.iter().chain(&ACT).chain(&DESK);
        if !all.any(|it| *it == name) {
            return Err(format!(
                "style/{name} is in no bundle: name it in SITE, ACT or DESK of server/build.rs"
            )
            .into());
        }
    }
    Ok(())
}

/// The sheets one after another, without comments and indentation.
fn style_sheet(style: &Path, sheets: &[&str]) -> Result<String> {
    let mut css = String::new();
    for sheet in sheets {
        let text = fs::read_to_string(style.join(sheet))
            .map_err(|error| format!("style/{sheet}: {error}"))?;
        css.push_str(&css::minified(&text));
    }
    Ok(css)
}
