//! `cargo xtask bench`: figures as ratios in one run against something real on this machine.

use crate::places::Places;
use crate::postgres::Postgres;
use crate::step::{ask, failure, run, step};
use crate::{tools, wasm};
use anyhow::Result;
use std::process::Command;
use std::time::Duration;

/// No measurement may take longer.
const LIMIT: Duration = Duration::from_mins(10);

/// Builds for release, runs every script of `tests/bench`, and prints their rows as one table.
///
/// A script prints lines of five columns with tabs between: what, ours, against, ratio, figure to reach.
pub fn bench(places: &Places) -> Result<()> {
    tools::debian(&[
        ("nginx", "nginx-light"),
        ("wrk", "wrk"),
        ("chromium", "chromium"),
    ])?;
    let node = tools::node(places)?;
    let package = wasm::build(places)?;
    let browser = places.root.join("tests/browser");
    tools::npm(&node, &browser)?;
    let competitors = tools::competitors(places)?;
    step(
        "Build standpunt for release (many minutes the first time)",
        || run(&mut places.cargo(&["build", "--locked", "--release", "--package", "server"])),
    )?;
    step("Build what compares texts, for release", || {
        let words = ["build", "--locked", "--release", "--package", "letters"];
        run(places.cargo(&words).args(["--example", "compare"]))
    })?;
    let postgres = Postgres::start()?;
    let folder = places.root.join("tests/bench");
    let mut scripts: Vec<_> = std::fs::read_dir(&folder)?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    scripts.retain(|path| path.extension().is_some_and(|extension| extension == "mjs"));
    scripts.sort();
    let mut rows = Vec::new();
    for script in scripts {
        let name = script
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let said = step(&format!("Measure: {name}"), || {
            let mut command = Command::new(node.join("node"));
            command
                .arg(&script)
                .env("STANDPUNT_BIN", places.standpunt("release"))
                .env("STANDPUNT_COMPARE", places.example("compare"))
                .env("STANDPUNT_ISLANDS", &package)
                .env("STANDPUNT_TEST_POSTGRES", &postgres.url)
                .env("STANDPUNT_WEASYPRINT", competitors.join("bin/python"));
            ask(&mut command, LIMIT)
                .map_err(|error| failure(error, "run that script by hand to see more"))
        })?;
        rows.extend(
            said.lines()
                .filter(|line| line.contains('\t'))
                .map(|line| line.replace('\t', " | ")),
        );
    }
    println!(
        "\n{}\n\n| what | ours | against | ratio | reach |\n|---|---|---|---|---|",
        machine()
    );
    for row in rows {
        println!("| {row} |");
    }
    Ok(())
}

/// The machine in one line, so that a table can be read years later.
fn machine() -> String {
    let field = |file: &str, name: &str| {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let line = text
            .lines()
            .find(|line| line.starts_with(name))
            .unwrap_or_default();
        line.split_once([':', '='])
            .map_or("unknown", |(_, value)| value.trim().trim_matches('"'))
            .to_owned()
    };
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let rustc = ask(
        Command::new("rustc").arg("--version"),
        Duration::from_secs(10),
    )
    .unwrap_or_default();
    format!(
        "{cores} cores of {}, {}, {}, {}",
        field("/proc/cpuinfo", "model name"),
        field("/proc/meminfo", "MemTotal"),
        field("/etc/os-release", "PRETTY_NAME"),
        rustc.trim(),
    )
}
