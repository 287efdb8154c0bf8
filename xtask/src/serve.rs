//! `cargo xtask serve`: from a fresh clone to a running demonstration.

use crate::places::Places;
use crate::step::{failure, run, step};
use crate::wasm;
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const LISTEN: &str = "127.0.0.1:3000";

/// Builds, loads the demonstration into a store that is still empty, and serves until it is stopped.
///
/// The dev profile is used: dependencies are optimised in it (see Cargo.toml), a letter is set in well under a
/// second, and a change is on the screen in a fraction of the time that a release build takes.
pub fn serve(places: &Places) -> Result<()> {
    wasm::build(places)?;
    step("Build standpunt (minutes the first time)", || {
        run(&mut places.cargo(&["build", "--locked", "--package", "server"]))
    })?;
    let data = std::env::var_os("STANDPUNT_DATA")
        .map_or_else(|| places.target.join("demo"), PathBuf::from);
    let listen = std::env::var("STANDPUNT_LISTEN").unwrap_or_else(|_| LISTEN.to_owned());
    let program = places.standpunt("debug");
    let accounts = step(
        &format!("Load the demonstration into {}", data.display()),
        || demonstration(&program, &data),
    )?;
    println!(
        "\n{}\n\nOpen http://{listen}/ (stop with Ctrl-C; the data stays in {})\n",
        accounts.trim(),
        data.display()
    );
    run(Command::new(program)
        .args(["serve", "--listen", &listen, "--data"])
        .arg(&data))
}

/// Runs `standpunt demo` once for a data folder; what it said, with the accounts, is kept in a file beside the data.
fn demonstration(program: &Path, data: &Path) -> Result<String> {
    let kept = data.join("demonstration.txt");
    if let Ok(accounts) = std::fs::read_to_string(&kept) {
        return Ok(accounts);
    }
    std::fs::create_dir_all(data)?;
    let output = Command::new(program)
        .args(["demo", "--data"])
        .arg(data)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        let advice = format!(
            "remove {} to start afresh, or set STANDPUNT_DATA to another folder",
            data.display()
        );
        return Err(failure(
            format!("standpunt demo ended with {}", output.status),
            advice,
        ));
    }
    let accounts = String::from_utf8_lossy(&output.stdout).into_owned();
    std::fs::write(kept, &accounts)?;
    Ok(accounts)
}
