//! The islands' WebAssembly: `app` built for the browser, bound by wasm-bindgen, shrunk by wasm-opt.

use crate::editor;
use crate::places::Places;
use crate::step::{ask, failure, run, step};
use crate::tools;
use anyhow::{Context, Result, anyhow};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const TARGET: &str = "wasm32-unknown-unknown";
/// Debian's own toolchain, kept recent for its browsers; it carries the standard library as source.
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// Builds `site/pkg/{app.js,app_bg.wasm,editor.js}` in the target folder, unless they are up to date. Returns that folder.
pub fn build(places: &Places) -> Result<PathBuf> {
    let package = places.site().join("pkg");
    editor::build(places)?;
    let stamp = places.site().join("inputs.sha256");
    let inputs = [
        "app/Cargo.toml",
        "app/i18n.toml",
        "app/locales",
        "app/src",
        "letters",
        "Cargo.toml",
        "Cargo.lock",
        "rust-toolchain.toml",
        "xtask/src/wasm.rs",
        "xtask/package-lock.json",
    ];
    let inputs = tools::hash(&places.root, &inputs.map(|input| places.root.join(input)))?;
    if package.join("app_bg.wasm").is_file()
        && std::fs::read_to_string(&stamp).is_ok_and(|found| found == inputs)
    {
        println!("✓ The islands' WebAssembly is up to date");
        return Ok(package);
    }
    let node = tools::node(places)?;
    tools::npm(&node, &places.root.join("xtask"))?;
    let built = compile(places)?;
    let bound = places.target.join("wasm/bound");
    step("Bind the WebAssembly to JavaScript (wasm-bindgen)", || {
        bind(&built, &bound)
    })?;
    step("Shrink the WebAssembly (wasm-opt)", || {
        std::fs::create_dir_all(&package)?;
        run(Command::new(node.join("node"))
            .arg(places.root.join("xtask/node_modules/binaryen/bin/wasm-opt"))
            .args([
                "-Oz",
                "--enable-bulk-memory",
                "--enable-nontrapping-float-to-int",
            ])
            .args([
                "--enable-reference-types",
                "--enable-sign-ext",
                "--enable-mutable-globals",
                "--enable-multivalue",
            ])
            .arg(bound.join("app_bg.wasm"))
            .arg("-o")
            .arg(package.join("app_bg.wasm")))?;
        std::fs::copy(bound.join("app.js"), package.join("app.js"))?;
        Ok(std::fs::write(&stamp, &inputs)?)
    })?;
    Ok(package)
}

/// Turns what cargo built into what a browser loads.
fn bind(built: &Path, bound: &Path) -> Result<()> {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen
        .input_path(built)
        .out_name("app")
        .typescript(false)
        // `init()` must know its file by itself: the bundle puts the hashed name in its place.
        .omit_default_module_path(false)
        .remove_name_section(true);
    bindgen.web(true)?.generate(bound).map_err(|error| {
        failure(
            error,
            "wasm-bindgen and wasm-bindgen-cli-support must have the same version in Cargo.lock",
        )
    })
}

/// Compiles `app` with the first toolchain that has the target, and returns the module.
fn compile(places: &Places) -> Result<PathBuf> {
    let mut command = match toolchain_with_target(places) {
        Ok(()) => places.cargo(&["build"]),
        Err(why) => debian_toolchain(places).map_err(|why_not_debian| {
            failure(
                format!(
                    "no compiler for {TARGET}:\n  {why}\n  Debian's toolchain: {why_not_debian:#}"
                ),
                format!(
                    "run `rustup target add {TARGET}`, or on Debian 12 `apt-get install {}`",
                    DEBIAN_PACKAGES.join(" ")
                ),
            )
        })?,
    };
    let folder = places.target.join("wasm");
    step(
        "Compile the islands to WebAssembly (minutes the first time)",
        || {
            command.args([
                "--locked",
                "--package",
                "app",
                "--lib",
                "--no-default-features",
                "--features",
                "hydrate",
            ]);
            run(command
                .args(["--profile", "wasm", "--target", TARGET])
                .env("CARGO_TARGET_DIR", &folder))
        },
    )?;
    Ok(folder.join(TARGET).join("wasm/app.wasm"))
}

/// Sees whether this toolchain has the target, and asks rustup for it if not. The error tells why both failed.
fn toolchain_with_target(places: &Places) -> Result<()> {
    let has_target = || {
        let mut rustc = Command::new("rustc");
        let said = ask(
            rustc
                .args(["--print", "target-libdir", "--target", TARGET])
                .current_dir(&places.root),
            Duration::from_secs(30),
        );
        said.is_ok_and(|folder| Path::new(folder.trim()).is_dir())
    };
    if has_target() {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    let added = ask(
        rustup
            .args(["target", "add", TARGET])
            .current_dir(&places.root),
        Duration::from_mins(2),
    );
    let why = match added {
        Ok(_) if has_target() => return Ok(()),
        Ok(_) => "it said yes, but the target is still missing".to_owned(),
        Err(error) => format!("{error:#}")
            .lines()
            .last()
            .unwrap_or_default()
            .to_owned(),
    };
    Err(anyhow!(
        "the installed toolchain: has no {TARGET}\n  rustup target add: {why}"
    ))
}

/// Debian's cargo, told to build the standard library for the target from its source.
fn debian_toolchain(places: &Places) -> Result<Command> {
    let linker = || {
        let mut found: Vec<_> = std::fs::read_dir("/usr/bin")
            .ok()?
            .flatten()
            .map(|entry| entry.path())
            .collect();
        found.retain(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("wasm-ld-"))
        });
        found.into_iter().max()
    };
    if linker().is_none()
        || !Path::new("/usr/bin/cargo").exists()
        || !Path::new("/usr/lib/rustlib/src/rust").exists()
    {
        tools::apt(&DEBIAN_PACKAGES)?;
    }
    let mut command = Command::new("/usr/bin/cargo");
    command
        .args(["build", "-Zbuild-std=std,panic_abort"])
        .current_dir(&places.root)
        .env_remove("RUSTUP_TOOLCHAIN")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", "/usr/bin/rustc")
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
            linker().context("lld-22 brought no /usr/bin/wasm-ld")?,
        );
    Ok(command)
}
