//! Files with a hash in their name, compressed once, and the Rust table that embeds them.

use crate::Result;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Fonts that every letter needs for its first screen.
const PRELOAD: [&str; 2] = ["serif", "sans"];
/// Starts the islands of a page.
pub const LOADER: &str = "islands.js";
/// Asks an authenticator for a passkey.
pub const PASSKEY: &str = "passkey.js";
/// Keeps the board of an open round as it is now.
pub const BOARD: &str = "board.js";
/// The field in which a letter is written. No page names another script than these four.
pub const EDITOR: &str = "editor.js";

/// What is embedded: rows for the table, and the hashed name of each file so far.
pub struct Bundle {
    table: String,
    names: BTreeMap<String, String>,
    out: PathBuf,
}

impl Bundle {
    /// An empty bundle, to be written to cargo's output folder.
    pub fn new(out: PathBuf) -> Self {
        Self {
            table: String::new(),
            names: BTreeMap::new(),
            out,
        }
    }

    /// The hashed name of a file that was added before.
    pub fn hashed(&self, name: &str) -> Option<String> {
        self.names.get(name).cloned()
    }

    /// Adds a file: `letter.css` becomes `letter.0123456789ab.css`. Returns that name.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<String> {
        let hash = format!("{:x}", Sha256::digest(bytes));
        let (stem, extension) = name.rsplit_once('.').ok_or("a file without an extension")?;
        let hashed = format!("{stem}.{}.{extension}", &hash[..12]);
        let (mime, compress) = match extension {
            "css" => ("text/css; charset=utf-8", true),
            "js" => ("text/javascript; charset=utf-8", true),
            "wasm" => ("application/wasm", true),
            "svg" => ("image/svg+xml", true),
            "woff2" => ("font/woff2", false),
            other => return Err(format!("no content type is known for .{other}").into()),
        };
        let plain = self.keep(&hashed, || Ok(bytes.to_vec()))?;
        let (brotli, gzip) = if compress {
            let gzip = self.keep(&format!("{hashed}.gz"), || gzip(bytes))?;
            (
                format!("Some({})", self.keep_brotli(&hashed, bytes)?),
                format!("Some({gzip})"),
            )
        } else {
            ("None".to_owned(), "None".to_owned())
        };
        writeln!(self.table, "    Asset {{ name: {hashed:?}, mime: {mime:?},")?;
        writeln!(
            self.table,
            "        plain: {plain}, brotli: {brotli}, gzip: {gzip} }},"
        )?;
        self.names.insert(name.to_owned(), hashed.clone());
        Ok(hashed)
    }

    /// Brotli as small as it gets for a release; quicker when somebody waits for a debug build.
    fn keep_brotli(&self, hashed: &str, bytes: &[u8]) -> Result<String> {
        let release = std::env::var("PROFILE")? == "release";
        let quality = if release { 11 } else { 5 };
        self.keep(&format!("{hashed}.{quality}.br"), || {
            let mut packed = Vec::new();
            brotli::CompressorWriter::new(&mut packed, 4096, quality, 22).write_all(bytes)?;
            Ok(packed)
        })
    }

    /// Writes a file to the output folder unless an earlier build did: its name has the hash of what is in it.
    /// Returns the Rust expression that embeds it.
    fn keep(&self, name: &str, bytes: impl FnOnce() -> Result<Vec<u8>>) -> Result<String> {
        let path = self.out.join(name);
        if !path.is_file() {
            let unfinished = self.out.join("unfinished");
            fs::write(&unfinished, bytes()?)?;
            fs::rename(unfinished, &path)?;
        }
        Ok(format!(
            "include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))"
        ))
    }

    /// Adds the WebAssembly, its bindings and the loader, each told the hashed name of the one before.
    pub fn add_islands(&mut self, site: &Path, loader: &Path) -> Result<()> {
        let wasm = self.add("app_bg.wasm", &fs::read(site.join("app_bg.wasm"))?)?;
        let bindings = fs::read_to_string(site.join("app.js"))?.replace("app_bg.wasm", &wasm);
        let bindings = self.add("app.js", bindings.as_bytes())?;
        let loader = fs::read_to_string(loader)?.replace("app.js", &bindings);
        self.add(LOADER, loader.as_bytes())?;
        Ok(())
    }

    /// Writes the table of files and the addresses that pages name.
    pub fn write(&self) -> Result<()> {
        let address = |name: &str| {
            self.names
                .get(name)
                .map(|hashed| format!("/assets/{hashed}"))
        };
        let preload: Vec<_> = PRELOAD
            .iter()
            .filter_map(|font| address(&format!("{font}.woff2")))
            .collect();
        let rust = format!(
            "static ASSETS: &[Asset] = &[\n{}];\n\
             const SITE_CSS: &str = {:?};\n\
             const ACT_CSS: &str = {:?};\n\
             const DESK_CSS: &str = {:?};\n\
             const PASSKEY_JS: &str = {:?};\n\
             const BOARD_JS: &str = {:?};\n\
             const ISLANDS: Option<&str> = {:?};\n\
             const EDITOR: Option<&str> = {:?};\n\
             const ICON: Option<&str> = {:?};\n\
             const PRELOAD: &[&str] = &{preload:?};\n",
            self.table,
            address("site.css").unwrap_or_default(),
            address("act.css").unwrap_or_default(),
            address("desk.css").unwrap_or_default(),
            address(PASSKEY).unwrap_or_default(),
            address(BOARD).unwrap_or_default(),
            address(LOADER),
            address(EDITOR),
            address("favicon.svg"),
        );
        Ok(fs::write(self.out.join("assets.rs"), rust)?)
    }
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
