//! Steps and their words: what is being done, how long it took, and what to do when it fails.

use anyhow::{Context, Result, anyhow};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Does one step, saying so before and after. An error gets the step's name in front.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("→ {what}");
    let started = Instant::now();
    let result = work().with_context(|| what.to_owned())?;
    println!(
        "✓ {what} ({:.0?})",
        Duration::from_millis(u64::try_from(started.elapsed().as_millis())?)
    );
    Ok(result)
}

/// An error that says why and what to do about it.
pub fn failure(why: impl std::fmt::Display, what_to_do: impl std::fmt::Display) -> anyhow::Error {
    anyhow!("{why}\n  what to do: {what_to_do}")
}

/// Runs a command with its output shown.
pub fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.stdin(Stdio::null()).status().map_err(|error| {
        failure(
            format!("{name} did not start: {error}"),
            format!("install {name}, or put it on PATH"),
        )
    })?;
    if status.success() {
        Ok(())
    } else {
        Err(anyhow!("{} ended with {status}, see above", shown(command)))
    }
}

/// Runs a command that may take no longer than `limit`, and returns all that it said.
pub fn ask(command: &mut Command, limit: Duration) -> Result<String> {
    let name = shown(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{name} did not start"))?;
    let deadline = Instant::now() + limit;
    while child.try_wait()?.is_none() {
        if Instant::now() > deadline {
            child.kill()?;
            child.wait()?;
            return Err(anyhow!("{name} did not end within {limit:?}"));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let output = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        Ok(said)
    } else {
        Err(anyhow!("{name}: {}", said.trim()))
    }
}

/// Whether a program is on PATH.
pub fn on_path(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    })
}

/// A command as one would type it.
fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
